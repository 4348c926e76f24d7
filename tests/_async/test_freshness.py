"""Deletes and changes that are waited for, in a service whose reads are a moment behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from pinecone import AsyncIndex, PineconeTypeError, SchemaBuilder, ServerlessSpec
from pinecone.local import PineconeLocal, Simulation
from tests.helpers.scripted_server import reply, serving


@pytest.fixture(scope="module")
def behind() -> Iterator[PineconeLocal]:
    with PineconeLocal(simulate=Simulation(consistency_lag=0.2)) as local:
        yield local


@pytest.mark.parametrize("grpc", [False, True], ids=["rest", "grpc"])
async def test_a_delete_returns_when_nothing_is_found(behind: PineconeLocal, grpc: bool) -> None:
    name = "records-grpc" if grpc else "records-rest"
    spec = ServerlessSpec(cloud="aws", region="us-east-1")
    async with behind.async_client() as pc:
        await pc.indexes.create(name=name, dimension=1, spec=spec)
        async with await pc.index(name, grpc=grpc) as index:
            ids = [str(number) for number in range(1001)]
            vectors: Any = [(name, [1.0]) for name in ids]
            await index.upsert(vectors=vectors, namespace="n", wait=True)
            assert len((await index.fetch(ids=ids[-2:], namespace="n")).vectors) == 2
            await index.delete(ids=ids, namespace="n", wait=True)
            assert (await index.query(vector=[1.0], top_k=1, namespace="n")).matches == []
            with pytest.raises(PineconeTypeError, match="wait: expected True or False"):
                await index.delete(ids=ids, wait="yes")  # type: ignore[arg-type]


async def test_changes_of_documents_are_waited_for(behind: PineconeLocal) -> None:
    schema = SchemaBuilder().add_dense_vector_field("dense", dimension=1, metric="cosine").build()
    async with behind.async_client() as pc:
        await pc.indexes.create(name="films", schema=schema)
        async with await pc.index("films") as index:
            films = index.documents
            await films.upsert(documents=[{"_id": "a", "dense": [1.0], "year": 1999}], wait=True)
            changed = await films.update(documents=[{"_id": "a", "year": 2000}])
            await films.wait_until_fresh(changed)
            assert (await films.fetch(ids=["a"])).documents["a"].year == 2000
            await films.wait_until_fresh(await films.delete(ids=["a"]))
            assert (await films.fetch(ids=["a"])).documents == {}


async def test_an_answer_to_several_deletes_has_the_number_of_the_latest() -> None:
    numbers = ("9", "8", "7")
    replies = [reply(200, {}, {"x-pinecone-request-lsn": number}) for number in numbers]
    ids = [str(number) for number in range(2500)]
    with serving(*replies) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            info = (await index.documents.delete(ids=ids)).response_info
    assert info is not None
    assert info.lsn_committed == 9
