"""Texts that are on every machine: the docstrings of the Python standard library's public names."""

from __future__ import annotations

import ast
import importlib
import inspect
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

# Not worth searching: test suites, programs, games, and one module per character encoding.
_SKIPPED = frozenset(
    "antigravity distutils encodings ensurepip idlelib lib2to3 msilib pydoc_data test this tkinter turtle "
    "turtledemo".split()
)
# Compiled modules have no source to read. These are loaded or harmless in every interpreter, so asking them is safe;
# `datetime`, `collections` and `functools` have source files whose main classes come from C.
_COMPILED = (
    "array binascii builtins cmath collections datetime functools gc itertools math select sys time unicodedata zlib"
).split()

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Documented = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


class Entry(NamedTuple):
    """One documented name of the standard library."""

    name: str
    """Dotted name as one would import it, such as `json.loads`."""
    module: str
    """Top-level module, such as `json`."""
    kind: str
    """`module`, `class`, `function` or `method`."""
    summary: str
    """First sentence of the docstring."""
    text: str
    """State what is embedded: the name in words and the first paragraph of the docstring."""


def standard_library(limit: int | None = None) -> list[Entry]:
    """Collect the documented public names of this interpreter's standard library, sorted by name.

    Source files are parsed, not imported, so nothing is executed and the result is the same on every run. A small fixed
    list of compiled modules is asked for its docstrings instead.

    Args:
        limit: Keep at most this many entries, spread evenly over the whole. Default: all of them.

    Raises:
        FileNotFoundError: This interpreter has no standard library source files.
    """
    root = Path(sysconfig.get_path("stdlib"))
    found: dict[str, Entry] = {}
    for name in sorted(sys.stdlib_module_names):
        if not name.startswith("_") and name not in _SKIPPED:
            for entry in _from_source(root, name):
                found.setdefault(entry.name, entry)
    if not found:
        raise FileNotFoundError(
            f"no standard library source files under {root}; this interpreter ships compiled modules only"
        )
    for name in _COMPILED:
        for entry in _from_module(name):
            found.setdefault(entry.name, entry)
    entries = [found[name] for name in sorted(found)]
    if limit is None or limit >= len(entries):
        return entries
    return [entries[i * len(entries) // limit] for i in range(limit)]


def _from_source(root: Path, name: str) -> Iterator[Entry]:
    """Yield the entries of one top-level module or package."""
    folder = root / name
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [root / f"{name}.py"]
    for file in files:
        parts = file.relative_to(root).with_suffix("").parts
        if parts[-1] == "__init__":
            parts = parts[:-1]
        if any(part.startswith("_") or part in ("test", "tests") for part in parts):
            continue
        try:
            tree = ast.parse(file.read_bytes())
        except (OSError, SyntaxError, ValueError):
            continue  # a compiled or platform-specific module, or a template that is not Python
        yield from _from_tree(".".join(parts), tree)


def _from_tree(module: str, tree: ast.Module) -> Iterator[Entry]:
    """Yield the module, its public functions and classes, and the classes' public methods."""
    yield from _entry(module, module, "module", ast.get_docstring(tree))
    for node in _definitions(tree.body):
        name = f"{module}.{node.name}"
        kind = "class" if isinstance(node, ast.ClassDef) else "function"
        yield from _entry(name, module, kind, ast.get_docstring(node))
        if isinstance(node, ast.ClassDef):
            for method in _definitions(node.body):
                if isinstance(method, _Function):
                    yield from _entry(
                        f"{name}.{method.name}", module, "method", ast.get_docstring(method)
                    )


def _definitions(body: list[ast.stmt]) -> Iterator[_Documented]:
    """Yield public definitions, also those under a platform or import check."""
    for node in body:
        if isinstance(node, ast.If):
            yield from _definitions(node.body + node.orelse)
        elif isinstance(node, ast.Try):
            handlers = [statement for handler in node.handlers for statement in handler.body]
            yield from _definitions(node.body + handlers + node.orelse)
        elif isinstance(node, _Documented) and not node.name.startswith("_"):
            yield node


def _from_module(module: str) -> Iterator[Entry]:
    """Yield the entries of a compiled module by looking at its members."""
    members = vars(importlib.import_module(module))
    yield from _entry(module, module, "module", _own_doc(members))
    for name, value in members.items():
        if name.startswith("_") or not (inspect.isclass(value) or inspect.isroutine(value)):
            continue
        if inspect.getmodule(value) not in (None, sys.modules[module]):
            continue  # borrowed from elsewhere, or defined in Python and read from its source
        full = f"{module}.{name}" if module != "builtins" else name
        if not inspect.isclass(value):
            yield from _entry(full, module, "function", value.__doc__)
            continue
        yield from _entry(full, module, "class", _own_doc(vars(value)))
        for attribute, method in vars(value).items():
            if not attribute.startswith("_") and inspect.isroutine(method):
                yield from _entry(f"{full}.{attribute}", module, "method", method.__doc__)


def _own_doc(members: Mapping[str, Any]) -> str | None:
    """Return the docstring written for a class or module, not one it inherits."""
    doc = members.get("__doc__")
    return inspect.cleandoc(doc) if isinstance(doc, str) else None


def _entry(name: str, module: str, kind: str, doc: str | None) -> Iterator[Entry]:
    """Yield one entry, or none when there is nothing to read in the docstring."""
    # The first paragraph says what a thing is; longer texts blur together when embedded.
    paragraphs = [" ".join(part.split()) for part in (doc or "").split("\n\n")]
    # C signatures and one-word docstrings say less than the name does.
    paragraphs = [part for part in paragraphs if len(part.split()) >= 3]
    if not paragraphs or not name.isascii():
        return
    words = name.replace(".", " ").replace("_", " ")
    summary = paragraphs[0].split(". ")[0][:200]
    yield Entry(name, module.partition(".")[0], kind, summary, f"{words}: {paragraphs[0]}")
