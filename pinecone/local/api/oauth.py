"""Access tokens over REST, in the shapes of OAuth 2.0, whose errors differ from those of the service."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import msgspec

from pinecone.local.api.admin_requests import TokenRequest
from pinecone.local.api.allowed import check
from pinecone.local.catalog import requests
from pinecone.local.errors import ControlError
from pinecone.local.http import Request, Response, json_response
from pinecone.local.project.tokens import Tokens
from pinecone_api.v2026_07.oauth import limits

_FORM = "application/x-www-form-urlencoded"


class OauthApi:
    """Handles the requests for tokens that arrive at the control port."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not for a token."""
        if (request.method, *request.parts) != ("POST", "oauth", "token"):
            return None
        try:
            body = requests.decode(TokenRequest, _json(request))
            check(body, limits.TokenRequest)
        except (requests.BodyError, ControlError) as error:
            return _refused(400, "invalid_request", str(error))
        token = self._tokens.issue(body.client_id, body.client_secret)
        if token is None:
            return _refused(401, "access_denied", "Unauthorized")
        answer: dict[str, Any] = {
            "access_token": token,
            "token_type": "Bearer",
            "expires_in": int(self._tokens.lifetime),
        }
        return json_response(200, answer)


def _json(request: Request) -> bytes:
    """Return the body as JSON, which a form is made into."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        return request.body
    pairs = parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True)
    return msgspec.json.encode(dict(pairs))


def _refused(status: int, error: str, description: str) -> Response:
    return json_response(status, {"error": error, "error_description": description})
