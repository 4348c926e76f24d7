# Made from tests/_async/conftest.py by `python -m codegen unasync`. Change that file, not this one.
"""An index in the embedded service, or a service of assistants, for each test that asks for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from pinecone import Index, Pinecone, ServerlessSpec
from pinecone._sync.assistants import Assistants
from pinecone.local import PineconeLocal
from tests.helpers.assistant_service import AssistantService, assistant_service

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


@pytest.fixture
def pc(shared_local: PineconeLocal) -> Iterator[Pinecone]:
    with shared_local.client() as client:
        yield client


@pytest.fixture
def index(pc: Pinecone, unique_name: Callable[[str], str]) -> Iterator[Index]:
    """Provide an empty index of dimension 3, by cosine."""
    name = unique_name("records")
    pc.indexes.create(name=name, dimension=3, spec=SPEC)
    with pc.index(name) as handle:
        yield handle
    pc.indexes.delete(name)


@pytest.fixture(params=[False, True], ids=["rest", "grpc"])
def handle(request: pytest.FixtureRequest, index: Index, pc: Pinecone) -> Iterator[Index]:
    """Provide a handle on an empty index of dimension 3, over either transport."""
    with pc.index(host=index.host, grpc=request.param) as made:
        yield made


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[AssistantService]:
    """Provide a service of assistants with one called guide, which has three files; nobody waits long for it."""
    for module in ("assistants", "assistant_files"):
        monkeypatch.setattr(f"pinecone._sync.{module}.FIRST_PAUSE", 0.01)
    with assistant_service() as running:
        running.add("guide", "guide.pdf", "notes.txt", "map.md")
        yield running


@pytest.fixture
def assistants(service: AssistantService) -> Iterator[Assistants]:
    with Pinecone("key", host=service.url, timeout=60.0) as client:
        yield client.assistants
