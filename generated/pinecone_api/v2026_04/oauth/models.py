# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: wire models."""

from __future__ import annotations

from ...v2026_07.oauth.models import (
    ErrorResponse as ErrorResponse,
    TokenRequest as TokenRequest,
    TokenResponse as TokenResponse,
)

__all__ = ["ErrorResponse", "TokenRequest", "TokenResponse"]
