# Generated from specs/2026-04/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-04: asynchronous client, one method per operation."""

from ...v2026_04.db_control.aio import AsyncDbControlClient as AsyncDbControlClient
