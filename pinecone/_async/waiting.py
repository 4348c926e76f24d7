"""Waiting for what the service was told to do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from pinecone._requests.polling import Patience
from pinecone._transport.synchronization import async_sleep
from pinecone.errors import NotFoundError


async def async_until_gone(
    look: Callable[[], Awaitable[object]], patience: Patience, waiting_for: str
) -> None:
    """Look until there is nothing to be found.

    Raises:
        PineconeTimeoutError: If there still is when the patience ends.
    """
    while not patience.none:
        try:
            await look()
        except NotFoundError:
            return
        await async_sleep(patience.next_pause(waiting_for))
