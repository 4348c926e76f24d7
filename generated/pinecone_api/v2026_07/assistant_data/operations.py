# Generated from specs/2026-07/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-07: one function per operation that builds its
`Call`, and sends nothing.

The methods of `AssistantDataClient` of the same names describe what they take.
"""

from __future__ import annotations

from typing import Literal

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://{assistant_host}",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
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

    `POST /chat/{assistant_name}`.
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

    `POST /chat/{assistant_name}`.
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

    `POST /chat/{assistant_name}/chat/completions`.
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

    `POST /chat/{assistant_name}/chat/completions`.
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

    `POST /chat/{assistant_name}/context`.
    """
    return Call(
        CONTEXT_ASSISTANT,
        f"/chat/{_path_segment('assistant_name', assistant_name)}/context",
        body=body,
    )


DELETE_FILE: Operation[m.OperationModel | None] = Operation(
    name="delete_file",
    service="assistant_data",
    version=VERSION,
    verb="DELETE",
    path="/files/{assistant_name}/{assistant_file_id}",
    response=m.OperationModel,
    may_be_empty=True,
    security="api_key",
    headers=("Location",),
    idempotent=True,
    effect=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def delete_file(assistant_name: str, assistant_file_id: str) -> Call[m.OperationModel | None]:
    """Delete a file.

    `DELETE /files/{assistant_name}/{assistant_file_id}`.
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
    assistant_name: str,
    assistant_file_id: str,
    *,
    include_url: Literal["true", "false"] | str | None = None,
) -> Call[m.AssistantFileModel]:
    """Describe a file.

    `GET /files/{assistant_name}/{assistant_file_id}`.
    """
    return Call(
        DESCRIBE_FILE,
        f"/files/{_path_segment('assistant_name', assistant_name)}/{_path_segment('assistant_file_id', assistant_file_id)}",
        params=_query(("include_url", include_url)),
    )


DESCRIBE_OPERATION: Operation[m.OperationModel] = Operation(
    name="describe_operation",
    service="assistant_data",
    version=VERSION,
    verb="GET",
    path="/operations/{assistant_name}/{operation_id}",
    response=m.OperationModel,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_operation(assistant_name: str, operation_id: str) -> Call[m.OperationModel]:
    """Describe an operation.

    `GET /operations/{assistant_name}/{operation_id}`.
    """
    return Call(
        DESCRIBE_OPERATION,
        f"/operations/{_path_segment('assistant_name', assistant_name)}/{_path_segment('operation_id', operation_id)}",
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


def list_files(
    assistant_name: str,
    *,
    filter: str | None = None,
    limit: int | None = None,
    pagination_token: str | None = None,
) -> Call[m.ListFilesResponse]:
    """List the files of an assistant.

    `GET /files/{assistant_name}`.
    """
    return Call(
        LIST_FILES,
        f"/files/{_path_segment('assistant_name', assistant_name)}",
        params=_query(("filter", filter), ("limit", limit), ("pagination_token", pagination_token)),
    )


LIST_OPERATIONS: Operation[m.OperationList] = Operation(
    name="list_operations",
    service="assistant_data",
    version=VERSION,
    verb="GET",
    path="/operations/{assistant_name}",
    response=m.OperationList,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_operations(
    assistant_name: str,
    *,
    operation_type: Literal["upload_file", "upsert_file", "update_file_metadata", "delete_file"]
    | str
    | None = None,
    status: Literal["Processing", "Completed", "Failed"] | str | None = None,
    limit: int | None = None,
    pagination_token: str | None = None,
) -> Call[m.OperationList]:
    """List the operations of an assistant.

    `GET /operations/{assistant_name}`.
    """
    return Call(
        LIST_OPERATIONS,
        f"/operations/{_path_segment('assistant_name', assistant_name)}",
        params=_query(
            ("operation_type", operation_type),
            ("status", status),
            ("limit", limit),
            ("pagination_token", pagination_token),
        ),
    )


UPLOAD_FILE: Operation[m.OperationModel] = Operation(
    name="upload_file",
    service="assistant_data",
    version=VERSION,
    verb="POST",
    path="/files/{assistant_name}",
    response=m.OperationModel,
    security="api_key",
    media="multipart/form-data",
    headers=("Location",),
    effect=True,
    needs=("id",),
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
    multimodal: Literal["true", "false"] | str | None = None,
) -> Call[m.OperationModel]:
    """Upload a file.

    `POST /files/{assistant_name}`.
    """
    return Call(
        UPLOAD_FILE,
        f"/files/{_path_segment('assistant_name', assistant_name)}",
        params=_query(("multimodal", multimodal)),
        body=body,
    )


UPSERT_FILE: Operation[m.OperationModel] = Operation(
    name="upsert_file",
    service="assistant_data",
    version=VERSION,
    verb="PUT",
    path="/files/{assistant_name}/{assistant_file_id}",
    response=m.OperationModel,
    security="api_key",
    media="multipart/form-data",
    headers=("Location",),
    idempotent=True,
    effect=True,
    needs=("id",),
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def upsert_file(
    assistant_name: str,
    assistant_file_id: str,
    body: m.FileData,
    *,
    multimodal: Literal["true", "false"] | str | None = None,
) -> Call[m.OperationModel]:
    """Upload or replace a file.

    `PUT /files/{assistant_name}/{assistant_file_id}`.
    """
    return Call(
        UPSERT_FILE,
        f"/files/{_path_segment('assistant_name', assistant_name)}/{_path_segment('assistant_file_id', assistant_file_id)}",
        params=_query(("multimodal", multimodal)),
        body=body,
    )
