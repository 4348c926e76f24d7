# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: what requests may hold."""

from ...v2026_07.oauth.limits import TokenRequest as TokenRequest
