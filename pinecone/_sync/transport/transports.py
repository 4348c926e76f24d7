# Made from pinecone/_async/transport/transports.py by `python -m codegen unasync`. Change that file, not this one.
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

from pinecone._late import Late
from pinecone._sync.transport.connections import Connections
from pinecone._transport.synchronization import CapacityLimiter, Lazy, lock_across_forks
from pinecone._transport.tls import context_for, setting
from pinecone.config import PineconeConfig

if TYPE_CHECKING:
    import httpx

    from pinecone._sync.transport import httpx as through_httpx, private
else:
    private = Late("pinecone._sync.transport.private")
    through_httpx = Late("pinecone._sync.transport.httpx")

#: Where the finders of modules come from that tell nobody of an import.
_ORDINARY = frozenset(
    "_frozen_importlib _frozen_importlib_external _distutils_hack pinecone six".split()
)


class Transport:
    """Our own connections to one host. `limiter` admits as many calls as there are connections.

    Streams and files, and everything with a proxy or while something stands in the place of a part of httpx, go through httpx
    and a pool of httpcore.
    """

    def __init__(self, config: PineconeConfig) -> None:
        self._config = config
        self._own = None if config.proxy_url else _connections(config)
        self._pooled: through_httpx.Pooled | None = None
        self._httpx_is_awaited = any(map(_tells_of_imports, sys.meta_path))
        self.limiter = CapacityLimiter(config.pool_size)

    def straight(self) -> Connections | None:
        """Return the connections that a request can go to without httpx, if that is the same to everybody."""
        # What nobody has imported, nobody has replaced a part of.
        known = self._httpx_is_awaited or "httpx" in sys.modules or "httpcore" in sys.modules
        return None if known and private.httpx_is_replaced() else self._own

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of the answer is still to be read."""
        if self._pooled is None:
            self._pooled = through_httpx.Pooled(self._config)
        return self._pooled.send(request)

    def discard(self, request: httpx.Request) -> None:
        """Close the connection that an interrupted request leaves behind."""
        if self._pooled is not None:
            self._pooled.discard(request)

    def close(self) -> None:
        """Close all connections."""
        if self._own is not None:
            self._own.close()
        if self._pooled is not None:
            self._pooled.close()


AnyTransport: TypeAlias = "Transport | through_httpx.CallerTransport"


def _tells_of_imports(finder: object) -> bool:
    """Return whether a finder of modules may be a tool that waits for httpx, to replace a part of it once it is imported."""
    home = getattr(finder, "__module__", "")
    return home not in _ORDINARY and not home.startswith("__editable__")


def _connections(config: PineconeConfig) -> Connections:
    """Make the connections of a transport; they are opened when they are needed."""
    url = urlsplit(config.host)
    if url.scheme == "http":
        return Connections(str(url.hostname), url.port or 80, None)
    context = context_for(config)
    context.set_alpn_protocols(["http/1.1"])
    return Connections(str(url.hostname), url.port or 443, context)


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
            make: Any = through_httpx.CallerTransport
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
