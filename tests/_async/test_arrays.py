"""Values of the vectors in answers: a list or a sequence for whoever reads them, arrays for whoever asks for those."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import numpy as np
import orjson
import pytest
from fastapi.encoders import jsonable_encoder

from pinecone import (
    AsyncIndex,
    AsyncPinecone,
    PineconeValueError,
    ResponseParsingError,
    ServerlessSpec,
    SparseValues,
)
from pinecone._versions import PINNABLE
from pinecone.lowlevel import connect
from pinecone_api.default.db_data.aio import AsyncDbDataClient
from pinecone_api.default.db_data.models import QueryRequest, ScoredVector
from tests.helpers.scripted_server import reply, serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
ROWS = np.random.default_rng(3).standard_normal((5, 200)).astype("f4")
IDS = [f"r{i}" for i in range(5)]
EVERYTHING: Any = {"top_k": 5, "include_values": True, "include_metadata": True}


def same(found: Any, rows: Any) -> bool:
    """Return whether these are the numbers, in 32 bits each as they were stored."""
    return np.array_equal(np.asarray(found, "f4"), rows)


@pytest.fixture(params=["rest", "grpc"])
async def index(
    request: pytest.FixtureRequest, pc: AsyncPinecone, unique_name: Callable[[str], str]
) -> AsyncIterator[AsyncIndex]:
    """Provide an index that has `ROWS` with metadata, and the first of them in a namespace besides."""
    name = unique_name("arrays")
    await pc.indexes.create(name=name, dimension=200, spec=SPEC)
    async with await pc.index(name, grpc=request.param == "grpc") as handle:
        metadata = [{"n": i, "values": f'"values":[{i}]'} for i in range(5)]
        await handle.upsert(ids=IDS, values=ROWS, metadata=metadata)
        await handle.upsert(vectors=[("r0", ROWS[0])], namespace="other")
        yield handle
    await pc.indexes.delete(name)


async def test_values_of_a_query(index: AsyncIndex) -> None:
    found = await index.query(vector=ROWS[0], **EVERYTHING)
    places = [IDS.index(match.id) for match in found.matches]
    assert same(found.matrix(), ROWS[places])
    for match, place in zip(found.matches, places, strict=True):
        assert type(match) is not ScoredVector  # nobody has read it yet
        assert same(match.array(), ROWS[place])
        assert same(match.values, ROWS[place])
        assert match.metadata == {"n": place, "values": f'"values":[{place}]'}
        assert type(match) is ScoredVector
        assert same(match.array(), ROWS[place])


async def test_values_by_key_are_a_list(index: AsyncIndex) -> None:
    found = await index.query(vector=ROWS[0], top_k=1, include_values=True)
    (match,) = found.matches
    values = match["values"]
    assert type(values) is list
    assert match["values"] is match.values is values
    assert same(match.array(), ROWS[0])
    fetched = await index.fetch(ids=["r1"])
    for answer in (await index.query(id="r1", **EVERYTHING), fetched, fetched.vectors["r1"]):
        assert json.dumps(jsonable_encoder(answer))
    assert json.loads(json.dumps(dict(fetched.vectors["r1"])))["metadata"]["n"] == 1


async def test_values_of_a_fetch(index: AsyncIndex) -> None:
    fetched = await index.fetch(ids=IDS[:3])
    assert same(fetched.matrix(), ROWS[[IDS.index(name) for name in fetched.vectors]])
    assert same(fetched.vectors["r1"].values, ROWS[1])
    page = await index.fetch_by_metadata(filter={"n": {"$gte": 3}})
    assert sorted(page.vectors) == ["r3", "r4"]
    assert same(page.matrix(), ROWS[[IDS.index(name) for name in page.vectors]])


async def test_values_of_several_namespaces(index: AsyncIndex) -> None:
    found = await index.query_namespaces(
        vector=ROWS[0], namespaces=["", "other"], metric="cosine", top_k=2, include_values=True
    )
    assert [match.id for match in found.matches] == ["r0", "r0"]
    assert same(found.matrix(), ROWS[[0, 0]])


async def test_unread_answers_are_given_back_as_they_are(index: AsyncIndex) -> None:
    fetched = await index.fetch(ids=IDS)
    await index.upsert(vectors=list(fetched.vectors.values()), namespace="copy")
    copied = await index.fetch(ids=IDS, namespace="copy")
    assert copied.vectors == (await index.fetch(ids=IDS)).vectors
    (match,) = (await index.query(id="r2", top_k=1, include_values=True)).matches
    again = await index.query(vector=match.values, top_k=1)
    assert again.matches[0].id == "r2"
    again = await index.query(vector=match.array(), top_k=1)
    assert again.matches[0].id == "r2"


async def test_a_query_that_did_not_ask_for_values(index: AsyncIndex) -> None:
    found = await index.query(vector=ROWS[0], top_k=2)
    assert found.matches[0].array().shape == (0,)
    with pytest.raises(PineconeValueError, match=r"matrix: 'r0' has no values; .*include_values"):
        found.matrix()
    assert (await index.fetch(ids=["no"])).matrix().shape == (0, 0)


MATCH = {"id": "a", "score": 0.5, "values": ROWS[0].tolist()}


@pytest.mark.parametrize("version", PINNABLE)
async def test_every_version(version: str) -> None:
    sparse = {"indices": [1, 7], "values": [0.5, 0.25]}
    body = orjson.dumps({"matches": [{**MATCH, "sparseValues": sparse}]})
    with serving(reply(200, body)) as server:
        async with (
            AsyncPinecone("k", api_version=version) as pc,
            await pc.index(host=server.url) as index,
        ):
            found = await index.query(id="a", **EVERYTHING)
    assert type(found.matches[0]) is not ScoredVector
    assert same(found.matrix(), ROWS[:1])
    (match,) = found.matches
    assert match.values == MATCH["values"]
    assert match.sparse_values == SparseValues(indices=[1, 7], values=[0.5, 0.25])


async def test_a_generated_client() -> None:
    with serving(reply(200, orjson.dumps({"matches": [MATCH]}))) as server:
        async with connect(AsyncDbDataClient, host=server.url, api_key="k") as data:
            found = await data.query_vectors(QueryRequest(top_k=1, id="a"))
    assert same(found.matrix(), ROWS[:1])
    assert found.matches[0].values == MATCH["values"]


async def test_an_answer_of_a_mock() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"matches": [MATCH]})

    async with (
        httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client,
        AsyncPinecone("k", http_client=client) as pc,
        await pc.index(host="http://mocked.test") as index,
    ):
        found = await index.query(id="a", **EVERYTHING)
    assert same(found.matrix(), ROWS[:1])
    assert found.matches[0].values == MATCH["values"]


async def test_values_that_are_none_fail_at_once_and_damaged_ones_when_read() -> None:
    data = orjson.dumps({"matches": [MATCH]})
    text = orjson.dumps(MATCH["values"])
    wrong = data.replace(text, text.replace(b"[", b"[null,", 1))
    damaged = data.replace(text, text.replace(b",", b",,", 1))
    with serving(reply(200, wrong), reply(200, damaged)) as server:
        async with AsyncPinecone("k") as pc, await pc.index(host=server.url) as index:
            with pytest.raises(ResponseParsingError, match=r"query_vectors: .*matches.*values"):
                await index.query(id="a", **EVERYTHING)
            (match,) = (await index.query(id="a", **EVERYTHING)).matches
    assert match.id == "a"
    for read in (match.array, lambda: match.values, match.to_dict):
        with pytest.raises(ResponseParsingError, match=r"ScoredVector\.values: JSON is malformed"):
            read()
