"""Keep what sends the requests to a host: one transport for all handles that can share it.

Requests go straight over connections of our own. httpx is imported for the others only: it takes as long as all the
rest of a program's first call.
"""

from __future__ import annotations

import sys
import weakref
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlsplit

from pinecone._async.transport.connections import AsyncConnections
from pinecone._late import Late
from pinecone._transport.synchronization import AsyncCapacityLimiter, AsyncLazy, lock_across_forks
from pinecone._transport.tls import context_for, setting
from pinecone.config import PineconeConfig

if TYPE_CHECKING:
    import httpx

    from pinecone._async.transport import httpx as through_httpx, private
else:
    private = Late("pinecone._async.transport.private")
    through_httpx = Late("pinecone._async.transport.httpx")

#: Where the finders of modules come from that tell nobody of an import.
_ORDINARY = frozenset(
    "_frozen_importlib _frozen_importlib_external _distutils_hack pinecone six".split()
)


class AsyncTransport:
    """Our own connections to one host. `limiter` admits as many calls as there are connections.

    Streams and files, and everything with a proxy or while something stands in the place of a part of httpx, go through httpx
    and a pool of httpcore.
    """

    def __init__(self, config: PineconeConfig) -> None:
        self._config = config
        self._own = None if config.proxy_url else _connections(config)
        self._pooled: through_httpx.AsyncPooled | None = None
        self._httpx_is_awaited = any(map(_tells_of_imports, sys.meta_path))
        self.limiter = AsyncCapacityLimiter(config.pool_size)

    def straight(self) -> AsyncConnections | None:
        """Return the connections that a request can go to without httpx, if that is the same to everybody."""
        # What nobody has imported, nobody has replaced a part of.
        known = self._httpx_is_awaited or "httpx" in sys.modules or "httpcore" in sys.modules
        return None if known and private.httpx_is_replaced() else self._own

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of the answer is still to be read."""
        if self._pooled is None:
            self._pooled = through_httpx.AsyncPooled(self._config)
        return await self._pooled.send(request)

    async def discard(self, request: httpx.Request) -> None:
        """Close the connection that an interrupted request leaves behind."""
        if self._pooled is not None:
            await self._pooled.discard(request)

    async def aclose(self) -> None:
        """Close all connections."""
        if self._own is not None:
            await self._own.aclose()
        if self._pooled is not None:
            await self._pooled.aclose()


AsyncAnyTransport: TypeAlias = "AsyncTransport | through_httpx.AsyncCallerTransport"


def _tells_of_imports(finder: object) -> bool:
    """Return whether a finder of modules may be a tool that waits for httpx, to replace a part of it once it is imported."""
    home = getattr(finder, "__module__", "")
    return home not in _ORDINARY and not home.startswith("__editable__")


def _connections(config: PineconeConfig) -> AsyncConnections:
    """Make the connections of a transport; they are opened when they are needed."""
    url = urlsplit(config.host)
    if url.scheme == "http":
        return AsyncConnections(str(url.hostname), url.port or 80, None)
    context = context_for(config)
    context.set_alpn_protocols(["http/1.1"])
    return AsyncConnections(str(url.hostname), url.port or 443, context)


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
            make: Any = through_httpx.AsyncCallerTransport
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
