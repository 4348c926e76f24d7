# Generated from specs/2026-01.alpha/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-01.alpha: wire models."""

from __future__ import annotations

from ...v2026_07.oauth.models import (
    ErrorResponse as ErrorResponse,
    TokenRequest as TokenRequest,
    TokenResponse as TokenResponse,
)

__all__ = ["ErrorResponse", "TokenRequest", "TokenResponse"]
