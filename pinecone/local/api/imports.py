"""Bulk imports over REST."""

from __future__ import annotations

from pinecone.local.api.params import decode_body, next_page, page_limit
from pinecone.local.engine.imports import Imports, StartImportRequest
from pinecone.local.http import Request, Response, json_response


class ImportsApi:
    """Handles the requests for imports that arrive at one index's port."""

    def __init__(self, imports: Imports) -> None:
        self._imports = imports

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when there is no such operation.

        Raises:
            DataError: The answer is an error.
        """
        match (request.method, *request.parts):
            case ("POST", "bulk", "imports"):
                started = self._imports.start(decode_body(StartImportRequest, request.body))
                return json_response(200, {"id": started})
            case ("GET", "bulk", "imports"):
                return self._list(request)
            case ("GET", "bulk", "imports", import_id):
                found = self._imports.described(import_id)
                return json_response(200, found.answered(request.version))
            case ("DELETE", "bulk", "imports", import_id):
                self._imports.cancel(import_id)
                return json_response(200, {})
            case _:
                return None

    def _list(self, request: Request) -> Response:
        page, token = self._imports.listed(
            page_limit(request.param("limit")), request.param("paginationToken")
        )
        data = [item.answered(request.version) for item in page]
        return json_response(200, {"data": data, **next_page(token)})
