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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from pinecone.local import filters, metadata
from pinecone.local.errors import StorageError, closing
from pinecone.local.filters import Mask
from pinecone.local.segments import Floats, Segments
from pinecone.local.slots import SlotTable
from pinecone.local.view import Matches, View, chunks, select

FORMAT = 1
_CHECKPOINT_PAGES = 1000
_INTERRUPTIBLE_STEPS = 100_000  # of SQLite's virtual machine: about a millisecond

_SCHEMA = """
CREATE TABLE namespace(
    number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE NOT NULL, lsn INTEGER NOT NULL
);
CREATE TABLE record(
    slot INTEGER PRIMARY KEY, ns INTEGER NOT NULL, id TEXT NOT NULL, metadata BLOB
);
CREATE UNIQUE INDEX record_id ON record(ns, id);
CREATE TABLE field(
    ns INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, value NOT NULL,
    slot INTEGER NOT NULL, PRIMARY KEY(ns, name, kind, value, slot)
) WITHOUT ROWID;
"""


class Store:
    """All namespaces of one dense index."""

    def __init__(self, folder: Path, dimension: int, *, durable: bool) -> None:
        """Open the index in ``folder``, creating it when it does not exist.

        Args:
            folder: Where the database and the vector files are.
            dimension: Values per vector.
            durable: Force every write to disk before it is acknowledged.

        Raises:
            StorageError: The files are damaged or of another format.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / "records.sqlite"
        self._durable = durable
        self._closed = threading.Event()
        self._files_closed = False
        self._write_lock = threading.Lock()
        self._publish_lock = threading.Lock()
        self._idle_readers: list[sqlite3.Connection] = []
        self._commits = 0
        self._matches = Matches()
        self._writer = self._connect()
        try:
            self._prepare()
            self._namespaces: dict[str, int] = {}
            self._lsn: dict[int, int] = {}
            for number, name, lsn in self._writer.execute("SELECT * FROM namespace"):
                self._namespaces[name] = number
                self._lsn[number] = lsn
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
        with self._publish_lock:
            held = self._table.counts(max(self._namespaces.values(), default=0))
            return {name: held[number] for name, number in sorted(self._namespaces.items())}

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
        connection = self._reader()
        try:
            with self._publish_lock:
                self._refuse_when_closed()
                # The first statement takes the WAL snapshot; the lock makes it and the slots agree.
                connection.execute("BEGIN")
                connection.execute("SELECT 1 FROM namespace LIMIT 1").fetchone()
                ns = self._namespaces.get(namespace, 0)
                view = View(
                    connection,
                    self._segments,
                    self._matches,
                    ns,
                    self._lsn.get(ns, 0),
                    self._table.of(ns),
                    self._refuse_when_closed,
                )
                epoch = self._table.pin()
            try:
                yield view
            finally:
                with self._publish_lock:
                    self._table.unpin(epoch)
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._give_back(connection)

    # -- writing -------------------------------------------------------------------------------

    def upsert(
        self,
        namespace: str,
        ids: Sequence[str],
        vectors: Floats,
        metadatas: Sequence[dict[str, Any] | None],
    ) -> int:
        """Insert or replace whole records; the last of equal ids wins.

        Returns:
            The sequence number of this write.
        """
        last = {record_id: position for position, record_id in enumerate(ids)}
        if len(last) < len(ids):
            keep = sorted(last.values())
            ids = [ids[position] for position in keep]
            metadatas = [metadatas[position] for position in keep]
            vectors = vectors[keep]
        with self._write_lock:
            return self._put(namespace, ids, vectors, metadatas)

    def update(
        self,
        namespace: str,
        record_id: str,
        vector: Floats | None,
        set_metadata: dict[str, Any] | None,
    ) -> int:
        """Replace a record's vector and merge keys into its metadata; unknown ids are ignored."""
        with self._write_lock:
            ns = self._existing(namespace) or 0
            row = self._writer.execute(
                "SELECT slot, metadata FROM record WHERE ns = ? AND id = ?", (ns, record_id)
            ).fetchone()
            if row is None:
                return self._lsn.get(ns, 0)
            slot, text = row
            merged = {**(orjson.loads(text) if text else {}), **(set_metadata or {})}
            merged = metadata.check(merged, record_id)
            if vector is None:
                vector = self._segments.read(np.array([slot], np.intp))
            return self._put(namespace, [record_id], vector.reshape(1, -1), [merged])

    def delete_ids(self, namespace: str, ids: Sequence[str]) -> int | None:
        """Delete records by id; return the sequence number, or None for an unknown namespace."""
        with self._write_lock:
            ns = self._existing(namespace)
            if ns is None:
                return None
            return self._remove(ns, self._slots_of(ns, ids))

    def delete_matching(self, namespace: str, node: filters.Node) -> int | None:
        """Delete the records that match a filter, as :meth:`delete_ids` does by id."""
        with self._write_lock:
            ns = self._existing(namespace)
            if ns is None:
                return None
            live: Mask = self._table.mask(ns)
            found = np.flatnonzero(
                filters.matching(node, self._writer, ns, live, self._refuse_when_closed)
            )
            return self._remove(ns, found.tolist())

    def delete_all(self, namespace: str) -> int | None:
        """Delete every record of a namespace, as :meth:`delete_ids` does by id."""
        with self._write_lock:
            ns = self._existing(namespace)
            if ns is None:
                return None
            return self._remove(ns, self._table.of(ns).tolist(), everything=True)

    def cut_short(self) -> None:
        """Make reads and writes in progress give up soon and refuse others; returns at once."""
        self._closed.set()

    def close(self) -> None:
        """Cut calls short, wait until no write is in progress and close every file. Idempotent."""
        self.cut_short()
        with self._write_lock, self._publish_lock:
            if self._files_closed:
                return
            self._files_closed = True
            for connection in self._idle_readers:
                connection.close()
            self._idle_readers = []
            self._writer.close()
            self._segments.close()

    # -- internals -----------------------------------------------------------------------------

    def _existing(self, namespace: str) -> int | None:
        self._refuse_when_closed()
        return self._namespaces.get(namespace)

    def _put(
        self,
        namespace: str,
        ids: Sequence[str],
        vectors: Floats,
        metadatas: Sequence[dict[str, Any] | None],
    ) -> int:
        with self._publish_lock:
            self._refuse_when_closed()
            taken = self._table.take(len(ids))
        try:
            self._segments.write(taken, vectors)
            with self._transaction():
                ns, lsn = self._advance(namespace)
                replaced = self._slots_of(ns, ids)
                self._forget(replaced)
                slots = taken.tolist()
                self._writer.executemany(
                    "INSERT INTO record VALUES(?, ?, ?, ?)",
                    [
                        (slot, ns, record_id, metadata.encode(fields) if fields else None)
                        for slot, record_id, fields in zip(slots, ids, metadatas, strict=True)
                    ],
                )
                self._writer.executemany(
                    "INSERT INTO field VALUES(?, ?, ?, ?, ?)",
                    self._rows(ns, slots, metadatas),
                )
                with self._publish_lock:
                    self._writer.execute("COMMIT")
                    self._namespaces[namespace] = ns
                    self._lsn[ns] = lsn
                    self._table.publish(ns, taken, np.array(replaced, np.intp))
        except BaseException:
            with self._publish_lock:
                self._table.give_back(taken)
            raise
        self._checkpoint()
        return lsn

    def _remove(self, ns: int, slots: list[int], *, everything: bool = False) -> int:
        with self._transaction():
            if everything:
                self._writer.execute("DELETE FROM field WHERE ns = ?", (ns,))
                self._writer.execute("DELETE FROM record WHERE ns = ?", (ns,))
            else:
                self._forget(slots)
            lsn = self._bump(ns)
            with self._publish_lock:
                self._writer.execute("COMMIT")
                self._lsn[ns] = lsn
                self._table.publish(ns, np.empty(0, np.intp), np.array(slots, np.intp))
        self._checkpoint()
        return lsn

    def _advance(self, namespace: str) -> tuple[int, int]:
        """Return a namespace's number and its next sequence number, creating it when new."""
        ns = self._namespaces.get(namespace)
        if ns is None:
            created = self._writer.execute(
                "INSERT INTO namespace(name, lsn) VALUES(?, 1)", (namespace,)
            )
            assert created.lastrowid is not None
            return created.lastrowid, 1
        return ns, self._bump(ns)

    def _bump(self, ns: int) -> int:
        lsn = self._lsn[ns] + 1
        self._writer.execute("UPDATE namespace SET lsn = ? WHERE number = ?", (lsn, ns))
        return lsn

    def _slots_of(self, ns: int, ids: Sequence[str]) -> list[int]:
        query = "SELECT slot, id, metadata FROM record WHERE ns = ? AND id"
        return [record.slot for record in select(self._writer, query, [ns], list(ids))]

    def _forget(self, slots: list[int]) -> None:
        query = "SELECT slot, ns, metadata FROM record WHERE slot"
        for chunk, marks in chunks(slots):
            self._refuse_when_closed()
            stale = [
                row
                for slot, ns, text in self._writer.execute(f"{query} IN ({marks})", chunk)
                if text
                for row in metadata.rows(ns, slot, orjson.loads(text))
            ]
            self._writer.executemany(
                "DELETE FROM field"
                " WHERE ns = ? AND name = ? AND kind = ? AND value = ? AND slot = ?",
                stale,
            )
            self._writer.execute(f"DELETE FROM record WHERE slot IN ({marks})", chunk)

    def _rows(
        self, ns: int, slots: list[int], metadatas: Sequence[dict[str, Any] | None]
    ) -> Iterator[tuple[Any, ...]]:
        for slot, fields in zip(slots, metadatas, strict=True):
            self._refuse_when_closed()
            yield from metadata.rows(ns, slot, fields or {})

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")

    def _checkpoint(self) -> None:
        # SQLite's automatic checkpoint would run inside COMMIT, where readers wait for us.
        self._commits += 1
        if self._commits % 16:
            return
        size = self._path.with_name(self._path.name + "-wal").stat().st_size
        if size > _CHECKPOINT_PAGES * 8192:
            self._writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _prepare(self) -> None:
        found: int = self._writer.execute("PRAGMA user_version").fetchone()[0]
        if found == FORMAT:
            return
        if found != 0:
            raise StorageError(
                f"{self._path} has format {found}; this version reads format {FORMAT}"
            )
        self._writer.executescript(
            f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {FORMAT}; COMMIT;"
        )

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        try:
            for setting in (
                "page_size = 8192",
                "journal_mode = WAL",
                f"synchronous = {'FULL' if self._durable else 'OFF'}",
                "cache_size = -32768",
                "wal_autocheckpoint = 0",
            ):
                connection.execute(f"PRAGMA {setting}").fetchall()
        except sqlite3.DatabaseError as error:
            connection.close()
            raise StorageError(f"cannot read {self._path}: {error}") from error
        # Closing must not wait for a long statement; nothing it does has been acknowledged.
        connection.set_progress_handler(self._closed.is_set, _INTERRUPTIBLE_STEPS)
        return connection

    def _refuse_when_closed(self) -> None:
        if self._closed.is_set():
            raise closing()

    def _reader(self) -> sqlite3.Connection:
        with self._publish_lock:
            self._refuse_when_closed()
            if self._idle_readers:
                return self._idle_readers.pop()
        return self._connect()

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._publish_lock:
            if self._closed.is_set():
                connection.close()
            else:
                self._idle_readers.append(connection)
