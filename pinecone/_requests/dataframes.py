"""Rows of pandas, polars and pyarrow tables as records; columnar vectors never become Python numbers."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from pinecone._requests.columns import KEYS, Records, checked
from pinecone.errors import PineconeTypeError, PineconeValueError


def records(frame: Any) -> Records:
    """Return every row as a record; what is missing in a row is left out of it.

    Raises:
        PineconeTypeError: `frame` is no data frame, or a cell has the wrong type.
        PineconeValueError: It lacks a column, or what `columns.records` finds.
    """
    names = _column_names(frame)
    if "id" not in names or not {"values", "sparse_values"} & set(names):
        raise PineconeValueError(
            f"df: expected the columns 'id' and 'values' (or 'sparse_values'), and perhaps 'metadata', "
            f"got {names!r}"
        )
    ids = _cells(frame, "id")
    values, sparse, metadata = (
        [None if _is_missing(cell) else cell for cell in _cells(frame, name)]
        if name in names
        else None
        for name in KEYS[1:]
    )
    if not ids:
        return Records((), (), None, None)
    return checked(Records(ids, values or [None] * len(ids), sparse, metadata), "df")


def _column_names(frame: Any) -> list[str]:
    kind = type(frame).__module__.partition(".")[0]
    if kind == "pyarrow" and hasattr(frame, "column_names"):
        return list(frame.column_names)
    if kind in ("pandas", "polars") and hasattr(frame, "columns"):
        return [str(name) for name in frame.columns]
    raise PineconeTypeError(
        f"df: expected a pandas or polars DataFrame or a pyarrow Table, got {type(frame).__name__}"
    )


def _cells(frame: Any, name: str) -> Sequence[Any]:
    column = frame[name]
    kind = type(frame).__module__.partition(".")[0]
    if kind == "pandas":
        cells: Sequence[Any] = column.tolist()
    elif name == "values":
        cells = _arrow_vectors(column) if kind == "pyarrow" else _polars_vectors(column)
    else:
        cells = column.to_pylist() if kind == "pyarrow" else column.to_list()
    return list(map(_metadata, cells)) if name == "metadata" else cells


def _arrow_vectors(column: Any) -> list[Any]:
    compute: Any = import_module("pyarrow.compute")
    types: Any = import_module("pyarrow.types")
    kind = column.type
    nested = types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind)
    if not nested or column.null_count:
        return list(column.to_pylist())
    if compute.count_distinct(compute.list_value_length(column)).as_py() != 1:
        return list(column.to_pylist())
    return _matrix(compute.list_flatten(column).to_numpy(), len(column))


def _polars_vectors(column: Any) -> list[Any]:
    polars: Any = import_module("polars")
    one_length = isinstance(column.dtype, polars.Array) or (
        isinstance(column.dtype, polars.List) and column.list.len().n_unique() == 1
    )
    if not one_length or column.null_count():
        return list(column.to_list())
    return _matrix(column.explode().to_numpy(), len(column))


def _matrix(numbers: Any, count: int) -> list[Any]:
    """Return the rows of the matrix that equally long lists make."""
    return list(numbers.reshape(count, -1))


def _metadata(cell: Any) -> Any:
    """Return metadata without the keys a row lacks: columnar tables give every row every key, and lists as arrays."""
    if not isinstance(cell, dict):
        return cell
    return {
        key: item.tolist() if hasattr(item, "tolist") and getattr(item, "ndim", False) else item
        for key, item in cell.items()
        if item is not None
    }


def _is_missing(cell: Any) -> bool:
    """Return whether a cell is None, or the NaN that pandas puts where there is nothing."""
    return cell is None or (isinstance(cell, float) and cell != cell)
