"""Tell which stores have their files open: those used last, because a process may open only so many."""

from __future__ import annotations

import mmap
import os
import sqlite3
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from pinecone.local.errors import ControlError, StorageError

T = TypeVar("T")

#: Of each, SQLite and a map of vectors take about five files. Waking up takes a few milliseconds.
MOST = 48
# What stays free for the work of the indexes that there are, when another one is created.
_ROOM = 24
# What opening a database or a map takes for a moment: with as much free, it failed for another reason.
_FOR_ONE = 5

_lock = threading.Lock()
_stores: OrderedDict[Holder, None] = OrderedDict()  # the one used last is at the end


class Holder(Protocol):
    """A store that can do without open files while nobody uses it."""

    def release_files(self) -> bool:
        """Close files that the next use opens again; return False when it is in use just now."""
        ...

    def __hash__(self) -> int: ...


def used(store: Holder) -> None:
    """Note that a store is used, and let sleep what has not been for the longest time."""
    with _lock:
        _stores[store] = None
        _stores.move_to_end(store)
        idle = [_stores.popitem(last=False)[0] for _ in range(len(_stores) - MOST)]
    for each in idle:
        if not each.release_files():
            with _lock:
                _stores.setdefault(each)


def discard(store: Holder) -> None:
    """Drop a store that was closed."""
    with _lock:
        _stores.pop(store, None)


def opened(path: object, opening: Callable[[], T]) -> T:
    """Open a file; where there are too many, those of stores that are not in use make room.

    Args:
        path: The file, for the message.
        opening: Opens it; it may be called twice.

    Raises:
        StorageError: This process may not open another file.
    """
    try:
        return opening()
    except (OSError, StorageError, sqlite3.OperationalError):
        if _has_room(_FOR_ONE):
            raise
    _release_all()
    try:
        return opening()
    except (OSError, StorageError, sqlite3.OperationalError):
        if _has_room(_FOR_ONE):
            raise
        raise StorageError(f"cannot open {path}: {_too_many()}") from None


def mapped(path: Path, size: int = 0, access: int = mmap.ACCESS_WRITE) -> mmap.mmap:
    """Map a file; of the files that a process may open, the map takes none where Python can do so."""
    with open(path, "rb" if access == mmap.ACCESS_READ else "r+b") as file:
        if sys.platform != "win32" and sys.version_info >= (3, 13):
            return mmap.mmap(file.fileno(), size, access=access, trackfd=False)
        return mmap.mmap(file.fileno(), size, access=access)


def check_room() -> None:
    """Refuse what would leave too few files to open for what is there already.

    Raises:
        ControlError: There are too many.
    """
    if not _has_room(_ROOM):
        _release_all()
    if not _has_room(_ROOM):
        raise ControlError(
            403, "QUOTA_EXCEEDED", f"{_too_many()}. Raise the limit or delete indexes"
        )


def _release_all() -> None:
    with _lock:
        everyone = list(_stores)
    for store in everyone:
        store.release_files()


def _has_room(count: int) -> bool:
    held: list[int] = []
    try:
        for _ in range(count):
            held.append(os.open(os.devnull, os.O_RDONLY))  # noqa: PERF401 - kept when one fails
        return True
    except OSError:
        return False
    finally:
        for descriptor in held:
            os.close(descriptor)


def _too_many() -> str:
    text = "The local service has as many files open as its process may"
    if sys.platform == "win32":
        return text
    import resource

    return f"{text}: {resource.getrlimit(resource.RLIMIT_NOFILE)[0]} (ulimit -n)"
