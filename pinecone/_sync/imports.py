# Made from pinecone/_async/imports.py by `python -m codegen unasync`. Change that file, not this one.
"""Imports of whole data sets from object storage into an index."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pinecone._compat.calls import accepts_older
from pinecone._requests import index
from pinecone._requests.arguments import optional_text, optional_within, page
from pinecone._sync.handle import DataHandle
from pinecone._sync.pages import pages
from pinecone.models import ImportErrorMode, ImportList, ImportModel, StartImportResponse
from pinecone_api.default.db_data import limits


class Imports(DataHandle):
    """Imports of an index."""

    @accepts_older("uri integration_id error_mode")
    def start_import(
        self,
        uri: str,
        *,
        error_mode: ImportErrorMode | str | None = None,
        integration_id: str | None = None,
        timeout: float | None = None,
    ) -> StartImportResponse:
        """Start reading Parquet files into the index (operation `start_bulk_import`).

        Args:
            uri: Folder in object storage, `"s3://bucket/folder/"` for example; each folder in it becomes a
                namespace. Up to 1,500 characters.
            error_mode: `"continue"` skips records that cannot be imported, `"abort"` ends the import.
                Default: the service chooses.
            integration_id: Storage integration that grants access; None for public data.
            timeout: Deadline in seconds.

        Returns:
            `id`, to ask how far it is.

        Raises:
            PineconeValueError: `uri` is empty, or `error_mode` unknown.
            PineconeTypeError: An argument has the wrong type.
            ApiError: The service cannot read from there.

        Example:
            started = index.start_import("s3://films/vectors/", error_mode="continue")
            print(started.id)
        """
        request = index.new_import(uri, error_mode, integration_id)
        return self._data.start_bulk_import(request, timeout=timeout)

    def describe_import(self, id: str | int, *, timeout: float | None = None) -> ImportModel:
        """Fetch the status and progress of an import (operation `describe_bulk_import`).

        Args:
            id: The import.
            timeout: Deadline in seconds.

        Returns:
            `status`, `percent_complete`, `records_imported` and, if it failed, `error`.

        Raises:
            PineconeTypeError: `id` is no string.
            NotFoundError: There is no such import.

        Example:
            print((index.describe_import("101")).percent_complete)
        """
        return self._data.describe_bulk_import(index.import_id(id), timeout=timeout)

    def cancel_import(self, id: str | int, *, timeout: float | None = None) -> None:
        """Stop an import; what it has stored stays (operation `cancel_bulk_import`).

        Args:
            id: The import; one that has ended is left as it is.
            timeout: Deadline in seconds.

        Raises:
            PineconeTypeError: `id` is no string.
            NotFoundError: There is no such import.

        Example:
            index.cancel_import("101")
        """
        self._data.cancel_bulk_import(index.import_id(id), timeout=timeout)

    def list_imports(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> Iterator[ImportModel]:
        """List recent and running imports, one by one (operation `list_bulk_imports`).

        Args:
            limit: Imports per request, 1 to 100. Default: the service's 100.
            pagination_token: Where to start: `pagination.next` of a page; None for the beginning.
            timeout: Deadline of each request in seconds.

        Raises:
            PineconeValueError: `limit` is out of range.

        Example:
            for found in index.list_imports():
                print(found.id, found.status)
        """
        start = optional_text(pagination_token, "pagination_token")
        size = optional_within(limit, "limit", limits.list_bulk_imports.limit)
        fetch = partial(self._data.list_bulk_imports, limit=size, timeout=timeout)
        return (item for page in pages(fetch, start) for item in page)

    @accepts_older("limit pagination_token")
    def list_imports_paginated(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> ImportList:
        """Fetch one page of the recent and running imports (operation `list_bulk_imports`).

        Args:
            limit: Imports on the page, 1 to 100. Default: the service's 100.
            pagination_token: `page.pagination.next` of the page before; None for the first one.
            timeout: Deadline in seconds.

        Returns:
            A list of imports that can be iterated, with `pagination` if there are more.

        Raises:
            PineconeValueError: `limit` is out of range.

        Example:
            page = index.list_imports_paginated(limit=10)
            print([found.id for found in page])
        """
        selection = page(limit, pagination_token, limits.list_bulk_imports.limit)
        return self._data.list_bulk_imports(**selection, timeout=timeout)
