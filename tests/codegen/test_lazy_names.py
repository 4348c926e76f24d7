"""The table of names is made of what type checkers see."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from codegen import check, names
from codegen.config import Layout

PACKAGE = """
TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinecone.errors import *
    from pinecone.stubs import *
    from pinecone.models import *
    from pinecone.client import Client as Client
    from pinecone.client import not_exported
"""
MODELS = """
if TYPE_CHECKING:
    from pinecone.models.data import *
"""
ERRORS = """
__all__ = ["Failure"]
class Failure(Exception): ...
class Detail: ...
"""
DATA = """
from typing import Any
from pinecone.models.parts import *
from generated import models as data
from generated.models import Vector as Vector
class Answer: ...
class _Hidden: ...
Reply = Response = Answer
Answer.reply = Reply
limit = 3
def helper(): ...
"""
PARTS = "from generated.models import Page as Page, Other"


def project(root: Path) -> dict[str, Any]:
    """Make a small project; return what its made module has."""
    models = root / "pinecone" / "models"
    models.mkdir(parents=True)
    (models.parent / "__init__.py").write_text(PACKAGE)
    (models.parent / "errors.py").write_text(ERRORS)
    (models.parent / "stubs.pyi").write_text("class Stub: ...")
    (models / "__init__.py").write_text(MODELS)
    (models / "data.py").write_text(DATA)
    (models / "parts.py").write_text(PARTS)
    (text,) = names.outputs(root).values()
    made = root / "made.py"
    made.write_text(text)
    return runpy.run_path(str(made))


def test_a_star_takes_what_a_module_exports(tmp_path: Path) -> None:
    exported = ["Answer", "Page", "Reply", "Response", "Vector"]
    assert project(tmp_path)["MODELS"] == dict.fromkeys(exported, "pinecone.models.data")


def test_names_are_where_the_package_imports_them_from(tmp_path: Path) -> None:
    found = project(tmp_path)
    assert found["PACKAGE"] == {
        "Client": "pinecone.client",
        "Failure": "pinecone.errors",
        **dict.fromkeys(found["MODELS"], "pinecone.models"),
    }


def test_a_name_that_is_not_in_the_table_yet_is_noticed(tmp_path: Path) -> None:
    project(tmp_path)
    assert f"{names.TARGET}: missing, {names.SOURCE} gives one" in check._made(Layout(tmp_path))


def test_nothing_is_made_where_there_is_no_such_package(tmp_path: Path) -> None:
    assert names.outputs(tmp_path) == {}
