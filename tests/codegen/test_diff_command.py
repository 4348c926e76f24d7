"""`python -m codegen diff`: what it compares, prints and writes, and how it exits."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from codegen import __main__ as command, diff
from codegen.config import REPO, Layout
from codegen.diff import words
from tests.codegen.changes import FIELDS, FIND, PET, SEARCH, base, field, schema
from tests.codegen.small import lower, save

pytestmark = pytest.mark.slow


def test_the_versions_of_this_repository(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["diff", "specs/2025-10", "2026-04", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    (comparison,) = data["comparisons"]
    assert (comparison["old"], comparison["new"]) == ("2025-10", "2026-04")
    changes = {(c["service"], c["place"], c["code"], c["breaking"]) for c in comparison["changes"]}
    # Three services moved on between these versions; the other six say the same.
    assert {c[0] for c in changes} == {"admin", "assistant_control", "assistant_data"}
    assert {c[2:] for c in changes if c[0] == "admin"} == {
        ("documentation-changed", False),
        ("model-added", False),
        ("operation-added", False),
    }
    upload = "POST /files/{assistant_name} (upload_file)"
    added = {c for c in changes if c[2] in ("operation-added", "operation-removed")}
    assert len([c for c in added if c[0] == "admin"]) == 18
    assert {c for c in added if c[0] != "admin"} == {
        ("assistant_data", f"{place}", "operation-added", False)
        for place in (
            "GET /operations/{assistant_name} (list_operations)",
            "GET /operations/{assistant_name}/{operation_id} (describe_operation)",
            "PUT /files/{assistant_name}/{assistant_file_id} (upsert_file)",
        )
    }
    assert ("assistant_data", f"{upload} answer", "type-changed", True) in changes
    assert ("assistant_data", f"{upload} metadata", "parameter-removed", True) in changes
    limit = "GET /assistants (list_assistants) limit"
    assert ("assistant_control", limit, "parameter-added", False) in changes
    assert comparison["breaking"] == data["breaking"] == sum(c[3] for c in changes) > 0


def test_the_page_shows_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    page = (REPO / "docs" / "regenerate.md").read_text("utf-8").partition("## What changed")[2]
    shown = page.split("```text\n")[1].partition("```")[0].splitlines()
    assert command.main(["diff", "2025-10", "2026-04"]) == 0
    printed = iter(capsys.readouterr().out.splitlines())
    assert len(shown) > 3
    assert [line for line in shown if line not in printed] == []


# -- the command ------------------------------------------------------------------------------


@pytest.fixture
def sides(tmp_path: Path) -> tuple[str, str]:
    """Two folders: one more field, one value less."""
    edited = base()
    FIELDS[0].edit(edited)
    field(edited, SEARCH, "mood")["x-enum"] = ["calm"]
    return str(save(tmp_path / "old" / "2030-01", pets=base())), str(
        save(tmp_path / "new" / "2030-04", pets=edited)
    )


def test_the_text(sides: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["diff", *sides]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2030-01 -> 2030-04: 2 changes, 1 breaking",
        "  pets: 2 changes, 1 breaking",
        "    breaking  SearchRequest.mood: known values removed: 'wild'",
        "              Pet.age: field added, optional int",
    ]
    assert command.main(["diff", sides[0], sides[0]]) == 0
    assert capsys.readouterr().out == "2030-01: no changes\n"


def test_the_status(sides: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["diff", *sides, "--fail-on-breaking"]) == 1
    assert command.main(["diff", sides[0], sides[0], "--fail-on-breaking"]) == 0
    assert command.main(["diff", sides[0], "nowhere"]) == 2
    assert "error: nowhere: no such folder" in capsys.readouterr().err


def test_untidiness_of_documents_from_elsewhere_is_noted(
    sides: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    untidy = base()
    schema(untidy, PET)["x-vendor"] = True
    save(Path(sides[1]), pets=untidy)
    assert command.main(["diff", *sides]) == 0
    shown = capsys.readouterr()
    assert "note: pets.oas.yaml#/components/schemas/Pet: dropped x-vendor" in shown.err
    assert shown.out == "2030-01 -> 2030-04: no changes\n"


CHANGELOG = """# Changelog

Words.

## 9.3.0

The next one.

- A line.

## 9.2.0

- Another line.
"""
ENTRY = """- API documents 2030-01 -> 2030-04: 2 changes, 1 breaking.
  - Breaking: pets: `SearchRequest.mood`: known values removed: 'wild'.
  - pets: 1 change that breaks nothing.
"""


def test_an_entry_for_the_changelog(
    sides: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["diff", *sides, "--changelog"]) == 0
    assert capsys.readouterr().out == ENTRY
    file = tmp_path / "CHANGELOG.md"
    file.write_text(CHANGELOG)
    wanted = CHANGELOG.replace("- A line.\n", "- A line.\n" + ENTRY)
    for _ in range(2):
        assert command.main(["diff", *sides, "--write-changelog", str(file)]) == 0
        assert file.read_text() == wanted


def test_an_entry_is_replaced_and_leaves_with_its_changes(tmp_path: Path) -> None:
    def at(**changes: bool) -> diff.Comparison:
        found = tuple(
            diff.Change(service="pets", place=name, code="field-removed", text="gone", breaking=it)
            for name, it in changes.items()
        )
        return diff.Comparison(old="2030-01", new="2030-04", changes=found)

    text = words.changelog(CHANGELOG, (at(a=True),))
    assert "`a`: gone." in text
    text = words.changelog(text, (at(b=True),))
    assert "`a`: gone." not in text
    assert "`b`: gone." in text
    assert words.changelog(text, (at(),)) == CHANGELOG


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "## Unreleased\n\n{}"),
        ("# Changelog\n", "# Changelog\n\n## Unreleased\n\n{}"),
        ("## Unreleased\n", "## Unreleased\n\n{}"),
        ("## Unreleased\n\n## 1.0\n\n- x\n", "## Unreleased\n\n{}\n## 1.0\n\n- x\n"),
        ("## 1.0\n\nWords only.", "## 1.0\n\nWords only.\n\n{}"),
    ],
)
def test_a_changelog_without_a_list(text: str, wanted: str) -> None:
    change = diff.Change(
        service="", place="2030-04", code="version-added", text="version added", breaking=False
    )
    comparison = diff.Comparison(old="", new="2030-04", changes=(change,))
    entry = words.entry(comparison)
    assert entry == "- API documents 2030-04: version added.\n"
    once = words.changelog(text, (comparison,))
    assert once == wanted.format(entry)
    assert words.changelog(once, (comparison,)) == once


def test_overlays_correct_documents_from_elsewhere(
    sides: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "corrections" / "2030-04"
    home.mkdir(parents=True)
    entry = "- {{reason: It is not there., at: [/components/schemas/{}/properties], remove: [{}]}}"
    (home / "pets.yaml").write_text(entry.format(PET, "age"))
    overlays = ["--overlays", str(home.parent)]
    assert command.main(["diff", *sides, *overlays]) == 0
    said = capsys.readouterr().out
    assert said.startswith("2030-01 -> 2030-04: 1 change, 1 breaking\n")
    assert "Pet.age" not in said
    # What corrects no document, or is no correction any more, is named.
    (home / "pets.yaml").write_text(entry.format(PET, "gone"))
    assert command.main(["diff", *sides, *overlays]) == 2
    assert "stale overlay: there is no gone to remove" in capsys.readouterr().err
    (home / "pets.yaml").rename(home / "cats.yaml")
    assert command.main(["diff", *sides, *overlays]) == 2
    assert "overlays/2030-04/cats.yaml: no document has this name" in capsys.readouterr().err


def test_overlays_of_documents_from_elsewhere_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        command.main(["diff", "2025-10", "2025-10", "--overlays", str(tmp_path)])
    assert "corrects documents from elsewhere" in capsys.readouterr().err


# -- where documents are ----------------------------------------------------------------------


@pytest.fixture
def repository(project: Layout, monkeypatch: pytest.MonkeyPatch) -> Layout:
    """Make a repository with one commit: the small document and an overlay that corrects it."""
    overlay = project.specs / "overlays" / "2026-04" / "pets.yaml"
    overlay.parent.mkdir(parents=True)
    overlay.write_text(
        "- reason: It lists more.\n"
        "  at: [/paths/~1pets/get/parameters/0/schema]\n"
        "  set: {maximum: 200}\n"
    )
    for arguments in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "One"],
    ):
        subprocess.run(["git", *arguments], cwd=project.root, check=True)
    monkeypatch.setattr(command, "REPO", project.root)
    monkeypatch.chdir(project.specs.parent.parent)
    return project


@pytest.mark.parametrize("old", ["HEAD:specs", "HEAD:specs/2026-04"])
@pytest.mark.parametrize("new", ["specs", "2026-04", "specs/2026-04"])
def test_a_revision_and_the_folder_beside_it(
    repository: Layout, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["diff", old, new]) == 0
    assert capsys.readouterr().out == "2026-04: no changes\n"
    lower(repository, base())
    assert command.main(["diff", old, new]) == 0
    shown = capsys.readouterr().out
    assert f"{FIND}: operation added" in shown
    # The overlay applies on both sides.
    assert "page_size" not in shown


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("HEAD~9:specs", "git: fatal"),
        ("HEAD:specs/2031-01", "no such folder"),
        ("--output=x:specs", "--output=x is not a revision"),
        (":specs", "no such folder"),
    ],
)
def test_revisions_that_are_none(
    repository: Layout, name: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["diff", "--", name, "specs"]
    assert command.main(arguments) == 2
    assert problem in capsys.readouterr().err
    assert not (repository.root / "x").exists()


def test_git_that_is_not_installed(
    repository: Layout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert command.main(["diff", "HEAD:specs", "specs"]) == 2
    assert "git is not installed" in capsys.readouterr().err
