# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: synchronous client, one method per operation."""

from ...v2026_04.oauth.client import OauthClient as OauthClient
