"""Dense vectors on disk: fixed-size float32 files, written by offset and read through mmap.

Row ``slot`` lives in file ``slot // rows`` at row ``slot % rows``. Files are created at full size
(sparse where the file system allows), so a map never has to grow. Only one thread writes at a time;
readers share the maps and must only trust rows that a committed record points to.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from pinecone.local.catalog.files import private, sync_folder
from pinecone.local.errors import StorageError
from pinecone.local.storage.checksums import Sums, vector_sums
from pinecone.local.storage.quantized import QuantizedFile, available
from pinecone.local.storage.vector_file import Floats as Floats, VectorFile, quantized_path

T = TypeVar("T")

Slots: TypeAlias = NDArray[np.intp]

_SEGMENT_BYTES = 64 * 1024 * 1024
_COPIED_ROWS = 1024
# What a process may keep mapped of one index; what goes beyond stays in the system's file cache.
_RESIDENT_BYTES = 192 * 1024 * 1024
_PARALLEL_BYTES = 16 * 1024 * 1024
_PIECE_BYTES = 8 * 1024 * 1024
# A search among fewer bytes is fast enough without quantized rows.
_QUANTIZED_BYTES = 16 * 1024 * 1024


def segment_rows(dimension: int) -> int:
    """Return how many rows one file holds: a power of two worth about 64 MiB."""
    fitting = max(256, min(65_536, _SEGMENT_BYTES // (4 * max(1, dimension))))
    return 1 << (fitting.bit_length() - 1)


def piece_rows(dimension: int) -> int:
    """Return how many rows one thread scans at a time: a power of two that divides a file."""
    fitting = max(256, min(segment_rows(dimension), _PIECE_BYTES // (4 * max(1, dimension))))
    return 1 << (fitting.bit_length() - 1)


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
        self._segments: list[VectorFile] = []
        self._pool: ThreadPoolExecutor | None = None
        self._pool_lock = threading.Lock()
        for number in range(self._files(used_slots)):
            self._check(self._path(number))
            self._segments.append(self._open(number, new=False))
        # A crash leaves files that were written to before anything pointed into them.
        for path in folder.glob("vectors-*"):
            if path.stem >= self._path(len(self._segments)).stem:
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
            self.release(number, 0, self.rows)
        return out

    def sums(self, slots: Slots) -> Sums:
        """Return the checksums of the rows at ``slots``, which ascend."""
        numbers, rows = np.divmod(slots, self.rows)
        found: list[Sums] = []
        for number in np.unique(numbers).tolist():
            chosen = rows[numbers == number]
            first, last = int(chosen[0]), int(chosen[-1]) + 1
            block = self._segments[number].rows[first:last]
            found.append(vector_sums(block if len(block) == len(chosen) else block[chosen - first]))
            self.release(number, first, last)
        return np.concatenate(found)

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
        if self._size() > _RESIDENT_BYTES:
            self._segments[number].release(first, last)

    def has_quantized(self, slots: int) -> bool:
        """Return whether a search among so many slots is faster by looking at quantized rows first."""
        return slots * self.dimension * 4 >= _QUANTIZED_BYTES and available()

    def quantized(self, number: int) -> QuantizedFile | None:
        """Return one file quantized, which happens on first use; None when there is no room."""
        fresh = not self._segments[number].is_quantized
        found = self._segments[number].quantized()
        if fresh:
            self.release(number, 0, self.rows)
        return found

    def release_quantized(self, number: int) -> None:
        """Let go of the memory that the quantized rows of one file take, as :meth:`release` does."""
        if self._size() > 4 * _RESIDENT_BYTES:
            self._segments[number].release_quantized()

    def _size(self) -> int:
        return len(self._segments) * self.rows * self.dimension * 4

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
            with suppress(OSError):
                quantized_path(self._path(len(self._segments))).unlink()

    def copy(self, folder: Path, used_slots: int, check: Callable[[], None]) -> None:
        """Write the first ``used_slots`` slots to files in another folder and force them to disk.

        Args:
            folder: Where the files go.
            used_slots: How many slots to copy.
            check: Called between parts; what it raises ends the copy.
        """
        for number in range(self._files(used_slots)):
            rows = self._segments[number].rows[: used_slots - number * self.rows]
            with open(folder / self._path(number).name, "wb", opener=private) as file:
                for start in range(0, len(rows), _COPIED_ROWS):
                    check()
                    file.write(rows[start : start + _COPIED_ROWS].data.cast("B"))
                file.truncate(self.rows * self.dimension * 4)
                file.flush()
                os.fsync(file.fileno())

    def _files(self, used_slots: int) -> int:
        return -(-used_slots // self.rows) if self.dimension else 0

    def release_files(self) -> None:
        """Let go of maps that nobody reads. No write is in progress."""
        for segment in self._segments:
            segment.release_files()

    def close(self) -> None:
        """End what runs; maps go away with the last reader that still holds one."""
        with self._pool_lock:
            if self._pool is not None:
                self._pool.shutdown(cancel_futures=True)
        self.release_files()

    def path_of(self, slot: int) -> Path:
        """Return the file that holds a slot."""
        return self._path(slot // self.rows)

    def _path(self, number: int) -> Path:
        return self._folder / f"vectors-{number:05d}.f32"

    def _check(self, path: Path) -> None:
        expected = self.rows * self.dimension * 4
        actual = path.stat().st_size if path.exists() else None
        if actual != expected:
            found = "is missing" if actual is None else f"has {actual} bytes"
            raise StorageError(f"{path} {found}, expected {expected} bytes: the data is damaged")

    def _segment(self, number: int) -> VectorFile:
        while number >= len(self._segments):
            self._create(self._path(len(self._segments)))
            self._segments.append(self._open(len(self._segments), new=True))
        return self._segments[number]

    def _open(self, number: int, *, new: bool) -> VectorFile:
        return VectorFile(
            self._path(number), self.rows, self.dimension, durable=self._durable, new=new
        )

    def _create(self, path: Path) -> None:
        # A file may be left over from a crash before its first commit: nothing points into it.
        with open(path, "ab", opener=private) as file:
            file.truncate(self.rows * self.dimension * 4)
            if self._durable:
                os.fsync(file.fileno())
        if self._durable:
            sync_folder(self._folder)
