# Made from pinecone/_async/backups.py by `python -m codegen unasync`. Change that file, not this one.
"""Static copies of serverless indexes."""

from __future__ import annotations

from pinecone import _versions
from pinecone._requests.arguments import optional_flag, page, reference
from pinecone._sync.plain.db_control import PlainBackups
from pinecone.models import BackupList
from pinecone_api._limits import UNBOUNDED, Limits


class Backups(PlainBackups):
    """Backups of a project: `pc.backups`. `pc.create_index_from_backup` makes an index of one."""

    def list(
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
                backups = pc.backups.list(limit=100, pagination_token=token)
                for backup in backups:
                    print(backup.backup_id, backup.source_index_name, backup.status)
                if backups.pagination is None:
                    break
                token = backups.pagination.next
        """
        selection = page(limit, pagination_token, Limits(1, UNBOUNDED))
        if index_name is None:
            return self._client.list_project_backups(**selection)
        listed = self._client.list_index_backups
        deleted = optional_flag(include_deleted, "include_deleted")
        options = _versions.arguments(
            listed, self._http.config.api_version, include_deleted=deleted
        )
        name = reference(index_name, "index_name", "the name of an index")
        return listed(name, **selection, **options)

    get = PlainBackups.describe
    """Describe a backup, under a shorter name."""
