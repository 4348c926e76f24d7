"""The data plane over REST: bodies and query strings to requests, results to JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import orjson

from pinecone.local.api.aliases import PATH as ALIASES, AliasesApi
from pinecone.local.api.documents import DocumentsApi
from pinecone.local.api.imports import ImportsApi
from pinecone.local.api.params import decode_body, next_page, page_limit
from pinecone.local.api.records import RecordsApi
from pinecone.local.catalog import requests
from pinecone.local.engine.checks import check_result
from pinecone.local.engine.results import (
    Fetched,
    Found,
    Listed,
    Match,
    NamespaceSummary,
    Queried,
)
from pinecone.local.errors import Code, DataError, invalid
from pinecone.local.http import (
    Request,
    Response,
    json_response,
    lsn_read as _read,
    lsn_written as _written,
    metered_response,
)
from pinecone.local.project.indexes import OpenIndex

_NAMESPACE = "namespaces/"
_RECORDS = "records/namespaces/"
_OF_DOCUMENTS = "/documents/"
_OF_VECTORS = ("vectors/", "records/", "bulk/")
_STRICT_SINCE = "2026-07"
NOT_VECTORS = (
    "This index holds documents: it is written and searched with "
    "POST /namespaces/{namespace}/documents/..."
)


class DataPlane:
    """Handles the requests that arrive at one index's port."""

    def __init__(self, index: OpenIndex) -> None:
        self._operations = index.operations
        self._only_documents = index.holds_documents
        self._documents = DocumentsApi(index.documents)
        self._records = RecordsApi(index.records)
        self._imports = ImportsApi(index.imports)
        self._aliases = AliasesApi(index.aliases)
        self._routes: dict[tuple[str, str], Callable[[Request], Response]] = {
            ("POST", "vectors/upsert"): self._upsert,
            ("POST", "vectors/update"): self._update,
            ("POST", "vectors/delete"): self._delete,
            ("GET", "vectors/fetch"): self._fetch,
            ("GET", "vectors/list"): self._list,
            ("POST", "vectors/fetch_by_metadata"): self._fetch_by_metadata,
            ("POST", "query"): self._query,
            ("POST", "describe_index_stats"): self._stats,
            ("GET", "namespaces"): self._list_namespaces,
            ("POST", "namespaces"): self._create_namespace,
        }
        # Namespaces may contain slashes, and not every client encodes them.
        self._of_namespace: dict[str, Callable[[str, Request], Response]] = {
            "GET": self._describe_namespace,
            "DELETE": self._delete_namespace,
        }

    def handle(self, request: Request) -> Response:
        """Answer one request.

        Raises:
            DataError: The answer is an error.
        """
        path = request.raw_path.strip("/")
        if self._only_documents and _is_of_vectors(path):
            raise invalid(NOT_VECTORS)
        handler = self._routes.get((request.method, path))
        if handler is not None:
            return handler(request)
        if path.startswith(_NAMESPACE) and request.method in self._of_namespace:
            name = unquote(request.raw_path.lstrip("/").removeprefix(_NAMESPACE))
            return self._of_namespace[request.method](name, request)
        if path.startswith(_RECORDS) and request.method == "POST":
            name, _, action = path.removeprefix(_RECORDS).rpartition("/")
            answer = self._records.handle(action, unquote(name), request)
            if answer is not None:
                return answer
        if path.startswith("bulk/imports"):
            answer = self._imports.handle(request)
            if answer is not None:
                return answer
        if request.parts[0] == ALIASES:
            answer = self._aliases.handle(request)
            if answer is not None:
                return answer
        if path.startswith(_NAMESPACE) and _OF_DOCUMENTS in path and request.method == "POST":
            name, _, action = path.removeprefix(_NAMESPACE).rpartition(_OF_DOCUMENTS)
            answer = self._documents.handle(action, unquote(name), request)
            if answer is not None:
                return answer
        raise DataError(Code.NOT_FOUND, f"{request.method} /{path} not found")

    # -- writes --------------------------------------------------------------------------------

    def _upsert(self, request: Request) -> Response:
        done = self._operations.upsert(decode_body(requests.UpsertRequest, request.body))
        return json_response(200, {"upsertedCount": done.count}, _written(done.lsn))

    def _update(self, request: Request) -> Response:
        done = self._operations.update(decode_body(requests.UpdateRequest, request.body))
        answer = {} if done.matched is None else {"matchedRecords": done.matched}
        return json_response(200, answer, _written(done.lsn))

    def _delete(self, request: Request) -> Response:
        done = self._operations.delete(decode_body(requests.DeleteRequest, request.body))
        return json_response(200, {}, _written(done.lsn))

    # -- reads ---------------------------------------------------------------------------------

    def _query(self, request: Request) -> Response:
        asked = decode_body(requests.QueryRequest, request.body)
        if asked.id == "" and request.version >= _STRICT_SINCE:
            raise invalid("id must not be empty")
        found = self._operations.query(asked)
        answer = {
            "results": [],
            "matches": [_match(match) for match in found.matches],
            "namespace": found.namespace,
        }
        response = _metered(answer, found, request)
        check_result(response.body)
        return response

    def _fetch(self, request: Request) -> Response:
        asked = requests.FetchRequest(request.params("ids"), request.param("namespace"))
        return _records(self._operations.fetch(asked), request)

    def _fetch_by_metadata(self, request: Request) -> Response:
        asked = decode_body(requests.FetchByMetadataRequest, request.body)
        return _records(self._operations.fetch_by_metadata(asked), request)

    def _list(self, request: Request) -> Response:
        asked = requests.ListRequest(
            request.param("prefix"),
            page_limit(request.param("limit")),
            request.param("paginationToken"),
            request.param("namespace"),
        )
        found = self._operations.list_ids(asked)
        answer = {
            "vectors": [{"id": record_id} for record_id in found.ids],
            "namespace": found.namespace,
            **next_page(found.next_token),
        }
        return _metered(answer, found, request)

    def _stats(self, request: Request) -> Response:
        asked = decode_body(requests.StatsRequest, request.body or b"{}")
        found = self._operations.stats(asked, request.version)
        answer = {
            "namespaces": {
                name: {"vectorCount": count} for name, count in found.namespaces.items()
            },
            **({} if found.dimension is None else {"dimension": found.dimension}),
            "indexFullness": 0.0,
            "totalVectorCount": found.total,
            **({"metric": found.metric} if found.metric else {}),
            **({"vectorType": found.vector_type} if found.vector_type else {}),
        }
        return json_response(200, answer, _read(found.lsn))

    # -- namespaces ----------------------------------------------------------------------------

    def _list_namespaces(self, request: Request) -> Response:
        asked = requests.ListNamespacesRequest(
            request.param("prefix"),
            page_limit(request.param("limit")),
            request.param("paginationToken"),
        )
        found = self._operations.namespaces.list_page(asked)
        answer = {
            "namespaces": [_namespace(space, request.version) for space in found.namespaces],
            "total_count": found.total,
            **next_page(found.next_token),
        }
        return json_response(200, answer, _read(found.lsn))

    def _create_namespace(self, request: Request) -> Response:
        asked = decode_body(requests.CreateNamespaceRequest, request.body)
        done = self._operations.namespaces.create(asked)
        return json_response(200, _namespace(done.namespace, request.version), _written(done.lsn))

    def _describe_namespace(self, name: str, request: Request) -> Response:
        found = self._operations.namespaces.describe(name)
        return json_response(200, _namespace(found.namespace, request.version), _read(found.lsn))

    def _delete_namespace(self, name: str, _: Request) -> Response:
        return json_response(200, {}, _written(self._operations.namespaces.delete(name).lsn))


def _is_of_vectors(path: str) -> bool:
    """Return whether a path is that of an operation on vectors; ids and counts are for all."""
    return path == "query" or (path.startswith(_OF_VECTORS) and path != "vectors/list")


# -- answers -----------------------------------------------------------------------------------


def _match(match: Match) -> dict[str, Any]:
    answer: dict[str, Any] = {"id": match.id, "score": match.score, "values": match.values}
    return answer | _rest(match)


def _records(found: Fetched, request: Request) -> Response:
    answer = {
        "vectors": {record.id: _record(record) for record in found.records},
        "namespace": found.namespace,
        **next_page(found.next_token),
    }
    return _metered(answer, found, request)


def _metered(
    answer: dict[str, Any], found: Fetched | Listed | Queried, request: Request
) -> Response:
    usage = {"readUnits": found.read_units}
    return metered_response(answer, usage, "egressBytes", request, _read(found.lsn))


def _record(record: Found) -> dict[str, Any]:
    # The documents know no vector of no values: a record that is only sparse has no such member.
    dense = {"values": record.values} if len(record.values) else {}
    return {"id": record.id, **dense, **_rest(record)}


def _rest(record: Found | Match) -> dict[str, Any]:
    """Return the members that are absent when there is nothing to say."""
    rest: dict[str, Any] = {}
    if record.sparse is not None:
        rest["sparseValues"] = {
            "indices": record.sparse.indices,
            "values": record.sparse.values,
        }
    if record.metadata is not None:
        rest["metadata"] = orjson.Fragment(record.metadata)
    return rest


def _namespace(space: NamespaceSummary, version: str) -> dict[str, Any]:
    answer: dict[str, Any] = {"name": space.name, "record_count": space.records}
    if version >= _STRICT_SINCE:
        # Numbers of 64 bits are texts there, as JSON of protobuf has them.
        answer |= {"record_count": str(space.records), "size_bytes": str(space.size)}
    if space.schema is not None:
        answer["schema"] = {"fields": {name: {"filterable": True} for name in space.schema}}
    if space.indexed_fields:
        answer["indexed_fields"] = {"fields": space.indexed_fields}
    return answer
