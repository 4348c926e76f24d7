"""Dense vectors on disk: fixed-size float32 files, written by offset and read through mmap.

Row ``slot`` lives in file ``slot // rows`` at row ``slot % rows``. Files are created at full size
(sparse where the file system allows), so a map never has to grow. Only one thread writes at a time;
readers share the maps and must only trust rows that a committed record points to.
"""

from __future__ import annotations

import mmap
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from pinecone.local import awake
from pinecone.local.errors import StorageError

T = TypeVar("T")

Floats: TypeAlias = NDArray[np.float32]
Slots: TypeAlias = NDArray[np.intp]

_SEGMENT_BYTES = 64 * 1024 * 1024
_NORM_CHUNK = 1024
_COPIED_ROWS = 1024
# What a process may keep mapped of one index; what goes beyond stays in the system's file cache.
_RESIDENT_BYTES = 192 * 1024 * 1024
_MANY_ROWS = 256
_PARALLEL_BYTES = 16 * 1024 * 1024
_PIECE_BYTES = 8 * 1024 * 1024


def segment_rows(dimension: int) -> int:
    """Return how many rows one file holds: a power of two worth about 64 MiB."""
    fitting = max(256, min(65_536, _SEGMENT_BYTES // (4 * max(1, dimension))))
    return 1 << (fitting.bit_length() - 1)


def piece_rows(dimension: int) -> int:
    """Return how many rows one thread scans at a time: a power of two that divides a file."""
    fitting = max(256, min(segment_rows(dimension), _PIECE_BYTES // (4 * max(1, dimension))))
    return 1 << (fitting.bit_length() - 1)


def row_norms(rows: Floats) -> Floats:
    """Return Euclidean lengths, summed in float64 so that tiny vectors do not become zero."""
    out = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), _NORM_CHUNK):
        chunk = rows[start : start + _NORM_CHUNK].astype(np.float64)
        # A length beyond float32 becomes infinite: searches then score the row exactly.
        with np.errstate(all="ignore"):
            out[start : start + len(chunk)] = np.sqrt(np.einsum("ij,ij->i", chunk, chunk))
    return out


_CAN_RELEASE = hasattr(mmap, "MADV_DONTNEED")


class _Segment:
    """One file, its map while it is in use, and the cached length of every row.

    No descriptor stays open: a process may have only so many.
    """

    def __init__(self, path: Path, rows: int, dimension: int, *, durable: bool, new: bool) -> None:
        self.path = path
        self.durable = durable
        self.shape = rows, dimension
        self.row_bytes = dimension * 4
        self._mapped: tuple[mmap.mmap, Floats] | None = None
        # A new file has no rows yet and learns lengths as they are written; those of an old one are
        # computed when the first search needs them.
        self.lengths: Floats | None = np.zeros(rows, np.float32) if new else None
        self.lengths_lock = threading.Lock()

    @property
    def rows(self) -> Floats:
        mapped = self._mapped
        if mapped is None:
            size = self.shape[0] * self.row_bytes
            made = awake.opened(self.path, lambda: _map(self.path, size))
            mapped = self._mapped = made, np.frombuffer(made, np.float32).reshape(self.shape)
        return mapped[1]

    def write(self, parts: Sequence[tuple[int, Floats]]) -> None:
        """Write blocks of rows, each beginning at a row, and force them to disk when durable."""
        with awake.opened(self.path, lambda: open(self.path, "r+b", buffering=0)) as file:
            for row, block in parts:
                data = np.ascontiguousarray(block).data.cast("B")
                file.seek(row * self.row_bytes)
                while data:
                    data = data[file.write(data) :]
            if self.durable:
                getattr(os, "fdatasync", os.fsync)(file.fileno())
        with self.lengths_lock:
            if self.lengths is not None:
                for row, block in parts:
                    self.lengths[row : row + len(block)] = row_norms(block)

    def norms(self) -> Floats:
        # Rows being written meanwhile may come out wrong here; `write` corrects them afterwards,
        # because it takes the same lock once its bytes are in place.
        with self.lengths_lock:
            if self.lengths is None:
                self.lengths = row_norms(self.rows)
            return self.lengths

    def release(self, first: int, last: int) -> None:
        mapped = self._mapped
        if _CAN_RELEASE and mapped is not None:
            start = first * self.row_bytes // mmap.PAGESIZE * mmap.PAGESIZE
            mapped[0].madvise(mmap.MADV_DONTNEED, start, last * self.row_bytes - start)

    def sleep(self) -> None:
        """Let go of the map, which ends with the last reader that still holds its rows."""
        self._mapped = None


def _map(path: Path, size: int) -> mmap.mmap:
    with open(path, "rb") as file:
        if sys.platform != "win32" and sys.version_info >= (3, 13):
            # Else the map keeps a descriptor of its own.
            return mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ, trackfd=False)
        return mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ)


class Segments:
    """All vector files of one index; an index without dense vectors, of dimension 0, has none."""

    def __init__(self, folder: Path, dimension: int, *, durable: bool, used_slots: int) -> None:
        """Open the files that hold the first ``used_slots`` slots.

        Raises:
            StorageError: A file that committed records need is missing or has a wrong size.
        """
        self.dimension = dimension
        self.rows = segment_rows(dimension)
        self.piece = min(self.rows, piece_rows(dimension))
        self._folder = folder
        self._durable = durable
        self._segments: list[_Segment] = []
        self._pool: ThreadPoolExecutor | None = None
        self._pool_lock = threading.Lock()
        for number in range(self._files(used_slots)):
            self._check(self._path(number))
            self._segments.append(self._open(number, new=False))
        # A crash leaves files that were written to before anything pointed into them.
        for path in folder.glob("vectors-*.f32"):
            if path.name >= self._path(len(self._segments)).name:
                path.unlink()

    def write(self, slots: Slots, vectors: Floats) -> None:
        """Write ``vectors[i]`` to ``slots[i]`` (ascending) and force it to disk when durable."""
        if not self.dimension:
            return
        parts: dict[int, list[tuple[int, Floats]]] = {}
        starts = np.flatnonzero(np.diff(slots, prepend=slots[0] - 2) != 1).tolist()
        for start, stop in zip(starts, [*starts[1:], len(slots)], strict=True):
            position = start
            while position < stop:
                number, row = divmod(int(slots[position]), self.rows)
                count = min(stop - position, self.rows - row)
                block = vectors[position : position + count]
                parts.setdefault(number, []).append((row, block))
                position += count
        for number, blocks in parts.items():
            self._segment(number).write(blocks)

    def read(self, slots: Slots) -> Floats:
        """Return a copy of the rows at ``slots``, in the order given."""
        out = np.empty((len(slots), self.dimension), np.float32)
        if not self.dimension:
            return out
        numbers, rows = np.divmod(slots, self.rows)
        for number in np.unique(numbers).tolist():
            chosen = numbers == number
            out[chosen] = self._segments[number].rows[rows[chosen]]
            if len(slots) > _MANY_ROWS:
                self.release(number, 0, self.rows)
        return out

    def block(self, number: int) -> Floats:
        """Return all rows of one file as a read-only view."""
        return self._segments[number].rows

    def norms(self, number: int) -> Floats:
        """Return the Euclidean length of every row of one file, computed on first use."""
        segment = self._segments[number]
        fresh = segment.lengths is None
        lengths = segment.norms()
        if fresh:
            self.release(number, 0, self.rows)
        return lengths

    def release(self, number: int, first: int, last: int) -> None:
        """Let go of the memory that rows of one file take in this process.

        Small indexes stay in memory. The rows of a large one remain in the system's file cache,
        from where the next read maps them again.
        """
        if len(self._segments) * self.rows * self.dimension * 4 > _RESIDENT_BYTES:
            self._segments[number].release(first, last)

    def each(self, work: Callable[[T], None], parts: Sequence[T], size: int) -> None:
        """Do work on every part, on all processors when there is much to do.

        Args:
            work: Called once for each part; what it raises ends the whole.
            parts: What to call it with.
            size: How many bytes all parts have.
        """
        workers = os.cpu_count() or 1
        if size < _PARALLEL_BYTES or workers == 1 or len(parts) == 1:
            for part in parts:
                work(part)
            return
        with self._pool_lock:
            if self._pool is None:
                self._pool = ThreadPoolExecutor(workers, thread_name_prefix="pinecone-local-scan")
            pending = self._pool.map(work, parts)
        for _ in pending:
            pass

    def truncate(self, used_slots: int) -> None:
        """Remove the files that only hold slots from ``used_slots`` on."""
        while len(self._segments) > self._files(used_slots):
            self._segments.pop()
            # Where a map that a reader still holds forbids it, the file is reused later.
            with suppress(OSError):
                self._path(len(self._segments)).unlink()

    def copy(self, folder: Path, used_slots: int, check: Callable[[], None]) -> None:
        """Write the first ``used_slots`` slots to files in another folder and force them to disk.

        Args:
            folder: Where the files go.
            used_slots: How many slots to copy.
            check: Called between parts; what it raises ends the copy.
        """
        for number in range(self._files(used_slots)):
            rows = self._segments[number].rows[: used_slots - number * self.rows]
            with open(folder / self._path(number).name, "wb") as file:
                for start in range(0, len(rows), _COPIED_ROWS):
                    check()
                    file.write(rows[start : start + _COPIED_ROWS].data.cast("B"))
                file.truncate(self.rows * self.dimension * 4)
                file.flush()
                os.fsync(file.fileno())

    def _files(self, used_slots: int) -> int:
        return -(-used_slots // self.rows) if self.dimension else 0

    def sleep(self) -> None:
        """Let go of maps that nobody reads."""
        for segment in self._segments:
            segment.sleep()

    def close(self) -> None:
        """End what runs; maps go away with the last reader that still holds one."""
        with self._pool_lock:
            if self._pool is not None:
                self._pool.shutdown(cancel_futures=True)
        self.sleep()

    def _path(self, number: int) -> Path:
        return self._folder / f"vectors-{number:05d}.f32"

    def _check(self, path: Path) -> None:
        expected = self.rows * self.dimension * 4
        actual = path.stat().st_size if path.exists() else None
        if actual != expected:
            found = "is missing" if actual is None else f"has {actual} bytes"
            raise StorageError(f"{path} {found}, expected {expected} bytes: the data is damaged")

    def _segment(self, number: int) -> _Segment:
        while number >= len(self._segments):
            self._create(self._path(len(self._segments)))
            self._segments.append(self._open(len(self._segments), new=True))
        return self._segments[number]

    def _open(self, number: int, *, new: bool) -> _Segment:
        return _Segment(
            self._path(number), self.rows, self.dimension, durable=self._durable, new=new
        )

    def _create(self, path: Path) -> None:
        # A file may be left over from a crash before its first commit: nothing points into it.
        with open(path, "ab") as file:
            file.truncate(self.rows * self.dimension * 4)
            if self._durable:
                os.fsync(file.fileno())
        if self._durable:
            sync_folder(self._folder)


def sync_folder(folder: Path) -> None:
    """Make new or renamed entries of a folder survive a power cut (a no-op on Windows)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
