# Generated from specs/2025-10/assistant_control.oas.yaml by `make generate`.
"""Pinecone Assistant Control Plane API 2025-10: wire models."""

from __future__ import annotations

from ...v2026_07.assistant_control.models import (
    AssistantModel as AssistantModel,
    CreateAssistantRequest as CreateAssistantRequest,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    ListAssistantsResponse as ListAssistantsResponse,
    UpdateAssistantRequest as UpdateAssistantRequest,
    UpdateAssistantResponse as UpdateAssistantResponse,
)

__all__ = [
    "AssistantModel",
    "CreateAssistantRequest",
    "ErrorResponse",
    "ErrorResponseError",
    "ListAssistantsResponse",
    "UpdateAssistantRequest",
    "UpdateAssistantResponse",
]
