"""Test what people configure an index with: fields, mapping access, dicts."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

import pinecone
from pinecone import (
    ByocSpec,
    CloudProvider,
    EmbedConfig,
    IndexEmbed,
    IntegratedSpec,
    PodIndexEnvironment,
    PodSpec,
    PodType,
    ServerlessSpec,
)

EMBED = EmbedConfig("m", {"text": "t"}, metric=pinecone.Metric.COSINE)
SPECS = [
    (ServerlessSpec(CloudProvider.AWS, pinecone.AwsRegion.US_EAST_1), "cloud", "aws"),
    (PodSpec(PodIndexEnvironment.US_EAST1_GCP, PodType.S1_X2), "pod_type", "s1.x2"),
    (ByocSpec("mine", schema={"fields": {}}), "environment", "mine"),
    (EMBED, "metric", "cosine"),
    (IndexEmbed("m", {"text": "t"}, "cosine"), "metric", "cosine"),
    (IntegratedSpec("aws", "us-east-1", EMBED), "embed", EMBED),
]


@pytest.mark.parametrize(("spec", "key", "value"), SPECS)
def test_a_spec_is_a_mapping_of_its_fields(spec: Any, key: str, value: Any) -> None:
    assert spec[key] == spec.get(key) == getattr(spec, key) == value
    assert key in spec
    assert "other" not in spec
    assert spec.get("other", 5) == 5
    with pytest.raises(KeyError):
        spec["other"]
    with pytest.raises(KeyError):
        spec["keys"]
    assert list(spec) == list(spec.keys())
    assert len(spec) == len(spec.values()) == len(spec.items())
    assert dict(spec) == dict(spec.items())
    assert dict(spec)[key] == value


@pytest.mark.parametrize(("spec", "key", "value"), SPECS)
def test_a_spec_is_a_value(spec: Any, key: str, value: Any) -> None:
    assert pickle.loads(pickle.dumps(spec)) == spec == copy.deepcopy(spec)
    assert repr(spec).startswith(f"{type(spec).__name__}(")
    assert repr(value) in repr(spec)
    with pytest.raises(AttributeError):
        setattr(spec, key, value)


def test_dicts_of_specs() -> None:
    spec = ServerlessSpec(cloud="aws", region="us-east-1")
    assert spec.asdict() == {"serverless": {"cloud": "aws", "region": "us-east-1"}}
    assert spec.to_dict() == {
        "cloud": "aws",
        "region": "us-east-1",
        "read_capacity": None,
        "schema": None,
    }
    assert PodSpec("e").asdict() == {
        "pod": {"environment": "e", "pod_type": "p1.x1", "replicas": 1, "shards": 1, "pods": 1}
    }
    assert ByocSpec("e").asdict() == {"byoc": {"environment": "e"}}
    integrated = IntegratedSpec("aws", "r", EmbedConfig("m", {"text": "t"}))
    assert integrated.to_dict()["embed"] == {
        "model": "m",
        "field_map": {"text": "t"},
        "dimension": None,
        "metric": None,
        "read_parameters": None,
        "write_parameters": None,
    }


def test_the_older_order_of_an_embedding() -> None:
    old, new = IndexEmbed("m", {}, "cosine", {"a": 1}, {"b": 2}), EmbedConfig("m", {}, 3, "cosine")
    assert old.as_dict() == old.to_dict()
    assert (old.metric, old.read_parameters, old.write_parameters) == ("cosine", {"a": 1}, {"b": 2})
    assert (new.dimension, new.metric) == (3, "cosine")


@pytest.mark.parametrize(
    "name",
    [
        "APIKeyList APIKeyModel APIKeyRole APIKeyWithSecret Admin AsyncAdmin BackupList BackupModel",
        "ByocSpecInfo CollectionDescription CollectionList CollectionModel DenseEmbedding EmbedModel",
        "CreateIndexFromBackupResponse EmbeddingsList IndexSpec IndexTags ModelIndexEmbed ModelInfo",
        "ModelInfoList OrganizationList OrganizationModel PodIndexEnvironment PodSpecInfo ProjectList",
        "ProjectModel RankedDocument RerankModel RerankResult RestoreJobList RestoreJobModel",
        "ServerlessSpecInfo SparseEmbedding",
    ],
)
def test_public_names(name: str) -> None:
    for each in name.split():
        assert each in pinecone.__all__
        assert getattr(pinecone, each).__name__ == each


def test_lists_are_made_by_hand() -> None:
    made = pinecone.CollectionList([pinecone.CollectionModel("a", "Ready", "e")])
    assert made.names() == ["a"]
    assert pinecone.CollectionDescription("a", "b") == ("a", "b")
