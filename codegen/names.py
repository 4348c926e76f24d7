"""Make the table by which `pinecone` and `pinecone.models` import a name on first use.

What type checkers see is the source: the imports that the two have under `if TYPE_CHECKING`. A module that these import
with a star gives its `__all__`, or else what it defines or imports to export: classes, other names of classes, unions,
and `X as X`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from .unasync import formatted

#: Package -> what its table is called.
PACKAGES = {"pinecone": "PACKAGE", "pinecone.models": "MODELS"}
TARGET = "pinecone/_names.py"
#: Names that type checkers see there, and that are looked up in another table.
OLDER = "pinecone._compat.aliases"
SOURCE = "the imports for type checkers in pinecone/__init__.py and pinecone/models/__init__.py"

_HEADER = f'''# Made from {SOURCE} by `make generate`.
"""Name -> the module that has it."""

'''


def outputs(root: Path) -> dict[Path, str]:
    """Return the made module, formatted, by its path relative to `root`; nothing where there is no such package."""
    if any(_path(root, package) is None for package in PACKAGES):
        return {}
    tables = [f"{table} = {homes(root, package)!r}\n" for package, table in PACKAGES.items()]
    return {Path(TARGET): formatted(_HEADER + "\n".join(tables), root / TARGET, root)}


def homes(root: Path, package: str = "pinecone") -> dict[str, str]:
    """Return the module of each name that a package imports on first use."""
    return dict(sorted(_imported(root, _block(root, package))))


def _path(root: Path, module: str) -> Path | None:
    """Return the source of a module; None for one that has none."""
    place = root.joinpath(*module.split("."))
    return next(
        (it for it in (place.with_suffix(".py"), place / "__init__.py") if it.exists()), None
    )


def _body(root: Path, module: str) -> list[ast.stmt]:
    path = _path(root, module)
    return ast.parse(path.read_text("utf-8")).body if path else []


def _block(root: Path, package: str) -> list[ast.stmt]:
    """Return what a package has under `if TYPE_CHECKING`."""
    return [
        statement
        for node in _body(root, package)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for statement in node.body
    ]


def _imported(root: Path, statements: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Yield names that statements import to export, and the modules that these come from."""
    for node in statements:
        if isinstance(node, ast.ImportFrom) and node.module and node.module != OLDER:
            for alias in node.names:
                if alias.name == "*":
                    yield from ((name, node.module) for name in _exported(root, node.module))
                elif alias.asname == alias.name:
                    yield alias.name, node.module


def _exported(root: Path, module: str) -> list[str]:
    """Return the names that a star takes from a module."""
    if module in PACKAGES:
        return [name for name, _ in _imported(root, _block(root, module))]
    body = _body(root, module)
    found = [name for name, _ in _imported(root, body)]
    for node in body:
        match node:
            case ast.Assign([ast.Name("__all__")], value):
                return list(ast.literal_eval(value))
            case ast.Assign(targets, ast.Name() | ast.BinOp(op=ast.BitOr())):
                found += [target.id for target in targets if isinstance(target, ast.Name)]
            case ast.ClassDef(name):
                found.append(name)
    return [name for name in found if not name.startswith("_")]
