"""The database of a store: one connection that writes, and a pool of connections that read."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from pinecone.local.errors import closing, is_full, no_room
from pinecone.local.storage import open_files
from pinecone.local.storage.checksums import clear_file_sums, write_file_sums
from pinecone.local.storage.connection_pool import ConnectionPool
from pinecone.local.storage.tables import FORMAT, Derived, Tables, connect, prepare

T = TypeVar("T")

# What writes leave free, so that deletes still find room for SQLite's log; on a small disk a twentieth.
_KEPT_FREE = 16 * 1024 * 1024
_PLENTY = 4 * _KEPT_FREE
_CHECKPOINT_BYTES = 1000 * 8192
_INTERRUPTIBLE_STEPS = 100_000  # of SQLite's virtual machine: about a millisecond


class Database:
    """Opens connections to one file, and closes them when it ends or others need open files.

    Attributes:
        writer: The connection that writes; its user holds the store's write lock.
        tables: The statements that change records, on that connection.
    """

    writer: sqlite3.Connection
    tables: Tables

    def __init__(self, path: Path, *, durable: bool, derived: Derived | None) -> None:
        """Open a database, creating it when it does not exist.

        Raises:
            StorageError: The file is no database.
        """
        self.path = path
        self._durable = durable
        self._derived = derived
        self._stopping = threading.Event()
        self._pool = ConnectionPool()
        self._lock = threading.Lock()
        self._released = True
        self._changed = not path.exists()
        self.reopen()

    def prepare(self) -> None:
        """Create the tables that are missing, and bring those of an older format up to date.

        Raises:
            StorageError: The database was written by a later version.
        """
        (found,) = self.writer.execute("PRAGMA user_version").fetchone()
        if found != FORMAT:
            self.begin_changes()
        prepare(self.writer, self.path)
        if self._derived is not None:
            with self.transaction():
                self._derived.prepare(self.writer)
                self.writer.execute("COMMIT")

    def stop(self) -> None:
        """Interrupt statements in progress soon and refuse others; returns at once."""
        self._stopping.set()

    def is_stopping(self) -> bool:
        """Return whether :meth:`stop` was called."""
        return self._stopping.is_set()

    def refuse_when_stopping(self) -> None:
        """Refuse what comes too late.

        Raises:
            DataError: The database is being closed.
        """
        if self._stopping.is_set():
            raise closing()

    def reopen(self) -> None:
        """Open the connection that writes, where :meth:`release_files` has closed it."""
        if self._released:
            self.refuse_when_stopping()
            self.writer = self._connect()
            self.tables = Tables(self.writer, self.refuse_when_stopping, self._derived)
            self._released = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Begin a transaction, which is rolled back unless the caller commits it."""
        self.begin_changes()
        self.writer.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            if self.writer.in_transaction:
                self.writer.execute("ROLLBACK")

    def refuse_without_room(self) -> None:
        """Refuse to make the data larger while the disk is as good as full.

        Raises:
            DataError: It is.
        """
        disk = shutil.disk_usage(self.path.parent)
        if disk.free < min(_KEPT_FREE, disk.total // 20):
            raise no_room(f"the disk of {self.path.parent} is full")

    def with_room(self, work: Callable[[], T]) -> T:
        """Run what makes the data smaller, again when there was no room for it in the log."""
        try:
            return work()
        except sqlite3.OperationalError as error:
            if not is_full(error):
                raise
        # The log begins again from its start once everything in it is in the database.
        self._checkpoint("RESTART")
        try:
            return work()
        finally:
            self._checkpoint("TRUNCATE")

    def checkpoint(self, *, due: bool) -> None:
        """Move pages from a large log into the database; with little room left, at each write."""
        free = shutil.disk_usage(self.path.parent).free
        if due or free < _PLENTY:
            size = self.path.with_name(self.path.name + "-wal").stat().st_size
            if size > min(_CHECKPOINT_BYTES, free // 2):
                self._checkpoint("PASSIVE")

    def _checkpoint(self, kind: str) -> None:
        with suppress(sqlite3.OperationalError):  # there is no room, and a later one does the rest
            self.writer.execute(f"PRAGMA wal_checkpoint({kind})").fetchall()

    def begin_changes(self) -> None:
        """Remove the checksums of the file, which is about to change."""
        if not self._changed:
            clear_file_sums(self.path, durable=self._durable)
            self._changed = True

    def problems(self) -> list[str]:
        """Return what SQLite finds wrong in the file when it looks at all of it."""
        try:
            found = [text for (text,) in self.writer.execute("PRAGMA integrity_check")]
        except sqlite3.DatabaseError as error:
            found = [str(error)]
        return [] if found == ["ok"] else [f"{self.path}: {text}" for text in found]

    def acquire(self) -> sqlite3.Connection:
        """Return a connection that reads; the caller gives it back with :meth:`release`."""
        with self._lock:
            self.refuse_when_stopping()
            idle = self._pool.acquire()
        return self._connect() if idle is None else idle

    def release(self, connection: sqlite3.Connection) -> None:
        """Take a connection back."""
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        with self._lock:
            if self._stopping.is_set():
                connection.close()
            else:
                self._pool.release(connection)

    def release_files(self) -> None:
        """Close what nobody uses now; :meth:`reopen` undoes that. No write is in progress."""
        self._pool.close()
        self.writer.close()
        self._released = True
        self._write_sums()

    def close(self) -> None:
        """Close the connections; those that are in use are closed when they come back."""
        self.stop()
        with self._lock:
            self._pool.close()
            self.writer.close()
        self._write_sums()

    def _write_sums(self) -> None:
        """Write the checksums of the file, unless its log still has pages or nobody will read them."""
        log = self.path.with_name(self.path.name + "-wal")
        if self._durable and self._changed and not log.exists():
            with suppress(OSError):
                write_file_sums(self.path)
                self._changed = False

    def _connect(self) -> sqlite3.Connection:
        connection = open_files.opened(self.path, lambda: connect(self.path, durable=self._durable))
        # Closing must not wait for a long statement; nothing it does has been acknowledged.
        connection.set_progress_handler(self._stopping.is_set, _INTERRUPTIBLE_STEPS)
        return connection
