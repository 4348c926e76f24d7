# Made from specs/surface/db_control.yaml and the documents by `make generate`. Change those, not this file.
"""Backups, restore jobs and collections, copies of indexes and what becomes of them."""

from __future__ import annotations

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests import arguments, indexes
from pinecone.models import (
    BackupModel,
    CollectionList,
    CollectionModel,
    RestoreJobList,
    RestoreJobModel,
)
from pinecone_api.default.db_control.aio import AsyncDbControlClient
from pinecone_api.default.db_control.models import CreateBackupRequest, CreateCollectionRequest


class AsyncPlainBackups:
    """The methods of backups that send one request each."""

    def __init__(self, http: AsyncHttp) -> None:
        self._http = http
        self._client = _versions.client(AsyncDbControlClient, http.config.api_version, http)

    async def create(
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
            backup = await pc.backups.create(index_name="movies", name="before-the-migration")
            print(backup.backup_id, backup.status)
        """
        request = CreateBackupRequest(
            name=None if name is None else arguments.label(name, "name", 45),
            description=arguments.optional_text(description, "description"),
        )
        return await self._client.create_backup(
            arguments.reference(index_name, "index_name", "the name of an index"), request
        )

    async def describe(self, *, backup_id: str) -> BackupModel:
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
            for backup in await pc.backups.list(index_name="movies"):
                print((await pc.backups.describe(backup_id=backup.backup_id)).status)
        """
        return await self._client.describe_backup(
            arguments.reference(backup_id, "backup_id", "the id of a backup")
        )

    async def delete(self, *, backup_id: str) -> None:
        """Delete a backup; indexes made from it stay (operation `delete_backup`).

        Args:
            backup_id: Identifier of the backup, as returned when it was created.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such backup.
            ForbiddenError: The key does not allow this.

        Example:
            for backup in await pc.backups.list(index_name="movies"):
                await pc.backups.delete(backup_id=backup.backup_id)
        """
        await self._client.delete_backup(
            arguments.reference(backup_id, "backup_id", "the id of a backup")
        )


class AsyncRestoreJobs:
    """Restore jobs of a project: `pc.restore_jobs`. `pc.create_index_from_backup` starts one."""

    def __init__(self, http: AsyncHttp) -> None:
        self._http = http
        self._client = _versions.client(AsyncDbControlClient, http.config.api_version, http)

    async def list(
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
            for job in await pc.restore_jobs.list():
                print(job.restore_job_id, job.target_index_name, job.status)
        """
        return await self._client.list_restore_jobs(
            limit=None if limit is None else arguments.at_least(limit, "limit", 1),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
        )

    async def describe(self, *, job_id: str) -> RestoreJobModel:
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
            for job in await pc.restore_jobs.list():
                described = await pc.restore_jobs.describe(job_id=job.restore_job_id)
                print(described.status, described.percent_complete)
        """
        return await self._client.describe_restore_job(
            arguments.reference(job_id, "job_id", "the id of a restore job")
        )


class AsyncCollections:
    """Collections of a project: `pc.collections`. Serverless indexes have backups instead."""

    def __init__(self, http: AsyncHttp) -> None:
        self._http = http
        self._client = _versions.client(AsyncDbControlClient, http.config.api_version, http)

    async def create(self, *, name: str, source: str) -> CollectionModel:
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
            made = await pc.collections.create(name="movies-2026", source="movies-on-pods")
            print(made.status)
        """
        request = CreateCollectionRequest(
            name=indexes.new_name(name, "the name of a collection"),
            source=arguments.reference(source, "source", "the name of an index"),
        )
        return await self._client.create_collection(request)

    async def list(self) -> CollectionList:
        """List every collection of the project (operation `list_collections`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            print((await pc.collections.list()).names())
        """
        return await self._client.list_collections()

    async def describe(self, name: str) -> CollectionModel:
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
            for name in (await pc.collections.list()).names():
                described = await pc.collections.describe(name)
                print(described.status, described.vector_count, described.size)
        """
        return await self._client.describe_collection(
            arguments.reference(name, "name", "the name of a collection")
        )

    async def delete(self, name: str) -> None:
        """Delete a collection; indexes made from it stay (operation `delete_collection`).

        Args:
            name: Name of the collection, 1 to 45 characters.

        Raises:
            PineconeValueError: The name is empty.
            PineconeTypeError: The name is not a string.
            NotFoundError: There is no such collection.

        Example:
            for name in (await pc.collections.list()).names():
                await pc.collections.delete(name)
        """
        await self._client.delete_collection(
            arguments.reference(name, "name", "the name of a collection")
        )
