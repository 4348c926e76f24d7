"""Keep further names of namespaces: rows of the database, and a table in memory that every call looks into.

An alias is resolved where a call finds its namespace, under the locks that it holds anyway. So a call sees
the namespace that the alias stood for at that moment, as a whole, and no write goes astray between two.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import msgspec

from pinecone.local.storage.database import Database


class Alias(msgspec.Struct, frozen=True):
    """Hold one alias: its name, the stored name of its namespace, and when it was made and last moved."""

    name: str
    target: str
    created_at: str
    updated_at: str


class Aliases:
    """Hold the aliases of one store. No alias stands for another one."""

    def __init__(
        self,
        database: Database,
        writing: Callable[[], AbstractContextManager[None]],
        is_namespace: Callable[[str], bool],
    ) -> None:
        """Read the aliases of a database.

        Args:
            database: Where they are kept.
            writing: Keeps other writers out.
            is_namespace: Tells whether a namespace exists.
        """
        self._database = database
        self._writing = writing
        self._is_namespace = is_namespace
        rows = database.writer.execute("SELECT name, target, created_at, updated_at FROM alias")
        self._known = {row[0]: Alias(*row) for row in rows}

    def get(self, name: str) -> Alias | None:
        """Return one alias."""
        return self._known.get(name)

    def all(self) -> list[Alias]:
        """Return every alias, in name order."""
        return sorted(self._known.copy().values(), key=lambda alias: alias.name)

    def resolved(self, name: str) -> str:
        """Return the namespace that a name stands for: its own unless it is an alias."""
        alias = self._known.get(name)
        return name if alias is None else alias.target

    def create(self, alias: Alias) -> bool:
        """Add an alias, unless its name is in use: by an alias, by a namespace or as what an alias stands for."""
        with self._writing():
            name = alias.name
            targets = {known.target for known in self._known.values()}
            if name in self._known or name in targets or self._is_namespace(name):
                return False
            self._save(alias)
            return True

    def repoint(self, name: str, target: str, moment: str) -> Alias | None:
        """Let an alias stand for another namespace; return None when there is no such alias."""
        with self._writing():
            before = self._known.get(name)
            if before is None:
                return None
            alias = msgspec.structs.replace(before, target=target, updated_at=moment)
            self._save(alias)
            return alias

    def delete(self, name: str) -> bool:
        """Remove an alias; return False when there is none. Its namespace stays."""
        with self._writing():
            if name not in self._known:
                return False
            with self._database.transaction():
                self._database.writer.execute("DELETE FROM alias WHERE name = ?", (name,))
                self._database.writer.execute("COMMIT")
            del self._known[name]
            return True

    def _save(self, alias: Alias) -> None:
        with self._database.transaction():
            self._database.writer.execute(
                "INSERT OR REPLACE INTO alias VALUES(?, ?, ?, ?)", msgspec.structs.astuple(alias)
            )
            self._database.writer.execute("COMMIT")
        self._known[alias.name] = alias
