"""Documents from elsewhere: no overlays of ours, untidiness noted, nothing but generated code replaced."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import __main__ as command, build
from codegen.config import PACKAGE, REPO, foreign
from codegen.errors import SpecError
from tests.codegen.small import importing, small_document, type_errors

pytestmark = pytest.mark.slow


def put(path: Path, document: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")


def untidy() -> dict[str, Any]:
    document = small_document()
    document["components"]["schemas"]["PetList"]["properties"]["pets"]["maxLength"] = 3
    document["components"]["schemas"]["Pet"]["x-vendor"] = True
    del document["paths"]["/pets"]["post"]["responses"]["4XX"]["description"]
    return document


def test_the_documents_of_one_version(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "2031-01" / "pets.oas.yaml", untidy())
    out = tmp_path / "build" / "new"
    assert command.main(["generate", "--specs", str(tmp_path / "2031-01"), "--out", str(out)]) == 0
    models = (out / PACKAGE / "v2031_01" / "pets" / "models.py").read_text()
    compile(models, "models.py", "exec")
    assert not (out / PACKAGE / "v2031_01" / "grpc").exists()
    assert capsys.readouterr().err.splitlines() == [
        "note: pets.oas.yaml#/components/schemas/Pet: dropped x-vendor, it has no effect there",
        "note: pets.oas.yaml#/components/schemas/PetList/properties/pets: dropped maxLength, "
        "it has no effect there",
    ]


PROSE = (
    "Finds the *most similar* pets, see [the guide](https://pets.example/guide?a=1&b=2).\n\n"
    "| a | b |\n|---|---|\n| <b>1</b> | `x|y` |\n\n"
    '```json\n{"pets": [{"name": "\\u00e9"}]}\n```\n\n'
    '"""quoted""" {{ braces }} {% tags %} \\N{BULLET} %s \t end\\'
) * 40
"""Long, full of markup, and with everything that could end a docstring, a template or a table."""


def strange() -> dict[str, Any]:
    """Return a document that nobody here has seen: prose everywhere, formats and extensions of its own."""
    document = untidy()
    document["info"] |= {"title": PROSE, "description": PROSE, "contact": {"name": "Pets"}}
    document["tags"] = [{"name": "pets", "description": PROSE, "x-order": 1}]
    document["x-vendor"] = {"anything": [PROSE]}
    for item in document["paths"].values():
        for operation in item.values():
            operation |= {"description": PROSE, "tags": ["pets"], "x-codegen": {"a": 1}}
            operation["responses"]["500"] = {
                "description": PROSE,
                "content": {"application/problem+json": {"schema": {"type": "object"}}},
            }
    schemas = document["components"]["schemas"]
    schemas["Pet"]["description"] = PROSE
    schemas["Pet"]["properties"] |= {
        "born": {"type": "string", "format": "iso-8601-ish", "description": PROSE},
        "weight": {"type": "number", "format": "decimal128", "title": PROSE, "example": 3},
        "chip": {"type": "string", "format": "hex", "enum": ["a\nb", '"', "\\"], "default": '"'},
        "parents": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
        "notes": {},
    }
    return document


def test_a_document_nobody_has_seen(tmp_path: Path) -> None:
    """It becomes a package that is imported, speaks, and is clean of type errors; and pages."""
    put(tmp_path / "docs" / "2031-01" / "pets.oas.yaml", strange())
    command_line = [sys.executable, "-m", "codegen", "generate"]
    arguments = ["--specs", str(tmp_path / "docs"), "--out", str(tmp_path / "out")]
    environment = os.environ | {"PYTHONPATH": str(REPO)}
    done = subprocess.run(
        [*command_line, *arguments],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
    notes = done.stderr.splitlines()
    assert all(line.startswith("note: 2031-01/pets.oas.yaml#") for line in notes)
    assert sum("an error of type application/problem+json is not decoded" in n for n in notes) == 3
    with importing(tmp_path / "out", "_runtime", *PETS) as (runtime, models, operations, client):
        pet = models.Pet(
            pet_name="Rex", born="today", notes=[1], parents=[models.Pet(pet_name="A")]
        )
        call = operations.create_pet(pet)
        assert runtime.decode(models.Pet, runtime.encode(call)) == pet
        assert client.PetsClient.__doc__.startswith("Finds the *most similar* pets")
    page = (tmp_path / "out" / "reference" / "2031-01" / "pets.md").read_text("utf-8")
    assert page.count("Finds the &#42;most similar&#42; pets") > 40
    assert type_errors(tmp_path / "out") == ""


PETS = ("v2031_01.pets.models", "v2031_01.pets.operations", "v2031_01.pets.client")


def test_a_folder_of_versions_or_one_of_them(tmp_path: Path) -> None:
    for version in ("2030-01", "2031-01"):
        put(tmp_path / "docs" / version / "pets.oas.yaml", small_document())
    layout = foreign(tmp_path / "docs", tmp_path / "all", "")
    assert build.generate(layout) == []
    assert sorted(p.name for p in (layout.output / PACKAGE).glob("v*")) == ["v2030_01", "v2031_01"]
    one = foreign(tmp_path / "docs", tmp_path / "one", "2030-01")
    build.generate(one)
    assert [p.name for p in (one.output / PACKAGE).glob("v*")] == ["v2030_01"]


def test_our_overlays_do_not_apply(tmp_path: Path) -> None:
    put(tmp_path / "docs" / "2030-01" / "pets.oas.yaml", small_document())
    overlay = tmp_path / "docs" / "overlays" / "2030-01" / "pets.yaml"
    overlay.parent.mkdir(parents=True)
    overlay.write_text("- {reason: stale, at: [/gone], remove: [x]}")
    assert build.generate(foreign(tmp_path / "docs", tmp_path / "out", "")) == []


def test_what_is_not_generated_is_not_replaced(tmp_path: Path) -> None:
    put(tmp_path / "docs" / "2030-01" / "pets.oas.yaml", small_document())
    precious = tmp_path / "home" / "letter.txt"
    precious.parent.mkdir()
    precious.write_text("dear")
    layout = foreign(tmp_path / "docs", precious.parent, "")
    with pytest.raises(SpecError, match=r"did not write it: it holds letter\.txt"):
        build.generate(layout)
    assert precious.read_text() == "dear"


OURS = {"schema": 1, "tools": {}, "specs": {}, "generator": {}, "files": {"manifest.json": ""}}


@pytest.mark.parametrize(
    ("manifest", "why"),
    [
        ({"manifest_version": 3, "name": "An extension"}, "is another tool's"),
        ({**OURS, "manifest_version": 3}, "is another tool's"),
        ({**OURS, "files": ["popup.js"]}, "is another tool's"),
        (OURS, "does not list popup.js"),
        ([1], "it holds popup.js"),
    ],
)
def test_a_manifest_alone_is_no_proof(tmp_path: Path, manifest: object, why: str) -> None:
    """A browser extension has a manifest.json as well, and stays what it is."""
    put(tmp_path / "docs" / "2030-01" / "pets.oas.yaml", small_document())
    extension = tmp_path / "extension"
    extension.mkdir()
    (extension / "manifest.json").write_text(json.dumps(manifest))
    (extension / "popup.js").write_text("go()")
    before = {path: path.read_bytes() for path in extension.iterdir()}
    with pytest.raises(SpecError) as caught:
        build.generate(foreign(tmp_path / "docs", extension, ""))
    assert why in caught.value.problem
    assert {path: path.read_bytes() for path in extension.iterdir()} == before


def test_only_what_was_generated_is_replaced(tmp_path: Path) -> None:
    put(tmp_path / "docs" / "2030-01" / "pets.oas.yaml", small_document())
    layout = foreign(tmp_path / "docs", tmp_path / "out", "")
    build.generate(layout)
    (layout.output / PACKAGE / "py.typed").write_text("edited")
    build.generate(layout)
    assert (layout.output / PACKAGE / "py.typed").read_text() == ""
    note = layout.output / PACKAGE / "note.txt"
    note.write_text("mine")
    with pytest.raises(SpecError, match=r"does not list pinecone_api/note\.txt"):
        build.generate(layout)
    assert note.read_text() == "mine"


def test_out_is_a_file(tmp_path: Path) -> None:
    put(tmp_path / "docs" / "2030-01" / "pets.oas.yaml", small_document())
    (tmp_path / "out").write_text("mine")
    with pytest.raises(SpecError, match="it is a file"):
        build.generate(foreign(tmp_path / "docs", tmp_path / "out", ""))


@pytest.mark.parametrize("flat", [False, True])
def test_overlays_for_documents_from_elsewhere(tmp_path: Path, flat: bool) -> None:
    docs = tmp_path / "docs" / "2030-01"
    put(docs / "pets.oas.yaml", small_document())
    overlays = tmp_path / "corrections"
    home = overlays if flat else overlays / "2030-01"
    home.mkdir(parents=True)
    entry = "- {reason: It has one., at: [/components/schemas/Pet], set: {x-name: Animal}}"
    (home / "pets.yaml").write_text(entry)
    options = ["--specs", str(docs if flat else docs.parent), "--overlays", str(overlays)]
    out = tmp_path / "out"
    assert command.main(["generate", *options, "--out", str(out)]) == 0
    assert "class Animal(" in (out / PACKAGE / "v2030_01" / "pets" / "models.py").read_text()
    recorded = json.loads((out / "manifest.json").read_text())["specs"]
    assert {"overlays/pets.yaml", "overlays/2030-01/pets.yaml"} & recorded.keys()
    (home / "cats.yaml").write_text(entry)
    with pytest.raises(SpecError, match="no document has this name"):
        foreign(docs if flat else docs.parent, out, "", overlays)


def test_a_folder_without_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["generate", "--specs", str(tmp_path), "--out", str(tmp_path / "out")]
    assert command.main(arguments) == 1
    assert "no documents" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    arguments[2] = str(tmp_path / "gone")
    assert command.main(arguments) == 1
    assert f"{tmp_path / 'gone'}: no such folder" in capsys.readouterr().err


def test_options_that_belong_together(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--specs", "x"], ["--out", "x"], ["--version", "x"], ["--overlays", "x"]):
        with pytest.raises(SystemExit):
            command.main(["generate", *arguments])
        assert "--specs and --out go together" in capsys.readouterr().err
