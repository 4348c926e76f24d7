# Made from pinecone/_async/waiting.py by `python -m codegen unasync`. Change that file, not this one.
"""Waiting for what the service was told to do."""

from __future__ import annotations

from collections.abc import Callable

from pinecone._requests.polling import Patience
from pinecone._transport.synchronization import sleep
from pinecone.errors import NotFoundError


def until_gone(look: Callable[[], object], patience: Patience, waiting_for: str) -> None:
    """Look until there is nothing to be found.

    Raises:
        PineconeTimeoutError: If there still is when the patience ends.
    """
    while not patience.none:
        try:
            look()
        except NotFoundError:
            return
        sleep(patience.next_pause(waiting_for))
