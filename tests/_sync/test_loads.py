# Made from tests/_async/test_loads.py by `python -m codegen unasync`. Change that file, not this one.
"""Loads of sources of every kind: all of their records are stored."""

from __future__ import annotations

import gzip
import io
import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas
import polars
import pyarrow
import pytest
from pyarrow import feather, parquet

from pinecone import (
    Index,
    LoadError,
    Pinecone,
    PineconeValueError,
    SchemaBuilder,
)
from tests._sync.loading import COUNT, FACTS, IDS, ROWS, check, lines, records, stored, table
from tests.helpers.scripted_server import hold_until, reply, serving
from tests.helpers.waiting import wait_until


def test_an_iterator(handle: Index) -> None:
    result = handle.load(records())
    assert (result.loaded_count, result.failed_count) == (COUNT, 0)
    check(handle)


def test_a_matrix_and_what_belongs_to_its_rows(handle: Index) -> None:
    result = handle.load(ROWS, ids=IDS, metadata=FACTS, batch_size=100)
    assert (result.loaded_count, result.request_count, result.retry_count) == (COUNT, 12, 0)
    check(handle)


def test_a_matrix_has_counted_ids(index: Index) -> None:
    index.load(ROWS.astype(">f8"))
    check(index, metadata=False, ids=[str(number) for number in range(COUNT)])


def test_a_memory_map(handle: Index, tmp_path: Path) -> None:
    np.save(tmp_path / "rows.npy", ROWS)
    mapped = np.load(tmp_path / "rows.npy", mmap_mode="r")
    handle.load(mapped, ids=IDS)
    check(handle, metadata=False)
    handle.delete(delete_all=True)
    handle.load(tmp_path / "rows.npy", ids=np.array(IDS), metadata=FACTS)
    check(handle)


@pytest.mark.parametrize("kind", ["pandas", "polars", "table", "batches", "reader"])
def test_a_table(index: Index, kind: str) -> None:
    made = {
        "pandas": lambda: table().to_pandas(),
        "polars": lambda: polars.from_arrow(table()),
        "table": table,
        "batches": lambda: table().combine_chunks().to_batches()[0],
        "reader": lambda: table().to_reader(max_chunksize=500),
    }[kind]()
    result = index.load(made)
    assert result.loaded_count == COUNT
    check(index)


@pytest.mark.parametrize("form", ["x.parquet", "x.arrow", "x.feather", "x.jsonl", "x.csv"])
def test_a_file(handle: Index, form: str, tmp_path: Path) -> None:
    path = tmp_path / form
    if form == "x.parquet":
        parquet.write_table(table(), path, row_group_size=500)
    elif form == "x.feather":
        feather.write_feather(table(), path)
    elif form == "x.arrow":
        with pyarrow.ipc.new_stream(path, table().schema) as file:
            file.write_table(table(), max_chunksize=500)
    elif form == "x.jsonl":
        lines(path)
    else:
        frame = table().to_pandas()
        frame["values"] = [json.dumps(row.tolist()) for row in ROWS]
        frame.to_csv(path, index=False)
    result = handle.load(path)
    assert result.loaded_count == COUNT
    check(handle)


def test_columns_of_other_names(index: Index, tmp_path: Path) -> None:
    frame = pandas.DataFrame(
        {"key": IDS, "embedding": ROWS.tolist(), **pandas.DataFrame(FACTS), "other": 1}
    )
    columns = {"id": "key", "values": "embedding", "metadata": ["n", "even"]}
    index.load(frame, columns=columns)
    check(index)
    index.delete(delete_all=True)
    frame.to_json(tmp_path / "x.jsonl", orient="records", lines=True)
    index.load(tmp_path / "x.jsonl", columns=columns)
    check(index)
    with pytest.raises(PineconeValueError, match="the column 'values' is missing; there are 'key'"):
        index.load(frame, columns={"id": "key"})
    with pytest.raises(PineconeValueError, match=r"x\.jsonl:1: the column 'embed' is missing"):
        index.load(tmp_path / "x.jsonl", columns={**columns, "values": "embed"})


# -- the same id again, namespaces ---------------------------------------------------------------


def test_of_records_with_the_same_id_the_last_one_stays(handle: Index, tmp_path: Path) -> None:
    rows = [(f"r{number % 250}", [1.0, number, 1.0]) for number in range(2100)]
    result = handle.load(rows, batch_size=100, max_concurrency=16, journal=tmp_path / "j")
    assert result.loaded_count + result.duplicate_count == 2100
    found = (handle.fetch(ids=[f"r{number}" for number in range(250)])).vectors
    assert {id_: record.values[1] for id_, record in found.items()} == {
        f"r{number}": number + (2000 if number < 100 else 1750) for number in range(250)
    }
    again = handle.load(rows, journal=tmp_path / "j")
    assert (again.loaded_count, again.skipped_count) == (0, 2100)


def test_a_record_waits_for_one_with_its_id() -> None:
    def when_two_are_there(sock: Any) -> None:
        wait_until(lambda: len(server.requests) >= 2)
        reply(200)(sock)

    with serving(when_two_are_there, reply(200)) as server:
        with Index(host=server.url, api_key="k") as index:
            index.load([("a", [1.0]), ("b", [1.0]), ("a", [2.0])], batch_size=1)
        sent = [vector for request in server.requests for vector in request.json()["vectors"]]
    assert sorted(vector["id"] for vector in sent[:2]) == ["a", "b"]
    assert [vector["values"] for vector in sent if vector["id"] == "a"] == [[1.0], [2.0]]


def test_records_go_to_the_namespace_they_name(index: Index, tmp_path: Path) -> None:
    spaces = ["", "x", "x", "y"] * 300
    parquet.write_table(table().append_column("namespace", [spaces]), tmp_path / "x.parquet")
    index.load(tmp_path / "x.parquet")
    assert [stored(index, space) for space in ("__default__", "x", "y")] == [300, 600, 300]
    index.load(tmp_path / "x.parquet", namespace="all")
    assert stored(index, "all") == COUNT


def test_what_was_exported_can_be_loaded(index: Index, tmp_path: Path) -> None:
    index.load(ROWS[:300], ids=IDS[:300], metadata=FACTS[:300])
    index.load(ROWS[:50], namespace="other")
    for form in ("parquet", "arrow", "jsonl"):
        path = tmp_path / f"x.{form}"
        index.export(path, all_namespaces=True, show_progress=False)
        index.delete(delete_all=True)
        index.delete(delete_all=True, namespace="other")
        assert (index.load(path)).loaded_count == 350
        assert [stored(index), stored(index, "other")] == [300, 50]
    check(index, ids=IDS[:300])


# -- files ---------------------------------------------------------------------------------------


def test_several_files(index: Index, tmp_path: Path) -> None:
    whole = lines(tmp_path / "x.jsonl").read_text().splitlines(keepends=True)
    (tmp_path / "x.jsonl").unlink()
    (tmp_path / "b.jsonl").write_text("".join(whole[:500]))
    (tmp_path / "c.jsonl").write_text("".join(whole[500:900]))
    parquet.write_table(table()[900:], tmp_path / "d.parquet")
    (tmp_path / "README.md").write_text("words")
    for source in (tmp_path, [tmp_path / "b.jsonl", str(tmp_path / "[cd].*")]):
        result = index.load(source, journal=tmp_path / "j", namespace="")
        assert result.loaded_count == COUNT
        check(index)
        index.delete(delete_all=True)
        (tmp_path / "j").unlink()


def test_files_that_are_compressed_or_elsewhere(index: Index, tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    text = lines(tmp_path / "x.jsonl").read_bytes()
    packed = gzip.compress(text)
    (tmp_path / "x.jsonl.gz").write_bytes(packed)
    buffer = io.BytesIO()
    parquet.write_table(table(), buffer)
    for name, data in {"a.parquet": buffer.getvalue(), "b/c.jsonl.gz": packed}.items():
        system.pipe(f"/bulk/{name}", data)
    try:
        for source in (
            tmp_path / "x.jsonl.gz",
            "memory://bulk/a.parquet",
            "memory://bulk/b/*.gz",
            "memory://bulk/b",
        ):
            result = index.load(source, journal=tmp_path / "j")
            assert result.loaded_count == COUNT
            check(index)
            (tmp_path / "j").unlink()
    finally:
        system.rm("/bulk", recursive=True)


def test_sources_without_rows(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("\n")
    (tmp_path / "x.csv").write_text("id,values\n")
    parquet.write_table(table()[:0], tmp_path / "x.parquet")
    np.save(tmp_path / "x.npy", ROWS[:0])
    names = [f"x.{form}" for form in ("jsonl", "csv", "parquet", "npy")]
    tables: list[Any] = [table()[:0], table()[:0].to_reader(), table()[:0].to_pandas()]
    empty: list[Any] = [[], iter([]), ROWS[:0], *tables, polars.from_arrow(table()[:0])]
    with serving(reply(500)) as server:
        with Index(host=server.url, api_key="k") as index:
            for source in [*empty, *(tmp_path / name for name in names)]:
                result = index.load(source)
                assert (result.loaded_count, result.request_count) == (0, 0)
    assert server.requests == []


def test_what_is_beside_a_matrix_is_any_sequence(index: Index) -> None:
    index.load(ROWS, ids=pandas.Series(IDS), metadata=pandas.Series(FACTS))
    check(index)
    index.delete(delete_all=True)
    index.load(ROWS, ids=pyarrow.array(IDS), metadata=np.array(FACTS, dtype=object))
    check(index)


# -- other kinds ---------------------------------------------------------------------------------


def test_documents(pc: Pinecone, unique_name: Any, tmp_path: Path) -> None:
    schema = SchemaBuilder().add_string_field("plot", full_text_search=True)
    schema.add_dense_vector_field("vector", dimension=3, metric="cosine")
    name = unique_name("documents")
    pc.indexes.create(name=name, schema=schema.build())
    made = [
        {"_id": f"d{number}", "plot": f"The story of {number}", "vector": row.tolist()}
        for number, row in enumerate(ROWS[:300])
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, made)))
    parquet.write_table(pyarrow.Table.from_pylist(made), tmp_path / "x.parquet")
    with pc.index(name) as index:
        for source in (iter(made), tmp_path / "x.jsonl", tmp_path / "x.parquet"):
            result = index.load(source, kind="documents")
            assert (result.loaded_count, result.failed_count) == (300, 0)
            found = index.documents.fetch(ids=["d0", "d299"])
            assert found.documents["d299"].plot == "The story of 299"
            assert found.documents["d299"].vector == pytest.approx(ROWS[299].tolist())
            index.documents.delete(delete_all=True)
        made[5]["plot"] = b"bytes"
        with pytest.raises(LoadError, match=r"source\[5\]\['plot'\]: expected a text"):
            index.load(made, kind="documents")
    pc.indexes.delete(name)


def test_records_with_text(tmp_path: Path) -> None:
    frame = pandas.DataFrame(
        {"key": IDS[:200], "text": "words", "year": [1999, None] * 100, "tags": [["a"], None] * 100}
    )
    frame.to_csv(tmp_path / "x.csv", index=False, columns=["key", "text"])
    with serving(reply(201)) as server:
        with Index(host=server.url, api_key="k") as index:
            result = index.load(
                frame, kind="records", columns={"id": "key"}, namespace="n", max_concurrency=1
            )
            assert (result.loaded_count, result.request_count) == (200, 3)
            index.load(tmp_path / "x.csv", kind="records", columns={"id": "key"})
            with pytest.raises(
                PineconeValueError, match="columns: every column is a field of kind"
            ):
                index.load(frame, kind="records", columns={"values": "key"})
        targets = [request.target for request in server.requests]
        bodies = b"".join(request.body.rstrip() + b"\n" for request in server.requests)
    assert targets[0] == "/records/namespaces/n/upsert"
    assert targets[-1] == "/records/namespaces/__default__/upsert"
    rows = [json.loads(line) for line in bodies.splitlines()]
    assert rows[0] == {"_id": "r0", "text": "words", "year": 1999.0, "tags": ["a"]}
    assert rows[1] == {"_id": "r1", "text": "words"}
    assert rows[200] == {"_id": "r0", "text": "words"}
    assert sorted(row["_id"] for row in rows[200:]) == sorted(IDS[:200])


def test_sparse_vectors(index: Index, tmp_path: Path) -> None:
    sparse = [{"indices": [1, number + 2], "values": [0.5, 1.0]} for number in range(50)]
    made = pyarrow.table({"id": IDS[:50], "values": ROWS[:50].tolist(), "sparse_values": sparse})
    parquet.write_table(made, tmp_path / "x.parquet")
    made.to_pandas().to_json(tmp_path / "y.jsonl", orient="records", lines=True)
    frame = made.to_pandas()
    for name in ("values", "sparse_values"):
        frame[name] = [json.dumps(cell) for cell in made[name].to_pylist()]
    frame.to_csv(tmp_path / "z.csv", index=False)
    with serving(reply(200)) as server:
        with Index(host=server.url, api_key="k") as index:
            for name in ("x.parquet", "y.jsonl", "z.csv"):
                assert (index.load(tmp_path / name)).loaded_count == 50
        bodies = [request.json()["vectors"] for request in server.requests]
    for body in bodies:
        assert len(body) == 50
        assert body[7]["id"] == "r7"
        assert body[7]["sparseValues"] == sparse[7]
        assert body[7]["values"] == pytest.approx(ROWS[7].tolist())


# -- how much at a time --------------------------------------------------------------------------


def test_requests_are_as_large_as_the_service_takes() -> None:
    wide = np.random.default_rng(1).random((1500, 768), dtype=np.float32)
    facts = [{"text": "x" * (40 if number < 600 else 20_000)} for number in range(1500)]
    with serving(reply(200)) as server:
        with Index(host=server.url, api_key="k") as index:
            result = index.load(wide, metadata=facts)
        sizes = [len(request.body) for request in server.requests]
        counts = [len(request.json()["vectors"]) for request in server.requests]
    assert result.loaded_count == sum(counts) == 1500
    assert max(sizes) <= 2 * 1024 * 1024
    # Nearly as few as there could be, though the size of records is not known before they are read.
    assert len(sizes) <= sum(sizes) / (2 * 1024 * 1024) * 1.4 + 4


def test_an_iterator_is_asked_for_a_little_at_a_time() -> None:
    taken = 0

    def rows() -> Iterator[Any]:
        nonlocal taken
        for number in range(20_000):
            taken += 1
            yield str(number), ROWS[number % COUNT]

    released = threading.Event()
    ready: list[int] = []
    with serving(hold_until(released, reply(200))) as server:

        def look() -> None:
            wait_until(lambda: len(server.requests) >= 2)
            ready.append(taken)
            released.set()

        watcher = threading.Thread(target=look)
        watcher.start()
        with Index(host=server.url, api_key="k") as index:
            result = index.load(rows(), max_concurrency=2, batch_size=100)
        watcher.join()
    assert result.loaded_count == taken == 20_000
    assert ready[0] <= 400


def test_a_progress_bar_where_a_person_watches(
    index: Index, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    index.load(ROWS)
    assert capsys.readouterr().err == ""
    index.load(ROWS, show_progress=True)
    assert "1200/1200" in capsys.readouterr().err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    index.load(records())
    assert "Loading: 1200 records" in capsys.readouterr().err
    index.load(ROWS, show_progress=False)
    assert capsys.readouterr().err == ""
