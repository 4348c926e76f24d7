# Generated from specs/2026-01.alpha/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-01.alpha: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class CreateNamespaceRequest:
    name: Final = Limits(1, 512)


class DeleteDocumentsRequest:
    ids: Final = Limits(1, 1000)


class DeleteRequest:
    ids: Final = Limits(1, 1000)


class DocumentScoringMethod:
    type: Final = Limits(
        0, UNBOUNDED, known=("dense_vector", "sparse_vector", "text", "query_string")
    )


class FetchByMetadataRequest:
    limit: Final = Limits(1, 10000)


class FetchDocumentsRequest:
    ids: Final = Limits(1, 1000)


class ImportErrorMode:
    on_error: Final = Limits(0, UNBOUNDED, known=("abort", "continue"))


class QueryRequest:
    top_k: Final = Limits(1, 10000)
    queries: Final = Limits(1, 10)
    vector: Final = Limits(1, 20000)
    id: Final = Limits(0, 512)
    scan_factor: Final = Limits(0.5, 4.0)
    max_candidates: Final = Limits(1, 100000)


class QueryVector:
    values: Final = Limits(1, 20000)
    top_k: Final = Limits(1, 10000)


class SearchDocumentsRequest:
    score_by: Final = Limits(1, 100)
    top_k: Final = Limits(1, 10000)


class SearchMatchTerms:
    strategy: Final = Limits(0, UNBOUNDED, known=("all",))


class SearchRecordsRequest:
    fields: Final = Limits(0, 100)


class SearchRecordsRequestQuery:
    top_k: Final = Limits(1, 10000)
    id: Final = Limits(0, 512)


class SearchRecordsRequestRerank:
    top_n: Final = Limits(1, 10000)


class SearchRecordsVector:
    values: Final = Limits(1, 20000)


class SparseValues:
    indices: Final = Limits(1, 2048)
    values: Final = Limits(1, 2048)


class StartImportRequest:
    uri: Final = Limits(1, 1500)
    integration_id: Final = Limits(0, 1000)


class UpdateRequest:
    id: Final = Limits(1, 512)
    values: Final = Limits(1, 20000)


class UpsertDocumentsRequest:
    documents: Final = Limits(1, 1000)


class UpsertRequest:
    vectors: Final = Limits(1, 1000)


class Vector:
    id: Final = Limits(1, 512)
    values: Final = Limits(1, 20000)


class cancel_bulk_import:
    id: Final = Limits(1, 1000)


class describe_bulk_import:
    id: Final = Limits(1, 1000)


class fetch_vectors:
    ids: Final = Limits(1, 1000)


class list_bulk_imports:
    limit: Final = Limits(1, 100)


class list_namespaces_operation:
    limit: Final = Limits(1, 100)


class list_vectors:
    limit: Final = Limits(1, 100)


class upsert_records_namespace:
    body: Final = Limits(1, 96)
