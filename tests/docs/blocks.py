"""Finds the examples in Markdown pages and in docstrings."""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

#: A title says what an example needs that not every environment has: ```python title="Ray"
_FENCE = re.compile(r'^```(\w*)(?: title="(\w+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^Examples?:\n((?:[ ]{4,}.*\n|[ ]*\n)+)", re.MULTILINE)


class Block(NamedTuple):
    """One example: its code, the output the page shows for it, and the line it starts at."""

    code: str
    output: str | None
    line: int


def markdown_blocks(text: str, engine: str | None = None) -> list[Block]:
    """Return the Python blocks of a page; a `text` block right after one is the output it must give.

    Those that need an engine are left out, but for the one that is given.
    """
    fences = list(_FENCE.finditer(text))
    found = []
    for number, fence in enumerate(fences):
        if fence[1] != "python" or fence[2] not in (None, engine):
            continue
        follower = fences[number + 1] if number + 1 < len(fences) else None
        adjacent = follower is not None and not text[fence.end() : follower.start()].strip()
        output = (
            follower[3] if follower is not None and adjacent and follower[1] == "text" else None
        )
        found.append(Block(fence[3], output, text.count("\n", 0, fence.start(3)) + 1))
    return found


def docstring_examples(file: Path) -> Iterator[tuple[str, Block]]:
    """Yield the name of everything in a source file whose docstring has an example, and the example."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    yield from _examples_in(tree, "module")


def _examples_in(node: ast.AST, name: str) -> Iterator[tuple[str, Block]]:
    if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        doc = ast.get_docstring(node) or ""
        for number, section in enumerate(_SECTION.finditer(doc + "\n")):
            line = node.body[0].lineno + doc.count("\n", 0, section.start(1))
            label = name if number == 0 else f"{name}-{number + 1}"
            yield label, Block(textwrap.dedent(section[1]), None, line)
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _examples_in(
                child, child.name if name == "module" else f"{name}.{child.name}"
            )
        elif isinstance(child, (ast.If, ast.Try)):
            yield from _examples_in(child, name)
