# Generated from specs/2026-07/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-07: one function per operation that builds its `Call`, and
sends nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://{index_host}",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def cancel_bulk_import(id: str) -> Call[m.CancelImportResponse]:
    """Cancel an import.

    Stops an import that has not finished. Records it has already imported stay. Cancelling an
    import that has finished changes nothing.

    `DELETE /bulk/imports/{id}`.

    Args:
        id: Identifier of the import, 1 to 1,000 characters, as returned when it was started.
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
    errors=(
        ("400", m.RpcStatus),
        ("401", None),
        ("409", m.RpcStatus),
        ("4XX", m.RpcStatus),
        ("5XX", m.RpcStatus),
    ),
)


def create_namespace(body: m.CreateNamespaceRequest) -> Call[m.NamespaceDescription]:
    """Create a namespace.

    Creates an empty namespace in a serverless index, optionally with a schema of its metadata.
    Writing into a namespace also creates it, so this call is needed only for the schema.

    `POST /namespaces`, gRPC `/VectorService/CreateNamespace`.

    Args:
        body: Name and optional metadata schema of the new namespace.
    """
    return Call(CREATE_NAMESPACE, "/namespaces", body=body)


CREATE_NAMESPACE_ALIAS: Operation[m.NamespaceAliasDescription] = Operation(
    name="create_namespace_alias",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/namespace-aliases",
    response=m.NamespaceAliasDescription,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.RpcStatus),
        ("401", None),
        ("409", m.RpcStatus),
        ("4XX", m.RpcStatus),
        ("5XX", m.RpcStatus),
    ),
)


def create_namespace_alias(
    body: m.CreateNamespaceAliasRequest,
) -> Call[m.NamespaceAliasDescription]:
    """Create a namespace alias.

    Gives a namespace a further name, by which requests can refer to it. An index that aliases
    are not enabled for refuses this with status 501.

    `POST /namespace-aliases`.

    Args:
        body: Name of the new alias and the namespace it stands for.
    """
    return Call(CREATE_NAMESPACE_ALIAS, "/namespace-aliases", body=body)


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
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("412", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("5XX", m.ErrorResponse),
    ),
)


def delete_documents(
    namespace: str, body: m.DeleteDocumentsRequest
) -> Call[m.DeleteDocumentsResponse]:
    """Delete documents.

    Deletes documents of one namespace by id, by filter, or all of them. Choose exactly one of
    the three. Ids that do not exist are ignored.

    `POST /namespaces/{namespace}/documents/delete`.

    Args:
        namespace: Namespace to delete from. The default namespace is named `__default__`.
        body: Which documents to delete.
    """
    return Call(
        DELETE_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/delete",
        body=body,
    )


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
    errors=(
        ("400", m.RpcStatus),
        ("401", None),
        ("404", m.RpcStatus),
        ("4XX", m.RpcStatus),
        ("5XX", m.RpcStatus),
    ),
)


def delete_namespace(namespace: str) -> Call[m.DeleteResponse]:
    """Delete a namespace.

    Deletes one namespace of a serverless index and all of its records for good.

    `DELETE /namespaces/{namespace}`, gRPC `/VectorService/DeleteNamespace`.

    Args:
        namespace: Name of the namespace, 1 to 512 characters. The default namespace is named
            `__default__`. 1 to 512 characters, matches ^[\\x01-\\x7F]+$.
    """
    return Call(
        DELETE_NAMESPACE,
        f"/namespaces/{_path_segment('namespace', namespace)}",
        body={"namespace": namespace},  # what gRPC sends
    )


DELETE_NAMESPACE_ALIAS: Operation[m.DeleteResponse] = Operation(
    name="delete_namespace_alias",
    service="db_data",
    version=VERSION,
    verb="DELETE",
    path="/namespace-aliases/{alias_name}",
    response=m.DeleteResponse,
    security="api_key",
    idempotent=True,
    effect=True,
    errors=(
        ("400", m.RpcStatus),
        ("401", None),
        ("404", m.RpcStatus),
        ("4XX", m.RpcStatus),
        ("5XX", m.RpcStatus),
    ),
)


def delete_namespace_alias(alias_name: str) -> Call[m.DeleteResponse]:
    """Delete a namespace alias.

    Deletes an alias. The namespace that it stood for and its records stay.

    `DELETE /namespace-aliases/{alias_name}`.

    Args:
        alias_name: Name of the alias, 1 to 512 characters. 1 to 512 characters, matches
    ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
    """
    return Call(
        DELETE_NAMESPACE_ALIAS, f"/namespace-aliases/{_path_segment('alias_name', alias_name)}"
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def delete_vectors(body: m.DeleteRequest) -> Call[m.DeleteResponse]:
    """Delete vectors.

    Deletes vectors of one namespace by id, by metadata filter, or all of them. Choose exactly
    one of the three. Ids that do not exist are ignored.

    `POST /vectors/delete`, gRPC `/VectorService/Delete`.

    Args:
        body: Which vectors to delete.
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def describe_bulk_import(id: str) -> Call[m.ImportModel]:
    """Describe an import.

    Returns status and progress of one import.

    `GET /bulk/imports/{id}`.

    Args:
        id: Identifier of the import, 1 to 1,000 characters, as returned when it was started.
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def describe_index_stats(body: m.DescribeIndexStatsRequest) -> Call[m.DescribeIndexStatsResponse]:
    """Count the vectors of the index.

    Returns the number of vectors in each namespace and in total, and dimension, metric and
    fullness of the index. Counts are eventually consistent.

    `POST /describe_index_stats`, gRPC `/VectorService/DescribeIndexStats`.

    Args:
        body: What to count. An empty object counts everything.
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
    errors=(
        ("400", m.RpcStatus),
        ("401", None),
        ("404", m.RpcStatus),
        ("429", m.RpcStatus),
        ("4XX", m.RpcStatus),
        ("5XX", m.RpcStatus),
    ),
)


def describe_namespace(namespace: str) -> Call[m.NamespaceDescription]:
    """Describe a namespace.

    Returns the number of records in one namespace, its size and its metadata schema.

    `GET /namespaces/{namespace}`, gRPC `/VectorService/DescribeNamespace`.

    Args:
        namespace: Name of the namespace, 1 to 512 characters. The default namespace is named
            `__default__`. 1 to 512 characters, matches ^[\\x01-\\x7F]+$.
    """
    return Call(
        DESCRIBE_NAMESPACE,
        f"/namespaces/{_path_segment('namespace', namespace)}",
        body={"namespace": namespace},  # what gRPC sends
    )


DESCRIBE_NAMESPACE_ALIAS: Operation[m.NamespaceAliasDescription] = Operation(
    name="describe_namespace_alias",
    service="db_data",
    version=VERSION,
    verb="GET",
    path="/namespace-aliases/{alias_name}",
    response=m.NamespaceAliasDescription,
    security="api_key",
    idempotent=True,
    errors=(
        ("400", m.RpcStatus),
        ("401", None),
        ("404", m.RpcStatus),
        ("4XX", m.RpcStatus),
        ("5XX", m.RpcStatus),
    ),
)


def describe_namespace_alias(alias_name: str) -> Call[m.NamespaceAliasDescription]:
    """Describe a namespace alias.

    Returns the namespace that an alias stands for, and when it was changed last.

    `GET /namespace-aliases/{alias_name}`.

    Args:
        alias_name: Name of the alias, 1 to 512 characters. 1 to 512 characters, matches
    ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
    """
    return Call(
        DESCRIBE_NAMESPACE_ALIAS, f"/namespace-aliases/{_path_segment('alias_name', alias_name)}"
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
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("4XX", m.ErrorResponse),
        ("5XX", m.ErrorResponse),
    ),
)


def fetch_documents(
    namespace: str, body: m.FetchDocumentsRequest
) -> Call[m.FetchDocumentsResponse]:
    """Fetch documents.

    Returns documents of one namespace, by their ids or by a filter. Ids that do not exist are
    left out of the answer. What a filter finds comes in pages; follow the pagination token
    until a page has none.

    `POST /namespaces/{namespace}/documents/fetch`.

    Args:
        namespace: Namespace to read from. The default namespace is named `__default__`.
        body: Which documents to return, and which of their fields.
    """
    return Call(
        FETCH_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/fetch",
        body=body,
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def fetch_vectors(*, ids: list[str], namespace: str | None = None) -> Call[m.FetchResponse]:
    """Fetch vectors by id.

    Returns the vectors with the given ids from one namespace, with values and metadata. Ids
    that do not exist are left out of the answer, and an unknown namespace gives an empty
    answer.

    `GET /vectors/fetch`, gRPC `/VectorService/Fetch`.

    Args:
        ids: Ids of the vectors to fetch, 1 to 1,000. The parameter is repeated for each id.
        namespace: Namespace to read from. When absent or empty, the default namespace.
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def fetch_vectors_by_metadata(body: m.FetchByMetadataRequest) -> Call[m.FetchByMetadataResponse]:
    """Fetch vectors by metadata.

    Returns one page of the vectors of one namespace whose metadata match a filter, with values
    and metadata. Follow the pagination token until a page has none.

    `POST /vectors/fetch_by_metadata`, gRPC `/VectorService/FetchByMetadata`.

    Args:
        body: The filter to match and the page to return.
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def list_bulk_imports(
    *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.ImportList]:
    """List imports.

    Returns one page of the recent and running imports of the index. Follow the pagination token
    until a page has none.

    `GET /bulk/imports`.

    Args:
        limit: Largest number of imports on a page, 1 to 100. Defaults to 100.
        pagination_token: Token from the previous page that selects the next one. Leave it out
            to get the first page.
    """
    return Call(
        LIST_BULK_IMPORTS,
        "/bulk/imports",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )


LIST_DOCUMENTS: Operation[m.ListDocumentsResponse] = Operation(
    name="list_documents",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/namespaces/{namespace}/documents/list",
    response=m.ListDocumentsResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("4XX", m.ErrorResponse),
        ("5XX", m.ErrorResponse),
    ),
)


def list_documents(namespace: str, body: m.ListDocumentsRequest) -> Call[m.ListDocumentsResponse]:
    """List document ids.

    Returns one page of the ids in one namespace, in the order of the ids, optionally only those
    with a common prefix. Follow the pagination token until a page has none.

    `POST /namespaces/{namespace}/documents/list`.

    Args:
        namespace: Namespace to read from. The default namespace is named `__default__`.
        body: The prefix and the page to return.
    """
    return Call(
        LIST_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/list",
        body=body,
    )


LIST_NAMESPACE_ALIASES: Operation[m.ListNamespaceAliasesResponse] = Operation(
    name="list_namespace_aliases",
    service="db_data",
    version=VERSION,
    verb="GET",
    path="/namespace-aliases",
    response=m.ListNamespaceAliasesResponse,
    security="api_key",
    idempotent=True,
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def list_namespace_aliases(
    *,
    limit: int | None = None,
    pagination_token: str | None = None,
    prefix: str | None = None,
    target_namespace: str | None = None,
) -> Call[m.ListNamespaceAliasesResponse]:
    """List namespace aliases.

    Returns one page of the aliases of the index. Follow the pagination token until a page has
    none. An index that aliases are not enabled for refuses this with status 501.

    `GET /namespace-aliases`.

    Args:
        limit: Largest number of aliases on a page, 1 to 100. Defaults to 100.
        pagination_token: Token from the previous page that selects the next one. Leave it out
            to get the first page.
        prefix: Only aliases whose name starts with this text, up to 512 characters. When
            absent, all aliases. At most 512 characters, matches ^[\\x01-\\x7F]*$.
        target_namespace: Only aliases of this namespace, 1 to 512 characters. When absent,
            aliases of every namespace. 1 to 512 characters, matches ^[\\x01-\\x7F]+$.
    """
    return Call(
        LIST_NAMESPACE_ALIASES,
        "/namespace-aliases",
        params=_query(
            ("limit", limit),
            ("paginationToken", pagination_token),
            ("prefix", prefix),
            ("target_namespace", target_namespace),
        ),
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def list_namespaces_operation(
    *, limit: int | None = None, pagination_token: str | None = None, prefix: str | None = None
) -> Call[m.ListNamespacesResponse]:
    """List namespaces.

    Returns one page of the namespaces of a serverless index, with their sizes. Follow the
    pagination token until a page has none.

    `GET /namespaces`, gRPC `/VectorService/ListNamespaces`.

    Args:
        limit: Largest number of namespaces on a page, 1 to 100. Defaults to 100.
        pagination_token: Token from the previous page that selects the next one. Leave it out
            to get the first page.
        prefix: Only namespaces whose name starts with this text, up to 512 characters. When
            absent, all namespaces. At most 512 characters, matches ^[\\x01-\\x7F]*$.
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def list_vectors(
    *,
    prefix: str | None = None,
    limit: int | None = None,
    pagination_token: str | None = None,
    namespace: str | None = None,
) -> Call[m.ListResponse]:
    """List vector ids.

    Returns one page of the ids in one namespace, in the order of the ids, optionally only those
    with a common prefix. Serverless indexes only. Follow the pagination token until a page has
    none.

    `GET /vectors/list`, gRPC `/VectorService/List`.

    Args:
        prefix: Only ids that start with this text, up to 512 characters. When absent, all ids.
            At most 512 characters, matches ^[\\x01-\\x7F]*$.
        limit: Largest number of ids on a page, 1 to 100. Defaults to 100.
        pagination_token: Token from the previous page that selects the next one. Leave it out
            to get the first page.
        namespace: Namespace to read from. When absent or empty, the default namespace.
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def query_vectors(body: m.QueryRequest) -> Call[m.QueryResponse]:
    """Search with a vector.

    Returns the vectors of one namespace that are most like a query vector, best first, with
    their scores. The query is a vector given in the request or the identifier of a stored one,
    never both. A response is at most 4 MB.

    `POST /query`, gRPC `/VectorService/Query`.

    Args:
        body: The query vector or record id, and what to return.
    """
    return Call(QUERY_VECTORS, "/query", body=body)


REPOINT_NAMESPACE_ALIAS: Operation[m.NamespaceAliasDescription] = Operation(
    name="repoint_namespace_alias",
    service="db_data",
    version=VERSION,
    verb="PATCH",
    path="/namespace-aliases/{alias_name}",
    response=m.NamespaceAliasDescription,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.RpcStatus),
        ("401", None),
        ("404", m.RpcStatus),
        ("4XX", m.RpcStatus),
        ("5XX", m.RpcStatus),
    ),
)


def repoint_namespace_alias(
    alias_name: str, body: m.RepointNamespaceAliasRequest
) -> Call[m.NamespaceAliasDescription]:
    """Move a namespace alias.

    Makes an alias stand for another namespace from now on.

    `PATCH /namespace-aliases/{alias_name}`.

    Args:
        alias_name: Name of the alias, 1 to 512 characters. 1 to 512 characters, matches
    ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
        body: The namespace that the alias is to stand for.
    """
    return Call(
        REPOINT_NAMESPACE_ALIAS,
        f"/namespace-aliases/{_path_segment('alias_name', alias_name)}",
        body=body,
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
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("4XX", m.ErrorResponse),
        ("5XX", m.ErrorResponse),
    ),
)


def search_documents(
    namespace: str, body: m.SearchDocumentsRequest
) -> Call[m.SearchDocumentsResponse]:
    """Search documents.

    Returns the documents of one namespace that score best, best first. They are scored by the
    likeness of a vector, by the words of a text or by a text that the service embeds; several
    clauses are possible for words only.

    `POST /namespaces/{namespace}/documents/search`.

    Args:
        namespace: Namespace to search. The default namespace is named `__default__`.
        body: How to score, and what to return.
    """
    return Call(
        SEARCH_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/search",
        body=body,
    )


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
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("4XX", m.ErrorResponse),
        ("5XX", m.ErrorResponse),
    ),
)


def search_records_namespace(
    namespace: str, body: m.SearchRecordsRequest
) -> Call[m.SearchRecordsResponse]:
    """Search with text, a vector or a record id.

    Returns the records of one namespace that are most like a query, best first, and can rank
    them again with a reranking model. Text queries need an index with integrated embedding.

    `POST /records/namespaces/{namespace}/search`.

    Args:
        namespace: Namespace to search. The default namespace is named `__default__`.
        body: The query, the fields to return and optional reranking.
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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def start_bulk_import(body: m.StartImportRequest) -> Call[m.StartImportResponse]:
    """Start an import.

    Starts the import of Parquet files from object storage and returns at once. Use it for data
    sets too large for upserts, and poll the import to follow it.

    `POST /bulk/imports`.

    Args:
        body: Where the data is and what to do about records that cannot be imported.
    """
    return Call(START_BULK_IMPORT, "/bulk/imports", body=body)


UPDATE_DOCUMENTS: Operation[m.UpdateDocumentsResponse] = Operation(
    name="update_documents",
    service="db_data",
    version=VERSION,
    verb="POST",
    path="/namespaces/{namespace}/documents/update",
    response=m.UpdateDocumentsResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("412", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("5XX", m.ErrorResponse),
    ),
    max_body=2097152,
)


def update_documents(
    namespace: str, body: m.UpdateDocumentsRequest
) -> Call[m.UpdateDocumentsResponse]:
    """Change documents.

    Sets and removes fields of documents: of those that are given one by one, or in the same way
    of all that match a filter. Fields that are not named stay as they are. Choose one of the
    two ways.

    `POST /namespaces/{namespace}/documents/update`.

    Args:
        namespace: Namespace to change documents in. The default namespace is named
            `__default__`.
        body: Which documents to change, and how.
    """
    return Call(
        UPDATE_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/update",
        body=body,
    )


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
    errors=(("400", m.RpcStatus), ("401", None), ("4XX", m.RpcStatus), ("5XX", m.RpcStatus)),
)


def update_vector(body: m.UpdateRequest) -> Call[m.UpdateResponse]:
    """Update a vector, or metadata in bulk.

    Changes one vector by its id, or the metadata of all vectors that match a filter. Given
    values replace the stored ones; given metadata fields are merged into the stored ones. Give
    either an id or a filter.

    `POST /vectors/update`, gRPC `/VectorService/Update`.

    Args:
        body: What to change, and on which vectors.
    """
    return Call(UPDATE_VECTOR, "/vectors/update", body=body)


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
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("409", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("5XX", m.ErrorResponse),
    ),
    max_body=2097152,
)


def upsert_documents(
    namespace: str, body: m.UpsertDocumentsRequest
) -> Call[m.UpsertDocumentsResponse]:
    """Write documents.

    Writes documents into one namespace and creates the namespace if needed. A document whose id
    exists is replaced as a whole. A request holds at most 1,000 documents and 2 MB. Text of
    fields that the schema embeds is turned into vectors on the way.

    `POST /namespaces/{namespace}/documents/upsert`.

    Args:
        namespace: Namespace to write to. The default namespace is named `__default__`.
        body: The documents to write.
    """
    return Call(
        UPSERT_DOCUMENTS,
        f"/namespaces/{_path_segment('namespace', namespace)}/documents/upsert",
        body=body,
    )


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
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("409", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("5XX", m.ErrorResponse),
    ),
    max_body=2097152,
)


def upsert_records_namespace(namespace: str, body: Iterable[m.UpsertRecord]) -> Call[None]:
    """Write text records.

    Embeds the text of the records with the model of the index and writes the vectors into a
    namespace, which is created if needed. The body is newline-delimited JSON, one record on
    each line, at most 96 records.

    `POST /records/namespaces/{namespace}/upsert`.

    Args:
        namespace: Namespace to write to. The default namespace is named `__default__`.
        body: The records to write, one JSON object on each line.
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
    errors=(
        ("400", m.RpcStatus),
        ("401", None),
        ("409", m.RpcStatus),
        ("4XX", m.RpcStatus),
        ("5XX", m.RpcStatus),
    ),
    max_body=2097152,
)


def upsert_vectors(body: m.UpsertRequest) -> Call[m.UpsertResponse]:
    """Write vectors.

    Writes vectors into one namespace and creates the namespace if needed. A vector whose id
    exists is replaced as a whole; of several vectors with the same id the last one stays. A
    request holds at most 1,000 vectors and 2 MB.

    `POST /vectors/upsert`, gRPC `/VectorService/Upsert`.

    Args:
        body: The vectors to write.
    """
    return Call(UPSERT_VECTORS, "/vectors/upsert", body=body)
