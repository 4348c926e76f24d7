"""Every public model survives what programs do with it: JSON, copies, pickles, dicts."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from pinecone import BackupModel, IndexModel
from pinecone.models import BatchError, IndexSchema, LoadFailure, SearchQuery, SearchQueryVector
from pinecone_api._base import Answer, ResponseInfo, UnknownVariant, names_of
from tests.models.making import examples, public

#: The error in it has no JSON form; `to_dict` has it in words. An exception is equal to itself alone.
WITH_ERRORS = {
    *("BatchError", "BatchResult", "LoadFailure", "LoadResult"),
    *("UpsertDocumentsResponse", "UpsertResponse"),
}
MODELS = public()
IN_JSON = [kind for kind in MODELS if kind.__name__ not in WITH_ERRORS]


JSON: dict[str, Callable[[Any], Any]] = {
    "msgspec.json": lambda m: msgspec.json.decode(msgspec.json.encode(m), type=type(m)),
    "msgspec.msgpack": lambda m: msgspec.msgpack.decode(msgspec.msgpack.encode(m), type=type(m)),
    "msgspec.convert": lambda m: msgspec.convert(msgspec.to_builtins(m), type(m)),
    "to_dict": lambda m: type(m).from_dict(m.to_dict()),
    "to_json": lambda m: type(m).from_dict(json.loads(m.to_json())),
    "json.dumps": lambda m: type(m).from_dict(json.loads(json.dumps(m.to_dict()))),
    "wire names": lambda m: type(m).from_dict(msgspec.to_builtins(m)),
}
COPIES: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "replace": msgspec.structs.replace,
    "asdict": lambda m: type(m)(**msgspec.structs.asdict(m)),
    "dict": lambda m: type(m)(**dict(m)),
    "**": lambda m: type(m)(**m),
    **{
        f"pickle {protocol}": lambda m, protocol=protocol: pickle.loads(pickle.dumps(m, protocol))
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    },
}


@pytest.mark.parametrize("kind", IN_JSON)
def test_json_and_dicts_and_back(kind: type[Any]) -> None:
    for model in examples(kind):
        for way, there_and_back in JSON.items():
            again = there_and_back(model)
            assert (type(again), again) == (kind, model), way
            assert repr(again) == repr(model), way


@pytest.mark.parametrize("kind", MODELS)
def test_copies(kind: type[Any]) -> None:
    for model in examples(kind):
        for way, copied in COPIES.items():
            again = copied(model)
            assert type(again) is kind, way
            assert repr(again) == repr(model), way
            assert kind not in IN_JSON or again == model, way


@pytest.mark.parametrize("kind", MODELS)
def test_what_a_model_shows_and_has_as_a_mapping(kind: type[Any]) -> None:
    for model in examples(kind):
        assert repr(model).startswith(f"{kind.__name__}(")
        assert "UNSET" not in repr(model)
        assert list(model.keys()) == list(names_of(kind))
        for name in names_of(kind):
            assert model[name] is getattr(model, name)


@pytest.mark.parametrize("kind", [kind for kind in MODELS if issubclass(kind, Answer)])
def test_copies_keep_what_came_with_an_answer(kind: type[Any]) -> None:
    model = next(examples(kind))
    model.response_info = ResponseInfo(raw_headers={"x-pinecone-request-id": "r"})
    for way in ("copy", "deepcopy", "pickle 2"):
        assert COPIES[way](model).response_info.request_id == "r", way


@pytest.mark.parametrize("kind", [BatchError, LoadFailure])
def test_a_failure_is_a_dict_with_the_error_in_words(kind: Any) -> None:
    for model in examples(kind):
        found = json.loads(json.dumps(model.to_dict()))
        assert found["error_message"] == model.error_message
        assert found["error"] == str(model.error)


def test_a_variant_of_a_later_release() -> None:
    capacity = {"mode": "Psychic", "depth": 3}
    wire = {"name": "x", "status": {"ready": True, "state": "Ready"}, "read_capacity": capacity}
    index = msgspec.json.decode(msgspec.json.encode(wire), type=IndexModel)
    assert index.read_capacity == UnknownVariant("Psychic", capacity)
    for way in (JSON | COPIES).values():
        again = way(index)
        assert again == index
        assert (again.read_capacity.tag, again.read_capacity.raw) == ("Psychic", capacity)


def test_members_of_unions_may_be_given_as_dicts() -> None:
    index = IndexModel(
        name="x",
        status={"ready": True, "state": "Ready"},  # type: ignore[arg-type]
        deployment={"deployment_type": "managed", "cloud": "aws", "region": "r"},  # type: ignore[arg-type]
    )
    assert index.spec.serverless.cloud == "aws"  # type: ignore[union-attr]
    assert SearchQuery(vector={"values": [0.5]}).vector == SearchQueryVector(values=[0.5])
    assert SearchQuery(vector={"later": 1}).vector == {"later": 1}


OLDER = {
    "name": "films",
    "host": "films.example",
    "status": {"ready": True, "state": "Ready"},
    "created_at": "2026-04-01T00:00:00Z",
}
SERVERLESS = {"serverless": {"cloud": "aws", "region": "us-east-1"}}
POD = {"pod": {"environment": "e", "pod_type": "p1.x1", "replicas": 2, "shards": 3}}
EMBED = {"model": "m", "field_map": {"text": "body"}, "dimension": 4, "metric": "cosine"}


@pytest.mark.parametrize(
    "wire",
    [
        {"dimension": 3, "metric": "cosine", "vector_type": "dense", "spec": SERVERLESS},
        {"metric": "dotproduct", "vector_type": "sparse", "spec": SERVERLESS},
        {"dimension": 3, "metric": "cosine", "spec": POD},
        {"dimension": 3, "metric": "cosine", "spec": {"byoc": {"environment": "e"}}},
        {"dimension": 4, "metric": "cosine", "spec": SERVERLESS, "embed": EMBED},
    ],
)
def test_both_vocabularies_of_an_index(wire: dict[str, Any]) -> None:
    index = msgspec.json.decode(msgspec.json.encode(OLDER | wire), type=IndexModel)
    assert None not in (index.schema, index.spec, index.deployment, index.metric)
    for way, there_and_back in (JSON | COPIES).items():
        again = there_and_back(index)
        assert again == index, way
        for name in names_of(IndexModel):  # what == leaves out as well
            assert again[name] == index[name], way


@pytest.mark.parametrize(
    "schema",
    [
        {"fields": {"_values": {"type": "dense_vector", "dimension": 3, "metric": "cosine"}}},
        {"fields": {"year": {"filterable": True}}},
        None,
    ],
)
def test_both_vocabularies_of_a_backup(schema: Any) -> None:
    wire = {
        "backup_id": "b",
        "source_index_name": "films",
        "source_index_id": "i",
        "status": "Ready",
        "cloud": "aws",
        "region": "r",
        "schema": schema,
        **(
            {} if schema and "_values" in schema["fields"] else {"dimension": 3, "metric": "cosine"}
        ),
    }
    backup = msgspec.json.decode(msgspec.json.encode(wire), type=BackupModel)
    assert (backup.dimension, backup.metric) == (3, "cosine")
    assert isinstance(backup.schema, IndexSchema)
    for way, there_and_back in (JSON | COPIES).items():
        assert there_and_back(backup) == backup, way
