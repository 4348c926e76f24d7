"""Bound the memory of large answers on their way to clients, which may not read them.

While answers of more than 64 MB wait to be read, no other request is begun. Who has not read on for ten
seconds by then loses its answer, so that the others go on.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

from pinecone.local.errors import stopped
from pinecone.local.http import Response
from pinecone.local.limits import MAX_UNREAD_BYTES

#: What an answer is written by, for Hypercorn copies what it is given several times: megabytes at once cost
#: half as much again. Smaller ones are not worth counting.
PART = 256 * 1024
_PATIENCE = 10.0
_LOOK_AGAIN = 0.05

Task = asyncio.Task[Any]


class Outbox:
    """Know the large answers that were made, each until its call has ended."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._calls: dict[Task, Callable[[], None]] = {}
        self._made: dict[Task, int] = {}
        # When a part of each was written last; who waits for the longest time comes first.
        self._written: dict[Task, float] = {}
        self._bytes = 0
        self._over = False

    def begin(self, task: Task, give_up: Callable[[], None]) -> None:
        """Note a call.

        Args:
            task: Serves it.
            give_up: Ends it at once, on the thread of its loop.
        """
        with self._mutex:
            self._calls[task] = give_up

    def end(self, task: Task) -> None:
        """Note that a call has ended, and its answer is gone."""
        with self._mutex:
            del self._calls[task]
            self._bytes -= self._made.pop(task, 0)
            self._written.pop(task, None)

    def close(self) -> None:
        """Hold back nothing any more: the service ends."""
        self._over = True

    def wait_for_room(self, loop: asyncio.AbstractEventLoop) -> None:
        """Wait until answers take less memory than they may; on the thread of a handler.

        Raises:
            DataError: The service ends.
        """
        while self._bytes > MAX_UNREAD_BYTES:
            if self._over:
                raise stopped()
            loop.call_soon_threadsafe(self._give_up_oldest)
            time.sleep(_LOOK_AGAIN)

    def made(self, task: Task, answer: Response) -> None:
        """Count an answer, unless its call has ended; on the thread of its handler."""
        size = len(answer.body)
        if size > PART:
            with self._mutex:
                if task in self._calls:
                    self._made[task] = size
                    self._bytes += size

    def written(self) -> None:
        """Note that the next part of the answer of this task is written, so its client still reads."""
        task = asyncio.current_task()
        assert task is not None
        with self._mutex:
            self._written.pop(task, None)
            self._written[task] = time.monotonic()

    def _give_up_oldest(self) -> None:
        latest = time.monotonic() - _PATIENCE
        with self._mutex:
            task = next(iter(self._written), None)
            if task is None or self._bytes <= MAX_UNREAD_BYTES or self._written[task] > latest:
                return
            del self._written[task]
            give_up = self._calls[task]
        give_up()
