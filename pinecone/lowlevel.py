"""Connect the generated clients of `pinecone_api`, of any API version, to the network.

Everything that the service offers is here, method by method as the documents state it, with the connections, retries and
deadlines of `Pinecone` and without its conveniences.
"""

from __future__ import annotations

from typing import Any, TypeVar, overload

from pinecone._async.lowlevel import AsyncConnection as AsyncConnection
from pinecone._async.pages import async_pages as async_pages
from pinecone._sync.lowlevel import Connection as Connection
from pinecone._sync.pages import pages as pages
from pinecone_api._runtime import AsyncClient, Client

__all__ = ["AsyncConnection", "Connection", "async_pages", "connect", "pages"]

A = TypeVar("A", bound=AsyncClient)
C = TypeVar("C", bound=Client)


@overload
def connect(kind: type[A], **settings: Any) -> AsyncConnection[A]: ...
@overload
def connect(kind: type[C], **settings: Any) -> Connection[C]: ...
def connect(kind: type[Any], **settings: Any) -> Any:
    """Connect a generated client to its service, for a `with` block or, if it is asynchronous, an `async with` block.

    Args:
        kind: The client, for example `pinecone_api.v2026_07.db_data.client.DbDataClient`.
        settings: `host`, `api_key`, `grpc` and the other settings of `Connection` or `AsyncConnection`.

    Raises:
        PineconeValueError: There is no key, no host, or a setting cannot work.
        PineconeTypeError: `kind` is no generated client, or a setting has the wrong type.

    Example:
        from pinecone.lowlevel import connect
        from pinecone_api.default.db_data.client import DbDataClient

        with connect(DbDataClient, host=index.host, api_key="any") as client:
            print(client.list_vectors(prefix="a").vectors)
    """
    is_async = isinstance(kind, type) and issubclass(kind, AsyncClient)
    made: Any = AsyncConnection if is_async else Connection
    return made(kind, **settings)
