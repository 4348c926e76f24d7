"""Static copies of serverless indexes."""

from __future__ import annotations

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests.arguments import optional_text, page, reference
from pinecone._requests.indexes import index_name as checked_index_name
from pinecone.models import BackupList, BackupModel
from pinecone_api.default.db_control.aio import AsyncDbControlClient
from pinecone_api.default.db_control.models import CreateBackupRequest


class AsyncBackups:
    """Backups of a project: `pc.backups`. `pc.create_index_from_backup` makes an index of one."""

    def __init__(self, http: AsyncHttp) -> None:
        self._control = _versions.client(AsyncDbControlClient, http.config.api_version, http)

    async def create(
        self, *, index_name: str, name: str | None = None, description: str | None = None
    ) -> BackupModel:
        """Start a backup of a serverless index (operation `create_backup`).

        The call does not wait: look with `describe` until the status is `"Ready"`.

        Args:
            index_name: The index to copy.
            name: A name for the backup; it need not be unique. None gives none.
            description: Free text about the backup.

        Returns:
            The backup's description; its `backup_id` is what the other methods take.

        Raises:
            PineconeValueError: The name of the index is empty.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such index.

        Example:
            backup = await pc.backups.create(index_name="movies", name="before-the-migration")
            print(backup.backup_id, backup.status)
        """
        request = CreateBackupRequest(
            name=optional_text(name, "name"),
            description=optional_text(description, "description"),
        )
        return await self._control.create_backup(
            checked_index_name(index_name, "index_name"), request
        )

    async def list(
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
                backups = await pc.backups.list(limit=100, pagination_token=token)
                for backup in backups:
                    print(backup.backup_id, backup.source_index_name, backup.status)
                if backups.pagination is None:
                    break
                token = backups.pagination.next
        """
        selection = page(limit, pagination_token)
        if index_name is None:
            return await self._control.list_project_backups(**selection)
        return await self._control.list_index_backups(
            checked_index_name(index_name, "index_name"), **selection
        )

    async def describe(self, *, backup_id: str) -> BackupModel:
        """Fetch the status, origin and size of a backup (operation `describe_backup`).

        Args:
            backup_id: The backup.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such backup.

        Example:
            for backup in await pc.backups.list(index_name="movies"):
                print((await pc.backups.describe(backup_id=backup.backup_id)).status)
        """
        return await self._control.describe_backup(_backup_id(backup_id))

    async def get(self, *, backup_id: str) -> BackupModel:
        """Do the same as `describe`.

        Args:
            backup_id: The backup.

        Raises:
            NotFoundError: There is no such backup.

        Example:
            for backup in await pc.backups.list(index_name="movies"):
                print((await pc.backups.get(backup_id=backup.backup_id)).record_count)
        """
        return await self.describe(backup_id=backup_id)

    async def delete(self, *, backup_id: str) -> None:
        """Delete a backup; indexes made from it stay (operation `delete_backup`).

        Args:
            backup_id: The backup.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such backup.

        Example:
            for backup in await pc.backups.list(index_name="movies"):
                await pc.backups.delete(backup_id=backup.backup_id)
        """
        await self._control.delete_backup(_backup_id(backup_id))


def _backup_id(value: object) -> str:
    return reference(value, "backup_id", "the id of a backup")
