"""`pinecone export` and `pinecone load`: files of records, and what an interruption leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet
import pytest

from pinecone import Pinecone
from tests.cli.conftest import answer, rows, run
from tests.cli.terminal import Terminal


def test_records_are_exported_as_lines_and_as_parquet(
    pc: Pinecone, films: str, tmp_path: Path
) -> None:
    lines = tmp_path / "films.jsonl"
    found = answer("export", films, str(lines))
    assert (found["record_count"], found["path"]) == (2, str(lines))
    records = {one["id"]: one for one in map(json.loads, lines.read_text().splitlines())}
    assert records["heat"]["metadata"] == {"genre": "crime", "year": 1995}
    with pc.index(films) as index:
        index.upsert(vectors=[("up", [0.0, 0.2, 0.9])], namespace="family")
    table = tmp_path / "films.parquet"
    printed = rows("export", films, str(table), "--all-namespaces", "--no-metadata")
    assert printed == [[f"wrote 3 records to {table}"]]
    read = pyarrow.parquet.read_table(table)
    assert sorted(read["id"].to_pylist()) == ["alien", "heat", "up"]
    assert read["metadata"].null_count == 3
    assert rows("export", films, str(lines), "--prefix", "h") == [[f"wrote 1 record to {lines}"]]


@pytest.mark.parametrize(
    ("options", "said"),
    [(["films.txt"], "format"), (["films.jsonl", "--all-namespaces", "-n", "a"], "namespace")],
)
def test_exports_that_make_no_sense_are_refused(
    films: str, tmp_path: Path, options: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said in run("export", films, *options, code=2).stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_progress_is_shown_on_a_terminal_only(films: str, tmp_path: Path) -> None:
    assert "Exporting" in Terminal("export", films, str(tmp_path / "a.jsonl")).end()
    assert run("export", films, str(tmp_path / "b.jsonl")).stderr == ""
