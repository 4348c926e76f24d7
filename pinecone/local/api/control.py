"""The control plane: which part of it answers a request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pinecone.local.api.backups import BackupsApi
from pinecone.local.api.indexes import IndexesApi
from pinecone.local.api.inference import InferenceApi
from pinecone.local.api.schedules import SchedulesApi
from pinecone.local.catalog.states import States
from pinecone.local.engine.inference.engine import Inference
from pinecone.local.errors import ControlError
from pinecone.local.http import Request, Response
from pinecone.local.project.backups import Archive
from pinecone.local.project.indexes import Indexes
from pinecone.local.project.organization import Admin
from pinecone.local.project.schedules import Schedules


class Part(Protocol):
    """A part of the control plane."""

    def handle(self, request: Request) -> Response | None:
        """Answer a request, or return None when it belongs to another part."""
        ...


class ControlPlane:
    """Handles the requests that arrive at the control port."""

    def __init__(
        self,
        indexes: Indexes,
        archive: Archive,
        inference: Inference,
        states: States,
        schedules: Schedules,
        admin: Admin,
        more: Sequence[Part] = (),
    ) -> None:
        """Put the parts together; `more` are asked after all others."""
        about_indexes = IndexesApi(indexes, archive, inference, states, admin)
        backups = BackupsApi(indexes, archive, states, about_indexes.create)
        self._parts: list[Part] = [
            about_indexes,
            backups,
            SchedulesApi(indexes, schedules, backups, admin.file.home),
            InferenceApi(inference),
            *more,
        ]

    def handle(self, request: Request) -> Response:
        """Answer one request.

        Raises:
            ControlError: The answer is an error.
        """
        for part in self._parts:
            answer = part.handle(request)
            if answer is not None:
                return answer
        raise ControlError(404, "NOT_FOUND", f"{request.method} {request.raw_path} not found")
