"""Define what one read sees: the records of a namespace as they were when the read began."""

from __future__ import annotations

import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias

import msgspec
import numpy as np

from pinecone.local.storage import filters
from pinecone.local.storage.filters import Mask, chunks
from pinecone.local.storage.segments import Floats, Segments, Slots
from pinecone.local.storage.sparse import Doubles, Sparse, SparseIndex

_KEPT_MATCHES = 32
_KEPT_BYTES = 64 * 1024 * 1024
_READ_WHOLE = 2_000  # this many records are sorted faster than a namespace is walked
_LAST_CHARACTER = chr(0x10FFFF)

# Number of a namespace, its lsn, how often slots were moved, and a filter.
_Question: TypeAlias = "tuple[int, int, int, filters.Node]"


class Record(msgspec.Struct, frozen=True):
    """One stored record without its vector; ``metadata`` is JSON text."""

    slot: int
    id: str
    metadata: bytes | None


class Changed(msgspec.Struct, frozen=True):
    """Hold what becomes of records: vectors, metadata and sparse vectors, one of each for each."""

    vectors: Floats
    metadatas: list[dict[str, Any] | None]
    sparses: list[Sparse | None]


class Pin(msgspec.Struct, frozen=True):
    """The state a view is pinned to: a namespace, its lsn, moves of slots so far, and the epoch."""

    ns: int
    lsn: int
    moves: int
    epoch: int


class Matches:
    """Hold what the latest filters matched. Every write raises its namespace's lsn: none goes stale."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._latest: OrderedDict[_Question, Slots] = OrderedDict()
        self._bytes = 0

    def get(self, question: _Question) -> Slots | None:
        """Return the slots that matched, or None when that is not known."""
        with self._lock:
            found = self._latest.get(question)
            if found is not None:
                self._latest.move_to_end(question)
            return found

    def put(self, question: _Question, slots: Slots) -> None:
        """Keep an answer, which is never changed afterwards, and forget the oldest ones."""
        with self._lock:
            if question in self._latest:
                return
            self._latest[question] = slots
            self._bytes += slots.nbytes
            while len(self._latest) > _KEPT_MATCHES or self._bytes > _KEPT_BYTES:
                self._bytes -= self._latest.popitem(last=False)[1].nbytes


class View:
    """Hold what one read sees: a namespace as it was when the read began."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        segments: Segments,
        sparse: SparseIndex,
        matches: Matches,
        pin: Pin,
        slots: Slots,
        check: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._segments = segments
        self._sparse = sparse
        self._matches = matches
        self._pin = pin
        self._ns = pin.ns
        self._check = check
        self.lsn = pin.lsn
        self.slots = slots

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the connection whose transaction sees the namespace."""
        return self._connection

    @property
    def number(self) -> int:
        """Number of the namespace in the database; 0 when it does not exist."""
        return self._ns

    @property
    def exists(self) -> bool:
        """Return whether the namespace exists."""
        return self._ns != 0

    def matching(self, node: filters.Node) -> Slots:
        """Return the slots whose records match a filter, ascending."""
        if not len(self.slots):
            return self.slots
        key = (self._ns, self.lsn, self._pin.moves, node)
        found = self._matches.get(key)
        if found is None:
            live = np.zeros(int(self.slots[-1]) + 1, np.bool_)
            live[self.slots] = True
            mask = filters.matching(node, self._connection, self._ns, live, self._check)
            found = np.flatnonzero(mask)
            self._matches.put(key, found)
        return found

    def by_slot(self, slots: Slots) -> list[Record]:
        """Return the records at ``slots``, in that order."""
        wanted: list[int] = slots.tolist()
        found = {
            record.slot: record
            for record in select(
                self._connection, "SELECT slot, id, metadata FROM record WHERE slot", [], wanted
            )
        }
        return [found[slot] for slot in wanted]

    def by_id(self, ids: Sequence[str]) -> list[Record]:
        """Return the records that exist among ``ids``, in id order."""
        found = select(
            self._connection,
            "SELECT slot, id, metadata FROM record WHERE ns = ? AND id",
            [self._ns],
            list(dict.fromkeys(ids)),
        )
        return sorted(found, key=lambda record: record.id)

    def ids(self, prefix: str, after: str, limit: int) -> list[str]:
        """Return up to ``limit`` ids in id order: those that start with prefix and follow after."""
        rows = self._connection.execute(
            "SELECT id FROM record WHERE ns = ? AND id > ? AND id >= ? AND id <= ?"
            " ORDER BY id LIMIT ?",
            (self._ns, after, prefix, prefix + _LAST_CHARACTER, limit),
        )
        return [row[0] for row in rows]

    def vectors(self, records: Sequence[Record]) -> Floats:
        """Return the vectors of records of this view, one row each."""
        return self._segments.read(np.array([record.slot for record in records], np.intp))

    def sparse(self, records: Sequence[Record]) -> list[Sparse | None]:
        """Return the sparse vectors of records of this view."""
        query = "SELECT slot, terms, weights FROM sparse WHERE slot"
        found: dict[int, Sparse] = {}
        for chunk, marks in chunks([record.slot for record in records]):
            for slot, *blobs in self._connection.execute(f"{query} IN ({marks})", chunk):
                found[slot] = Sparse.decode(*blobs)
        return [found.get(record.slot) for record in records]

    def sparse_sizes(self, records: Sequence[Record]) -> list[int]:
        """Return how many entries the sparse vectors of records have."""
        query = "SELECT slot, length(terms) / 4 FROM sparse WHERE slot"
        found: dict[int, int] = {}
        for chunk, marks in chunks([record.slot for record in records]):
            found.update(self._connection.execute(f"{query} IN ({marks})", chunk))
        return [found.get(record.slot, 0) for record in records]

    def sparse_scores(self, slots: Slots, query: Sparse) -> tuple[Doubles, Mask]:
        """Return the sparse dot product of slots of this view, and whether they share a term."""
        return self._sparse.scores(self._connection, self._pin.epoch, slots, query)

    def page(self, slots: Slots, after: str, limit: int) -> list[Record]:
        """Return up to ``limit`` records among ``slots`` in id order, those that follow an id."""
        if len(slots) <= _READ_WHOLE:
            records = [record for record in self.by_slot(slots) if record.id > after]
            return sorted(records, key=lambda record: record.id)[:limit]
        wanted = np.zeros(int(slots[-1]) + 1, np.bool_)
        wanted[slots] = True
        rows = self._connection.execute(
            "SELECT slot FROM record WHERE ns = ? AND id > ? ORDER BY id", (self._ns, after)
        )
        found = (slot for (slot,) in rows if slot < len(wanted) and wanted[slot])
        return self.by_slot(np.fromiter(islice(found, limit), np.intp))

    def size(self) -> int:
        """Return how many bytes the records take: their vectors, ids and metadata."""
        query = (
            "SELECT count(*), total(length(id)), total(length(metadata)),"
            " total(length(terms) + length(weights))"
            " FROM record LEFT JOIN sparse USING(slot) WHERE ns = ?"
        )
        count, *parts = self._connection.execute(query, (self._ns,)).fetchone()
        return int(count * 4 * self._segments.dimension + sum(parts))

    def fields(self) -> list[str]:
        """Return the names of the metadata fields that records of the namespace have."""
        names: list[str] = []
        query = "SELECT min(name) FROM field WHERE ns = ?"
        (name,) = self._connection.execute(query, (self._ns,)).fetchone()
        while name is not None:
            names.append(name)
            rest = (self._ns, name)
            (name,) = self._connection.execute(f"{query} AND name > ?", rest).fetchone()
        return names


def select(
    connection: sqlite3.Connection, query: str, parameters: list[Any], values: list[Any]
) -> Iterator[Record]:
    """Run ``query IN (values)`` in chunks; the query selects slot, id and metadata."""
    for chunk, marks in chunks(values):
        for slot, record_id, text in connection.execute(
            f"{query} IN ({marks})", [*parameters, *chunk]
        ):
            yield Record(slot, record_id, text)
