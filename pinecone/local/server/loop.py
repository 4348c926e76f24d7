"""An event loop that can tell its servers' connections to stop listening, or to end."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections.abc import Callable
from enum import IntEnum
from typing import Any, NamedTuple

from pinecone.local.limits import MAX_CONNECTIONS

if sys.platform == "win32":
    _SystemLoop = asyncio.ProactorEventLoop
else:
    _SystemLoop = asyncio.SelectorEventLoop

_TICKS = 5
# Every client has its turn after so many bytes of another: small HTTP/2 frames take long to look at.
_READ_AT_ONCE = 16 * 1024
_LOOK_AGAIN_SECONDS = 0.05


class Owed(IntEnum):
    """What the client of a connection is waiting for."""

    NOTHING = 0
    ATTENTION = 1  # it has not sent its whole request yet
    ANSWER = 2


def _discard(data: bytes) -> None:
    """Take what nobody reads any more."""


class _Connection(NamedTuple):
    transport: asyncio.Transport
    socket: socket.socket
    port: int
    peer: Any
    server: list[asyncio.Task[Any]]


class Loop(_SystemLoop):
    """An event loop that knows the connections of its servers, which Hypercorn keeps to itself."""

    def __init__(self) -> None:
        super().__init__()
        self.owed: Callable[[Any], Owed] = lambda peer: Owed.NOTHING
        """Tells what a client, by its address, is waiting for."""
        self._connections: dict[asyncio.Protocol, _Connection] = {}
        self._refused: set[asyncio.Protocol] = set()
        self._ending: set[asyncio.Task[None]] = set()
        self._made: list[asyncio.Task[Any]] | None = None

    async def create_server(self, protocol_factory: Any, *args: Any, **kwargs: Any) -> Any:
        """Create a server as any loop does, and remember its connections while they are open."""

        def make() -> asyncio.Protocol:
            protocol: asyncio.Protocol = protocol_factory()
            made, lost = protocol.connection_made, protocol.connection_lost
            half_closed = protocol.eof_received

            def connection_made(transport: Any) -> None:
                self._make_room()
                if hasattr(transport, "max_size"):  # that of selector loops
                    transport.max_size = _READ_AT_ONCE
                sock = transport.get_extra_info("socket")
                port, peer = sock.getsockname()[1], transport.get_extra_info("peername")
                self._made = []
                self._connections[protocol] = _Connection(transport, sock, port, peer, self._made)
                try:
                    made(transport)
                finally:
                    self._made = None

            def eof_received() -> bool | None:
                keep_open = half_closed()
                self._end_soon(protocol)
                return keep_open

            def connection_lost(error: Exception | None) -> None:
                self._end_soon(protocol)
                gone = self._connections.pop(protocol, None)
                if gone is not None:
                    # Hypercorn may have answers left, and each would be a warning of asyncio's.
                    vars(gone.transport).update(write=_discard)
                self._refused.discard(protocol)
                lost(error)

            vars(protocol).update(
                connection_made=connection_made,
                eof_received=eof_received,
                connection_lost=connection_lost,
            )
            return protocol

        return await super().create_server(make, *args, **kwargs)

    def create_task(self, coro: Any, **kwargs: Any) -> Any:
        """Create a task as any loop does, and note the one that serves a new connection."""
        task = super().create_task(coro, **kwargs)
        if self._made is not None:
            self._made.append(task)
        return task

    def _make_room(self) -> None:
        """End the oldest connection that asks for nothing, or dawdles, when there are too many.

        One that has just been made looks like one that asks for nothing: only age tells them apart.
        """
        if len(self._connections) - len(self._refused) < MAX_CONNECTIONS:
            return
        owed, protocol = min(
            (
                (self.owed(connection.peer), protocol)
                for protocol, connection in self._connections.items()
                if protocol not in self._refused
            ),
            key=lambda pair: pair[0] is Owed.ANSWER,
        )
        if owed is not Owed.ANSWER:
            self._refused.add(protocol)
            # The end of reading is what the transport and Hypercorn notice by themselves.
            with contextlib.suppress(OSError):
                self._connections[protocol].socket.shutdown(socket.SHUT_RDWR)

    def _end_soon(self, protocol: asyncio.Protocol) -> None:
        connection = self._connections.get(protocol)
        if connection is not None and not self.is_closed():
            task: asyncio.Task[None] = self.create_task(self._end(connection))
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)

    async def _end(self, connection: _Connection) -> None:
        """End what serves a client that is gone, once that client has its last answer.

        Hypercorn would keep the socket until the connection has been idle for too long, and here
        that is for ever: clients that come and go would use up the files a process may open.
        """
        await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        # What ends calls knows no connections, so that it cannot tell.
        while not await self._is_idle(connection.peer):  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        for task in connection.server:
            task.cancel()

    async def _is_idle(self, peer: Any) -> bool:
        """Return whether a client is owed nothing, not only between two requests sent in a row."""
        for _ in range(2 * _TICKS):
            if self.owed(peer):
                return False
            await asyncio.sleep(0)
        return True

    async def stop_reading(self, port: int) -> None:
        """Take no more requests from the connections of a port; answers still go out."""
        for connection in self._connections.values():
            if connection.port == port and not connection.transport.is_closing():
                connection.transport.pause_reading()
        for _ in range(_TICKS):  # what was read already becomes calls
            await asyncio.sleep(0)

    async def cut(self) -> None:
        """End the connections that are still open, and let their transports notice.

        A client that does not answer the end of TLS would keep its socket open even when the loop
        is gone. Transports cannot be told to abort here: closing one twice, as Hypercorn does,
        makes it forget what to abort.
        """
        for connection in self._connections.values():
            with contextlib.suppress(OSError):
                connection.socket.shutdown(socket.SHUT_RDWR)
        for _ in range(100):
            if not self._connections:
                return
            await asyncio.sleep(0.001)
