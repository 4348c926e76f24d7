"""One index on disk: records, metadata and namespaces in SQLite, vectors in segment files.

Crash rule: vectors are written and synced first, then the SQLite transaction that points to them
commits, then the call is acknowledged. A crash in between leaves bytes that no record points to.

Readers never wait for a write. A read pins the state it starts from: a WAL transaction, the slots
of its namespace, and an epoch that keeps the slots it may look at from being reused. The only
moment both sides share a lock is the commit itself.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np

from pinecone.local.errors import StorageError, closing
from pinecone.local.storage import filters, metadata, open_files
from pinecone.local.storage.connection_pool import ConnectionPool
from pinecone.local.storage.filters import Mask
from pinecone.local.storage.segments import Floats, Segments, Slots
from pinecone.local.storage.slots import SlotTable
from pinecone.local.storage.snapshot import Snapshot, copy_store
from pinecone.local.storage.sparse import Sparse, SparseIndex
from pinecone.local.storage.tables import Derived, Tables, connect, prepare
from pinecone.local.storage.view import Matches, Pin, Record, View

T = TypeVar("T")

_CHECKPOINT_PAGES = 1000
_INTERRUPTIBLE_STEPS = 100_000  # of SQLite's virtual machine: about a millisecond
_MOVED_AT_ONCE = 2_000
_VACUUMED_PAGES = 2_000
_NO_SLOTS: Slots = np.empty(0, np.intp)


class Namespace(msgspec.Struct, frozen=True):
    """What is known about a namespace without reading its records."""

    name: str
    count: int
    schema: tuple[str, ...] | None


class Changed(msgspec.Struct, frozen=True):
    """What becomes of records: vectors, metadata and sparse vectors, one of each for each."""

    vectors: Floats
    metadatas: list[dict[str, Any] | None]
    sparses: list[Sparse | None]


class Store:
    """All namespaces of one index."""

    def __init__(
        self, folder: Path, dimension: int, *, durable: bool, derived: Derived | None = None
    ) -> None:
        """Open the index in ``folder``, creating it when it does not exist.

        Args:
            folder: Where the database and the vector files are.
            dimension: Values per dense vector; 0 when the index has none.
            durable: Force every write to disk before it is acknowledged.
            derived: Further tables of the index.

        Raises:
            StorageError: The files are damaged or of another format.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / "records.sqlite"
        self._durable = durable
        self._closed = threading.Event()
        self._files_closed = False
        self._files_released = False
        self._write_lock = threading.Lock()
        self._publish_lock = threading.Lock()
        self._connections = ConnectionPool()
        self._commits = 0
        self._moves = 0
        self._matches = Matches()
        self._sparse = SparseIndex()
        self._writer = self._connect()
        self._derived = derived
        self._tables = Tables(self._writer, self._refuse_when_closed, derived)
        try:
            prepare(self._writer, self._path)
            if derived is not None:
                with self._transaction():
                    derived.prepare(self._writer)
                    self._writer.execute("COMMIT")
            self._namespaces: dict[str, int] = {}
            self._lsn: dict[int, int] = {}
            self._schemas: dict[int, tuple[str, ...]] = {}
            for number, name, lsn, schema in self._writer.execute(
                "SELECT number, name, lsn, schema FROM namespace"
            ):
                self._namespaces[name] = number
                self._lsn[number] = lsn
                if schema is not None:
                    self._schemas[number] = msgspec.json.decode(schema, type=tuple[str, ...])
            self._table = SlotTable(self._writer.execute("SELECT slot, ns FROM record"))
            self._segments = Segments(
                folder, dimension, durable=durable, used_slots=self._table.size
            )
        except sqlite3.DatabaseError as error:
            self._writer.close()
            raise StorageError(f"cannot read {self._path}: {error}") from error
        except BaseException:
            self._writer.close()
            raise
        open_files.used(self)

    # -- reading -------------------------------------------------------------------------------

    @property
    def segments(self) -> Segments:
        """The vectors, by slot."""
        return self._segments

    def stopping(self) -> bool:
        """Return whether the store is being closed, so that long scans can give up."""
        return self._closed.is_set()

    def counts(self) -> dict[str, int]:
        """Return how many records each namespace holds, in name order."""
        return {space.name: space.count for space in self.namespaces()}

    def namespaces(self) -> list[Namespace]:
        """Return every namespace, in name order."""
        with self._publish_lock:
            held = self._table.counts(max(self._namespaces.values(), default=0))
            return [
                Namespace(name, held[number], self._schemas.get(number))
                for name, number in sorted(self._namespaces.items())
            ]

    def last_lsn(self) -> int:
        """Return the highest sequence number of any namespace."""
        with self._publish_lock:
            return max(self._lsn.values(), default=0)

    def lsn(self, namespace: str) -> int:
        """Return the sequence number of a namespace's last write; 0 when it does not exist."""
        with self._publish_lock:
            return self._lsn.get(self._namespaces.get(namespace, 0), 0)

    @contextmanager
    def view(self, namespace: str) -> Iterator[View]:
        """Pin a namespace for one read; a namespace that does not exist is empty."""

        def look(connection: sqlite3.Connection, epoch: int) -> View:
            ns = self._namespaces.get(namespace, 0)
            return View(
                connection,
                self._segments,
                self._sparse,
                self._matches,
                Pin(ns, self._lsn.get(ns, 0), self._moves, epoch),
                self._table.of(ns),
                self._refuse_when_closed,
            )

        with self._pinned(look) as view:
            yield view

    def snapshot(self, folder: Path) -> Snapshot:
        """Copy the store as it is now into a new folder, which :class:`Store` can open.

        Writes go on meanwhile and are not in the copy.

        Raises:
            FileExistsError: The folder exists.
            DataError: The store was closed before the copy was complete; nothing is left of it.
        """

        def look(connection: sqlite3.Connection, _: int) -> tuple[sqlite3.Connection, int, int]:
            held = self._table.counts(max(self._namespaces.values(), default=0))
            return connection, self._table.used(), sum(held[1:])

        with self._pinned(look) as (connection, size, records):
            return copy_store(
                connection, self._segments, size, records, folder, self._refuse_when_closed
            )

    # -- writing -------------------------------------------------------------------------------

    def upsert(
        self,
        namespace: str,
        ids: Sequence[str],
        vectors: Floats,
        metadatas: Sequence[dict[str, Any] | None],
        sparses: Sequence[Sparse | None] | None = None,
    ) -> int:
        """Insert or replace whole records; the last of equal ids wins.

        Returns:
            The sequence number of this write.
        """
        sparses = sparses or [None] * len(ids)
        last = {record_id: position for position, record_id in enumerate(ids)}
        if len(last) < len(ids):
            keep = sorted(last.values())
            ids = [ids[position] for position in keep]
            metadatas = [metadatas[position] for position in keep]
            sparses = [sparses[position] for position in keep]
            vectors = vectors[keep]
        with self._writing():
            return self._put(namespace, ids, vectors, metadatas, sparses)

    def update(
        self,
        namespace: str,
        record_id: str,
        vector: Floats | None,
        set_metadata: dict[str, Any] | None,
        sparse: Sparse | None = None,
    ) -> int:
        """Replace a record's vectors and merge keys into its metadata; unknown ids are ignored."""
        with self._writing():
            ns = self._existing(namespace) or 0
            found = self._tables.one(ns, record_id)
            if found is None or (vector is None and sparse is None and not set_metadata):
                return self._lsn.get(ns, 0)
            slot, fields = found
            if vector is None and sparse is None:
                return self._set_metadata(ns, [slot], set_metadata or {})
            merged = metadata.check({**fields, **(set_metadata or {})}, record_id)
            if vector is None:
                vector = self._segments.read(np.array([slot], np.intp))
            if sparse is None:
                sparse = self._tables.sparse(slot)
            return self._put(namespace, [record_id], vector.reshape(1, -1), [merged], [sparse])

    def update_matching(
        self, namespace: str, node: filters.Node, set_metadata: dict[str, Any], *, dry_run: bool
    ) -> tuple[int, int] | None:
        """Merge keys into the metadata of every record that matches a filter: all or none.

        Returns:
            Sequence number and count of matches, or None for an unknown namespace.

        Raises:
            DataError: The metadata of a record would become too large.
        """
        if dry_run:
            with self.view(namespace) as view:
                return (view.lsn, len(view.matching(node))) if view.exists else None
        with self._writing():
            ns = self._existing(namespace)
            if ns is None:
                return None
            slots = self._matching(ns, node)
            if not slots or not set_metadata:
                return self._lsn[ns], len(slots)
            return self._set_metadata(ns, slots, set_metadata), len(slots)

    def rewrite(
        self,
        namespace: str,
        chosen: list[str] | filters.Node,
        change: Callable[[View, list[Record]], Changed],
    ) -> tuple[int, int] | None:
        """Replace records by what is made of them, with no other write in between.

        Args:
            namespace: Where they are.
            chosen: Their ids, or a filter; ids that do not exist are left out.
            change: Makes the new records, with the ids of the old ones and in their order; what it
                raises ends the write.

        Returns:
            Sequence number and count of records, or None for an unknown namespace.
        """
        with self._writing():
            if self._existing(namespace) is None:
                return None
            with self.view(namespace) as view:
                found = (
                    view.by_id(chosen)
                    if isinstance(chosen, list)
                    else view.by_slot(view.matching(chosen))
                )
                if not found:
                    return view.lsn, 0
                new = change(view, found)
            ids = [record.id for record in found]
            return self._put(namespace, ids, new.vectors, new.metadatas, new.sparses), len(ids)

    def delete_ids(self, namespace: str, ids: Sequence[str]) -> int | None:
        """Delete records by id; return the sequence number, or None for an unknown namespace."""
        with self._writing():
            ns = self._existing(namespace)
            if ns is None:
                return None
            return self._remove(ns, self._tables.slots_of(ns, ids))

    def delete_matching(self, namespace: str, node: filters.Node) -> int | None:
        """Delete the records that match a filter, as :meth:`delete_ids` does by id."""
        with self._writing():
            ns = self._existing(namespace)
            if ns is None:
                return None
            return self._remove(ns, self._matching(ns, node))

    def delete_all(self, namespace: str) -> int | None:
        """Delete every record of a namespace, as :meth:`delete_ids` does by id."""
        with self._writing():
            ns = self._existing(namespace)
            if ns is None:
                return None
            return self._remove(ns, None)

    def create_namespace(self, namespace: str, schema: Sequence[str] | None) -> int | None:
        """Create an empty namespace; return its sequence number, or None when it exists."""
        with self._writing():
            if self._existing(namespace) is not None:
                return None
            fields = None if schema is None else tuple(sorted(schema))
            text = None if fields is None else msgspec.json.encode(fields)
            with self._transaction():
                ns, lsn = self._advance(namespace, text)
                with self._publish_lock:
                    self._writer.execute("COMMIT")
                    self._namespaces[namespace] = ns
                    self._lsn[ns] = lsn
                    if fields is not None:
                        self._schemas[ns] = fields
            return lsn

    def delete_namespace(self, namespace: str) -> int | None:
        """Delete a namespace and its records, as :meth:`delete_ids` does by id."""
        with self._writing():
            ns = self._existing(namespace)
            if ns is None:
                return None
            return self._remove(ns, None, name=namespace)

    def compact(self) -> None:
        """Move records into free slots and give files that are empty then back to the system."""
        with self._writing():
            while self._compact_step():
                self._refuse_when_closed()
            self._writer.execute("PRAGMA incremental_vacuum").fetchall()

    def cut_short(self) -> None:
        """Make reads and writes in progress give up soon and refuse others; returns at once."""
        self._closed.set()

    def release_files(self) -> bool:
        """Close the files that the next use opens again, unless a write is in progress."""
        if not self._write_lock.acquire(blocking=False):
            return False
        try:
            self._connections.close()
            self._writer.close()
            self._segments.release_files()
            self._files_released = True
            return True
        finally:
            self._write_lock.release()

    def close(self) -> None:
        """Cut calls short, wait until no write is in progress and close every file. Idempotent."""
        self.cut_short()
        with self._write_lock, self._publish_lock:
            if self._files_closed:
                return
            self._files_closed = True
            self._connections.close()
            self._writer.close()
            self._segments.close()
        open_files.discard(self)

    # -- internals: the write lock is held -------------------------------------------------------

    @contextmanager
    def _writing(self) -> Iterator[None]:
        open_files.used(self)
        with self._write_lock:
            if self._files_released:
                self._refuse_when_closed()
                self._writer = self._connect()
                self._tables = Tables(self._writer, self._refuse_when_closed, self._derived)
                self._files_released = False
            yield

    def _existing(self, namespace: str) -> int | None:
        self._refuse_when_closed()
        return self._namespaces.get(namespace)

    def _matching(self, ns: int, node: filters.Node) -> list[int]:
        live: Mask = self._table.mask(ns)
        mask = filters.matching(node, self._writer, ns, live, self._refuse_when_closed)
        slots: list[int] = np.flatnonzero(mask).tolist()
        return slots

    def _put(
        self,
        namespace: str,
        ids: Sequence[str],
        vectors: Floats,
        metadatas: Sequence[dict[str, Any] | None],
        sparses: Sequence[Sparse | None],
    ) -> int:
        with self._publish_lock:
            self._refuse_when_closed()
            taken = self._table.acquire(len(ids))
        try:
            self._segments.write(taken, vectors)
            with self._transaction():
                ns, lsn = self._advance(namespace)
                replaced = self._tables.slots_of(ns, ids)
                self._tables.delete(replaced)
                self._tables.insert(ns, taken.tolist(), ids, metadatas, sparses)
                with self._publish_lock:
                    self._writer.execute("COMMIT")
                    self._namespaces[namespace] = ns
                    self._lsn[ns] = lsn
                    self._publish(ns, taken, np.array(replaced, np.intp))
        except BaseException:
            with self._publish_lock:
                self._table.release(taken)
            raise
        self._tidy()
        return lsn

    def _set_metadata(self, ns: int, slots: list[int], changes: dict[str, Any]) -> int:
        # The slots stay: metadata is in SQLite alone, where earlier views see its earlier state.
        with self._transaction():
            self._tables.set_metadata(ns, slots, changes)
            lsn = self._bump(ns)
            with self._publish_lock:
                self._writer.execute("COMMIT")
                self._lsn[ns] = lsn
        self._tidy()
        return lsn

    def _remove(self, ns: int, slots: list[int] | None, *, name: str | None = None) -> int:
        """Delete the records in some slots, or all of a namespace, and with a name itself."""
        with self._transaction():
            if slots is None:
                self._tables.delete_all(ns)
            else:
                self._tables.delete(slots)
            lsn = self._bump(ns)
            if name is not None:
                self._writer.execute("DELETE FROM namespace WHERE number = ?", (ns,))
            with self._publish_lock:
                self._writer.execute("COMMIT")
                gone = self._table.of(ns) if slots is None else np.array(slots, np.intp)
                self._publish(ns, _NO_SLOTS, gone)
                if name is None:
                    self._lsn[ns] = lsn
                else:
                    del self._namespaces[name], self._lsn[ns]
                    self._schemas.pop(ns, None)
        self._tidy()
        return lsn

    def _publish(self, ns: int, added: Slots, removed: Slots) -> None:
        epoch = self._table.publish(ns, added, removed)
        self._sparse.changed(epoch, added, removed)

    def _advance(self, namespace: str, schema: bytes | None = None) -> tuple[int, int]:
        """Return a namespace's number and its next sequence number, creating it when new."""
        ns = self._namespaces.get(namespace)
        if ns is None:
            created = self._writer.execute(
                "INSERT INTO namespace(name, lsn, schema) VALUES(?, 1, ?)", (namespace, schema)
            )
            assert created.lastrowid is not None
            return created.lastrowid, 1
        return ns, self._bump(ns)

    def _bump(self, ns: int) -> int:
        lsn = self._lsn[ns] + 1
        self._writer.execute("UPDATE namespace SET lsn = ? WHERE number = ?", (lsn, ns))
        return lsn

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")

    def _tidy(self) -> None:
        """Do what keeps files small and reads fast, a little after each write."""
        # SQLite's automatic checkpoint would run inside COMMIT, where readers wait for us.
        self._commits += 1
        if self._commits % 16 == 0:
            size = self._path.with_name(self._path.name + "-wal").stat().st_size
            if size > _CHECKPOINT_PAGES * 8192:
                self._writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        with self._publish_lock:
            wasteful = self._table.wasted() > self._segments.rows
        if wasteful and not self._closed.is_set():
            self._compact_step()

    def _compact_step(self) -> bool:
        """Move some records from the last slots to the first free ones; return whether it did."""
        with self._publish_lock:
            old, new = self._table.moves(_MOVED_AT_ONCE)
            if not len(old):
                self._segments.truncate(self._table.shrink())
        if not len(old):
            self._writer.execute(f"PRAGMA incremental_vacuum({_VACUUMED_PAGES})").fetchall()
            return False
        try:
            self._segments.write(new, self._segments.read(old))
            with self._transaction():
                self._tables.move(old.tolist(), new.tolist())
                with self._publish_lock:
                    self._writer.execute("COMMIT")
                    self._sparse.changed(self._table.publish_moves(old, new), new, old)
                    self._moves += 1
        except BaseException:
            with self._publish_lock:
                self._table.release(new)
            raise
        return True

    # -- internals: connections ------------------------------------------------------------------

    @contextmanager
    def _pinned(self, look: Callable[[sqlite3.Connection, int], T]) -> Iterator[T]:
        """Pin the present state; ``look`` is called with a connection and the epoch, under lock."""
        connection = self._acquire()
        try:
            with self._publish_lock:
                self._refuse_when_closed()
                # The first statement takes the WAL snapshot; the lock makes it and the slots agree.
                connection.execute("BEGIN")
                connection.execute("SELECT 1 FROM namespace LIMIT 1").fetchone()
                epoch = self._table.pin()
                try:
                    seen = look(connection, epoch)
                except BaseException:
                    self._table.unpin(epoch)
                    raise
            try:
                yield seen
            finally:
                with self._publish_lock:
                    self._table.unpin(epoch)
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._release(connection)

    def _connect(self) -> sqlite3.Connection:
        connection = open_files.opened(
            self._path, lambda: connect(self._path, durable=self._durable)
        )
        # Closing must not wait for a long statement; nothing it does has been acknowledged.
        connection.set_progress_handler(self._closed.is_set, _INTERRUPTIBLE_STEPS)
        return connection

    def _refuse_when_closed(self) -> None:
        if self._closed.is_set():
            raise closing()

    def _acquire(self) -> sqlite3.Connection:
        open_files.used(self)
        with self._publish_lock:
            self._refuse_when_closed()
            idle = self._connections.acquire()
        return self._connect() if idle is None else idle

    def _release(self, connection: sqlite3.Connection) -> None:
        with self._publish_lock:
            if self._closed.is_set():
                connection.close()
            else:
                self._connections.release(connection)
