"""Arguments of a search over records with text, checked and turned into a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pinecone._checks import wrong_type
from pinecone._requests import arguments
from pinecone.errors import PineconeValueError
from pinecone.models import SearchQuery, SearchQueryVector, SearchRerank
from pinecone_api.default.db_data import limits, models

_TEXTS = "a list of strings"


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
) -> models.SearchRecordsRequest:
    """Return the request of `Index.search`; `query` has what the arguments of the same names would say."""
    if query is not None:
        given = [top_k, inputs, vector, id, filter, match_terms]
        if any(value is not None for value in given):
            raise PineconeValueError(
                "query: expected it alone, or top_k, inputs, vector, id, filter and match_terms"
            )
        parts = _mapping(query, "query", SearchQuery)
        arguments.check_keys(parts, "query", models.SearchRecordsRequestQuery.__struct_fields__)
        top_k, inputs, vector = parts.get("top_k"), parts.get("inputs"), parts.get("vector")
        id, filter, match_terms = parts.get("id"), parts.get("filter"), parts.get("match_terms")
    arguments.check_one_given(inputs=inputs, vector=vector, id=id)
    return models.SearchRecordsRequest(
        query=models.SearchRecordsRequestQuery(
            top_k=arguments.within(top_k, "top_k", limits.SearchRecordsRequestQuery.top_k),
            filter=arguments.metadata_filter(filter),
            inputs=None if inputs is None else _inputs(inputs),
            vector=None if vector is None else _vector(vector),
            id=None if id is None else arguments.record_id(id, "id"),
            match_terms=None if match_terms is None else _match_terms(match_terms),
        ),
        fields=None if fields is None else _fields(fields),
        rerank=None if rerank is None else _rerank(rerank),
    )


def _mapping(value: Any, path: str, kind: type[Any]) -> Mapping[str, Any]:
    if isinstance(value, kind):
        found: Mapping[str, Any] = value.as_dict()
        return found
    if not isinstance(value, Mapping):
        wrong_type(path, f"a {kind.__name__} or a dict", value)
    return value


def _inputs(value: object) -> dict[str, Any]:
    if isinstance(value, str):
        return {"text": value}
    given = arguments.mapping(value, "inputs", "a text, or a dict such as {'text': '...'}")
    if not given:
        raise PineconeValueError("inputs: expected at least one member, such as 'text', got {}")
    return given


def _vector(value: Any) -> models.SearchRecordsVector:
    if isinstance(value, SearchQueryVector):
        value = value.as_dict()
    if not isinstance(value, Mapping):
        return models.SearchRecordsVector(values=arguments.dense_vector(value, "vector"))
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
    request = models.SearchRecordsVector(
        values=None if values is None else arguments.dense_vector(values, "vector['values']")
    )
    if sparse is not None:
        checked = arguments.sparse_vector({"indices": indices, "values": sparse}, "vector")
        request.sparse_values, request.sparse_indices = checked.values, checked.indices
    return request


def _match_terms(value: object) -> models.SearchMatchTerms:
    given = arguments.mapping(value, "match_terms", "a dict with 'terms' and 'strategy'")
    if "terms" not in given or given.keys() - {"terms", "strategy"}:
        raise PineconeValueError(
            f"match_terms: expected 'terms' and perhaps 'strategy', got {list(given)!r}"
        )
    return models.SearchMatchTerms(
        strategy=given.get("strategy", "all"),
        terms=arguments.texts(given["terms"], "match_terms['terms']", _TEXTS),
    )


def _fields(value: object) -> list[str]:
    names = arguments.texts(value, "fields", _TEXTS)
    most = limits.SearchRecordsRequest.fields.high
    if len(names) > most:
        raise PineconeValueError(f"fields: expected at most {most}, got {len(names)}")
    return names


def _rerank(value: object) -> models.SearchRecordsRequestRerank:
    parts = _mapping(value, "rerank", SearchRerank)
    arguments.check_keys(parts, "rerank", models.SearchRecordsRequestRerank.__struct_fields__)
    for key in ("model", "rank_fields"):
        if not parts.get(key):
            raise PineconeValueError(f"rerank[{key!r}]: missing; a search needs it to rank again")
    if not isinstance(parts["model"], str):
        wrong_type("rerank['model']", "a string", parts["model"])
    top_n = arguments.optional_within(
        parts.get("top_n"), "rerank['top_n']", limits.SearchRecordsRequestRerank.top_n
    )
    return models.SearchRecordsRequestRerank(
        model=str(getattr(parts["model"], "value", parts["model"])),
        rank_fields=arguments.texts(parts["rank_fields"], "rerank['rank_fields']", _TEXTS),
        top_n=top_n,
        parameters=parts.get("parameters"),
        query=parts.get("query"),
    )
