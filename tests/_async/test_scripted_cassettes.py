"""The exact HTTP of each operation that the embedded service does not serve, pinned by recordings.

`RECORD_CASSETTES=1 python -m pytest tests/_async/test_scripted_cassettes.py` records them again from
scripted answers in the shapes the documents state; look at the difference before you commit it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vcr

from pinecone import AsyncAdmin, AsyncPinecone, IndexModel, IntegratedSpec
from tests import scripted
from tests.scripted import BACKUP_ID, JOB_ID, KEY_ID, ORGANIZATION_ID, PROJECT_ID
from tests.support import reply, serving

FOLDER = Path(__file__).parents[1] / "cassettes" / "scripted"
HOST = "http://recorded.test"
RECORDING = bool(os.environ.get("RECORD_CASSETTES"))


def without_address(request: Any) -> Any:
    """The request as if it went to a host with a name; the Host header follows."""
    request.uri = re.sub(r"http://127\.0\.0\.1:\d+", HOST, request.uri)
    request.headers["host"] = "recorded"
    return request


@pytest.fixture
def host(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where requests go while a cassette named after the test turns; all it holds has to be asked for."""
    recorder = vcr.VCR(
        cassette_library_dir=str(FOLDER),
        path_transformer=vcr.VCR.ensure_suffix(".yaml"),
        record_mode=vcr.mode.ALL if RECORDING else vcr.mode.NONE,
        match_on=["method", "uri", "raw_body", "headers"],
        filter_headers=["api-key", "user-agent", "authorization"],
        before_record_request=without_address,
    )
    created = reply(
        201, scripted.index(embed={"model": "multilingual-e5-large", "field_map": {"text": "t"}})
    )
    routes = {
        **scripted.admin(),
        **scripted.control(),
        "POST /indexes/create-for-model": [created],
        "PATCH /indexes/movies": [reply(202, scripted.index())],
    }
    with recorder.use_cassette(request.node.name.removeprefix("test_")) as cassette:
        if RECORDING:
            with serving(scripted.NOT_FOUND, routes=routes) as server:
                yield server.url
        else:
            yield HOST
    assert RECORDING or cassette.all_played


async def test_collections(host: str) -> None:
    async with AsyncPinecone("key", host=host) as pc:
        made = await pc.collections.create(name="movies-copy", source="movies")
        assert made == await pc.collections.describe("movies-copy")
        assert (await pc.collections.list()).names() == ["movies-copy"]
        await pc.collections.delete("movies-copy")


async def test_backups_and_restore_jobs(host: str) -> None:
    async with AsyncPinecone("key", host=host) as pc:
        made = await pc.backups.create(index_name="movies", name="n", description="d")
        assert made.backup_id == BACKUP_ID
        assert len(await pc.backups.list(index_name="movies", limit=5)) == 1
        page = await pc.backups.list(limit=1)
        assert page.pagination is not None
        rest = await pc.backups.list(limit=1, pagination_token=page.pagination.next)
        assert rest.pagination is None
        assert (await pc.backups.describe(backup_id=BACKUP_ID)).status == "Ready"
        index = await pc.create_index_from_backup(
            name="movies-again", backup_id=BACKUP_ID, tags={"a": "b"}
        )
        assert isinstance(index, IndexModel)
        assert [job.status for job in await pc.restore_jobs.list(limit=10)] == ["Completed"]
        assert (await pc.restore_jobs.describe(job_id=JOB_ID)).backup_id == BACKUP_ID
        await pc.backups.delete(backup_id=BACKUP_ID)


async def test_indexes_that_embed(host: str) -> None:
    embed = {"model": "multilingual-e5-large", "field_map": {"text": "t"}}
    async with AsyncPinecone("key", host=host) as pc:
        made = await pc.indexes.create(
            name="movies", spec=IntegratedSpec(cloud="aws", region="us-east-1", embed=embed)
        )
        assert made.embed is not None
        await pc.indexes.configure("movies", serverless_read_capacity={"mode": "OnDemand"})


async def test_inference(host: str) -> None:
    async with AsyncPinecone("key", host=host) as pc:
        embedded = await pc.inference.embed(
            "multilingual-e5-large", ["a", "b"], {"input_type": "query"}
        )
        assert [len(it.values) for it in embedded] == [3, 3]  # type: ignore[union-attr]
        ranked = await pc.inference.rerank("bge-reranker-v2-m3", "q", ["a", "b"], top_n=2)
        assert [it.index for it in ranked.data] == [1, 0]
        assert len(await pc.inference.list_models(type="embed")) == 2
        assert (await pc.inference.get_model(model="multilingual-e5-large")).type == "embed"


async def test_admin(host: str) -> None:
    async with AsyncAdmin(
        client_id="id", client_secret="secret", host=host, oauth_host=host
    ) as admin:
        await admin.organizations.list()
        await admin.organizations.describe(organization_id=ORGANIZATION_ID)
        await admin.organizations.update(organization_id=ORGANIZATION_ID, name="Archive")
        await admin.organizations.delete(organization_id=ORGANIZATION_ID)
        await admin.projects.create(name="films")
        assert (await admin.projects.list()).names() == ["films"]
        await admin.projects.describe(project_id=PROJECT_ID)
        await admin.projects.update(project_id=PROJECT_ID, max_pods=1)
        made = await admin.api_keys.create(project_id=PROJECT_ID, name="reader")
        assert (await admin.api_keys.list(project_id=PROJECT_ID))[0] == made.key
        await admin.api_keys.describe(api_key_id=KEY_ID)
        await admin.api_keys.update(api_key_id=KEY_ID, roles=["ProjectViewer"])
        await admin.api_keys.delete(api_key_id=KEY_ID)
        await admin.projects.delete(project_id=PROJECT_ID)
