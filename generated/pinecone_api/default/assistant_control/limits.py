# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: what requests may hold."""

from ...v2026_07.assistant_control.limits import (
    CreateAssistantRequest as CreateAssistantRequest,
    list_assistants as list_assistants,
)
