"""What people can call is described whole, and what counts as announced is narrow."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

from tests.release import api


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return api.Description().files


def test_every_stub_is_python(files: dict[str, str]) -> None:
    for name, text in files.items():
        ast.parse(text, name)


def test_public_names_are_there(files: dict[str, str]) -> None:
    for module in api.modules():
        text = files[
            "pinecone/__init__.pyi" if module == "pinecone" else f"{module.replace('.', '/')}.pyi"
        ]
        found = {
            getattr(node, "name", None) or node.target.id
            for node in ast.parse(text).body
            if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AnnAssign))
        }
        found |= {
            alias.asname
            for node in ast.parse(text).body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        assert set(importlib.import_module(module).__all__) <= found


def test_modules_are_public_that_say_so() -> None:
    found = api.modules()
    assert found[0] == "pinecone"
    assert {"pinecone.errors", "pinecone.grpc", "pinecone.local", "pinecone.models"} < set(found)
    assert not any("._" in module or module == "pinecone.cli" for module in found)


def test_methods_of_clients_and_of_what_they_hold_are_there(files: dict[str, str]) -> None:
    classes = {
        node.name: ast.unparse(node)
        for name in ("pinecone/__init__.pyi", "pinecone/reached.pyi")
        for node in ast.parse(files[name]).body
        if isinstance(node, ast.ClassDef)
    }
    assert "def query(self, *, top_k, vector=None" in classes["Index"]
    assert "async def query(self, *, top_k, vector=None" in classes["AsyncIndex"]
    assert "def create(self, *, name" in classes["Indexes"]
    assert "async def create(self, *, name" in classes["AsyncIndexes"]
    assert "matches: object" in classes["QueryResponse"]


@pytest.mark.parametrize(
    ("path", "section", "expected"),
    [
        ("pinecone.Index.query", "- `Index.query` takes no `id`.", True),
        ("pinecone.Index.query", "- `query` is faster.", False),
        ("pinecone.Index.query", "- Index.query changed.", False),
        ("pinecone.Index.query", "- `index = Index.query(top_k=3)` is how", True),
        ("pinecone.Field", "- `Field` is gone.", True),
        ("pinecone.reached.Indexes.create", "- `Indexes.create` needs a name.", True),
        ("pinecone.errors.ApiError", "- `OtherError` is gone.", False),
    ],
)
def test_a_break_is_announced_by_its_name(path: str, section: str, expected: bool) -> None:
    assert api.announced(path, section) is expected


def test_the_newest_section_is_that_of_the_next_release() -> None:
    text = "# Changelog\n\n## 2.0.0\n\n- New `a`.\n\n## 1.0.0\n\n- Old `b`.\n"
    assert "`a`" in api.newest_section(text)
    assert "`b`" not in api.newest_section(text)


def test_breaks_are_found_and_additions_are_not(tmp_path: Path) -> None:
    pytest.importorskip("griffe", reason="only the release environment has it: make api")
    before = "class Index:\n    def query(self, *, top_k, id=None): ...\n    host: object\n"
    after = "class Index:\n    def query(self, *, top_k, id): ...\n    def load(self): ...\n"
    for name, text in (("old", before), ("new", after)):
        (tmp_path / name / "pinecone").mkdir(parents=True)
        (tmp_path / name / "pinecone" / "__init__.pyi").write_text(text)
    found = api.breaks(tmp_path / "old", tmp_path / "new")
    assert sorted(set(found.values())) == ["pinecone.Index.host", "pinecone.Index.query"]
