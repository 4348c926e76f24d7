"""The data plane of one index: decode, check, call the store, answer."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np
import orjson

from pinecone.local import filters, metadata, wire
from pinecone.local.errors import Code, DataError, ServiceError, closing, invalid
from pinecone.local.http import Request, Response, json_response
from pinecone.local.limits import (
    MAX_ID_LENGTH,
    MAX_IDS,
    MAX_LIST_LIMIT,
    MAX_NAMESPACE_LENGTH,
    MAX_RESULT_BYTES,
    MAX_TOP_K,
    MAX_UPSERT_VECTORS,
)
from pinecone.local.search import top_k
from pinecone.local.segments import Floats
from pinecone.local.store import Store
from pinecone.local.view import Record

T = TypeVar("T")

_SPARSE = "Sparse values are not available locally"
_NOT_HERE = ("bulk", "namespaces", "records")


class DataPlane:
    """Handles the requests that arrive at one index's port."""

    def __init__(self, store: Store, dimension: int, metric: str) -> None:
        self._store = store
        self._dimension = dimension
        self._metric = metric
        self._routes: dict[tuple[str, str], Callable[[Request], Response]] = {
            ("POST", "vectors/upsert"): self._upsert,
            ("POST", "vectors/update"): self._update,
            ("POST", "vectors/delete"): self._delete,
            ("GET", "vectors/fetch"): self._fetch,
            ("GET", "vectors/list"): self._list,
            ("POST", "query"): self._query,
            ("POST", "describe_index_stats"): self._stats,
        }

    def handle(self, request: Request) -> Response:
        """Answer one request.

        Raises:
            DataError: The answer is an error.
        """
        path = request.raw_path.strip("/")
        handler = self._routes.get((request.method, path))
        if handler is not None:
            try:
                return handler(request)
            except ServiceError:
                raise
            except Exception:
                # Closing cuts long calls short, and deleting takes their files away.
                if not self._store.stopping():
                    raise
                raise closing() from None
        if path.split("/")[0] in _NOT_HERE or path == "vectors/fetch_by_metadata":
            raise invalid(f"{request.method} /{path} is not available locally")
        raise DataError(Code.NOT_FOUND, f"{request.method} /{path} not found")

    def cut_short(self) -> None:
        """Make calls in progress give up soon; returns at once."""
        self._store.cut_short()

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    # -- writes --------------------------------------------------------------------------------

    def _upsert(self, request: Request) -> Response:
        body = _decode(wire.UpsertRequest, request.body)
        namespace = _namespace(body.namespace)
        vectors = body.vectors
        if not vectors:
            raise invalid("vectors must contain at least one vector")
        if len(vectors) > MAX_UPSERT_VECTORS:
            raise invalid(
                f"vectors must contain at most {MAX_UPSERT_VECTORS} vectors, got {len(vectors)}"
            )
        for vector in vectors:
            _check_id(vector.id)
            if vector.sparse_values is not None:
                raise invalid(f"{_SPARSE}. Vector ID {vector.id}")
        matrix = self._matrix([vector.values or [] for vector in vectors])
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
        lsn = self._store.upsert(namespace, [vector.id for vector in vectors], matrix, fields)
        return json_response(200, {"upsertedCount": len(vectors)}, _written(lsn))

    def _update(self, request: Request) -> Response:
        body = _decode(wire.UpdateRequest, request.body)
        namespace = _namespace(body.namespace)
        if body.filter is not None:
            if body.id:
                raise invalid("Cannot provide both 'id' and 'filter' at the same time.")
            raise invalid("Update by metadata filter is not available locally")
        if body.id is None:
            raise invalid("id is required")
        _check_id(body.id)
        if body.sparse_values is not None:
            raise invalid(_SPARSE)
        vector: Floats | None = None
        if body.values:
            vector = self._matrix([body.values])
            if not vector.any():
                raise invalid("Dense vectors must contain at least one non-zero value.")
        fields = metadata.check(body.set_metadata, body.id) if body.set_metadata else None
        lsn = self._store.update(namespace, body.id, vector, fields)
        return json_response(200, {}, _written(lsn))

    def _delete(self, request: Request) -> Response:
        body = _decode(wire.DeleteRequest, request.body)
        namespace = _namespace(body.namespace)
        ids = body.ids or []
        if body.delete_all:
            if ids:
                raise invalid("No explicit IDs allowed when delete_all=true")
            if body.filter is not None:
                raise invalid("No filter allowed when delete_all=true")
            lsn = self._store.delete_all(namespace)
        elif body.filter is not None:
            # The service ignores ids when a filter is given with them.
            if not body.filter:
                raise invalid("Delete with empty metadata filter is not allowed")
            lsn = self._store.delete_matching(namespace, filters.parse(body.filter))
        elif ids:
            if len(ids) > MAX_IDS:
                raise invalid(f"ids must contain at most {MAX_IDS} ids, got {len(ids)}")
            for record_id in ids:
                _check_id(record_id)
            lsn = self._store.delete_ids(namespace, ids)
        else:
            raise invalid("Either ids, filter or deleteAll must be given")
        if lsn is None:
            raise DataError(Code.NOT_FOUND, "Namespace not found")
        return json_response(200, {}, _written(lsn))

    # -- reads ---------------------------------------------------------------------------------

    def _query(self, request: Request) -> Response:
        body = _decode(wire.QueryRequest, request.body)
        namespace = _namespace(body.namespace)
        if not 1 <= body.top_k <= MAX_TOP_K:
            raise invalid(f"topK must be between 1 and {MAX_TOP_K}, got {body.top_k}")
        _check_hints(body)
        node = filters.parse(body.filter) if body.filter else None
        with self._store.view(namespace) as view:
            if body.id:
                if body.vector:
                    raise invalid("Cannot provide both 'ID' and 'vector' at the same time.")
                found = view.by_id([body.id])
                query = view.vectors(found)[0] if found else None
            else:
                query = self._query_vector(body.vector)
            if query is None:
                matches: list[dict[str, Any]] = []
            else:
                slots = view.slots if node is None else view.matching(node)
                best, scores = top_k(
                    self._store.segments,
                    slots,
                    query,
                    self._metric,
                    body.top_k,
                    self._store.stopping,
                )
                if body.include_values:
                    self._check_values(len(best))
                records = view.by_slot(best)
                values = view.vectors(records) if body.include_values else None
                matches = _matches(records, scores, values, bool(body.include_metadata))
            lsn = view.lsn
        answer = {
            "results": [],
            "matches": matches,
            "namespace": body.namespace or "",
            "usage": {"readUnits": 1},
        }
        response = json_response(200, answer, _read(lsn))
        if len(response.body) > MAX_RESULT_BYTES:
            raise _too_large(f"{len(response.body)} bytes")
        return response

    def _fetch(self, request: Request) -> Response:
        ids = request.params("ids")
        asked = request.param("namespace")
        namespace = _namespace(asked)
        if not ids:
            raise invalid("ids must contain at least one id")
        if len(ids) > MAX_IDS:
            raise invalid(f"ids must contain at most {MAX_IDS} ids, got {len(ids)}")
        with self._store.view(namespace) as view:
            records = view.by_id(ids)
            values = view.vectors(records)
            lsn = view.lsn
        vectors = {
            record.id: _record(record, row) for record, row in zip(records, values, strict=True)
        }
        answer = {"vectors": vectors, "namespace": asked or "", "usage": {"readUnits": 1}}
        return json_response(200, answer, _read(lsn))

    def _list(self, request: Request) -> Response:
        asked = request.param("namespace")
        namespace = _namespace(asked)
        limit = _limit(request.param("limit"))
        after = _decode_token(request.param("paginationToken"))
        with self._store.view(namespace) as view:
            ids = view.ids(request.param("prefix") or "", after, limit + 1)
            lsn = view.lsn
        answer: dict[str, Any] = {
            "vectors": [{"id": record_id} for record_id in ids[:limit]],
            "namespace": asked or "",
            "usage": {"readUnits": 1},
        }
        if len(ids) > limit:
            answer["pagination"] = {"next": _encode_token(ids[limit - 1])}
        return json_response(200, answer, _read(lsn))

    def _stats(self, request: Request) -> Response:
        body = _decode(wire.StatsRequest, request.body or b"{}")
        if body.filter:
            raise invalid(
                "Serverless and Starter indexes do not support describing index stats with "
                "metadata filtering"
            )
        counts = self._store.counts()
        default = "__default__" if request.version >= "2025-04" else ""
        answer = {
            "namespaces": {
                name or default: {"vectorCount": count}
                for name, count in counts.items()
                if _shown_in_stats(name, count)
            },
            "dimension": self._dimension,
            "indexFullness": 0.0,
            "totalVectorCount": sum(counts.values()),
            "metric": self._metric,
            "vectorType": "dense",
        }
        return json_response(200, answer, _read(self._store.last_lsn()))

    # -- vectors -------------------------------------------------------------------------------

    def _query_vector(self, values: list[float] | None) -> Floats:
        if not values:
            raise invalid("Either 'vector' or 'id' must be given")
        row: Floats = self._matrix([values])[0]
        return row

    def _check_values(self, count: int) -> None:
        """Refuse a hopeless result before its values, which may fill the memory, are read."""
        least = count * self._dimension * len("0.0,")
        if least > MAX_RESULT_BYTES:
            raise _too_large(f"more than {least} bytes")

    def _matrix(self, rows: Sequence[list[float]]) -> Floats:
        """Convert lists to float32 rows, checking dimension and range."""
        for row in rows:
            if len(row) != self._dimension:
                raise invalid(
                    f"Vector dimension {len(row)} does not match the dimension of the index "
                    f"{self._dimension}"
                )
        with np.errstate(over="ignore"):
            matrix = np.array(rows, np.float32)
        if not np.isfinite(matrix).all():
            place, column = (int(found[0]) for found in np.nonzero(~np.isfinite(matrix)))
            raise invalid(
                f"Vector values must fit a 32-bit float, got {rows[place][column]!r} "
                f"at position {column}"
            )
        return matrix


# -- decisions the documentation does not settle -----------------------------------------------


def _shown_in_stats(namespace: str, count: int) -> bool:
    """A namespace stays listed after its last record is deleted, except the default one."""
    return count > 0 or namespace != ""


# -- checks ------------------------------------------------------------------------------------


def _decode(kind: type[T], body: bytes) -> T:
    try:
        return wire.decode(kind, body)
    except wire.BodyError as error:
        if error.malformed:
            raise invalid(f"The request body is not valid JSON: {error}") from None
        raise invalid(f"Invalid request body: {error}") from None


def _namespace(name: str | None) -> str:
    """Return the stored name: the default namespace is the empty string under either name."""
    if not name or name == "__default__":
        return ""
    if len(name) > MAX_NAMESPACE_LENGTH:
        raise invalid(
            f"namespace must be at most {MAX_NAMESPACE_LENGTH} characters long, got {len(name)}"
        )
    if not name.isascii() or "\0" in name:
        raise invalid(f"namespace must be ASCII without NUL, got {wire.show(name)}")
    return name


def _check_id(record_id: str) -> None:
    if not record_id:
        raise invalid("Vector ID must not be empty")
    if len(record_id) > MAX_ID_LENGTH:
        raise invalid(
            f"Vector ID must be at most {MAX_ID_LENGTH} characters long, got {len(record_id)}"
        )
    if not record_id.isascii() or "\0" in record_id:
        raise invalid(f"Vector ID must be ASCII without NUL, got {wire.show(record_id)}")


def _check_hints(body: wire.QueryRequest) -> None:
    """Check the arguments that change nothing here, and refuse those that would be lost."""
    if body.sparse_vector is not None:
        raise invalid(_SPARSE)
    if body.queries:
        raise invalid("queries is not available; send one vector per request")
    if body.scan_factor is not None and not 0.5 <= body.scan_factor <= 4:
        raise invalid(f"scanFactor must be between 0.5 and 4, got {body.scan_factor}")
    if body.max_candidates is not None and not 1 <= body.max_candidates <= 100_000:
        raise invalid(f"maxCandidates must be between 1 and 100000, got {body.max_candidates}")


def _limit(text: str | None) -> int:
    if not text:
        return MAX_LIST_LIMIT
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MAX_LIST_LIMIT:
        raise invalid(f"limit must be between 1 and {MAX_LIST_LIMIT}, got {wire.show(text)}")
    return int(text)


# -- answers -----------------------------------------------------------------------------------


def _matches(
    records: list[Record], scores: Floats, values: Floats | None, with_metadata: bool
) -> list[dict[str, Any]]:
    matches: list[dict[str, Any]] = []
    for position, record in enumerate(records):
        match: dict[str, Any] = {
            "id": record.id,
            "score": scores[position],
            "values": [] if values is None else values[position],
        }
        if with_metadata and record.metadata is not None:
            match["metadata"] = orjson.Fragment(record.metadata)
        matches.append(match)
    return matches


def _record(record: Record, values: Floats) -> dict[str, Any]:
    answer: dict[str, Any] = {"id": record.id, "values": values}
    if record.metadata is not None:
        answer["metadata"] = orjson.Fragment(record.metadata)
    return answer


def _too_large(size: str) -> DataError:
    return invalid(
        f"The result has {size}, which exceeds the limit of {MAX_RESULT_BYTES} bytes. "
        "Lower topK, or leave values and metadata out"
    )


def _written(lsn: int) -> dict[str, str]:
    return {"x-pinecone-request-lsn": str(lsn), "x-pinecone-lsn-committed": str(lsn)}


def _read(lsn: int) -> dict[str, str]:
    return {"x-pinecone-max-indexed-lsn": str(lsn), "x-pinecone-lsn-reconciled": str(lsn)}


def _encode_token(last_id: str) -> str:
    return base64.urlsafe_b64encode(last_id.encode()).decode().rstrip("=")


def _decode_token(token: str | None) -> str:
    """Return the id a page starts after; the empty string is the first page."""
    if not token:
        return ""
    try:
        padded = token + "=" * (-len(token) % 4)
        # Without validation unknown characters are skipped, and nonsense would name a page.
        return base64.b64decode(padded, b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        raise invalid(f"Invalid paginationToken {wire.show(token)}") from None
