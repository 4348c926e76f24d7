# Generated from specs/2026-04/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-04: synchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import Sender, SenderOf
from ...v2026_07.assistant_control import client as base
from . import operations as ops


class AssistantControlClient(base.AssistantControlClient):
    """Create, configure and delete assistants: services that answer questions from documents you
    upload. Every call needs an API key and is confined to the project that owns the key. Files
    and chat are found on the host of each assistant, which is part of its description.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: Sender) -> None:
        super().__init__(SenderOf(sender, ops))
