"""Hold one connection of HTTP/1.1 to a host, with as little as possible between a call and the socket.

Like the names in `synchronization`, these come as a pair: `AsyncSocket` is a protocol of the event loop, which gives bytes
to the answer that is awaited as soon as they are there; `Socket` is a blocking socket. `deadline` is a time of the monotonic
clock, and infinity for none. Errors are those of `faults`.
"""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Callable, Iterable
from functools import partial
from math import inf
from typing import Any

from pinecone._late import asyncio, ssl
from pinecone._transport.faults import (
    ConnectError,
    ConnectTimeout,
    ReadError,
    ReadTimeout,
    RemoteProtocolError,
    WriteTimeout,
)
from pinecone._transport.http11 import Answer
from pinecone._transport.synchronization import connect_to_any

#: A request with a body up to this size goes out in one piece; a larger one into an event loop in slices of its memory, because
#: that copies what the socket does not take.
_SMALL, _SLICE = 64 * 1024, 256 * 1024
# An event loop takes 256 KB for each read. The C library of Linux gets blocks of that size from the system and gives them back,
# which costs 50 us a call, until it has seen a larger one go.
bytes(1024 * 1024)

#: Seconds after which the next address of a host is tried as well (RFC 8305).
_NEXT_ADDRESS = 0.25


def _seconds_until(deadline: float, expired: type[Exception]) -> float | None:
    """Return the seconds that are left until a deadline; None for no end.

    Raises:
        Exception: `expired`, when nothing is left.
    """
    if deadline == inf:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise expired("the deadline of the call has passed")
    return left


def _poll(sock: Any) -> Callable[[], object]:
    """Return what tells whether something has come from the host that nobody has read yet, if only the end."""
    if not hasattr(select, "poll"):
        return lambda: select.select([sock], [], [], 0)[0]
    poller = select.poll()
    poller.register(sock, select.POLLIN)
    return partial(poller.poll, 0)


class AsyncSocket:
    """A connection in an event loop, which takes it for an `asyncio.Protocol`."""

    _has_more: Callable[[], object]

    def __init__(self) -> None:
        self._is_open = False
        self._transport: Any = None
        self._answer: Answer | None = None
        self._over: asyncio.Future[None] | None = None
        self._writable: asyncio.Future[None] | None = None
        self._error: Exception | None = None

    @classmethod
    async def open(
        cls, host: str, port: int, context: ssl.SSLContext | None, deadline: float
    ) -> AsyncSocket:
        """Connect to `host`, with TLS if there is a context.

        Raises:
            ConnectError: There is no connection, or no trust.
            ConnectTimeout: There is none in time.
        """
        loop = asyncio.get_running_loop()
        left = partial(_seconds_until, deadline, ConnectTimeout)
        protocol: Any = cls  # see the class
        connect = partial(
            loop.create_connection, protocol, ssl=context, server_hostname=host if context else None
        )
        # Tasks of their own: a cancellation of `wait` cannot get lost in what looking up and connecting do with one.
        tasks: list[asyncio.Future[Any]] = [
            asyncio.ensure_future(loop.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        ]
        try:
            await asyncio.wait(tasks, timeout=left())
            left()
            found = _by_turns(tasks.pop().result())
            while True:
                if found:
                    tasks.append(asyncio.ensure_future(connect(found.pop(0), port)))
                pause = min(left() or inf, _NEXT_ADDRESS) if found else left()
                done, _ = await asyncio.wait(tasks, timeout=pause, return_when="FIRST_COMPLETED")
                for task in done:
                    tasks.remove(task)
                    if task.exception() is None or not (tasks or found):
                        opened: AsyncSocket = task.result()[1]
                        return opened
        except (OSError, UnicodeError) as error:
            raise ConnectError(str(error)) from error
        finally:
            for task in tasks:
                _give_up(task)

    @property
    def is_usable(self) -> bool:
        """Tell whether the connection is open and nothing has come that nobody asked for."""
        return self._is_open and not self._has_more()

    async def exchange(
        self, head: bytes, body: bytes | None, answer: Answer, deadline: float
    ) -> None:
        """Send a request and read the answer to its end.

        Raises:
            ReadTimeout: It is not complete in time.
            ReadError: The connection broke.
            RemoteProtocolError: It ended too early, or what came is no answer.
        """
        seconds = _seconds_until(deadline, ReadTimeout)
        loop = asyncio.get_running_loop()
        self._over = over = loop.create_future()
        self._answer = answer
        timer = None if seconds is None else loop.call_later(seconds, self._expire)
        try:
            if body is None or len(body) <= _SMALL:
                self._transport.write(head + body if body else head)
            else:
                await self._write(head, memoryview(body), over)
            await over
        finally:
            self._answer = self._over = None
            if timer is not None:
                timer.cancel()
        if self._error is not None:
            raise self._error

    def abort(self) -> None:
        """Close the connection, whatever is under way."""
        self._is_open = False
        if self._transport is not None:
            self._transport.abort()

    async def _write(self, head: bytes, body: memoryview, over: asyncio.Future[None]) -> None:
        """Write a large request, as fast as it is taken; an answer that comes earlier ends it."""
        self._transport.write(head)
        for start in range(0, len(body), _SLICE):
            self._transport.write(body[start : start + _SLICE])
            if self._writable is not None:
                await self._writable
            if over.done():
                self._is_open = self._is_open and start + _SLICE >= len(body)
                return

    def _expire(self) -> None:
        self._finish(ReadTimeout("the deadline of the call has passed"))

    def _finish(self, error: Exception | None) -> None:
        """Let the exchange that is under way end."""
        if error is not None:
            self._is_open = False
        self._error = error
        for waiting in (self._over, self._writable):
            if waiting is not None and not waiting.done():
                waiting.set_result(None)

    # -- what the event loop calls -----------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Note that the connection is open."""
        self._transport = transport
        self._has_more = _poll(transport.get_extra_info("socket"))
        self._is_open = True

    def data_received(self, data: bytes) -> None:
        """Give bytes to the answer that is awaited; what nobody awaits ends the connection."""
        over = self._over
        if self._answer is None or over is None or over.done():
            self._is_open = False
            return
        try:
            if self._answer.feed(data):
                self._finish(None)
        except RemoteProtocolError as error:
            self._finish(error)

    def eof_received(self) -> None:
        """Note that nothing more will come."""
        self._is_open = False
        if self._answer is not None and self._over is not None and not self._over.done():
            try:
                self._answer.end()
                self._finish(None)
            except RemoteProtocolError as error:
                self._finish(error)

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that the connection is closed."""
        if exc is None:
            self.eof_received()
        else:
            error = ReadError(str(exc))
            error.__cause__ = exc
            if self._over is not None and not self._over.done():
                self._finish(error)
        self._is_open = False
        self.resume_writing()

    def pause_writing(self) -> None:
        """Note that the socket takes no more for now."""
        self._writable = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        """Note that the socket takes more."""
        writable, self._writable = self._writable, None
        if writable is not None and not writable.done():
            writable.set_result(None)


def _by_turns(found: Iterable[tuple[Any, ...]]) -> list[str]:
    """Return the addresses that were looked up, the second one of another family if there is one."""
    families = {str(entry[4][0]): entry[0] for entry in found}
    addresses = list(families)
    others = [it for it in addresses if families[it] != families[addresses[0]]]
    return list(dict.fromkeys([*addresses[:1], *others[:1], *addresses]))


def _give_up(task: asyncio.Future[Any]) -> None:
    """End an attempt to connect; one that succeeds at this moment leaves no connection behind."""

    def clean_up(task: asyncio.Future[Any]) -> None:
        if not task.cancelled() and task.exception() is None and isinstance(task.result(), tuple):
            task.result()[1].abort()

    task.cancel()
    task.add_done_callback(clean_up)


class Socket:
    """A connection of a thread."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._has_more = _poll(sock)
        self._is_open = True

    @classmethod
    def open(cls, host: str, port: int, context: ssl.SSLContext | None, deadline: float) -> Socket:
        """Connect to `host`, with TLS if there is a context.

        Raises:
            ConnectError: There is no connection, or no trust.
            ConnectTimeout: There is none in time.
        """

        def attempt(address: str) -> socket.socket:
            place: Any = (address.encode(), port)  # for text, Python imports an encoding
            try:
                return socket.create_connection(place, left())
            except TimeoutError as error:
                raise ConnectTimeout(str(error)) from error
            except OSError as error:
                raise ConnectError(str(error)) from error

        left = partial(_seconds_until, deadline, ConnectTimeout)
        sock = connect_to_any(host, port, attempt, ConnectError)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if context is not None:
            sock = _with_tls(sock, host, context, left)
        return cls(sock)

    @property
    def is_usable(self) -> bool:
        """Tell whether the connection is open and nothing has come that nobody asked for."""
        return self._is_open and not self._has_more()

    def exchange(self, head: bytes, body: bytes | None, answer: Answer, deadline: float) -> None:
        """Send a request and read the answer to its end.

        Raises:
            ReadTimeout, WriteTimeout: It is not complete in time.
            ReadError: The connection broke.
            RemoteProtocolError: It ended too early, or what came is no answer.
        """
        try:
            if body is None or len(body) <= _SMALL:
                self._write(head + body if body else head, deadline)
            else:
                self._write(head, deadline)
                self._write(body, deadline)
        except TimeoutError as error:
            raise WriteTimeout(str(error)) from error
        except OSError:  # there may be an answer nevertheless
            self._is_open = False
        over = False
        while not over:
            data = self._read(answer.read_size, deadline)
            over = answer.feed(data) if data else answer.end()

    def abort(self) -> None:
        """Close the connection, whatever is under way."""
        self._is_open = False
        self._socket.close()

    def _write(self, data: bytes, deadline: float) -> None:
        rest = memoryview(data)
        while rest:
            self._socket.settimeout(_seconds_until(deadline, WriteTimeout))
            rest = rest[self._socket.send(rest) :]

    def _read(self, size: int, deadline: float) -> bytes:
        self._socket.settimeout(_seconds_until(deadline, ReadTimeout))
        try:
            return self._socket.recv(size)
        except TimeoutError as error:
            raise ReadTimeout(str(error)) from error
        except OSError as error:
            raise ReadError(str(error)) from error


def _with_tls(
    sock: socket.socket,
    host: str,
    context: ssl.SSLContext,
    left: Callable[[], float | None],
) -> socket.socket:
    """Return a connection after the handshake of TLS; close it when that fails."""
    try:
        sock.settimeout(left())
        return context.wrap_socket(sock, server_hostname=host)
    except BaseException as error:
        sock.close()
        if isinstance(error, TimeoutError):
            raise ConnectTimeout(str(error)) from error
        if isinstance(error, OSError):
            raise ConnectError(str(error)) from error
        raise
