# Generated from specs/2026-07/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-07: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class CreateNamespaceAliasRequest:
    name: Final = Limits(
        1,
        512,
        pattern="^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$",
    )
    target_namespace: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")


class CreateNamespaceRequest:
    name: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")


class DeleteDocumentsRequest:
    ids: Final = Limits(1, 1000)
    filter: Final = Limits(1, UNBOUNDED)


class DeleteRequest:
    ids: Final = Limits(1, 1000)
    filter: Final = Limits(1, UNBOUNDED)


class DenseVectorQuery:
    fields: Final = Limits(1, 1)


class EmbedQuery:
    query: Final = Limits(1, UNBOUNDED)
    fields: Final = Limits(1, 1)


class FetchByMetadataRequest:
    filter: Final = Limits(1, UNBOUNDED)
    limit: Final = Limits(1, 10000)


class FetchDocumentsRequest:
    ids: Final = Limits(1, 1000)
    filter: Final = Limits(1, UNBOUNDED)
    limit: Final = Limits(1, 10000)


class ImportErrorMode:
    on_error: Final = Limits(0, UNBOUNDED, known=("abort", "continue"))


class ListDocumentsRequest:
    prefix: Final = Limits(0, 512, pattern="^[\\x01-\\x7F]*$")
    limit: Final = Limits(1, 100)


class NamespaceSchema:
    fields: Final = Limits(0, 50)


class QueryRequest:
    top_k: Final = Limits(1, 10000)
    vector: Final = Limits(1, 20000)
    id: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")
    scan_factor: Final = Limits(0.5, 4.0)
    max_candidates: Final = Limits(1, 100000)


class QueryStringQuery:
    query: Final = Limits(1, UNBOUNDED)


class RepointNamespaceAliasRequest:
    target_namespace: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")


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


class SparseEmbedQuery:
    query: Final = Limits(1, UNBOUNDED)
    fields: Final = Limits(1, 1)


class SparseValues:
    indices: Final = Limits(1, 2048)
    values: Final = Limits(1, 2048)


class SparseVectorQuery:
    fields: Final = Limits(1, 1)


class StartImportRequest:
    uri: Final = Limits(1, 1500)
    integration_id: Final = Limits(0, 1000)


class TextQuery:
    query: Final = Limits(1, UNBOUNDED)
    fields: Final = Limits(1, UNBOUNDED)


class UpdateDocumentsRequest:
    documents: Final = Limits(1, 1000)
    filter: Final = Limits(1, UNBOUNDED)


class UpdateRequest:
    id: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")
    values: Final = Limits(1, 20000)
    filter: Final = Limits(1, UNBOUNDED)


class UpsertDocumentsRequest:
    documents: Final = Limits(1, 1000)


class UpsertRequest:
    vectors: Final = Limits(1, 1000)


class Vector:
    id: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")
    values: Final = Limits(0, 20000)


class cancel_bulk_import:
    id: Final = Limits(1, 1000)


class delete_namespace:
    namespace: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")


class delete_namespace_alias:
    alias_name: Final = Limits(
        1,
        512,
        pattern="^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$",
    )


class describe_bulk_import:
    id: Final = Limits(1, 1000)


class describe_namespace:
    namespace: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")


class describe_namespace_alias:
    alias_name: Final = Limits(
        1,
        512,
        pattern="^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$",
    )


class fetch_vectors:
    ids: Final = Limits(1, 1000)


class list_bulk_imports:
    limit: Final = Limits(1, 100)


class list_namespace_aliases:
    limit: Final = Limits(1, 100)
    prefix: Final = Limits(0, 512, pattern="^[\\x01-\\x7F]*$")
    target_namespace: Final = Limits(1, 512, pattern="^[\\x01-\\x7F]+$")


class list_namespaces_operation:
    limit: Final = Limits(1, 100)
    prefix: Final = Limits(0, 512, pattern="^[\\x01-\\x7F]*$")


class list_vectors:
    prefix: Final = Limits(0, 512, pattern="^[\\x01-\\x7F]*$")
    limit: Final = Limits(1, 100)


class repoint_namespace_alias:
    alias_name: Final = Limits(
        1,
        512,
        pattern="^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$",
    )


class upsert_records_namespace:
    body: Final = Limits(1, 96)
