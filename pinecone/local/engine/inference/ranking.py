"""Reranking: how many of the query's words a text has, and how alike their embeddings are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pinecone.local.engine.inference.dense import Embedder
from pinecone.local.engine.inference.words import terms, weight

_DIMENSION = 256
_WORDS_SHARE = 0.5


def scores(query: str, texts: Sequence[str], embed: Embedder) -> list[float]:
    """Return one score between 0 and 1 per text; more is better."""
    if not texts:
        return []
    rows = embed([query, *texts], _DIMENSION)
    likeness = np.clip(rows[1:] @ rows[0], 0, 1)
    wanted = {term: weight(term) for term in terms(query)}
    whole = sum(wanted.values()) or 1.0
    shares = []
    for text in texts:
        there = set(terms(text))
        shares.append(sum(share for term, share in wanted.items() if term in there) / whole)
    mixed = _WORDS_SHARE * np.array(shares) + (1 - _WORDS_SHARE) * likeness
    found: list[float] = np.clip(mixed, 0, 1).astype(float).tolist()
    return found


def name(embed: Embedder) -> str:
    """Return what made the scores."""
    return f"shared-words+{embed.name}"
