# Made from tests/_async/conftest.py by `python -m codegen unasync`. Change that file, not this one.
"""An index in the embedded service for each test that asks for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from pinecone import Index, Pinecone, ServerlessSpec
from pinecone.local import PineconeLocal

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


@pytest.fixture
def pc(shared_local: PineconeLocal) -> Iterator[Pinecone]:
    with shared_local.client() as client:
        yield client


@pytest.fixture
def index(pc: Pinecone, unique_name: Callable[[str], str]) -> Iterator[Index]:
    """An empty index of dimension 3, by cosine."""
    name = unique_name("records")
    pc.indexes.create(name=name, dimension=3, spec=SPEC)
    with pc.index(name) as handle:
        yield handle
    pc.indexes.delete(name)
