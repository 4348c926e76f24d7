"""`pinecone export` and `pinecone load`: files of records, and what an interruption leaves."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow.parquet
import pytest

from pinecone import Pinecone
from tests.cli.conftest import answer, rows, run
from tests.cli.terminal import Terminal, piped
from tests.helpers.scripted_server import hold, reply, serving
from tests.helpers.waiting import wait_until


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


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """Provide a file with three records."""
    path = tmp_path / "records.jsonl"
    lines = [{"id": f"r{n}", "values": [n, 1, 0], "metadata": {"n": n}} for n in range(3)]
    path.write_text("\n".join(map(json.dumps, lines)))
    return path


def test_files_of_every_kind_are_loaded(films: str, records: Path, tmp_path: Path) -> None:
    table = pyarrow.table({"key": ["p"], "e": [[1.0, 2.0, 3.0]], "genre": ["noir"], "year": [1944]})
    pyarrow.parquet.write_table(table, tmp_path / "t.parquet")
    (tmp_path / "t.csv").write_text('key,e,genre,year\nc,"[1, 2, 3]",noir,1950\n')
    np.save(tmp_path / "t.npy", np.eye(3, dtype=np.float32))
    columns = ["--column", "id=key", "--column", "values=e"]
    columns += ["--metadata-column", "genre", "--metadata-column", "year"]
    for given, count in (
        ([str(records)], 3),
        ([str(records), "--grpc", "--batch-size", "1"], 3),
        ([str(tmp_path / "t.parquet"), *columns], 1),
        ([str(tmp_path / "t.csv"), *columns], 1),
        ([str(tmp_path / "t.npy"), "-n", "numbers"], 3),
    ):
        assert answer("load", films, *given)["loaded_count"] == count, given
    assert sorted(rows("list", films, "-n", "numbers")) == [["0"], ["1"], ["2"]]
    read = answer("fetch", films, "r2", "p", "c")["records"]
    assert read["r2"]["metadata"] == {"n": 2}
    assert read["p"]["metadata"] == {"genre": "noir", "year": 1944}
    assert read["c"]["values"] == [1.0, 2.0, 3.0]
    assert rows("load", films, str(records))[0][0].startswith("stored 3 records in ")


def test_text_and_documents_are_loaded_as_the_index_holds_them(
    pc: Pinecone, unique_name: Callable[[str], str], tmp_path: Path
) -> None:
    text, documents = unique_name("text"), unique_name("documents")
    embed = {"model": "llama-text-embed-v2", "field_map": {"text": "body"}}
    pc.indexes.create_for_model(name=text, cloud="aws", region="us-east-1", embed=embed)
    schema = {"fields": {"body": {"type": "string", "full_text_search": {}}}}
    pc.indexes.create(name=documents, schema=schema)
    path = tmp_path / "stories.jsonl"
    path.write_text('{"_id": "heist", "body": "a crew plans a bank heist"}\n')
    for name in (text, documents):
        assert answer("load", name, str(path))["loaded_count"] == 1
        assert [one["id"] for one in answer("search", name, "bank heist")["hits"]] == ["heist"]
        pc.indexes.delete(name)


def test_records_that_cannot_be_stored_end_a_load_or_are_kept_in_a_file(
    films: str, records: Path, tmp_path: Path
) -> None:
    records.write_text(records.read_text() + '\n{"id": "bad", "values": [1, "x", 3]}\n')
    stopped = run("load", films, str(records), code=1)
    assert "records.jsonl:4.values[1]" in stopped.stderr
    failures = tmp_path / "failures.jsonl"
    result = run("load", films, str(records), "--failures", str(failures), code=1)
    assert f"; 1 not stored, see {failures}" in result.stdout
    assert result.stderr == ""
    assert json.loads(failures.read_text())["id"] == "bad"
    assert len(rows("list", films, "--prefix", "r")) == 3


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["nowhere.jsonl"], "nowhere.jsonl"),
        (["records.jsonl", "--column", "id"], "ROLE=NAME"),
        (["records.jsonl", "--column", "nothing=id"], "columns"),
        (["records.jsonl", "--column", "id=nothing"], "nothing"),
        (["records.jsonl", "--kind", "poems"], "kind"),
        (["records.jsonl", "--format", "xls"], "format"),
    ],
)
def test_loads_that_make_no_sense_are_refused(
    films: str, records: Path, options: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(records.parent)
    assert said in run("load", films, *options, code=2).stderr


@pytest.mark.slow
def test_a_load_that_was_interrupted_goes_on(records: Path) -> None:
    stored = reply(200, {"upsertedCount": 1})
    with serving(stored, hold(stored), stored) as server:
        one_by_one = ["--batch-size", "1", "--max-concurrency", "1"]
        command = [
            "load",
            server.url,
            str(records),
            "--journal",
            str(records.with_suffix(".journal")),
        ]
        key = {"PINECONE_API_KEY": "test-key-1234"}
        terminal = Terminal(*command, *one_by_one, **key)
        wait_until(lambda: len(server.requests) == 2)
        terminal.type("\x03")
        assert "Traceback" not in terminal.end(130)
        out, err = piped(*command, *one_by_one, "--json", **key)
        found = json.loads(out)
        assert (found["loaded_count"], found["skipped_count"], err) == (2, 1, "")
        sent = [request.json()["vectors"][0]["id"] for request in server.requests]
        assert sent == ["r0", "r1", "r1", "r2"]


@pytest.mark.slow
def test_progress_is_shown_on_a_terminal_only(films: str, tmp_path: Path) -> None:
    assert "Exporting" in Terminal("export", films, str(tmp_path / "a.jsonl")).end()
    assert run("export", films, str(tmp_path / "b.jsonl")).stderr == ""
    assert "Loading" in Terminal("load", films, str(tmp_path / "a.jsonl")).end()
    assert run("load", films, str(tmp_path / "b.jsonl")).stderr == ""
