"""Rows of pandas, polars and pyarrow tables as records; columnar vectors never become Python numbers."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from pinecone._checks import wrong_value
from pinecone._requests.arguments import is_missing
from pinecone._requests.columns import KEYS, Records, checked
from pinecone.errors import PineconeTypeError, PineconeValueError


def records(frame: Any) -> Records:
    """Return every row as a record; what is missing in a row is left out of it.

    Raises:
        PineconeTypeError: `frame` is no data frame, or a cell has the wrong type.
        PineconeValueError: It lacks a column, or what `columns.records` finds.
    """
    library = _library(frame)
    names = _column_names(frame, library)
    if "id" not in names or not {"values", "sparse_values"} & set(names):
        raise PineconeValueError(
            f"df: expected the columns 'id' and 'values' (or 'sparse_values'), and perhaps 'metadata', "
            f"got {names!r}"
        )
    ids, values, sparse, metadata = (
        _cells(frame, name, library) if name in names else None for name in KEYS
    )
    if not ids:
        return Records((), (), None, None)
    return checked(Records(ids, values or [None] * len(ids), sparse, metadata), "df")


def _library(frame: Any) -> str:
    """Return which library made a table."""
    for base in type(frame).__mro__:
        library = base.__module__.partition(".")[0]
        if base.__name__ in _TABLES.get(library, ()):
            return library
    raise PineconeTypeError(
        f"df: expected a pandas or polars DataFrame or a pyarrow Table, got {type(frame).__name__}"
    )


_TABLES = {"pandas": ["DataFrame"], "polars": ["DataFrame"], "pyarrow": ["Table", "RecordBatch"]}


def _column_names(frame: Any, library: str) -> list[str]:
    names = list(map(str, frame.column_names if library == "pyarrow" else frame.columns))
    for name in KEYS:
        if names.count(name) > 1:
            wrong_value("df", f"one column {name!r}", f"{names.count(name)} of them")
    return names


def _cells(frame: Any, name: str, library: str) -> Sequence[Any]:
    column = frame[name]
    if library == "pandas":
        cells: Sequence[Any] = column.tolist()
    elif name == "values":
        cells = _arrow_vectors(column) if library == "pyarrow" else _polars_vectors(column)
    else:
        cells = column.to_pylist() if library == "pyarrow" else column.to_list()
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
    """Return metadata without the keys that a row lacks: tables of structs give every row every key."""
    if not isinstance(cell, dict):
        return cell
    return {key: item for key, item in cell.items() if not is_missing(item)}
