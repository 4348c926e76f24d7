# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: wire models."""

from __future__ import annotations

from typing import ClassVar, Literal

from ..._base import Answer, Literal, Model


class ErrorResponse(Model, gc=False):
    """What the login service answers when it issues no token. Its shape is that of OAuth 2.0."""

    error: str | None = None
    """Kind of failure, as a stable name such as `invalid_request` or `access_denied`."""
    error_description: str | None = None
    """Explanation of the failure in English, meant for people."""


class TokenRequest(Model, gc=False):
    """Credentials of a service account and what the token is for."""

    secret_fields: ClassVar[tuple[str, ...]] = ("client_secret",)
    client_id: str
    """Identifier of the service account."""
    client_secret: str
    """Secret of the service account, shown once when the account was created."""
    grant_type: Literal["client_credentials"] | str
    """Kind of exchange, always `client_credentials`. Other values may come."""
    audience: Literal["https://api.pinecone.io/"] | str
    """API that the token is for, always `https://api.pinecone.io/`. Other values may come."""


class TokenResponse(Answer, Model):
    """An access token and how long it is valid."""

    secret_fields: ClassVar[tuple[str, ...]] = ("access_token",)
    access_token: str
    """The token, to send in the `Authorization` header. Treat it as a secret."""
    token_type: Literal["Bearer"] | str | None = None
    """How the token is presented, always `Bearer`. Other values may come."""
    expires_in: int | None = None
    """Number of seconds from now for which the token is valid."""


__all__ = ["ErrorResponse", "TokenRequest", "TokenResponse"]
