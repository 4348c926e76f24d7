"""One gRPC call as an ASGI exchange: headers and a message in; headers, a message and trailers out."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Mapping

from pinecone.local.errors import Code, DataError, ServiceError, invalid, stopped, too_large
from pinecone.local.http import Request, Response
from pinecone.local.limits import MAX_BODY_BYTES, MAX_UPSERT_BYTES
from pinecone.local.server import frames
from pinecone.local.server.bodies import Disconnected, Receive, Scope, Send, read_body
from pinecone.local.server.outbox import PART

_CONTENT_TYPES = ("application/grpc", "application/grpc+proto")


def is_rpc(scope: Scope, request: Request) -> bool:
    """Return whether a request speaks gRPC and can be answered in it: with trailers."""
    return (
        request.headers.get("content-type", "").startswith("application/grpc")
        and request.headers.get("te") == "trailers"
        and "http.response.trailers" in scope["extensions"]
    )


async def serve(
    port: int,
    request: Request,
    receive: Receive,
    send: Send,
    call: Callable[[int, Request], asyncio.Future[Response | ServiceError]],
    written: Callable[[], None],
) -> None:
    """Serve one call.

    Args:
        port: Where it arrived.
        request: The request without its body.
        receive: Yields the body.
        send: Takes the answer.
        call: Starts to answer a request at a port whose body is the message. Cancelling drops what
            waits for a thread; what has begun is finished.
        written: Called before each part of a large answer is written.
    """
    loop = asyncio.get_running_loop()
    began = loop.time()
    most = MAX_UPSERT_BYTES if request.raw_path == "/VectorService/Upsert" else MAX_BODY_BYTES
    answer: Response | ServiceError
    try:
        # To its end even when the request is refused: Hypercorn gives up a whole connection when
        # data arrive for a call that was answered.
        body, size = await read_body(receive, most + frames.HEAD_BYTES)
        _check(request)
        if size > most + frames.HEAD_BYTES:
            raise too_large(size - frames.HEAD_BYTES, most)
        encoding = request.headers.get("grpc-encoding", "identity")
        message = request.with_body(frames.unframe(body, encoding, most))
        left = _time_left(request, loop.time() - began)
        answer = await asyncio.wait_for(call(port, message), left)
    except Disconnected:
        return
    except DataError as error:
        answer = error
    except asyncio.TimeoutError:
        answer = _late()
    except asyncio.CancelledError:
        await _send(send, stopped(), written)
        raise
    await _send(send, answer, written)


def _check(request: Request) -> None:
    """Refuse what no gRPC client sends."""
    if request.method != "POST":
        raise invalid(f"gRPC needs the method POST, got {request.method}")
    kind = request.headers["content-type"].partition(";")[0].strip()
    if kind not in _CONTENT_TYPES:
        raise invalid(f"Content type {kind[:80]} is not understood; use {_CONTENT_TYPES[0]}")


def _time_left(request: Request, spent: float) -> float | None:
    """Return the seconds until the client's deadline, None when it has none."""
    given = request.headers.get("grpc-timeout")
    if given is None:
        return None
    left = frames.timeout(given) - spent
    if left <= 0:
        raise _late()
    return left


def _late() -> DataError:
    return DataError(Code.DEADLINE_EXCEEDED, "Deadline Exceeded")


async def _send(send: Send, answer: Response | ServiceError, written: Callable[[], None]) -> None:
    headers = {
        "content-type": "application/grpc",
        "grpc-accept-encoding": frames.ACCEPTED_ENCODINGS,
        "x-pinecone-request-id": uuid.uuid4().hex,
    }
    if isinstance(answer, Response):
        headers.update(answer.headers)
        body = frames.frame(answer.body)
        status = {"grpc-status": "0"}
    else:
        headers.update(answer.headers)
        body = b""
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
    for start in range(0, len(body), PART):
        part = memoryview(body)[start : start + PART]
        if len(body) > PART:
            written()
        await send({"type": "http.response.body", "body": part, "more_body": True})
    # A status in the first headers, gRPC's short form of an error, cannot be expressed in ASGI.
    await send({"type": "http.response.body", "body": b""})
    await send({"type": "http.response.trailers", "headers": _encoded(status)})


def _encoded(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers.items()]
