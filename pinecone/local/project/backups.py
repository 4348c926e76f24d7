"""Copies of indexes that outlive them: backups and collections, and the jobs that restored them."""

from __future__ import annotations

import shutil
import threading
import uuid
from pathlib import Path
from typing import TypeVar

import msgspec

from pinecone.local.catalog.clock import Clock
from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.catalog.files import check_format, read_json, write_json
from pinecone.local.errors import ControlError
from pinecone.local.project.indexes import Indexes
from pinecone.local.storage.snapshot import Snapshot

FORMAT = 1

_Item = TypeVar("_Item")


class Backup(msgspec.Struct):
    """A copy of an index.

    Attributes:
        source: The index as it was, its folder being its identifier.
        schedule: Identifier of the backup schedule that made it.
        source_deleted: When the index was deleted.
    """

    id: str
    name: str | None
    description: str | None
    source: IndexEntry
    snapshot: Snapshot
    created: str
    schedule: str | None = None
    source_deleted: str | None = None


class Collection(msgspec.Struct):
    """A copy of a pod index, under a name of its own."""

    id: str
    name: str
    source: IndexEntry
    snapshot: Snapshot


class RestoreJob(msgspec.Struct):
    """The making of an index from a backup."""

    id: str
    backup: str
    index_name: str
    index_id: str
    created: str
    completed: str


class _File(msgspec.Struct):
    format: int
    backups: dict[str, Backup] = msgspec.field(default_factory=dict)
    collections: dict[str, Collection] = msgspec.field(default_factory=dict)
    jobs: dict[str, RestoreJob] = msgspec.field(default_factory=dict)


class Archive:
    """Makes, lists and deletes copies in a data folder; safe to use from several threads."""

    def __init__(self, folder: Path, indexes: Indexes, clock: Clock, *, durable: bool) -> None:
        """Read the list of copies.

        Raises:
            StorageError: It is damaged or of another format.
        """
        self._path = folder / "archive.json"
        self._root = folder / "archive"
        self._indexes = indexes
        self._clock = clock
        self._durable = durable
        self._mutex = threading.Lock()
        self._file = read_json(self._path, _File) or _File(FORMAT)
        check_format(self._path, self._file.format, FORMAT)
        self._remove_leftovers()

    # -- backups -------------------------------------------------------------------------------

    def backups(self, index: str | None = None) -> list[Backup]:
        """Return the backups of an index, or all, oldest first."""
        with self._mutex:
            found = list(self._file.backups.values())
        return [backup for backup in found if index in (None, backup.source.name)]

    def backup(self, backup_id: str) -> Backup:
        """Return one backup.

        Raises:
            ControlError: There is none with this identifier.
        """
        return existing(self._file.backups, backup_id)

    def create_backup(
        self,
        index: str,
        name: str | None,
        description: str | None,
        *,
        backup_id: str | None = None,
        schedule: str | None = None,
    ) -> Backup:
        """Copy an index as it is now.

        Args:
            index: Name of the index.
            name: Name of the backup.
            description: What it is for.
            backup_id: Its identifier; by default a new one.
            schedule: The backup schedule that asks for it.

        Raises:
            ControlError: No index has this name.
        """
        backup_id = backup_id or str(uuid.uuid4())
        source = self._indexes.entry(index)
        snapshot = self._indexes.snapshot(index, self._root / backup_id)
        backup = Backup(backup_id, name, description, source, snapshot, self._clock.now(), schedule)
        with self._mutex:
            self._file.backups[backup_id] = backup
            self._save()
        return backup

    def delete_backup(self, backup_id: str) -> None:
        """Delete a backup; indexes made from it stay."""
        with self._mutex:
            existing(self._file.backups, backup_id)
            del self._file.backups[backup_id]
            self._save()
        shutil.rmtree(self._root / backup_id, ignore_errors=True)

    def source_deleted(self, entry: IndexEntry) -> None:
        """Note that an index was deleted in the backups of it."""
        with self._mutex:
            for backup in self._file.backups.values():
                if backup.source.folder == entry.folder:
                    backup.source_deleted = self._clock.now()
            self._save()

    def restore(self, backup_id: str, entry: IndexEntry, takes: float = 0.0) -> RestoreJob:
        """Make an index from a backup, and return the job.

        Args:
            backup_id: The backup.
            entry: The index.
            takes: Seconds after which the job is said to have ended.

        Raises:
            ControlError: There is no such backup, or the index exists.
        """
        began = self._clock.now()
        self._create_from(self.backup(backup_id).id, entry)
        ended = self._clock.now(takes)
        job = RestoreJob(str(uuid.uuid4()), backup_id, entry.name, entry.folder, began, ended)
        with self._mutex:
            self._file.jobs[job.id] = job
            self._save()
        return job

    def jobs(self) -> list[RestoreJob]:
        """Return all restore jobs, oldest first."""
        with self._mutex:
            return list(self._file.jobs.values())

    def job(self, job_id: str) -> RestoreJob:
        """Return one restore job.

        Raises:
            ControlError: There is none with this identifier.
        """
        return existing(self._file.jobs, job_id)

    # -- collections ---------------------------------------------------------------------------

    def collections(self) -> list[Collection]:
        """Return all collections, oldest first."""
        with self._mutex:
            return list(self._file.collections.values())

    def collection(self, name: str) -> Collection:
        """Return one collection.

        Raises:
            ControlError: None has this name.
        """
        return existing(self._file.collections, name)

    def create_collection(self, name: str, index: str) -> Collection:
        """Copy an index as it is now, under a name.

        Raises:
            ControlError: No index has this name, or the name is taken.
        """
        source = self._indexes.entry(index)
        self._refuse_taken(name)
        made = Collection(str(uuid.uuid4()), name, source, Snapshot(0, 0, 0))
        made.snapshot = self._indexes.snapshot(index, self._root / made.id)
        try:
            with self._mutex:
                self._refuse_taken(name)
                self._file.collections[name] = made
                self._save()
        except ControlError:
            shutil.rmtree(self._root / made.id, ignore_errors=True)
            raise
        return made

    def delete_collection(self, name: str) -> None:
        """Delete a collection; indexes made from it stay."""
        with self._mutex:
            made = existing(self._file.collections, name)
            del self._file.collections[name]
            self._save()
        shutil.rmtree(self._root / made.id, ignore_errors=True)

    def create_from_collection(self, name: str, entry: IndexEntry) -> None:
        """Create an index with the records of a collection."""
        self._create_from(self.collection(name).id, entry)

    # -- all of it -----------------------------------------------------------------------------

    def clear(self) -> None:
        """Delete everything."""
        with self._mutex:
            self._file = _File(FORMAT)
            self._save()
            shutil.rmtree(self._root, ignore_errors=True)

    def copy(self, folder: Path) -> None:
        """Copy everything into another data folder."""
        with self._mutex:
            if self._root.is_dir():
                shutil.copytree(self._root, folder / self._root.name)
            write_json(folder / self._path.name, self._file, durable=True)

    def _create_from(self, copy_id: str, entry: IndexEntry) -> None:
        try:
            self._indexes.create(entry, self._root / copy_id)
        except FileNotFoundError:
            # Deleted after it was looked up.
            raise missing(copy_id) from None

    def _refuse_taken(self, name: str) -> None:
        if name in self._file.collections:
            raise ControlError(409, "ALREADY_EXISTS", "Resource  already exists")

    def _save(self) -> None:
        write_json(self._path, self._file, durable=self._durable)

    def _remove_leftovers(self) -> None:
        """Remove copies that a crash left between making them and writing them down."""
        if not self._root.is_dir():
            return
        known = {*self._file.backups, *(made.id for made in self._file.collections.values())}
        for folder in self._root.iterdir():
            if folder.name not in known:
                shutil.rmtree(folder, ignore_errors=True)


def copies(folder: Path) -> list[tuple[str, Path, IndexEntry]]:
    """Return what a data folder has copies of: what each is, where it is, and its index.

    Raises:
        StorageError: The list of them is damaged.
    """
    file = read_json(folder / "archive.json", _File) or _File(FORMAT)
    root = folder / "archive"
    backups = [(f"backup {each.id}", root / each.id, each.source) for each in file.backups.values()]
    return backups + [
        (f"collection '{each.name}'", root / each.id, each.source)
        for each in file.collections.values()
    ]


def missing(name: str) -> ControlError:
    """Return the answer to a request for something that does not exist."""
    return ControlError(404, "NOT_FOUND", f"Resource {name} not found")


def existing(items: dict[str, _Item], key: str) -> _Item:
    """Return one of some things.

    Raises:
        ControlError: There is none with this key.
    """
    item = items.get(key)
    if item is None:
        raise missing(key)
    return item
