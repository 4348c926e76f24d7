"""Indexes in the words of two API versions: what is asked, under which version, and that answers say the same in both."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from msgspec import _utils

from pinecone import (
    AsyncPinecone,
    BackupModel,
    ByocSpec,
    IndexModel,
    IntegratedSpec,
    PineconeValueError,
    PodSpec,
    ServerlessSpec,
)
from pinecone._versions import SPECS
from pinecone.local import PineconeLocal
from pinecone_api import DEFAULT
from pinecone_api.default.db_control import models as m
from tests.helpers.scripted_answers import index as described_index
from tests.helpers.scripted_server import reply, serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
MANAGED = {"deployment_type": "managed", "cloud": "aws", "region": "us-east-1"}
EMBED = {"model": "multilingual-e5-large", "field_map": {"text": "body"}}
INTEGRATED = IntegratedSpec(cloud="aws", region="us-east-1", embed=EMBED)
VECTOR = {"type": "dense_vector", "dimension": 4, "metric": "cosine"}
DECLARED = {"fields": {"v": VECTOR}}
TYPED = m.IndexSchema(fields={"v": m.DenseVectorField(dimension=4, metric="cosine")})
UNTYPED = {"genre": {"filterable": True}}
DENSE = {"fields": {"_values": {"type": "dense_vector", "dimension": 3, "metric": "cosine"}}}
SPARSE = {"fields": {"_sparse_values": {"type": "sparse_vector"}}}
ON_DEMAND = {"mode": "OnDemand"}
FEWER = {"mode": "Dedicated", "dedicated": {"manual": {"replicas": 2}}}

#: Arguments of `create`, and what the newer version is sent besides the name; release 10.2 sends the same.
SENT_BY_SCHEMA: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"dimension": 3}, {"schema": DENSE}),
    ({"vector_type": "sparse"}, {"schema": SPARSE}),
    ({"schema": DECLARED}, {"schema": DECLARED}),
    ({"schema": {"v": VECTOR}}, {"schema": DECLARED}),
    ({"schema": TYPED}, {"schema": DECLARED}),
    ({"spec": SPEC, "schema": DECLARED}, {"schema": DECLARED, "deployment": MANAGED}),
    (
        {"spec": SPEC, "dimension": 3, "cmek_id": "k"},
        {"schema": DENSE, "deployment": MANAGED, "cmek_id": "k"},
    ),
    ({"deployment": MANAGED, "dimension": 3}, {"schema": DENSE, "deployment": MANAGED}),
    (
        {"deployment": m.ManagedDeployment(cloud="aws", region="us-east-1"), "dimension": 3},
        {"schema": DENSE, "deployment": MANAGED},
    ),
    (
        {"spec": ByocSpec("here", ON_DEMAND), "schema": DECLARED, "tags": {"a": "b"}},
        {
            "schema": DECLARED,
            "deployment": {"deployment_type": "byoc", "environment": "here"},
            "read_capacity": ON_DEMAND,
            "tags": {"a": "b"},
        },
    ),
    (
        {"schema": DECLARED, "read_capacity": ON_DEMAND, "deletion_protection": "enabled"},
        {"schema": DECLARED, "read_capacity": ON_DEMAND, "deletion_protection": "enabled"},
    ),
]
#: Arguments whose words the older version has: metadata called `type`, or `fields`, make no declaration.
SENT_BY_SPEC: list[dict[str, Any]] = [
    {"spec": SPEC, "dimension": 3},
    {"spec": SPEC, "vector_type": "sparse"},
    {"spec": PodSpec("here"), "dimension": 3},
    {"spec": ByocSpec("here"), "dimension": 3, "schema": UNTYPED},
    {"spec": SPEC, "dimension": 3, "schema": {"type": {"filterable": True}}},
    {"spec": SPEC, "dimension": 3, "schema": {"fields": {"type": {"filterable": True}}}},
    {"spec": SPEC, "dimension": 3, "schema": {"fields": {"filterable": True}}},
    {"spec": INTEGRATED},
]


async def asked(pin: str | None, **arguments: Any) -> tuple[str, dict[str, Any]]:
    """Return the version that `create` asks under, and the body that it sends."""
    with serving(reply(201, described_index())) as server:
        async with AsyncPinecone("key", host=server.url, api_version=pin) as pc:
            await pc.indexes.create(name="films", timeout=-1, **arguments)
    (request,) = server.requests
    return request.headers["x-pinecone-api-version"], request.json()


@pytest.mark.parametrize("pin", [None, DEFAULT])
@pytest.mark.parametrize(("arguments", "sent"), SENT_BY_SCHEMA)
async def test_words_of_schemas_ask_under_their_version(
    pin: str | None, arguments: dict[str, Any], sent: dict[str, Any]
) -> None:
    assert await asked(pin, **arguments) == (DEFAULT, {"name": "films", **sent})


@pytest.mark.parametrize("arguments", SENT_BY_SPEC)
async def test_words_of_specs_ask_under_theirs(arguments: dict[str, Any]) -> None:
    version, body = await asked(None, **arguments)
    assert version == SPECS
    assert "spec" in body or "embed" in body
    assert await asked(SPECS, **arguments) == (SPECS, body)


async def test_metadata_keeps_its_names() -> None:
    for arguments in SENT_BY_SPEC[4:7]:
        _, body = await asked(None, **arguments)
        fields = arguments["schema"].get("fields", arguments["schema"])
        wanted = arguments["schema"] if "filterable" in fields else fields
        assert body["spec"]["serverless"]["schema"] == {"fields": wanted}


@pytest.mark.parametrize(
    ("pin", "arguments", "message"),
    [
        (SPECS, {"dimension": 3}, f"spec: not in API version {SPECS}; {DEFAULT} has it"),
        (SPECS, {"spec": SPEC, "cmek_id": "k"}, f"cmek_id: not in API version {SPECS}; {DEFAULT}"),
        ("2025-10", {"schema": DECLARED}, f"schema: not in API version 2025-10; {DEFAULT} has it"),
        (DEFAULT, {"spec": PodSpec("here"), "dimension": 3}, rf"spec\.pod: .*; {SPECS} has it"),
        (DEFAULT, {"spec": SPEC, "dimension": 3, "schema": UNTYPED}, f"schema .*; {SPECS} has it"),
        (None, {"spec": PodSpec("here"), "dimension": 3, "cmek_id": "k"}, rf"spec\.pod: .*{SPECS}"),
        (None, {"spec": SPEC, "deployment": MANAGED, "dimension": 3}, "spec, deployment: expected"),
        (None, {"spec": INTEGRATED, "cmek_id": "k"}, "spec, cmek_id: an IntegratedSpec"),
        (None, {"schema": DECLARED, "dimension": 3}, "schema, dimension, .*one or the other"),
        (None, {"schema": DECLARED, "vector_type": "sparse"}, "schema, dimension, metric"),
        (None, {"schema": {"fields": {"v": {"type": "dense_vector"}}}}, "schema: .*dimension"),
        (None, {"vector_type": "sparse", "dimension": 3}, "dimension: a sparse index has none"),
        (
            None,
            {"deployment": {"deployment_type": "byoc"}, "dimension": 3},
            "deployment: .*environ",
        ),
        (
            None,
            {"deployment": {"deployment_type": "moon"}, "dimension": 3},
            r"deployment\['deployment_type'\]: expected one of 'managed', 'byoc', got 'moon'",
        ),
        (None, {"schema": 5}, "schema: expected a mapping, got int: 5"),
        (None, {"schema": {"fields": 5}}, r"schema\['fields'\]: expected .*'type': .* got int: 5"),
        (None, {"schema": {"fields": {"a": 5}}}, r"schema\['a'\]: expected .* got int: 5"),
        (None, {"schema": {"a": {"kind": "string"}}}, r"schema\['a'\]: .* got dict: .*'kind'"),
        (None, {"schema": UNTYPED}, "schema, dimension: expected .* each with its type"),
        (None, {"dimension": 3, "read_capacity": {"mode": "Dedicated"}}, "read_capacity: .*dedic"),
        (None, {}, "schema, dimension: expected"),
    ],
)
async def test_what_does_not_go_together(
    pin: str | None, arguments: dict[str, Any], message: str
) -> None:
    async with AsyncPinecone("key", host="http://localhost:1", api_version=pin) as pc:
        with pytest.raises(PineconeValueError, match=message):
            await pc.indexes.create(name="films", **arguments)


@pytest.mark.parametrize(
    ("arguments", "version", "sent"),
    [
        ({"replicas": 2}, DEFAULT, {"deployment": {"replicas": 2}}),
        ({"deployment": {"pod_type": "p1.x2"}}, DEFAULT, {"deployment": {"pod_type": "p1.x2"}}),
        ({"read_capacity": FEWER}, DEFAULT, {"read_capacity": FEWER}),
        ({"serverless_read_capacity": FEWER}, DEFAULT, {"read_capacity": FEWER}),
        (
            {"schema": {"body": {"type": "semantic_text", "read_parameters": {"a": 1}}}},
            DEFAULT,
            {
                "schema": {
                    "fields": {"body": {"type": "semantic_text", "read_parameters": {"a": 1}}}
                }
            },
        ),
        (
            {"embed": EMBED, "replicas": 2},
            SPECS,
            {"embed": EMBED, "spec": {"pod": {"replicas": 2}}},
        ),
        ({"spec": {"pod": {"replicas": 2}}}, SPECS, {"spec": {"pod": {"replicas": 2}}}),
    ],
)
async def test_configure_asks_under_the_version_of_its_words(
    arguments: dict[str, Any], version: str, sent: dict[str, Any]
) -> None:
    with serving(reply(202, described_index())) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            changed = await pc.indexes.configure("films", **arguments)
    (request,) = server.requests
    assert isinstance(changed, IndexModel)
    assert (request.headers["x-pinecone-api-version"], request.json()) == (version, sent)


@pytest.mark.parametrize(
    ("pin", "arguments", "message"),
    [
        (DEFAULT, {"embed": EMBED}, f"embed: not in API version {DEFAULT}; {SPECS} has it"),
        (None, {"embed": EMBED, "schema": DECLARED}, f"embed: not in API version {DEFAULT}"),
        (SPECS, {"schema": DECLARED}, f"schema: not in API version {SPECS}; {DEFAULT} has it"),
        (None, {"deployment": {"replicas": 2}, "replicas": 2}, "deployment, replicas, pod_type"),
        (None, {"spec": {"pod": {"replicas": 2}}, "replicas": 2}, "spec: expected it alone"),
    ],
)
async def test_changes_that_no_version_has(
    pin: str | None, arguments: dict[str, Any], message: str
) -> None:
    async with AsyncPinecone("key", host="http://localhost:1", api_version=pin) as pc:
        with pytest.raises(PineconeValueError, match=message):
            await pc.indexes.configure("films", **arguments)


# -- answers -------------------------------------------------------------------------------------

#: Arguments of an index of each kind; and what release 9.0.1 reads of it: dimension, metric, kind of vectors and kind
#: of spec; and what release 10.2 reads: its fields with their types, and its kind of deployment.
KINDS: dict[str, tuple[dict[str, Any], tuple[Any, ...], tuple[dict[str, Any], str]]] = {
    "dense": (
        {"spec": SPEC, "dimension": 3},
        (3, "cosine", "dense", "serverless"),
        ({"_values": "dense_vector", "_sparse_values": "sparse_vector"}, "managed"),
    ),
    "sparse": (
        {"spec": SPEC, "vector_type": "sparse"},
        (None, "dotproduct", "sparse", "serverless"),
        ({"_sparse_values": "sparse_vector"}, "managed"),
    ),
    "untyped": (
        {"spec": SPEC, "dimension": 3, "metric": "dotproduct", "schema": UNTYPED},
        (3, "dotproduct", "dense", "serverless"),
        ({"_values": "dense_vector", "_sparse_values": "sparse_vector", "genre": None}, "managed"),
    ),
    "pods": (
        {
            "spec": PodSpec("us-east1-gcp", replicas=2, metadata_config={"indexed": ["genre"]}),
            "dimension": 3,
        },
        (3, "cosine", "dense", "pod"),
        ({"_values": "dense_vector"}, "pod"),
    ),
    "integrated": (
        {"spec": INTEGRATED},
        (1024, "cosine", "dense", "serverless"),
        ({"body": "semantic_text"}, "managed"),
    ),
    "documents": (
        {
            "schema": {
                "body": {"type": "string", "full_text_search": {}},
                "v": VECTOR,
                "s": {"type": "sparse_vector"},
            }
        },
        (4, "cosine", "dense", "serverless"),
        ({"body": "string", "v": "dense_vector", "s": "sparse_vector"}, "managed"),
    ),
}
#: What the embedded service may add to the fields of an index of dense vectors, as the service does.
EITHER = {"_sparse_values"}


@pytest.fixture
async def project() -> AsyncIterator[AsyncPinecone]:
    """Yield a client of a project with an index of each kind, each described by what `create` returned."""
    with PineconeLocal() as local:
        async with local.async_client() as pc:
            yield pc


async def test_a_project_reads_as_in_either_release(project: AsyncPinecone) -> None:
    pc = project
    for name, (arguments, _, _) in KINDS.items():
        created = await pc.indexes.create(name=name, **arguments)
        assert created == await pc.indexes.describe(name), name
    listed = await pc.indexes.list()
    assert sorted(listed.names()) == sorted(KINDS)
    found: list[Any] = list(listed)
    for index in found:
        _, older, (fields, deployment) = KINDS[index.name]
        assert index == await pc.indexes.describe(index.name)
        spec = next(kind for kind in ("serverless", "pod", "byoc") if index.spec[kind])
        assert (index.dimension, index.metric, index.vector_type, spec) == older, index.name
        typed = {name: getattr(it, "type", None) for name, it in index.schema.fields.items()}
        assert {k: v for k, v in typed.items() if k not in EITHER} == {
            k: v for k, v in fields.items() if k not in EITHER
        }
        assert index.deployment.deployment_type == deployment
        kind: Any = m.IndexDeployment
        assert isinstance(index.deployment, kind)
        assert index.host.startswith("http://")


async def test_what_one_version_alone_says(project: AsyncPinecone) -> None:
    pc = project
    for name in ("pods", "integrated", "untyped"):
        await pc.indexes.create(name=name, **KINDS[name][0])
    described: Any = {index.name: index for index in await pc.indexes.list()}
    pods = described["pods"].spec.pod
    assert (pods.replicas, pods.pods, pods.metadata_config.indexed) == (2, 2, ["genre"])
    embed = described["integrated"].embed
    assert (embed.dimension, embed.vector_type, embed.field_map) == (
        1024,
        "dense",
        {"text": "body"},
    )
    untyped = described["untyped"]
    assert untyped.spec.serverless.schema.to_dict() == {"fields": UNTYPED}
    assert untyped.schema.fields["genre"] == m.LegacyMetadataField(filterable=True)
    capacity = untyped.spec.serverless.read_capacity
    assert capacity["mode"] == capacity.mode == untyped.read_capacity.mode == "OnDemand"


async def test_settings_are_dicts_and_objects(project: AsyncPinecone) -> None:
    for name in ("untyped", "pods"):
        await project.indexes.create(name=name, **KINDS[name][0])
    untyped: Any = await project.indexes.describe("untyped")
    place = untyped.spec.serverless
    assert json.loads(json.dumps(place.schema)) == place.schema == {"fields": UNTYPED}
    assert place.schema == m.MetadataSchema.from_dict({"fields": UNTYPED})
    assert place.schema.fields["genre"]["filterable"] is place.schema.fields["genre"].filterable
    assert place.read_capacity == {"mode": "OnDemand", "status": {"state": "Ready"}}
    assert place.read_capacity.status.current_replicas is None
    assert not hasattr(place.read_capacity, "nothing")
    pods: Any = await project.indexes.describe("pods")
    indexed = pods.spec.pod.metadata_config
    assert json.loads(json.dumps(indexed)) == indexed == {"indexed": ["genre"]}
    assert pods.to_dict()["spec"]["pod"]["metadata_config"] == indexed
    for index in (untyped, pods):
        again = msgspec.json.decode(msgspec.json.encode(index), type=m.IndexModel)
        for other in (again, copy.deepcopy(index), pickle.loads(pickle.dumps(index))):
            assert other == index
            assert other.spec == index.spec


async def test_answers_are_the_same_whoever_asks(project: AsyncPinecone) -> None:
    await project.indexes.create(name="films", spec=SPEC, dimension=3, schema=UNTYPED)
    newer: Any = await project.indexes.describe("films")
    async with AsyncPinecone("key", host=project.config.host, api_version=SPECS) as pinned:
        older: Any = await pinned.indexes.describe("films")
    newer.schema.fields.pop("_sparse_values", None)
    older.schema.fields.pop("_sparse_values", None)
    assert older == newer
    older.created_at = None
    assert older.to_dict() == newer.to_dict()
    assert repr(older) == repr(newer)
    for model in (older, newer):
        assert pickle.loads(pickle.dumps(model)) == copy.deepcopy(model) == newer
        assert msgspec.json.decode(msgspec.json.encode(newer.status), type=m.IndexStatus)


def test_descriptions_can_be_made_in_either_vocabulary() -> None:
    status = m.IndexStatus(ready=True, state="Ready")
    place = m.ServerlessSpecInfo(cloud="aws", region="us-east-1")
    older = IndexModel(
        name="films",
        metric="cosine",
        dimension=3,
        status=status,
        spec=m.IndexSpec(serverless=place),
        host="films.svc.example",
    )
    fields: dict[str, Any] = {
        "_values": m.DenseVectorField(dimension=3, metric="cosine"),
        "_sparse_values": m.SparseVectorField(),
    }
    newer = IndexModel(
        name="films",
        status=status,
        schema=m.IndexSchema(fields=fields),
        deployment=m.ManagedDeployment(cloud="aws", region="us-east-1"),
        host="films.svc.example",
    )
    assert older == newer
    assert older.host == "https://films.svc.example"
    assert older["dimension"] == newer["dimension"] == 3
    assert set(older) == set(newer) >= {"dimension", "schema"}


def test_a_pickle_of_release_9_has_both_vocabularies() -> None:
    class Pickled:
        """Writes what a description of release 9.0.1 writes: a function of msgspec, and members by name."""

        def __reduce__(self) -> Any:
            status = m.IndexStatus(ready=True, state="Ready")
            place = m.ServerlessSpecInfo(cloud="aws", region="us-east-1")
            members = {
                "name": "films",
                "metric": "cosine",
                "status": status,
                "spec": m.IndexSpec(serverless=place),
                "host": "https://films.svc.example",
                "vector_type": "dense",
                "dimension": 3,
                "created_at": None,
            }
            return vars(_utils)["rebuild"], (IndexModel, members)

    found = pickle.loads(pickle.dumps(Pickled()))
    assert isinstance(found, IndexModel)
    assert (found.dimension, found.host) == (3, "https://films.svc.example")
    assert found.deployment == m.ManagedDeployment(cloud="aws", region="us-east-1")
    assert found.schema is not None
    assert list(found.schema.fields) == ["_values", "_sparse_values"]


def test_an_index_of_text_alone_has_no_vectors() -> None:
    searched = m.FullTextSearchConfig(stemming=False, stop_words=False)
    index: Any = IndexModel(
        name="texts",
        status=m.IndexStatus(ready=True, state="Ready"),
        schema=m.IndexSchema(fields={"body": m.ResponseStringField(full_text_search=searched)}),
    )
    assert (index.dimension, index.metric, index.vector_type) == (None, None, None)
    embedded = m.ResponseStringField(embed=m.FieldEmbedConfig(dimension=8, metric="cosine"))
    index = IndexModel(
        name="texts", status=index.status, schema=m.IndexSchema(fields={"body": embedded})
    )
    assert (index.dimension, index.metric, index.vector_type) == (8, "cosine", "dense")


BACKUP = {
    "backup_id": "b",
    "source_index_name": "films",
    "source_index_id": "i",
    "status": "Ready",
    "cloud": "aws",
    "region": "us-east-1",
}


def test_backups_have_both_vocabularies() -> None:
    older = BackupModel.from_dict({**BACKUP, "dimension": 3, "metric": "cosine"})
    fields = {**DENSE["fields"], "_sparse_values": {"type": "sparse_vector"}}
    newer = BackupModel.from_dict({**BACKUP, "schema": {"fields": fields}})
    assert older == newer
    assert (newer.dimension, newer.dense_dimension, newer.metric) == (3, 3, "cosine")
    filtered: Any = BackupModel.from_dict(
        {**BACKUP, "dimension": 3, "metric": "cosine", "schema": {"fields": UNTYPED}}
    )
    assert filtered.schema["fields"]["genre"]["filterable"] is True
    deleted = BackupModel.from_dict({**BACKUP, "source_index_deleted_at": "2026-11-28T00:00:00Z"})
    assert deleted.source_index_deleted_at == "2026-11-28T00:00:00Z"


async def test_restores_take_a_read_capacity() -> None:
    answer = {"restore_job_id": "r", "index_id": "i"}
    with serving(reply(202, answer)) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            await pc.create_index_from_backup(
                name="films", backup_id="b", read_capacity=ON_DEMAND, timeout=-1
            )
        async with AsyncPinecone("key", host=server.url, api_version=SPECS) as pc:
            with pytest.raises(PineconeValueError, match="read_capacity: not in API version"):
                await pc.create_index_from_backup(
                    name="films", backup_id="b", read_capacity=ON_DEMAND, timeout=-1
                )
    assert [request.json() for request in server.requests] == [
        {"name": "films", "read_capacity": ON_DEMAND}
    ]
