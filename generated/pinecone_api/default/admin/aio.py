# Generated from specs/2026-04/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-04: asynchronous client, one method per operation."""

from ...v2026_04.admin.aio import AsyncAdminClient as AsyncAdminClient
