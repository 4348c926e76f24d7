"""What the methods of an index are given, checked and turned into requests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pinecone import _vectors, filters
from pinecone.errors import PineconeValueError
from pinecone.models import SparseValues
from pinecone_api.v2026_04.db_data.models import (
    DeleteRequest,
    DescribeIndexStatsRequest,
    QueryRequest,
    UpdateRequest,
)


def query(
    *,
    top_k: int,
    vector: Sequence[float] | None,
    id: str | None,
    namespace: str,
    filter: Mapping[str, Any] | None,
    include_values: bool,
    include_metadata: bool,
    sparse_vector: SparseValues | Mapping[str, Any] | None,
    scan_factor: float | None,
    max_candidates: int | None,
) -> QueryRequest:
    """The request of `Index.query`."""
    if (id is not None) == (vector is not None or sparse_vector is not None):
        given = "both" if id is not None else "neither"
        raise PineconeValueError(
            f"vector, id: expected a vector (vector=, sparse_vector= or the two) or an id, got {given}"
        )
    return QueryRequest(
        top_k=_vectors.top_k(top_k),
        vector=None if vector is None else _vectors.dense_vector(vector, "vector"),
        id=None if id is None else _vectors.record_id(id, "id"),
        namespace=_vectors.namespace(namespace),
        filter=_filter(filter),
        include_values=_vectors.flag(include_values, "include_values"),
        include_metadata=_vectors.flag(include_metadata, "include_metadata"),
        sparse_vector=_sparse(sparse_vector, "sparse_vector"),
        scan_factor=_vectors.number_between(scan_factor, "scan_factor", 0.5, 4.0),
        max_candidates=_vectors.integer_between(max_candidates, "max_candidates", 1, 100_000),
    )


def update(
    *,
    id: str | None,
    values: Sequence[float] | None,
    sparse_values: SparseValues | Mapping[str, Any] | None,
    set_metadata: Mapping[str, Any] | None,
    namespace: str,
    filter: Mapping[str, Any] | None,
    dry_run: bool,
) -> UpdateRequest:
    """The request of `Index.update`."""
    if (id is None) == (filter is None):
        given = "neither" if id is None else "both"
        raise PineconeValueError(f"id, filter: expected exactly one of them, got {given}")
    if filter is not None and (values is not None or sparse_values is not None):
        raise PineconeValueError("values: an update by filter changes metadata only")
    if values is None and sparse_values is None and set_metadata is None:
        raise PineconeValueError(
            "values, sparse_values, set_metadata: expected at least one of them"
        )
    if set_metadata is not None:
        _vectors.check_metadata(set_metadata, "set_metadata")
    return UpdateRequest(
        id=None if id is None else _vectors.record_id(id, "id"),
        values=None if values is None else _vectors.dense_vector(values, "values"),
        sparse_values=_sparse(sparse_values, "sparse_values"),
        set_metadata=None if set_metadata is None else dict(set_metadata),
        namespace=_vectors.namespace(namespace),
        filter=_filter(filter),
        dry_run=_vectors.flag(dry_run, "dry_run"),
    )


def delete(
    *,
    ids: Sequence[str] | None,
    delete_all: bool,
    filter: Mapping[str, Any] | None,
    namespace: str,
) -> DeleteRequest:
    """The request of `Index.delete`."""
    everything = _vectors.flag(delete_all, "delete_all")
    if (ids is not None) + everything + (filter is not None) != 1:
        given = [
            name
            for name, there in (
                ("ids", ids is not None),
                ("delete_all", everything),
                ("filter", filter is not None),
            )
            if there
        ]
        raise PineconeValueError(
            f"ids, delete_all, filter: expected exactly one of them, got "
            f"{' and '.join(given) or 'none'}"
        )
    return DeleteRequest(
        ids=None if ids is None else _vectors.record_ids(ids),
        delete_all=everything,
        namespace=_vectors.namespace(namespace),
        filter=_filter(filter),
    )


def statistics(filter: Mapping[str, Any] | None) -> DescribeIndexStatsRequest:
    """The request of `Index.describe_index_stats`."""
    return DescribeIndexStatsRequest(filter=_filter(filter))


def _filter(given: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if given is None else dict(filters.validate(given))


def _sparse(given: SparseValues | Mapping[str, Any] | None, path: str) -> SparseValues | None:
    return None if given is None else _vectors.sparse_vector(given, path)


def page_arguments(prefix: object, limit: object, namespace: object) -> dict[str, Any]:
    """The arguments that every page of `Index.list` has in common."""
    if prefix is not None and not isinstance(prefix, str):
        _vectors.wrong_type("prefix", "a string", prefix)
    return {
        "prefix": prefix,
        "limit": _vectors.integer_between(limit, "limit", 1, 100),
        "namespace": _vectors.namespace(namespace),
    }
