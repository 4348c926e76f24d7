# Generated from specs/2026-01.alpha/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-01.alpha: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncSender, SenderOf
from ...v2026_07.oauth import aio as base
from . import operations as ops


class AsyncOauthClient(base.AsyncOauthClient):
    """Get access tokens for the Admin API. A service account exchanges its client id and secret
    for a token that works for a limited time, and then asks for a new one. Calls need no API
    key. This version of the API is a preview: it may change without notice and is not meant for
    production.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: AsyncSender) -> None:
        super().__init__(SenderOf(sender, ops))
