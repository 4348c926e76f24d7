"""Cut an example script into the cells of a notebook: the same code, its main program parted where it says `# %%`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

#: What the head of a script says about the client, and what its notebook says.
CLIENT = ("`with Pinecone() as pc:` in `main`", "`pc = Pinecone()` below")


class Cell(NamedTuple):
    """The source of a cell."""

    kind: str
    source: str


def cells(script: str) -> Iterator[Cell]:
    """Yield the cells of a script: its docstring, its head, its functions, and the parts of `main`."""
    tree, lines = ast.parse(script), script.splitlines()
    title, _, text = (ast.get_docstring(tree) or "").partition("\n")
    assert CLIENT[0] in text, f"the head of the script does not say {CLIENT[0]!r}"
    topic, _, rest = title.rstrip(".").partition(": ")
    text = f"# {topic}\n\n{rest[:1].upper()}{rest[1:]}.\n{text.replace(*CLIENT)}"
    yield Cell("markdown", text)
    main = next(node for node in tree.body if getattr(node, "name", "") == "main")
    assert isinstance(main, ast.FunctionDef)
    defined = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    first = min(_start(node) for node in defined)
    yield Cell("code", _joined(lines[tree.body[0].end_lineno : first - 1]))
    yield Cell("code", _joined(lines[first - 1 : _start(main) - 1]))
    for part in re.split(r"^(?=# %% )", _joined(_flat(main.body, lines, [])), flags=re.MULTILINE):
        said = re.match(r"# %% (.*\n(?:# .*\n)*)", part)
        if said:
            yield Cell("markdown", _as_text(said[1]))
        if code := part[said.end() if said else 0 :].strip():
            yield Cell("code", code)


def _start(node: ast.FunctionDef | ast.ClassDef) -> int:
    """Return the line where a definition begins, with its decorators and the comments right above."""
    return min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n")


def _as_text(comment: str) -> str:
    head, _, rest = comment.partition("\n")
    return f"## {head.rstrip('.')}\n\n{re.sub('^# ', '', rest, flags=re.MULTILINE)}".strip()


def _flat(body: list[ast.stmt], lines: list[str], opened: list[str]) -> list[str]:
    """Return the lines of a block without its indentation; a `with` at its end becomes assignments, and a last cell."""
    indent, last = body[0].col_offset, body[-1]
    own = lines[_after_head(lines, body[0].lineno) : last.end_lineno]
    if not isinstance(last, ast.With):
        return [line[indent:] for line in own] + _closing(opened)
    before = own[: last.lineno - 1 - _after_head(lines, body[0].lineno)]
    made = {
        ast.unparse(item.optional_vars): ast.unparse(item.context_expr)
        for item in last.items
        if item.optional_vars is not None
    }
    flat = [line[indent:] for line in before] + [f"{name} = {made[name]}" for name in made]
    return flat + _flat(last.body, lines, [*opened, *made])


def _after_head(lines: list[str], first: int) -> int:
    """Return where a block begins whose first statement is on a line: its comments are part of it."""
    start = first - 1
    while lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _closing(opened: list[str]) -> list[str]:
    return ["# %% Close what was opened.", *(f"{name}.close()" for name in reversed(opened))]
