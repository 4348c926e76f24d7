# Generated from specs/2025-10/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2025-10: one function per operation that builds its `Call`, and
sends nothing.

The methods of `DbControlClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_04.db_control import operations as base

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2025-10"
"""API version of these operations."""

CONFIGURE_INDEX = base.CONFIGURE_INDEX.of(VERSION)
configure_index = _of_version(base.configure_index, CONFIGURE_INDEX, __name__)


CREATE_BACKUP = base.CREATE_BACKUP.of(VERSION)
create_backup = _of_version(base.create_backup, CREATE_BACKUP, __name__)


CREATE_COLLECTION = base.CREATE_COLLECTION.of(VERSION)
create_collection = _of_version(base.create_collection, CREATE_COLLECTION, __name__)


CREATE_INDEX = base.CREATE_INDEX.of(VERSION)
create_index = _of_version(base.create_index, CREATE_INDEX, __name__)


CREATE_INDEX_FOR_MODEL = base.CREATE_INDEX_FOR_MODEL.of(VERSION)
create_index_for_model = _of_version(base.create_index_for_model, CREATE_INDEX_FOR_MODEL, __name__)


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


DESCRIBE_BACKUP = base.DESCRIBE_BACKUP.of(VERSION)
describe_backup = _of_version(base.describe_backup, DESCRIBE_BACKUP, __name__)


DESCRIBE_COLLECTION = base.DESCRIBE_COLLECTION.of(VERSION)
describe_collection = _of_version(base.describe_collection, DESCRIBE_COLLECTION, __name__)


DESCRIBE_INDEX = base.DESCRIBE_INDEX.of(VERSION)
describe_index = _of_version(base.describe_index, DESCRIBE_INDEX, __name__)


DESCRIBE_RESTORE_JOB = base.DESCRIBE_RESTORE_JOB.of(VERSION)
describe_restore_job = _of_version(base.describe_restore_job, DESCRIBE_RESTORE_JOB, __name__)


LIST_COLLECTIONS = base.LIST_COLLECTIONS.of(VERSION)
list_collections = _of_version(base.list_collections, LIST_COLLECTIONS, __name__)


LIST_INDEX_BACKUPS = base.LIST_INDEX_BACKUPS.of(VERSION)
list_index_backups = _of_version(base.list_index_backups, LIST_INDEX_BACKUPS, __name__)


LIST_INDEXES = base.LIST_INDEXES.of(VERSION)
list_indexes = _of_version(base.list_indexes, LIST_INDEXES, __name__)


LIST_PROJECT_BACKUPS = base.LIST_PROJECT_BACKUPS.of(VERSION)
list_project_backups = _of_version(base.list_project_backups, LIST_PROJECT_BACKUPS, __name__)


LIST_RESTORE_JOBS = base.LIST_RESTORE_JOBS.of(VERSION)
list_restore_jobs = _of_version(base.list_restore_jobs, LIST_RESTORE_JOBS, __name__)
