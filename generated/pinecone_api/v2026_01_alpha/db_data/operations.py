# Generated from specs/2026-01.alpha/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-01.alpha: one function per operation that builds its `Call`,
and sends nothing.

The methods of `DbDataClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import (
    Call,
    Operation,
    known as _known,
    of_version as _of_version,
    path_segment as _path_segment,
    query as _query,
)
from ...v2026_04.db_data import operations as base
from . import models as m

SERVERS = ("https://{index_host}",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-01.alpha"
"""API version of these operations."""

LACKS: dict[type, tuple[dict[str, str], tuple[str, ...]]] = {
    m.DeleteDocumentsRequest: ({"filter": "2026-07"}, ())
}
"""By class of a request: members that only other versions have, each with one that has it; and members to look into."""

CANCEL_BULK_IMPORT = base.CANCEL_BULK_IMPORT.of(VERSION)
cancel_bulk_import = _of_version(base.cancel_bulk_import, CANCEL_BULK_IMPORT, __name__)


DELETE_NAMESPACE = base.DELETE_NAMESPACE.of(VERSION)
delete_namespace = _of_version(base.delete_namespace, DELETE_NAMESPACE, __name__)


DELETE_VECTORS = base.DELETE_VECTORS.of(VERSION)
delete_vectors = _of_version(base.delete_vectors, DELETE_VECTORS, __name__)


DESCRIBE_BULK_IMPORT = base.DESCRIBE_BULK_IMPORT.of(VERSION)
describe_bulk_import = _of_version(base.describe_bulk_import, DESCRIBE_BULK_IMPORT, __name__)


DESCRIBE_INDEX_STATS = base.DESCRIBE_INDEX_STATS.of(VERSION)
describe_index_stats = _of_version(base.describe_index_stats, DESCRIBE_INDEX_STATS, __name__)


FETCH_VECTORS = base.FETCH_VECTORS.of(VERSION)
fetch_vectors = _of_version(base.fetch_vectors, FETCH_VECTORS, __name__)


FETCH_VECTORS_BY_METADATA = base.FETCH_VECTORS_BY_METADATA.of(VERSION)
fetch_vectors_by_metadata = _of_version(
    base.fetch_vectors_by_metadata, FETCH_VECTORS_BY_METADATA, __name__
)


LIST_BULK_IMPORTS = base.LIST_BULK_IMPORTS.of(VERSION)
list_bulk_imports = _of_version(base.list_bulk_imports, LIST_BULK_IMPORTS, __name__)


LIST_VECTORS = base.LIST_VECTORS.of(VERSION)
list_vectors = _of_version(base.list_vectors, LIST_VECTORS, __name__)


QUERY_VECTORS = base.QUERY_VECTORS.of(VERSION)
query_vectors = _of_version(base.query_vectors, QUERY_VECTORS, __name__)


SEARCH_RECORDS_NAMESPACE = base.SEARCH_RECORDS_NAMESPACE.of(VERSION)
search_records_namespace = _of_version(
    base.search_records_namespace, SEARCH_RECORDS_NAMESPACE, __name__
)


START_BULK_IMPORT = base.START_BULK_IMPORT.of(VERSION)
start_bulk_import = _of_version(base.start_bulk_import, START_BULK_IMPORT, __name__)


UPDATE_VECTOR = base.UPDATE_VECTOR.of(VERSION)
update_vector = _of_version(base.update_vector, UPDATE_VECTOR, __name__)


UPSERT_RECORDS_NAMESPACE = base.UPSERT_RECORDS_NAMESPACE.of(VERSION)
upsert_records_namespace = _of_version(
    base.upsert_records_namespace, UPSERT_RECORDS_NAMESPACE, __name__
)


UPSERT_VECTORS = base.UPSERT_VECTORS.of(VERSION)
upsert_vectors = _of_version(base.upsert_vectors, UPSERT_VECTORS, __name__)


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


DELETE_DOCUMENTS: Operation[m.DeleteDocumentsResponse] = Operation(
    name="delete_documents",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/namespaces/{namespace}/documents/delete",
    response=m.DeleteDocumentsResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    effect=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def delete_documents(
    namespace: str, body: m.DeleteDocumentsRequest
) -> Call[m.DeleteDocumentsResponse]:
    """Delete documents.

    `POST /namespaces/{namespace}/documents/delete`.
    """
    return Call(
        DELETE_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/delete",
        body=_known(body, LACKS, VERSION),
    )


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


FETCH_DOCUMENTS: Operation[m.FetchDocumentsResponse] = Operation(
    name="fetch_documents",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/namespaces/{namespace}/documents/fetch",
    response=m.FetchDocumentsResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def fetch_documents(
    namespace: str, body: m.FetchDocumentsRequest
) -> Call[m.FetchDocumentsResponse]:
    """Fetch documents by id.

    `POST /namespaces/{namespace}/documents/fetch`.
    """
    return Call(
        FETCH_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/fetch",
        body=body,
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


SEARCH_DOCUMENTS: Operation[m.SearchDocumentsResponse] = Operation(
    name="search_documents",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/namespaces/{namespace}/documents/search",
    response=m.SearchDocumentsResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def search_documents(
    namespace: str, body: m.SearchDocumentsRequest
) -> Call[m.SearchDocumentsResponse]:
    """Search documents.

    `POST /namespaces/{namespace}/documents/search`.
    """
    return Call(
        SEARCH_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/search",
        body=body,
    )


UPSERT_DOCUMENTS: Operation[m.UpsertDocumentsResponse] = Operation(
    name="upsert_documents",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/namespaces/{namespace}/documents/upsert",
    response=m.UpsertDocumentsResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    effect=True,
    errors=(("400", m.RpcStatus), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def upsert_documents(
    namespace: str, body: m.UpsertDocumentsRequest
) -> Call[m.UpsertDocumentsResponse]:
    """Write documents.

    `POST /namespaces/{namespace}/documents/upsert`.
    """
    return Call(
        UPSERT_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/upsert",
        body=body,
    )
