"""Sources that are in memory, or come from a program: matrices, data frames, tables, iterables.

A source gives its rows in chunks, in an order that is always the same, from any row on. What it is made of has a
fingerprint, so that a journal can tell it from others; an iterator has none.
"""

from __future__ import annotations

import hashlib
import itertools
import mmap
import os
import sys
from abc import ABC, abstractmethod
from collections.abc import AsyncIterable, Callable, Generator, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from pinecone._checks import wrong_type, wrong_value
from pinecone._requests import dataframes, record_parts
from pinecone.bulk.kinds import Kind
from pinecone.bulk.rows import Chunk, Columns
from pinecone.models import Vector

#: Says how many rows the next chunk should have.
Wanted: TypeAlias = Callable[[], int]
Chunks: TypeAlias = Generator[Chunk, None, None]


def following(chunks: Chunks) -> Chunk | None:
    """Return the next rows; None at the end."""
    return next(chunks, None)


#: Rows of a table that are looked at together where their number is not that of a request.
ROWS = 1000


class Source(ABC):
    """Rows of any origin.

    Attributes:
        total: How many there are; None where nobody knows.
        name: What messages call it.
    """

    total: int | None = None
    name = "source"

    @abstractmethod
    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""

    def check(self, kind: Kind) -> None:
        """Raise if it is sure already that no record can be made of the rows."""
        return

    def fingerprint(self) -> dict[str, Any] | None:
        """Return what tells this source from others; None where nothing does."""
        return None

    def _chunk(self, start: int, rows: Columns | list[Any]) -> Chunk:
        return Chunk(start, rows, f"{self.name}[{{}}]", range(start, start + len(rows)))


class Items(Source):
    """What any iterable gives, one by one; also an asynchronous one.

    It is not asked in a thread of ours: what a program iterates over, a cursor of a database for example, may be bound to
    the thread that made it.
    """

    def __init__(self, items: Iterable[Any] | AsyncIterable[Any]) -> None:
        self.items = items
        if isinstance(items, Sequence):
            self.total = len(items)

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        items = itertools.islice(iter(self.items), start, None)  # type: ignore[arg-type]
        while rows := list(itertools.islice(items, max(1, wanted()))):
            yield self.chunk(start, rows)
            start += len(rows)

    def chunk(self, start: int, rows: list[Any]) -> Chunk:
        """Return rows as a chunk."""
        return self._chunk(start, rows)

    def fingerprint(self) -> dict[str, Any] | None:
        """Return what tells this source from others; None where nothing does."""
        if not isinstance(self.items, Sequence):
            return None
        return {"records": len(self.items), "ids": _digest(map(_id_of, self.items))}


class Matrix(Source):
    """The rows of a numpy matrix; those of a memory map are read from the disk when it is their turn."""

    def __init__(self, matrix: Any, ids: object, metadata: object) -> None:
        if matrix.ndim != 2 or not matrix.shape[1]:
            wrong_value("source", "a matrix of vectors", f"an array of shape {matrix.shape}")
        if matrix.dtype.kind not in "fiu":
            wrong_type("source", "a matrix of floats or integers", matrix.dtype)
        self.total = len(matrix)
        self._matrix = matrix
        self._ids = _beside(ids, "ids", self.total)
        self._metadata = _beside(metadata, "metadata", self.total)

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        numpy: Any = sys.modules["numpy"]
        total = len(self._matrix)
        free = _Pages(self._matrix)
        kind = self._matrix.dtype
        kind = kind.newbyteorder("=") if kind.itemsize <= 8 else numpy.float64
        while start < total:
            end = min(start + max(1, wanted()), total)
            # A copy, so that pages of a file need not stay in memory until the rows are sent.
            cells: dict[str, Sequence[Any]] = {
                "id": self._names(start, end),
                "values": numpy.array(self._matrix[start:end], dtype=kind),
            }
            free.up_to(end)
            if self._metadata is not None:
                cells["metadata"] = list(self._metadata[start:end])
            yield self._chunk(start, Columns(cells))
            start = end

    def _names(self, start: int, end: int) -> Sequence[str]:
        if self._ids is None:
            return list(map(str, range(start, end)))
        names = self._ids[start:end]
        found: Sequence[str] = names.tolist() if hasattr(names, "tolist") else names
        return found

    def fingerprint(self) -> dict[str, Any]:
        """Return what tells this source from others."""
        matrix = self._matrix
        found = {"shape": list(matrix.shape), "type": matrix.dtype.str}
        if self._ids is not None:
            found["ids"] = _digest(self._names(0, len(matrix)))
        path = getattr(matrix, "filename", None)
        if path is None:
            parts = (matrix[start : start + ROWS] for start in range(0, len(matrix), ROWS))
            return {**found, "digest": _digest(part.tobytes() for part in parts)}
        stat = os.stat(path)
        file = {"path": str(path), "size": stat.st_size, "modified": stat.st_mtime_ns}
        # A part of a map has the file of the whole one; where it begins is known of its memory only.
        whole = sys.modules["numpy"].frombuffer(matrix._mmap, "u1")
        begin = matrix.__array_interface__["data"][0] - whole.__array_interface__["data"][0]
        return {**found, **file, "begin": begin, "strides": list(matrix.strides)}


class _Pages:
    """Gives the pages of a memory map back to the system once they were read."""

    def __init__(self, matrix: Any) -> None:
        self._map: Any = getattr(matrix, "_mmap", None)
        self._bytes = matrix.strides[0]
        self._done = 0
        whole = self._map is not None and len(self._map) - matrix.nbytes < mmap.PAGESIZE
        # What a program has changed in its own copy is in these pages only.
        safe = getattr(matrix, "mode", "c") != "c" and hasattr(mmap, "MADV_DONTNEED")
        self._can = whole and safe and self._bytes > 0

    def up_to(self, row: int) -> None:
        """Give back what is before a row."""
        end = row * self._bytes // mmap.PAGESIZE * mmap.PAGESIZE
        if self._can and end > self._done:
            self._map.madvise(mmap.MADV_DONTNEED, self._done, end - self._done)
            self._done = end


class Table(Source):
    """The rows of a pandas or polars data frame, or of a pyarrow table."""

    def __init__(self, table: Any) -> None:
        self._table = table
        self.total = len(table)

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        while start < len(self._table):
            part = table_part(self._table, start, max(1, wanted()))
            yield self._chunk(start, columns_of(part, self._names))
            start += len(part)

    def check(self, kind: Kind) -> None:
        """Raise if it is sure already that no record can be made of the rows."""
        names = dataframes.column_names(self._table, self.name)
        kind.check_columns(names, self.name)
        self._names = kind.wanted_columns(names)
        self._id = "_id" if "_id" in names and kind.layout.id not in names else kind.layout.id

    def fingerprint(self) -> dict[str, Any]:
        """Return what tells this source from others."""
        names = dataframes.column_names(self._table, self.name)
        ids = dataframes.cells(self._table, self._id)
        return {"records": len(self._table), "columns": names, "ids": _digest(ids)}


class Batches(Source):
    """The rows of an Arrow RecordBatchReader, or of anything else that gives tables one by one, once."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def check(self, kind: Kind) -> None:
        """Raise if it is sure already that no record can be made of the rows."""
        names = list(self._reader.schema.names)
        kind.check_columns(names, self.name)
        self._names = kind.wanted_columns(names)

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        yield from chunks_of_tables(self._reader, self._names, start, f"{self.name}[{{}}]")


def chunks_of_tables(
    tables: Iterable[Any], names: Sequence[str], start: int, label: str, first: int = 0
) -> Chunks:
    """Yield the rows of tables that come one by one, from a row on.

    Args:
        tables: The tables.
        names: The columns that are needed.
        start: Where to begin: how many rows of the source come before.
        label: What messages call a row.
        first: How many rows of the source come before the first table.
    """
    position = first
    for table in tables:
        end = position + len(table)
        while (at := max(position, start)) < end:
            part = table_part(table, at - position, ROWS)
            stop = at + len(part)
            yield Chunk(at, columns_of(part, names), label, range(at, stop))
            start = stop
        position = end


def table_part(table: Any, start: int, count: int) -> Any:
    """Return some rows of a table of any library."""
    if dataframes.made_by(table) == "pandas":
        return table.iloc[start : start + count]
    return table.slice(start, count)


def columns_of(table: Any, names: Sequence[str]) -> Columns:
    """Return the cells of some columns of a table."""
    return Columns({name: dataframes.cells(table, name) for name in names})


# -- choosing ------------------------------------------------------------------------------------

_ACCEPTED = (
    "a path, a list of paths, a matrix, a data frame, an Arrow table or reader, "
    "or an iterable of records"
)


def in_memory(source: Any, ids: object, metadata: object) -> Source:
    """Return the source that an object is.

    Raises:
        PineconeTypeError: It is none.
        PineconeValueError: It is a matrix without rows, or there are not as many ids as rows.
    """
    array = record_parts.as_array(source, "source")
    library = dataframes.made_by(source)
    if array is not None and library is None and array.dtype.kind != "O":
        return Matrix(source if hasattr(source, "filename") else array, ids, metadata)
    for name, given in (("ids", ids), ("metadata", metadata)):
        if given is not None:
            wrong_value(name, "them with a matrix only", f"a source of {type(source).__name__}")
    if library is not None:
        return Table(source)
    if hasattr(source, "read_next_batch") and hasattr(source, "schema"):
        return Batches(source)
    if isinstance(source, (bytes, bytearray, Mapping, Vector)) or not isinstance(
        source, (Iterable, AsyncIterable)
    ):
        wrong_type("source", _ACCEPTED, source)
    return Items(source)


def _beside(cells: Any, name: str, count: int) -> Any:
    """Return what is given beside the rows of a matrix, for each of them."""
    if cells is None:
        return None
    if isinstance(cells, (str, bytes, Mapping)) or not hasattr(cells, "__getitem__"):
        wrong_type(name, "a sequence with one for each row", cells)
    if len(cells) != count:
        wrong_value(name, "as many as rows", f"{len(cells)} and {count}")
    return cells


def _id_of(item: Any) -> object:
    if isinstance(item, Mapping):
        return item.get("id", item.get("_id"))
    return item[0] if isinstance(item, (tuple, list)) and item else getattr(item, "id", None)


def _digest(parts: Iterable[Any]) -> str:
    """Return what tells some ids, or blocks of bytes, from others."""
    found = hashlib.sha256()
    for part in parts:
        block = part if isinstance(part, bytes) else str(part).encode()
        found.update(len(block).to_bytes(8, "big") + block)
    return found.hexdigest()


def paths_of(source: object) -> list[str] | None:
    """Return the paths that a source names; None if it is something else."""
    if isinstance(source, (str, os.PathLike)):
        return [os.fspath(source)]
    if not isinstance(source, (list, tuple)) or not source:
        return None
    are_paths = all(isinstance(it, (str, os.PathLike)) for it in source)
    return [os.fspath(it) for it in source] if are_paths else None
