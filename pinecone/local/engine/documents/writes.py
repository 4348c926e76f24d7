"""Documents as records of the store: whole ones, and what patches make of stored ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec
import numpy as np
import orjson

from pinecone.local.catalog.requests import show
from pinecone.local.catalog.schema import Schema
from pinecone.local.engine.checks import check_id
from pinecone.local.engine.documents.embedding import Embedder
from pinecone.local.engine.documents.values import Document, check_complete, problem, taken_apart
from pinecone.local.errors import invalid
from pinecone.local.limits import MAX_RECORDS, MAX_UPSERT_VECTORS
from pinecone.local.storage.segments import Floats
from pinecone.local.storage.sparse import Sparse
from pinecone.local.storage.view import Changed, Record, View

V = TypeVar("V")

_REMOVED = "_remove_fields"


class Patch(msgspec.Struct):
    """Hold what changes about a document: new fields, with their vectors, and fields that go."""

    document: Document
    removed: list[str]
    dense: Floats | None = None
    sparse: Sparse | None = None


def check_count(schema: Schema, documents: Sequence[Any]) -> None:
    """Refuse more documents than one request may hold: fewer when their text is embedded."""
    most = MAX_RECORDS if schema.embeds else MAX_UPSERT_VECTORS
    if not documents:
        raise invalid("documents must contain at least one document")
    if len(documents) > most:
        raise invalid(f"documents must contain at most {most} documents, got {len(documents)}")


def with_id(fields: Mapping[str, Any], place: int) -> tuple[str, dict[str, Any]]:
    """Return the id of a document and its other fields."""
    rest = dict(fields)
    record_id = rest.pop("_id", None)
    if not isinstance(record_id, str):
        got = "" if record_id is None else f", got {show(record_id)}"
        raise invalid(f"documents[{place}] must have a string as its _id{got}")
    check_id(record_id, "Document ID")
    return record_id, rest


def whole(
    schema: Schema, documents: Sequence[Mapping[str, Any]], embedder: Embedder
) -> tuple[list[str], Changed]:
    """Return the ids and the records of new documents.

    Raises:
        DataError: A document does not fit the schema.
    """
    check_count(schema, documents)
    made: list[Document] = []
    for place, fields in enumerate(documents):
        record_id, rest = with_id(fields, place)
        made.append(taken_apart(schema, record_id, rest))
        check_complete(schema, record_id, rest)
    dense, sparse = _vectors(schema, made, embedder)
    rows = [_none() if row is None else row for row in dense]
    matrix = np.stack(rows) if rows else np.empty((0, 0), np.float32)
    rests: list[dict[str, Any] | None] = [document.rest or None for document in made]
    return [document.id for document in made], Changed(matrix, rests, sparse)


def patches(
    schema: Schema, documents: Sequence[Mapping[str, Any]], embedder: Embedder
) -> dict[str, Patch]:
    """Return what each id's document becomes.

    Raises:
        DataError: A patch is not one, or a field does not fit the schema.
    """
    check_count(schema, documents)
    found: dict[str, Patch] = {}
    for place, fields in enumerate(documents):
        record_id, rest = with_id(fields, place)
        if record_id in found:
            raise invalid(f"documents[{place}] has the same _id as one before it: '{record_id}'")
        found[record_id] = _patch(schema, record_id, rest, rest.pop(_REMOVED, None))
    _embed(schema, list(found.values()), embedder)
    return found


def patch_of_all(
    schema: Schema, fields: Mapping[str, Any], removed: list[str], embedder: Embedder
) -> Patch:
    """Return what every document of a filter becomes.

    Raises:
        DataError: A field does not fit the schema.
    """
    if not fields and not removed:
        raise invalid("set_fields or remove_fields must be given with filter")
    patch = _patch(schema, "set_fields", fields, removed)
    _embed(schema, [patch], embedder)
    return patch


def patched(schema: Schema, view: View, records: list[Record], changes: Sequence[Patch]) -> Changed:
    """Return stored records with one patch for each.

    Raises:
        DataError: A document would lack a field that it must have.
    """
    vectors = view.vectors(records)
    sparses = view.sparse(records)
    rests: list[dict[str, Any] | None] = []
    sparse_name = schema.sparse[0] if schema.sparse else None
    dense_name = schema.dense[0] if schema.dense else None
    for place, (record, patch) in enumerate(zip(records, changes, strict=True)):
        rest: dict[str, Any] = orjson.loads(record.metadata) if record.metadata else {}
        rest |= patch.document.rest
        present = {*rest, *(name for name in (dense_name,) if name)}
        if patch.dense is not None:
            vectors[place] = patch.dense
        if patch.sparse is not None:
            sparses[place] = patch.sparse
        for name in patch.removed:
            rest.pop(name, None)
            present.discard(name)
            if name == sparse_name:
                sparses[place] = None
        if sparse_name is not None and sparses[place] is not None:
            present.add(sparse_name)
        # Checked again as a whole: two small parts may be too large together.
        taken_apart(schema, record.id, rest)
        check_complete(schema, record.id, dict.fromkeys(present))
        rests.append(rest or None)
    return Changed(vectors, rests, sparses)


# -- parts -------------------------------------------------------------------------------------


def _none() -> Floats:
    return np.empty(0, np.float32)


def _patch(schema: Schema, record_id: str, fields: Mapping[str, Any], removed: Any) -> Patch:
    if removed is None:
        removed = []
    if not isinstance(removed, list) or not all(isinstance(name, str) for name in removed):
        raise problem(record_id, _REMOVED, f"must be a list of field names, got {show(removed)}")
    both = [name for name in removed if name in fields]
    if both:
        raise problem(record_id, both[0], "cannot be set and removed at once")
    return Patch(taken_apart(schema, record_id, fields), removed)


def _embed(schema: Schema, changes: Sequence[Patch], embedder: Embedder) -> None:
    dense, sparse = _vectors(schema, [patch.document for patch in changes], embedder)
    for patch, row, vector in zip(changes, dense, sparse, strict=True):
        patch.dense, patch.sparse = row, vector


def _vectors(
    schema: Schema, documents: Sequence[Document], embedder: Embedder
) -> tuple[list[Floats | None], list[Sparse | None]]:
    """Return the vectors of documents: given, made of their text, or None."""
    dense = [document.dense for document in documents]
    sparse = [document.sparse for document in documents]
    if schema.dense is not None and (made := schema.dense[1].dense) is not None:
        _fill(dense, schema.dense[0], documents, partial(embedder.dense, made))
    if schema.sparse is not None and (made := schema.sparse[1].sparse) is not None:
        _fill(sparse, schema.sparse[0], documents, partial(embedder.sparse, made))
    return dense, sparse


def _fill(
    vectors: list[V | None],
    name: str,
    documents: Sequence[Document],
    embed: Callable[[list[str]], Iterable[V | None]],
) -> None:
    """Put in the vectors of the documents that have a text to embed."""
    places, texts = _texts(name, documents)
    if texts:
        for place, vector in zip(places, embed(texts), strict=True):
            vectors[place] = vector


def _texts(name: str, documents: Sequence[Document]) -> tuple[list[int], list[str]]:
    """Return which documents have a text to embed, and the texts."""
    places: list[int] = []
    texts: list[str] = []
    for place, document in enumerate(documents):
        text = document.rest.get(name, document.unstored.get(name))
        if text is not None:
            places.append(place)
            texts.append(text)
    return places, texts
