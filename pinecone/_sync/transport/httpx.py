# Made from pinecone/_async/transport/httpx.py by `python -m codegen unasync`. Change that file, not this one.
"""Keep connections to a host: deadlines that hold for whole calls, and one transport for all handles that can share it.

httpx and httpcore limit each operation on the network by itself. `DEADLINE` says when the running call has to be over, and
the network backend below gives every operation no more than the time that is left until then.
"""

from __future__ import annotations

import ssl
import time
import weakref
from collections.abc import Iterable
from contextlib import suppress
from contextvars import ContextVar
from functools import partial
from typing import Any, TypeAlias, cast

import httpcore
import httpx

from pinecone._sync.transport.connections import KEEPALIVE_SECONDS, Connections
from pinecone._sync.transport.private import (
    PoolTransport,
    httpx_is_replaced,
)
from pinecone._transport.synchronization import (
    CapacityLimiter,
    Lazy,
    connect,
    lock_across_forks,
)
from pinecone._transport.tls import context_for, proxy_for, setting
from pinecone.config import PineconeConfig
from pinecone.errors import PineconeError

#: When the running call has to be over, on the monotonic clock; infinity outside calls.
DEADLINE: ContextVar[float] = ContextVar("pinecone_deadline", default=float("inf"))

_WRITE_CHUNK = 64 * 1024
_SMALL = 4 * 1024


def time_left(limit: float | None, expired: type[Exception]) -> float | None:
    """Return the seconds that one operation on the network gets: its own limit, or what is left of the call.

    Raises:
        Exception: `expired`, when nothing is left.
    """
    left = DEADLINE.get() - time.monotonic()
    if left <= 0:
        raise expired("the deadline of the call has passed")
    if left == float("inf"):
        return limit
    return left if limit is None else min(limit, left)


class DeadlineStream(httpcore.NetworkStream):
    """A connection whose every read and write ends with the call it belongs to.

    httpx's own timeouts start afresh for each of them, so a dripping answer never ends.
    """

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._held = b""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, within the time that is left."""
        if self._held:
            with suppress(httpcore.WriteError):  # there may be an answer nevertheless
                self._send(b"", timeout)
        return self._stream.read(max_bytes, time_left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write everything, within the time that is left.

        A small piece, such as the head of a request, waits for the next one and goes with it.
        """
        if len(buffer) + len(self._held) < _SMALL:
            self._held += buffer
        else:
            self._send(buffer, timeout)

    def _send(self, buffer: bytes, timeout: float | None) -> None:
        held, self._held = self._held, b""
        if len(buffer) <= _WRITE_CHUNK:
            buffer = held + buffer
        elif held:
            self._stream.write(held, time_left(timeout, httpcore.WriteTimeout))
        # In pieces: a blocking write of everything would start its clock again for each part taken.
        for start in range(0, len(buffer), _WRITE_CHUNK):
            chunk = buffer[start : start + _WRITE_CHUNK]
            self._stream.write(chunk, time_left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Shake hands, within the time that is left."""
        left = time_left(timeout, httpcore.ConnectTimeout)
        return DeadlineStream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection knows about itself."""
        return self._stream.get_extra_info(info)


class DeadlineBackend(httpcore.NetworkBackend):
    """A network backend that opens connections within the deadline of the call that needs them."""

    def __init__(self) -> None:
        self._backend = cast("httpcore.NetworkBackend", httpcore.SyncBackend())

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to `host`, within the time that is left."""
        left = partial(time_left, timeout, httpcore.ConnectTimeout)
        stream = connect(self._backend, host, port, left, local_address, socket_options or ())
        return DeadlineStream(stream)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self._backend.sleep(seconds)


class Transport:
    """Our own connections to one host. `limiter` admits as many calls as there are connections.

    Streams and files, and everything with a proxy or while something stands in the place of a part of httpx, go through httpx
    and a pool of httpcore.
    """

    def __init__(self, config: PineconeConfig) -> None:
        self._config = config
        self._own = None if config.proxy_url else _connections(config)
        self._pooled: PoolTransport | None = None
        self.limiter = CapacityLimiter(config.pool_size)

    def straight(self) -> Connections | None:
        """Return the connections that a request can go to without httpx, if that is the same to everybody."""
        return None if httpx_is_replaced() else self._own

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of the answer is still to be read."""
        if self._pooled is None:
            self._pooled = PoolTransport(_pool(self._config))
            self._client = httpx.Client(transport=self._pooled, timeout=None, trust_env=False)
        if httpx_is_replaced():
            return self._client.send(request, stream=True)
        return self._pooled.handle_request(request)

    def discard(self, request: httpx.Request) -> None:
        """Close the connection that an interrupted request leaves behind."""
        if self._pooled is not None:
            self._pooled.discard(request)

    def close(self) -> None:
        """Close all connections."""
        if self._own is not None:
            self._own.close()
        if self._pooled is not None:
            self._client.close()


class CallerTransport:
    """A caller's own httpx client in the place of our transport; closing it is the caller's business."""

    def __init__(self, config: PineconeConfig) -> None:
        self._client: httpx.Client = config.http_client
        self.limiter = CapacityLimiter(config.pool_size)

    def straight(self) -> None:
        """Return nothing: every request goes through the client."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of the answer is still to be read."""
        if self._client.is_closed:
            raise PineconeError("http_client: the httpx client that was passed in is closed")
        return self._client.send(request, stream=True, follow_redirects=False)

    def discard(self, request: httpx.Request) -> None:
        """Do nothing: the connections belong to the client."""

    def close(self) -> None:
        """Do nothing: the client stays open."""


AnyTransport: TypeAlias = "Transport | CallerTransport"


def _connections(config: PineconeConfig) -> Connections:
    """Make the connections of a transport; they are opened when they are needed."""
    url = httpx.URL(config.host)
    host = url.raw_host.decode("ascii")
    if url.scheme == "http":
        return Connections(host, url.port or 80, None)
    context = context_for(config)
    context.set_alpn_protocols(["http/1.1"])
    return Connections(host, url.port or 443, context)


def _pool(config: PineconeConfig) -> httpcore.ConnectionPool:
    """Make a pool of httpcore; its connections are opened when they are needed."""
    settings: Any = {
        "ssl_context": context_for(config),
        "max_connections": config.pool_size,
        "max_keepalive_connections": config.pool_size,
        "keepalive_expiry": KEEPALIVE_SECONDS,
        "network_backend": DeadlineBackend(),
    }
    proxy = proxy_for(config)
    if proxy is None:
        return httpcore.ConnectionPool(**settings)
    settings["proxy_url"] = str(proxy.url)
    settings["proxy_auth"] = proxy.raw_auth
    if proxy.url.scheme.startswith("socks"):
        return httpcore.SOCKSProxy(**settings)
    return httpcore.HTTPProxy(
        **settings, proxy_headers=proxy.headers.raw, proxy_ssl_context=proxy.ssl_context
    )


class Transports:
    """The transports in use, one per host and settings."""

    def __init__(self) -> None:
        self._lock = lock_across_forks()
        self._known: weakref.WeakValueDictionary[Any, Lazy[AnyTransport]] = (
            weakref.WeakValueDictionary()
        )

    def acquire(self, config: PineconeConfig, user: object) -> Lazy[AnyTransport]:
        """Return the transport for `config`. `user` holds it until it releases it or is gone."""
        if config.http_client is not None:
            key: Any = (id(config.http_client), config.pool_size)
            make: Any = CallerTransport
        else:
            key = (config.host, config.pool_size, *setting(config))
            make = Transport
        with self._lock:
            transport = self._known.get(key)
            if transport is None:
                transport = self._known[key] = Lazy(partial(make, config), make.close)
            transport.users.add(user)
        return transport

    def release(self, transport: Lazy[AnyTransport], user: object) -> None:
        """Note that `user` needs a transport no longer; the last one closes the connections."""
        with self._lock:
            transport.users.discard(user)
            if transport.users:
                return
            for key in [key for key, known in self._known.items() if known is transport]:
                del self._known[key]
        transport.close()


TRANSPORTS = Transports()
