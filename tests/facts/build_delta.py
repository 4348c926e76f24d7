"""Turns a text of what a release changed in the public surface into a table like `surface.json`; no prose.

    python -m tests.facts.build_delta surface-v10-delta.txt surface-v10.json

Below a heading `+ class` the text has all of a new class, below `~ class` what is new (`+`), changed (`~`, in a second
line that begins with `->`) or gone (`-`). What is gone is no fact: whoever uses it has it still.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.facts import facts

_CLASS = re.compile(r"([+~]) class (\w+)(?:\(([^)]*)\) \[(\w+).*?\]  from|  \() ?([\w.]+)")
_METHOD = re.compile(r"(?:classmethod )?(async def |def )?(init|\w+(?=\())? ?\((.*)\) -> ")
_FIELD = re.compile(r"(\w+): (.*?)(?: = (.*?))?(?:  \(wire \w+\))?$")
_VALUE = re.compile(r"(\w+)=('[^']*')")
_NEW = re.compile(r"new in [\d.]+, ours \w+: +(\w.*)")
#: Modules of classes that clients make.
_RESOURCES = ("pinecone.client.", "pinecone.async_client.", "pinecone.admin.")
_EMPTY = {"list()": "[]", "dict()": "{}"}


def delta(text: str) -> dict[str, Any]:
    """Return the facts of a text."""
    top = [name for names in _NEW.findall(text) for name in names.split(", ")]
    classes: dict[str, Any] = {}
    for heading, lines in _classes(text):
        found = _CLASS.match(heading)
        assert found, heading
        mark, name, bases, kind, module = found.groups()
        if "._" in module and mark == "+":
            continue
        entry: dict[str, Any] = {}
        if mark == "+":
            paths = [f"pinecone.{name}"] * (name in top) + [f"{module}.{name}"]
            section = "namespace" if module.startswith(_RESOURCES) else "model"
            entry = {"section": section, "kind": kind, "imports": paths}
            if kind == "error":
                entry |= {"kind": "exception", "bases": bases.split(", ")}
        for line in lines:
            _fact(line, entry)
        if entry and "._protocol" not in module:
            classes[name] = entry
    return {"importable": sorted(top), "classes": dict(sorted(classes.items()))}


def _classes(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the heading of each class and its facts, a change as what it is after it."""
    heading, lines, constructor = "", [], False
    for line in [*text.splitlines(), "## "]:
        code = re.sub(r"   \[(since|ours).*", "", line.strip())
        if line.startswith(("+ class", "~ class", "##")):
            if heading:
                yield heading, lines
            heading, lines = ("" if line.startswith("##") else line), []
        elif code.startswith("-> "):
            lines.append("init" * constructor + code[3:])
        elif code.startswith("~ ") and "  ->  " not in code:
            constructor = code.startswith("~ init")
        elif code and not code.startswith("- "):
            lines.append(code.removeprefix("+ ").removeprefix("~ "))


def _fact(line: str, entry: dict[str, Any]) -> None:
    if values := _VALUE.findall(line) if entry.get("kind") == "enum" or line[0].isupper() else []:
        entry.setdefault("values", {}).update({n: ast.literal_eval(v) for n, v in values})
    elif ": property -> " in line:
        entry.setdefault("members", {})[line.partition(":")[0]] = {"kind": "property"}
    elif method := _METHOD.match(line):
        waits, name, arguments = method.groups()
        if name == "init":
            if entry.get("section") != "namespace":  # those are made by clients only
                entry["constructor"] = _parameters(arguments)
        else:
            kind = "async" if waits == "async def " else "method"
            member = {"kind": kind, "parameters": _parameters(arguments)}
            entry.setdefault("members", {})[name] = member
    else:
        line = line.removeprefix("field ").rpartition("  ->  ")[2]
        field = _FIELD.match(line)
        assert field, line
        name, _, default = field.groups()
        entry.setdefault("fields", {})[name] = default and _EMPTY.get(default, _literal(default))


def _parameters(text: str) -> str:
    """Return the parameters as `lambda` takes them: no annotations, no `self`; texts stand there without quotes."""
    found = []
    for part in _split(text):
        declared, equals, default = (
            part.partition(" = ") if " = " in part else (part.rstrip(), "", "")
        )
        name = declared.partition(":")[0].strip()
        if name not in ("self", "cls", ""):
            found.append(f"{name}={_literal(default)}" if equals or part.endswith("= ") else name)
    return ", ".join(found)


def _split(text: str) -> Iterator[str]:
    """Yield what stands between commas that are in no brackets."""
    depth, start = 0, 0
    for place, char in enumerate(text):
        depth += (char in "[(") - (char in "])")
        if char == "," and not depth:
            yield text[start:place].lstrip()
            start = place + 1
    yield text[start:].lstrip()


def _literal(text: str) -> str:
    """Return a default as an expression: what is no literal is a text without quotes."""
    try:
        return repr(ast.literal_eval(text))
    except (ValueError, SyntaxError):
        return repr(text.strip())


def main(source: str, table: str) -> None:
    """Write the table, and its digest among the others."""
    found = delta(Path(source).read_text(encoding="utf-8"))
    (facts.HERE / table).write_text(facts.dumps(found) + "\n", encoding="utf-8")
    facts.record()


if __name__ == "__main__":
    main(*sys.argv[1:])
