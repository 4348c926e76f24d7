"""Loads of sources of every kind: all of their records are stored, whatever happens on the way."""

from __future__ import annotations

import gzip
import io
import json
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas
import polars
import pyarrow
import pytest
from pyarrow import feather, parquet

from pinecone import (
    AsyncIndex,
    AsyncPinecone,
    LoadError,
    PartialFailureWarning,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    SchemaBuilder,
    Vector,
)
from tests.helpers.scripted_server import hold_until, reply, serving
from tests.helpers.waiting import wait_until

COUNT = 1200
ROWS = np.random.default_rng(3).random((COUNT, 3), dtype=np.float32)
IDS = [f"r{number}" for number in range(COUNT)]
FACTS: list[dict[str, Any]] = [{"n": number, "even": number % 2 == 0} for number in range(COUNT)]


@pytest.fixture(params=[False, True], ids=["rest", "grpc"])
async def handle(
    request: pytest.FixtureRequest, index: AsyncIndex, pc: AsyncPinecone
) -> AsyncIterator[AsyncIndex]:
    """Provide a handle on an empty index of dimension 3, over either transport."""
    async with await pc.index(host=index.host, grpc=request.param) as made:
        yield made


async def stored(index: AsyncIndex, namespace: str = "__default__") -> int:
    found = (await index.describe_index_stats()).namespaces
    return found[namespace].vector_count if namespace in found else 0


async def check(index: AsyncIndex, *, metadata: bool = True, ids: list[str] = IDS) -> None:
    assert await stored(index) == len(ids)
    places = [0, 7, len(ids) - 1]
    found = (await index.fetch(ids=[ids[place] for place in places])).vectors
    for place in places:
        record = found[ids[place]]
        assert list(record.values) == pytest.approx(ROWS[place].tolist())
        assert (record.metadata or None) == (FACTS[place] if metadata else None)


def records() -> Iterator[Any]:
    for number, (id_, row, facts) in enumerate(zip(IDS, ROWS, FACTS, strict=True)):
        if number % 3 == 0:
            yield id_, row, facts
        elif number % 3 == 1:
            yield {"id": id_, "values": row.tolist(), "metadata": facts}
        else:
            yield Vector(id=id_, values=row.tolist(), metadata=facts)


def table() -> Any:
    return pyarrow.table(
        {
            "id": IDS,
            "values": pyarrow.FixedSizeListArray.from_arrays(ROWS.ravel(), 3),
            "sparse_values": pyarrow.nulls(COUNT),
            "metadata": [json.dumps(facts) for facts in FACTS],
        }
    )


def lines(path: Path) -> Path:
    rows = zip(IDS, ROWS.tolist(), FACTS, strict=True)
    path.write_text(
        "\n".join(json.dumps({"id": i, "values": v, "metadata": m}) for i, v, m in rows)
    )
    return path


async def test_an_iterator(handle: AsyncIndex) -> None:
    result = await handle.load(records())
    assert (result.loaded_count, result.failed_count) == (COUNT, 0)
    await check(handle)


async def test_a_matrix_and_what_belongs_to_its_rows(handle: AsyncIndex) -> None:
    result = await handle.load(ROWS, ids=IDS, metadata=FACTS, batch_size=100)
    assert (result.loaded_count, result.request_count, result.retry_count) == (COUNT, 12, 0)
    await check(handle)


async def test_a_matrix_has_counted_ids(index: AsyncIndex) -> None:
    await index.load(ROWS.astype(">f8"))
    await check(index, metadata=False, ids=[str(number) for number in range(COUNT)])


async def test_a_memory_map(handle: AsyncIndex, tmp_path: Path) -> None:
    np.save(tmp_path / "rows.npy", ROWS)
    mapped = np.load(tmp_path / "rows.npy", mmap_mode="r")
    await handle.load(mapped, ids=IDS)
    await check(handle, metadata=False)
    await handle.delete(delete_all=True)
    await handle.load(tmp_path / "rows.npy", ids=np.array(IDS), metadata=FACTS)
    await check(handle)


@pytest.mark.parametrize("kind", ["pandas", "polars", "table", "batches", "reader"])
async def test_a_table(index: AsyncIndex, kind: str) -> None:
    made = {
        "pandas": lambda: table().to_pandas(),
        "polars": lambda: polars.from_arrow(table()),
        "table": table,
        "batches": lambda: table().combine_chunks().to_batches()[0],
        "reader": lambda: table().to_reader(max_chunksize=500),
    }[kind]()
    result = await index.load(made)
    assert result.loaded_count == COUNT
    await check(index)


@pytest.mark.parametrize("form", ["x.parquet", "x.arrow", "x.feather", "x.jsonl", "x.csv"])
async def test_a_file(handle: AsyncIndex, form: str, tmp_path: Path) -> None:
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
    result = await handle.load(path)
    assert result.loaded_count == COUNT
    await check(handle)


async def test_columns_of_other_names(index: AsyncIndex, tmp_path: Path) -> None:
    frame = pandas.DataFrame(
        {"key": IDS, "embedding": ROWS.tolist(), **pandas.DataFrame(FACTS), "other": 1}
    )
    columns = {"id": "key", "values": "embedding", "metadata": ["n", "even"]}
    await index.load(frame, columns=columns)
    await check(index)
    await index.delete(delete_all=True)
    frame.to_json(tmp_path / "x.jsonl", orient="records", lines=True)
    await index.load(tmp_path / "x.jsonl", columns=columns)
    await check(index)
    with pytest.raises(PineconeValueError, match="the column 'values' is missing; there are 'key'"):
        await index.load(frame, columns={"id": "key"})
    with pytest.raises(PineconeValueError, match=r"x\.jsonl:1: the column 'embed' is missing"):
        await index.load(tmp_path / "x.jsonl", columns={**columns, "values": "embed"})


async def test_a_load_goes_on_after_a_failure(index: AsyncIndex, tmp_path: Path) -> None:
    path = lines(tmp_path / "x.jsonl")
    good = path.read_text()
    path.write_text(good.replace('"id": "r900"', '"id": 900'))
    with pytest.raises(LoadError, match=r"x\.jsonl:901\.id: expected a string, got int: 900"):
        await index.load(path, journal=tmp_path / "j", source_id="rows", batch_size=100)
    begun = await stored(index)
    assert 0 < begun < COUNT
    path.write_text(good)
    result = await index.load(path, journal=tmp_path / "j", source_id="rows")
    assert (result.skipped_count, result.loaded_count) == (begun, COUNT - begun)
    await check(index)


# -- failures ------------------------------------------------------------------------------------


async def test_failures_are_named_and_can_be_loaded_again(
    index: AsyncIndex, tmp_path: Path
) -> None:
    rows: list[Any] = [{"id": f"r{n}", "values": [1.0, 2.0, n]} for n in range(500)]
    rows[7]["values"] = [1.0, 2.0]
    rows[300]["metadata"] = {"a": {"b": 1}}
    rows[301] = ("r301", [0.0, float("nan"), 1.0])
    failures = tmp_path / "failures.jsonl"
    with pytest.warns(
        PartialFailureWarning, match=r"3 records were not stored, the first at source\[7\]"
    ):
        result = await index.load(iter(rows), on_error="return", failures=failures)
    assert (result.loaded_count, result.failed_count) == (497, 3)
    assert [failure.ids for failure in result.failures] == [["r7"], ["r300"], ["r301"]]
    assert [failure.error_message for failure in result.failures] == [
        "source[7].values: expected 3 numbers like the records before it, got 2",
        "source[300].metadata['a']: expected a string, a number, a bool or a list of strings, got dict: {'b': 1}",
        "source[301].values[1]: expected a finite number, got nan",
    ]
    assert await stored(index) == 497
    mended = [json.loads(line) for line in failures.read_text().splitlines()]
    assert [row.pop("_error") for row in mended] == [
        failure.error_message for failure in result.failures
    ]
    mended[0]["values"].append(7)
    mended[1]["metadata"] = {"a": 1}
    mended[2]["values"][1] = 0.0
    failures.write_text("\n".join(json.dumps({**row, "_error": "old"}) for row in mended))
    result = await index.load(failures, failures=tmp_path / "again.jsonl")
    assert (result.loaded_count, await stored(index)) == (3, 500)
    assert not (tmp_path / "again.jsonl").exists()


async def test_what_the_service_refuses_goes_to_the_file_and_back(
    index: AsyncIndex, tmp_path: Path
) -> None:
    path, failures = lines(tmp_path / "x.jsonl"), tmp_path / "failures.jsonl"
    refusal = reply(400, {"code": 3, "message": "not today"})
    with serving(reply(200, {"upsertedCount": 100}), refusal) as server:
        async with AsyncIndex(host=server.url, api_key="k") as refused:
            with pytest.warns(PartialFailureWarning):
                result = await refused.load(
                    path, on_error="return", failures=failures, batch_size=100, max_concurrency=1
                )
    assert (result.loaded_count, result.failed_count) == (100, COUNT - 100)
    # One of them is tried in halves, as often as there is hope to find the records that are the cause.
    assert 12 <= result.request_count <= 300
    assert result.retry_count == 0
    first, last = result.failures[0], result.failures[-1]
    assert (first.place, first.ids) == ("x.jsonl:101", IDS[100:101])
    assert (last.place, last.ids) == ("x.jsonl:1101", IDS[1100:])
    assert "not today" in first.error_message
    await index.load(failures)
    assert await stored(index) == COUNT - 100
    await index.load(path)
    await check(index)


async def test_records_that_the_service_refuses_are_found_among_others(
    handle: AsyncIndex, tmp_path: Path
) -> None:
    rows = [(id_, row.tolist()) for id_, row in zip(IDS, ROWS, strict=True)]
    for number in (0, 411, 412, 1199):
        rows[number] = (IDS[number], [0.0, 0.0, 0.0])
    with pytest.warns(PartialFailureWarning):
        result = await handle.load(rows, on_error="return", journal=tmp_path / "j")
    assert (result.loaded_count, result.failed_count) == (COUNT - 4, 4)
    assert sorted(failure.ids for failure in result.failures) == [
        ["r0"],
        ["r1199"],
        ["r411"],
        ["r412"],
    ]
    assert {failure.place for failure in result.failures} == {
        f"source[{number}]" for number in (0, 411, 412, 1199)
    }
    assert await stored(handle) == COUNT - 4
    with pytest.warns(PartialFailureWarning):
        again = await handle.load(rows, on_error="return", journal=tmp_path / "j")
    assert (again.skipped_count, again.failed_count) == (COUNT - 4, 4)


async def test_an_error_ends_a_load_after_the_requests_under_way(tmp_path: Path) -> None:
    with serving(reply(200), reply(400, {"message": "no"}), reply(200)) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            with pytest.raises(LoadError, match=r"load: 100 records were not stored") as caught:
                await index.load(ROWS, batch_size=100, max_concurrency=2)
        assert 2 <= len(server.requests) <= 4
    result = caught.value.result
    assert result.loaded_count == (len(server.requests) - 1) * 100
    assert result.failures[0].error is caught.value.__cause__


async def test_refusals_of_a_busy_service_are_repeated() -> None:
    busy = reply(429, {"message": "slow"}, {"Retry-After": "0"})
    with serving(busy, busy, reply(200, {"upsertedCount": 100})) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            result = await index.load(ROWS, batch_size=100, max_concurrency=1)
    assert (result.loaded_count, result.failed_count) == (COUNT, 0)
    assert (result.request_count, result.retry_count) == (14, 2)


async def test_a_file_that_ends_too_early(index: AsyncIndex, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(lines(path).read_text()[:-20] + "\n\n[1, 2]\n")
    with pytest.warns(PartialFailureWarning):
        result = await index.load(path, on_error="return", failures=tmp_path / "f.jsonl")
    assert (result.loaded_count, result.failed_count) == (COUNT - 1, 2)
    assert [failure.place for failure in result.failures] == ["x.jsonl:1200", "x.jsonl:1202"]
    assert "x.jsonl:1200: expected a JSON object: " in result.failures[0].error_message
    assert '"_raw"' in (tmp_path / "f.jsonl").read_text()


# -- the same id again, namespaces ---------------------------------------------------------------


async def test_of_records_with_the_same_id_the_last_one_stays(
    handle: AsyncIndex, tmp_path: Path
) -> None:
    rows = [(f"r{number % 250}", [1.0, number, 1.0]) for number in range(2100)]
    result = await handle.load(rows, batch_size=100, max_concurrency=16, journal=tmp_path / "j")
    assert result.loaded_count + result.duplicate_count == 2100
    found = (await handle.fetch(ids=[f"r{number}" for number in range(250)])).vectors
    assert {id_: record.values[1] for id_, record in found.items()} == {
        f"r{number}": number + (2000 if number < 100 else 1750) for number in range(250)
    }
    again = await handle.load(rows, journal=tmp_path / "j")
    assert (again.loaded_count, again.skipped_count) == (0, 2100)


async def test_a_record_waits_for_one_with_its_id() -> None:
    order: list[list[str]] = []
    with serving(reply(200)) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            await index.load([("a", [1.0]), ("b", [1.0]), ("a", [2.0])], batch_size=1)
        order = [[it["id"] for it in request.json()["vectors"]] for request in server.requests]
    assert sorted(order[:2]) == [["a"], ["b"]] or order[0] == ["b"]
    assert order[-1] == ["a"]


async def test_records_go_to_the_namespace_they_name(index: AsyncIndex, tmp_path: Path) -> None:
    spaces = ["", "x", "x", "y"] * 300
    parquet.write_table(table().append_column("namespace", [spaces]), tmp_path / "x.parquet")
    await index.load(tmp_path / "x.parquet")
    assert [await stored(index, space) for space in ("__default__", "x", "y")] == [300, 600, 300]
    await index.load(tmp_path / "x.parquet", namespace="all")
    assert await stored(index, "all") == COUNT


async def test_what_was_exported_can_be_loaded(index: AsyncIndex, tmp_path: Path) -> None:
    await index.load(ROWS[:300], ids=IDS[:300], metadata=FACTS[:300])
    await index.load(ROWS[:50], namespace="other")
    for form in ("parquet", "arrow", "jsonl"):
        path = tmp_path / f"x.{form}"
        await index.export(path, all_namespaces=True, show_progress=False)
        await index.delete(delete_all=True)
        await index.delete(delete_all=True, namespace="other")
        assert (await index.load(path)).loaded_count == 350
        assert [await stored(index), await stored(index, "other")] == [300, 50]
    await check(index, ids=IDS[:300])


# -- files ---------------------------------------------------------------------------------------


async def test_several_files(index: AsyncIndex, tmp_path: Path) -> None:
    whole = lines(tmp_path / "x.jsonl").read_text().splitlines(keepends=True)
    (tmp_path / "x.jsonl").unlink()
    (tmp_path / "b.jsonl").write_text("".join(whole[:500]))
    (tmp_path / "c.jsonl").write_text("".join(whole[500:900]))
    parquet.write_table(table()[900:], tmp_path / "d.parquet")
    (tmp_path / "README.md").write_text("words")
    for source in (tmp_path, [tmp_path / "b.jsonl", str(tmp_path / "[cd].*")]):
        result = await index.load(source, journal=tmp_path / "j", namespace="")
        assert result.loaded_count == COUNT
        await check(index)
        await index.delete(delete_all=True)
        (tmp_path / "j").unlink()


async def test_a_load_of_several_files_goes_on(index: AsyncIndex, tmp_path: Path) -> None:
    whole = lines(tmp_path / "x.jsonl").read_text().splitlines(keepends=True)
    (tmp_path / "x.jsonl").unlink()
    (tmp_path / "1.jsonl").write_text("".join(whole[:500]))
    parquet.write_table(table()[500:800], tmp_path / "2.parquet", row_group_size=70)
    with pyarrow.ipc.new_file(tmp_path / "3.arrow", table().schema) as file:
        file.write_table(table()[800:])
    for stop in (120, 500, 610, 750, 900, 1199):
        journal = tmp_path / f"j{stop}"
        with serving(reply(200)) as server:
            config = {"host": server.url, "api_key": "k"}
            async with AsyncIndex(**config) as first:
                sources = [tmp_path / name for name in ("1.jsonl", "2.parquet", "3.arrow")]
                await first.load(sources, journal=journal, batch_size=10)
                text = journal.read_text().splitlines(keepends=True)
                journal.write_text(
                    "".join(text[:1] + [it for it in text[1:] if int(it.split()[1]) <= stop])
                )
                server.requests.clear()
                result = await first.load(sources, journal=journal)
            again = [it["id"] for request in server.requests for it in request.json()["vectors"]]
        assert result.skipped_count == stop // 10 * 10
        assert sorted(again) == sorted(IDS[stop // 10 * 10 :])


async def test_files_that_are_compressed_or_elsewhere(index: AsyncIndex, tmp_path: Path) -> None:
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
            result = await index.load(source, journal=tmp_path / "j")
            assert result.loaded_count == COUNT
            await check(index)
            (tmp_path / "j").unlink()
    finally:
        system.rm("/bulk", recursive=True)


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"source": "no.parquet"}, PineconeValueError, "source: there is no file 'no.parquet'"),
        ({"source": "*.nothing"}, PineconeValueError, r"source: there is no file '\*.nothing'"),
        ({"source": "x.txt"}, PineconeValueError, r"'x.txt' does not tell its format; known are \.parquet"),
        ({"source": "x.txt", "format": "text"}, PineconeValueError, "format: expected one of 'parquet', "),
        ({"source": "x.txt", "format": "parquet"}, PineconeError, "x.txt: cannot be read as a Parquet file"),
        ({"source": "x.txt", "format": "arrow"}, PineconeError, "x.txt: cannot be read as an Arrow file"),
        ({"source": "x.txt", "format": "npy"}, PineconeError, "x.txt: cannot be read as a .npy file"),
        ({"source": "x.txt", "format": "jsonl"}, PineconeValueError, "x.txt:1: expected a JSON object"),
        ({"source": "x.txt", "format": "csv"}, PineconeValueError, "x.txt: the columns 'id' and 'values' are missing; there are 'words'"),
        ({"source": "x.jsonl", "failures": "x.jsonl"}, PineconeValueError, "failures: 'x.jsonl' is a part of the source"),
        ({"source": "x.jsonl", "journal": "x.jsonl"}, PineconeValueError, "journal: 'x.jsonl' is a part of the source"),
        ({"source": "x.jsonl", "failures": "x.csv"}, PineconeValueError, "failures: expected a name that ends in .jsonl"),
        ({"source": "x.jsonl", "ids": ["a"]}, PineconeValueError, "ids, metadata: only with a matrix"),
        ({"source": 5}, PineconeTypeError, "source: expected a path, "),
        ({"source": b"x.jsonl"}, PineconeTypeError, "source: expected a path, "),
        ({"source": {"id": "a", "values": [1]}}, PineconeTypeError, "source: expected a path, "),
        ({"source": [], "format": "csv"}, PineconeValueError, "format: only files have one"),
        ({"source": ROWS, "ids": IDS[1:]}, PineconeValueError, "ids: expected as many as rows, got 1199 and 1200"),
        ({"source": ROWS, "kind": "rows"}, PineconeValueError, "kind: expected one of"),
        ({"source": ROWS, "on_error": "stop"}, PineconeValueError, "on_error: expected one of"),
        ({"source": ROWS, "batch_size": 0}, PineconeValueError, "batch_size: expected"),
        ({"source": ROWS, "max_concurrency": 65}, PineconeValueError, "max_concurrency: expected"),
        ({"source": ROWS, "columns": {"vector": "v"}}, PineconeValueError, "columns: unknown key 'vector'"),
        ({"source": ROWS, "columns": {"id": 1}}, PineconeTypeError, r"columns\['id'\]: expected the name of a column"),
        ({"source": iter([]), "journal": "j"}, PineconeValueError, "journal: what a source of .*iterator gives cannot be told"),
        ({"source": ROWS, "source_id": "x"}, PineconeValueError, "source_id: only a journal needs it"),
        ({"source": pandas.DataFrame({"id": ["a"]})}, PineconeValueError, "source: the column 'values' is missing"),
        ({"source": pandas.DataFrame({"v": [1]}), "kind": "documents"}, PineconeValueError, "source: the column '_id' is missing"),
    ],
)  # fmt: skip
async def test_what_cannot_work_is_refused_before_anything_is_sent(
    arguments: dict[str, Any],
    error: type[Exception],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text("words")
    lines(tmp_path / "x.jsonl")
    with serving(reply(200)) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            with pytest.raises(error, match=words):
                await index.load(**arguments)
    assert server.requests == []
    assert (tmp_path / "x.jsonl").stat().st_size > 1000
    assert not (tmp_path / "j").exists()


async def test_sources_without_rows(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("\n")
    (tmp_path / "x.csv").write_text("id,values\n")
    parquet.write_table(table()[:0], tmp_path / "x.parquet")
    np.save(tmp_path / "x.npy", ROWS[:0])
    names = [f"x.{form}" for form in ("jsonl", "csv", "parquet", "npy")]
    tables: list[Any] = [table()[:0], table()[:0].to_reader(), table()[:0].to_pandas()]
    empty: list[Any] = [[], iter([]), ROWS[:0], *tables, polars.from_arrow(table()[:0])]
    with serving(reply(500)) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            for source in [*empty, *(tmp_path / name for name in names)]:
                result = await index.load(source)
                assert (result.loaded_count, result.request_count) == (0, 0)
    assert server.requests == []


async def test_what_is_beside_a_matrix_is_any_sequence(index: AsyncIndex) -> None:
    await index.load(ROWS, ids=pandas.Series(IDS), metadata=pandas.Series(FACTS))
    await check(index)
    await index.delete(delete_all=True)
    await index.load(ROWS, ids=pyarrow.array(IDS), metadata=np.array(FACTS, dtype=object))
    await check(index)


@pytest.mark.parametrize("name", ["x.jsonl.gz", "x.parquet", "x.csv"])
async def test_a_file_that_cannot_be_read_to_its_end(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "x.jsonl.gz":
        path.write_bytes(gzip.compress(lines(tmp_path / "x.jsonl").read_bytes())[:-4000])
    elif name == "x.csv":
        text = "".join(f'r{number},"[1, 2, 3]"\n' for number in range(1000))
        path.write_bytes(f"id,values\n{text}".encode() + b"\xff\xff\n")
    else:
        parquet.write_table(table(), path, row_group_size=300, compression="none")
        data = path.read_bytes()
        path.write_bytes(data[:9000] + b"\xff" * 8000 + data[17000:])
    with serving(reply(200)) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            with pytest.raises(PineconeError, match=f"{name}: cannot be read any further: "):
                await index.load(path)


async def test_a_package_that_is_missing_is_named(
    index: AsyncIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parquet.write_table(table(), tmp_path / "x.parquet")
    for module in ("pyarrow.parquet", "fsspec.core"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(PineconeError, match=r"Parquet files need pyarrow, .* pip install pyarrow"):
        await index.load(tmp_path / "x.parquet")
    with pytest.raises(PineconeError, match=r"s3:// addresses need fsspec, .* pip install fsspec"):
        await index.load("s3://bucket/x.parquet")


# -- other kinds ---------------------------------------------------------------------------------


async def test_documents(pc: AsyncPinecone, unique_name: Any, tmp_path: Path) -> None:
    schema = SchemaBuilder().add_string_field("plot", full_text_search=True)
    schema.add_dense_vector_field("vector", dimension=3, metric="cosine")
    name = unique_name("documents")
    await pc.indexes.create(name=name, schema=schema.build())
    made = [
        {"_id": f"d{number}", "plot": f"The story of {number}", "vector": row.tolist()}
        for number, row in enumerate(ROWS[:300])
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, made)))
    parquet.write_table(pyarrow.Table.from_pylist(made), tmp_path / "x.parquet")
    async with await pc.index(name) as index:
        for source in (iter(made), tmp_path / "x.jsonl", tmp_path / "x.parquet"):
            result = await index.load(source, kind="documents")
            assert (result.loaded_count, result.failed_count) == (300, 0)
            found = await index.documents.fetch(ids=["d0", "d299"])
            assert found.documents["d299"].plot == "The story of 299"
            assert found.documents["d299"].vector == pytest.approx(ROWS[299].tolist())
            await index.documents.delete(delete_all=True)
        made[5]["plot"] = b"bytes"
        with pytest.raises(LoadError, match=r"source\[5\]\['plot'\]: expected a text"):
            await index.load(made, kind="documents")
    await pc.indexes.delete(name)


async def test_records_with_text(tmp_path: Path) -> None:
    frame = pandas.DataFrame(
        {"key": IDS[:200], "text": "words", "year": [1999, None] * 100, "tags": [["a"], None] * 100}
    )
    frame.to_csv(tmp_path / "x.csv", index=False, columns=["key", "text"])
    with serving(reply(201)) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            result = await index.load(
                frame, kind="records", columns={"id": "key"}, namespace="n", max_concurrency=1
            )
            assert (result.loaded_count, result.request_count) == (200, 3)
            await index.load(tmp_path / "x.csv", kind="records", columns={"id": "key"})
            with pytest.raises(
                PineconeValueError, match="columns: every column is a field of kind"
            ):
                await index.load(frame, kind="records", columns={"values": "key"})
        targets = [request.target for request in server.requests]
        bodies = b"".join(request.body.rstrip() + b"\n" for request in server.requests)
    assert targets[0] == "/records/namespaces/n/upsert"
    assert targets[-1] == "/records/namespaces/__default__/upsert"
    rows = [json.loads(line) for line in bodies.splitlines()]
    assert rows[0] == {"_id": "r0", "text": "words", "year": 1999.0, "tags": ["a"]}
    assert rows[1] == {"_id": "r1", "text": "words"}
    assert rows[200] == {"_id": "r0", "text": "words"}
    assert sorted(row["_id"] for row in rows[200:]) == sorted(IDS[:200])


async def test_sparse_vectors(index: AsyncIndex, tmp_path: Path) -> None:
    sparse = [{"indices": [1, number + 2], "values": [0.5, 1.0]} for number in range(50)]
    made = pyarrow.table({"id": IDS[:50], "values": ROWS[:50].tolist(), "sparse_values": sparse})
    parquet.write_table(made, tmp_path / "x.parquet")
    made.to_pandas().to_json(tmp_path / "y.jsonl", orient="records", lines=True)
    frame = made.to_pandas()
    for name in ("values", "sparse_values"):
        frame[name] = [json.dumps(cell) for cell in made[name].to_pylist()]
    frame.to_csv(tmp_path / "z.csv", index=False)
    with serving(reply(200)) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            for name in ("x.parquet", "y.jsonl", "z.csv"):
                assert (await index.load(tmp_path / name)).loaded_count == 50
        bodies = [request.json()["vectors"] for request in server.requests]
    for body in bodies:
        assert len(body) == 50
        assert body[7]["id"] == "r7"
        assert body[7]["sparseValues"] == sparse[7]
        assert body[7]["values"] == pytest.approx(ROWS[7].tolist())


# -- how much at a time --------------------------------------------------------------------------


async def test_requests_are_as_large_as_the_service_takes() -> None:
    wide = np.random.default_rng(1).random((1500, 768), dtype=np.float32)
    facts = [{"text": "x" * (40 if number < 600 else 20_000)} for number in range(1500)]
    with serving(reply(200)) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            result = await index.load(wide, metadata=facts)
        sizes = [len(request.body) for request in server.requests]
        counts = [len(request.json()["vectors"]) for request in server.requests]
    assert result.loaded_count == sum(counts) == 1500
    assert max(sizes) <= 2 * 1024 * 1024
    # Nearly as few as there could be, though the size of records is not known before they are read.
    assert len(sizes) <= sum(sizes) / (2 * 1024 * 1024) * 1.4 + 4


async def test_an_iterator_is_asked_for_a_little_at_a_time() -> None:
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
            wait_until(lambda: len(server.requests) == 2)
            ready.append(taken)
            released.set()

        watcher = threading.Thread(target=look)
        watcher.start()
        async with AsyncIndex(host=server.url, api_key="k") as index:
            result = await index.load(rows(), max_concurrency=2, batch_size=100)
        watcher.join()
    assert result.loaded_count == taken == 20_000
    assert ready[0] <= 400


async def test_a_progress_bar_where_a_person_watches(
    index: AsyncIndex, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    await index.load(ROWS)
    assert capsys.readouterr().err == ""
    await index.load(ROWS, show_progress=True)
    assert "1200/1200" in capsys.readouterr().err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    await index.load(records())
    assert "Loading: 1200 records" in capsys.readouterr().err
    await index.load(ROWS, show_progress=False)
    assert capsys.readouterr().err == ""


# -- what a journal belongs to -------------------------------------------------------------------


async def test_a_journal_knows_its_source(index: AsyncIndex, tmp_path: Path) -> None:
    def load(source: Any, **more: Any) -> Any:
        return index.load(source, journal=tmp_path / "j", **more)

    def changed(source: Any) -> Any:
        return pytest.raises(
            PineconeValueError, match=f"the journal of another load: source.*{source}"
        )

    np.save(tmp_path / "rows.npy", ROWS)
    mapped = np.load(tmp_path / "rows.npy", mmap_mode="r")
    frame = table().to_pandas()
    other = frame.assign(id=[*IDS[:-1], "other"])
    pairs: list[tuple[Any, Any, str]] = [
        (ROWS, ROWS[:-1], "shape"),
        (ROWS, ROWS + 1, "digest"),
        (ROWS, ROWS.astype("f8"), "type"),
        (mapped[:600], mapped[600:], "begin"),
        (list(records()), list(records())[:-1], "records"),
        (frame, other, "ids"),
        (table(), pyarrow.Table.from_pandas(other), "ids"),
        (polars.from_arrow(table()), polars.from_pandas(other), "ids"),
    ]
    for first, second, what in pairs:
        await load(first)
        assert (await load(first)).loaded_count == 0
        with changed(what):
            await load(second)
        (tmp_path / "j").unlink()
    await load(mapped)
    with changed("ids"):
        await load(mapped, ids=IDS)
    np.save(tmp_path / "rows.npy", ROWS[::-1])
    with changed("modified"):
        await load(np.load(tmp_path / "rows.npy", mmap_mode="r"))
    (tmp_path / "j").unlink()
    await load(records(), source_id="films of May")
    assert (await load(records(), source_id="films of May")).skipped_count == COUNT
    with changed("films of May"):
        await load(records(), source_id="films of June")


@pytest.mark.parametrize("stop", [1, 77])
async def test_every_source_goes_on_where_it_was(tmp_path: Path, stop: int) -> None:
    np.save(tmp_path / "rows.npy", ROWS)
    frame = table().to_pandas()
    frame["values"] = [json.dumps(row.tolist()) for row in ROWS]
    frame.to_csv(tmp_path / "x.csv", index=False)
    makers: list[Any] = [
        lambda: ROWS,
        lambda: tmp_path / "rows.npy",
        lambda: tmp_path / "x.csv",
        lambda: table().to_pandas(),
        lambda: polars.from_arrow(table()),
        table,
        lambda: table().to_reader(max_chunksize=70),
        lambda: list(records()),
        records,
    ]
    for make in makers:
        named = {"source_id": "x"} if make in (makers[6], records) else {}
        with serving(reply(200)) as server:
            async with AsyncIndex(host=server.url, api_key="k") as index:
                journal = tmp_path / "j"
                await index.load(make(), journal=journal, batch_size=10, **named)
                kept = journal.read_text().splitlines(keepends=True)
                journal.write_text("".join([*kept[: stop + 1], *kept[stop + 4 :]]))
                server.requests.clear()
                result = await index.load(make(), journal=journal, **named)
                again = [it["values"] for one in server.requests for it in one.json()["vectors"]]
        assert result.skipped_count == COUNT - 30
        missing = [int(line.split()[0]) for line in kept[stop + 1 : stop + 4]]
        expected = sorted(row for start in missing for row in ROWS[start : start + 10].tolist())
        assert np.allclose(sorted(again), expected, atol=1e-6)
        journal.unlink()
