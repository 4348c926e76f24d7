# Generated from specs/2025-10/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2025-10: synchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import Sender, SenderOf
from ...v2026_07.assistant_evaluation import client as base
from . import operations as ops


class AssistantEvaluationClient(base.AssistantEvaluationClient):
    """Measure how well an answer agrees with one that is known to be right. A language model takes
    both apart into facts and compares them, so a score stands on reasons that can be read. The
    answer may come from an assistant or from anywhere else.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: Sender) -> None:
        super().__init__(SenderOf(sender, ops))
