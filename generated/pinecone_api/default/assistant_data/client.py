# Generated from specs/2026-07/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-07: synchronous client, one method per operation."""

from ...v2026_07.assistant_data.client import AssistantDataClient as AssistantDataClient
