# Generated from specs/2026-07/db_data.proto by `make generate`.
"""Messages; models of the same members, in `db_data.models`, say what their fields hold."""

from collections.abc import Iterable, Mapping, MutableMapping

from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer,
)
from google.protobuf.message import Message
from google.protobuf.struct_pb2 import Struct as Struct
from google.protobuf.timestamp_pb2 import Timestamp as Timestamp

class SparseValues(Message):
    """A sparse vector, given as the positions that are not zero and the values there. Both lists
    have the same length.
    """

    indices: RepeatedScalarFieldContainer[int]
    values: RepeatedScalarFieldContainer[float]
    def __init__(
        self, *, indices: Iterable[int] | None = ..., values: Iterable[float] | None = ...
    ) -> None: ...

class Vector(Message):
    """A vector with its id, values and metadata. It needs dense values, sparse values or both, as
    the index demands.
    """

    id: str
    values: RepeatedScalarFieldContainer[float]
    sparse_values: SparseValues
    metadata: Struct
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
    score: float
    values: RepeatedScalarFieldContainer[float]
    sparse_values: SparseValues
    metadata: Struct
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
    namespace: str
    def __init__(
        self, *, vectors: Iterable[Vector] | None = ..., namespace: str | None = ...
    ) -> None: ...

class UpsertResponse(Message):
    """Result of a write."""

    upserted_count: int
    def __init__(self, *, upserted_count: int | None = ...) -> None: ...

class DeleteRequest(Message):
    """Which vectors to delete. Exactly one of ids, filter and the switch for all of them is given."""

    ids: RepeatedScalarFieldContainer[str]
    delete_all: bool
    namespace: str
    filter: Struct
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
    filter: Struct
    limit: int
    pagination_token: str
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
    namespace: str
    usage: Usage
    pagination: Pagination
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
    namespace: str
    usage: Usage
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
    def __init__(self, *, next: str | None = ...) -> None: ...

class ListItem(Message):
    """One entry of a list of ids."""

    id: str
    def __init__(self, *, id: str | None = ...) -> None: ...

class ListResponse(Message):
    """One page of ids."""

    vectors: RepeatedCompositeFieldContainer[ListItem]
    pagination: Pagination
    namespace: str
    usage: Usage
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
    top_k: int
    filter: Struct
    include_values: bool
    include_metadata: bool
    queries: RepeatedCompositeFieldContainer[QueryVector]
    vector: RepeatedScalarFieldContainer[float]
    sparse_vector: SparseValues
    id: str
    scan_factor: float
    max_candidates: int
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
    namespace: str
    def __init__(
        self, *, matches: Iterable[ScoredVector] | None = ..., namespace: str | None = ...
    ) -> None: ...

class QueryResponse(Message):
    """The matches of a query."""

    results: RepeatedCompositeFieldContainer[SingleQueryResults]
    matches: RepeatedCompositeFieldContainer[ScoredVector]
    namespace: str
    usage: Usage
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
    egress_bytes: int
    def __init__(self, *, read_units: int | None = ..., egress_bytes: int | None = ...) -> None: ...

class UpdateRequest(Message):
    """What to change, on one vector chosen by id or on the metadata of all vectors that match a
    filter. Give either an id or a filter.
    """

    id: str
    values: RepeatedScalarFieldContainer[float]
    sparse_values: SparseValues
    set_metadata: Struct
    namespace: str
    filter: Struct
    dry_run: bool
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
    def __init__(self, *, matched_records: int | None = ...) -> None: ...

class DescribeIndexStatsRequest(Message):
    """Which vectors to count."""

    filter: Struct
    def __init__(self, *, filter: Struct | None = ...) -> None: ...

class NamespaceSummary(Message):
    """Statistics of one namespace."""

    vector_count: int
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
    pagination: Pagination
    total_count: int
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
    schema: MetadataSchema
    def __init__(self, *, name: str | None = ..., schema: MetadataSchema | None = ...) -> None: ...

class IndexedFields(Message):
    """Metadata fields that are indexed."""

    fields: RepeatedScalarFieldContainer[str]
    def __init__(self, *, fields: Iterable[str] | None = ...) -> None: ...

class NamespaceDescription(Message):
    """Size and metadata schema of a namespace."""

    name: str
    record_count: int
    schema: MetadataSchema
    indexed_fields: IndexedFields
    size_bytes: int
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
    dimension: int
    index_fullness: float
    total_vector_count: int
    metric: str
    vector_type: str
    memory_fullness: float
    storage_fullness: float
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
    def __init__(self, *, filterable: bool | None = ...) -> None: ...

class MetadataSchema(Message):
    """Which metadata fields are indexed for filtering. Without a schema every metadata field can
    be used in filters.
    """

    fields: MutableMapping[str, MetadataFieldProperties]
    def __init__(self, *, fields: Mapping[str, MetadataFieldProperties] | None = ...) -> None: ...

class NamespaceAliasDescription(Message):
    """An alias and the namespace it stands for."""

    name: str
    """Name of the alias."""
    target_namespace: str
    """Name of the namespace that the alias stands for."""
    created_at: Timestamp
    """When the alias was created."""
    updated_at: Timestamp
    """When the alias was last moved to another namespace."""
    def __init__(
        self,
        *,
        name: str | None = ...,
        target_namespace: str | None = ...,
        created_at: Timestamp | None = ...,
        updated_at: Timestamp | None = ...,
    ) -> None: ...

class CreateNamespaceAliasRequest(Message):
    """Name of an alias to create and the namespace it stands for."""

    name: str
    """Name of the new alias, 1 to 512 printable ASCII characters other than `#`, `%`, `&`, `+`,
    `/`, `;`, `=`, `?` and a backslash. It must be unique in the index.
    """
    target_namespace: str
    """Name of the namespace that the alias stands for, 1 to 512 characters."""
    def __init__(self, *, name: str | None = ..., target_namespace: str | None = ...) -> None: ...

class ListNamespaceAliasesRequest(Message):
    """Which page of which aliases to list."""

    pagination_token: str
    """The `next` of the page before. Absent for the first page."""
    limit: int
    """Largest number of aliases on a page, 1 to 100. Defaults to 100."""
    prefix: str
    """Only aliases whose name starts with this text. When absent, all aliases."""
    target_namespace: str
    """Only aliases of this namespace. When absent, aliases of every namespace."""
    def __init__(
        self,
        *,
        pagination_token: str | None = ...,
        limit: int | None = ...,
        prefix: str | None = ...,
        target_namespace: str | None = ...,
    ) -> None: ...

class ListNamespaceAliasesResponse(Message):
    """One page of aliases."""

    namespace_aliases: RepeatedCompositeFieldContainer[NamespaceAliasDescription]
    """The aliases on this page."""
    pagination: Pagination
    """Where the next page starts. Absent on the last page."""
    total_count: int
    """Number of aliases that match, on all pages together."""
    def __init__(
        self,
        *,
        namespace_aliases: Iterable[NamespaceAliasDescription] | None = ...,
        pagination: Pagination | None = ...,
        total_count: int | None = ...,
    ) -> None: ...

class DescribeNamespaceAliasRequest(Message):
    """Which alias to describe."""

    alias_name: str
    """Name of the alias."""
    def __init__(self, *, alias_name: str | None = ...) -> None: ...

class RepointNamespaceAliasRequest(Message):
    """The namespace that an alias is to stand for."""

    alias_name: str
    """Name of the alias."""
    target_namespace: str
    """Name of the namespace that the alias stands for from now on, 1 to 512 characters."""
    def __init__(
        self, *, alias_name: str | None = ..., target_namespace: str | None = ...
    ) -> None: ...

class DeleteNamespaceAliasRequest(Message):
    """Which alias to delete."""

    alias_name: str
    """Name of the alias."""
    def __init__(self, *, alias_name: str | None = ...) -> None: ...

class DeleteNamespaceAliasResponse(Message):
    """An alias is deleted. There is nothing to say about it."""

    def __init__(self) -> None: ...
