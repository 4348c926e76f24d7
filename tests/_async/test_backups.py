"""Copies of serverless indexes, and indexes made from them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from pinecone import (
    AsyncPinecone,
    BackupList,
    BackupModel,
    CreateIndexFromBackupResponse,
    IncompleteResponseWarning,
    IndexInitFailedError,
    IndexModel,
    NotFoundError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    ServerlessSpec,
)
from pinecone.local import PineconeLocal
from tests.helpers import scripted_answers
from tests.helpers.scripted_answers import BACKUP_ID, JOB_ID
from tests.helpers.scripted_server import Reply, reply, serving

RESTORE = f"POST /backups/{BACKUP_ID}/create-index"
RESTORED = "GET /indexes/movies-again"
JOB = f"GET /restore-jobs/{JOB_ID}"


def restoring(*descriptions: Reply) -> dict[str, list[Reply]]:
    answers = scripted_answers.control()
    return {RESTORE: answers[RESTORE], JOB: answers[JOB], RESTORED: list(descriptions)}


async def test_a_backup_lives_and_dies() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.control()) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            made = await pc.backups.create(
                index_name="movies", name="before-the-migration", description="All films"
            )
            assert isinstance(made, BackupModel)
            assert (made.backup_id, made.status) == (BACKUP_ID, "Initializing")
            described = await pc.backups.describe(backup_id=BACKUP_ID)
            assert described == await pc.backups.get(backup_id=BACKUP_ID)
            assert (described.record_count, described.tags) == (98, {"team": "search"})
            await pc.backups.delete(backup_id=BACKUP_ID)
            with pytest.raises(NotFoundError):
                await pc.backups.describe(backup_id="other")
            await pc.backups.create(index_name="movies")
    assert server.calls() == [
        "POST /indexes/movies/backups",
        f"GET /backups/{BACKUP_ID}",
        f"GET /backups/{BACKUP_ID}",
        f"DELETE /backups/{BACKUP_ID}",
        "GET /backups/other",
        "POST /indexes/movies/backups",
    ]
    assert server.requests[0].json() == {
        "name": "before-the-migration",
        "description": "All films",
    }
    assert server.requests[-1].json() == {}


async def test_indexes_have_their_backups() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.control()) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            made = await pc.indexes.create_backup("movies", name="weekly", description="All films")
            assert isinstance(made, BackupModel)
            assert (await pc.indexes.describe_backup(BACKUP_ID)).backup_id == BACKUP_ID
            listed = pc.indexes.list_backups("movies", include_deleted=True, limit=1)
            assert len(server.requests) == 2
            assert [backup.backup_id async for backup in listed] == [BACKUP_ID]
            assert await pc.indexes.list_backups("movies", pagination_token="p").to_list()
    assert server.calls() == [
        "POST /indexes/movies/backups",
        f"GET /backups/{BACKUP_ID}",
        "GET /indexes/movies/backups?include_deleted=true",
        "GET /indexes/movies/backups?paginationToken=p",
    ]
    assert server.requests[0].json() == {"name": "weekly", "description": "All films"}


async def test_bad_arguments_of_the_backups_of_an_index() -> None:
    with serving(scripted_answers.NOT_FOUND) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.raises(PineconeValueError, match="index_name: "):
                pc.indexes.list_backups("")
            with pytest.raises(PineconeValueError, match="limit: "):
                pc.indexes.list_backups("movies", limit=0)
            with pytest.raises(PineconeTypeError, match="include_deleted: "):
                pc.indexes.list_backups("movies", include_deleted="no")  # type: ignore[arg-type]
            with pytest.raises(PineconeValueError, match="index_name: "):
                await pc.indexes.create_backup("")
            with pytest.raises(PineconeValueError, match="backup_id: "):
                await pc.indexes.describe_backup("")
    assert server.requests == []


async def test_backups_come_in_pages() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.control()) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            first = await pc.backups.list(limit=1)
            assert isinstance(first, BackupList)
            assert first.pagination is not None
            assert (first.names(), first.pagination.next) == (["before-the-migration"], "page-2")
            last = await pc.backups.list(limit=1, pagination_token=first.pagination.next)
            assert last.pagination is None
            of_one = await pc.backups.list(index_name="movies", limit=100)
            assert [it.backup_id for it in of_one.data] == [BACKUP_ID]
    assert server.calls() == [
        "GET /backups?limit=1",
        "GET /backups?limit=1&paginationToken=page-2",
        "GET /indexes/movies/backups?limit=100",
    ]


async def test_restore_jobs() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.control()) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            (job,) = await pc.restore_jobs.list(limit=5, pagination_token="t")
            assert (job.restore_job_id, job.percent_complete) == (JOB_ID, 100.0)
            assert await pc.restore_jobs.describe(job_id=JOB_ID) == job
            with pytest.raises(NotFoundError):
                await pc.restore_jobs.describe(job_id="other")
    assert server.calls()[0] == "GET /restore-jobs?limit=5&paginationToken=t"


@pytest.mark.slow
async def test_an_index_is_made_from_a_backup() -> None:
    going = reply(200, scripted_answers.index("Initializing", name="movies-again"))
    ready = reply(200, scripted_answers.index(name="movies-again"))
    # The index may take a moment to be known at all.
    routes = restoring(scripted_answers.NOT_FOUND, going, ready)
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            made = await pc.create_index_from_backup(
                name="movies-again",
                backup_id=BACKUP_ID,
                deletion_protection="enabled",
                tags={"team": "search"},
            )
            assert isinstance(made, IndexModel)
            assert made.status.ready
            assert (await pc.index("movies-again")).host == "https://movies-1.svc.example.com"
    assert server.requests[0].json() == {
        "name": "movies-again",
        "deletion_protection": "enabled",
        "tags": {"team": "search"},
    }
    assert server.calls() == [RESTORE, RESTORED, JOB, RESTORED, JOB, RESTORED]


async def test_restoring_without_waiting() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.control()) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            started = await pc.create_index_from_backup(
                name="movies-again", backup_id=BACKUP_ID, timeout=-1
            )
    assert isinstance(started, CreateIndexFromBackupResponse)
    assert started.restore_job_id == JOB_ID
    assert server.calls() == [RESTORE]
    assert server.requests[0].json() == {"name": "movies-again"}


async def test_restoring_fails_or_takes_too_long() -> None:
    going = reply(200, scripted_answers.index("Initializing", name="movies-again"))
    failed = reply(200, scripted_answers.index("InitializationFailed", name="movies-again"))
    ready = reply(200, scripted_answers.index(name="movies-again"))
    looks = [going] * 30  # for some minutes
    with serving(scripted_answers.NOT_FOUND, routes=restoring(*looks, ready)) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.raises(PineconeTimeoutError, match="'movies-again' was not restored"):
                await pc.create_index_from_backup(
                    name="movies-again", backup_id=BACKUP_ID, timeout=0.3
                )
    with serving(scripted_answers.NOT_FOUND, routes=restoring(failed)) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.raises(IndexInitFailedError):
                await pc.create_index_from_backup(name="movies-again", backup_id=BACKUP_ID)


@pytest.mark.parametrize("status", ["Failed", "Cancelled"])
@pytest.mark.parametrize("state", ["", "Initializing"])
async def test_the_end_of_a_restore_ends_the_wait_for_its_index(status: str, state: str) -> None:
    index = reply(200, scripted_answers.index(state, name="movies-again"))
    routes = restoring(index if state else scripted_answers.NOT_FOUND)
    routes[JOB] = [routes[JOB][0], reply(200, scripted_answers.JOB | {"status": status})]
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.raises(IndexInitFailedError, match=f"{JOB_ID}.* is {status}") as caught:
                await pc.create_index_from_backup(name="movies-again", backup_id=BACKUP_ID)
    assert caught.value.index_name == "movies-again"


async def test_a_restore_is_waited_for_although_its_answer_said_nothing() -> None:
    going = reply(200, scripted_answers.index("Initializing", name="movies-again"))
    ready = reply(200, scripted_answers.index(name="movies-again"))
    routes = restoring(going, ready) | {RESTORE: [reply(202)]}
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.warns(IncompleteResponseWarning, match="restore_job_id"):
                made = await pc.create_index_from_backup(name="movies-again", backup_id=BACKUP_ID)
    assert isinstance(made, IndexModel)
    assert server.calls() == [RESTORE, RESTORED, RESTORED]


@pytest.mark.parametrize(
    ("method", "arguments", "expected", "message"),
    [
        ("backups.create", {"index_name": ""}, PineconeValueError, "index_name: .*empty"),
        ("backups.create", {"index_name": None}, PineconeTypeError, "index_name: .*got None"),
        ("backups.create", {"index_name": "a", "name": 1}, PineconeTypeError, "name: .*int: 1"),
        (
            "backups.create",
            {"index_name": "a", "description": ["x"]},
            PineconeTypeError,
            "description: expected a string",
        ),
        ("backups.list", {"index_name": ""}, PineconeValueError, "index_name: "),
        ("backups.list", {"limit": 0}, PineconeValueError, "limit: .*at least 1"),
        (
            "backups.list",
            {"index_name": "i", "include_deleted": 1},
            PineconeTypeError,
            "include_deleted: ",
        ),
        ("backups.list", {"limit": "5"}, PineconeTypeError, "limit: "),
        ("backups.list", {"pagination_token": 5}, PineconeTypeError, "pagination_token: "),
        ("backups.describe", {"backup_id": ""}, PineconeValueError, "backup_id: expected the id"),
        ("backups.get", {"backup_id": 3}, PineconeTypeError, "backup_id: "),
        ("backups.delete", {"backup_id": ""}, PineconeValueError, "backup_id: "),
        ("restore_jobs.list", {"limit": 0}, PineconeValueError, "limit: "),
        ("restore_jobs.list", {"pagination_token": b"x"}, PineconeTypeError, "pagination_token: "),
        ("restore_jobs.describe", {"job_id": ""}, PineconeValueError, "job_id: expected the id"),
        ("restore_jobs.describe", {"job_id": None}, PineconeTypeError, "job_id: "),
        (
            "create_index_from_backup",
            {"name": "Again", "backup_id": "b"},
            PineconeValueError,
            "name: ",
        ),
        (
            "create_index_from_backup",
            {"name": "again", "backup_id": ""},
            PineconeValueError,
            "backup_id: ",
        ),
        (
            "create_index_from_backup",
            {"name": "again", "backup_id": "b", "deletion_protection": "on"},
            PineconeValueError,
            "deletion_protection: ",
        ),
        (
            "create_index_from_backup",
            {"name": "again", "backup_id": "b", "tags": {"a": 1}},
            PineconeTypeError,
            "tags",
        ),
        (
            "create_index_from_backup",
            {"name": "again", "backup_id": "b", "timeout": -3},
            PineconeValueError,
            "timeout: ",
        ),
    ],
)
async def test_bad_arguments(
    method: str, arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            owner: Any = pc
            *path, last = method.split(".")
            for part in path:
                owner = getattr(owner, part)
            with pytest.raises(expected, match=message):
                await getattr(owner, last)(**arguments)
    assert server.requests == []


# -- schedules -----------------------------------------------------------------------------------


async def test_schedules_and_what_they_make() -> None:
    with PineconeLocal(api_key="key") as local:
        async with AsyncPinecone("key", host=local.url) as pc:
            spec = ServerlessSpec("aws", "us-east-1")
            await pc.indexes.create(name="movies", dimension=3, spec=spec)
            schedules = pc.backup_schedules
            made = await schedules.create(
                index_name="movies", name="nightly", frequency="daily", retention_days=7
            )
            assert isinstance(made.created_at, datetime)
            assert (made.next_scheduled_run or made.created_at) > made.created_at
            assert made.to_dict()["created_at"].endswith("Z")
            assert type(made).from_dict(made.to_dict()) == made
            assert await schedules.get(schedule_id=made.schedule_id) == made
            assert [it.name async for it in schedules.iter_schedules(index_name="movies")] == [
                "nightly"
            ]
            (planned,) = await schedules.iter_history(schedule_id=made.schedule_id).to_list()
            assert planned.is_scheduled
            paused = await schedules.update(schedule_id=made.schedule_id, enabled=False)
            assert not paused.enabled
            listed = await schedules.list(index_name="movies")
            assert (listed.names(), listed.enabled_schedules()) == (["nightly"], [])
            await schedules.delete(schedule_id=made.schedule_id)
            with pytest.raises(NotFoundError):
                await schedules.describe(schedule_id=made.schedule_id)


NEW = {"index_name": "movies", "name": "nightly", "frequency": "daily", "retention_days": 7}


@pytest.mark.parametrize(
    ("method", "given", "expected", "words"),
    [
        ("create", {**NEW, "index_name": ""}, PineconeValueError, "index_name: "),
        ("create", {**NEW, "name": ""}, PineconeValueError, "name: "),
        ("create", {**NEW, "frequency": "hourly"}, PineconeValueError, "frequency: .*'weekly'"),
        ("create", {**NEW, "retention_days": 0}, PineconeValueError, "retention_days: .*got 0"),
        ("create", {**NEW, "retention_days": "7"}, PineconeTypeError, "retention_days: "),
        (
            "update",
            {"schedule_id": "s"},
            PineconeValueError,
            "frequency, retention, enabled: .*at least",
        ),
        ("update", {"schedule_id": "", "enabled": True}, PineconeValueError, "schedule_id: "),
        ("update", {"schedule_id": "s", "enabled": 1}, PineconeTypeError, "enabled: "),
        ("list", {"index_name": "movies", "limit": 0}, PineconeValueError, "limit: "),
        ("history", {"schedule_id": 5}, PineconeTypeError, "schedule_id: "),
    ],
)
async def test_wrong_arguments_of_schedules(
    method: str, given: dict[str, Any], expected: type[PineconeError], words: str
) -> None:
    with serving(reply(500)) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.raises(expected, match=words):
                await getattr(pc.backup_schedules, method)(**given)
    assert server.requests == []
