"""Tell which slot belongs to which namespace, in memory, with safe reuse of freed slots.

The caller holds the store's publish lock around every method.
"""

from __future__ import annotations

import heapq
from collections import Counter, deque
from collections.abc import Iterable
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from pinecone.local.storage.filters import Mask
from pinecone.local.storage.segments import Slots

_FREE = 0


class SlotTable:
    """Owners of slots, free slots, and the slots that wait for old readers to finish.

    Attributes:
        size: How many slots there are, free ones included.
        moved: How often records were moved to other slots.
    """

    def __init__(self, rows: Iterable[tuple[int, int]]) -> None:
        """Build the table from stored ``(slot, namespace number)`` pairs."""
        pairs = np.fromiter(chain.from_iterable(rows), np.int64).reshape(-1, 2)
        self.size = int(pairs[:, 0].max()) + 1 if len(pairs) else 0
        self._owner: NDArray[np.int32] = np.zeros(max(1024, self.size), np.int32)
        self._owner[pairs[:, 0]] = pairs[:, 1]
        self._free: list[int] = np.flatnonzero(self._owner[: self.size] == _FREE).tolist()
        self._cache: dict[int, Slots] = {}
        self._epoch = 0
        self.moved = 0
        self._pins: Counter[int] = Counter()
        self._waiting: deque[tuple[int, list[int]]] = deque()

    def of(self, ns: int) -> Slots:
        """Return the slots of a namespace, ascending; the array is never changed afterwards."""
        slots = self._cache.get(ns)
        if slots is None:
            owned = self._owner[: self.size] == ns if ns else np.zeros(0, np.bool_)
            slots = self._cache[ns] = np.flatnonzero(owned)
        return slots

    def counts(self, highest: int) -> list[int]:
        """Return how many slots each namespace number from 0 to ``highest`` owns."""
        held: list[int] = np.bincount(self._owner[: self.size], minlength=highest + 1).tolist()
        return held

    def mask(self, ns: int) -> Mask:
        """Return one flag per slot: does it belong to the namespace?"""
        owned: Mask = self._owner[: self.size] == ns
        return owned

    def acquire(self, count: int) -> Slots:
        """Reserve slots for a write, lowest first, and return them in ascending order."""
        self._reclaim()
        reused = [heapq.heappop(self._free) for _ in range(min(count, len(self._free)))]
        fresh = range(self.size, self.size + count - len(reused))
        self.size += len(fresh)
        if self.size > len(self._owner):
            self._owner = np.concatenate(
                [self._owner, np.zeros(max(self.size, len(self._owner)), np.int32)]
            )
        return np.array([*reused, *fresh], np.intp)

    def release(self, slots: Slots) -> None:
        """Return reserved slots after a write that failed: no record ever pointed to them."""
        for slot in slots.tolist():
            heapq.heappush(self._free, slot)

    def publish(self, ns: int, added: Slots, removed: Slots) -> int:
        """Make a committed write visible to reads that begin from now on; return its epoch."""
        self._owner[added] = ns
        self._owner[removed] = _FREE
        self._cache.pop(ns, None)
        return self._next_epoch(removed)

    def used(self) -> int:
        """Return how many slots there are up to the last one that a record has."""
        owned = np.flatnonzero(self._owner[: self.size])
        return int(owned[-1]) + 1 if len(owned) else 0

    def wasted(self) -> int:
        """Return how many free slots there are beyond as many as there are used ones."""
        free = len(self._free)
        return free - (self.size - free)

    def moves(self, most: int) -> tuple[Slots, Slots]:
        """Reserve free slots for records that lie behind them: old and new places, ascending."""
        self._reclaim()
        owned = np.flatnonzero(self._owner[: self.size])[-most:]
        count = min(len(owned), len(self._free))
        new = np.array([heapq.heappop(self._free) for _ in range(count)], np.intp)
        # The lowest free slot takes the highest record, and so on until the two sides meet.
        useful = int(np.count_nonzero(new < owned[::-1][:count]))
        self.release(new[useful:])
        return owned[len(owned) - useful :], new[:useful]

    def publish_moves(self, old: Slots, new: Slots) -> int:
        """Make committed moves visible, as :meth:`publish` does."""
        self._owner[new] = self._owner[old]
        self._owner[old] = _FREE
        self._cache.clear()
        self.moved += 1
        return self._next_epoch(old)

    def shrink(self) -> int:
        """Forget free slots behind the last one that is used or waited for; return what is left."""
        self._reclaim()
        self.size = max([self.used(), *(max(slots) + 1 for _, slots in self._waiting)])
        self._free = [slot for slot in self._free if slot < self.size]
        heapq.heapify(self._free)
        return self.size

    def pin(self) -> int:
        """Begin a read: slots freed from now on are not reused until :meth:`unpin`."""
        self._pins[self._epoch] += 1
        return self._epoch

    def unpin(self, epoch: int) -> None:
        """End a read that began with :meth:`pin`."""
        self._pins[epoch] -= 1
        if not self._pins[epoch]:
            del self._pins[epoch]

    def _next_epoch(self, removed: Slots) -> int:
        self._epoch += 1
        if len(removed):
            self._waiting.append((self._epoch, removed.tolist()))
        return self._epoch

    def _reclaim(self) -> None:
        oldest = min(self._pins, default=self._epoch)
        while self._waiting and self._waiting[0][0] <= oldest:
            for slot in self._waiting.popleft()[1]:
                heapq.heappush(self._free, slot)
