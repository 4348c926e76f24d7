"""A version that did not exist becomes the default: one folder more, one line changed, and everything speaks it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pinecone_api import DEFAULT, VERSIONS

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FOLDERS = ("codegen", "pinecone", "specs", "templates", "tests")
NEW = "2099-01"
#: What people hold and call, and the version that each call says, over REST and gRPC, with a pin and without.
TESTS = """
    tests/surface tests/models tests/_async/test_versions.py tests/_async/test_operations.py tests/_async/test_grpc.py
    tests/_sync/test_versions.py tests/_sync/test_operations.py tests/_sync/test_grpc.py
""".split()
#: What pydantic takes has nothing to do with versions, and takes as long as half of the others.
LEFT_OUT = "--deselect=tests/models/test_pydantic.py::test_pydantic_takes_every_model"


def run(tree: Path, *arguments: str) -> str:
    """Run a module of Python in a tree of its own; return what it prints."""
    path = os.pathsep.join([str(tree), str(tree / "generated")])
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:]
    return done.stdout


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return this project with one version more, which is the default; what the SDK does not speak yet is left out."""
    home = tmp_path_factory.mktemp("rollover")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, home)
    for folder in (home / "specs", home / "specs/overlays"):
        for version in VERSIONS:
            if version > DEFAULT:
                shutil.rmtree(folder / version)
        shutil.copytree(folder / DEFAULT, folder / NEW)
        for document in (folder / NEW).iterdir():
            text = document.read_text("utf-8")
            document.write_text(text.replace(DEFAULT, NEW), "utf-8", newline="\n")
    lock = home / "specs/specs.lock"
    stated = json.loads(lock.read_text("utf-8")) | {"default": NEW}
    lock.write_text(json.dumps(stated), "utf-8")
    run(home, "codegen", "generate")
    return home


def test_the_sdk_needs_no_change(tree: Path) -> None:
    run(tree, "codegen", "unasync")
    for path in (ROOT / "pinecone").rglob("*.py"):
        name = path.relative_to(ROOT)
        assert (tree / name).read_bytes() == path.read_bytes(), name


def test_every_client_speaks_it_and_pins_still_hold(tree: Path) -> None:
    printed = run(tree, "pytest", "-v", "-p", "no:cacheprovider", "-n", "0", LEFT_OUT, *TESTS)
    passed = [line.split()[0] for line in printed.splitlines() if " PASSED " in line]
    assert len(passed) > 2000
    assert any(line.startswith(TESTS[2]) and f"[{DEFAULT}]" in line for line in passed)
