# Generated from specs/2026-04/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-04: wire models."""

from __future__ import annotations

from ...v2026_07.assistant_evaluation.models import (
    AlignmentRequest as AlignmentRequest,
    AlignmentResponse as AlignmentResponse,
    AlignmentScores as AlignmentScores,
    BasicErrorResponse as BasicErrorResponse,
    Entailment as Entailment,
    EvaluatedFact as EvaluatedFact,
    Fact as Fact,
    Reasoning as Reasoning,
    TokenCounts as TokenCounts,
)

__all__ = [
    "AlignmentRequest",
    "AlignmentResponse",
    "AlignmentScores",
    "BasicErrorResponse",
    "Entailment",
    "EvaluatedFact",
    "Fact",
    "Reasoning",
    "TokenCounts",
]
