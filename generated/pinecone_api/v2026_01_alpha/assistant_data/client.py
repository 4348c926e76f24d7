# Generated from specs/2026-01.alpha/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-01.alpha: synchronous client, one method per
operation.
"""

from __future__ import annotations

from ..._runtime import Sender, SenderOf
from ...v2026_07.assistant_data import client as base
from . import operations as ops


class AssistantDataClient(base.AssistantDataClient):
    """Give documents to an assistant, ask it questions about them, and find passages for a
    language model of your own. Requests go to the host that the control plane returns for the
    assistant. Uploaded files are processed in the background and take part in answers as soon
    as their status is `Available`. This version of the API is a preview: it may change without
    notice and is not meant for production.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: Sender) -> None:
        super().__init__(SenderOf(sender, ops))
