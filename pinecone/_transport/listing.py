"""Hold the list of all indexes: what a list has and what a paginator has, for programs that expect either.

`AsyncX` and `async_x` are for tasks of an event loop, `X` and `x` for threads, as in `synchronization.py`.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator
from typing import Any, NoReturn

from pinecone.errors import PineconeTypeError
from pinecone.models import IndexList, IndexModel, ListedIndexes as ListedIndexes
from pinecone.models.pages import Page


def listed_indexes(fetch: Callable[[], IndexList], limit: int | None) -> ListedIndexes:
    """Fetch all indexes, and return up to `limit` of them."""
    return _up_to(limit, fetch())


def _up_to(limit: int | None, found: IndexList) -> ListedIndexes:
    return ListedIndexes(indexes=found.indexes[:limit], response_info=found.response_info)


class AsyncListedIndexes(Coroutine[Any, Any, ListedIndexes]):
    """A list of indexes that is yet to be fetched: `await` gives the list, `async for` its items.

    Whatever takes a coroutine takes this, too: `asyncio.run`, `create_task`, a `TaskGroup`.

    Example:
        print((await pc.indexes.list()).names())
        async for found in pc.indexes.list():
            print(found.name)
    """

    def __init__(self, fetch: Callable[[], Awaitable[IndexList]], limit: int | None) -> None:
        self._fetch = fetch
        self._limit = limit
        self._coroutine: Coroutine[Any, Any, ListedIndexes] | None = None

    async def _fetched(self) -> ListedIndexes:
        return _up_to(self._limit, await self._fetch())

    def __await__(self) -> Generator[Any, Any, ListedIndexes]:
        return self._fetched().__await__()

    def _running(self) -> Coroutine[Any, Any, ListedIndexes]:
        """Return what a task drives step by step."""
        if self._coroutine is None:
            self._coroutine = self._fetched()
        return self._coroutine

    def send(self, value: Any, /) -> Any:
        """Do what a coroutine does."""
        return self._running().send(value)

    def throw(self, *error: Any) -> Any:
        """Do what a coroutine does."""
        return self._running().throw(*error)

    def close(self) -> None:
        """Do what a coroutine does."""
        self._running().close()

    async def __aiter__(self) -> AsyncGenerator[IndexModel, None]:
        for index in await self:
            yield index

    @property
    def pagination_token(self) -> None:
        """None: there is no page after the first."""
        return None

    async def pages(self) -> AsyncGenerator[Page[IndexModel], None]:
        """Fetch and yield the one page."""
        for page in (await self).pages():
            yield page

    async def to_list(self) -> list[IndexModel]:
        """Fetch the descriptions, as a list."""
        return (await self).to_list()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: await it, or iterate over it with async for>"

    def _not_yet(self, *_: object) -> NoReturn:
        raise PineconeTypeError(
            "indexes.list(): not fetched yet; write `await pc.indexes.list()` for the list, or "
            "`async for index in pc.indexes.list()`"
        )

    __len__ = __iter__ = __getitem__ = __contains__ = names = to_dict = _not_yet


async_listed_indexes = AsyncListedIndexes
