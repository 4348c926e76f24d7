# Generated from specs/2026-04/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-04: asynchronous client, one method per operation."""

from ...v2026_04.db_data.aio import AsyncDbDataClient as AsyncDbDataClient
