# Generated from specs/2025-10/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2025-10: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncSender, SenderOf
from ...v2026_04.db_control import aio as base
from . import operations as ops


class AsyncDbControlClient(base.AsyncDbControlClient):
    """Manage the indexes of a Pinecone project and what is made from them: backups, restore jobs
    and collections. Every call needs an API key and is confined to the project that owns the
    key. Creating, changing and deleting are asynchronous: poll the matching describe operation
    until the resource reports the state you wait for.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: AsyncSender) -> None:
        super().__init__(SenderOf(sender, ops))
