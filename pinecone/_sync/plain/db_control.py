# Made from pinecone/_async/plain/db_control.py by `python -m codegen unasync`. Change that file, not this one.
# Made from specs/surface/db_control.yaml and the documents by `make generate`. Change those, not this file.
"""Backups and their schedules, restore jobs and collections, copies of indexes and what
becomes of them.
"""

from __future__ import annotations

from functools import partial

from pinecone import _versions
from pinecone._requests import arguments, backups, indexes
from pinecone._sync.pagination import Paginator, paginator
from pinecone._sync.transport.http import Http
from pinecone.config.addressed import Addressed
from pinecone.models import (
    BackupModel,
    BackupScheduleHistoryItem,
    BackupScheduleHistoryList,
    BackupScheduleList,
    BackupScheduleModel,
    CollectionList,
    CollectionModel,
    RestoreJobList,
    RestoreJobModel,
)
from pinecone_api.default.db_control.client import DbControlClient
from pinecone_api.default.db_control.models import CreateBackupRequest, CreateCollectionRequest


class PlainBackups(Addressed):
    """The methods of backups that send one request each."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._client = _versions.client(DbControlClient, http.config.api_version, http)

    def create(
        self, *, index_name: str, name: str | None = None, description: str | None = None
    ) -> BackupModel:
        """Start a backup of a serverless index (operation `create_backup`).

        The call does not wait: look with `describe` until the status is `"Ready"`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            name: Name of the backup, 1 to 45 characters. When absent, the backup has no name.
            description: Free text about the backup. When absent, the backup has no description.

        Returns:
            The backup is being created. Attributes: `backup_id`, `source_index_name`, `source_index_id`, `status`,
            `cloud`, `region`, `source_index_deleted_at`, `name`, `description`, `schema`, `record_count`,
            `namespace_count`, `size_bytes`, `tags`, `created_at`.

        Raises:
            PineconeValueError: `index_name` is empty, or `name` is too short or too long.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such index.
            ForbiddenError: The key does not allow this, or a quota of the project is used up.

        Example:
            backup = pc.backups.create(index_name="movies", name="before-the-migration")
            print(backup.backup_id, backup.status)
        """
        request = CreateBackupRequest(
            name=None if name is None else arguments.label(name, "name", 45),
            description=arguments.optional_text(description, "description"),
        )
        return self._client.create_backup(
            arguments.reference(index_name, "index_name", "the name of an index"), request
        )

    def describe(self, *, backup_id: str) -> BackupModel:
        """Fetch the status, origin and size of a backup (operation `describe_backup`).

        Args:
            backup_id: Identifier of the backup, as returned when it was created.

        Returns:
            Description of the backup. Attributes: `backup_id`, `source_index_name`, `source_index_id`, `status`,
            `cloud`, `region`, `source_index_deleted_at`, `name`, `description`, `schema`, `record_count`,
            `namespace_count`, `size_bytes`, `tags`, `created_at`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such backup.
            ForbiddenError: The key does not allow this.

        Example:
            for backup in pc.backups.list(index_name="movies"):
                print((pc.backups.describe(backup_id=backup.backup_id)).status)
        """
        return self._client.describe_backup(
            arguments.reference(backup_id, "backup_id", "the id of a backup")
        )

    def delete(self, *, backup_id: str) -> None:
        """Delete a backup; indexes made from it stay (operation `delete_backup`).

        Args:
            backup_id: Identifier of the backup, as returned when it was created.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such backup.
            ForbiddenError: The key does not allow this.

        Example:
            for backup in pc.backups.list(index_name="movies"):
                pc.backups.delete(backup_id=backup.backup_id)
        """
        self._client.delete_backup(
            arguments.reference(backup_id, "backup_id", "the id of a backup")
        )


class RestoreJobs(Addressed):
    """Restore jobs of a project: `pc.restore_jobs`. `pc.create_index_from_backup` starts one."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._client = _versions.client(DbControlClient, http.config.api_version, http)

    def list(
        self, *, limit: int | None = None, pagination_token: str | None = None
    ) -> RestoreJobList:
        """Fetch one page of the restore jobs of the project (operation `list_restore_jobs`).

        Args:
            limit: Restore jobs on the page, at least 1. Default 100.
            pagination_token: `pagination.next` of the page before.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The key does not allow this.

        Example:
            for job in pc.restore_jobs.list():
                print(job.restore_job_id, job.target_index_name, job.status)
        """
        return self._client.list_restore_jobs(
            limit=None if limit is None else arguments.at_least(limit, "limit", 1),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
        )

    def describe(self, *, job_id: str) -> RestoreJobModel:
        """Fetch the status and progress of a restore job (operation `describe_restore_job`).

        Args:
            job_id: Identifier of the restore job, as returned when it was started.

        Returns:
            Status and progress of the restore job. Attributes: `restore_job_id`, `backup_id`, `target_index_name`,
            `target_index_id`, `status`, `created_at`, `completed_at`, `percent_complete`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such restore job.
            ForbiddenError: The key does not allow this.

        Example:
            for job in pc.restore_jobs.list():
                described = pc.restore_jobs.describe(job_id=job.restore_job_id)
                print(described.status, described.percent_complete)
        """
        return self._client.describe_restore_job(
            arguments.reference(job_id, "job_id", "the id of a restore job")
        )


class Collections(Addressed):
    """Collections of a project: `pc.collections`. Serverless indexes have backups instead."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._client = _versions.client(DbControlClient, http.config.api_version, http)

    def create(self, *, name: str, source: str) -> CollectionModel:
        """Start a collection, a copy of an index on pods (operation `create_collection`).

        The call does not wait: look with `describe` until the status is `"Ready"`.

        Args:
            name: Name of the new collection, 1 to 45 lower-case letters, digits and hyphens, unique in the project.
            source: Name of the pod-based index to copy.

        Returns:
            The collection is being created. Attributes: `name`, `status`, `environment`, `size`, `dimension`,
            `vector_count`.

        Raises:
            PineconeValueError: `name` is empty or cannot be one, or `source` is empty.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such index.
            ConflictError: A collection of that name already exists in the project.
            ForbiddenError: The key does not allow this, or a quota of the project is used up.
            ApiError: The index is not on pods.

        Example:
            made = pc.collections.create(name="movies-2026", source="movies-on-pods")
            print(made.status)
        """
        request = CreateCollectionRequest(
            name=indexes.new_name(name, "the name of a collection"),
            source=arguments.reference(source, "source", "the name of an index"),
        )
        return self._client.create_collection(request)

    def list(self) -> CollectionList:
        """List every collection of the project (operation `list_collections`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            print((pc.collections.list()).names())
        """
        return self._client.list_collections()

    def describe(self, name: str) -> CollectionModel:
        """Fetch the status and size of a collection (operation `describe_collection`).

        Args:
            name: Name of the collection, 1 to 45 characters.

        Returns:
            Description of the collection. Attributes: `name`, `status`, `environment`, `size`, `dimension`,
            `vector_count`.

        Raises:
            PineconeValueError: The name is empty.
            PineconeTypeError: The name is not a string.
            NotFoundError: There is no such collection.

        Example:
            for name in (pc.collections.list()).names():
                described = pc.collections.describe(name)
                print(described.status, described.vector_count, described.size)
        """
        return self._client.describe_collection(
            arguments.reference(name, "name", "the name of a collection")
        )

    def delete(self, name: str) -> None:
        """Delete a collection; indexes made from it stay (operation `delete_collection`).

        Args:
            name: Name of the collection, 1 to 45 characters.

        Raises:
            PineconeValueError: The name is empty.
            PineconeTypeError: The name is not a string.
            NotFoundError: There is no such collection.

        Example:
            for name in (pc.collections.list()).names():
                pc.collections.delete(name)
        """
        self._client.delete_collection(
            arguments.reference(name, "name", "the name of a collection")
        )


class BackupSchedules(Addressed):
    """Schedules by which an index is backed up: `pc.backup_schedules`."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._client = _versions.client(DbControlClient, http.config.api_version, http)

    def create(
        self, *, index_name: str, name: str, frequency: str, retention_days: int
    ) -> BackupScheduleModel:
        """Back an index up again and again (operation `create_backup_schedule`).

        Args:
            index_name: Name of the index, 1 to 45 characters.
            name: Name of the new backup schedule.
            frequency: How often a backup is made: `"daily"`, `"weekly"` or `"monthly"`.
            retention_days: Days for which each backup is kept, at least 1.

        Returns:
            The new backup schedule. Attributes: `schedule_id`, `name`, `index_id`, `project_id`, `schedule_type`,
            `frequency`, `retention_expire_after_days`, `enabled`, `created_at`, `next_scheduled_run`.

        Raises:
            PineconeValueError: `index_name` is empty, `name` is empty, the frequency is none of them, or
                `retention_days` is less than 1.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such index.
            ConflictError: The index has an enabled schedule already. Disable or delete that one first.
            ForbiddenError: The key does not allow this, or a quota of the project is used up.

        Example:
            schedule = pc.backup_schedules.create(
                index_name="movies", name="nightly", frequency="daily", retention_days=7
            )
            print(schedule.schedule_id, schedule.next_scheduled_run)
        """
        request = backups.new_schedule(name, frequency, retention_days)
        return self._client.create_backup_schedule(
            arguments.reference(index_name, "index_name", "the name of an index"), request
        )

    def list(
        self, *, index_name: str, limit: int | None = None, pagination_token: str | None = None
    ) -> BackupScheduleList:
        """Fetch one page of the schedules of an index (operation `list_backup_schedules`).

        Args:
            index_name: Name of the index, 1 to 45 characters.
            limit: Largest number of items on a page. Defaults to 100. At least 1.
            pagination_token: Token from the previous page that selects the next one. Leave it out to get the first
                page.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: The name is empty, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such index.
            ForbiddenError: The key does not allow this.

        Example:
            print((pc.backup_schedules.list(index_name="movies")).enabled_schedules())
        """
        return self._client.list_backup_schedules(
            arguments.reference(index_name, "index_name", "the name of an index"),
            limit=None if limit is None else arguments.at_least(limit, "limit", 1),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
        )

    def iter_schedules(
        self, *, index_name: str, limit: int | None = None, pagination_token: str | None = None
    ) -> Paginator[BackupScheduleModel]:
        """List the schedules of an index (operation `list_backup_schedules`).

        Args:
            index_name: Name of the index, 1 to 45 characters.
            limit: Largest number of items to give, over all pages. Default: all.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `Paginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: The name is empty, or `limit` is less than 1.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such index.
            ForbiddenError: The key does not allow this.

        Example:
            for schedule in pc.backup_schedules.iter_schedules(index_name="movies"):
                print(schedule.name, schedule.frequency, schedule.enabled)
        """
        index_name = arguments.reference(index_name, "index_name", "the name of an index")
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        fetch = partial(self.list, index_name=index_name)
        return paginator(fetch, pagination_token, limit)

    def describe(self, *, schedule_id: str) -> BackupScheduleModel:
        """Fetch the pace, the retention and the next run of a schedule (operation `describe_backup_schedule`).

        Args:
            schedule_id: Identifier of the backup schedule, as returned when it was created.

        Returns:
            Description of the backup schedule. Attributes: `schedule_id`, `name`, `index_id`, `project_id`,
            `schedule_type`, `frequency`, `retention_expire_after_days`, `enabled`, `created_at`, `next_scheduled_run`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such backup schedule.
            ForbiddenError: The key does not allow this.

        Example:
            for schedule in pc.backup_schedules.list(index_name="movies"):
                described = pc.backup_schedules.describe(schedule_id=schedule.schedule_id)
                print(described.frequency, described.next_scheduled_run)
        """
        return self._client.describe_backup_schedule(
            arguments.reference(schedule_id, "schedule_id", "the id of a backup schedule")
        )

    def get(self, *, schedule_id: str) -> BackupScheduleModel:
        """Fetch the pace, the retention and the next run of a schedule (operation `describe_backup_schedule`).

        Args:
            schedule_id: Identifier of the backup schedule, as returned when it was created.

        Returns:
            Description of the backup schedule. Attributes: `schedule_id`, `name`, `index_id`, `project_id`,
            `schedule_type`, `frequency`, `retention_expire_after_days`, `enabled`, `created_at`, `next_scheduled_run`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such backup schedule.
            ForbiddenError: The key does not allow this.

        Example:
            for schedule in pc.backup_schedules.list(index_name="movies"):
                described = pc.backup_schedules.get(schedule_id=schedule.schedule_id)
                print(described.frequency, described.next_scheduled_run)
        """
        return self._client.describe_backup_schedule(
            arguments.reference(schedule_id, "schedule_id", "the id of a backup schedule")
        )

    def update(
        self,
        *,
        schedule_id: str,
        frequency: str | None = None,
        retention_days: int | None = None,
        enabled: bool | None = None,
    ) -> BackupScheduleModel:
        """Change, pause or resume a schedule (operation `update_backup_schedule`).

        Args:
            schedule_id: Identifier of the backup schedule, as returned when it was created.
            frequency: How often a backup is made from now on. When absent, the pace stays. Known values: 'daily',
                'weekly' and 'monthly'; others may come.
            retention_days: Days for which each backup is kept, at least 1.
            enabled: Whether backups are made from now on. When absent, this stays as it is.

        Returns:
            Description of the backup schedule after the change. Attributes: `schedule_id`, `name`, `index_id`,
            `project_id`, `schedule_type`, `frequency`, `retention_expire_after_days`, `enabled`, `created_at`,
            `next_scheduled_run`.

        Raises:
            PineconeValueError: The id is empty, the frequency is none of the known, or `retention_days` is less than 1.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such backup schedule.
            ConflictError: Another schedule of the index is enabled. Disable or delete that one first.
            ForbiddenError: The key does not allow this.

        Example:
            for schedule in pc.backup_schedules.list(index_name="movies"):
                pc.backup_schedules.update(schedule_id=schedule.schedule_id, enabled=False)
        """
        request = backups.changed_schedule(frequency, retention_days, enabled)
        return self._client.update_backup_schedule(
            arguments.reference(schedule_id, "schedule_id", "the id of a backup schedule"), request
        )

    def delete(self, *, schedule_id: str) -> None:
        """Delete a schedule; the backups it made stay (operation `delete_backup_schedule`).

        Args:
            schedule_id: Identifier of the backup schedule, as returned when it was created.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such backup schedule.
            ForbiddenError: The key does not allow this.

        Example:
            for schedule in pc.backup_schedules.list(index_name="movies"):
                pc.backup_schedules.delete(schedule_id=schedule.schedule_id)
        """
        self._client.delete_backup_schedule(
            arguments.reference(schedule_id, "schedule_id", "the id of a backup schedule")
        )

    def history(
        self, *, schedule_id: str, limit: int | None = None, pagination_token: str | None = None
    ) -> BackupScheduleHistoryList:
        """Fetch one page of the backups that a schedule made or is to make (operation `list_backup_schedule_history`).

        Args:
            schedule_id: Identifier of the backup schedule, as returned when it was created.
            limit: Largest number of items on a page. Defaults to 100. At least 1.
            pagination_token: Token from the previous page that selects the next one. Leave it out to get the first
                page.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: The id is empty, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such backup schedule.
            ForbiddenError: The key does not allow this.

        Example:
            for schedule in pc.backup_schedules.list(index_name="movies"):
                made = pc.backup_schedules.history(schedule_id=schedule.schedule_id)
                print(len(made), len(made.scheduled()))
        """
        return self._client.list_backup_schedule_history(
            arguments.reference(schedule_id, "schedule_id", "the id of a backup schedule"),
            limit=None if limit is None else arguments.at_least(limit, "limit", 1),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
        )

    def iter_history(
        self, *, schedule_id: str, limit: int | None = None, pagination_token: str | None = None
    ) -> Paginator[BackupScheduleHistoryItem]:
        """List the backups that a schedule made or is to make (operation `list_backup_schedule_history`).

        Args:
            schedule_id: Identifier of the backup schedule, as returned when it was created.
            limit: Largest number of items to give, over all pages. Default: all.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `Paginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: The id is empty, or `limit` is less than 1.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such backup schedule.
            ForbiddenError: The key does not allow this.

        Example:
            for schedule in pc.backup_schedules.list(index_name="movies"):
                for backup in pc.backup_schedules.iter_history(schedule_id=schedule.schedule_id):
                    print(backup.created_at, backup.status, backup.is_scheduled)
        """
        schedule_id = arguments.reference(schedule_id, "schedule_id", "the id of a backup schedule")
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        fetch = partial(self.history, schedule_id=schedule_id)
        return paginator(fetch, pagination_token, limit)
