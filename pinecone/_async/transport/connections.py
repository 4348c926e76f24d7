"""Hold open connections to one host.

httpcore's pool looks at all its connections, and at all that wait for one, at each step of each call. A limiter in front of
these connections admits no more requests than there may be connections, so a request takes one that is free or opens
another, and nothing is counted or searched.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Callable
from contextlib import suppress
from typing import Any, cast

import httpcore

from pinecone._transport.synchronization import async_uninterrupted

KEEPALIVE_SECONDS = 30.0


class AsyncConnections:
    """Hold open connections to one host: a stack of free ones, and those in use.

    Args:
        connect: Makes a connection to an origin, which opens with its first request.
    """

    def __init__(self, connect: Callable[[httpcore.Origin], httpcore.AsyncHTTPConnection]) -> None:
        self._connect = connect
        self._free: deque[tuple[float, httpcore.AsyncHTTPConnection]] = deque()
        self._busy: set[httpcore.AsyncHTTPConnection] = set()

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request. The connection is free again when the body of the answer was read or closed."""
        connection = await self._take(request)
        try:
            response = await connection.handle_async_request(request)
        except BaseException:
            await self._give_back(connection)
            raise
        response.stream = _AsyncBody(
            self, connection, cast("AsyncIterable[bytes]", response.stream)
        )
        return response

    async def exchange(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request and read the answer to its end.

        Raises:
            BrokenAnswerError: The answer began, and the connection broke; it is the error's cause.
        """
        connection = await self._take(request)
        try:
            response = await connection.handle_async_request(request)
            try:
                await response.aread()
            except Exception as error:
                raise BrokenAnswerError(response.status) from error
            await response.aclose()
            return response
        finally:
            await self._give_back(connection)

    async def _take(self, request: httpcore.Request) -> httpcore.AsyncHTTPConnection:
        """Return the free connection that was used last, if it is open still, or one to be opened."""
        connection = self._pop()
        while connection is not None and (connection.is_closed() or connection.has_expired()):
            await connection.aclose()
            connection = self._pop()
        if connection is None:
            connection = self._connect(request.url.origin)
        self._busy.add(connection)
        return connection

    def _pop(self) -> httpcore.AsyncHTTPConnection | None:
        with suppress(IndexError):  # another thread may take the last one
            return self._free.pop()[1]
        return None

    async def _give_back(self, connection: httpcore.AsyncHTTPConnection) -> None:
        """Keep a connection for the next request; close it after one that did not come to its end."""
        now = time.monotonic()
        if connection.is_idle() and connection in self._busy:
            self._free.append((now, connection))
            self._busy.discard(connection)
        else:
            self._busy.discard(connection)
            with async_uninterrupted():
                await connection.aclose()
        with suppress(IndexError):
            while self._free[0][0] < now - KEEPALIVE_SECONDS:
                await self._free.popleft()[1].aclose()

    async def aclose(self) -> None:
        """Close every connection, those in use as well."""
        connections = [connection for _, connection in self._free] + list(self._busy)
        self._free.clear()
        self._busy.clear()
        for connection in connections:
            await connection.aclose()


class BrokenAnswerError(Exception):
    """Say that the connection broke in the middle of an answer that began with `status`."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class _AsyncBody:
    """Yield the body of an answer; its connection is given back when nothing more of it is wanted."""

    def __init__(
        self,
        owner: AsyncConnections,
        connection: httpcore.AsyncHTTPConnection,
        stream: AsyncIterable[bytes],
    ) -> None:
        self._owner = owner
        self._connection = connection
        self._stream: Any = stream
        self._closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for part in self._stream:
                yield part
        except BaseException:
            await self.aclose()
            raise

    async def aclose(self) -> None:
        """Stop reading; a connection with more to come is closed."""
        if not self._closed:
            self._closed = True
            await self._stream.aclose()
            await self._owner._give_back(self._connection)
