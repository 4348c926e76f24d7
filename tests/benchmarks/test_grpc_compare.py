"""The benchmark runs: here with this package in the place of the published one, and for no longer than it takes."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.programs import LONGEST_RUN, ROOT, environment

pytestmark = pytest.mark.slow


def load(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))  # where a script finds its neighbours
    spec = importlib.util.spec_from_file_location("compare", ROOT / "benchmarks/grpc_compare.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_measures_every_client(tmp_path: Path) -> None:
    if (
        importlib.util.find_spec("pinecone") is None
        or subprocess.run(
            [sys.executable, "-c", "import pinecone.grpc"],
            cwd=tmp_path,
            env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            check=False,
            capture_output=True,
        ).returncode
    ):
        pytest.skip("needs this package installed in the environment")
    done = subprocess.run(
        [
            *(sys.executable, ROOT / "benchmarks/grpc_compare.py", "--official", sys.executable),
            *(
                "--rounds",
                "1",
                "--seconds",
                "0.01",
                "--dry-run",
                "--only",
                "query_10",
                "upsert_lists",
            ),
        ],
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
        env=environment(),
    )
    assert done.returncode in (0, 1), done.stderr
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [
        ["client", "call"],
        *(
            [client, call]
            for client in ("ours", "ours_tuned")
            for call in ("query_10", "upsert_lists")
        ),
    ]


def test_rows_say_what_was_measured_against_what(monkeypatch: pytest.MonkeyPatch) -> None:
    compare = load(monkeypatch)
    samples = {
        ("query_10", "ours"): [{"cpu_us": 200.0, "wall_us": 300.0}] * 3,
        ("query_10", "official_rest"): [{"cpu_us": 500.0, "wall_us": 900.0}] * 3,
        ("query_10", "official_grpc"): [{"cpu_us": 100.0, "wall_us": 200.0}] * 3,
        ("bulk", "ours"): [{"cpu_us": 1.0, "wall_us": 10.0, "peak_mb": 30.0}],
        ("bulk", "official_rest"): [{"cpu_us": 1.0, "wall_us": 200.0, "peak_mb": 600.0}],
        ("bulk", "official_grpc"): [{"cpu_us": 1.0, "wall_us": 90.0, "peak_mb": 600.0}],
    }
    rows = {(row["op"], row["client"]): row for row in compare.compare(samples)}
    small = rows["query_10", "ours"]
    assert (small["official_rest"], small["official_grpc"]) == (2.5, 0.5)
    assert not small["met"]
    assert small["note"]
    bulk = rows["bulk", "ours"]
    assert (bulk["official_rest"], bulk["official_grpc"], bulk["met"]) == (20.0, 9.0, False)
    assert "met" not in rows["bulk", "official_rest"]
    assert "query_10" in compare.table(list(rows.values()))
