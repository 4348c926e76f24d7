"""The tables can be made again from documents, and only a changed fact changes a table."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.facts import build_tables, facts

VERSION = facts.versions()[-1]


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Copy the documents of the newest version."""
    return Path(shutil.copytree(facts.SPECS / VERSION, tmp_path / "documents" / VERSION))


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Copy the tables of every version."""
    ignored = shutil.ignore_patterns("*.py", "__pycache__")
    return Path(shutil.copytree(facts.HERE, tmp_path / "tables", ignore=ignored))


@pytest.mark.slow
def test_documents_that_state_the_same_change_no_table(documents: Path, tables: Path) -> None:
    before = facts.digests(tables)
    assert build_tables.build(documents, tables) == []
    assert build_tables.build(documents.parent, tables) == []
    assert facts.digests(tables) == before


@pytest.mark.slow
def test_a_changed_limit_changes_its_table_alone(documents: Path, tables: Path) -> None:
    document = documents / "db_data.oas.yaml"
    text = document.read_text(encoding="utf-8")
    assert "maximum: 100000\n" in text
    document.write_text(text.replace("maximum: 100000\n", "maximum: 200000\n"), encoding="utf-8")
    before = facts.digests(tables)

    changed = build_tables.build(documents, tables)

    assert changed == [tables / VERSION / "db_data.json"]
    (line,) = facts.differences(facts.load(VERSION, "db_data"), json.loads(changed[0].read_bytes()))
    assert line.endswith("maxCandidates/maximum: expected 100000, found 200000")
    recorded = json.loads((tables / "digests.json").read_bytes())
    assert {name for name in recorded if recorded[name] != before[name]} == {
        f"{VERSION}/db_data.json"
    }


@pytest.mark.slow
def test_a_new_version_gets_tables_that_its_documents_state(documents: Path, tables: Path) -> None:
    new = documents.rename(documents.with_name("2099-01"))

    changed = build_tables.build(new, tables)

    assert {path.name for path in changed} == {p.name for p in facts.tables(VERSION).values()}
    for path in changed:
        made = json.loads(path.read_bytes())
        assert facts.differences(facts.load(VERSION, path.stem), made) == []


@pytest.mark.slow
def test_a_proto_can_be_written_down_as_yaml(documents: Path, tables: Path) -> None:
    proto = documents / "db_data.proto"
    stated = facts.read(proto)
    del stated["syntax"]
    stated["imports"].reverse()
    stated["messages"]["Usage"]["fields"]["read_units"]["number"] = 7
    proto.unlink()
    (documents / "db_data.proto.yaml").write_text(yaml.safe_dump(stated), encoding="utf-8")

    (table,) = build_tables.build(documents, tables)

    (line,) = facts.differences(facts.load(VERSION, "grpc"), json.loads(table.read_bytes()))
    assert line == "/messages/Usage/fields/read_units/number: expected 1, found 7"


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"no <service>\.oas\.yaml in "):
        build_tables.build(tmp_path, tmp_path / "tables")
    assert not (tmp_path / "tables").exists()
