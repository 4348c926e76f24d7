"""Arguments of the methods of `index.documents`, checked and turned into requests."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pinecone._checks import finite_number, is_bool, string, wrong_type
from pinecone._requests import arguments, columns, record_parts
from pinecone._requests.index import DEFAULT_NAMESPACE, id_groups, total_usage
from pinecone.errors import PineconeValueError
from pinecone.models import Document, FetchDocumentsResponse
from pinecone_api._base import BaseModel
from pinecone_api._floats import number
from pinecone_api.default.db_data import limits, models

_KINDS: dict[str, Any] = {
    kind.type: kind
    for kind in (
        models.TextQuery,
        models.QueryStringQuery,
        models.DenseVectorQuery,
        models.SparseVectorQuery,
        models.EmbedQuery,
        models.SparseEmbedQuery,
    )
}
#: Kinds of clauses of which one search may have several.
_COMBINED = (models.TextQuery, models.QueryStringQuery)
_CHECKS = {"values": record_parts.dense_vector, "sparse_values": record_parts.sparse_vector}
_VALUES = "a text, a number, a bool, a list of strings, a vector or sparse values"


def namespace(value: object) -> str:
    """Return a namespace as paths have it."""
    return arguments.namespace(value) or DEFAULT_NAMESPACE


# -- writing -------------------------------------------------------------------------------------


def records(value: object) -> list[dict[str, Any]]:
    """Return the documents of an upsert, the last one of each id.

    Raises:
        PineconeTypeError: A document is not a dict, or a part of it has the wrong type.
        PineconeValueError: There is none, an id or a number cannot be one, or a document is too large.
    """
    found = _checked(value)
    ids = [document["_id"] for document in found]
    if not columns.have_repeats(ids):
        return found
    return [found[place] for place in columns.last_of_each(ids, "documents[{}]")]


def changes(value: object, set_fields: object, remove_fields: object) -> list[dict[str, Any]]:
    """Return the documents of an update, of which none may be meant twice: which change comes last is left to chance."""
    if set_fields is not None or remove_fields is not None:
        raise PineconeValueError(
            "set_fields, remove_fields: only with a filter; documents have their changes in themselves"
        )
    found = _checked(value)
    first: dict[str, int] = {}
    for place, document in enumerate(found):
        _field_names(document.get("_remove_fields"), f"documents[{place}]['_remove_fields']")
        earlier = first.setdefault(document["_id"], place)
        if earlier != place:
            raise PineconeValueError(
                f"documents[{place}]: the same id as documents[{earlier}]: {document['_id']!r}; "
                f"every id may appear once per update"
            )
    return found


def update_by_filter(
    filter: object, set_fields: object, remove_fields: object
) -> models.UpdateDocumentsRequest:
    """Return the request that changes all documents that fit."""
    fields = {} if set_fields is None else arguments.mapping(set_fields, "set_fields")
    removed = _field_names(remove_fields, "remove_fields")
    if not fields and not removed:
        raise PineconeValueError("set_fields, remove_fields: expected at least one of them")
    return models.UpdateDocumentsRequest(
        filter=arguments.some_filter(filter),
        set_fields={
            string(name, "set_fields", "keys that are strings"): _field(it, f"set_fields[{name!r}]")
            for name, it in fields.items()
        }
        or None,
        remove_fields=removed,
    )


def _checked(value: object) -> list[dict[str, Any]]:
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        wrong_type("documents", "a sequence of documents (dicts)", value)
    found = [document(item, f"documents[{place}]") for place, item in enumerate(value)]
    if not found:
        raise PineconeValueError("documents: expected at least one, got an empty sequence")
    return found


def document(value: object, path: str) -> dict[str, Any]:
    """Return a document that can be sent."""
    if not isinstance(value, Mapping):
        wrong_type(path, "a dict", value)
    if "_id" not in value:
        raise PineconeValueError(f"{path}: the key '_id' is missing", path)
    found = {"_id": arguments.record_id(value["_id"], f"{path}['_id']")}
    numbers = characters = 0
    for key, item in value.items():
        name = string(key, path, "keys that are strings")
        found[name] = checked = _field(item, f"{path}[{name!r}]")
        characters += len(name)
        if isinstance(checked, models.SparseValues):
            numbers += 2 * len(checked.values)
        elif isinstance(checked, str):
            characters += len(checked)
        elif isinstance(checked, list) and checked and isinstance(checked[0], str):
            characters += sum(map(len, checked)) + len(checked)
        else:
            numbers += len(checked) if hasattr(checked, "__len__") else 1
    if columns.may_be_too_large(numbers, characters):
        columns.check_size(found, found["_id"], path)
    return found


def _field(value: Any, path: str) -> Any:
    """Return what a field holds in a form that can be sent."""
    if isinstance(value, (models.SparseValues, Mapping)):
        return record_parts.sparse_vector(value, path)
    items = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(items, (str, list, tuple)) and all(isinstance(item, str) for item in items):
        return record_parts.metadata_value(items, path)
    if is_bool(value):
        return bool(value)
    if number(value) is not None:
        return finite_number(value, path)
    if isinstance(value, bytes) or not isinstance(value, Iterable):
        wrong_type(path, _VALUES, value)
    return record_parts.dense_vector(value, path)


# -- reading and deleting ------------------------------------------------------------------------


def search(
    score_by: object, top_k: object, include_fields: object, filter: object
) -> models.SearchDocumentsRequest:
    """Return the request of `documents.search`."""
    accepted = limits.SearchDocumentsRequest
    single = isinstance(score_by, (Mapping, BaseModel))
    clauses = [score_by] if single else score_by
    if isinstance(clauses, (str, bytes)) or not isinstance(clauses, Sequence):
        wrong_type("score_by", "a list of clauses such as TextQuery(...)", clauses)
    if not accepted.score_by.low <= len(clauses) <= accepted.score_by.high:
        raise PineconeValueError(
            f"score_by: expected 1 to {accepted.score_by.high} clauses, got {len(clauses)}"
        )
    checked = [_clause(clause, f"score_by[{place}]") for place, clause in enumerate(clauses)]
    alone = [clause.type for clause in checked if not isinstance(clause, _COMBINED)]
    if alone and len(checked) > 1:
        raise PineconeValueError(
            f"score_by: a clause of type {alone[0]!r} has to be the only one; only those of type "
            f"{' and '.join(repr(kind.type) for kind in _COMBINED)} can be several"
        )
    return models.SearchDocumentsRequest(
        score_by=checked,
        top_k=arguments.within(top_k, "top_k", accepted.top_k),
        include_fields=_field_names(include_fields, "include_fields"),
        filter=arguments.metadata_filter(filter),
    )


def _clause(value: Any, path: str) -> Any:
    """Return a clause with its query checked, and its field in a list."""
    kind: Any
    if isinstance(value, Mapping):
        kind = _KINDS[arguments.one_of(value.get("type"), f"{path}['type']", tuple(_KINDS))]
        given = {name: item for name, item in value.items() if name != "type"}
        arguments.check_keys(given, path, kind.__struct_fields__)
    elif type(value) in _KINDS.values():
        kind, given = type(value), {it: getattr(value, it) for it in value.__struct_fields__}
    else:
        names = ", ".join(it.__name__ for it in _KINDS.values())
        wrong_type(path, f"one of {names}, or a dict", value)
    query = kind.__struct_fields__[0]
    check: Any = _CHECKS.get(query, arguments.text)
    made = {query: check(given.get(query), f"{path}.{query}")}
    if "fields" in kind.__struct_fields__:
        field, fields = given.get("field"), given.get("fields")
        arguments.check_one_given(**{f"{path}.field": field, f"{path}.fields": fields})
        made["fields"] = arguments.names([field] if fields is None else fields, f"{path}.fields")
        most = getattr(limits, kind.__name__).fields.high
        if not 1 <= len(made["fields"]) <= most:
            expected = "one field" if most == 1 else "at least one field"
            raise PineconeValueError(f"{path}: expected {expected}, got {made['fields']}", path)
    return kind(**made)


def fetches(
    ids: object, filter: object, include_fields: object, pagination_token: object, limit: object
) -> list[models.FetchDocumentsRequest]:
    """Return the requests of `documents.fetch`: one, or as many as the ids need."""
    accepted = limits.FetchDocumentsRequest
    arguments.check_one_given(ids=ids, filter=filter)
    if ids is not None and pagination_token is not None:
        raise PineconeValueError("pagination_token: only a fetch by filter has pages")
    page = arguments.page(limit, pagination_token, accepted.limit)
    fields = _field_names(include_fields, "include_fields")
    return [
        models.FetchDocumentsRequest(
            ids=some, filter=arguments.some_filter(filter), include_fields=fields, **page
        )
        for some in _groups(ids, accepted.ids.high)
    ]


def fetched(answers: list[models.FetchDocumentsResponse]) -> FetchDocumentsResponse:
    """Return the answers to the parts of a fetch as one."""
    last = answers[-1]
    return FetchDocumentsResponse(
        documents={id_: Document(it) for answer in answers for id_, it in answer.documents.items()},
        namespace=last.namespace,
        usage=total_usage(models.DocumentFetchUsage, [it.usage for it in answers]),
        pagination=last.pagination,
        response_info=last.response_info,
    )


def deletes(ids: object, filter: object, delete_all: object) -> list[models.DeleteDocumentsRequest]:
    """Return the requests of `documents.delete`: one, or as many as the ids need."""
    everything = arguments.flag(delete_all, "delete_all") or None
    arguments.check_one_given(ids=ids, filter=filter, delete_all=everything)
    return [
        models.DeleteDocumentsRequest(
            ids=some, filter=arguments.some_filter(filter), delete_all=everything
        )
        for some in _groups(ids, limits.DeleteDocumentsRequest.ids.high)
    ]


def total(counts: Iterable[int | None]) -> int | None:
    """Return the sum of the counts that are known; None when none is."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def _groups(ids: object, most: int) -> Sequence[list[str] | None]:
    return [None] if ids is None else id_groups(arguments.record_ids(ids), most, sys.maxsize)


def _field_names(value: object, argument: str) -> list[str] | None:
    return None if value is None else arguments.names(value, argument)
