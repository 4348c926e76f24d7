"""Check everything in a data folder that no service uses: every file against its checksums."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from pinecone.local.catalog.entries import Catalog, IndexEntry
from pinecone.local.catalog.files import read_json
from pinecone.local.errors import StorageError
from pinecone.local.project.backups import copies
from pinecone.local.project.indexes import FolderLock
from pinecone.local.storage.store import Store


def verify(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield what was checked and what is wrong with it: lists, then indexes, then their copies.

    Raises:
        StorageError: The folder is in use, or has no list of indexes.
    """
    if not (folder / "catalogue.json").is_file():
        raise StorageError(f"{folder} holds no data of a local service")
    lock = FolderLock(folder)
    try:
        for path in sorted(folder.glob("*.json")):
            yield path.name, _problems_of_list(path)
        indexes = Catalog(folder, durable=True).indexes.values()
        stores = [
            (f"index '{each.name}'", folder / "indexes" / each.folder, each) for each in indexes
        ]
        for what, place, entry in [*stores, *copies(folder)]:
            yield what, _problems_of_store(place, entry)
    finally:
        lock.release()


def _problems_of_list(path: Path) -> list[str]:
    try:
        read_json(path, dict[str, Any])
    except StorageError as error:
        return [str(error)]
    return []


def _problems_of_store(folder: Path, entry: IndexEntry) -> list[str]:
    if not (folder / "records.sqlite").is_file():
        return [f"{folder / 'records.sqlite'} is missing"]
    found = _problems_of_list(folder / "imports.json")
    try:
        with closing(Store(folder, entry.dimension or 0, durable=True)) as store:
            return found + store.problems()
    except StorageError as error:
        return [*found, str(error)]
