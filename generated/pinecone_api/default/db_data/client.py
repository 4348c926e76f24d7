# Generated from specs/2026-04/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-04: synchronous client, one method per operation."""

from ...v2026_04.db_data.client import DbDataClient as DbDataClient
