# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: asynchronous client, one method per operation."""

from ...v2026_07.oauth.aio import AsyncOauthClient as AsyncOauthClient
