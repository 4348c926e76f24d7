# Generated from specs/2026-01.alpha/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-01.alpha: synchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import Sender, SenderOf
from ...v2026_07.inference import client as base
from . import operations as ops


class InferenceClient(base.InferenceClient):
    """Turn text into vectors and put search results into a better order, with models that Pinecone
    hosts, and look up which models there are. No index is needed; every call needs an API key.
    Requests count against the token and request limits of the project's plan. This version of
    the API is a preview: it may change without notice and is not meant for production.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: Sender) -> None:
        super().__init__(SenderOf(sender, ops))
