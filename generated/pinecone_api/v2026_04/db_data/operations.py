# Generated from specs/2026-04/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-04: one function per operation that builds its `Call`, and
sends nothing.

The methods of `DbDataClient` of the same names describe what they take.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://{index_host}",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
"""API version of these operations."""

CANCEL_BULK_IMPORT: Operation[m.CancelImportResponse] = Operation(
    name="cancel_bulk_import",
    service="db_data",
    version=VERSION,
    verb="DELETE",
    path="/bulk/imports/{id}",
    response=m.CancelImportResponse,
    security="api_key",
    idempotent=True,
    effect=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def cancel_bulk_import(id: str) -> Call[m.CancelImportResponse]:
    """Cancel an import.

    `DELETE /bulk/imports/{id}`.
    """
    return Call(CANCEL_BULK_IMPORT, f"/bulk/imports/{_path_segment('id', id)}")


CREATE_NAMESPACE: Operation[m.NamespaceDescription] = Operation(
    name="create_namespace",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/namespaces",
    response=m.NamespaceDescription,
    security="api_key",
    media="application/json",
    rpc="/VectorService/CreateNamespace",
    effect=True,
    lax=True,
    errors=(("400", m.RpcStatus), ("409", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def create_namespace(body: m.CreateNamespaceRequest) -> Call[m.NamespaceDescription]:
    """Create a namespace.

    `POST /namespaces`, gRPC `/VectorService/CreateNamespace`.
    """
    return Call(CREATE_NAMESPACE, "/namespaces", body=body)


DELETE_NAMESPACE: Operation[m.DeleteResponse] = Operation(
    name="delete_namespace",
    service="db_data",
    version=VERSION,
    verb="DELETE",
    path="/namespaces/{namespace}",
    response=m.DeleteResponse,
    security="api_key",
    rpc="/VectorService/DeleteNamespace",
    idempotent=True,
    effect=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def delete_namespace(namespace: str) -> Call[m.DeleteResponse]:
    """Delete a namespace.

    `DELETE /namespaces/{namespace}`, gRPC `/VectorService/DeleteNamespace`.
    """
    return Call(
        DELETE_NAMESPACE,
        f"/namespaces/{_path_segment('namespace', namespace)}",
        body={"namespace": namespace},  # what gRPC sends
    )


DELETE_VECTORS: Operation[m.DeleteResponse] = Operation(
    name="delete_vectors",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/vectors/delete",
    response=m.DeleteResponse,
    security="api_key",
    media="application/json",
    rpc="/VectorService/Delete",
    idempotent=True,
    effect=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def delete_vectors(body: m.DeleteRequest) -> Call[m.DeleteResponse]:
    """Delete vectors.

    `POST /vectors/delete`, gRPC `/VectorService/Delete`.
    """
    return Call(DELETE_VECTORS, "/vectors/delete", body=body)


DESCRIBE_BULK_IMPORT: Operation[m.ImportModel] = Operation(
    name="describe_bulk_import",
    service="db_data",
    version=VERSION,
    verb="GET",
    path="/bulk/imports/{id}",
    response=m.ImportModel,
    security="api_key",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def describe_bulk_import(id: str) -> Call[m.ImportModel]:
    """Describe an import.

    `GET /bulk/imports/{id}`.
    """
    return Call(DESCRIBE_BULK_IMPORT, f"/bulk/imports/{_path_segment('id', id)}")


DESCRIBE_INDEX_STATS: Operation[m.DescribeIndexStatsResponse] = Operation(
    name="describe_index_stats",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/describe_index_stats",
    response=m.DescribeIndexStatsResponse,
    security="api_key",
    media="application/json",
    rpc="/VectorService/DescribeIndexStats",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def describe_index_stats(body: m.DescribeIndexStatsRequest) -> Call[m.DescribeIndexStatsResponse]:
    """Count the vectors of the index.

    `POST /describe_index_stats`, gRPC `/VectorService/DescribeIndexStats`.
    """
    return Call(DESCRIBE_INDEX_STATS, "/describe_index_stats", body=body)


DESCRIBE_NAMESPACE: Operation[m.NamespaceDescription] = Operation(
    name="describe_namespace",
    service="db_data",
    version=VERSION,
    verb="GET",
    path="/namespaces/{namespace}",
    response=m.NamespaceDescription,
    security="api_key",
    rpc="/VectorService/DescribeNamespace",
    idempotent=True,
    lax=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def describe_namespace(namespace: str) -> Call[m.NamespaceDescription]:
    """Describe a namespace.

    `GET /namespaces/{namespace}`, gRPC `/VectorService/DescribeNamespace`.
    """
    return Call(
        DESCRIBE_NAMESPACE,
        f"/namespaces/{_path_segment('namespace', namespace)}",
        body={"namespace": namespace},  # what gRPC sends
    )


FETCH_VECTORS: Operation[m.FetchResponse] = Operation(
    name="fetch_vectors",
    service="db_data",
    version=VERSION,
    verb="GET",
    path="/vectors/fetch",
    response=m.FetchResponse,
    security="api_key",
    rpc="/VectorService/Fetch",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def fetch_vectors(*, ids: list[str], namespace: str | None = None) -> Call[m.FetchResponse]:
    """Fetch vectors by id.

    `GET /vectors/fetch`, gRPC `/VectorService/Fetch`.
    """
    return Call(
        FETCH_VECTORS,
        "/vectors/fetch",
        params=_query(("ids", ids), ("namespace", namespace)),
        body={"ids": ids, "namespace": namespace},  # what gRPC sends
    )


FETCH_VECTORS_BY_METADATA: Operation[m.FetchByMetadataResponse] = Operation(
    name="fetch_vectors_by_metadata",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/vectors/fetch_by_metadata",
    response=m.FetchByMetadataResponse,
    security="api_key",
    media="application/json",
    rpc="/VectorService/FetchByMetadata",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def fetch_vectors_by_metadata(body: m.FetchByMetadataRequest) -> Call[m.FetchByMetadataResponse]:
    """Fetch vectors by metadata.

    `POST /vectors/fetch_by_metadata`, gRPC `/VectorService/FetchByMetadata`.
    """
    return Call(FETCH_VECTORS_BY_METADATA, "/vectors/fetch_by_metadata", body=body)


LIST_BULK_IMPORTS: Operation[m.ImportList] = Operation(
    name="list_bulk_imports",
    service="db_data",
    version=VERSION,
    verb="GET",
    path="/bulk/imports",
    response=m.ImportList,
    security="api_key",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def list_bulk_imports(
    *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.ImportList]:
    """List imports.

    `GET /bulk/imports`.
    """
    return Call(
        LIST_BULK_IMPORTS,
        "/bulk/imports",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )


LIST_NAMESPACES_OPERATION: Operation[m.ListNamespacesResponse] = Operation(
    name="list_namespaces_operation",
    service="db_data",
    version=VERSION,
    verb="GET",
    path="/namespaces",
    response=m.ListNamespacesResponse,
    security="api_key",
    rpc="/VectorService/ListNamespaces",
    idempotent=True,
    lax=True,
    errors=(("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def list_namespaces_operation(
    *, limit: int | None = None, pagination_token: str | None = None, prefix: str | None = None
) -> Call[m.ListNamespacesResponse]:
    """List namespaces.

    `GET /namespaces`, gRPC `/VectorService/ListNamespaces`.
    """
    return Call(
        LIST_NAMESPACES_OPERATION,
        "/namespaces",
        params=_query(("limit", limit), ("paginationToken", pagination_token), ("prefix", prefix)),
        body={
            "limit": limit,
            "pagination_token": pagination_token,
            "prefix": prefix,
        },  # what gRPC sends
    )


LIST_VECTORS: Operation[m.ListResponse] = Operation(
    name="list_vectors",
    service="db_data",
    version=VERSION,
    verb="GET",
    path="/vectors/list",
    response=m.ListResponse,
    security="api_key",
    rpc="/VectorService/List",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def list_vectors(
    *,
    prefix: str | None = None,
    limit: int | None = None,
    pagination_token: str | None = None,
    namespace: str | None = None,
) -> Call[m.ListResponse]:
    """List vector ids.

    `GET /vectors/list`, gRPC `/VectorService/List`.
    """
    return Call(
        LIST_VECTORS,
        "/vectors/list",
        params=_query(
            ("prefix", prefix),
            ("limit", limit),
            ("paginationToken", pagination_token),
            ("namespace", namespace),
        ),
        body={
            "prefix": prefix,
            "limit": limit,
            "pagination_token": pagination_token,
            "namespace": namespace,
        },  # what gRPC sends
    )


QUERY_VECTORS: Operation[m.QueryResponse] = Operation(
    name="query_vectors",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/query",
    response=m.QueryResponse,
    security="api_key",
    media="application/json",
    rpc="/VectorService/Query",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def query_vectors(body: m.QueryRequest) -> Call[m.QueryResponse]:
    """Search with a vector.

    `POST /query`, gRPC `/VectorService/Query`.
    """
    return Call(QUERY_VECTORS, "/query", body=body)


SEARCH_RECORDS_NAMESPACE: Operation[m.SearchRecordsResponse] = Operation(
    name="search_records_namespace",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/records/namespaces/{namespace}/search",
    response=m.SearchRecordsResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def search_records_namespace(
    namespace: str, body: m.SearchRecordsRequest
) -> Call[m.SearchRecordsResponse]:
    """Search with text, a vector or a record id.

    `POST /records/namespaces/{namespace}/search`.
    """
    return Call(
        SEARCH_RECORDS_NAMESPACE,
        f"/records/namespaces/{_path_segment('namespace', namespace)}/search",
        body=body,
    )


START_BULK_IMPORT: Operation[m.StartImportResponse] = Operation(
    name="start_bulk_import",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/bulk/imports",
    response=m.StartImportResponse,
    security="api_key",
    media="application/json",
    effect=True,
    needs=("id",),
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def start_bulk_import(body: m.StartImportRequest) -> Call[m.StartImportResponse]:
    """Start an import.

    `POST /bulk/imports`.
    """
    return Call(START_BULK_IMPORT, "/bulk/imports", body=body)


UPDATE_VECTOR: Operation[m.UpdateResponse] = Operation(
    name="update_vector",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/vectors/update",
    response=m.UpdateResponse,
    security="api_key",
    media="application/json",
    rpc="/VectorService/Update",
    idempotent=True,
    effect=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def update_vector(body: m.UpdateRequest) -> Call[m.UpdateResponse]:
    """Update a vector, or metadata in bulk.

    `POST /vectors/update`, gRPC `/VectorService/Update`.
    """
    return Call(UPDATE_VECTOR, "/vectors/update", body=body)


UPSERT_RECORDS_NAMESPACE: Operation[None] = Operation(
    name="upsert_records_namespace",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/records/namespaces/{namespace}/upsert",
    response=None,
    security="api_key",
    media="application/x-ndjson",
    idempotent=True,
    effect=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
    max_body=2097152,
)


def upsert_records_namespace(namespace: str, body: Iterable[m.UpsertRecord]) -> Call[None]:
    """Write text records.

    `POST /records/namespaces/{namespace}/upsert`.
    """
    return Call(
        UPSERT_RECORDS_NAMESPACE,
        f"/records/namespaces/{_path_segment('namespace', namespace)}/upsert",
        body=body,
    )


UPSERT_VECTORS: Operation[m.UpsertResponse] = Operation(
    name="upsert_vectors",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/vectors/upsert",
    response=m.UpsertResponse,
    security="api_key",
    media="application/json",
    rpc="/VectorService/Upsert",
    idempotent=True,
    effect=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
    max_body=2097152,
)


def upsert_vectors(body: m.UpsertRequest) -> Call[m.UpsertResponse]:
    """Write vectors.

    `POST /vectors/upsert`, gRPC `/VectorService/Upsert`.
    """
    return Call(UPSERT_VECTORS, "/vectors/upsert", body=body)
