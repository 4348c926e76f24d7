"""The rpcs of one index: a request message to an operation, its result to a response message."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from google.protobuf.message import DecodeError

from pinecone.local.api.grpc import requests, responses
from pinecone.local.engine.checks import check_result
from pinecone.local.engine.vectors import Operations
from pinecone.local.errors import invalid
from pinecone.local.http import Request, Response, lsn_read as _read, lsn_written as _written

T = TypeVar("T")

Method: TypeAlias = Callable[[Operations, Request], Response]


def call(method: Callable[[T, Request], Response], index: T, request: Request) -> Response:
    """Answer one call: the bodies of request and response are messages.

    Raises:
        DataError: The answer is an error.
    """
    try:
        return method(index, request)
    except DecodeError as error:
        if "maxdepth" in str(error).lower():
            raise invalid(_TOO_DEEP) from None
        raise invalid(f"The request is not a valid message of {request.raw_path}") from None


#: Each level of `$and` or `$or` is five messages inside each other, of the 100 that protobuf reads.
_TOO_DEEP = "a filter must not be nested deeper over gRPC than 19 levels of $and and $or"


# -- writes ------------------------------------------------------------------------------------


def _upsert(operations: Operations, request: Request) -> Response:
    done = operations.upsert(requests.upsert(request.body))
    return Response(200, responses.upserted(done), _written(done.lsn))


def _update(operations: Operations, request: Request) -> Response:
    done = operations.update(requests.update(request.body))
    return Response(200, responses.updated(done), _written(done.lsn))


def _delete(operations: Operations, request: Request) -> Response:
    done = operations.delete(requests.delete(request.body))
    return Response(200, b"", _written(done.lsn))


# -- reads -------------------------------------------------------------------------------------


def _query(operations: Operations, request: Request) -> Response:
    found = operations.query(requests.query(request.body))
    answer = responses.queried(found, request.version)
    check_result(answer)
    return Response(200, answer, _read(found.lsn))


def _fetch(operations: Operations, request: Request) -> Response:
    found = operations.fetch(requests.fetch(request.body))
    return Response(200, responses.fetched(found, request.version), _read(found.lsn))


def _list(operations: Operations, request: Request) -> Response:
    found = operations.list_ids(requests.list_ids(request.body))
    return Response(200, responses.listed(found, request.version), _read(found.lsn))


def _fetch_by_metadata(operations: Operations, request: Request) -> Response:
    found = operations.fetch_by_metadata(requests.fetch_by_metadata(request.body))
    return Response(200, responses.fetched_by_metadata(found, request.version), _read(found.lsn))


def _stats(operations: Operations, request: Request) -> Response:
    found = operations.stats(requests.stats(request.body), request.version)
    return Response(200, responses.stats(found), _read(found.lsn))


# -- namespaces --------------------------------------------------------------------------------


def _list_namespaces(operations: Operations, request: Request) -> Response:
    found = operations.namespaces.list_page(requests.list_namespaces(request.body))
    return Response(200, responses.namespaces_listed(found), _read(found.lsn))


def _create_namespace(operations: Operations, request: Request) -> Response:
    done = operations.namespaces.create(requests.create_namespace(request.body))
    return Response(200, responses.namespace_described(done), _written(done.lsn))


def _describe_namespace(operations: Operations, request: Request) -> Response:
    found = operations.namespaces.describe(requests.describe_namespace(request.body))
    return Response(200, responses.namespace_described(found), _read(found.lsn))


def _delete_namespace(operations: Operations, request: Request) -> Response:
    done = operations.namespaces.delete(requests.delete_namespace(request.body))
    return Response(200, b"", _written(done.lsn))


METHODS: dict[str, Method] = {
    "/VectorService/Upsert": _upsert,
    "/VectorService/Update": _update,
    "/VectorService/Delete": _delete,
    "/VectorService/Fetch": _fetch,
    "/VectorService/List": _list,
    "/VectorService/Query": _query,
    "/VectorService/FetchByMetadata": _fetch_by_metadata,
    "/VectorService/DescribeIndexStats": _stats,
    "/VectorService/ListNamespaces": _list_namespaces,
    "/VectorService/CreateNamespace": _create_namespace,
    "/VectorService/DescribeNamespace": _describe_namespace,
    "/VectorService/DeleteNamespace": _delete_namespace,
}

#: What an index of documents refuses; ids, counts and namespaces are for all.
OF_VECTORS = frozenset(
    f"/VectorService/{name}"
    for name in ("Upsert", "Update", "Delete", "Fetch", "Query", "FetchByMetadata")
)
