"""An index in the embedded service, or a service of assistants, for each test that asks for one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from pinecone import AsyncIndex, AsyncPinecone, ServerlessSpec
from pinecone._async.assistants import AsyncAssistants
from pinecone.local import PineconeLocal
from tests.helpers.assistant_service import AssistantService, assistant_service

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


@pytest.fixture
async def pc(shared_local: PineconeLocal) -> AsyncIterator[AsyncPinecone]:
    async with shared_local.async_client() as client:
        yield client


@pytest.fixture
async def index(pc: AsyncPinecone, unique_name: Callable[[str], str]) -> AsyncIterator[AsyncIndex]:
    """Provide an empty index of dimension 3, by cosine."""
    name = unique_name("records")
    await pc.indexes.create(name=name, dimension=3, spec=SPEC)
    async with await pc.index(name) as handle:
        yield handle
    await pc.indexes.delete(name)


@pytest.fixture(params=[False, True], ids=["rest", "grpc"])
async def handle(
    request: pytest.FixtureRequest, index: AsyncIndex, pc: AsyncPinecone
) -> AsyncIterator[AsyncIndex]:
    """Provide a handle on an empty index of dimension 3, over either transport."""
    async with await pc.index(host=index.host, grpc=request.param) as made:
        yield made


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[AssistantService]:
    """Provide a service of assistants with one called guide, which has three files; nobody waits long for it."""
    for module in ("assistants", "assistant_files"):
        monkeypatch.setattr(f"pinecone._async.{module}.FIRST_PAUSE", 0.01)
    with assistant_service() as running:
        running.add("guide", "guide.pdf", "notes.txt", "map.md")
        yield running


@pytest.fixture
async def assistants(service: AssistantService) -> AsyncIterator[AsyncAssistants]:
    async with AsyncPinecone("key", host=service.url, timeout=60.0) as client:
        yield client.assistants
