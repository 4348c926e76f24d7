"""Define what only the embedded service answers: what it holds, and the request to forget it all."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import msgspec

from pinecone.local.api.body import decode
from pinecone.local.catalog import requests
from pinecone.local.catalog.clock import Clock
from pinecone.local.engine.inference.engine import Inference
from pinecone.local.errors import ControlError, invalid_control
from pinecone.local.http import Request, Response, json_response
from pinecone.local.project.backups import Archive
from pinecone.local.project.indexes import Indexes
from pinecone.local.project.organization import Admin

# Tells a client that this is no cloud, before it asks to have everything deleted.
SERVICE = "pinecone-local"
_MAX_ADVANCE = 366 * 24 * 60 * 60


class AdvanceRequest(msgspec.Struct):
    """Body of POST /local/advance."""

    seconds: float


class Service(Protocol):
    """The running service."""

    folder: Path
    clock: Clock
    indexes: Indexes
    archive: Archive
    admin: Admin

    def reset(self) -> None:
        """Delete everything."""
        ...

    def advance(self, seconds: float) -> None:
        """Move the clock forward."""
        ...


class StatusApi:
    """Handles requests under ``/local`` at the control port."""

    def __init__(
        self,
        service: Service,
        inference: Inference,
    ) -> None:
        self._service = service
        self._inference = inference

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not for the embedded service alone.

        Raises:
            ControlError: The answer is an error.
        """
        match (request.method, *request.parts):
            case ("GET", "local"):
                return json_response(200, self._status())
            case ("POST", "local", "reset"):
                _check_key(request)
                self._service.reset()
                return json_response(200, {})
            case ("POST", "local", "advance"):
                _check_key(request)
                seconds = decode(AdvanceRequest, request.body, status=400).seconds
                if not 0 <= seconds <= _MAX_ADVANCE:
                    raise invalid_control(
                        f"seconds must be 0 to {_MAX_ADVANCE}, got {requests.show(seconds)}"
                    )
                self._service.advance(seconds)
                return json_response(200, {"time": self._service.clock.now()})
            case ("POST", "local", "invites", invite_id, "accept"):
                _check_key(request)
                user = self._service.admin.accept_invite(invite_id)
                return json_response(200, {"id": user.id, "email": user.email, "name": user.name})
            case _:
                return None

    def _status(self) -> dict[str, Any]:
        shown = []
        for entry in self._service.indexes.entries():
            index = self._service.indexes.opened(entry.port)
            counts = {} if index is None else index.operations.store.counts()
            shown.append(
                {
                    "name": entry.name,
                    "host": entry.host,
                    "dimension": entry.dimension,
                    "metric": entry.metric,
                    "model": entry.embed.model if entry.embed else None,
                    "records": sum(counts.values()),
                    "namespaces": len(counts),
                }
            )
        return {
            "service": SERVICE,
            "path": str(self._service.folder),
            "embedding": self._inference.embedding,
            "indexes": shown,
            "backups": len(self._service.archive.backups()),
            "collections": len(self._service.archive.collections()),
        }


def _check_key(request: Request) -> None:
    """Refuse a request without a key: a page in a browser cannot send one to another site unasked."""
    if not request.headers.get("api-key"):
        raise ControlError(401, "UNAUTHENTICATED", "The header Api-Key is missing")
