"""An index in the embedded service for each test that asks for one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from pinecone import AsyncIndex, AsyncPinecone, ServerlessSpec
from pinecone.local import PineconeLocal

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


@pytest.fixture
async def pc(shared_local: PineconeLocal) -> AsyncIterator[AsyncPinecone]:
    async with shared_local.async_client() as client:
        yield client


@pytest.fixture
async def index(pc: AsyncPinecone, unique_name: Callable[[str], str]) -> AsyncIterator[AsyncIndex]:
    """An empty index of dimension 3, by cosine."""
    name = unique_name("records")
    await pc.indexes.create(name=name, dimension=3, spec=SPEC)
    async with await pc.index(name) as handle:
        yield handle
    await pc.indexes.delete(name)
