"""The open indexes of one data folder: each has a catalog entry, a store, what works on it, and a port."""

from __future__ import annotations

import copy
import shutil
import sys
import threading
import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol

from pinecone.local.catalog.clock import Clock
from pinecone.local.catalog.entries import Catalog, Embed, IndexEntry, integrated_fields
from pinecone.local.catalog.files import make_folder, private, sync_folder
from pinecone.local.catalog.schema import Schema, text_fields
from pinecone.local.engine.aliases import Aliases
from pinecone.local.engine.documents.operations import Documents
from pinecone.local.engine.documents.texts import Texts
from pinecone.local.engine.imports import Imports
from pinecone.local.engine.inference.engine import Inference
from pinecone.local.engine.records import Records
from pinecone.local.engine.replica import ReplicaAliases, ReplicaDocuments, ReplicaOperations
from pinecone.local.engine.vectors import Operations
from pinecone.local.errors import ControlError, ServiceError, StorageError, invalid_control
from pinecone.local.storage import open_files
from pinecone.local.storage.snapshot import Snapshot, restore_store
from pinecone.local.storage.store import Store
from pinecone.local.storage.tables import Derived


class OpenIndex(NamedTuple):
    """Hold what works on the store of one open index.

    Attributes:
        holds_documents: True for an index of documents, which are no vectors to its clients.
    """

    operations: Operations
    records: Records
    imports: Imports
    documents: Documents
    aliases: Aliases
    holds_documents: bool

    def cut_short(self) -> None:
        """Make calls and imports in progress give up soon; returns at once."""
        self.imports.cut_short()
        self.operations.cut_short()

    def close(self) -> None:
        """End imports and close the store."""
        self.cut_short()
        self.imports.close()
        self.operations.close()


class Ports(Protocol):
    """Opens and closes listening ports."""

    def listen(self, preferred: int | None) -> int:
        """Listen on the preferred port, or another one when it cannot be had."""
        ...

    def serve(self, port: int, index: OpenIndex) -> None:
        """Answer the requests that arrive at a port with what an index holds."""
        ...

    def unlisten(self, port: int) -> None:
        """Stop listening on a port and never hand it out again."""
        ...

    def url(self, port: int) -> str:
        """Return the address that clients use for a port."""
        ...


class FolderLock:
    """An exclusive lock on a data folder, released by the system when the process dies."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            StorageError: Another service uses the folder.
        """
        self._file = open(folder / "lock", "ab", opener=private)  # noqa: SIM115 - held until release
        try:
            _lock_file(self._file.fileno())
        except OSError:
            self._file.close()
            raise StorageError(
                f"{folder} is in use by another local service; stop it or choose another folder"
            ) from None

    def release(self) -> None:
        """Give the folder back."""
        self._file.close()


def _locked(folder: Path) -> FolderLock:
    """Make a data folder where it is missing, and take its lock.

    Raises:
        StorageError: Another service uses the folder.
        OSError: It is a file, or cannot be written.
    """
    try:
        make_folder(folder, exist_ok=True)
        return FolderLock(folder)
    except OSError as error:
        why = "it is a file" if folder.is_file() else error.strerror
        raise OSError(error.errno, f"path: cannot keep data in {folder}: {why}") from error


class Indexes:
    """Creates, opens, finds and deletes indexes; safe to use from several threads."""

    def __init__(
        self,
        folder: Path,
        ports: Ports,
        *,
        durable: bool,
        inference: Inference | None = None,
        buckets: Mapping[str, Path] = MappingProxyType({}),
        consistency_lag: float = 0.0,
        clock: Clock | None = None,
    ) -> None:
        """Open every index of a data folder.

        Args:
            folder: Where everything is kept; it is created when missing.
            ports: Opens the port of each index.
            durable: Force every write to disk before it is acknowledged.
            inference: The models of integrated indexes.
            buckets: Local folders that imports read instead of buckets.
            consistency_lag: Seconds until reads see a write.
            clock: Tells the time; by default that of the system.

        Raises:
            StorageError: The folder is in use or damaged.
            OSError: It is a file, or cannot be written.
        """
        self._lock = _locked(folder)
        self._root = folder / "indexes"
        self._ports = ports
        self._durable = durable
        self._inference = inference or Inference()
        self._buckets = buckets
        self._consistency_lag = consistency_lag
        self._clock = clock or Clock()
        self._mutex = threading.Lock()
        self._closed = False
        self._open: dict[int, OpenIndex] = {}
        try:
            make_folder(self._root, exist_ok=True)
            self._catalog = Catalog(folder, durable=durable)
            self._remove_leftovers()
            before = [entry.port for entry in self._catalog.indexes.values()]
            for entry in self._catalog.indexes.values():
                self._start(entry)
            # A full disk is no reason not to start.
            if before != [entry.port for entry in self._catalog.indexes.values()]:
                self._catalog.save()
        except BaseException:
            self.close()
            raise

    def entries(self) -> list[IndexEntry]:
        """Return all indexes, oldest first."""
        with self._mutex:
            return list(self._catalog.indexes.values())

    def entry(self, name: str) -> IndexEntry:
        """Return one index.

        Raises:
            ControlError: No index has this name.
        """
        entry = self._catalog.indexes.get(name)
        if entry is None:
            raise ControlError(404, "NOT_FOUND", f"Resource {name} not found")
        return entry

    def opened(self, port: int) -> OpenIndex | None:
        """Return the index behind a port, or None when it was deleted."""
        return self._open.get(port)

    def create(self, entry: IndexEntry, source: Path | None = None) -> None:
        """Create an index; when this returns it answers requests.

        Args:
            entry: The index; its dimension must be that of the source.
            source: A folder that :meth:`snapshot` made, whose records the index starts with.

        Raises:
            ControlError: The name is taken, the process may not open enough files, or the source is
                damaged.
            FileNotFoundError: The source holds no snapshot.
        """
        with self._mutex:
            self._refuse_when_closed()
            if entry.name in self._catalog.indexes:
                raise ControlError(409, "ALREADY_EXISTS", "Resource  already exists")
            open_files.check_room()
            entry.folder, entry.created = uuid.uuid4().hex, self._clock.now()
            try:
                if source is not None:
                    restore_store(source, self._root / entry.folder)
                self._start(entry, restored=source is not None)
            except StorageError as error:
                shutil.rmtree(self._root / entry.folder, ignore_errors=True)
                if source is None:
                    raise
                text = str(error).replace(str(self._root / entry.folder), str(source))
                raise ControlError(400, "FAILED_PRECONDITION", text) from error
            except BaseException:
                shutil.rmtree(self._root / entry.folder, ignore_errors=True)
                raise
            if self._durable:
                # The catalog must not outlive a power cut that the index's folder does not.
                sync_folder(self._root)
            self._catalog.indexes[entry.name] = entry
            self._catalog.save()

    def configure(self, name: str, change: Callable[[IndexEntry], None]) -> IndexEntry:
        """Apply a change to an index's entry; a change that raises leaves it as it was."""
        with self._mutex:
            self._refuse_when_closed()
            entry = copy.deepcopy(self.entry(name))
            change(entry)
            self._catalog.indexes[name] = entry
            self._catalog.save()
            return entry

    def delete(self, name: str, *, even_protected: bool = False) -> IndexEntry:
        """Delete an index and its files, and return what it was.

        Raises:
            ControlError: No index has this name, or it is protected.
        """
        with self._mutex:
            self._refuse_when_closed()
            entry = self.entry(name)
            if entry.deletion_protection == "enabled" and not even_protected:
                raise ControlError(
                    403,
                    "FORBIDDEN",
                    "Deletion protection is enabled for this index. "
                    "Disable deletion protection before retrying.",
                )
            del self._catalog.indexes[name]
            self._catalog.save()
            index = self._open.pop(entry.port)
        self._ports.unlisten(entry.port)
        index.close()
        shutil.rmtree(self._root / entry.folder, ignore_errors=True)
        return entry

    def snapshot(self, name: str, folder: Path) -> Snapshot:
        """Copy the records of an index as they are now into a new folder, while it is in use.

        Raises:
            ControlError: No index has this name.
            FileExistsError: The folder exists.
            DataError: The index was deleted meanwhile; nothing is left of the copy.
        """
        with self._mutex:
            self._refuse_when_closed()
            store = self._open[self.entry(name).port].operations.store
        return store.snapshot(folder)

    def snapshot_all(self, folder: Path) -> None:
        """Copy every index into a new data folder, which a service can be started with.

        Each index is copied as it is at one moment; one that is deleted meanwhile is left out.

        Raises:
            FileExistsError: The folder exists.
        """
        make_folder(folder)
        copied = Catalog(folder, durable=True)
        for entry in self.entries():
            with suppress(ServiceError):
                self.snapshot(entry.name, folder / "indexes" / entry.folder)
                copied.indexes[entry.name] = entry
        copied.save()

    def cut_short(self) -> None:
        """Make calls in progress give up soon; returns at once."""
        for index in list(self._open.values()):
            index.cut_short()

    def close(self) -> None:
        """Close every store and give the folder back. Idempotent."""
        with self._mutex:
            self._closed = True
            for index in self._open.values():
                index.close()
            self._open = {}
            self._lock.release()

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise invalid_control("The local service is closing")

    def _start(self, entry: IndexEntry, *, restored: bool = False) -> None:
        texts = Texts(text_fields(entry.fields or {}))
        derived = texts if entry.holds_documents else None
        store = Store(
            self._root / entry.folder,
            entry.dimension or 0,
            durable=self._durable,
            derived=derived,
        )
        try:
            if restored and (problems := store.problems()):
                raise StorageError("; ".join(problems))
            entry.port = self._ports.listen(entry.port or None)
        except BaseException:
            store.close()
            raise
        entry.host = self._ports.url(entry.port)
        operations = self._operations(store, entry, derived)
        imports = Imports(
            self._root / entry.folder,
            operations,
            durable=self._durable,
            buckets=self._buckets,
            clock=self._clock,
        )
        records = Records(operations, self._inference, lambda: self._embed(entry.name))
        documents = self._documents(operations, texts, entry.name)
        aliases = self._aliases(operations)
        index = OpenIndex(operations, records, imports, documents, aliases, entry.holds_documents)
        self._open[entry.port] = index
        self._ports.serve(entry.port, index)

    def _operations(self, store: Store, entry: IndexEntry, derived: Derived | None) -> Operations:
        if not self._consistency_lag:
            return Operations(store, entry.dimension, entry.metric)
        copy_folder = self._root / entry.folder / "late"
        return ReplicaOperations(
            store, entry.dimension, entry.metric, self._consistency_lag, copy_folder, derived
        )

    def _embed(self, name: str) -> Embed | None:
        entry = self._catalog.indexes.get(name)
        return None if entry is None else entry.embed

    def _documents(self, operations: Operations, texts: Texts, name: str) -> Documents:
        def schema() -> Schema | None:
            return self._schema(name)

        if isinstance(operations, ReplicaOperations):
            return ReplicaDocuments(operations, texts, schema, self._inference)
        return Documents(operations.store, texts, schema, self._inference)

    def _aliases(self, operations: Operations) -> Aliases:
        if isinstance(operations, ReplicaOperations):
            return ReplicaAliases(operations, self._clock)
        return Aliases(operations.store, self._clock)

    def _schema(self, name: str) -> Schema | None:
        """Return the fields of an index of documents, or of one whose text is embedded."""
        entry = self._catalog.indexes.get(name)
        if entry is None:
            return None
        if entry.holds_documents:
            return Schema(entry.fields or {})
        return None if entry.embed is None else Schema(integrated_fields(entry))

    def _remove_leftovers(self) -> None:
        """Remove folders that a crash left between writing files and writing the catalog."""
        known = {entry.folder for entry in self._catalog.indexes.values()}
        for entry in self._catalog.indexes.values():
            if not (self._root / entry.folder).is_dir():
                raise StorageError(
                    f"{self._root / entry.folder} is missing: the data of index "
                    f"'{entry.name}' is gone"
                )
        for folder in self._root.iterdir():
            if folder.is_dir() and folder.name not in known:
                shutil.rmtree(folder, ignore_errors=True)


if sys.platform == "win32":
    import msvcrt

    def _lock_file(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock_file(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
