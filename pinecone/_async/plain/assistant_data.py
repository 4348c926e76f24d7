# Made from specs/surface/assistant_data.yaml and the documents by `make generate`. Change those, not this file.
"""The work that assistants do on their files after a call has returned."""

from __future__ import annotations

from functools import partial

from pinecone._async.assistant_clients import AsyncAssistantClients
from pinecone._async.pagination import AsyncPaginator, async_paginator
from pinecone._requests import arguments, assistants
from pinecone.models import OperationList, OperationModel


class AsyncAssistantOperations(AsyncAssistantClients):
    """Operations on files of assistants: list and describe them."""

    def list_operations(
        self,
        *,
        assistant_name: str,
        operation_type: str | None = None,
        status: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
    ) -> AsyncPaginator[OperationModel]:
        """List uploads and deletions of files, running and finished, page by page (operation `list_operations`).

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            operation_type: Only operations of this kind. When absent, all kinds. Known values: 'upload_file',
                'upsert_file', 'update_file_metadata' and 'delete_file'; others may come.
            status: Only operations in this state. When absent, all states. Known values: 'Processing', 'Completed' and
                'Failed'; others may come.
            limit: Largest number of operations to give, over all pages. Default: all.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `AsyncPaginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: `limit` is less than 1.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such assistant.
            PineconeError: The pinned API version is `"2025-10"`, which has no such operation.

        Example:
            async for operation in pc.assistants.list_operations(assistant_name="guide"):
                print(operation.operation_type, operation.file_id, operation.status)
        """
        assistant_name = assistants.assistant_name(assistant_name)
        operation_type = arguments.optional_text(operation_type, "operation_type")
        status = arguments.optional_text(status, "status")
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        fetch = partial(
            self.list_operations_page,
            assistant_name=assistant_name,
            operation_type=operation_type,
            status=status,
        )
        return async_paginator(fetch, pagination_token, limit)

    async def list_operations_page(
        self,
        *,
        assistant_name: str,
        operation_type: str | None = None,
        status: str | None = None,
        page_size: int | None = None,
        pagination_token: str | None = None,
    ) -> OperationList:
        """Fetch one page of the operations on the files of an assistant (operation `list_operations`).

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            operation_type: Only operations of this kind. When absent, all kinds. Known values: 'upload_file',
                'upsert_file', 'update_file_metadata' and 'delete_file'; others may come.
            status: Only operations in this state. When absent, all states. Known values: 'Processing', 'Completed' and
                'Failed'; others may come.
            page_size: Largest number of operations on a page, 1 to 100. When absent, the service chooses.
            pagination_token: `pagination.next` of the page before. Default: the first page.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: `page_size` is out of range.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such assistant.
            PineconeError: The pinned API version is `"2025-10"`, which has no such operation.

        Example:
            page = await pc.assistants.list_operations_page(assistant_name="guide", status="Failed")
            print([operation.error_message for operation in page])
        """
        assistant_name = assistants.assistant_name(assistant_name)
        operation_type = arguments.optional_text(operation_type, "operation_type")
        status = arguments.optional_text(status, "status")
        page_size = arguments.optional_integer(page_size, "page_size", 1, 100)
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        client = await self._data(assistant_name)
        return await client.list_operations(
            assistant_name,
            operation_type=operation_type,
            status=status,
            limit=page_size,
            pagination_token=pagination_token,
        )

    async def describe_operation(self, *, assistant_name: str, operation_id: str) -> OperationModel:
        """Fetch the state and progress of an operation on a file (operation `describe_operation`).

        `upload_file` and `delete_file` look at it by themselves, unless they are told not to wait.

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            operation_id: Identifier of the operation, as returned when it was started.

        Returns:
            State and progress of the operation. Attributes: `id`, `status`, `operation_type`, `file_id`, `created_on`,
            `completed_on`, `percent_complete`, `error_message`, `ingestion_units`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such assistant or operation.
            PineconeError: The pinned API version is `"2025-10"`, which has no such operation.

        Example:
            async for operation in pc.assistants.list_operations(assistant_name="guide"):
                found = await pc.assistants.describe_operation(
                    assistant_name="guide", operation_id=operation.id
                )
                print(found.status, found.percent_complete)
        """
        assistant_name = assistants.assistant_name(assistant_name)
        operation_id = arguments.reference(operation_id, "operation_id", "the id of an operation")
        client = await self._data(assistant_name)
        return await client.describe_operation(assistant_name, operation_id)
