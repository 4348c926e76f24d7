"""Trouble that a test asks for: slow answers, failures, dropped connections."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable

from pinecone.local.errors import Code, DataError
from pinecone.local.http import Handler, Handlers, Request, Response
from pinecone.local.limits import MAX_BODY_BYTES
from pinecone.local.server.bodies import RESET, Disconnected, Receive, Scope, Send, read_body
from pinecone.local.simulation import Simulation

_CODES = {
    400: Code.INVALID_ARGUMENT,
    401: Code.UNAUTHENTICATED,
    403: Code.PERMISSION_DENIED,
    404: Code.NOT_FOUND,
    409: Code.ALREADY_EXISTS,
    429: Code.RESOURCE_EXHAUSTED,
    503: Code.UNAVAILABLE,
    504: Code.DEADLINE_EXCEEDED,
}


class Faults:
    """Delays answers, makes requests fail, every n-th or those that come too fast, and tells which connections are dropped.

    Attributes:
        drops: Tells whether the connection of the next request is dropped; None when none is.
    """

    def __init__(self, simulate: Simulation) -> None:
        self._latency = simulate.latency
        self._rate_limit = simulate.rate_limit
        self._retry_after = simulate.retry_after
        self._status = simulate.fail_status
        self._fails = _failing(simulate.fail_every, simulate.fail_for)
        self.drops = _every(simulate.drop_every)
        self._ended = threading.Event()

    def around(self, handlers: Handlers) -> Handlers:
        """Return handlers with these faults: the same ones where nothing is simulated."""
        if not self._latency and not self._rate_limit and self._fails is None:
            return handlers
        takes = _limited(self._rate_limit)
        return Handlers(self._troubled(handlers.rest, takes), self._troubled(handlers.rpc, takes))

    def end(self) -> None:
        """Keep no answer waiting any longer, because the service stops."""
        self._ended.set()

    def _troubled(self, handler: Handler, takes: Callable[[], bool]) -> Handler:
        def handle(request: Request) -> Response:
            if not takes():
                raise self._failure(429)
            if self._latency:
                self._ended.wait(self._latency)
            if self._fails is not None and self._fails():
                raise self._failure(self._status)
            return handler(request)

        return handle

    def _failure(self, status: int) -> DataError:
        unknown = Code.INTERNAL if status >= 500 else Code.INVALID_ARGUMENT
        error = DataError(_CODES.get(status, unknown), "This failure is simulated")
        error.status = status
        if self._retry_after and status in (429, 503):
            error.headers = {"retry-after": f"{self._retry_after:g}"}
        return error


def _every(count: int) -> Callable[[], bool] | None:
    """Return a function that is true every n-th time it is called; None for 0, which means never."""
    calls = itertools.count(1)
    return (lambda: next(calls) % count == 0) if count else None


def _failing(count: int, seconds: float) -> Callable[[], bool] | None:
    """Return a function that is true every n-th time, and for some seconds from then on, in which nothing is counted."""
    due = _every(count)
    if due is None or not seconds:
        return due
    lock = threading.Lock()
    end = 0.0

    def fails() -> bool:
        nonlocal end
        with lock:
            now = time.monotonic()
            if now >= end and due():
                end = now + seconds
            return now < end

    return fails


def _limited(rate: int) -> Callable[[], bool]:
    """Return a function that is true `rate` times per second it is called; always, for 0.

    A tenth of a second's calls may come at once. Threads may share it.
    """
    if not rate:
        return lambda: True
    most = max(rate / 10, 1.0)
    lock = threading.Lock()
    tokens, counted = most, time.monotonic()

    def takes() -> bool:
        nonlocal tokens, counted
        with lock:
            now = time.monotonic()
            tokens, counted = min(tokens + (now - counted) * rate, most), now
            if tokens < 1:
                return False
            tokens -= 1
            return True

    return takes


async def drop(scope: Scope, receive: Receive, send: Send) -> None:
    """Begin an answer and end the connection in the middle of it; over HTTP/2, which has many calls, the stream."""
    try:
        await read_body(receive, MAX_BODY_BYTES)
    except Disconnected:
        return
    sent = dict(scope["headers"])
    headers = [(b"content-type", sent.get(b"content-type", b"application/json"))]
    reset = scope["extensions"].get(RESET)
    if reset is None:
        headers.append((b"content-length", b"2"))
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    if reset is not None:
        await reset()
    await send({"type": "http.response.body", "body": b"{", "more_body": True})
