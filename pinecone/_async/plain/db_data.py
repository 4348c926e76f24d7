# Made from specs/surface/db_data.yaml and the documents by `make generate`. Change those, not this file.
"""Namespaces of an index and their aliases, and imports into it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import Any

from pinecone._async.handle import AsyncDataHandle
from pinecone._async.pages import async_pages
from pinecone._compat.calls import accepts_older
from pinecone._requests import arguments, index
from pinecone.models import (
    ImportErrorMode,
    ImportList,
    ImportModel,
    ListNamespaceAliasesResponse,
    ListNamespacesResponse,
    NamespaceAliasDescription,
    NamespaceDescription,
    StartImportResponse,
)
from pinecone_api.default.db_data.models import (
    CreateNamespaceAliasRequest,
    RepointNamespaceAliasRequest,
)


class AsyncNamespaces(AsyncDataHandle):
    """Namespaces of an index."""

    @accepts_older("name schema")
    async def create_namespace(
        self, *, name: str, schema: Mapping[str, Any] | None = None, timeout: float | None = None
    ) -> NamespaceDescription:
        """Create an empty namespace (operation `create_namespace`).

        Writing into a namespace creates it, too; this is for giving it a schema.

        Args:
            name: Name of the new namespace, ASCII without NUL, 1 to 512 characters. It must be unique in the index, and
                `__default__` is refused. Matches ^[\\x01-\\x7F]+$.
            schema: Which metadata fields are indexed for filtering. When absent, every field can be used in filters.
            timeout: Deadline in seconds.

        Returns:
            Description of the new namespace. Attributes: `name`, `record_count`, `schema`, `indexed_fields`,
            `size_bytes`.

        Raises:
            PineconeValueError: The name cannot be one.
            PineconeTypeError: An argument has the wrong type.
            ConflictError: A namespace of that name already exists.

        Example:
            await index.create_namespace(name="reviews", schema={"stars": {"filterable": True}})
        """
        request = index.new_namespace(name, schema)
        return await self._data.create_namespace(request, timeout=timeout)

    @accepts_older("name")
    async def describe_namespace(
        self, *, name: str | None = None, namespace: str | None = None, timeout: float | None = None
    ) -> NamespaceDescription:
        """Fetch the size and schema of a namespace (operation `describe_namespace`).

        Args:
            name: The namespace; `"__default__"` is the default one.
            namespace: The same, as older code says it.
            timeout: Deadline in seconds.

        Returns:
            Description of the namespace. Attributes: `name`, `record_count`, `schema`, `indexed_fields`, `size_bytes`.

        Raises:
            NotFoundError: There is no such namespace.
            PineconeValueError: Not exactly one name is given.

        Example:
            described = await index.describe_namespace(name="__default__")
            print(described.record_count)
        """
        return await self._data.describe_namespace(
            index.named_namespace(name, namespace), timeout=timeout
        )

    @accepts_older("name")
    async def delete_namespace(
        self, *, name: str | None = None, namespace: str | None = None, timeout: float | None = None
    ) -> None:
        """Delete a namespace with every record in it (operation `delete_namespace`).

        Args:
            name: The namespace; `"__default__"` is the default one.
            namespace: The same, as older code says it.
            timeout: Deadline in seconds.

        Raises:
            NotFoundError: There is no such namespace.
            PineconeValueError: Not exactly one name is given.

        Example:
            await index.delete_namespace(name="__default__")
        """
        await self._data.delete_namespace(index.named_namespace(name, namespace), timeout=timeout)

    @accepts_older("limit")
    def list_namespaces(
        self, *, prefix: str | None = None, limit: int | None = None, timeout: float | None = None
    ) -> AsyncIterator[ListNamespacesResponse]:
        """List the namespaces of the index, page after page (operation `list_namespaces_operation`).

        Args:
            prefix: Only namespaces whose name starts with this text, up to 512 characters. When absent, all namespaces.
                Matches ^[\\x01-\\x7F]*$.
            limit: Largest number of namespaces on a page, 1 to 100. Defaults to 100.
            timeout: Deadline of each page in seconds.

        Returns:
            An iterator of pages with `namespaces`; empty pages are left out.

        Raises:
            PineconeValueError: The prefix is too long, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            async for page in index.list_namespaces():
                print([(space.name, space.record_count) for space in page.namespaces])
        """
        prefix = arguments.prefix(prefix)
        limit = arguments.optional_integer(limit, "limit", 1, 100)
        fetch = partial(self.list_namespaces_paginated, prefix=prefix, limit=limit, timeout=timeout)
        return (page async for page in async_pages(fetch) if page.namespaces)

    @accepts_older("limit pagination_token")
    async def list_namespaces_paginated(
        self,
        *,
        prefix: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> ListNamespacesResponse:
        """Fetch one page of the namespaces of the index (operation `list_namespaces_operation`).

        Args:
            prefix: Only namespaces whose name starts with this text, up to 512 characters. When absent, all namespaces.
                Matches ^[\\x01-\\x7F]*$.
            limit: Largest number of namespaces on a page, 1 to 100. Defaults to 100.
            pagination_token: `page.pagination.next` of the page before; None for the first one.
            timeout: Deadline in seconds.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: The prefix is too long, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            page = await index.list_namespaces_paginated(limit=10)
            print(page.total_count, page.pagination)
        """
        return await self._data.list_namespaces_operation(
            limit=arguments.optional_integer(limit, "limit", 1, 100),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
            prefix=arguments.prefix(prefix),
            timeout=timeout,
        )


class AsyncNamespaceAliases(AsyncDataHandle):
    """Further names of the namespaces of an index."""

    async def create_namespace_alias(
        self, *, name: str, target_namespace: str, timeout: float | None = None
    ) -> NamespaceAliasDescription:
        """Give a namespace a further name (operation `create_namespace_alias`).

        Vectors, records and documents are then read and written under either name.

        Args:
            name: Name of the new alias, 1 to 512 printable ASCII characters other than `#`, `%`, `&`, `+`, `/`, `;`,
                `=`, `?` and `\\`. It must be unique in the index. Matches
                ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
            target_namespace: Name of the namespace that the alias stands for, 1 to 512 characters. Matches
                ^[\\x01-\\x7F]+$.
            timeout: Deadline in seconds.

        Returns:
            Description of the new alias. Attributes: `name`, `target_namespace`, `created_at`, `updated_at`.

        Raises:
            PineconeValueError: The name cannot be one, or `target_namespace` cannot be one.
            PineconeTypeError: An argument is not a string.
            ConflictError: An alias or a namespace of that name already exists.
            ApiError: The index does not have aliases.

        Example:
            alias = await index.create_namespace_alias(name="latest", target_namespace="films-v1")
            print(alias.name, alias.target_namespace)
        """
        request = CreateNamespaceAliasRequest(
            name=arguments.label(name, "name", 512),
            target_namespace=arguments.label(target_namespace, "target_namespace", 512),
        )
        return await self._data.create_namespace_alias(request, timeout=timeout)

    async def describe_namespace_alias(
        self, *, name: str, timeout: float | None = None
    ) -> NamespaceAliasDescription:
        """Fetch what an alias stands for (operation `describe_namespace_alias`).

        Args:
            name: Name of the alias, 1 to 512 characters. Matches
                ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
            timeout: Deadline in seconds.

        Returns:
            Description of the alias. Attributes: `name`, `target_namespace`, `created_at`, `updated_at`.

        Raises:
            PineconeValueError: The name is empty.
            PineconeTypeError: The name is not a string.
            NotFoundError: There is no such alias.
            ApiError: The index does not have aliases.

        Example:
            alias = await index.describe_namespace_alias(name="current")
            print(alias.target_namespace, alias.updated_at)
        """
        return await self._data.describe_namespace_alias(
            arguments.reference(name, "name", "the name of an alias"), timeout=timeout
        )

    async def repoint_namespace_alias(
        self, *, name: str, target_namespace: str, timeout: float | None = None
    ) -> NamespaceAliasDescription:
        """Let an alias stand for another namespace from now on (operation `repoint_namespace_alias`).

        A program that uses the alias needs no change, and no moment finds neither namespace.

        Args:
            name: Name of the alias, 1 to 512 characters. Matches
                ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
            target_namespace: Name of the namespace that the alias stands for from now on, 1 to 512 characters. Matches
                ^[\\x01-\\x7F]+$.
            timeout: Deadline in seconds.

        Returns:
            Description of the alias after the change. Attributes: `name`, `target_namespace`, `created_at`,
            `updated_at`.

        Raises:
            PineconeValueError: The name is empty, or `target_namespace` cannot be one.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such alias.
            ApiError: The index does not have aliases.

        Example:
            await index.repoint_namespace_alias(name="current", target_namespace="films-v2")
        """
        request = RepointNamespaceAliasRequest(
            target_namespace=arguments.label(target_namespace, "target_namespace", 512)
        )
        return await self._data.repoint_namespace_alias(
            arguments.reference(name, "name", "the name of an alias"), request, timeout=timeout
        )

    async def delete_namespace_alias(self, *, name: str, timeout: float | None = None) -> None:
        """Delete an alias; the namespace and its records stay (operation `delete_namespace_alias`).

        Args:
            name: Name of the alias, 1 to 512 characters. Matches
                ^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$.
            timeout: Deadline in seconds.

        Raises:
            PineconeValueError: The name is empty.
            PineconeTypeError: The name is not a string.
            NotFoundError: There is no such alias.
            ApiError: The index does not have aliases.

        Example:
            await index.delete_namespace_alias(name="current")
        """
        await self._data.delete_namespace_alias(
            arguments.reference(name, "name", "the name of an alias"), timeout=timeout
        )

    def list_namespace_aliases(
        self,
        *,
        prefix: str | None = None,
        target_namespace: str | None = None,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> AsyncIterator[NamespaceAliasDescription]:
        """List the aliases of the index, one by one (operation `list_namespace_aliases`).

        Args:
            prefix: Only aliases whose name starts with this text, up to 512 characters. When absent, all aliases.
                Matches ^[\\x01-\\x7F]*$.
            target_namespace: Only aliases of this namespace, 1 to 512 characters. When absent, aliases of every
                namespace. Matches ^[\\x01-\\x7F]+$.
            limit: Largest number of aliases on a page, 1 to 100. Defaults to 100.
            timeout: Deadline of each page in seconds.

        Raises:
            PineconeValueError: The prefix is too short or too long, `target_namespace` cannot be one, or `limit` is out
                of range.
            PineconeTypeError: An argument has the wrong type.
            ApiError: The index does not have aliases.

        Example:
            async for alias in index.list_namespace_aliases(target_namespace="films-v2"):
                print(alias.name)
        """
        prefix = None if prefix is None else arguments.label(prefix, "prefix", 512)
        target_namespace = (
            None
            if target_namespace is None
            else arguments.label(target_namespace, "target_namespace", 512)
        )
        limit = arguments.optional_integer(limit, "limit", 1, 100)
        fetch = partial(
            self.list_namespace_aliases_paginated,
            prefix=prefix,
            target_namespace=target_namespace,
            limit=limit,
            timeout=timeout,
        )
        return (item async for page in async_pages(fetch) for item in page)

    async def list_namespace_aliases_paginated(
        self,
        *,
        prefix: str | None = None,
        target_namespace: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> ListNamespaceAliasesResponse:
        """Fetch one page of the aliases of the index (operation `list_namespace_aliases`).

        Args:
            prefix: Only aliases whose name starts with this text, up to 512 characters. When absent, all aliases.
                Matches ^[\\x01-\\x7F]*$.
            target_namespace: Only aliases of this namespace, 1 to 512 characters. When absent, aliases of every
                namespace. Matches ^[\\x01-\\x7F]+$.
            limit: Largest number of aliases on a page, 1 to 100. Defaults to 100.
            pagination_token: `page.pagination.next` of the page before; None for the first one.
            timeout: Deadline in seconds.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: The prefix is too short or too long, `target_namespace` cannot be one, or `limit` is out
                of range.
            PineconeTypeError: An argument has the wrong type.
            ApiError: The index does not have aliases.

        Example:
            page = await index.list_namespace_aliases_paginated(limit=10)
            print(len(page), page.pagination)
        """
        return await self._data.list_namespace_aliases(
            limit=arguments.optional_integer(limit, "limit", 1, 100),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
            prefix=None if prefix is None else arguments.label(prefix, "prefix", 512),
            target_namespace=None
            if target_namespace is None
            else arguments.label(target_namespace, "target_namespace", 512),
            timeout=timeout,
        )


class AsyncImports(AsyncDataHandle):
    """Imports of an index."""

    @accepts_older("uri integration_id error_mode")
    async def start_import(
        self,
        uri: str,
        *,
        error_mode: ImportErrorMode | str | None = None,
        integration_id: str | None = None,
        timeout: float | None = None,
    ) -> StartImportResponse:
        """Start reading Parquet files into the index (operation `start_bulk_import`).

        Args:
            uri: Folder in object storage that holds the data, such as `s3://bucket/folder/`, 1 to 1,500 characters.
                Each folder in it is read as one namespace.
            error_mode: `"continue"` skips records that cannot be imported, `"abort"` ends the import. Default: the
                service chooses.
            integration_id: Identifier of the storage integration that grants access to the data, up to 1,000
                characters. Leave it out when the data is public.
            timeout: Deadline in seconds.

        Returns:
            The import has started. Attributes: `id`.

        Raises:
            PineconeValueError: The uri is empty, or `error_mode` is unknown.
            PineconeTypeError: An argument has the wrong type.
            ApiError: The service cannot read from there.

        Example:
            started = await index.start_import("s3://films/vectors/", error_mode="continue")
            print(started.id)
        """
        request = index.new_import(uri, error_mode, integration_id)
        return await self._data.start_bulk_import(request, timeout=timeout)

    async def describe_import(self, id: str | int, *, timeout: float | None = None) -> ImportModel:
        """Fetch the status and progress of an import (operation `describe_bulk_import`).

        Args:
            id: Identifier of the import, 1 to 1,000 characters, as returned when it was started.
            timeout: Deadline in seconds.

        Returns:
            Status and progress of the import. Attributes: `id`, `uri`, `status`, `created_at`, `finished_at`,
            `percent_complete`, `records_imported`, `error`, `validation_result`.

        Raises:
            PineconeValueError: `id` is too short or too long.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such import.

        Example:
            print((await index.describe_import("101")).percent_complete)
        """
        return await self._data.describe_bulk_import(index.import_id(id), timeout=timeout)

    async def cancel_import(self, id: str | int, *, timeout: float | None = None) -> None:
        """Stop an import; what it has stored stays (operation `cancel_bulk_import`).

        Args:
            id: Identifier of the import, 1 to 1,000 characters, as returned when it was started.
            timeout: Deadline in seconds.

        Raises:
            PineconeValueError: `id` is too short or too long.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such import.

        Example:
            await index.cancel_import("101")
        """
        await self._data.cancel_bulk_import(index.import_id(id), timeout=timeout)

    def list_imports(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> AsyncIterator[ImportModel]:
        """List recent and running imports, one by one (operation `list_bulk_imports`).

        Args:
            limit: Largest number of imports on a page, 1 to 100. Defaults to 100.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.
            timeout: Deadline of each page in seconds.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            async for found in index.list_imports():
                print(found.id, found.status)
        """
        limit = arguments.optional_integer(limit, "limit", 1, 100)
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        fetch = partial(self.list_imports_paginated, limit=limit, timeout=timeout)
        return (item async for page in async_pages(fetch, pagination_token) for item in page)

    @accepts_older("limit pagination_token")
    async def list_imports_paginated(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> ImportList:
        """Fetch one page of the recent and running imports (operation `list_bulk_imports`).

        Args:
            limit: Largest number of imports on a page, 1 to 100. Defaults to 100.
            pagination_token: `page.pagination.next` of the page before; None for the first one.
            timeout: Deadline in seconds.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            page = await index.list_imports_paginated(limit=10)
            print([found.id for found in page])
        """
        return await self._data.list_bulk_imports(
            limit=arguments.optional_integer(limit, "limit", 1, 100),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
            timeout=timeout,
        )
