"""specs.lock pins documents: what it says, what `check` says when it is wrong, and who else can verify it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import pinecone_api
from codegen import build, check, lock
from codegen.config import PACKAGE, REPO, Layout, foreign
from codegen.errors import SpecError
from tests.codegen.small import small_document, write

pytestmark = pytest.mark.slow

DOCUMENT = "specs/2026-04/pets.oas.yaml"


def read(layout: Layout) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(lock.path(layout).read_text("utf-8"))
    return data


@pytest.fixture
def made(project: Layout) -> Layout:
    """Make the small project, generated and so locked."""
    build.generate(project)
    return project


def test_a_lock_has_the_digest_of_every_document_and_of_them_together(made: Layout) -> None:
    data = (made.root / DOCUMENT).read_bytes()
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    total = "sha256:" + hashlib.sha256(f"{digest}  {DOCUMENT}\n".encode()).hexdigest()
    entry = {"digest": total, "documents": {DOCUMENT: digest}}
    assert read(made) == {"schema": 1, "default": "2026-04", "versions": {"2026-04": entry}}
    assert lock.digests(made) == {"2026-04": total}
    assert lock.problems(made) == []


def test_the_default_version_is_stated_by_people(made: Layout) -> None:
    newer = made.specs / "2099-01"
    shutil.copytree(made.specs / "2026-04", newer)
    document = newer / "pets.oas.yaml"
    document.write_text(document.read_text().replace("2026-04", "2099-01"))
    package = made.output / PACKAGE / "__init__.py"
    build.generate(made)
    assert 'DEFAULT = "2026-04"' in package.read_text()
    data = read(made)
    assert data["default"] == "2026-04"

    lock.path(made).write_text(json.dumps(data | {"default": "2099-01"}))
    build.generate(made)
    assert 'DEFAULT = "2099-01"' in package.read_text()
    assert read(made)["default"] == "2099-01"
    assert lock.problems(made) == []

    lock.path(made).write_text(json.dumps(data | {"default": "2030-01"}))
    with pytest.raises(SpecError, match="no documents of '2030-01'"):
        build.generate(made)


def test_without_a_statement_the_newest_stable_version_is_the_default(made: Layout) -> None:
    lock.path(made).unlink()
    for version in ("2099-01", "2099-02.alpha"):
        shutil.copytree(made.specs / "2026-04", made.specs / version)
    assert lock.default(made) == "2099-01"


def test_line_ends_of_a_checkout_do_not_matter(made: Layout) -> None:
    path = made.root / DOCUMENT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert lock.problems(made) == []


def test_protos_overlays_and_imports_are_documents_too() -> None:
    versions = read(Layout(REPO))["versions"]
    for version, entry in versions.items():
        present = {
            path.relative_to(REPO).as_posix()
            for folder in (version, f"overlays/{version}", "third_party")
            for path in (REPO / "specs" / folder).rglob("*")
            if path.suffix in (".yaml", ".proto")
        }
        assert set(entry["documents"]) == present
        assert f"specs/{version}/db_data.proto" in present


def test_templates_and_other_versions_do_not_change_a_digest(made: Layout) -> None:
    before = lock.digests(made)
    other = made.specs / "2030-01" / "pets.oas.yaml"
    other.parent.mkdir()
    shutil.copy(made.root / DOCUMENT, other)
    after = lock.digests(made)
    assert after["2026-04"] == before["2026-04"] != after["2030-01"]


def test_check_names_a_document_that_changed_without_the_lock(made: Layout) -> None:
    document = small_document()
    document["paths"]["/pets"]["get"]["summary"] = "All pets"
    write(made, document)
    pinned = lock.path(made).read_bytes()
    build.generate(made)
    lock.path(made).write_bytes(pinned)
    assert check.problems(made) == [
        f"{DOCUMENT}: not the document that specs/specs.lock pins for 2026-04"
    ]


def test_check_names_documents_that_are_unknown_or_missing(made: Layout) -> None:
    (made.root / DOCUMENT).rename(made.specs / "2026-04" / "zoo.oas.yaml")
    assert lock.problems(made) == [
        f"{DOCUMENT}: missing, specs/specs.lock pins it for 2026-04",
        "specs/2026-04/zoo.oas.yaml: specs/specs.lock does not pin it for 2026-04",
    ]
    assert set(lock.problems(made)) <= set(check.problems(made))
    (made.specs / "2026-04" / "zoo.oas.yaml").unlink()
    assert lock.problems(made) == [f"{DOCUMENT}: missing, specs/specs.lock pins it for 2026-04"]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"versions": 3}', '{"versions": {"a": {}}}'])
def test_check_names_a_lock_that_is_none(made: Layout, text: str) -> None:
    lock.path(made).write_text(text)
    wanted = "specs/specs.lock: missing or not a lock; `python -m codegen generate` writes it"
    assert check.problems(made) == [wanted]
    lock.path(made).unlink()
    assert check.problems(made) == [wanted]


def test_check_names_a_lock_that_people_wrote(made: Layout) -> None:
    data = read(made)
    data["versions"]["2026-04"]["digest"] = "sha256:0"
    lock.path(made).write_text(json.dumps(data))
    (problem,) = check.problems(made)
    assert problem.startswith("specs/specs.lock: pins the right documents, but not as")


def test_a_failed_generation_leaves_the_lock_alone(made: Layout) -> None:
    before = lock.path(made).read_bytes()
    write(made, "nonsense")
    with pytest.raises(SpecError):
        build.generate(made)
    assert lock.path(made).read_bytes() == before


def test_documents_from_elsewhere_get_no_lock_but_digests(made: Layout, tmp_path: Path) -> None:
    shutil.copytree(made.specs / "2026-04", tmp_path / "elsewhere" / "2030-01")
    layout = foreign(tmp_path / "elsewhere", tmp_path / "out", "")
    build.generate(layout)
    assert not lock.path(layout).exists()
    package = (layout.output / PACKAGE / "__init__.py").read_text()
    assert repr(lock.digests(layout)["2030-01"]).replace("'", '"') in package


def test_the_lock_of_this_repository_is_the_one_of_the_package() -> None:
    layout = Layout(REPO)
    assert lock.problems(layout) == []
    versions = read(layout)["versions"]
    assert {name: entry["digest"] for name, entry in versions.items()} == pinecone_api.DIGESTS
    assert pinecone_api.DIGESTS.keys() == pinecone_api.VERSIONS.keys()


# -- what a user project runs -----------------------------------------------------------------


def run(*arguments: str | Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    """`python -m pinecone_api`, with nothing but the standard library and the package."""
    command = [sys.executable, "-S", "-W", "error", "-m", PACKAGE, *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(REPO / "generated")}
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, check=False, timeout=300
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done


@pytest.mark.parametrize("version", [None, "2025-10"])
def test_what_the_package_prints_is_a_lock_that_it_passes(
    tmp_path: Path, version: str | None
) -> None:
    only = ["--version", version] if version else []
    file = tmp_path / "pinecone.lock"
    file.write_text(run(*only).stdout)
    pinned = json.loads(file.read_text())["versions"]
    assert list(pinned) == ([version] if version else list(pinecone_api.DIGESTS))
    assert f"Generated from the documents that {file} pins" in run("--verify", file).stdout


def test_the_lock_of_the_documents_passes() -> None:
    done = run("--verify", REPO / "specs" / "specs.lock")
    assert done.stdout.endswith(f" pins: {', '.join(pinecone_api.DIGESTS)}.\n")


def test_other_documents_do_not_pass(tmp_path: Path) -> None:
    data = json.loads((REPO / "specs" / "specs.lock").read_text())
    data["versions"]["2025-10"]["digest"] = "sha256:1234"
    data["versions"]["2099-01"] = {"digest": "sha256:5678"}
    file = tmp_path / "pinecone.lock"
    file.write_text(json.dumps(data))
    done = run("--verify", file, status=1)
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        f"2025-10: generated from other documents: {pinecone_api.DIGESTS['2025-10']}, "
        "the lock has sha256:1234",
        f"2099-01: pinned, but this package has only {', '.join(pinecone_api.DIGESTS)}",
    ]
    # A project that speaks one version need not care about the others.
    run("--verify", file, "--version", "2026-04")


def test_a_version_that_is_not_pinned_does_not_pass(tmp_path: Path) -> None:
    file = tmp_path / "pinecone.lock"
    file.write_text('{"versions": {}}')
    assert run("--verify", file, status=1).stderr == "the lock pins no version\n"
    done = run("--verify", file, "--version", "2026-04", status=1)
    assert done.stderr == "2026-04: the lock does not pin it\n"


@pytest.mark.parametrize("text", ["", "[]", '{"versions": {"2026-04": "x"}}', "\xff"])
def test_what_is_not_a_lock_is_an_error(tmp_path: Path, text: str) -> None:
    file = tmp_path / "pinecone.lock"
    file.write_text(text, "latin-1")
    assert f"{file} is not a lock" in run("--verify", file, status=2).stderr
    assert "is not a lock" in run("--verify", tmp_path / "none", status=2).stderr
    assert "expected one of 2025-10" in run("--version", "2099-01", status=2).stderr
