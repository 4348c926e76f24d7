# Generated from specs/2026-01.alpha/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-01.alpha: one function per operation that builds its `Call`,
and sends nothing.

The methods of `DbControlClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import (
    Call,
    Operation,
    known as _known,
    of_version as _of_version,
    path_segment as _path_segment,
    query as _query,
)
from ...v2026_04.db_control import operations as base
from . import models as m

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-01.alpha"
"""API version of these operations."""

LACKS: dict[type, tuple[dict[str, str], tuple[str, ...]]] = {
    m.CreateIndexForModelRequest: ({}, ("deployment",)),
    m.CreateIndexRequest: ({}, ("schema", "deployment")),
    m.CreateIndexSchema: ({}, ("fields",)),
    m.DenseVectorField: ({"description": "2026-07"}, ()),
    m.ManagedDeployment: ({"environment": "2026-07"}, ()),
    m.SparseVectorField: ({"description": "2026-07"}, ()),
}
"""By class of a request: members that only other versions have, each with one that has it; and members to look into."""

CREATE_COLLECTION = base.CREATE_COLLECTION.of(VERSION)
create_collection = _of_version(base.create_collection, CREATE_COLLECTION, __name__)


CREATE_INDEX_FROM_BACKUP_OPERATION = base.CREATE_INDEX_FROM_BACKUP_OPERATION.of(VERSION)
create_index_from_backup_operation = _of_version(
    base.create_index_from_backup_operation, CREATE_INDEX_FROM_BACKUP_OPERATION, __name__
)


DELETE_BACKUP = base.DELETE_BACKUP.of(VERSION)
delete_backup = _of_version(base.delete_backup, DELETE_BACKUP, __name__)


DELETE_COLLECTION = base.DELETE_COLLECTION.of(VERSION)
delete_collection = _of_version(base.delete_collection, DELETE_COLLECTION, __name__)


DELETE_INDEX = base.DELETE_INDEX.of(VERSION)
delete_index = _of_version(base.delete_index, DELETE_INDEX, __name__)


DESCRIBE_COLLECTION = base.DESCRIBE_COLLECTION.of(VERSION)
describe_collection = _of_version(base.describe_collection, DESCRIBE_COLLECTION, __name__)


LIST_COLLECTIONS = base.LIST_COLLECTIONS.of(VERSION)
list_collections = _of_version(base.list_collections, LIST_COLLECTIONS, __name__)


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
        ("401", m.ErrorResponse),
        ("402", m.ErrorResponse),
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
        ("401", m.ErrorResponse),
        ("402", m.ErrorResponse),
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
        ("401", m.ErrorResponse),
        ("402", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_index(body: m.CreateIndexRequest) -> Call[m.IndexModel]:
    """Create an index.

    `POST /indexes`.
    """
    return Call(CREATE_INDEX, "/indexes", body=_known(body, LACKS, VERSION))


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
        ("401", m.ErrorResponse),
        ("402", m.ErrorResponse),
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
    return Call(
        CREATE_INDEX_FOR_MODEL, "/indexes/create-for-model", body=_known(body, LACKS, VERSION)
    )


DESCRIBE_BACKUP: Operation[m.BackupModel] = Operation(
    name="describe_backup",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/backups/{backup_id}",
    response=m.BackupModel,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_backup(backup_id: str) -> Call[m.BackupModel]:
    """Describe a backup.

    `GET /backups/{backup_id}`.
    """
    return Call(DESCRIBE_BACKUP, f"/backups/{_path_segment('backup_id', backup_id)}")


DESCRIBE_INDEX: Operation[m.IndexModel] = Operation(
    name="describe_index",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/indexes/{index_name}",
    response=m.IndexModel,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
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
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_restore_job(job_id: str) -> Call[m.RestoreJobModel]:
    """Describe a restore job.

    `GET /restore-jobs/{job_id}`.
    """
    return Call(DESCRIBE_RESTORE_JOB, f"/restore-jobs/{_path_segment('job_id', job_id)}")


LIST_INDEX_BACKUPS: Operation[m.BackupList] = Operation(
    name="list_index_backups",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/indexes/{index_name}/backups",
    response=m.BackupList,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_index_backups(
    index_name: str, *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.BackupList]:
    """List the backups of an index.

    `GET /indexes/{index_name}/backups`.
    """
    return Call(
        LIST_INDEX_BACKUPS,
        f"/indexes/{_path_segment('index_name', index_name)}/backups",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
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
    errors=(("401", m.ErrorResponse), ("500", m.ErrorResponse)),
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
    errors=(("401", m.ErrorResponse), ("500", m.ErrorResponse)),
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
    errors=(("401", m.ErrorResponse), ("500", m.ErrorResponse)),
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
