"""One file of dense vectors: rows of float32, written by offset and read through a map, and what follows from them."""

from __future__ import annotations

import mmap
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from pinecone.local.storage import open_files
from pinecone.local.storage.quantized import QuantizedFile, clear_checksum

Floats: TypeAlias = NDArray[np.float32]

_NORM_CHUNK = 1024


def quantized_path(path: Path) -> Path:
    """Return where the quantized rows of a file of vectors are."""
    return path.with_suffix(".i8")


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


class VectorFile:
    """One file, its map while it is in use, the length of every row, and its quantized rows.

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
        self._quantized: QuantizedFile | None = None
        self._checksum_written = True  # for all that is known of the file of quantized rows
        self._no_room = False
        self._writing = False
        self._lock = threading.Lock()

    @property
    def rows(self) -> Floats:
        """Return all rows, read-only."""
        mapped = self._mapped
        if mapped is None:
            size = self.shape[0] * self.row_bytes
            made = open_files.opened(
                self.path, lambda: open_files.mapped(self.path, size, mmap.ACCESS_READ)
            )
            mapped = self._mapped = made, np.frombuffer(made, np.float32).reshape(self.shape)
        return mapped[1]

    def write(self, parts: Sequence[tuple[int, Floats]]) -> None:
        """Write blocks of rows, each beginning at a row, and force them to disk when durable."""
        with self._lock:
            self._writing = True
            if self._checksum_written:
                clear_checksum(quantized_path(self.path), durable=self.durable)
                self._checksum_written = False
        with open_files.opened(self.path, lambda: open(self.path, "r+b", buffering=0)) as file:
            for row, block in parts:
                data = np.ascontiguousarray(block).data.cast("B")
                file.seek(row * self.row_bytes)
                while data:
                    data = data[file.write(data) :]
            if self.durable:
                getattr(os, "fdatasync", os.fsync)(file.fileno())
        with self._lock:
            self._writing = False
            for row, block in parts if self.lengths is not None or self._quantized else ():
                norms = row_norms(block)
                if self.lengths is not None:
                    self.lengths[row : row + len(block)] = norms
                if self._quantized is not None:
                    self._quantized.update(row, block, norms)

    def norms(self) -> Floats:
        """Return the length of every row."""
        # Rows being written meanwhile may come out wrong here and in quantized rows; `write` corrects them
        # afterwards, because it takes the same lock once its bytes are in place.
        with self._lock:
            return self._norms()

    def _norms(self) -> Floats:
        if self.lengths is None:
            self.lengths = row_norms(self.rows)
        return self.lengths

    @property
    def is_quantized(self) -> bool:
        """Return whether the quantized rows are at hand."""
        return self._quantized is not None

    def quantized(self) -> QuantizedFile | None:
        """Return all rows quantized; None when there is no room for their file."""
        with self._lock:
            if self._quantized is None and not self._no_room:
                path = quantized_path(self.path)
                self._quantized = (
                    QuantizedFile.load(path, *self.shape) if self._checksum_written else None
                )
                if self._quantized is None:
                    self._make_quantized(path)
                elif self.lengths is None:
                    self.lengths = self._quantized.norms.copy()
            return self._quantized

    def _make_quantized(self, path: Path) -> None:
        try:
            self._quantized = QuantizedFile.make(path, self.rows, self._norms())
        except OSError:
            self._no_room = True
            with suppress(OSError):
                path.unlink(missing_ok=True)
            return
        self._checksum_written = False
        if not self._writing:
            self._write_checksum()

    def _write_checksum(self) -> None:
        if self._quantized is not None and not self._checksum_written:
            self._quantized.write_checksum()
            self._checksum_written = True

    def release(self, first: int, last: int) -> None:
        """Let go of the memory that rows take."""
        mapped = self._mapped
        if _CAN_RELEASE and mapped is not None:
            start = first * self.row_bytes // mmap.PAGESIZE * mmap.PAGESIZE
            mapped[0].madvise(mmap.MADV_DONTNEED, start, last * self.row_bytes - start)

    def release_quantized(self) -> None:
        """Let go of the memory that quantized rows take."""
        quantized = self._quantized
        if quantized is not None:
            quantized.release()

    def release_files(self) -> None:
        """Let go of the maps, which end with the last reader that still holds rows of theirs.

        No write is in progress.
        """
        with self._lock:
            self._write_checksum()
            self._quantized = None
            self._mapped = None
