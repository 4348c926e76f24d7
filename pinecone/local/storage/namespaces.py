"""Tell which namespaces a store has: their numbers, and how many writes each has seen.

What is here is what was committed last; the caller holds the store's publish lock.
"""

from __future__ import annotations

import sqlite3

import msgspec


class Namespace(msgspec.Struct, frozen=True):
    """Hold what is known about a namespace without reading its records."""

    name: str
    count: int
    schema: tuple[str, ...] | None


class NamespaceTable:
    """Hold the namespaces of one store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read them."""
        self._numbers: dict[str, int] = {}
        self._lsn: dict[int, int] = {}
        self._schemas: dict[int, tuple[str, ...]] = {}
        for number, name, lsn, schema in connection.execute(
            "SELECT number, name, lsn, schema FROM namespace"
        ):
            known = None if schema is None else msgspec.json.decode(schema, type=tuple[str, ...])
            self.publish(name, number, lsn, known)

    @property
    def highest(self) -> int:
        """Return the highest number of a namespace; 0 when there are none."""
        return max(self._numbers.values(), default=0)

    def number(self, name: str) -> int | None:
        """Return the number of a namespace, or None when it does not exist."""
        return self._numbers.get(name)

    def lsn(self, number: int) -> int:
        """Return the sequence number of a namespace's last write; 0 when it does not exist."""
        return self._lsn.get(number, 0)

    def last_lsn(self) -> int:
        """Return the highest sequence number of any namespace."""
        return max(self._lsn.values(), default=0)

    def listed(self, held: list[int]) -> list[Namespace]:
        """Return every namespace in name order, given how many records each number has."""
        return [
            Namespace(name, held[number], self._schemas.get(number))
            for name, number in sorted(self._numbers.items())
        ]

    def publish(
        self, name: str, number: int, lsn: int, schema: tuple[str, ...] | None = None
    ) -> None:
        """Note what a transaction did, once it is committed."""
        self._numbers[name] = number
        self._lsn[number] = lsn
        if schema is not None:
            self._schemas[number] = schema

    def written(self, number: int, lsn: int) -> None:
        """Note a write to a namespace that exists, once it is committed."""
        self._lsn[number] = lsn

    def drop(self, name: str) -> None:
        """Drop a namespace, once that is committed."""
        number = self._numbers.pop(name)
        del self._lsn[number]
        self._schemas.pop(number, None)

    def advance(
        self, connection: sqlite3.Connection, name: str, schema: tuple[str, ...] | None = None
    ) -> tuple[int, int]:
        """Write the next sequence number of a namespace, creating it when new; return both numbers."""
        number = self._numbers.get(name)
        if number is not None:
            return number, self.bump(connection, number)
        text = None if schema is None else msgspec.json.encode(schema)
        created = connection.execute(
            "INSERT INTO namespace(name, lsn, schema) VALUES(?, 1, ?)", (name, text)
        )
        assert created.lastrowid is not None
        return created.lastrowid, 1

    def bump(self, connection: sqlite3.Connection, number: int) -> int:
        """Write the next sequence number of a namespace that exists, and return it."""
        lsn = self._lsn[number] + 1
        connection.execute("UPDATE namespace SET lsn = ? WHERE number = ?", (lsn, number))
        return lsn
