"""The example programs, the benchmark and the quickstart run from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pinecone.local.cli import corpus, quickstart

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def run(*arguments: str | Path, cwd: Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    result = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        env={"PATH": "", "PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}", "PYTHONIOENCODING": "utf-8"},
    )
    assert result.returncode == code, result.stdout + result.stderr
    return result


def test_the_first_query_example_finds_the_nearest_colours(tmp_path: Path) -> None:
    result = run("-W", "error", ROOT / "examples" / "first_query.py", cwd=tmp_path)
    assert [line.split()[0] for line in result.stdout.splitlines()[:2]] == ["tomato", "gold"]
    assert "nearest blue: teal" in result.stdout
    assert result.stderr == ""


def test_the_concurrent_example_gets_every_answer_right(tmp_path: Path) -> None:
    result = run("-W", "error", ROOT / "examples" / "concurrent_queries.py", cwd=tmp_path)
    assert result.stdout.startswith("72 of 72 answers")
    assert result.stderr == ""


def test_the_benchmark_measures_and_finds_every_answer_exact(tmp_path: Path) -> None:
    options = "--records 800 --dimension 64 --queries 5 --dry-run --path".split()
    result = run(ROOT / "benchmarks" / "local_store.py", *options, tmp_path, cwd=tmp_path)
    row = json.loads(result.stdout)
    assert row["wrong_answers"] == 0
    assert row["upsert_records_per_s"] > 0
    assert 0 < row["query_all_p50_ms"] <= row["query_all_p95_ms"]


def test_the_quickstart_answers_and_keeps_its_records(tmp_path: Path) -> None:
    # Every docstring is read; a part of them is enough to be embedded, stored and asked.
    command = ["-m", "pinecone.local", "quickstart", "--limit", "600", "--path", tmp_path / "data"]
    first = run(*command, cwd=tmp_path)
    assert first.stderr == ""
    for expected in ("upsert", "600 records", "How do I parse JSON text?", 'module is "asyncio"'):
        assert expected in first.stdout
    # A command to copy is as long as the folder in it; everything else fits a terminal.
    assert max(len(line) for line in first.stdout.splitlines() if str(tmp_path) not in line) <= 100
    wanted = next(entry for entry in corpus.standard_library(600) if entry.kind == "function")
    again = run(*command, wanted.text, cwd=tmp_path)
    assert "600 records kept from the last run" in again.stdout
    best = next(line for line in again.stdout.splitlines() if line.strip().startswith("1.000"))
    assert wanted.name[-30:] in best


def test_the_quickstart_says_what_to_install_when_the_model_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name: None if name == "wordllama" else object()
    )
    assert quickstart.main() == 1
    assert "pip install 'pinecone[local,embed]'" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["0", "-3", "many"])
def test_the_quickstart_rejects_a_limit_that_is_not_a_count(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        quickstart.main(["--limit", given])
    assert stop.value.code == 2
    assert "--limit" in capsys.readouterr().err


def test_the_corpus_is_large_unique_and_the_same_every_time() -> None:
    entries = corpus.standard_library()
    names = [entry.name for entry in entries]
    assert len(names) == len(set(names)) > 3000
    assert names == sorted(names)
    assert {"json.loads", "math.gcd", "threading.Thread", "str.upper"} <= set(names)
    assert {entry.kind for entry in entries} == {"module", "class", "function", "method"}
    assert not [name for name in names if "._" in name or name.startswith(("test.", "idlelib"))]
    assert corpus.standard_library(50) == [entries[i * len(entries) // 50] for i in range(50)]


def test_the_corpus_says_so_when_there_are_no_sources(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sysconfig.get_path", lambda name: str(tmp_path))
    with pytest.raises(FileNotFoundError, match="no standard library source files"):
        corpus.standard_library()
