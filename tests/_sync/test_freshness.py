# Made from tests/_async/test_freshness.py by `python -m codegen unasync`. Change that file, not this one.
"""Deletes and changes that are waited for, in a service whose reads are a moment behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from pinecone import Index, PineconeTypeError, SchemaBuilder, ServerlessSpec
from pinecone.local import PineconeLocal, Simulation
from tests.helpers.scripted_server import reply, serving


@pytest.fixture(scope="module")
def behind() -> Iterator[PineconeLocal]:
    with PineconeLocal(simulate=Simulation(consistency_lag=0.2)) as local:
        yield local


@pytest.mark.parametrize("grpc", [False, True], ids=["rest", "grpc"])
def test_a_delete_returns_when_nothing_is_found(behind: PineconeLocal, grpc: bool) -> None:
    name = "records-grpc" if grpc else "records-rest"
    spec = ServerlessSpec(cloud="aws", region="us-east-1")
    with behind.client() as pc:
        pc.indexes.create(name=name, dimension=1, spec=spec)
        with pc.index(name, grpc=grpc) as index:
            ids = [str(number) for number in range(1001)]
            vectors: Any = [(name, [1.0]) for name in ids]
            index.upsert(vectors=vectors, namespace="n", wait=True)
            assert len((index.fetch(ids=ids[-2:], namespace="n")).vectors) == 2
            index.delete(ids=ids, namespace="n", wait=True)
            assert (index.query(vector=[1.0], top_k=1, namespace="n")).matches == []
            with pytest.raises(PineconeTypeError, match="wait: expected True or False"):
                index.delete(ids=ids, wait="yes")  # type: ignore[arg-type]


def test_changes_of_documents_are_waited_for(behind: PineconeLocal) -> None:
    schema = SchemaBuilder().add_dense_vector_field("dense", dimension=1, metric="cosine").build()
    with behind.client() as pc:
        pc.indexes.create(name="films", schema=schema)
        with pc.index("films") as index:
            films = index.documents
            films.upsert(documents=[{"_id": "a", "dense": [1.0], "year": 1999}], wait=True)
            changed = films.update(documents=[{"_id": "a", "year": 2000}])
            films.wait_until_fresh(changed)
            assert (films.fetch(ids=["a"])).documents["a"].year == 2000
            films.wait_until_fresh(films.delete(ids=["a"]))
            assert (films.fetch(ids=["a"])).documents == {}


def test_an_answer_to_several_deletes_has_the_number_of_the_latest() -> None:
    numbers = ("9", "8", "7")
    replies = [reply(200, {}, {"x-pinecone-request-lsn": number}) for number in numbers]
    ids = [str(number) for number in range(2500)]
    with serving(*replies) as server:
        with Index(host=server.url, api_key="key") as index:
            info = (index.documents.delete(ids=ids)).response_info
    assert info is not None
    assert info.lsn_committed == 9
