# Made from tests/_async/test_scripted_cassettes.py by `python -m codegen unasync`. Change that file, not this one.
"""The exact HTTP of each operation that the embedded service does not serve, pinned by recordings.

`RECORD_CASSETTES=1 python -m pytest tests/_sync/test_scripted_cassettes.py` records them again from
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

from pinecone import Admin, IndexModel, IntegratedSpec, Pinecone
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


def test_collections(host: str) -> None:
    with Pinecone("key", host=host) as pc:
        made = pc.collections.create(name="movies-copy", source="movies")
        assert made == pc.collections.describe("movies-copy")
        assert (pc.collections.list()).names() == ["movies-copy"]
        pc.collections.delete("movies-copy")


def test_backups_and_restore_jobs(host: str) -> None:
    with Pinecone("key", host=host) as pc:
        made = pc.backups.create(index_name="movies", name="n", description="d")
        assert made.backup_id == BACKUP_ID
        assert len(pc.backups.list(index_name="movies", limit=5)) == 1
        page = pc.backups.list(limit=1)
        assert page.pagination is not None
        rest = pc.backups.list(limit=1, pagination_token=page.pagination.next)
        assert rest.pagination is None
        assert (pc.backups.describe(backup_id=BACKUP_ID)).status == "Ready"
        index = pc.create_index_from_backup(
            name="movies-again", backup_id=BACKUP_ID, tags={"a": "b"}
        )
        assert isinstance(index, IndexModel)
        assert [job.status for job in pc.restore_jobs.list(limit=10)] == ["Completed"]
        assert (pc.restore_jobs.describe(job_id=JOB_ID)).backup_id == BACKUP_ID
        pc.backups.delete(backup_id=BACKUP_ID)


def test_indexes_that_embed(host: str) -> None:
    embed = {"model": "multilingual-e5-large", "field_map": {"text": "t"}}
    with Pinecone("key", host=host) as pc:
        made = pc.indexes.create(
            name="movies", spec=IntegratedSpec(cloud="aws", region="us-east-1", embed=embed)
        )
        assert made.embed is not None
        pc.indexes.configure("movies", serverless_read_capacity={"mode": "OnDemand"})


def test_inference(host: str) -> None:
    with Pinecone("key", host=host) as pc:
        embedded = pc.inference.embed("multilingual-e5-large", ["a", "b"], {"input_type": "query"})
        assert [len(it.values) for it in embedded] == [3, 3]  # type: ignore[union-attr]
        ranked = pc.inference.rerank("bge-reranker-v2-m3", "q", ["a", "b"], top_n=2)
        assert [it.index for it in ranked.data] == [1, 0]
        assert len(pc.inference.list_models(type="embed")) == 2
        assert (pc.inference.get_model(model="multilingual-e5-large")).type == "embed"


def test_admin(host: str) -> None:
    with Admin(client_id="id", client_secret="secret", host=host, oauth_host=host) as admin:
        admin.organizations.list()
        admin.organizations.describe(organization_id=ORGANIZATION_ID)
        admin.organizations.update(organization_id=ORGANIZATION_ID, name="Archive")
        admin.organizations.delete(organization_id=ORGANIZATION_ID)
        admin.projects.create(name="films")
        assert (admin.projects.list()).names() == ["films"]
        admin.projects.describe(project_id=PROJECT_ID)
        admin.projects.update(project_id=PROJECT_ID, max_pods=1)
        made = admin.api_keys.create(project_id=PROJECT_ID, name="reader")
        assert (admin.api_keys.list(project_id=PROJECT_ID))[0] == made.key
        admin.api_keys.describe(api_key_id=KEY_ID)
        admin.api_keys.update(api_key_id=KEY_ID, roles=["ProjectViewer"])
        admin.api_keys.delete(api_key_id=KEY_ID)
        admin.projects.delete(project_id=PROJECT_ID)
