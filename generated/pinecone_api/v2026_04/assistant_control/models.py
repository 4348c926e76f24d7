# Generated from specs/2026-04/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-04: wire models."""

from __future__ import annotations

from ...v2026_07.assistant_control.models import (
    AssistantModel as AssistantModel,
    CreateAssistantRequest as CreateAssistantRequest,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    ListAssistantsResponse as ListAssistantsResponse,
    PaginationResponse as PaginationResponse,
    UpdateAssistantRequest as UpdateAssistantRequest,
    UpdateAssistantResponse as UpdateAssistantResponse,
)

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
