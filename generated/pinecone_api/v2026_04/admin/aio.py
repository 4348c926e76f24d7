# Generated from specs/2026-04/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-04: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncSender, SenderOf
from ...v2026_07.admin import aio as base
from . import operations as ops


class AsyncAdminClient(base.AsyncAdminClient):
    """Manage the organizations, projects and API keys that a service account may see, and who else
    may use them: users, invites, service accounts and the roles they are given. Calls carry an
    access token, which the OAuth API issues for the account's credentials, in place of an API
    key. What a call may do depends on the roles of the service account.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: AsyncSender) -> None:
        super().__init__(SenderOf(sender, ops))
