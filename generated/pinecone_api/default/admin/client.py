# Generated from specs/2026-04/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-04: synchronous client, one method per operation."""

from ...v2026_04.admin.client import AdminClient as AdminClient
