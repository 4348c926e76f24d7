# Generated from specs/2026-07/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-07: one function per operation that builds its `Call`, and sends
nothing.

The methods of `AssistantEvaluationClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import Call, Operation
from . import models as m

SERVERS = (
    "https://prod-1-data.ke.pinecone.io/assistant",
    "https://prod-eu-data.ke.pinecone.io/assistant",
)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
"""API version of these operations."""

METRICS_ALIGNMENT: Operation[m.AlignmentResponse] = Operation(
    name="metrics_alignment",
    service="assistant_evaluation",
    version=VERSION,
    verb="POST",
    path="/evaluation/metrics/alignment",
    response=m.AlignmentResponse,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(("422", m.BasicErrorResponse), ("500", m.BasicErrorResponse)),
)


def metrics_alignment(body: m.AlignmentRequest) -> Call[m.AlignmentResponse]:
    """Score an answer against a known good one.

    `POST /evaluation/metrics/alignment`.
    """
    return Call(METRICS_ALIGNMENT, "/evaluation/metrics/alignment", body=body)
