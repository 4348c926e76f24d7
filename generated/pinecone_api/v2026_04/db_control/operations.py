# Generated from specs/2026-04/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-04: one function per operation that builds its `Call`, and
sends nothing.
"""

from __future__ import annotations

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
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

    Changes what can be changed after creation: read capacity, pod type and replicas, deletion
    protection, tags and the embedding model. Whatever the request leaves out stays as it is.
    The answer may show the state from before the change has fully taken effect.

    `PATCH /indexes/{index_name}`.

    Args:
        index_name: Name of the index, 1 to 45 characters.
        body: The settings to change.
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

    Starts a backup of a serverless index: a static copy that can be kept after the index is
    gone and from which new indexes are created. Poll the backup until its status is `Ready`.

    `POST /indexes/{index_name}/backups`.

    Args:
        index_name: Name of the index, 1 to 45 characters.
        body: Optional name and description of the backup.
    """
    return Call(
        CREATE_BACKUP, f"/indexes/{_path_segment('index_name', index_name)}/backups", body=body
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
        ("401", m.ErrorResponse),
        ("402", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_collection(body: m.CreateCollectionRequest) -> Call[m.CollectionModel]:
    """Create a collection from an index.

    Starts a collection: a static copy of a pod-based index that cannot be queried but can be
    the source of new indexes. Serverless indexes have backups instead.

    `POST /collections`.

    Args:
        body: Name of the collection and of the index to copy.
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

    Starts the creation of an index and returns its description at once. The index takes data as
    soon as its status says it is ready. An index of dense vectors needs a dimension; an index
    of sparse vectors has none and always uses the dotproduct metric.

    `POST /indexes`.

    Args:
        body: Name, vector layout and hosting of the new index.
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
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_index_for_model(body: m.CreateIndexForModelRequest) -> Call[m.IndexModel]:
    """Create an index with integrated embedding.

    Starts the creation of a serverless index that turns text into vectors with a hosted
    embedding model, both when records are written and when they are searched. Metric and
    dimension default to what the model recommends.

    `POST /indexes/create-for-model`.

    Args:
        body: Name, location and embedding model of the new index.
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
        ("401", m.ErrorResponse),
        ("402", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("422", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_index_from_backup_operation(
    backup_id: str, body: m.CreateIndexFromBackupRequest
) -> Call[m.CreateIndexFromBackupResponse]:
    """Create an index from a backup.

    Starts the creation of a serverless index that holds the data of a backup. Dimension,
    metric, cloud and region are those of the backup. The answer carries the identifier of a
    restore job to poll.

    `POST /backups/{backup_id}/create-index`.

    Args:
        backup_id: Identifier of the backup, as returned when it was created.
        body: Name and settings of the new index.
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
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("412", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_backup(backup_id: str) -> Call[None]:
    """Delete a backup.

    Deletes a backup for good. Indexes that were created from it are not affected.

    `DELETE /backups/{backup_id}`.

    Args:
        backup_id: Identifier of the backup, as returned when it was created.
    """
    return Call(DELETE_BACKUP, f"/backups/{_path_segment('backup_id', backup_id)}")


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
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def delete_collection(collection_name: str) -> Call[None]:
    """Delete a collection.

    Deletes a collection for good. Indexes that were created from it are not affected.

    `DELETE /collections/{collection_name}`.

    Args:
        collection_name: Name of the collection, 1 to 45 characters.
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
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("412", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_index(index_name: str) -> Call[None]:
    """Delete an index.

    Deletes an index and all of its data for good. The request is accepted at once and the index
    stays in the state `Terminating` until it is gone. An index with deletion protection enabled
    is not deleted.

    `DELETE /indexes/{index_name}`.

    Args:
        index_name: Name of the index, 1 to 45 characters.
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
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_backup(backup_id: str) -> Call[m.BackupModel]:
    """Describe a backup.

    Returns status, origin and size of one backup.

    `GET /backups/{backup_id}`.

    Args:
        backup_id: Identifier of the backup, as returned when it was created.
    """
    return Call(DESCRIBE_BACKUP, f"/backups/{_path_segment('backup_id', backup_id)}")


DESCRIBE_COLLECTION: Operation[m.CollectionModel] = Operation(
    name="describe_collection",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/collections/{collection_name}",
    response=m.CollectionModel,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_collection(collection_name: str) -> Call[m.CollectionModel]:
    """Describe a collection.

    Returns status, size and origin of one collection.

    `GET /collections/{collection_name}`.

    Args:
        collection_name: Name of the collection, 1 to 45 characters.
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
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def describe_index(index_name: str) -> Call[m.IndexModel]:
    """Describe an index.

    Returns configuration, status and host of one index. Data plane requests go to the host
    given here; it never changes during the life of the index and may be cached.

    `GET /indexes/{index_name}`.

    Args:
        index_name: Name of the index, 1 to 45 characters.
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

    Returns status and progress of one restore job.

    `GET /restore-jobs/{job_id}`.

    Args:
        job_id: Identifier of the restore job, as returned when it was started.
    """
    return Call(DESCRIBE_RESTORE_JOB, f"/restore-jobs/{_path_segment('job_id', job_id)}")


LIST_COLLECTIONS: Operation[m.CollectionList] = Operation(
    name="list_collections",
    service="db_control",
    version=VERSION,
    verb="GET",
    path="/collections",
    response=m.CollectionList,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_collections() -> Call[m.CollectionList]:
    """List all collections of the project.

    Returns every collection of the project in one response. There are no pages.

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
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_index_backups(
    index_name: str, *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.BackupList]:
    """List the backups of an index.

    Returns one page of the backups made from one index. Follow the pagination token until a
    page has none.

    `GET /indexes/{index_name}/backups`.

    Args:
        index_name: Name of the index, 1 to 45 characters.
        limit: Largest number of items on a page, 1 to 100. Defaults to 10.
        pagination_token: Token from the previous page that selects the next one. Leave it out
            to get the first page.
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

    Returns every index of the project in one response, with its configuration, host and status.
    There are no pages.

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

    Returns one page of all backups in the project, including those whose index has been
    deleted. Follow the pagination token until a page has none.

    `GET /backups`.

    Args:
        limit: Largest number of items on a page, 1 to 100. Defaults to 10.
        pagination_token: Token from the previous page that selects the next one. Leave it out
            to get the first page.
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

    Returns one page of the restore jobs of the project. Follow the pagination token until a
    page has none.

    `GET /restore-jobs`.

    Args:
        limit: Largest number of items on a page, 1 to 100. Defaults to 10.
        pagination_token: Token from the previous page that selects the next one. Leave it out
            to get the first page.
    """
    return Call(
        LIST_RESTORE_JOBS,
        "/restore-jobs",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )
