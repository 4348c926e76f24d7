"""Show how wire models show themselves: one line for logs and prompts, a table for notebooks."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from html import escape
from itertools import islice
from types import NoneType
from typing import Any, get_args, get_origin

from msgspec import UNSET
from msgspec.structs import fields

from ._base import BaseModel, fields_of
from ._tables import _columns

_LONG = 5
"""Lists and maps of more items than this show the first few of them."""
_SHOWN = 3
_TEXT = 200
"""Characters of a text that are shown."""
_ROWS = 50
"""Rows of a table that are shown."""
_LEFT, _RIGHT = 'style="text-align: left"', 'style="text-align: right"'
"""Where cells have their text: Jupyter would have all of it on the right. Colours are those of the page."""


def text(model: BaseModel) -> str:
    """Return `Name(field=value, ...)` without absent fields; secrets hidden, long values shortened."""
    shown = (f"{name}={_brief(value)}" for name, value in _fields(model).items())
    return f"{type(model).__name__}({', '.join(shown)})"


def html(model: BaseModel) -> str:
    """Return the table of `to_pandas` with the other scalars in its caption; without items, a row per field."""
    cells, about = _fields(model), [type(model).__name__]
    columns = _columns(model, flatten=True) if _has_rows(model) else {}
    if any(columns.values()):
        scalars = (name for name, value in cells.items() if isinstance(value, (str, int, float)))
        about += [f"{name} {_brief(cells[name])}" for name in scalars if name not in columns]
        body = _lines(columns)
    else:
        body = "".join(
            f"<tr><th {_LEFT}>{escape(name)}</th>{_cell(value)}</tr>"
            for name, value in cells.items()
        )
    if getattr(model, "namespace", None) == "":
        about.append("the default namespace")
    caption = escape(", ".join(about))
    return f'<table><caption style="text-align: left; white-space: nowrap">{caption}</caption>{body}</table>'


def rows(model: BaseModel) -> tuple[list[str], list[dict[str, Any]]]:
    """Return the fields that every row has, and the rows: each item's fields, or the model's own if it has no items."""
    about = _about(type(_part(model)))
    if about is None:
        return [], [_cells(model)]
    always = [it.name for it in fields(about[1]) if it.required or it.type in (str, int, float)]
    return always, _items(model, _cells)


def _cells(model: BaseModel) -> dict[str, Any]:
    """Return every field, secrets as asterisks."""
    kind = type(model)
    return {
        name: "***" if name in kind.secret_fields else getattr(model, name)
        for name in fields_of(kind)
    }


def _part(model: BaseModel) -> BaseModel:
    part = getattr(model, "result", None)
    return part if isinstance(part, BaseModel) else model


def _items(
    model: BaseModel, fields_of_item: Callable[[BaseModel], dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return the fields of every item; those of a map have their key besides, unless one of them is it."""
    model = _part(model)
    about = _about(type(model))
    if about is None:
        return []
    items = getattr(model, about[0])
    if not isinstance(items, dict):
        return list(map(fields_of_item, items))
    name = about[0].removesuffix("s")
    pairs = ((key, fields_of_item(item)) for key, item in items.items())
    return [row if row.get("id") == key else {name: key, **row} for key, row in pairs]


@lru_cache(maxsize=None)
def _about(kind: type[BaseModel]) -> tuple[str, type[BaseModel]] | None:
    """Return the one field that is a list of models, or else a map of them, and their class; None unless just one is."""
    for container in (list, dict):
        found = [
            (field.name, held)
            for field in fields(kind)
            if get_origin(field.type) is container
            and isinstance(held := get_args(field.type)[-1], type)
            and issubclass(held, BaseModel)
        ]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _has_rows(model: BaseModel) -> bool:
    return type(model)._rows is not BaseModel._rows or _about(type(_part(model))) is not None


def _lines(columns: dict[str, list[Any]]) -> str:
    """Return the rows of a table: a head, the first rows, and how many more there are."""
    sides = [
        _RIGHT if {*map(type, column)} <= {int, float, NoneType} else _LEFT
        for column in columns.values()
    ]
    head = "".join(f"<th {side}>{escape(name)}</th>" for name, side in zip(columns, sides))
    rows = list(zip(*columns.values()))
    lines = ["".join(map(_cell, row, sides)) for row in rows[:_ROWS]]
    if len(rows) > _ROWS:
        lines.append(f'<td {_LEFT} colspan="{len(columns)}">... {len(rows) - _ROWS} more</td>')
    return "".join(f"<tr>{line}</tr>" for line in [head, *lines])


def _fields(model: BaseModel) -> dict[str, Any]:
    """Return the fields that are not empty, secrets as asterisks."""
    return {name: value for name, value in _cells(model).items() if not is_empty(value)}


def is_empty(value: Any) -> bool:
    """Return whether there is nothing to show."""
    return value is None or value is UNSET or (isinstance(value, (list, dict, str)) and not value)


def _brief(value: Any) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= _TEXT else f"{value[:_TEXT]}...")
    if isinstance(value, list):
        return f"[{', '.join(_some(len(value), map(_brief, value)))}]"
    if isinstance(value, dict):
        pairs = (f"{key!r}: {_brief(item)}" for key, item in value.items())
        return "{" + ", ".join(_some(len(value), pairs)) + "}"
    return repr(value)


def _some(count: int, parts: Any) -> list[str]:
    if count <= _LONG:
        return list(parts)
    return [*islice(parts, _SHOWN), f"... {count - _SHOWN} more"]


def _cell(value: Any, side: str = _LEFT) -> str:
    if isinstance(value, str):
        shown = value if len(value) <= _TEXT else f"{value[:_TEXT]}..."
    elif isinstance(value, float):
        shown = f"{value:.6g}" if abs(value) < 1e5 else f"{value:.12g}"
    else:
        shown = "" if is_empty(value) else _brief(value)
    return f"<td {side}>{escape(shown)}</td>"
