# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: what requests may hold."""

from ...v2026_07.oauth.limits import TokenRequest as TokenRequest
