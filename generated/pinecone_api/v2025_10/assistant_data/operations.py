# Generated from specs/2025-10/assistant_data.oas.yaml by `make generate`; edit specs/ or templates/ instead.
"""Pinecone Assistant Data Plane API 2025-10: one function per operation that builds its
`Call`, and sends nothing.
"""

from __future__ import annotations

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://{assistant_host}",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2025-10"
"""API version of these operations."""

CHAT_ASSISTANT: Operation[m.ChatResponse] = Operation(
    name="chat_assistant",
    service="assistant_data",
    version=VERSION,
    verb="POST",
    path="/chat/{assistant_name}",
    response=m.ChatResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def chat_assistant(assistant_name: str, body: m.ChatRequest) -> Call[m.ChatResponse]:
    """Chat with an assistant.

    Answers the last message of a conversation from the files of the assistant, with citations
    that say which file and page a statement comes from. The service keeps no conversations:
    send the earlier messages along. With `stream` the answer comes as server-sent events.

    `POST /chat/{assistant_name}`.

    Args:
        assistant_name: Name of the assistant, 1 to 63 characters.
        body: The conversation and how to answer it.
    """
    return Call(
        CHAT_ASSISTANT, f"/chat/{_path_segment('assistant_name', assistant_name)}", body=body
    )


CHAT_ASSISTANT_EVENTS: Operation[m.ChatStreamChunk] = Operation(
    name="chat_assistant_events",
    service="assistant_data",
    version=VERSION,
    verb="POST",
    path="/chat/{assistant_name}",
    response=m.ChatStreamChunk,
    stream=True,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def chat_assistant_events(assistant_name: str, body: m.ChatRequest) -> Call[m.ChatStreamChunk]:
    """Chat with an assistant, as a stream of events.

    Answers the last message of a conversation from the files of the assistant, with citations
    that say which file and page a statement comes from. The service keeps no conversations:
    send the earlier messages along. With `stream` the answer comes as server-sent events.

    `POST /chat/{assistant_name}`.

    Args:
        assistant_name: Name of the assistant, 1 to 63 characters.
        body: The conversation and how to answer it.
    """
    return Call(
        CHAT_ASSISTANT_EVENTS, f"/chat/{_path_segment('assistant_name', assistant_name)}", body=body
    )


CHAT_COMPLETION_ASSISTANT: Operation[m.ChatCompletionResponse] = Operation(
    name="chat_completion_assistant",
    service="assistant_data",
    version=VERSION,
    verb="POST",
    path="/chat/{assistant_name}/chat/completions",
    response=m.ChatCompletionResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def chat_completion_assistant(
    assistant_name: str, body: m.ChatCompletionRequest
) -> Call[m.ChatCompletionResponse]:
    """Chat in the format of OpenAI.

    Answers the last message of a conversation from the files of the assistant, in the request
    and response format of OpenAI's chat completions. Citations are written into the text of the
    answer; use the assistant's own chat operation to get them as data. With `stream` the answer
    comes as server-sent events.

    `POST /chat/{assistant_name}/chat/completions`.

    Args:
        assistant_name: Name of the assistant, 1 to 63 characters.
        body: The conversation and how to answer it.
    """
    return Call(
        CHAT_COMPLETION_ASSISTANT,
        f"/chat/{_path_segment('assistant_name', assistant_name)}/chat/completions",
        body=body,
    )


CHAT_COMPLETION_ASSISTANT_EVENTS: Operation[m.ChatCompletionStreamChunk] = Operation(
    name="chat_completion_assistant_events",
    service="assistant_data",
    version=VERSION,
    verb="POST",
    path="/chat/{assistant_name}/chat/completions",
    response=m.ChatCompletionStreamChunk,
    stream=True,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def chat_completion_assistant_events(
    assistant_name: str, body: m.ChatCompletionRequest
) -> Call[m.ChatCompletionStreamChunk]:
    """Chat in the format of OpenAI, as a stream of events.

    Answers the last message of a conversation from the files of the assistant, in the request
    and response format of OpenAI's chat completions. Citations are written into the text of the
    answer; use the assistant's own chat operation to get them as data. With `stream` the answer
    comes as server-sent events.

    `POST /chat/{assistant_name}/chat/completions`.

    Args:
        assistant_name: Name of the assistant, 1 to 63 characters.
        body: The conversation and how to answer it.
    """
    return Call(
        CHAT_COMPLETION_ASSISTANT_EVENTS,
        f"/chat/{_path_segment('assistant_name', assistant_name)}/chat/completions",
        body=body,
    )


CONTEXT_ASSISTANT: Operation[m.ContextResponse] = Operation(
    name="context_assistant",
    service="assistant_data",
    version=VERSION,
    verb="POST",
    path="/chat/{assistant_name}/context",
    response=m.ContextResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def context_assistant(assistant_name: str, body: m.ContextRequest) -> Call[m.ContextResponse]:
    """Find passages for a question.

    Returns the passages of the assistant's files that bear most on a question or a
    conversation, without an answer. Use them as context for a language model of your own. Give
    either a query or messages.

    `POST /chat/{assistant_name}/context`.

    Args:
        assistant_name: Name of the assistant, 1 to 63 characters.
        body: The question or conversation, and how much to return.
    """
    return Call(
        CONTEXT_ASSISTANT,
        f"/chat/{_path_segment('assistant_name', assistant_name)}/context",
        body=body,
    )


DELETE_FILE: Operation[None] = Operation(
    name="delete_file",
    service="assistant_data",
    version=VERSION,
    verb="DELETE",
    path="/files/{assistant_name}/{assistant_file_id}",
    response=None,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def delete_file(assistant_name: str, assistant_file_id: str) -> Call[None]:
    """Delete a file.

    Deletes one file of an assistant for good; answers no longer draw on it. Deleting may take a
    while, during which the file has the status `Deleting`.

    `DELETE /files/{assistant_name}/{assistant_file_id}`.

    Args:
        assistant_name: Name of the assistant, 1 to 63 characters.
        assistant_file_id: Identifier of the file, as returned when it was uploaded.
    """
    return Call(
        DELETE_FILE,
        f"/files/{_path_segment('assistant_name', assistant_name)}/{_path_segment('assistant_file_id', assistant_file_id)}",
    )


DESCRIBE_FILE: Operation[m.AssistantFileModel] = Operation(
    name="describe_file",
    service="assistant_data",
    version=VERSION,
    verb="GET",
    path="/files/{assistant_name}/{assistant_file_id}",
    response=m.AssistantFileModel,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_file(
    assistant_name: str, assistant_file_id: str, *, include_url: str | None = None
) -> Call[m.AssistantFileModel]:
    """Describe a file.

    Returns metadata and status of one file, and on request a link to download it.

    `GET /files/{assistant_name}/{assistant_file_id}`.

    Args:
        assistant_name: Name of the assistant, 1 to 63 characters.
        assistant_file_id: Identifier of the file, as returned when it was uploaded.
        include_url: Whether the answer has a link that downloads the file for a limited time,
            `true` or `false`. When absent, it has none. Known values: 'true' and 'false';
            others may come.
    """
    return Call(
        DESCRIBE_FILE,
        f"/files/{_path_segment('assistant_name', assistant_name)}/{_path_segment('assistant_file_id', assistant_file_id)}",
        params=_query(("include_url", include_url)),
    )


LIST_FILES: Operation[m.ListFilesResponse] = Operation(
    name="list_files",
    service="assistant_data",
    version=VERSION,
    verb="GET",
    path="/files/{assistant_name}",
    response=m.ListFilesResponse,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_files(assistant_name: str, *, filter: str | None = None) -> Call[m.ListFilesResponse]:
    """List the files of an assistant.

    Returns every file of an assistant in one response, with metadata and status, optionally
    only those whose metadata match a filter. There are no pages.

    `GET /files/{assistant_name}`.

    Args:
        assistant_name: Name of the assistant, 1 to 63 characters.
        filter: Metadata filter as JSON text, such as `{"year": 2024}`; only files that match
            are listed. When absent, all files are.
    """
    return Call(
        LIST_FILES,
        f"/files/{_path_segment('assistant_name', assistant_name)}",
        params=_query(("filter", filter)),
    )


UPLOAD_FILE: Operation[m.AssistantFileModel] = Operation(
    name="upload_file",
    service="assistant_data",
    version=VERSION,
    verb="POST",
    path="/files/{assistant_name}",
    response=m.AssistantFileModel,
    security="api_key",
    media="multipart/form-data",
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def upload_file(
    assistant_name: str,
    body: m.FileData,
    *,
    metadata: str | None = None,
    multimodal: str | None = None,
) -> Call[m.AssistantFileModel]:
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
    """
    return Call(
        UPLOAD_FILE,
        f"/files/{_path_segment('assistant_name', assistant_name)}",
        params=_query(("metadata", metadata), ("multimodal", multimodal)),
        body=body,
    )
