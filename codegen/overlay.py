"""Corrections to documents, kept apart from them: each has a reason and fails when it is stale.

An overlay file is a YAML list. Every entry has a `reason`, the JSON pointers it applies to (`at`) and
exactly one of:

    set:    {key: value}     add or change members; stale when they already have that value
    remove: [key]            drop members; stale when they are not there
    rename: {old: new}       rename members; stale when `old` is not there or `new` is
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

from . import yaml_files
from .errors import SpecError

_ACTIONS = ("set", "remove", "rename")


def load(path: Path | None) -> list[dict[str, Any]]:
    """Return the entries of one overlay file; none when there is no such file."""
    if path is None or not path.exists():
        return []
    entries = yaml_files.read(path)
    for number, entry in enumerate(entries):
        _check_entry(path, number, entry)
    return list(entries)


def apply(document: dict[str, Any], entries: list[dict[str, Any]], source: str) -> None:
    """Apply `entries` to `document` in place.

    Raises:
        SpecError: A pointer leads nowhere, or the correction changes nothing any more.
    """
    for entry in entries:
        for pointer in entry["at"]:
            node = _resolve(document, pointer, source)
            for key, value in entry.get("set", {}).items():
                if key in node and node[key] == value:
                    _stale(source, pointer, f"{key} already is {value!r}")
                node[key] = value
            for key in entry.get("remove", []):
                if key not in node:
                    _stale(source, pointer, f"there is no {key} to remove")
                del node[key]
            for old, new in entry.get("rename", {}).items():
                if old not in node or new in node:
                    _stale(source, pointer, f"{old} cannot become {new}")
                node[new] = node.pop(old)


def _check_entry(path: Path, number: int, entry: Any) -> None:
    if (
        not isinstance(entry, dict)
        or not entry.get("reason")
        or not isinstance(entry.get("at"), list)
    ):
        raise SpecError(
            path.name,
            f"/{number}",
            "not an overlay entry",
            "Give it a reason and a list of pointers under at.",
        )
    actions = [key for key in _ACTIONS if key in entry]
    unknown = sorted(entry.keys() - {*_ACTIONS, "reason", "at"})
    if len(actions) != 1 or unknown:
        raise SpecError(
            path.name,
            f"/{number}",
            f"actions {actions}, unknown keys {unknown}",
            "Give exactly one of set, remove and rename, and nothing else.",
        )


def _resolve(document: dict[str, Any], pointer: str, source: str) -> dict[str, Any]:
    node: Any = document
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        try:
            node = node[int(key)] if isinstance(node, list) else node[key]
        except (KeyError, IndexError, ValueError, TypeError):
            _stale(source, pointer, f"there is no {key}")
    if not isinstance(node, dict):
        _stale(source, pointer, "not an object")
    return node


def _stale(source: str, pointer: str, problem: str) -> NoReturn:
    raise SpecError(
        source,
        pointer,
        f"stale overlay: {problem}",
        "The document changed: correct or delete the overlay entry.",
    )
