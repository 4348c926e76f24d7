"""Define what pages show of an index: a page of records, the matches of a search, one record."""

from __future__ import annotations

import time
from typing import Any

import msgspec
import orjson

from pinecone.local.api.params import decode_body
from pinecone.local.catalog import requests
from pinecone.local.engine.records import Inputs, SearchQuery, SearchRequest
from pinecone.local.engine.results import Found
from pinecone.local.errors import invalid
from pinecone.local.limits import MAX_TOP_K
from pinecone.local.project.indexes import OpenIndex

PAGE = 25
TOP_K = 10
MOST = 200


class Row(msgspec.Struct, frozen=True):
    """A record on a page; only a search gives it a score."""

    id: str
    fields: dict[str, Any]
    score: float | None = None


class Rows(msgspec.Struct, frozen=True):
    """Records to show, how long it took to find them, and the token of the next page."""

    rows: list[Row]
    milliseconds: float
    next_token: str | None = None


class Asked(msgspec.Struct, frozen=True):
    """Hold what somebody typed into the form of a namespace.

    Attributes:
        by: `text`, `id`, `vector`, or `prefix` to read records in id order.
        text: What to search for; empty reads records in id order.
        filter: A metadata filter in JSON.
        top_k: How many matches to show, as typed.
    """

    by: str
    text: str
    filter: str = ""
    top_k: str = ""
    token: str | None = None

    @property
    def searches(self) -> bool:
        """Return whether there is something to compare records with."""
        return self.by != "prefix" and bool(self.text.strip())


def read(index: OpenIndex, namespace: str, asked: Asked) -> Rows:
    """Return the records that somebody asked for.

    Raises:
        DataError: What was asked is not understood.
    """
    began = time.perf_counter()
    condition = _condition(asked.filter)
    if asked.searches:
        rows, token = _search(index, namespace, asked, condition), None
    elif condition is not None:
        rows, token = _filtered(index, namespace, condition, asked.token)
    else:
        prefix = asked.text if asked.by == "prefix" else ""
        rows, token = _listed(index, namespace, prefix, asked.token)
    return Rows(rows, (time.perf_counter() - began) * 1000, token)


def record(index: OpenIndex, namespace: str, record_id: str) -> Found | None:
    """Return one record, or None when it does not exist."""
    found = index.operations.fetch(requests.FetchRequest([record_id], namespace)).records
    return found[0] if found else None


def fields_of(metadata: bytes | None) -> dict[str, Any]:
    """Return stored metadata as a dictionary."""
    fields: dict[str, Any] = orjson.loads(metadata or b"{}")
    return fields


# -- ways to read ------------------------------------------------------------------------------


def _listed(
    index: OpenIndex, namespace: str, prefix: str, token: str | None
) -> tuple[list[Row], str | None]:
    asked = requests.ListRequest(prefix or None, PAGE, token, namespace)
    page = index.operations.list_ids(asked)
    if not page.ids:
        return [], None
    found = index.operations.fetch(requests.FetchRequest(page.ids, namespace)).records
    return _rows(found), page.next_token


def _filtered(
    index: OpenIndex, namespace: str, condition: dict[str, Any], token: str | None
) -> tuple[list[Row], str | None]:
    asked = requests.FetchByMetadataRequest(namespace, condition, PAGE, token)
    page = index.operations.fetch_by_metadata(asked)
    return _rows(page.records), page.next_token


def _rows(found: list[Found]) -> list[Row]:
    return [Row(item.id, fields_of(item.metadata)) for item in found]


def _search(
    index: OpenIndex, namespace: str, asked: Asked, condition: dict[str, Any] | None
) -> list[Row]:
    top_k = _top_k(asked.top_k)
    if asked.by == "text":
        return _search_text(index, namespace, asked.text, top_k, condition)
    query = requests.QueryRequest(top_k, namespace, filter=condition, include_metadata=True)
    if asked.by == "vector":
        query.vector, query.sparse_vector = _vector(asked.text)
    else:
        query.id = asked.text.strip()
        if record(index, namespace, query.id) is None:
            raise invalid(f"No record of this namespace has the id {requests.show(query.id)}")
    matches = index.operations.query(query).matches
    return [Row(match.id, fields_of(match.metadata), float(match.score)) for match in matches]


def _search_text(
    index: OpenIndex, namespace: str, text: str, top_k: int, condition: dict[str, Any] | None
) -> list[Row]:
    asked = SearchRequest(SearchQuery(top_k, condition, Inputs(text)))
    hits = index.records.search(namespace, asked).hits
    return [Row(hit.id, hit.fields, float(hit.score)) for hit in hits]


# -- what was typed ----------------------------------------------------------------------------


def _condition(text: str) -> dict[str, Any] | None:
    if not text.strip():
        return None
    try:
        condition = requests.decode(dict[str, Any], text.encode("utf-8", "replace"))
    except requests.BodyError as error:
        raise invalid(
            f'The filter must be a JSON object such as {{"year": {{"$gte": 2020}}}}: {error}'
        ) from None
    return condition or None


def _top_k(text: str) -> int:
    if not text.strip():
        return TOP_K
    if not text.strip().isascii() or not text.strip().isdigit() or len(text) > 9:
        raise invalid(f"The number of results must be between 1 and {MAX_TOP_K}, got {text[:40]!r}")
    return min(int(text), MOST)


def _vector(text: str) -> tuple[list[float] | None, requests.SparseValues | None]:
    """Return the dense or the sparse vector that was typed."""
    text = text.strip()
    if text.startswith("{"):
        return None, decode_body(requests.SparseValues, text.encode("utf-8", "replace"))
    if text.startswith("["):
        return decode_body(list[float], text.encode("utf-8", "replace")), None
    try:
        return [float(word) for word in text.replace(",", " ").split()], None
    except ValueError as error:
        raise invalid(
            f"The vector must be numbers such as [0.1, 0.2] or 0.1 0.2, or for a sparse vector "
            f'{{"indices": [1], "values": [0.5]}}: {error}'
        ) from None
