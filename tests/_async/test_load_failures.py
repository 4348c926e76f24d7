"""Loads that go wrong: what is refused, and what is told about it, and how the rest is stored all the same."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pandas
import pytest
from pyarrow import parquet

from pinecone import (
    AsyncIndex,
    LoadError,
    PartialFailureWarning,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
)
from tests._async.loading import COUNT, IDS, ROWS, check, lines, stored, table
from tests.helpers.scripted_server import reply, serving


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
