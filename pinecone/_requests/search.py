"""What a search over records with text is given, checked and turned into a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from pinecone import filters
from pinecone._requests import vectors
from pinecone.errors import PineconeValueError
from pinecone.models import SearchQuery, SearchQueryVector, SearchRerank
from pinecone_api._base import Model
from pinecone_api.v2026_04.db_data.models import (
    SearchMatchTerms,
    SearchRecordsRequest,
    SearchRecordsRequestQuery,
    SearchRecordsRequestRerank,
    SearchRecordsVector,
)

_MAX_FIELDS = 100


def search(
    *,
    top_k: object,
    inputs: object,
    vector: object,
    id: object,
    filter: object,
    fields: object,
    rerank: object,
    match_terms: object,
    query: SearchQuery | Mapping[str, Any] | None,
) -> SearchRecordsRequest:
    """The request of `Index.search`; `query` has what the arguments of the same names would say."""
    if query is not None:
        given = [top_k, inputs, vector, id, filter, match_terms]
        if any(value is not None for value in given):
            raise PineconeValueError(
                "query: expected it alone, or top_k, inputs, vector, id, filter and match_terms"
            )
        parts = _mapping(query, "query", SearchQuery)
        _check_keys(parts, "query", SearchRecordsRequestQuery)
        top_k, inputs, vector = parts.get("top_k"), parts.get("inputs"), parts.get("vector")
        id, filter, match_terms = parts.get("id"), parts.get("filter"), parts.get("match_terms")
    if sum(value is not None for value in (inputs, vector, id)) != 1:
        _given({"inputs": inputs, "vector": vector, "id": id})
    return SearchRecordsRequest(
        query=SearchRecordsRequestQuery(
            top_k=vectors.top_k(top_k),
            filter=None if filter is None else dict(filters.validate(filter)),
            inputs=None if inputs is None else _inputs(inputs),
            vector=None if vector is None else _vector(vector),
            id=None if id is None else vectors.record_id(id, "id"),
            match_terms=None if match_terms is None else _match_terms(match_terms),
        ),
        fields=None if fields is None else _fields(fields),
        rerank=None if rerank is None else _rerank(rerank),
    )


def _given(sources: dict[str, object]) -> NoReturn:
    there = [name for name, value in sources.items() if value is not None]
    raise PineconeValueError(
        f"inputs, vector, id: expected exactly one of them, got {' and '.join(there) or 'none'}"
    )


def _mapping(value: Any, path: str, kind: type[Any]) -> Mapping[str, Any]:
    if isinstance(value, kind):
        found: Mapping[str, Any] = value.as_dict()
        return found
    if not isinstance(value, Mapping):
        vectors.wrong_type(path, f"a {kind.__name__} or a dict", value)
    return value


def _check_keys(parts: Mapping[str, Any], path: str, kind: type[Model]) -> None:
    accepted = kind.__struct_fields__
    for key in parts:
        if key not in accepted:
            raise PineconeValueError(
                f"{path}: unknown key {key!r}; accepted are {', '.join(accepted)}"
            )


def _inputs(value: object) -> dict[str, Any]:
    if isinstance(value, str):
        return {"text": value}
    if not isinstance(value, Mapping):
        vectors.wrong_type("inputs", "a text, or a dict such as {'text': '...'}", value)
    if not value:
        raise PineconeValueError("inputs: expected at least one member, such as 'text', got {}")
    return dict(value)


def _vector(value: Any) -> SearchRecordsVector:
    if isinstance(value, SearchQueryVector):
        value = value.as_dict()
    if not isinstance(value, Mapping):
        return SearchRecordsVector(values=vectors.dense_vector(value, "vector"))
    accepted = ("values", "sparse_values", "sparse_indices")
    unknown = [key for key in value if key not in accepted]
    if unknown or not value:
        raise PineconeValueError(
            f"vector: expected some of the keys {', '.join(map(repr, accepted))}, got {list(value)!r}"
        )
    values, sparse = value.get("values"), value.get("sparse_values")
    indices = value.get("sparse_indices")
    if (sparse is None) != (indices is None):
        raise PineconeValueError("vector: sparse_values and sparse_indices belong together")
    request = SearchRecordsVector(
        values=None if values is None else vectors.dense_vector(values, "vector['values']")
    )
    if sparse is not None:
        checked = vectors.sparse_vector({"indices": indices, "values": sparse}, "vector")
        request.sparse_values, request.sparse_indices = checked.values, checked.indices
    return request


def _match_terms(value: object) -> SearchMatchTerms:
    if not isinstance(value, Mapping):
        vectors.wrong_type("match_terms", "a dict with 'terms' and 'strategy'", value)
    unknown = value.keys() - {"terms", "strategy"}
    if unknown or "terms" not in value:
        raise PineconeValueError(
            f"match_terms: expected 'terms' and perhaps 'strategy', got {list(value)!r}"
        )
    return SearchMatchTerms(
        strategy=value.get("strategy", "all"),
        terms=texts(value["terms"], "match_terms['terms']"),
    )


def _fields(value: object) -> list[str]:
    names = texts(value, "fields")
    if len(names) > _MAX_FIELDS:
        raise PineconeValueError(f"fields: expected at most {_MAX_FIELDS}, got {len(names)}")
    return names


def _rerank(value: object) -> SearchRecordsRequestRerank:
    parts = _mapping(value, "rerank", SearchRerank)
    _check_keys(parts, "rerank", SearchRecordsRequestRerank)
    for key in ("model", "rank_fields"):
        if not parts.get(key):
            raise PineconeValueError(f"rerank[{key!r}]: missing; a search needs it to rank again")
    if not isinstance(parts["model"], str):
        vectors.wrong_type("rerank['model']", "a string", parts["model"])
    top_n = vectors.integer_between(parts.get("top_n"), "rerank['top_n']", 1, vectors.MAX_TOP_K)
    return SearchRecordsRequestRerank(
        model=str(getattr(parts["model"], "value", parts["model"])),
        rank_fields=texts(parts["rank_fields"], "rerank['rank_fields']"),
        top_n=top_n,
        parameters=parts.get("parameters"),
        query=parts.get("query"),
    )


def texts(value: object, path: str) -> list[str]:
    """A list of strings."""
    if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
        vectors.wrong_type(path, "a list of strings", value)
    for index, item in enumerate(value):
        if not isinstance(item, str):
            vectors.wrong_type(f"{path}[{index}]", "a string", item)
    return list(value)


def text_records(value: object) -> list[dict[str, Any]]:
    """The records of `Index.upsert_records`, each with its id under `_id`.

    Raises:
        PineconeTypeError: A record is not a dict, or its id is not a string.
        PineconeValueError: There is none, an id is missing or repeats.
    """
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Sequence):
        vectors.wrong_type("records", "a list of dicts", value)
    if not value:
        raise PineconeValueError("records: expected at least one record, got an empty list")
    first: dict[str, int] = {}
    out = []
    for index, record in enumerate(value):
        path = f"records[{index}]"
        if not isinstance(record, Mapping):
            vectors.wrong_type(path, "a dict", record)
        key = "_id" if "_id" in record else "id"
        if key not in record:
            raise PineconeValueError(f"{path}: the key '_id' (or 'id') is missing")
        identifier = vectors.record_id(record[key], f"{path}[{key!r}]")
        if (earlier := first.setdefault(identifier, index)) != index:
            raise PineconeValueError(
                f"{path}: the id {identifier!r} is that of records[{earlier}], too; every id may "
                f"appear once"
            )
        fields = {name: item for name, item in record.items() if name not in ("_id", key)}
        for name, item in fields.items():
            if isinstance(item, float):
                vectors.finite_number(item, f"{path}[{name!r}]")
        out.append({"_id": identifier, **fields})
        vectors.check_size(out[-1], identifier, path)
    return out
