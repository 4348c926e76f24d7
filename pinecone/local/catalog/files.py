"""Files that survive a crash: small JSON files that are replaced as a whole, and synced folders."""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path
from typing import TypeVar

import msgspec

from pinecone.local.errors import StorageError

T = TypeVar("T")

_CHECKSUM = re.compile(rb',"crc32":"([0-9a-f]{8})"}\Z')


def private(path: str, flags: int) -> int:
    """Open a file, as the ``opener`` of :func:`open`: nobody but its owner may read a new one."""
    return os.open(path, flags, 0o600)


def make_folder(folder: Path, *, exist_ok: bool = False) -> None:
    """Make a folder that only its owner can look into, and those above it that are missing.

    Raises:
        OSError: It exists, is a file, or cannot be made.
    """
    if not folder.parent.exists():
        make_folder(folder.parent, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=exist_ok)


def check_format(path: Path, found: int, known: int) -> None:
    """Refuse a file of another format.

    Raises:
        StorageError: The formats differ.
    """
    if found != known:
        raise StorageError(f"{path} has format {found}; this version reads format {known}")


def read_json(path: Path, kind: type[T]) -> T | None:
    """Return what a JSON file holds, or None when there is no such file.

    Raises:
        StorageError: The file is damaged.
    """
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return None
    found = _CHECKSUM.search(text)
    if found is not None and int(found[1], 16) != zlib.crc32(text[: found.start()]):
        raise StorageError(f"cannot read {path}: it is not what was written")
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise StorageError(f"cannot read {path}: {error}") from error


def write_json(path: Path, value: msgspec.Struct, *, durable: bool) -> None:
    """Replace a JSON file as a whole; when this returns and it is durable, it is on disk."""
    temporary = path.with_suffix(".tmp")
    with open(temporary, "wb", opener=private) as file:
        text = msgspec.json.encode(value).removesuffix(b"}")
        # The last member, which earlier releases pass over.
        file.write(b'%b,"crc32":"%08x"}' % (text, zlib.crc32(text)))
        file.flush()
        if durable:
            os.fsync(file.fileno())
    os.replace(temporary, path)
    if durable:
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make new or renamed entries of a folder survive a power cut (a no-op on Windows)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
