# Made from pinecone/_async/lowlevel.py by `python -m codegen unasync`. Change that file, not this one.
"""Put the SDK's connections, retries and deadlines under generated clients of any API version."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pinecone._checks import wrong_type
from pinecone._sync.closing import Closing
from pinecone._sync.settings import Settings, config_for, takes_settings
from pinecone._sync.transport.http import Http
from pinecone.config import DEFAULT_TIMEOUT, normalise_host
from pinecone.config.addressed import Addressed
from pinecone.errors import PineconeValueError
from pinecone_api._runtime import Call, Client

if TYPE_CHECKING:
    import httpx
    from typing_extensions import Unpack

C = TypeVar("C", bound=Client)


@takes_settings
class Connection(Addressed, Closing, Generic[C]):
    """Hold a generated client and the connections that carry its calls; `with` gives the client itself.

    Args:
        kind: A client of `pinecone_api`, for example `pinecone_api.v2026_07.db_data.client.DbDataClient`. Its
            version goes with every request.
        host: Address of the service. Default: the server that the document names; one for the data of an index
            or an assistant has no default.
        api_key: Secret of the project, or the access token where the operations ask for one. Default: the
            environment variable `PINECONE_API_KEY`.
        grpc: Send over gRPC what it has, and the rest over HTTP.
        timeout: Deadline of a call in seconds, including every attempt and the waits between them.
            Default 30.
        settings: See `Settings`.

    Attributes:
        client: The generated client.
        host: Address that its calls go to.

    Raises:
        PineconeValueError: There is no key, no host, or an argument cannot work.
        PineconeTypeError: `kind` is no generated client of this kind, or an argument has the wrong type.

    Example:
        from pinecone.lowlevel import Connection
        from pinecone_api.default.db_control.client import DbControlClient

        with Connection(DbControlClient, host=pc.config.host, api_key="any") as client:
            print((client.list_indexes()).names())
    """

    def __init__(
        self,
        kind: type[C],
        *,
        host: str | None = None,
        api_key: str | None = None,
        grpc: bool = False,
        timeout: float = DEFAULT_TIMEOUT,
        **settings: Unpack[Settings],
    ) -> None:
        if not (isinstance(kind, type) and issubclass(kind, Client)):
            wrong_type("kind", "a generated client of pinecone_api, a class", kind)
        operations = import_module(f"{kind.__module__.rpartition('.')[0]}.operations")
        if settings.get("api_version") is not None:
            raise PineconeValueError(
                f"api_version: {kind.__module__} speaks {operations.VERSION}; take the class of another version"
            )
        if host is None and "{" in operations.SERVER:
            raise PineconeValueError(f"host: {kind.__name__} needs one, like {operations.SERVER}")
        address = normalise_host("host", operations.SERVER if host is None else host)
        config = config_for(self, settings, api_key=api_key, host=address, timeout=timeout)
        self.host = config.host
        self._http: Http = Http(config)
        self._senders: list[Any] = [self._http]
        if grpc:
            from pinecone._sync.transport.grpc import Grpc

            self._senders.append(Grpc(config))
        self.client = kind(self._senders[-1])

    def raw(self, call: Call[Any], *, timeout: float | None = None) -> httpx.Response:
        """Send a call over HTTP and return the answer as it came: status, headers and content.

        Args:
            call: What a function of a module `operations` makes.
            timeout: Deadline in seconds. Default: the connection's.

        Raises:
            ApiError: The service answered with an error status; it holds the body.

        Example:
            from pinecone.lowlevel import Connection
            from pinecone_api.default.db_control import client, operations

            connection = Connection(client.DbControlClient, host=pc.config.host, api_key="any")
            with connection:
                print((connection.raw(operations.list_indexes())).status_code)
        """
        return self._http.respond(call, timeout=timeout)

    def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""
        for sender in self._senders:
            sender.close()

    def __enter__(self) -> C:  # type: ignore[override]  # the client is what a block is for
        return self.client
