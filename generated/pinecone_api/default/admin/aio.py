# Generated from specs/2026-07/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-07: asynchronous client, one method per operation."""

from ...v2026_07.admin.aio import AsyncAdminClient as AsyncAdminClient
