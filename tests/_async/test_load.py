"""Bulk writes to a service that takes so many requests a second: nothing is lost, and few requests are in vain."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from pinecone import (
    ApiError,
    AsyncIndex,
    AsyncPinecone,
    PartialFailureWarning,
    RetryConfig,
    ServerlessSpec,
)
from pinecone._transport.synchronization import async_each
from pinecone.local import PineconeLocal, Simulation
from tests.helpers.scripted_server import reply, serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
STORED = reply(200, {"upsertedCount": 1})
BUSY = reply(503, {"code": 14, "message": "busy"})
ONLY_500: frozenset[int] = frozenset({500})
BATCHES = 300
RECORDS: list[Any] = [(f"id-{number}", [float(number), 1.0]) for number in range(BATCHES)]


#: Indexes to try, until few requests are in vain: a busy machine lets more of them be too early together.
TRIES = ("films", "films-again", "films-at-last")


class Throttled(Counter[str]):
    """Counts answers with status 429."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()

    def __call__(self, host: str) -> None:
        """Note one."""
        with self._lock:
            self[host] += 1


@pytest.fixture(params=[0.0, 1.0], ids=["", "retry-after"])
def local(request: pytest.FixtureRequest) -> Iterator[PineconeLocal]:
    """Provide a service that takes 150 requests a second."""
    simulate = Simulation(rate_limit=150, retry_after=request.param)
    with PineconeLocal(simulate=simulate) as running:
        yield running


async def load_with_one(local: PineconeLocal, name: str, grpc: bool) -> int:
    """Load records through one handle; return how many requests were in vain."""
    throttled = Throttled()
    async with local.async_client(retry_config=RetryConfig(on_throttle=throttled)) as pc:
        await pc.indexes.create(name=name, dimension=2, spec=SPEC)
        async with await pc.index(name, grpc=grpc) as index:
            result = await index.upsert(
                vectors=RECORDS, batch_size=1, max_concurrency=16, show_progress=False
            )
            assert (result.upserted_count, result.errors) == (BATCHES, [])
            assert (await index.describe_index_stats()).total_vector_count == BATCHES
    return throttled.total()


@pytest.mark.slow
@pytest.mark.parametrize("grpc", [False, True])
async def test_nothing_is_lost_against_a_limit(local: PineconeLocal, grpc: bool) -> None:
    for name in TRIES:
        if await load_with_one(local, name, grpc) <= 0.2 * BATCHES:
            return
    pytest.fail("too many requests were in vain")


async def load_with_many(local: PineconeLocal, name: str) -> int:
    """Load records through 16 handles at once; return how many requests were in vain."""
    throttled = Throttled()
    counts: list[Any] = []
    async with local.async_client(retry_config=RetryConfig(on_throttle=throttled)) as pc:
        await pc.indexes.create(name=name, dimension=2, spec=SPEC)
        handles = [await pc.index(name) for _ in range(16)]

        async def load(number: int) -> int:
            records = [(f"{number}-{key}", values) for key, values in RECORDS[:20]]
            stored = await handles[number].upsert(
                vectors=records, batch_size=1, max_concurrency=4, show_progress=False
            )
            return stored.upserted_count

        await async_each(load, range(16), 16, lambda *outcome: counts.append(outcome[2]))
        for handle in handles:
            await handle.close()
    assert counts == [20] * 16
    return throttled.total()


@pytest.mark.slow
async def test_many_handles_share_what_they_learned(local: PineconeLocal) -> None:
    for name in TRIES:
        # If they learned alone, it would be 110 to 170, and half as many at most if they share.
        if await load_with_many(local, name) <= 0.3 * 20 * 16:
            return
    pytest.fail("too many requests were in vain")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("grpc", "status", "retry_after"), [(False, 503, 0.0), (False, 429, 1.0), (True, 503, 1.0)]
)
async def test_nothing_is_lost_in_outages(grpc: bool, status: int, retry_after: float) -> None:
    # When the first outage comes, nothing is known of the host; when the second one comes, it is slowed down.
    count = 150
    simulate = Simulation(fail_every=60, fail_for=0.5, fail_status=status, retry_after=retry_after)
    with PineconeLocal(simulate=simulate) as local:
        async with local.async_client() as pc:
            await pc.indexes.create(name="films", dimension=2, spec=SPEC)
            async with await pc.index("films", grpc=grpc) as index:
                before = local._running._log.count
                result = await index.upsert(
                    vectors=RECORDS[:count], batch_size=1, max_concurrency=16, show_progress=False
                )
                attempts = local._running._log.count - before
                assert (result.upserted_count, result.errors) == (count, [])
                assert (await index.describe_index_stats()).total_vector_count == count
    # Each outage refuses those on their way, 16 at most, and some of them once more or twice.
    assert count + 2 <= attempts <= 2 * count


# -- who bounds what -----------------------------------------------------------------------------


async def bulk(url: str, count: int, retry: RetryConfig | None, **arguments: Any) -> Any:
    """Write records one by one."""
    async with AsyncIndex(host=url, api_key="k", retry_config=retry) as index:
        return await index.upsert(
            vectors=RECORDS[:count],
            batch_size=1,
            max_concurrency=1,
            show_progress=False,
            **arguments,
        )


async def test_a_single_call_is_tried_four_times() -> None:
    with serving(BUSY) as server:
        async with AsyncPinecone("k", host=server.url, timeout=60) as pc:
            with pytest.raises(ApiError, match="busy"):
                await pc.indexes.list()
    assert len(server.requests) == 4


async def test_no_retries_are_none_in_bulk_either() -> None:
    with serving(BUSY, STORED) as server, pytest.warns(PartialFailureWarning):
        result = await bulk(server.url, 3, RetryConfig(max_retries=0))
    assert (result.upserted_count, result.failed_item_count) == (2, 1)
    assert len(server.requests) == 3


@pytest.mark.parametrize("status", [429, 503])
async def test_bulk_goes_on_where_a_single_call_gives_up(status: int) -> None:
    busy = reply(status, {"message": "busy"}, {"Retry-After": "0"})
    retry = RetryConfig(max_retries=1, max_wait=0.01)
    with serving(*[busy] * 4, STORED) as server:
        result = await bulk(server.url, 3, retry)
    assert (result.upserted_count, result.errors) == (3, [])
    assert len(server.requests) == 7


@pytest.mark.parametrize("arguments", [{"timeout": 0.5}, {"total_timeout": 0.5}])
async def test_bulk_gives_up_when_its_time_is_over(arguments: dict[str, float]) -> None:
    with serving(BUSY) as server, pytest.warns(PartialFailureWarning):
        result = await bulk(server.url, 2, RetryConfig(max_wait=0.1), **arguments)
    assert result.failed_item_count == 2
    assert len(server.requests) < 20


async def test_total_timeout_is_more_than_the_time_of_a_batch() -> None:
    busy = reply(503, {"message": "busy"}, {"Retry-After": "0.2"})
    with serving(*[busy] * 4, STORED) as server:
        result = await bulk(server.url, 2, None, timeout=0.5, total_timeout=60)
    assert (result.upserted_count, result.errors) == (2, [])


async def test_other_failures_are_those_of_single_calls() -> None:
    failure = reply(500, {"message": "disk on fire"})
    with serving(failure) as server, pytest.warns(PartialFailureWarning, match="disk on fire"):
        result = await bulk(server.url, 2, RetryConfig(max_retries=1, max_wait=0.01))
    assert result.failed_item_count == 2
    assert len(server.requests) == 4


async def test_statuses_that_are_not_to_be_repeated_are_not() -> None:
    retry = RetryConfig(retryable_status_codes=ONLY_500)
    with serving(BUSY) as server, pytest.warns(PartialFailureWarning):
        await bulk(server.url, 2, retry)
    assert len(server.requests) == 2
