# Generated from specs/2026-04/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-04: synchronous client, one method per operation."""

from ...v2026_04.assistant_evaluation.client import (
    AssistantEvaluationClient as AssistantEvaluationClient,
)
