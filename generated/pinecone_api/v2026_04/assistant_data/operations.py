# Generated from specs/2026-04/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-04: one function per operation that builds its
`Call`, and sends nothing.

The methods of `AssistantDataClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_07.assistant_data import operations as base

SERVERS = ("https://{assistant_host}",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
"""API version of these operations."""

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


DELETE_FILE = base.DELETE_FILE.of(VERSION)
delete_file = _of_version(base.delete_file, DELETE_FILE, __name__)


DESCRIBE_FILE = base.DESCRIBE_FILE.of(VERSION)
describe_file = _of_version(base.describe_file, DESCRIBE_FILE, __name__)


DESCRIBE_OPERATION = base.DESCRIBE_OPERATION.of(VERSION)
describe_operation = _of_version(base.describe_operation, DESCRIBE_OPERATION, __name__)


LIST_FILES = base.LIST_FILES.of(VERSION)
list_files = _of_version(base.list_files, LIST_FILES, __name__)


LIST_OPERATIONS = base.LIST_OPERATIONS.of(VERSION)
list_operations = _of_version(base.list_operations, LIST_OPERATIONS, __name__)


UPLOAD_FILE = base.UPLOAD_FILE.of(VERSION)
upload_file = _of_version(base.upload_file, UPLOAD_FILE, __name__)


UPSERT_FILE = base.UPSERT_FILE.of(VERSION)
upsert_file = _of_version(base.upsert_file, UPSERT_FILE, __name__)
