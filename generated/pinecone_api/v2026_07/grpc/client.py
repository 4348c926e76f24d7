# Generated from specs/2026-07/db_data.proto by `make generate`.
"""VectorService 2026-07: grpc stub, one method per rpc, messages in and out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import messages as pb

if TYPE_CHECKING:
    import grpc

Metadata = Sequence[tuple[str, str]]


class VectorService:
    """Data plane of one index over gRPC. Every call has a twin in REST, named by its HTTP rule;
    both share a host and port. Calls carry the API key in the `api-key` metadata entry and the
    API version in `x-pinecone-api-version`.

    Args:
        channel: An open channel; it stays the caller's to close.
    """

    def __init__(self, channel: grpc.Channel) -> None:
        self._upsert: Any = channel.unary_unary(
            "/VectorService/Upsert",
            request_serializer=pb.UpsertRequest.SerializeToString,
            response_deserializer=pb.UpsertResponse.FromString,
        )
        self._delete: Any = channel.unary_unary(
            "/VectorService/Delete",
            request_serializer=pb.DeleteRequest.SerializeToString,
            response_deserializer=pb.DeleteResponse.FromString,
        )
        self._fetch: Any = channel.unary_unary(
            "/VectorService/Fetch",
            request_serializer=pb.FetchRequest.SerializeToString,
            response_deserializer=pb.FetchResponse.FromString,
        )
        self._list: Any = channel.unary_unary(
            "/VectorService/List",
            request_serializer=pb.ListRequest.SerializeToString,
            response_deserializer=pb.ListResponse.FromString,
        )
        self._query: Any = channel.unary_unary(
            "/VectorService/Query",
            request_serializer=pb.QueryRequest.SerializeToString,
            response_deserializer=pb.QueryResponse.FromString,
        )
        self._update: Any = channel.unary_unary(
            "/VectorService/Update",
            request_serializer=pb.UpdateRequest.SerializeToString,
            response_deserializer=pb.UpdateResponse.FromString,
        )
        self._describe_index_stats: Any = channel.unary_unary(
            "/VectorService/DescribeIndexStats",
            request_serializer=pb.DescribeIndexStatsRequest.SerializeToString,
            response_deserializer=pb.DescribeIndexStatsResponse.FromString,
        )
        self._list_namespaces: Any = channel.unary_unary(
            "/VectorService/ListNamespaces",
            request_serializer=pb.ListNamespacesRequest.SerializeToString,
            response_deserializer=pb.ListNamespacesResponse.FromString,
        )
        self._describe_namespace: Any = channel.unary_unary(
            "/VectorService/DescribeNamespace",
            request_serializer=pb.DescribeNamespaceRequest.SerializeToString,
            response_deserializer=pb.NamespaceDescription.FromString,
        )
        self._delete_namespace: Any = channel.unary_unary(
            "/VectorService/DeleteNamespace",
            request_serializer=pb.DeleteNamespaceRequest.SerializeToString,
            response_deserializer=pb.DeleteResponse.FromString,
        )
        self._create_namespace: Any = channel.unary_unary(
            "/VectorService/CreateNamespace",
            request_serializer=pb.CreateNamespaceRequest.SerializeToString,
            response_deserializer=pb.NamespaceDescription.FromString,
        )
        self._fetch_by_metadata: Any = channel.unary_unary(
            "/VectorService/FetchByMetadata",
            request_serializer=pb.FetchByMetadataRequest.SerializeToString,
            response_deserializer=pb.FetchByMetadataResponse.FromString,
        )
        self._create_namespace_alias: Any = channel.unary_unary(
            "/NamespaceAliasService/CreateNamespaceAlias",
            request_serializer=pb.CreateNamespaceAliasRequest.SerializeToString,
            response_deserializer=pb.NamespaceAliasDescription.FromString,
        )
        self._list_namespace_aliases: Any = channel.unary_unary(
            "/NamespaceAliasService/ListNamespaceAliases",
            request_serializer=pb.ListNamespaceAliasesRequest.SerializeToString,
            response_deserializer=pb.ListNamespaceAliasesResponse.FromString,
        )
        self._describe_namespace_alias: Any = channel.unary_unary(
            "/NamespaceAliasService/DescribeNamespaceAlias",
            request_serializer=pb.DescribeNamespaceAliasRequest.SerializeToString,
            response_deserializer=pb.NamespaceAliasDescription.FromString,
        )
        self._repoint_namespace_alias: Any = channel.unary_unary(
            "/NamespaceAliasService/RepointNamespaceAlias",
            request_serializer=pb.RepointNamespaceAliasRequest.SerializeToString,
            response_deserializer=pb.NamespaceAliasDescription.FromString,
        )
        self._delete_namespace_alias: Any = channel.unary_unary(
            "/NamespaceAliasService/DeleteNamespaceAlias",
            request_serializer=pb.DeleteNamespaceAliasRequest.SerializeToString,
            response_deserializer=pb.DeleteNamespaceAliasResponse.FromString,
        )

    def upsert(
        self,
        request: pb.UpsertRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.UpsertResponse:
        """Writes vectors into one namespace and creates the namespace if needed. A vector whose id
        exists is replaced as a whole; of several vectors with the same id the last one stays. A
        request holds at most 1,000 vectors and 2 MB.
        """
        response: pb.UpsertResponse = self._upsert(request, timeout=timeout, metadata=metadata)
        return response

    def delete(
        self,
        request: pb.DeleteRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.DeleteResponse:
        """Deletes vectors of one namespace by id, by metadata filter, or all of them. Choose exactly
        one of the three. Ids that do not exist are ignored.
        """
        response: pb.DeleteResponse = self._delete(request, timeout=timeout, metadata=metadata)
        return response

    def fetch(
        self,
        request: pb.FetchRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.FetchResponse:
        """Returns the vectors with the given ids from one namespace, with values and metadata. Ids
        that do not exist are left out of the answer, and an unknown namespace gives an empty
        answer.
        """
        response: pb.FetchResponse = self._fetch(request, timeout=timeout, metadata=metadata)
        return response

    def list(
        self,
        request: pb.ListRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.ListResponse:
        """Returns one page of the ids in one namespace, in the order of the ids, optionally only those
        with a common prefix. Serverless indexes only. Follow the pagination token until a page has
        none.
        """
        response: pb.ListResponse = self._list(request, timeout=timeout, metadata=metadata)
        return response

    def query(
        self,
        request: pb.QueryRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.QueryResponse:
        """Returns the vectors of one namespace that are most like a query vector, best first, with
        their scores. The query is a vector given in the request or the identifier of a stored one,
        never both. A response is at most 4 MB.
        """
        response: pb.QueryResponse = self._query(request, timeout=timeout, metadata=metadata)
        return response

    def update(
        self,
        request: pb.UpdateRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.UpdateResponse:
        """Changes one vector by its id, or the metadata of all vectors that match a filter. Given
        values replace the stored ones; given metadata fields are merged into the stored ones. Give
        either an id or a filter.
        """
        response: pb.UpdateResponse = self._update(request, timeout=timeout, metadata=metadata)
        return response

    def describe_index_stats(
        self,
        request: pb.DescribeIndexStatsRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.DescribeIndexStatsResponse:
        """Returns the number of vectors in each namespace and in total, and dimension, metric and
        fullness of the index. Counts are eventually consistent.
        """
        response: pb.DescribeIndexStatsResponse = self._describe_index_stats(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def list_namespaces(
        self,
        request: pb.ListNamespacesRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.ListNamespacesResponse:
        """Returns one page of the namespaces of a serverless index, with their sizes. Follow the
        pagination token until a page has none.
        """
        response: pb.ListNamespacesResponse = self._list_namespaces(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def describe_namespace(
        self,
        request: pb.DescribeNamespaceRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceDescription:
        """Returns the number of records in one namespace of a serverless index, and its metadata
        schema.
        """
        response: pb.NamespaceDescription = self._describe_namespace(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def delete_namespace(
        self,
        request: pb.DeleteNamespaceRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.DeleteResponse:
        """Deletes one namespace of a serverless index and all of its records for good."""
        response: pb.DeleteResponse = self._delete_namespace(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def create_namespace(
        self,
        request: pb.CreateNamespaceRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceDescription:
        """Creates an empty namespace in a serverless index, optionally with a schema of its metadata.
        Writing into a namespace also creates it, so this call is needed only for the schema.
        """
        response: pb.NamespaceDescription = self._create_namespace(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def fetch_by_metadata(
        self,
        request: pb.FetchByMetadataRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.FetchByMetadataResponse:
        """Returns one page of the vectors of one namespace whose metadata match a filter, with values
        and metadata. Follow the pagination token until a page has none.
        """
        response: pb.FetchByMetadataResponse = self._fetch_by_metadata(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def create_namespace_alias(
        self,
        request: pb.CreateNamespaceAliasRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceAliasDescription:
        """Gives a namespace a further name, by which requests can refer to it."""
        response: pb.NamespaceAliasDescription = self._create_namespace_alias(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def list_namespace_aliases(
        self,
        request: pb.ListNamespaceAliasesRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.ListNamespaceAliasesResponse:
        """Returns one page of the aliases of the index. Follow the pagination token until a page has
        none.
        """
        response: pb.ListNamespaceAliasesResponse = self._list_namespace_aliases(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def describe_namespace_alias(
        self,
        request: pb.DescribeNamespaceAliasRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceAliasDescription:
        """Returns the namespace that an alias stands for, and when it was changed last."""
        response: pb.NamespaceAliasDescription = self._describe_namespace_alias(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def repoint_namespace_alias(
        self,
        request: pb.RepointNamespaceAliasRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceAliasDescription:
        """Makes an alias stand for another namespace from now on."""
        response: pb.NamespaceAliasDescription = self._repoint_namespace_alias(
            request, timeout=timeout, metadata=metadata
        )
        return response

    def delete_namespace_alias(
        self,
        request: pb.DeleteNamespaceAliasRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.DeleteNamespaceAliasResponse:
        """Deletes an alias. The namespace that it stood for and its records stay."""
        response: pb.DeleteNamespaceAliasResponse = self._delete_namespace_alias(
            request, timeout=timeout, metadata=metadata
        )
        return response
