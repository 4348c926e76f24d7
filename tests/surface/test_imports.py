"""Modules import each other by statements, which the import contracts see; names in strings are exceptions with a reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import pinecone

PACKAGE = Path(pinecone.__file__).parent
CALLS = {"__import__", "import_module", "resolve_name", "run_module", "spec_from_file_location"}

#: Module -> why it names modules of the project in strings.
REASONS = {
    "__init__.py": "its table of names, so that importing the package loads nothing",
    "models/__init__.py": "its table of names, so that importing it loads nothing",
    "local/__init__.py": "its table of names, because importing it must not need what the service needs",
    "_compat/names.py": "the tables of older names; what they name stands above",
    "_late.py": "names that stand at each use; what they name is imported at first need",
    "local/cli/corpus.py": "modules of the standard library, whose docstrings it reads",
    "_versions.py": "generated modules of the version that is asked for",
    "_async/lowlevel.py": "the operations beside the generated client that it was given",
    "_sync/lowlevel.py": "the operations beside the generated client that it was given",
    "_transport/grpc.py": "the generated codec of the version that is asked for",
}


def imports_by_string(path: Path) -> Iterator[str]:
    """Yield the imports by string that may name modules of the project."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = ast.unparse(node.func).rpartition(".")[2]
        first = node.args[0]
        if name in CALLS and not (isinstance(first, ast.Constant) and not own(first.value)):
            yield ast.unparse(node)


def own(name: object) -> bool:
    return str(name).partition(".")[0] in ("", "pinecone", "pinecone_api")


SOURCES = [
    path.relative_to(PACKAGE).as_posix()
    for path in sorted(PACKAGE.rglob("*.py"))
    if PACKAGE / "_sync" not in path.parents
]


@pytest.mark.parametrize("name", SOURCES)
def test_strings_name_modules_where_there_is_a_reason(name: str) -> None:
    found = list(imports_by_string(PACKAGE / name))
    assert bool(found) == (name in REASONS), found


def test_what_counts(tmp_path: Path) -> None:
    source = tmp_path / "module.py"
    source.write_text(
        "import_module('pinecone.models'); importlib.import_module(name); __import__('pinecone')\n"
        "import_module('pandas'); import_module('pinecones')\n"
    )
    assert len(list(imports_by_string(source))) == 3
