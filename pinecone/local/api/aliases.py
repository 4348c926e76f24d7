"""Serve namespace aliases over REST."""

from __future__ import annotations

from typing import Any

from pinecone.local.api.params import decode_body, next_page, page_limit
from pinecone.local.catalog import requests
from pinecone.local.engine.aliases import Aliases
from pinecone.local.errors import invalid
from pinecone.local.http import Request, Response, json_response
from pinecone.local.storage.aliases import Alias

PATH = "namespace-aliases"
SINCE = "2026-07"


class AliasesApi:
    """Handle the requests for aliases that arrive at one index's port."""

    def __init__(self, aliases: Aliases) -> None:
        self._aliases = aliases

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when there is no such operation.

        Raises:
            DataError: The answer is an error.
        """
        if request.version < SINCE:
            raise invalid(
                f"{PATH} is not part of API version {request.version}. "
                f"Set X-Pinecone-Api-Version to {SINCE}"
            )
        match (request.method, *request.parts[1:]):
            case ("POST",):
                new = decode_body(requests.CreateNamespaceAliasRequest, request.body)
                return json_response(200, _alias(self._aliases.create(new)))
            case ("GET",):
                return self._list(request)
            case ("GET", name):
                return json_response(200, _alias(self._aliases.describe(name)))
            case ("PATCH", name):
                moved = decode_body(requests.RepointNamespaceAliasRequest, request.body)
                return json_response(200, _alias(self._aliases.repoint(name, moved)))
            case ("DELETE", name):
                self._aliases.delete(name)
                return json_response(200, {})
            case _:
                return None

    def _list(self, request: Request) -> Response:
        asked = requests.ListNamespaceAliasesRequest(
            request.param("prefix"),
            page_limit(request.param("limit")),
            request.param("paginationToken"),
            request.param("target_namespace"),
        )
        found = self._aliases.list_page(asked)
        answer = {
            "namespace_aliases": [_alias(alias) for alias in found.aliases],
            "total_count": found.total,
            **next_page(found.next_token),
        }
        return json_response(200, answer)


def _alias(alias: Alias) -> dict[str, Any]:
    return {
        "name": alias.name,
        "target_namespace": alias.target,
        "created_at": alias.created_at,
        "updated_at": alias.updated_at,
    }
