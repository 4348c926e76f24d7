"""Modules of pinecone.models are made of a table and the documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import check, models
from codegen.config import REPO, Layout
from codegen.errors import SpecError


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the root of a project with the documents, whose table says little."""
    (tmp_path / "specs").mkdir()
    for name in (*Layout(REPO).versions(), "overlays", "third_party", "specs.lock"):
        (tmp_path / "specs" / name).symlink_to(REPO / "specs" / name)
    return tmp_path


def made(project: Path, **table: Any) -> dict[str, str]:
    source = project / models.SOURCE
    source.parent.mkdir(exist_ok=True)
    source.write_text(yaml.safe_dump({"answers": {}, "enums": {}, **table}))
    return {path.stem: text for path, text in models.outputs(Layout(project)).items()}


def test_answers_are_exported_from_their_service(project: Path) -> None:
    table = {"inference": {"doc": "Answers.", "inference": "EmbeddingsList RerankResult"}}
    text = made(project, answers=table)["inference"]
    assert '"""Answers."""' in text
    assert "EmbeddingsList as EmbeddingsList" in text
    assert "RerankResult as RerankResult" in text


def test_values_are_named_as_they_are_written_unless_the_table_says_otherwise(
    project: Path,
) -> None:
    table = {"Size": {"doc": "Sizes.", "values": "x-large veryLarge Tiny=xs.1"}}
    space: dict[str, Any] = {}
    exec(made(project, enums=table)["enums"], space)
    assert {it.name: it.value for it in space["Size"]} == {
        "X_LARGE": "x-large",
        "VERY_LARGE": "veryLarge",
        "Tiny": "xs.1",
    }
    assert space["__all__"] == ["Size"]


def test_known_values_come_from_the_documents(project: Path) -> None:
    place = "db_control.ConfigureIndexRequest.deletion_protection"
    text = made(project, enums={"Protection": {"doc": "Whether.", "known": place}})["enums"]
    assert 'ENABLED = "enabled"' in text
    assert 'DISABLED = "disabled"' in text


@pytest.mark.parametrize(
    "table",
    [
        {"answers": {"data": {"doc": "It.", "db_data": "Nothing"}}},
        {"answers": {"data": {"doc": "It.", "nowhere": "Vector"}}},
        {"enums": {"It": {"doc": "It.", "known": "db_data.QueryRequest.nothing"}}},
        {"enums": {"It": {"doc": "It.", "known": "db_data.Nothing.top_k"}}},
        {"enums": {"It": {"doc": "It.", "known": "nowhere.QueryRequest.top_k"}}},
    ],
)
def test_what_the_documents_do_not_have_is_refused(project: Path, table: dict[str, Any]) -> None:
    with pytest.raises(SpecError, match="in the documents"):
        made(project, **table)


def test_a_project_without_the_table_has_none_of_the_modules(tmp_path: Path) -> None:
    assert models.outputs(Layout(tmp_path)) == {}
    assert models.places(Layout(tmp_path)) == ()


def test_a_module_that_was_edited_is_reported(project: Path) -> None:
    made(project, enums={"Size": {"doc": "Sizes.", "values": "xs"}})
    found = check._made(Layout(project))
    assert f"{models.TARGET}/enums.py: missing, {models.SOURCE} gives one" in found
