# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncOauthClient(AsyncClient):
    """Get access tokens for the Admin API. A service account exchanges its client id and secret
    for a token that works for a limited time, and then asks for a new one. Calls need no API
    key.

    `OauthClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def get_token(
        self, body: m.TokenRequest, *, timeout: float | None = None
    ) -> m.TokenResponse:
        """Get an access token.

        `POST /oauth/token`.

        Args:
            body: Credentials of the service account and what the token is for.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.get_token(body), timeout=timeout)
