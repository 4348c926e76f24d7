# Generated from specs/2026-04/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-04: wire models."""

from __future__ import annotations

from typing import Any, Literal

from ..._base import BaseModel, Literal, Model
from ...v2026_07.db_data.models import (
    CancelImportResponse as CancelImportResponse,
    CreateNamespaceRequest as CreateNamespaceRequest,
    DeleteRequest as DeleteRequest,
    DeleteResponse as DeleteResponse,
    DescribeIndexStatsRequest as DescribeIndexStatsRequest,
    DescribeIndexStatsResponse as DescribeIndexStatsResponse,
    EmbedInputs as EmbedInputs,
    FetchByMetadataResponse as FetchByMetadataResponse,
    FetchResponse as FetchResponse,
    Hit as Hit,
    ImportErrorMode as ImportErrorMode,
    ImportList as ImportList,
    ImportModel as ImportModel,
    IndexedFields as IndexedFields,
    ListItem as ListItem,
    ListNamespacesResponse as ListNamespacesResponse,
    ListResponse as ListResponse,
    NamespaceDescription as NamespaceDescription,
    NamespaceFieldConfig as NamespaceFieldConfig,
    NamespaceSchema as NamespaceSchema,
    NamespaceSummary as NamespaceSummary,
    Pagination as Pagination,
    ProtobufAny as ProtobufAny,
    QueryResponse as QueryResponse,
    RpcStatus as RpcStatus,
    ScoredVector as ScoredVector,
    SearchRecordsRequestRerank as SearchRecordsRequestRerank,
    SearchRecordsResponse as SearchRecordsResponse,
    SearchRecordsVector as SearchRecordsVector,
    SearchResult as SearchResult,
    SearchUsage as SearchUsage,
    SingleQueryResults as SingleQueryResults,
    SparseValues as SparseValues,
    StartImportRequest as StartImportRequest,
    StartImportResponse as StartImportResponse,
    UpdateRequest as UpdateRequest,
    UpdateResponse as UpdateResponse,
    UpsertRecord as UpsertRecord,
    UpsertRequest as UpsertRequest,
    UpsertResponse as UpsertResponse,
    Usage as Usage,
    Vector as Vector,
    VectorValues as VectorValues,
)


class FetchByMetadataRequest(Model, rename={"pagination_token": "paginationToken"}, gc=False):
    """A metadata filter and the page of matching vectors to return."""

    namespace: str | None = None
    """Namespace to read from. When absent or empty, the default namespace."""
    filter: dict[str, Any] | None = None
    """Metadata filter that the vectors must match. It must not be empty."""
    limit: int | None = None
    """Largest number of vectors on a page, 1 to 10,000. Defaults to 100."""
    pagination_token: str | None = None
    """Token from the previous page that selects the next one. Leave it out to get the first page."""


class QueryRequest(
    Model,
    rename={
        "top_k": "topK",
        "include_values": "includeValues",
        "include_metadata": "includeMetadata",
        "sparse_vector": "sparseVector",
        "scan_factor": "scanFactor",
        "max_candidates": "maxCandidates",
    },
    gc=False,
):
    """A query vector or record id, and what to return."""

    top_k: int
    """Largest number of matches to return, 1 to 10,000."""
    namespace: str | None = None
    """Namespace to search. When absent or empty, the default namespace."""
    filter: dict[str, Any] | None = None
    """Metadata filter; only vectors that match are considered. When absent, all are."""
    include_values: bool | None = None
    """Whether each match carries its vector values. Defaults to false."""
    include_metadata: bool | None = None
    """Whether each match carries its metadata. Defaults to false."""
    queries: list[QueryVector] | None = None
    """Several queries in one request, 1 to 10. Deprecated; send one request per query instead.
    Deprecated.
    """
    vector: list[float] | None = None
    """Dense query vector, with as many values as the dimension of the index. Give either this or
    an id; leave it out for an index of sparse vectors. 1 to 20,000 items.
    """
    sparse_vector: SparseValues | None = None
    id: str | None = None
    """Id of a stored vector to search with, up to 512 characters. Give either this or a vector.
    The stored vector is itself one of the matches.
    """
    scan_factor: float | None = None
    """How much of the index to scan, 0.5 to 4, where more means better recall and slower answers.
    Used only by indexes on dedicated read nodes; when absent, the service chooses. 0.5 to 4.
    """
    max_candidates: int | None = None
    """Largest number of candidates to score exactly before the best are returned, 1 to 100,000.
    Used only by indexes on dedicated read nodes; when absent, the service chooses.
    """


class QueryVector(BaseModel, rename={"sparse_values": "sparseValues", "top_k": "topK"}, gc=False):
    """One of several queries in a request. Deprecated; send one request per query instead."""

    values: list[float]
    """Dense query vector, with as many values as the dimension of the index. 1 to 20,000 items."""
    sparse_values: SparseValues | None = None
    top_k: int | None = None
    """Largest number of matches for this query, 1 to 10,000. When absent, that of the request."""
    namespace: str | None = None
    """Namespace for this query. When absent, that of the request."""
    filter: dict[str, Any] | None = None
    """Metadata filter for this query. When absent, that of the request."""


class SearchMatchTerms(Model, gc=False):
    """Words that the text of a record must contain to be found. Only for indexes with a sparse
    embedding model.
    """

    strategy: Literal["all"] | str | None = None
    """How the words combine. `all` demands every word and is the only choice. Other values may
    come.
    """
    terms: list[str] | None = None
    """The words to demand."""


class SearchRecordsRequest(Model, gc=False):
    """A query for records, the fields to return and optional reranking."""

    query: SearchRecordsRequestQuery
    """What to search for. Give one of inputs, a vector and a record id."""
    fields: list[str] | None = None
    """Names of the record fields to return, at most 100. When absent, all fields are returned,
    including the text.
    """
    rerank: SearchRecordsRequestRerank | None = None
    """How to rank the records again with a reranking model. When absent, they keep the order of
    the search.
    """


class SearchRecordsRequestQuery(Model, gc=False):
    """What to search for. Give one of inputs, a vector and a record id."""

    top_k: int
    """Largest number of records to return, 1 to 10,000."""
    filter: dict[str, Any] | None = None
    """Metadata filter; only records that match are considered. When absent, all are."""
    inputs: EmbedInputs | None = None
    vector: SearchRecordsVector | None = None
    id: str | None = None
    """Id of a stored record to search with, up to 512 characters."""
    match_terms: SearchMatchTerms | None = None


__all__ = [
    "CancelImportResponse",
    "CreateNamespaceRequest",
    "DeleteRequest",
    "DeleteResponse",
    "DescribeIndexStatsRequest",
    "DescribeIndexStatsResponse",
    "EmbedInputs",
    "FetchByMetadataRequest",
    "FetchByMetadataResponse",
    "FetchResponse",
    "Hit",
    "ImportErrorMode",
    "ImportList",
    "ImportModel",
    "IndexedFields",
    "ListItem",
    "ListNamespacesResponse",
    "ListResponse",
    "NamespaceDescription",
    "NamespaceFieldConfig",
    "NamespaceSchema",
    "NamespaceSummary",
    "Pagination",
    "ProtobufAny",
    "QueryRequest",
    "QueryResponse",
    "QueryVector",
    "RpcStatus",
    "ScoredVector",
    "SearchMatchTerms",
    "SearchRecordsRequest",
    "SearchRecordsRequestQuery",
    "SearchRecordsRequestRerank",
    "SearchRecordsResponse",
    "SearchRecordsVector",
    "SearchResult",
    "SearchUsage",
    "SingleQueryResults",
    "SparseValues",
    "StartImportRequest",
    "StartImportResponse",
    "UpdateRequest",
    "UpdateResponse",
    "UpsertRecord",
    "UpsertRequest",
    "UpsertResponse",
    "Usage",
    "Vector",
    "VectorValues",
]
