"""Records given as columns: ids, a matrix of values, metadata. A record is made when its batch is encoded."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, overload

from pinecone._requests import uniform, vectors as _vectors
from pinecone.errors import PineconeValueError
from pinecone_api.v2026_04.db_data.models import Vector

_ROWS_AT_ONCE = 16


class Rows(Sequence[Vector]):
    """The records that columns make, as a sequence of vectors of which none exists until it is looked at.

    A slice is one of these again, so that a batch waiting for its turn takes no memory.
    """

    def __init__(
        self, ids: Sequence[str], matrix: Any, metadata: Sequence[Any] | None, places: range
    ) -> None:
        self._ids = ids
        self._matrix = matrix
        self._metadata = metadata
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, key: int) -> Vector: ...
    @overload
    def __getitem__(self, key: slice) -> Rows: ...
    def __getitem__(self, key: int | slice) -> Vector | Rows:
        if isinstance(key, slice):
            return Rows(self._ids, self._matrix, self._metadata, self._places[key])
        return self._vector(self._places[key])

    def __iter__(self) -> Iterator[Vector]:
        return map(self._vector, self._places)

    def _vector(self, place: int) -> Vector:
        metadata = None if self._metadata is None else self._metadata[place]
        return Vector(id=self._ids[place], values=self._matrix[place], metadata=metadata)


def records(
    vectors: object, ids: object, values: Any, metadata: object, *, check_lists: bool = True
) -> Sequence[Vector]:
    """The records of an upsert: either `vectors`, or columns.

    Without `check_lists`, whoever encodes them looks for NaN in lists.

    Raises:
        PineconeTypeError: If something has the wrong type.
        PineconeValueError: If both or neither are given, columns differ in length, or what `_vectors.records` finds.
    """
    columns = {"ids": ids, "values": values, "metadata": metadata}
    given = [name for name, column in columns.items() if column is not None]
    if not given:
        return uniform.records(vectors, check_lists=check_lists) or _vectors.records(vectors)
    if vectors is not None:
        raise PineconeValueError(f"vectors: expected them or columns, got {given[0]} too")
    if ids is None or values is None:
        raise PineconeValueError(f"ids, values: expected both, got {' and '.join(given)}")
    names = _vectors.record_ids(ids)
    facts = None if metadata is None else _facts(metadata, len(names))
    matrix = _as_matrix(values)
    if matrix is None:
        rows = _rows(values, len(names))
        dicts = [None] * len(names) if facts is None else facts
        return _vectors.records(list(zip(names, rows, dicts, strict=True)))
    if len(matrix) != len(names):
        _differ("values", "rows", len(matrix), len(names))
    _check_distinct(names)
    _check_finite(matrix)
    for place, item in enumerate(facts or ()):
        if item is not None:
            _vectors.check_metadata(item, f"metadata[{place}]")
    return Rows(names, matrix, facts, range(len(names)))


def _as_matrix(values: Any) -> Any | None:
    """`values` as a numpy matrix, if it is one or offers to be one."""
    numpy = sys.modules.get("numpy")
    if numpy is None or not hasattr(values, "__array__"):
        return None
    matrix = numpy.asarray(values)
    if matrix.dtype.kind == "O":  # rows of their own, each to be checked as one
        return None
    if matrix.ndim != 2 or not matrix.size:
        raise PineconeValueError(
            f"values: expected a matrix with a row for each id, got an array of shape {matrix.shape}"
        )
    if matrix.dtype.kind not in "fiu":
        _vectors.wrong_type("values", "a matrix of floats or integers", matrix.dtype)
    if matrix.dtype.itemsize > 8 or not matrix.dtype.isnative:
        matrix = matrix.astype(numpy.float64)
    return matrix


def _rows(values: Any, count: int) -> list[Any]:
    if isinstance(values, (str, bytes, Mapping)) or not hasattr(values, "__iter__"):
        _vectors.wrong_type("values", "a matrix or a sequence of vectors", values)
    rows = list(values)
    if len(rows) != count:
        _differ("values", "rows", len(rows), count)
    return rows


def _facts(metadata: Any, count: int) -> Sequence[Any]:
    if isinstance(metadata, (str, bytes, Mapping)) or not hasattr(metadata, "__iter__"):
        _vectors.wrong_type("metadata", "a sequence of dicts, one for each id", metadata)
    facts = metadata if isinstance(metadata, Sequence) else list(metadata)
    if len(facts) != count:
        _differ("metadata", "dicts", len(facts), count)
    return facts


def _differ(argument: str, what: str, found: int, count: int) -> None:
    raise PineconeValueError(f"{argument}: expected as many {what} as ids, got {found} and {count}")


def _check_distinct(ids: Sequence[str]) -> None:
    if len(set(ids)) == len(ids):
        return
    first: dict[str, int] = {}
    for place, name in enumerate(ids):
        if (earlier := first.setdefault(name, place)) != place:
            raise PineconeValueError(
                f"ids[{place}]: duplicate of ids[{earlier}]: {name!r}; every id may appear once per upsert",
                f"ids[{place}]",
            )


def _check_finite(matrix: Any) -> None:
    """Raise for the first NaN or infinity; piece by piece, because the answers take memory too."""
    numpy = sys.modules["numpy"]
    for start in range(0, len(matrix), _ROWS_AT_ONCE):
        good = numpy.isfinite(matrix[start : start + _ROWS_AT_ONCE])
        if not good.all():
            row, column = (int(place[0]) for place in numpy.nonzero(~good))
            value = float(matrix[start + row][column])
            _vectors.not_finite(value, f"values[{start + row}][{column}]")
