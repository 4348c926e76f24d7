"""The list of indexes, kept in one small JSON file that is replaced atomically."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from pinecone.local.errors import StorageError
from pinecone.local.segments import sync_folder

FORMAT = 1


class IndexEntry(msgspec.Struct):
    """Everything about one index that outlives the process."""

    name: str
    folder: str
    port: int
    dimension: int | None
    metric: str
    cloud: str
    region: str
    deletion_protection: str = "disabled"
    tags: dict[str, str] = msgspec.field(default_factory=dict)
    schema: dict[str, dict[str, dict[str, bool]]] | None = None
    host: str = ""  # where it is served now; set again whenever it is opened
    vector_type: str = "dense"


class _File(msgspec.Struct):
    format: int
    indexes: list[IndexEntry]


class Catalogue:
    """Reads and writes ``catalogue.json`` of one data folder."""

    def __init__(self, folder: Path, *, durable: bool) -> None:
        """Read the catalogue in ``folder``; a missing file means no indexes.

        Raises:
            StorageError: The file is damaged or of another format.
        """
        self._path = folder / "catalogue.json"
        self._durable = durable
        self.indexes: dict[str, IndexEntry] = {}
        try:
            file = msgspec.json.decode(self._path.read_bytes(), type=_File)
        except FileNotFoundError:
            return
        except (msgspec.DecodeError, UnicodeError) as error:
            raise StorageError(f"cannot read {self._path}: {error}") from error
        if file.format != FORMAT:
            raise StorageError(
                f"{self._path} has format {file.format}; this version reads format {FORMAT}"
            )
        self.indexes = {entry.name: entry for entry in file.indexes}

    def save(self) -> None:
        """Replace the file; when this returns, a durable catalogue is on disk."""
        temporary = self._path.with_suffix(".tmp")
        with open(temporary, "wb") as file:
            file.write(msgspec.json.encode(_File(FORMAT, list(self.indexes.values()))))
            file.flush()
            if self._durable:
                os.fsync(file.fileno())
        os.replace(temporary, self._path)
        if self._durable:
            sync_folder(self._path.parent)
