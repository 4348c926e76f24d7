"""Names and paths of older programs are served, from every row of the tables in `pinecone._compat.tables`."""

from __future__ import annotations

import importlib
import os
import pickle
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

import pinecone
import pinecone_api
from pinecone import (
    Index,
    NotFoundError,
    Pinecone,
    PineconeValueError,
)
from pinecone._compat import tables
from pinecone._compat.modules import MODULES, MOVED
from pinecone._compat.names import find
from tests._compat import migrate
from tests._compat.worlds import attribute_of, is_gap, is_gap_method
from tests.surface.gaps import GAPS


@pytest.mark.parametrize("name", tables.ALIASES)
def test_an_alias_is_the_class_itself(name: str) -> None:
    target = tables.ALIASES[name]
    if is_gap(target):
        with pytest.raises((AttributeError, ImportError)):
            getattr(pinecone, name)
        return
    found = getattr(pinecone, name)
    assert found is find(target)
    assert name in pinecone.__all__  # `from pinecone import *` gives them, too
    assert pickle.loads(pickle.dumps(found)) is found


@pytest.mark.parametrize("name", tables.DEPRECATED)
def test_a_misleading_alias_warns(name: str) -> None:
    with pytest.warns(DeprecationWarning, match=rf"{name} is called \w+ today") as caught:
        found = getattr(pinecone, name)
    assert found is getattr(pinecone, tables.DEPRECATED[name])
    assert caught[0].filename == __file__


def test_errors_has_its_older_names_too() -> None:
    with pytest.warns(DeprecationWarning, match="ValidationError is called PineconeVal") as caught:
        assert pinecone.errors.ValidationError is PineconeValueError  # type: ignore[attr-defined]
    assert caught[0].filename == __file__
    assert pinecone.errors.exceptions.NotFoundError is NotFoundError  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match=r"'pinecone\.errors' has no attribute 'nothing'"):
        _ = pinecone.errors.nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", MOVED)
def test_a_module_that_moved(path: str) -> None:
    old, new = import_module(path), import_module(MOVED[path])
    own = [name for name, it in vars(new).items() if getattr(it, "__module__", "") == new.__name__]
    for name in (name for name in own if not name.startswith("_")):
        assert getattr(old, name) is getattr(new, name)
    assert not hasattr(old, "nothing_of_that_name")


@pytest.mark.parametrize("name", tables.REMOVED)
def test_a_removed_function_says_what_to_write(name: str) -> None:
    with pytest.raises(AttributeError, match=rf"pinecone\.{name}\(\) .* write Pinecone\("):
        getattr(pinecone, name)
    path = tables.REMOVED[name].partition(").")[2].partition("(")[0]
    if path and f"Pinecone.{path.partition('.')[0]}" not in GAPS and not is_gap_method(path):
        assert callable(attribute_of(Pinecone, path))


@pytest.mark.parametrize("path", MODULES)
def test_a_module(path: str) -> None:
    module = import_module(path)
    for name, target in MODULES[path].items():
        assert getattr(module, name) is find(target), name
    assert not hasattr(module, "nothing_of_that_name")
    assert path in sys.modules


@pytest.mark.parametrize(
    "path", ["grpc.GrpcIndex", "exceptions.NotFoundException", "models.vectors.search.Hit"]
)
def test_a_module_that_nobody_imported_is_an_attribute(path: str) -> None:
    program = f"import pinecone; print(pinecone.{path}.__name__, hasattr(pinecone.models, 'no'))"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert found.stdout.split()[1] == "False"


def test_a_module_is_made_again_by_reload() -> None:
    module = import_module("pinecone.models.vectors.search")
    assert importlib.reload(module) is module
    assert module.Hit is pinecone.Hit


def test_a_class_keeps_the_place_it_has_today() -> None:
    module = import_module("pinecone.models.vectors.vector")
    assert module.Vector.__module__ == pinecone.Vector.__module__
    assert pickle.loads(b"cpinecone.models.vectors.vector\nVector\n.") is pinecone.Vector


@pytest.mark.slow
def test_modules_are_served_from_an_archive_and_without_assertions(tmp_path: Path) -> None:
    archive = tmp_path / "packages.zip"
    with zipfile.ZipFile(archive, "w") as packages:
        for package in (pinecone, pinecone_api):
            root = Path(package.__path__[0])
            for path in root.rglob("*.py"):
                packages.write(path, path.relative_to(root.parent))
    code = (
        "from threading import Thread; import sys; sys.path.insert(0, sys.argv[1]); seen = []\n"
        "def work():\n    from pinecone.models.vectors.search import Hit; seen.append(Hit)\n"
        "threads = [Thread(target=work) for _ in range(8)]\n"
        "for thread in threads: thread.start()\n"
        "for thread in threads: thread.join()\n"
        "import pinecone; print(len(seen), {*seen} == {pinecone.Hit}, pinecone.__file__)"
    )
    done = subprocess.run(
        [sys.executable, "-O", "-c", code, str(archive)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[:2] == ["8", "True"]
    assert str(archive) in done.stdout


def test_parents_of_modules_are_modules_and_others_are_not() -> None:
    assert import_module("pinecone.core.openapi").__name__ == "pinecone.core.openapi"
    assert pinecone.core.client.model.vector.Vector is pinecone.Vector  # type: ignore[attr-defined]
    for path in ("pinecone.cor", "pinecone.data.nothing", "pinecone.core.openapi.db"):
        with pytest.raises(ModuleNotFoundError, match=path):
            import_module(path)
    with pytest.raises(ImportError, match="nothing"):
        exec("from pinecone.data import nothing")
    with pytest.raises(AttributeError, match="module 'pinecone' has no attribute 'nothing'"):
        _ = pinecone.nothing  # type: ignore[attr-defined]


@pytest.mark.slow
def test_importing_the_package_loads_no_older_names() -> None:
    code = (
        "import sys, pinecone; loaded = [m for m in sys.modules if m.startswith('pinecone._')]; "
        "import pinecone.data; print(loaded, pinecone.data.Index.__module__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout.strip() == "['pinecone._names'] pinecone._sync.index"


def test_a_host_is_checked_as_it_was() -> None:
    from pinecone.pinecone import check_realistic_host  # type: ignore[import-not-found]

    check_realistic_host("localhost:5081")
    with pytest.raises(PineconeValueError, match="host: "):
        check_realistic_host("films")


def test_the_page_shows_the_tables() -> None:
    text = migrate.PAGE.read_text("utf-8")
    assert migrate.page(text) == text, "run `python -m tests._compat.migrate`"
    for name in (*tables.ALIASES, *tables.REMOVED, *migrate.older_calls(Index)):
        assert name in text
