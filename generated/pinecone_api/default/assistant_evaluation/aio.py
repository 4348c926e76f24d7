# Generated from specs/2026-04/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-04: asynchronous client, one method per operation."""

from ...v2026_04.assistant_evaluation.aio import (
    AsyncAssistantEvaluationClient as AsyncAssistantEvaluationClient,
)
