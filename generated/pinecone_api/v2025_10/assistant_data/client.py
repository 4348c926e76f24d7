# Generated from specs/2025-10/assistant_data.oas.yaml by `make generate`.
"""Pinecone Assistant Data Plane API 2025-10: synchronous client, one method per operation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..._runtime import Client
from . import models as m, operations as ops


class AssistantDataClient(Client):
    """Give documents to an assistant, ask it questions about them, and find passages for a
    language model of your own. Requests go to the host that the control plane returns for the
    assistant. Uploaded files are processed in the background and take part in answers as soon
    as their status is `Available`.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def chat_assistant(
        self, assistant_name: str, body: m.ChatRequest, *, timeout: float | None = None
    ) -> m.ChatResponse:
        """Chat with an assistant.

        Answers the last message of a conversation from the files of the assistant, with citations
        that say which file and page a statement comes from. The service keeps no conversations:
        send the earlier messages along. With `stream` the answer comes as server-sent events.

        `POST /chat/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The conversation and how to answer it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.chat_assistant(assistant_name, body), timeout=timeout)

    def chat_assistant_events(
        self, assistant_name: str, body: m.ChatRequest, *, timeout: float | None = None
    ) -> Iterator[m.ChatStreamChunk]:
        """Chat with an assistant, as a stream of events.

        Answers the last message of a conversation from the files of the assistant, with citations
        that say which file and page a statement comes from. The service keeps no conversations:
        send the earlier messages along. With `stream` the answer comes as server-sent events.

        `POST /chat/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The conversation and how to answer it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.stream(ops.chat_assistant_events(assistant_name, body), timeout=timeout)

    def chat_completion_assistant(
        self, assistant_name: str, body: m.ChatCompletionRequest, *, timeout: float | None = None
    ) -> m.ChatCompletionResponse:
        """Chat in the format of OpenAI.

        Answers the last message of a conversation from the files of the assistant, in the request
        and response format of OpenAI's chat completions. Citations are written into the text of the
        answer; use the assistant's own chat operation to get them as data. With `stream` the answer
        comes as server-sent events.

        `POST /chat/{assistant_name}/chat/completions`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The conversation and how to answer it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.chat_completion_assistant(assistant_name, body), timeout=timeout
        )

    def chat_completion_assistant_events(
        self, assistant_name: str, body: m.ChatCompletionRequest, *, timeout: float | None = None
    ) -> Iterator[m.ChatCompletionStreamChunk]:
        """Chat in the format of OpenAI, as a stream of events.

        Answers the last message of a conversation from the files of the assistant, in the request
        and response format of OpenAI's chat completions. Citations are written into the text of the
        answer; use the assistant's own chat operation to get them as data. With `stream` the answer
        comes as server-sent events.

        `POST /chat/{assistant_name}/chat/completions`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The conversation and how to answer it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.stream(
            ops.chat_completion_assistant_events(assistant_name, body), timeout=timeout
        )

    def context_assistant(
        self, assistant_name: str, body: m.ContextRequest, *, timeout: float | None = None
    ) -> m.ContextResponse:
        """Find passages for a question.

        Returns the passages of the assistant's files that bear most on a question or a
        conversation, without an answer. Use them as context for a language model of your own. Give
        either a query or messages.

        `POST /chat/{assistant_name}/context`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The question or conversation, and how much to return.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.context_assistant(assistant_name, body), timeout=timeout)

    def delete_file(
        self, assistant_name: str, assistant_file_id: str, *, timeout: float | None = None
    ) -> None:
        """Delete a file.

        Deletes one file of an assistant for good; answers no longer draw on it. Deleting may take a
        while, during which the file has the status `Deleting`.

        `DELETE /files/{assistant_name}/{assistant_file_id}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            assistant_file_id: Identifier of the file, as returned when it was uploaded.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.delete_file(assistant_name, assistant_file_id), timeout=timeout
        )

    def describe_file(
        self,
        assistant_name: str,
        assistant_file_id: str,
        *,
        include_url: Literal["true", "false"] | str | None = None,
        timeout: float | None = None,
    ) -> m.AssistantFileModel:
        """Describe a file.

        Returns metadata and status of one file, and on request a link to download it.

        `GET /files/{assistant_name}/{assistant_file_id}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            assistant_file_id: Identifier of the file, as returned when it was uploaded.
            include_url: Whether the answer has a link that downloads the file for a limited time,
                `true` or `false`. When absent, it has none. Known values: 'true' and 'false';
                others may come.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.describe_file(assistant_name, assistant_file_id, include_url=include_url),
            timeout=timeout,
        )

    def list_files(
        self, assistant_name: str, *, filter: str | None = None, timeout: float | None = None
    ) -> m.ListFilesResponse:
        """List the files of an assistant.

        Returns every file of an assistant in one response, with metadata and status, optionally
        only those whose metadata match a filter. There are no pages.

        `GET /files/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            filter: Metadata filter as JSON text, such as `{"year": 2024}`; only files that match
                are listed. When absent, all files are.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.list_files(assistant_name, filter=filter), timeout=timeout)

    def upload_file(
        self,
        assistant_name: str,
        body: m.FileData,
        *,
        metadata: str | None = None,
        multimodal: str | None = None,
        timeout: float | None = None,
    ) -> m.AssistantFileModel:
        """Upload a file.

        Sends a document to an assistant and returns at once. The document can be used in answers
        when the status of the file is `Available`. A file with the same name as an earlier one does
        not replace it.

        `POST /files/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The document, as a form part.
            metadata: Facts about the file to filter by, as JSON text such as `{"year": 2024}`. When
                absent, there are none.
            multimodal: Whether pictures and charts in a PDF file are read along with its text,
                `true` or `false`. When absent, only text is read.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.upload_file(assistant_name, body, metadata=metadata, multimodal=multimodal),
            timeout=timeout,
        )
