"""Further names of namespaces, over REST and from gRPC handles."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from pinecone import (
    AsyncGrpcIndex,
    AsyncIndex,
    ConflictError,
    NotFoundError,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
)


@pytest.fixture(params=["rest", "grpc"])
async def handle(
    request: pytest.FixtureRequest, index: AsyncIndex
) -> AsyncIterator[AsyncIndex | AsyncGrpcIndex]:
    if request.param == "rest":
        yield index
        return
    async with AsyncGrpcIndex(host=index.host, api_key="key") as other:
        yield other


async def test_an_alias_is_made_moved_and_deleted(handle: Any) -> None:
    made = await handle.create_namespace_alias(name="current", target_namespace="films-1")
    assert (made.name, made.target_namespace) == ("current", "films-1")
    assert made.created_at == made.updated_at
    assert made.to_dict()["target_namespace"] == "films-1"
    assert await handle.describe_namespace_alias(name="current") == made
    moved = await handle.repoint_namespace_alias(name="current", target_namespace="films-2")
    assert (moved.target_namespace, moved.created_at) == ("films-2", made.created_at)
    with pytest.raises(ConflictError, match="alias current already exists"):
        await handle.create_namespace_alias(name="current", target_namespace="films-1")
    assert await handle.delete_namespace_alias(name="current") is None
    with pytest.raises(NotFoundError, match="Namespace alias current not found"):
        await handle.describe_namespace_alias(name="current")


async def test_data_is_read_and_written_under_an_alias(handle: Any) -> None:
    await handle.create_namespace_alias(name="current", target_namespace="films")
    vectors = [("a", [1.0, 0.0, 0.5], {"year": 1999}), ("b", [0.0, 1.0, 0.5], {"year": 2001})]
    assert (await handle.upsert(vectors=vectors, namespace="current")).upserted_count == 2
    for space in ("current", "films"):
        found = await handle.query(vector=[1.0, 0.0, 0.5], top_k=1, namespace=space)
        assert [match.id for match in found.matches] == ["a"]
        assert list((await handle.fetch(ids=["b"], namespace=space)).vectors) == ["b"]
        page = await handle.list_paginated(namespace=space)
        assert [item.id for item in page] == ["a", "b"]
        assert (await handle.describe_namespace(name=space)).record_count == 2
    await handle.update(id="b", set_metadata={"year": 2002}, namespace="current")
    found = await handle.fetch_by_metadata(filter={"year": 2002}, namespace="films")
    assert list(found.vectors) == ["b"]
    await handle.delete(ids=["a"], namespace="current")
    stats = await handle.describe_index_stats()
    assert {name: space.vector_count for name, space in stats.namespaces.items()} == {"films": 1}


async def test_aliases_are_listed_one_by_one_and_page_by_page(handle: Any) -> None:
    for number in range(5):
        await handle.create_namespace_alias(name=f"a{number}", target_namespace=f"n{number % 2}")
    found = [alias.name async for alias in handle.list_namespace_aliases(limit=2)]
    assert found == ["a0", "a1", "a2", "a3", "a4"]
    one = handle.list_namespace_aliases(prefix="a", target_namespace="n1")
    assert [alias.name async for alias in one] == ["a1", "a3"]
    page = await handle.list_namespace_aliases_paginated(limit=2)
    assert ([alias.name for alias in page], page.total_count) == (["a0", "a1"], 5)
    token = page.pagination.next
    rest = await handle.list_namespace_aliases_paginated(limit=5, pagination_token=token)
    assert ([alias.name for alias in rest], rest.pagination) == (["a2", "a3", "a4"], None)


async def test_what_cannot_be_sent_is_refused_by_name(index: AsyncIndex) -> None:
    wrong: Any = 7
    with pytest.raises(
        PineconeValueError, match="name: expected 1 to 512 characters, got an empty"
    ):
        await index.create_namespace_alias(name="", target_namespace="films")
    with pytest.raises(PineconeTypeError, match="target_namespace: expected a string, got int"):
        await index.create_namespace_alias(name="a", target_namespace=wrong)
    with pytest.raises(PineconeValueError, match=r"name: '\.\.' cannot be the name of an alias"):
        await index.describe_namespace_alias(name="..")
    with pytest.raises(PineconeValueError, match="target_namespace: expected 1 to 512 characters"):
        await index.repoint_namespace_alias(name="a", target_namespace="a" * 513)
    with pytest.raises(PineconeValueError, match="limit"):
        index.list_namespace_aliases(limit=101)


async def test_a_pin_to_an_earlier_version_names_the_one_that_has_them(index: AsyncIndex) -> None:
    async with AsyncIndex(host=index.host, api_key="key", api_version="2025-10") as pinned:
        with pytest.raises(PineconeError, match=r"API version 2025-10.*2026-07"):
            await pinned.create_namespace_alias(name="a", target_namespace="films")
