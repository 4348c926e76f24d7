# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: wire models."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from msgspec import UNSET, UnsetType

from ..._base import Answer, Collection, Literal, Model


class AssistantModel(Answer, Model):
    """Configuration, status and host of an assistant."""

    name: str
    """Name of the assistant, 1 to 63 characters, unique in the project."""
    status: Literal["Initializing", "Failed", "Ready", "Terminating", "InitializationFailed"] | str
    """What the assistant is doing. It takes files and questions while it is `Ready`. Other values
    may come.
    """
    instructions: str | None = None
    """What the assistant is told about how to answer. Absent or null when it is told nothing."""
    metadata: dict[str, Any] | None = None
    """Facts about the assistant that its owner keeps with it. Absent or null when there are none."""
    host: str | None = None
    """Host that requests about files, chat and context go to. Absent until it is known."""
    region: Literal["us", "eu"] | str | None = None
    """Where the assistant and its files are kept, `us` or `eu`. Only in API versions 2026-04 and
    2026-07. Other values may come.
    """
    created_at: str | None = None
    """When the assistant was created, in UTC."""
    updated_at: str | None = None
    """When the assistant was last changed, in UTC."""


class CreateAssistantRequest(Model, gc=False):
    """Name and settings of an assistant to create."""

    name: str
    """Name of the new assistant, 1 to 63 characters, unique in the project."""
    instructions: str | None | UnsetType = UNSET
    """What to tell the assistant about how to answer, such as a tone or a language; it applies to
    every answer. When absent or null, it is told nothing.
    """
    metadata: dict[str, Any] | None = None
    """Facts about the assistant to keep with it, as an object of any shape. When absent, none are
    kept.
    """
    region: Literal["us", "eu"] | str | None = None
    """Where the assistant and its files are kept, `us` or `eu`. When absent, `us`. It cannot
    change later. Other values may come.
    """
    environment: str | None = None
    """Environment to create the assistant in. When absent, the service chooses."""


class ErrorResponse(Model, gc=False):
    """What the control plane of assistants answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model, gc=False):
    """What went wrong."""

    code: (
        Literal[
            "OK",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "QUOTA_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "FORBIDDEN",
            "TOO_MANY_REQUESTS",
        ]
        | str
    )
    """Kind of failure, as a stable name. Other values may come."""
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class PaginationResponse(Model, gc=False):
    """How to get the next page. Absent on the last page."""

    next: str
    """Token to pass with the next request to continue after this page."""


class UpdateAssistantRequest(Model, gc=False):
    """Settings of an assistant to change. Whatever is left out stays as it is."""

    instructions: str | None | UnsetType = UNSET
    """What to tell the assistant from now on about how to answer, in place of what it was told.
    When absent, that stays.
    """
    metadata: dict[str, Any] | None | UnsetType = UNSET
    """Facts to keep with the assistant in place of those kept now. When absent, those stay."""


class UpdateAssistantResponse(Answer, Model):
    """Settings of an assistant after a change."""

    assistant_name: str | None = None
    """Name of the assistant."""
    instructions: str | None = None
    """What the assistant is told about how to answer. Absent when it is told nothing."""
    metadata: dict[str, Any] | None = None
    """Facts about the assistant that its owner keeps with it. Absent when there are none."""
    name: str | None = None
    """Name of the assistant. Only in API versions 2026-04 and 2026-07."""
    status: str | None = None
    """What the assistant is doing. Absent when only the settings are told. Only in API versions
    2026-04 and 2026-07.
    """
    host: str | None = None
    """Host that requests about files, chat and context go to. Only in API versions 2026-04 and
    2026-07.
    """
    region: str | None = None
    """Where the assistant and its files are kept. Only in API versions 2026-04 and 2026-07."""
    created_at: str | None = None
    """When the assistant was created, in UTC. Only in API versions 2026-04 and 2026-07."""
    updated_at: str | None = None
    """When the assistant was last changed, in UTC. Only in API versions 2026-04 and 2026-07."""


class ListAssistantsResponse(Answer, Collection[AssistantModel]):
    """One page of assistants."""

    items_field: ClassVar[str] = "assistants"
    assistants: list[AssistantModel] = []
    """The assistants on this page. Absent or empty when there are none."""
    pagination: PaginationResponse | None = None
    """Only in API versions 2026-04 and 2026-07."""

    @property
    def next(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)

    @property
    def next_token(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)


__all__ = [
    "AssistantModel",
    "CreateAssistantRequest",
    "ErrorResponse",
    "ErrorResponseError",
    "ListAssistantsResponse",
    "PaginationResponse",
    "UpdateAssistantRequest",
    "UpdateAssistantResponse",
]
