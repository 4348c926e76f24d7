# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Vectors, and what the data plane answers."""

from pinecone_api.default.db_data.models import (
    DescribeIndexStatsResponse as DescribeIndexStatsResponse,
    FetchByMetadataResponse as FetchByMetadataResponse,
    FetchResponse as FetchResponse,
    Hit as Hit,
    ImportList as ImportList,
    ImportModel as ImportModel,
    IndexedFields as IndexedFields,
    ListNamespacesResponse as ListNamespacesResponse,
    NamespaceDescription as NamespaceDescription,
    NamespaceFieldConfig as NamespaceFieldConfig,
    NamespaceSchema as NamespaceSchema,
    NamespaceSummary as NamespaceSummary,
    Pagination as Pagination,
    QueryResponse as QueryResponse,
    ScoredVector as ScoredVector,
    SearchRecordsResponse as SearchRecordsResponse,
    SearchResult as SearchResult,
    SearchUsage as SearchUsage,
    SparseValues as SparseValues,
    StartImportResponse as StartImportResponse,
    UpdateResponse as UpdateResponse,
    Usage as Usage,
    Vector as Vector,
)
