# Made from tests/_async/test_indexes.py by `python -m codegen unasync`. Change that file, not this one.
"""Creating, finding and deleting indexes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from pinecone import (
    ByocSpec,
    ConflictError,
    EmbedConfig,
    EmbedModel,
    ForbiddenError,
    IndexEmbed,
    IndexInitFailedError,
    IndexTerminatedError,
    IntegratedSpec,
    Metric,
    NotFoundError,
    Pinecone,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    PodSpec,
    PodType,
    ServerlessSpec,
)
from tests.helpers.scripted_server import reply, serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
UniqueName = Callable[[str], str]


def described(state: str = "Ready", **fields: Any) -> dict[str, Any]:
    return {
        "name": "films",
        "metric": "cosine",
        "dimension": 3,
        "vector_type": "dense",
        "host": "films-1.svc.example.com",
        "status": {"ready": state == "Ready", "state": state},
        "spec": {
            "serverless": {
                "cloud": "aws",
                "region": "us-east-1",
                "read_capacity": {"mode": "OnDemand", "status": {"state": "Ready"}},
            }
        },
        **fields,
    }


NOT_FOUND = reply(404, {"error": {"code": "NOT_FOUND", "message": "gone"}, "status": 404})


def test_an_index_lives_and_dies(pc: Pinecone, unique_name: UniqueName) -> None:
    name = unique_name("life")
    assert not pc.indexes.exists(name)
    created = pc.indexes.create(
        name=name, dimension=8, metric=Metric.DOTPRODUCT, spec=SPEC, tags={"team": "search"}
    )
    assert created.status.ready
    assert (created.name, created.dimension, created.metric) == (name, 8, "dotproduct")
    assert created.tags == {"team": "search"}
    assert pc.indexes.exists(name)
    assert (pc.indexes.describe(name)).host == created.host
    listed = pc.indexes.list()
    assert name in listed.names()
    assert len(listed) == len(listed.names()) == len([item.name for item in listed])
    assert listed[listed.names().index(name)].dimension == 8
    pc.indexes.delete(name)
    assert not pc.indexes.exists(name)
    assert name not in (pc.indexes.list()).names()


def test_a_sparse_index() -> None:
    answer = described(vector_type="sparse", metric="dotproduct")
    del answer["dimension"]
    with serving(reply(201, answer)) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            made = pc.indexes.create(
                name="films", spec=SPEC, vector_type="sparse", metric="dotproduct"
            )
    assert (made.vector_type, made.metric, made.dimension) == ("sparse", "dotproduct", None)
    assert server.requests[0].json() == {
        "name": "films",
        "metric": "dotproduct",
        "vector_type": "sparse",
        "deletion_protection": "disabled",
        "spec": {"serverless": {"cloud": "aws", "region": "us-east-1"}},
    }


def test_names_are_taken_once(pc: Pinecone, unique_name: UniqueName) -> None:
    name = unique_name("twice")
    pc.indexes.create(name=name, dimension=2, spec=SPEC)
    with pytest.raises(ConflictError) as caught:
        pc.indexes.create(name=name, dimension=2, spec=SPEC)
    assert caught.value.status_code == 409
    assert caught.value.error_code == "ALREADY_EXISTS"
    assert caught.value.operation == "create_index"
    pc.indexes.delete(name)


def test_unknown_names(pc: Pinecone) -> None:
    with pytest.raises(NotFoundError, match="no-such-index"):
        pc.indexes.describe("no-such-index")
    with pytest.raises(NotFoundError):
        pc.indexes.delete("no-such-index")
    with pytest.raises(NotFoundError):
        pc.index("no-such-index")
    assert pc.indexes.exists("") is False


def test_a_name_is_resolved_once_and_forgotten_when_deleted(
    pc: Pinecone, unique_name: UniqueName
) -> None:
    name = unique_name("cached")
    first = pc.indexes.create(name=name, dimension=2, spec=SPEC)
    with pc.index(name) as index:
        assert index.host == first.host
    pc.indexes.delete(name)
    second = pc.indexes.create(name=name, dimension=2, spec=SPEC)
    assert second.host != first.host
    with pc.index(name) as index:
        assert index.host == second.host
        assert (index.describe_index_stats()).total_vector_count == 0
    pc.indexes.delete(name)


def test_the_host_is_asked_for_once() -> None:
    with serving(reply(200, described())) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            for _ in range(3):
                assert (pc.index("films")).host == "https://films-1.svc.example.com"
    assert [request.target for request in server.requests] == ["/indexes/films"]


def test_what_create_sends() -> None:
    with serving(reply(201, described())) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            pc.indexes.create(name="films", dimension=3, spec=SPEC)
            pc.indexes.create(
                name="films",
                dimension=3,
                metric="euclidean",
                spec=PodSpec(environment="us-east1-gcp", pod_type=PodType.S1_X2),
                deletion_protection="enabled",
                tags={"a": "b"},
            )
            pc.indexes.create(
                name="films",
                dimension=3,
                spec=ByocSpec(environment="mine"),
                schema={"genre": {"filterable": True}},
                read_capacity={"mode": "OnDemand"},
            )
            pc.indexes.create(
                name="films", dimension=3, spec={"serverless": {"cloud": "gcp", "region": "r"}}
            )
    assert [request.json() for request in server.requests] == [
        {
            "name": "films",
            "dimension": 3,
            "metric": "cosine",
            "vector_type": "dense",
            "deletion_protection": "disabled",
            "spec": {"serverless": {"cloud": "aws", "region": "us-east-1"}},
        },
        {
            "name": "films",
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
            "name": "films",
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
            "name": "films",
            "dimension": 3,
            "metric": "cosine",
            "vector_type": "dense",
            "deletion_protection": "disabled",
            "spec": {"serverless": {"cloud": "gcp", "region": "r"}},
        },
    ]


@pytest.mark.slow
def test_create_waits_until_the_index_is_ready() -> None:
    starting = reply(200, described("Initializing"))
    with serving(starting, starting, starting, reply(200, described())) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            made = pc.indexes.create(name="films", dimension=3, spec=SPEC)
    assert made.status.ready
    assert [request.method for request in server.requests] == ["POST", "GET", "GET", "GET"]


def test_create_returns_at_once_when_told_not_to_wait() -> None:
    with serving(reply(201, described("Initializing"))) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            made = pc.indexes.create(name="films", dimension=3, spec=SPEC, timeout=-1)
    assert not made.status.ready
    assert len(server.requests) == 1


def test_create_gives_up_after_its_timeout() -> None:
    going = [reply(200, described("Initializing"))] * 30  # looked at for some minutes
    with serving(*going, reply(200, described("Ready"))) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            started = time.monotonic()
            with pytest.raises(PineconeTimeoutError, match=r"'films' was not ready within 0\.4 s"):
                pc.indexes.create(name="films", dimension=3, spec=SPEC, timeout=0.4)
            assert time.monotonic() - started >= 0.4
            with pytest.raises(PineconeTimeoutError):
                pc.indexes.create(name="films", dimension=3, spec=SPEC, timeout=0)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("InitializationFailed", IndexInitFailedError),
        ("Terminating", IndexTerminatedError),
        ("Disabled", IndexTerminatedError),
    ],
)
def test_create_notices_that_waiting_is_pointless(
    state: str, expected: type[PineconeError]
) -> None:
    with serving(reply(201, described("Initializing")), reply(200, described(state))) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(expected, match="films"):
                pc.indexes.create(name="films", dimension=3, spec=SPEC)


@pytest.mark.slow
def test_delete_waits_until_the_index_is_gone() -> None:
    going = reply(200, described("Terminating"))
    with serving(reply(202), going, going, NOT_FOUND) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            pc.indexes.delete("films")
    assert [request.method for request in server.requests] == ["DELETE", "GET", "GET", "GET"]


def test_delete_gives_up_or_does_not_wait() -> None:
    with serving(reply(202), reply(202), reply(200, described("Terminating"))) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            pc.indexes.delete("films", timeout=-1)
            assert len(server.requests) == 1
            with pytest.raises(PineconeTimeoutError, match="'films' was not gone"):
                pc.indexes.delete("films", timeout=0)


def test_exists_does_not_swallow_other_errors() -> None:
    with serving(reply(401, {"error": {"code": "UNAUTHENTICATED", "message": "no"}})) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(PineconeError, match=r"\[401 UNAUTHENTICATED\] no"):
                pc.indexes.exists("films")


@pytest.mark.parametrize(
    ("arguments", "expected", "message"),
    [
        ({"name": "Films"}, PineconeValueError, "name: .*1 to 45 lower-case.*'Films'"),
        ({"name": ""}, PineconeValueError, "name: .*empty"),
        ({"name": "-films"}, PineconeValueError, "name: .*'-films'"),
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
            {"vector_type": "sparse", "dimension": None},
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
def test_bad_arguments_of_create(
    arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(expected, match=message):
                pc.indexes.create(**{"name": "films", "dimension": 3, "spec": SPEC, **arguments})
    assert server.requests == []


# -- indexes that embed text ---------------------------------------------------------------------

EMBED = {"model": "multilingual-e5-large", "field_map": {"text": "chunk"}}
INTEGRATED = IntegratedSpec(
    cloud="aws",
    region="us-east-1",
    embed=EmbedConfig(model=EmbedModel.Multilingual_E5_Large, field_map={"text": "chunk"}),
)


def test_an_index_for_a_model() -> None:
    answer = described(embed={**EMBED, "metric": "cosine", "dimension": 1024})
    with serving(reply(201, described("Initializing")), reply(200, answer)) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            made = pc.indexes.create(name="films", spec=INTEGRATED, tags={"a": "b"})
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
def test_everything_about_an_index_for_a_model(embed: Any) -> None:
    spec = IntegratedSpec(
        cloud="gcp", region="r", embed=embed, schema={"year": {"filterable": True}}
    )
    with serving(reply(201, described())) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            pc.indexes.create(
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
def test_bad_arguments_of_an_index_for_a_model(
    arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(expected, match=message):
                pc.indexes.create(**{"name": "films", "spec": INTEGRATED, **arguments})
    assert server.requests == []


# -- changing ------------------------------------------------------------------------------------


def test_tags_are_merged_and_removed(pc: Pinecone, unique_name: UniqueName) -> None:
    name = unique_name("tags")
    pc.indexes.create(name=name, dimension=2, spec=SPEC, tags={"team": "search", "env": "x"})
    changed = pc.indexes.configure(name, tags={"env": "", "owner": "me"})
    assert changed.tags == {"team": "search", "owner": "me"}
    assert (pc.indexes.describe(name)).tags == changed.tags
    pc.indexes.delete(name)


def test_a_protected_index_stays(pc: Pinecone, unique_name: UniqueName) -> None:
    name = unique_name("safe")
    pc.indexes.create(name=name, dimension=2, spec=SPEC, deletion_protection="enabled")
    with pytest.raises(ForbiddenError):
        pc.indexes.delete(name)
    changed = pc.indexes.configure(name, deletion_protection="disabled")
    assert changed.deletion_protection == "disabled"
    pc.indexes.delete(name)
    assert not pc.indexes.exists(name)


def test_what_configure_sends() -> None:
    capacity = {
        "mode": "Dedicated",
        "dedicated": {
            "node_type": "b1",
            "scaling": "Manual",
            "manual": {"replicas": 2, "shards": 1},
        },
    }
    with serving(reply(202, described())) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            pc.indexes.configure("films", replicas=2, pod_type=PodType.P1_X2)
            pc.indexes.configure("films", read_capacity={"mode": "OnDemand"})
            pc.indexes.configure("films", serverless_read_capacity=capacity)
            pc.indexes.configure("films", embed=EMBED, tags={"a": ""})
            pc.indexes.configure("films", embed=EmbedConfig("m", {"text": "t"}))
            pc.indexes.configure("films", deletion_protection="enabled")
    assert set(server.calls()) == {"PATCH /indexes/films"}
    assert [request.json() for request in server.requests] == [
        {"spec": {"pod": {"replicas": 2, "pod_type": "p1.x2"}}},
        {"spec": {"byoc": {"read_capacity": {"mode": "OnDemand"}}}},
        {"spec": {"serverless": {"read_capacity": capacity}}},
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
def test_bad_arguments_of_configure(
    arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        with Pinecone(api_key="key", host=server.url) as pc:
            with pytest.raises(expected, match=message):
                pc.indexes.configure(**{"name": "films", **arguments})
    assert server.requests == []
