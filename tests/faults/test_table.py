"""Every row of the table of faults, on every transport; and the document that shows it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.faults.document import DOCUMENT, text
from tests.faults.table import expected, rows, run

CASES = [
    pytest.param(
        row, transport, creates, id=f"{row.name}-{transport}-{'create' if creates else 'read'}"
    )
    for row, transport, creates in rows()
]


@pytest.mark.slow
@pytest.mark.parametrize(("row", "transport", "creates"), CASES)
async def test_fault(row: Any, transport: str, creates: bool) -> None:
    """Whether a call is late is shown by `make chaos`: a busy machine makes everything late."""
    outcome = await run(row, transport, creates)
    if outcome.end != expected(row, transport, creates) and row.fault in ("idle", "restart"):
        outcome = await run(row, transport, creates)  # a channel may learn of it later than we wait
    assert outcome.end == expected(row, transport, creates), outcome.message
    if outcome.end.error:
        assert re.search(row.says, outcome.message)
    assert outcome.works is not False
    if creates:
        assert outcome.perhaps_done <= 1


def test_the_document_shows_the_table() -> None:
    assert DOCUMENT.read_text("utf-8") == text(), "run: python -m tests.faults --write"
