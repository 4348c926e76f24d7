# Made from pinecone/_async/transport/private.py by `python -m codegen unasync`. Change that file, not this one.
"""Hold every use of a private part of httpx and httpcore; no other module has one.

Tried with httpx 0.27.0, 0.27.2 and 0.28.1, and with httpcore 1.0.3 to 1.0.9. `make floors` runs the tests on the
oldest releases that are allowed. When a new release breaks something here, this is the only file to change.

`HTTPTransport._pool` is assigned because tools such as respx, vcrpy and pytest-httpx replace `handle_request` of
httpx's own class, so our transport has to inherit it, and it sends what it gets to `_pool`. The constructor of that class
does nothing but make a pool, and takes no network backend for it, so it is not called.

`Client._transport_for_url` is what respx replaces when it is told to fake httpx; nothing calls it here.

`ConnectionPool._requests`, `._connections`, `._optional_thread_lock`, `._assign_requests_to_connections` and
`._close_connections` are used by `discard`, because a pool has no public way to give up a request.
"""

from __future__ import annotations

from pathlib import Path
from types import FunctionType
from typing import Any

import httpcore
import httpx


class PoolTransport(httpx.HTTPTransport):
    """httpx's transport on connections that the caller has made.

    Neither this class nor a pool overrides how a request is handled: tools that record or fake
    traffic replace exactly those methods.
    """

    def __init__(self, pool: Any) -> None:
        self._pool: Any = pool

    def discard(self, request: httpx.Request) -> None:
        """Close the connection that an interrupted request leaves behind in a pool of httpcore.

        httpcore counts the connection of a request that is cancelled at the wrong moment as busy for
        ever; some hundreds of those fill the pool. A connection that no request owns and that is not
        idle is such a one.
        """
        pool = self._pool
        if not isinstance(pool, httpcore.ConnectionPool):
            return
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


def httpx_is_replaced() -> bool:
    """Return whether somebody has put something else into the place of a part of httpx that requests pass.

    A mock, a recorder or an instrumentation, then, which has to see the request.
    """
    global _originals
    parts = _parts()
    if parts == _originals:
        return False
    if None not in _originals:
        return True
    _originals = tuple(
        map(_genuine, parts)
    )  # this module was imported while something was replaced
    return parts != _originals


def _parts() -> tuple[object, ...]:
    return (
        httpx.Client.send,
        httpx.Client._transport_for_url,
        httpx.HTTPTransport.handle_request,
        httpcore.ConnectionPool.handle_request,
        httpcore.HTTPConnection.handle_request,
    )


#: Where functions of httpx and of httpcore are defined; a wrapper may tell the name of its module, but its file is another.
_HOMES = frozenset(Path(str(module.__file__)).parent for module in (httpx, httpcore))


def _genuine(part: Any) -> object:
    """Return a function that httpx or httpcore defines; None for anything else."""
    if type(part) is not FunctionType:
        return None
    return None if _HOMES.isdisjoint(Path(part.__code__.co_filename).parents) else part


_originals = tuple(map(_genuine, _parts()))
