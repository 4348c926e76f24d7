"""States that indexes and copies pass through: ready at once, or after delays that a test asks for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from pinecone.local.catalog.entries import IndexEntry

READY, INITIALIZING, TERMINATING = "Ready", "Initializing", "Terminating"


class States:
    """Say which state each index is in, and how far copies and restores are, by the clock."""

    def __init__(
        self,
        initializing: float = 0.0,
        terminating: float = 0.0,
        copying: float = 0.0,
        restoring: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Choose the delays.

        Args:
            initializing: Seconds from the creation of an index until it is ready.
            terminating: Seconds from the deletion of an index until it is no longer described.
            copying: Seconds that the making of a backup or a collection takes.
            restoring: Seconds that a restore takes.
            clock: Tells the time in seconds.
        """
        self._initializing = initializing
        self._terminating = terminating
        self.restoring = restoring
        self._copying = copying
        self._clock = clock
        self._mutex = threading.Lock()
        self._ready_at: dict[str, float] = {}
        self._terminated: dict[str, tuple[IndexEntry, float]] = {}
        # When a copy or a restore began and how long it takes, and the index that it needs.
        self._begun: dict[str, tuple[float, float, str]] = {}

    def created(self, name: str) -> None:
        """Begin the life of an index."""
        self._ready_in(name, self._initializing)

    def copied(self, copy_id: str, index: str) -> None:
        """Begin the making of a backup or a collection of an index."""
        self._begin(copy_id, self._copying, index)

    def restored(self, job_id: str, index: str) -> None:
        """Begin the restore of an index."""
        self._begin(job_id, self.restoring, index)
        self._ready_in(index, self.restoring)

    def share(self, key: str) -> float:
        """Return how much of a copy or of a restore is done, from 0 to 1."""
        with self._mutex:
            if key not in self._begun:
                return 1.0
            begun, seconds, _ = self._begun[key]
            share = (self._clock() - begun) / seconds
            if share >= 1:
                del self._begun[key]
            return min(share, 1.0)

    def busy(self, index: str) -> bool:
        """Return whether an index is being copied or restored."""
        with self._mutex:
            keys = [key for key, (_, _, needed) in self._begun.items() if needed == index]
        return any(self.share(key) < 1 for key in keys)

    def deleted(self, entry: IndexEntry) -> None:
        """End the life of an index, whose data is gone already."""
        with self._mutex:
            self._ready_at.pop(entry.name, None)
            if self._terminating > 0:
                self._terminated[entry.name] = entry, self._clock() + self._terminating

    def clear(self) -> None:
        """Drop what is known of every index."""
        with self._mutex:
            self._ready_at, self._terminated, self._begun = {}, {}, {}

    def of(self, name: str) -> str:
        """Return the state of an index."""
        with self._mutex:
            if name in self._terminated:
                return TERMINATING
            due = self._ready_at.get(name)
            if due is None:
                return READY
            if self._clock() < due:
                return INITIALIZING
            del self._ready_at[name]
            return READY

    def _begin(self, key: str, seconds: float, index: str) -> None:
        if seconds > 0:
            with self._mutex:
                self._begun[key] = self._clock(), seconds, index

    def _ready_in(self, index: str, seconds: float) -> None:
        if seconds > 0:
            with self._mutex:
                due = self._clock() + seconds
                self._ready_at[index] = max(due, self._ready_at.get(index, due))

    def terminating(self) -> dict[str, IndexEntry]:
        """Return the indexes that are being deleted, by name."""
        with self._mutex:
            now = self._clock()
            self._terminated = {
                name: (entry, due) for name, (entry, due) in self._terminated.items() if now < due
            }
            return {name: entry for name, (entry, _) in self._terminated.items()}
