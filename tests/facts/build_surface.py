"""Turns a text of the public surface into `surface.json`: names, kinds, signatures, fields, values; no prose.

    python -m tests.facts.build_surface surface-v9.txt

The text has a heading per class, with the paths it is imported from, and below it one line per method,
property or field, written as Python.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

from tests.facts import facts

_HEADING = re.compile(r"### (\w+)\(([^)]*)\)\s+\[(\w+)\](?:\s+import: (.*))?")
_ENUM_VALUE = re.compile(r"(\w+)=('[^']*')")
_FACTORY = re.compile(r"factory:(?:(\w+)|<lambda>)")
#: The text cuts lists of paths at this length; the classes that lose some, and what they lose.
_LONGEST_PATHS = 160
_CUT = {
    "AsyncPinecone": "pinecone_asyncio.PineconeAsyncio",
    "PineconeError": (
        "PineconeProtocolError errors.PineconeError exceptions.ListConversionException "
        "exceptions.PineconeApiAttributeError exceptions.PineconeApiKeyError "
        "exceptions.PineconeException exceptions.PineconeProtocolError"
    ),
    "PineconeValueError": (
        "errors.ValidationError exceptions.PineconeApiValueError "
        "exceptions.PineconeConfigurationError"
    ),
}
_SELF = ("self", "cls")
#: What the built-in factories of defaults make.
_EMPTY = {"list": "[]", "dict": "{}"}


def surface(text: str) -> dict[str, Any]:
    """Return the facts of a text."""
    top: list[str] = []
    classes: dict[str, Any] = {}
    section, name, entry = "", "", {}
    for line in text.splitlines():
        if line.startswith("## "):
            section = line[3:].strip()
        elif line.startswith("### "):
            name, entry = _heading(line, section)
            classes[name] = entry
        elif line.startswith("  "):
            _member(line.strip(), name, entry)
        elif section.startswith("importable") and line.strip():
            top = line.strip().split(", ")
    return {"importable": sorted(top), "classes": dict(sorted(classes.items()))}


def _heading(line: str, section: str) -> tuple[str, dict[str, Any]]:
    found = _HEADING.match(line)
    assert found, line
    name, bases, kind, paths = found.groups()
    imports = paths.split(", ") if paths else []
    if paths and len(paths) >= _LONGEST_PATHS:
        imports = imports[:-1] + [f"pinecone.{rest}" for rest in _CUT[name].split()]
    entry: dict[str, Any] = {"section": section, "kind": kind, "imports": imports}
    if kind == "exception":
        entry["bases"] = bases.split(", ")
    return name, entry


def _member(line: str, owner: str, entry: dict[str, Any]) -> None:
    code, _, comment = line.partition("  # ")
    legacy = {"legacy": True} if comment.startswith("legacy") else {}
    if entry["kind"] == "enum":
        entry["values"] = {
            name: ast.literal_eval(value) for name, value in _ENUM_VALUE.findall(code)
        }
    elif code.startswith("property "):
        name = code.split()[1]
        if name != "preview":  # comes with its own documents
            entry.setdefault("members", {})[name] = {"kind": "property", **legacy}
    elif code.startswith(("def ", "async def ")):
        function = ast.parse(f"{code}: ...").body[0]
        assert isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        parameters = _parameters(function.args)
        if function.name == owner:
            if entry["section"] != "namespace":  # those are made by clients only
                entry["constructor"] = parameters
            return
        kind = "async" if isinstance(function, ast.AsyncFunctionDef) else "method"
        member = {"kind": kind, "parameters": parameters, **legacy}
        entry.setdefault("members", {})[function.name] = member
    elif ":" in code:
        field = ast.parse(_FACTORY.sub(lambda made: made[1] or "function", code)).body[0]
        assert isinstance(field, ast.AnnAssign)
        assert isinstance(field.target, ast.Name)
        entry.setdefault("fields", {})[field.target.id] = _default(field.value)
    else:
        entry.setdefault("members", {})[code] = {"kind": "attribute"}


def _parameters(arguments: ast.arguments) -> str:
    """Return the parameters as `lambda` takes them: no annotations, no `self`."""
    for argument in (*arguments.args, *arguments.kwonlyargs, arguments.kwarg):
        if argument is not None:
            argument.annotation = None
    arguments.args = [argument for argument in arguments.args if argument.arg not in _SELF]
    return ast.unparse(arguments)


def _default(value: ast.expr | None) -> str | None:
    """Return a default as an expression; `...` stands for one that some function makes."""
    if value is None:
        return None
    try:
        return repr(ast.literal_eval(value))
    except ValueError:
        return _EMPTY.get(ast.unparse(value), "...")


def main(source: str) -> None:
    """Write the table, and its digest among the others."""
    table = facts.HERE / "surface.json"
    found = surface(Path(source).read_text(encoding="utf-8"))
    table.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    facts.record()


if __name__ == "__main__":
    main(sys.argv[1])
