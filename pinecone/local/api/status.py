"""Define what only the embedded service answers: what it holds, and the request to forget it all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pinecone.local.engine.inference.engine import Inference
from pinecone.local.errors import ControlError
from pinecone.local.http import Request, Response, json_response
from pinecone.local.project.backups import Archive
from pinecone.local.project.indexes import Indexes

# Tells a client that this is no cloud, before it asks to have everything deleted.
SERVICE = "pinecone-local"


class StatusApi:
    """Handles requests under ``/local`` at the control port."""

    def __init__(
        self,
        folder: Path,
        indexes: Indexes,
        archive: Archive,
        inference: Inference,
        reset: Callable[[], None],
    ) -> None:
        self._folder = folder
        self._indexes = indexes
        self._archive = archive
        self._inference = inference
        self._reset = reset

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not for the embedded service alone.

        Raises:
            ControlError: The answer is an error.
        """
        match (request.method, *request.parts):
            case ("GET", "local"):
                return json_response(200, self._status())
            case ("POST", "local", "reset"):
                if not request.headers.get("api-key"):
                    # A page in a browser cannot send this header to another site unasked.
                    raise ControlError(401, "UNAUTHENTICATED", "The header Api-Key is missing")
                self._reset()
                return json_response(200, {})
            case _:
                return None

    def _status(self) -> dict[str, Any]:
        shown = []
        for entry in self._indexes.entries():
            index = self._indexes.opened(entry.port)
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
            "path": str(self._folder),
            "embedding": self._inference.embedding,
            "indexes": shown,
            "backups": len(self._archive.backups()),
            "collections": len(self._archive.collections()),
        }
