"""Define what keeps the files of a store small and its reads fast, a little after each write.

Checkpoints move pages from SQLite's log into the database. Compaction moves records from the last slots
into free ones, so that vector files at the end become empty and go; a step moves a bounded number, and
many steps follow one another. Moving a record is a write like others: its vector is written to the new
slot first, then a transaction changes the slot everywhere. A crash in between leaves the old state.
"""

from __future__ import annotations

import threading

from pinecone.local.storage.database import Database
from pinecone.local.storage.health import Health
from pinecone.local.storage.segments import Segments
from pinecone.local.storage.slots import SlotTable
from pinecone.local.storage.sparse import SparseIndex

_COMMITS_BETWEEN_CHECKS = 16
_MOVED_AT_ONCE = 2_000
_VACUUMED_PAGES = 2_000


class Upkeep:
    """Looks after the files of one store; the caller holds its write lock."""

    def __init__(
        self,
        database: Database,
        slots: SlotTable,
        segments: Segments,
        sparse: SparseIndex,
        publish_lock: threading.Lock,
        health: Health,
    ) -> None:
        self._database = database
        self._slots = slots
        self._segments = segments
        self._sparse = sparse
        self._publish_lock = publish_lock
        self._health = health
        self._commits = 0

    def after_write(self) -> None:
        """Do what is due."""
        # SQLite's automatic checkpoint would run inside COMMIT, where readers wait for us.
        self._commits += 1
        self._database.checkpoint(due=self._commits % _COMMITS_BETWEEN_CHECKS == 0)
        with self._publish_lock:
            wasteful = self._slots.wasted() > self._segments.rows
        # Damage that nobody knows of yet stays where a check finds it.
        if wasteful and self._health.is_good and not self._database.is_stopping():
            self.compact_step()

    def compact(self) -> None:
        """Move records until no free slot lies before one, and give the rest back to the system."""
        while self.compact_step():
            self._database.refuse_when_stopping()
        self._database.writer.execute("PRAGMA incremental_vacuum").fetchall()

    def compact_step(self) -> bool:
        """Move some records from the last slots to the first free ones; return whether it did."""
        writer = self._database.writer
        with self._publish_lock:
            old, new = self._slots.moves(_MOVED_AT_ONCE)
            if not len(old):
                self._segments.truncate(self._slots.shrink())
        if not len(old):
            writer.execute(f"PRAGMA incremental_vacuum({_VACUUMED_PAGES})").fetchall()
            return False
        try:
            self._segments.write(new, self._segments.read(old))
            with self._database.transaction():
                self._database.tables.move(old.tolist(), new.tolist())
                with self._publish_lock:
                    writer.execute("COMMIT")
                    self._sparse.changed(self._slots.publish_moves(old, new), new, old)
        except BaseException:
            with self._publish_lock:
                self._slots.release(new)
            raise
        return True
