# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: synchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import Sender, SenderOf
from ...v2026_07.oauth import client as base
from . import operations as ops


class OauthClient(base.OauthClient):
    """Get access tokens for the Admin API. A service account exchanges its client id and secret
    for a token that works for a limited time, and then asks for a new one. Calls need no API
    key.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: Sender) -> None:
        super().__init__(SenderOf(sender, ops))
