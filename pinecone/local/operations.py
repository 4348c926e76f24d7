"""What one index does: requests as values in, results as values out, for REST and gRPC alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

import numpy as np

from pinecone.local import filters, metadata, wire
from pinecone.local.checks import (
    check_count_of_ids,
    check_id,
    decode_token,
    dense_matrix,
    encode_token,
    page_size,
    stored_namespace,
    too_large,
)
from pinecone.local.errors import Code, DataError, ServiceError, closing, invalid
from pinecone.local.limits import (
    MAX_LIST_LIMIT,
    MAX_RESULT_BYTES,
    MAX_TOP_K,
    MAX_UPSERT_VECTORS,
)
from pinecone.local.results import (
    Fetched,
    Found,
    Listed,
    Match,
    Queried,
    Stats,
    Updated,
    Upserted,
    Written,
)
from pinecone.local.search import top_k
from pinecone.local.segments import Floats
from pinecone.local.store import Store

P = ParamSpec("P")
T = TypeVar("T")

_SPARSE = "Sparse values are not available locally"
_NO_VALUES = np.empty(0, np.float32)


def _operation(
    method: Callable[Concatenate[Operations, P], T],
) -> Callable[Concatenate[Operations, P], T]:
    """Turn what goes wrong because the index is being closed into the answer that says so."""

    @wraps(method)
    def call(self: Operations, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return method(self, *args, **kwargs)
        except ServiceError:
            raise
        except Exception:
            # Closing cuts long calls short, and deleting takes their files away.
            if not self.store.stopping():
                raise
            raise closing() from None

    return call


class Operations:
    """The data plane of one index. Every method raises DataError for what it refuses."""

    def __init__(self, store: Store, dimension: int, metric: str) -> None:
        self.store = store
        self._dimension = dimension
        self._metric = metric

    # -- writes --------------------------------------------------------------------------------

    @_operation
    def upsert(self, request: wire.UpsertRequest) -> Upserted:
        """Insert or replace whole records; a namespace comes into being with its first one."""
        namespace = stored_namespace(request.namespace)
        vectors = request.vectors
        if not vectors:
            raise invalid("vectors must contain at least one vector")
        if len(vectors) > MAX_UPSERT_VECTORS:
            raise invalid(
                f"vectors must contain at most {MAX_UPSERT_VECTORS} vectors, got {len(vectors)}"
            )
        for vector in vectors:
            check_id(vector.id)
            if vector.sparse_values is not None:
                raise invalid(f"{_SPARSE}. Vector ID {vector.id}")
        matrix = self._matrix([_values(vector.values) for vector in vectors])
        empty = np.flatnonzero(~matrix.any(axis=1))
        if len(empty):
            raise invalid(
                "Dense vectors must contain at least one non-zero value. "
                f"Vector ID {vectors[int(empty[0])].id} contains only zeros."
            )
        fields = [
            metadata.check(vector.metadata, vector.id) if vector.metadata else None
            for vector in vectors
        ]
        lsn = self.store.upsert(namespace, [vector.id for vector in vectors], matrix, fields)
        return Upserted(lsn, len(vectors))

    @_operation
    def update(self, request: wire.UpdateRequest) -> Updated:
        """Change one record by id."""
        namespace = stored_namespace(request.namespace)
        if request.filter is not None:
            if request.id:
                raise invalid("Cannot provide both 'id' and 'filter' at the same time.")
            raise invalid("Update by metadata filter is not available locally")
        if request.id is None:
            raise invalid("id is required")
        check_id(request.id)
        if request.sparse_values is not None:
            raise invalid(_SPARSE)
        vector: Floats | None = None
        if _values(request.values):
            vector = self._matrix([_values(request.values)])
            if not vector.any():
                raise invalid("Dense vectors must contain at least one non-zero value.")
        fields = metadata.check(request.set_metadata, request.id) if request.set_metadata else None
        return Updated(self.store.update(namespace, request.id, vector, fields), None)

    @_operation
    def delete(self, request: wire.DeleteRequest) -> Written:
        """Delete records by id, by filter, or all of a namespace."""
        namespace = stored_namespace(request.namespace)
        ids = request.ids or []
        if request.delete_all:
            if ids:
                raise invalid("No explicit IDs allowed when delete_all=true")
            if request.filter is not None:
                raise invalid("No filter allowed when delete_all=true")
            lsn = self.store.delete_all(namespace)
        elif request.filter is not None:
            # The service ignores ids when a filter is given with them.
            if not request.filter:
                raise invalid("Delete with empty metadata filter is not allowed")
            lsn = self.store.delete_matching(namespace, filters.parse(request.filter))
        elif ids:
            check_count_of_ids(ids)
            for record_id in ids:
                check_id(record_id)
            lsn = self.store.delete_ids(namespace, ids)
        else:
            raise invalid("Either ids, filter or deleteAll must be given")
        if lsn is None:
            raise DataError(Code.NOT_FOUND, "Namespace not found")
        return Written(lsn)

    # -- reads ---------------------------------------------------------------------------------

    @_operation
    def query(self, request: wire.QueryRequest) -> Queried:
        """Find the best matches of a vector or of a stored record."""
        namespace = stored_namespace(request.namespace)
        if not 1 <= request.top_k <= MAX_TOP_K:
            raise invalid(f"topK must be between 1 and {MAX_TOP_K}, got {request.top_k}")
        _check_hints(request)
        given = _values(request.vector)
        node = filters.parse(request.filter) if request.filter else None
        matches: list[Match] = []
        with self.store.view(namespace) as view:
            if request.id:
                if given:
                    raise invalid("Cannot provide both 'ID' and 'vector' at the same time.")
                stored = view.by_id([request.id])
                query = view.vectors(stored)[0] if stored else None
            else:
                query = self._query_vector(given)
            if query is not None:
                slots = view.slots if node is None else view.matching(node)
                best, scores = top_k(
                    self.store.segments,
                    slots,
                    query,
                    self._metric,
                    request.top_k,
                    self.store.stopping,
                )
                if request.include_values:
                    self._check_values(len(best))
                records = view.by_slot(best)
                values = view.vectors(records) if request.include_values else None
                matches = [
                    Match(
                        record.id,
                        scores[position],
                        _NO_VALUES if values is None else values[position],
                        None,
                        record.metadata if request.include_metadata else None,
                    )
                    for position, record in enumerate(records)
                ]
            lsn = view.lsn
        return Queried(lsn, request.namespace or "", matches)

    @_operation
    def fetch(self, request: wire.FetchRequest) -> Fetched:
        """Read records by id; ids that do not exist are left out."""
        namespace = stored_namespace(request.namespace)
        if not request.ids:
            raise invalid("ids must contain at least one id")
        check_count_of_ids(request.ids)
        with self.store.view(namespace) as view:
            records = view.by_id(request.ids)
            values = view.vectors(records)
            lsn = view.lsn
        found = [
            Found(record.id, row, None, record.metadata)
            for record, row in zip(records, values, strict=True)
        ]
        return Fetched(lsn, request.namespace or "", found)

    @_operation
    def list_ids(self, request: wire.ListRequest) -> Listed:
        """Read one page of ids, in id order."""
        namespace = stored_namespace(request.namespace)
        limit = page_size(request.limit, MAX_LIST_LIMIT, MAX_LIST_LIMIT)
        after = decode_token(request.pagination_token)
        with self.store.view(namespace) as view:
            ids = view.ids(request.prefix or "", after, limit + 1)
            lsn = view.lsn
        token = encode_token(ids[limit - 1]) if len(ids) > limit else None
        return Listed(lsn, request.namespace or "", ids[:limit], token)

    @_operation
    def stats(self, request: wire.StatsRequest, version: str) -> Stats:
        """Count the records of every namespace."""
        if request.filter:
            raise invalid(
                "Serverless and Starter indexes do not support describing index stats with "
                "metadata filtering"
            )
        counts = self.store.counts()
        default = "__default__" if version >= "2025-04" else ""
        return Stats(
            self.store.last_lsn(),
            {
                name or default: count
                for name, count in counts.items()
                if _shown_in_stats(name, count)
            },
            sum(counts.values()),
            self._dimension,
            self._metric,
            "dense",
        )

    # -- vectors -------------------------------------------------------------------------------

    def _query_vector(self, values: wire.Values) -> Floats:
        if not values:
            raise invalid("Either 'vector' or 'id' must be given")
        row: Floats = self._matrix([values])[0]
        return row

    def _check_values(self, count: int) -> None:
        """Refuse a hopeless result before its values, which may fill the memory, are read."""
        least = count * self._dimension * len("0.0,")
        if least > MAX_RESULT_BYTES:
            raise too_large(f"more than {least} bytes")

    def _matrix(self, rows: list[wire.Values]) -> Floats:
        return dense_matrix(rows, self._dimension)


# -- decisions the documentation does not settle -----------------------------------------------


def _shown_in_stats(namespace: str, count: int) -> bool:
    """A namespace stays listed after its last record is deleted, except the default one."""
    return count > 0 or namespace != ""


# -- checks ------------------------------------------------------------------------------------


def _values(given: wire.Values | None) -> wire.Values:
    """Return an empty list for absent or empty values, so that truth means presence."""
    return given if given is not None and len(given) else []


def _check_hints(request: wire.QueryRequest) -> None:
    """Check the arguments that change nothing here, and refuse those that would be lost."""
    if request.sparse_vector is not None:
        raise invalid(_SPARSE)
    if request.queries:
        raise invalid("queries is not available; send one vector per request")
    if request.scan_factor is not None and not 0.5 <= request.scan_factor <= 4:
        raise invalid(f"scanFactor must be between 0.5 and 4, got {request.scan_factor}")
    if request.max_candidates is not None and not 1 <= request.max_candidates <= 100_000:
        raise invalid(f"maxCandidates must be between 1 and 100000, got {request.max_candidates}")
