"""The SDK uses private parts of httpx and httpcore in one module only, so that there is one place to look after."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import httpcore
import httpx

import pinecone

PACKAGE = Path(pinecone.__file__).parent
ALLOWED = {PACKAGE / world / "transport" / "private.py" for world in ("_async", "_sync")}


def private_attributes(kind: type) -> set[str]:
    """Return the private attributes of an object of an httpx or httpcore class, made as its users do."""
    thing = kind()
    return {name for name in dir(thing) if name.startswith("_") and not name.startswith("__")}


KINDS = (
    httpx.HTTPTransport,
    httpx.AsyncHTTPTransport,
    httpcore.ConnectionPool,
    httpcore.AsyncConnectionPool,
)
PRIVATE = set().union(*map(private_attributes, KINDS))


def uses(path: Path) -> Iterator[str]:
    """Return where a module touches a private part by name; `self._pool` of a class of our own counts, too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in PRIVATE:
            yield f"{path.relative_to(PACKAGE)}:{node.lineno} {ast.unparse(node)}"


def test_one_module_touches_private_parts() -> None:
    assert {"_pool", "_requests", "_connections"} <= PRIVATE
    folders = [PACKAGE / world / "transport" for world in ("_async", "_sync")]
    modules = {
        path for folder in [*folders, PACKAGE / "_transport"] for path in folder.rglob("*.py")
    }
    assert modules >= ALLOWED
    found = [use for path in sorted(modules - ALLOWED) for use in uses(path)]
    assert found == []
    assert all(list(uses(path)) for path in ALLOWED)
