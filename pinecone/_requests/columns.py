"""Records on their way into an index: checked together, kept as columns, made one by one when they are sent.

However records are given (objects, tuples, dicts, columns, the rows of a data frame), they are columns from here on:
all ids, all vectors, all metadata. What programs send is mostly all of one kind, so one look at a column decides for
thousands of records; only where that look finds something unusual is each cell looked at alone, and named if it is wrong.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from typing import Any, cast, overload

from attrs import define, field

from pinecone._checks import callers_level, wrong_type, wrong_value
from pinecone._requests import arguments, record_parts
from pinecone._requests.batches import MAX_REQUEST
from pinecone.errors import DuplicateIdWarning, PineconeTypeError, PineconeValueError
from pinecone_api._runtime import dumps
from pinecone_api.default.db_data import limits
from pinecone_api.default.db_data.models import UpsertRequest, Vector

MAX_RECORDS = limits.UpsertRequest.vectors.high
KEYS = ("id", "values", "sparse_values", "metadata")
#: Bytes in JSON: of a number, of a character that has to be escaped, and of what surrounds the records.
_LONGEST_NUMBER = 25
_LONGEST_CHARACTER = 6
#: What is that much longer than a request at most, if all numbers and characters are the longest, most likely fits into one:
#: a number has 20 bytes where it was one of 32 bits, and less where a person wrote it.
_PERHAPS = 1.2
_FRAME = 2 * arguments.MAX_ID
#: Numbers looked at together: few enough for the memory in between to be reused.
_AT_ONCE = 16384
#: Numbers in lists that are short enough to be copied into one for that.
_SHORT = 64
#: Names that messages give to a cell of each column, {} standing for its row.
_OWN_PATHS = {"id": "ids[{}]", "values": "values[{}]", "metadata": "metadata[{}]"}


@define(eq=False)
class Records(Sequence[Vector]):
    """Checked records as columns, and as a sequence of vectors of which none exists until it is looked at.

    A slice is one of these again, so that a batch waiting for its turn takes no memory.
    """

    ids: Sequence[str]
    values: Any
    sparse_values: Sequence[Any] | None
    metadata: Sequence[Any] | None
    largest: int = field(default=0, kw_only=True)
    """Bytes that one of all these records has in JSON at most; 0 when nobody has looked."""
    surplus: float = field(default=0.0, kw_only=True)
    """Characters that a record has in its metadata on average, more than the first."""

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, key: int) -> Vector: ...
    @overload
    def __getitem__(self, key: slice) -> Records: ...
    def __getitem__(self, key: int | slice) -> Vector | Records:
        sparse = None if self.sparse_values is None else self.sparse_values[key]
        metadata = None if self.metadata is None else self.metadata[key]
        kind: Any = Records if isinstance(key, slice) else Vector
        found: Vector | Records = kind(self.ids[key], self.values[key], sparse, metadata)
        return found

    def __iter__(self) -> Iterator[Vector]:
        sparse = repeat(None) if self.sparse_values is None else self.sparse_values
        metadata = repeat(None) if self.metadata is None else self.metadata
        return map(Vector, self.ids, self.values, sparse, metadata)

    def members(self) -> list[dict[str, Any]]:
        """Return the records as JSON has them, which takes less time than vectors do to be encoded."""
        rows = [{"id": id_, "values": row} for id_, row in zip(self.ids, self.values, strict=True)]
        if self.sparse_values is not None:
            for row, item in zip(rows, self.sparse_values, strict=True):
                if not len(row["values"]):
                    del row["values"]
                if item is not None:
                    row["sparseValues"] = item
        if self.metadata is not None:
            for row, item in zip(rows, self.metadata, strict=True):
                if item is not None:
                    row["metadata"] = item
        return rows

    def typical(self, count: int, weigh: Callable[[Records], int]) -> float | None:
        """Return the bytes of a record, about; None if so many of these probably fit into a request.

        `weigh` returns the bytes of a request with some of them.
        """
        if count * self.largest <= _PERHAPS * MAX_REQUEST:
            return None
        return max(weigh(self[:1]) + self.surplus, 1.0)

    def at(self, places: Sequence[int]) -> Records:
        """Return the records in these places."""
        sparse, metadata = (
            column and [column[place] for place in places]
            for column in (self.sparse_values, self.metadata)
        )
        is_matrix = hasattr(self.values, "shape")
        values = self.values[places] if is_matrix else [self.values[place] for place in places]
        ids = [self.ids[place] for place in places]
        return Records(ids, values, sparse, metadata, largest=self.largest, surplus=self.surplus)


# -- from what a caller has ----------------------------------------------------------------------


def records(
    vectors: object,
    ids: object,
    values: Any,
    metadata: object,
    *,
    trust_floats: bool = False,
    may_be_empty: bool = False,
) -> Records:
    """Return the records of an upsert: either `vectors`, or columns.

    Args:
        vectors: Records as objects, tuples or dicts, or checked already.
        ids: Instead of them: the ids.
        values: With `ids`: a matrix or a sequence of vectors.
        metadata: With `ids`: a dict or None for each, or None.
        trust_floats: Lists of floats need not be searched for NaN, because whoever encodes them does that.
        may_be_empty: `vectors` may have no records.

    Raises:
        PineconeTypeError: A record or a part of it has the wrong type.
        PineconeValueError: Both or neither are given, there is no record, a number is not finite, lengths differ, or
            a record is larger than a request may be.
    """
    columns = {"ids": ids, "values": values, "metadata": metadata}
    given = [name for name, column in columns.items() if column is not None]
    if isinstance(vectors, Records) and not given:
        return vectors
    if not given:
        found = split(vectors, "vectors")
        if may_be_empty and not found.ids:
            return found
        # Of records of several kinds, messages name each number alike, whatever carries them.
        return checked(found, trust_floats=trust_floats and found.sparse_values is None)
    if vectors is not None:
        raise PineconeValueError(f"vectors: expected them or columns, got {given[0]} too")
    if ids is None or values is None:
        raise PineconeValueError(f"ids, values: expected both, got {' and '.join(given)}")
    names = arguments.record_ids(ids)
    cells = None if metadata is None else _column(metadata, "metadata", len(names))
    matrix = _as_matrix(values)
    rows = _column(values, "values", len(names)) if matrix is None else matrix
    _check_length(rows, "values", len(names))
    return checked(Records(names, rows, None, cells), paths=_OWN_PATHS)


def split(vectors: object, argument: str) -> Records:
    """Return the parts of records as columns."""
    if isinstance(vectors, (list, tuple)) and set(map(type, vectors)) == {tuple}:
        if set(map(len, vectors)) in ({2}, {3}):
            ids, values, *rest = zip(*vectors, strict=True)
            return Records(ids, values, None, rest[0] if rest else None)
    elif isinstance(vectors, (str, bytes, Mapping, Vector)) or not isinstance(vectors, Iterable):
        wrong_type(argument, "a sequence of records (Vector, tuple or dict)", vectors)
    parts = [parts_of(item, f"{argument}[{place}]") for place, item in enumerate(vectors)]
    ids, values, sparse, metadata = zip(*parts, strict=True) if parts else ((), (), None, None)
    return Records(ids, values, sparse, metadata)


def parts_of(item: object, path: str) -> tuple[Any, Any, Any, Any]:
    """Return id, values, sparse values and metadata of one record."""
    if isinstance(item, Vector):
        return item.id, item.values, item.sparse_values, item.metadata
    if isinstance(item, tuple):
        if len(item) not in (2, 3):
            wrong_value(path, "(id, values) or (id, values, metadata)", f"{len(item)} elements")
        return item[0], item[1], None, item[2] if len(item) == 3 else None
    if not isinstance(item, Mapping):
        wrong_type(path, "a Vector, an (id, values[, metadata]) tuple or a dict", item)
    arguments.check_keys(item, path, KEYS)
    if "id" not in item:
        raise PineconeValueError(f"{path}: the key 'id' is missing", path)
    return item["id"], item.get("values"), item.get("sparse_values"), item.get("metadata")


def _column(cells: Any, name: str, count: int) -> Sequence[Any]:
    """Return a column of its own, as long as that of the ids."""
    if isinstance(cells, (str, bytes, Mapping)) or not hasattr(cells, "__iter__"):
        wrong_type(name, _COLUMNS[name], cells)
    column = cells if isinstance(cells, (list, tuple)) else list(cells)
    _check_length(column, name, count)
    return column


_COLUMNS = {
    "values": "a matrix or a sequence of vectors",
    "metadata": "a sequence of dicts, one for each id",
}


def _check_length(column: Any, name: str, count: int) -> None:
    if len(column) != count:
        what = "dicts" if name == "metadata" else "rows"
        wrong_value(name, f"as many {what} as ids", f"{len(column)} and {count}")


def _as_matrix(values: Any) -> Any | None:
    """Return `values` as a numpy matrix, if it is one or offers to be one."""
    matrix = record_parts.as_array(values, "values")
    if matrix is None or matrix.dtype.kind == "O":  # rows of their own, each to be checked as one
        return None
    if matrix.ndim != 2 or not matrix.size:
        wrong_value(
            "values", "a matrix with a row for each id", f"an array of shape {matrix.shape}"
        )
    if matrix.dtype.kind not in "fiu":
        wrong_type("values", "a matrix of floats or integers", matrix.dtype)
    if matrix.dtype.itemsize > 8 or not matrix.dtype.isnative:
        matrix = matrix.astype("f8")
    return matrix


# -- checks --------------------------------------------------------------------------------------


def checked(
    given: Records,
    argument: str = "vectors",
    paths: Mapping[str, str] | None = None,
    *,
    trust_floats: bool = False,
) -> Records:
    """Return columns of which every cell can be sent, the last record of each id; `paths` says what messages call the cells of each."""
    if not given.ids:
        raise PineconeValueError(f"{argument}: expected at least one record, got an empty sequence")
    at = paths or _paths(argument)
    ids = arguments.checked_ids(given.ids, at["id"])
    repeats = have_repeats(ids)
    sparse = _sparse(given.sparse_values, at)
    values = _dense(given.values, sparse, at["values"])
    # Whoever encodes numbers names them by their place among the records that are sent, and a second request comes
    # after the first.
    trust_floats = trust_floats and not repeats and len(ids) <= MAX_RECORDS
    values = _numbers(values, at["values"], trust_floats)
    longest = _check_lengths(values, at["values"])
    metadata, lengths = record_parts.all_metadata(given.metadata or (), at["metadata"])
    indices = 0 if sparse is None else max(0 if c is None else len(c.indices) for c in sparse)
    characters = max(lengths, default=0)
    largest = _LONGEST_NUMBER * (longest + 2 * indices) + _LONGEST_CHARACTER * characters + _FRAME
    surplus = sum(lengths) / len(lengths) - lengths[0] if lengths else 0.0
    records = Records(ids, values, sparse, metadata or None, largest=largest, surplus=surplus)
    if may_be_too_large(longest + 2 * indices, characters):
        for place, record in enumerate(records):
            check_size(record, record.id, at["id"].removesuffix(".id").format(place))
    return records.at(last_of_each(ids, at["id"])) if repeats else records


@cache
def _paths(argument: str) -> dict[str, str]:
    """Return the names that messages give to the parts of a record, {} standing for its position."""
    return {key: f"{argument}[{{}}].{key}" for key in KEYS}


def have_repeats(ids: Sequence[str]) -> bool:
    """Return whether an id is there more than once."""
    return len(set(ids)) != len(ids)


def last_of_each(ids: Sequence[str], path: str) -> list[int]:
    """Return where each id is for the last time, and warn: requests run side by side, and any of them could win."""
    last = {id_: place for place, id_ in enumerate(ids)}
    early = next(place for place, id_ in enumerate(ids) if last[id_] != place)
    again = ids[early]
    warnings.warn(
        f"{path.format(last[again])}: the same id as {path.format(early)}: {again!r}; the last record of each id is sent, "
        f"{len(last):,} of {len(ids):,}",
        DuplicateIdWarning,
        stacklevel=callers_level(),
    )
    return sorted(last.values())


def _sparse(cells: Sequence[Any] | None, at: Mapping[str, str]) -> Sequence[Any] | None:
    if cells is None or all(cell is None for cell in cells):
        return None
    path = at["sparse_values"]
    return [
        None
        if record_parts.is_missing(cell) or record_parts.vector_or_none(cell) is None
        else record_parts.sparse_vector(cell, path.format(place))
        for place, cell in enumerate(cells)
    ]


def _dense(rows: Any, sparse: Sequence[Any] | None, path: str) -> Any:
    """Return vectors in a form that can be sent; [] for none, where there is a sparse one."""
    if hasattr(rows, "shape"):
        return rows
    if not _are_sendable(rows):
        rows = [
            _row(row, sparse is not None and sparse[place] is not None, path.format(place))
            for place, row in enumerate(rows)
        ]
    return rows


def _are_sendable(rows: Sequence[Any]) -> bool:
    """Return whether all of several vectors can be sent as they are, found out together."""
    kinds = set(map(type, rows))
    if kinds == {list}:
        return all(rows)
    numpy = sys.modules.get("numpy")
    if numpy is None or kinds != {numpy.ndarray}:
        return False
    return (
        {row.dtype for row in rows} <= {numpy.dtype("f4"), numpy.dtype("f8")}
        and {row.ndim for row in rows} == {1}
        and all(row.flags.c_contiguous and row.size for row in rows)
    )


def _row(row: Any, is_sparse: bool, path: str) -> Any:
    missing = record_parts.is_missing(row)
    if is_sparse and (missing or (hasattr(row, "__len__") and len(row) == 0)):
        return []
    if missing:
        wrong_type(path, "a sequence of numbers, or sparse_values", row)
    return record_parts.as_vector(row, path)


def _numbers(rows: Any, path: str, trust_floats: bool) -> Any:
    """Return rows of numbers that can be sent; raise for the first that is none. Arrays are looked at together."""
    kinds = {} if hasattr(rows, "shape") else set(map(type, rows))
    # The first element tells lists of floats from lists of integers, each of which may be a bool.
    if trust_floats and kinds == {list} and {type(row[0]) for row in rows} == {float}:
        return rows
    buffer = bytearray()
    flat = _flatten(kinds, len(rows[0]))
    if flat is not None:
        step = max(1, _AT_ONCE // max(1, len(rows[0])))
        chunks = (rows[start : start + step] for start in range(0, len(rows), step))
        if all(record_parts.are_numbers(flat(chunk), buffer) for chunk in chunks):
            return rows
    return [
        row
        if not len(row) or record_parts.are_numbers(row, buffer)
        else record_parts.plain_numbers(row, path.format(place))
        for place, row in enumerate(rows)
    ]


def _flatten(kinds: Iterable[type], length: int) -> Callable[[Any], Any] | None:
    """Return what makes one vector of several, where looking at that one takes less time than at each; else None."""
    numpy: Any = sys.modules.get("numpy")
    if not kinds:
        return numpy.ravel  # type: ignore[no-any-return]
    if numpy is not None and kinds == {numpy.ndarray}:
        return numpy.concatenate  # type: ignore[no-any-return]
    if kinds == {list} and length <= _SHORT:
        return lambda chunk: list(chain.from_iterable(chunk))
    return None


def request(space: str | None, records: Sequence[Any], *, in_json: bool) -> UpsertRequest:
    """Return the request that writes records; JSON needs no objects of them."""
    if in_json and isinstance(records, Records):
        return UpsertRequest(vectors=cast("list[Vector]", records.members()), namespace=space)
    return UpsertRequest(vectors=list(records), namespace=space)


def check_numbers(records: Records) -> None:
    """Raise for the first number that cannot be sent, of records in which nobody has looked for it."""
    _numbers(records.values, _paths("vectors")["values"], trust_floats=False)


def _check_lengths(rows: Any, path: str) -> int:
    """Raise for the first vector that is longer or shorter than those before it; return their length."""
    lengths = [rows.shape[1]] if hasattr(rows, "shape") else list(map(len, rows))
    expected = next(filter(None, lengths), 0)
    if not set(lengths) <= {0, expected}:
        place = next(i for i, length in enumerate(lengths) if length not in (0, expected))
        wanted = f"{expected} numbers like the records before it"
        wrong_value(path.format(place), wanted, str(lengths[place]))
    return expected


def may_be_too_large(numbers: int, characters: int) -> bool:
    """Return whether a record with so much in it might not fit into a request."""
    return _LONGEST_NUMBER * numbers + _LONGEST_CHARACTER * characters > MAX_REQUEST


def check_size(record: object, identifier: str, path: str) -> None:
    """Raise when a request with this record alone would be larger than the service takes."""
    try:
        size = len(dumps(record))
    except (TypeError, ValueError) as error:
        raise PineconeTypeError(f"{path}: cannot be sent as JSON: {error}", path) from error
    if size > MAX_REQUEST - _FRAME:
        raise PineconeValueError(
            f"{path}: the record {identifier!r} has {size:,} bytes; a request may have {MAX_REQUEST:,}",
            path,
        )


# -- records with text ---------------------------------------------------------------------------


def text_records(value: object) -> list[dict[str, Any]]:
    """Return the records of `Index.upsert_records`, each with its id under `_id`.

    Raises:
        PineconeTypeError: A record is not a dict, or its id is not a string.
        PineconeValueError: There is none, or an id is missing.
    """
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Sequence):
        wrong_type("records", "a list of dicts", value)
    if not value:
        raise PineconeValueError("records: expected at least one record, got an empty list")
    found = [text_record(record, f"records[{place}]") for place, record in enumerate(value)]
    ids = [record["_id"] for record in found]
    return [found[p] for p in last_of_each(ids, "records[{}]")] if have_repeats(ids) else found


def text_record(record: object, path: str) -> dict[str, Any]:
    """Return a record with text, its id under `_id`."""
    if not isinstance(record, Mapping):
        wrong_type(path, "a dict", record)
    key = "_id" if "_id" in record else "id"
    if key not in record:
        raise PineconeValueError(f"{path}: the key '_id' (or 'id') is missing")
    identifier = arguments.record_id(record[key], f"{path}[{key!r}]")
    rest = {name: item for name, item in record.items() if name not in ("_id", key)}
    length = record_parts.everyday_length(rest)
    if length < 0:
        rest = record_parts.metadata(rest, path)
        length = record_parts.everyday_length(rest)
    found = {"_id": identifier} | rest
    if length < 0 or may_be_too_large(0, length):
        check_size(found, identifier, path)
    return found
