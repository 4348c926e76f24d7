# Made from pinecone/_async/grpc_index.py by `python -m codegen unasync`. Change that file, not this one.
"""The data of one index over gRPC."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import httpx
from attrs import evolve

from pinecone._sync.index import Index
from pinecone._sync.transport.grpc import Grpc
from pinecone._transport.futures import Futures
from pinecone.config import PineconeConfig, RetryConfig, checked_timeout, normalise_host, resolve

DEFAULT_TIMEOUT = 20.0
DEFAULT_CONNECT_TIMEOUT = 1.0


class GrpcIndex(Futures, Index):
    """A handle on the data of one index over gRPC; `Pinecone.index(..., grpc=True)` makes them.

    It does what `Index` does, in less time: vectors go to the wire as blocks of memory and come back as
    `Values`, and what an answer holds is decoded when it is read. Numbers have 32 bits, and numbers in
    metadata come back as floats. Calls that gRPC does not have (records, search, imports) go over HTTP.

    Args:
        host: Address of the index, as `pc.indexes.describe(name).host` has it. Without a scheme it is https;
            `http://` is a connection without TLS.
        api_key: Secret of the project. Default: the environment variable `PINECONE_API_KEY`.
        api_version: Version of the API to speak, for example `"2025-10"`. Default: the newest stable one
            this release has.
        source_tag: Name of an integration, added to the user agent.
        secure: False connects without TLS, whatever the scheme of `host`.
        timeout: Deadline of a call in seconds, including every attempt and the waits between them.
            Default 20.
        connect_timeout: Seconds for one attempt to connect, TLS included. Default 1.
        additional_headers: Sent with every call, replacing the SDK's own of the same name.
        proxy_url: `http://` proxy for every call; a login may be part of it. gRPC knows no other kinds.
        proxy_headers: Sent to the proxy only.
        ssl_ca_certs: File or folder with the CA certificates to trust. Default: those that come with
            grpcio, or `SSL_CERT_FILE`.
        ssl_verify: Must be True with TLS: grpcio always verifies certificates.
        connection_pool_maxsize: HTTP connections, for the calls that gRPC does not have. Default 0:
            5 per CPU, at least 20.
        retry_config: When failed calls are repeated.
        http_client: A caller's own `httpx.Client` for the calls that gRPC does not have.

    Raises:
        PineconeValueError: There is no key, `host` is not a host, or another argument cannot work.
        PineconeTypeError: An argument has the wrong type.

    Example:
        host = (pc.indexes.describe("movies")).host
        with GrpcIndex(host=host) as index:
            print(index.query(vector=[0.1, 0.2, 0.3], top_k=3))
    """

    _checks_when_sending = True
    _longest_query = sys.maxsize  # ids are not part of a URL here

    def __init__(
        self,
        *,
        host: str,
        api_key: str | None = None,
        api_version: str | None = None,
        source_tag: str | None = None,
        secure: bool = True,
        timeout: float = DEFAULT_TIMEOUT,
        connect_timeout: float = DEFAULT_CONNECT_TIMEOUT,
        additional_headers: Mapping[str, str] | None = None,
        proxy_url: str | None = None,
        proxy_headers: Mapping[str, str] | None = None,
        ssl_ca_certs: str | None = None,
        ssl_verify: bool = True,
        connection_pool_maxsize: int = 0,
        retry_config: RetryConfig | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        address = normalise_host("host", host)
        if not secure:
            address = "http://" + address.partition("://")[2]
        config = resolve(
            api_key=api_key,
            host=address,
            additional_headers=additional_headers,
            source_tag=source_tag,
            proxy_url=proxy_url,
            proxy_headers=proxy_headers,
            ssl_ca_certs=ssl_ca_certs,
            ssl_verify=ssl_verify,
            timeout=timeout,
            connection_pool_maxsize=connection_pool_maxsize,
            retry_config=retry_config,
            api_version=api_version,
            http_client=http_client,
            http_client_type=httpx.Client,
        )
        seconds = checked_timeout(connect_timeout, "connect_timeout")
        self._open(evolve(config, connect_timeout=seconds))

    def _open(self, config: PineconeConfig) -> None:
        super()._open(config)
        self._prepare(config)

    def _sender(self, config: PineconeConfig) -> Grpc:
        return Grpc(config)

    def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""
        self._dismiss()
        super().close()

    def __repr__(self) -> str:
        return f"GrpcIndex(host={self._config.host!r})"
