# Generated from specs/2025-10/oauth.oas.yaml by `make generate`; edit specs/ or templates/ instead.
"""Pinecone OAuth API 2025-10: what requests may hold."""

from ...v2026_04.oauth.limits import TokenRequest as TokenRequest
