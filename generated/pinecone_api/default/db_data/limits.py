# Generated from specs/2026-04/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-04: what requests may hold."""

from ...v2026_04.db_data.limits import (
    CreateNamespaceRequest as CreateNamespaceRequest,
    DeleteRequest as DeleteRequest,
    FetchByMetadataRequest as FetchByMetadataRequest,
    ImportErrorMode as ImportErrorMode,
    QueryRequest as QueryRequest,
    QueryVector as QueryVector,
    SearchMatchTerms as SearchMatchTerms,
    SearchRecordsRequest as SearchRecordsRequest,
    SearchRecordsRequestQuery as SearchRecordsRequestQuery,
    SearchRecordsRequestRerank as SearchRecordsRequestRerank,
    SearchRecordsVector as SearchRecordsVector,
    SparseValues as SparseValues,
    StartImportRequest as StartImportRequest,
    UpdateRequest as UpdateRequest,
    UpsertRequest as UpsertRequest,
    Vector as Vector,
    cancel_bulk_import as cancel_bulk_import,
    describe_bulk_import as describe_bulk_import,
    fetch_vectors as fetch_vectors,
    list_bulk_imports as list_bulk_imports,
    list_namespaces_operation as list_namespaces_operation,
    list_vectors as list_vectors,
    upsert_records_namespace as upsert_records_namespace,
)
