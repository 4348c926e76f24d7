# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: one function per operation that builds its `Call`, and sends
nothing.

The methods of `OauthClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import Call, Operation
from . import models as m

SERVERS = ("https://login.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
"""API version of these operations."""

GET_TOKEN: Operation[m.TokenResponse] = Operation(
    name="get_token",
    service="oauth",
    version=VERSION,
    verb="POST",
    path="/oauth/token",
    response=m.TokenResponse,
    security="",
    media="application/x-www-form-urlencoded",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("429", m.ErrorResponse),
        ("500", m.ErrorResponse),
        ("501", m.ErrorResponse),
        ("503", m.ErrorResponse),
    ),
)


def get_token(body: m.TokenRequest) -> Call[m.TokenResponse]:
    """Get an access token.

    `POST /oauth/token`.
    """
    return Call(GET_TOKEN, "/oauth/token", body=body)
