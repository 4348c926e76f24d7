"""Scores of documents by the words of their text: BM25 over one namespace, and queries made of it.

A word scores ``ln(1 + (N - n + 0.5) / (n + 0.5))``, for the N documents that have the field and the n
that have the word in it, times ``2.2 * f / (f + 1.2 * (0.25 + 0.75 * length / average))`` for the f
times that it stands there. Phrases and prefixes score as if they were one word.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Sequence

import msgspec
import numpy as np

from pinecone.local.catalog.requests import show
from pinecone.local.engine.documents import lucene
from pinecone.local.engine.documents.texts import Occurrences, Texts
from pinecone.local.engine.documents.words import one_word, terms
from pinecone.local.errors import invalid
from pinecone.local.storage.segments import Slots
from pinecone.local.storage.sparse import Doubles

_K1 = 1.2
_B = 0.75


class Scored(msgspec.Struct, frozen=True):
    """Slots that match, ascending, and their scores."""

    slots: Slots
    scores: Doubles


def nothing() -> Scored:
    """Return that no document matches."""
    return Scored(np.empty(0, np.intp), np.empty(0, np.float64))


def summed(parts: Sequence[Scored]) -> Scored:
    """Return what any part matches, with the sum of its scores."""
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return nothing()
    slots, places = np.unique(np.concatenate([part.slots for part in parts]), return_inverse=True)
    scores = np.bincount(
        places.reshape(-1), np.concatenate([part.scores for part in parts]), minlength=len(slots)
    )
    return Scored(slots, scores.astype(np.float64, copy=False))


def within(part: Scored, slots: Slots) -> Scored:
    """Return what a part matches among some slots, which ascend."""
    kept = np.isin(part.slots, slots, assume_unique=True)
    return Scored(part.slots[kept], part.scores[kept])


class Ranking:
    """The text of one namespace, as one read sees it."""

    def __init__(self, texts: Texts, connection: sqlite3.Connection, ns: int) -> None:
        self._texts = texts
        self._connection = connection
        self._ns = ns
        self._lengths: dict[str, tuple[Slots, Slots]] = {}

    def score(self, query: lucene.Query, fields: Sequence[str]) -> Scored:
        """Score all documents that match a query.

        Args:
            query: The query.
            fields: The fields to look at where it names none.

        Raises:
            DataError: The query cannot be answered.
        """
        return self._score(query, fields) or nothing()

    def _score(self, query: lucene.Query, fields: Sequence[str]) -> Scored | None:
        """Return the matches; None for a query without words, which restricts nothing."""
        if isinstance(query, lucene.Match):
            named = fields if query.field is None else [query.field]
            found = [self._found(query, field) for field in named]
        else:
            found = [self._combined(query, fields)]
        parts = [part for part in found if part is not None]
        if not parts:
            return None
        whole = summed(parts)
        return Scored(whole.slots, whole.scores * query.boost)

    def _combined(self, query: lucene.Clauses, fields: Sequence[str]) -> Scored | None:
        must, should, must_not = (
            [part for each in group if (part := self._score(each, fields)) is not None]
            for group in (query.must, query.should, query.must_not)
        )
        if not must and not should:
            return None
        whole = summed([*must, *should])
        for part in must:
            whole = within(whole, part.slots)
        for part in must_not:
            kept = ~np.isin(whole.slots, part.slots, assume_unique=True)
            whole = Scored(whole.slots[kept], whole.scores[kept])
        return whole

    def _found(self, match: lucene.Match, field: str) -> Scored | None:
        if match.kind == "prefix":
            start = unicodedata.normalize("NFC", match.text.lower())
            if not one_word().fullmatch(start):
                raise invalid(f"query: a prefix must be one word, got {show(match.text)}")
            return self._weighed(self._texts.prefix(self._connection, field, start), field)
        found = terms(match.text, self._texts.settings(field))
        if not found:
            return None
        if len(found) == 1:
            return self._weighed(self._texts.word(self._connection, field, found[0]), field)
        return self._weighed(self._texts.phrase(self._connection, field, found), field)

    def _weighed(self, found: Occurrences, field: str) -> Scored:
        """Return the BM25 scores of the documents of this namespace that something stands in."""
        if field not in self._lengths:
            self._lengths[field] = self._texts.lengths(self._connection, self._ns, field)
        slots, lengths = self._lengths[field]
        if not len(slots) or not len(found.slots):
            return nothing()
        places = np.minimum(np.searchsorted(slots, found.slots), len(slots) - 1)
        places = places[slots[places] == found.slots]
        counts = np.bincount(places, minlength=len(slots))
        matching = np.flatnonzero(counts)
        times = counts[matching].astype(np.float64)
        rarity = np.log1p((len(slots) - len(matching) + 0.5) / (len(matching) + 0.5))
        relative = lengths[matching] / max(lengths.mean(), 1.0)
        weight = times * (_K1 + 1) / (times + _K1 * (1 - _B + _B * relative))
        return Scored(slots[matching], rarity * weight)
