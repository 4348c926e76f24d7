"""Remember the last write that was acknowledged, outside of the database.

SQLite's log ends where its checksums end: what follows a damaged page is dropped in silence, as what a crash
left unfinished must be. A file of 28 bytes tells the two apart. It holds the number of the namespace that
was written last and its sequence number then, and is written after the commit and before the answer.

It is not forced to disk. A killed process leaves it as it was written; after a loss of power an earlier state
of it may be there, and that write was forced to disk before. Only the end of a namespace must not be followed
by an earlier state, so that is forced.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pinecone.local.catalog.files import private

_MAGIC = b"lastlsn1"
_FORMAT = struct.Struct("<8sQQ")  # magic, number of the namespace, its sequence number
_SUM = struct.Struct("<I")


class Acknowledged:
    """Hold the last write to one database that was acknowledged."""

    def __init__(self, database: Path, *, durable: bool) -> None:
        """Use the file beside a database; one that need not be durable has none."""
        self._path = database.with_suffix(".ack")
        self._durable = durable

    def note(self, number: int, lsn: int) -> None:
        """Note a write to a namespace, which is committed."""
        data = _FORMAT.pack(_MAGIC, number, lsn)
        # Without room for it an earlier write is there, or none.
        with suppress(OSError):
            self._write(data + _SUM.pack(zlib.crc32(data)), force=False)

    def forget(self) -> None:
        """Forget the last write: its namespace is about to be deleted."""
        if self._path.exists():
            self._write(bytes(_FORMAT.size + _SUM.size), force=True)

    def missing(self, lsn_of: Callable[[int], int]) -> str | None:
        """Return what the database has lost, or None.

        Args:
            lsn_of: Gives the sequence number of a namespace as it is in the database; 0 for none.
        """
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return None
        known, checksum = data[: _FORMAT.size], data[_FORMAT.size :]
        if not data.startswith(_MAGIC) or checksum != _SUM.pack(zlib.crc32(known)):
            return None
        _, number, lsn = _FORMAT.unpack(known)
        found = lsn_of(number)
        if found >= lsn:
            return None
        return (
            f"the last writes are missing, because its log is damaged: {lsn} writes to a namespace were "
            f"acknowledged, and {found} of them are there"
        )

    def _write(self, data: bytes, *, force: bool) -> None:
        if self._durable:
            file = private(str(self._path), os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0))
            try:
                os.write(file, data)
                if force:
                    os.fsync(file)
            finally:
                os.close(file)
