# Generated from specs/2025-10/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2025-10: one function per operation that builds its `Call`, and
sends nothing.

The methods of `DbDataClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_04.db_data import operations as base

SERVERS = ("https://{index_host}",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2025-10"
"""API version of these operations."""

CANCEL_BULK_IMPORT = base.CANCEL_BULK_IMPORT.of(VERSION)
cancel_bulk_import = _of_version(base.cancel_bulk_import, CANCEL_BULK_IMPORT, __name__)


CREATE_NAMESPACE = base.CREATE_NAMESPACE.of(VERSION)
create_namespace = _of_version(base.create_namespace, CREATE_NAMESPACE, __name__)


DELETE_NAMESPACE = base.DELETE_NAMESPACE.of(VERSION)
delete_namespace = _of_version(base.delete_namespace, DELETE_NAMESPACE, __name__)


DELETE_VECTORS = base.DELETE_VECTORS.of(VERSION)
delete_vectors = _of_version(base.delete_vectors, DELETE_VECTORS, __name__)


DESCRIBE_BULK_IMPORT = base.DESCRIBE_BULK_IMPORT.of(VERSION)
describe_bulk_import = _of_version(base.describe_bulk_import, DESCRIBE_BULK_IMPORT, __name__)


DESCRIBE_INDEX_STATS = base.DESCRIBE_INDEX_STATS.of(VERSION)
describe_index_stats = _of_version(base.describe_index_stats, DESCRIBE_INDEX_STATS, __name__)


DESCRIBE_NAMESPACE = base.DESCRIBE_NAMESPACE.of(VERSION)
describe_namespace = _of_version(base.describe_namespace, DESCRIBE_NAMESPACE, __name__)


FETCH_VECTORS = base.FETCH_VECTORS.of(VERSION)
fetch_vectors = _of_version(base.fetch_vectors, FETCH_VECTORS, __name__)


FETCH_VECTORS_BY_METADATA = base.FETCH_VECTORS_BY_METADATA.of(VERSION)
fetch_vectors_by_metadata = _of_version(
    base.fetch_vectors_by_metadata, FETCH_VECTORS_BY_METADATA, __name__
)


LIST_BULK_IMPORTS = base.LIST_BULK_IMPORTS.of(VERSION)
list_bulk_imports = _of_version(base.list_bulk_imports, LIST_BULK_IMPORTS, __name__)


LIST_NAMESPACES_OPERATION = base.LIST_NAMESPACES_OPERATION.of(VERSION)
list_namespaces_operation = _of_version(
    base.list_namespaces_operation, LIST_NAMESPACES_OPERATION, __name__
)


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
