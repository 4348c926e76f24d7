# Generated from specs/2026-01.alpha/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-01.alpha: wire models."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from ..._base import Answer, BaseModel, Collection, Literal, Model
from ...v2026_04.db_data.models import (
    FetchByMetadataRequest as FetchByMetadataRequest,
    QueryRequest as QueryRequest,
    QueryVector as QueryVector,
    SearchMatchTerms as SearchMatchTerms,
    SearchRecordsRequest as SearchRecordsRequest,
    SearchRecordsRequestQuery as SearchRecordsRequestQuery,
)
from ...v2026_07.db_data.models import (
    CancelImportResponse as CancelImportResponse,
    DeleteDocumentsRequest as DeleteDocumentsRequest,
    DeleteRequest as DeleteRequest,
    DeleteResponse as DeleteResponse,
    DescribeIndexStatsRequest as DescribeIndexStatsRequest,
    DescribeIndexStatsResponse as DescribeIndexStatsResponse,
    DocumentRecord as DocumentRecord,
    DocumentSearchMatch as DocumentSearchMatch,
    EmbedInputs as EmbedInputs,
    FetchByMetadataResponse as FetchByMetadataResponse,
    FetchedDocumentRecord as FetchedDocumentRecord,
    FetchResponse as FetchResponse,
    Hit as Hit,
    ImportErrorMode as ImportErrorMode,
    ImportList as ImportList,
    ImportModel as ImportModel,
    IndexedFields as IndexedFields,
    ListItem as ListItem,
    ListResponse as ListResponse,
    NamespaceFieldConfig as NamespaceFieldConfig,
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
    UpsertDocumentsRequest as UpsertDocumentsRequest,
    UpsertRecord as UpsertRecord,
    UpsertRequest as UpsertRequest,
    UpsertResponse as UpsertResponse,
    Usage as Usage,
    Vector as Vector,
    VectorValues as VectorValues,
)


class CreateNamespaceRequest(Model, gc=False):
    """Name and optional metadata schema of a namespace to create."""

    name: str
    """Name of the new namespace, ASCII without NUL, up to 512 characters. It must be unique in the
    index, and `__default__` is refused. 1 to 512 characters.
    """
    schema: NamespaceSchema | None = None
    """Which metadata fields are indexed for filtering. When absent, every field can be used in
    filters.
    """


class DocumentFetchUsage(Model, gc=False):
    """What fetching documents cost."""

    read_units: int = 0
    """Read units used to fetch them. Default: 0."""


class DocumentScoringMethod(BaseModel, gc=False):
    """One way to score documents. What else is given depends on its type: values for dense
    vectors, sparse values for sparse ones, a query for text.
    """

    type: Literal["dense_vector", "sparse_vector", "text", "query_string"] | str
    """How to score: `dense_vector` and `sparse_vector` by likeness to a vector, `text` by the
    words of a field, `query_string` by a query in a search language. Other values may come.
    """
    field: str | None = None
    """Name of the field to score by. Absent for a query string, which names its fields itself."""
    query: str | None = None
    """Words to look for, or the query string."""
    values: list[float] | None = None
    """Dense query vector, with as many values as the dimension of the field."""
    sparse_values: SparseValues | None = None


class DocumentSearchUsage(Model, gc=False):
    """What a search for documents cost."""

    read_units: int = 0
    """Read units used by the search. Default: 0."""


class FetchDocumentsRequest(Model, gc=False):
    """Ids of the documents to fetch, and which of their fields to return."""

    ids: list[str]
    """Ids of the documents to fetch, 1 to 1,000."""
    include_fields: list[str] | None = None
    """Names of the fields to return with each document, beside its id."""


class FetchDocumentsResponse(Answer, Model):
    """The documents that were fetched."""

    usage: DocumentFetchUsage
    documents: dict[str, FetchedDocumentRecord] = {}
    """The documents that were found, by id. Ids that do not exist are missing."""
    namespace: str = ""
    """Namespace the documents were read from. Default: ''."""


class NamespaceDescription(Answer, Model):
    """Size and metadata schema of a namespace."""

    name: str = ""
    """Name of the namespace. Default: ''."""
    record_count: int = 0
    """Number of records in the namespace. Default: 0."""
    schema: NamespaceSchema | None = None
    """Which metadata fields are indexed for filtering. Absent when no schema was given."""
    indexed_fields: IndexedFields | None = None
    """Metadata fields that are indexed in this namespace. Absent when none are known."""


class NamespaceSchema(Model, gc=False):
    """Which metadata fields are indexed for filtering. When absent, every field can be used in
    filters.
    """

    fields: dict[str, NamespaceFieldConfig]
    """Settings of each indexed metadata field, by field name."""


class SearchDocumentsRequest(Model, gc=False):
    """How to score documents, and which of them to return."""

    score_by: list[DocumentScoringMethod]
    """The ways to score documents, 1 to 100."""
    top_k: int
    """Largest number of documents to return, 1 to 10,000."""
    include_fields: list[str] | None = None
    """Names of the fields to return with each document, beside its id and score."""
    filter: dict[str, Any] | None = None
    """Filter on fields; only documents that match are considered. When absent, all are."""


class SearchDocumentsResponse(Answer, Model):
    """The documents found and what the search cost."""

    usage: DocumentSearchUsage
    matches: list[DocumentSearchMatch] = []
    """The documents, best first. Empty when there are none."""
    namespace: str = ""
    """Namespace that was searched. Default: ''."""


class UpsertDocumentsResponse(Answer, Model):
    """Result of a write of documents."""

    upserted_count: int = 0
    """Number of documents that were accepted. Default: 0."""


DeleteDocumentsResponse = dict[str, Any]
"""Answer to a deletion of documents. It has no fields."""


class ListNamespacesResponse(Answer, Collection[NamespaceDescription]):
    """One page of namespaces."""

    items_field: ClassVar[str] = "namespaces"
    namespaces: list[NamespaceDescription] = []
    """The namespaces on this page. Absent or empty when there are none."""
    pagination: Pagination | None = None
    total_count: int = 0
    """Number of namespaces that match the prefix, on all pages together. Default: 0."""


__all__ = [
    "CancelImportResponse",
    "CreateNamespaceRequest",
    "DeleteDocumentsRequest",
    "DeleteDocumentsResponse",
    "DeleteRequest",
    "DeleteResponse",
    "DescribeIndexStatsRequest",
    "DescribeIndexStatsResponse",
    "DocumentFetchUsage",
    "DocumentRecord",
    "DocumentScoringMethod",
    "DocumentSearchMatch",
    "DocumentSearchUsage",
    "EmbedInputs",
    "FetchByMetadataRequest",
    "FetchByMetadataResponse",
    "FetchDocumentsRequest",
    "FetchDocumentsResponse",
    "FetchResponse",
    "FetchedDocumentRecord",
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
    "SearchDocumentsRequest",
    "SearchDocumentsResponse",
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
    "UpsertDocumentsRequest",
    "UpsertDocumentsResponse",
    "UpsertRecord",
    "UpsertRequest",
    "UpsertResponse",
    "Usage",
    "Vector",
    "VectorValues",
]
