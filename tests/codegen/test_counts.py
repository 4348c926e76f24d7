"""The report against the documents, counted here by plain means: nothing skipped, nothing made up."""

from __future__ import annotations

import contextlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import __main__ as command
from codegen.config import REPO

pytestmark = pytest.mark.slow

SPECS = REPO / "specs"
VERBS = frozenset({"get", "put", "post", "delete", "patch", "head", "options", "trace"})
OPERATIONS = {"2025-10": 69, "2026-01.alpha": 76, "2026-04": 90, "2026-07": 107}
#: That carry operations; those of aliases, a service of its own, are only there to be called.
RPCS = 12
OF_ALIASES = {"2026-07": 5}


@pytest.fixture(scope="module")
def versions() -> dict[str, Any]:
    """Return what `python -m codegen report --json` says."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert command.main(["report", "--json"]) == 0
    report: dict[str, Any] = json.loads(said.getvalue())["versions"]
    return report


def places(document: Path) -> set[tuple[str, str]]:
    """(path, verb) of everything a document says can be called."""
    paths = yaml.safe_load(document.read_text("utf-8"))["paths"]
    return {(path, verb) for path, item in paths.items() for verb in item if verb in VERBS}


def rpcs(proto: Path) -> list[str]:
    """Names of the rpcs that stand in the text, comments left out."""
    text = re.sub(r"/\*.*?\*/", "", proto.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"//.*", "", text)
    return re.findall(r"^\s*rpc\s+(\w+)\s*\(", text, flags=re.MULTILINE)


def test_the_versions_are_those_of_the_folders(versions: dict[str, Any]) -> None:
    assert {path.parent.name for path in SPECS.glob("2*/*.oas.yaml")} == set(versions)
    assert set(versions) == set(OPERATIONS)


@pytest.mark.parametrize("version", OPERATIONS)
def test_every_operation_is_there(versions: dict[str, Any], version: str) -> None:
    counted = {
        path.name.removesuffix(".oas.yaml"): len(places(path))
        for path in (SPECS / version).glob("*.oas.yaml")
    }
    reported = {name: s["operations"] for name, s in versions[version]["services"].items()}
    assert reported == counted
    assert versions[version]["operations"] == sum(counted.values()) == OPERATIONS[version]


@pytest.mark.parametrize("version", OPERATIONS)
def test_every_rpc_is_there(versions: dict[str, Any], version: str) -> None:
    (proto,) = (SPECS / version).glob("*.proto")
    counted = rpcs(proto)
    assert len(counted) == len(set(counted)) == versions[version]["rpcs"]
    assert len(counted) == RPCS + OF_ALIASES.get(version, 0)
    bound = sum(service["rpcs"] for service in versions[version]["services"].values())
    assert bound == RPCS


@pytest.mark.parametrize("version", OPERATIONS)
def test_nothing_is_skipped_and_nothing_is_odd(versions: dict[str, Any], version: str) -> None:
    assert versions[version]["skipped"] == []
    for service in versions[version]["services"].values():
        assert (service["skipped"], service["warnings"]) == ([], [])
