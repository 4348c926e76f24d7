# Made from pinecone/_async/backups.py by `python -m codegen unasync`. Change that file, not this one.
"""Static copies of serverless indexes."""

from __future__ import annotations

from pinecone._requests.arguments import page, reference
from pinecone._sync.plain.db_control import PlainBackups
from pinecone.models import BackupList
from pinecone_api.v2026_04.db_control import limits


class Backups(PlainBackups):
    """Backups of a project: `pc.backups`. `pc.create_index_from_backup` makes an index of one."""

    def list(
        self,
        *,
        index_name: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
    ) -> BackupList:
        """Fetch one page of the backups of an index or of the project (operations `list_index_backups` and
        `list_project_backups`).

        Args:
            index_name: The index; None lists the backups of all, deleted ones included.
            limit: Backups on the page, 1 to 100. Default 10.
            pagination_token: `pagination.next` of the page before.

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
        selection = page(limit, pagination_token, limits.list_index_backups.limit)
        if index_name is None:
            return self._client.list_project_backups(**selection)
        return self._client.list_index_backups(
            reference(index_name, "index_name", "the name of an index"), **selection
        )

    get = PlainBackups.describe
    """The same under a shorter name."""
