"""Hand on what another module has, name by name, so that type checkers follow it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from .docs import docstring


def default(files: Mapping[str, str], home: str) -> dict[str, str]:
    """Return the package `default`, which hands on every module of the default version's package `home`."""
    doc = f"The default API version, {home}: what `pinecone` itself imports."
    made = {"default/__init__.py": f'"""{doc}"""\n'}
    for path in sorted(files):
        version, _, rest = path.partition("/")
        if version != home or "/" not in rest or not rest.endswith(".py"):
            continue
        if rest.endswith("/__init__.py"):
            text = files[path]
        else:
            dotted = rest.removesuffix(".py").replace("/", ".")
            # A module with a stub beside it makes its names when it runs.
            names = public(files.get(f"{path}i", files[path]))
            text = module(files[path], f"...{home}.{dotted}", names)
        made[f"default/{rest}"] = text
    return made


def module(text: str, source: str, names: list[str]) -> str:
    """Return a module with the header and the docstring of `text` that has `names` from the module `source`."""
    header = text[: text.index("\n") + 1]
    doc = docstring((ast.get_docstring(ast.parse(text)) or "").partition("\n")[0])
    if not names:
        return f"{header}{doc}\n"
    aliases = ", ".join(f"{name} as {name}" for name in names)
    return f"{header}{doc}\n\nfrom {source} import ({aliases})\n"


def public(text: str) -> list[str]:
    """Return the names that a module defines for others: those of its `__all__`, else all without an underscore."""
    body = ast.parse(text).body
    for node in body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return sorted(ast.literal_eval(node.value))
    return sorted({name for node in body for name in _defined(node) if not name.startswith("_")})


def _defined(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            yield name
        case ast.ImportFrom(names=aliases):
            yield from (alias.name for alias in aliases if alias.name == alias.asname)
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            yield name
