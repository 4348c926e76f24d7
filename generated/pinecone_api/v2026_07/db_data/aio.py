# Generated from specs/2026-07/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-07: asynchronous client, one method per operation."""

from __future__ import annotations

from collections.abc import Iterable

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncDbDataClient(AsyncClient):
    """Write, search and manage the data of one Pinecone index. Every index has a host of its own,
    which the control plane returns when the index is described. An index holds vectors, records
    whose text it embeds, or documents with the fields of its schema. All of them live in
    namespaces; a request that names none works on the default namespace, whose explicit name is
    `__default__`. Writes are eventually consistent: they may take a moment to show in reads.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def cancel_bulk_import(
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
        return await self._sender.send(ops.cancel_bulk_import(id), timeout=timeout)

    async def create_namespace(
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
        return await self._sender.send(ops.create_namespace(body), timeout=timeout)

    async def create_namespace_alias(
        self, body: m.CreateNamespaceAliasRequest, *, timeout: float | None = None
    ) -> m.NamespaceAliasDescription:
        """Create a namespace alias.

        Gives a namespace a further name, by which requests can refer to it. An index that aliases
        are not enabled for refuses this with status 501.

        `POST /namespace-aliases`.

        Args:
            body: Name of the new alias and the namespace it stands for.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_namespace_alias(body), timeout=timeout)

    async def delete_documents(
        self, namespace: str, body: m.DeleteDocumentsRequest, *, timeout: float | None = None
    ) -> m.DeleteDocumentsResponse:
        """Delete documents.

        Deletes documents of one namespace by id, by filter, or all of them. Choose exactly one of
        the three. Ids that do not exist are ignored.

        `POST /namespaces/{namespace}/documents/delete`.

        Args:
            namespace: Namespace to delete from. The default namespace is named `__default__`.
            body: Which documents to delete.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_documents(namespace, body), timeout=timeout)

    async def delete_namespace(
        self, namespace: str, *, timeout: float | None = None
    ) -> m.DeleteResponse:
        """Delete a namespace.

        Deletes one namespace of a serverless index and all of its records for good.

        `DELETE /namespaces/{namespace}`, gRPC `/VectorService/DeleteNamespace`.

        Args:
            namespace: Name of the namespace, 1 to 512 characters. The default namespace is named
                `__default__`. Matches ^[\\x01-\\x7F]+$.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_namespace(namespace), timeout=timeout)

    async def delete_namespace_alias(
        self, alias_name: str, *, timeout: float | None = None
    ) -> m.DeleteResponse:
        """Delete a namespace alias.

        Deletes an alias. The namespace that it stood for and its records stay.

        `DELETE /namespace-aliases/{alias_name}`.

        Args:
            alias_name: Name of the alias, 1 to 512 characters. Matches
        ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_namespace_alias(alias_name), timeout=timeout)

    async def delete_vectors(
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
        return await self._sender.send(ops.delete_vectors(body), timeout=timeout)

    async def describe_bulk_import(self, id: str, *, timeout: float | None = None) -> m.ImportModel:
        """Describe an import.

        Returns status and progress of one import.

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

        Returns the number of vectors in each namespace and in total, and dimension, metric and
        fullness of the index. Counts are eventually consistent.

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

        Returns the number of records in one namespace, its size and its metadata schema.

        `GET /namespaces/{namespace}`, gRPC `/VectorService/DescribeNamespace`.

        Args:
            namespace: Name of the namespace, 1 to 512 characters. The default namespace is named
                `__default__`. Matches ^[\\x01-\\x7F]+$.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_namespace(namespace), timeout=timeout)

    async def describe_namespace_alias(
        self, alias_name: str, *, timeout: float | None = None
    ) -> m.NamespaceAliasDescription:
        """Describe a namespace alias.

        Returns the namespace that an alias stands for, and when it was changed last.

        `GET /namespace-aliases/{alias_name}`.

        Args:
            alias_name: Name of the alias, 1 to 512 characters. Matches
        ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_namespace_alias(alias_name), timeout=timeout)

    async def fetch_documents(
        self, namespace: str, body: m.FetchDocumentsRequest, *, timeout: float | None = None
    ) -> m.FetchDocumentsResponse:
        """Fetch documents.

        Returns documents of one namespace, by their ids or by a filter. Ids that do not exist are
        left out of the answer. What a filter finds comes in pages; follow the pagination token
        until a page has none.

        `POST /namespaces/{namespace}/documents/fetch`.

        Args:
            namespace: Namespace to read from. The default namespace is named `__default__`.
            body: Which documents to return, and which of their fields.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_documents(namespace, body), timeout=timeout)

    async def fetch_vectors(
        self, *, ids: list[str], namespace: str | None = None, timeout: float | None = None
    ) -> m.FetchResponse:
        """Fetch vectors by id.

        Returns the vectors with the given ids from one namespace, with values and metadata. Ids
        that do not exist are left out of the answer, and an unknown namespace gives an empty
        answer.

        `GET /vectors/fetch`, gRPC `/VectorService/Fetch`.

        Args:
            ids: Ids of the vectors to fetch, 1 to 1,000. The parameter is repeated for each id.
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

        Returns one page of the vectors of one namespace whose metadata match a filter, with values
        and metadata. Follow the pagination token until a page has none.

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

        Returns one page of the recent and running imports of the index. Follow the pagination token
        until a page has none.

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

    async def list_documents(
        self, namespace: str, body: m.ListDocumentsRequest, *, timeout: float | None = None
    ) -> m.ListDocumentsResponse:
        """List document ids.

        Returns one page of the ids in one namespace, in the order of the ids, optionally only those
        with a common prefix. Follow the pagination token until a page has none.

        `POST /namespaces/{namespace}/documents/list`.

        Args:
            namespace: Namespace to read from. The default namespace is named `__default__`.
            body: The prefix and the page to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.list_documents(namespace, body), timeout=timeout)

    async def list_namespace_aliases(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        prefix: str | None = None,
        target_namespace: str | None = None,
        timeout: float | None = None,
    ) -> m.ListNamespaceAliasesResponse:
        """List namespace aliases.

        Returns one page of the aliases of the index. Follow the pagination token until a page has
        none. An index that aliases are not enabled for refuses this with status 501.

        `GET /namespace-aliases`.

        Args:
            limit: Largest number of aliases on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            prefix: Only aliases whose name starts with this text, up to 512 characters. When
                absent, all aliases. Matches ^[\\x01-\\x7F]*$.
            target_namespace: Only aliases of this namespace, 1 to 512 characters. When absent,
                aliases of every namespace. Matches ^[\\x01-\\x7F]+$.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_namespace_aliases(
                limit=limit,
                pagination_token=pagination_token,
                prefix=prefix,
                target_namespace=target_namespace,
            ),
            timeout=timeout,
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

        Returns one page of the namespaces of a serverless index, with their sizes. Follow the
        pagination token until a page has none.

        `GET /namespaces`, gRPC `/VectorService/ListNamespaces`.

        Args:
            limit: Largest number of namespaces on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            prefix: Only namespaces whose name starts with this text, up to 512 characters. When
                absent, all namespaces. Matches ^[\\x01-\\x7F]*$.
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

        Returns one page of the ids in one namespace, in the order of the ids, optionally only those
        with a common prefix. Serverless indexes only. Follow the pagination token until a page has
        none.

        `GET /vectors/list`, gRPC `/VectorService/List`.

        Args:
            prefix: Only ids that start with this text, up to 512 characters. When absent, all ids.
                Matches ^[\\x01-\\x7F]*$.
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

        Returns the vectors of one namespace that are most like a query vector, best first, with
        their scores. The query is a vector given in the request or the identifier of a stored one,
        never both. A response is at most 4 MB.

        `POST /query`, gRPC `/VectorService/Query`.

        Args:
            body: The query vector or record id, and what to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.query_vectors(body), timeout=timeout)

    async def repoint_namespace_alias(
        self, alias_name: str, body: m.RepointNamespaceAliasRequest, *, timeout: float | None = None
    ) -> m.NamespaceAliasDescription:
        """Move a namespace alias.

        Makes an alias stand for another namespace from now on.

        `PATCH /namespace-aliases/{alias_name}`.

        Args:
            alias_name: Name of the alias, 1 to 512 characters. Matches
        ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
            body: The namespace that the alias is to stand for.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.repoint_namespace_alias(alias_name, body), timeout=timeout
        )

    async def search_documents(
        self, namespace: str, body: m.SearchDocumentsRequest, *, timeout: float | None = None
    ) -> m.SearchDocumentsResponse:
        """Search documents.

        Returns the documents of one namespace that score best, best first. They are scored by the
        likeness of a vector, by the words of a text or by a text that the service embeds; several
        clauses are possible for words only.

        `POST /namespaces/{namespace}/documents/search`.

        Args:
            namespace: Namespace to search. The default namespace is named `__default__`.
            body: How to score, and what to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.search_documents(namespace, body), timeout=timeout)

    async def search_records_namespace(
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
        return await self._sender.send(
            ops.search_records_namespace(namespace, body), timeout=timeout
        )

    async def start_bulk_import(
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
        return await self._sender.send(ops.start_bulk_import(body), timeout=timeout)

    async def update_documents(
        self, namespace: str, body: m.UpdateDocumentsRequest, *, timeout: float | None = None
    ) -> m.UpdateDocumentsResponse:
        """Change documents.

        Sets and removes fields of documents: of those that are given one by one, or in the same way
        of all that match a filter. Fields that are not named stay as they are. Choose one of the
        two ways.

        `POST /namespaces/{namespace}/documents/update`.

        Args:
            namespace: Namespace to change documents in. The default namespace is named
                `__default__`.
            body: Which documents to change, and how.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.update_documents(namespace, body), timeout=timeout)

    async def update_vector(
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
        return await self._sender.send(ops.update_vector(body), timeout=timeout)

    async def upsert_documents(
        self, namespace: str, body: m.UpsertDocumentsRequest, *, timeout: float | None = None
    ) -> m.UpsertDocumentsResponse:
        """Write documents.

        Writes documents into one namespace and creates the namespace if needed. A document whose id
        exists is replaced as a whole. A request holds at most 1,000 documents and 2 MB. Text of
        fields that the schema embeds is turned into vectors on the way.

        `POST /namespaces/{namespace}/documents/upsert`.

        Args:
            namespace: Namespace to write to. The default namespace is named `__default__`.
            body: The documents to write.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.upsert_documents(namespace, body), timeout=timeout)

    async def upsert_records_namespace(
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
        return await self._sender.send(
            ops.upsert_records_namespace(namespace, body), timeout=timeout
        )

    async def upsert_vectors(
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
        return await self._sender.send(ops.upsert_vectors(body), timeout=timeout)
