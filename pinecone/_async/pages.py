"""Following page tokens to the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

P = TypeVar("P")


async def async_pages(fetch: Callable[[str | None], Awaitable[P]]) -> AsyncIterator[P]:
    """Yield every page that `fetch` gives for the token in the page before; None asks for the first."""
    token: str | None = None
    while True:
        page: Any = await fetch(token)
        yield page
        token = page.pagination.next if page.pagination else None
        if not token:
            return
