"""Following page tokens to the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

P = TypeVar("P")


async def async_pages(
    fetch: Callable[..., Awaitable[P]], token: str | None = None
) -> AsyncIterator[P]:
    """Yield every page that `fetch` gives for the `pagination_token` in the page before.

    Args:
        fetch: Fetches one page.
        token: Where to start; None for the first page.
    """
    while True:
        page: Any = await fetch(pagination_token=token)
        yield page
        token = page.pagination.next if page.pagination else None
        if not token:
            return
