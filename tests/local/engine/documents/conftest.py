"""A fresh index of documents for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pinecone.local import PineconeLocal
from tests.local.engine.documents.papers import FIELDS, Papers, control, create


@pytest.fixture
def new_papers(
    shared_local: PineconeLocal, unique_name: Callable[[str], str]
) -> Iterator[Callable[[dict[str, Any]], Papers]]:
    """Make indexes with any fields."""
    made: list[tuple[str, Papers]] = []

    def make(fields: dict[str, Any]) -> Papers:
        name = unique_name("papers")
        papers = Papers(create(shared_local.url, name, fields).host)
        made.append((name, papers))
        return papers

    yield make
    for name, papers in made:
        papers.close()
        control(shared_local.url).delete_index(name)


@pytest.fixture
def papers(new_papers: Callable[[dict[str, Any]], Papers]) -> Papers:
    """Return an index with a field of every kind."""
    return new_papers(FIELDS)
