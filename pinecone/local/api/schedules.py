"""Requests about backup schedules."""

from __future__ import annotations

from typing import Any

import msgspec

from pinecone.local.api.allowed import check
from pinecone.local.api.backups import BackupsApi
from pinecone.local.api.body import decode, page
from pinecone.local.api.index_shapes import schema_of_fields
from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.errors import invalid_control
from pinecone.local.http import Request, Response, json_response
from pinecone.local.project.backups import Backup
from pinecone.local.project.indexes import Indexes
from pinecone.local.project.schedules import Schedule, Schedules
from pinecone_api.v2026_07.db_control import limits

SINCE = "2026-07"
_PAGE = 100
_SHOWN_ONCE = ("source_index_deleted_at",)


class Pace(msgspec.Struct):
    """Say when backups are made."""

    type: str
    frequency: str


class Retention(msgspec.Struct):
    """Say how long backups are kept."""

    expire_after_days: int


class CreateScheduleRequest(msgspec.Struct):
    """Body of POST /indexes/{name}/backup-schedules."""

    name: str
    schedule: Pace
    retention: Retention


class UpdateScheduleRequest(msgspec.Struct):
    """Body of PATCH /backup-schedules/{id}."""

    frequency: str | None = None
    retention: Retention | None = None
    enabled: bool | None = None


class SchedulesApi:
    """Handles the requests for backup schedules that arrive at the control port."""

    def __init__(
        self, indexes: Indexes, schedules: Schedules, backups: BackupsApi, project: str
    ) -> None:
        """Work on a data folder.

        Args:
            indexes: What is backed up.
            schedules: The schedules.
            backups: Shows backups.
            project: Identifier of the project that the indexes belong to.
        """
        self._indexes = indexes
        self._schedules = schedules
        self._backups = backups
        self._project = project

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not about backup schedules.

        Raises:
            ControlError: The answer is an error.
        """
        if request.version < SINCE:
            return None
        match (request.method, *request.parts):
            case ("GET", "indexes", name, "backup-schedules"):
                made = self._schedules.of_index(self._indexes.entry(name))
                found, following = page(request, made, lambda each: each.id, _PAGE)
                return json_response(200, {"data": [*map(self._shown, found)], **following})
            case ("POST", "indexes", name, "backup-schedules"):
                return self._create(request, self._indexes.entry(name))
            case ("GET", "backup-schedules", found_id):
                return json_response(200, self._shown(self._schedules.schedule(found_id)))
            case ("PATCH", "backup-schedules", found_id):
                return self._change(request, found_id)
            case ("DELETE", "backup-schedules", found_id):
                self._schedules.delete(found_id)
                return Response(204)
            case ("GET", "backup-schedules", found_id, "history"):
                return self._history(request, self._schedules.schedule(found_id))
            case _:
                return None

    def _create(self, request: Request, entry: IndexEntry) -> Response:
        body = decode(CreateScheduleRequest, request.body)
        check(body.schedule, limits.BackupScheduleRequestSchedule, "schedule.")
        _check_retention(body.retention)
        if not body.name:
            raise invalid_control("name must not be empty")
        if entry.kind == "pod":
            raise invalid_control("Backups cannot be made of pod indexes")
        made = self._schedules.create(
            entry, body.name, body.schedule.frequency, body.retention.expire_after_days
        )
        return json_response(200, self._shown(made))

    def _change(self, request: Request, schedule_id: str) -> Response:
        body = decode(UpdateScheduleRequest, request.body)
        check(body, limits.UpdateBackupScheduleRequest)
        _check_retention(body.retention)
        days = None if body.retention is None else body.retention.expire_after_days
        changed = self._schedules.change(schedule_id, body.frequency, days, body.enabled)
        return json_response(200, self._shown(changed))

    def _history(self, request: Request, schedule: Schedule) -> Response:
        made: list[Backup | Schedule] = [*self._schedules.history(schedule.id)]
        if schedule.enabled:
            made.append(schedule)
        found, following = page(request, made, lambda each: each.id, _PAGE)
        shown = [
            self._planned(each) if isinstance(each, Schedule) else self._made(each, request)
            for each in found
        ]
        return json_response(200, {"data": shown, **following})

    def _made(self, backup: Backup, request: Request) -> dict[str, Any]:
        shown = self._backups.shown(backup, request.version)
        return {name: value for name, value in shown.items() if name not in _SHOWN_ONCE}

    def _planned(self, schedule: Schedule) -> dict[str, Any]:
        entry = self._indexes.entry(schedule.index_name)
        return {
            "backup_id": schedule.next_backup(),
            "source_index_id": entry.folder,
            "source_index_name": entry.name,
            "name": schedule.name,
            "status": "Scheduled",
            "cloud": entry.cloud or entry.kind,
            "region": entry.region or entry.environment,
            "schema": schema_of_fields(entry, SINCE),
            "created_at": schedule.planned,
            "scheduled_execution_at": schedule.next_run,
        }

    def _shown(self, schedule: Schedule) -> dict[str, Any]:
        return {
            "schedule_id": schedule.id,
            "name": schedule.name,
            "index_id": schedule.index,
            "project_id": self._project,
            "schedule_type": "time-based",
            "frequency": schedule.frequency,
            "retention_expire_after_days": schedule.expire_after_days,
            "enabled": schedule.enabled,
            "next_scheduled_run": schedule.next_run if schedule.enabled else None,
            "created_at": schedule.created,
        }


def _check_retention(given: Retention | None) -> None:
    if given is not None:
        check(given, limits.BackupScheduleRetentionInput, "retention.")
