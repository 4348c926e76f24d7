"""Overlays correct documents, and fail when they no longer do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen import overlay
from codegen.errors import SpecError


def entry(**action: Any) -> list[dict[str, Any]]:
    return [{"reason": "because", "at": ["/a/b~1c/0"], **action}]


def document() -> dict[str, Any]:
    return {"a": {"b/c": [{"old": 1}]}}


@pytest.mark.parametrize(
    ("action", "result"),
    [
        ({"set": {"new": 2}}, {"old": 1, "new": 2}),
        ({"set": {"old": 2}}, {"old": 2}),
        ({"remove": ["old"]}, {}),
        ({"rename": {"old": "new"}}, {"new": 1}),
    ],
)
def test_actions(action: dict[str, Any], result: dict[str, Any]) -> None:
    changed = document()
    overlay.apply(changed, entry(**action), "doc")
    assert changed["a"]["b/c"][0] == result


@pytest.mark.parametrize(
    "action",
    [
        {"set": {"old": 1}},
        {"remove": ["gone"]},
        {"rename": {"gone": "new"}},
        {"rename": {"old": "old"}},
    ],
)
def test_a_correction_that_changes_nothing_is_stale(action: dict[str, Any]) -> None:
    with pytest.raises(SpecError, match="stale overlay") as caught:
        overlay.apply(document(), entry(**action), "doc")
    assert caught.value.document == "doc"
    assert caught.value.pointer == "/a/b~1c/0"


@pytest.mark.parametrize(
    "pointer", ["/a/gone", "/a/b~1c/7", "/a/b~1c/x", "/a/b~1c", "/a/b~1c/0/old/deep"]
)
def test_a_pointer_that_leads_nowhere_is_stale(pointer: str) -> None:
    with pytest.raises(SpecError, match="stale overlay"):
        overlay.apply(document(), [{"reason": "r", "at": [pointer], "remove": ["old"]}], "doc")


@pytest.mark.parametrize(
    "text",
    [
        "- {at: [/a], remove: [b]}",
        "- {reason: r, remove: [b]}",
        "- {reason: r, at: [/a]}",
        "- {reason: r, at: [/a], remove: [b], set: {c: 1}}",
        "- {reason: r, at: [/a], remove: [b], delete: [c]}",
        "- just text",
    ],
)
def test_malformed_entries_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "pets.yaml"
    path.write_text(text)
    with pytest.raises(SpecError) as caught:
        overlay.load(path)
    assert caught.value.pointer == "/0"


def test_no_overlay_is_no_corrections(tmp_path: Path) -> None:
    assert overlay.load(tmp_path / "none.yaml") == []
