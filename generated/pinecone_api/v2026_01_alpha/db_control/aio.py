# Generated from specs/2026-01.alpha/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-01.alpha: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncDbControlClient(AsyncClient):
    """Manage the indexes of a Pinecone project and what is made from them: backups, restore jobs
    and collections. Every call needs an API key and is confined to the project that owns the
    key. Creating, changing and deleting are asynchronous: poll the matching describe operation
    until the resource reports the state you wait for. This version of the API is a preview: it
    may change without notice and is not meant for production.

    `DbControlClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def configure_index(
        self, index_name: str, body: m.ConfigureIndexRequest, *, timeout: float | None = None
    ) -> m.IndexModel:
        """Change the configuration of an index.

        `PATCH /indexes/{index_name}`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.configure_index(index_name, body), timeout=timeout)

    async def create_backup(
        self, index_name: str, body: m.CreateBackupRequest, *, timeout: float | None = None
    ) -> m.BackupModel:
        """Create a backup of an index.

        `POST /indexes/{index_name}/backups`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            body: Optional name and description of the backup.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_backup(index_name, body), timeout=timeout)

    async def create_collection(
        self, body: m.CreateCollectionRequest, *, timeout: float | None = None
    ) -> m.CollectionModel:
        """Create a collection from an index.

        `POST /collections`.

        Args:
            body: Name of the collection and of the index to copy.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_collection(body), timeout=timeout)

    async def create_index(
        self, body: m.CreateIndexRequest, *, timeout: float | None = None
    ) -> m.IndexModel:
        """Create an index.

        `POST /indexes`.

        Args:
            body: Name, schema and deployment of the new index.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_index(body), timeout=timeout)

    async def create_index_for_model(
        self, body: m.CreateIndexForModelRequest, *, timeout: float | None = None
    ) -> m.IndexModel:
        """Create an index with integrated embedding.

        `POST /indexes/create-for-model`.

        Args:
            body: Name, embedding model and text field of the new index.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_index_for_model(body), timeout=timeout)

    async def create_index_from_backup_operation(
        self, backup_id: str, body: m.CreateIndexFromBackupRequest, *, timeout: float | None = None
    ) -> m.CreateIndexFromBackupResponse:
        """Create an index from a backup.

        `POST /backups/{backup_id}/create-index`.

        Args:
            backup_id: Identifier of the backup, as returned when it was created.
            body: Name and settings of the new index.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.create_index_from_backup_operation(backup_id, body), timeout=timeout
        )

    async def delete_backup(self, backup_id: str, *, timeout: float | None = None) -> None:
        """Delete a backup.

        `DELETE /backups/{backup_id}`.

        Args:
            backup_id: Identifier of the backup, as returned when it was created.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_backup(backup_id), timeout=timeout)

    async def delete_collection(
        self, collection_name: str, *, timeout: float | None = None
    ) -> None:
        """Delete a collection.

        `DELETE /collections/{collection_name}`.

        Args:
            collection_name: Name of the collection, 1 to 45 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_collection(collection_name), timeout=timeout)

    async def delete_index(self, index_name: str, *, timeout: float | None = None) -> None:
        """Delete an index.

        `DELETE /indexes/{index_name}`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_index(index_name), timeout=timeout)

    async def describe_backup(
        self, backup_id: str, *, timeout: float | None = None
    ) -> m.BackupModel:
        """Describe a backup.

        `GET /backups/{backup_id}`.

        Args:
            backup_id: Identifier of the backup, as returned when it was created.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_backup(backup_id), timeout=timeout)

    async def describe_collection(
        self, collection_name: str, *, timeout: float | None = None
    ) -> m.CollectionModel:
        """Describe a collection.

        `GET /collections/{collection_name}`.

        Args:
            collection_name: Name of the collection, 1 to 45 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_collection(collection_name), timeout=timeout)

    async def describe_index(
        self, index_name: str, *, timeout: float | None = None
    ) -> m.IndexModel:
        """Describe an index.

        `GET /indexes/{index_name}`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_index(index_name), timeout=timeout)

    async def describe_restore_job(
        self, job_id: str, *, timeout: float | None = None
    ) -> m.RestoreJobModel:
        """Describe a restore job.

        `GET /restore-jobs/{job_id}`.

        Args:
            job_id: Identifier of the restore job, as returned when it was started.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.describe_restore_job(job_id), timeout=timeout)

    async def list_collections(self, *, timeout: float | None = None) -> m.CollectionList:
        """List all collections of the project.

        `GET /collections`.

        Args:
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.list_collections(), timeout=timeout)

    async def list_index_backups(
        self,
        index_name: str,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.BackupList:
        """List the backups of an index.

        `GET /indexes/{index_name}/backups`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            limit: Largest number of items on a page, 1 to 100. Defaults to 10.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_index_backups(index_name, limit=limit, pagination_token=pagination_token),
            timeout=timeout,
        )

    async def list_indexes(self, *, timeout: float | None = None) -> m.IndexList:
        """List all indexes of the project.

        `GET /indexes`.

        Args:
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.list_indexes(), timeout=timeout)

    async def list_project_backups(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.BackupList:
        """List the backups of the project.

        `GET /backups`.

        Args:
            limit: Largest number of items on a page, 1 to 100. Defaults to 10.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_project_backups(limit=limit, pagination_token=pagination_token),
            timeout=timeout,
        )

    async def list_restore_jobs(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.RestoreJobList:
        """List the restore jobs of the project.

        `GET /restore-jobs`.

        Args:
            limit: Largest number of items on a page, 1 to 100. Defaults to 10.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_restore_jobs(limit=limit, pagination_token=pagination_token), timeout=timeout
        )
