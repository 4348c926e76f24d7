# Generated from specs/2026-04/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-04: one function per operation that builds its `Call`, and sends
nothing.

The methods of `AssistantEvaluationClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_07.assistant_evaluation import operations as base

SERVERS = (
    "https://prod-1-data.ke.pinecone.io/assistant",
    "https://prod-eu-data.ke.pinecone.io/assistant",
)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
"""API version of these operations."""

METRICS_ALIGNMENT = base.METRICS_ALIGNMENT.of(VERSION)
metrics_alignment = _of_version(base.metrics_alignment, METRICS_ALIGNMENT, __name__)
