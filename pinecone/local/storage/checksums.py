"""Make and check sums of what is on disk: of each record, in its row, and of the database as a whole.

A vector's checksum is a row of SQLite like the record it belongs to, so both change in one transaction
and no crash can tear them apart. That of the database would be older than the database as soon as
something is written, so it is removed before the first write and written when the file is closed: it
speaks about data at rest.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pinecone.local.catalog.files import private
from pinecone.local.storage.quantized import clear_checksum

Floats = NDArray[np.float32]
Sums = NDArray[np.int64]

_BLOCK = 64 * 1024
_MAGIC = b"blocks-1"
_HEADER = struct.Struct("<8sIQ")  # magic, CRC-32 of what follows, size of the file


def vector_sums(rows: Floats) -> Sums:
    """Return the checksum of each row: its 32-bit words times fixed odd numbers, modulo 2**64.

    One bit that flips always changes it, and several do but for one in billions of cases. numpy needs a
    third of the time of a CRC for it, and other threads run meanwhile.
    """
    words = np.ascontiguousarray(rows).view(np.uint32)
    sums: NDArray[np.uint64] = np.einsum(
        "ij,j->i", words, _factors(rows.shape[1]), dtype=np.uint64, casting="unsafe"
    )
    signed: Sums = sums.view(np.int64)  # which SQLite can hold
    return signed


@lru_cache(maxsize=64)
def _factors(count: int) -> NDArray[np.uint64]:
    """Return numbers that are odd and far apart, the same ones in every release."""
    mixed = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(30)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    odd: NDArray[np.uint64] = mixed | np.uint64(1)
    return odd


def text_sum(record_id: str, metadata: bytes | None) -> int:
    """Return the checksum of a record's id and its metadata."""
    return zlib.crc32(metadata or b"", zlib.crc32(record_id.encode()))


def is_intact(record_id: object, metadata: object, known: int | None) -> bool:
    """Return whether an id and metadata, as they were read, have the checksum that was written with them."""
    if known is None:  # by a release that wrote none
        return True
    if not isinstance(record_id, str) or not isinstance(metadata, (bytes, type(None))):
        return False
    return known == text_sum(record_id, metadata)


def sparse_sum(terms: bytes, weights: bytes) -> int:
    """Return the checksum of a sparse vector."""
    return zlib.crc32(weights, zlib.crc32(terms))


# -- the database --------------------------------------------------------------------------------


def write_file_sums(path: Path) -> None:
    """Write the checksums of a database that nobody uses, beside it."""
    sums = b"".join(struct.pack("<I", zlib.crc32(block)) for block in _blocks(path))
    rest = struct.pack("<Q", path.stat().st_size) + sums
    with open(_sums_path(path), "wb", opener=private) as file:
        file.write(_MAGIC + struct.pack("<I", zlib.crc32(rest)) + rest)


def clear_file_sums(path: Path, *, durable: bool) -> None:
    """Remove the checksums of a database that is about to change."""
    clear_checksum(_sums_path(path), durable=durable)


class Unknown(Exception):
    """Say that there are no checksums of a database, or they are damaged themselves."""


def file_damage(path: Path) -> str | None:
    """Return what is wrong with a database, or None.

    Raises:
        Unknown: It has no checksums, as after a crash.
    """
    try:
        known = _sums_path(path).read_bytes()
    except FileNotFoundError:
        raise Unknown from None
    if len(known) < _HEADER.size or known[:8] != _MAGIC:
        raise Unknown
    _, checksum, size = _HEADER.unpack_from(known)
    if checksum != zlib.crc32(known[12:]):
        raise Unknown
    if path.stat().st_size != size:
        return f"it has {path.stat().st_size} bytes instead of {size}"
    right = struct.iter_unpack("<I", known[_HEADER.size :])
    for number, (block, (expected,)) in enumerate(zip(_blocks(path), right, strict=True)):
        if zlib.crc32(block) != expected:
            return f"the {len(block)} bytes from byte {number * _BLOCK} on are not what was written"
    return None


def _sums_path(path: Path) -> Path:
    return path.with_suffix(".crc")


def _blocks(path: Path) -> Iterator[bytes]:
    with open(path, "rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_SEQUENTIAL)
        while block := file.read(_BLOCK):
            yield block
