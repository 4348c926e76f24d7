"""Indexes for a model, and what can be changed of an index that is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pinecone import (
    AsyncPinecone,
    EmbedConfig,
    EmbedModel,
    ForbiddenError,
    IndexEmbed,
    IntegratedSpec,
    Metric,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    PodType,
    ServerlessSpec,
)
from tests.helpers.scripted_answers import index as described_index
from tests.helpers.scripted_server import reply, serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
UniqueName = Callable[[str], str]


# -- indexes that embed text ---------------------------------------------------------------------

EMBED = {"model": "multilingual-e5-large", "field_map": {"text": "chunk"}}
INTEGRATED = IntegratedSpec(
    cloud="aws",
    region="us-east-1",
    embed=EmbedConfig(model=EmbedModel.Multilingual_E5_Large, field_map={"text": "chunk"}),
)


async def test_an_index_for_a_model() -> None:
    answer = described_index(embed={**EMBED, "metric": "cosine", "dimension": 1024})
    with serving(reply(201, described_index("Initializing")), reply(200, answer)) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            made = await pc.indexes.create(name="films", spec=INTEGRATED, tags={"a": "b"})
    assert made.embed is not None
    assert (made.embed.model, made.embed.vector_type) == ("multilingual-e5-large", "dense")
    assert server.calls() == ["POST /indexes/create-for-model", "GET /indexes/films"]
    assert server.requests[0].json() == {
        "name": "films",
        "cloud": "aws",
        "region": "us-east-1",
        "embed": EMBED,
        "tags": {"a": "b"},
        "deletion_protection": "disabled",
    }


@pytest.mark.parametrize(
    "embed",
    [
        EmbedConfig("m", {"text": "t"}, 512, Metric.DOTPRODUCT, {"a": 1}, {"b": 2}),
        IndexEmbed("m", {"text": "t"}, "dotproduct", {"a": 1}, {"b": 2}, 512),
        {
            "model": "m",
            "field_map": {"text": "t"},
            "metric": "dotproduct",
            "dimension": 512,
            "read_parameters": {"a": 1},
            "write_parameters": {"b": 2},
        },
    ],
)
async def test_everything_about_an_index_for_a_model(embed: Any) -> None:
    spec = IntegratedSpec(
        cloud="gcp", region="r", embed=embed, schema={"year": {"filterable": True}}
    )
    with serving(reply(201, described_index())) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            await pc.indexes.create(
                name="films",
                spec=spec,
                dimension=512,
                metric="dotproduct",
                deletion_protection="enabled",
                schema={"fields": {"genre": {"filterable": True}}},
                read_capacity={"mode": "OnDemand"},
            )
    assert server.requests[0].json() == {
        "name": "films",
        "cloud": "gcp",
        "region": "r",
        "embed": {
            "model": "m",
            "field_map": {"text": "t"},
            "metric": "dotproduct",
            "dimension": 512,
            "read_parameters": {"a": 1},
            "write_parameters": {"b": 2},
        },
        "deletion_protection": "enabled",
        "schema": {"fields": {"genre": {"filterable": True}}},
        "read_capacity": {"mode": "OnDemand"},
    }


async def test_an_index_for_a_model_in_one_call() -> None:
    common: dict[str, Any] = {
        "name": "films",
        "tags": {"team": "search"},
        "deletion_protection": "enabled",
        "schema": {"year": {"filterable": True}},
        "read_capacity": {"mode": "OnDemand"},
        "timeout": -1,
    }
    place: dict[str, Any] = {"cloud": "gcp", "region": "r", "embed": EMBED}
    with serving(reply(201, described_index())) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            made = await pc.indexes.create_for_model(**place, **common)
            assert made == await pc.indexes.create(spec=IntegratedSpec(**place), **common)
            with pytest.raises(PineconeTypeError, match="embed: expected an EmbedConfig"):
                await pc.indexes.create_for_model(**{**place, "embed": "m"}, name="films")
    assert server.calls() == ["POST /indexes/create-for-model"] * 2
    first, second = server.requests
    assert first.json() == second.json()
    assert first.json()["tags"] == {"team": "search"}


@pytest.mark.parametrize(
    ("arguments", "expected", "message"),
    [
        ({"dimension": 3}, PineconeValueError, r"dimension: .*EmbedConfig\(dimension=3\)"),
        ({"metric": "euclidean"}, PineconeValueError, "metric: the model of an IntegratedSpec"),
        ({"schema": ["genre"]}, PineconeTypeError, "schema: expected a mapping"),
        ({"read_capacity": "OnDemand"}, PineconeTypeError, "read_capacity: expected a mapping"),
        ({"read_capacity": {"mode": "Dedicated"}}, PineconeValueError, "spec: .*dedicated"),
        (
            {"spec": IntegratedSpec("aws", "r", {"model": "m"})},
            PineconeValueError,
            "spec.embed: .*field_map",
        ),
        (
            {"spec": IntegratedSpec("aws", "r", "m")},
            PineconeTypeError,
            "spec.embed: expected an Em",
        ),
        ({"spec": IntegratedSpec("aws", 7, EMBED)}, PineconeValueError, "spec: .*region"),
    ],
)
async def test_bad_arguments_of_an_index_for_a_model(
    arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(expected, match=message):
                await pc.indexes.create(**{"name": "films", "spec": INTEGRATED, **arguments})
    assert server.requests == []


# -- changing ------------------------------------------------------------------------------------


async def test_tags_are_merged_and_removed(pc: AsyncPinecone, unique_name: UniqueName) -> None:
    name = unique_name("tags")
    await pc.indexes.create(name=name, dimension=2, spec=SPEC, tags={"team": "search", "env": "x"})
    changed = await pc.indexes.configure(name, tags={"env": "", "owner": "me"})
    assert changed.tags == {"team": "search", "owner": "me"}
    assert (await pc.indexes.describe(name)).tags == changed.tags
    await pc.indexes.delete(name)


async def test_a_protected_index_stays(pc: AsyncPinecone, unique_name: UniqueName) -> None:
    name = unique_name("safe")
    await pc.indexes.create(name=name, dimension=2, spec=SPEC, deletion_protection="enabled")
    with pytest.raises(ForbiddenError):
        await pc.indexes.delete(name)
    changed = await pc.indexes.configure(name, deletion_protection="disabled")
    assert changed.deletion_protection == "disabled"
    await pc.indexes.delete(name)
    assert not await pc.indexes.exists(name)


async def test_what_configure_sends() -> None:
    capacity = {
        "mode": "Dedicated",
        "dedicated": {
            "node_type": "b1",
            "scaling": "Manual",
            "manual": {"replicas": 2, "shards": 1},
        },
    }
    with serving(reply(202, described_index())) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            await pc.indexes.configure("films", replicas=2, pod_type=PodType.P1_X2)
            await pc.indexes.configure("films", read_capacity={"mode": "OnDemand"})
            await pc.indexes.configure("films", serverless_read_capacity=capacity)
            await pc.indexes.configure("films", embed=EMBED, tags={"a": ""})
            await pc.indexes.configure("films", embed=EmbedConfig("m", {"text": "t"}))
            await pc.indexes.configure("films", deletion_protection="enabled")
    assert set(server.calls()) == {"PATCH /indexes/films"}
    assert [request.json() for request in server.requests] == [
        {"deployment": {"replicas": 2, "pod_type": "p1.x2"}},
        {"read_capacity": {"mode": "OnDemand"}},
        {"read_capacity": capacity},
        {"embed": EMBED, "tags": {"a": ""}},
        {"embed": {"model": "m", "field_map": {"text": "t"}}},
        {"deletion_protection": "enabled"},
    ]


@pytest.mark.parametrize(
    ("arguments", "expected", "message"),
    [
        ({"name": "", "tags": {}}, PineconeValueError, "name: "),
        ({}, PineconeValueError, "nothing to change"),
        ({"replicas": 0}, PineconeValueError, "replicas: .*at least 1, got 0"),
        ({"replicas": "2"}, PineconeTypeError, "replicas: expected an integer"),
        ({"pod_type": ""}, PineconeValueError, "pod_type: "),
        ({"pod_type": 1}, PineconeTypeError, "pod_type: "),
        ({"deletion_protection": True}, PineconeTypeError, "deletion_protection: "),
        ({"tags": {"a": None}}, PineconeTypeError, r"tags\['a'\]: "),
        ({"embed": "m"}, PineconeTypeError, "embed: expected an EmbedConfig"),
        ({"embed": {"model": 1}}, PineconeValueError, "embed: .*model"),
        (
            {"embed": EmbedConfig("m", {"text": "t"}, dimension=3)},
            PineconeValueError,
            "embed: the dimension of an index cannot change",
        ),
        ({"read_capacity": "OnDemand"}, PineconeTypeError, "read_capacity: expected a mapping"),
        (
            {"read_capacity": {"mode": "Dedicated"}},
            PineconeValueError,
            "read_capacity: .*dedicated",
        ),
        (
            {"serverless_read_capacity": 1},
            PineconeTypeError,
            "serverless_read_capacity: expected a mapping",
        ),
        (
            {"replicas": 2, "read_capacity": {"mode": "OnDemand"}},
            PineconeValueError,
            "one kind of index, got those of 2",
        ),
        (
            {
                "serverless_read_capacity": {"mode": "OnDemand"},
                "read_capacity": {"mode": "OnDemand"},
            },
            PineconeValueError,
            "one kind of index",
        ),
    ],
)
async def test_bad_arguments_of_configure(
    arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        async with AsyncPinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(expected, match=message):
                await pc.indexes.configure(**{"name": "films", **arguments})
    assert server.requests == []
