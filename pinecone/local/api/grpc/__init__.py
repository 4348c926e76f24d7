"""The data plane over gRPC: the same calls as over REST, on the same port."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pinecone.local.errors import Code, DataError, invalid
from pinecone.local.http import Request, Response

if TYPE_CHECKING:
    from pinecone.local.project.indexes import OpenIndex


def rpcs(index: OpenIndex, refused: str | None = None) -> Callable[[Request], Response]:
    """Return the handler of the rpcs of one index.

    Args:
        index: The index.
        refused: Why its operations on vectors are not available; None when they are.
    """

    def handle(request: Request) -> Response:
        # Imported by the first call: protobuf and the messages would make every start slower.
        from pinecone.local.api.grpc import aliases
        from pinecone.local.api.grpc.methods import METHODS, OF_VECTORS, call

        if refused is not None and request.raw_path in OF_VECTORS:
            raise invalid(refused)
        if method := METHODS.get(request.raw_path):
            return call(method, index.operations, request)
        if of_aliases := aliases.METHODS.get(request.raw_path):
            return call(of_aliases, index.aliases, request)
        return no_rpcs(request)

    return handle


def no_rpcs(request: Request) -> Response:
    """Answer a call of an rpc that does not exist.

    Raises:
        DataError: Always.
    """
    raise DataError(Code.UNIMPLEMENTED, f"Unknown method {request.raw_path[:200]}")
