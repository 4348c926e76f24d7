# Made from pinecone/_async/transport/httpx.py by `python -m codegen unasync`. Change that file, not this one.
"""httpx's transport with deadlines for whole calls, and with connections that survive cancellation.

Handles on the same host with the same settings share one transport.
"""

from __future__ import annotations

import ssl
import threading
import weakref
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import Any, TypeAlias, cast

import httpcore
import httpx

from pinecone._transport.deadline import time_left
from pinecone._transport.synchronization import Gate, Lazy, connect
from pinecone._transport.tls import context_for, proxy_for, setting
from pinecone.config import PineconeConfig
from pinecone.errors import PineconeError

_KEEPALIVE_SECONDS = 30.0
_WRITE_CHUNK = 64 * 1024
_SMALL = 4 * 1024


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
        """What the connection knows about itself."""
        return self._stream.get_extra_info(info)


class DeadlineBackend(httpcore.NetworkBackend):
    """Opens connections within the deadline of the call that needs them."""

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
        stream = connect(self._backend, host, port, timeout, local_address, socket_options or ())
        return DeadlineStream(stream)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self._backend.sleep(seconds)


class Transport(httpx.HTTPTransport):
    """Connections to one host. `gate` admits as many calls as there are connections.

    Neither this class nor its pool overrides how a request is handled: tools that record or fake
    traffic replace exactly those methods.
    """

    def __init__(self, config: PineconeConfig) -> None:
        size = config.pool_size
        super().__init__(
            verify=context_for(config),
            trust_env=False,
            limits=httpx.Limits(
                max_connections=size,
                max_keepalive_connections=size,
                keepalive_expiry=_KEEPALIVE_SECONDS,
            ),
            proxy=proxy_for(config),
        )
        self._pool._network_backend = DeadlineBackend()
        self.gate = Gate(size)
        # Owns this transport. Calls go past it, straight to the transport: its redirects, cookies and
        # login machinery cost as much again as the request.
        self.client = httpx.Client(transport=self, trust_env=False)

    def shut(self) -> None:
        """Close the client, and with it the connections."""
        self.client.close()

    def forget(self, request: httpx.Request) -> None:
        """Drop what an interrupted request left behind.

        httpcore 1.0.9 counts the connection of a request that is cancelled at the wrong moment as busy
        for ever; some hundreds of those fill the pool. A connection that no request owns and that is
        not idle is such a one.
        """
        pool = self._pool
        with pool._optional_thread_lock:
            for waiting in list(pool._requests):
                if waiting.request.extensions is request.extensions:
                    pool._requests.remove(waiting)
            owned = {id(waiting.connection) for waiting in pool._requests}
            lost = [
                connection
                for connection in pool._connections
                if id(connection) not in owned and not connection.is_idle()
            ]
            for connection in lost:
                pool._connections.remove(connection)
            lost += pool._assign_requests_to_connections()
        pool._close_connections(lost)


class Borrowed:
    """A caller's own httpx client in the place of our transport. Closing it is the caller's business."""

    def __init__(self, config: PineconeConfig) -> None:
        self._client: httpx.Client = config.http_client
        self.gate = Gate(config.pool_size)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of the answer is still to be read."""
        if self._client.is_closed:
            raise PineconeError("http_client: the httpx client that was passed in is closed")
        return self._client.send(request, stream=True, follow_redirects=False)

    def forget(self, request: httpx.Request) -> None:
        """Leave connections to the client they belong to."""

    def shut(self) -> None:
        """Leave the client open."""


Carrier: TypeAlias = "Transport | Borrowed"


class Pools:
    """The transports in use, one per host and setting."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pools: weakref.WeakValueDictionary[Any, Lazy[Carrier]] = weakref.WeakValueDictionary()

    def join(self, config: PineconeConfig, user: object) -> Lazy[Carrier]:
        """The transport for `config`, which `user` uses until it leaves or is gone."""
        if config.http_client is not None:
            key: Any = (id(config.http_client), config.pool_size)
            make: Any = Borrowed
        else:
            key = (config.host, config.pool_size, *setting(config))
            make = Transport
        with self._lock:
            pool = self._pools.get(key)
            if pool is None:
                pool = self._pools[key] = Lazy(partial(make, config), make.shut)
            pool.users.add(user)
        return pool

    def leave(self, pool: Lazy[Carrier], user: object) -> None:
        """`user` is done; the last one closes the connections."""
        with self._lock:
            pool.users.discard(user)
            if pool.users:
                return
            for key in [key for key, known in self._pools.items() if known is pool]:
                del self._pools[key]
        pool.close()


POOLS = Pools()
