"""Define what ASGI hands over, and the reading of a request's body from it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

from pinecone.local.limits import MAX_DRAINED_BYTES

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

#: Extensions of a scope. One resets its stream, over HTTP/2 only; the other ends the call at once, with its
#: connection where that has no other one.
RESET = "stream.reset"
GIVE_UP = "call.give_up"


class Disconnected(Exception):
    """The client went away before it had sent its request."""


async def read_body(receive: Receive, most: int) -> tuple[bytes, int]:
    """Read a body; of one that is too large only the size is kept.

    It is still read to its end, within reason: a client that is writing does not see an answer
    that arrives before it has finished.

    Returns:
        The body, or nothing when it is too large, and its size.

    Raises:
        Disconnected: The client went away first.
    """
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Disconnected
        chunk: bytes = message.get("body", b"")
        size += len(chunk)
        if size <= most:
            chunks.append(chunk)
        else:
            chunks.clear()
        if not message.get("more_body") or size > MAX_DRAINED_BYTES:
            return b"".join(chunks), size
