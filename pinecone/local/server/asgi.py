"""The ASGI application: reads a request, runs its handler on a thread, sends the answer.

REST and gRPC arrive at the same ports and differ in how a request is read and an answer is sent.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import sqlite3
import uuid
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from functools import partial
from typing import Any, Protocol

from pinecone.local.errors import (
    Code,
    ControlError,
    DataError,
    ServiceError,
    is_full,
    no_room,
    stopped,
    too_large,
)
from pinecone.local.http import Handlers, Request, Response, json_response
from pinecone.local.limits import MAX_BODY_BYTES, MAX_UPSERT_BYTES
from pinecone.local.server import grpc
from pinecone.local.server.bodies import (
    GIVE_UP,
    Disconnected,
    Receive,
    Scope,
    Send,
    read_body,
)
from pinecone.local.server.faults import drop
from pinecone.local.server.gate import Gate
from pinecone.local.server.outbox import PART, Outbox
from pinecone.local.server.request_log import RequestLog, Watched

_log = logging.getLogger("pinecone.local")

_LAST_SECONDS = 0.1
_ONE_SHAPE_SINCE = "2026-07"
_MAX_FORM_BYTES = 64 * 1024
# What is under these at the control port asks for credentials of its own.
_WITHOUT_KEY = ("oauth", "admin")
# What is under this at the control port is for the service's own pages and for programs.
_OWN = "local"
# And these are no part of the control plane, though they are at its port.
_JSON_WITHOUT_KEY = (*_WITHOUT_KEY, "embed", "rerank", "models", _OWN)


class Pages(Protocol):
    """Answers what a browser asks for at the control port."""

    def are_asked(self, request: Request) -> bool:
        """Return whether a request to the control port is for them."""
        ...

    def answer(self, request: Request) -> Response:
        """Answer one request, whose key nobody has checked yet."""
        ...


class App:
    """Serves every port; which handler answers depends on the port a request arrived at."""

    def __init__(
        self,
        pool: Executor,
        control_port: int,
        handlers: Mapping[int, Handlers],
        api_key: str | None,
        pages: Pages,
        log: RequestLog,
        gate: Gate,
        drops: Callable[[], bool] | None = None,
        knows_key: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """Create the application.

        Args:
            pool: Runs the handlers, which block.
            control_port: The port whose errors have the control plane's shape.
            handlers: The handlers of every port that is served now.
            api_key: Key that requests must carry; None accepts any.
            pages: The console, which checks the key by itself.
            log: Remembers all other requests.
            gate: Decides which requests are answered at all.
            drops: Tells whether to drop the connection of the next request; None drops none.
            knows_key: Tells whether another key than that one is accepted too.
        """
        self._pool = pool
        self._control_port = control_port
        self._handlers = handlers
        self._api_key = api_key
        self._pages = pages
        self._log = log
        self._gate = gate
        self._drops = drops
        self._knows_key = knows_key
        self._outbox = Outbox()
        # What is open, by the task that serves it, and what of that has its whole request.
        self._open: dict[asyncio.Task[Any], int] = {}
        self._busy: set[asyncio.Task[Any]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "http":
            task = asyncio.current_task()
            assert task is not None
            port = int(scope["server"][1])
            self._open[task] = port
            self._outbox.begin(task, scope["extensions"][GIVE_UP])
            try:
                request = _request(scope)
                if port == self._control_port and self._pages.are_asked(request):
                    await self._page(request, receive, send)
                else:
                    watched = Watched(self._log, scope, receive, send)
                    try:
                        await self._http(port, scope, request, watched.receive, watched.send)
                    finally:
                        watched.end()
            finally:
                del self._open[task]
                self._outbox.end(task)
                self._busy.discard(task)
        else:
            await send({"type": "websocket.close"})

    def is_answering(self, task: asyncio.Task[Any]) -> bool:
        """Return whether a task serves a call that has its whole request."""
        return task in self._busy

    def close(self) -> None:
        """Hold back no handler any more: the service ends."""
        self._outbox.close()

    async def wait_idle(self, seconds: float) -> None:
        """Wait until the calls that are being answered now have their answers, within reason."""
        if self._busy:
            await asyncio.wait(self._busy, timeout=seconds)

    async def finish(self, port: int, seconds: float) -> None:
        """Wait until all calls at a port have ended, whose requests nobody reads any more.

        Those that take longer, and those whose request is not complete, are told that it is over.
        """
        tasks = {task for task, where in self._open.items() if where == port}
        for task in tasks - self._busy:
            task.cancel()
        if tasks & self._busy:
            await asyncio.wait(tasks & self._busy, timeout=seconds)
        for task in tasks & self._busy:
            task.cancel()
        if tasks := {task for task in tasks if not task.done()}:
            await asyncio.wait(tasks, timeout=_LAST_SECONDS)

    async def _http(
        self, port: int, scope: Scope, request: Request, receive: Receive, send: Send
    ) -> None:
        if self._drops is not None and self._drops():
            await drop(scope, receive, send)
        elif grpc.is_rpc(scope, request):
            await grpc.serve(port, request, receive, send, self._call, self._outbox.written)
        else:
            await self._rest(port, request, receive, send)

    async def _page(self, request: Request, receive: Receive, send: Send) -> None:
        """Answer for the console, which no simulated trouble and no log concerns."""
        refused = self._gate.refusal(request, own_pages_only=True, rpc=False)
        try:
            body, size = await read_body(receive, _MAX_FORM_BYTES)
        except Disconnected:
            return
        answer: Response | ServiceError
        if refused is not None:
            answer = refused
        elif size > _MAX_FORM_BYTES:
            answer = too_large(size, _MAX_FORM_BYTES)
        else:
            answer = await self._on_thread(self._pages.answer, request.with_body(body))
        answer = self._shaped(self._control_port, request, answer)
        if request.method == "HEAD":
            answer = Response(answer.status, b"", answer.headers)
        await _send_response(send, answer, self._outbox.written)

    async def _rest(self, port: int, request: Request, receive: Receive, send: Send) -> None:
        path = request.raw_path.rstrip("/")
        is_upsert = path == "/vectors/upsert" or path.endswith("/documents/upsert")
        most = MAX_UPSERT_BYTES if is_upsert else MAX_BODY_BYTES
        refused = self._refusal(port, request, rpc=False)
        answer: Response | ServiceError
        try:
            body, size = await read_body(receive, most)
            if refused is not None:
                answer = refused
            elif size > most:
                answer = too_large(size, most)
            else:
                answer = await self._on_thread(self._answer, request.with_body(body), port, False)
        except Disconnected:
            return
        except asyncio.CancelledError:
            await _send_response(send, self._shaped(port, request, stopped()), self._outbox.written)
            raise
        response = self._shaped(port, request, answer)
        if refused is None:
            response = self._gate.shared(request, response)
        await _send_response(send, response, self._outbox.written)

    def _call(self, port: int, request: Request) -> asyncio.Future[Response | ServiceError]:
        """Answer an rpc, whose request has its message as the body.

        Raises:
            DataError: It is refused.
        """
        if (refused := self._refusal(port, request, rpc=True)) is not None:
            raise refused
        return self._on_thread(self._answer, request, port, True)

    def _refusal(self, port: int, request: Request, *, rpc: bool) -> ServiceError | None:
        """Return the answer to a request that is not let in."""
        own = port == self._control_port and request.parts[0] == _OWN
        return self._gate.refusal(request, own_pages_only=own, rpc=rpc)

    def _on_thread(
        self, answer: Callable[..., Response], request: Request, *more: Any
    ) -> asyncio.Future[Response | ServiceError]:
        """Run what answers the request of this task on a thread."""
        loop = asyncio.get_running_loop()
        task = asyncio.current_task()
        assert task is not None
        self._busy.add(task)
        made = partial(self._made, loop, task)
        return loop.run_in_executor(self._pool, made, answer, request, *more)

    def _made(
        self,
        loop: asyncio.AbstractEventLoop,
        task: asyncio.Task[Any],
        answer: Callable[..., Response],
        request: Request,
        *more: Any,
    ) -> Response | ServiceError:
        """Answer the request of a task; whatever goes wrong is an answer too."""
        try:
            self._outbox.wait_for_room(loop)
            made = answer(request, *more)
            self._outbox.made(task, made)
            return made
        except ServiceError as error:
            # Its traceback would keep what the handler had made so far.
            return error.with_traceback(None)
        except (OSError, sqlite3.Error) as error:
            return no_room(error) if is_full(error) else _failed(request, error)
        except Exception as error:  # the last line of defence: a client never sees a traceback
            return _failed(request, error)

    def _answer(self, request: Request, port: int, rpc: bool) -> Response:
        """Answer a request with the handler of its port."""
        if not rpc and (preflight := self._gate.answer_preflight(request)) is not None:
            return preflight
        self._authorize(request, port)
        found = self._handlers.get(port)
        if found is None:
            raise DataError(Code.NOT_FOUND, "No index is served on this port any more")
        return found.rpc(request) if rpc else found.rest(request)

    def _authorize(self, request: Request, port: int) -> None:
        if self._api_key is None:
            return
        if port == self._control_port and request.parts[0] in _WITHOUT_KEY:
            return
        # Header bytes were decoded as latin-1; a key that is not ASCII was sent as UTF-8.
        given = request.headers.get("api-key", "").encode("latin-1")
        if hmac.compare_digest(given, self._api_key.encode()):
            return
        if not self._knows_key(given.decode("utf-8", "replace")):
            raise DataError(Code.UNAUTHENTICATED, "Invalid API key.")

    def _shaped(self, port: int, request: Request, answer: Response | ServiceError) -> Response:
        """Return an answer as REST sends it: each plane writes errors in its own way."""
        if isinstance(answer, Response):
            return answer
        if answer.status == 401 and self._is_plain(port, request):
            return Response(401, answer.message.encode(), {"content-type": "text/plain"})
        if isinstance(answer, DataError) and (port == self._control_port or _is_of_texts(request)):
            shaped: ServiceError = ControlError(answer.status, answer.code.name, answer.message)
        else:
            shaped = answer
        return json_response(answer.status, shaped.body(), {**answer.headers})

    def _is_plain(self, port: int, request: Request) -> bool:
        """Return whether a missing key is said in plain text: by both planes, in newer versions."""
        apart = port == self._control_port and request.parts[0] in _JSON_WITHOUT_KEY
        return request.version >= _ONE_SHAPE_SINCE and not apart


def _is_of_texts(request: Request) -> bool:
    """Return whether errors have the control plane's shape: those of records and documents since 2026-07."""
    room = "/documents/" in request.raw_path or request.raw_path.startswith("/records/")
    return room and request.version >= _ONE_SHAPE_SINCE


def _request(scope: Scope) -> Request:
    """Return a request without its body."""
    return Request(
        method=scope["method"],
        raw_path=scope["raw_path"].decode("latin-1"),
        query_string=scope["query_string"].decode("latin-1"),
        headers={
            name.decode("latin-1").lower(): value.decode("latin-1")
            for name, value in scope["headers"]
        },
        body=b"",
    )


def _failed(request: Request, error: Exception) -> DataError:
    _log.error("%s %s failed", request.method, request.raw_path, exc_info=error)
    text = f"The local service failed: {type(error).__name__}: {error}"
    return DataError(Code.INTERNAL, text)


async def _send_response(send: Send, response: Response, written: Callable[[], None]) -> None:
    headers = {
        **response.headers,
        "content-length": str(len(response.body)),
        "x-pinecone-request-id": uuid.uuid4().hex,
    }
    await send(
        {
            "type": "http.response.start",
            "status": response.status,
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        }
    )
    rest = memoryview(response.body)
    while len(rest) > PART:
        written()
        await send({"type": "http.response.body", "body": rest[:PART], "more_body": True})
        rest = rest[PART:]
    await send({"type": "http.response.body", "body": rest})
