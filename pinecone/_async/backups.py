"""Static copies of serverless indexes."""

from __future__ import annotations

from pinecone import _versions
from pinecone._async.plain.db_control import AsyncPlainBackups
from pinecone._requests.arguments import optional_flag, page, reference
from pinecone.models import BackupList
from pinecone_api._limits import UNBOUNDED, Limits


class AsyncBackups(AsyncPlainBackups):
    """Backups of a project: `pc.backups`. `pc.create_index_from_backup` makes an index of one."""

    async def list(
        self,
        *,
        index_name: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        include_deleted: bool | None = None,
    ) -> BackupList:
        """Fetch one page of the backups of an index or of the project (operations `list_index_backups` and
        `list_project_backups`).

        Args:
            index_name: The index; None lists the backups of all, deleted ones included.
            limit: Backups on the page, at least 1. Default 100.
            pagination_token: `pagination.next` of the page before.
            include_deleted: Whether to list backups of deleted indexes of that name, too. Default False.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: The name is empty, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            token = None
            while True:
                backups = await pc.backups.list(limit=100, pagination_token=token)
                for backup in backups:
                    print(backup.backup_id, backup.source_index_name, backup.status)
                if backups.pagination is None:
                    break
                token = backups.pagination.next
        """
        selection = page(limit, pagination_token, Limits(1, UNBOUNDED))
        if index_name is None:
            return await self._client.list_project_backups(**selection)
        listed = self._client.list_index_backups
        deleted = optional_flag(include_deleted, "include_deleted")
        options = _versions.arguments(
            listed, self._http.config.api_version, include_deleted=deleted
        )
        name = reference(index_name, "index_name", "the name of an index")
        return await listed(name, **selection, **options)

    get = AsyncPlainBackups.describe
    """Describe a backup, under a shorter name."""
