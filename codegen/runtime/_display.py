"""Show how wire models show themselves: one line for logs and prompts, a table for notebooks."""

from __future__ import annotations

from html import escape
from itertools import islice
from typing import Any

from msgspec import UNSET

from ._base import BaseModel, Collection, fields_of

_LONG = 5
"""Lists and maps of more items than this show the first few of them."""
_SHOWN = 3
_TEXT = 200
"""Characters of a text that are shown."""
_ROWS = 50
"""Rows of a table that are shown."""


def text(model: BaseModel) -> str:
    """Return `Name(field=value, ...)` without absent fields; secrets hidden, long values shortened."""
    shown = (f"{name}={_brief(value)}" for name, value in _fields(model))
    return f"{type(model).__name__}({', '.join(shown)})"


def html(model: BaseModel) -> str:
    """Return a table: a row per item of a collection, otherwise a row per field."""
    items = list(model) if isinstance(model, Collection) else _table_field(model)
    if items and all(isinstance(item, BaseModel) for item in items):
        body = _item_rows(items)
    else:
        body = "".join(
            f"<tr><th>{escape(name)}</th><td>{_cell(value)}</td></tr>"
            for name, value in _fields(model)
        )
    return f"<table><caption>{escape(type(model).__name__)}</caption>{body}</table>"


def _item_rows(items: list[Any]) -> str:
    rows = [dict(_fields(item)) for item in items[:_ROWS]]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    lines = [
        "".join(f"<td>{_cell(row[name]) if name in row else ''}</td>" for name in columns)
        for row in rows
    ]
    if len(items) > _ROWS:
        lines.append(f'<td colspan="{len(columns)}">... {len(items) - _ROWS} more</td>')
    return f"<tr>{head}</tr>" + "".join(f"<tr>{line}</tr>" for line in lines)


def _table_field(model: BaseModel) -> list[Any]:
    """Return the one list or map of models that an answer is about, if there is just one."""
    values = [list(v.values()) if isinstance(v, dict) else v for _, v in _fields(model)]
    found = [v for v in values if isinstance(v, list) and isinstance(v[0], BaseModel)]
    return found[0] if len(found) == 1 else []


def _fields(model: BaseModel) -> list[tuple[str, Any]]:
    """Return the fields that are not empty, secrets as asterisks."""
    kind = type(model)
    out = []
    for name in fields_of(kind):
        value = getattr(model, name)
        if value is None or value is UNSET or (isinstance(value, (list, dict, str)) and not value):
            continue
        out.append((name, "***" if name in kind.secret_fields else value))
    return out


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


def _cell(value: Any) -> str:
    return escape(_brief(value) if not isinstance(value, str) else value[:_TEXT])
