# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: asynchronous client, one method per operation."""

from ...v2026_04.oauth.aio import AsyncOauthClient as AsyncOauthClient
