"""Stubs of older modules are made from a table; what is there already keeps its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import check, stubs
from codegen.config import Layout

TABLE = """
MODULES = {
    "pinecone.house": {"Lamps": "pinecone._sync.lamps.Lamps"},
    "pinecone.house.attic": {"Bulb": "Lamp", "Lamp": "Lamp", "Pair": "builtins.tuple"},
    "pinecone.today.attic": {"Lamp": "Lamp"},
    "another.house": {"Lamp": "Lamp"},
}
"""
ATTIC = """\
# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import Lamp as _Bulb
from pinecone import Lamp as Lamp
from builtins import tuple as _Pair
Bulb = _Bulb
Pair = _Pair
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pinecone/_compat").mkdir(parents=True)
    (tmp_path / stubs.TABLE).write_text(TABLE)
    (tmp_path / "pinecone/today.py").touch()
    return tmp_path


def test_a_stub_for_each_module_that_is_not_there(project: Path) -> None:
    made = {path.as_posix(): text for path, text in stubs.outputs(project).items()}
    assert sorted(made) == [
        "pinecone-stubs/house/__init__.pyi",
        "pinecone-stubs/house/attic.pyi",
        "pinecone-stubs/py.typed",
        "pinecone-stubs/today/attic.pyi",
    ]
    assert made["pinecone-stubs/py.typed"] == "partial\n"
    assert made["pinecone-stubs/house/attic.pyi"] == ATTIC
    assert "from pinecone._sync.lamps import Lamps as Lamps\n" in made[min(made)]


def test_what_is_not_current_is_named_and_made(project: Path) -> None:
    assert len(stubs.run(project)) == 4
    assert stubs.run(project) == []
    stray = project / "pinecone-stubs/shed.pyi"
    stray.touch()
    (project / "pinecone-stubs/house/attic.pyi").write_text("")
    found = check._made(Layout(project))
    assert [line.partition(":")[0] for line in found] == [
        "pinecone-stubs/house/attic.pyi",
        "pinecone-stubs/shed.pyi",
    ]
    assert len(stubs.run(project)) == 2
    assert not stray.exists()


def test_nothing_is_made_without_a_table(tmp_path: Path) -> None:
    assert stubs.outputs(tmp_path) == {}
