"""The ASGI application: reads a request, runs its handler on a thread, sends the answer.

REST and gRPC arrive at the same ports and differ in how a request is read and an answer is sent.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import uuid
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from pinecone.local import console
from pinecone.local.api.grpc import exchange
from pinecone.local.errors import Code, ControlError, DataError, ServiceError, too_large
from pinecone.local.http import Request, Response, json_response
from pinecone.local.limits import MAX_BODY_BYTES, MAX_UPSERT_BYTES
from pinecone.local.server.bodies import Disconnected, Receive, Scope, Send, read_body
from pinecone.local.server.loop import Owed
from pinecone.local.server.request_log import RequestLog, Watched

Handler: TypeAlias = Callable[[Request], Response]

_log = logging.getLogger("pinecone.local")

_LAST_SECONDS = 0.1
_MAX_FORM_BYTES = 64 * 1024
# Not 500, which clients take for a reason to retry.
_STOPPED = (Code.NOT_FOUND, "The local service was stopped before this call had finished")


class Handlers(NamedTuple):
    """What answers the requests that arrive at one port."""

    rest: Handler
    rpc: Handler


class App:
    """Serves every port; which handler answers depends on the port a request arrived at."""

    def __init__(
        self,
        pool: Executor,
        control_port: int,
        handlers: Callable[[int], Handlers | None],
        api_key: str | None,
        show: Handler,
        log: RequestLog,
    ) -> None:
        """Create the application.

        Args:
            pool: Runs the handlers, which block.
            control_port: The port whose errors have the control plane's shape.
            handlers: Finds the handlers of a port; None when no index is served there any more.
            api_key: Key that requests must carry; None accepts any.
            show: Answers requests for the console, which checks the key by itself.
            log: Remembers all other requests.
        """
        self._pool = pool
        self._control_port = control_port
        self._handlers = handlers
        self._api_key = api_key
        self._show = show
        self._log = log
        # What is open, by the task that serves it, and what of that has its whole request.
        self._open: dict[asyncio.Task[Any], int] = {}
        self._busy: set[asyncio.Task[Any]] = set()
        self._calls: dict[Any, set[asyncio.Task[Any]]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "http":
            task = asyncio.current_task()
            assert task is not None
            self._open[task] = int(scope["server"][1])
            client = tuple(scope["client"] or ())
            self._calls.setdefault(client, set()).add(task)
            try:
                request = _request(scope)
                if self._is_for_console(int(scope["server"][1]), request):
                    await self._console(request, receive, send)
                else:
                    watched = Watched(self._log, scope, receive, send)
                    try:
                        await self._http(scope, request, watched.receive, watched.send)
                    finally:
                        watched.end()
            finally:
                self._calls[client].discard(task)
                if not self._calls[client]:
                    del self._calls[client]
                del self._open[task]
                self._busy.discard(task)
        else:
            await send({"type": "websocket.close"})

    def owed(self, client: Any) -> Owed:
        """Return what a client, by its address, is waiting for."""
        calls = self._calls.get(tuple(client or ()), set())
        if calls & self._busy:
            return Owed.ANSWER
        return Owed.ATTENTION if calls else Owed.NOTHING

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

    async def _http(self, scope: Scope, request: Request, receive: Receive, send: Send) -> None:
        port = int(scope["server"][1])
        if exchange.is_rpc(scope, request):

            def call(request: Request) -> asyncio.Future[Response | ServiceError]:
                return self._answer(port, request, rpc=True)

            await exchange.serve(request, receive, send, call, DataError(*_STOPPED))
        else:
            await self._rest(port, request, receive, send)

    def _is_for_console(self, port: int, request: Request) -> bool:
        accept = request.headers.get("accept", "")
        return port == self._control_port and console.is_asked(
            request.method, request.raw_path, accept
        )

    async def _console(self, request: Request, receive: Receive, send: Send) -> None:
        """Answer for the console, which no simulated trouble and no log concerns."""
        try:
            body, size = await read_body(receive, _MAX_FORM_BYTES)
        except Disconnected:
            return
        answer: Response | ServiceError
        if size > _MAX_FORM_BYTES:
            answer = too_large(size, _MAX_FORM_BYTES)
        else:
            answer = await self._on_thread(partial(self._shown, request.with_body(body)))
        answer = self._shaped(self._control_port, answer)
        if request.method == "HEAD":
            answer = Response(answer.status, b"", answer.headers)
        await _send_response(send, answer)

    def _shown(self, request: Request) -> Response | ServiceError:
        return _guarded(request, lambda: self._show(request))

    async def _rest(self, port: int, request: Request, receive: Receive, send: Send) -> None:
        path = request.raw_path.rstrip("/")
        is_upsert = path == "/vectors/upsert" or path.endswith("/documents/upsert")
        most = MAX_UPSERT_BYTES if is_upsert else MAX_BODY_BYTES
        answer: Response | ServiceError
        try:
            body, size = await read_body(receive, most)
            if size > most:
                answer = too_large(size, most)
            else:
                answer = await self._answer(port, request.with_body(body), rpc=False)
        except Disconnected:
            return
        except asyncio.CancelledError:
            await _send_response(send, self._shaped(port, DataError(*_STOPPED)))
            raise
        await _send_response(send, self._shaped(port, answer))

    def _answer(
        self, port: int, request: Request, *, rpc: bool
    ) -> asyncio.Future[Response | ServiceError]:
        """Answer a request with the handler of its port."""
        return self._on_thread(partial(self._run, port, request, rpc))

    def _on_thread(
        self, answer: Callable[[], Response | ServiceError]
    ) -> asyncio.Future[Response | ServiceError]:
        """Run what answers the request of this task on a thread."""
        loop = asyncio.get_running_loop()
        task = asyncio.current_task()
        assert task is not None
        self._busy.add(task)
        return loop.run_in_executor(self._pool, answer)

    def _run(self, port: int, request: Request, rpc: bool) -> Response | ServiceError:
        def answer() -> Response | ServiceError:
            self._authorize(request)
            found = self._handlers(port)
            if found is None:
                return DataError(Code.NOT_FOUND, "No index is served on this port any more")
            return found.rpc(request) if rpc else found.rest(request)

        return _guarded(request, answer)

    def _authorize(self, request: Request) -> None:
        if self._api_key is None:
            return
        # Header bytes were decoded as latin-1; a key that is not ASCII was sent as UTF-8.
        given = request.headers.get("api-key", "").encode("latin-1")
        if not hmac.compare_digest(given, self._api_key.encode()):
            raise DataError(Code.UNAUTHENTICATED, "Invalid API key.")

    def _shaped(self, port: int, answer: Response | ServiceError) -> Response:
        """Return an answer as REST sends it: each plane writes errors in its own way."""
        if isinstance(answer, Response):
            return answer
        if isinstance(answer, DataError) and port == self._control_port:
            answer = ControlError(answer.status, answer.code.name, answer.message)
        return json_response(answer.status, answer.body())


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


def _guarded(
    request: Request, answer: Callable[[], Response | ServiceError]
) -> Response | ServiceError:
    """Return an answer; whatever goes wrong is one too."""
    try:
        return answer()
    except ServiceError as error:
        return error
    except Exception as error:  # the last line of defence: a client never sees a traceback
        _log.exception("%s %s failed", request.method, request.raw_path)
        text = f"The local service failed: {type(error).__name__}: {error}"
        return DataError(Code.INTERNAL, text)


async def _send_response(send: Send, response: Response) -> None:
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
    await send({"type": "http.response.body", "body": response.body})


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
