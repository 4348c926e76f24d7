"""Documents from elsewhere: no overlays of ours, untidiness noted, nothing but generated code replaced."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import __main__ as command, build
from codegen.config import PACKAGE, foreign
from codegen.errors import SpecError
from tests.codegen.small import small_document


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
    with pytest.raises(SpecError, match="not empty and not generated"):
        foreign(tmp_path / "docs", precious.parent, "")
    assert precious.read_text() == "dear"


def test_a_folder_without_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["generate", "--specs", str(tmp_path), "--out", str(tmp_path / "out")]
    assert command.main(arguments) == 1
    assert "no documents" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_options_that_belong_together(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--specs", "x"], ["--out", "x"], ["--version", "x"]):
        with pytest.raises(SystemExit):
            command.main(["generate", *arguments])
        assert "--specs and --out go together" in capsys.readouterr().err
