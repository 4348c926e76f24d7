"""The latest requests: a bounded record of what was asked and how it went, without keys and bodies."""

from __future__ import annotations

import threading
import time
from collections import deque

import msgspec

from pinecone.local.server.bodies import Message, Receive, Scope, Send

KEPT = 500
_LONGEST_PATH = 160


class Line(msgspec.Struct):
    """One request that is over.

    Attributes:
        at: When it began, in seconds since 1970.
        port: Where it arrived.
        path: Without the query string, which may hold ids.
        status: The HTTP status, `grpc 5`, or what became of a connection that ended too early.
        milliseconds: From its first byte to the end of the answer.
        received: Bytes of its body.
        sent: Bytes of the answer's body.
        number: Counts requests from 1; the log sets it.
    """

    at: float
    port: int
    method: str
    path: str
    status: str
    milliseconds: float
    received: int
    sent: int
    number: int = 0


class RequestLog:
    """Keeps the latest requests; safe to use from several threads."""

    def __init__(self, kept: int = KEPT) -> None:
        self._lines: deque[Line] = deque(maxlen=kept)
        self._count = 0
        self._mutex = threading.Lock()

    def add(self, line: Line) -> None:
        """Keep a request, give it a number, and drop the oldest one beyond the limit."""
        if len(line.path) > _LONGEST_PATH:
            line.path = line.path[: _LONGEST_PATH - 3] + "..."
        with self._mutex:
            self._count += 1
            line.number = self._count
            self._lines.append(line)

    def latest(self, count: int = KEPT, after: int = 0) -> list[Line]:
        """Return up to `count` requests that follow a number, newest first."""
        with self._mutex:
            lines = list(self._lines)
        return [line for line in reversed(lines) if line.number > after][:count]

    @property
    def count(self) -> int:
        """Return how many requests there have been."""
        with self._mutex:
            return self._count


class Watched:
    """One request on its way: what passes through here is measured."""

    def __init__(self, log: RequestLog, scope: Scope, receive: Receive, send: Send) -> None:
        self._log = log
        self._scope = scope
        self._receive = receive
        self._send = send
        self._at = time.time()
        self._began = time.perf_counter()
        self._received = self._sent = 0
        self._status = ""
        self._trailers = self._complete = False

    async def receive(self) -> Message:
        """Pass on a part of the request."""
        message = await self._receive()
        self._received += len(message.get("body", b""))
        return message

    async def send(self, message: Message) -> None:
        """Pass on a part of the answer."""
        kind = message["type"]
        if kind == "http.response.start":
            self._status = str(message["status"])
            self._trailers = message.get("trailers", False)
        elif kind == "http.response.body":
            self._sent += len(message.get("body", b""))
            self._complete = not message.get("more_body") and not self._trailers
        elif kind == "http.response.trailers":
            named = dict(message["headers"])
            self._status = f"grpc {named.get(b'grpc-status', b'?').decode()}"
            self._complete = True
        await self._send(message)

    def end(self) -> None:
        """Write the request into the log."""
        self._log.add(
            Line(
                self._at,
                int(self._scope["server"][1]),
                self._scope["method"],
                self._scope["raw_path"].decode("latin-1"),
                self._status if self._complete else "dropped" if self._status else "no answer",
                (time.perf_counter() - self._began) * 1000,
                self._received,
                self._sent,
            )
        )
