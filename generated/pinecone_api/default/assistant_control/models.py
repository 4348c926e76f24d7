# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: wire models."""

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
