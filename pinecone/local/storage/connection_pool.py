"""Connections to databases that wait for the next read: few for each store, and not many in all."""

from __future__ import annotations

import sqlite3
import threading

_OF_ONE_STORE = 2
# Each holds a database and its log open, and a process may open only so many files. SQLite keeps the
# database of one that is closed open for the next one of its store, as long as another is open.
_OF_ALL_STORES = 32

_lock = threading.Lock()
_waiting: list[tuple[ConnectionPool, sqlite3.Connection]] = []  # the one used last is at the end


class ConnectionPool:
    """The waiting connections of one store."""

    def acquire(self) -> sqlite3.Connection | None:
        """Return the one that was used last, or None."""
        with _lock:
            for place in range(len(_waiting) - 1, -1, -1):
                if _waiting[place][0] is self:
                    return _waiting.pop(place)[1]
        return None

    def release(self, connection: sqlite3.Connection) -> None:
        """Let a connection wait, and close the one that waits longest when there are too many."""
        dropped: list[sqlite3.Connection] = []
        with _lock:
            _waiting.append((self, connection))
            own = [place for place, (owner, _) in enumerate(_waiting) if owner is self]
            if len(own) > _OF_ONE_STORE:
                dropped.append(_waiting.pop(own[0])[1])
            elif len(_waiting) > _OF_ALL_STORES:
                dropped.append(_waiting.pop(0)[1])
        for each in dropped:
            each.close()

    def close(self) -> None:
        """Close all that wait."""
        while (connection := self.acquire()) is not None:
            connection.close()
