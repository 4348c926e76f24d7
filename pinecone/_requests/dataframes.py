"""Rows of pandas, polars and pyarrow tables as records; columnar vectors never become Python numbers."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from pinecone._checks import callers_level, wrong_value
from pinecone._requests.columns import KEYS, Records, checked
from pinecone._requests.record_parts import is_missing
from pinecone.errors import PineconeTypeError, PineconeValueError


def records(frame: Any) -> Records:
    """Return every row as a record; what is missing in a row is left out of it.

    Raises:
        PineconeTypeError: `frame` is no data frame, or a cell has the wrong type.
        PineconeValueError: It lacks a column, or what `columns.records` finds.
    """
    names = column_names(frame, "df")
    if "id" not in names or not {"values", "sparse_values"} & set(names):
        raise PineconeValueError(
            f"df: expected the columns 'id' and 'values' (or 'sparse_values'), and perhaps 'metadata', "
            f"got {names!r}"
        )
    if "metadata" not in names and (others := [name for name in names if name not in KEYS]):
        warnings.warn(
            f"df: there is no column 'metadata', and {', '.join(map(repr, others))} of the frame are not sent; "
            f"index.load(df, columns={{'metadata': {others}}}) makes metadata of them",
            stacklevel=callers_level(),
        )
    ids, values, sparse, metadata = (cells(frame, name) if name in names else None for name in KEYS)
    metadata = metadata and list(map(present, metadata))
    if not ids:
        return Records((), (), None, None)
    return checked(Records(ids, values or [None] * len(ids), sparse, metadata), "df")


def made_by(frame: Any) -> str | None:
    """Return which library made a table; None for what is no table."""
    for base in type(frame).__mro__:
        name = base.__module__.partition(".")[0]
        if base.__name__ in _TABLES.get(name, ()):
            return name
    return None


_TABLES = {"pandas": ["DataFrame"], "polars": ["DataFrame"], "pyarrow": ["Table", "RecordBatch"]}


def column_names(frame: Any, argument: str) -> list[str]:
    """Return the names of the columns of a table, of which each that records need may be there once."""
    found = made_by(frame)
    if found is None:
        raise PineconeTypeError(
            f"{argument}: expected a pandas or polars DataFrame or a pyarrow Table, got {type(frame).__name__}"
        )
    names = list(map(str, frame.column_names if found == "pyarrow" else frame.columns))
    for name in KEYS:
        if names.count(name) > 1:
            wrong_value(argument, f"one column {name!r}", f"{names.count(name)} of them")
    return names


def cells(frame: Any, name: str) -> Sequence[Any]:
    """Return the cells of a column; those of numbers in equally long lists are numpy arrays."""
    column = frame[name]
    kind = made_by(frame)
    if kind == "pandas":
        found: Sequence[Any] = column.tolist()
    else:
        found = _arrow_cells(column) if kind == "pyarrow" else _polars_cells(column)
    return found


def _arrow_cells(column: Any) -> list[Any]:
    compute: Any = import_module("pyarrow.compute")
    types: Any = import_module("pyarrow.types")
    kind = column.type
    nested = types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind)
    numeric = nested and (types.is_floating(kind.value_type) or types.is_integer(kind.value_type))
    if not numeric or column.null_count or not len(column):
        return list(column.to_pylist())
    if compute.count_distinct(compute.list_value_length(column)).as_py() != 1:
        return list(column.to_pylist())
    return _matrix(compute.list_flatten(column).to_numpy(), len(column))


def _polars_cells(column: Any) -> list[Any]:
    polars: Any = import_module("polars")
    one_length = isinstance(column.dtype, polars.Array) or (
        isinstance(column.dtype, polars.List) and column.list.len().n_unique() == 1
    )
    if not one_length or column.null_count() or not column.dtype.inner.is_numeric():
        return list(column.to_list())
    return _matrix(column.explode().to_numpy(), len(column))


def _matrix(numbers: Any, count: int) -> list[Any]:
    """Return the rows of the matrix that equally long lists make."""
    return list(numbers.reshape(count, -1))


def present(cell: Any) -> Any:
    """Return metadata without the keys that a row lacks: tables of structs give every row every key."""
    if not isinstance(cell, dict):
        return cell
    return {key: item for key, item in cell.items() if not is_missing(item)}
