"""The ASGI application: reads a request, runs its handler on a thread, sends the answer."""

from __future__ import annotations

import asyncio
import hmac
import logging
import uuid
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import Executor
from typing import Any, TypeAlias

from pinecone.local.errors import Code, ControlError, DataError, ServiceError
from pinecone.local.http import Request, Response, json_response
from pinecone.local.limits import MAX_BODY_BYTES, MAX_DRAINED_BYTES, MAX_UPSERT_BYTES

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
Handler: TypeAlias = Callable[[Request], Response]

_log = logging.getLogger("pinecone.local")


class Disconnected(Exception):
    """The client went away before it had sent its request."""


class App:
    """Serves every port; which handler answers depends on the port a request arrived at."""

    def __init__(
        self,
        pool: Executor,
        control_port: int,
        control: Handler,
        plane: Callable[[int], Handler | None],
        api_key: str | None,
    ) -> None:
        """Create the application.

        Args:
            pool: Runs the handlers, which block.
            control_port: The port whose requests go to ``control``.
            control: Handler of the control plane.
            plane: Finds the handler of an index by its port.
            api_key: Key that requests must carry; None accepts any.
        """
        self._pool = pool
        self._control_port = control_port
        self._control = control
        self._plane = plane
        self._api_key = api_key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        else:
            await send({"type": "websocket.close"})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        port = int(scope["server"][1])
        path: str = scope["raw_path"].decode("latin-1")
        most = MAX_UPSERT_BYTES if path.rstrip("/") == "/vectors/upsert" else MAX_BODY_BYTES
        try:
            body, size = await _read_body(receive, most)
        except Disconnected:
            return
        request = Request(
            method=scope["method"],
            raw_path=path,
            query_string=scope["query_string"].decode("latin-1"),
            headers={
                name.decode("latin-1").lower(): value.decode("latin-1")
                for name, value in scope["headers"]
            },
            body=body,
        )
        if size > most:
            response = self._too_large(port, size, most)
        else:
            loop = asyncio.get_running_loop()
            try:
                response = await loop.run_in_executor(self._pool, self._answer, port, request)
            except asyncio.CancelledError:
                # The server stops and would answer 500, which clients take for a reason to retry.
                text = "The local service was stopped before this call had finished"
                error = self._error(port, Code.NOT_FOUND, 404, "NOT_FOUND", text)
                await _send_response(send, json_response(error.status, error.body()))
                raise
        await _send_response(send, response)

    def _answer(self, port: int, request: Request) -> Response:
        try:
            self._authorize(port, request)
            return self._handler(port)(request)
        except ServiceError as error:
            return json_response(error.status, error.body())
        except Exception as error:  # the last line of defence: a client never sees a traceback
            _log.exception("%s %s failed", request.method, request.raw_path)
            text = f"The local service failed: {type(error).__name__}: {error}"
            failure = self._error(port, Code.INTERNAL, 500, "INTERNAL", text)
            return json_response(failure.status, failure.body())

    def _handler(self, port: int) -> Handler:
        if port == self._control_port:
            return self._control
        handler = self._plane(port)
        if handler is None:
            raise DataError(Code.NOT_FOUND, "No index is served on this port any more")
        return handler

    def _authorize(self, port: int, request: Request) -> None:
        if self._api_key is None:
            return
        # Header bytes were decoded as latin-1; a key that is not ASCII was sent as UTF-8.
        given = request.headers.get("api-key", "").encode("latin-1")
        if not hmac.compare_digest(given, self._api_key.encode()):
            raise self._error(
                port, Code.UNAUTHENTICATED, 401, "UNAUTHENTICATED", "Invalid API key."
            )

    def _too_large(self, port: int, size: int, most: int) -> Response:
        text = f"Error, message length too large: found {size} bytes, the limit is: {most} bytes"
        error = self._error(port, Code.OUT_OF_RANGE, 400, "OUT_OF_RANGE", text)
        return json_response(error.status, error.body())

    def _error(self, port: int, code: Code, status: int, name: str, text: str) -> ServiceError:
        if port == self._control_port:
            return ControlError(status, name, text)
        return DataError(code, text)


async def _read_body(receive: Receive, most: int) -> tuple[bytes, int]:
    """Read a body; of one that is too large only the size is kept.

    It is still read to its end, within reason: a client that is writing does not see an answer
    that arrives before it has finished.
    """
    body = bytearray()
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Disconnected
        chunk: bytes = message.get("body", b"")
        size += len(chunk)
        if size <= most:
            body += chunk
        else:
            body.clear()
        if not message.get("more_body") or size > MAX_DRAINED_BYTES:
            return bytes(body), size


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
