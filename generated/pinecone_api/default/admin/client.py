# Generated from specs/2026-07/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-07: synchronous client, one method per operation."""

from ...v2026_07.admin.client import AdminClient as AdminClient
