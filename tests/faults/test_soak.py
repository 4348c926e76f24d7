"""A few seconds of what `make soak` does for a minute."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import soak
from tests.helpers.programs import environment

REPO = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is read from /proc")
def test_nothing_is_lost_or_wrong() -> None:
    few = {"SOAK_SECONDS": "3", "SOAK_WORKERS": "6", "GRPC_ENABLE_FORK_SUPPORT": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.soak"],
        cwd=REPO,
        env=environment() | few,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "PROBLEM" not in done.stdout
    assert "done: " in done.stdout
    assert "cancelled: " in done.stdout
    assert "loops: " in done.stdout


def test_the_model_finds_what_is_lost_and_what_is_wrong() -> None:
    model = soak.Model("test")
    key = next(iter(model.possible))
    model.before(key, 1)
    model.check(key, None)
    model.before(key, 2)
    model.acknowledged(key, 2)
    assert soak.problems == []
    model.check(key, None)
    assert soak.problems == [f"{key}: read None, expected one of {{2}}"]
    soak.problems.clear()
    model.abandon(key)
    assert key not in model.possible
    assert len(model.possible) == soak.KEYS
