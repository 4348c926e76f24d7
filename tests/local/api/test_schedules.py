"""Backup schedules over real sockets: they run by the clock of the service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from pinecone.local import PineconeLocal
from tests.local.rest import AWS, Control, Data, Json, assert_control_error, vector

DAY = 24 * 60 * 60


class Scheduled:
    """An index with two records in a service of its own, asked in version 2026-07."""

    def __init__(self, local: PineconeLocal, http: httpx.Client) -> None:
        self.local = local
        self.control = Control(local.url, http)
        self.data: Data = self.control.create()
        self.data.upsert([vector("a", 1, 2, 3), vector("b", 3, 2, 1)])
        self.path = f"/indexes/{self.data.name}/backup-schedules"

    def call(self, method: str, path: str, body: Any = None) -> httpx.Response:
        return self.control.call(method, path, body, x_pinecone_api_version="2026-07")

    def post(self, frequency: str = "daily", days: Any = 2, **more: Any) -> httpx.Response:
        schedule = {"type": "time-based", "frequency": frequency}
        whole = {"name": "nightly", "schedule": schedule, "retention": {"expire_after_days": days}}
        return self.call("POST", self.path, {**whole, **more})

    def create(self, frequency: str = "daily", days: int = 2) -> Json:
        answer = self.post(frequency, days)
        assert answer.status_code == 200, answer.text
        made: Json = answer.json()
        return made

    def history(self, schedule: Json) -> list[Json]:
        answer = self.call("GET", f"/backup-schedules/{schedule['schedule_id']}/history")
        assert answer.status_code == 200, answer.text
        found: list[Json] = answer.json()["data"]
        return found

    def backups(self) -> list[Json]:
        found: list[Json] = self.call("GET", "/backups").json()["data"]
        return found


@pytest.fixture
def scheduled(http: httpx.Client) -> Iterator[Scheduled]:
    with PineconeLocal() as local:
        yield Scheduled(local, http)


def test_a_schedule_makes_backups_and_deletes_them_again(scheduled: Scheduled) -> None:
    made = scheduled.create()
    path = f"/backup-schedules/{made['schedule_id']}"
    assert scheduled.call("GET", path).json() == made
    assert scheduled.call("GET", scheduled.path).json() == {"data": [made]}
    [planned] = scheduled.history(made)
    assert planned["status"] == "Scheduled"
    assert planned["scheduled_execution_at"] == made["next_scheduled_run"]
    scheduled.local.advance(DAY)
    ready, planned = scheduled.history(made)
    assert (ready["status"], ready["record_count"]) == ("Ready", 2)
    day = made["next_scheduled_run"][:10].replace("-", "")
    assert ready["name"] == f"nightly-{day}T060000Z"
    assert ready["created_at"] >= made["next_scheduled_run"]
    assert scheduled.call("GET", f"/backups/{ready['backup_id']}").json() == ready
    scheduled.local.advance(5 * DAY)
    backups = scheduled.backups()
    assert len(backups) == 2
    assert ready["backup_id"] not in {each["backup_id"] for each in backups}
    assert planned["backup_id"] not in {each["backup_id"] for each in backups}
    assert scheduled.call("DELETE", path).status_code == 204
    scheduled.local.advance(5 * DAY)
    assert scheduled.backups() == backups
    assert scheduled.call("GET", path).status_code == 404


def test_the_clock_runs_schedules_by_itself(scheduled: Scheduled) -> None:
    made = scheduled.create("weekly")
    answer = scheduled.control.call("POST", "/local/advance", {"seconds": 7 * DAY}, api_key="k")
    assert answer.status_code == 200
    assert len(scheduled.history(made)) == 2


def test_an_index_has_one_enabled_schedule(scheduled: Scheduled) -> None:
    first = scheduled.create()
    message = "This index already has an enabled backup schedule. Disable or delete it first."
    assert_control_error(scheduled.post(), 409, "ALREADY_EXISTS", message)
    path = f"/backup-schedules/{first['schedule_id']}"
    disabled = scheduled.call("PATCH", path, {"enabled": False}).json()
    assert disabled == {**first, "enabled": False, "next_scheduled_run": None}
    assert scheduled.history(first) == []
    second = scheduled.create("monthly")
    assert_control_error(
        scheduled.call("PATCH", path, {"enabled": True}), 409, "ALREADY_EXISTS", message
    )
    scheduled.local.advance(DAY)
    assert scheduled.backups() == []
    page = scheduled.call("GET", f"{scheduled.path}?limit=1").json()
    token = page["pagination"]["next"]
    rest = scheduled.call("GET", f"{scheduled.path}?paginationToken={token}").json()
    found = [each["schedule_id"] for each in (*page["data"], *rest["data"])]
    assert found == [first["schedule_id"], second["schedule_id"]]


def test_a_schedule_is_changed(scheduled: Scheduled) -> None:
    made = scheduled.create("monthly")
    change = {"frequency": "daily", "retention": {"expire_after_days": 9}}
    changed = scheduled.call("PATCH", f"/backup-schedules/{made['schedule_id']}", change).json()
    assert (changed["frequency"], changed["retention_expire_after_days"]) == ("daily", 9)
    assert changed["next_scheduled_run"] < made["next_scheduled_run"]
    scheduled.local.advance(8 * DAY)
    assert len(scheduled.backups()) == 8


def test_a_schedule_ends_with_its_index_and_its_backups_stay(scheduled: Scheduled) -> None:
    made = scheduled.create()
    scheduled.local.advance(DAY)
    name = scheduled.data.name
    scheduled.call("DELETE", f"/indexes/{name}")
    assert scheduled.call("GET", f"/backup-schedules/{made['schedule_id']}").status_code == 404
    body = {"name": name, "dimension": 3, "metric": "cosine", "spec": AWS}
    assert scheduled.control.call("POST", "/indexes", body).status_code == 201
    assert scheduled.call("GET", f"/indexes/{name}/backups").json()["data"] == []
    asked = f"/indexes/{name}/backups?include_deleted="
    [backup] = scheduled.call("GET", f"{asked}true").json()["data"]
    assert backup["source_index_deleted_at"] > backup["created_at"]
    assert scheduled.call("GET", f"{asked}false").json()["data"] == []
    assert scheduled.call("GET", f"{asked}perhaps").status_code == 400
    scheduled.local.advance(5 * DAY)
    assert scheduled.backups() == [backup]


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"name": ""}, 400),
        ({"name": 3}, 422),
        ({"schedule": {"type": "time-based"}}, 422),
        ({"schedule": {"type": "moon", "frequency": "daily"}}, 400),
        ({"schedule": {"type": "time-based", "frequency": "hourly"}}, 400),
        ({"retention": {"expire_after_days": 0}}, 400),
        ({"retention": {"expire_after_days": 1.5}}, 422),
        ({"retention": None}, 422),
    ],
)
def test_wrong_schedules_are_refused(scheduled: Scheduled, more: Json, status: int) -> None:
    answer = scheduled.post(**more)
    assert (answer.status_code, set(answer.json())) == (status, {"error", "status"})
    assert scheduled.call("GET", scheduled.path).json() == {"data": []}


def test_backups_may_be_kept_longer_than_the_calendar_goes(scheduled: Scheduled) -> None:
    scheduled.create("daily", 2**31 - 1)
    scheduled.local.advance(DAY)
    assert len(scheduled.backups()) == 1


def test_what_does_not_exist_has_no_schedules(scheduled: Scheduled) -> None:
    for method, path in (
        ("GET", "/indexes/none/backup-schedules"),
        ("GET", "/backup-schedules/none"),
        ("DELETE", "/backup-schedules/none"),
        ("GET", "/backup-schedules/none/history"),
    ):
        assert scheduled.call(method, path).status_code == 404
    assert scheduled.call("PATCH", "/backup-schedules/none", {"enabled": True}).status_code == 404
    assert scheduled.control.call("GET", scheduled.path).status_code == 404  # before 2026-07


def test_schedules_outlive_the_process(http: httpx.Client, tmp_path: Path) -> None:
    with PineconeLocal(tmp_path / "data") as local:
        scheduled = Scheduled(local, http)
        made = scheduled.create()
        copied = local.snapshot(tmp_path / "copy")
        local.reset()
        assert scheduled.call("GET", scheduled.path).status_code == 404
    with PineconeLocal(copied) as local:
        scheduled.control.url = local.url
        assert scheduled.call("GET", scheduled.path).json() == {"data": [made]}
        local.advance(DAY)
        assert len(scheduled.backups()) == 1
