# Made from pinecone/_async/transport/connections.py by `python -m codegen unasync`. Change that file, not this one.
"""Hold open connections to one host.

httpcore's pool looks at all its connections, and at all that wait for one, at each step of each call. A limiter in front of
these connections admits no more requests than there may be connections, so a request takes one that is free or opens
another, and nothing is counted or searched.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, cast

import httpcore

from pinecone._transport.synchronization import uninterrupted

KEEPALIVE_SECONDS = 30.0


class Connections:
    """Hold open connections to one host: a stack of free ones, and those in use.

    Args:
        connect: Makes a connection to an origin, which opens with its first request.
    """

    def __init__(self, connect: Callable[[httpcore.Origin], httpcore.HTTPConnection]) -> None:
        self._connect = connect
        self._free: deque[tuple[float, httpcore.HTTPConnection]] = deque()
        self._busy: set[httpcore.HTTPConnection] = set()

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request. The connection is free again when the body of the answer was read or closed."""
        connection = self._take(request)
        try:
            response = connection.handle_request(request)
        except BaseException:
            self._give_back(connection)
            raise
        response.stream = _Body(self, connection, cast("Iterable[bytes]", response.stream))
        return response

    def exchange(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request and read the answer to its end.

        Raises:
            BrokenAnswerError: The answer began, and the connection broke; it is the error's cause.
        """
        connection = self._take(request)
        try:
            response = connection.handle_request(request)
            try:
                response.read()
            except Exception as error:
                raise BrokenAnswerError(response.status) from error
            response.close()
            return response
        finally:
            self._give_back(connection)

    def _take(self, request: httpcore.Request) -> httpcore.HTTPConnection:
        """Return the free connection that was used last, if it is open still, or one to be opened."""
        connection = self._pop()
        while connection is not None and (connection.is_closed() or connection.has_expired()):
            connection.close()
            connection = self._pop()
        if connection is None:
            connection = self._connect(request.url.origin)
        self._busy.add(connection)
        return connection

    def _pop(self) -> httpcore.HTTPConnection | None:
        with suppress(IndexError):  # another thread may take the last one
            return self._free.pop()[1]
        return None

    def _give_back(self, connection: httpcore.HTTPConnection) -> None:
        """Keep a connection for the next request; close it after one that did not come to its end."""
        now = time.monotonic()
        if connection.is_idle() and connection in self._busy:
            self._free.append((now, connection))
            self._busy.discard(connection)
        else:
            self._busy.discard(connection)
            with uninterrupted():
                connection.close()
        with suppress(IndexError):
            while self._free[0][0] < now - KEEPALIVE_SECONDS:
                self._free.popleft()[1].close()

    def close(self) -> None:
        """Close every connection, those in use as well."""
        connections = [connection for _, connection in self._free] + list(self._busy)
        self._free.clear()
        self._busy.clear()
        for connection in connections:
            connection.close()


class BrokenAnswerError(Exception):
    """Say that the connection broke in the middle of an answer that began with `status`."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class _Body:
    """Yield the body of an answer; its connection is given back when nothing more of it is wanted."""

    def __init__(
        self,
        owner: Connections,
        connection: httpcore.HTTPConnection,
        stream: Iterable[bytes],
    ) -> None:
        self._owner = owner
        self._connection = connection
        self._stream: Any = stream
        self._closed = False

    def __iter__(self) -> Iterator[bytes]:
        try:
            for part in self._stream:
                yield part
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Stop reading; a connection with more to come is closed."""
        if not self._closed:
            self._closed = True
            self._stream.close()
            self._owner._give_back(self._connection)
