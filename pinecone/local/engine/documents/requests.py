"""Bodies of requests about documents as typed structs."""

from __future__ import annotations

from typing import Any

import msgspec

from pinecone.local.catalog import requests


class UpsertRequest(msgspec.Struct):
    """Body of POST /namespaces/{namespace}/documents/upsert."""

    documents: list[dict[str, Any]]


class ScoringMethod(msgspec.Struct):
    """One way to score documents; what else is given depends on its type."""

    type: str
    field: str | None = None
    fields: list[str] | None = None
    query: str | None = None
    values: list[float] | None = None
    sparse_values: requests.SparseValues | None = None


class SearchRequest(msgspec.Struct):
    """Body of POST /namespaces/{namespace}/documents/search."""

    score_by: list[ScoringMethod]
    top_k: int
    include_fields: list[str] | None = None
    filter: dict[str, Any] | None = None


class FetchRequest(msgspec.Struct):
    """Body of POST /namespaces/{namespace}/documents/fetch: ids, or a filter and its pages."""

    ids: list[str] | None = None
    include_fields: list[str] | None = None
    filter: dict[str, Any] | None = None
    limit: int | None = None
    pagination_token: str | None = None


class DeleteRequest(msgspec.Struct):
    """Body of POST /namespaces/{namespace}/documents/delete: exactly one of the three."""

    ids: list[str] | None = None
    delete_all: bool | None = None
    filter: dict[str, Any] | None = None


class UpdateRequest(msgspec.Struct):
    """Body of POST /namespaces/{namespace}/documents/update: patches by id, or one by filter."""

    documents: list[dict[str, Any]] | None = None
    filter: dict[str, Any] | None = None
    set_fields: dict[str, Any] | None = None
    remove_fields: list[str] | None = None


class ListRequest(msgspec.Struct):
    """Body of POST /namespaces/{namespace}/documents/list."""

    prefix: str | None = None
    limit: int | None = None
    pagination_token: str | None = None
