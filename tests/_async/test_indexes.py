"""Creating, finding and deleting indexes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from pinecone import (
    AsyncGrpcIndex,
    AsyncIndex,
    AsyncPinecone,
    ByocSpec,
    ConflictError,
    IndexInitFailedError,
    IndexList,
    IndexTerminatedError,
    Metric,
    NotFoundError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    PodSpec,
    PodType,
    ServerlessSpec,
    UnauthorizedError,
)
from pinecone.local import PineconeLocal
from tests.helpers.scripted_answers import NOT_FOUND, index as described_index
from tests.helpers.scripted_server import reply, serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
UniqueName = Callable[[str], str]


async def test_an_index_lives_and_dies(pc: AsyncPinecone, unique_name: UniqueName) -> None:
    name = unique_name("life")
    assert not await pc.indexes.exists(name)
    created = await pc.indexes.create(
        name=name, dimension=8, metric=Metric.DOTPRODUCT, spec=SPEC, tags={"team": "search"}
    )
    assert created.status.ready
    assert (created.name, created.dimension, created.metric) == (name, 8, "dotproduct")
    assert created.tags == {"team": "search"}
    assert await pc.indexes.exists(name)
    assert (await pc.indexes.describe(name)).host == created.host
    listed = await pc.indexes.list()
    assert name in listed.names()
    assert len(listed) == len(listed.names()) == len([item.name for item in listed])
    assert listed[listed.names().index(name)].dimension == 8
    await pc.indexes.delete(name)
    assert not await pc.indexes.exists(name)
    assert name not in (await pc.indexes.list()).names()


async def test_the_list_is_a_list_and_a_paginator() -> None:
    body = {"indexes": [described_index(name=name) for name in ("films", "songs", "books")]}
    with serving(reply(200, body)) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            assert [found.name async for found in pc.indexes.list()] == ["films", "songs", "books"]
            listed = await pc.indexes.list(limit=2, pagination_token=None)
            assert isinstance(listed, IndexList)
            assert listed.names() == [found.name for found in listed] == ["films", "songs"]
            assert (len(listed), listed[-1].name) == (2, "songs")
            assert listed.response_info is not None
            assert listed.to_dict() == {"data": [found.to_dict() for found in listed]}
            assert IndexList.from_dict(listed.to_dict()).names() == listed.names()
            assert IndexList.from_dict({"indexes": [listed[0].to_dict()]}).names() == ["films"]
            assert [page.items for page in listed.pages()] == [listed.to_list()] == [list(listed)]
            assert listed.pagination_token is pc.indexes.list().pagination_token is None
            assert [len(page) async for page in pc.indexes.list(limit=1).pages()] == [1]
            assert [found.name for found in await pc.indexes.list(limit=1).to_list()] == ["films"]
            for wrong in (0, "2"):
                with pytest.raises(PineconeValueError, match="limit: expected an integer"):
                    await pc.indexes.list(limit=wrong)  # type: ignore[arg-type]
    assert {request.target for request in server.requests} == {"/indexes"}


async def test_a_sparse_index() -> None:
    answer = described_index(vector_type="sparse", metric="dotproduct")
    del answer["dimension"]
    with serving(reply(201, answer)) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            made = await pc.indexes.create(
                name="movies", spec=SPEC, vector_type="sparse", metric="dotproduct"
            )
    assert (made.vector_type, made.metric, made.dimension) == ("sparse", "dotproduct", None)
    assert server.requests[0].json() == {
        "name": "movies",
        "metric": "dotproduct",
        "vector_type": "sparse",
        "deletion_protection": "disabled",
        "spec": {"serverless": {"cloud": "aws", "region": "us-east-1"}},
    }


async def test_names_are_taken_once(pc: AsyncPinecone, unique_name: UniqueName) -> None:
    name = unique_name("twice")
    await pc.indexes.create(name=name, dimension=2, spec=SPEC)
    with pytest.raises(ConflictError) as caught:
        await pc.indexes.create(name=name, dimension=2, spec=SPEC)
    assert caught.value.status_code == 409
    assert caught.value.error_code == "ALREADY_EXISTS"
    assert caught.value.operation == "create_index"
    await pc.indexes.delete(name)


async def test_unknown_names(pc: AsyncPinecone) -> None:
    with pytest.raises(NotFoundError, match="no-such-index"):
        await pc.indexes.describe("no-such-index")
    with pytest.raises(NotFoundError):
        await pc.indexes.delete("no-such-index")
    with pytest.raises(NotFoundError):
        await pc.index("no-such-index")
    assert await pc.indexes.exists("") is False


async def test_a_name_is_resolved_once_and_forgotten_when_deleted(
    pc: AsyncPinecone, unique_name: UniqueName
) -> None:
    name = unique_name("cached")
    first = await pc.indexes.create(name=name, dimension=2, spec=SPEC)
    async with await pc.index(name) as index:
        assert index.host == first.host
    await pc.indexes.delete(name)
    second = await pc.indexes.create(name=name, dimension=2, spec=SPEC)
    assert second.host != first.host
    async with await pc.index(name) as index:
        assert index.host == second.host
        assert (await index.describe_index_stats()).total_vector_count == 0
    await pc.indexes.delete(name)


async def test_the_host_is_asked_for_once() -> None:
    with serving(reply(200, described_index())) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            for _ in range(3):
                assert (await pc.index("movies")).host == "https://movies-1.svc.example.com"
    assert [request.target for request in server.requests] == ["/indexes/movies"]


async def test_what_create_sends() -> None:
    with serving(reply(201, described_index())) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            await pc.indexes.create(name="movies", dimension=3, spec=SPEC)
            await pc.indexes.create(
                name="movies",
                dimension=3,
                metric="euclidean",
                spec=PodSpec(environment="us-east1-gcp", pod_type=PodType.S1_X2),
                deletion_protection="enabled",
                tags={"a": "b"},
            )
            await pc.indexes.create(
                name="movies",
                dimension=3,
                spec=ByocSpec(environment="mine"),
                schema={"genre": {"filterable": True}},
                read_capacity={"mode": "OnDemand"},
            )
            await pc.indexes.create(
                name="movies", dimension=3, spec={"serverless": {"cloud": "gcp", "region": "r"}}
            )
    created = [request for request in server.requests if request.method == "POST"]
    assert [request.json() for request in created] == [
        {
            "name": "movies",
            "dimension": 3,
            "metric": "cosine",
            "vector_type": "dense",
            "deletion_protection": "disabled",
            "spec": {"serverless": {"cloud": "aws", "region": "us-east-1"}},
        },
        {
            "name": "movies",
            "dimension": 3,
            "metric": "euclidean",
            "vector_type": "dense",
            "deletion_protection": "enabled",
            "tags": {"a": "b"},
            "spec": {
                "pod": {
                    "environment": "us-east1-gcp",
                    "pod_type": "s1.x2",
                    "replicas": 1,
                    "shards": 1,
                    "pods": 1,
                }
            },
        },
        {
            "name": "movies",
            "dimension": 3,
            "metric": "cosine",
            "vector_type": "dense",
            "deletion_protection": "disabled",
            "spec": {
                "byoc": {
                    "environment": "mine",
                    "schema": {"fields": {"genre": {"filterable": True}}},
                    "read_capacity": {"mode": "OnDemand"},
                }
            },
        },
        {
            "name": "movies",
            "dimension": 3,
            "metric": "cosine",
            "vector_type": "dense",
            "deletion_protection": "disabled",
            "spec": {"serverless": {"cloud": "gcp", "region": "r"}},
        },
    ]


@pytest.mark.slow
async def test_create_waits_until_the_index_is_ready() -> None:
    starting = reply(200, described_index("Initializing"))
    with serving(starting, starting, starting, reply(200, described_index())) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            made = await pc.indexes.create(name="movies", dimension=3, spec=SPEC)
    assert made.status.ready
    assert [request.method for request in server.requests] == ["POST", "GET", "GET", "GET"]


async def test_create_returns_at_once_when_told_not_to_wait() -> None:
    with serving(reply(201, described_index("Initializing"))) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            made = await pc.indexes.create(name="movies", dimension=3, spec=SPEC, timeout=-1)
    assert not made.status.ready
    assert len(server.requests) == 1


async def test_create_gives_up_after_its_timeout() -> None:
    going = [reply(200, described_index("Initializing"))] * 30  # looked at for some minutes
    with serving(*going, reply(200, described_index("Ready"))) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            started = time.monotonic()
            with pytest.raises(PineconeTimeoutError, match=r"'movies' was not ready within 0\.4 s"):
                await pc.indexes.create(name="movies", dimension=3, spec=SPEC, timeout=0.4)
            assert time.monotonic() - started >= 0.4
            with pytest.raises(PineconeTimeoutError):
                await pc.indexes.create(name="movies", dimension=3, spec=SPEC, timeout=0)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("InitializationFailed", IndexInitFailedError),
        ("Terminating", IndexTerminatedError),
        ("Disabled", IndexTerminatedError),
    ],
)
async def test_create_notices_that_waiting_is_pointless(
    state: str, expected: type[PineconeError]
) -> None:
    with serving(
        reply(201, described_index("Initializing")), reply(200, described_index(state))
    ) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(expected, match="movies"):
                await pc.indexes.create(name="movies", dimension=3, spec=SPEC)


@pytest.mark.slow
async def test_delete_waits_until_the_index_is_gone() -> None:
    going = reply(200, described_index("Terminating"))
    with serving(reply(202), going, going, NOT_FOUND) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            await pc.indexes.delete("movies")
    assert [request.method for request in server.requests] == ["DELETE", "GET", "GET", "GET"]


async def test_delete_gives_up_or_does_not_wait() -> None:
    with serving(reply(202), reply(202), reply(200, described_index("Terminating"))) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            await pc.indexes.delete("movies", timeout=-1)
            assert len(server.requests) == 1
            with pytest.raises(PineconeTimeoutError, match="'movies' was not gone"):
                await pc.indexes.delete("movies", timeout=0)


async def test_a_wrong_key_is_an_error_on_both_planes_and_transports() -> None:
    """The service says it in plain text."""
    with PineconeLocal(api_key="right") as local:
        async with local.async_client() as pc:
            await pc.indexes.create(name="movies", dimension=3, spec=SPEC)
            host = (await pc.indexes.describe("movies")).host
        async with (
            AsyncPinecone(api_key="wrong", host=local.url) as pc,
            AsyncIndex(host=host, api_key="wrong") as rest,
            AsyncGrpcIndex(host=host, api_key="wrong") as grpc,
        ):
            for call in (pc.indexes.list, rest.describe_index_stats, grpc.describe_index_stats):
                with pytest.raises(UnauthorizedError) as caught:
                    await call()
                assert (caught.value.status_code, caught.value.message) == (401, "Invalid API key.")
                assert caught.value.request_id
            with pytest.raises(UnauthorizedError) as caught:
                await rest.documents.fetch(ids=["a"])
            assert (caught.value.text, caught.value.body) == ("Invalid API key.", None)


async def test_exists_does_not_swallow_other_errors() -> None:
    with serving(reply(401, {"error": {"code": "UNAUTHENTICATED", "message": "no"}})) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(PineconeError, match=r"\[401 UNAUTHENTICATED\] no"):
                await pc.indexes.exists("movies")


@pytest.mark.parametrize(
    ("arguments", "expected", "message"),
    [
        ({"name": "Films"}, PineconeValueError, "name: .*1 to 45 lower-case.*'Films'"),
        ({"name": ""}, PineconeValueError, "name: .*empty"),
        ({"name": "-movies"}, PineconeValueError, "name: .*'-movies'"),
        ({"name": "f" * 46}, PineconeValueError, "name: "),
        ({"name": 7}, PineconeTypeError, "name: expected a string, got int: 7"),
        ({"dimension": None}, PineconeValueError, "dimension: a dense index needs one"),
        ({"dimension": 0}, PineconeValueError, "dimension: .*1 to 20000, got 0"),
        ({"dimension": 20_001}, PineconeValueError, "dimension: .*got 20001"),
        ({"dimension": 3.0}, PineconeTypeError, "dimension: expected an integer, got float"),
        ({"dimension": True}, PineconeTypeError, "dimension: expected an integer, got bool"),
        ({"metric": "manhattan"}, PineconeValueError, "metric: .*'cosine'.*got 'manhattan'"),
        ({"vector_type": "wide"}, PineconeValueError, "vector_type: .*'dense', 'sparse'"),
        ({"vector_type": "sparse"}, PineconeValueError, "dimension: a sparse index has none"),
        (
            {"vector_type": "sparse", "dimension": None, "metric": "cosine"},
            PineconeValueError,
            "metric: a sparse index compares by 'dotproduct', got 'cosine'",
        ),
        ({"deletion_protection": "on"}, PineconeValueError, "deletion_protection: .*'enabled'"),
        ({"spec": {}}, PineconeValueError, "spec: expected exactly one of the keys 'serverless'"),
        ({"spec": {"cloud": {}}}, PineconeValueError, "spec: .*'byoc'"),
        ({"spec": {"serverless": {"cloud": "aws"}}}, PineconeValueError, "spec: .*`region`"),
        ({"spec": "aws"}, PineconeTypeError, "spec: expected a ServerlessSpec"),
        ({"tags": ["a"]}, PineconeTypeError, "tags: expected a mapping"),
        ({"tags": {"a": 1}}, PineconeTypeError, r"tags\['a'\]: "),
        ({"timeout": -2}, PineconeValueError, "timeout: .*-1.*got -2"),
        ({"timeout": "soon"}, PineconeTypeError, "timeout: expected seconds"),
    ],
)
async def test_bad_arguments_of_create(
    arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(expected, match=message):
                await pc.indexes.create(
                    **{"name": "movies", "dimension": 3, "spec": SPEC, **arguments}
                )
    assert server.requests == []
