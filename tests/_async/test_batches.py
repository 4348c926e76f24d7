"""Upserts in batches: concurrency, progress, failures that do not pass silently."""

from __future__ import annotations

import pickle
import sys
import threading
import time
from array import array
from typing import Any

import numpy as np
import pandas
import pytest

from pinecone import (
    ApiError,
    AsyncIndex,
    BatchResult,
    PartialFailureWarning,
    PineconeTimeoutError,
    PineconeValueError,
    RetryConfig,
    SparseValues,
    UpsertError,
    Vector,
)
from pinecone._requests import columns
from pinecone_api import _runtime
from pinecone_api._runtime import dumps
from pinecone_api.default.db_data.models import UpsertRequest
from tests.helpers.scripted_server import Received, Server, reply, serving
from tests.helpers.waiting import LONGEST, wait_until

STORED = reply(200, {"upsertedCount": 2})
TEN: list[Any] = [(f"id-{number}", [float(number), 1.0]) for number in range(10)]


def ids(request: Received) -> list[str]:
    return [vector["id"] for vector in request.json()["vectors"]]


def quick(server: Server) -> AsyncIndex:
    return AsyncIndex(host=server.url, api_key="key", retry_config=RetryConfig(max_retries=0))


async def test_records_are_split_and_all_sent(index: AsyncIndex) -> None:
    rows = np.random.default_rng(1).random((1050, 3), dtype=np.float32)
    records = [(f"r{number:04}", row, {"n": number}) for number, row in enumerate(rows)]
    result = await index.upsert(vectors=records, batch_size=100, show_progress=False)
    assert result.upserted_count == result.total_item_count == 1050
    assert (result.total_batch_count, result.successful_batch_count) == (11, 11)
    assert not result.has_errors
    assert (await index.describe_index_stats()).total_vector_count == 1050
    stored = (await index.fetch(ids=["r0007", "r1049"])).vectors
    assert list(stored["r1049"].values) == pytest.approx(rows[1049].tolist())
    assert stored["r0007"].metadata == {"n": 7}


async def test_batches_keep_their_order_and_size() -> None:
    with serving(STORED) as server:
        async with quick(server) as index:
            await index.upsert(
                vectors=TEN[:5], batch_size=2, max_concurrency=1, show_progress=False
            )
    assert [ids(request) for request in server.requests] == [
        ["id-0", "id-1"],
        ["id-2", "id-3"],
        ["id-4"],
    ]


@pytest.mark.parametrize("limit", [1, 3])
async def test_no_more_batches_at_a_time_than_allowed(limit: int) -> None:
    at_work, most = [0], [0]
    lock, full = threading.Lock(), threading.Event()

    def counted(sock: Any) -> None:
        with lock:
            at_work[0] += 1
            most[0] = max(most[0], at_work[0])
            if at_work[0] == limit:
                full.set()
        full.wait(LONGEST)
        time.sleep(0.01)  # for one more to come
        with lock:
            at_work[0] -= 1
        STORED(sock)

    with serving(counted) as server:
        async with quick(server) as index:
            await index.upsert(
                vectors=TEN, batch_size=1, max_concurrency=limit, show_progress=False
            )
    assert most[0] == limit
    assert len(server.requests) == 10


async def test_failed_batches_are_reported_and_can_be_sent_again() -> None:
    failure = reply(500, {"code": 13, "message": "disk on fire"})
    with serving(STORED, failure, STORED, failure, STORED) as server:
        async with quick(server) as index:
            with pytest.warns(PartialFailureWarning, match="4 of 10 records were not stored"):
                result = await index.upsert(
                    vectors=TEN, batch_size=2, max_concurrency=1, show_progress=False
                )
            assert result.has_errors
            assert (result.error_count, result.failed_batch_count) == (4, 2)
            assert (result.upserted_count, result.failed_item_count) == (6, 4)
            assert (result.total_item_count, result.successful_item_count) == (10, 6)
            assert [error.batch_index for error in result.errors] == [1, 3]
            assert all(isinstance(error.error, ApiError) for error in result.errors)
            assert "disk on fire" in result.errors[0].error_message
            assert [item.id for item in result.failed_items] == ["id-2", "id-3", "id-6", "id-7"]
            again = await index.upsert(vectors=result.failed_items)
    assert again.upserted_count == 2
    assert ids(server.requests[-1]) == ["id-2", "id-3", "id-6", "id-7"]
    assert server.requests[-1].json()["vectors"][0]["values"] == [2.0, 1.0]


async def test_without_batches_a_failure_is_raised() -> None:
    with serving(reply(500, {"code": 13, "message": "disk on fire"})) as server:
        async with quick(server) as index:
            with pytest.raises(ApiError, match="disk on fire"):
                await index.upsert(vectors=TEN)


async def test_bad_records_are_found_before_anything_is_sent() -> None:
    with serving(STORED) as server:
        async with quick(server) as index:
            with pytest.raises(PineconeValueError, match=r"vectors\[10\]\.values\[1\]: .*nan"):
                await index.upsert(vectors=[*TEN, ("last", [1.0, float("nan")])], batch_size=2)
    assert server.requests == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"batch_size": 0}, "batch_size: expected an integer of at least 1, got 0"),
        ({"batch_size": 2, "max_concurrency": 0}, "max_concurrency: .*from 1 to 64, got 0"),
        ({"batch_size": 2, "max_concurrency": 65}, "max_concurrency: .*got 65"),
    ],
)
async def test_bad_sizes(arguments: dict[str, int], message: str) -> None:
    async with AsyncIndex(host="localhost:1", api_key="key") as index:
        with pytest.raises(PineconeValueError, match=message):
            await index.upsert(vectors=TEN, **arguments)  # type: ignore[arg-type]


async def test_a_progress_bar_counts_records_where_a_person_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("tqdm")
    with serving(STORED) as server:
        async with quick(server) as index:
            await index.upsert(vectors=TEN, batch_size=2)
            assert capsys.readouterr().err == ""
            monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
            await index.upsert(vectors=TEN, batch_size=2)
            shown = capsys.readouterr().err
            await index.upsert(vectors=TEN, batch_size=2, show_progress=False)
            await index.upsert(vectors=TEN)
    assert "10/10" in shown
    assert capsys.readouterr().err == ""


async def test_no_progress_bar_without_tqdm(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with serving(STORED) as server:
        async with quick(server) as index:
            result = await index.upsert(vectors=TEN, batch_size=5)
    assert result.total_batch_count == 2
    assert capsys.readouterr().err == ""


async def test_a_batch_that_is_slow_does_not_hold_up_the_others() -> None:
    def last_of_all(sock: Any) -> None:
        wait_until(lambda: len(server.requests) == 20)
        STORED(sock)

    with serving(last_of_all, STORED) as server:
        async with quick(server) as index:
            result = await index.upsert(
                vectors=[Vector(id=str(n), values=[1.0]) for n in range(20)],
                batch_size=1,
                max_concurrency=2,
                show_progress=False,
            )
    assert result.total_batch_count == 20
    assert len(server.requests) == 20


async def test_on_error_raise_carries_the_result() -> None:
    failure = reply(500, {"code": 13, "message": "disk on fire"})
    with serving(STORED, failure, STORED) as server:
        async with quick(server) as index:
            with pytest.raises(UpsertError, match="2 of 10 records") as caught:
                await index.upsert(
                    vectors=TEN,
                    batch_size=2,
                    max_concurrency=1,
                    show_progress=False,
                    on_error="raise",
                )
            assert caught.value.result.successful_item_count == 8
            counts = BatchResult.of(caught.value.result)
            assert (counts.success_count, counts.failed_item_count, counts.has_errors) == (
                8,
                2,
                True,
            )
            assert "disk on fire" in counts.to_json()
            assert [item.id for item in caught.value.failed_items] == ["id-2", "id-3"]
            assert isinstance(caught.value.__cause__, ApiError)
            assert pickle.loads(pickle.dumps(caught.value)).result.failed_item_count == 2
            again = await index.upsert(vectors=caught.value.failed_items, batch_size=2)
            assert not again.has_errors
            with pytest.raises(PineconeValueError, match="on_error: expected 'raise' or 'return'"):
                await index.upsert(vectors=TEN, on_error="ignore")


async def test_no_request_is_made_after_the_total_timeout() -> None:
    frame = pandas.DataFrame({"id": ["a", "b"], "values": [[1.0], [2.0]]})
    with serving(STORED) as server:
        async with quick(server) as index:
            with pytest.raises(PineconeTimeoutError, match="not sent: total_timeout=1e-09 s"):
                await index.upsert(vectors=TEN, total_timeout=1e-9)
            with pytest.warns(PartialFailureWarning, match="total_timeout"):
                result = await index.upsert_from_dataframe(
                    frame, "", 1, False, 5.0, on_error="collect", total_timeout=1e-9
                )
            with pytest.raises(PineconeValueError, match="total_timeout: expected seconds greater"):
                await index.upsert(vectors=TEN, total_timeout=0)
    assert result.failed_item_count == result.failed_batch_count == 2
    assert server.requests == []


async def test_the_total_timeout_ends_a_request_that_takes_too_long() -> None:
    over = threading.Event()

    def stall(sock: Any) -> None:
        over.wait(LONGEST)

    with serving(stall) as server:
        async with quick(server) as index:
            with pytest.raises(UpsertError, match="10 of 10 records") as caught:
                await index.upsert(
                    vectors=TEN,
                    batch_size=5,
                    max_concurrency=1,
                    show_progress=False,
                    on_error="raise",
                    timeout=LONGEST,
                    total_timeout=0.3,
                )
        over.set()
    assert all(isinstance(error.error, PineconeTimeoutError) for error in caught.value.errors)
    assert len(server.requests) <= 1


@pytest.mark.parametrize(
    ("status", "retryable"), [(400, False), (408, True), (429, True), (503, True)]
)
async def test_a_failed_batch_says_whether_to_send_it_again(status: int, retryable: bool) -> None:
    failures = [
        reply(status, {"message": "no"}, {"x-pinecone-request-id": f"r{number}"})
        for number in range(2)
    ]
    with serving(*failures, STORED) as server:
        async with quick(server) as index:
            with pytest.warns(PartialFailureWarning):
                result = await index.upsert(
                    vectors=TEN, batch_size=4, max_concurrency=1, show_progress=False
                )
    assert [error.disposition for error in result.errors] == ["rejected", "rejected"]
    assert [error.retryable for error in result.errors] == [retryable, retryable]
    first, second = result.errors
    assert first.error_message != second.error_message
    assert first.group_key == second.group_key == f"[{status}] no"
    assert first.to_dict()["retryable"] is retryable
    counts = BatchResult.of(result)
    assert (counts.timed_out, counts.stalled, counts.final_limit) == (False, False, None)
    assert counts.throttle_event_count == (2 if status == 429 else 0)
    assert counts.peak_inflight == 1


async def test_a_batch_that_was_not_sent_says_so() -> None:
    with serving(STORED) as server:
        async with quick(server) as index:
            with pytest.warns(PartialFailureWarning):
                result = await index.upsert(
                    vectors=TEN, batch_size=5, show_progress=False, total_timeout=1e-9
                )
    assert [(e.disposition, e.retryable) for e in result.errors] == [("unsent", True)] * 2
    assert len({error.group_key for error in result.errors}) == 1
    assert BatchResult.of(result).timed_out


async def test_the_most_batches_at_a_time_are_counted() -> None:
    both = threading.Barrier(2)

    def together(sock: Any) -> None:
        both.wait(LONGEST)
        STORED(sock)

    with serving(together) as server:
        async with quick(server) as index:
            result = await index.upsert(
                vectors=TEN[:8], batch_size=2, max_concurrency=2, show_progress=False
            )
            assert (result.total_batch_count, result.peak_inflight) == (4, 2)
    assert BatchResult.of(result).peak_inflight == 2


async def test_requests_are_packed_by_bytes() -> None:
    """Records of some 40 KB: 2 MB hold about 50 of them, whatever the batch size says."""
    records: list[Any] = [(f"r{n:03}", [0.5], {"text": "x" * 40_000, "n": n}) for n in range(120)]
    with serving(STORED) as server:
        async with quick(server) as index:
            result = await index.upsert(
                vectors=records, batch_size=100, max_concurrency=1, show_progress=False
            )
    sizes = [len(request.body) for request in server.requests]
    assert max(sizes) <= 2 * 1024 * 1024
    assert sorted(name for request in server.requests for name in ids(request)) == [
        record[0] for record in records
    ]
    assert len(sizes) == result.total_batch_count == 3


async def test_bodies_are_those_of_the_models() -> None:
    """However records are given, and whatever is spared on the way to the wire."""
    row = np.array([0.1, 2.0], "f4")
    sparse = {"indices": [1, 7], "values": [0.5, 1.5]}
    given: list[list[Any]] = [
        TEN,
        [("a", row), ("b", row, {"x": "é", "y": [], "z": 1}), ("c", [1, 2.5], {})],
        [
            {"id": "a", "values": array("f", row)},
            {"id": "b", "values": (1.0, 2.0), "metadata": None},
        ],
        [
            {"id": "a", "values": [1.0], "sparse_values": sparse},
            Vector("b", [2.0], None, {"k": True}),
        ],
        [Vector("a", [], SparseValues([3], [0.25])), {"id": "b", "sparse_values": sparse}],
    ]
    with serving(STORED) as server:
        async with quick(server) as index:
            for records in given:
                await index.upsert(vectors=records, namespace="n")
            await index.upsert(
                ids=["a", "b"], values=np.stack([row, row]), metadata=[{"x": 1}, None]
            )
    cases = [columns.records(records, None, None, None) for records in given]
    cases.append(columns.records(None, ["a", "b"], np.stack([row, row]), [{"x": 1}, None]))
    spaces = ["n"] * len(given) + [None]
    for request, checked, space in zip(server.requests, cases, spaces, strict=True):
        assert request.body == dumps(UpsertRequest(vectors=list(checked), namespace=space))


async def test_what_the_first_record_says_is_how_many_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each record is encoded once, but for the one that says how large they are."""
    tried: list[int] = []
    encode = _runtime.encode

    def counted(call: Any) -> bytes | None:
        tried.append(len(call.body.vectors))
        return encode(call)

    monkeypatch.setattr(_runtime, "encode", counted)
    rows = np.random.default_rng(1).random((150, 1536), dtype=np.float32)
    records = [
        (f"r{n:03}", row, {"text": "x" * 100 * (n % 50)}) for n, row in enumerate(rows.tolist())
    ]
    with serving(STORED) as server:
        async with quick(server) as index:
            result = await index.upsert(vectors=records)
    assert result.total_batch_count == len(server.requests) == 3
    assert tried.pop(0) == 1
    assert sorted(tried) == [50, 50, 50]
    assert max(len(request.body) for request in server.requests) <= 2 * 1024 * 1024


async def test_records_that_are_larger_than_the_first_are_cut_where_the_bytes_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[int] = []
    encode = _runtime.encode

    def counted(call: Any) -> bytes | None:
        tried.append(len(call.body.vectors))
        return encode(call)

    monkeypatch.setattr(_runtime, "encode", counted)
    records = [(str(n), [0.0 if n < 10 else 1 / (n + 3)] * 2000) for n in range(100)]
    with serving(STORED) as server:
        async with quick(server) as index:
            result = await index.upsert(vectors=records)
    assert tried[:2] == [1, 100]
    assert sum(tried[2:]) == 100
    assert [name for request in server.requests for name in ids(request)] == [
        name for name, _ in records
    ]
    sizes = [len(request.body) for request in server.requests]
    assert len(sizes) == result.total_batch_count == 2
    # The first one is as full as it can be.
    assert 2 * 1024 * 1024 - 50_000 < sizes[0] <= 2 * 1024 * 1024
    sent = [vector for request in server.requests for vector in request.json()["vectors"]]
    assert [(vector["id"], vector["values"]) for vector in sent] == records


async def test_without_batch_size_as_many_requests_as_it_takes(index: AsyncIndex) -> None:
    records: list[Any] = [(str(n), [float(n), 1.0, 2.0]) for n in range(2500)]
    result = await index.upsert(vectors=records)
    assert (result.upserted_count, result.total_batch_count) == (2500, 3)
    assert result.response_info is not None
    assert result.response_info.lsn_committed
    await index.wait_until_fresh(result)
    assert (await index.describe_index_stats()).total_vector_count == 2500


async def test_a_record_that_is_too_large_is_named_before_anything_is_sent() -> None:
    large = ("huge", [1.0, 2.0], {"text": "x" * 2_200_000})
    with serving(STORED) as server:
        async with quick(server) as index:
            with pytest.raises(
                PineconeValueError, match=r"vectors\[10\]: the record 'huge' has 2,200,0\d\d bytes"
            ):
                await index.upsert(vectors=[*TEN, large], batch_size=2)
            with pytest.raises(PineconeValueError, match=r"records\[1\]: the record 'b' has"):
                await index.upsert_records(
                    records=[{"_id": "a", "t": "x"}, {"_id": "b", "t": "x" * 3_000_000}]
                )
    assert server.requests == []


async def test_wait_reads_until_the_write_is_there() -> None:
    def at(lsn: int) -> Any:
        return reply(200, {"vectors": {}}, {"x-pinecone-max-indexed-lsn": str(lsn)})

    stored = reply(200, {"upsertedCount": 1}, {"x-pinecone-request-lsn": "7"})
    with serving(stored, at(5), at(6), at(7)) as server:
        async with quick(server) as index:
            await index.upsert(vectors=[("a", [1.0])], namespace="n", wait=True)
    assert [request.target.split("?")[0] for request in server.requests] == [
        "/vectors/upsert",
        *["/vectors/fetch"] * 3,
    ]
    assert "namespace=n" in server.requests[1].target
    with serving(stored, at(5)) as server:
        async with quick(server) as index:
            result = await index.upsert(vectors=[("a", [1.0])])
            told = r"could not be read within 0\.2 s.* number is 7, and reads of the namespace 'n' have seen 5"
            with pytest.raises(PineconeTimeoutError, match=told):
                await index.wait_until_fresh(result, namespace="n", timeout=0.2)
            result.response_info = None
            with pytest.raises(
                PineconeValueError, match="response: expected the answer to a write"
            ):
                await index.wait_until_fresh(result)


async def test_the_warning_points_at_the_code_that_called() -> None:
    with serving(reply(500, {"code": 13, "message": "disk on fire"})) as server:
        async with quick(server) as index:
            with pytest.warns(PartialFailureWarning) as caught:
                await index.upsert(vectors=TEN, batch_size=20, show_progress=False)
    assert caught[0].filename == __file__
