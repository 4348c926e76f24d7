"""The generated code alone: nothing that the SDK adds to its classes when it is imported."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pinecone_api._base import Answer
from pinecone_api.default.db_control.models import BackupModel, IndexModel


@pytest.fixture(autouse=True, scope="module")
def generated_code_alone() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for kind in (IndexModel, BackupModel):
            patch.setattr(kind, "fill", Answer.fill)
        yield
