"""Send requests through httpx, with deadlines that hold for whole calls.

httpx and httpcore limit each operation on the network by itself. `DEADLINE` says when the running call has to be over, and
the network backend below gives every operation no more than the time that is left until then.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import httpcore
import httpx

from pinecone._async.transport.connections import DEADLINE, KEEPALIVE_SECONDS
from pinecone._async.transport.private import AsyncPoolTransport, httpx_is_replaced
from pinecone._transport.synchronization import AsyncCapacityLimiter, async_connect
from pinecone._transport.tls import context_for, proxy_for
from pinecone.config import PineconeConfig
from pinecone.errors import PineconeError

if TYPE_CHECKING:
    import ssl

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


class AsyncPooled:
    """An httpx client on a pool of httpcore."""

    def __init__(self, config: PineconeConfig) -> None:
        self._transport = AsyncPoolTransport(_pool(config))
        self._client = httpx.AsyncClient(transport=self._transport, timeout=None, trust_env=False)
        self.discard = self._transport.discard
        self.aclose = self._client.aclose

    async def send(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of the answer is still to be read."""
        if httpx_is_replaced():
            return await self._client.send(request, stream=True)
        return await self._transport.handle_async_request(request)


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
