"""Hold every use of a private part of httpx and httpcore; no other module has one.

Tried with httpx 0.27.0, 0.27.2 and 0.28.1, and with httpcore 1.0.3 to 1.0.9. `make floors` runs the tests on the
oldest releases that are allowed. When a new release breaks something here, this is the only file to change.

`AsyncHTTPTransport._pool` is assigned because tools such as respx, vcrpy and pytest-httpx replace `handle_async_request` of
httpx's own class, so our transport has to inherit it, and it sends what it gets to `_pool`. The constructor of that class
does nothing but make a pool, and takes no network backend for it, so it is not called.

`AsyncConnectionPool._requests`, `._connections`, `._optional_thread_lock`, `._assign_requests_to_connections` and
`._close_connections` are used by `discard`, because a pool has no public way to give up a request.
"""

from __future__ import annotations

import httpcore
import httpx


class AsyncPoolTransport(httpx.AsyncHTTPTransport):
    """httpx's transport on a pool of connections that the caller has made.

    Neither this class nor its pool overrides how a request is handled: tools that record or fake
    traffic replace exactly those methods.
    """

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool

    async def discard(self, request: httpx.Request) -> None:
        """Close the connection that an interrupted request leaves behind.

        httpcore counts the connection of a request that is cancelled at the wrong moment as busy for
        ever; some hundreds of those fill the pool. A connection that no request owns and that is not
        idle is such a one.
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
        await pool._close_connections(lost)
