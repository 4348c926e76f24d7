"""An event loop that can tell its servers' connections to stop listening, or to end."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from typing import Any, NamedTuple

if sys.platform == "win32":
    _SystemLoop = asyncio.ProactorEventLoop
else:
    _SystemLoop = asyncio.SelectorEventLoop

_TICKS = 5


class _Connection(NamedTuple):
    transport: asyncio.Transport
    socket: socket.socket
    port: int


class Loop(_SystemLoop):
    """An event loop that knows the connections of its servers, which Hypercorn keeps to itself."""

    def __init__(self) -> None:
        super().__init__()
        self._connections: dict[asyncio.Protocol, _Connection] = {}

    async def create_server(self, protocol_factory: Any, *args: Any, **kwargs: Any) -> Any:
        """Create a server as any loop does, and remember its connections while they are open."""

        def make() -> asyncio.Protocol:
            protocol: asyncio.Protocol = protocol_factory()
            made, lost = protocol.connection_made, protocol.connection_lost

            def connection_made(transport: Any) -> None:
                sock = transport.get_extra_info("socket")
                self._connections[protocol] = _Connection(transport, sock, sock.getsockname()[1])
                made(transport)

            def connection_lost(error: Exception | None) -> None:
                self._connections.pop(protocol, None)
                lost(error)

            vars(protocol).update(connection_made=connection_made, connection_lost=connection_lost)
            return protocol

        return await super().create_server(make, *args, **kwargs)

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
