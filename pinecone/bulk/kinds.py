"""Check the rows of a source: together where all can be sent, one by one to find those that cannot."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from attrs import define, field

from pinecone._requests import columns, documents
from pinecone._requests.record_parts import is_missing
from pinecone.bulk.rows import ERROR, Chunk, Columns, Layout, Unreadable
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api._runtime import dumps
from pinecone_api.default.db_data import limits

#: Records of which the size is looked at to guess that of all of a chunk.
_SAMPLES = 4
#: Bytes of a 32-bit float, and those around a record in protobuf.
_FLOAT, _AROUND = 4, 32


@define
class Checked:
    """The rows of a chunk that can be sent, and what is wrong with the others.

    Attributes:
        items: Records as they are sent.
        rows: Which row of the chunk each of them was; None where all rows are there.
        spaces: The namespace of each, where the source says it.
        refused: Rows that cannot be sent, and why.
    """

    items: Sequence[Any]
    rows: list[int] | None = None
    spaces: list[str] | None = None
    refused: list[tuple[int, Exception]] = field(factory=list)


class Kind(ABC):
    """State what the rows of a source are: vectors, records with text, or documents."""

    most: int
    """As many as the service takes in one request."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    @abstractmethod
    def checked(self, chunk: Chunk) -> Checked:
        """Return the rows of a chunk that can be sent."""

    @abstractmethod
    def ids(self, items: Sequence[Any]) -> Sequence[str]:
        """Return the ids of records."""

    @abstractmethod
    def plain(self, item: Any) -> dict[str, Any]:
        """Return a record as a row of a file that can be loaded again."""

    @abstractmethod
    def _named(self, row: dict[str, Any]) -> dict[str, Any]:
        """Return a row with the names that records have."""

    def as_read(self, chunk: Chunk, row: int) -> dict[str, Any]:
        """Return a row that cannot be sent as far as it is known, as `plain` returns records."""
        rows = chunk.rows[row : row + 1]
        found: Any = next(rows.dicts()) if isinstance(rows, Columns) else rows[0]
        if isinstance(found, Unreadable):
            return {"_raw": found.text}
        if isinstance(found, (tuple, list)):
            return dict(zip(("id", "values", "metadata"), found, strict=False))
        if not isinstance(found, dict):
            return {
                key: it for key in columns.KEYS if (it := getattr(found, key, None)) is not None
            }
        return self._named(found)

    def size(self, items: Sequence[Any]) -> int:
        """Guess how many bytes some records have in a request, by some of them."""
        step = -(-len(items) // _SAMPLES)
        sample = range(0, len(items), step)
        return sum(self._bytes(items[place]) for place in sample) * len(items) // len(sample)

    def _bytes(self, item: Any) -> int:
        return len(dumps(item)) + 1

    def wanted_columns(self, names: Sequence[str]) -> list[str]:
        """Return the columns that are read."""
        return list(names)

    def check_columns(self, names: Sequence[str], place: str) -> None:
        """Raise unless columns of these names make records."""
        if "_id" not in names and self.layout.id not in names:
            raise PineconeValueError(
                f"{place}: the column '_id' is missing; there are {', '.join(map(repr, names))} "
                f"(columns={{'id': ...}} says which it is)"
            )


class Vectors(Kind):
    """Records with vectors.

    Args:
        layout: Which columns hold the parts of a record.
        packs_floats: Whether a request has numbers in 32 bits each, and not as text.
    """

    most = columns.MAX_RECORDS

    def __init__(self, layout: Layout, packs_floats: bool) -> None:
        super().__init__(layout)
        self._packs_floats = packs_floats
        self._dimension = 0

    def checked(self, chunk: Chunk) -> Checked:
        """Return the rows of a chunk that can be sent."""
        try:
            found, spaces = self._records(chunk)
            if not columns.have_repeats(found.ids):
                return Checked(self._alike(columns.checked(found)), None, spaces)
        except (PineconeValueError, TypeError):
            pass  # the rows one by one tell which it is, in words
        return self._one_by_one(chunk)

    def _records(self, chunk: Chunk) -> tuple[columns.Records, list[str] | None]:
        if isinstance(chunk.rows, Columns):
            found, spaces = self.layout.records(chunk.rows)
        else:
            for number, row in enumerate(chunk.rows):
                if isinstance(row, Unreadable):
                    row.refuse(chunk.place(number))
            pairs = [self.layout.record(row) for row in chunk.rows]
            if len(pairs) == 1:
                parts = columns.parts_of(pairs[0][0], chunk.place(0))
                found = columns.Records(*([part] for part in parts))
            else:
                found = columns.split([record for record, _ in pairs], chunk.label)
            spaces = [space for _, space in pairs]
        if spaces is None or not any(spaces):
            return found, None
        return found, [space or "" for space in spaces]

    def _one_by_one(self, chunk: Chunk) -> Checked:
        items: list[Any] = []
        good: list[int] = []
        spaces: list[str] = []
        refused: list[tuple[int, Exception]] = []
        for row in range(len(chunk)):
            place = chunk.place(row)
            paths = {
                key: f"{place}.{key}".replace("{", "{{").replace("}", "}}") for key in columns.KEYS
            }
            try:
                one = chunk.part(chunk.start + row, chunk.start + row + 1)
                found, its_space = self._records(one)
                items += self._alike(columns.checked(found, paths=paths), place)
            except (PineconeValueError, TypeError) as error:
                refused.append((row, error))
            else:
                good.append(row)
                spaces += its_space or [""]
        return Checked(items, good, spaces if any(spaces) else None, refused)

    def _alike(self, records: columns.Records, place: str = "") -> columns.Records:
        """Return records whose vectors are as long as all others."""
        length = next(filter(None, map(len, records.values)), 0)
        if length and length != (self._dimension or length):
            raise PineconeValueError(
                f"{place}.values: expected {self._dimension} numbers like the records before it, got {length}"
            )
        self._dimension = self._dimension or length
        return records

    def ids(self, items: Sequence[Any]) -> Sequence[str]:
        """Return the ids of records."""
        return items.ids if isinstance(items, columns.Records) else [item.id for item in items]

    def plain(self, item: Any) -> dict[str, Any]:
        """Return a record as a row of a file that can be loaded again."""
        return {key: it for key in columns.KEYS if (it := getattr(item, key)) is not None}

    def _named(self, row: dict[str, Any]) -> dict[str, Any]:
        """Return a row with the names that records have."""
        found, space = self.layout.record(row)
        return {
            name: cell
            for name, cell in {**found, "namespace": space}.items()
            if not is_missing(cell)
        }

    def _bytes(self, item: Any) -> int:
        if not self._packs_floats:
            return super()._bytes(item)
        sparse = item.sparse_values
        numbers = len(item.values) + (2 * len(sparse.values) if sparse else 0)
        return _FLOAT * numbers + len(item.id) + len(dumps(item.metadata)) + _AROUND

    def check_columns(self, names: Sequence[str], place: str) -> None:
        """Raise unless columns of these names make records."""
        self.layout.check(names, place)

    def wanted_columns(self, names: Sequence[str]) -> list[str]:
        """Return the columns that are read."""
        return [name for name in dict.fromkeys(self.layout.sources) if name in names]


class _Dicts(Kind):
    """Rows that are dicts, with the id under `_id`."""

    check: Callable[[object, str], dict[str, Any]]

    def checked(self, chunk: Chunk) -> Checked:
        """Return the rows of a chunk that can be sent."""
        rows = chunk.rows.dicts() if isinstance(chunk.rows, Columns) else chunk.rows
        items: list[Any] = []
        good: list[int] = []
        refused: list[tuple[int, Exception]] = []
        for number, row in enumerate(rows):
            try:
                place = chunk.place(number)
                items.append(type(self).check(self._row(row, place), place))
            except (PineconeValueError, PineconeTypeError) as error:
                refused.append((number, error))
            else:
                good.append(number)
        return Checked(items, good if refused else None, None, refused)

    def _row(self, row: Any, place: str) -> Any:
        if isinstance(row, Unreadable):
            row.refuse(place)
        return self._named(row) if isinstance(row, dict) else row

    def _named(self, row: dict[str, Any]) -> dict[str, Any]:
        """Return a row with the names that records have."""
        if ERROR in row or "_id" not in row:
            row = {name: cell for name, cell in row.items() if name != ERROR}
            if self.layout.id in row:
                row["_id"] = row.pop(self.layout.id)
        return row

    def ids(self, items: Sequence[Any]) -> Sequence[str]:
        """Return the ids of records."""
        return [item["_id"] for item in items]

    def plain(self, item: Any) -> dict[str, Any]:
        """Return a record as a row of a file that can be loaded again."""
        return dict(item)


class Texts(_Dicts):
    """Records with text that the index embeds by itself."""

    most = limits.upsert_records_namespace.body.high
    check = staticmethod(columns.text_record)


class Documents(_Dicts):
    """Documents of an index with a schema."""

    most = limits.UpsertDocumentsRequest.documents.high
    check = staticmethod(documents.document)
