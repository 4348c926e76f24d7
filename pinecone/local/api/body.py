"""Decoding of the bodies that arrive at the control port, and its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from pinecone.local.catalog import requests
from pinecone.local.engine.checks import decode_token, encode_token
from pinecone.local.errors import ControlError, DataError, invalid_control
from pinecone.local.http import Request
from pinecone.local.limits import MAX_LIST_LIMIT

T = TypeVar("T")


def decode(kind: type[T], body: bytes, *, status: int = 422) -> T:
    """Decode a body strictly.

    Args:
        kind: A struct.
        body: JSON text.
        status: What a body with a missing field or a wrong type is answered with.

    Raises:
        ControlError: The body is not JSON, or does not fit the struct.
    """
    try:
        return requests.decode(kind, body)
    except requests.BodyError as error:
        if error.malformed:
            raise invalid_control(f"Failed to parse the request body as JSON: {error}") from None
        if status == 400:
            raise invalid_control(f"Invalid request body: {error}") from None
        line = body.count(b"\n") + 1
        column = len(body) - (body.rfind(b"\n") + 1)
        raise ControlError(
            status,
            "UNPROCESSABLE_ENTITY",
            "Failed to deserialize the JSON body into the target type: "
            f"{error} at line {line} column {column}",
        ) from None


def page(
    request: Request, items: Sequence[T], key: Callable[[T], str], size: int
) -> tuple[list[T], dict[str, Any]]:
    """Return the page a request asks for, and the member of the answer that names the next one.

    Args:
        request: Its query may have a limit and a token.
        items: All items in order.
        key: Returns what identifies an item.
        size: Size of a page when the request has no limit.

    Raises:
        ControlError: The limit or the token cannot be used.
    """
    limit = _limit(request.param("limit"), size)
    try:
        after = decode_token(request.param("paginationToken"))
    except DataError as error:
        raise invalid_control(error.message) from None
    start = 0
    if after:
        start = next((place for place, item in enumerate(items, 1) if key(item) == after), 0)
        if not start:
            raise invalid_control(
                f"Invalid paginationToken {requests.show(request.param('paginationToken'))}"
            )
    found = list(items[start : start + limit])
    if start + limit >= len(items):
        return found, {}
    return found, {"pagination": {"next": encode_token(key(found[-1]))}}


def _limit(text: str | None, size: int) -> int:
    if not text:
        return size
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MAX_LIST_LIMIT:
        raise invalid_control(
            f"limit must be between 1 and {MAX_LIST_LIMIT}, got {requests.show(text)}"
        )
    return int(text)
