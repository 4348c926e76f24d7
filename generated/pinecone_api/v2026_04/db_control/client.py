# Generated from specs/2026-04/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-04: synchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import Client
from . import models as m, operations as ops


class DbControlClient(Client):
    """Manage the indexes of a Pinecone project and what is made from them: backups, restore jobs
    and collections. Every call needs an API key and is confined to the project that owns the
    key. Creating, changing and deleting are asynchronous: poll the matching describe operation
    until the resource reports the state you wait for.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def configure_index(
        self, index_name: str, body: m.ConfigureIndexRequest, *, timeout: float | None = None
    ) -> m.IndexModel:
        """Change the configuration of an index.

        Changes what can be changed after creation: read capacity, pod type and replicas, deletion
        protection, tags and the embedding model. Whatever the request leaves out stays as it is.
        The answer may show the state from before the change has fully taken effect.

        `PATCH /indexes/{index_name}`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.configure_index(index_name, body), timeout=timeout)

    def create_backup(
        self, index_name: str, body: m.CreateBackupRequest, *, timeout: float | None = None
    ) -> m.BackupModel:
        """Create a backup of an index.

        Starts a backup of a serverless index: a static copy that can be kept after the index is
        gone and from which new indexes are created. Poll the backup until its status is `Ready`.

        `POST /indexes/{index_name}/backups`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            body: Optional name and description of the backup.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_backup(index_name, body), timeout=timeout)

    def create_collection(
        self, body: m.CreateCollectionRequest, *, timeout: float | None = None
    ) -> m.CollectionModel:
        """Create a collection from an index.

        Starts a collection: a static copy of a pod-based index that cannot be queried but can be
        the source of new indexes. Serverless indexes have backups instead.

        `POST /collections`.

        Args:
            body: Name of the collection and of the index to copy.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_collection(body), timeout=timeout)

    def create_index(
        self, body: m.CreateIndexRequest, *, timeout: float | None = None
    ) -> m.IndexModel:
        """Create an index.

        Starts the creation of an index and returns its description at once. The index takes data as
        soon as its status says it is ready. An index of dense vectors needs a dimension; an index
        of sparse vectors has none and always uses the dotproduct metric.

        `POST /indexes`.

        Args:
            body: Name, vector layout and hosting of the new index.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_index(body), timeout=timeout)

    def create_index_for_model(
        self, body: m.CreateIndexForModelRequest, *, timeout: float | None = None
    ) -> m.IndexModel:
        """Create an index with integrated embedding.

        Starts the creation of a serverless index that turns text into vectors with a hosted
        embedding model, both when records are written and when they are searched. Metric and
        dimension default to what the model recommends.

        `POST /indexes/create-for-model`.

        Args:
            body: Name, location and embedding model of the new index.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_index_for_model(body), timeout=timeout)

    def create_index_from_backup_operation(
        self, backup_id: str, body: m.CreateIndexFromBackupRequest, *, timeout: float | None = None
    ) -> m.CreateIndexFromBackupResponse:
        """Create an index from a backup.

        Starts the creation of a serverless index that holds the data of a backup. Dimension,
        metric, cloud and region are those of the backup. The answer carries the identifier of a
        restore job to poll.

        `POST /backups/{backup_id}/create-index`.

        Args:
            backup_id: Identifier of the backup, as returned when it was created.
            body: Name and settings of the new index.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.create_index_from_backup_operation(backup_id, body), timeout=timeout
        )

    def delete_backup(self, backup_id: str, *, timeout: float | None = None) -> None:
        """Delete a backup.

        Deletes a backup for good. Indexes that were created from it are not affected.

        `DELETE /backups/{backup_id}`.

        Args:
            backup_id: Identifier of the backup, as returned when it was created.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_backup(backup_id), timeout=timeout)

    def delete_collection(self, collection_name: str, *, timeout: float | None = None) -> None:
        """Delete a collection.

        Deletes a collection for good. Indexes that were created from it are not affected.

        `DELETE /collections/{collection_name}`.

        Args:
            collection_name: Name of the collection, 1 to 45 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_collection(collection_name), timeout=timeout)

    def delete_index(self, index_name: str, *, timeout: float | None = None) -> None:
        """Delete an index.

        Deletes an index and all of its data for good. The request is accepted at once and the index
        stays in the state `Terminating` until it is gone. An index with deletion protection enabled
        is not deleted.

        `DELETE /indexes/{index_name}`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_index(index_name), timeout=timeout)

    def describe_backup(self, backup_id: str, *, timeout: float | None = None) -> m.BackupModel:
        """Describe a backup.

        Returns status, origin and size of one backup.

        `GET /backups/{backup_id}`.

        Args:
            backup_id: Identifier of the backup, as returned when it was created.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.describe_backup(backup_id), timeout=timeout)

    def describe_collection(
        self, collection_name: str, *, timeout: float | None = None
    ) -> m.CollectionModel:
        """Describe a collection.

        Returns status, size and origin of one collection.

        `GET /collections/{collection_name}`.

        Args:
            collection_name: Name of the collection, 1 to 45 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.describe_collection(collection_name), timeout=timeout)

    def describe_index(self, index_name: str, *, timeout: float | None = None) -> m.IndexModel:
        """Describe an index.

        Returns configuration, status and host of one index. Data plane requests go to the host
        given here; it never changes during the life of the index and may be cached.

        `GET /indexes/{index_name}`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.describe_index(index_name), timeout=timeout)

    def describe_restore_job(
        self, job_id: str, *, timeout: float | None = None
    ) -> m.RestoreJobModel:
        """Describe a restore job.

        Returns status and progress of one restore job.

        `GET /restore-jobs/{job_id}`.

        Args:
            job_id: Identifier of the restore job, as returned when it was started.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.describe_restore_job(job_id), timeout=timeout)

    def list_collections(self, *, timeout: float | None = None) -> m.CollectionList:
        """List all collections of the project.

        Returns every collection of the project in one response. There are no pages.

        `GET /collections`.

        Args:
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.list_collections(), timeout=timeout)

    def list_index_backups(
        self,
        index_name: str,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.BackupList:
        """List the backups of an index.

        Returns one page of the backups made from one index. Follow the pagination token until a
        page has none.

        `GET /indexes/{index_name}/backups`.

        Args:
            index_name: Name of the index, 1 to 45 characters.
            limit: Largest number of items on a page, 1 to 100. Defaults to 10.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_index_backups(index_name, limit=limit, pagination_token=pagination_token),
            timeout=timeout,
        )

    def list_indexes(self, *, timeout: float | None = None) -> m.IndexList:
        """List all indexes of the project.

        Returns every index of the project in one response, with its configuration, host and status.
        There are no pages.

        `GET /indexes`.

        Args:
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.list_indexes(), timeout=timeout)

    def list_project_backups(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.BackupList:
        """List the backups of the project.

        Returns one page of all backups in the project, including those whose index has been
        deleted. Follow the pagination token until a page has none.

        `GET /backups`.

        Args:
            limit: Largest number of items on a page, 1 to 100. Defaults to 10.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_project_backups(limit=limit, pagination_token=pagination_token),
            timeout=timeout,
        )

    def list_restore_jobs(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.RestoreJobList:
        """List the restore jobs of the project.

        Returns one page of the restore jobs of the project. Follow the pagination token until a
        page has none.

        `GET /restore-jobs`.

        Args:
            limit: Largest number of items on a page, 1 to 100. Defaults to 10.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_restore_jobs(limit=limit, pagination_token=pagination_token), timeout=timeout
        )
