# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: one function per operation that builds its
`Call`, and sends nothing.

The methods of `AssistantControlClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://api.pinecone.io/assistant",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
"""API version of these operations."""

CREATE_ASSISTANT: Operation[m.AssistantModel] = Operation(
    name="create_assistant",
    service="assistant_control",
    version=VERSION,
    verb="POST",
    path="/assistants",
    response=m.AssistantModel,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("429", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_assistant(body: m.CreateAssistantRequest) -> Call[m.AssistantModel]:
    """Create an assistant.

    `POST /assistants`.
    """
    return Call(CREATE_ASSISTANT, "/assistants", body=body)


DELETE_ASSISTANT: Operation[None] = Operation(
    name="delete_assistant",
    service="assistant_control",
    version=VERSION,
    verb="DELETE",
    path="/assistants/{assistant_name}",
    response=None,
    security="api_key",
    idempotent=True,
    effect=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def delete_assistant(assistant_name: str) -> Call[None]:
    """Delete an assistant.

    `DELETE /assistants/{assistant_name}`.
    """
    return Call(DELETE_ASSISTANT, f"/assistants/{_path_segment('assistant_name', assistant_name)}")


GET_ASSISTANT: Operation[m.AssistantModel] = Operation(
    name="get_assistant",
    service="assistant_control",
    version=VERSION,
    verb="GET",
    path="/assistants/{assistant_name}",
    response=m.AssistantModel,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def get_assistant(assistant_name: str) -> Call[m.AssistantModel]:
    """Describe an assistant.

    `GET /assistants/{assistant_name}`.
    """
    return Call(GET_ASSISTANT, f"/assistants/{_path_segment('assistant_name', assistant_name)}")


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


def list_assistants(
    *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.ListAssistantsResponse]:
    """List the assistants of the project.

    `GET /assistants`.
    """
    return Call(
        LIST_ASSISTANTS,
        "/assistants",
        params=_query(("limit", limit), ("pagination_token", pagination_token)),
    )


UPDATE_ASSISTANT: Operation[m.UpdateAssistantResponse] = Operation(
    name="update_assistant",
    service="assistant_control",
    version=VERSION,
    verb="PATCH",
    path="/assistants/{assistant_name}",
    response=m.UpdateAssistantResponse,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(("400", None), ("401", None), ("404", None), ("500", None)),
)


def update_assistant(
    assistant_name: str, body: m.UpdateAssistantRequest
) -> Call[m.UpdateAssistantResponse]:
    """Change an assistant.

    `PATCH /assistants/{assistant_name}`.
    """
    return Call(
        UPDATE_ASSISTANT,
        f"/assistants/{_path_segment('assistant_name', assistant_name)}",
        body=body,
    )
