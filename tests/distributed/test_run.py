"""An engine that cannot be run is skipped with a line that says why."""

from __future__ import annotations

import pytest

from tests.distributed import run


@pytest.fixture(autouse=True)
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be started."""
    monkeypatch.setattr(run.subprocess, "run", None)


def test_little_memory(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "free_memory", lambda: run.ROOM // 2)
    assert run.main([]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        f"SKIP {engine}: 1.5 GB of memory are free, and it needs 3" for engine in run.ENGINES
    ]


def test_no_java(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "free_memory", lambda: 2 * run.ROOM)
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert run.obstacle("dask") is None
    assert run.main(["spark"]) == 0
    assert capsys.readouterr().out.startswith(
        "SKIP spark: there is no Java, and it needs version 17"
    )
