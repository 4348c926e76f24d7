"""The list of all indexes that is not fetched yet: a coroutine for whatever takes one, and no list."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest

from pinecone import AsyncPinecone, ListedIndexes, PineconeTypeError
from pinecone.local import PineconeLocal

Run = Callable[[Coroutine[Any, Any, ListedIndexes]], Awaitable[ListedIndexes]]


async def in_a_group(listed: Coroutine[Any, Any, ListedIndexes]) -> ListedIndexes:
    group_type: Any = getattr(asyncio, "TaskGroup", None)
    if group_type is None:
        pytest.skip("task groups came with Python 3.11")
    async with group_type() as group:
        task = group.create_task(listed)
    found: ListedIndexes = task.result()
    return found


async def gathered(listed: Coroutine[Any, Any, ListedIndexes]) -> ListedIndexes:
    return (await asyncio.gather(listed))[0]


WAYS: dict[str, Run] = {
    "await": lambda listed: listed,
    "task": lambda listed: asyncio.create_task(listed),
    "group": in_a_group,
    "gather": gathered,
    "wait_for": lambda listed: asyncio.wait_for(listed, 60),
}


@pytest.mark.parametrize("way", WAYS)
async def test_what_takes_a_coroutine_takes_the_list(shared_local: PineconeLocal, way: str) -> None:
    async with shared_local.async_client() as pc:
        assert isinstance(await WAYS[way](pc.indexes.list()), ListedIndexes)


def test_asyncio_run_takes_the_list(shared_local: PineconeLocal) -> None:
    pc = shared_local.async_client()
    assert isinstance(asyncio.run(pc.indexes.list()), ListedIndexes)


async def test_a_cancelled_task_ends_it(shared_local: PineconeLocal) -> None:
    async with shared_local.async_client() as pc:
        task = asyncio.create_task(pc.indexes.list())
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        unused = pc.indexes.list()
        unused.close()
        with pytest.raises(RuntimeError, match="cannot reuse"):
            unused.send(None)


USES: dict[str, Callable[[Any], Any]] = {
    "len": len,
    "loop": list,
    "index": lambda listed: listed[0],
    "in": lambda listed: "films" in listed,
    "names": lambda listed: listed.names(),
    "to_dict": lambda listed: listed.to_dict(),
    "if": bool,
}


@pytest.mark.parametrize("use", USES)
async def test_a_list_without_await_says_so(use: str) -> None:
    async with AsyncPinecone(api_key="key") as pc:
        with pytest.raises(PineconeTypeError, match=r"write `await pc\.indexes\.list\(\)`"):
            USES[use](pc.indexes.list())
