# Generated from specs/2026-01.alpha/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-01.alpha: synchronous client, one method per operation."""

from __future__ import annotations

from collections.abc import Iterable

from ..._runtime import Client
from . import models as m, operations as ops


class DbDataClient(Client):
    """Write, search and manage the data of one Pinecone index. Every index has a host of its own,
    which the control plane returns when the index is described. Records live in namespaces; a
    request that names none works on the default namespace, whose explicit name is
    `__default__`. Writes are eventually consistent: they may take a moment to show in reads.
    This version of the API is a preview: it may change without notice and is not meant for
    production.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def cancel_bulk_import(
        self, id: str, *, timeout: float | None = None
    ) -> m.CancelImportResponse:
        """Cancel an import.

        Stops an import that has not finished. Records it has already imported stay. Cancelling an
        import that has finished changes nothing.

        `DELETE /bulk/imports/{id}`.

        Args:
            id: Identifier of the import, 1 to 1,000 characters, as returned when it was started.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.cancel_bulk_import(id), timeout=timeout)

    def create_namespace(
        self, body: m.CreateNamespaceRequest, *, timeout: float | None = None
    ) -> m.NamespaceDescription:
        """Create a namespace.

        Creates an empty namespace in a serverless index, optionally with a schema of its metadata.
        Writing into a namespace also creates it, so this call is needed only for the schema.

        `POST /namespaces`, gRPC `/VectorService/CreateNamespace`.

        Args:
            body: Name and optional metadata schema of the new namespace.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_namespace(body), timeout=timeout)

    def delete_documents(
        self, namespace: str, body: m.DeleteDocumentsRequest, *, timeout: float | None = None
    ) -> m.DeleteDocumentsResponse:
        """Delete documents.

        Deletes documents of one namespace by id, or all of them. Choose one of the two. Ids that do
        not exist are ignored.

        `POST /namespaces/{namespace}/documents/delete`.

        Args:
            namespace: Namespace to delete from. The default namespace is named `__default__`.
            body: Which documents to delete.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_documents(namespace, body), timeout=timeout)

    def delete_namespace(self, namespace: str, *, timeout: float | None = None) -> m.DeleteResponse:
        """Delete a namespace.

        Deletes one namespace of a serverless index and all of its records for good.

        `DELETE /namespaces/{namespace}`, gRPC `/VectorService/DeleteNamespace`.

        Args:
            namespace: Name of the namespace. The default namespace is named `__default__`.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_namespace(namespace), timeout=timeout)

    def delete_vectors(
        self, body: m.DeleteRequest, *, timeout: float | None = None
    ) -> m.DeleteResponse:
        """Delete vectors.

        Deletes vectors of one namespace by id, by metadata filter, or all of them. Choose exactly
        one of the three. Ids that do not exist are ignored.

        `POST /vectors/delete`, gRPC `/VectorService/Delete`.

        Args:
            body: Which vectors to delete.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_vectors(body), timeout=timeout)

    def describe_bulk_import(self, id: str, *, timeout: float | None = None) -> m.ImportModel:
        """Describe an import.

        Returns status and progress of one import.

        `GET /bulk/imports/{id}`.

        Args:
            id: Identifier of the import, 1 to 1,000 characters, as returned when it was started.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.describe_bulk_import(id), timeout=timeout)

    def describe_index_stats(
        self, body: m.DescribeIndexStatsRequest, *, timeout: float | None = None
    ) -> m.DescribeIndexStatsResponse:
        """Count the vectors of the index.

        Returns the number of vectors in each namespace and in total, and dimension, metric and
        fullness of the index. Counts are eventually consistent.

        `POST /describe_index_stats`, gRPC `/VectorService/DescribeIndexStats`.

        Args:
            body: What to count. An empty object counts everything.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.describe_index_stats(body), timeout=timeout)

    def describe_namespace(
        self, namespace: str, *, timeout: float | None = None
    ) -> m.NamespaceDescription:
        """Describe a namespace.

        Returns the number of records in one namespace of a serverless index, and its metadata
        schema.

        `GET /namespaces/{namespace}`, gRPC `/VectorService/DescribeNamespace`.

        Args:
            namespace: Name of the namespace. The default namespace is named `__default__`.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.describe_namespace(namespace), timeout=timeout)

    def fetch_documents(
        self, namespace: str, body: m.FetchDocumentsRequest, *, timeout: float | None = None
    ) -> m.FetchDocumentsResponse:
        """Fetch documents by id.

        Returns the documents with the given ids from one namespace. Ids that do not exist are left
        out of the answer.

        `POST /namespaces/{namespace}/documents/fetch`.

        Args:
            namespace: Namespace to read from. The default namespace is named `__default__`.
            body: Ids of the documents, and which of their fields to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_documents(namespace, body), timeout=timeout)

    def fetch_vectors(
        self, *, ids: list[str], namespace: str | None = None, timeout: float | None = None
    ) -> m.FetchResponse:
        """Fetch vectors by id.

        Returns the vectors with the given ids from one namespace, with values and metadata. Ids
        that do not exist are left out of the answer, and an unknown namespace gives an empty
        answer.

        `GET /vectors/fetch`, gRPC `/VectorService/Fetch`.

        Args:
            ids: Ids of the vectors to fetch, at most 1,000. The parameter is repeated for each id.
                1 to 1,000 items.
            namespace: Namespace to read from. When absent or empty, the default namespace.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_vectors(ids=ids, namespace=namespace), timeout=timeout)

    def fetch_vectors_by_metadata(
        self, body: m.FetchByMetadataRequest, *, timeout: float | None = None
    ) -> m.FetchByMetadataResponse:
        """Fetch vectors by metadata.

        Returns one page of the vectors of one namespace whose metadata match a filter, with values
        and metadata. Follow the pagination token until a page has none.

        `POST /vectors/fetch_by_metadata`, gRPC `/VectorService/FetchByMetadata`.

        Args:
            body: The filter to match and the page to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_vectors_by_metadata(body), timeout=timeout)

    def list_bulk_imports(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.ImportList:
        """List imports.

        Returns one page of the recent and running imports of the index. Follow the pagination token
        until a page has none.

        `GET /bulk/imports`.

        Args:
            limit: Largest number of imports on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_bulk_imports(limit=limit, pagination_token=pagination_token), timeout=timeout
        )

    def list_namespaces_operation(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        prefix: str | None = None,
        timeout: float | None = None,
    ) -> m.ListNamespacesResponse:
        """List namespaces.

        Returns one page of the namespaces of a serverless index, with their sizes. Follow the
        pagination token until a page has none.

        `GET /namespaces`, gRPC `/VectorService/ListNamespaces`.

        Args:
            limit: Largest number of namespaces on a page, 1 to 100. When absent, the service
                chooses.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            prefix: Only namespaces whose name starts with this text. When absent, all namespaces.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_namespaces_operation(
                limit=limit, pagination_token=pagination_token, prefix=prefix
            ),
            timeout=timeout,
        )

    def list_vectors(
        self,
        *,
        prefix: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        namespace: str | None = None,
        timeout: float | None = None,
    ) -> m.ListResponse:
        """List vector ids.

        Returns one page of the ids in one namespace, in the order of the ids, optionally only those
        with a common prefix. Serverless indexes only. Follow the pagination token until a page has
        none.

        `GET /vectors/list`, gRPC `/VectorService/List`.

        Args:
            prefix: Only ids that start with this text. When absent, all ids.
            limit: Largest number of ids on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            namespace: Namespace to read from. When absent or empty, the default namespace.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_vectors(
                prefix=prefix, limit=limit, pagination_token=pagination_token, namespace=namespace
            ),
            timeout=timeout,
        )

    def query_vectors(
        self, body: m.QueryRequest, *, timeout: float | None = None
    ) -> m.QueryResponse:
        """Search with a vector.

        Returns the vectors of one namespace that are most like a query vector, best first, with
        their scores. The query is a vector given in the request or the identifier of a stored one,
        never both. A response is at most 4 MB.

        `POST /query`, gRPC `/VectorService/Query`.

        Args:
            body: The query vector or record id, and what to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.query_vectors(body), timeout=timeout)

    def search_documents(
        self, namespace: str, body: m.SearchDocumentsRequest, *, timeout: float | None = None
    ) -> m.SearchDocumentsResponse:
        """Search documents.

        Returns the documents of one namespace that score best, best first. Documents are scored by
        their vectors, by the words of their text, or by both, as the request says, and may be
        limited by a filter.

        `POST /namespaces/{namespace}/documents/search`.

        Args:
            namespace: Namespace to search. The default namespace is named `__default__`.
            body: How to score documents, and which of them to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.search_documents(namespace, body), timeout=timeout)

    def search_records_namespace(
        self, namespace: str, body: m.SearchRecordsRequest, *, timeout: float | None = None
    ) -> m.SearchRecordsResponse:
        """Search with text, a vector or a record id.

        Returns the records of one namespace that are most like a query, best first, and can rank
        them again with a reranking model. Text queries need an index with integrated embedding.

        `POST /records/namespaces/{namespace}/search`.

        Args:
            namespace: Namespace to search. The default namespace is named `__default__`.
            body: The query, the fields to return and optional reranking.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.search_records_namespace(namespace, body), timeout=timeout)

    def start_bulk_import(
        self, body: m.StartImportRequest, *, timeout: float | None = None
    ) -> m.StartImportResponse:
        """Start an import.

        Starts the import of Parquet files from object storage and returns at once. Use it for data
        sets too large for upserts, and poll the import to follow it.

        `POST /bulk/imports`.

        Args:
            body: Where the data is and what to do about records that cannot be imported.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.start_bulk_import(body), timeout=timeout)

    def update_vector(
        self, body: m.UpdateRequest, *, timeout: float | None = None
    ) -> m.UpdateResponse:
        """Update a vector, or metadata in bulk.

        Changes one vector by its id, or the metadata of all vectors that match a filter. Given
        values replace the stored ones; given metadata fields are merged into the stored ones. Give
        either an id or a filter.

        `POST /vectors/update`, gRPC `/VectorService/Update`.

        Args:
            body: What to change, and on which vectors.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.update_vector(body), timeout=timeout)

    def upsert_documents(
        self, namespace: str, body: m.UpsertDocumentsRequest, *, timeout: float | None = None
    ) -> m.UpsertDocumentsResponse:
        """Write documents.

        Writes documents into one namespace and creates the namespace if needed. A document whose id
        exists is replaced as a whole. Fields that the schema of the index names must fit it.

        `POST /namespaces/{namespace}/documents/upsert`.

        Args:
            namespace: Namespace to write to. The default namespace is named `__default__`.
            body: The documents to write.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.upsert_documents(namespace, body), timeout=timeout)

    def upsert_records_namespace(
        self, namespace: str, body: Iterable[m.UpsertRecord], *, timeout: float | None = None
    ) -> None:
        """Write text records.

        Embeds the text of the records with the model of the index and writes the vectors into a
        namespace, which is created if needed. The body is newline-delimited JSON, one record on
        each line, at most 96 records.

        `POST /records/namespaces/{namespace}/upsert`.

        Args:
            namespace: Namespace to write to. The default namespace is named `__default__`.
            body: The records to write, one JSON object on each line.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.upsert_records_namespace(namespace, body), timeout=timeout)

    def upsert_vectors(
        self, body: m.UpsertRequest, *, timeout: float | None = None
    ) -> m.UpsertResponse:
        """Write vectors.

        Writes vectors into one namespace and creates the namespace if needed. A vector whose id
        exists is replaced as a whole; of several vectors with the same id the last one stays. A
        request holds at most 1,000 vectors and 2 MB.

        `POST /vectors/upsert`, gRPC `/VectorService/Upsert`.

        Args:
            body: The vectors to write.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.upsert_vectors(body), timeout=timeout)
