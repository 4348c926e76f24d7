"""Tests of a project that pins an API version: they need no key, no account and no network."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pinecone import Index, Pinecone, ServerlessSpec
from pinecone.local import PineconeLocal

#: Also the version in pinecone.lock.
API_VERSION = "2026-04"


@pytest.fixture
def pc() -> Iterator[Pinecone]:
    with PineconeLocal() as local, local.client(api_version=API_VERSION) as client:
        yield client


@pytest.fixture
def index(pc: Pinecone) -> Iterator[Index]:
    pc.indexes.create(
        name="films", dimension=3, spec=ServerlessSpec(cloud="aws", region="us-east-1")
    )
    with pc.index("films") as handle:
        yield handle


def test_the_client_speaks_the_pinned_version(pc: Pinecone) -> None:
    assert pc.config.api_version == API_VERSION


def test_the_nearest_film_is_found(index: Index) -> None:
    index.upsert(vectors=[("heat", [0.9, 0.1, 0.0]), ("up", [0.0, 0.2, 0.9])])
    answer = index.query(vector=[0.8, 0.3, 0.0], top_k=1)
    assert [match.id for match in answer.matches] == ["heat"]
