# Generated from specs/2026-01.alpha/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-01.alpha: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncSender, SenderOf
from ...v2026_07.assistant_evaluation import aio as base
from . import operations as ops


class AsyncAssistantEvaluationClient(base.AsyncAssistantEvaluationClient):
    """Measure how well an answer agrees with one that is known to be right. A language model takes
    both apart into facts and compares them, so a score stands on reasons that can be read. The
    answer may come from an assistant or from anywhere else. This version of the API is a
    preview: it may change without notice and is not meant for production.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: AsyncSender) -> None:
        super().__init__(SenderOf(sender, ops))
