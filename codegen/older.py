"""Names and methods of older releases: tables to real code, whose types are those of today.

The tables are read from their file, because the generator does not import the SDK. Parameters come
from the facts about older releases, types from the source of the methods that do the work today: both are written once.
"""

from __future__ import annotations

import ast
import builtins
import json
import re
import runpy
from pathlib import Path
from typing import Any

from attrs import Factory, define

from . import names, render
from .config import TEMPLATES
from .unasync import formatted

PACKAGE = "pinecone/_compat"
TABLE = f"{PACKAGE}/tables.py"
#: What published releases had: parameters of methods among other things.
FACTS = "tests/facts/surface.json"
FUNCTIONS = f"{PACKAGE}/functions.py"
#: The made module that has other names of today's classes.
ALIASES = f"{PACKAGE}/aliases.py"
#: Made module of methods -> where the classes are that inherit from what it has.
METHODS = {
    f"{PACKAGE}/async_methods.py": "pinecone/_async",
    f"{PACKAGE}/methods.py": "pinecone/_sync",
}
MADE = (ALIASES, *METHODS)

_HEADER = f"# Made from {TABLE} by `make generate`. Change that file, not this one.\n"
Function = ast.FunctionDef | ast.AsyncFunctionDef


def outputs(root: Path) -> dict[Path, str]:
    """Return every made module, formatted, by its path relative to `root`; none where there is no table."""
    if not (root / TABLE).exists():
        return {}
    table = runpy.run_path(str(root / TABLE))
    facts = json.loads((root / FACTS).read_bytes())["classes"]
    env = render.environment(TEMPLATES)
    aliases = env.get_template("older_aliases.py.jinja").render(
        names=sorted(table["ALIASES"]), imports=_aliases(table["ALIASES"], names.homes(root))
    )
    made = {Path(ALIASES): formatted(_HEADER + aliases, root / ALIASES, root)}
    template = env.get_template("older_methods.py.jinja")
    for target, folder in METHODS.items():
        page = _Page(table, facts, Sources(root, folder), world=folder.rpartition("_")[2])
        owners = page.owners()  # first: it collects what is to be imported
        text = _HEADER + template.render(
            owners=owners, world=page.world, functions=page.functions, imports=page.imports
        )
        made[Path(target)] = formatted(text, root / target, root)
    return made


def _aliases(aliases: dict[str, str], homes: dict[str, str]) -> list[str]:
    """Return the import of each alias; a target without dots is one of `pinecone`.

    It is imported from its own module: pyright does not follow a package that imports from itself through a star.
    """
    found = []
    for name, target in aliases.items():
        module, _, today = target.rpartition(".")
        module = module or homes.get(today, "pinecone")
        found.append(f"from {module} import {today} as {name}")
    return found


def takes(old: Any, owner: str, name: str, facts: dict[str, Any]) -> str:
    """Return the parameters of an older method: those of the table, or else those it had."""
    if old.takes is not None:
        return str(old.takes)
    return str(facts[owner]["members"][name]["parameters"])


# -- what stands today ------------------------------------------------------------------------


@define
class _Module:
    """The functions and classes of a module, and the imports that its annotations rest on."""

    dotted: str
    body: list[ast.stmt]
    imports: dict[str, str]

    @classmethod
    def read(cls, path: Path, root: Path) -> _Module:
        tree = ast.parse(path.read_text("utf-8"))
        dotted = ".".join(path.relative_to(root).with_suffix("").parts)
        imports = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                source = f"from {node.module} " if isinstance(node, ast.ImportFrom) else ""
                for alias in node.names:
                    name = alias.asname or alias.name
                    imports[name] = f"{source}import {ast.unparse(alias)}"
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                imports[node.name] = f"from {dotted} import {node.name}"
        return cls(dotted, tree.body, imports)


@define
class _Found:
    """A function, and the module whose names its annotations use."""

    function: Function
    module: _Module

    def annotation(self, parameter: str) -> str | None:
        """Return the type of a parameter; None when there is no such parameter."""
        for argument in (*self.function.args.args, *self.function.args.kwonlyargs):
            if argument.arg == parameter and argument.annotation:
                return ast.unparse(argument.annotation)
        return None

    @property
    def returns(self) -> str:
        return ast.unparse(self.function.returns) if self.function.returns else "Any"


class Sources:
    """Finds the methods of today's classes, and the functions of `functions.py`."""

    def __init__(self, root: Path, folder: str) -> None:
        self._functions = _Module.read(root / FUNCTIONS, root)
        self._classes: dict[str, tuple[ast.ClassDef, _Module]] = {}
        for path in sorted((root / folder).rglob("*.py")):
            module = _Module.read(path, root)
            for node in module.body:
                if isinstance(node, ast.ClassDef):
                    self._classes[node.name] = node, module

    def function(self, name: str) -> _Found:
        return _Found(_last(self._functions.body, name), self._functions)

    def method(self, owner: str, path: str) -> _Found:
        """Return the method at `path` from an object of the class `owner`."""
        *steps, name = path.split(".")
        for step in steps:
            owner = self._member(owner, step).returns
        return self._member(owner, name)

    def _member(self, owner: str, name: str) -> _Found:
        definition, module = self._classes[owner]
        try:
            return _Found(_last(definition.body, name), module)
        except LookupError:
            bases = (ast.unparse(base) for base in definition.bases)
            for base in bases:
                if base in self._classes:
                    try:
                        return self._member(base, name)
                    except LookupError:
                        continue
            raise


def _last(body: list[ast.stmt], name: str) -> Function:
    """Return the function called `name`; of overloads the one that they stand for."""
    found = [node for node in body if isinstance(node, Function) and node.name == name]
    if not found:
        raise LookupError(name)
    return found[-1]


# -- what older releases had ------------------------------------------------------------------


@define
class _Page:
    """Hold what the template shows of one world, and what that needs to import."""

    table: dict[str, Any]
    facts: dict[str, Any]
    sources: Sources
    world: str
    _functions: set[str] = Factory(set)
    _imports: dict[str, str] = Factory(dict)

    @property
    def functions(self) -> list[str]:
        return sorted(self._functions)

    @property
    def imports(self) -> list[str]:
        return sorted(self._imports.values())

    def owners(self) -> list[dict[str, Any]]:
        """Return the classes of this world, each with its attributes and methods."""
        methods, attributes = self.table["METHODS"], self.table["ATTRIBUTES"]
        found = []
        for name in dict.fromkeys([*methods, *attributes]):
            asynchronous = name.startswith("Async")
            if asynchronous != (self.world == "async"):
                continue
            prefix = "Async" if asynchronous else ""
            found.append(
                {
                    "name": f"{prefix}Older{name.removeprefix(prefix)}",
                    "today": name,
                    "attributes": [
                        self._attribute(*row) for row in attributes.get(name, {}).items()
                    ],
                    "methods": [self._method(name, *row) for row in methods.get(name, {}).items()],
                }
            )
        return found

    def _attribute(self, name: str, today: str) -> dict[str, Any]:
        target, found = self._target("", today)
        return {
            "name": name,
            "spelling": self.table["spelling"](today).removesuffix("(...)"),
            "returns": self._named(found.returns, found.module.imports),
            "call": f"{target}(self)",
        }

    def _method(self, owner: str, name: str, old: Any) -> dict[str, Any]:
        target, found = self._target(owner, old.today)
        renamed = dict(pair.split("=") for pair in old.renamed.split())
        arguments = _parameters(takes(old, owner, name, self.facts))
        for argument in (*arguments.args, *arguments.kwonlyargs):
            kind = found.annotation(renamed.get(argument.arg, argument.arg)) or "Any"
            if _default(arguments, argument) is None and "None" not in kind and kind != "Any":
                kind += " | None"
            argument.annotation = _expression(self._named(kind, found.module.imports))
        if arguments.kwarg:
            arguments.kwarg.annotation = _expression("Any")
        return {
            "name": name,
            "spelling": self.table["spelling"](old.today),
            "waits": self.world == "async" and old.waits,
            "dimension_second": old.dimension_second,
            "parameters": ast.unparse(_with_self(arguments)),
            "returns": self._returns(old, found),
            "call": _call(target, name, old, arguments, renamed),
        }

    def _target(self, owner: str, today: str) -> tuple[str, _Found]:
        """Return the source of what is to be called, and the function that this is."""
        if not today.startswith(":"):
            step, _, rest = today.partition(".")
            bound = self.table["ATTRIBUTES"].get(owner, {}).get(step)
            if bound is None:
                return f"self.{today}", self.sources.method(owner, today)
            owner = self.sources.function(bound[1:]).returns
            return f"self.{today}", self.sources.method(owner, rest)
        self._functions.add(today[1:])
        return today[1:], self.sources.function(today[1:])

    def _returns(self, old: Any, found: _Found) -> str:
        if not old.returns:
            return self._named(found.returns, found.module.imports)
        return self._named(old.returns, {})

    def _named(self, annotation: str, imports: dict[str, str]) -> str:
        """Return an annotation, and note the imports of the names in it; a name without one is a model."""
        for node in ast.walk(_expression(annotation)):
            if isinstance(node, ast.Name) and node.id != "Any" and not hasattr(builtins, node.id):
                where = imports.get(node.id, f"from pinecone.models import {node.id}")
                where = re.sub(r"^from pinecone\.models\.\w+", "from pinecone.models", where)
                if self._imports.setdefault(node.id, where) != where:
                    raise ValueError(f"{node.id}: {where}, and {self._imports[node.id]}")
        return annotation


def _parameters(takes: str) -> ast.arguments:
    function = ast.parse(f"def f({takes}): ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    return function.args


def _with_self(arguments: ast.arguments) -> ast.arguments:
    own = ast.arg("self", _expression("Any"))
    return ast.arguments(
        posonlyargs=[],
        args=[own, *arguments.args],
        kwonlyargs=arguments.kwonlyargs,
        kw_defaults=arguments.kw_defaults,
        kwarg=arguments.kwarg,
        defaults=arguments.defaults,
    )


def _expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _defaults(arguments: ast.arguments) -> dict[str, Any]:
    """Return the defaults of parameters that have one, by name."""
    positional = arguments.args[len(arguments.args) - len(arguments.defaults) :]
    nodes = [
        *zip(positional, arguments.defaults, strict=True),
        *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True),
    ]
    return {argument.arg: ast.literal_eval(node) for argument, node in nodes if node is not None}


def _default(arguments: ast.arguments, argument: ast.arg) -> Any:
    """Return the default of a parameter; of one that has none, something that is not None."""
    return _defaults(arguments).get(argument.arg, ...)


def _call(
    target: str, name: str, old: Any, arguments: ast.arguments, renamed: dict[str, str]
) -> str:
    """Return the source of the call that does today what the older method did."""
    items = [f"{a.arg!r}: {a.arg}" for a in (*arguments.args, *arguments.kwonlyargs)]
    if arguments.kwarg:
        items.append(f"**{arguments.kwarg.arg}")
    if old.bound:
        items.append("'assistant_name': self.name")
    first = "self, " if old.today.startswith(":") else ""
    if not items:
        return f"{target}({first.removesuffix(', ')})"
    defaults = {key: value for key, value in _defaults(arguments).items() if value is not None}
    parts = [repr(name), f"{{{', '.join(items)}}}"]
    parts += [f"defaults={defaults!r}"] if defaults else []
    parts += [f"renamed={renamed!r}"] if renamed else []
    return f"{target}({first}**arguments({', '.join(parts)}))"
