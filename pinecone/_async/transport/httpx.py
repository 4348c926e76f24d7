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

from pinecone._async.transport.connections import KEEPALIVE_SECONDS, AsyncConnections
from pinecone._async.transport.private import (
    AsyncPoolTransport,
    httpx_is_replaced,
)
from pinecone._transport.synchronization import (
    AsyncCapacityLimiter,
    AsyncLazy,
    async_connect,
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


class AsyncDeadlineStream(httpcore.AsyncNetworkStream):
    """A connection whose every read and write ends with the call it belongs to.

    httpx's own timeouts start afresh for each of them, so a dripping answer never ends.
    """

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._held = b""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, within the time that is left."""
        if self._held:
            with suppress(httpcore.WriteError):  # there may be an answer nevertheless
                await self._send(b"", timeout)
        return await self._stream.read(max_bytes, time_left(timeout, httpcore.ReadTimeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write everything, within the time that is left.

        A small piece, such as the head of a request, waits for the next one and goes with it.
        """
        if len(buffer) + len(self._held) < _SMALL:
            self._held += buffer
        else:
            await self._send(buffer, timeout)

    async def _send(self, buffer: bytes, timeout: float | None) -> None:
        held, self._held = self._held, b""
        if len(buffer) <= _WRITE_CHUNK:
            buffer = held + buffer
        elif held:
            await self._stream.write(held, time_left(timeout, httpcore.WriteTimeout))
        # In pieces: a blocking write of everything would start its clock again for each part taken.
        for start in range(0, len(buffer), _WRITE_CHUNK):
            chunk = buffer[start : start + _WRITE_CHUNK]
            await self._stream.write(chunk, time_left(timeout, httpcore.WriteTimeout))

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Shake hands, within the time that is left."""
        left = time_left(timeout, httpcore.ConnectTimeout)
        return AsyncDeadlineStream(await self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection knows about itself."""
        return self._stream.get_extra_info(info)


class AsyncDeadlineBackend(httpcore.AsyncNetworkBackend):
    """A network backend that opens connections within the deadline of the call that needs them."""

    def __init__(self) -> None:
        self._backend = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to `host`, within the time that is left."""
        left = partial(time_left, timeout, httpcore.ConnectTimeout)
        stream = await async_connect(
            self._backend, host, port, left, local_address, socket_options or ()
        )
        return AsyncDeadlineStream(stream)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._backend.sleep(seconds)


class AsyncTransport:
    """Our own connections to one host. `limiter` admits as many calls as there are connections.

    Streams and files, and everything with a proxy or while something stands in the place of a part of httpx, go through httpx
    and a pool of httpcore.
    """

    def __init__(self, config: PineconeConfig) -> None:
        self._config = config
        self._own = None if config.proxy_url else _connections(config)
        self._pooled: AsyncPoolTransport | None = None
        self.limiter = AsyncCapacityLimiter(config.pool_size)

    def straight(self) -> AsyncConnections | None:
        """Return the connections that a request can go to without httpx, if that is the same to everybody."""
        return None if httpx_is_replaced() else self._own

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of the answer is still to be read."""
        if self._pooled is None:
            self._pooled = AsyncPoolTransport(_pool(self._config))
            self._client = httpx.AsyncClient(transport=self._pooled, timeout=None, trust_env=False)
        if httpx_is_replaced():
            return await self._client.send(request, stream=True)
        return await self._pooled.handle_async_request(request)

    async def discard(self, request: httpx.Request) -> None:
        """Close the connection that an interrupted request leaves behind."""
        if self._pooled is not None:
            await self._pooled.discard(request)

    async def aclose(self) -> None:
        """Close all connections."""
        if self._own is not None:
            await self._own.aclose()
        if self._pooled is not None:
            await self._client.aclose()


class AsyncCallerTransport:
    """A caller's own httpx client in the place of our transport; closing it is the caller's business."""

    def __init__(self, config: PineconeConfig) -> None:
        self._client: httpx.AsyncClient = config.http_client
        self.limiter = AsyncCapacityLimiter(config.pool_size)

    def straight(self) -> None:
        """Return nothing: every request goes through the client."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of the answer is still to be read."""
        if self._client.is_closed:
            raise PineconeError("http_client: the httpx client that was passed in is closed")
        return await self._client.send(request, stream=True, follow_redirects=False)

    async def discard(self, request: httpx.Request) -> None:
        """Do nothing: the connections belong to the client."""

    async def aclose(self) -> None:
        """Do nothing: the client stays open."""


AsyncAnyTransport: TypeAlias = "AsyncTransport | AsyncCallerTransport"


def _connections(config: PineconeConfig) -> AsyncConnections:
    """Make the connections of a transport; they are opened when they are needed."""
    url = httpx.URL(config.host)
    host = url.raw_host.decode("ascii")
    if url.scheme == "http":
        return AsyncConnections(host, url.port or 80, None)
    context = context_for(config)
    context.set_alpn_protocols(["http/1.1"])
    return AsyncConnections(host, url.port or 443, context)


def _pool(config: PineconeConfig) -> httpcore.AsyncConnectionPool:
    """Make a pool of httpcore; its connections are opened when they are needed."""
    settings: Any = {
        "ssl_context": context_for(config),
        "max_connections": config.pool_size,
        "max_keepalive_connections": config.pool_size,
        "keepalive_expiry": KEEPALIVE_SECONDS,
        "network_backend": AsyncDeadlineBackend(),
    }
    proxy = proxy_for(config)
    if proxy is None:
        return httpcore.AsyncConnectionPool(**settings)
    settings["proxy_url"] = str(proxy.url)
    settings["proxy_auth"] = proxy.raw_auth
    if proxy.url.scheme.startswith("socks"):
        return httpcore.AsyncSOCKSProxy(**settings)
    return httpcore.AsyncHTTPProxy(
        **settings, proxy_headers=proxy.headers.raw, proxy_ssl_context=proxy.ssl_context
    )


class AsyncTransports:
    """The transports in use, one per host and settings."""

    def __init__(self) -> None:
        self._lock = lock_across_forks()
        self._known: weakref.WeakValueDictionary[Any, AsyncLazy[AsyncAnyTransport]] = (
            weakref.WeakValueDictionary()
        )

    def acquire(self, config: PineconeConfig, user: object) -> AsyncLazy[AsyncAnyTransport]:
        """Return the transport for `config`. `user` holds it until it releases it or is gone."""
        if config.http_client is not None:
            key: Any = (id(config.http_client), config.pool_size)
            make: Any = AsyncCallerTransport
        else:
            key = (config.host, config.pool_size, *setting(config))
            make = AsyncTransport
        with self._lock:
            transport = self._known.get(key)
            if transport is None:
                transport = self._known[key] = AsyncLazy(partial(make, config), make.aclose)
            transport.users.add(user)
        return transport

    async def release(self, transport: AsyncLazy[AsyncAnyTransport], user: object) -> None:
        """Note that `user` needs a transport no longer; the last one closes the connections."""
        with self._lock:
            transport.users.discard(user)
            if transport.users:
                return
            for key in [key for key, known in self._known.items() if known is transport]:
                del self._known[key]
        await transport.aclose()


TRANSPORTS = AsyncTransports()
