# Generated from specs/2026-07/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-07: wire models."""

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
