"""A small change of a document is a small change of what is committed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen import build, lock
from codegen.config import PACKAGE, Layout
from tests.codegen.small import small_document, write

pytestmark = pytest.mark.slow

HOME = f"generated/{PACKAGE}/v2026_04/pets"
PAGE = "generated/reference/2026-04/pets.md"
#: Refuse, in requests of the older version, a member that only the newer one has: their class is one.
OLDER = {f"generated/{PACKAGE}/v2025_10/pets/{name}.py" for name in ("aio", "client", "operations")}
#: They list the operations.
LISTS = {"generated/reference/README.md", "generated/reference/2026-04/README.md"}
#: Change with every document: they state its digest.
ALWAYS = {"generated/manifest.json", f"generated/{PACKAGE}/__init__.py", "specs/specs.lock"}


@pytest.fixture
def wide(project: Layout) -> Layout:
    """Make the small project with a second service and a second version beside it, and generate it."""
    write(project, small_document(), "zoo")
    older = project.specs / "2025-10" / "pets.oas.yaml"
    older.parent.mkdir()
    older.write_bytes((project.specs / "2026-04" / "pets.oas.yaml").read_bytes())
    build.generate(project)
    return project


def contents(layout: Layout) -> dict[str, bytes]:
    places = [path for path in layout.output.rglob("*") if path.is_file()] + [lock.path(layout)]
    return {layout.name(path): path.read_bytes() for path in places}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def test_one_field_and_one_endpoint_change_the_files_of_their_service(wide: Layout) -> None:
    before = contents(wide)
    assert {f"generated/{PACKAGE}/v2025_10/pets/models.py", f"{HOME}/models.py"} <= before.keys()
    document = small_document()
    pet = document["components"]["schemas"]["Pet"]["properties"]
    pet["nickname"] = {"type": "string", "description": "What it listens to."}
    document["paths"]["/pets/{pet_name}"]["get"] = {
        "operationId": "describePet",
        "summary": "Describe a pet",
        "parameters": document["paths"]["/pets/{pet_name}"]["delete"]["parameters"],
        "responses": {"200": document["paths"]["/pets"]["post"]["responses"]["201"]},
    }
    write(wide, document)
    build.generate(wide)
    after = contents(wide)
    files = {f"{HOME}/{name}.py" for name in ("models", "operations", "client", "aio")}
    handed_on = {f"generated/{PACKAGE}/default/pets/operations.py"}
    assert changed(before, after) == files | OLDER | handed_on | {PAGE} | LISTS | ALWAYS
    # They grew, and lost nothing: a reader of the difference sees the addition alone.
    for name in files:
        now = iter(after[name].splitlines())
        lost = [line for line in before[name].splitlines() if line not in now]
        assert lost == [], name


def test_one_field_changes_the_models_and_their_page(wide: Layout) -> None:
    before = contents(wide)
    document = small_document()
    document["components"]["schemas"]["House"]["properties"]["doors"] = {"type": "integer"}
    write(wide, document)
    build.generate(wide)
    assert changed(before, contents(wide)) == {f"{HOME}/models.py", PAGE} | OLDER | ALWAYS


def test_a_field_of_an_older_version_is_one_of_the_class_that_versions_share(wide: Layout) -> None:
    before = contents(wide)
    document = small_document()
    document["components"]["schemas"]["House"]["properties"]["doors"] = {"type": "integer"}
    path = write(wide, document)
    older = wide.specs / "2025-10" / path.name
    path.replace(older)
    write(wide, small_document())
    build.generate(wide)
    newer = {f"{HOME}/{name}.py" for name in ("models", "operations")}
    handed_on = {f"generated/{PACKAGE}/default/pets/operations.py"}
    page = PAGE.replace("2026-04", "2025-10")
    assert changed(before, contents(wide)) == newer | handed_on | {page} | ALWAYS


def test_the_manifest_names_what_changed(wide: Layout) -> None:
    def digests() -> dict[str, str]:
        data = json.loads((wide.output / "manifest.json").read_text("utf-8"))
        return {**data["specs"], **data["generator"], **data["files"]}

    before, tree = digests(), contents(wide)
    document = small_document()
    document["components"]["schemas"]["House"]["properties"]["doors"] = {"type": "integer"}
    write(wide, document)
    build.generate(wide)
    after = digests()
    named = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert named == {
        "specs/2026-04/pets.oas.yaml",
        f"{PACKAGE}/__init__.py",
        f"{PACKAGE}/v2026_04/pets/models.py",
        "reference/2026-04/pets.md",
        *(name.removeprefix("generated/") for name in OLDER),
    }
    written = {Path(name).name for name in changed(tree, contents(wide))}
    changes = {"manifest.json", "specs.lock", "__init__.py", "models.py", "pets.md"}
    assert written == changes | {Path(name).name for name in OLDER}
