# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: asynchronous client, one method per operation."""

from ...v2026_07.assistant_control.aio import (
    AsyncAssistantControlClient as AsyncAssistantControlClient,
)
