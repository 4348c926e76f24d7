"""One index on disk: records, metadata and namespaces in SQLite, vectors in segment files.

A record is a row of SQLite and a slot: the place of its dense vector in the segment files. The package's
docstring draws the files; this is how the parts work together.

Writes. One at a time, under the write lock (`commits`). A write never changes a slot that a record uses: an upsert
reserves free slots, writes the vectors there and syncs them, and then commits the transaction that
points to them. A crash in between leaves bytes that no record points to. Changes of metadata alone keep
their slots, because SQLite keeps the earlier state for reads that began earlier.

Reads. Any number at a time, and none waits for a write. A read pins the state that it starts from:

- a read transaction of SQLite, which goes on seeing the database as it was;
- the slots of its namespace, an array that is never changed, only replaced;
- an epoch. A slot that is freed later than that is not reused until the read ends.

Publication. What SQLite has committed and what memory knows must change together, or a read would pin
two states. So the commit and the update of memory happen under the publish lock, which a read holds
while it begins. It is the only moment in which both sides wait for each other, and it is short.

Numbers. Every write raises the lsn of its namespace. A filter's matches are kept under that number, so
they are never stale.

Damage. What is read carries checksums, which are checked once after a store is opened (`health`): a
namespace with damaged records refuses reads, which would not be what was written.

Upkeep. After a write, records from the last slots may move to free ones (`upkeep`), in small steps and
by the same rules. The number of moves is part of what a read pins.

Open files. A process may open only so many. A store that others push out closes its database and maps
between two calls (`release_files`), and the next call opens them again.

Closing. Long statements and scans look at a flag and give up; then files are closed.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from pinecone.local.catalog.files import make_folder
from pinecone.local.errors import StorageError, is_full
from pinecone.local.storage import filters, metadata, open_files
from pinecone.local.storage.acknowledged import Acknowledged
from pinecone.local.storage.aliases import Aliases
from pinecone.local.storage.commits import Commits
from pinecone.local.storage.database import Database
from pinecone.local.storage.filters import Mask
from pinecone.local.storage.health import Health
from pinecone.local.storage.namespaces import Namespace, NamespaceTable
from pinecone.local.storage.segments import Floats, Segments
from pinecone.local.storage.slots import SlotTable
from pinecone.local.storage.snapshot import Snapshot, copy_store
from pinecone.local.storage.sparse import Sparse, SparseIndex
from pinecone.local.storage.tables import Derived
from pinecone.local.storage.upkeep import Upkeep
from pinecone.local.storage.view import Changed, Matches, Pin, Record, View

T = TypeVar("T")

_PIECE = 500


class Store:
    """All namespaces of one index, each found by its name or by an alias.

    Attributes:
        aliases: Further names of namespaces.
    """

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
        make_folder(folder, exist_ok=True)
        self._files_closed = False
        self._write_lock = threading.Lock()
        self._publish_lock = threading.Lock()
        self._matches = Matches()
        self._sparse = SparseIndex()
        path = folder / "records.sqlite"
        self._health = Health(path)
        self._acknowledged = Acknowledged(path, durable=durable)
        self._database = Database(path, durable=durable, derived=derived)
        writer = self._database.writer
        try:
            self._database.prepare()
            self._namespaces = NamespaceTable(writer)
            self._health.database_damage = (
                self._health.database_damage or self._acknowledged.missing(self._namespaces.lsn)
            )
            self.aliases = Aliases(
                self._database,
                self._writing,
                lambda name: self._namespaces.number(name) is not None,
            )
            self._slots = SlotTable(writer.execute("SELECT slot, ns FROM record"))
            self._segments = Segments(
                folder, dimension, durable=durable, used_slots=self._slots.size
            )
        except Exception as error:
            self._database.close()
            damage = self._health.database_damage
            is_named = isinstance(error, StorageError)
            if is_named or (damage is None and not isinstance(error, sqlite3.DatabaseError)):
                raise
            raise StorageError(f"cannot read {path}: {damage or error}") from error
        self._upkeep = Upkeep(
            self._database,
            self._slots,
            self._segments,
            self._sparse,
            self._publish_lock,
            self._health,
        )
        self._commits = Commits(
            self._database,
            self._namespaces,
            self._slots,
            self._segments,
            self._sparse,
            self._publish_lock,
            self._health,
            self._acknowledged,
            self._upkeep,
        )
        open_files.used(self)
        self._health.start(self._segments, self._slots.size, self._pinned_connection)

    # -- reading -------------------------------------------------------------------------------

    @property
    def segments(self) -> Segments:
        """Return the vectors, by slot."""
        return self._segments

    def stopping(self) -> bool:
        """Return whether the store is being closed, so that long scans can give up."""
        return self._database.is_stopping()

    def counts(self) -> dict[str, int]:
        """Return how many records each namespace holds, in name order."""
        return {space.name: space.count for space in self.namespaces()}

    def namespaces(self) -> list[Namespace]:
        """Return every namespace, in name order."""
        with self._publish_lock:
            return self._namespaces.listed(self._slots.counts(self._namespaces.highest))

    def last_lsn(self) -> int:
        """Return the highest sequence number of any namespace."""
        with self._publish_lock:
            return self._namespaces.last_lsn()

    def lsn(self, namespace: str) -> int:
        """Return the sequence number of a namespace's last write; 0 when it does not exist."""
        with self._publish_lock:
            return self._namespaces.lsn(self._number(namespace) or 0)

    def problems(self) -> list[str]:
        """Check all of the store now, and return what is wrong, with its file and namespace."""
        with self._writing():
            self._health.check()
            found = self._database.problems()
        if self._health.database_damage is not None:
            return [*self._health.problems_of(0), *found]
        for space in self.namespaces():
            number = self._namespaces.number(space.name) or 0
            of_space = self._health.problems_of(number)
            found += [f"namespace '{space.name or '__default__'}': {each}" for each in of_space]
        return found

    @contextmanager
    def view(self, namespace: str) -> Iterator[View]:
        """Pin a namespace for one read; a namespace that does not exist is empty.

        Raises:
            DataError: The namespace is damaged.
        """
        self._health.refuse_damaged(namespace, self._number(namespace) or 0)

        def look(connection: sqlite3.Connection, epoch: int) -> View:
            ns = self._number(namespace) or 0
            return View(
                connection,
                self._segments,
                self._sparse,
                self._matches,
                Pin(ns, self._namespaces.lsn(ns), self._slots.moved, epoch),
                self._slots.of(ns),
                self._database.refuse_when_stopping,
            )

        try:
            with self._pinned(look) as view:
                yield view
        except sqlite3.DatabaseError as error:
            raise self._health.named(namespace, error) from error

    def snapshot(self, folder: Path) -> Snapshot:
        """Copy the store as it is now into a new folder, which :class:`Store` can open.

        Writes go on meanwhile and are not in the copy.

        Raises:
            FileExistsError: The folder exists.
            DataError: The store was closed before the copy was complete; nothing is left of it.
        """

        def look(connection: sqlite3.Connection, _: int) -> tuple[sqlite3.Connection, int, int]:
            held = self._slots.counts(self._namespaces.highest)
            return connection, self._slots.used(), sum(held[1:])

        with self._pinned(look) as (connection, size, records):
            return copy_store(
                connection,
                self._segments,
                size,
                records,
                folder,
                self._database.refuse_when_stopping,
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
            return self._commits.put(
                self.aliases.resolved(namespace), ids, vectors, metadatas, sparses
            )

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
            ns = self._readable(namespace) or 0
            found = self._database.tables.one(ns, record_id)
            if found is None or (vector is None and sparse is None and not set_metadata):
                return self._namespaces.lsn(ns)
            slot, fields = found
            if vector is None and sparse is None:
                return self._commits.set_metadata(ns, [slot], set_metadata or {})
            merged = metadata.check({**fields, **(set_metadata or {})}, record_id)
            if vector is None:
                vector = self._segments.read(np.array([slot], np.intp))
            if sparse is None:
                sparse = self._database.tables.sparse(slot)
            name = self.aliases.resolved(namespace)
            return self._commits.put(name, [record_id], vector.reshape(1, -1), [merged], [sparse])

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
            ns = self._readable(namespace)
            if ns is None:
                return None
            slots = self._matching(ns, node)
            if not slots or not set_metadata:
                return self._namespaces.lsn(ns), len(slots)
            return self._commits.set_metadata(ns, slots, set_metadata), len(slots)

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
            name = self.aliases.resolved(namespace)
            return self._commits.put(name, ids, new.vectors, new.metadatas, new.sparses), len(ids)

    def delete_ids(self, namespace: str, ids: Sequence[str]) -> int | None:
        """Delete records by id; return the sequence number, or None for an unknown namespace."""
        return self._delete(namespace, lambda ns: self._database.tables.slots_of(ns, ids))

    def delete_matching(self, namespace: str, node: filters.Node) -> int | None:
        """Delete the records that match a filter, as :meth:`delete_ids` does by id."""

        def choose(ns: int) -> list[int]:
            self._readable(namespace)
            return self._matching(ns, node)

        return self._delete(namespace, choose)

    def delete_all(self, namespace: str) -> int | None:
        """Delete every record of a namespace, as :meth:`delete_ids` does by id."""
        return self._delete(namespace)

    def create_namespace(self, namespace: str, schema: Sequence[str] | None) -> int | None:
        """Create an empty namespace; return its sequence number, or None when its name is in use."""
        with self._writing():
            if self._existing(namespace) is not None or self.aliases.get(namespace) is not None:
                return None
            fields = None if schema is None else tuple(sorted(schema))
            return self._commits.create(namespace, fields)

    def delete_namespace(self, namespace: str) -> int | None:
        """Delete a namespace, by its own name, and its records, as :meth:`delete_ids` does by id."""
        return self._delete(namespace, drop=True)

    def compact(self) -> None:
        """Move records into free slots and give files that are empty then back to the system."""
        with self._writing():
            self._upkeep.compact()

    def cut_short(self) -> None:
        """Make reads and writes in progress give up soon and refuse others; returns at once."""
        self._database.stop()

    def release_files(self) -> bool:
        """Close the files that the next use opens again, unless a write is in progress."""
        if not self._write_lock.acquire(blocking=False):
            return False
        try:
            self._database.release_files()
            self._segments.release_files()
            return True
        finally:
            self._write_lock.release()

    def close(self) -> None:
        """Cut calls short, wait until no write is in progress and close every file. Idempotent."""
        self.cut_short()
        self._health.stop()
        with self._write_lock, self._publish_lock:
            if self._files_closed:
                return
            self._files_closed = True
            self._database.close()
            self._segments.close()
        open_files.discard(self)

    # -- internals: the write lock is held -------------------------------------------------------

    @contextmanager
    def _writing(self) -> Iterator[None]:
        open_files.used(self)
        with self._write_lock:
            self._database.reopen()
            yield

    def _existing(self, namespace: str) -> int | None:
        self._database.refuse_when_stopping()
        return self._number(namespace)

    def _number(self, namespace: str) -> int | None:
        return self._namespaces.number(self.aliases.resolved(namespace))

    def _readable(self, namespace: str) -> int | None:
        """Return the number of a namespace as :meth:`_existing` does, and refuse a damaged one."""
        ns = self._existing(namespace)
        self._health.refuse_damaged(namespace, ns or 0)
        return ns

    def _matching(self, ns: int, node: filters.Node) -> list[int]:
        live: Mask = self._slots.mask(ns)
        mask = filters.matching(
            node, self._database.writer, ns, live, self._database.refuse_when_stopping
        )
        slots: list[int] = np.flatnonzero(mask).tolist()
        return slots

    def _delete(
        self,
        namespace: str,
        choose: Callable[[int], list[int]] | None = None,
        *,
        drop: bool = False,
    ) -> int | None:
        """Delete the chosen records of a namespace, or all; `drop` deletes the namespace itself too."""
        with self._writing():
            ns = self._existing(namespace)
            if ns is None or (drop and self._namespaces.number(namespace) is None):
                return None
            slots = None if choose is None else choose(ns)

            def remove(chosen: list[int] | None, drop: bool) -> int:
                return self._database.with_room(
                    lambda: self._commits.remove(namespace, ns, chosen, drop)
                )

            try:
                lsn = remove(slots, drop)
            except sqlite3.OperationalError as error:
                if slots is not None or not is_full(error):
                    raise
                # The log has no room for all of them: rather in pieces than not at all.
                everything = self._slots.of(ns).tolist()
                for first in range(0, len(everything), _PIECE):
                    remove(everything[first : first + _PIECE], False)
                lsn = remove(None, drop)
            self._upkeep.after_write()
            return lsn

    def _pinned_connection(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._pinned(lambda connection, _: connection)

    @contextmanager
    def _pinned(self, look: Callable[[sqlite3.Connection, int], T]) -> Iterator[T]:
        """Pin the present state; ``look`` is called with a connection and the epoch, under lock."""
        open_files.used(self)
        connection = self._database.acquire()
        try:
            with self._publish_lock:
                self._database.refuse_when_stopping()
                # The first statement takes the WAL snapshot; the lock makes it and the slots agree.
                connection.execute("BEGIN")
                connection.execute("SELECT 1 FROM namespace LIMIT 1").fetchone()
                epoch = self._slots.pin()
                try:
                    seen = look(connection, epoch)
                except BaseException:
                    self._slots.unpin(epoch)
                    raise
            try:
                yield seen
            finally:
                with self._publish_lock:
                    self._slots.unpin(epoch)
        finally:
            self._database.release(connection)
