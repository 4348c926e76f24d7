"""The package `default` hands on every module of the default version, and nothing of its own."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import pinecone_api.default
from codegen import reexport
from pinecone_api import DEFAULT, VERSIONS

HOME = f"pinecone_api.{VERSIONS[DEFAULT]}"
MODULES = [
    info.name
    for info in pkgutil.walk_packages(pinecone_api.default.__path__, "pinecone_api.default.")
    if not info.ispkg
]


def test_every_module_of_the_default_version_is_handed_on() -> None:
    home = importlib.import_module(HOME)
    theirs = [info.name for info in pkgutil.walk_packages(home.__path__, f"{HOME}.")]
    assert {name.replace(HOME, "pinecone_api.default") for name in theirs} >= set(MODULES)
    assert len(theirs) - len(MODULES) == len(list(pkgutil.iter_modules(home.__path__)))


@pytest.mark.parametrize("name", MODULES)
def test_what_a_module_hands_on_is_the_same_object(name: str) -> None:
    handed = importlib.import_module(name)
    theirs = importlib.import_module(name.replace("pinecone_api.default", HOME))
    names = [one for one in vars(handed) if not one.startswith("_") and one != "annotations"]
    assert names
    assert all(getattr(handed, one) is getattr(theirs, one) for one in names)


def test_names_without_an_underscore_or_those_of_all() -> None:
    text = """
from a import B as B, C
from b import D as E
_hidden = 1
LIMIT = 2
limits: dict[str, int] = {}
class Thing: ...
def make(): ...
"""
    assert reexport.public(text) == ["B", "LIMIT", "Thing", "limits", "make"]
    assert reexport.public(f"{text}__all__ = ['Z', 'Thing']") == ["Thing", "Z"]


def test_the_module_has_the_header_and_the_summary() -> None:
    text = '# Made.\n"""Say what.\n\nAnd why."""\nx = 1\n'
    assert reexport.module(text, "..a.b", ["x"]).startswith('# Made.\n"""Say what."""\n')
