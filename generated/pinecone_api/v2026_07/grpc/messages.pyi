# Generated from specs/2026-07/db_data.proto by `make generate`.
from collections.abc import Iterable, Mapping, MutableMapping

from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer,
)
from google.protobuf.message import Message
from google.protobuf.struct_pb2 import Struct as Struct

class SparseValues(Message):
    """A sparse vector, given as the positions that are not zero and the values there. Both lists
    have the same length.
    """

    indices: RepeatedScalarFieldContainer[int]
    """Positions that are not zero, as unsigned 32-bit integers without repetition. At most 2,048."""
    values: RepeatedScalarFieldContainer[float]
    """Values at those positions, in the same order."""
    def __init__(
        self, *, indices: Iterable[int] | None = ..., values: Iterable[float] | None = ...
    ) -> None: ...

class Vector(Message):
    """A vector with its id, values and metadata. It needs dense values, sparse values or both, as
    the index demands.
    """

    id: str
    """Id of the vector, 1 to 512 ASCII characters, unique in its namespace."""
    values: RepeatedScalarFieldContainer[float]
    """Dense values, as many as the dimension of the index and not all zero. Absent or empty in an
    index of sparse vectors.
    """
    sparse_values: SparseValues
    """Sparse values. Absent when the vector has none."""
    metadata: Struct
    """Facts about the vector to filter by and to return: strings, numbers, booleans and lists of
    strings, at most 40 KB. Null and nested objects are refused.
    """
    def __init__(
        self,
        *,
        id: str | None = ...,
        values: Iterable[float] | None = ...,
        sparse_values: SparseValues | None = ...,
        metadata: Struct | None = ...,
    ) -> None: ...

class ScoredVector(Message):
    """A stored vector that matches a query, with its score."""

    id: str
    """Id of the vector, 1 to 512 characters."""
    score: float
    """How well the vector matches, by the metric of the index. `cosine` lies between -1 and 1;
    `euclidean` is the squared distance, so that smaller is better.
    """
    values: RepeatedScalarFieldContainer[float]
    """Dense values of the vector. Absent or empty unless the query asked for values."""
    sparse_values: SparseValues
    """Sparse values of the vector. Absent unless the query asked for values and the vector has
    them.
    """
    metadata: Struct
    """Metadata of the vector. Absent unless the query asked for metadata."""
    def __init__(
        self,
        *,
        id: str | None = ...,
        score: float | None = ...,
        values: Iterable[float] | None = ...,
        sparse_values: SparseValues | None = ...,
        metadata: Struct | None = ...,
    ) -> None: ...

class RequestUnion(Message):
    """One write of any kind, for places that carry writes of different kinds."""

    upsert: UpsertRequest
    """Vectors to write."""
    delete: DeleteRequest
    """Vectors to delete."""
    update: UpdateRequest
    """A change to vectors."""
    def __init__(
        self,
        *,
        upsert: UpsertRequest | None = ...,
        delete: DeleteRequest | None = ...,
        update: UpdateRequest | None = ...,
    ) -> None: ...

class UpsertRequest(Message):
    """The vectors to write and their namespace."""

    vectors: RepeatedCompositeFieldContainer[Vector]
    """The vectors to write, 1 to 1,000, and at most 2 MB in one request."""
    namespace: str
    """Namespace to write to. When absent or empty, the default namespace."""
    def __init__(
        self, *, vectors: Iterable[Vector] | None = ..., namespace: str | None = ...
    ) -> None: ...

class UpsertResponse(Message):
    """Result of a write."""

    upserted_count: int
    """Number of vectors that were written."""
    def __init__(self, *, upserted_count: int | None = ...) -> None: ...

class DeleteRequest(Message):
    """Which vectors to delete. Exactly one of ids, filter and the switch for all of them is given."""

    ids: RepeatedScalarFieldContainer[str]
    """Ids of the vectors to delete, 1 to 1,000."""
    delete_all: bool
    """Whether to delete all vectors of the namespace. Defaults to false."""
    namespace: str
    """Namespace to delete from. When absent or empty, the default namespace."""
    filter: Struct
    """Metadata filter; every vector that matches is deleted. It must not be empty."""
    def __init__(
        self,
        *,
        ids: Iterable[str] | None = ...,
        delete_all: bool | None = ...,
        namespace: str | None = ...,
        filter: Struct | None = ...,
    ) -> None: ...

class DeleteResponse(Message):
    """Answer to a deletion. It has no fields."""

    def __init__(self) -> None: ...

class FetchRequest(Message):
    """Which vectors to fetch."""

    ids: RepeatedScalarFieldContainer[str]
    """Ids of the vectors to fetch, at most 1,000."""
    namespace: str
    """Namespace to read from. When empty, the default namespace."""
    def __init__(self, *, ids: Iterable[str] | None = ..., namespace: str | None = ...) -> None: ...

class FetchByMetadataRequest(Message):
    """A metadata filter and the page of matching vectors to return."""

    namespace: str
    """Namespace to read from. When absent or empty, the default namespace."""
    filter: Struct
    """Metadata filter that the vectors must match. It must not be empty."""
    limit: int
    """Largest number of vectors on a page, 1 to 10,000. Defaults to 100."""
    pagination_token: str
    """Token from the previous page that selects the next one. Leave it out to get the first page."""
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        filter: Struct | None = ...,
        limit: int | None = ...,
        pagination_token: str | None = ...,
    ) -> None: ...

class FetchByMetadataResponse(Message):
    """One page of the vectors that match a metadata filter."""

    vectors: MutableMapping[str, Vector]
    """The vectors on this page, by id."""
    namespace: str
    """Namespace the vectors were read from. Empty for the default namespace."""
    usage: Usage
    """What the operation cost."""
    pagination: Pagination
    """How to get the next page. Absent on the last page."""
    def __init__(
        self,
        *,
        vectors: Mapping[str, Vector] | None = ...,
        namespace: str | None = ...,
        usage: Usage | None = ...,
        pagination: Pagination | None = ...,
    ) -> None: ...

class FetchResponse(Message):
    """The vectors that were fetched."""

    vectors: MutableMapping[str, Vector]
    """The vectors that were found, by id. Ids that do not exist are missing."""
    namespace: str
    """Namespace the vectors were read from. Empty for the default namespace."""
    usage: Usage
    """What the operation cost."""
    def __init__(
        self,
        *,
        vectors: Mapping[str, Vector] | None = ...,
        namespace: str | None = ...,
        usage: Usage | None = ...,
    ) -> None: ...

class ListRequest(Message):
    """Which ids to list, and which page of them."""

    prefix: str
    """Only ids that start with this text. When absent, all ids."""
    limit: int
    """Largest number of ids on a page, 1 to 100. Defaults to 100."""
    pagination_token: str
    """Token from the previous page that selects the next one. Leave it out to get the first page."""
    namespace: str
    """Namespace to read from. When empty, the default namespace."""
    def __init__(
        self,
        *,
        prefix: str | None = ...,
        limit: int | None = ...,
        pagination_token: str | None = ...,
        namespace: str | None = ...,
    ) -> None: ...

class Pagination(Message):
    """How to get the next page. Absent on the last page."""

    next: str
    """Token to pass with the next request to continue after this page."""
    def __init__(self, *, next: str | None = ...) -> None: ...

class ListItem(Message):
    """One entry of a list of ids."""

    id: str
    """Id of the vector."""
    def __init__(self, *, id: str | None = ...) -> None: ...

class ListResponse(Message):
    """One page of ids."""

    vectors: RepeatedCompositeFieldContainer[ListItem]
    """The ids on this page, in order. Absent or empty when there are none."""
    pagination: Pagination
    """How to get the next page. Absent on the last page."""
    namespace: str
    """Namespace the ids were read from. Empty for the default namespace."""
    usage: Usage
    """What the operation cost."""
    def __init__(
        self,
        *,
        vectors: Iterable[ListItem] | None = ...,
        pagination: Pagination | None = ...,
        namespace: str | None = ...,
        usage: Usage | None = ...,
    ) -> None: ...

class QueryVector(Message):
    """One of several queries in a request. Deprecated; send one request per query instead."""

    values: RepeatedScalarFieldContainer[float]
    """Dense query vector, with as many values as the dimension of the index."""
    sparse_values: SparseValues
    """Sparse query vector. Absent when the query has none."""
    top_k: int
    """Largest number of matches for this query, 1 to 10,000. When absent, that of the request."""
    namespace: str
    """Namespace for this query. When absent, that of the request."""
    filter: Struct
    """Metadata filter for this query. When absent, that of the request."""
    def __init__(
        self,
        *,
        values: Iterable[float] | None = ...,
        sparse_values: SparseValues | None = ...,
        top_k: int | None = ...,
        namespace: str | None = ...,
        filter: Struct | None = ...,
    ) -> None: ...

class QueryRequest(Message):
    """A query vector or record id, and what to return."""

    namespace: str
    """Namespace to search. When absent or empty, the default namespace."""
    top_k: int
    """Largest number of matches to return, 1 to 10,000."""
    filter: Struct
    """Metadata filter; only vectors that match are considered. When absent, all are."""
    include_values: bool
    """Whether each match carries its vector values. Defaults to false."""
    include_metadata: bool
    """Whether each match carries its metadata. Defaults to false."""
    queries: RepeatedCompositeFieldContainer[QueryVector]
    """Several queries in one request, 1 to 10. Deprecated; send one request per query instead."""
    vector: RepeatedScalarFieldContainer[float]
    """Dense query vector, with as many values as the dimension of the index. Give either this or
    an id; leave it out for an index of sparse vectors.
    """
    sparse_vector: SparseValues
    """Sparse query vector, alone for an index of sparse vectors, or with a dense one for a
    dotproduct index.
    """
    id: str
    """Id of a stored vector to search with, up to 512 characters. Give either this or a vector.
    The stored vector is itself one of the matches.
    """
    scan_factor: float
    """How much of the index to scan, 0.5 to 4, where more means better recall and slower answers.
    Used only by indexes on dedicated read nodes; when absent, the service chooses.
    """
    max_candidates: int
    """Largest number of candidates to score exactly before the best are returned, 1 to 100,000.
    Used only by indexes on dedicated read nodes; when absent, the service chooses.
    """
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        top_k: int | None = ...,
        filter: Struct | None = ...,
        include_values: bool | None = ...,
        include_metadata: bool | None = ...,
        queries: Iterable[QueryVector] | None = ...,
        vector: Iterable[float] | None = ...,
        sparse_vector: SparseValues | None = ...,
        id: str | None = ...,
        scan_factor: float | None = ...,
        max_candidates: int | None = ...,
    ) -> None: ...

class SingleQueryResults(Message):
    """Matches of one of several queries in a request."""

    matches: RepeatedCompositeFieldContainer[ScoredVector]
    """The matches of this query, best first."""
    namespace: str
    """Namespace this query searched."""
    def __init__(
        self, *, matches: Iterable[ScoredVector] | None = ..., namespace: str | None = ...
    ) -> None: ...

class QueryResponse(Message):
    """The matches of a query."""

    results: RepeatedCompositeFieldContainer[SingleQueryResults]
    """Matches of each of several queries. Deprecated; empty for requests with one query."""
    matches: RepeatedCompositeFieldContainer[ScoredVector]
    """The matches, best first. Absent or empty when there are none. For `cosine` and `dotproduct`
    the best score is the highest, for `euclidean` the lowest.
    """
    namespace: str
    """Namespace that was searched. Empty for the default namespace."""
    usage: Usage
    """What the operation cost."""
    def __init__(
        self,
        *,
        results: Iterable[SingleQueryResults] | None = ...,
        matches: Iterable[ScoredVector] | None = ...,
        namespace: str | None = ...,
        usage: Usage | None = ...,
    ) -> None: ...

class Usage(Message):
    """What an operation cost."""

    read_units: int
    """Read units used by the operation."""
    def __init__(self, *, read_units: int | None = ...) -> None: ...

class UpdateRequest(Message):
    """What to change, on one vector chosen by id or on the metadata of all vectors that match a
    filter. Give either an id or a filter.
    """

    id: str
    """Id of the vector to change, 1 to 512 characters. Give either this or a filter."""
    values: RepeatedScalarFieldContainer[float]
    """New dense values, which replace the stored ones. Not allowed with a filter; when absent, the
    values stay.
    """
    sparse_values: SparseValues
    """New sparse values, which replace the stored ones. When absent, they stay."""
    set_metadata: Struct
    """Metadata fields to set. Fields not named here keep their value; when absent, the metadata
    stay.
    """
    namespace: str
    """Namespace to change. When absent or empty, the default namespace."""
    filter: Struct
    """Metadata filter; the metadata of every vector that matches are changed. It must not be empty
    and excludes an id.
    """
    dry_run: bool
    """Whether to only count the vectors that match the filter and change nothing. Defaults to
    false.
    """
    def __init__(
        self,
        *,
        id: str | None = ...,
        values: Iterable[float] | None = ...,
        sparse_values: SparseValues | None = ...,
        set_metadata: Struct | None = ...,
        namespace: str | None = ...,
        filter: Struct | None = ...,
        dry_run: bool | None = ...,
    ) -> None: ...

class UpdateResponse(Message):
    """Result of a change."""

    matched_records: int
    """Number of vectors that match the filter. Absent for a change by id."""
    def __init__(self, *, matched_records: int | None = ...) -> None: ...

class DescribeIndexStatsRequest(Message):
    """Which vectors to count."""

    filter: Struct
    """Metadata filter that limits the count. Serverless indexes refuse a filter; leave it out to
    count everything.
    """
    def __init__(self, *, filter: Struct | None = ...) -> None: ...

class NamespaceSummary(Message):
    """Statistics of one namespace."""

    vector_count: int
    """Number of vectors in the namespace."""
    def __init__(self, *, vector_count: int | None = ...) -> None: ...

class ListNamespacesRequest(Message):
    """Which namespaces to list, and which page of them."""

    pagination_token: str
    """Token from the previous page that selects the next one. Leave it out to get the first page."""
    limit: int
    """Largest number of namespaces on a page, 1 to 100. When absent, the service chooses."""
    prefix: str
    """Only namespaces whose name starts with this text. When absent, all namespaces."""
    def __init__(
        self,
        *,
        pagination_token: str | None = ...,
        limit: int | None = ...,
        prefix: str | None = ...,
    ) -> None: ...

class ListNamespacesResponse(Message):
    """One page of namespaces."""

    namespaces: RepeatedCompositeFieldContainer[NamespaceDescription]
    """The namespaces on this page. Absent or empty when there are none."""
    pagination: Pagination
    """How to get the next page. Absent on the last page."""
    total_count: int
    """Number of namespaces that match the prefix, on all pages together."""
    def __init__(
        self,
        *,
        namespaces: Iterable[NamespaceDescription] | None = ...,
        pagination: Pagination | None = ...,
        total_count: int | None = ...,
    ) -> None: ...

class DescribeNamespaceRequest(Message):
    """Which namespace to describe."""

    namespace: str
    """Name of the namespace. The default namespace is named `__default__`."""
    def __init__(self, *, namespace: str | None = ...) -> None: ...

class CreateNamespaceRequest(Message):
    """Name and optional metadata schema of a namespace to create."""

    name: str
    """Name of the new namespace, ASCII without NUL, up to 512 characters. It must be unique in the
    index, and `__default__` is refused.
    """
    schema: MetadataSchema
    """Which metadata fields are indexed for filtering. When absent, every field can be used in
    filters.
    """
    def __init__(self, *, name: str | None = ..., schema: MetadataSchema | None = ...) -> None: ...

class IndexedFields(Message):
    """Metadata fields that are indexed."""

    fields: RepeatedScalarFieldContainer[str]
    """Names of the indexed metadata fields."""
    def __init__(self, *, fields: Iterable[str] | None = ...) -> None: ...

class NamespaceDescription(Message):
    """Size and metadata schema of a namespace."""

    name: str
    """Name of the namespace."""
    record_count: int
    """Number of records in the namespace."""
    schema: MetadataSchema
    """Which metadata fields are indexed for filtering. Absent when no schema was given."""
    indexed_fields: IndexedFields
    """Metadata fields that are indexed in this namespace. Absent when none are known."""
    size_bytes: int
    """Size of the namespace in bytes."""
    def __init__(
        self,
        *,
        name: str | None = ...,
        record_count: int | None = ...,
        schema: MetadataSchema | None = ...,
        indexed_fields: IndexedFields | None = ...,
        size_bytes: int | None = ...,
    ) -> None: ...

class DeleteNamespaceRequest(Message):
    """Which namespace to delete."""

    namespace: str
    """Name of the namespace. The default namespace is named `__default__`."""
    def __init__(self, *, namespace: str | None = ...) -> None: ...

class DescribeIndexStatsResponse(Message):
    """Statistics of an index."""

    namespaces: MutableMapping[str, NamespaceSummary]
    """Statistics of each namespace, by name. Namespaces without vectors may be missing."""
    dimension: int
    """Number of values in each dense vector. Absent for an index of sparse vectors."""
    index_fullness: float
    """Share of its capacity that a pod-based index uses, from 0 to 1. Always 0 for serverless
    indexes.
    """
    total_vector_count: int
    """Number of vectors in all namespaces together."""
    metric: str
    """How the index scores the likeness of two vectors, `cosine`, `dotproduct` or `euclidean`."""
    vector_type: str
    """Kind of vectors in the index, `dense` or `sparse`."""
    memory_fullness: float
    """Share of memory in use on dedicated read nodes, from 0 to 1. Absent for capacity on demand."""
    storage_fullness: float
    """Share of storage in use on dedicated read nodes, from 0 to 1. Absent for capacity on demand."""
    def __init__(
        self,
        *,
        namespaces: Mapping[str, NamespaceSummary] | None = ...,
        dimension: int | None = ...,
        index_fullness: float | None = ...,
        total_vector_count: int | None = ...,
        metric: str | None = ...,
        vector_type: str | None = ...,
        memory_fullness: float | None = ...,
        storage_fullness: float | None = ...,
    ) -> None: ...

class MetadataFieldProperties(Message):
    """Settings of one metadata field."""

    filterable: bool
    """Whether filters may refer to the field. The service accepts only `true`; fields that should
    not be filterable are left out of the schema.
    """
    def __init__(self, *, filterable: bool | None = ...) -> None: ...

class MetadataSchema(Message):
    """Which metadata fields are indexed for filtering. Without a schema every metadata field can
    be used in filters.
    """

    fields: MutableMapping[str, MetadataFieldProperties]
    """Settings of each indexed metadata field, by field name."""
    def __init__(self, *, fields: Mapping[str, MetadataFieldProperties] | None = ...) -> None: ...
