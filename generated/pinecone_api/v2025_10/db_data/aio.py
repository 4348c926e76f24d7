# Generated from specs/2025-10/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2025-10: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncSender, SenderOf
from ...v2026_04.db_data import aio as base
from . import operations as ops


class AsyncDbDataClient(base.AsyncDbDataClient):
    """Write, search and manage the data of one Pinecone index. Every index has a host of its own,
    which the control plane returns when the index is described. Records live in namespaces; a
    request that names none works on the default namespace, whose explicit name is
    `__default__`. Writes are eventually consistent: they may take a moment to show in reads.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: AsyncSender) -> None:
        super().__init__(SenderOf(sender, ops))
