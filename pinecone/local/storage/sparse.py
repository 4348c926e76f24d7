"""Sparse vectors: stored as blobs beside their record, searched through inverted lists in memory.

Slots are cut into blocks of 4,096. The first search that needs a block reads its vectors and sorts
their entries by term, six bytes each; a write only makes the block it touches stale. A query visits
the lists of its own terms and nothing else, and sums in float64 in the order of the terms, so equal
vectors get equal scores.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from pinecone.local.storage.segments import Floats, Slots

BLOCK = 4096

Doubles = NDArray[np.float64]
Mask = NDArray[np.bool_]
Terms = NDArray[np.uint32]

_TERM = np.dtype("<u4")
_WEIGHT = np.dtype("<f4")


class Sparse(msgspec.Struct, frozen=True):
    """A sparse vector: distinct uint32 positions, in the order given, and the float32 values there."""

    indices: Terms
    values: Floats

    def encode(self) -> tuple[bytes, bytes]:
        """Return what is stored: positions and values, little-endian."""
        return self.indices.astype(_TERM).tobytes(), self.values.astype(_WEIGHT).tobytes()

    @staticmethod
    def decode(terms: bytes, weights: bytes) -> Sparse:
        """Return the vector that :meth:`encode` was called on."""
        return Sparse(
            np.frombuffer(terms, _TERM).astype(np.uint32),
            np.frombuffer(weights, _WEIGHT).astype(np.float32),
        )


class _Block:
    """The inverted lists of one range of slots, as they were at one epoch."""

    def __init__(self, rows: Sequence[tuple[int, bytes, bytes]], first: int, epoch: int) -> None:
        self.epoch = epoch
        terms = np.frombuffer(b"".join(row[1] for row in rows), _TERM)
        counts = np.array([len(row[1]) // _TERM.itemsize for row in rows], np.intp)
        places = np.array([row[0] - first for row in rows], np.uint16)
        # Term and position in one number: a plain sort of those is much faster than an argsort.
        keys = (terms.astype(np.uint64) << np.uint64(32)) | np.arange(len(terms), dtype=np.uint64)
        keys.sort()
        order = (keys & np.uint64(0xFFFFFFFF)).astype(np.intp)
        ordered = (keys >> np.uint64(32)).astype(np.uint32)
        self.terms, starts = np.unique(ordered, return_index=True)
        self.starts = np.append(starts, len(ordered))
        self.places = np.repeat(places, counts)[order]
        self.weights = np.frombuffer(b"".join(row[2] for row in rows), _WEIGHT)[order]

    def score(self, terms: Terms, weights: Doubles) -> tuple[Doubles, Mask] | None:
        """Return score and "shares a term" of every slot; None when no slot shares one."""
        if not len(self.terms):
            return None
        found = np.minimum(np.searchsorted(self.terms, terms), len(self.terms) - 1)
        there = self.terms[found] == terms
        if not there.any():
            return None
        found = found[there]
        starts = self.starts[found]
        lengths = self.starts[found + 1] - starts
        ends = np.cumsum(lengths)
        entries = np.arange(ends[-1]) + np.repeat(starts - (ends - lengths), lengths)
        places = self.places[entries]
        products = self.weights[entries].astype(np.float64) * np.repeat(weights[there], lengths)
        shares = np.zeros(BLOCK, np.bool_)
        shares[places] = True
        sums = np.bincount(places, products, minlength=BLOCK)
        return sums.astype(np.float64, copy=False), shares


class SparseIndex:
    """Scores the sparse vectors of a store for any view that is pinned.

    A view sees the slots that were live at its epoch, and none of them is reused while it lasts. A
    block built at an earlier epoch serves it unless a slot was filled since; one built at a later
    epoch unless a slot was emptied in between.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._blocks: dict[int, _Block] = {}
        self._filled: dict[int, int] = {}
        self._emptied: dict[int, int] = {}

    def changed(self, epoch: int, filled: Slots, emptied: Slots) -> None:
        """Note what a write did; called before a view of its epoch can exist."""
        numbers, counts = np.unique(emptied // BLOCK, return_counts=True)
        with self._lock:
            self._filled.update(dict.fromkeys(np.unique(filled // BLOCK).tolist(), epoch))
            self._emptied.update(dict.fromkeys(numbers.tolist(), epoch))
            for number in numbers[counts >= BLOCK // 2].tolist():
                # Mostly empty now: not worth its memory, and soon built again if it is needed.
                self._blocks.pop(number, None)

    def scores(
        self, connection: sqlite3.Connection, epoch: int, slots: Slots, query: Sparse
    ) -> tuple[Doubles, Mask]:
        """Return the dot product of every slot with the query, and whether they share a term.

        Args:
            connection: Connection whose transaction sees the epoch.
            epoch: The pinned epoch.
            slots: Live slots, ascending.
            query: What to compare with.
        """
        scores = np.zeros(len(slots), np.float64)
        shares = np.zeros(len(slots), np.bool_)
        order = np.argsort(query.indices, kind="stable")
        terms, weights = query.indices[order], query.values[order].astype(np.float64)
        numbers = slots // BLOCK
        for number in np.unique(numbers).tolist():
            start, stop = np.searchsorted(numbers, [number, number + 1]).tolist()
            answer = self._block(connection, epoch, number).score(terms, weights)
            if answer is not None:
                places = slots[start:stop] - number * BLOCK
                scores[start:stop] = answer[0][places]
                shares[start:stop] = answer[1][places]
        return scores, shares

    def _block(self, connection: sqlite3.Connection, epoch: int, number: int) -> _Block:
        with self._lock:
            block = self._blocks.get(number)
            if block is not None and self._serves(block, number, epoch):
                return block
        first = number * BLOCK
        rows = connection.execute(
            "SELECT slot, terms, weights FROM sparse WHERE slot >= ? AND slot < ? ORDER BY slot",
            (first, first + BLOCK),
        ).fetchall()
        built = _Block(rows, first, epoch)
        with self._lock:
            block = self._blocks.get(number)
            if block is None or block.epoch < epoch:
                self._blocks[number] = built
        return built

    def _serves(self, block: _Block, number: int, epoch: int) -> bool:
        if block.epoch <= epoch:
            return self._filled.get(number, 0) <= block.epoch
        return self._emptied.get(number, 0) <= epoch
