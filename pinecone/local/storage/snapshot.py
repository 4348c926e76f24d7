"""Copying a store while it is in use: the state that one view is pinned to, and nothing later."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec

from pinecone.local.catalog.files import make_folder, private, sync_folder
from pinecone.local.storage.checksums import write_file_sums
from pinecone.local.storage.segments import Segments

_PAGES_AT_ONCE = 4096


class Snapshot(msgspec.Struct, frozen=True):
    """Hold what a copy holds."""

    records: int
    namespaces: int
    bytes: int


def copy_store(
    connection: sqlite3.Connection,
    segments: Segments,
    size: int,
    records: int,
    folder: Path,
    check: Callable[[], None],
) -> Snapshot:
    """Copy a pinned state into a new folder; when this returns, the copy is on disk.

    Args:
        connection: Connection in a read transaction, whose state is copied.
        segments: Vector files; the rows that the transaction's records point to must not change.
        size: How many slots to copy.
        records: How many records the transaction sees.
        folder: Where the copy goes; it must not exist.
        check: Called now and then; what it raises ends the copy.

    Raises:
        FileExistsError: The folder exists.
    """
    if folder.exists():
        raise FileExistsError(f"{folder} exists; a snapshot needs a new folder")
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    make_folder(partial)
    try:
        open(partial / "records.sqlite", "xb", opener=private).close()
        target = sqlite3.connect(partial / "records.sqlite")
        try:
            connection.backup(target, pages=_PAGES_AT_ONCE, progress=lambda *_: check())
            (namespaces,) = target.execute("SELECT count(*) FROM namespace").fetchone()
        finally:
            target.close()
        write_file_sums(partial / "records.sqlite")
        segments.copy(partial, size, check)
        sync_folder(partial)
        os.replace(partial, folder)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    sync_folder(folder.parent)
    written = sum(file.stat().st_size for file in folder.iterdir())
    return Snapshot(records, namespaces, written)


def restore_store(source: Path, folder: Path) -> None:
    """Make the folder of a new store from a snapshot, which is left as it is.

    Raises:
        FileNotFoundError: There is no snapshot.
    """
    if not (source / "records.sqlite").is_file():
        raise FileNotFoundError(f"{source} holds no snapshot")
    make_folder(folder)
    for file in sorted(source.iterdir()):
        shutil.copyfile(file, folder / file.name)
        os.chmod(folder / file.name, 0o600)
        with open(folder / file.name, "rb+") as copied:
            os.fsync(copied.fileno())
    sync_folder(folder)
