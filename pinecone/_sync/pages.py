# Made from pinecone/_async/pages.py by `python -m codegen unasync`. Change that file, not this one.
"""Following page tokens to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

P = TypeVar("P")


def pages(fetch: Callable[..., P], token: str | None = None) -> Iterator[P]:
    """Yield every page that `fetch` gives for the `pagination_token` in the page before.

    Args:
        fetch: Fetches one page.
        token: Where to start; None for the first page.
    """
    while True:
        page: Any = fetch(pagination_token=token)
        yield page
        token = page.pagination.next if page.pagination else None
        if not token:
            return
