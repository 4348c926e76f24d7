# Made from pinecone/_async/waiting.py by `python -m codegen unasync`. Change that file, not this one.
"""Waiting for what the service was told to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pinecone._requests.polling import Poller
from pinecone._transport.synchronization import sleep
from pinecone.errors import NotFoundError

T = TypeVar("T")


def until(
    done: Callable[[T], bool],
    latest: T,
    look: Callable[[], T],
    poller: Poller,
    waiting_for: str,
) -> T:
    """Look again until what is found is done, and return it; return `latest` if nobody waits.

    Raises:
        PineconeTimeoutError: The time was over first.
    """
    while poller.waits and not done(latest):
        sleep(poller.next_pause(waiting_for))
        latest = look()
    return latest


def until_gone(
    look: Callable[[], T],
    poller: Poller,
    waiting_for: str,
    is_gone: Callable[[T], bool] = lambda _: False,
) -> None:
    """Look until there is nothing to be found, or what is found counts as gone.

    Raises:
        PineconeTimeoutError: There still was something when the time was over.
    """
    while poller.waits:
        try:
            if is_gone(look()):
                return
        except NotFoundError:
            return
        sleep(poller.next_pause(waiting_for))
