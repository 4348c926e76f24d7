"""A real grpcio channel to an index, and a few lines that make messages from plain values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import grpc
import pytest

from pinecone_api.default.grpc import messages as pb
from pinecone_api.default.grpc.client import VectorService
from pinecone_api.default.grpc.codec import BINDINGS
from tests.helpers.waiting import LONGEST

# A call that fails must fail here, not be repeated behind our back.
OPTIONS = (("grpc.enable_retries", 0),)


class Answered(NamedTuple):
    """A response with what came around it."""

    message: Any
    headers: dict[str, str]
    trailers: dict[str, str]


class Failed(NamedTuple):
    """Say how a call failed."""

    code: int
    message: str
    headers: dict[str, str]


class Rpc:
    """One index over gRPC."""

    def __init__(self, host: str, credentials: grpc.ChannelCredentials | None = None) -> None:
        self.address = host.partition("://")[2]
        if credentials is None:
            self.channel = grpc.insecure_channel(self.address, options=OPTIONS)
        else:
            self.channel = grpc.secure_channel(self.address, credentials, options=OPTIONS)
        self.stub = VectorService(self.channel)

    def __enter__(self) -> Rpc:
        return self

    def __exit__(self, *_: object) -> None:
        self.channel.close()

    def call(self, name: str, message: Any, timeout: float = LONGEST, **metadata: str) -> Answered:
        """Call an rpc by name; underscores in metadata names stand for dashes."""
        path = f"/VectorService/{name}"
        multi = self.channel.unary_unary(
            path,
            request_serializer=BINDINGS[path].request.SerializeToString,
            response_deserializer=BINDINGS[path].response.FromString,
        )
        given = [(key.replace("_", "-"), value) for key, value in metadata.items()]
        answer, call = multi.with_call(message, timeout=timeout, metadata=given)
        return Answered(answer, dict(call.initial_metadata()), dict(call.trailing_metadata()))


def failure(call: Callable[[], object]) -> Failed:
    """Return how a call fails; fail the test when it does not."""
    with pytest.raises(grpc.RpcError) as caught:
        call()
    error: Any = caught.value
    headers = dict(error.initial_metadata() or ())
    return Failed(error.code().value[0], error.details() or "", headers)


def struct(fields: dict[str, Any]) -> Any:
    """Return a JSON object as a Struct."""
    message = pb.Struct()
    message.update(fields)
    return message


def vector(record_id: str, *values: float, **metadata: Any) -> pb.Vector:
    """One record of an upsert."""
    return pb.Vector(id=record_id, values=values, metadata=struct(metadata) if metadata else None)


def upsert(*vectors: pb.Vector, namespace: str = "") -> pb.UpsertRequest:
    return pb.UpsertRequest(vectors=vectors, namespace=namespace)
