"""Define what one index does: requests as values in, results as values out, for REST and gRPC alike."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from pinecone.local import limits
from pinecone.local.catalog import requests
from pinecone.local.engine.checks import (
    check_count_of_ids,
    check_id,
    checked_prefix,
    decode_token,
    dense_matrix,
    encode_token,
    page_size,
    sparse_vector,
    stored_namespace,
    too_large,
)
from pinecone.local.engine.guard import operation
from pinecone.local.engine.namespaces import DEFAULT, Namespaces, is_shown
from pinecone.local.engine.results import (
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
from pinecone.local.errors import Code, DataError, invalid
from pinecone.local.storage import filters, metadata
from pinecone.local.storage.filters import Mask
from pinecone.local.storage.search import best_first, top_k
from pinecone.local.storage.segments import Floats, Slots
from pinecone.local.storage.sparse import Sparse
from pinecone.local.storage.store import Store
from pinecone.local.storage.view import Record, View

_NO_VALUES: Floats = np.empty(0, np.float32)


class _Query(msgspec.Struct, frozen=True):
    """Hold what to compare records with: a dense vector, a sparse one, or both."""

    dense: Floats | None
    sparse: Sparse | None


class Operations:
    """The data plane of one index. Every method raises DataError for what it refuses."""

    def __init__(self, store: Store, dimension: int | None, metric: str) -> None:
        """Work on a store.

        Args:
            store: Where the records are.
            dimension: Values per dense vector; None for an index of sparse vectors.
            metric: ``cosine``, ``dotproduct`` or ``euclidean``; empty for an index without vectors.
        """
        self.store = store
        self.namespaces = Namespaces(store)
        self._dimension = dimension or 0
        self._metric = metric

    def cut_short(self) -> None:
        """Make calls in progress give up soon; returns at once."""
        self.store.cut_short()

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    # -- writes --------------------------------------------------------------------------------

    @operation
    def upsert(self, request: requests.UpsertRequest) -> Upserted:
        """Insert or replace whole records; a namespace comes into being with its first one."""
        namespace = stored_namespace(request.namespace)
        vectors = request.vectors
        if not vectors:
            raise invalid("vectors must contain at least one vector")
        if len(vectors) > limits.MAX_UPSERT_VECTORS:
            raise invalid(
                f"vectors must contain at most {limits.MAX_UPSERT_VECTORS} vectors, got {len(vectors)}"
            )
        for vector in vectors:
            check_id(vector.id)
        sparses = [self._sparse(vector.sparse_values) for vector in vectors]
        if self._dimension:
            matrix = self._matrix([_values(vector.values) for vector in vectors])
            empty = np.flatnonzero(~matrix.any(axis=1))
            if len(empty):
                raise invalid(
                    "Dense vectors must contain at least one non-zero value. "
                    f"Vector ID {vectors[int(empty[0])].id} contains only zeros."
                )
        else:
            matrix = np.empty((len(vectors), 0), np.float32)
            for vector, sparse in zip(vectors, sparses, strict=True):
                self._refuse_dense(_values(vector.values))
                if sparse is None:
                    raise invalid(
                        f"Sparse vector must contain at least one value. Vector ID {vector.id}"
                    )
        fields = [
            metadata.check(vector.metadata, vector.id) if vector.metadata else None
            for vector in vectors
        ]
        ids = [vector.id for vector in vectors]
        return Upserted(self.store.upsert(namespace, ids, matrix, fields, sparses), len(vectors))

    @operation
    def update(self, request: requests.UpdateRequest) -> Updated:
        """Change one record by id, or the metadata of all that match a filter."""
        namespace = stored_namespace(request.namespace)
        if request.filter is not None:
            return self._update_matching(namespace, request, request.filter)
        if request.id is None:
            raise invalid("id is required")
        check_id(request.id)
        if request.dry_run:
            raise invalid("dryRun is only available for updates by filter")
        sparse = self._sparse(request.sparse_values)
        vector: Floats | None = None
        values = _values(request.values)
        if len(values):
            self._refuse_dense(values)
            vector = self._matrix([values])
            if not vector.any():
                raise invalid("Dense vectors must contain at least one non-zero value.")
        fields = metadata.check(request.set_metadata, request.id) if request.set_metadata else None
        return Updated(self.store.update(namespace, request.id, vector, fields, sparse), None)

    def _update_matching(
        self, namespace: str, request: requests.UpdateRequest, condition: dict[str, object]
    ) -> Updated:
        if request.id:
            raise invalid("Cannot provide both 'id' and 'filter' at the same time.")
        if not condition:
            raise invalid("Update with empty metadata filter is not allowed")
        if len(_values(request.values)) or request.sparse_values is not None:
            raise invalid("Update by metadata request does not support updating vector values.")
        node = filters.parse(condition)
        fields = metadata.check(request.set_metadata or {}, "")
        dry_run = bool(request.dry_run)
        if not fields and not dry_run:
            raise invalid("setMetadata must be given for an update by filter")
        done = self.store.update_matching(namespace, node, fields, dry_run=dry_run)
        # Like an unknown id, a namespace that does not exist has nothing to change.
        return Updated(*(done or (0, 0)))

    @operation
    def delete(self, request: requests.DeleteRequest) -> Written:
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

    @operation
    def query(self, request: requests.QueryRequest, required: Sequence[int] = ()) -> Queried:
        """Find the best matches of a vector or of a stored record.

        Args:
            request: The query.
            required: Sparse positions that a match must have all of.
        """
        namespace = stored_namespace(request.namespace)
        if not 1 <= request.top_k <= limits.MAX_TOP_K:
            raise invalid(f"topK must be between 1 and {limits.MAX_TOP_K}, got {request.top_k}")
        _check_hints(request)
        given = self._given_query(request)
        node = filters.parse(request.filter) if request.filter else None
        matches: list[Match] = []
        with self.store.view(namespace) as view:
            query = given or self._stored_query(view, request.id or "")
            if query is not None:
                slots = view.slots if node is None else view.matching(node)
                for position in required:
                    slots = _having(view, slots, position)
                best, scores = self._search(view, slots, query, request.top_k)
                records = view.by_slot(best)
                found = self._contents(view, records, with_values=bool(request.include_values))
                matches = [
                    Match(
                        record.id,
                        score,
                        values,
                        sparse,
                        record.metadata if request.include_metadata else None,
                    )
                    for record, score, (values, sparse) in zip(records, scores, found, strict=True)
                ]
            lsn = view.lsn
        return Queried(lsn, request.namespace or "", matches)

    @operation
    def fetch(self, request: requests.FetchRequest) -> Fetched:
        """Read records by id; ids that do not exist are left out."""
        namespace = stored_namespace(request.namespace)
        if not request.ids:
            raise invalid("ids must contain at least one id")
        check_count_of_ids(request.ids)
        with self.store.view(namespace) as view:
            found = _found(view, view.by_id(request.ids))
        return Fetched(view.lsn, request.namespace or "", found)

    @operation
    def fetch_by_metadata(self, request: requests.FetchByMetadataRequest) -> Fetched:
        """Read one page of the records that match a filter, in id order."""
        namespace = stored_namespace(request.namespace)
        if not request.filter:
            raise invalid("Empty filter provided for fetch by metadata request")
        node = filters.parse(request.filter)
        limit = page_size(request.limit, limits.DEFAULT_FETCH_LIMIT, limits.MAX_FETCH_LIMIT)
        after = decode_token(request.pagination_token)
        with self.store.view(namespace) as view:
            records = view.page(view.matching(node), after, limit + 1)
            page = records[: min(limit, self._fitting(view, records))]
            found = _found(view, page)
        token = encode_token(page[-1].id) if len(page) < len(records) else None
        return Fetched(view.lsn, request.namespace or "", found, token)

    @operation
    def list_ids(self, request: requests.ListRequest) -> Listed:
        """Read one page of ids, in id order."""
        namespace = stored_namespace(request.namespace)
        limit = page_size(request.limit, limits.MAX_LIST_LIMIT, limits.MAX_LIST_LIMIT)
        prefix, after = checked_prefix(request.prefix), decode_token(request.pagination_token)
        with self.store.view(namespace) as view:
            ids = view.ids(prefix, after, limit + 1)
        token = encode_token(ids[limit - 1]) if len(ids) > limit else None
        return Listed(view.lsn, request.namespace or "", ids[:limit], token)

    @operation
    def stats(self, request: requests.StatsRequest, version: str) -> Stats:
        """Count the records of every namespace."""
        if request.filter:
            raise invalid(
                "Serverless and Starter indexes do not support describing index stats with "
                "metadata filtering"
            )
        lsn = self.store.last_lsn()
        counts = self.store.counts()
        default = DEFAULT if version >= "2025-04" else ""
        return Stats(
            lsn,
            {name or default: count for name, count in counts.items() if is_shown(name, count)},
            sum(counts.values()),
            self._dimension or None,
            self._metric,
            "dense" if self._dimension else "sparse" if self._metric else "",
        )

    # -- searching -----------------------------------------------------------------------------

    def _given_query(self, request: requests.QueryRequest) -> _Query | None:
        """Return the query that the request holds; None when it names a stored record."""
        values = _values(request.vector)
        sparse = self._sparse(request.sparse_vector)
        if request.id:
            for name, there in (("vector", len(values)), ("sparseVector", sparse)):
                if there:
                    raise invalid(f"Cannot provide both 'ID' and '{name}' at the same time.")
            return None
        if not self._dimension:
            self._refuse_dense(values)
            if sparse is None:
                raise invalid("Either 'sparseVector' or 'id' must be given")
            return _Query(None, sparse)
        if not len(values):
            raise invalid("Either 'vector' or 'id' must be given")
        return _Query(self._matrix([values])[0], sparse)

    def _stored_query(self, view: View, record_id: str) -> _Query | None:
        """Return all the vectors of a stored record; None when it does not exist or has none."""
        stored = view.by_id([record_id])
        if not stored:
            return None
        [sparse] = view.sparse(stored)
        if not self._dimension and sparse is None:
            return None
        return _Query(view.vectors(stored)[0] if self._dimension else None, sparse)

    def _search(self, view: View, slots: Slots, query: _Query, k: int) -> tuple[Slots, Floats]:
        extra = None
        if query.sparse is not None:
            extra, shares = view.sparse_scores(slots, query.sparse)
            if query.dense is None:
                found = _sparse_candidates(shares)
                return best_first(slots[found], extra[found], k)
        assert query.dense is not None
        return top_k(
            self.store.segments, slots, query.dense, self._metric, k, self.store.stopping, extra
        )

    def _contents(
        self, view: View, records: list[Record], *, with_values: bool
    ) -> list[tuple[Floats, Sparse | None]]:
        """Return the vectors of matches, or nothing for each when they were not asked for."""
        if not with_values:
            return [(_NO_VALUES, None)] * len(records)
        # A hopeless result is refused before its values, which may fill the memory, are read.
        entries = sum(view.sparse_sizes(records))
        least = len(records) * self._dimension * len("0.0,") + entries * len("0,0.0,")
        if least > limits.MAX_RESULT_BYTES:
            raise too_large(f"more than {least} bytes")
        return list(zip(view.vectors(records), view.sparse(records), strict=True))

    def _fitting(self, view: View, records: list[Record]) -> int:
        """Return how many of the records fit on one page: at least one."""
        sizes = [
            4 * self._dimension + 8 * entries + len(record.metadata or b"")
            for record, entries in zip(records, view.sparse_sizes(records), strict=True)
        ]
        return max(1, int(np.searchsorted(np.cumsum(sizes), limits.MAX_PAGE_BYTES, "right")))

    # -- vectors -------------------------------------------------------------------------------

    def _sparse(self, given: requests.SparseValues | None) -> Sparse | None:
        sparse = sparse_vector(given)
        if sparse is not None and self._dimension and self._metric != "dotproduct":
            raise invalid(
                "Index configuration does not support sparse values - only indexes that are "
                "sparse or using dotproduct are supported"
            )
        return sparse

    def _refuse_dense(self, values: requests.Values) -> None:
        if len(values) and not self._dimension:
            raise invalid("This index holds sparse vectors and does not accept dense values")

    def _matrix(self, rows: Sequence[requests.Values]) -> Floats:
        return dense_matrix(rows, self._dimension)


# -- decisions the documentation does not settle -----------------------------------------------


def _sparse_candidates(shares: Mask) -> Slots:
    """Return what a search of a sparse index finds: only records that share a term with the query."""
    return np.flatnonzero(shares)


# -- values ------------------------------------------------------------------------------------


def _having(view: View, slots: Slots, position: int) -> Slots:
    """Return the records whose sparse vector has a value at a position."""
    one = Sparse(np.array([position], np.uint32), np.ones(1, np.float32))
    _, shares = view.sparse_scores(slots, one)
    return slots[shares]


def _values(given: requests.Values | None) -> requests.Values:
    """Return the values, or an empty list when there are none."""
    return [] if given is None else given


def _found(view: View, records: list[Record]) -> list[Found]:
    return [
        Found(record.id, values, sparse, record.metadata)
        for record, values, sparse in zip(
            records, view.vectors(records), view.sparse(records), strict=True
        )
    ]


def _check_hints(request: requests.QueryRequest) -> None:
    """Check the arguments that change nothing here, and refuse those that would be lost."""
    if request.queries is not None:
        raise invalid(
            "queries is deprecated and not available; send one request for each query vector"
        )
    factor, candidates = limits.SCAN_FACTOR, limits.CANDIDATES
    if request.scan_factor is not None and not factor.low <= request.scan_factor <= factor.high:
        allowed = f"between {factor.low:g} and {factor.high:g}"
        raise invalid(f"scanFactor must be {allowed}, got {request.scan_factor}")
    most = request.max_candidates
    if most is not None and not candidates.low <= most <= candidates.high:
        allowed = f"between {candidates.low} and {candidates.high}"
        raise invalid(f"maxCandidates must be {allowed}, got {most}")
