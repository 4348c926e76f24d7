"""The server: a thread with an event loop, and many ports that are opened and closed at run time."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
import threading
from collections.abc import Callable, Set
from contextlib import suppress
from functools import partial
from os import PathLike
from typing import Any

from hypercorn.asyncio.worker_context import WorkerContext
from hypercorn.config import Config

from pinecone.local.errors import invalid_control
from pinecone.local.limits import MAX_HEADER_BYTES
from pinecone.local.server.asgi import App
from pinecone.local.server.connections import Connection, Connections

HOST = "127.0.0.1"
# A stop takes less than a second: after 0.15 s calls are asked to give up, after 0.4 s they are
# answered without waiting for them, and after 0.7 s connections are cut.
_CUT_SHORT_SECONDS = 0.15
_IDLE_SECONDS = 0.25
_STOP_SECONDS = 0.4
_GRACE_SECONDS = 0.2
_NEARBY_PORTS = 1000
# Who does not fit in is not refused: the system tries again after a second, then after three.
_BACKLOG = 1024

_log = logging.getLogger("pinecone.local")


# Not what the process's policy makes, which may be the loop of another package.
_Loop = getattr(asyncio, "ProactorEventLoop", asyncio.SelectorEventLoop)


class Server:
    """Listens on loopback ports and serves one ASGI application on all of them."""

    def __init__(self, port: int, tls: ssl.SSLContext | None = None) -> None:
        """Take the control port; nothing is served before :meth:`start`.

        Args:
            port: Port to listen on; 0 lets the system choose.
            tls: How to encrypt connections; None serves plain text.

        Raises:
            OSError: The port is in use.
        """
        try:
            self._control = _listening(port)
        except OSError as error:
            raise OSError(error.errno, f"cannot listen on {HOST}:{port}: {error}") from error
        self.port: int = self._control.getsockname()[1]
        self._tls = tls
        self._fixed = port != 0
        self._config = _config()
        self._connections = Connections()
        self._used = {self.port}
        self._waiting: list[tuple[int, socket.socket]] = [(self.port, self._control)]
        self._mutex = threading.Lock()
        self._stopped = False
        self._cut_short: Callable[[], None] = lambda: None
        # The end of a port, and how long its calls may take until then.
        self._stops: dict[int, asyncio.Future[float]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._finished: asyncio.Event | None = None
        self._thread: threading.Thread | None = None

    def url(self, port: int) -> str:
        """Return the address that clients use for a port."""
        scheme = "http" if self._tls is None else "https"
        return f"{scheme}://{HOST}:{port}"

    def start(self, app: App) -> None:
        """Serve ``app`` on every port taken so far and on those that follow."""
        ready = threading.Event()
        self._app = app
        self._thread = threading.Thread(
            target=self._run, args=(ready,), name="pinecone-local", daemon=True
        )
        self._thread.start()
        ready.wait()

    def listen(self, preferred: int | None) -> int:
        """Open another port.

        Clients can connect as soon as this returns, even when serving starts a moment later.

        Args:
            preferred: Port to use when it is free.

        Returns:
            The port, which no earlier caller of this server ever got.

        Raises:
            ControlError: The server was stopped: nobody would close the port again.
        """
        with self._mutex:
            if self._stopped:
                raise invalid_control("The local service is closing")
            opened = self._bind(preferred)
            port: int = opened.getsockname()[1]
            self._used.add(port)
            if self._loop is None:
                self._waiting.append((port, opened))
            else:
                self._loop.call_soon_threadsafe(self._serve, port, opened)
            return port

    def unlisten(self, port: int) -> None:
        """Close a port; requests in progress may finish."""
        with self._mutex:
            self._waiting = [pair for pair in self._waiting if pair[0] != port]
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self._end, port)

    def stop(self, cut_short: Callable[[], None] = lambda: None) -> None:
        """Close every port, give requests in progress a moment, then end the thread. Idempotent.

        Args:
            cut_short: Called on the loop's thread half-way through that moment: it asks handlers
                to give up, so that their clients still get an answer. It must not block.
        """
        self._cut_short = cut_short
        if self._thread is not None:
            self._app.close()
        with self._mutex:
            loop, self._loop = self._loop, None
            self._stopped = True
            for _, waiting in self._waiting:
                waiting.close()
            self._waiting = []
        if loop is not None and self._finished is not None:
            loop.call_soon_threadsafe(self._finished.set)
        if self._thread is not None:
            self._thread.join()

    # -- any thread, mutex held ----------------------------------------------------------------

    def _bind(self, preferred: int | None) -> socket.socket:
        wanted = [preferred] if preferred else []
        if self._fixed:
            # Someone who chose the control port (to forward it, say) can foresee these too.
            wanted += range(self.port + 1, min(self.port + _NEARBY_PORTS, 65_536))
        for port in wanted:
            if port in self._used:
                continue
            try:
                return _listening(port)
            except OSError:
                continue
        refused: list[socket.socket] = []
        try:
            while True:
                opened = _listening(0)
                if opened.getsockname()[1] not in self._used:
                    return opened
                refused.append(opened)  # held meanwhile, so that the system offers another one
        finally:
            for held in refused:
                held.close()

    # -- loop thread ---------------------------------------------------------------------------

    def _run(self, ready: threading.Event) -> None:
        loop = _Loop()
        loop.set_exception_handler(_report)
        try:
            loop.run_until_complete(self._main(ready))
        finally:
            loop.run_until_complete(self._connections.cut())
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()

    async def _main(self, ready: threading.Event) -> None:
        finished = self._finished = asyncio.Event()
        with self._mutex:
            self._loop = asyncio.get_running_loop()
            for port, opened in self._waiting:
                self._serve(port, opened)
            self._waiting = []
        ready.set()
        await finished.wait()
        loop = asyncio.get_running_loop()
        last = loop.time() + _STOP_SECONDS
        loop.call_later(_CUT_SHORT_SECONDS, self._cut_short)
        await self._app.wait_idle(_IDLE_SECONDS)
        # Calls that came meanwhile have the rest of the time.
        for port in list(self._stops):
            self._end(port, grace=last - loop.time())
        if self._tasks:
            left = last - loop.time() + 1.5 * _GRACE_SECONDS
            _, late = await asyncio.wait(self._tasks, timeout=left)
            await _cancel(late)  # no client is accepted while those of clients are cancelled
        # What is left hangs on its client.
        current = asyncio.current_task()
        while tasks := asyncio.all_tasks() - {current}:
            await _cancel(tasks)

    def _serve(self, port: int, opened: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        stop = self._stops[port] = loop.create_future()
        task = loop.create_task(self._serve_port(port, opened, stop))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _end(self, port: int, grace: float = _GRACE_SECONDS) -> None:
        if port in self._stops:
            self._stops.pop(port).set_result(grace)

    async def _serve_port(
        self, port: int, opened: socket.socket, stop: asyncio.Future[float]
    ) -> None:
        context = WorkerContext(None)
        connect = partial(Connection, self._app, self._config, context, self._connections)
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            connect, sock=opened, backlog=_BACKLOG, ssl=self._tls, start_serving=False
        )
        try:
            await server.start_serving()
            grace = await stop
            # Hypercorn hears of the end of a port after the end of its calls: it would answer 500 to
            # those in progress and drop connections on which another one arrives.
            await self._connections.stop_reading(port)
            await self._app.finish(port, grace)
            await context.terminated.set()
        finally:
            await _close(server, opened)
        await self._connections.close(port, _GRACE_SECONDS)


async def _cancel(tasks: Set[asyncio.Task[Any]]) -> None:
    if tasks:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks, timeout=_GRACE_SECONDS)


async def _close(server: asyncio.Server, opened: socket.socket) -> None:
    """Accept no more clients, then close the server.

    asyncio makes a task for each client that it accepts. One that first runs after the end of the server fails
    in silence, and its socket stays open until it is collected as garbage.
    """
    with suppress(NotImplementedError):  # the loop of Windows makes no such tasks
        asyncio.get_running_loop().remove_reader(opened)
    await asyncio.sleep(0)
    server.close()


def _listening(port: int) -> socket.socket:
    return socket.create_server((HOST, port), backlog=_BACKLOG)


def tls_context(certificate: str | PathLike[str], key: str | PathLike[str]) -> ssl.SSLContext:
    """Return the TLS context of a certificate; clients choose HTTP/2 or HTTP/1.1 in the handshake.

    Raises:
        OSError: A file cannot be read or is not what it should be.
    """
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["h2", "http/1.1"])
    try:
        context.load_cert_chain(certificate, key)
    except OSError as error:
        raise OSError(
            error.errno, f"tls: cannot use {str(certificate)!r} with key {str(key)!r}: {error}"
        ) from error
    return context


def _config() -> Config:
    config = Config()
    config.accesslog = None
    config.errorlog = None
    config.include_server_header = False
    # Never close a connection a client may be about to reuse: a POST cannot be replayed safely.
    config.keep_alive_max_requests = 10**9
    config.h11_max_incomplete_size = MAX_HEADER_BYTES
    config.max_app_queue_size = 64
    return config


def _report(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what the loop complains about (connections cut while stopping) instead of printing it."""
    _log.debug("%s", context.get("message"), exc_info=context.get("exception"))
