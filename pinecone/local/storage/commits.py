"""Writes of a store, each one transaction: what SQLite commits and what memory knows change at the same moment.

Whoever calls holds the write lock of the store. The store's module says which order keeps reads and crashes harmless.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import numpy as np

from pinecone.local.storage.acknowledged import Acknowledged
from pinecone.local.storage.checksums import vector_sums
from pinecone.local.storage.database import Database
from pinecone.local.storage.health import Health
from pinecone.local.storage.namespaces import NamespaceTable
from pinecone.local.storage.segments import Floats, Segments, Slots
from pinecone.local.storage.slots import SlotTable
from pinecone.local.storage.sparse import Sparse, SparseIndex
from pinecone.local.storage.upkeep import Upkeep

_NO_SLOTS: Slots = np.empty(0, np.intp)


class Commits:
    """Commit writes and publish them; every method returns the sequence number of its write."""

    def __init__(
        self,
        database: Database,
        namespaces: NamespaceTable,
        slots: SlotTable,
        segments: Segments,
        sparse: SparseIndex,
        publish_lock: threading.Lock,
        health: Health,
        acknowledged: Acknowledged,
        upkeep: Upkeep,
    ) -> None:
        self._database = database
        self._namespaces = namespaces
        self._slots = slots
        self._segments = segments
        self._sparse = sparse
        self._publish_lock = publish_lock
        self._health = health
        self._acknowledged = acknowledged
        self._upkeep = upkeep

    def put(
        self,
        namespace: str,
        ids: Sequence[str],
        vectors: Floats,
        metadatas: Sequence[dict[str, Any] | None],
        sparses: Sequence[Sparse | None],
    ) -> int:
        """Insert or replace whole records, in slots that no record uses yet."""
        self._database.refuse_without_room()
        with self._publish_lock:
            self._database.refuse_when_stopping()
            taken = self._slots.acquire(len(ids))
        try:
            self._segments.write(taken, vectors)
            sums = vector_sums(vectors).tolist()
            with self._database.transaction():
                ns, lsn = self._namespaces.advance(self._database.writer, namespace)
                replaced = self._database.tables.slots_of(ns, ids)
                self._database.tables.delete(replaced)
                self._database.tables.insert(ns, taken.tolist(), ids, metadatas, sparses, sums)
                with self._publish_lock:
                    self._database.writer.execute("COMMIT")
                    self._namespaces.publish(namespace, ns, lsn)
                    self._publish(ns, taken, np.array(replaced, np.intp))
        except BaseException:
            with self._publish_lock:
                self._slots.release(taken)
            raise
        self._acknowledged.note(ns, lsn)
        self._upkeep.after_write()
        return lsn

    def set_metadata(self, ns: int, slots: list[int], changes: dict[str, Any]) -> int:
        """Merge keys into the metadata of records.

        The slots stay: metadata is in SQLite alone, where earlier views see its earlier state.
        """
        with self._database.transaction():
            self._database.tables.set_metadata(ns, slots, changes)
            lsn = self._namespaces.bump(self._database.writer, ns)
            with self._publish_lock:
                self._database.writer.execute("COMMIT")
                self._namespaces.written(ns, lsn)
        self._acknowledged.note(ns, lsn)
        self._upkeep.after_write()
        return lsn

    def create(self, namespace: str, fields: tuple[str, ...] | None) -> int:
        """Create an empty namespace."""
        with self._database.transaction():
            ns, lsn = self._namespaces.advance(self._database.writer, namespace, fields)
            with self._publish_lock:
                self._database.writer.execute("COMMIT")
                self._namespaces.publish(namespace, ns, lsn, fields)
        self._acknowledged.note(ns, lsn)
        return lsn

    def remove(self, namespace: str, ns: int, slots: list[int] | None, drop: bool) -> int:
        """Delete the records in some slots of a namespace, or all; `drop` deletes the namespace itself too."""
        with self._database.transaction():
            if slots is None:
                self._database.tables.delete_all(ns)
            else:
                self._database.tables.delete(slots)
            lsn = self._namespaces.bump(self._database.writer, ns)
            if drop:
                self._acknowledged.forget()
                self._database.writer.execute("DELETE FROM namespace WHERE number = ?", (ns,))
            with self._publish_lock:
                self._database.writer.execute("COMMIT")
                gone = self._slots.of(ns) if slots is None else np.array(slots, np.intp)
                self._publish(ns, _NO_SLOTS, gone)
                self._namespaces.written(ns, lsn)
                if drop:
                    self._namespaces.drop(namespace)
        if not drop:
            self._acknowledged.note(ns, lsn)
        return lsn

    def _publish(self, ns: int, added: Slots, removed: Slots) -> None:
        epoch = self._slots.publish(ns, added, removed)
        self._sparse.changed(epoch, added, removed)
        self._health.replaced(removed)
