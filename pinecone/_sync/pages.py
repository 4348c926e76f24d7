# Made from pinecone/_async/pages.py by `python -m codegen unasync`. Change that file, not this one.
"""Following page tokens to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

P = TypeVar("P")


def pages(fetch: Callable[[str | None], P]) -> Iterator[P]:
    """Yield every page that `fetch` gives for the token in the page before; None asks for the first."""
    token: str | None = None
    while True:
        page: Any = fetch(token)
        yield page
        token = page.pagination.next if page.pagination else None
        if not token:
            return
