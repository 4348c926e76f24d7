# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: wire models."""

from __future__ import annotations

from ...v2026_04.oauth.models import (
    ErrorResponse as ErrorResponse,
    TokenRequest as TokenRequest,
    TokenResponse as TokenResponse,
)

__all__ = ["ErrorResponse", "TokenRequest", "TokenResponse"]
