"""Collections, backups, hosted models and indexes that embed, in the embedded service."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pinecone import (
    AsyncPinecone,
    ConflictError,
    CreateIndexFromBackupResponse,
    EmbedConfig,
    IndexModel,
    IntegratedSpec,
    NotFoundError,
    PineconeValueError,
    PodSpec,
    ServerlessSpec,
)

UniqueName = Callable[[str], str]
SERVERLESS = ServerlessSpec(cloud="aws", region="us-east-1")


async def test_a_backup_brings_records_back(pc: AsyncPinecone, unique_name: UniqueName) -> None:
    name, again = unique_name("films"), unique_name("again")
    await pc.indexes.create(name=name, dimension=2, spec=SERVERLESS)
    async with await pc.index(name) as index:
        await index.upsert(vectors=[("a", [1.0, 0.0]), ("b", [0.0, 1.0])])
    backup = await pc.backups.create(index_name=name, name="weekly", description="All")
    assert (backup.source_index_name, backup.name, backup.record_count) == (name, "weekly", 2)
    assert await pc.backups.describe(backup_id=backup.backup_id) == backup
    assert (await pc.backups.list(index_name=name)).names() == ["weekly"]
    await pc.indexes.delete(name)
    restored = await pc.create_index_from_backup(
        name=again, backup_id=backup.backup_id, tags={"from": "backup"}
    )
    assert isinstance(restored, IndexModel)
    assert (restored.dimension, restored.tags) == (2, {"from": "backup"})
    async with await pc.index(again) as index:
        assert (await index.fetch(ids=["b"])).vectors["b"].values == [0.0, 1.0]
    jobs = [job for job in await pc.restore_jobs.list() if job.target_index_name == again]
    assert await pc.restore_jobs.describe(job_id=jobs[0].restore_job_id) == jobs[0]
    await pc.backups.delete(backup_id=backup.backup_id)
    with pytest.raises(NotFoundError):
        await pc.backups.get(backup_id=backup.backup_id)
    await pc.indexes.delete(again)


async def test_restoring_over_an_index(pc: AsyncPinecone, unique_name: UniqueName) -> None:
    name, other = unique_name("films"), unique_name("other")
    await pc.indexes.create(name=name, dimension=2, spec=SERVERLESS)
    backup = await pc.backups.create(index_name=name)
    with pytest.raises(ConflictError):
        await pc.create_index_from_backup(name=name, backup_id=backup.backup_id)
    with pytest.raises(NotFoundError):
        await pc.create_index_from_backup(name=other, backup_id="no-such-backup")
    started = await pc.create_index_from_backup(name=other, backup_id=backup.backup_id, timeout=-1)
    assert isinstance(started, CreateIndexFromBackupResponse)
    job = await pc.restore_jobs.describe(job_id=started.restore_job_id)
    assert (job.target_index_name, job.target_index_id) == (other, started.index_id)
    await pc.indexes.delete(name)
    await pc.indexes.delete(other)


async def test_a_collection_of_an_index_on_pods(pc: AsyncPinecone, unique_name: UniqueName) -> None:
    name, copy = unique_name("pods"), unique_name("copy")
    await pc.indexes.create(
        name=name, dimension=2, spec=PodSpec(environment="us-east1-gcp", pod_type="p1.x1")
    )
    changed = await pc.indexes.configure(name, replicas=2, pod_type="p1.x2")
    assert changed.spec.pod is not None
    assert (changed.spec.pod.replicas, changed.spec.pod.pod_type) == (2, "p1.x2")
    made = await pc.collections.create(name=copy, source=name)
    assert (made.name, made.environment, made.dimension) == (copy, "us-east1-gcp", 2)
    assert copy in (await pc.collections.list()).names()
    assert (await pc.collections.describe(copy)).status == "Ready"
    await pc.collections.delete(copy)
    assert copy not in (await pc.collections.list()).names()
    await pc.indexes.delete(name)


async def test_an_index_that_embeds(pc: AsyncPinecone, unique_name: UniqueName) -> None:
    name = unique_name("texts")
    embed = EmbedConfig(model="multilingual-e5-large", field_map={"text": "chunk"})
    made = await pc.indexes.create(
        name=name, spec=IntegratedSpec(cloud="aws", region="us-east-1", embed=embed)
    )
    assert made.embed is not None
    assert (made.embed.model, made.embed.field_map, made.dimension) == (
        "multilingual-e5-large",
        {"text": "chunk"},
        1024,
    )
    changed = await pc.indexes.configure(name, embed={"read_parameters": {"input_type": "query"}})
    assert changed.embed is not None
    assert changed.embed.read_parameters is not None
    assert changed.embed.read_parameters["input_type"] == "query"
    await pc.indexes.delete(name)


async def test_hosted_models(pc: AsyncPinecone) -> None:
    listed = await pc.inference.list_models(type="embed", vector_type="dense")
    assert "multilingual-e5-large" in listed.names()
    assert {model.type for model in listed} == {"embed"}
    found = await pc.inference.get_model(model="multilingual-e5-large")
    assert found.default_dimension == 1024
    embedded = await pc.inference.embed("multilingual-e5-large", "a heist", {"input_type": "query"})
    assert [len(it["values"]) for it in embedded] == [1024]  # type: ignore[index, union-attr]
    with pytest.raises(NotFoundError):
        await pc.inference.get_model(model="no-such-model")
    with pytest.raises(PineconeValueError, match="up to 96"):
        await pc.inference.embed("multilingual-e5-large", ["text"] * 97)
