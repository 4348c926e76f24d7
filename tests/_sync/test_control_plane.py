# Made from tests/_async/test_control_plane.py by `python -m codegen unasync`. Change that file, not this one.
"""Collections, backups, hosted models and indexes that embed, in the embedded service."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pinecone import (
    ConflictError,
    CreateIndexFromBackupResponse,
    EmbedConfig,
    IndexModel,
    IntegratedSpec,
    NotFoundError,
    Pinecone,
    PineconeValueError,
    PodSpec,
    ServerlessSpec,
)

UniqueName = Callable[[str], str]
SERVERLESS = ServerlessSpec(cloud="aws", region="us-east-1")


def test_a_backup_brings_records_back(pc: Pinecone, unique_name: UniqueName) -> None:
    name, again = unique_name("films"), unique_name("again")
    pc.indexes.create(name=name, dimension=2, spec=SERVERLESS)
    with pc.index(name) as index:
        index.upsert(vectors=[("a", [1.0, 0.0]), ("b", [0.0, 1.0])])
    backup = pc.backups.create(index_name=name, name="weekly", description="All")
    assert (backup.source_index_name, backup.name, backup.record_count) == (name, "weekly", 2)
    assert pc.backups.describe(backup_id=backup.backup_id) == backup
    assert (pc.backups.list(index_name=name)).names() == ["weekly"]
    pc.indexes.delete(name)
    restored = pc.create_index_from_backup(
        name=again, backup_id=backup.backup_id, tags={"from": "backup"}
    )
    assert isinstance(restored, IndexModel)
    assert (restored.dimension, restored.tags) == (2, {"from": "backup"})
    with pc.index(again) as index:
        assert (index.fetch(ids=["b"])).vectors["b"].values == [0.0, 1.0]
    jobs = [job for job in pc.restore_jobs.list() if job.target_index_name == again]
    assert pc.restore_jobs.describe(job_id=jobs[0].restore_job_id) == jobs[0]
    pc.backups.delete(backup_id=backup.backup_id)
    with pytest.raises(NotFoundError):
        pc.backups.get(backup_id=backup.backup_id)
    pc.indexes.delete(again)


def test_restoring_over_an_index(pc: Pinecone, unique_name: UniqueName) -> None:
    name, other = unique_name("films"), unique_name("other")
    pc.indexes.create(name=name, dimension=2, spec=SERVERLESS)
    backup = pc.backups.create(index_name=name)
    with pytest.raises(ConflictError):
        pc.create_index_from_backup(name=name, backup_id=backup.backup_id)
    with pytest.raises(NotFoundError):
        pc.create_index_from_backup(name=other, backup_id="no-such-backup")
    started = pc.create_index_from_backup(name=other, backup_id=backup.backup_id, timeout=-1)
    assert isinstance(started, CreateIndexFromBackupResponse)
    job = pc.restore_jobs.describe(job_id=started.restore_job_id)
    assert (job.target_index_name, job.target_index_id) == (other, started.index_id)
    pc.indexes.delete(name)
    pc.indexes.delete(other)


def test_a_collection_of_an_index_on_pods(pc: Pinecone, unique_name: UniqueName) -> None:
    name, copy = unique_name("pods"), unique_name("copy")
    pc.indexes.create(
        name=name, dimension=2, spec=PodSpec(environment="us-east1-gcp", pod_type="p1.x1")
    )
    changed = pc.indexes.configure(name, replicas=2, pod_type="p1.x2")
    assert changed.spec.pod is not None
    assert (changed.spec.pod.replicas, changed.spec.pod.pod_type) == (2, "p1.x2")
    made = pc.collections.create(name=copy, source=name)
    assert (made.name, made.environment, made.dimension) == (copy, "us-east1-gcp", 2)
    assert copy in (pc.collections.list()).names()
    assert (pc.collections.describe(copy)).status == "Ready"
    pc.collections.delete(copy)
    assert copy not in (pc.collections.list()).names()
    pc.indexes.delete(name)


def test_an_index_that_embeds(pc: Pinecone, unique_name: UniqueName) -> None:
    name = unique_name("texts")
    embed = EmbedConfig(model="multilingual-e5-large", field_map={"text": "chunk"})
    made = pc.indexes.create(
        name=name, spec=IntegratedSpec(cloud="aws", region="us-east-1", embed=embed)
    )
    assert made.embed is not None
    assert (made.embed.model, made.embed.field_map, made.dimension) == (
        "multilingual-e5-large",
        {"text": "chunk"},
        1024,
    )
    changed = pc.indexes.configure(name, embed={"read_parameters": {"input_type": "query"}})
    assert changed.embed is not None
    assert changed.embed.read_parameters is not None
    assert changed.embed.read_parameters["input_type"] == "query"
    pc.indexes.delete(name)


def test_hosted_models(pc: Pinecone) -> None:
    listed = pc.inference.list_models(type="embed", vector_type="dense")
    assert "multilingual-e5-large" in listed.names()
    assert {model.type for model in listed} == {"embed"}
    found = pc.inference.get_model(model="multilingual-e5-large")
    assert found.default_dimension == 1024
    embedded = pc.inference.embed("multilingual-e5-large", "a heist", {"input_type": "query"})
    assert [len(it["values"]) for it in embedded] == [1024]  # type: ignore[index, union-attr]
    with pytest.raises(NotFoundError):
        pc.inference.get_model(model="no-such-model")
    with pytest.raises(PineconeValueError, match="up to 96"):
        pc.inference.embed("multilingual-e5-large", ["text"] * 97)
