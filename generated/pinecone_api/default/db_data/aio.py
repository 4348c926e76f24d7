# Generated from specs/2026-07/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-07: asynchronous client, one method per operation."""

from ...v2026_07.db_data.aio import AsyncDbDataClient as AsyncDbDataClient
