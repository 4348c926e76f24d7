# Made from pinecone/_async/assistant_operations.py by `python -m codegen unasync`. Change that file, not this one.
"""The work that assistants do on their files after a call has returned."""

from __future__ import annotations

from pinecone._requests import assistants
from pinecone._requests.arguments import optional_text, optional_within, reference
from pinecone._sync.assistant_clients import AssistantClients
from pinecone._sync.pagination import Paginator
from pinecone.models.assistants import OperationList, OperationModel
from pinecone.models.pages import Page
from pinecone_api.default.assistant_data import limits


class AssistantOperations(AssistantClients):
    """Operations on files of assistants: list and describe them."""

    def list_operations(
        self,
        *,
        assistant_name: str,
        operation_type: str | None = None,
        status: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
    ) -> Paginator[OperationModel]:
        """List uploads and deletions of files, running and finished, page by page (operation `list_operations`).

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            operation_type: Only this kind: `"upload_file"`, `"upsert_file"`, `"update_file_metadata"` or
                `"delete_file"`. Default: all.
            status: Only those that are `"Processing"`, `"Completed"` or `"Failed"`. Default: all.
            limit: Largest number of operations to give, over all pages. Default: all.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `Paginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            PineconeError: The pinned API version is `"2025-10"`, which has no such operation.
            NotFoundError: There is no such assistant; raised when the first operation is asked for.

        Example:
            for operation in pc.assistants.list_operations(assistant_name="guide"):
                print(operation.operation_type, operation.file_id, operation.status)
        """
        assistants.assistant_name(assistant_name)
        optional_text(operation_type, "operation_type")
        optional_text(status, "status")

        def fetch(token: str | None) -> Page[OperationModel]:
            page = self.list_operations_page(
                assistant_name=assistant_name,
                operation_type=operation_type,
                status=status,
                pagination_token=token,
            )
            following = page.pagination.next if page.pagination else None
            return Page(items=page.operations, pagination_token=following)

        return Paginator(fetch_page=fetch, initial_token=pagination_token, limit=limit)

    def list_operations_page(
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
            operation_type: Only this kind, for example `"upload_file"`. Default: all.
            status: Only those that are `"Processing"`, `"Completed"` or `"Failed"`. Default: all.
            page_size: Largest number of operations on the page, 1 to 100. Default: the service chooses.
            pagination_token: `pagination.next` of the page before. Default: the first page.

        Returns:
            A list of operations that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            PineconeError: The pinned API version is `"2025-10"`, which has no such operation.
            NotFoundError: There is no such assistant.

        Example:
            page = pc.assistants.list_operations_page(assistant_name="guide", status="Failed")
            print([operation.error_message for operation in page])
        """
        optional_text(operation_type, "operation_type")
        optional_text(status, "status")
        optional_text(pagination_token, "pagination_token")
        limit = optional_within(page_size, "page_size", limits.list_operations.limit)
        data = self._data(assistant_name)
        return data.list_operations(
            assistant_name,
            operation_type=operation_type,
            status=status,
            limit=limit,
            pagination_token=pagination_token,
        )

    def describe_operation(self, *, assistant_name: str, operation_id: str) -> OperationModel:
        """Fetch the state and progress of an operation on a file (operation `describe_operation`).

        `upload_file` and `delete_file` look at it by themselves, unless they are told not to wait.

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            operation_id: The operation, `id` of what `list_operations` gave.

        Raises:
            PineconeValueError: The identifier is empty.
            PineconeTypeError: The identifier is not a string.
            PineconeError: The pinned API version is `"2025-10"`, which has no such operation.
            NotFoundError: There is no such assistant or operation.

        Example:
            for operation in pc.assistants.list_operations(assistant_name="guide"):
                found = pc.assistants.describe_operation(
                    assistant_name="guide", operation_id=operation.id
                )
                print(found.status, found.percent_complete)
        """
        identifier = reference(operation_id, "operation_id", "the id of an operation")
        data = self._data(assistant_name)
        return data.describe_operation(assistant_name, identifier)
