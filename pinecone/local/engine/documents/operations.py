"""Define what one index does with documents: requests as values in, results as values out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import orjson

from pinecone.local.catalog.schema import Schema
from pinecone.local.engine.checks import (
    check_count_of_ids,
    check_id,
    checked_prefix,
    decode_token,
    encode_token,
    page_size,
    stored_namespace,
)
from pinecone.local.engine.documents import filters as document_filters
from pinecone.local.engine.documents.embedding import Embedder
from pinecone.local.engine.documents.ranking import Ranking
from pinecone.local.engine.documents.requests import (
    DeleteRequest,
    FetchRequest,
    ListRequest,
    SearchRequest,
    UpdateRequest,
    UpsertRequest,
)
from pinecone.local.engine.documents.results import Fetched, Searched, Written
from pinecone.local.engine.documents.scoring import Methods, best
from pinecone.local.engine.documents.texts import Texts
from pinecone.local.engine.documents.writes import Patch, patch_of_all, patched, patches, whole
from pinecone.local.engine.guard import operation
from pinecone.local.engine.inference.engine import Inference
from pinecone.local.errors import Code, DataError, invalid
from pinecone.local.limits import (
    DEFAULT_FETCH_LIMIT,
    MAX_FETCH_LIMIT,
    MAX_LIST_LIMIT,
    MAX_PAGE_BYTES,
    MAX_TOP_K,
)
from pinecone.local.storage import filters
from pinecone.local.storage.store import Store
from pinecone.local.storage.view import Changed, Record, View

NO_SCHEMA = (
    "This index holds vectors, not documents: create one with a schema that names its fields"
)
_ALL = "*"


class Documents:
    """The documents of one index. Every method raises DataError for what it refuses."""

    def __init__(
        self,
        store: Store,
        texts: Texts,
        schema: Callable[[], Schema | None],
        inference: Inference,
    ) -> None:
        """Work on a store.

        Args:
            store: Where the documents are.
            texts: The words of their text.
            schema: Returns the declared fields, which may change; None when there are none.
            inference: The models.
        """
        self._store = store
        self._texts = texts
        self._schema_now = schema
        self._inference = inference

    @property
    def store(self) -> Store:
        """Return the store."""
        return self._store

    # -- writes ------------------------------------------------------------------------------------

    @operation
    def upsert(self, namespace: str, request: UpsertRequest) -> Written:
        """Insert documents, or replace them as a whole."""
        space = stored_namespace(namespace)
        embedder = Embedder(self._inference)
        ids, made = whole(self._schema(), request.documents, embedder)
        lsn = self._store.upsert(space, ids, made.vectors, made.metadatas, made.sparses)
        return Written(lsn, len(ids), None, embedder.tokens, embedder.local_models)

    @operation
    def update(self, namespace: str, request: UpdateRequest, version: str) -> Written:
        """Set and remove fields of documents by id, or of all that match a filter."""
        space = stored_namespace(namespace)
        schema = self._schema()
        embedder = Embedder(self._inference)
        if (request.documents is None) == (request.filter is None):
            raise invalid("Exactly one of documents and filter must be given")
        chosen: list[str] | filters.Node
        if request.documents is not None:
            if request.set_fields is not None or request.remove_fields is not None:
                raise invalid("set_fields and remove_fields are only available with filter")
            by_id = patches(schema, request.documents, embedder)
            chosen = list(by_id)

            def patch_of(record: Record) -> Patch:
                return by_id[record.id]
        else:
            chosen = self._filter(schema, request.filter, version, words=False)
            patch = patch_of_all(
                schema, request.set_fields or {}, request.remove_fields or [], embedder
            )

            def patch_of(record: Record) -> Patch:
                return patch

        def change(view: View, records: list[Record]) -> Changed:
            return patched(schema, view, records, [patch_of(record) for record in records])

        lsn, matched = self._store.rewrite(space, chosen, change) or (0, 0)
        counted = matched if request.documents is None else None
        return Written(lsn, matched, counted, embedder.tokens, embedder.local_models)

    @operation
    def delete(self, namespace: str, request: DeleteRequest, version: str) -> Written:
        """Delete documents by id, by a filter, or all of a namespace."""
        space = stored_namespace(namespace)
        schema = self._schema()
        ways = [request.ids is not None, bool(request.delete_all), request.filter is not None]
        if sum(ways) != 1:
            raise invalid("Exactly one of ids, filter and delete_all must be given")
        matched = None
        if request.ids is not None:
            self._check_ids(request.ids)
            lsn = self._store.delete_ids(space, request.ids)
        elif request.filter is not None:
            node = self._filter(schema, request.filter, version, words=False)
            with self._store.view(space) as view:
                matched = len(view.matching(node))
            lsn = self._store.delete_matching(space, node)
        else:
            lsn = self._store.delete_all(space)
        if lsn is None:
            raise DataError(Code.NOT_FOUND, "Namespace not found")
        return Written(lsn, 0, matched)

    # -- reads -------------------------------------------------------------------------------------

    @operation
    def search(self, namespace: str, request: SearchRequest, version: str) -> Searched:
        """Find the documents that score best.

        Only ids and scores are returned of them, other than the fields that are named.
        """
        space = stored_namespace(namespace)
        schema = self._schema()
        if not 1 <= request.top_k <= MAX_TOP_K:
            raise invalid(f"top_k must be between 1 and {MAX_TOP_K}, got {request.top_k}")
        wanted = self._wanted(schema, request.include_fields or [])
        node = None
        if request.filter:
            node = self._filter(schema, request.filter, version, words=True)
        embedder = Embedder(self._inference)
        methods = Methods(schema, version, embedder).read(request.score_by)
        with self._store.view(space) as view:
            slots = view.slots if node is None else view.matching(node)
            ranking = Ranking(self._texts, view.connection, view.number)
            found, scores = best(self._store, view, ranking, methods, slots, request.top_k)
            fields = _fields(schema, view, view.by_slot(found), wanted)
        matches = [
            {"_id": record_id, "_score": score, **rest}
            for (record_id, rest), score in zip(fields, scores, strict=True)
        ]
        return Searched(view.lsn, matches, embedder.tokens, embedder.local_models)

    @operation
    def fetch(self, namespace: str, request: FetchRequest, version: str) -> Fetched:
        """Read documents by id, or one page of those that match a filter, in id order.

        All their fields are returned, unless some are named.
        """
        space = stored_namespace(namespace)
        schema = self._schema()
        wanted = self._wanted(schema, request.include_fields or [_ALL])
        if (request.ids is None) == (request.filter is None):
            raise invalid("Exactly one of ids and filter must be given")
        if request.ids is not None:
            self._check_ids(request.ids)
            with self._store.view(space) as view:
                records = view.by_id(request.ids)
                return _fetched(schema, view, records, wanted, None)
        node = self._filter(schema, request.filter, version, words=True)
        limit = page_size(request.limit, DEFAULT_FETCH_LIMIT, MAX_FETCH_LIMIT)
        after = decode_token(request.pagination_token)
        with self._store.view(space) as view:
            records = view.page(view.matching(node), after, limit + 1)
            page = records[: min(limit, _fitting(schema, records))]
            token = encode_token(page[-1].id) if len(page) < len(records) else None
            return _fetched(schema, view, page, wanted, token)

    @operation
    def list_page(self, namespace: str, request: ListRequest) -> Fetched:
        """Read one page of ids, in id order."""
        space = stored_namespace(namespace)
        self._schema()
        limit = page_size(request.limit, MAX_LIST_LIMIT, MAX_LIST_LIMIT)
        prefix, after = checked_prefix(request.prefix), decode_token(request.pagination_token)
        with self._store.view(space) as view:
            ids = view.ids(prefix, after, limit + 1)
        token = encode_token(ids[limit - 1]) if len(ids) > limit else None
        return Fetched(view.lsn, [{"_id": record_id} for record_id in ids[:limit]], token)

    # -- checks ------------------------------------------------------------------------------------

    def _schema(self) -> Schema:
        schema = self._schema_now()
        if schema is None:
            raise invalid(NO_SCHEMA)
        return schema

    def _filter(
        self, schema: Schema, given: dict[str, Any] | None, version: str, *, words: bool
    ) -> filters.Node:
        return document_filters.parse(given or {}, schema, self._texts, version, words=words)

    def _wanted(self, schema: Schema, names: Sequence[str]) -> frozenset[str]:
        for name in names:
            if name in schema.fields and not schema.fields[name].stored:
                raise invalid(f"include_fields: the text of field '{name}' is not stored")
        return frozenset(names)

    def _check_ids(self, ids: Sequence[str]) -> None:
        if not ids:
            raise invalid("ids must contain at least one id")
        check_count_of_ids(ids)
        for record_id in ids:
            check_id(record_id, "Document ID")


# -- fields of answers ---------------------------------------------------------------------------


def _fetched(
    schema: Schema, view: View, records: list[Record], wanted: frozenset[str], token: str | None
) -> Fetched:
    found = _fields(schema, view, records, wanted)
    return Fetched(view.lsn, [{"_id": record_id, **rest} for record_id, rest in found], token)


def _fields(
    schema: Schema, view: View, records: list[Record], wanted: frozenset[str]
) -> list[tuple[str, dict[str, Any]]]:
    """Return each record's id and the fields that are wanted of it; ``*`` stands for all."""
    everything = _ALL in wanted
    found: list[dict[str, Any]] = []
    for record in records:
        fields: dict[str, Any] = {}
        if wanted and record.metadata:
            fields = orjson.loads(record.metadata)
        if not everything:
            fields = {name: value for name, value in fields.items() if name in wanted}
        found.append(fields)
    dense = schema.dense
    if dense is not None and dense[1].type == "dense_vector" and (everything or dense[0] in wanted):
        for fields, row in zip(found, view.vectors(records), strict=True):
            fields[dense[0]] = row
    sparse = schema.sparse
    if (
        sparse is not None
        and sparse[1].type == "sparse_vector"
        and (everything or sparse[0] in wanted)
    ):
        for fields, vector in zip(found, view.sparse(records), strict=True):
            if vector is not None:
                fields[sparse[0]] = {"indices": vector.indices, "values": vector.values}
    return [(record.id, fields) for record, fields in zip(records, found, strict=True)]


def _fitting(schema: Schema, records: Sequence[Record]) -> int:
    """Return how many of the records fit on one page: at least one."""
    vector = 4 * (schema.dense[1].dimension or 0) if schema.dense else 0
    sizes = [vector + len(record.metadata or b"") for record in records]
    return max(1, int(np.searchsorted(np.cumsum(sizes), MAX_PAGE_BYTES, "right")))
