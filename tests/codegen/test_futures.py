"""Methods that return futures take what their namesakes take, and say the same about it."""

from __future__ import annotations

import inspect
import shutil
from pathlib import Path

import pytest

from codegen import check, futures
from codegen.config import REPO, Layout
from pinecone import GrpcIndex, Index


@pytest.mark.parametrize("name", futures.METHODS)
def test_arguments_are_those_of_the_method_that_waits(name: str) -> None:
    later = inspect.signature(getattr(GrpcIndex, f"{name}_async")).parameters
    now = inspect.signature(getattr(Index, name)).parameters
    assert list(later) == ["self", *futures.ONLY.get(name, list(now)[1:])]
    for argument in set(later) - {futures.REQUIRED}:
        assert later[argument].default == now[argument].default
    docstring = getattr(GrpcIndex, f"{name}_async").__doc__
    assert all(f"\n            {argument}: " in docstring for argument in list(later)[1:])


@pytest.mark.slow
def test_a_changed_argument_is_noticed(tmp_path: Path) -> None:
    shutil.copy(REPO / "pyproject.toml", tmp_path)
    for folder in ("_async", "_sync", "_compat", "_transport"):
        shutil.copytree(REPO / "pinecone" / folder, tmp_path / "pinecone" / folder)
    assert futures.outputs(tmp_path)[Path(futures.TARGET)] == (REPO / futures.TARGET).read_text()
    shutil.copytree(REPO / "tests/facts", tmp_path / "tests/facts")
    source = tmp_path / "pinecone/_sync/index.py"
    source.write_text(source.read_text().replace("scan_factor", "scan_share"))
    made = futures.outputs(tmp_path)[Path(futures.TARGET)]
    assert "scan_share: float | None = None" in made
    assert "scan_share: Indexes with dedicated read capacity" in made
    found = check._made(Layout(tmp_path))
    assert f"{futures.TARGET}: not what {futures.SOURCE} gives" in found


def test_nothing_is_made_where_there_is_no_such_index(tmp_path: Path) -> None:
    assert futures.outputs(tmp_path) == {}
