# Generated from specs/2026-07/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-07: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from ..._base import (
    Answer,
    BaseModel,
    Collection,
    FurtherNames,
    Literal,
    Model,
    UnknownVariant,
    open_union,
)
from ..._unions import HasUnions
from ..._vectors import HasValues, HasVectors


class CreateNamespaceAliasRequest(Model, gc=False):
    """Name of an alias to create and the namespace it stands for."""

    name: str
    """Name of the new alias, 1 to 512 printable ASCII characters other than `#`, `%`, `&`, `+`,
    `/`, `;`, `=`, `?` and `\\`. It must be unique in the index. Matches
    ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
    """
    target_namespace: str
    """Name of the namespace that the alias stands for, 1 to 512 characters. Matches
    ^[\\x01-\\x7F]+$.
    """


class CreateNamespaceRequest(Model, gc=False):
    """Name and optional metadata schema of a namespace to create."""

    name: str
    """Name of the new namespace, ASCII without NUL, 1 to 512 characters. It must be unique in the
    index, and `__default__` is refused. Matches ^[\\x01-\\x7F]+$.
    """
    schema: NamespaceSchema | None = None
    """Which metadata fields are indexed for filtering. When absent, every field can be used in
    filters.
    """


class DeleteDocumentsRequest(Model, gc=False):
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


class DeleteRequest(Model, rename={"delete_all": "deleteAll"}, gc=False):
    """Which vectors to delete. Exactly one of ids, filter and the switch for all of them is given."""

    ids: list[str] | None = None
    """Ids of the vectors to delete, 1 to 1,000."""
    delete_all: bool | None = None
    """Whether to delete all vectors of the namespace. Defaults to false."""
    namespace: str | None = None
    """Namespace to delete from. When absent or empty, the default namespace."""
    filter: dict[str, Any] | None = None
    """Metadata filter; every vector that matches is deleted. It must not be empty. At least 1
    members.
    """


class DenseVectorQuery(
    BaseModel, tag_field="type", tag="dense_vector", gc=False, metaclass=FurtherNames
):
    """Scores documents by the likeness of a dense vector. Give the field, in one of the two ways."""

    type: ClassVar[Literal["dense_vector"]] = "dense_vector"
    values: list[float]
    """Dense query vector, with as many values as the dimension of the field."""
    fields: list[str] | None = None
    """Name of the field to score, as a list of 1."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class DescribeIndexStatsRequest(Model, gc=False):
    """Which vectors to count."""

    filter: dict[str, Any] | None = None
    """Metadata filter that limits the count. Serverless indexes refuse a filter; leave it out to
    count everything.
    """


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


class DocumentFetchUsage(Model, gc=False):
    """What a fetch cost."""

    read_units: int
    """Read units used by the fetch."""
    egress_bytes: int | None = None
    """Bytes that the fetch sent out. Absent when they are not counted. At least 0."""


class DocumentListUsage(Model, gc=False):
    """What a list cost."""

    read_units: int
    """Read units used by the list."""
    egress_bytes: int | None = None
    """Bytes that the list sent out. Absent when they are not counted. At least 0."""


class DocumentSearchUsage(Model, gc=False):
    """What a search cost."""

    read_units: int
    """Read units used by the search."""
    egress_bytes: int | None = None
    """Bytes that the search sent out. Absent when they are not counted. At least 0."""
    embed_total_tokens: int | None = None
    """Tokens that were embedded. Absent when no query was embedded."""


class DocumentUpdateUsage(Model, gc=False):
    """What a change cost."""

    embed_total_tokens: int
    """Tokens that were embedded."""


class DocumentUpsertUsage(Model, gc=False):
    """What a write cost."""

    embed_total_tokens: int
    """Tokens that were embedded."""


class EmbedQuery(Model, tag_field="type", tag="embed", gc=False, metaclass=FurtherNames):
    """Scores documents by the likeness of a dense vector that the service makes of a text. Give
    the field, in one of the two ways.
    """

    type: ClassVar[Literal["embed"]] = "embed"
    query: str
    """Text to search for. At least 1 characters."""
    fields: list[str] | None = None
    """Name of the field to score, as a list of 1."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class ErrorResponse(Model, gc=False):
    """What requests for records and documents answer when they fail."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model, gc=False):
    """What went wrong."""

    code: (
        Literal[
            "OK",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "INTERNAL",
            "FORBIDDEN",
            "PAYMENT_REQUIRED",
            "SERVICE_UNAVAILABLE",
            "PAYLOAD_TOO_LARGE",
        ]
        | str
    )
    """Kind of failure, as a stable name. Other values may come."""
    message: str
    """Explanation of the failure in English, meant for people."""


class FetchByMetadataRequest(Model, rename={"pagination_token": "paginationToken"}, gc=False):
    """A metadata filter and the page of matching vectors to return."""

    filter: dict[str, Any]
    """Metadata filter that the vectors must match. It must not be empty. At least 1 members."""
    namespace: str | None = None
    """Namespace to read from. When absent or empty, the default namespace."""
    limit: int | None = None
    """Largest number of vectors on a page, 1 to 10,000. Defaults to 100."""
    pagination_token: str | None = None
    """Token from the previous page that selects the next one. Leave it out to get the first page."""


class FetchByMetadataResponse(HasVectors, Answer, Model):
    """One page of the vectors that match a metadata filter."""

    vectors_field: ClassVar[str] = "vectors"
    vectors: dict[str, Vector] = {}
    """The vectors on this page, by id."""
    namespace: str = ""
    """Namespace the vectors were read from. Empty for the default namespace. Default: ''."""
    usage: Usage | None = None
    pagination: Pagination | None = None


class FetchDocumentsRequest(Model, gc=False):
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
    usage: DocumentFetchUsage | None = None
    pagination: Pagination | None = None


class FetchResponse(HasVectors, Answer, Model):
    """The vectors that were fetched."""

    vectors_field: ClassVar[str] = "vectors"
    vectors: dict[str, Vector] = {}
    """The vectors that were found, by id. Ids that do not exist are missing."""
    namespace: str = ""
    """Namespace the vectors were read from. Empty for the default namespace. Default: ''."""
    usage: Usage | None = None


class Hit(Model, rename={"id": "_id", "score": "_score"}, gc=False, metaclass=FurtherNames):
    """One record that was found."""

    further_names = {"id_": "id", "score_": "score", "_id": "id", "_score": "score"}
    key_names = {"id": "id_", "score": "score_"}
    id: str
    """Id of the record. At least 1 characters."""
    score: float
    """How well the record matches. After reranking, the score of the reranking model."""
    fields: dict[str, Any] = {}
    """The requested fields of the record, by name."""

    @property
    def id_(self) -> str:
        """Return `id`."""
        return self.id

    @property
    def score_(self) -> float:
        """Return `score`."""
        return self.score

    @property
    def _id(self) -> str:
        """Return `id`."""
        return self.id

    @property
    def _score(self) -> float:
        """Return `score`."""
        return self.score


class ImportErrorMode(Model, rename={"on_error": "onError"}, gc=False):
    """What an import does about records that cannot be imported."""

    on_error: Literal["abort", "continue"] | str | None = None
    """`abort` ends the import at the first such record; `continue` skips the record and goes on.
    When absent, the service chooses. Other values may come.
    """


class ImportModel(
    Answer,
    Model,
    rename={
        "created_at": "createdAt",
        "finished_at": "finishedAt",
        "percent_complete": "percentComplete",
        "records_imported": "recordsImported",
        "validation_result": "validationResult",
    },
):
    """Status and progress of an import."""

    id: str | None = None
    """Identifier of the import, 1 to 1,000 characters."""
    uri: str | None = None
    """Folder in object storage that the data comes from."""
    status: Literal["Pending", "InProgress", "Failed", "Completed", "Cancelled"] | str | None = None
    """State of the import. Other values may come."""
    created_at: str | None = None
    """When the import was started, in UTC."""
    finished_at: str | None = None
    """When the import ended, in UTC. Absent while it is running."""
    percent_complete: float | None = None
    """Progress in percent, from 0 to 100."""
    records_imported: int | None = None
    """Number of records imported so far. At least 0."""
    error: str | None = None
    """Why the import failed. Absent when it did not."""
    validation_result: ImportValidationResult | None = None
    """Only in API version 2026-07."""


class ImportValidationResult(
    Model, rename={"import_successes": "importSuccesses", "import_errors": "importErrors"}, gc=False
):
    """How the check of the data went, for an import that goes on after an error."""

    import_successes: int | None = None
    """Number of records that can be imported. Absent when it is not known. At least 0."""
    import_errors: int | None = None
    """Number of records that cannot be imported. Absent when it is not known. At least 0."""


class IndexedFields(Model, gc=False):
    """Metadata fields that are indexed in this namespace. Absent when none are known."""

    fields: list[str] = []
    """Names of the indexed metadata fields."""


class ListDocumentsRequest(Model, gc=False):
    """The prefix of the ids and the page to return."""

    prefix: str | None = None
    """Only ids that start with this text, up to 512 characters. When absent, all ids. Matches
    ^[\\x01-\\x7F]*$.
    """
    limit: int | None = None
    """Largest number of ids on a page, 1 to 100. Defaults to 100."""
    pagination_token: str | None = None
    """Token from the previous page that selects the next one. Leave it out to get the first page."""


class ListItem(Model, gc=False):
    """One entry of a list of ids."""

    id: str | None = None
    """Id of the vector."""


class ListedDocumentRecord(Model, rename={"id": "_id"}, gc=False):
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
    size_bytes: int = 0
    """Size of the namespace in bytes; 0 when it is not known. Default: 0. Only in API version
    2026-07.
    """


class NamespaceFieldConfig(Model, gc=False):
    """Settings of one metadata field."""

    filterable: bool | None = None
    """Whether filters may refer to the field. The service accepts only `true`; fields that should
    not be filterable are left out of the schema.
    """


class NamespaceSchema(Model, gc=False):
    """Which metadata fields are indexed for filtering. When absent, every field can be used in
    filters.
    """

    fields: dict[str, NamespaceFieldConfig] | None = None
    """Settings of each indexed metadata field, by field name, for up to 50 fields."""


class NamespaceSummary(Model, rename={"vector_count": "vectorCount"}, gc=False):
    """Statistics of one namespace."""

    vector_count: int = 0
    """Number of vectors in the namespace. Default: 0."""


class Pagination(Model, gc=False):
    """How to get the next page. Absent on the last page."""

    next: str | None = None
    """Token to pass with the next request to continue after this page."""


class ProtobufAny(Model, rename={"type_url": "typeUrl"}, gc=False):
    """A message of a type named by a URL."""

    type_url: str | None = None
    """URL that names the type of the message."""
    value: str | None = None
    """The serialised message, base64-encoded."""


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
    vector: list[float] | None = None
    """Dense query vector, with as many values as the dimension of the index. Give either this or
    an id; leave it out for an index of sparse vectors. 1 to 20,000 items.
    """
    sparse_vector: SparseValues | None = None
    id: str | None = None
    """Id of a stored vector to search with, 1 to 512 characters. Give either this or a vector. The
    stored vector is itself one of the matches. Matches ^[\\x01-\\x7F]+$.
    """
    scan_factor: float | None = None
    """How much of the index to scan, 0.5 to 4, where more means better recall and slower answers.
    Used only by indexes on dedicated read nodes; when absent, the service chooses. 0.5 to 4.
    """
    max_candidates: int | None = None
    """Largest number of candidates to score exactly before the best are returned, 1 to 100,000.
    Used only by indexes on dedicated read nodes; when absent, the service chooses.
    """


class QueryResponse(HasVectors, Answer, Model):
    """The matches of a query."""

    vectors_field: ClassVar[str] = "matches"
    results: list[SingleQueryResults] | None = None
    """Matches of each of several queries. Deprecated; empty for requests with one query.
    Deprecated.
    """
    matches: list[ScoredVector] = []
    """The matches, best first. Absent or empty when there are none. For `cosine` and `dotproduct`
    the best score is the highest, for `euclidean` the lowest.
    """
    namespace: str = ""
    """Namespace that was searched. Empty for the default namespace. Default: ''."""
    usage: Usage | None = None


class QueryStringQuery(
    Model, tag_field="type", tag="query_string", gc=False, metaclass=FurtherNames
):
    """Scores documents by a query that itself names the fields and how words combine."""

    type: ClassVar[Literal["query_string"]] = "query_string"
    query: str
    """Text to search for. At least 1 characters."""


class RepointNamespaceAliasRequest(Model, gc=False):
    """The namespace that an alias is to stand for."""

    target_namespace: str
    """Name of the namespace that the alias stands for from now on, 1 to 512 characters. Matches
    ^[\\x01-\\x7F]+$.
    """


class RpcStatus(Model, gc=False):
    """What requests for vectors, namespaces and imports answer when they fail."""

    code: int | None = None
    """Code of the failure, as gRPC numbers them; 3 is an invalid argument and 5 is not found."""
    message: str | None = None
    """Explanation of the failure in English, meant for people."""
    details: list[ProtobufAny] | None = None
    """Further facts about the failure. Absent or empty when there are none."""


class ScoredVector(HasValues, BaseModel, rename={"sparse_values": "sparseValues"}, gc=False):
    """A stored vector that matches a query, with its score."""

    id: str
    """Id of the vector, 1 to 512 characters."""
    score: float = 0.0
    """How well the vector matches, by the metric of the index. `cosine` lies between -1 and 1;
    `euclidean` is the squared distance, so that smaller is better. Default: 0.0.
    """
    values: list[float] = []
    """Dense values of the vector. Absent or empty unless the query asked for values."""
    sparse_values: SparseValues | None = None
    metadata: dict[str, Any] | None = None
    """Metadata of the vector. Absent unless the query asked for metadata."""


class SearchDocumentsRequest(HasUnions, Model):
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
    usage: DocumentSearchUsage | None = None


class SearchMatchTerms(Model, gc=False):
    """Words that the text of a record must contain to be found. Only for indexes with a sparse
    embedding model.
    """

    strategy: Literal["all"] | str
    """How the words combine. `all` demands every word and is the only choice. Other values may
    come.
    """
    terms: list[str]
    """The words to demand."""


class SearchRecordsRequest(Model, gc=False):
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


class SearchRecordsRequestRerank(Model, gc=False):
    """How to rank the records again with a reranking model. When absent, they keep the order of
    the search.
    """

    model: str
    """Name of the hosted reranking model."""
    rank_fields: list[str]
    """Names of the record fields whose text the model compares with the query."""
    top_n: int | None = None
    """Largest number of records to return after reranking. When absent, as many as the search
    returns. 1 to 10,000.
    """
    parameters: dict[str, Any] | None = None
    """Further parameters of the reranking model."""
    query: str | None = None
    """Text to rank by. When absent, the text of the search; required when the search is by vector
    or id.
    """


class SearchRecordsResponse(Answer, Model):
    """The records found and what the search cost."""

    result: SearchResult
    """The records found."""
    usage: SearchUsage
    namespace: str = ""
    """Namespace that was searched. Default: ''. Only in API version 2026-07."""


class SearchRecordsVector(BaseModel, gc=False):
    """A query vector, dense or sparse."""

    values: VectorValues | None = None
    sparse_values: list[float] | None = None
    """Values of a sparse query vector, in the order of its positions."""
    sparse_indices: list[int] | None = None
    """Positions of a sparse query vector that are not zero, as unsigned 32-bit integers."""


class SearchResult(Model, gc=False):
    """The records found."""

    hits: list[Hit] = []
    """The records, best first. Empty when there are none."""


class SearchUsage(Model, gc=False):
    """What a search cost."""

    read_units: int
    """Read units used by the search. At least 0."""
    egress_bytes: int | None = None
    """Bytes that the search sent out. Absent when they are not counted. At least 0. Only in API
    version 2026-07.
    """
    embed_total_tokens: int | None = None
    """Tokens that were embedded. Absent when the query was not embedded. At least 0."""
    rerank_units: int | None = None
    """Units of reranking used. Absent without reranking. At least 0."""


class SingleQueryResults(Model, gc=False):
    """Matches of one of several queries in a request."""

    matches: list[ScoredVector] = []
    """The matches of this query, best first."""
    namespace: str | None = None
    """Namespace this query searched."""


class SparseEmbedQuery(
    Model, tag_field="type", tag="sparse_embed", gc=False, metaclass=FurtherNames
):
    """Scores documents by the likeness of a sparse vector that the service makes of a text. Give
    the field, in one of the two ways.
    """

    type: ClassVar[Literal["sparse_embed"]] = "sparse_embed"
    query: str
    """Text to search for. At least 1 characters."""
    fields: list[str] | None = None
    """Name of the field to score, as a list of 1."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class SparseValues(BaseModel, gc=False):
    """A sparse vector, given as the positions that are not zero and the values there. Both lists
    have the same length.
    """

    indices: list[int]
    """Positions that are not zero, as unsigned 32-bit integers without repetition. At most 2,048.
    1 to 2,048 items.
    """
    values: list[float]
    """Values at those positions, in the same order. 1 to 2,048 items."""


class SparseVectorQuery(
    Model, tag_field="type", tag="sparse_vector", gc=False, metaclass=FurtherNames
):
    """Scores documents by the likeness of a sparse vector. Give the field, in one of the two ways."""

    type: ClassVar[Literal["sparse_vector"]] = "sparse_vector"
    sparse_values: SparseValues
    fields: list[str] | None = None
    """Name of the field to score, as a list of 1."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class StartImportRequest(
    Model, rename={"integration_id": "integrationId", "error_mode": "errorMode"}, gc=False
):
    """Where the data of an import is and how to treat records that cannot be imported."""

    uri: str
    """Folder in object storage that holds the data, such as `s3://bucket/folder/`, 1 to 1,500
    characters. Each folder in it is read as one namespace.
    """
    integration_id: str | None = None
    """Identifier of the storage integration that grants access to the data, up to 1,000
    characters. Leave it out when the data is public.
    """
    error_mode: ImportErrorMode | None = None


class StartImportResponse(Answer, Model):
    """The import that was started."""

    id: str | None = None
    """Identifier of the import, 1 to 1,000 characters."""


class TextQuery(Model, tag_field="type", tag="text", gc=False, metaclass=FurtherNames):
    """Scores documents by the words of a text. Give the fields, in one of the two ways."""

    type: ClassVar[Literal["text"]] = "text"
    query: str
    """Text to search for. At least 1 characters."""
    fields: list[str] | None = None
    """Names of the fields to score. At least 1 items."""
    field: str | None = None
    """Name of the field to score. Give a list instead. Deprecated."""


class UpdateDocumentsRequest(Model, gc=False):
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


class UpdateRequest(
    BaseModel,
    rename={"sparse_values": "sparseValues", "set_metadata": "setMetadata", "dry_run": "dryRun"},
    gc=False,
):
    """What to change, on one vector chosen by id or on the metadata of all vectors that match a
    filter. Give either an id or a filter.
    """

    id: str | None = None
    """Id of the vector to change, 1 to 512 characters. Give either this or a filter. Matches
    ^[\\x01-\\x7F]+$.
    """
    values: list[float] | None = None
    """New dense values, which replace the stored ones. Not allowed with a filter; when absent, the
    values stay. 1 to 20,000 items.
    """
    sparse_values: SparseValues | None = None
    set_metadata: dict[str, Any] | None = None
    """Metadata fields to set. Fields not named here keep their value; when absent, the metadata
    stay.
    """
    namespace: str | None = None
    """Namespace to change. When absent or empty, the default namespace."""
    filter: dict[str, Any] | None = None
    """Metadata filter; the metadata of every vector that matches are changed. It must not be empty
    and excludes an id. At least 1 members.
    """
    dry_run: bool | None = None
    """Whether to only count the vectors that match the filter and change nothing. Defaults to
    false.
    """


class UpdateResponse(Answer, Model, rename={"matched_records": "matchedRecords"}):
    """Result of a change."""

    matched_records: int | None = None
    """Number of vectors that match the filter. Absent for a change by id."""


class UpsertDocumentsRequest(Model, gc=False):
    """Documents to write."""

    documents: list[DocumentRecord]
    """The documents to write, 1 to 1,000, and at most 2 MB in one request. 1 to 1,000 items."""


class UpsertDocumentsResponse(Answer, Model):
    """How many documents were accepted."""

    upserted_count: int
    """Number of documents that were accepted."""
    usage: DocumentUpsertUsage | None = None


class UpsertRequest(Model, gc=False):
    """The vectors to write and their namespace."""

    vectors: list[Vector]
    """The vectors to write, 1 to 1,000, and at most 2 MB in one request. 1 to 1,000 items."""
    namespace: str | None = None
    """Namespace to write to. When absent or empty, the default namespace."""


class UpsertResponse(Answer, Model, rename={"upserted_count": "upsertedCount"}):
    """Result of a write."""

    upserted_count: int = 0
    """Number of vectors that were written. Default: 0."""


class Usage(
    Model,
    rename={"read_units": "readUnits", "egress_bytes": "egressBytes", "write_units": "writeUnits"},
    gc=False,
):
    """What an operation cost."""

    read_units: int | None = None
    """Read units used by the operation."""
    egress_bytes: int | None = None
    """Bytes that the operation sent out. Absent when they are not counted. At least 0. Only in API
    version 2026-07.
    """
    write_units: int | None = None
    """Write units used by the operation. Absent when they are not counted."""


class Vector(HasValues, BaseModel, rename={"sparse_values": "sparseValues"}, gc=False):
    """A vector with its id, values and metadata. It needs dense values, sparse values or both, as
    the index demands.
    """

    id: str
    """Id of the vector, 1 to 512 ASCII characters, unique in its namespace. Matches
    ^[\\x01-\\x7F]+$.
    """
    values: list[float] = []
    """Dense values, as many as the dimension of the index and not all zero. Absent or empty in an
    index of sparse vectors. At most 20,000 items.
    """
    sparse_values: SparseValues | None = None
    metadata: dict[str, Any] | None = None
    """Facts about the vector to filter by and to return: strings, numbers, booleans and lists of
    strings, at most 40 KB. Null and nested objects are refused.
    """


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

CancelImportResponse = dict[str, Any]
"""Answer to the cancelling of an import. It has no fields."""

DeleteResponse = dict[str, Any]
"""Answer to a deletion. It has no fields."""

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

EmbedInputs = dict[str, Any]
"""What the embedding model of the index turns into a query vector, such as `{"text": "a
question"}`.
"""

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

UpsertRecord = dict[str, Any]
"""A record with text to embed. The field that the index maps to its model holds the text; all
other fields are stored as metadata.
"""

VectorValues = list[float]
"""Values of a dense vector, 1 to 20,000."""


class ImportList(Answer, Collection[ImportModel], metaclass=FurtherNames):
    """One page of imports."""

    items_field: ClassVar[str] = "data"
    further_names = {"imports": "data"}
    data: list[ImportModel] = []
    """The imports on this page. Absent or empty when there are none."""
    pagination: Pagination | None = None

    @property
    def imports(self) -> list[ImportModel]:
        """Return `data`."""
        return self.data


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


class ListNamespacesResponse(Answer, Collection[NamespaceDescription]):
    """One page of namespaces."""

    items_field: ClassVar[str] = "namespaces"
    namespaces: list[NamespaceDescription] = []
    """The namespaces on this page. Absent or empty when there are none."""
    pagination: Pagination | None = None
    total_count: int = 0
    """Number of namespaces that match the prefix, on all pages together. Default: 0."""


class ListResponse(Answer, Collection[ListItem]):
    """One page of ids."""

    items_field: ClassVar[str] = "vectors"
    vectors: list[ListItem] = []
    """The ids on this page, in order. Absent or empty when there are none."""
    pagination: Pagination | None = None
    namespace: str = ""
    """Namespace the ids were read from. Empty for the default namespace. Default: ''."""
    usage: Usage | None = None


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
