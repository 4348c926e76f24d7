"""The benchmark of REST runs: here with this package in the place of the published one, and for no longer than it takes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.helpers.programs import LONGEST_RUN, ROOT, environment

pytestmark = pytest.mark.slow

CALLS = ("query_10", "list_100", "async_query_10_16")


def test_it_measures_both_clients() -> None:
    command = [sys.executable, str(ROOT / "benchmarks/rest_compare.py")]
    command += ["--official", sys.executable, "--rounds", "1", "--seconds", "0.01", "--dry-run"]
    done = subprocess.run(
        [*command, "--only", *CALLS],
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
        env=environment(),
    )
    assert done.returncode == 0, done.stderr
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0][0] == "call"
    assert [row[0] for row in rows[1:]] == list(CALLS)
    assert all(float(cell) > 0 for row in rows[1:] for cell in row[1:3])
