"""Put the table of faults into docs/errors.md."""

from __future__ import annotations

from pathlib import Path

from tests.faults.table import markdown

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "errors.md"
_BEGIN = "<!-- made by python -m tests.faults --write -->\n"
_END = "<!-- end -->\n"


def text() -> str:
    """Return the document with the table as it is today."""
    before, rest = DOCUMENT.read_text("utf-8").split(_BEGIN)
    return before + _BEGIN + markdown() + _END + rest.split(_END, 1)[1]


def write() -> None:
    """Write the document."""
    DOCUMENT.write_text(text(), "utf-8")
