"""Write the records of an index into a file, however many there are."""

from __future__ import annotations

import math
import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pinecone._async.handle import AsyncDataHandle
from pinecone._async.pages import async_pages
from pinecone._async.upserts import async_at_pace
from pinecone._checks import wrong_type
from pinecone._requests import arguments
from pinecone._requests.batches import MAX_CONCURRENCY, Deadline
from pinecone._requests.index import DEFAULT_NAMESPACE
from pinecone._transport.synchronization import (
    AsyncCapacityLimiter,
    async_each,
    async_in_thread,
)
from pinecone.errors import PineconeValueError
from pinecone.models import ExportResult

if TYPE_CHECKING:
    from pinecone._async.index import AsyncIndex
    from pinecone.bulk.parts import Parts
    from pinecone.bulk.writers import Piece, Writer

R = TypeVar("R")

#: Bytes of encoded records in memory before they become a part on the disk; requests under way come on top.
_PART = 32_000_000


class AsyncExports(AsyncDataHandle):
    """Exports of the records of an index."""

    async def export(
        self,
        path: str | os.PathLike[str],
        *,
        format: str | None = None,
        namespace: str = "",
        all_namespaces: bool = False,
        prefix: str | None = None,
        include_metadata: bool = True,
        resume: bool = True,
        max_concurrency: int = 8,
        show_progress: bool | None = None,
        timeout: float | None = None,
    ) -> ExportResult:
        """Write records into a file (operations `list_vectors` and `fetch_vectors`).

        The file appears under its name when it is complete. Until then there is a folder of that name with
        `.partial` behind it: when an export was interrupted, or even killed, the same call goes on from there. Memory
        is bounded, to about 250 MB, however many records there are. It is
        no snapshot: of records that are written or deleted meanwhile, some are in it.

        Args:
            path: The file, which is replaced if it exists. `.parquet`, `.jsonl` (or `.ndjson`) and `.arrow` (or
                `.feather`) at its end tell the format.
            format: `"parquet"`, `"jsonl"` or `"arrow"`, whatever the name. Parquet and Arrow need pyarrow.
            namespace: Which records. Default: those of the default namespace.
            all_namespaces: Export every namespace, with its name in `namespace` ("" is the default one).
            prefix: Only records whose ids start with this.
            include_metadata: Export the metadata, too. Default True.
            resume: False starts anew, whatever an earlier run has left. Default True.
            max_concurrency: Requests at a time, 1 to 64. Default 8.
            show_progress: Show a progress bar, if tqdm is installed. Default: where a person watches, that is in a
                terminal or a notebook.
            timeout: Deadline of each request in seconds; one that a busy service refuses is repeated until then.

        Returns:
            `path`, `record_count`, `missing_count` (deleted after they were listed) and `resumed_count` (written by
            an earlier run).

        Raises:
            PineconeValueError: There is no folder for the file, the format is unknown, or what is to be resumed was
                another export.
            PineconeTypeError: An argument has the wrong type.
            PineconeError: pyarrow is needed and not installed, or another export writes the same file.
            ApiError: The service rejected a request, for example to list an index that is not serverless.

        Example:
            result = await index.export("movies.jsonl")
            print(result.record_count)
        """
        from pathlib import Path

        from pinecone.bulk.parts import Parts
        from pinecone.bulk.progress import bar
        from pinecone.bulk.writers import format_of, writer_for

        if not isinstance(path, (str, os.PathLike)):
            wrong_type("path", "the name of a file", path)
        target = Path(path)
        every = arguments.flag(all_namespaces, "all_namespaces")
        space = arguments.namespace(namespace) or ""
        if every and space:
            raise PineconeValueError(
                "namespace: all_namespaces=True exports them all; give one of the two"
            )
        what = {
            "host": self._config.host,
            "format": format_of(target, format),
            "namespace": None if every else space,
            "prefix": arguments.prefix(prefix),
            "include_metadata": arguments.flag(include_metadata, "include_metadata"),
        }
        at_a_time = arguments.integer_between(
            max_concurrency, "max_concurrency", 1, MAX_CONCURRENCY
        )
        deadline = Deadline(self._config, timeout, reads=True)
        again = arguments.flag(resume, "resume")
        writer = writer_for(str(what["format"]), every)
        parts = await async_in_thread(Parts, target, writer, what, again)
        progress = bar(show_progress, None, parts.resumed, "Exporting")
        run = _AsyncExport(cast("AsyncIndex", self), parts, writer, deadline, progress)
        try:
            return await run.result(at_a_time)
        finally:
            await run.pages.aclose()
            parts.close()
            if progress is not None:
                progress.close()


class _AsyncExport:
    """One export: pages of ids are listed one after another, and fetched several at a time."""

    def __init__(
        self, index: AsyncIndex, parts: Parts, writer: Writer, deadline: Deadline, bar: Any
    ) -> None:
        self._index = index
        self._parts = parts
        self._state = parts.state
        self._writer = writer
        self._deadline = deadline
        self._bar = bar
        self.pages = self._listed()
        self._turn = AsyncCapacityLimiter(1)
        self._numbers = count()
        self._is_over = False

    async def result(self, at_a_time: int) -> ExportResult:
        """Write part after part, and the whole file in the end."""
        if self._state.namespaces is None:
            space = self._state.what["namespace"]
            self._state.namespaces = await self._all_namespaces() if space is None else [space]
        while not self._is_over:
            pieces = await self._part(at_a_time)
            await async_in_thread(self._parts.add, pieces)
        return await async_in_thread(self._parts.finish)

    async def _all_namespaces(self) -> list[str]:
        names: list[str] = []
        fetch = partial(self._ask, self._index.list_namespaces_paginated)
        async for page in async_pages(fetch):
            names += [space.name for space in page.namespaces or ()]
        return ["" if name == DEFAULT_NAMESPACE else name for name in names]

    async def _listed(self) -> AsyncGenerator[tuple[str, list[str]], None]:
        """Yield the ids of page after page, and their namespace; the state says what comes after them."""
        state = self._state
        spaces = state.namespaces or []
        while state.position < len(spaces):
            space = spaces[state.position]
            page = await self._ask(
                self._index.list_paginated,
                prefix=state.what["prefix"],
                namespace=space,
                pagination_token=state.token,
            )
            state.token = page.pagination.next if page.pagination else None
            state.position += not state.token
            yield space, [item.id for item in page]

    async def _part(self, at_a_time: int) -> list[tuple[int, Piece]]:
        """Fetch the records of the next part; return how many are in each piece of it, and the piece."""
        pieces: dict[int, tuple[int, Piece]] = {}
        size = 0

        def steps() -> Iterator[None]:
            while size < _PART and not self._is_over:
                yield

        def keep(_: int, __: None, outcome: tuple[int, int, int, Piece] | Exception | None) -> None:
            nonlocal size
            if isinstance(outcome, Exception):
                raise outcome
            if outcome is None:
                return
            number, listed, found, piece = outcome
            self._state.missing += listed - found
            if found:
                pieces[number] = found, piece
                size += self._writer.size(piece)
            if self._bar is not None:
                self._bar.update(found)

        await async_each(self._step, steps(), at_a_time, keep)
        return [pieces[number] for number in sorted(pieces)]

    async def _step(self, _: None) -> tuple[int, int, int, Piece] | None:
        """List a page when it is the turn, and fetch its records; None when there is no other page."""
        await self._turn.acquire(math.inf)
        try:
            page = await anext(self.pages, None)
            number = next(self._numbers)
        finally:
            self._turn.release()
        if page is None:
            self._is_over = True
            return None
        space, ids = page
        if not ids:
            return None
        found = await self._ask(self._index.fetch, ids=ids, namespace=space)
        records = [found.vectors[id_] for id_ in ids if id_ in found.vectors]
        if not self._state.what["include_metadata"]:
            for record in records:
                record.metadata = None
        return number, len(ids), len(records), self._writer.piece(records, space)

    async def _ask(self, call: Callable[..., Awaitable[R]], **given: Any) -> R:
        """Make a call, and again while the service is busy and there is time."""
        return await async_at_pace(lambda left: call(timeout=left, **given), self._deadline)
