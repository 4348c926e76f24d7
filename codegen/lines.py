"""Count how much of the SDK people wrote: lines per file, each method counted once."""

from __future__ import annotations

import ast
import io
import tokenize
from typing import Any

from . import futures, models, modules, names, older, surface, unasync
from .config import Layout

PACKAGE = "pinecone"
_RUNTIME = "codegen/runtime"
# Rooms that the clients do not import: whoever calls `index.load`, or starts the command line, does.
_OPTIONAL = tuple(f"{PACKAGE}/{room}/" for room in ("bulk", "cli", "distributed", "tracing"))
_LAYOUT = frozenset(
    {
        tokenize.COMMENT,
        tokenize.NL,
        tokenize.NEWLINE,
        tokenize.INDENT,
        tokenize.DEDENT,
        tokenize.ENDMARKER,
    }
)


def report(layout: Layout) -> dict[str, Any]:
    """Count the lines of every file: of the clients, of parts on top, of local/, and those that are made.

    `lines` are all lines of a file; `code` leaves out blank ones, comments and docstrings. `total` is the
    hand-written SDK without the parts on top and the embedded service: pinecone/, the modules that are copied
    into every generated package, and the descriptions of plain public methods.
    """
    groups: dict[str, dict[str, dict[str, int]]] = {
        "written": {},
        "optional": {},
        "local": {},
        "made": {},
    }
    written = groups["written"]
    for path in sorted((layout.root / _RUNTIME).glob("*.py")):
        written[layout.name(path)] = count(path.read_text(encoding="utf-8"))
    for path in sorted((layout.root / surface.SOURCE).glob("*.yaml")):
        written[layout.name(path)] = count_yaml(path.read_text(encoding="utf-8"))
    folders = (*unasync.FOLDERS.values(), surface.TARGET)
    made = (
        *(f"{folder}/" for folder in folders),
        *older.MADE,
        futures.TARGET,
        names.TARGET,
        modules.TARGET,
    )
    made += models.places(layout)
    for path in sorted((layout.root / PACKAGE).rglob("*.py")):
        name = layout.name(path)
        group = "written"
        if name.startswith(made):
            group = "made"
        elif name.startswith(_OPTIONAL):
            group = "optional"
        elif name.startswith(f"{PACKAGE}/local/"):
            group = "local"
        groups[group][name] = count(path.read_text(encoding="utf-8"))
    return {"total": _sum(groups["written"])} | {
        group: {**_sum(modules), "modules": modules} for group, modules in groups.items()
    }


def count_yaml(text: str) -> dict[str, int]:
    """Count the lines of a YAML file; all but blank ones and comments are code."""
    lines = [line.strip() for line in text.splitlines()]
    return {
        "lines": len(lines),
        "code": sum(bool(line) and not line.startswith("#") for line in lines),
    }


def count(text: str) -> dict[str, int]:
    """Count the lines, and the lines of code, of one module."""
    code: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in _LAYOUT:
            code.update(range(token.start[0], token.end[0] + 1))
    return {"lines": len(text.splitlines()), "code": len(code - _docstrings(text))}


def _docstrings(text: str) -> set[int]:
    """Return the lines of strings that stand alone: docstrings, and those of attributes."""
    found: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            found.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return found


def _sum(modules: dict[str, dict[str, int]]) -> dict[str, int]:
    return {key: sum(counts[key] for counts in modules.values()) for key in ("lines", "code")}


def as_text(data: dict[str, Any]) -> str:
    """Lay the counts out for people."""
    titles = {
        "written": "Hand-written, the async source counted once",
        "optional": "Parts on top, which the clients do not need",
        "local": "The embedded service",
        "made": "Made from other code",
    }
    out = []
    for group, title in titles.items():
        out += [f"{title}:", f"  {'lines':>6} {'code':>6}"]
        rows = {**data[group]["modules"], "total": data[group]}
        out += [f"  {row['lines']:>6} {row['code']:>6}  {name}" for name, row in rows.items()]
    return "\n".join(out)
