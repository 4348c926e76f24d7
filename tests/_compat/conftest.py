"""Define what the tests of older programs share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from pinecone import (
    Index,
    ServerlessSpec,
)
from pinecone.local import PineconeLocal


@pytest.fixture
def films(shared_local: PineconeLocal, unique_name: Callable[[str], str]) -> Iterator[Index]:
    with shared_local.client() as pc:
        name = unique_name("films")
        pc.create_index(name, ServerlessSpec("aws", "us-east-1"), 2)
        with pc.Index(name, pool_threads=2) as index:
            yield index
        pc.delete_index(name)
