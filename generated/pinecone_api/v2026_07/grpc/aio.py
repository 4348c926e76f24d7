# Generated from specs/2026-07/db_data.proto by `make generate`.
"""VectorService 2026-07: grpc.aio stub, one method per rpc, messages in and out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import messages as pb

if TYPE_CHECKING:
    import grpc.aio

Metadata = Sequence[tuple[str, str]]


class AsyncVectorService:
    """Data plane of one index over gRPC. Every call has a twin in REST, named by its HTTP rule;
    both share a host and port. Calls carry the API key in the `api-key` metadata entry and the
    API version in `x-pinecone-api-version`.

    Args:
        channel: An open channel; it stays the caller's to close.
    """

    def __init__(self, channel: grpc.aio.Channel) -> None:
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

    async def upsert(
        self,
        request: pb.UpsertRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.UpsertResponse:
        """Await what `VectorService.upsert` does."""
        response: pb.UpsertResponse = await self._upsert(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def delete(
        self,
        request: pb.DeleteRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.DeleteResponse:
        """Await what `VectorService.delete` does."""
        response: pb.DeleteResponse = await self._delete(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def fetch(
        self,
        request: pb.FetchRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.FetchResponse:
        """Await what `VectorService.fetch` does."""
        response: pb.FetchResponse = await self._fetch(request, timeout=timeout, metadata=metadata)
        return response

    async def list(
        self,
        request: pb.ListRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.ListResponse:
        """Await what `VectorService.list` does."""
        response: pb.ListResponse = await self._list(request, timeout=timeout, metadata=metadata)
        return response

    async def query(
        self,
        request: pb.QueryRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.QueryResponse:
        """Await what `VectorService.query` does."""
        response: pb.QueryResponse = await self._query(request, timeout=timeout, metadata=metadata)
        return response

    async def update(
        self,
        request: pb.UpdateRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.UpdateResponse:
        """Await what `VectorService.update` does."""
        response: pb.UpdateResponse = await self._update(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def describe_index_stats(
        self,
        request: pb.DescribeIndexStatsRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.DescribeIndexStatsResponse:
        """Await what `VectorService.describe_index_stats` does."""
        response: pb.DescribeIndexStatsResponse = await self._describe_index_stats(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def list_namespaces(
        self,
        request: pb.ListNamespacesRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.ListNamespacesResponse:
        """Await what `VectorService.list_namespaces` does."""
        response: pb.ListNamespacesResponse = await self._list_namespaces(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def describe_namespace(
        self,
        request: pb.DescribeNamespaceRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceDescription:
        """Await what `VectorService.describe_namespace` does."""
        response: pb.NamespaceDescription = await self._describe_namespace(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def delete_namespace(
        self,
        request: pb.DeleteNamespaceRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.DeleteResponse:
        """Await what `VectorService.delete_namespace` does."""
        response: pb.DeleteResponse = await self._delete_namespace(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def create_namespace(
        self,
        request: pb.CreateNamespaceRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceDescription:
        """Await what `VectorService.create_namespace` does."""
        response: pb.NamespaceDescription = await self._create_namespace(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def fetch_by_metadata(
        self,
        request: pb.FetchByMetadataRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.FetchByMetadataResponse:
        """Await what `VectorService.fetch_by_metadata` does."""
        response: pb.FetchByMetadataResponse = await self._fetch_by_metadata(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def create_namespace_alias(
        self,
        request: pb.CreateNamespaceAliasRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceAliasDescription:
        """Await what `VectorService.create_namespace_alias` does."""
        response: pb.NamespaceAliasDescription = await self._create_namespace_alias(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def list_namespace_aliases(
        self,
        request: pb.ListNamespaceAliasesRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.ListNamespaceAliasesResponse:
        """Await what `VectorService.list_namespace_aliases` does."""
        response: pb.ListNamespaceAliasesResponse = await self._list_namespace_aliases(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def describe_namespace_alias(
        self,
        request: pb.DescribeNamespaceAliasRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceAliasDescription:
        """Await what `VectorService.describe_namespace_alias` does."""
        response: pb.NamespaceAliasDescription = await self._describe_namespace_alias(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def repoint_namespace_alias(
        self,
        request: pb.RepointNamespaceAliasRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.NamespaceAliasDescription:
        """Await what `VectorService.repoint_namespace_alias` does."""
        response: pb.NamespaceAliasDescription = await self._repoint_namespace_alias(
            request, timeout=timeout, metadata=metadata
        )
        return response

    async def delete_namespace_alias(
        self,
        request: pb.DeleteNamespaceAliasRequest,
        *,
        timeout: float | None = None,
        metadata: Metadata | None = None,
    ) -> pb.DeleteNamespaceAliasResponse:
        """Await what `VectorService.delete_namespace_alias` does."""
        response: pb.DeleteNamespaceAliasResponse = await self._delete_namespace_alias(
            request, timeout=timeout, metadata=metadata
        )
        return response
