# Generated from specs/2026-07/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-07: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Union

from ..._base import Answer, BaseModel, Collection, Model, UnknownVariant, open_union
from ...v2026_04.db_data.models import (
    CancelImportResponse as CancelImportResponse,
    CreateNamespaceRequest as CreateNamespaceRequest,
    DeleteRequest as DeleteRequest,
    DeleteResponse as DeleteResponse,
    DescribeIndexStatsRequest as DescribeIndexStatsRequest,
    EmbedInputs as EmbedInputs,
    FetchByMetadataResponse as FetchByMetadataResponse,
    FetchResponse as FetchResponse,
    Hit as Hit,
    ImportErrorMode as ImportErrorMode,
    ImportList as ImportList,
    ImportModel as ImportModel,
    ImportValidationResult as ImportValidationResult,
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
    QueryRequest as QueryRequest,
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


class CreateNamespaceAliasRequest(Model):
    """Name of an alias to create and the namespace it stands for."""

    name: str
    """Name of the new alias, 1 to 512 printable ASCII characters other than `#`, `%`, `&`, `+`,
    `/`, `;`, `=`, `?` and `\\`. It must be unique in the index. 1 to 512 characters, matches
    ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
    """
    target_namespace: str
    """Name of the namespace that the alias stands for, 1 to 512 characters. 1 to 512 characters,
    matches ^[\\x01-\\x7F]+$.
    """


class DeleteDocumentsRequest(Model):
    """Which documents to delete. Exactly one of ids, filter and the switch for all of them is
    given.
    """

    ids: list[str] | None = None
    """Ids of the documents to delete, 1 to 1,000."""
    filter: dict[str, Any] | None = None
    """Filter; every document that matches is deleted. It must not be empty. At least 1 members."""
    delete_all: bool | None = None
    """Whether to delete all documents of the namespace. When absent, false."""


class DeleteDocumentsResponse(Answer, Model):
    """How many documents a deletion is about."""

    matched_records: int | None = None
    """Number of documents that matched the filter. Absent when they are not counted."""


class DenseVectorQuery(BaseModel, tag_field="type", tag="dense_vector"):
    """Scores documents by the likeness of a dense vector. Give the field, in one of the two ways."""

    type: ClassVar[str] = "dense_vector"
    values: list[float]
    """Dense query vector, with as many values as the dimension of the field."""
    fields: list[str] | None = None
    """Name of the field to score, as a list of 1."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class DescribeIndexStatsResponse(
    Answer,
    Model,
    rename={
        "index_fullness": "indexFullness",
        "total_vector_count": "totalVectorCount",
        "vector_type": "vectorType",
        "memory_fullness": "memoryFullness",
        "storage_fullness": "storageFullness",
    },
):
    """Statistics of an index."""

    namespaces: dict[str, NamespaceSummary] = {}
    """Statistics of each namespace, by name. Namespaces without vectors may be missing."""
    dimension: int | None = None
    """Number of values in each dense vector. Absent for an index of sparse vectors."""
    index_fullness: float = 0.0
    """Share of its capacity that a pod-based index uses, from 0 to 1. Always 0 for serverless
    indexes. Default: 0.0.
    """
    total_vector_count: int = 0
    """Number of vectors in all namespaces together. Default: 0."""
    metric: str | None = None
    """How the index scores the likeness of two vectors, `cosine`, `dotproduct` or `euclidean`."""
    vector_type: str | None = None
    """Kind of vectors in the index, `dense` or `sparse`."""
    memory_fullness: float | None = None
    """Share of memory in use on dedicated read nodes, from 0 to 1. Absent for capacity on demand."""
    storage_fullness: float | None = None
    """Share of storage in use on dedicated read nodes, from 0 to 1. Absent for capacity on demand."""


class DocumentFetchUsage(Model):
    """What a fetch cost."""

    read_units: int
    """Read units used by the fetch."""
    egress_bytes: int | None = None
    """Bytes that the fetch sent out. Absent when they are not counted. At least 0."""


class DocumentListUsage(Model):
    """What a list cost."""

    read_units: int
    """Read units used by the list."""
    egress_bytes: int | None = None
    """Bytes that the list sent out. Absent when they are not counted. At least 0."""


class DocumentSearchUsage(Model):
    """What a search cost."""

    read_units: int
    """Read units used by the search."""
    egress_bytes: int | None = None
    """Bytes that the search sent out. Absent when they are not counted. At least 0."""
    embed_total_tokens: int | None = None
    """Tokens that were embedded. Absent when no query was embedded."""


class DocumentUpdateUsage(Model):
    """What a change cost."""

    embed_total_tokens: int
    """Tokens that were embedded."""


class DocumentUpsertUsage(Model):
    """What a write cost."""

    embed_total_tokens: int
    """Tokens that were embedded."""


class EmbedQuery(Model, tag_field="type", tag="embed"):
    """Scores documents by the likeness of a dense vector that the service makes of a text. Give
    the field, in one of the two ways.
    """

    type: ClassVar[str] = "embed"
    query: str
    """Text to search for. At least 1 characters."""
    fields: list[str] | None = None
    """Name of the field to score, as a list of 1."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class ErrorResponse(Model):
    """What requests for records and documents answer when they fail."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model):
    """What went wrong."""

    code: str
    """Kind of failure, as a stable name. Known values: 'OK', 'UNKNOWN', 'INVALID_ARGUMENT',
    'DEADLINE_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED', 'UNAUTHENTICATED',
    'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE', 'INTERNAL',
    'FORBIDDEN', 'PAYMENT_REQUIRED', 'SERVICE_UNAVAILABLE' and 'PAYLOAD_TOO_LARGE'; others may
    come.
    """
    message: str
    """Explanation of the failure in English, meant for people."""


class FetchByMetadataRequest(Model, rename={"pagination_token": "paginationToken"}):
    """A metadata filter and the page of matching vectors to return."""

    filter: dict[str, Any]
    """Metadata filter that the vectors must match. It must not be empty. At least 1 members."""
    namespace: str | None = None
    """Namespace to read from. When absent or empty, the default namespace."""
    limit: int | None = None
    """Largest number of vectors on a page, 1 to 10,000. Defaults to 100."""
    pagination_token: str | None = None
    """Token from the previous page that selects the next one. Leave it out to get the first page."""


class FetchDocumentsRequest(Model):
    """Which documents to return, and which of their fields. Give either ids or a filter."""

    ids: list[str] | None = None
    """Ids of the documents to return, 1 to 1,000. Not together with a filter."""
    filter: dict[str, Any] | None = None
    """Filter that the documents must match. It must not be empty and excludes ids. At least 1
    members.
    """
    include_fields: list[str] | None = None
    """Names of the fields to return. When absent, all of them."""
    pagination_token: str | None = None
    """Token from the previous page that selects the next one, for a filter only. Leave it out to
    get the first page.
    """
    limit: int | None = None
    """Largest number of documents on a page, 1 to 10,000. Defaults to 100."""


class FetchDocumentsResponse(Answer, Model):
    """The documents that were fetched and what it cost."""

    documents: dict[str, FetchedDocumentRecord]
    """The documents that were found, by id. Ids that do not exist are missing."""
    namespace: str
    """Namespace the documents were read from."""
    usage: DocumentFetchUsage
    pagination: Pagination | None = None


class ListDocumentsRequest(Model):
    """The prefix of the ids and the page to return."""

    prefix: str | None = None
    """Only ids that start with this text, up to 512 characters. When absent, all ids. At most 512
    characters, matches ^[\\x01-\\x7F]*$.
    """
    limit: int | None = None
    """Largest number of ids on a page, 1 to 100. Defaults to 100."""
    pagination_token: str | None = None
    """Token from the previous page that selects the next one. Leave it out to get the first page."""


class ListedDocumentRecord(Model, rename={"id": "_id"}):
    """One entry of a list of ids."""

    id: str
    """Id of the document. At least 1 characters."""


class NamespaceAliasDescription(Answer, Model):
    """An alias and the namespace it stands for."""

    name: str
    """Name of the alias."""
    target_namespace: str
    """Name of the namespace that the alias stands for."""
    created_at: str
    """When the alias was created, in UTC."""
    updated_at: str
    """When the alias was last moved to another namespace, in UTC."""


class QueryStringQuery(Model, tag_field="type", tag="query_string"):
    """Scores documents by a query that itself names the fields and how words combine."""

    type: ClassVar[str] = "query_string"
    query: str
    """Text to search for. At least 1 characters."""


class RepointNamespaceAliasRequest(Model):
    """The namespace that an alias is to stand for."""

    target_namespace: str
    """Name of the namespace that the alias stands for from now on, 1 to 512 characters. 1 to 512
    characters, matches ^[\\x01-\\x7F]+$.
    """


class SearchDocumentsRequest(Model):
    """How to score documents, and what to return."""

    score_by: list[DocumentScoringMethod]
    """The clauses to score by, 1 to 100. There can be several only when each of them is `text` or
    `query_string`.
    """
    top_k: int
    """Largest number of documents to return, 1 to 10,000."""
    include_fields: list[str] | None = None
    """Names of the fields to return. When absent, none are returned."""
    filter: dict[str, Any] | None = None
    """Filter on the fields of documents; only those that match are considered. When absent, all
    are. It may also demand words of a text.
    """


class SearchDocumentsResponse(Answer, Model):
    """The documents found and what the search cost."""

    matches: list[DocumentSearchMatch]
    """The documents, best first. Empty when there are none."""
    namespace: str
    """Namespace that was searched."""
    usage: DocumentSearchUsage


class SearchMatchTerms(Model):
    """Words that the text of a record must contain to be found. Only for indexes with a sparse
    embedding model.
    """

    strategy: str
    """How the words combine. `all` demands every word and is the only choice. Known values: 'all';
    others may come.
    """
    terms: list[str]
    """The words to demand."""


class SearchRecordsRequest(Model):
    """A query for records, the fields to return and optional reranking."""

    query: SearchRecordsRequestQuery
    """What to search for. Give one of inputs, a vector and a record id."""
    fields: list[str] | None = None
    """Names of the record fields to return. When absent, all fields are returned, including the
    text. At most 100 items.
    """
    rerank: SearchRecordsRequestRerank | None = None
    """How to rank the records again with a reranking model. When absent, they keep the order of
    the search.
    """


class SearchRecordsRequestQuery(Model):
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


class SparseEmbedQuery(Model, tag_field="type", tag="sparse_embed"):
    """Scores documents by the likeness of a sparse vector that the service makes of a text. Give
    the field, in one of the two ways.
    """

    type: ClassVar[str] = "sparse_embed"
    query: str
    """Text to search for. At least 1 characters."""
    fields: list[str] | None = None
    """Name of the field to score, as a list of 1."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class SparseVectorQuery(Model, tag_field="type", tag="sparse_vector"):
    """Scores documents by the likeness of a sparse vector. Give the field, in one of the two ways."""

    type: ClassVar[str] = "sparse_vector"
    sparse_values: SparseValues
    fields: list[str] | None = None
    """Name of the field to score, as a list of 1."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class TextQuery(Model, tag_field="type", tag="text"):
    """Scores documents by the words of a text. Give the fields, in one of the two ways."""

    type: ClassVar[str] = "text"
    query: str
    """Text to search for. At least 1 characters."""
    fields: list[str] | None = None
    """Names of the fields to score. At least 1 items."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class UpdateDocumentsRequest(Model):
    """Which documents to change, and how. Either the documents are given one by one, or a filter
    with fields to set or to remove.
    """

    documents: list[UpdateDocumentRecord] | None = None
    """The documents to change, 1 to 1,000. Not together with a filter."""
    filter: dict[str, Any] | None = None
    """Filter; every document that matches is changed in the same way. It must not be empty. At
    least 1 members.
    """
    set_fields: dict[str, DocumentFieldValue] | None = None
    """Fields to set in every document that matches the filter, with their new values."""
    remove_fields: list[str] | None = None
    """Names of the fields to remove from every document that matches the filter."""


class UpdateDocumentsResponse(Answer, Model):
    """How many documents a change is about, and what it cost."""

    matched_records: int | None = None
    """Number of documents that matched the filter. Absent when they are not counted."""
    usage: DocumentUpdateUsage | None = None


class UpsertDocumentsRequest(Model):
    """Documents to write."""

    documents: list[DocumentRecord]
    """The documents to write, 1 to 1,000, and at most 2 MB in one request. 1 to 1,000 items."""


class UpsertDocumentsResponse(Answer, Model):
    """How many documents were accepted."""

    upserted_count: int
    """Number of documents that were accepted."""
    usage: DocumentUpsertUsage | None = None


if TYPE_CHECKING:
    DocumentScoringMethod = Union[
        DenseVectorQuery,
        SparseVectorQuery,
        TextQuery,
        QueryStringQuery,
        EmbedQuery,
        SparseEmbedQuery,
        UnknownVariant,
    ]
    """A way to score documents. Its `type` says which, and which of the other members go with it."""
else:
    DocumentScoringMethod = open_union(
        "DocumentScoringMethod",
        "type",
        {
            "dense_vector": DenseVectorQuery,
            "sparse_vector": SparseVectorQuery,
            "text": TextQuery,
            "query_string": QueryStringQuery,
            "embed": EmbedQuery,
            "sparse_embed": SparseEmbedQuery,
        },
    )

DocumentFieldValue = str | float | bool | SparseValues | list[str | float]
"""What a field of a document holds: text, a number, true or false, a list of strings, or the
values of a dense or a sparse vector.
"""

DocumentRecord = dict[str, Any]
"""A document to write: its id, and fields of whatever names its owner gives them. At most 2
MB, and 100 KB in a field of text.
"""

DocumentSearchMatch = dict[str, Any]
"""A document that was found, with the fields that were asked for beside id and score."""

FetchedDocumentRecord = dict[str, Any]
"""A document that was fetched, with its fields beside the id."""

MetadataValue = str | float | bool | list[str]
"""What a metadata field holds: text, a number, true or false, or a list of strings."""

UnauthorizedMessage = str
"""What the service answers as plain text when the API key is missing or not valid."""

UpdateDocumentRecord = dict[str, Any]
"""A document to change: its id, the fields to set with their new values, and the names of
fields to remove.
"""


class ListDocumentsResponse(Answer, Collection[ListedDocumentRecord]):
    """One page of ids and what it cost."""

    items_field: ClassVar[str] = "documents"
    documents: list[ListedDocumentRecord]
    """The ids on this page, in order. Empty when there are none."""
    namespace: str
    """Namespace the ids were read from."""
    usage: DocumentListUsage
    pagination: Pagination | None = None


class ListNamespaceAliasesResponse(Answer, Collection[NamespaceAliasDescription]):
    """One page of aliases."""

    items_field: ClassVar[str] = "namespace_aliases"
    namespace_aliases: list[NamespaceAliasDescription] = []
    """The aliases on this page. Absent or empty when there are none."""
    pagination: Pagination | None = None
    total_count: int = 0
    """Number of aliases that match, on all pages together. Default: 0."""


__all__ = [
    "CancelImportResponse",
    "CreateNamespaceAliasRequest",
    "CreateNamespaceRequest",
    "DeleteDocumentsRequest",
    "DeleteDocumentsResponse",
    "DeleteRequest",
    "DeleteResponse",
    "DenseVectorQuery",
    "DescribeIndexStatsRequest",
    "DescribeIndexStatsResponse",
    "DocumentFetchUsage",
    "DocumentFieldValue",
    "DocumentListUsage",
    "DocumentRecord",
    "DocumentScoringMethod",
    "DocumentSearchMatch",
    "DocumentSearchUsage",
    "DocumentUpdateUsage",
    "DocumentUpsertUsage",
    "EmbedInputs",
    "EmbedQuery",
    "ErrorResponse",
    "ErrorResponseError",
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
    "ImportValidationResult",
    "IndexedFields",
    "ListDocumentsRequest",
    "ListDocumentsResponse",
    "ListItem",
    "ListNamespaceAliasesResponse",
    "ListNamespacesResponse",
    "ListResponse",
    "ListedDocumentRecord",
    "MetadataValue",
    "NamespaceAliasDescription",
    "NamespaceDescription",
    "NamespaceFieldConfig",
    "NamespaceSchema",
    "NamespaceSummary",
    "Pagination",
    "ProtobufAny",
    "QueryRequest",
    "QueryResponse",
    "QueryStringQuery",
    "RepointNamespaceAliasRequest",
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
    "SparseEmbedQuery",
    "SparseValues",
    "SparseVectorQuery",
    "StartImportRequest",
    "StartImportResponse",
    "TextQuery",
    "UnauthorizedMessage",
    "UpdateDocumentRecord",
    "UpdateDocumentsRequest",
    "UpdateDocumentsResponse",
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
