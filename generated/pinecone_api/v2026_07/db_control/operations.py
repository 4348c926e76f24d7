# Generated from specs/2026-07/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-07: one function per operation that builds its `Call`, and
sends nothing.

The methods of `DbControlClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
"""API version of these operations."""

CONFIGURE_INDEX: Operation[m.IndexModel] = Operation(
    name="configure_index",
    service="db_control",
    version=VERSION,
    verb="PATCH",
    path="/indexes/{index_name}",
    response=m.IndexModel,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def configure_index(index_name: str, body: m.ConfigureIndexRequest) -> Call[m.IndexModel]:
    """Change the configuration of an index.

    `PATCH /indexes/{index_name}`.
    """
    return Call(CONFIGURE_INDEX, f"/indexes/{_path_segment('index_name', index_name)}", body=body)


CREATE_BACKUP: Operation[m.BackupModel] = Operation(
    name="create_backup",
    service="db_control",
    version=VERSION,
    verb="POST",
    path="/indexes/{index_name}/backups",
    response=m.BackupModel,
    security="api_key",
    media="application/json",
    effect=True,
    needs=("backup_id",),
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("403", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_backup(index_name: str, body: m.CreateBackupRequest) -> Call[m.BackupModel]:
    """Create a backup of an index.

    `POST /indexes/{index_name}/backups`.
    """
    return Call(
        CREATE_BACKUP, f"/indexes/{_path_segment('index_name', index_name)}/backups", body=body
    )


CREATE_BACKUP_SCHEDULE: Operation[m.BackupScheduleModel] = Operation(
    name="create_backup_schedule",
    service="db_control",
    version=VERSION,
    verb="POST",
    path="/indexes/{index_name}/backup-schedules",
    response=m.BackupScheduleModel,
    security="api_key",
    media="application/json",
    effect=True,
    needs=("schedule_id",),
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("402", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_backup_schedule(
    index_name: str, body: m.CreateBackupScheduleRequest
) -> Call[m.BackupScheduleModel]:
    """Create a backup schedule.

    `POST /indexes/{index_name}/backup-schedules`.
    """
    return Call(
        CREATE_BACKUP_SCHEDULE,
        f"/indexes/{_path_segment('index_name', index_name)}/backup-schedules",
        body=body,
    )


CREATE_COLLECTION: Operation[m.CollectionModel] = Operation(
    name="create_collection",
    service="db_control",
    version=VERSION,
    verb="POST",
    path="/collections",
    response=m.CollectionModel,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("402", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_collection(body: m.CreateCollectionRequest) -> Call[m.CollectionModel]:
    """Create a collection from an index.

    `POST /collections`.
    """
    return Call(CREATE_COLLECTION, "/collections", body=body)


CREATE_INDEX: Operation[m.IndexModel] = Operation(
    name="create_index",
    service="db_control",
    version=VERSION,
    verb="POST",
    path="/indexes",
    response=m.IndexModel,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("402", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("412", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_index(body: m.CreateIndexRequest) -> Call[m.IndexModel]:
    """Create an index.

    `POST /indexes`.
    """
    return Call(CREATE_INDEX, "/indexes", body=body)


CREATE_INDEX_FOR_MODEL: Operation[m.IndexModel] = Operation(
    name="create_index_for_model",
    service="db_control",
    version=VERSION,
    verb="POST",
    path="/indexes/create-for-model",
    response=m.IndexModel,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("402", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_index_for_model(body: m.CreateIndexForModelRequest) -> Call[m.IndexModel]:
    """Create an index with integrated embedding.

    `POST /indexes/create-for-model`.
    """
    return Call(CREATE_INDEX_FOR_MODEL, "/indexes/create-for-model", body=body)


CREATE_INDEX_FROM_BACKUP_OPERATION: Operation[m.CreateIndexFromBackupResponse] = Operation(
    name="create_index_from_backup_operation",
    service="db_control",
    version=VERSION,
    verb="POST",
    path="/backups/{backup_id}/create-index",
    response=m.CreateIndexFromBackupResponse,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("402", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("412", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_index_from_backup_operation(
    backup_id: str, body: m.CreateIndexFromBackupRequest
) -> Call[m.CreateIndexFromBackupResponse]:
    """Create an index from a backup.

    `POST /backups/{backup_id}/create-index`.
    """
    return Call(
        CREATE_INDEX_FROM_BACKUP_OPERATION,
        f"/backups/{_path_segment('backup_id', backup_id)}/create-index",
        body=body,
    )


DELETE_BACKUP: Operation[None] = Operation(
    name="delete_backup",
    service="db_control",
    version=VERSION,
    verb="DELETE",
    path="/backups/{backup_id}",
    response=None,
    security="api_key",
    idempotent=True,
    effect=True,
    errors=(
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_backup(backup_id: str) -> Call[None]:
    """Delete a backup.

    `DELETE /backups/{backup_id}`.
    """
    return Call(DELETE_BACKUP, f"/backups/{_path_segment('backup_id', backup_id)}")


DELETE_BACKUP_SCHEDULE: Operation[None] = Operation(
    name="delete_backup_schedule",
    service="db_control",
    version=VERSION,
    verb="DELETE",
    path="/backup-schedules/{schedule_id}",
    response=None,
    security="api_key",
    idempotent=True,
    effect=True,
    errors=(
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_backup_schedule(schedule_id: str) -> Call[None]:
    """Delete a backup schedule.

    `DELETE /backup-schedules/{schedule_id}`.
    """
    return Call(
        DELETE_BACKUP_SCHEDULE, f"/backup-schedules/{_path_segment('schedule_id', schedule_id)}"
    )


DELETE_COLLECTION: Operation[None] = Operation(
    name="delete_collection",
    service="db_control",
    version=VERSION,
    verb="DELETE",
    path="/collections/{collection_name}",
    response=None,
    security="api_key",
    idempotent=True,
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_collection(collection_name: str) -> Call[None]:
    """Delete a collection.

    `DELETE /collections/{collection_name}`.
    """
    return Call(
        DELETE_COLLECTION, f"/collections/{_path_segment('collection_name', collection_name)}"
    )


DELETE_INDEX: Operation[None] = Operation(
    name="delete_index",
    service="db_control",
    version=VERSION,
    verb="DELETE",
    path="/indexes/{index_name}",
    response=None,
    security="api_key",
    idempotent=True,
    effect=True,
    errors=(
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("412", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_index(index_name: str) -> Call[None]:
    """Delete an index.

    `DELETE /indexes/{index_name}`.
    """
    return Call(DELETE_INDEX, f"/indexes/{_path_segment('index_name', index_name)}")


DESCRIBE_BACKUP: Operation[m.BackupModel] = Operation(
    name="describe_backup",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/backups/{backup_id}",
    response=m.BackupModel,
    security="api_key",
    idempotent=True,
    errors=(
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def describe_backup(backup_id: str) -> Call[m.BackupModel]:
    """Describe a backup.

    `GET /backups/{backup_id}`.
    """
    return Call(DESCRIBE_BACKUP, f"/backups/{_path_segment('backup_id', backup_id)}")


DESCRIBE_BACKUP_SCHEDULE: Operation[m.BackupScheduleModel] = Operation(
    name="describe_backup_schedule",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/backup-schedules/{schedule_id}",
    response=m.BackupScheduleModel,
    security="api_key",
    idempotent=True,
    errors=(
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def describe_backup_schedule(schedule_id: str) -> Call[m.BackupScheduleModel]:
    """Describe a backup schedule.

    `GET /backup-schedules/{schedule_id}`.
    """
    return Call(
        DESCRIBE_BACKUP_SCHEDULE, f"/backup-schedules/{_path_segment('schedule_id', schedule_id)}"
    )


DESCRIBE_COLLECTION: Operation[m.CollectionModel] = Operation(
    name="describe_collection",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/collections/{collection_name}",
    response=m.CollectionModel,
    security="api_key",
    idempotent=True,
    errors=(("401", None), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_collection(collection_name: str) -> Call[m.CollectionModel]:
    """Describe a collection.

    `GET /collections/{collection_name}`.
    """
    return Call(
        DESCRIBE_COLLECTION, f"/collections/{_path_segment('collection_name', collection_name)}"
    )


DESCRIBE_INDEX: Operation[m.IndexModel] = Operation(
    name="describe_index",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/indexes/{index_name}",
    response=m.IndexModel,
    security="api_key",
    idempotent=True,
    errors=(("401", None), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_index(index_name: str) -> Call[m.IndexModel]:
    """Describe an index.

    `GET /indexes/{index_name}`.
    """
    return Call(DESCRIBE_INDEX, f"/indexes/{_path_segment('index_name', index_name)}")


DESCRIBE_RESTORE_JOB: Operation[m.RestoreJobModel] = Operation(
    name="describe_restore_job",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/restore-jobs/{job_id}",
    response=m.RestoreJobModel,
    security="api_key",
    idempotent=True,
    errors=(
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def describe_restore_job(job_id: str) -> Call[m.RestoreJobModel]:
    """Describe a restore job.

    `GET /restore-jobs/{job_id}`.
    """
    return Call(DESCRIBE_RESTORE_JOB, f"/restore-jobs/{_path_segment('job_id', job_id)}")


LIST_BACKUP_SCHEDULE_HISTORY: Operation[m.BackupScheduleHistoryList] = Operation(
    name="list_backup_schedule_history",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/backup-schedules/{schedule_id}/history",
    response=m.BackupScheduleHistoryList,
    security="api_key",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_backup_schedule_history(
    schedule_id: str, *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.BackupScheduleHistoryList]:
    """List the backups of a schedule.

    `GET /backup-schedules/{schedule_id}/history`.
    """
    return Call(
        LIST_BACKUP_SCHEDULE_HISTORY,
        f"/backup-schedules/{_path_segment('schedule_id', schedule_id)}/history",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )


LIST_BACKUP_SCHEDULES: Operation[m.BackupScheduleList] = Operation(
    name="list_backup_schedules",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/indexes/{index_name}/backup-schedules",
    response=m.BackupScheduleList,
    security="api_key",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_backup_schedules(
    index_name: str, *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.BackupScheduleList]:
    """List the backup schedules of an index.

    `GET /indexes/{index_name}/backup-schedules`.
    """
    return Call(
        LIST_BACKUP_SCHEDULES,
        f"/indexes/{_path_segment('index_name', index_name)}/backup-schedules",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )


LIST_COLLECTIONS: Operation[m.CollectionList] = Operation(
    name="list_collections",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/collections",
    response=m.CollectionList,
    security="api_key",
    idempotent=True,
    errors=(("401", None), ("500", m.ErrorResponse)),
)


def list_collections() -> Call[m.CollectionList]:
    """List all collections of the project.

    `GET /collections`.
    """
    return Call(LIST_COLLECTIONS, "/collections")


LIST_INDEX_BACKUPS: Operation[m.BackupList] = Operation(
    name="list_index_backups",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/indexes/{index_name}/backups",
    response=m.BackupList,
    security="api_key",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_index_backups(
    index_name: str,
    *,
    include_deleted: bool | None = None,
    limit: int | None = None,
    pagination_token: str | None = None,
) -> Call[m.BackupList]:
    """List the backups of an index.

    `GET /indexes/{index_name}/backups`.
    """
    return Call(
        LIST_INDEX_BACKUPS,
        f"/indexes/{_path_segment('index_name', index_name)}/backups",
        params=_query(
            ("include_deleted", include_deleted),
            ("limit", limit),
            ("paginationToken", pagination_token),
        ),
    )


LIST_INDEXES: Operation[m.IndexList] = Operation(
    name="list_indexes",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/indexes",
    response=m.IndexList,
    security="api_key",
    idempotent=True,
    errors=(("401", None), ("500", m.ErrorResponse)),
)


def list_indexes() -> Call[m.IndexList]:
    """List all indexes of the project.

    `GET /indexes`.
    """
    return Call(LIST_INDEXES, "/indexes")


LIST_PROJECT_BACKUPS: Operation[m.BackupList] = Operation(
    name="list_project_backups",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/backups",
    response=m.BackupList,
    security="api_key",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("403", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_project_backups(
    *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.BackupList]:
    """List the backups of the project.

    `GET /backups`.
    """
    return Call(
        LIST_PROJECT_BACKUPS,
        "/backups",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )


LIST_RESTORE_JOBS: Operation[m.RestoreJobList] = Operation(
    name="list_restore_jobs",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/restore-jobs",
    response=m.RestoreJobList,
    security="api_key",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("403", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_restore_jobs(
    *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.RestoreJobList]:
    """List the restore jobs of the project.

    `GET /restore-jobs`.
    """
    return Call(
        LIST_RESTORE_JOBS,
        "/restore-jobs",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )


UPDATE_BACKUP_SCHEDULE: Operation[m.BackupScheduleModel] = Operation(
    name="update_backup_schedule",
    service="db_control",
    version=VERSION,
    verb="PATCH",
    path="/backup-schedules/{schedule_id}",
    response=m.BackupScheduleModel,
    security="api_key",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", None),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def update_backup_schedule(
    schedule_id: str, body: m.UpdateBackupScheduleRequest
) -> Call[m.BackupScheduleModel]:
    """Change a backup schedule.

    `PATCH /backup-schedules/{schedule_id}`.
    """
    return Call(
        UPDATE_BACKUP_SCHEDULE,
        f"/backup-schedules/{_path_segment('schedule_id', schedule_id)}",
        body=body,
    )
