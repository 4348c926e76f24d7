"""Fixtures of the generator's tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.config import Layout
from tests.codegen.small import small_document, write


@pytest.fixture
def document() -> dict[str, Any]:
    return small_document()


@pytest.fixture
def project(tmp_path: Path) -> Layout:
    """Make a project with the small document, not generated yet."""
    layout = Layout(tmp_path)
    write(layout, small_document())
    return layout
