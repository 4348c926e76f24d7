"""The connections of a server: bytes from sockets to Hypercorn's protocols, and their answers back.

Hypercorn understands HTTP/1.1, HTTP/2 and ASGI, and does no I/O of its own here. A connection reads
at most 16 KB in one turn of the event loop and begins one request, so that nobody waits long for the
frames of another. One task hands the bytes on in order; while Hypercorn cannot take more, nothing more
is read. What it starts beside that (one task for each call, one that sends HTTP/2 data) belongs to the connection:

- A client that stops sending still gets the answers it waits for.
- A client that is gone gets none: its calls that wait for a thread are dropped.
- When there are too many connections, the oldest one that waits for no answer is ended.
"""

from __future__ import annotations

import asyncio
import http
import logging
import socket
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from h2.errors import ErrorCodes
from hypercorn.asyncio.worker_context import WorkerContext
from hypercorn.config import Config
from hypercorn.events import Closed, Event, RawData, Updated
from hypercorn.protocol import ProtocolWrapper
from hypercorn.protocol.h2 import H2Protocol
from hypercorn.typing import ConnectionState

from pinecone.local.limits import MAX_CONNECTIONS
from pinecone.local.server.asgi import App
from pinecone.local.server.bodies import GIVE_UP, RESET, Receive, Scope

_READ_AT_ONCE = 16 * 1024
_HANDED_ON_AT_ONCE = 64 * 1024
_TICKS = 5
_LAST_SECONDS = 0.1

_log = logging.getLogger("pinecone.local")


class Connections:
    """The open connections of a server, oldest first."""

    def __init__(self) -> None:
        self._open: dict[Connection, None] = {}

    def add(self, connection: Connection) -> None:
        """Note a new connection, and end an older one when there are too many.

        One that has just been made looks like one that asks for nothing: only age tells them apart.
        """
        if len(self._open) >= MAX_CONNECTIONS:
            oldest = next((older for older in self._open if not older.is_answering()), None)
            if oldest is not None:
                self.discard(oldest)
                oldest.abort()
        self._open[connection] = None

    def discard(self, connection: Connection) -> None:
        """Drop a connection that has ended."""
        self._open.pop(connection, None)

    async def stop_reading(self, port: int) -> None:
        """Take no more requests from the connections of a port; answers still go out."""
        for connection in self._of(port):
            connection.stop_reading()
        for _ in range(_TICKS):  # what was read already becomes calls
            await asyncio.sleep(0)

    async def close(self, port: int, seconds: float) -> None:
        """Close the connections of a port: idle ones at once, the others when that time is over."""
        connections = self._of(port)
        for connection in connections:
            if connection.is_idle:
                connection.close()
        tasks = {connection.task for connection in connections}
        if tasks:
            _, left = await asyncio.wait(tasks, timeout=seconds)
            for task in left:
                task.cancel()

    async def cut(self) -> None:
        """End the connections that are still open, and let their transports notice."""
        for _ in range(100):
            for connection in list(self._open):
                connection.abort()
            await asyncio.sleep(0.001)  # also for those that were accepted at the last moment
            if not self._open:
                return

    def _of(self, port: int) -> list[Connection]:
        return [connection for connection in self._open if connection.port == port]


def _with_reason(data: bytes) -> bytes:
    """Put the reason phrase into a status line of HTTP/1.1, which Hypercorn leaves out.

    Heads come in one piece each, and no frame of HTTP/2 and no body of this service begins like one.
    """
    if not data.startswith(b"HTTP/1.1 ") or data[12:15] != b" \r\n":
        return data
    try:
        reason = http.HTTPStatus(int(data[9:12])).phrase
    except ValueError:
        return data
    return b"%b%b%b" % (data[:13], reason.encode(), data[13:])


class Connection(asyncio.BufferedProtocol):
    """One connection: asyncio's protocol, and the task group that Hypercorn's protocols expect.

    Attributes:
        port: Where it arrived.
        task: Reads until the end, and ends everything else then.
        is_idle: False while Hypercorn is busy with a request.
    """

    port: int
    task: asyncio.Task[None]

    def __init__(
        self, app: App, config: Config, context: WorkerContext, connections: Connections
    ) -> None:
        self._app = app
        self._config = config
        self._context = context
        self._connections = connections
        self._loop = asyncio.get_running_loop()
        # A view, because TLS writes into slices of it.
        self._buffer = memoryview(bytearray(_READ_AT_ONCE))
        self._reader = asyncio.StreamReader(loop=self._loop)
        self._writable = asyncio.Event()
        self._writable.set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._over = False
        self.is_idle = True

    # -- what asyncio calls --------------------------------------------------------------------

    def connection_made(self, transport: Any) -> None:
        """Begin to serve the client."""
        self._transport = transport
        # An answer goes out in parts. asyncio sees to this only where it knows that it is TCP.
        sock = transport.get_extra_info("socket")
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.port = transport.get_extra_info("sockname")[1]
        self._reader.set_transport(transport)
        self._connections.add(self)
        self.task = self._loop.create_task(self._serve())

    def get_buffer(self, sizehint: int) -> memoryview:
        """Return where the next bytes go: their size is what can be read in one turn."""
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Take the bytes that were read."""
        self._reader.feed_data(self._buffer[:nbytes])

    def eof_received(self) -> bool:
        """Keep the connection open for answers, except with TLS, which cannot be half closed."""
        self._reader.feed_eof()
        return self._transport.get_extra_info("ssl_object") is None

    def pause_writing(self) -> None:
        """Let senders wait: the client does not read as fast as they write."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """Let senders go on."""
        self._writable.set()

    def connection_lost(self, exc: Exception | None) -> None:
        """End what still runs for the client."""
        self._connections.discard(self)
        self._writable.set()
        self.task.cancel()

    # -- what the server calls -----------------------------------------------------------------

    def is_answering(self) -> bool:
        """Return whether the client has sent a whole request and waits for its answer."""
        return any(self._app.is_answering(task) for task in self._tasks)

    def stop_reading(self) -> None:
        """Read nothing more; answers still go out."""
        if not self._transport.is_closing():
            self._transport.pause_reading()

    def close(self) -> None:
        """Close the connection when everything that was written is sent."""
        # Transports of TLS that are closed twice cannot be aborted any more.
        if not self._transport.is_closing():
            self._transport.close()

    def abort(self) -> None:
        """End the connection at once: a client that does not answer cannot keep it open."""
        self._transport.abort()

    async def _serve(self) -> None:
        protocol = self._protocol = self._hypercorn()
        try:
            await protocol.initiate()
            if self._context.terminated.is_set():
                return
            while data := await self._reader.read(_HANDED_ON_AT_ONCE):
                await protocol.handle(RawData(data))
            await protocol.handle(Closed())
            while self._tasks:
                await asyncio.wait(self._tasks)
        except Exception:  # what one client brings about ends its connection and nothing else
            _log.debug("a connection failed", exc_info=True)
        finally:
            self.close()
            self._over = True
            # A call that is cancelled sends a last answer, for which it may wait in vain.
            while self._tasks:
                for task in self._tasks:
                    task.cancel()
                await asyncio.wait(self._tasks, timeout=_LAST_SECONDS)

    def _hypercorn(self) -> ProtocolWrapper:
        ssl_object = self._transport.get_extra_info("ssl_object")
        # Hypercorn hands both back to `spawn_app` and expects no more of them.
        app: Any = self._app
        task_group: Any = self
        return ProtocolWrapper(
            app,
            self._config,
            self._context,
            task_group,
            ConnectionState({}),
            ssl_object is not None,
            self._transport.get_extra_info("peername"),
            self._transport.get_extra_info("sockname"),
            self._act,
            None if ssl_object is None else ssl_object.selected_alpn_protocol(),
        )

    # -- what Hypercorn calls ------------------------------------------------------------------

    async def _act(self, event: Event) -> None:
        if isinstance(event, RawData):
            if not self._transport.is_closing():
                self._transport.write(_with_reason(event.data))
                await self._writable.wait()
        elif isinstance(event, Closed):
            self.close()
        elif isinstance(event, Updated):
            self.is_idle = event.idle
            if not event.idle:
                await asyncio.sleep(0)  # others have their turn before each request
            elif self._context.terminated.is_set():
                self.close()

    async def spawn_app(
        self, app: App, config: Config, scope: Scope, send: Callable[[Any], Any]
    ) -> Callable[[Any], Any]:
        """Start the application for one request; return what takes the messages of its body."""
        queue: asyncio.Queue[Any] = asyncio.Queue(config.max_app_queue_size)
        self.spawn(self._call, app, scope, queue.get, send)
        return queue.put

    def spawn(self, work: Callable[..., Coroutine[Any, Any, None]], *args: Any) -> None:
        """Start a task that ends with the connection."""
        if not self._over:
            task = self._loop.create_task(work(*args))
            self._tasks.add(task)
            task.add_done_callback(self._ended)

    async def _call(self, app: App, scope: Scope, receive: Receive, send: Any) -> None:
        give_up: Callable[[], None] = self.abort
        if scope["http_version"] == "2":
            reset = partial(self._reset, send.__self__.stream_id)
            scope["extensions"][RESET] = reset
            give_up = partial(self._give_up, asyncio.current_task(), reset)
        scope["extensions"][GIVE_UP] = give_up
        try:
            await app(scope, receive, send)
        finally:
            await send(None)

    async def _reset(self, stream_id: int) -> None:
        """End one call of HTTP/2 and no other: to its client that is a lost connection."""
        protocol = self._protocol.protocol
        assert isinstance(protocol, H2Protocol)
        protocol.connection.reset_stream(stream_id, ErrorCodes.REFUSED_STREAM)
        await self._act(RawData(protocol.connection.data_to_send()))

    def _give_up(self, task: asyncio.Task[Any] | None, reset: Callable[[], Any]) -> None:
        """End one call of HTTP/2 whose client does not read; with the others where it reads nothing at all."""
        if task is not None and self._writable.is_set():
            self.spawn(reset)
            task.cancel()
        else:
            self.abort()

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.debug("a call failed", exc_info=error)
            self.task.cancel()
