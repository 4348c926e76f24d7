"""Requests about copies of indexes: backups, restore jobs and collections."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from pinecone.local.api import index_rules
from pinecone.local.api.allowed import check
from pinecone.local.api.body import decode, page
from pinecone.local.api.index_requests import (
    CreateBackupRequest,
    CreateCollectionRequest,
    RestoreRequest,
)
from pinecone.local.api.index_shapes import READY, SCHEMAS_SINCE, has_schemas, schema_of_fields
from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.catalog.requests import show
from pinecone.local.catalog.states import INITIALIZING, States
from pinecone.local.errors import invalid_control
from pinecone.local.http import Request, Response, json_response
from pinecone.local.project.backups import Archive, Backup, Collection, RestoreJob
from pinecone.local.project.indexes import Indexes
from pinecone_api.v2026_07.db_control import limits

_PAGE = 10
_PENDING_SHARE = 0.2


class BackupsApi:
    """Handles the requests for backups and collections that arrive at the control port."""

    def __init__(
        self,
        indexes: Indexes,
        archive: Archive,
        states: States,
        create: Callable[[IndexEntry], RestoreJob | None],
    ) -> None:
        """Work on a data folder.

        Args:
            indexes: What is copied.
            archive: The copies.
            states: How far they are.
            create: Creates an index from the backup that it names, and returns the job.
        """
        self._indexes = indexes
        self._archive = archive
        self._states = states
        self._create = create

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not about copies.

        Raises:
            ControlError: The answer is an error.
        """
        match (request.method, *request.parts):
            case (_, "collections", *_):
                return self._collections(request)
            case ("GET", "indexes", name, "backups"):
                return self._of_index(request, name)
            case ("POST", "indexes", name, "backups"):
                body = decode(CreateBackupRequest, request.body or b"{}")
                if request.version >= SCHEMAS_SINCE:
                    check(body, limits.CreateBackupRequest)
                if self._indexes.entry(name).kind == "pod":
                    raise invalid_control("Backups cannot be made of pod indexes")
                made = self._archive.create_backup(name, body.name, body.description)
                self._states.copied(made.id, name)
                status = 201 if request.version < SCHEMAS_SINCE else 200
                return json_response(status, self.shown(made, request.version))
            case ("GET", "backups"):
                return self._backups(request, self._archive.backups())
            case ("GET", "backups", backup_id):
                found = self._archive.backup(backup_id)
                return json_response(200, self.shown(found, request.version))
            case ("DELETE", "backups", backup_id):
                self._archive.delete_backup(backup_id)
                return Response(202)
            case ("POST", "backups", backup_id, "create-index"):
                return self._restore(request, backup_id)
            case ("GET", "restore-jobs"):
                jobs, following = page(request, self._archive.jobs(), lambda job: job.id, _PAGE)
                return json_response(200, {"data": [self._job(job) for job in jobs], **following})
            case ("GET", "restore-jobs", job_id):
                return json_response(200, self._job(self._archive.job(job_id)))
            case _:
                return None

    def _of_index(self, request: Request, name: str) -> Response:
        """List the backups of an index; those of its deleted namesakes too, where that is asked for."""
        backups = self._archive.backups(name)
        asked = request.param("include_deleted") if has_schemas(request.version) else None
        if asked not in (None, "true", "false"):
            raise invalid_control(f"include_deleted must be true or false, got {show(asked)}")
        if asked != "true" or not backups:
            entry = self._indexes.entry(name)
            backups = [backup for backup in backups if backup.source.folder == entry.folder]
        return self._backups(request, backups)

    def _backups(self, request: Request, backups: list[Backup]) -> Response:
        found, following = page(request, backups, lambda backup: backup.id, _PAGE)
        shown = [self.shown(backup, request.version) for backup in found]
        return json_response(200, {"data": shown, **following})

    def _restore(self, request: Request, backup_id: str) -> Response:
        body = decode(RestoreRequest, request.body)
        source = self._archive.backup(backup_id).source
        index_rules.check_name(body.name)
        entry = copy.deepcopy(source)
        entry.name, entry.port, entry.folder, entry.host = body.name, 0, "", ""
        entry.source_collection, entry.source_backup = None, backup_id
        entry.deletion_protection = index_rules.protection(body.deletion_protection)
        if body.tags is not None:
            entry.tags = index_rules.merge_tags({}, dict(body.tags))
        if body.read_capacity is not None:
            entry.read_capacity = index_rules.capacity(body.read_capacity)
        job = self._create(entry)
        assert job is not None
        return json_response(202, {"restore_job_id": job.id, "index_id": job.index_id})

    def _collections(self, request: Request) -> Response | None:
        match (request.method, *request.parts):
            case ("GET", "collections"):
                shown = [self._collection(made) for made in self._archive.collections()]
                return json_response(200, {"collections": shown})
            case ("POST", "collections"):
                body = decode(CreateCollectionRequest, request.body)
                index_rules.check_name(body.name)
                if self._indexes.entry(body.source).kind != "pod":
                    raise invalid_control(
                        "Collections can only be made from pod indexes; "
                        f"'{body.source}' is none. Make a backup instead"
                    )
                made = self._archive.create_collection(body.name, body.source)
                self._states.copied(f"collection {made.name}", body.source)
                return json_response(201, self._collection(made))
            case ("GET", "collections", name):
                return json_response(200, self._collection(self._archive.collection(name)))
            case ("DELETE", "collections", name):
                self._archive.delete_collection(name)
                return Response(202)
            case _:
                return None

    # -- as they are shown: what is not known before the end is left out until then ------------

    def shown(self, backup: Backup, version: str) -> dict[str, Any]:
        """Return a backup as an API version describes it."""
        answer = _backup(backup, version)
        if self._states.share(backup.id) < 1:
            for name in ("record_count", "namespace_count", "size_bytes"):
                del answer[name]
            answer["status"] = INITIALIZING
        return answer

    def _job(self, job: RestoreJob) -> dict[str, Any]:
        answer = _job(job)
        share = self._states.share(job.id)
        if share < 1:
            del answer["completed_at"]
            answer["status"] = "Pending" if share < _PENDING_SHARE else "InProgress"
            answer["percent_complete"] = round(100 * share, 1)
        return answer

    def _collection(self, made: Collection) -> dict[str, Any]:
        answer = _collection(made)
        if self._states.share(f"collection {made.name}") < 1:
            del answer["size"], answer["vector_count"]
            answer["status"] = INITIALIZING
        return answer


def _backup(backup: Backup, version: str) -> dict[str, Any]:
    source = backup.source
    answer: dict[str, Any] = {
        "backup_id": backup.id,
        "source_index_name": source.name,
        "source_index_id": source.folder,
        "status": READY,
        # The document demands both of all; an index in an own account has an environment.
        "cloud": source.cloud or source.kind,
        "region": source.region or source.environment,
        "record_count": backup.snapshot.records,
        "namespace_count": backup.snapshot.namespaces,
        "size_bytes": backup.snapshot.bytes,
        "tags": source.tags,
        "created_at": backup.created,
    }
    optional = {"name": backup.name, "description": backup.description}
    answer |= {name: value for name, value in optional.items() if value is not None}
    if has_schemas(version):
        answer["schema"] = schema_of_fields(source, version)
        if backup.source_deleted is not None:
            answer["source_index_deleted_at"] = backup.source_deleted
        return answer
    if source.metric:
        answer["metric"] = source.metric
    if source.dimension is not None:
        answer["dimension"] = source.dimension
    if source.schema is not None:
        answer["schema"] = source.schema
    return answer


def _job(job: RestoreJob) -> dict[str, Any]:
    return {
        "restore_job_id": job.id,
        "backup_id": job.backup,
        "target_index_name": job.index_name,
        "target_index_id": job.index_id,
        "status": "Completed",
        "created_at": job.created,
        "completed_at": job.completed,
        "percent_complete": 100.0,
    }


def _collection(made: Collection) -> dict[str, Any]:
    answer = {
        "name": made.name,
        "size": made.snapshot.bytes,
        "status": READY,
        "vector_count": made.snapshot.records,
        "environment": made.source.environment,
    }
    if made.source.dimension is not None:
        answer["dimension"] = made.source.dimension
    return answer
