# Generated from specs/2026-07/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-07: asynchronous client, one method per operation."""

from ...v2026_07.db_control.aio import AsyncDbControlClient as AsyncDbControlClient
