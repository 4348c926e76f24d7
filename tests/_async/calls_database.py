"""Calls on indexes, their copies and their data: `db_control`, `db_data`, `db_metrics`, `inference`."""

from __future__ import annotations

from pinecone import (
    AsyncIndex,
    DenseVectorQuery,
    IntegratedSpec,
    NotFoundError,
    PodSpec,
    SchemaBuilder,
    ServerlessSpec,
    TextQuery,
    Vector,
)
from pinecone._transport.synchronization import async_sleep
from tests._async.scenario import AsyncStage, operation

PLACE = {"cloud": "aws", "region": "us-east-1"}
EMBED = {"model": "llama-text-embed-v2", "field_map": {"text": "text"}}
PODS = "needs an index on pods"
BUCKET = "needs a bucket with Parquet files"
POLLS, PAUSE = 600, 0.5


async def until_ready(stage: AsyncStage, key: str) -> None:
    for _ in range(POLLS):
        found = await stage.pc.indexes.describe(stage.facts[key])
        if found.status.ready:
            stage.facts.hosts[key] = found.host
            return
        await async_sleep(PAUSE)
    raise TimeoutError(f"index {stage.facts[key]} is not ready")


async def until_counted(index: AsyncIndex, namespace: str, count: int) -> None:
    for _ in range(POLLS):
        found = (await index.describe_index_stats()).namespaces
        if namespace in found and found[namespace].vector_count == count:
            return
        await async_sleep(PAUSE)
    raise TimeoutError(f"namespace {namespace!r} does not have {count} records")


# -- indexes ----------------------------------------------------------------------------------


async def index_ready(stage: AsyncStage) -> None:
    await until_ready(stage, "index")


async def articles_ready(stage: AsyncStage) -> None:
    await until_ready(stage, "articles")


@operation("db_control", after=index_ready)
async def create_index(stage: AsyncStage) -> None:
    made = await stage.pc.indexes.create(
        name=stage.facts["index"],
        dimension=3,
        metric="dotproduct",
        spec=ServerlessSpec(**PLACE),
        tags={"team": "search"},
        timeout=-1,
    )
    assert (made.name, made.dimension, made.metric) == (stage.facts["index"], 3, "dotproduct")


@operation("db_control", after=articles_ready)
async def create_index_for_model(stage: AsyncStage) -> None:
    made = await stage.pc.indexes.create(
        name=stage.facts["articles"], spec=IntegratedSpec(**PLACE, embed=EMBED), timeout=-1
    )
    assert made.embed is not None
    assert made.embed.field_map == {"text": "text"}


@operation("db_control")
async def describe_index(stage: AsyncStage) -> None:
    assert (await stage.pc.indexes.describe(stage.facts["index"])).tags == {"team": "search"}


@operation("db_control")
async def list_indexes(stage: AsyncStage) -> None:
    assert stage.facts["index"] in (await stage.pc.indexes.list()).names()


@operation("db_control")
async def configure_index(stage: AsyncStage) -> None:
    await stage.pc.indexes.configure(
        stage.facts["index"], deletion_protection="disabled", tags={"team": "films"}
    )


# -- records ----------------------------------------------------------------------------------


async def three_films(stage: AsyncStage) -> None:
    await until_counted(await stage.index(), "films", 3)


async def articles_written(stage: AsyncStage) -> None:
    await until_counted(await stage.index("articles"), "news", 2)


@operation("db_data", after=three_films)
async def upsert_vectors(stage: AsyncStage) -> None:
    index = await stage.index()
    written = await index.upsert(
        vectors=[
            ("a", [1.0, 0.0, 0.5], {"genre": "drama", "year": 1999}),
            {"id": "b/&?", "values": [0, 1, 0], "metadata": {"genre": "comedy", "tags": ["x"]}},
            Vector(id="c", values=[1e-7, 0.1, -2.25], metadata={"good": True}),
        ],
        namespace="films",
    )
    assert written.upserted_count == 3


@operation("db_data")
async def query_vectors(stage: AsyncStage) -> None:
    index = await stage.index()
    found = await index.query(
        vector=[1.0, 0.5, 0.0],
        top_k=2,
        namespace="films",
        filter={"$and": [{"genre": {"$in": ["drama", "comedy"]}}, {"year": {"$gte": 1990}}]},
        include_values=True,
        include_metadata=True,
    )
    assert [(match.id, match.score) for match in found.matches] == [("a", 1.0)]
    assert found.matches[0].values == [1.0, 0.0, 0.5]
    same = await index.query(id="c", top_k=1, namespace="films")
    assert [match.id for match in same.matches] == ["c"]


@operation("db_data")
async def fetch_vectors(stage: AsyncStage) -> None:
    index = await stage.index()
    found = await index.fetch(ids=["a", "b/&?", "unknown"], namespace="films")
    assert sorted(found.vectors) == ["a", "b/&?"]


@operation("db_data")
async def fetch_vectors_by_metadata(stage: AsyncStage) -> None:
    index = await stage.index()
    found = await index.fetch_by_metadata(filter={"year": {"$lt": 2000}}, namespace="films")
    assert list(found.vectors) == ["a"]


@operation("db_data")
async def list_vectors(stage: AsyncStage) -> None:
    index = await stage.index()
    page = await index.list_paginated(prefix="b/", limit=5, namespace="films")
    assert [item.id for item in page] == ["b/&?"]


@operation("db_data")
async def update_vector(stage: AsyncStage) -> None:
    index = await stage.index()
    await index.update(
        id="a", values=[0.5, 0.5, 0.5], set_metadata={"genre": "horror"}, namespace="films"
    )


@operation("db_data")
async def describe_index_stats(stage: AsyncStage) -> None:
    index = await stage.index()
    found = await index.describe_index_stats()
    assert (found.dimension, found.namespaces["films"].vector_count) == (3, 3)


@operation("db_data")
async def delete_vectors(stage: AsyncStage) -> None:
    index = await stage.index()
    await index.delete(ids=["a"], namespace="films")
    await index.delete(filter={"good": True}, namespace="films")


@operation("db_data", after=articles_written)
async def upsert_records_namespace(stage: AsyncStage) -> None:
    index = await stage.index("articles")
    records = [
        {"_id": "heist", "text": "A crew plans a heist.", "genre": "crime"},
        {"_id": "garden", "text": "How to grow tomatoes: à la carte.", "genre": "gardening"},
    ]
    assert (await index.upsert_records(namespace="news", records=records)).record_count == 2


@operation("db_data")
async def search_records_namespace(stage: AsyncStage) -> None:
    index = await stage.index("articles")
    found = await index.search(
        namespace="news",
        query={"inputs": {"text": "tomatoes"}, "top_k": 2, "filter": {"genre": "gardening"}},
        fields=["text"],
    )
    assert [hit.id for hit in found.result.hits] == ["garden"]


# -- documents --------------------------------------------------------------------------------


async def index_of_documents(stage: AsyncStage) -> None:
    schema = SchemaBuilder().add_string_field("title", full_text_search=True)
    schema.add_dense_vector_field("look", dimension=2, metric="cosine")
    await stage.pc.indexes.create(name=stage.facts["papers"], schema=schema.build(), timeout=-1)
    await until_ready(stage, "papers")


async def papers_written(stage: AsyncStage) -> None:
    await until_counted(await stage.index("papers"), "drafts", 3)


async def delete_index_of_documents(stage: AsyncStage) -> None:
    await stage.pc.indexes.delete(stage.facts["papers"])


@operation("db_data", before=index_of_documents, after=papers_written)
async def upsert_documents(stage: AsyncStage) -> None:
    index = await stage.index("papers")
    documents = [
        {"_id": "a", "title": "Growing tomatoes", "look": [1.0, 0.5], "year": 1999, "tags": ["x"]},
        {"_id": "b/&?", "title": "Heists: à la carte", "look": [-0.25, 1e-7]},
        {"_id": "c", "look": [0, 1]},
    ]
    written = await index.documents.upsert(
        documents=documents, namespace="drafts", show_progress=False
    )
    assert written.upserted_count == 3


@operation("db_data")
async def search_documents(stage: AsyncStage) -> None:
    index = await stage.index("papers")
    found = await index.documents.search(
        score_by=[TextQuery(fields=["title"], query="tomatoes")],
        top_k=2,
        namespace="drafts",
        include_fields=["title"],
    )
    assert [(match.id, match["title"]) for match in found.matches] == [("a", "Growing tomatoes")]
    near = await index.documents.search(
        score_by=[DenseVectorQuery(fields=["look"], values=[1.0, 0.0])],
        top_k=1,
        namespace="drafts",
        filter={"year": {"$lt": 2000}},
    )
    assert [match.id for match in near.matches] == ["a"]


@operation("db_data")
async def fetch_documents(stage: AsyncStage) -> None:
    index = await stage.index("papers")
    found = await index.documents.fetch(ids=["a", "b/&?", "unknown"], namespace="drafts")
    assert sorted(found.documents) == ["a", "b/&?"]
    old = await index.documents.fetch(
        filter={"year": 1999}, include_fields=["year"], limit=5, namespace="drafts"
    )
    assert old.documents["a"]["year"] == 1999


@operation("db_data")
async def list_documents(stage: AsyncStage) -> None:
    index = await stage.index("papers")
    ids = [found.id async for found in index.documents.list(prefix="b/", namespace="drafts")]
    assert ids == ["b/&?"]


@operation("db_data")
async def update_documents(stage: AsyncStage) -> None:
    index = await stage.index("papers")
    change = {"_id": "a", "title": "Growing beans", "_remove_fields": ["tags"]}
    await index.documents.update(documents=[change], namespace="drafts")
    await index.documents.update(
        filter={"year": 1999}, set_fields={"year": 2001}, namespace="drafts"
    )


@operation("db_data", after=delete_index_of_documents)
async def delete_documents(stage: AsyncStage) -> None:
    index = await stage.index("papers")
    await index.documents.delete(ids=["a"], namespace="drafts")
    await index.documents.delete(filter={"year": {"$gt": 2000}}, namespace="drafts")


# -- namespaces -------------------------------------------------------------------------------


@operation("db_data")
async def create_namespace(stage: AsyncStage) -> None:
    index = await stage.index()
    schema = {"fields": {"year": {"filterable": True}}}
    assert (await index.create_namespace(name="archive", schema=schema)).name == "archive"


@operation("db_data")
async def describe_namespace(stage: AsyncStage) -> None:
    index = await stage.index()
    assert (await index.describe_namespace(name="films")).name == "films"


@operation("db_data")
async def list_namespaces_operation(stage: AsyncStage) -> None:
    index = await stage.index()
    page = await index.list_namespaces_paginated(prefix="arch", limit=10)
    assert [found.name for found in page.namespaces] == ["archive"]


@operation("db_data")
async def create_namespace_alias(stage: AsyncStage) -> None:
    index = await stage.index()
    made = await index.create_namespace_alias(name="current", target_namespace="films")
    assert (made.name, made.target_namespace) == ("current", "films")


@operation("db_data")
async def describe_namespace_alias(stage: AsyncStage) -> None:
    index = await stage.index()
    assert (await index.describe_namespace_alias(name="current")).target_namespace == "films"


@operation("db_data")
async def list_namespace_aliases(stage: AsyncStage) -> None:
    index = await stage.index()
    page = await index.list_namespace_aliases_paginated(
        prefix="cur", target_namespace="films", limit=10
    )
    assert ([alias.name for alias in page], page.total_count) == (["current"], 1)


@operation("db_data")
async def repoint_namespace_alias(stage: AsyncStage) -> None:
    index = await stage.index()
    moved = await index.repoint_namespace_alias(name="current", target_namespace="archive")
    assert moved.target_namespace == "archive"


@operation("db_data")
async def delete_namespace_alias(stage: AsyncStage) -> None:
    index = await stage.index()
    await index.delete_namespace_alias(name="current")


@operation("db_data")
async def delete_namespace(stage: AsyncStage) -> None:
    index = await stage.index()
    await index.delete_namespace(name="archive")


# -- imports ----------------------------------------------------------------------------------


@operation("db_data", unrecordable=BUCKET)
async def start_bulk_import(stage: AsyncStage) -> None:
    index = await stage.index()
    started = await index.start_import("s3://films/vectors/", error_mode="continue")
    stage.facts.learn("import_id", started.id)


@operation("db_data", unrecordable=BUCKET)
async def describe_bulk_import(stage: AsyncStage) -> None:
    index = await stage.index()
    found = await index.describe_import(stage.facts["import_id"])
    assert found.uri == "s3://films/vectors/"


@operation("db_data", unrecordable=BUCKET)
async def list_bulk_imports(stage: AsyncStage) -> None:
    index = await stage.index()
    page = await index.list_imports_paginated(limit=10)
    assert [found.id for found in page] == [stage.facts["import_id"]]


@operation("db_data", unrecordable=BUCKET)
async def cancel_bulk_import(stage: AsyncStage) -> None:
    index = await stage.index()
    await index.cancel_import(stage.facts["import_id"])


# -- backups and restore jobs -----------------------------------------------------------------


async def backup_ready(stage: AsyncStage) -> None:
    for _ in range(POLLS):
        found = await stage.pc.backups.describe(backup_id=stage.facts["backup_id"])
        if found.status == "Ready":
            return
        await async_sleep(PAUSE)
    raise TimeoutError("the backup is not ready")


async def restored(stage: AsyncStage) -> None:
    await until_ready(stage, "restored")
    await stage.pc.indexes.delete(stage.facts["restored"])


@operation("db_control", after=backup_ready)
async def create_backup(stage: AsyncStage) -> None:
    made = await stage.pc.backups.create(
        index_name=stage.facts["index"], name=stage.facts["backup"], description="All films"
    )
    stage.facts.learn("backup_id", made.backup_id)


@operation("db_control")
async def list_index_backups(stage: AsyncStage) -> None:
    found = await stage.pc.backups.list(index_name=stage.facts["index"], limit=5)
    assert [backup.backup_id for backup in found] == [stage.facts["backup_id"]]


@operation("db_control")
async def list_project_backups(stage: AsyncStage) -> None:
    found = await stage.pc.backups.list(limit=100)
    assert stage.facts["backup_id"] in [backup.backup_id for backup in found]


@operation("db_control")
async def describe_backup(stage: AsyncStage) -> None:
    found = await stage.pc.backups.describe(backup_id=stage.facts["backup_id"])
    assert (found.name, found.dimension) == (stage.facts["backup"], 3)


@operation("db_control", after=restored)
async def create_index_from_backup_operation(stage: AsyncStage) -> None:
    started = await stage.pc.create_index_from_backup(
        name=stage.facts["restored"],
        backup_id=stage.facts["backup_id"],
        deletion_protection="disabled",
        tags={"team": "search"},
        timeout=-1,
    )
    job: str = started["restore_job_id"]
    stage.facts.learn("job_id", job)


@operation("db_control")
async def list_restore_jobs(stage: AsyncStage) -> None:
    jobs = await stage.pc.restore_jobs.list(limit=100)
    assert stage.facts["job_id"] in [job.restore_job_id for job in jobs]


@operation("db_control")
async def describe_restore_job(stage: AsyncStage) -> None:
    found = await stage.pc.restore_jobs.describe(job_id=stage.facts["job_id"])
    assert found.backup_id == stage.facts["backup_id"]


@operation("db_control")
async def create_backup_schedule(stage: AsyncStage) -> None:
    made = await stage.pc.backup_schedules.create(
        index_name=stage.facts["index"], name="nightly", frequency="daily", retention_days=7
    )
    stage.facts.learn("schedule_id", made.schedule_id)


@operation("db_control")
async def list_backup_schedules(stage: AsyncStage) -> None:
    found = await stage.pc.backup_schedules.list(index_name=stage.facts["index"], limit=5)
    assert (found.names(), len(found.enabled_schedules())) == (["nightly"], 1)


@operation("db_control")
async def describe_backup_schedule(stage: AsyncStage) -> None:
    found = await stage.pc.backup_schedules.get(schedule_id=stage.facts["schedule_id"])
    assert (found.frequency, found.next_scheduled_run is not None) == ("daily", True)


@operation("db_control")
async def list_backup_schedule_history(stage: AsyncStage) -> None:
    id_ = stage.facts["schedule_id"]
    (planned,) = (await stage.pc.backup_schedules.history(schedule_id=id_, limit=5)).scheduled()
    assert planned.scheduled_execution_at is not None


@operation("db_control")
async def update_backup_schedule(stage: AsyncStage) -> None:
    id_ = stage.facts["schedule_id"]
    found = await stage.pc.backup_schedules.update(
        schedule_id=id_, frequency="weekly", retention_days=30, enabled=False
    )
    assert (found.frequency, found.enabled) == ("weekly", False)


@operation("db_control")
async def delete_backup_schedule(stage: AsyncStage) -> None:
    await stage.pc.backup_schedules.delete(schedule_id=stage.facts["schedule_id"])


@operation("db_control")
async def delete_backup(stage: AsyncStage) -> None:
    await stage.pc.backups.delete(backup_id=stage.facts["backup_id"])


# -- collections ------------------------------------------------------------------------------


async def index_on_pods(stage: AsyncStage) -> None:
    spec = PodSpec(environment="us-east1-gcp", pod_type="p1.x1")
    await stage.pc.indexes.create(name=stage.facts["pods"], dimension=3, spec=spec)


async def collection_ready(stage: AsyncStage) -> None:
    for _ in range(POLLS):
        if (await stage.pc.collections.describe(stage.facts["collection"])).status == "Ready":
            return
        await async_sleep(PAUSE)
    raise TimeoutError("the collection is not ready")


async def delete_index_on_pods(stage: AsyncStage) -> None:
    await stage.pc.indexes.delete(stage.facts["pods"])


@operation("db_control", before=index_on_pods, after=collection_ready, unrecordable=PODS)
async def create_collection(stage: AsyncStage) -> None:
    made = await stage.pc.collections.create(
        name=stage.facts["collection"], source=stage.facts["pods"]
    )
    assert made.name == stage.facts["collection"]


@operation("db_control", unrecordable=PODS)
async def describe_collection(stage: AsyncStage) -> None:
    assert (await stage.pc.collections.describe(stage.facts["collection"])).dimension == 3


@operation("db_control", unrecordable=PODS)
async def list_collections(stage: AsyncStage) -> None:
    assert stage.facts["collection"] in (await stage.pc.collections.list()).names()


@operation("db_control", after=delete_index_on_pods, unrecordable=PODS)
async def delete_collection(stage: AsyncStage) -> None:
    await stage.pc.collections.delete(stage.facts["collection"])


# -- the end of the index, models and metrics -------------------------------------------------


async def index_gone(stage: AsyncStage) -> None:
    for _ in range(POLLS):
        try:
            await stage.pc.indexes.describe(stage.facts["index"])
        except NotFoundError:
            return
        await async_sleep(PAUSE)
    raise TimeoutError("the index is still there")


@operation("db_control", after=index_gone)
async def delete_index(stage: AsyncStage) -> None:
    await stage.pc.indexes.delete(stage.facts["index"], timeout=-1)


@operation("inference")
async def list_models(stage: AsyncStage) -> None:
    found = await stage.pc.inference.list_models(type="embed", vector_type="dense")
    assert {model.type for model in found} == {"embed"}


@operation("inference")
async def get_model(stage: AsyncStage) -> None:
    assert (await stage.pc.inference.get_model(model="llama-text-embed-v2")).vector_type == "dense"


@operation("inference")
async def embed(stage: AsyncStage) -> None:
    made = await stage.pc.inference.embed(
        "llama-text-embed-v2", ["tea"], {"input_type": "query", "dimension": 384}
    )
    assert len(made) == 1
    assert made.usage.total_tokens > 0


@operation("inference")
async def rerank(stage: AsyncStage) -> None:
    ranked = await stage.pc.inference.rerank(
        "bge-reranker-v2-m3",
        "growing tomatoes",
        [{"id": "heist", "text": "A heist."}, {"id": "garden", "text": "Growing tomatoes."}],
        rank_fields=["text"],
        top_n=1,
        return_documents=True,
    )
    assert [item.index for item in ranked.data] == [1]


@operation("db_metrics", unrecordable="needs the id of the project")
async def fetch_prometheus_targets(stage: AsyncStage) -> None:
    (group,) = await stage.pc.metrics.targets(project_id=stage.facts["project_id"])
    assert len(group.targets) == 1
