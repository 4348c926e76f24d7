# Generated from specs/2025-10/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2025-10: wire models."""

from __future__ import annotations

from ...v2026_07.oauth.models import (
    ErrorResponse as ErrorResponse,
    TokenRequest as TokenRequest,
    TokenResponse as TokenResponse,
)

__all__ = ["ErrorResponse", "TokenRequest", "TokenResponse"]
