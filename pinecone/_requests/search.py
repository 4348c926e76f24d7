"""Arguments of a search over records with text, checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pinecone._checks import string, wrong_type
from pinecone._requests import arguments, record_parts
from pinecone.errors import PineconeValueError
from pinecone.models import SearchQueryVector, SearchRerank
from pinecone_api._base import Model
from pinecone_api.default.db_data import limits, models

_TEXTS = "a list of strings"


def parts_of(value: Any, argument: str, kind: type[Any], request: type[Model]) -> Mapping[str, Any]:
    """Return what an object of `kind`, or a dict like it, says about a part of the request."""
    if isinstance(value, kind):
        value = value.as_dict()
    if not isinstance(value, Mapping):
        wrong_type(argument, f"a {kind.__name__} or a dict", value)
    arguments.check_keys(value, argument, request.__struct_fields__)
    return value


def inputs(value: object) -> dict[str, Any]:
    """Return what the embedding model is given; a text alone is its `text`."""
    if isinstance(value, str):
        return {"text": string(value, "inputs")}
    given = arguments.mapping(value, "inputs", "a text, or a dict such as {'text': '...'}")
    if not given:
        raise PineconeValueError("inputs: expected at least one member, such as 'text', got {}")
    return given


def vector(value: Any) -> models.SearchRecordsVector:
    """Return what to be near to: dense values, sparse ones or both."""
    if isinstance(value, SearchQueryVector):
        value = value.as_dict()
    if not isinstance(value, Mapping):
        return models.SearchRecordsVector(values=record_parts.dense_vector(value, "vector"))
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
        values=None if values is None else record_parts.dense_vector(values, "vector['values']")
    )
    if sparse is not None:
        checked = record_parts.sparse_vector({"indices": indices, "values": sparse}, "vector")
        request.sparse_values, request.sparse_indices = checked.values, checked.indices
    return request


def match_terms(value: object) -> models.SearchMatchTerms:
    """Return the words that have to be in the text."""
    given = arguments.mapping(value, "match_terms", "a dict with 'terms' and 'strategy'")
    if "terms" not in given or given.keys() - {"terms", "strategy"}:
        raise PineconeValueError(
            f"match_terms: expected 'terms' and perhaps 'strategy', got {list(given)!r}"
        )
    return models.SearchMatchTerms(
        strategy=given.get("strategy", "all"),
        terms=arguments.texts(given["terms"], "match_terms['terms']", _TEXTS),
    )


def fields(value: object) -> list[str]:
    """Return the names of the fields that hits have."""
    names = arguments.texts(value, "fields", _TEXTS)
    most = limits.SearchRecordsRequest.fields.high
    if len(names) > most:
        raise PineconeValueError(f"fields: expected at most {most}, got {len(names)}")
    return names


def rerank(value: object) -> models.SearchRecordsRequestRerank:
    """Return how to rank once more what was found."""
    parts = parts_of(value, "rerank", SearchRerank, models.SearchRecordsRequestRerank)
    for key in ("model", "rank_fields"):
        if not parts.get(key):
            raise PineconeValueError(f"rerank[{key!r}]: missing; a search needs it to rank again")
    top_n = arguments.optional_within(
        parts.get("top_n"), "rerank['top_n']", limits.SearchRecordsRequestRerank.top_n
    )
    return models.SearchRecordsRequestRerank(
        model=string(parts["model"], "rerank['model']"),
        rank_fields=arguments.texts(parts["rank_fields"], "rerank['rank_fields']", _TEXTS),
        top_n=top_n,
        parameters=parts.get("parameters"),
        query=parts.get("query"),
    )
