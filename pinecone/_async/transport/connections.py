"""Hold open connections to one host, for calls that go without httpx.

A limiter in front of these connections admits no more calls than there may be connections, so a call takes one that is free or
opens another, and nothing is counted or searched.
"""

from __future__ import annotations

import time
from collections import deque
from contextlib import suppress
from contextvars import ContextVar
from typing import TYPE_CHECKING

from pinecone._transport.http11 import Answer
from pinecone._transport.sockets import AsyncSocket
from pinecone._transport.synchronization import async_sleep

if TYPE_CHECKING:
    import ssl

KEEPALIVE_SECONDS = 30.0
#: When the running call has to be over, on the monotonic clock; infinity outside calls.
DEADLINE: ContextVar[float] = ContextVar("pinecone_deadline", default=float("inf"))


class AsyncConnections:
    """Hold open connections to one host: a stack of free ones, and those in use.

    Args:
        host: Name or address of the host.
        port: Its port.
        context: What to trust; None for connections without TLS.
    """

    def __init__(self, host: str, port: int, context: ssl.SSLContext | None) -> None:
        self._host, self._port, self._context = host, port, context
        self._free: deque[tuple[float, AsyncSocket]] = deque()
        self._busy: set[AsyncSocket] = set()

    async def exchange(
        self, head: bytes, body: bytes | None, answer: Answer, deadline: float
    ) -> None:
        """Send a request and read the answer to its end, by a deadline on the monotonic clock.

        Raises:
            Fault: It did not come to its end.
        """
        connection = self._take()
        if connection is None:
            connection = await AsyncSocket.open(self._host, self._port, self._context, deadline)
        self._busy.add(connection)
        is_over = False
        try:
            await connection.exchange(head, body, answer, deadline)
            is_over = answer.is_reusable
        finally:
            self._give_back(connection, is_over)

    def _take(self) -> AsyncSocket | None:
        """Return the free connection that was used last, if it is open still and not too old."""
        now = time.monotonic()
        with suppress(IndexError):  # another thread may take the last one
            while True:
                end, connection = self._free.pop()
                if now <= end and connection.is_usable:
                    return connection
                connection.abort()
        return None

    def _give_back(self, connection: AsyncSocket, is_reusable: bool) -> None:
        """Keep a connection for the next call, if it can be used again and was not closed meanwhile."""
        now = time.monotonic()
        if is_reusable and connection in self._busy:
            self._free.append((now + KEEPALIVE_SECONDS, connection))
        else:
            connection.abort()
        self._busy.discard(connection)
        with suppress(IndexError):
            while self._free[0][0] < now:
                self._free.popleft()[1].abort()

    async def aclose(self) -> None:
        """Close every connection, those in use as well."""
        connections = [connection for _, connection in self._free] + list(self._busy)
        self._free.clear()
        self._busy.clear()
        for connection in connections:
            connection.abort()
        if connections:
            await async_sleep(0)  # an event loop closes their sockets in its next round
