# Generated from specs/2026-07/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-07: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncAssistantEvaluationClient(AsyncClient):
    """Measure how well an answer agrees with one that is known to be right. A language model takes
    both apart into facts and compares them, so a score stands on reasons that can be read. The
    answer may come from an assistant or from anywhere else.

    `AssistantEvaluationClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def metrics_alignment(
        self, body: m.AlignmentRequest, *, timeout: float | None = None
    ) -> m.AlignmentResponse:
        """Score an answer against a known good one.

        `POST /evaluation/metrics/alignment`.

        Args:
            body: The question, the answer to judge and the answer that is known to be right.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.metrics_alignment(body), timeout=timeout)
