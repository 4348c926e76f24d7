"""Read files of records a part at a time, from any row on: Parquet, Arrow, JSON lines, CSV, matrices of numpy."""

from __future__ import annotations

import csv
import io
import os
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import orjson

from pinecone._checks import wrong_type
from pinecone.bulk.files import File, find, needing
from pinecone.bulk.kinds import Kind
from pinecone.bulk.rows import Chunk, Unreadable
from pinecone.bulk.sources import ROWS, Chunks, Matrix, Source, Wanted, chunks_of_tables
from pinecone.errors import PineconeError, PineconeValueError

#: Characters of text in memory at a time, at which a chunk ends.
_TEXT = 8_000_000
_READ_AHEAD = 1 << 20


class Files(Source):
    """The rows of several files, one after another."""

    def __init__(self, sources: Sequence[FileSource]) -> None:
        self._sources = sources
        counts = [source.total for source in sources]
        self.total = None if None in counts else sum(filter(None, counts))

    def check(self, kind: Kind) -> None:
        """Raise if it is sure already that no record can be made of the rows."""
        for source in self._sources:
            source.check(kind)

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        before = 0
        for source in self._sources:
            if source.total is not None and before + source.total <= start:
                before += source.total
                continue
            end = before
            for chunk in _named(source, source.chunks(max(start - before, 0), wanted)):
                end = before + chunk.start + len(chunk)
                yield Chunk(before + chunk.start, chunk.rows, chunk.label, chunk.numbers)
            before = max(end, before + (source.total or source.read))

    def fingerprint(self) -> dict[str, Any]:
        """Return what tells this source from others."""
        files = {source.file.path: source.fingerprint() for source in self._sources}
        return {"files": files}

    def paths(self) -> list[str]:
        """Return the paths of the files that are on the disk."""
        files = [source.file for source in self._sources]
        return [os.path.abspath(file.path) for file in files if file.system is None]


class FileSource(Source):
    """The rows of one file.

    Attributes:
        read: How many rows it has, once it was read to its end.
    """

    read = 0

    def __init__(self, file: File) -> None:
        self.file = file
        self.name = file.name

    def fingerprint(self) -> dict[str, Any] | None:
        """Return what tells this source from others."""
        return self.file.fingerprint()


def _named(source: FileSource, chunks: Chunks) -> Chunks:
    """Yield the rows of a file; what goes wrong when it is read names it."""
    try:
        yield from chunks
    except PineconeError:
        raise
    except Exception as error:  # of the library that reads it, each has its own
        raise PineconeError(f"{source.name}: cannot be read any further: {error}") from error


class _Text(FileSource):
    """Rows of a file of text, each with the number of its line."""

    @abstractmethod
    def _rows(self, skip: int) -> Iterator[tuple[int, Any, int]]:
        """Yield number, row and size of each, without the first `skip` of them; count all in `read`."""

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        rows: list[Any] = []
        numbers: list[int] = []
        size = 0
        for number, row, length in self._rows(start):
            rows.append(row)
            numbers.append(number)
            size += length
            if len(rows) >= max(1, wanted()) or size >= _TEXT:
                yield self._numbered(start, rows, numbers)
                start += len(rows)
                rows, numbers, size = [], [], 0
        if rows:
            yield self._numbered(start, rows, numbers)

    def _numbered(self, start: int, rows: list[Any], numbers: list[int]) -> Chunk:
        return Chunk(start, rows, f"{self.name}:{{}}", numbers)


class JsonLines(_Text):
    """One JSON object a line."""

    def check(self, kind: Kind) -> None:
        """Raise if it is sure already that no record can be made of the rows."""
        first = next(self._rows(0), None)
        if first is None:
            return
        number, row, _ = first
        place = f"{self.name}:{number}"
        if isinstance(row, Unreadable):
            raise PineconeValueError(f"{place}: {row.error}")
        if not isinstance(row, dict):
            wrong_type(place, "a JSON object", row)
        kind.check_columns(list(row), place)

    def _rows(self, skip: int) -> Iterator[tuple[int, Any, int]]:
        self.read = 0
        with self.file.open() as file:
            for number, line in enumerate(file, 1):
                if line.isspace():
                    continue
                self.read += 1
                if self.read <= skip:
                    continue
                yield number, _parsed(line), len(line)


def _parsed(line: bytes) -> Any:
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError as error:
        text = line.decode(errors="replace").rstrip("\r\n")
        return Unreadable(text, f"expected a JSON object: {error}")


class Csv(_Text):
    """Cells with commas between them, below a line with the names of the columns.

    Vectors, sparse values and metadata in one column are JSON texts. An empty cell is none.
    """

    def check(self, kind: Kind) -> None:
        """Raise if it is sure already that no record can be made of the rows."""
        with self._opened() as text:
            names = next(csv.reader(text), [])
        if not names:
            raise PineconeValueError(f"{self.name}: the line with the names of columns is missing")
        kind.check_columns(names, self.name)
        self._names = names
        self._kept = frozenset(kind.wanted_columns(names))

    def _opened(self) -> io.TextIOWrapper:
        return io.TextIOWrapper(self.file.open(), encoding="utf-8-sig", newline="")

    def _rows(self, skip: int) -> Iterator[tuple[int, Any, int]]:
        self.read = 0
        csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
        with self._opened() as text:
            lines = csv.reader(text)
            next(lines, None)
            number = lines.line_num + 1
            for row in lines:
                if row:
                    self.read += 1
                    if self.read > skip:
                        yield number, self._cells(row), sum(map(len, row))
                number = lines.line_num + 1

    def _cells(self, row: list[str]) -> Any:
        if len(row) != len(self._names):
            text = ",".join(row)
            return Unreadable(text, f"expected {len(self._names)} cells, got {len(row)}")
        cells = zip(self._names, row, strict=True)
        return {name: cell for name, cell in cells if cell and name in self._kept}


#: Characters that a cell may have; a request may not have more bytes.
_LONGEST_CELL = 1 << 27


class Parquet(FileSource):
    """A Parquet file, read by row groups and pages, the columns that are needed only."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        with self._opened() as parquet:
            self.total = parquet.metadata.num_rows
            self._columns = list(parquet.schema_arrow.names)

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        with needing("pyarrow", "Parquet files"):
            parquet: Any = import_module("pyarrow.parquet")
        with self.file.open() as opened:
            # pyarrow reads a file on a disk better by its path.
            given = self.file.path if self.file.system is None else opened
            try:
                found = parquet.ParquetFile(given, pre_buffer=False, buffer_size=_READ_AHEAD)
            except Exception as error:
                raise PineconeError(
                    f"{self.name}: cannot be read as a Parquet file: {error}"
                ) from error
            with found:
                yield found

    def check(self, kind: Kind) -> None:
        """Raise if it is sure already that no record can be made of the rows."""
        kind.check_columns(self._columns, self.name)
        self._names = kind.wanted_columns(self._columns)

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        with self._opened() as parquet:
            before, groups = 0, list(range(parquet.num_row_groups))
            while groups and before + parquet.metadata.row_group(groups[0]).num_rows <= start:
                before += parquet.metadata.row_group(groups.pop(0)).num_rows
            batches = parquet.iter_batches(ROWS, row_groups=groups, columns=self._names)
            label = f"{self.name}[{{}}]"
            yield from chunks_of_tables(batches, self._names, start, label, before)


class Arrow(FileSource):
    """An Arrow file (Feather) or stream, read batch by batch."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        with self._opened() as reader:
            self._columns = list(reader.schema.names)

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        with needing("pyarrow", "Arrow files"):
            pyarrow: Any = import_module("pyarrow")
            ipc: Any = import_module("pyarrow.ipc")
        on_disk = self.file.system is None
        # A map, because a batch may be larger than the memory; only its pages that are looked at are read.
        with pyarrow.memory_map(self.file.path) if on_disk else self.file.open() as opened:
            is_file = opened.read(len(_ARROW)) == _ARROW
            opened.seek(0)
            try:
                found = ipc.open_file(opened) if is_file else ipc.open_stream(opened)
            except Exception as error:
                raise PineconeError(
                    f"{self.name}: cannot be read as an Arrow file: {error}"
                ) from error
            with found:
                yield found

    def check(self, kind: Kind) -> None:
        """Raise if it is sure already that no record can be made of the rows."""
        kind.check_columns(self._columns, self.name)
        self._names = kind.wanted_columns(self._columns)

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        with self._opened() as reader:
            tables = self._tables(reader)
            yield from chunks_of_tables(tables, self._names, start, f"{self.name}[{{}}]")

    def _tables(self, reader: Any) -> Iterator[Any]:
        self.read = 0
        count = getattr(reader, "num_record_batches", None)
        for table in reader if count is None else map(reader.get_batch, range(count)):
            self.read += len(table)
            yield table


#: How an Arrow file begins, and a stream does not.
_ARROW = b"ARROW1"


class Npy(FileSource):
    """A matrix in a file of numpy, read as a memory map."""

    def __init__(self, file: File, ids: object = None, metadata: object = None) -> None:
        super().__init__(file)
        if file.system is not None:
            raise PineconeValueError(f"source: {file.path}: .npy files are read from a disk only")
        with needing("numpy", ".npy files"):
            numpy: Any = import_module("numpy")
        try:
            matrix = numpy.load(file.path, mmap_mode="r", allow_pickle=False)
        except ValueError as error:
            raise PineconeError(f"{self.name}: cannot be read as a .npy file: {error}") from error
        self._matrix = Matrix(matrix, ids, metadata)
        self._matrix.name = self.name
        self.total = self._matrix.total

    def chunks(self, start: int, wanted: Wanted) -> Chunks:
        """Yield the rows in order, without the first `start` of them."""
        yield from self._matrix.chunks(start, wanted)

    def fingerprint(self) -> dict[str, Any]:
        """Return what tells this source from others."""
        return self._matrix.fingerprint()


_READERS: dict[str, type[FileSource]] = {
    "parquet": Parquet,
    "jsonl": JsonLines,
    "csv": Csv,
    "arrow": Arrow,
    "npy": Npy,
}


def from_files(paths: Sequence[str], format: object, ids: object, metadata: object) -> Files:
    """Return the rows of the files that paths name.

    Raises:
        PineconeValueError: A file is not there, or its name tells no format.
        PineconeError: It cannot be read, or a package is missing.
    """
    files = find(paths, format)
    if [file.format for file in files] == ["npy"]:
        return Files([Npy(files[0], ids, metadata)])
    if ids is not None or metadata is not None:
        raise PineconeValueError("ids, metadata: only with a matrix or one .npy file")
    if any(file.format == "npy" for file in files):
        raise PineconeValueError(
            "source: a .npy file has to be the only one: rows without ids are counted"
        )
    return Files([_READERS[file.format](file) for file in files])
