# Generated from specs/2025-10/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2025-10: what requests may hold."""

from ...v2026_07.oauth.limits import TokenRequest as TokenRequest
