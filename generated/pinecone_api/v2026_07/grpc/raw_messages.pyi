# Generated from specs/2026-07/db_data.proto by `make generate`.
from collections.abc import Iterable, Mapping, MutableMapping

from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer,
)
from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp as Timestamp

class SparseValues(Message):
    indices: RepeatedScalarFieldContainer[bytes]
    values: RepeatedScalarFieldContainer[bytes]
    def __init__(
        self, *, indices: Iterable[bytes] | None = ..., values: Iterable[bytes] | None = ...
    ) -> None: ...

class Vector(Message):
    id: str
    values: RepeatedScalarFieldContainer[bytes]
    sparse_values: SparseValues
    metadata: RepeatedScalarFieldContainer[bytes]
    def __init__(
        self,
        *,
        id: str | None = ...,
        values: Iterable[bytes] | None = ...,
        sparse_values: SparseValues | None = ...,
        metadata: Iterable[bytes] | None = ...,
    ) -> None: ...

class ScoredVector(Message):
    id: str
    score: float
    values: RepeatedScalarFieldContainer[bytes]
    sparse_values: SparseValues
    metadata: RepeatedScalarFieldContainer[bytes]
    def __init__(
        self,
        *,
        id: str | None = ...,
        score: float | None = ...,
        values: Iterable[bytes] | None = ...,
        sparse_values: SparseValues | None = ...,
        metadata: Iterable[bytes] | None = ...,
    ) -> None: ...

class RequestUnion(Message):
    upsert: UpsertRequest
    delete: DeleteRequest
    update: UpdateRequest
    def __init__(
        self,
        *,
        upsert: UpsertRequest | None = ...,
        delete: DeleteRequest | None = ...,
        update: UpdateRequest | None = ...,
    ) -> None: ...

class UpsertRequest(Message):
    vectors: RepeatedCompositeFieldContainer[Vector]
    namespace: str
    def __init__(
        self, *, vectors: Iterable[Vector] | None = ..., namespace: str | None = ...
    ) -> None: ...

class UpsertResponse(Message):
    upserted_count: int
    def __init__(self, *, upserted_count: int | None = ...) -> None: ...

class DeleteRequest(Message):
    ids: RepeatedScalarFieldContainer[str]
    delete_all: bool
    namespace: str
    filter: RepeatedScalarFieldContainer[bytes]
    def __init__(
        self,
        *,
        ids: Iterable[str] | None = ...,
        delete_all: bool | None = ...,
        namespace: str | None = ...,
        filter: Iterable[bytes] | None = ...,
    ) -> None: ...

class DeleteResponse(Message):
    def __init__(self) -> None: ...

class FetchRequest(Message):
    ids: RepeatedScalarFieldContainer[str]
    namespace: str
    def __init__(self, *, ids: Iterable[str] | None = ..., namespace: str | None = ...) -> None: ...

class FetchByMetadataRequest(Message):
    namespace: str
    filter: RepeatedScalarFieldContainer[bytes]
    limit: int
    pagination_token: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        filter: Iterable[bytes] | None = ...,
        limit: int | None = ...,
        pagination_token: str | None = ...,
    ) -> None: ...

class FetchByMetadataResponse(Message):
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
    prefix: str
    limit: int
    pagination_token: str
    namespace: str
    def __init__(
        self,
        *,
        prefix: str | None = ...,
        limit: int | None = ...,
        pagination_token: str | None = ...,
        namespace: str | None = ...,
    ) -> None: ...

class Pagination(Message):
    next: str
    def __init__(self, *, next: str | None = ...) -> None: ...

class ListItem(Message):
    id: str
    def __init__(self, *, id: str | None = ...) -> None: ...

class ListResponse(Message):
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
    values: RepeatedScalarFieldContainer[bytes]
    sparse_values: SparseValues
    top_k: int
    namespace: str
    filter: RepeatedScalarFieldContainer[bytes]
    def __init__(
        self,
        *,
        values: Iterable[bytes] | None = ...,
        sparse_values: SparseValues | None = ...,
        top_k: int | None = ...,
        namespace: str | None = ...,
        filter: Iterable[bytes] | None = ...,
    ) -> None: ...

class QueryRequest(Message):
    namespace: str
    top_k: int
    filter: RepeatedScalarFieldContainer[bytes]
    include_values: bool
    include_metadata: bool
    queries: RepeatedCompositeFieldContainer[QueryVector]
    vector: RepeatedScalarFieldContainer[bytes]
    sparse_vector: SparseValues
    id: str
    scan_factor: float
    max_candidates: int
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        top_k: int | None = ...,
        filter: Iterable[bytes] | None = ...,
        include_values: bool | None = ...,
        include_metadata: bool | None = ...,
        queries: Iterable[QueryVector] | None = ...,
        vector: Iterable[bytes] | None = ...,
        sparse_vector: SparseValues | None = ...,
        id: str | None = ...,
        scan_factor: float | None = ...,
        max_candidates: int | None = ...,
    ) -> None: ...

class SingleQueryResults(Message):
    matches: RepeatedCompositeFieldContainer[ScoredVector]
    namespace: str
    def __init__(
        self, *, matches: Iterable[ScoredVector] | None = ..., namespace: str | None = ...
    ) -> None: ...

class QueryResponse(Message):
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
    read_units: int
    egress_bytes: int
    def __init__(self, *, read_units: int | None = ..., egress_bytes: int | None = ...) -> None: ...

class UpdateRequest(Message):
    id: str
    values: RepeatedScalarFieldContainer[bytes]
    sparse_values: SparseValues
    set_metadata: RepeatedScalarFieldContainer[bytes]
    namespace: str
    filter: RepeatedScalarFieldContainer[bytes]
    dry_run: bool
    def __init__(
        self,
        *,
        id: str | None = ...,
        values: Iterable[bytes] | None = ...,
        sparse_values: SparseValues | None = ...,
        set_metadata: Iterable[bytes] | None = ...,
        namespace: str | None = ...,
        filter: Iterable[bytes] | None = ...,
        dry_run: bool | None = ...,
    ) -> None: ...

class UpdateResponse(Message):
    matched_records: int
    def __init__(self, *, matched_records: int | None = ...) -> None: ...

class DescribeIndexStatsRequest(Message):
    filter: RepeatedScalarFieldContainer[bytes]
    def __init__(self, *, filter: Iterable[bytes] | None = ...) -> None: ...

class NamespaceSummary(Message):
    vector_count: int
    def __init__(self, *, vector_count: int | None = ...) -> None: ...

class ListNamespacesRequest(Message):
    pagination_token: str
    limit: int
    prefix: str
    def __init__(
        self,
        *,
        pagination_token: str | None = ...,
        limit: int | None = ...,
        prefix: str | None = ...,
    ) -> None: ...

class ListNamespacesResponse(Message):
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
    namespace: str
    def __init__(self, *, namespace: str | None = ...) -> None: ...

class CreateNamespaceRequest(Message):
    name: str
    schema: MetadataSchema
    def __init__(self, *, name: str | None = ..., schema: MetadataSchema | None = ...) -> None: ...

class IndexedFields(Message):
    fields: RepeatedScalarFieldContainer[str]
    def __init__(self, *, fields: Iterable[str] | None = ...) -> None: ...

class NamespaceDescription(Message):
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
    namespace: str
    def __init__(self, *, namespace: str | None = ...) -> None: ...

class DescribeIndexStatsResponse(Message):
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
    filterable: bool
    def __init__(self, *, filterable: bool | None = ...) -> None: ...

class MetadataSchema(Message):
    fields: MutableMapping[str, MetadataFieldProperties]
    def __init__(self, *, fields: Mapping[str, MetadataFieldProperties] | None = ...) -> None: ...

class NamespaceAliasDescription(Message):
    name: str
    target_namespace: str
    created_at: Timestamp
    updated_at: Timestamp
    def __init__(
        self,
        *,
        name: str | None = ...,
        target_namespace: str | None = ...,
        created_at: Timestamp | None = ...,
        updated_at: Timestamp | None = ...,
    ) -> None: ...

class CreateNamespaceAliasRequest(Message):
    name: str
    target_namespace: str
    def __init__(self, *, name: str | None = ..., target_namespace: str | None = ...) -> None: ...

class ListNamespaceAliasesRequest(Message):
    pagination_token: str
    limit: int
    prefix: str
    target_namespace: str
    def __init__(
        self,
        *,
        pagination_token: str | None = ...,
        limit: int | None = ...,
        prefix: str | None = ...,
        target_namespace: str | None = ...,
    ) -> None: ...

class ListNamespaceAliasesResponse(Message):
    namespace_aliases: RepeatedCompositeFieldContainer[NamespaceAliasDescription]
    pagination: Pagination
    total_count: int
    def __init__(
        self,
        *,
        namespace_aliases: Iterable[NamespaceAliasDescription] | None = ...,
        pagination: Pagination | None = ...,
        total_count: int | None = ...,
    ) -> None: ...

class DescribeNamespaceAliasRequest(Message):
    alias_name: str
    def __init__(self, *, alias_name: str | None = ...) -> None: ...

class RepointNamespaceAliasRequest(Message):
    alias_name: str
    target_namespace: str
    def __init__(
        self, *, alias_name: str | None = ..., target_namespace: str | None = ...
    ) -> None: ...

class DeleteNamespaceAliasRequest(Message):
    alias_name: str
    def __init__(self, *, alias_name: str | None = ...) -> None: ...

class DeleteNamespaceAliasResponse(Message):
    def __init__(self) -> None: ...
