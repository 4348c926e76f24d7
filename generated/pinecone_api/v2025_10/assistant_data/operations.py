# Generated from specs/2025-10/assistant_data.oas.yaml by `make generate`.
"""Pinecone Assistant Data Plane API 2025-10: one function per operation that builds its
`Call`, and sends nothing.

The methods of `AssistantDataClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import (
    Call,
    Operation,
    known as _known,
    of_version as _of_version,
    path_segment as _path_segment,
    query as _query,
)
from ...v2026_07.assistant_data import operations as base
from . import models as m

SERVERS = ("https://{assistant_host}",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2025-10"
"""API version of these operations."""

LACKS: dict[type, tuple[dict[str, str], tuple[str, ...]]] = {
    m.FileData: ({"metadata": "2026-07"}, ())
}
"""By class of a request: members that only other versions have, each with one that has it; and members to look into."""

CHAT_ASSISTANT = base.CHAT_ASSISTANT.of(VERSION)
chat_assistant = _of_version(base.chat_assistant, CHAT_ASSISTANT, __name__)


CHAT_ASSISTANT_EVENTS = base.CHAT_ASSISTANT_EVENTS.of(VERSION)
chat_assistant_events = _of_version(base.chat_assistant_events, CHAT_ASSISTANT_EVENTS, __name__)


CHAT_COMPLETION_ASSISTANT = base.CHAT_COMPLETION_ASSISTANT.of(VERSION)
chat_completion_assistant = _of_version(
    base.chat_completion_assistant, CHAT_COMPLETION_ASSISTANT, __name__
)


CHAT_COMPLETION_ASSISTANT_EVENTS = base.CHAT_COMPLETION_ASSISTANT_EVENTS.of(VERSION)
chat_completion_assistant_events = _of_version(
    base.chat_completion_assistant_events, CHAT_COMPLETION_ASSISTANT_EVENTS, __name__
)


CONTEXT_ASSISTANT = base.CONTEXT_ASSISTANT.of(VERSION)
context_assistant = _of_version(base.context_assistant, CONTEXT_ASSISTANT, __name__)


DESCRIBE_FILE = base.DESCRIBE_FILE.of(VERSION)
describe_file = _of_version(base.describe_file, DESCRIBE_FILE, __name__)


DELETE_FILE: Operation[None] = Operation(
    name="delete_file",
    service="assistant_data",
    version=VERSION,
    verb="DELETE",
    path="/files/{assistant_name}/{assistant_file_id}",
    response=None,
    security="api_key",
    idempotent=True,
    effect=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def delete_file(assistant_name: str, assistant_file_id: str) -> Call[None]:
    """Delete a file.

    `DELETE /files/{assistant_name}/{assistant_file_id}`.
    """
    return Call(
        DELETE_FILE,
        f"/files/{_path_segment('assistant_name', assistant_name)}/{_path_segment('assistant_file_id', assistant_file_id)}",
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

    `GET /files/{assistant_name}`.
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
    metadata: str | None = None,
    multimodal: str | None = None,
) -> Call[m.AssistantFileModel]:
    """Upload a file.

    `POST /files/{assistant_name}`.
    """
    return Call(
        UPLOAD_FILE,
        f"/files/{_path_segment('assistant_name', assistant_name)}",
        params=_query(("metadata", metadata), ("multimodal", multimodal)),
        body=_known(body, LACKS, VERSION),
    )
