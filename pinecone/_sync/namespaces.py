# Made from pinecone/_async/namespaces.py by `python -m codegen unasync`. Change that file, not this one.
"""The namespaces of an index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from pinecone._compat.calls import accepts_older
from pinecone._requests import index
from pinecone._requests.arguments import optional_text, optional_within, page
from pinecone._sync.handle import DataHandle
from pinecone._sync.pages import pages
from pinecone.models import ListNamespacesResponse, NamespaceDescription
from pinecone_api.default.db_data import limits


class Namespaces(DataHandle):
    """Namespaces of an index."""

    @accepts_older("name schema")
    def create_namespace(
        self,
        *,
        name: str,
        schema: Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> NamespaceDescription:
        """Create an empty namespace (operation `create_namespace`).

        Writing into a namespace creates it, too; this is for giving it a schema.

        Args:
            name: Up to 512 ASCII characters, not `"__default__"`.
            schema: Metadata fields to index for filters, `{"genre": {"filterable": True}}`. Default: all.
            timeout: Deadline in seconds.

        Returns:
            Its description, with `name`, `record_count` and `schema`.

        Raises:
            PineconeValueError: The name cannot be one.
            PineconeTypeError: An argument has the wrong type.
            ConflictError: There is a namespace of that name.

        Example:
            index.create_namespace(name="reviews", schema={"stars": {"filterable": True}})
        """
        request = index.new_namespace(name, schema)
        return self._data.create_namespace(request, timeout=timeout)

    @accepts_older("name")
    def describe_namespace(
        self,
        *,
        name: str | None = None,
        namespace: str | None = None,
        timeout: float | None = None,
    ) -> NamespaceDescription:
        """Fetch the size and schema of a namespace (operation `describe_namespace`).

        Args:
            name: The namespace; `"__default__"` is the default one.
            namespace: The same, as older code says it.
            timeout: Deadline in seconds.

        Raises:
            PineconeValueError: Not exactly one name is given.
            NotFoundError: There is no such namespace.

        Example:
            described = index.describe_namespace(name="__default__")
            print(described.record_count)
        """
        space = index.named_namespace(name, namespace)
        return self._data.describe_namespace(space, timeout=timeout)

    @accepts_older("name")
    def delete_namespace(
        self,
        *,
        name: str | None = None,
        namespace: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Delete a namespace with every record in it (operation `delete_namespace`).

        Args:
            name: The namespace; `"__default__"` is the default one.
            namespace: The same, as older code says it.
            timeout: Deadline in seconds.

        Raises:
            PineconeValueError: Not exactly one name is given.
            NotFoundError: There is no such namespace.

        Example:
            index.delete_namespace(name="__default__")
        """
        self._data.delete_namespace(index.named_namespace(name, namespace), timeout=timeout)

    @accepts_older("limit")
    def list_namespaces(
        self,
        *,
        prefix: str | None = None,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[ListNamespacesResponse]:
        """List the namespaces of the index, page after page (operation `list_namespaces_operation`).

        Args:
            prefix: Only names that start with this.
            limit: Namespaces per page, 1 to 100. Default: the service's.
            timeout: Deadline of each page in seconds.

        Returns:
            An iterator of pages with `namespaces`; empty pages are left out.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            for page in index.list_namespaces():
                print([(space.name, space.record_count) for space in page.namespaces])
        """
        fetch = partial(
            self._data.list_namespaces_operation,
            prefix=optional_text(prefix, "prefix"),
            limit=optional_within(limit, "limit", limits.list_namespaces_operation.limit),
            timeout=timeout,
        )
        return (page for page in pages(fetch) if page.namespaces)

    @accepts_older("limit pagination_token")
    def list_namespaces_paginated(
        self,
        *,
        prefix: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> ListNamespacesResponse:
        """Fetch one page of the namespaces of the index (operation `list_namespaces_operation`).

        Args:
            prefix: Only names that start with this.
            limit: Namespaces per page, 1 to 100. Default: the service's.
            pagination_token: `page.pagination.next` of the page before; None for the first one.
            timeout: Deadline in seconds.

        Returns:
            `namespaces`, `total_count`, and `pagination` if there are more.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            page = index.list_namespaces_paginated(limit=10)
            print(page.total_count, page.pagination)
        """
        return self._data.list_namespaces_operation(
            prefix=optional_text(prefix, "prefix"),
            **page(limit, pagination_token, limits.list_namespaces_operation.limit),
            timeout=timeout,
        )
