"""Make the table of the modules that older releases had, by which a finder serves them.

modules.json has the facts of releases 9 and 10: each module, and the names that programs import from it. modules.yaml
adds what earlier releases had, and says which names are called differently today. Where a class of a client is comes
from the source.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path

from . import names, surface, yaml_files
from .older import PACKAGE
from .unasync import formatted

FACTS = "tests/facts/modules.json"
TABLE = f"{surface.SOURCE}/{surface.MODULES}"
TARGET = f"{PACKAGE}/modules.py"
#: Folders of clients, whose classes no package exports.
_CLIENTS = ("pinecone/_sync", "pinecone/_async")

_HEADER = f'''# Made from {TABLE} and {FACTS} by `make generate`. Change those, not this file.
"""List the modules that older releases had, and the names that programs import from them."""

from __future__ import annotations

#: Module -> name -> its target: a name without dots is one of `pinecone` or `pinecone.models`, today's or older.
MODULES: dict[str, dict[str, str]] = '''
_MOVED = """
#: Module of an earlier release 9 -> where its classes are today; pickles name them.
MOVED: dict[str, str] = """


def outputs(root: Path) -> dict[Path, str]:
    """Return the made module, formatted, by its path relative to `root`; nothing where there is no table."""
    if not (root / TABLE).exists():
        return {}
    table = yaml_files.read(root / TABLE)
    facts = json.loads((root / FACTS).read_bytes())
    more = {path: _class_of(path) for path in table["called"].split()} | table["modules"]
    found = _Modules(root, facts, more, table["renamed"]).targets()
    text = f"{_HEADER}{found!r}\n{_MOVED}{table['moved']!r}\n"
    return {Path(TARGET): formatted(text, root / TARGET, root)}


def _class_of(path: str) -> str:
    """Return the class that a module is called after: `IndexList` of `...models.index_list`."""
    return "".join(word.capitalize() for word in path.rpartition(".")[2].split("_"))


def exists(root: Path, path: str) -> bool:
    """Return whether there is a module of that path today."""
    place = root.joinpath(*path.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


class _Modules:
    """Look up what each name of an older module is today."""

    def __init__(
        self, root: Path, facts: dict[str, str], more: dict[str, str], renamed: str
    ) -> None:
        self._root = root
        self._facts = facts
        self._more = more
        self._renamed = _pairs(renamed)
        self._clients = _clients(root, {*names.homes(root), *names.homes(root, "pinecone.models")})

    def targets(self) -> dict[str, dict[str, str]]:
        """Return module -> name -> target; a package has the names of its modules too."""
        paths = self._facts.keys() | self._more.keys()
        packages = {path.rpartition(".")[0] for path in paths}
        found: dict[str, dict[str, str]] = {}
        for path in sorted(paths):
            own = self._names(path)
            if own and not exists(self._root, path):
                found.setdefault(path, {}).update(own)
            package = path.rpartition(".")[0]
            if path not in packages and package and not exists(self._root, package):
                found.setdefault(package, {}).update(own)
        return {path: dict(sorted(found[path].items())) for path in sorted(found)}

    def _names(self, path: str) -> dict[str, str]:
        said: dict[str, str] = {}
        for word in f"{self._facts.get(path, '')} {self._more.get(path, '')}".split():
            if word.endswith(".*"):
                said |= self._names(word.removesuffix(".*"))
            else:
                name, _, target = word.partition("=")
                target = target or self._renamed.get(name, name)
                said[name] = self._clients.get(target, target)
        return said


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


def _clients(root: Path, exported: set[str]) -> dict[str, str]:
    """Return where the classes of clients are that no package exports."""
    found = {}
    for folder in _CLIENTS:
        for path in sorted((root / folder).rglob("*.py")):
            module = ".".join(path.relative_to(root).with_suffix("").parts)
            for node in ast.parse(path.read_text("utf-8")).body:
                if isinstance(node, ast.ClassDef) and node.name not in exported:
                    found[node.name] = f"{module}.{node.name}"
    return found
