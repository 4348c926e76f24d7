"""The pairs on which the two worlds differ."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import weakref
from collections.abc import Iterator

import pytest

from pinecone._transport.synchronization import (
    AsyncCapacityLimiter,
    CapacityLimiter,
    Lazy,
    async_each,
    connect_to_any,
    each,
)

Outcomes = dict[int, object]


def jobs(taken: list[int], count: int = 20) -> Iterator[int]:
    for number in range(count):
        taken.append(number)
        yield number


def test_each_takes_items_when_there_is_a_worker_for_them() -> None:
    taken: list[int] = []
    lead: list[int] = []
    done: Outcomes = {}

    def work(item: int) -> int:
        time.sleep(0.002)
        lead.append(len(taken) - len(done))
        return item * 2

    each(work, jobs(taken), 3, lambda position, item, outcome: done.update({position: outcome}))
    assert done == {number: number * 2 for number in range(20)}
    assert max(lead) <= 3


def test_each_reports_exceptions_and_goes_on() -> None:
    done: Outcomes = {}

    def work(item: int) -> int:
        return 10 // item

    each(work, range(3), 2, lambda position, item, outcome: done.update({position: outcome}))
    assert isinstance(done.pop(0), ZeroDivisionError)
    assert done == {1: 10, 2: 5}


@pytest.mark.parametrize("limit", [1, 3])
def test_each_works_in_this_thread_too(limit: int) -> None:
    threads: set[int] = set()
    together = threading.Barrier(limit)

    def work(item: int) -> None:
        threads.add(threading.get_ident())
        together.wait(20)

    each(work, range(2 * limit), limit, lambda position, item, outcome: None)
    assert len(threads) == limit
    assert threading.get_ident() in threads


def test_each_stops_when_interrupted() -> None:
    started: list[int] = []

    def work(item: int) -> None:
        started.append(item)
        if item == 2:
            raise KeyboardInterrupt
        time.sleep(0.01)

    with pytest.raises(KeyboardInterrupt):
        each(work, range(1000), 2, lambda position, item, outcome: None)
    assert len(started) < 20


async def test_async_each() -> None:
    taken: list[int] = []
    done: Outcomes = {}
    at_work, most = 0, 0

    async def work(item: int) -> float:
        nonlocal at_work, most
        at_work += 1
        most = max(most, at_work)
        await asyncio.sleep(0.001)
        at_work -= 1
        return 10 / item

    await async_each(
        work, jobs(taken), 3, lambda position, item, outcome: done.update({position: outcome})
    )
    assert most == 3
    assert isinstance(done.pop(0), ZeroDivisionError)
    assert done == {number: 10 / number for number in range(1, 20)}


@pytest.mark.parametrize("kind", [CapacityLimiter, AsyncCapacityLimiter])
async def test_capacity_limiters(kind: type[CapacityLimiter | AsyncCapacityLimiter]) -> None:
    limiter = kind(1)

    async def acquire(seconds: float) -> bool:
        acquired = limiter.acquire(seconds)
        return acquired if isinstance(acquired, bool) else await acquired

    assert await acquire(0.01)
    started = time.monotonic()
    assert not await acquire(0.05)
    assert time.monotonic() - started >= 0.05
    limiter.release()
    assert await acquire(float("inf"))


def test_a_lazy_resource_is_made_once_by_many_threads() -> None:
    made: list[object] = []

    def make() -> object:
        time.sleep(0.01)
        made.append(object())
        return made[-1]

    closed: list[object] = []
    lazy = Lazy(make, closed.append)
    threads = [threading.Thread(target=lazy.get) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    lazy.close()
    lazy.close()
    assert closed == made


@pytest.mark.slow
def test_a_lazy_resource_closes_with_its_owner() -> None:
    closed: list[str] = []
    lazy = Lazy(lambda: "resource", closed.append)
    lazy.get()
    reference = weakref.ref(lazy)
    del lazy
    gc.collect()
    assert reference() is None
    assert closed == ["resource"]


def test_every_address_of_a_host_is_tried() -> None:
    def attempt(address: str) -> str:
        tried.append(address)
        if address != "127.0.0.1":
            raise ConnectionRefusedError(address)
        return address

    tried: list[str] = []
    assert connect_to_any("127.0.0.1", 80, attempt, OSError) == "127.0.0.1"
    assert tried == ["127.0.0.1"]
    assert connect_to_any("localhost", 80, attempt, OSError) == "127.0.0.1"
    assert set(tried) <= {"127.0.0.1", "::1"}
    with pytest.raises(OSError, match="::1"):
        connect_to_any("::1", 80, attempt, OSError)
