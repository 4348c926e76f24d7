"""Documents over REST, in the shapes of the preview and of version 2026-07."""

from __future__ import annotations

from typing import Any

from pinecone.local.api.inference import LOCAL_MODEL_HEADER
from pinecone.local.api.params import decode_body, next_page
from pinecone.local.engine.documents.operations import Documents
from pinecone.local.engine.documents.requests import (
    DeleteRequest,
    FetchRequest,
    ListRequest,
    SearchRequest,
    UpdateRequest,
    UpsertRequest,
)
from pinecone.local.engine.documents.results import Fetched, Searched, Written
from pinecone.local.errors import invalid
from pinecone.local.http import (
    PREVIEW,
    Request,
    Response,
    json_response,
    lsn_read,
    lsn_written,
    metered_response,
)
from pinecone.local.limits import MAX_RESULT_BYTES

SINCE = "2026-07"
_ACTIONS = ("upsert", "search", "fetch", "delete", "update", "list")
_READ_UNITS = 1
_SENT = "egress_bytes"


class DocumentsApi:
    """Handles the requests for documents that arrive at one index's port."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def handle(self, action: str, namespace: str, request: Request) -> Response | None:
        """Answer one request; None when there is no such action.

        Raises:
            DataError: The answer is an error.
        """
        version = request.version
        if action not in _ACTIONS:
            return None
        # The document of the preview has no updates and lists; its published clients send both.
        if version < SINCE and version != PREVIEW:
            raise invalid(
                f"documents/{action} is not part of API version {version}. "
                f"Set X-Pinecone-Api-Version to {PREVIEW} or {SINCE}"
            )
        body = request.body
        match action:
            case "upsert":
                done = self._documents.upsert(namespace, decode_body(UpsertRequest, body))
                return _written(done, {"upserted_count": done.count})
            case "update":
                asked = decode_body(UpdateRequest, body)
                return _written(self._documents.update(namespace, asked, version), {})
            case "delete":
                gone = decode_body(DeleteRequest, body)
                return _written(self._documents.delete(namespace, gone, version), {})
            case "search":
                sought = decode_body(SearchRequest, body)
                hits = self._documents.search(namespace, sought, version)
                return _searched(hits, namespace, request)
            case "fetch":
                wanted = decode_body(FetchRequest, body)
                found = self._documents.fetch(namespace, wanted, version)
                documents = {document["_id"]: document for document in found.documents}
                return _fetched(found, documents, namespace, request)
            case _:
                listed = self._documents.list_page(namespace, decode_body(ListRequest, body))
                return _fetched(listed, listed.documents, namespace, request)


def _written(done: Written, answer: dict[str, Any]) -> Response:
    if done.matched is not None:
        answer["matched_records"] = done.matched
    if done.tokens is not None:
        answer["usage"] = {"embed_total_tokens": done.tokens}
    return json_response(202, answer, {**lsn_written(done.lsn), **_models(done.local_models)})


def _searched(found: Searched, namespace: str, request: Request) -> Response:
    usage = {"read_units": _READ_UNITS}
    if found.tokens is not None:
        usage["embed_total_tokens"] = found.tokens
    answer = {"matches": found.matches, "namespace": namespace}
    headers = {**lsn_read(found.lsn), **_models(found.local_models)}
    response = metered_response(answer, usage, _SENT, request, headers)
    if len(response.body) > MAX_RESULT_BYTES:
        raise invalid(
            f"The result has {len(response.body)} bytes, which exceeds the limit of "
            f"{MAX_RESULT_BYTES} bytes. Lower top_k, or name fewer fields in include_fields"
        )
    return response


def _fetched(found: Fetched, documents: Any, namespace: str, request: Request) -> Response:
    answer = {"documents": documents, "namespace": namespace, **next_page(found.next_token)}
    usage = {"read_units": _READ_UNITS}
    return metered_response(answer, usage, _SENT, request, lsn_read(found.lsn))


def _models(names: tuple[str, ...]) -> dict[str, str]:
    return {LOCAL_MODEL_HEADER: ", ".join(names)} if names else {}
