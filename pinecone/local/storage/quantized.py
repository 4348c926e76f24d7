"""Vectors in 8 bits a number: a quarter of the memory to read, and a bound on how far off a product is.

A quantized file lies beside a file of vectors. What is in it follows from them, so one that is
missing, damaged or perhaps older than they are is made again.
"""

from __future__ import annotations

import mmap
import os
import struct
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pinecone.local.catalog.files import private
from pinecone.local.storage import open_files

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Codes = NDArray[np.int8]

# Magic and checksum; then scales, errors and lengths of all rows, and their codes.
_HEADER = struct.Struct("<8sI")
_HEADER_BYTES = 4096
_MAGIC = b"sketch-1"
_LARGEST = 127
_AT_ONCE = 512
_BLOCK = 1 << 20
_UNIT_ROUNDOFF = 2.0**-24
# Beyond these, squares of float32 vanish or overflow: such a row gets no codes, and its length as its error.
_TINY, _HUGE = 1e-12, 1e15


@cache
def _library() -> Callable[..., Any] | None:
    """Return what multiplies bytes, which numpy does more slowly than floats; None without it."""
    try:
        from simsimd import cdist
    except ImportError:
        return None
    return cdist


def available() -> bool:
    """Return whether quantized rows can be searched."""
    return _library() is not None


class QuantizedQuery:
    """A query in 8 bits a number."""

    def __init__(self, unit: Floats) -> None:
        """Take a vector of length one, or of zeros."""
        exact = unit.astype(np.float64)
        self.scale = float(np.abs(exact).max()) / _LARGEST or 1.0
        codes = np.rint(exact / self.scale)
        self.codes: Codes = codes.astype(np.int8).reshape(1, -1)
        self.length = float(np.linalg.norm(codes * self.scale))
        self.error = float(np.linalg.norm(exact - codes * self.scale))


class QuantizedFile:
    """The rows of one file of vectors, in 8 bits a number."""

    def __init__(self, path: Path, rows: int, dimension: int) -> None:
        """Map a file of the right size."""
        self._map = open_files.mapped(path)
        self._numbers: Floats = np.frombuffer(
            self._map, np.float32, 3 * rows, _HEADER_BYTES
        ).reshape(3, rows)
        self._scales, self._errors, self.norms = self._numbers
        self._codes: Codes = np.frombuffer(
            self._map, np.int8, rows * dimension, _HEADER_BYTES + self._numbers.nbytes
        ).reshape(rows, dimension)

    @classmethod
    def load(cls, path: Path, rows: int, dimension: int) -> QuantizedFile | None:
        """Open a quantized file; return None when it is missing or damaged."""
        try:
            if path.stat().st_size != _size(rows, dimension):
                return None
        except FileNotFoundError:
            return None
        made = open_files.opened(path, lambda: cls(path, rows, dimension))
        magic, checksum = _HEADER.unpack_from(made._map)
        return made if magic == _MAGIC and checksum == made._checksum() else None

    @classmethod
    def make(cls, path: Path, vectors: Floats, norms: Floats) -> QuantizedFile:
        """Quantize all rows of a file of vectors, whose lengths are given; the checksum is not written.

        Raises:
            OSError: There is no room for the file, or it cannot be replaced.
        """
        # A file of its own: readers may still look at the one it replaces.
        path.unlink(missing_ok=True)
        with open(
            path, "xb", opener=private
        ) as file:  # written, for a map of room that the disk lacks kills
            for _ in range(_size(*vectors.shape) // _BLOCK):
                file.write(bytes(_BLOCK))
            file.write(bytes(_size(*vectors.shape) % _BLOCK))
        made = open_files.opened(path, lambda: cls(path, *vectors.shape))
        used = int(np.flatnonzero(norms)[-1]) + 1 if norms.any() else 0
        made.update(0, vectors[:used], norms[:used])
        return made

    def write_checksum(self) -> None:
        """Write the checksum: the file is used as it is when it is opened next."""
        _HEADER.pack_into(self._map, 0, _MAGIC, self._checksum())

    def update(self, first: int, vectors: Floats, norms: Floats) -> None:
        """Replace rows, beginning with row ``first``."""
        for start in range(0, len(vectors), _AT_ONCE):
            block, lengths = vectors[start : start + _AT_ONCE], norms[start : start + _AT_ONCE]
            place = slice(first + start, first + start + len(block))
            ordinary = (lengths > _TINY) & (lengths < _HUGE)
            scales = np.where(ordinary, np.abs(block).max(axis=1), np.float32(0)) / np.float32(
                _LARGEST
            )
            with np.errstate(all="ignore"):
                codes = np.rint(block * (1 / np.where(ordinary, scales, 1))[:, None])
            codes[~ordinary] = 0
            np.clip(codes, -_LARGEST, _LARGEST, out=codes)
            self._codes[place] = codes
            self._scales[place] = scales
            self.norms[place] = lengths
            codes *= scales[:, None]
            np.subtract(block, codes, out=codes)
            rest = np.sqrt(np.einsum("ij,ij->i", codes, codes))
            # Rounding of the sum, and of each of the numbers in it.
            rest = rest * (1 + 2 * block.shape[1] * _UNIT_ROUNDOFF) + 4 * _UNIT_ROUNDOFF * lengths
            self._errors[place] = np.where(ordinary, rest, lengths)

    def products(
        self, rows: slice | NDArray[np.intp], question: QuantizedQuery
    ) -> tuple[Doubles, Doubles, Doubles]:
        """Return products of rows with a query, how far off each may be, and the lengths of the rows."""
        multiply = _library()
        assert multiply is not None
        dots = np.asarray(multiply(question.codes, self._codes[rows], metric="dot"), np.float64)[0]
        norms = self.norms[rows].astype(np.float64)
        with np.errstate(all="ignore"):
            errors = question.error * norms + question.length * self._errors[rows]
        dots *= question.scale
        dots *= self._scales[rows]
        # float32 was enough to keep both, and a little more makes up for it.
        return dots, errors * (1 + 8 * _UNIT_ROUNDOFF), norms

    def release(self) -> None:
        """Let go of the memory it takes; the system's file cache keeps it."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)

    def _checksum(self) -> int:
        return zlib.crc32(memoryview(self._map)[_HEADER_BYTES:])


def clear_checksum(path: Path, *, durable: bool) -> None:
    """Remove the checksum of a quantized file, if there is one: it is made again when it is opened."""
    try:
        with open_files.opened(path, lambda: open(path, "r+b", buffering=0)) as file:
            file.write(bytes(_HEADER.size))
            if durable:
                os.fsync(file.fileno())
    except FileNotFoundError:
        return


def _size(rows: int, dimension: int) -> int:
    return _HEADER_BYTES + rows * (3 * 4 + dimension)
