"""Records over REST: newline-delimited JSON in, hits out."""

from __future__ import annotations

from typing import Any

from pinecone.local.api.inference import LOCAL_MODEL_HEADER
from pinecone.local.api.params import decode_body
from pinecone.local.engine.checks import check_result
from pinecone.local.engine.records import Records, Searched, SearchRequest
from pinecone.local.http import Request, Response, lsn_read, lsn_written, metered_response

_NAMESPACE_SINCE = "2026-07"


class RecordsApi:
    """Handles the requests for records that arrive at one index's port."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def handle(self, action: str, namespace: str, request: Request) -> Response | None:
        """Answer one request; None when there is no such action.

        Raises:
            DataError: The answer is an error.
        """
        if action == "upsert":
            done, local_model = self._records.upsert(namespace, request.body)
            return Response(201, b"", {**lsn_written(done.lsn), LOCAL_MODEL_HEADER: local_model})
        if action == "search":
            found = self._records.search(namespace, decode_body(SearchRequest, request.body))
            return _found(found, namespace, request)
        return None


def _found(found: Searched, namespace: str, request: Request) -> Response:
    usage: dict[str, Any] = {"read_units": found.read_units}
    if found.embed_tokens is not None:
        usage["embed_total_tokens"] = found.embed_tokens
    if found.rerank_units is not None:
        usage["rerank_units"] = found.rerank_units
    hits = [{"_id": hit.id, "_score": hit.score, "fields": hit.fields} for hit in found.hits]
    headers = lsn_read(found.lsn)
    if found.local_models:
        headers[LOCAL_MODEL_HEADER] = ", ".join(found.local_models)
    answer: dict[str, Any] = {"result": {"hits": hits}}
    if request.version >= _NAMESPACE_SINCE:
        answer["namespace"] = namespace
    response = metered_response(answer, usage, "egress_bytes", request, headers)
    check_result(response.body)
    return response
