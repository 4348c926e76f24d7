# Generated from specs/2026-04/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-04: asynchronous client, one method per operation."""

from ...v2026_04.assistant_control.aio import (
    AsyncAssistantControlClient as AsyncAssistantControlClient,
)
