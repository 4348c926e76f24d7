# Generated from specs/2025-10/assistant_control.oas.yaml by `make generate`.
"""Pinecone Assistant Control Plane API 2025-10: one function per operation that builds its
`Call`, and sends nothing.

The methods of `AssistantControlClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import Call, Operation, of_version as _of_version
from ...v2026_07.assistant_control import operations as base
from . import models as m

SERVERS = ("https://api.pinecone.io/assistant",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2025-10"
"""API version of these operations."""

LACKS: dict[type, tuple[dict[str, str], tuple[str, ...]]] = {
    m.CreateAssistantRequest: ({"environment": "2026-07"}, ())
}
"""By class of a request: members that only other versions have, each with one that has it; and members to look into."""

CREATE_ASSISTANT = base.CREATE_ASSISTANT.of(VERSION)
create_assistant = _of_version(base.create_assistant, CREATE_ASSISTANT, __name__, LACKS)


DELETE_ASSISTANT = base.DELETE_ASSISTANT.of(VERSION)
delete_assistant = _of_version(base.delete_assistant, DELETE_ASSISTANT, __name__)


GET_ASSISTANT = base.GET_ASSISTANT.of(VERSION)
get_assistant = _of_version(base.get_assistant, GET_ASSISTANT, __name__)


UPDATE_ASSISTANT = base.UPDATE_ASSISTANT.of(VERSION)
update_assistant = _of_version(base.update_assistant, UPDATE_ASSISTANT, __name__)


LIST_ASSISTANTS: Operation[m.ListAssistantsResponse] = Operation(
    name="list_assistants",
    service="assistant_control",
    version=VERSION,
    verb="GET",
    path="/assistants",
    response=m.ListAssistantsResponse,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_assistants() -> Call[m.ListAssistantsResponse]:
    """List all assistants of the project.

    `GET /assistants`.
    """
    return Call(LIST_ASSISTANTS, "/assistants")
