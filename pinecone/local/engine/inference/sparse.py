"""Sparse embeddings: the words of a text as hashed positions, weighted as BM25 weighs them."""

from __future__ import annotations

from collections import Counter

import msgspec

from pinecone.local.engine.inference.words import number, terms, weight
from pinecone.local.limits import MAX_SPARSE_VALUES

NAME = "hashed-words-bm25"

# How fast repetition stops counting, how much length does, and how long a text usually is.
_SATURATION = 1.2
_LENGTH_SHARE = 0.75
_USUAL_LENGTH = 60


class SparseText(msgspec.Struct, frozen=True):
    """A text as positions in order, their weights and the words they stand for."""

    indices: list[int]
    values: list[float]
    tokens: list[str]


def encode(text: str, input_type: str) -> SparseText:
    """Return the sparse vector of a text.

    Args:
        text: The text; without any word the vector is empty.
        input_type: `passage` weighs words by how often they occur; in a `query` each counts once.
    """
    counts = Counter(terms(text))
    length = sum(counts.values())
    weights: dict[int, float] = {}
    words: dict[int, str] = {}
    for term, count in counts.items():
        place = number(term)
        weights[place] = weights.get(place, 0.0) + weight(term) * (
            1.0 if input_type == "query" else _saturated(count, length)
        )
        words.setdefault(place, term)
    kept = sorted(sorted(weights, key=weights.__getitem__, reverse=True)[:MAX_SPARSE_VALUES])
    return SparseText(kept, [weights[place] for place in kept], [words[place] for place in kept])


def _saturated(count: int, length: int) -> float:
    norm = 1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _USUAL_LENGTH
    return count * (_SATURATION + 1) / (count + _SATURATION * norm)
