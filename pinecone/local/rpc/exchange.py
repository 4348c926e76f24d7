"""One gRPC call as an ASGI exchange: headers and a message in; headers, a message and trailers out."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Mapping

from pinecone.local.bodies import Disconnected, Receive, Scope, Send, read_body
from pinecone.local.errors import Code, DataError, ServiceError, invalid
from pinecone.local.http import Request, Response
from pinecone.local.limits import MAX_BODY_BYTES, MAX_UPSERT_BYTES
from pinecone.local.rpc import frames

UPSERT = "/VectorService/Upsert"

_CONTENT_TYPES = ("application/grpc", "application/grpc+proto")


def is_rpc(headers: Mapping[str, str]) -> bool:
    """Return whether a request speaks gRPC, well or badly."""
    return headers.get("content-type", "").startswith("application/grpc")


def misfit(scope: Scope, headers: Mapping[str, str]) -> DataError | None:
    """Return why a request cannot be answered in gRPC, or None when it can."""
    if "http.response.trailers" not in scope["extensions"]:
        return invalid("gRPC needs HTTP/2")
    if scope["method"] != "POST":
        return invalid(f"gRPC needs the method POST, got {scope['method']}")
    if headers.get("te") != "trailers":
        return invalid("gRPC needs the header te: trailers")
    kind = headers["content-type"].partition(";")[0].strip()
    if kind not in _CONTENT_TYPES:
        return invalid(f"Content type {kind[:80]} is not understood; use {_CONTENT_TYPES[0]}")
    return None


async def serve(
    request: Request,
    receive: Receive,
    send: Send,
    call: Callable[[Request], Awaitable[Response | ServiceError]],
    stopped: ServiceError,
) -> None:
    """Serve one call.

    Args:
        request: The request without its body.
        receive: Yields the body.
        send: Takes the answer.
        call: Answers a request whose body is the message. Cancelling it drops a call that has not
            begun.
        stopped: The answer to a call that the end of the service cuts short.
    """
    loop = asyncio.get_running_loop()
    began = loop.time()
    most = MAX_UPSERT_BYTES if request.raw_path == UPSERT else MAX_BODY_BYTES
    try:
        body, size = await read_body(receive, most + frames.HEAD_BYTES)
    except Disconnected:
        return
    try:
        if size > most + frames.HEAD_BYTES:
            raise frames.too_large(size - frames.HEAD_BYTES, most)
        encoding = request.headers.get("grpc-encoding", "identity")
        message = frames.unframe(body, encoding, most)
        given = request.headers.get("grpc-timeout")
        left = None if given is None else began + frames.timeout(given) - loop.time()
        answer = await _within(left, call(_with_body(request, message)))
    except DataError as error:
        answer = error
    except asyncio.CancelledError:
        await _send(send, stopped)
        raise
    await _send(send, answer)


async def _within(
    seconds: float | None, answer: Awaitable[Response | ServiceError]
) -> Response | ServiceError:
    """Wait for an answer until the client's deadline; a call that has begun goes on regardless."""
    try:
        return await asyncio.wait_for(answer, seconds)
    except asyncio.TimeoutError:
        return DataError(Code.DEADLINE_EXCEEDED, "Deadline Exceeded")


def _with_body(request: Request, body: bytes) -> Request:
    return Request(
        request.method, request.raw_path, request.query_string, request.headers, body
    )


async def _send(send: Send, answer: Response | ServiceError) -> None:
    headers = {
        "content-type": "application/grpc",
        "grpc-accept-encoding": frames.ACCEPTED_ENCODINGS,
        "x-pinecone-request-id": uuid.uuid4().hex,
    }
    body = b""
    if isinstance(answer, Response):
        headers.update(answer.headers)
        body = frames.frame(answer.body)
        status = {"grpc-status": "0"}
    else:
        code = answer.code if isinstance(answer, DataError) else Code.INTERNAL
        status = {
            "grpc-status": str(int(code)),
            "grpc-message": frames.status_message(answer.message),
        }
    await send(
        {
            "type": "http.response.start",
            "status": 200,
            "headers": _encoded(headers),
            "trailers": True,
        }
    )
    # A status in the first headers, gRPC's short form of an error, cannot be expressed in ASGI.
    await send({"type": "http.response.body", "body": body})
    await send({"type": "http.response.trailers", "headers": _encoded(status)})


def _encoded(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers.items()]
