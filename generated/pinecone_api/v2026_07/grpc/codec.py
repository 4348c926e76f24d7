# Generated from specs/2026-07/db_data.proto by `make generate`.
"""VectorService 2026-07: models to messages and back, straight-line code for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from google.protobuf import struct_pb2

from ..._structs import struct_from_message as struct_from_message
from ..db_data import models as m
from . import messages as pb


def struct_to_message(value: Mapping[str, Any]) -> struct_pb2.Struct:
    """Return a JSON object as a protobuf Struct: every number becomes a double."""
    out = pb.Struct()
    out.update(dict(value))
    return out


def nothing(_: object) -> dict[str, Any]:
    """Return the content of an empty message."""
    return {}


def create_namespace_request_to_message(x: m.CreateNamespaceRequest) -> pb.CreateNamespaceRequest:
    """Return `CreateNamespaceRequest` as the message `CreateNamespaceRequest`."""
    return pb.CreateNamespaceRequest(
        name=x.name, schema=None if x.schema is None else namespace_schema_to_message(x.schema)
    )


def delete_namespace_request_to_message(x: Mapping[str, Any]) -> pb.DeleteNamespaceRequest:
    """Return arguments as the message `DeleteNamespaceRequest`."""
    return pb.DeleteNamespaceRequest(**x)


def delete_request_to_message(x: m.DeleteRequest) -> pb.DeleteRequest:
    """Return `DeleteRequest` as the message `DeleteRequest`."""
    return pb.DeleteRequest(
        ids=x.ids,
        delete_all=x.delete_all,
        namespace=x.namespace,
        filter=None if x.filter is None else struct_to_message(x.filter),
    )


def describe_index_stats_request_to_message(
    x: m.DescribeIndexStatsRequest,
) -> pb.DescribeIndexStatsRequest:
    """Return `DescribeIndexStatsRequest` as the message `DescribeIndexStatsRequest`."""
    return pb.DescribeIndexStatsRequest(
        filter=None if x.filter is None else struct_to_message(x.filter)
    )


def describe_namespace_request_to_message(x: Mapping[str, Any]) -> pb.DescribeNamespaceRequest:
    """Return arguments as the message `DescribeNamespaceRequest`."""
    return pb.DescribeNamespaceRequest(**x)


def fetch_by_metadata_request_to_message(x: m.FetchByMetadataRequest) -> pb.FetchByMetadataRequest:
    """Return `FetchByMetadataRequest` as the message `FetchByMetadataRequest`."""
    return pb.FetchByMetadataRequest(
        namespace=x.namespace,
        filter=struct_to_message(x.filter),
        limit=x.limit,
        pagination_token=x.pagination_token,
    )


def fetch_request_to_message(x: Mapping[str, Any]) -> pb.FetchRequest:
    """Return arguments as the message `FetchRequest`."""
    return pb.FetchRequest(**x)


def list_namespaces_request_to_message(x: Mapping[str, Any]) -> pb.ListNamespacesRequest:
    """Return arguments as the message `ListNamespacesRequest`."""
    return pb.ListNamespacesRequest(**x)


def list_request_to_message(x: Mapping[str, Any]) -> pb.ListRequest:
    """Return arguments as the message `ListRequest`."""
    return pb.ListRequest(**x)


def namespace_field_config_to_message(x: m.NamespaceFieldConfig) -> pb.MetadataFieldProperties:
    """Return `NamespaceFieldConfig` as the message `MetadataFieldProperties`."""
    return pb.MetadataFieldProperties(filterable=x.filterable)


def namespace_schema_to_message(x: m.NamespaceSchema) -> pb.MetadataSchema:
    """Return `NamespaceSchema` as the message `MetadataSchema`."""
    return pb.MetadataSchema(
        fields=None
        if x.fields is None
        else {k: namespace_field_config_to_message(v) for k, v in x.fields.items()}
    )


def query_request_to_message(x: m.QueryRequest) -> pb.QueryRequest:
    """Return `QueryRequest` as the message `QueryRequest`."""
    return pb.QueryRequest(
        namespace=x.namespace,
        top_k=x.top_k,
        filter=None if x.filter is None else struct_to_message(x.filter),
        include_values=x.include_values,
        include_metadata=x.include_metadata,
        vector=x.vector,
        sparse_vector=None
        if x.sparse_vector is None
        else sparse_values_to_message(x.sparse_vector),
        id=x.id,
        scan_factor=x.scan_factor,
        max_candidates=x.max_candidates,
    )


def sparse_values_to_message(x: m.SparseValues) -> pb.SparseValues:
    """Return `SparseValues` as the message `SparseValues`."""
    return pb.SparseValues(indices=x.indices, values=x.values)


def update_request_to_message(x: m.UpdateRequest) -> pb.UpdateRequest:
    """Return `UpdateRequest` as the message `UpdateRequest`."""
    return pb.UpdateRequest(
        id=x.id,
        values=x.values,
        sparse_values=None
        if x.sparse_values is None
        else sparse_values_to_message(x.sparse_values),
        set_metadata=None if x.set_metadata is None else struct_to_message(x.set_metadata),
        namespace=x.namespace,
        filter=None if x.filter is None else struct_to_message(x.filter),
        dry_run=x.dry_run,
    )


def upsert_request_to_message(x: m.UpsertRequest) -> pb.UpsertRequest:
    """Return `UpsertRequest` as the message `UpsertRequest`."""
    return pb.UpsertRequest(
        vectors=[vector_to_message(i) for i in x.vectors], namespace=x.namespace
    )


def vector_to_message(x: m.Vector) -> pb.Vector:
    """Return `Vector` as the message `Vector`."""
    return pb.Vector(
        id=x.id,
        values=x.values,
        sparse_values=None
        if x.sparse_values is None
        else sparse_values_to_message(x.sparse_values),
        metadata=None if x.metadata is None else struct_to_message(x.metadata),
    )


def describe_index_stats_response_from_message(
    x: pb.DescribeIndexStatsResponse,
) -> m.DescribeIndexStatsResponse:
    """Return the message `DescribeIndexStatsResponse` as `DescribeIndexStatsResponse`."""
    return m.DescribeIndexStatsResponse(
        namespaces={k: namespace_summary_from_message(v) for k, v in x.namespaces.items()},
        dimension=x.dimension if x.HasField("dimension") else None,
        index_fullness=x.index_fullness,
        total_vector_count=x.total_vector_count,
        metric=x.metric if x.HasField("metric") else None,
        vector_type=x.vector_type if x.HasField("vector_type") else None,
        memory_fullness=x.memory_fullness if x.HasField("memory_fullness") else None,
        storage_fullness=x.storage_fullness if x.HasField("storage_fullness") else None,
    )


def fetch_by_metadata_response_from_message(
    x: pb.FetchByMetadataResponse,
) -> m.FetchByMetadataResponse:
    """Return the message `FetchByMetadataResponse` as `FetchByMetadataResponse`."""
    return m.FetchByMetadataResponse(
        vectors={k: vector_from_message(v) for k, v in x.vectors.items()},
        namespace=x.namespace,
        usage=usage_from_message(x.usage) if x.HasField("usage") else None,
        pagination=pagination_from_message(x.pagination) if x.HasField("pagination") else None,
    )


def fetch_response_from_message(x: pb.FetchResponse) -> m.FetchResponse:
    """Return the message `FetchResponse` as `FetchResponse`."""
    return m.FetchResponse(
        vectors={k: vector_from_message(v) for k, v in x.vectors.items()},
        namespace=x.namespace,
        usage=usage_from_message(x.usage) if x.HasField("usage") else None,
    )


def indexed_fields_from_message(x: pb.IndexedFields) -> m.IndexedFields:
    """Return the message `IndexedFields` as `IndexedFields`."""
    return m.IndexedFields(fields=list(x.fields))


def list_item_from_message(x: pb.ListItem) -> m.ListItem:
    """Return the message `ListItem` as `ListItem`."""
    return m.ListItem(id=x.id or None)


def list_namespaces_response_from_message(x: pb.ListNamespacesResponse) -> m.ListNamespacesResponse:
    """Return the message `ListNamespacesResponse` as `ListNamespacesResponse`."""
    return m.ListNamespacesResponse(
        namespaces=[namespace_description_from_message(i) for i in x.namespaces],
        pagination=pagination_from_message(x.pagination) if x.HasField("pagination") else None,
        total_count=x.total_count,
    )


def list_response_from_message(x: pb.ListResponse) -> m.ListResponse:
    """Return the message `ListResponse` as `ListResponse`."""
    return m.ListResponse(
        vectors=[list_item_from_message(i) for i in x.vectors],
        pagination=pagination_from_message(x.pagination) if x.HasField("pagination") else None,
        namespace=x.namespace,
        usage=usage_from_message(x.usage) if x.HasField("usage") else None,
    )


def namespace_field_config_from_message(x: pb.MetadataFieldProperties) -> m.NamespaceFieldConfig:
    """Return the message `MetadataFieldProperties` as `NamespaceFieldConfig`."""
    return m.NamespaceFieldConfig(filterable=x.filterable)


def namespace_schema_from_message(x: pb.MetadataSchema) -> m.NamespaceSchema:
    """Return the message `MetadataSchema` as `NamespaceSchema`."""
    return m.NamespaceSchema(
        fields={k: namespace_field_config_from_message(v) for k, v in x.fields.items()} or None
    )


def namespace_description_from_message(x: pb.NamespaceDescription) -> m.NamespaceDescription:
    """Return the message `NamespaceDescription` as `NamespaceDescription`."""
    return m.NamespaceDescription(
        name=x.name,
        record_count=x.record_count,
        schema=namespace_schema_from_message(x.schema) if x.HasField("schema") else None,
        indexed_fields=indexed_fields_from_message(x.indexed_fields)
        if x.HasField("indexed_fields")
        else None,
        size_bytes=x.size_bytes,
    )


def namespace_summary_from_message(x: pb.NamespaceSummary) -> m.NamespaceSummary:
    """Return the message `NamespaceSummary` as `NamespaceSummary`."""
    return m.NamespaceSummary(vector_count=x.vector_count)


def pagination_from_message(x: pb.Pagination) -> m.Pagination:
    """Return the message `Pagination` as `Pagination`."""
    return m.Pagination(next=x.next)


def query_response_from_message(x: pb.QueryResponse) -> m.QueryResponse:
    """Return the message `QueryResponse` as `QueryResponse`."""
    return m.QueryResponse(
        results=[single_query_results_from_message(i) for i in x.results] or None,
        matches=[scored_vector_from_message(i) for i in x.matches],
        namespace=x.namespace,
        usage=usage_from_message(x.usage) if x.HasField("usage") else None,
    )


def scored_vector_from_message(x: pb.ScoredVector) -> m.ScoredVector:
    """Return the message `ScoredVector` as `ScoredVector`."""
    return m.ScoredVector(
        id=x.id,
        score=x.score,
        values=list(x.values),
        sparse_values=sparse_values_from_message(x.sparse_values)
        if x.HasField("sparse_values")
        else None,
        metadata=struct_from_message(x.metadata) if x.HasField("metadata") else None,
    )


def single_query_results_from_message(x: pb.SingleQueryResults) -> m.SingleQueryResults:
    """Return the message `SingleQueryResults` as `SingleQueryResults`."""
    return m.SingleQueryResults(
        matches=[scored_vector_from_message(i) for i in x.matches], namespace=x.namespace or None
    )


def sparse_values_from_message(x: pb.SparseValues) -> m.SparseValues:
    """Return the message `SparseValues` as `SparseValues`."""
    return m.SparseValues(indices=list(x.indices), values=list(x.values))


def update_response_from_message(x: pb.UpdateResponse) -> m.UpdateResponse:
    """Return the message `UpdateResponse` as `UpdateResponse`."""
    return m.UpdateResponse(
        matched_records=x.matched_records if x.HasField("matched_records") else None
    )


def upsert_response_from_message(x: pb.UpsertResponse) -> m.UpsertResponse:
    """Return the message `UpsertResponse` as `UpsertResponse`."""
    return m.UpsertResponse(upserted_count=x.upserted_count)


def usage_from_message(x: pb.Usage) -> m.Usage:
    """Return the message `Usage` as `Usage`."""
    return m.Usage(
        read_units=x.read_units if x.HasField("read_units") else None,
        egress_bytes=x.egress_bytes if x.HasField("egress_bytes") else None,
    )


def vector_from_message(x: pb.Vector) -> m.Vector:
    """Return the message `Vector` as `Vector`."""
    return m.Vector(
        id=x.id,
        values=list(x.values),
        sparse_values=sparse_values_from_message(x.sparse_values)
        if x.HasField("sparse_values")
        else None,
        metadata=struct_from_message(x.metadata) if x.HasField("metadata") else None,
    )


class Binding(NamedTuple):
    """The messages of one rpc, and the functions that translate its calls."""

    request: Any
    """Message class of the request."""
    response: Any
    """Message class of the response."""
    encode: Callable[[Any], Any]
    """A call's body as a request."""
    decode: Callable[[Any], Any]
    """A response as what the operation returns."""


BINDINGS: dict[str, Binding] = {
    "/VectorService/CreateNamespace": Binding(
        pb.CreateNamespaceRequest,
        pb.NamespaceDescription,
        create_namespace_request_to_message,
        namespace_description_from_message,
    ),
    "/VectorService/Delete": Binding(
        pb.DeleteRequest, pb.DeleteResponse, delete_request_to_message, nothing
    ),
    "/VectorService/DeleteNamespace": Binding(
        pb.DeleteNamespaceRequest, pb.DeleteResponse, delete_namespace_request_to_message, nothing
    ),
    "/VectorService/DescribeIndexStats": Binding(
        pb.DescribeIndexStatsRequest,
        pb.DescribeIndexStatsResponse,
        describe_index_stats_request_to_message,
        describe_index_stats_response_from_message,
    ),
    "/VectorService/DescribeNamespace": Binding(
        pb.DescribeNamespaceRequest,
        pb.NamespaceDescription,
        describe_namespace_request_to_message,
        namespace_description_from_message,
    ),
    "/VectorService/Fetch": Binding(
        pb.FetchRequest, pb.FetchResponse, fetch_request_to_message, fetch_response_from_message
    ),
    "/VectorService/FetchByMetadata": Binding(
        pb.FetchByMetadataRequest,
        pb.FetchByMetadataResponse,
        fetch_by_metadata_request_to_message,
        fetch_by_metadata_response_from_message,
    ),
    "/VectorService/List": Binding(
        pb.ListRequest, pb.ListResponse, list_request_to_message, list_response_from_message
    ),
    "/VectorService/ListNamespaces": Binding(
        pb.ListNamespacesRequest,
        pb.ListNamespacesResponse,
        list_namespaces_request_to_message,
        list_namespaces_response_from_message,
    ),
    "/VectorService/Query": Binding(
        pb.QueryRequest, pb.QueryResponse, query_request_to_message, query_response_from_message
    ),
    "/VectorService/Update": Binding(
        pb.UpdateRequest, pb.UpdateResponse, update_request_to_message, update_response_from_message
    ),
    "/VectorService/Upsert": Binding(
        pb.UpsertRequest, pb.UpsertResponse, upsert_request_to_message, upsert_response_from_message
    ),
}
"""By rpc, as `Operation.rpc` names it."""
