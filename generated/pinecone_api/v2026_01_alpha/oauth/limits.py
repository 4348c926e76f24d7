# Generated from specs/2026-01.alpha/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-01.alpha: what requests may hold."""

from ...v2026_07.oauth.limits import TokenRequest as TokenRequest
