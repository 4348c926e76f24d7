# Copied from codegen/runtime/_tables.py by `make generate`; edit that file instead.
"""Show answers as tables of pandas, polars and pyarrow: a row per item, a column per field."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

from msgspec import UNSET

#: Fields that hold what people store with a record, under names of their own.
_OPEN_FIELDS = ("metadata", "fields")


class Tabular:
    """Something with items, or with fields alone, that can be read as a table."""

    __slots__ = ()

    def to_pandas(self, *, flatten: bool = True) -> Any:
        """Return a pandas data frame: a row per item, a column per field that any of them has.

        Args:
            flatten: Give each key of the metadata, or field of a hit, a column of its own: `metadata.id` where the
                item itself has an `id`. False: one column `metadata`, as `upsert_from_dataframe` takes it.

        Raises:
            ImportError: pandas is not installed.

        Example:
            answer = index.query(vector=[0.1, 0.2, 0.3], top_k=3, include_metadata=True)
            print(answer.to_pandas())
        """
        return import_module("pandas").DataFrame(_columns(self, flatten))

    def to_polars(self, *, flatten: bool = True) -> Any:
        """Return a polars data frame: a row per item, a column per field; values of several types become JSON text.

        Args:
            flatten: As in `to_pandas`.

        Raises:
            ImportError: polars is not installed.
        """
        polars = import_module("polars")
        cells = _typed(_columns(self, flatten), polars.Series)
        return polars.DataFrame({name: polars.Series(column) for name, column in cells.items()})

    def to_arrow(self, *, flatten: bool = True) -> Any:
        """Return a pyarrow table: a row per item, a column per field; values of several types become JSON text.

        Args:
            flatten: As in `to_pandas`.

        Raises:
            ImportError: pyarrow is not installed.
        """
        pyarrow = import_module("pyarrow")
        return pyarrow.table(_typed(_columns(self, flatten), pyarrow.array))

    def _rows(self) -> tuple[list[str], list[dict[str, Any]]]:
        """Return the fields that every row has, and the rows."""
        from ._display import rows

        return rows(self)  # type: ignore[arg-type]  # models are what has no rows of its own


def _columns(model: Tabular, flatten: bool) -> dict[str, list[Any]]:
    """Return the rows as columns: what every item has, and what some row has a value in."""
    from ._display import is_empty

    always, rows = model._rows()
    found = [_row(row, flatten) for row in rows]
    every = dict.fromkeys(name for row in found for name in row) or dict.fromkeys(always)
    columns = {name: [row.get(name) for row in found] for name in every}
    return {
        name: column
        for name, column in columns.items()
        if name in always or not all(map(is_empty, column))
    }


def _row(fields: dict[str, Any], flatten: bool) -> dict[str, Any]:
    from ._base import _plain

    row: dict[str, Any] = {
        name: None if value is UNSET else _plain(value) for name, value in fields.items()
    }
    for name in _OPEN_FIELDS:
        cells = row.get(name)
        if flatten and isinstance(cells, dict):
            del row[name]
            row |= {f"{name}.{key}" if key in fields else key: cells[key] for key in cells}
    return row


def _typed(cells: dict[str, list[Any]], make: Callable[[list[Any]], Any]) -> dict[str, Any]:
    """Return columns of one type each; those that libraries of typed columns refuse as JSON text."""
    found = {}
    for name, column in cells.items():
        try:
            found[name] = make(_alike(column))
        except (TypeError, ValueError, OverflowError):
            texts = (
                None if cell is None else json.dumps(cell, ensure_ascii=False) for cell in column
            )
            found[name] = make(list(texts))
    return found


def _alike(column: list[Any]) -> list[Any]:
    """Return whole numbers among others as those, and objects with the same keys."""
    present = [cell for cell in column if cell is not None]
    kinds = set(map(type, present))
    if kinds == {int, float}:
        return [cell if cell is None else float(cell) for cell in column]
    if kinds == {dict}:
        keys = dict.fromkeys(key for cell in present for key in cell)
        members = {key: _alike([cell.get(key) for cell in present]) for key in keys}
        whole = iter([dict(zip(keys, cells)) for cells in zip(*members.values())] or present)
        return [cell if cell is None else next(whole) for cell in column]
    return column
