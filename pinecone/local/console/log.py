"""The last requests that the service has answered."""

from __future__ import annotations

import time
from collections import deque
from itertools import islice

import msgspec

from pinecone.local.asgi import Handler, Handlers
from pinecone.local.clock import now
from pinecone.local.errors import ServiceError
from pinecone.local.http import Request, Response

_KEPT = 500
# A page that shows the log would fill it by itself.
_CONSOLE = "/console/"


class Answered(msgspec.Struct, frozen=True):
    """One request and how it was answered."""

    number: int
    at: str
    where: str
    method: str
    path: str
    status: int
    milliseconds: float


class RequestLog:
    """Remembers requests; safe to use from several threads."""

    def __init__(self) -> None:
        self._answered: deque[Answered] = deque(maxlen=_KEPT)
        self._count = 0

    def around(self, handlers: Handlers, where: str) -> Handlers:
        """Return handlers whose requests are remembered, with the place they arrived at."""
        return Handlers(self._seen(handlers.rest, where), self._seen(handlers.rpc, where))

    def last(self, count: int) -> list[Answered]:
        """Return the last requests, newest first."""
        return list(islice(reversed(self._answered.copy()), count))

    def _seen(self, handler: Handler, where: str) -> Handler:
        def handle(request: Request) -> Response:
            if request.raw_path.startswith(_CONSOLE):
                return handler(request)
            began = time.perf_counter()
            status = 500
            try:
                response = handler(request)
                status = response.status
                return response
            except ServiceError as error:
                status = error.status
                raise
            finally:
                self._remember(request, where, status, time.perf_counter() - began)

        return handle

    def _remember(self, request: Request, where: str, status: int, seconds: float) -> None:
        self._count += 1
        answered = Answered(
            self._count,
            now(),
            where,
            request.method,
            request.raw_path,
            status,
            round(seconds * 1000, 2),
        )
        self._answered.append(answered)
