"""Methods of the synchronous gRPC index that return at once: made from those that wait, whose arguments they share."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from attrs import frozen

from . import render
from .config import TEMPLATES
from .older import Function, Sources
from .unasync import formatted

SOURCE = "pinecone/_sync"
TARGET = "pinecone/_transport/future_methods.py"
#: Method that waits -> an example of the one that does not, and its arguments where it does not take all.
#: A future stands for one call, so what splits an upsert into many is not among its arguments.
METHODS = {
    "upsert": (
        "future = index.upsert_async(vectors=[('a', [0.1, 0.2, 0.3])])",
        "print(future.result().upserted_count)",
    ),
    "query": (
        "futures = [index.query_async(vector=[x, 0.2, 0.3], top_k=3) for x in (0.1, 0.5)]",
        "print([len(future.result().matches) for future in futures])",
    ),
    "query_namespaces": (
        "future = index.query_namespaces_async(",
        "    vector=[0.1, 0.2, 0.3], namespaces=['', 'drama'], metric='cosine', top_k=3",
        ")",
        "print(len(future.result().matches))",
    ),
    "fetch": ("print(index.fetch_async(ids=['a']).result().vectors)",),
    "update": ("index.update_async(id='a', set_metadata={'genre': 'comedy'}).result()",),
    "delete": ("index.delete_async(ids=['a']).result()",),
}
ONLY = {"upsert": ("vectors", "namespace", "timeout")}
#: Optional where columns can be given instead, which a future has no arguments for.
REQUIRED = "vectors"

_HEADER = f"# Made from {SOURCE}/ by `make generate`. Change codegen/futures.py or the methods themselves.\n"
_ARGUMENT = re.compile(r"(\w+): ")


@frozen
class _Method:
    """Hold what the template shows of one method."""

    name: str
    parameters: str
    arguments: list[str]
    documented: list[str]
    returns: str
    example: tuple[str, ...]


def outputs(root: Path) -> dict[Path, str]:
    """Return the made module, formatted, by its path relative to `root`; nothing where there is no such index."""
    if not (root / SOURCE / "grpc_index.py").exists():
        return {}
    sources = Sources(root, SOURCE)
    found = {name: sources.method("Index", name) for name in METHODS}
    text = (
        render.environment(TEMPLATES)
        .get_template("future_methods.py.jinja")
        .render(methods=[_method(name, it.function) for name, it in found.items()])
    )
    return {Path(TARGET): formatted(_HEADER + text, root / TARGET, root)}


def _method(name: str, function: Function) -> _Method:
    arguments = function.args
    pairs: list[tuple[ast.arg, ast.expr | None]] = [
        (argument, default)
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        if argument.arg in ONLY.get(name, (argument.arg,))
    ]
    for place, (argument, _) in enumerate(pairs):
        if argument.arg == REQUIRED and isinstance(argument.annotation, ast.BinOp):
            argument.annotation = argument.annotation.left  # without `| None`
            pairs[place] = argument, None
    names = [argument.arg for argument, _ in pairs]
    own = ast.arguments(
        posonlyargs=[],
        args=[ast.arg("self")],
        kwonlyargs=[argument for argument, _ in pairs],
        kw_defaults=[default for _, default in pairs],
        defaults=[],
    )
    assert function.returns is not None
    return _Method(
        name=name,
        parameters=ast.unparse(own),
        arguments=names,
        documented=_documented(ast.get_docstring(function) or "", names),
        returns=ast.unparse(function.returns),
        example=METHODS[name],
    )


def _documented(docstring: str, names: list[str]) -> list[str]:
    """Return the lines that a docstring has about the arguments `names`."""
    section = docstring.partition("Args:\n")[2].partition("\n\n")[0]
    found: list[str] = []
    wanted = False
    for line in section.splitlines():
        text = line.removeprefix("    ")
        if start := _ARGUMENT.match(text):
            wanted = start[1] in names
        if wanted:
            found.append(text)
    return found
