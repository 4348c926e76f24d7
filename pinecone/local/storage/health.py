"""Tell whether the records of a store are what was written: checked once, in the background, after it was opened.

Reads of a store that is small wait for the end of the check, which takes milliseconds there. Those of a
large one go on meanwhile. What was found is refused by namespace from then on, until the damaged records
are deleted or written again.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

import numpy as np

from pinecone.local.errors import Code, DataError, ServiceError
from pinecone.local.storage.checksums import Unknown, file_damage, is_intact, sparse_sum
from pinecone.local.storage.segments import Segments, Slots

_AT_ONCE = 1024
_PAUSE = 0.0005  # lets requests have their turn
_WAITED_FOR_BYTES = 64 * 1024 * 1024
_BYTES_OF_ROW = 512
_SHOWN = 3

Pinned = Callable[[], AbstractContextManager[sqlite3.Connection]]


class Health:
    """Find damage in the files of one store and remember where it is."""

    def __init__(self, path: Path) -> None:
        """Look at the database, which nobody has opened yet.

        Attributes:
            database_damage: What is wrong with the file of the database as a whole.
        """
        self._path = path
        self.database_damage: str | None = None
        self._rows_are_right = False
        try:
            self.database_damage = file_damage(path)
            self._rows_are_right = self.database_damage is None
        except Unknown:
            pass  # each row has checksums of its own
        self._damaged: dict[int, dict[int, tuple[str, Path]]] = {}
        #: Slots that lost their record since the check began, which looks at a state from before that.
        self._freed: set[int] = set()
        self._noting = threading.Lock()
        self._checking = threading.Lock()
        self._done = threading.Event()
        self._waited_for = False
        self._thread: threading.Thread | None = None

    @property
    def is_good(self) -> bool:
        """Return whether everything was checked and nothing is wrong."""
        return self._done.is_set() and not self._damaged and self.database_damage is None

    def start(self, segments: Segments, slots: int, pinned: Pinned) -> None:
        """Begin the check.

        Args:
            segments: The vectors.
            slots: How many of them there are.
            pinned: Pins a state of the store and gives a connection that reads it.
        """
        self._segments, self._pinned = segments, pinned
        bytes_read = slots * (4 * segments.dimension + _BYTES_OF_ROW)
        self._waited_for = bytes_read <= _WAITED_FOR_BYTES
        if not slots or self.database_damage is not None:
            self._done.set()
            return
        # Nobody waits for it but those who read, and they check by themselves when it is late.
        self._thread = threading.Thread(
            target=self._check_quietly, name="pinecone-local-check", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Wait for the end of a check, whose store refuses reads by now."""
        if self._thread is not None:
            self._thread.join()

    def check(self, pause: float = 0.0) -> None:
        """Check every record that is there, once."""
        with self._checking:
            first = 0
            while not self._done.is_set():
                with self._pinned() as connection:
                    last = self._check_some(connection, first)
                if last is None:
                    self._done.set()
                    self._freed.clear()
                    return
                first = last + 1
                if pause:
                    self._done.wait(pause)

    def refuse_damaged(self, namespace: str, number: int) -> None:
        """Refuse a read of a namespace that may not be what was written.

        Raises:
            DataError: It is damaged; the error says where.
        """
        if self._waited_for and not self._done.is_set():
            self.check()
        if self.is_good:
            return
        if problems := self.problems_of(number):
            raise _refused(namespace, problems)

    def named(self, namespace: str, error: sqlite3.DatabaseError) -> Exception:
        """Return the refusal of a read that met a damaged page; other errors of SQLite as they are."""
        if type(error) is not sqlite3.DatabaseError:
            return error
        return _refused(namespace, [f"{self._path} is damaged: {error}"])

    def problems_of(self, number: int) -> list[str]:
        """Return what is known to be wrong with a namespace, file by file."""
        if self.database_damage is not None:
            return [f"{self._path} is damaged: {self.database_damage}"]
        by_file: dict[Path, list[str]] = {}
        with self._noting:
            found = [*self._damaged.get(number, {}).values()]
        for record_id, path in found:
            by_file.setdefault(path, []).append(record_id)
        return [f"{path} is damaged in {_shown(ids)}" for path, ids in by_file.items()]

    def replaced(self, slots: Slots) -> None:
        """Forget slots that no record has any more; the caller holds the publish lock."""
        with self._noting:
            if not self._done.is_set():
                self._freed.update(slots.tolist())
            elif not self._damaged:
                return
            for number, found in list(self._damaged.items()):
                for slot in slots.tolist():
                    found.pop(slot, None)
                if not found:
                    del self._damaged[number]

    def _check_quietly(self) -> None:
        # A store that is closed meanwhile refuses further reads; other problems show in requests, too.
        with suppress(ServiceError, sqlite3.Error, OSError):
            self.check(_PAUSE)

    def _check_some(self, connection: sqlite3.Connection, first: int) -> int | None:
        """Check records from a slot on and return the last slot; None when there are no more."""
        rows = connection.execute(
            "SELECT slot, vector_sum FROM record WHERE slot >= ? ORDER BY slot LIMIT ?",
            (first, _AT_ONCE),
        ).fetchall()
        if not rows:
            return None
        last: int = rows[-1][0]
        damaged = {slot: self._segments.path_of(slot) for slot in self._damaged_vectors(rows)}
        if not self._rows_are_right:
            damaged |= dict.fromkeys(_damaged_rows(connection, first, last), self._path)
        query = "SELECT ns, id FROM record WHERE slot = ?"
        found = {slot: connection.execute(query, (slot,)).fetchone() for slot in damaged}
        with self._noting:
            for slot, path in damaged.items():
                if slot not in self._freed:
                    ns, record_id = found[slot]
                    self._damaged.setdefault(ns, {})[slot] = str(record_id), path
        return last

    def _damaged_vectors(self, rows: list[tuple[int, int | None]]) -> list[int]:
        known = [row for row in rows if row[1] is not None]
        if not known or not self._segments.dimension:
            return []
        slots, expected = np.array(known, np.int64).T
        wrong: list[int] = slots[self._segments.sums(slots) != expected].tolist()
        return wrong


def _damaged_rows(connection: sqlite3.Connection, first: int, last: int) -> list[int]:
    """Return the slots in a range whose rows are not what was written."""
    texts = connection.execute(
        "SELECT slot, id, metadata, text_sum FROM record WHERE slot BETWEEN ? AND ?", (first, last)
    )
    found = [slot for slot, *row in texts if not is_intact(*row)]
    sparse = connection.execute(
        "SELECT slot, terms, weights, sum FROM sparse WHERE slot BETWEEN ? AND ?", (first, last)
    )
    found += [slot for slot, *blobs, known in sparse if known not in (None, sparse_sum(*blobs))]
    return found


def _refused(namespace: str, problems: list[str]) -> DataError:
    return DataError(
        Code.FAILED_PRECONDITION,
        f"Namespace '{namespace or '__default__'}' cannot be read: {'; '.join(problems)}. "
        "Delete or rewrite what is damaged, or restore a backup",
    )


def _shown(ids: list[str]) -> str:
    names = ", ".join(map(repr, ids[:_SHOWN])) + (", ..." if len(ids) > _SHOWN else "")
    return f"{len(ids)} {'record' if len(ids) == 1 else 'records'} ({names})"
