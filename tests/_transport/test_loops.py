"""Test what only the async client can get wrong: cancelled calls, and one client in several event loops."""

from __future__ import annotations

import asyncio
import gc
import random
import threading
import warnings
from typing import Any

import httpx
import pytest

from pinecone import AsyncIndex, AsyncPinecone, PineconeError
from pinecone._async.transport.connections import AsyncConnections
from tests.helpers.scripted_server import hold_until, reply, serving, wait_then
from tests.helpers.waiting import LONGEST, async_wait_until

MATCHES = reply(200, {"matches": [{"id": "a", "score": 0.5}], "namespace": ""})


@pytest.fixture(autouse=True)
def nothing_left_over() -> None:
    """Collect what earlier tests left: anyio before 4.13 forgets the sockets of some connects that were cancelled."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        gc.collect()


@pytest.mark.slow
async def test_cancelled_calls_leave_the_pool_whole_behind_an_instrumentation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    original = httpx.AsyncHTTPTransport.handle_async_request

    async def handle(self: Any, request: httpx.Request) -> httpx.Response:
        return await original(self, request)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)
    with serving(wait_then(0.02, MATCHES)) as server:
        async with AsyncIndex(host=server.url, api_key="key", connection_pool_maxsize=4) as index:
            chance = random.Random(1)
            for _ in range(20):
                tasks = [asyncio.create_task(index.query(vector=[1.0], top_k=1)) for _ in range(10)]
                for task in tasks:
                    asyncio.get_running_loop().call_later(chance.uniform(0, 0.03), task.cancel)
                await asyncio.gather(*tasks, return_exceptions=True)
            results = await asyncio.gather(*(index.query(vector=[1.0], top_k=1) for _ in range(4)))
            assert [result.matches[0].id for result in results] == ["a"] * 4
            transport: Any = await index._http._transports.get()
            pool = transport._pooled._transport._pool
            assert all(connection.is_idle() for connection in pool.connections)


@pytest.mark.slow
async def test_600_cancelled_calls_leave_the_pool_whole() -> None:
    """Cancelled at every stage: waiting for a connection, connecting, sending, waiting, reading."""
    with serving(wait_then(0.02, MATCHES)) as server:
        pool = {"connection_pool_maxsize": 8}
        async with AsyncIndex(host=server.url, api_key="key", **pool) as index:  # type: ignore[arg-type]
            await index.query(vector=[1.0], top_k=1)
            chance = random.Random(1)
            for _ in range(30):
                tasks = [asyncio.create_task(index.query(vector=[1.0], top_k=1)) for _ in range(20)]
                for task in tasks:
                    asyncio.get_running_loop().call_later(chance.uniform(0, 0.03), task.cancel)
                await asyncio.gather(*tasks, return_exceptions=True)
            results = await asyncio.gather(*(index.query(vector=[1.0], top_k=1) for _ in range(8)))
            assert [result.matches[0].id for result in results] == ["a"] * 8
            own = (await index._http._transports.get()).straight()
            if isinstance(own, AsyncConnections):
                assert len(own._free) <= 8
                assert all(connection.is_usable for _, connection in own._free)
                assert not own._busy


async def test_calls_cancelled_before_they_connect_leave_nothing() -> None:
    with serving(MATCHES) as server:
        async with AsyncIndex(host=server.url, api_key="key", connection_pool_maxsize=2) as index:
            for steps in range(12):
                for _ in range(4):
                    task = asyncio.create_task(index.query(vector=[1.0], top_k=1))
                    for _ in range(steps):
                        await asyncio.sleep(0)
                    accepted = task.cancel()
                    outcome = (await asyncio.gather(task, return_exceptions=True))[0]
                    # On a fast machine a call may be over before it can be cancelled.
                    assert isinstance(outcome, asyncio.CancelledError) or not accepted
            assert (await index.query(vector=[1.0], top_k=1)).matches


@pytest.mark.slow
async def test_no_cancellation_is_swallowed() -> None:
    """A call that accepted a cancellation does not return, wherever it was. Each opens a connection."""
    with serving(MATCHES) as server:
        returned: list[int] = []
        for steps in range(16):
            for _ in range(4):
                async with AsyncIndex(host=server.url, api_key="key") as index:
                    task = asyncio.create_task(index.query(vector=[1.0], top_k=1))
                    for _ in range(steps):
                        await asyncio.sleep(0)
                    accepted = task.cancel()
                    outcome = (await asyncio.gather(task, return_exceptions=True))[0]
                    if accepted and not isinstance(outcome, asyncio.CancelledError):
                        returned.append(steps)
        assert returned == []


async def test_cancelling_a_batched_upsert_cancels_its_batches() -> None:
    released = threading.Event()
    with serving(hold_until(released, reply(200, {"upsertedCount": 1}))) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            vectors = [(str(number), [1.0]) for number in range(50)]
            task = asyncio.create_task(
                index.upsert(vectors=vectors, batch_size=1, max_concurrency=4, show_progress=False)
            )
            await async_wait_until(lambda: len(server.requests) == 4)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            released.set()
            await asyncio.sleep(0.2)  # for batches that go on all the same
            assert len(server.requests) == 4


@pytest.mark.slow
def test_one_handle_in_two_event_loops() -> None:
    async def ask(index: AsyncIndex) -> str:
        return (await index.query(vector=[1.0], top_k=1)).matches[0].id

    with serving(MATCHES) as server, warnings.catch_warnings():
        warnings.simplefilter("error")
        index = AsyncIndex(host=server.url, api_key="key")
        assert asyncio.run(ask(index)) == "a"
        assert asyncio.run(ask(index)) == "a"
        assert not index._http._transports._held
        asyncio.run(index.close())
        with pytest.raises(PineconeError, match="closed"):
            asyncio.run(ask(index))
        gc.collect()
    assert server.connections == 2


@pytest.mark.slow
def test_one_handle_in_two_loops_at_the_same_time() -> None:
    async def ask(index: AsyncIndex, count: int) -> None:
        for _ in range(count):
            await index.query(vector=[1.0], top_k=1)

    with serving(MATCHES) as server:
        index = AsyncIndex(host=server.url, api_key="key")
        threads = [
            threading.Thread(target=lambda: asyncio.run(ask(index, 30)), daemon=True)
            for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(LONGEST)
        assert not index._http._transports._held
    assert len(server.requests) == 90


@pytest.mark.slow
@pytest.mark.filterwarnings("error")
def test_a_client_forgotten_inside_a_loop_leaves_no_warning() -> None:
    async def ask(url: str) -> None:
        index = AsyncIndex(host=url, api_key="key")
        await index.query(vector=[1.0], top_k=1)

    async def forget_and_go_on(url: str) -> None:
        await ask(url)
        gc.collect()
        await asyncio.sleep(0.01)

    with serving(MATCHES) as server:
        asyncio.run(ask(server.url))
        asyncio.run(forget_and_go_on(server.url))
        gc.collect()


async def test_handles_that_are_not_used_hold_nothing() -> None:
    threads = threading.active_count()
    pc = AsyncPinecone("key")
    handles = [await pc.index(host=f"localhost:{port}") for port in range(1, 101)]
    assert not any(handle._http._transports._held for handle in handles)
    assert threading.active_count() == threads
