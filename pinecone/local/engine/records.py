"""Records of text: embedded when they are written and found by text, for integrated indexes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec

from pinecone.local.catalog import requests
from pinecone.local.catalog.entries import Embed
from pinecone.local.engine.guard import operation
from pinecone.local.engine.inference.engine import (
    Embedded,
    Inference,
    embedding_model,
    rank_fields,
    reranking_model,
)
from pinecone.local.engine.inference.words import number, terms
from pinecone.local.engine.results import Upserted
from pinecone.local.engine.vectors import Operations
from pinecone.local.errors import ControlError, invalid, of_data_plane
from pinecone.local.limits import MAX_RECORDS, MAX_SEARCH_FIELDS
from pinecone.local.storage.store import Store

NOT_INTEGRATED = "Integrated inference is not configured for this index"


class Inputs(msgspec.Struct):
    """Hold what a search embeds."""

    text: str


class SearchVector(msgspec.Struct):
    """A vector to search with, dense or sparse."""

    values: list[float] | None = None
    sparse_values: list[float] | None = None
    sparse_indices: list[int] | None = None


class MatchTerms(msgspec.Struct):
    """Words that a found record must have."""

    strategy: str | None = None
    terms: list[str] | None = None


class SearchQuery(msgspec.Struct):
    """Hold what a search looks for: one of inputs, vector and id."""

    top_k: int
    filter: dict[str, Any] | None = None
    inputs: Inputs | None = None
    vector: SearchVector | None = None
    id: str | None = None
    match_terms: MatchTerms | None = None


class Rerank(msgspec.Struct):
    """Say how found records are ordered again."""

    model: str
    rank_fields: list[str] | None = None
    top_n: int | None = None
    parameters: dict[str, Any] | None = None
    query: str | None = None


class SearchRequest(msgspec.Struct):
    """Body of POST /records/namespaces/{namespace}/search."""

    query: SearchQuery
    fields: list[str] | None = None
    rerank: Rerank | None = None


class Hit(msgspec.Struct):
    """A record that was found."""

    id: str
    score: Any
    fields: dict[str, Any]


class Searched(msgspec.Struct, frozen=True):
    """The records found, best first, and what the search took."""

    lsn: int
    hits: list[Hit]
    read_units: int
    embed_tokens: int | None
    rerank_units: int | None
    local_models: list[str]


_ALL = "*"  # what releases 7 and 8 of the client ask for when nothing is named


class Records:
    """The records of one index. Every method raises DataError for what it refuses."""

    def __init__(
        self,
        operations: Operations,
        inference: Inference,
        embed: Callable[[], Embed | None],
    ) -> None:
        """Work on an index.

        Args:
            operations: Its vectors.
            inference: The models.
            embed: Returns the embedding configuration of the index, which may change.
        """
        self._operations = operations
        self._inference = inference
        self._embed = embed

    @property
    def store(self) -> Store:
        """Return the store."""
        return self._operations.store

    @operation
    def upsert(self, namespace: str, body: bytes) -> tuple[Upserted, str]:
        """Embed and write records, one JSON object on each line.

        Returns:
            What was written, and the name of the local model.
        """
        config = self._config()
        records = [_record(line, place) for place, line in _lines(body)]
        if not records:
            raise invalid("The request body must contain at least one record")
        if len(records) > MAX_RECORDS:
            raise invalid(
                f"The request body must contain at most {MAX_RECORDS} records, got {len(records)}"
            )
        texts = [_text(record_id, fields, config.field) for record_id, fields in records]
        done = self._embedded(config, texts, config.write_parameters)
        vectors = [
            requests.Vector(record_id, metadata=fields, **_vector(done, place))
            for place, (record_id, fields) in enumerate(records)
        ]
        return self._operations.upsert(requests.UpsertRequest(vectors, namespace)), done.local_model

    @operation
    def search(self, namespace: str, request: SearchRequest) -> Searched:
        """Find records by text, by a vector or by the vector of a stored record."""
        asked = request.query
        if request.fields is not None and len(request.fields) > MAX_SEARCH_FIELDS:
            raise invalid(
                f"fields must name at most {MAX_SEARCH_FIELDS} fields, got {len(request.fields)}"
            )
        given = [name for name in ("inputs", "vector", "id") if getattr(asked, name) is not None]
        if len(given) != 1:
            raise invalid(
                "query must have exactly one of inputs, vector and id, "
                f"got {' and '.join(given) or 'none of them'}"
            )
        required = self._required(asked.match_terms)
        local_models: list[str] = []
        query = requests.QueryRequest(
            asked.top_k, namespace, id=asked.id, filter=asked.filter, include_metadata=True
        )
        tokens = None
        if asked.inputs is not None:
            config = self._config()
            done = self._embedded(config, [asked.inputs.text], config.read_parameters)
            vector = _vector(done, 0)
            query.vector, query.sparse_vector = vector.get("values"), vector.get("sparse_values")
            tokens = done.tokens
            local_models.append(done.local_model)
        elif asked.vector is not None:
            query.vector, query.sparse_vector = _given(asked.vector)
        found = self._operations.query(query, required)
        hits = [
            Hit(match.id, match.score, msgspec.json.decode(match.metadata or b"{}"))
            for match in found.matches
        ]
        units = None
        if request.rerank is not None:
            text = asked.inputs.text if asked.inputs is not None else None
            hits, name = self._reranked(hits, request.rerank, text)
            local_models.append(name)
            units = 1
        if request.fields is not None and _ALL not in request.fields:
            for hit in hits:
                hit.fields = {
                    name: hit.fields[name] for name in request.fields if name in hit.fields
                }
        return Searched(found.lsn, hits, found.read_units, tokens, units, local_models)

    # -- internals -----------------------------------------------------------------------------

    def _config(self) -> Embed:
        config = self._embed()
        if config is None:
            raise invalid(NOT_INTEGRATED)
        return config

    def _embedded(
        self, config: Embed, texts: Sequence[str], parameters: Mapping[str, Any]
    ) -> Embedded:
        with _refused_here():
            model = embedding_model(config.model)
            return self._inference.embed(model, texts, parameters, config.local_model)

    def _required(self, match: MatchTerms | None) -> list[int]:
        """Return the sparse positions of the words that every found record must have."""
        if match is None or not match.terms:
            return []
        if match.strategy not in (None, "all"):
            raise invalid(
                f"Invalid value {requests.show(match.strategy)} for match_terms.strategy: expected all"
            )
        with _refused_here():
            if embedding_model(self._config().model).vector_type != "sparse":
                raise invalid(
                    "match_terms is only available for indexes with a sparse embedding model"
                )
        return sorted({number(term) for text in match.terms for term in terms(text)})

    def _reranked(self, hits: list[Hit], rerank: Rerank, text: str | None) -> tuple[list[Hit], str]:
        query = rerank.query if rerank.query is not None else text
        if query is None:
            raise invalid("rerank.query must be given when the search has no inputs.text")
        with _refused_here():
            model = reranking_model(rerank.model)
            fields = rank_fields(model, rerank.rank_fields)
            texts = ["\n".join(str(hit.fields.get(name, "")) for name in fields) for hit in hits]
            done = self._inference.rerank(
                model, query, texts, rerank.top_n, rerank.parameters or {}
            )
        for place, score in done.order:
            hits[place].score = score
        return [hits[place] for place, _ in done.order], done.local_model


@contextmanager
def _refused_here() -> Iterator[None]:
    """Turn a refusal of the inference service into one of the index."""
    try:
        yield
    except ControlError as error:
        raise of_data_plane(error) from None


def _lines(body: bytes) -> Iterator[tuple[int, bytes]]:
    for place, line in enumerate(body.split(b"\n"), 1):
        if line.strip():
            yield place, line


def _record(line: bytes, place: int) -> tuple[str, dict[str, Any]]:
    """Return the id and the fields of the record on a line."""
    try:
        fields = requests.decode(dict[str, Any], line)
    except requests.BodyError as error:
        kind = "is not valid JSON" if error.malformed else "is not a record"
        raise invalid(f"Line {place} of the request body {kind}: {error}") from None
    record_id = fields.pop("_id", None)
    if record_id is None:
        record_id = fields.pop("id", None)
    if not isinstance(record_id, str):
        problem = "has no _id" if record_id is None else "must have a string as its _id"
        raise invalid(f"The record on line {place} of the request body {problem}")
    return record_id, fields


def _text(record_id: str, fields: Mapping[str, Any], name: str) -> str:
    text = fields.get(name)
    if not isinstance(text, str):
        problem = "is missing" if name not in fields else "must be a string"
        raise invalid(f"Field '{name}', which holds the text to embed, {problem}. ID {record_id}")
    return text


def _vector(done: Embedded, place: int) -> dict[str, Any]:
    """Return one embedding as the members of a vector."""
    if done.dense is not None:
        return {"values": done.dense[place]}
    text = done.sparse[place]
    return {"sparse_values": requests.SparseValues(text.indices, text.values)}


def _given(vector: SearchVector) -> tuple[list[float] | None, requests.SparseValues | None]:
    if vector.sparse_values is None and vector.sparse_indices is None:
        return vector.values, None
    sparse = requests.SparseValues(vector.sparse_indices or [], vector.sparse_values or [])
    return vector.values, sparse
