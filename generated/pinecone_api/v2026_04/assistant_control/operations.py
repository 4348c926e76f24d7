# Generated from specs/2026-04/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-04: one function per operation that builds its
`Call`, and sends nothing.

The methods of `AssistantControlClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_07.assistant_control import operations as base

SERVERS = ("https://api.pinecone.io/assistant",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
"""API version of these operations."""

CREATE_ASSISTANT = base.CREATE_ASSISTANT.of(VERSION)
create_assistant = _of_version(base.create_assistant, CREATE_ASSISTANT, __name__)


DELETE_ASSISTANT = base.DELETE_ASSISTANT.of(VERSION)
delete_assistant = _of_version(base.delete_assistant, DELETE_ASSISTANT, __name__)


GET_ASSISTANT = base.GET_ASSISTANT.of(VERSION)
get_assistant = _of_version(base.get_assistant, GET_ASSISTANT, __name__)


LIST_ASSISTANTS = base.LIST_ASSISTANTS.of(VERSION)
list_assistants = _of_version(base.list_assistants, LIST_ASSISTANTS, __name__)


UPDATE_ASSISTANT = base.UPDATE_ASSISTANT.of(VERSION)
update_assistant = _of_version(base.update_assistant, UPDATE_ASSISTANT, __name__)
