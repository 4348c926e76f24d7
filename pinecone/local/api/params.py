"""Bodies and query parameters of REST requests to an index."""

from __future__ import annotations

from typing import Any, TypeVar

from pinecone.local.catalog import requests
from pinecone.local.errors import invalid
from pinecone.local.limits import MAX_LIST_LIMIT

T = TypeVar("T")


def decode_body(kind: type[T], body: bytes) -> T:
    """Decode a JSON body strictly.

    Raises:
        DataError: The body is not JSON, or does not fit the struct.
    """
    try:
        return requests.decode(kind, body)
    except requests.BodyError as error:
        if error.malformed:
            raise invalid(f"The request body is not valid JSON: {error}") from None
        raise invalid(f"Invalid request body: {error}") from None


def page_limit(text: str | None) -> int | None:
    """Return the size of a page that a query string asks for, or None.

    Raises:
        DataError: It is not a number.
    """
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise invalid(f"limit must be between 1 and {MAX_LIST_LIMIT}, got {requests.show(text)}")
    return int(text)


def next_page(token: str | None) -> dict[str, Any]:
    """Return the member that names the next page; the last page has none."""
    return {} if token is None else {"pagination": {"next": token}}
