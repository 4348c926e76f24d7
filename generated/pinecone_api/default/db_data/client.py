# Generated from specs/2026-07/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-07: synchronous client, one method per operation."""

from ...v2026_07.db_data.client import DbDataClient as DbDataClient
