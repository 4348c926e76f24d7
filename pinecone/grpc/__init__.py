"""Offer the classes for gRPC: `GrpcIndex`, and the names that programs for older releases import."""

from __future__ import annotations

from typing import Any

from attrs import define, evolve, field

from pinecone._async.grpc_index import AsyncGrpcIndex as AsyncGrpcIndex
from pinecone._checks import wrong_type
from pinecone._sync.client import Pinecone
from pinecone._sync.grpc_index import GrpcIndex as GrpcIndex
from pinecone._transport.futures import PineconeFuture as PineconeFuture
from pinecone.config import checked_timeout, names_only
from pinecone.models import SparseValues, Vector

__all__ = [
    "AsyncGrpcIndex",
    "GRPCClientConfig",
    "GRPCIndex",
    "GRPCSparseValues",
    "GRPCVector",
    "GrpcIndex",
    "PineconeFuture",
    "PineconeGRPC",
    "PineconeGrpcFuture",
]

GRPCIndex = GrpcIndex
GRPCVector = Vector
GRPCSparseValues = SparseValues
PineconeGrpcFuture = PineconeFuture


@define(frozen=True)
class GRPCClientConfig:
    """Settings of a gRPC connection, as releases before 9 took them.

    Attributes:
        secure: False connects without TLS.
        timeout: Deadline of a call in seconds. Default 20.
        conn_timeout: Seconds for one attempt to connect. Default 1.
        additional_metadata: Sent with every call.
    """

    secure: bool = True
    timeout: float = 20.0
    conn_timeout: float = 1.0
    additional_metadata: dict[str, str] = field(factory=dict, repr=names_only)


class PineconeGRPC(Pinecone):
    """A `Pinecone` whose indexes speak gRPC.

    Example:
        from pinecone.grpc import PineconeGRPC

        with PineconeGRPC(host=pc.config.host) as client:
            print(client.index("movies").describe_index_stats())
    """

    def index(self, name: str = "", *, host: str = "", grpc: bool = True) -> Any:
        """Make a handle on the data of an index, which speaks gRPC unless told otherwise.

        Args:
            name: The index. Its address is looked up once and remembered.
            host: The address, if it is known; nothing is looked up then.
            grpc: False speaks HTTP. Default True.

        Raises:
            PineconeValueError: Neither or both are given, or the index has no address yet.
            NotFoundError: There is no such index.

        Example:
            print(pc.index("movies").describe_index_stats())
        """
        return super().index(name, host=host, grpc=grpc)

    def Index(self, name: str = "", host: str = "", **kwargs: Any) -> Any:
        """Make a handle as releases before 8 did; `grpc_config=` takes a `GRPCClientConfig`.

        Raises:
            PineconeTypeError: `grpc_config` is something else.
        """
        index = self.index(name, host=host)
        settings = kwargs.get("grpc_config")
        if settings is None:
            return index
        if not isinstance(settings, GRPCClientConfig):
            wrong_type("grpc_config", "a GRPCClientConfig", settings)
        config = index.config
        address = config.host if settings.secure else "http://" + config.host.partition("://")[2]
        return GrpcIndex._with(
            evolve(
                config,
                host=address,
                timeout=checked_timeout(settings.timeout),
                connect_timeout=checked_timeout(settings.conn_timeout, "conn_timeout"),
                additional_headers=config.additional_headers | settings.additional_metadata,
            )
        )
