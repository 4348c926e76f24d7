# Generated from specs/2026-07/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-07: asynchronous client, one method per operation."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Literal

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncAssistantDataClient(AsyncClient):
    """Give documents to an assistant, ask it questions about them, and find passages for a
    language model of your own. Requests go to the host that the control plane returns for the
    assistant. Uploaded files are processed in the background and take part in answers as soon
    as their status is `Available`.

    `AssistantDataClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def chat_assistant(
        self, assistant_name: str, body: m.ChatRequest, *, timeout: float | None = None
    ) -> m.ChatResponse:
        """Chat with an assistant.

        `POST /chat/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The conversation and how to answer it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.chat_assistant(assistant_name, body), timeout=timeout)

    def chat_assistant_events(
        self, assistant_name: str, body: m.ChatRequest, *, timeout: float | None = None
    ) -> AsyncIterator[m.ChatStreamChunk]:
        """Chat with an assistant, as a stream of events.

        `POST /chat/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The conversation and how to answer it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.stream(ops.chat_assistant_events(assistant_name, body), timeout=timeout)

    async def chat_completion_assistant(
        self, assistant_name: str, body: m.ChatCompletionRequest, *, timeout: float | None = None
    ) -> m.ChatCompletionResponse:
        """Chat in the format of OpenAI.

        `POST /chat/{assistant_name}/chat/completions`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The conversation and how to answer it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.chat_completion_assistant(assistant_name, body), timeout=timeout
        )

    def chat_completion_assistant_events(
        self, assistant_name: str, body: m.ChatCompletionRequest, *, timeout: float | None = None
    ) -> AsyncIterator[m.ChatCompletionStreamChunk]:
        """Chat in the format of OpenAI, as a stream of events.

        `POST /chat/{assistant_name}/chat/completions`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The conversation and how to answer it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.stream(
            ops.chat_completion_assistant_events(assistant_name, body), timeout=timeout
        )

    async def context_assistant(
        self, assistant_name: str, body: m.ContextRequest, *, timeout: float | None = None
    ) -> m.ContextResponse:
        """Find passages for a question.

        `POST /chat/{assistant_name}/context`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The question or conversation, and how much to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.context_assistant(assistant_name, body), timeout=timeout)

    async def delete_file(
        self, assistant_name: str, assistant_file_id: str, *, timeout: float | None = None
    ) -> m.OperationModel | None:
        """Delete a file.

        `DELETE /files/{assistant_name}/{assistant_file_id}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            assistant_file_id: Identifier of the file, as returned when it was uploaded.
            timeout: Seconds the whole call may take; None for the sender's own limit.

        Response headers:
            Location: URL of the operation to poll until the request has taken effect.
        """
        return await self._sender.send(
            ops.delete_file(assistant_name, assistant_file_id), timeout=timeout
        )

    async def describe_file(
        self,
        assistant_name: str,
        assistant_file_id: str,
        *,
        include_url: Literal["true", "false"] | str | None = None,
        timeout: float | None = None,
    ) -> m.AssistantFileModel:
        """Describe a file.

        `GET /files/{assistant_name}/{assistant_file_id}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            assistant_file_id: Identifier of the file, as returned when it was uploaded.
            include_url: Whether the answer has a link that downloads the file for a limited time,
                `true` or `false`. When absent, it has none. Known values: 'true' and 'false';
                others may come.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.describe_file(assistant_name, assistant_file_id, include_url=include_url),
            timeout=timeout,
        )

    async def describe_operation(
        self, assistant_name: str, operation_id: str, *, timeout: float | None = None
    ) -> m.OperationModel:
        """Describe an operation.

        `GET /operations/{assistant_name}/{operation_id}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            operation_id: Identifier of the operation, as returned when it was started.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.describe_operation(assistant_name, operation_id), timeout=timeout
        )

    async def list_files(
        self,
        assistant_name: str,
        *,
        filter: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.ListFilesResponse:
        """List the files of an assistant.

        `GET /files/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            filter: Metadata filter as JSON text, such as `{"year": 2024}`; only files that match
                are listed. When absent, all files are.
            limit: Largest number of files on a page. When absent, the service chooses. At least 1.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_files(
                assistant_name, filter=filter, limit=limit, pagination_token=pagination_token
            ),
            timeout=timeout,
        )

    async def list_operations(
        self,
        assistant_name: str,
        *,
        operation_type: Literal["upload_file", "upsert_file", "update_file_metadata", "delete_file"]
        | str
        | None = None,
        status: Literal["Processing", "Completed", "Failed"] | str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.OperationList:
        """List the operations of an assistant.

        `GET /operations/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            operation_type: Only operations of this kind. When absent, all kinds. Known values:
                'upload_file', 'upsert_file', 'update_file_metadata' and 'delete_file'; others may
                come.
            status: Only operations in this state. When absent, all states. Known values:
                'Processing', 'Completed' and 'Failed'; others may come.
            limit: Largest number of operations on a page, 1 to 100. When absent, the service
                chooses.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_operations(
                assistant_name,
                operation_type=operation_type,
                status=status,
                limit=limit,
                pagination_token=pagination_token,
            ),
            timeout=timeout,
        )

    async def upload_file(
        self,
        assistant_name: str,
        body: m.FileData,
        *,
        multimodal: Literal["true", "false"] | str | None = None,
        timeout: float | None = None,
    ) -> m.OperationModel:
        """Upload a file.

        `POST /files/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The document and facts about it, as form parts.
            multimodal: Whether pictures and charts in a PDF file are read along with its text,
                `true` or `false`. When absent, only text is read. Known values: 'true' and 'false';
                others may come.
            timeout: Seconds the whole call may take; None for the sender's own limit.

        Response headers:
            Location: URL of the operation to poll until the request has taken effect.
        """
        return await self._sender.send(
            ops.upload_file(assistant_name, body, multimodal=multimodal), timeout=timeout
        )

    async def upsert_file(
        self,
        assistant_name: str,
        assistant_file_id: str,
        body: m.FileData,
        *,
        multimodal: Literal["true", "false"] | str | None = None,
        timeout: float | None = None,
    ) -> m.OperationModel:
        """Upload or replace a file.

        `PUT /files/{assistant_name}/{assistant_file_id}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            assistant_file_id: Identifier to give to the file, 1 to 128 characters, unique in the
                assistant.
            body: The document and facts about it, as form parts.
            multimodal: Whether pictures and charts in a PDF file are read along with its text,
                `true` or `false`. When absent, only text is read. Known values: 'true' and 'false';
                others may come.
            timeout: Seconds the whole call may take; None for the sender's own limit.

        Response headers:
            Location: URL of the operation to poll until the request has taken effect.
        """
        return await self._sender.send(
            ops.upsert_file(assistant_name, assistant_file_id, body, multimodal=multimodal),
            timeout=timeout,
        )
