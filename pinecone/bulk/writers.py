"""Write records as files: Parquet, Arrow or JSON lines, first in parts and then as one.

The columns are those that bulk imports of the service read: `id`, `values` (list of 32-bit floats, null where a record has
none), `sparse_values` (`indices` and `values`, or null) and `metadata` (JSON text, or null); and, where records of several
namespaces are written, `namespace`. Every line of a JSONL file is an object with the same members, which leaves out those
that a record lacks, and has metadata as an object.
"""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeAlias

from pinecone._checks import wrong_value
from pinecone._requests.arguments import one_of
from pinecone.errors import PineconeError
from pinecone.models import Vector
from pinecone_api._floats import floats_of_all
from pinecone_api._runtime import dumps

#: Encoded records, as one writer makes and writes them; `len` or `nbytes` of it is its size.
Piece: TypeAlias = Any


class Writer(ABC):
    """Writes one format.

    Args:
        names_namespaces: Whether records say which namespace they are of.
    """

    def __init__(self, names_namespaces: bool) -> None:
        self.names_namespaces = names_namespaces

    @abstractmethod
    def piece(self, records: Sequence[Vector], namespace: str) -> Piece:
        """Encode some records of a namespace."""

    @abstractmethod
    def size(self, piece: Piece) -> int:
        """Return how many bytes of memory a piece takes."""

    @abstractmethod
    def write(self, pieces: Sequence[Piece], target: Path) -> None:
        """Write a file of some pieces."""

    @abstractmethod
    def join(self, parts: Sequence[Path], target: Path) -> None:
        """Write a file of what is in others, in their order, with one of them in memory at a time."""


class JsonLines(Writer):
    """Writes one JSON object a line."""

    def piece(self, records: Sequence[Vector], namespace: str) -> Piece:
        """Encode some records of a namespace."""
        return b"".join(dumps(self._line(record, namespace)) + b"\n" for record in records)

    def size(self, piece: Piece) -> int:
        """Return how many bytes of memory a piece takes."""
        return len(piece)

    def write(self, pieces: Sequence[Piece], target: Path) -> None:
        """Write a file of some pieces."""
        with open(target, "wb") as file:
            file.writelines(pieces)

    def join(self, parts: Sequence[Path], target: Path) -> None:
        """Write a file of what is in others, in their order, with one of them in memory at a time."""
        with open(target, "wb") as file:
            for part in parts:
                with open(part, "rb") as source:
                    shutil.copyfileobj(source, file)

    def _line(self, record: Vector, namespace: str) -> dict[str, Any]:
        line: dict[str, Any] = {"id": record.id}
        if record.values:
            line["values"] = _shortest(record.values)
        if (sparse := record.sparse_values) is not None:
            line["sparse_values"] = {
                "indices": sparse.indices,
                "values": _shortest(sparse.values),
            }
        if record.metadata is not None:
            line["metadata"] = record.metadata
        if self.names_namespaces:
            line["namespace"] = namespace
        return line


class Arrow(Writer):
    """Writes Arrow files, which are also called Feather files; needs pyarrow."""

    def __init__(self, names_namespaces: bool) -> None:
        super().__init__(names_namespaces)
        try:
            self._pyarrow: Any = import_module("pyarrow")
        except ImportError as error:
            raise PineconeError(
                "Parquet and Arrow files need pyarrow, which is not installed: pip install pyarrow; "
                "format='jsonl' needs nothing"
            ) from error

    @cached_property
    def schema(self) -> Any:
        """The columns of a file."""
        arrow = self._pyarrow
        vector = arrow.list_(arrow.float32())
        columns = {
            "id": arrow.string(),
            "values": vector,
            "sparse_values": arrow.struct(
                {"indices": arrow.list_(arrow.uint32()), "values": vector}
            ),
            "metadata": arrow.string(),
        }
        if self.names_namespaces:
            columns["namespace"] = arrow.string()
        return arrow.schema(columns)

    def piece(self, records: Sequence[Vector], namespace: str) -> Piece:
        """Encode some records of a namespace."""
        cells: dict[str, Any] = {
            "id": [record.id for record in records],
            "values": self._vectors(records),
            "sparse_values": [
                sparse and {"indices": list(sparse.indices), "values": list(sparse.values)}
                for sparse in (record.sparse_values for record in records)
            ],
            "metadata": [
                None if record.metadata is None else dumps(record.metadata).decode()
                for record in records
            ],
            "namespace": [namespace] * len(records),
        }
        columns = [
            cells[field.name]
            if field.name == "values"
            else self._pyarrow.array(cells[field.name], field.type)
            for field in self.schema
        ]
        return self._pyarrow.record_batch(columns, schema=self.schema)

    def size(self, piece: Piece) -> int:
        """Return how many bytes of memory a piece takes."""
        return int(piece.nbytes)

    def write(self, pieces: Sequence[Piece], target: Path) -> None:
        """Write a file of some pieces."""
        table = self._pyarrow.Table.from_batches(pieces, schema=self.schema)
        with self._pyarrow.ipc.new_file(str(target), self.schema) as file:
            file.write_table(table.combine_chunks())  # so that readers get few large batches

    def join(self, parts: Sequence[Path], target: Path) -> None:
        """Write a file of what is in others, in their order, with one of them in memory at a time."""
        with self._opened(target) as file:
            for part in parts:
                with self._pyarrow.memory_map(str(part)) as source:
                    file.write_table(self._pyarrow.ipc.open_file(source).read_all())

    def _vectors(self, records: Sequence[Vector]) -> Any:
        """Return the column of dense vectors; their numbers never become Arrow scalars one by one."""
        arrow = self._pyarrow
        rows = [record.values for record in records]
        given = [row for row in rows if row]
        buffers, _ = floats_of_all(given, "values[{}]")
        numbers = arrow.Array.from_buffers(
            arrow.float32(), sum(map(len, given)), [None, arrow.py_buffer(b"".join(buffers))]
        )
        starts = list(accumulate(map(len, rows), initial=0))
        offsets = [start if row else None for start, row in zip(starts, rows, strict=False)]
        return arrow.ListArray.from_arrays(
            arrow.array([*offsets, starts[-1]], arrow.int32()), numbers
        )

    def _opened(self, target: Path) -> Any:
        return self._pyarrow.ipc.new_file(str(target), self.schema)


class Parquet(Arrow):
    """Writes Parquet files, of parts that are Arrow files; each becomes a row group. Needs pyarrow."""

    def _opened(self, target: Path) -> Any:
        # Looking for repeated numbers and ids would take longer than all else.
        writer = import_module("pyarrow.parquet").ParquetWriter
        return writer(str(target), self.schema, use_dictionary=["metadata", "namespace"])


#: Writers by the name of their format, and formats by the end of a file's name.
_WRITERS: dict[str, type[Writer]] = {"parquet": Parquet, "jsonl": JsonLines, "arrow": Arrow}
_FORMATS = {
    ".parquet": "parquet",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".arrow": "arrow",
    ".feather": "arrow",
}


def format_of(path: Path, given: object) -> str:
    """Return the format that is asked for, or else the one that the name of a file tells.

    Raises:
        PineconeValueError: There is no such format, or the name tells none.
    """
    if given is not None:
        return one_of(given, "format", tuple(_WRITERS))
    if path.suffix.lower() not in _FORMATS:
        wrong_value(
            "path",
            f"a name that ends in {', '.join(_FORMATS)}, or format= 'parquet', 'jsonl' or 'arrow'",
            repr(str(path)),
        )
    return _FORMATS[path.suffix.lower()]


def writer_for(format: str, names_namespaces: bool) -> Writer:
    """Return the writer of a format.

    Raises:
        PineconeError: It needs a package that is not installed.
    """
    return _WRITERS[format](names_namespaces)


def _shortest(values: Sequence[float]) -> Any:
    """Return numbers so that JSON gets as few digits of each as 32 bits need, if numpy is there to find them."""
    if isinstance(values, list):
        return values
    try:
        numpy: Any = import_module("numpy")
    except ImportError:
        return values
    return numpy.asarray(values, "float32")
