"""The table of older modules is made from facts, from what else is known, and from where classes are."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from codegen import check, modules
from codegen.config import Layout

FACTS = {
    "pinecone.house": "House",
    "pinecone.house.attic": "Bulb Lamps",
    "pinecone.today": "Today",
    "pinecone.today.attic": "Lamp",
}
TABLE = """
renamed: Bulb=Lamp
modules:
  pinecone.house.attic: Pair=builtins.tuple
  pinecone.old.house: pinecone.house.attic.* Bulb=Other
called: pinecone.shop.red_bulb
moved: {pinecone._house: pinecone._home}
"""
LAMPS = {"Lamps": "pinecone._sync.lamps.Lamps"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        modules.FACTS: json.dumps(FACTS),
        modules.TABLE: TABLE,
        "pinecone/__init__.py": "",
        "pinecone/today.py": "",
        "pinecone/_sync/lamps.py": "class Lamps: ...",
        modules.TARGET: "MODULES = {}\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def made(project: Path) -> dict[str, Any]:
    ((path, text),) = modules.outputs(project).items()
    (project / path).write_text(text)
    return runpy.run_path(str(project / path))


def test_names_of_a_module_and_of_its_package(project: Path) -> None:
    attic = {"Bulb": "Lamp", "Pair": "builtins.tuple", **LAMPS}
    assert made(project)["MODULES"] == {
        "pinecone.house": {"House": "House", **attic},
        "pinecone.house.attic": attic,
        "pinecone.old": attic | {"Bulb": "Other"},
        "pinecone.old.house": attic | {"Bulb": "Other"},
        "pinecone.shop": {"RedBulb": "RedBulb"},
        "pinecone.shop.red_bulb": {"RedBulb": "RedBulb"},
        "pinecone.today.attic": {"Lamp": "Lamp"},
    }
    assert made(project)["MOVED"] == {"pinecone._house": "pinecone._home"}


def test_a_table_that_is_not_current_is_named(project: Path) -> None:
    (line,) = (line for line in check._made(Layout(project)) if line.startswith(modules.TARGET))
    assert line == f"{modules.TARGET}: not what {modules.TABLE} gives"


def test_nothing_is_made_without_a_table(tmp_path: Path) -> None:
    assert modules.outputs(tmp_path) == {}
