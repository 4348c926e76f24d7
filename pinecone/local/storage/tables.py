"""The SQLite side of a store: its tables, and the statements that change them in a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

import orjson

from pinecone.local.catalog.files import private
from pinecone.local.errors import StorageError, is_full
from pinecone.local.storage import metadata
from pinecone.local.storage.checksums import is_intact, sparse_sum, text_sum
from pinecone.local.storage.filters import chunks
from pinecone.local.storage.sparse import Sparse
from pinecone.local.storage.view import select

FORMAT = 4

_FIRST = """
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
_SECOND = """
ALTER TABLE namespace ADD COLUMN schema BLOB;
CREATE TABLE sparse(slot INTEGER PRIMARY KEY, terms BLOB NOT NULL, weights BLOB NOT NULL);
"""
_THIRD = """
CREATE TABLE alias(
    name TEXT PRIMARY KEY, target TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) WITHOUT ROWID;
"""
_FOURTH = """
ALTER TABLE record ADD COLUMN text_sum INTEGER;
ALTER TABLE record ADD COLUMN vector_sum INTEGER;
ALTER TABLE sparse ADD COLUMN sum INTEGER;
"""
# What turns a database of each earlier format into one of the next.
_STEPS = (_FIRST, _SECOND, _THIRD, _FOURTH)


def connect(path: Path, *, durable: bool) -> sqlite3.Connection:
    """Open a connection, which commits only when told to.

    Raises:
        StorageError: The file is not a database.
    """
    is_new = not path.exists()
    if is_new:
        open(path, "xb", opener=private).close()
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        # These stay in the file, and the second would write to it each time.
        for setting in ("page_size = 8192", "auto_vacuum = INCREMENTAL") if is_new else ():
            connection.execute(f"PRAGMA {setting}").fetchall()
        for setting in (
            "journal_mode = WAL",
            f"synchronous = {'FULL' if durable else 'OFF'}",
            "cache_size = -32768",
            "wal_autocheckpoint = 0",
        ):
            connection.execute(f"PRAGMA {setting}").fetchall()
    except sqlite3.DatabaseError as error:
        connection.close()
        if is_new:
            path.unlink()
        if is_full(error):
            raise
        raise StorageError(f"cannot read {path}: {error}") from error
    return connection


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Create the tables of a new database, and bring those of an older format up to date.

    Raises:
        StorageError: The database was written by a later version.
    """
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if not 0 <= found <= FORMAT:
        raise StorageError(f"{path} has format {found}; this version reads format {FORMAT}")
    for number in range(found, FORMAT):
        connection.executescript(
            f"BEGIN IMMEDIATE; {_STEPS[number]} PRAGMA user_version = {number + 1}; COMMIT;"
        )


class Derived(Protocol):
    """More tables, made of the metadata of records, that change in the same transactions."""

    def prepare(self, connection: sqlite3.Connection) -> None:
        """Create the tables that are missing."""
        ...

    def insert(
        self,
        connection: sqlite3.Connection,
        ns: int,
        slots: Sequence[int],
        metadatas: Sequence[dict[str, Any] | None],
        /,
    ) -> None:
        """Add what belongs to new records."""
        ...

    def delete(self, connection: sqlite3.Connection, slots: list[int]) -> None:
        """Remove what belongs to some records."""
        ...

    def delete_all(self, connection: sqlite3.Connection, ns: int) -> None:
        """Remove what belongs to a namespace."""
        ...

    def move(self, connection: sqlite3.Connection, old: list[int], new: list[int]) -> None:
        """Give records other slots."""
        ...


class Tables:
    """Changes records and everything that belongs to them; the caller holds the transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        check: Callable[[], None],
        derived: Derived | None = None,
    ) -> None:
        """Use a connection.

        Args:
            connection: Makes the changes.
            check: Called now and then; what it raises ends a write.
            derived: Further tables, which change along.
        """
        self._connection = connection
        self._check = check
        self._derived = derived

    def slots_of(self, ns: int, ids: Sequence[str]) -> list[int]:
        """Return the slots of the records that exist among ``ids``."""
        query = "SELECT slot, id, metadata FROM record WHERE ns = ? AND id"
        return [record.slot for record in select(self._connection, query, [ns], list(ids))]

    def one(self, ns: int, record_id: str) -> tuple[int, dict[str, Any]] | None:
        """Return slot and metadata of one record."""
        row = self._connection.execute(
            "SELECT slot, metadata FROM record WHERE ns = ? AND id = ?", (ns, record_id)
        ).fetchone()
        return None if row is None else (row[0], orjson.loads(row[1]) if row[1] else {})

    def sparse(self, slot: int) -> Sparse | None:
        """Return the sparse vector of a slot."""
        row = self._connection.execute(
            "SELECT terms, weights FROM sparse WHERE slot = ?", (slot,)
        ).fetchone()
        return None if row is None else Sparse.decode(*row)

    def insert(
        self,
        ns: int,
        slots: list[int],
        ids: Sequence[str],
        metadatas: Sequence[dict[str, Any] | None],
        sparses: Sequence[Sparse | None],
        vector_sums: Sequence[int],
    ) -> None:
        """Insert records into slots that no record has."""
        texts = [metadata.encode(fields) if fields else None for fields in metadatas]
        self._connection.executemany(
            "INSERT INTO record VALUES(?, ?, ?, ?, ?, ?)",
            [
                (slot, ns, record_id, text, text_sum(record_id, text), vector_sum)
                for slot, record_id, text, vector_sum in zip(
                    slots, ids, texts, vector_sums, strict=True
                )
            ],
        )
        self._connection.executemany(
            "INSERT INTO field VALUES(?, ?, ?, ?, ?)", self._fields(ns, slots, metadatas)
        )
        self._connection.executemany(
            "INSERT INTO sparse VALUES(?, ?, ?, ?)",
            [
                (slot, *blobs, sparse_sum(*blobs))
                for slot, blobs in (
                    (slot, vector.encode())
                    for slot, vector in zip(slots, sparses, strict=True)
                    if vector is not None
                )
            ],
        )
        if self._derived is not None:
            self._derived.insert(self._connection, ns, slots, metadatas)

    def set_metadata(self, ns: int, slots: list[int], changes: dict[str, Any]) -> None:
        """Merge keys into the metadata of records.

        Raises:
            DataError: The metadata of a record would become too large.
        """
        query = "SELECT slot, id, metadata FROM record WHERE slot"
        for chunk, marks in chunks(slots):
            self._check()
            found = self._connection.execute(f"{query} IN ({marks})", chunk).fetchall()
            for slot, record_id, text in found:
                self._merge(ns, slot, record_id, orjson.loads(text) if text else {}, changes)

    def _merge(
        self,
        ns: int,
        slot: int,
        record_id: str,
        before: dict[str, Any],
        changes: dict[str, Any],
    ) -> None:
        after = metadata.check({**before, **changes}, record_id)
        text = metadata.encode(after) if after else None
        self._connection.execute(
            "UPDATE record SET metadata = ?, text_sum = ? WHERE slot = ?",
            (text, text_sum(record_id, text), slot),
        )
        replaced = {key: before[key] for key in changes if key in before}
        self._delete_fields(metadata.rows(ns, slot, replaced))
        self._connection.executemany(
            "INSERT INTO field VALUES(?, ?, ?, ?, ?)",
            metadata.rows(ns, slot, {key: after[key] for key in changes}),
        )

    def delete(self, slots: list[int]) -> None:
        """Delete the records in ``slots``."""
        query = "SELECT slot, ns, id, metadata, text_sum FROM record WHERE slot"
        for chunk, marks in chunks(slots):
            self._check()
            found = self._connection.execute(f"{query} IN ({marks})", chunk).fetchall()
            stale: list[tuple[Any, ...]] = []
            for slot, ns, record_id, text, known in found:
                if not is_intact(record_id, text, known):
                    # Damaged metadata does not tell which rows are its own: look at all of them.
                    self._connection.execute("DELETE FROM field WHERE slot = ?", (slot,))
                elif text:
                    stale.extend(metadata.rows(ns, slot, orjson.loads(text)))
            self._delete_fields(iter(stale))
            self._connection.execute(f"DELETE FROM sparse WHERE slot IN ({marks})", chunk)
            self._connection.execute(f"DELETE FROM record WHERE slot IN ({marks})", chunk)
        if self._derived is not None:
            self._derived.delete(self._connection, slots)

    def delete_all(self, ns: int) -> None:
        """Delete every record of a namespace."""
        of_namespace = "slot IN (SELECT slot FROM record WHERE ns = ?)"
        self._connection.execute(f"DELETE FROM sparse WHERE {of_namespace}", (ns,))
        self._connection.execute("DELETE FROM field WHERE ns = ?", (ns,))
        self._connection.execute("DELETE FROM record WHERE ns = ?", (ns,))
        if self._derived is not None:
            self._derived.delete_all(self._connection, ns)

    def move(self, old: list[int], new: list[int]) -> None:
        """Give records other slots."""
        query = "SELECT slot, ns, metadata FROM record WHERE slot"
        target = dict(zip(old, new, strict=True))
        for chunk, marks in chunks(old):
            self._check()
            found = self._connection.execute(f"{query} IN ({marks})", chunk).fetchall()
            fields = [
                (ns, slot, orjson.loads(text)) for slot, ns, text in found if text is not None
            ]
            self._delete_fields(row for each in fields for row in metadata.rows(*each))
            self._connection.executemany(
                "INSERT INTO field VALUES(?, ?, ?, ?, ?)",
                (row for ns, slot, held in fields for row in metadata.rows(ns, target[slot], held)),
            )
            moves = [(target[slot], slot) for slot in chunk]
            self._connection.executemany("UPDATE sparse SET slot = ? WHERE slot = ?", moves)
            self._connection.executemany("UPDATE record SET slot = ? WHERE slot = ?", moves)
        if self._derived is not None:
            self._derived.move(self._connection, old, new)

    def _fields(
        self, ns: int, slots: list[int], metadatas: Sequence[dict[str, Any] | None]
    ) -> Iterator[tuple[Any, ...]]:
        for slot, fields in zip(slots, metadatas, strict=True):
            self._check()
            yield from metadata.rows(ns, slot, fields or {})

    def _delete_fields(self, rows: Iterator[tuple[Any, ...]]) -> None:
        self._connection.executemany(
            "DELETE FROM field WHERE ns = ? AND name = ? AND kind = ? AND value = ? AND slot = ?",
            rows,
        )
