"""The words of text fields in the database of an index: one FTS5 table for each field.

SQLite keeps the inverted lists, with positions, inside the same transactions as the documents. What
it does not keep by namespace is counted from them: how many documents have a word, and how long
documents are. So a namespace ranks as if it were alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from pinecone.local.catalog.schema import FullText
from pinecone.local.engine.documents.words import tokenizer, words
from pinecone.local.storage.filters import chunks
from pinecone.local.storage.segments import Slots

_LAST_CHARACTER = chr(0x10FFFF)
_NONE: Slots = np.empty(0, np.int64)


class Occurrences(msgspec.Struct, frozen=True):
    """Say where something stands: a slot and the position of a word in its text, one for each time."""

    slots: Slots
    places: Slots


class Texts:
    """The tables of the words of one index; the caller holds the transaction."""

    def __init__(self, fields: Mapping[str, FullText]) -> None:
        """Take the fields of an index, which never change."""
        self._fields = sorted(fields.items())
        self._numbers = {name: number for number, (name, _) in enumerate(self._fields)}

    # -- writing: what `Tables` calls ----------------------------------------------------------------

    def prepare(self, connection: sqlite3.Connection) -> None:
        """Create the tables that are missing."""
        connection.execute(
            "CREATE TABLE IF NOT EXISTS length(slot INTEGER NOT NULL, field INTEGER NOT NULL,"
            " ns INTEGER NOT NULL, words INTEGER NOT NULL, PRIMARY KEY(slot, field)) WITHOUT ROWID"
        )
        connection.execute("CREATE INDEX IF NOT EXISTS length_of ON length(field, ns, slot, words)")
        for number, (_, settings) in enumerate(self._fields):
            connection.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS text_{number}"
                f' USING fts5(words, tokenize = "{tokenizer(settings)}")'
            )
            connection.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS text_{number}_at"
                f" USING fts5vocab(text_{number}, instance)"
            )

    def insert(
        self,
        connection: sqlite3.Connection,
        ns: int,
        slots: Sequence[int],
        documents: Sequence[Mapping[str, Any] | None],
    ) -> None:
        """Index the words of documents in slots that are free."""
        for number, (name, settings) in enumerate(self._fields):
            found = [
                (slot, words(document[name], settings))
                for slot, document in zip(slots, documents, strict=True)
                if document and name in document
            ]
            connection.executemany(
                f"INSERT INTO text_{number}(rowid, words) VALUES(?, ?)",
                [(slot, " ".join(text)) for slot, text in found],
            )
            connection.executemany(
                "INSERT INTO length VALUES(?, ?, ?, ?)",
                [(slot, number, ns, len(text)) for slot, text in found],
            )

    def delete(self, connection: sqlite3.Connection, slots: list[int]) -> None:
        """Remove the words of the documents in some slots."""
        for chunk, marks in chunks(slots):
            for number in range(len(self._fields)):
                connection.execute(f"DELETE FROM text_{number} WHERE rowid IN ({marks})", chunk)
            connection.execute(f"DELETE FROM length WHERE slot IN ({marks})", chunk)

    def delete_all(self, connection: sqlite3.Connection, ns: int) -> None:
        """Remove the words of a namespace."""
        for number in range(len(self._fields)):
            of_namespace = "SELECT slot FROM length WHERE field = ? AND ns = ?"
            connection.execute(
                f"DELETE FROM text_{number} WHERE rowid IN ({of_namespace})", (number, ns)
            )
            connection.execute("DELETE FROM length WHERE field = ? AND ns = ?", (number, ns))

    def move(self, connection: sqlite3.Connection, old: list[int], new: list[int]) -> None:
        """Give documents other slots."""
        moves = list(zip(new, old, strict=True))
        for number in range(len(self._fields)):
            connection.executemany(f"UPDATE text_{number} SET rowid = ? WHERE rowid = ?", moves)
        connection.executemany("UPDATE length SET slot = ? WHERE slot = ?", moves)

    # -- reading -----------------------------------------------------------------------------------

    def settings(self, field: str) -> FullText:
        """Return how the words of a field are taken apart."""
        return self._fields[self._numbers[field]][1]

    def lengths(self, connection: sqlite3.Connection, ns: int, field: str) -> tuple[Slots, Slots]:
        """Return the slots of a namespace whose documents have the field, and their word counts."""
        query = (
            "SELECT group_concat(slot), group_concat(words) FROM"
            " (SELECT slot, words FROM length WHERE field = ? AND ns = ? ORDER BY slot)"
        )
        return _columns(connection, query, (self._numbers[field], ns))

    def word(self, connection: sqlite3.Connection, field: str, term: str) -> Occurrences:
        """Return where a term stands, in any namespace."""
        return self._occurrences(connection, field, "term = ?", (term,))

    def prefix(self, connection: sqlite3.Connection, field: str, start: str) -> Occurrences:
        """Return where the terms that begin so stand, in any namespace."""
        bounds = (start, start + _LAST_CHARACTER)
        return self._occurrences(connection, field, "term >= ? AND term < ?", bounds)

    def phrase(
        self, connection: sqlite3.Connection, field: str, terms: Sequence[str]
    ) -> Occurrences:
        """Return where terms stand one after the other, in any namespace.

        Pieces of words overlap and have no such order: there it is where all of them stand.
        """
        if self.settings(field).ngram is not None:
            return self._all(connection, field, terms)
        found: Slots | None = None
        for place, term in enumerate(terms):
            at = self.word(connection, field, term)
            # Slot and position of the first word in one number: both are far below 2**31.
            starts = (at.slots << 31) | (at.places - place + len(terms))
            found = starts if found is None else np.intersect1d(found, starts)
        if found is None:
            return Occurrences(_NONE, _NONE)
        return Occurrences(found >> 31, (found & (2**31 - 1)) - len(terms))

    def _all(self, connection: sqlite3.Connection, field: str, terms: Sequence[str]) -> Occurrences:
        """Return where the first of some terms stands in texts that have them all."""
        if not terms:
            return Occurrences(_NONE, _NONE)
        first, *others = (self.word(connection, field, term) for term in dict.fromkeys(terms))
        kept = np.ones(len(first.slots), bool)
        for other in others:
            kept &= np.isin(first.slots, other.slots)
        return Occurrences(first.slots[kept], first.places[kept])

    def _occurrences(
        self,
        connection: sqlite3.Connection,
        field: str,
        condition: str,
        parameters: tuple[str, ...],
    ) -> Occurrences:
        query = (
            "SELECT group_concat(doc), group_concat(offset)"
            f" FROM text_{self._numbers[field]}_at WHERE {condition}"
        )
        return Occurrences(*_columns(connection, query, parameters))


def _columns(
    connection: sqlite3.Connection, query: str, parameters: tuple[Any, ...]
) -> tuple[Slots, Slots]:
    """Return two columns that a query joined into texts, which numpy reads faster than rows."""
    first, second = connection.execute(query, parameters).fetchone()
    if first is None:
        return _NONE, _NONE
    return np.fromstring(first, np.int64, sep=","), np.fromstring(second, np.int64, sep=",")
