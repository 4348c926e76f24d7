# Generated from specs/2026-07/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-07: wire models."""

from __future__ import annotations

from ..._base import Answer, Model


class AlignmentRequest(Model, gc=False):
    """A question, the answer to judge and the answer that is known to be right."""

    question: str
    """The question that was asked."""
    answer: str
    """The answer to judge."""
    ground_truth_answer: str
    """The answer that is known to be right, to judge by."""


class AlignmentResponse(Answer, Model):
    """Scores of an answer, the reasons for them and what judging cost."""

    metrics: AlignmentScores
    reasoning: Reasoning
    usage: TokenCounts


class AlignmentScores(Model, gc=False):
    """Scores of the judged answer, each between 0 and 1, where 1 is best."""

    correctness: float
    """Precision; how much of what the answer states is right."""
    completeness: float
    """Recall; how much of the right answer is stated."""
    alignment: float
    """Correctness and completeness in one number, their harmonic mean."""


class BasicErrorResponse(Model, gc=False):
    """What the evaluation service answers when a request fails."""

    message: str
    """Explanation of the failure in English, meant for people."""


class EvaluatedFact(Model, gc=False):
    """A fact of the right answer and what the judged answer says of it."""

    fact: Fact
    entailment: Entailment
    reasoning: str | None = None
    """Why, in words. Absent when no reason is given."""


class Fact(Model, gc=False):
    """A single statement taken from the right answer."""

    content: str
    """The statement as a sentence."""


class Reasoning(Model, gc=False):
    """What the scores rest on."""

    evaluated_facts: list[EvaluatedFact]
    """The facts of the right answer, each with what the judged answer says of it."""


class TokenCounts(Model, gc=False):
    """Tokens the language model used to judge the answer."""

    prompt_tokens: int
    """Number of tokens it read."""
    completion_tokens: int
    """Number of tokens it wrote."""
    total_tokens: int
    """Number of tokens it read and wrote together."""


Entailment = str
"""What the judged answer says of a fact: `entailed` when it states it, `contradicted` when it
states the opposite, `neutral` when it does neither. Known values: 'entailed',
'contradicted' and 'neutral'; others may come.
"""

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
