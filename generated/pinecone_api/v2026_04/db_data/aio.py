# Generated from specs/2026-04/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-04: asynchronous client, one method per operation."""

from __future__ import annotations

from collections.abc import Iterable

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncDbDataClient(AsyncClient):
    """Write, search and manage the data of one Pinecone index. Every index has a host of its own,
    which the control plane returns when the index is described. Records live in namespaces; a
    request that names none works on the default namespace, whose explicit name is
    `__default__`. Writes are eventually consistent: they may take a moment to show in reads.

    `DbDataClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def cancel_bulk_import(
        self, id: str, *, timeout: float | None = None
    ) -> m.CancelImportResponse:
        """Cancel an import.

        `DELETE /bulk/imports/{id}`.

        Args:
            id: Identifier of the import, 1 to 1,000 characters, as returned when it was started.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.cancel_bulk_import(id), timeout=timeout)

    async def create_namespace(
        self, body: m.CreateNamespaceRequest, *, timeout: float | None = None
    ) -> m.NamespaceDescription:
        """Create a namespace.

        `POST /namespaces`, gRPC `/VectorService/CreateNamespace`.

        Args:
            body: Name and optional metadata schema of the new namespace.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_namespace(body), timeout=timeout)

    async def delete_namespace(
        self, namespace: str, *, timeout: float | None = None
    ) -> m.DeleteResponse:
        """Delete a namespace.

        `DELETE /namespaces/{namespace}`, gRPC `/VectorService/DeleteNamespace`.

        Args:
            namespace: Name of the namespace. The default namespace is named `__default__`.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_namespace(namespace), timeout=timeout)

    async def delete_vectors(
        self, body: m.DeleteRequest, *, timeout: float | None = None
    ) -> m.DeleteResponse:
        """Delete vectors.

        `POST /vectors/delete`, gRPC `/VectorService/Delete`.

        Args:
            body: Which vectors to delete.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_vectors(body), timeout=timeout)

    async def describe_bulk_import(self, id: str, *, timeout: float | None = None) -> m.ImportModel:
        """Describe an import.

        `GET /bulk/imports/{id}`.

        Args:
            id: Identifier of the import, 1 to 1,000 characters, as returned when it was started.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_bulk_import(id), timeout=timeout)

    async def describe_index_stats(
        self, body: m.DescribeIndexStatsRequest, *, timeout: float | None = None
    ) -> m.DescribeIndexStatsResponse:
        """Count the vectors of the index.

        `POST /describe_index_stats`, gRPC `/VectorService/DescribeIndexStats`.

        Args:
            body: What to count. An empty object counts everything.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_index_stats(body), timeout=timeout)

    async def describe_namespace(
        self, namespace: str, *, timeout: float | None = None
    ) -> m.NamespaceDescription:
        """Describe a namespace.

        `GET /namespaces/{namespace}`, gRPC `/VectorService/DescribeNamespace`.

        Args:
            namespace: Name of the namespace. The default namespace is named `__default__`.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_namespace(namespace), timeout=timeout)

    async def fetch_vectors(
        self, *, ids: list[str], namespace: str | None = None, timeout: float | None = None
    ) -> m.FetchResponse:
        """Fetch vectors by id.

        `GET /vectors/fetch`, gRPC `/VectorService/Fetch`.

        Args:
            ids: Ids of the vectors to fetch, at most 1,000. The parameter is repeated for each id.
                1 to 1,000 items.
            namespace: Namespace to read from. When absent or empty, the default namespace.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.fetch_vectors(ids=ids, namespace=namespace), timeout=timeout
        )

    async def fetch_vectors_by_metadata(
        self, body: m.FetchByMetadataRequest, *, timeout: float | None = None
    ) -> m.FetchByMetadataResponse:
        """Fetch vectors by metadata.

        `POST /vectors/fetch_by_metadata`, gRPC `/VectorService/FetchByMetadata`.

        Args:
            body: The filter to match and the page to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_vectors_by_metadata(body), timeout=timeout)

    async def list_bulk_imports(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.ImportList:
        """List imports.

        `GET /bulk/imports`.

        Args:
            limit: Largest number of imports on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_bulk_imports(limit=limit, pagination_token=pagination_token), timeout=timeout
        )

    async def list_namespaces_operation(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        prefix: str | None = None,
        timeout: float | None = None,
    ) -> m.ListNamespacesResponse:
        """List namespaces.

        `GET /namespaces`, gRPC `/VectorService/ListNamespaces`.

        Args:
            limit: Largest number of namespaces on a page, 1 to 100. When absent, the service
                chooses.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            prefix: Only namespaces whose name starts with this text. When absent, all namespaces.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_namespaces_operation(
                limit=limit, pagination_token=pagination_token, prefix=prefix
            ),
            timeout=timeout,
        )

    async def list_vectors(
        self,
        *,
        prefix: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        namespace: str | None = None,
        timeout: float | None = None,
    ) -> m.ListResponse:
        """List vector ids.

        `GET /vectors/list`, gRPC `/VectorService/List`.

        Args:
            prefix: Only ids that start with this text. When absent, all ids.
            limit: Largest number of ids on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            namespace: Namespace to read from. When absent or empty, the default namespace.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_vectors(
                prefix=prefix, limit=limit, pagination_token=pagination_token, namespace=namespace
            ),
            timeout=timeout,
        )

    async def query_vectors(
        self, body: m.QueryRequest, *, timeout: float | None = None
    ) -> m.QueryResponse:
        """Search with a vector.

        `POST /query`, gRPC `/VectorService/Query`.

        Args:
            body: The query vector or record id, and what to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.query_vectors(body), timeout=timeout)

    async def search_records_namespace(
        self, namespace: str, body: m.SearchRecordsRequest, *, timeout: float | None = None
    ) -> m.SearchRecordsResponse:
        """Search with text, a vector or a record id.

        `POST /records/namespaces/{namespace}/search`.

        Args:
            namespace: Namespace to search. The default namespace is named `__default__`.
            body: The query, the fields to return and optional reranking.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.search_records_namespace(namespace, body), timeout=timeout
        )

    async def start_bulk_import(
        self, body: m.StartImportRequest, *, timeout: float | None = None
    ) -> m.StartImportResponse:
        """Start an import.

        `POST /bulk/imports`.

        Args:
            body: Where the data is and what to do about records that cannot be imported.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.start_bulk_import(body), timeout=timeout)

    async def update_vector(
        self, body: m.UpdateRequest, *, timeout: float | None = None
    ) -> m.UpdateResponse:
        """Update a vector, or metadata in bulk.

        `POST /vectors/update`, gRPC `/VectorService/Update`.

        Args:
            body: What to change, and on which vectors.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.update_vector(body), timeout=timeout)

    async def upsert_records_namespace(
        self, namespace: str, body: Iterable[m.UpsertRecord], *, timeout: float | None = None
    ) -> None:
        """Write text records.

        `POST /records/namespaces/{namespace}/upsert`.

        Args:
            namespace: Namespace to write to. The default namespace is named `__default__`.
            body: The records to write, one JSON object on each line.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.upsert_records_namespace(namespace, body), timeout=timeout
        )

    async def upsert_vectors(
        self, body: m.UpsertRequest, *, timeout: float | None = None
    ) -> m.UpsertResponse:
        """Write vectors.

        `POST /vectors/upsert`, gRPC `/VectorService/Upsert`.

        Args:
            body: The vectors to write.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.upsert_vectors(body), timeout=timeout)
