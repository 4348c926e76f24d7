# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: wire models."""

from ...v2026_04.oauth.models import (
    ErrorResponse as ErrorResponse,
    TokenRequest as TokenRequest,
    TokenResponse as TokenResponse,
)
