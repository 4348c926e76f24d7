"""States that an index passes through: ready at once, or after the delays that a test asks for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from pinecone.local.catalogue import IndexEntry

READY, INITIALIZING, TERMINATING = "Ready", "Initializing", "Terminating"


class States:
    """Which state each index is in, by the clock."""

    def __init__(
        self,
        initializing: float = 0.0,
        terminating: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Choose the delays.

        Args:
            initializing: Seconds from the creation of an index until it is ready.
            terminating: Seconds from the deletion of an index until it is no longer described.
            clock: Tells the time in seconds.
        """
        self._initializing = initializing
        self._terminating = terminating
        self._clock = clock
        self._mutex = threading.Lock()
        self._ready_at: dict[str, float] = {}
        self._leaving: dict[str, tuple[IndexEntry, float]] = {}

    def created(self, name: str) -> None:
        """Begin the life of an index."""
        if self._initializing > 0:
            with self._mutex:
                self._ready_at[name] = self._clock() + self._initializing

    def deleted(self, entry: IndexEntry) -> None:
        """End the life of an index, whose data is gone already."""
        with self._mutex:
            self._ready_at.pop(entry.name, None)
            if self._terminating > 0:
                self._leaving[entry.name] = entry, self._clock() + self._terminating

    def forget(self) -> None:
        """Forget every index."""
        with self._mutex:
            self._ready_at, self._leaving = {}, {}

    def of(self, name: str) -> str:
        """Return the state of an index."""
        with self._mutex:
            if name in self._leaving:
                return TERMINATING
            due = self._ready_at.get(name)
            if due is None:
                return READY
            if self._clock() < due:
                return INITIALIZING
            del self._ready_at[name]
            return READY

    def leaving(self) -> dict[str, IndexEntry]:
        """Return the indexes that are being deleted, by name."""
        with self._mutex:
            now = self._clock()
            self._leaving = {
                name: (entry, due) for name, (entry, due) in self._leaving.items() if now < due
            }
            return {name: entry for name, (entry, _) in self._leaving.items()}
