"""The ways of scoring that a search names: each checked, and all of them combined."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec
import numpy as np

from pinecone.local.catalog import requests
from pinecone.local.catalog.schema import Embedding, Field, Schema
from pinecone.local.engine.checks import sparse_vector
from pinecone.local.engine.documents import lucene
from pinecone.local.engine.documents.embedding import Embedder
from pinecone.local.engine.documents.ranking import Ranking, Scored, summed, within
from pinecone.local.engine.documents.requests import ScoringMethod
from pinecone.local.engine.documents.words import words
from pinecone.local.errors import DataError, invalid
from pinecone.local.http import PREVIEW
from pinecone.local.limits import MAX_SCORING_METHODS
from pinecone.local.storage.search import best_first, exact, top_k
from pinecone.local.storage.segments import Floats, Slots
from pinecone.local.storage.sparse import Sparse
from pinecone.local.storage.store import Store
from pinecone.local.storage.view import View

_TAKES = {
    "dense_vector": ("values",),
    "sparse_vector": ("sparse_values",),
    "text": ("query",),
    "query_string": ("query",),
    "embed": ("query",),
    "sparse_embed": ("query",),
}
_MEMBERS = ("query", "values", "sparse_values")


class Dense(msgspec.Struct, frozen=True):
    """Likeness to a dense vector, which every document has."""

    vector: Floats
    metric: str


class Words(msgspec.Struct, frozen=True):
    """A query for words, and the fields to look at where it names none."""

    query: lucene.Query
    fields: tuple[str, ...]


class Methods:
    """Reads the ways of scoring of one search."""

    def __init__(self, schema: Schema, version: str, embedder: Embedder) -> None:
        self._schema = schema
        self._version = version
        self._embedder = embedder

    def read(self, given: Sequence[ScoringMethod]) -> list[Dense | Sparse | Words]:
        """Return what to score by; what is given twice counts once.

        Raises:
            DataError: A way of scoring is not one, or does not go with its field or the others.
        """
        if not 1 <= len(given) <= MAX_SCORING_METHODS:
            raise invalid(
                f"score_by must have 1 to {MAX_SCORING_METHODS} ways of scoring, got {len(given)}"
            )
        distinct: list[ScoringMethod] = []
        for method in given:
            if method not in distinct:
                distinct.append(method)
        found = [
            self._method(f"score_by[{place}]", method) for place, method in enumerate(distinct)
        ]
        check_together(found, self._version)
        return found

    def _method(self, where: str, method: ScoringMethod) -> Dense | Sparse | Words:
        expected = _TAKES.get(method.type)
        if expected is None or not self._known(method.type):
            known = ", ".join(name for name in _TAKES if self._known(name))
            raise invalid(
                f"Invalid value {requests.show(method.type)} for {where}.type: expected {known}"
            )
        for member in _MEMBERS:
            if (getattr(method, member) is not None) != (member in expected):
                must = "must have" if member in expected else "must not have"
                raise invalid(f"{where} of type {method.type} {must} {member}")
        if method.query == "" and self._version != PREVIEW:
            raise invalid(f"{where}.query must not be empty")
        names = self._names(where, method)
        if method.type == "query_string":
            if names:
                raise invalid(f"{where} of type query_string names its fields in its query")
            return self._query_string(method.query or "")
        if method.type == "text":
            return self._text(where, names, method.query or "")
        if len(names) != 1:
            raise invalid(f"{where} of type {method.type} must have one field, got {len(names)}")
        return self._vector(where, names[0], method)

    def _known(self, kind: str) -> bool:
        return self._version != PREVIEW or kind not in ("embed", "sparse_embed")

    def _names(self, where: str, method: ScoringMethod) -> list[str]:
        if method.field is not None and method.fields is not None:
            raise invalid(f"{where} must not have both field and fields")
        names = method.fields or ([] if method.field is None else [method.field])
        for name in names:
            if name not in self._schema.fields:
                raise invalid(f"{where}: the schema has no field '{name}'")
        return names

    def _query_string(self, text: str) -> Words:
        query = lucene.parse(text)
        texts = self._schema.texts
        for name in _named(query):
            if name not in texts:
                raise _not_searched(f"query: field '{name}'", texts)
        if not texts:
            raise _not_searched("query_string", texts)
        return Words(query, tuple(texts))

    def _text(self, where: str, names: list[str], query: str) -> Dense | Sparse | Words:
        if not names:
            raise invalid(f"{where} of type text must have a field")
        field = self._schema.fields[names[0]]
        if len(names) == 1 and field.type == "semantic_text":
            return self._embedded(field, query)
        texts = self._schema.texts
        for name in names:
            if name not in texts:
                raise _not_searched(f"{where}: field '{name}'", texts)
        found = dict.fromkeys((name, word) for name in names for word in words(query, texts[name]))
        matches = tuple(lucene.Match(name, word) for name, word in found)
        return Words(lucene.Clauses((), matches), ())

    def _vector(self, where: str, name: str, method: ScoringMethod) -> Dense | Sparse:
        field = self._schema.fields[name]
        kind = "dense" if method.type in ("dense_vector", "embed") else "sparse"
        if not (field.holds_dense if kind == "dense" else field.holds_sparse):
            raise invalid(f"{where}: field '{name}' holds no {kind} vectors")
        if method.query is not None:
            made = field.dense if kind == "dense" else field.sparse
            if made is None:
                raise invalid(f"{where}: field '{name}' is not embedded")
            return self._vector_of(made, field, kind, method.query)
        if kind == "dense":
            return Dense(_row(where, name, field, method.values or []), field.metric or "cosine")
        vector = sparse_vector(method.sparse_values)
        if vector is None:
            raise invalid(f"{where}.sparse_values must have at least one value")
        return vector

    def _embedded(self, field: Field, query: str) -> Dense | Sparse:
        if field.dense is not None:
            return self._vector_of(field.dense, field, "dense", query)
        assert field.sparse is not None
        return self._vector_of(field.sparse, field, "sparse", query)

    def _vector_of(self, made: Embedding, field: Field, kind: str, query: str) -> Dense | Sparse:
        if kind == "dense":
            [row] = self._embedder.dense(made, [query], query=True)
            return Dense(row, field.metric or "cosine")
        [vector] = self._embedder.sparse(made, [query], query=True)
        return vector or Sparse(np.empty(0, np.uint32), np.empty(0, np.float32))


def best(
    store: Store,
    view: View,
    ranking: Ranking,
    methods: Sequence[Dense | Sparse | Words],
    slots: Slots,
    k: int,
) -> tuple[Slots, Floats]:
    """Return the best ``k`` of some slots and their scores, best first."""
    if len(methods) == 1 and isinstance(methods[0], Dense):
        only = methods[0]
        return top_k(store.segments, slots, only.vector, only.metric, k, store.stopping)
    parts: list[Scored] = []
    for method in methods:
        if isinstance(method, Dense):
            query = method.vector.astype(np.float64)
            parts.append(Scored(slots, exact(store.segments, slots, query, method.metric)))
        elif isinstance(method, Sparse):
            scores, shares = view.sparse_scores(slots, method)
            parts.append(Scored(slots[shares], scores[shares]))
        else:
            parts.append(within(ranking.score(method.query, method.fields), slots))
    found = combined(parts)
    return best_first(found.slots, found.scores, k)


# -- decisions the documentation of the preview does not settle ----------------------------------


def combined(parts: Sequence[Scored]) -> Scored:
    """Return what several ways of scoring find together.

    A document is found when it matches any of them, and scores the sum of those that it matches. A
    dense vector matches every document, a sparse one those that share a position, and text those that
    have a word. So a search by a dense and a sparse vector ranks as a hybrid query does, and the
    published client says the same of several texts.
    """
    return summed(parts)


def check_together(methods: Sequence[Dense | Sparse | Words], version: str) -> None:
    """Refuse ways of scoring that cannot be combined.

    From 2026-07 on a vector stands alone, as the published client says. In the preview it need not,
    other than one that is compared by distance: there a low score is a good one, and adding the
    scores of text would rank the best last.
    """
    vectors = [method for method in methods if not isinstance(method, Words)]
    if len(methods) == 1 or not vectors:
        return
    if version != PREVIEW:
        raise invalid(
            "score_by can combine text and query_string only: "
            "dense_vector, sparse_vector, embed and sparse_embed stand alone"
        )
    if any(isinstance(method, Dense) and method.metric == "euclidean" for method in vectors):
        raise invalid("score_by cannot combine a field of metric euclidean with anything else")


# -- parts -------------------------------------------------------------------------------------


def _row(where: str, name: str, field: Field, values: Sequence[float]) -> Floats:
    if len(values) != field.dimension:
        raise invalid(
            f"{where}.values must have {field.dimension} values, the dimension of field '{name}', "
            f"got {len(values)}"
        )
    with np.errstate(over="ignore"):
        row = np.array(values, np.float64).astype(np.float32)
    if not np.isfinite(row).all():
        raise invalid(f"{where}.values must fit a 32-bit float")
    return row


def _named(query: lucene.Query) -> list[str]:
    if isinstance(query, lucene.Match):
        return [] if query.field is None else [query.field]
    clauses = (*query.must, *query.should, *query.must_not)
    return [name for clause in clauses for name in _named(clause)]


def _not_searched(what: str, texts: Collection[str]) -> DataError:
    known = ", ".join(f"'{name}'" for name in texts) or "none"
    return invalid(f"{what} is not searched by its words; fields with full_text_search: {known}")
