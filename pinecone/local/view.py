"""What one read sees: the records of a namespace as they were when the read began."""

from __future__ import annotations

import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

import msgspec
import numpy as np

from pinecone.local import filters
from pinecone.local.segments import Floats, Segments, Slots

_KEPT_MATCHES = 32
_VARIABLES = 900  # older SQLite builds accept 999 variables in one statement
_LAST_CHARACTER = chr(0x10FFFF)

# Number of a namespace, its lsn, and a filter.
_Question: TypeAlias = "tuple[int, int, filters.Node]"


class Record(msgspec.Struct, frozen=True):
    """One stored record without its vector; ``metadata`` is JSON text."""

    slot: int
    id: str
    metadata: bytes | None


class Matches:
    """What the latest filters matched. Every write raises its namespace's lsn: none goes stale."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._latest: OrderedDict[_Question, Slots] = OrderedDict()

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
            self._latest[question] = slots
            while len(self._latest) > _KEPT_MATCHES:
                self._latest.popitem(last=False)


class View:
    """What one read sees: a namespace as it was when the read began."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        segments: Segments,
        matches: Matches,
        ns: int,
        lsn: int,
        slots: Slots,
        check: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._segments = segments
        self._matches = matches
        self._ns = ns
        self._check = check
        self.lsn = lsn
        self.slots = slots

    def matching(self, node: filters.Node) -> Slots:
        """Return the slots whose records match a filter, ascending."""
        if not len(self.slots):
            return self.slots
        key = (self._ns, self.lsn, node)
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


def chunks(values: list[Any]) -> Iterator[tuple[list[Any], str]]:
    """Split the values of an ``IN`` list; yield each part with its question marks."""
    for start in range(0, len(values), _VARIABLES):
        chunk = values[start : start + _VARIABLES]
        yield chunk, ",".join("?" * len(chunk))


def select(
    connection: sqlite3.Connection, query: str, parameters: list[Any], values: list[Any]
) -> Iterator[Record]:
    """Run ``query IN (values)`` in chunks; the query selects slot, id and metadata."""
    for chunk, marks in chunks(values):
        for slot, record_id, text in connection.execute(
            f"{query} IN ({marks})", [*parameters, *chunk]
        ):
            yield Record(slot, record_id, text)
