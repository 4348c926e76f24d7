"""The exact HTTP of each operation, request bytes and headers included, pinned by recordings.

`RECORD_CASSETTES=1 python -m pytest tests/_async/test_cassettes.py` records them again from the embedded
service; look at the difference before you commit it.
"""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import vcr

from pinecone import AsyncIndex, AsyncPinecone, NotFoundError, ServerlessSpec, Vector
from pinecone.local import PineconeLocal

FOLDER = Path(__file__).parents[1] / "cassettes"
CONTROL, DATA = "http://control.test", "http://index.test"
RECORDING = bool(os.environ.get("RECORD_CASSETTES"))
SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
PASSING = ("date", "x-pinecone-request-id", "content-length")
ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+")


def without_addresses(request: Any) -> Any:
    """The request as if it went to a host with a name; the Host header follows."""
    is_control = "/indexes" in request.uri
    request.uri = re.sub(r"http://127\.0\.0\.1:\d+", CONTROL if is_control else DATA, request.uri)
    request.headers["host"] = "recorded"
    return request


def without_passing_facts(response: Any) -> Any:
    """The answer without dates, ids and ports."""
    kept = {k: v for k, v in response["headers"].items() if k.lower() not in PASSING}
    body = ADDRESS.sub(DATA.encode(), response["body"]["string"])
    return {**response, "headers": kept, "body": {"string": body}}


@pytest.fixture
def tape(request: pytest.FixtureRequest) -> Any:
    """A cassette named after the test; every request it holds has to be made, and no other."""
    recorder = vcr.VCR(
        cassette_library_dir=str(FOLDER),
        path_transformer=vcr.VCR.ensure_suffix(".yaml"),
        record_mode=vcr.mode.ALL if RECORDING else vcr.mode.NONE,
        match_on=["method", "uri", "raw_body", "headers"],
        filter_headers=["api-key", "user-agent"],
        before_record_request=without_addresses,
        before_record_response=without_passing_facts if RECORDING else None,
        decode_compressed_response=True,
    )
    with recorder.use_cassette(request.node.name.removeprefix("test_")) as cassette:
        yield cassette
    assert RECORDING or cassette.all_played


@pytest.fixture
async def pc() -> AsyncIterator[AsyncPinecone]:
    """A client of the embedded service while recording; nobody answers it otherwise."""
    if RECORDING:
        with PineconeLocal() as local:
            async with local.async_client() as client:
                yield client
    else:
        async with AsyncPinecone("key", host=CONTROL) as client:
            yield client


@pytest.fixture
async def index(pc: AsyncPinecone) -> AsyncIterator[AsyncIndex]:
    """An index with three records; prepared off the record."""
    if RECORDING:
        await pc.indexes.create(name="films", dimension=3, spec=SPEC)
        async with await pc.index("films") as handle:
            await handle.upsert(
                vectors=[
                    ("a", [1.0, 0.0, 0.0], {"genre": "drama", "year": 1999}),
                    ("b", [0.0, 1.0, 0.0], {"genre": "comedy", "year": 2004}),
                    ("c", [0.0, 0.0, 1.0]),
                ]
            )
            yield handle
    else:
        async with AsyncIndex(host=DATA, api_key="key") as handle:
            yield handle


async def test_create_describe_list_and_delete_index(pc: AsyncPinecone, tape: Any) -> None:
    made = await pc.indexes.create(
        name="films", dimension=3, metric="dotproduct", spec=SPEC, tags={"team": "search"}
    )
    assert (made.name, made.dimension, made.metric) == ("films", 3, "dotproduct")
    assert (await pc.indexes.describe("films")).tags == {"team": "search"}
    assert (await pc.indexes.list()).names() == ["films"]
    await pc.indexes.delete("films")
    with pytest.raises(NotFoundError):
        await pc.indexes.describe("films")
    assert [str(request.method) for request in tape.requests] == [
        "POST",
        "GET",
        "GET",
        "DELETE",
        "GET",
        "GET",
    ]


async def test_upsert(index: AsyncIndex, tape: Any) -> None:
    written = await index.upsert(
        vectors=[
            ("d", [0.1, 0.2, 0.3]),
            {"id": "e", "values": [1, 2, 3], "metadata": {"genre": "drama", "tags": ["x", "y"]}},
            Vector(id="f", values=[1e-7, 1.5, -2.25], metadata={"good": True}),
        ],
        namespace="new",
    )
    assert written.upserted_count == 3
    assert "api-key" not in tape.requests[0].headers
    assert tape.requests[0].headers["x-pinecone-api-version"] == "2026-04"


async def test_query(index: AsyncIndex, tape: Any) -> None:
    found = await index.query(
        vector=[1.0, 0.5, 0.0],
        top_k=2,
        filter={"$and": [{"genre": {"$in": ["drama", "comedy"]}}, {"year": {"$gte": 1990}}]},
        include_values=True,
        include_metadata=True,
    )
    assert [match.id for match in found.matches] == ["a", "b"]
    by_id = await index.query(id="c", top_k=1, namespace="")
    assert by_id.matches[0].id == "c"
    assert len(tape.requests) == 2


async def test_fetch(index: AsyncIndex, tape: Any) -> None:
    fetched = await index.fetch(ids=["a", "x/y &?", "c"], namespace="")
    assert list(fetched.vectors["a"].values) == [1.0, 0.0, 0.0]
    assert tape.requests[0].query == [("ids", "a"), ("ids", "c"), ("ids", "x/y &?")]


async def test_update(index: AsyncIndex, tape: Any) -> None:
    await index.update(id="a", set_metadata={"genre": "horror"})
    await index.update(id="b", values=[0.5, 0.5, 0.5], namespace="")
    assert len(tape.requests) == 2


async def test_delete(index: AsyncIndex, tape: Any) -> None:
    await index.delete(ids=["a", "b"])
    await index.delete(filter={"year": {"$lt": 2000}})
    await index.delete(delete_all=True)
    assert len(tape.requests) == 3


async def test_list(index: AsyncIndex, tape: Any) -> None:
    pages = [page async for page in index.list(limit=2)]
    assert [[item.id for item in page] for page in pages] == [["a", "b"], ["c"]]
    first = await index.list_paginated(prefix="b")
    assert [item.id for item in first] == ["b"]
    assert len(tape.requests) == 3


async def test_describe_index_stats(index: AsyncIndex, tape: Any) -> None:
    statistics = await index.describe_index_stats()
    assert (statistics.total_vector_count, statistics.dimension) == (3, 3)
    assert len(tape.requests) == 1
