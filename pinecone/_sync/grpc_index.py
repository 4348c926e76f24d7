# Made from pinecone/_async/grpc_index.py by `python -m codegen unasync`. Change that file, not this one.
"""The data of one index over gRPC."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import evolve

from pinecone._sync.index import Index
from pinecone._sync.settings import Settings, config_for, takes_settings
from pinecone._sync.transport.grpc import Grpc
from pinecone._transport.futures import Futures
from pinecone.config import PineconeConfig, checked_timeout, normalise_host
from pinecone.errors import PineconeValueError

if TYPE_CHECKING:
    from typing_extensions import Unpack

DEFAULT_TIMEOUT = 20.0
DEFAULT_CONNECT_TIMEOUT = 1.0


@takes_settings
class GrpcIndex(Futures, Index):
    """A handle on the data of one index over gRPC; `Pinecone.index(..., grpc=True)` makes them.

    It does what `Index` does, in less time: vectors go to the wire as blocks of memory and come back as
    `Values`, and what an answer holds is decoded when it is read. Numbers have 32 bits, and numbers in
    metadata come back as floats. Calls that gRPC does not have (records, search, imports) go over HTTP.

    Args:
        host: Address of the index, as `pc.indexes.describe(name).host` has it. Without a scheme it is https;
            `http://` is a connection without TLS.
        api_key: Secret of the project. Default: the environment variable `PINECONE_API_KEY`.
        secure: False connects without TLS, whatever the scheme of `host`.
        timeout: Deadline of a call in seconds, including every attempt and the waits between them.
            Default 20.
        connect_timeout: Seconds for one attempt to connect, TLS included. Default 1.
        on_throttle: Called with the name of the host whenever it answers that there are too many requests.
            Default: that of `retry_config`.
        settings: See `Settings`.

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
        secure: bool = True,
        timeout: float = DEFAULT_TIMEOUT,
        connect_timeout: float = DEFAULT_CONNECT_TIMEOUT,
        on_throttle: Callable[[str], None] | None = None,
        **settings: Unpack[Settings],
    ) -> None:
        address = normalise_host("host", host)
        if not secure:
            address = "http://" + address.partition("://")[2]
        config = config_for(self, settings, api_key=api_key, host=address, timeout=timeout)
        if not secure and config.grpc_scheme == "https":
            raise PineconeValueError("secure, grpc_scheme: secure=False cannot be 'https'")
        seconds = checked_timeout(connect_timeout, "connect_timeout")
        retry = config.retry_config
        if on_throttle is not None:
            retry = evolve(retry, on_throttle=on_throttle)
        self._open(evolve(config, connect_timeout=seconds, retry_config=retry))

    def _open(self, config: PineconeConfig) -> None:
        super()._open(config)
        self._open_futures(config)

    def _sender(self, config: PineconeConfig) -> Grpc:
        return Grpc(config)

    def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""
        self._close_futures()
        super().close()
