"""Reach the fast engine: make clients of pyreqwest, send with them, and say what their errors mean.

Theory of operation
===================

pyreqwest is an HTTP client in Rust. It has one thread per process, which runs all requests. A synchronous call waits for that
thread; an asynchronous one has its event loop woken by it. Four things follow, and each is dealt with here:

- A thread that waits in Rust does not run Python's signal handlers. The main thread, which is the one that runs them, waits
  for a helper thread instead, in a way that a signal can interrupt.
- That thread ends the process with a fatal error when it wakes an event loop while the interpreter goes down. `_end` runs
  before that: it ends what is under way, and then waits until the thread has nothing left to do.
- A forked child has no such thread. pyreqwest refuses to make clients there, so the child goes on with httpx.
- The class of an error tells neither whether the request was sent nor what has happened. Its causes do.
"""

from __future__ import annotations

import atexit
import os
import re
import ssl
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import lru_cache
from http import HTTPStatus
from typing import Any

import httpx

from pinecone._transport.reply import Reply, TruncatedError
from pinecone._transport.tls import setting
from pinecone.config import PineconeConfig

#: Clients that are in use, by what sets them apart. Every handle with the same settings shares one.
_CLIENTS: weakref.WeakValueDictionary[Any, FastClient] = weakref.WeakValueDictionary()
#: Whether the process ends, and the engine with it.
_is_over = False
_KEEPALIVE = timedelta(seconds=30)
#: The longest wait for a helper thread whose request was ended, in seconds.
_PATIENCE = 1.0

_UNSENT = "client error (Connect)"
_CUT = "error decoding response body"
_NUMBER = re.compile(r"\(os error (\d+)\)$")
_LATE = "operation timed out"
_CERTIFICATE = "invalid peer certificate"


class FastClient:
    """Hold one client of pyreqwest; no proxies, redirects or decompression. Each host has connections of its own.

    Args:
        builder: Makes the client: pyreqwest's `ClientBuilder` or `SyncClientBuilder`.
        verified: Check certificates, which takes a while to prepare; False where there is no TLS.
        size: Idle connections kept per host.
    """

    def __init__(self, builder: Any, verified: bool, size: int) -> None:
        plain = builder.no_proxy().follow_redirects(False).referer(False).http1_only()
        undecoded = plain.gzip(False).brotli(False).zstd(False).deflate(False)
        kept = undecoded.pool_max_idle_per_host(size).pool_idle_timeout(_KEEPALIVE)
        self._client = kept.danger_accept_invalid_certs(not verified).build()
        self._process = os.getpid()
        self.closed = False

    def request(
        self, verb: str, url: str, headers: Any, body: Any | None, seconds: float | None
    ) -> Any:
        """Return a request that is ready to be sent, with its deadline.

        Raises:
            httpx.LocalProtocolError: It cannot be sent.
        """
        from pyreqwest.exceptions import BuilderError

        try:
            request = self._client.request(verb, url).headers(headers)
            if body is not None:
                request.body_bytes(body)
            if seconds is not None:
                request.timeout(timedelta(seconds=seconds))
            return request.build()
        except (BuilderError, ValueError) as error:
            raise httpx.LocalProtocolError(str(error)) from error

    def close(self) -> None:
        """End the requests that are under way, and make no more."""
        self.closed = True
        if self._process == os.getpid():
            closing = self._client.close()
            if closing is not None:
                with suppress(StopIteration):
                    closing.send(None)  # a coroutine that waits for nothing


def async_fast_client(config: PineconeConfig) -> FastClient | None:
    """Return the client for the asynchronous handles of `config`; None if it cannot be made in this process."""
    return _client("ClientBuilder", config)


def fast_client(config: PineconeConfig) -> FastClient | None:
    """Return the client for the synchronous handles of `config`; None if it cannot be made in this process."""
    return _client("SyncClientBuilder", config)


def _client(builder: str, config: PineconeConfig) -> FastClient | None:
    import pyreqwest.client

    verified = config.host.startswith("https:")
    key = builder, verified, config.pool_size, os.getpid(), setting(config)
    client = _CLIENTS.get(key)
    if client is None and not _is_over:
        # This is a forked child, or the system has no CA certificates.
        with suppress(RuntimeError, ValueError):
            made = FastClient(getattr(pyreqwest.client, builder)(), verified, config.pool_size)
            client = _CLIENTS.setdefault(key, made)
            _end_with_process(os.getpid())
    return client


# -- sending -------------------------------------------------------------------------------------


async def async_fast_send(request: Any) -> Any:
    """Send a request and return the answer."""
    return await request.send()


def fast_send(request: Any) -> Any:
    """Send a request and return the answer; a signal can interrupt the main thread meanwhile."""
    if threading.current_thread() is not threading.main_thread():
        return request.send()
    try:
        helper = _FREE.pop()
    except IndexError:
        helper = _Helper()
    return helper.do(request.send)


class _Helper:
    """Does one thing after the other for the main thread, which can be interrupted while it waits."""

    def __init__(self) -> None:
        self._ready, self._done = threading.Lock(), threading.Lock()
        self._ready.acquire()
        self._done.acquire()
        self._work: Callable[[], Any] | None = None
        self._outcome: tuple[Any, Exception | None] = (None, None)
        self._thread = threading.Thread(target=self._run, name="pinecone-fast", daemon=True)
        self._thread.start()

    def do(self, work: Callable[[], Any]) -> Any:
        """Return what `work` returns, or raise what it raises. An interrupt leaves it to itself."""
        self._work = work
        try:
            self._ready.release()
            self._done.acquire()
        except BaseException:
            _LEFT.add(self)
            self._work = None
            self._ready.release()
            raise
        _FREE.append(self)
        (result, error), self._outcome = self._outcome, (None, None)
        if error is not None:
            raise error
        return result

    def _run(self) -> None:
        while True:
            self._ready.acquire()
            work, self._work = self._work, None
            if work is None:
                _LEFT.discard(self)
                return
            try:
                self._outcome = work(), None
            except Exception as error:
                self._outcome = None, error
            del work
            self._done.release()

    def join(self) -> None:
        """Wait for the end of work that was left to itself and has been ended."""
        self._thread.join(_PATIENCE)


#: Helpers that have nothing to do, and those that an interrupt has left with something.
_FREE: list[_Helper] = []
_LEFT: set[_Helper] = set()


# -- the end of the process ----------------------------------------------------------------------


@lru_cache(maxsize=1)
def _end_with_process(process: int) -> None:
    atexit.register(_end, process)


def _end(process: int) -> None:
    """Let nothing happen in pyreqwest's thread while the interpreter goes down."""
    if process != os.getpid():
        return  # a forked child has no such thread
    global _is_over
    _is_over = True
    from pyreqwest.client import SyncClientBuilder
    from pyreqwest.exceptions import BuilderError

    for client in list(_CLIENTS.values()):
        client.close()
    for helper in list(_LEFT):
        helper.join()
    # The thread does one thing after the other, so it is through with all others when it has refused this one.
    refusing = SyncClientBuilder().danger_accept_invalid_certs(True).https_only(True).build()
    with suppress(BuilderError):
        refusing.get("http://localhost").build().send()


# -- answers and errors --------------------------------------------------------------------------


def fast_reply(response: Any, content: bytes) -> Reply:
    """Return an answer that was read to its end.

    Raises:
        httpx.DecodingError: Its body is not encoded as its headers say.
    """
    status = response.status
    reason = "" if 200 <= status < 300 else _reason_phrase(status)
    return Reply.decoded(status, _headers(response.headers), content, reason)


def _headers(headers: Any) -> list[tuple[bytes, bytes]]:
    """Return headers as bytes, without those whose value is not ASCII: pyreqwest cannot give it."""
    try:
        pairs = list(headers.items())
    except ValueError:
        pairs = []
        for name in headers.keys():  # noqa: SIM118 - a header may come more than once
            with suppress(ValueError):
                pairs += [(name, value) for value in headers.getall(name)]
    return [(name.encode(), value.encode()) for name, value in pairs]


def _reason_phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def failure(error: Any) -> httpx.TransportError:
    """Return the error of httpx for one of pyreqwest, with the error of Python's own that it would have as its cause."""
    said = [cause["message"] for cause in error.details["causes"] or ()] or [error.message]
    is_sent = _UNSENT not in said
    cause: OSError | None = None
    number = _NUMBER.search(said[-1])
    if said[-1].startswith(_CERTIFICATE):
        cause = ssl.SSLCertVerificationError(1, f"[SSL: CERTIFICATE_VERIFY_FAILED] {said[-1]}")
    elif number is not None:
        cause = OSError(int(number[1]), os.strerror(int(number[1])))
    kind: type[httpx.TransportError]
    if said[-1] == _LATE:
        kind = httpx.ReadTimeout if is_sent else httpx.ConnectTimeout
    elif not is_sent:
        kind = httpx.ConnectError
    else:
        kind = TruncatedError if _CUT in said else httpx.ReadError
    made = kind(said[-1] if cause is None else str(cause))
    made.__cause__ = cause
    return made
