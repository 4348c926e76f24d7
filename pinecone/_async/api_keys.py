"""The API keys of projects."""

from __future__ import annotations

from collections.abc import Sequence

from pinecone import _versions
from pinecone._async.transport.login import AsyncLogin
from pinecone._requests import admin
from pinecone._requests.arguments import reference
from pinecone.models import APIKeyList, APIKeyModel, APIKeyRole, APIKeyWithSecret
from pinecone_api.default.admin.aio import AsyncAdminClient


class AsyncApiKeys:
    """API keys: `admin.api_keys`."""

    def __init__(self, *, http: AsyncLogin) -> None:
        self._admin = _versions.client(AsyncAdminClient, http.config.api_version, http)

    async def create(
        self, *, project_id: str, name: str, roles: Sequence[APIKeyRole | str] | None = None
    ) -> APIKeyWithSecret:
        """Create an API key (operation `create_api_key`).

        Args:
            project_id: The project it opens.
            name: A name for it, 1 to 80 characters.
            roles: What it may do, for example `["DataPlaneViewer"]`. Default `["ProjectEditor"]`:
                everything in the project.

        Returns:
            The key's description in `key`, and the secret in `value`, which is never shown again.

        Raises:
            PineconeValueError: The id is empty, or the name too short or too long.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such project.

        Example:
            async with AsyncAdmin() as admin:
                project = await admin.projects.describe_by_name(name="films")
                made = await admin.api_keys.create(
                    project_id=project.id, name="reader", roles=[APIKeyRole.DATA_PLANE_VIEWER]
                )
                async with AsyncPinecone(made.value) as films:
                    print((await films.indexes.list()).names())
        """
        request = admin.key_create(name, roles)
        return await self._admin.create_api_key(_project_id(project_id), request)

    async def list(self, *, project_id: str) -> APIKeyList:
        """List every API key of a project, without the secrets (operation `list_project_api_keys`).

        Args:
            project_id: The project.

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such project.

        Example:
            async with AsyncAdmin() as admin:
                project = await admin.projects.describe_by_name(name="films")
                for key in await admin.api_keys.list(project_id=project.id):
                    print(key.id, key.name, key.roles)
        """
        return await self._admin.list_project_api_keys(_project_id(project_id))

    async def describe(self, *, api_key_id: str) -> APIKeyModel:
        """Fetch the name, project and roles of an API key, without the secret (operation `fetch_api_key`).

        Args:
            api_key_id: The key's `id`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such key.

        Example:
            async with AsyncAdmin() as admin:
                key = await admin.api_keys.describe(api_key_id="c0ffee00-0000-4000-8000-000000000001")
                print(key.name, key.role)
        """
        return await self._admin.fetch_api_key(_key_id(api_key_id))

    async def update(
        self,
        *,
        api_key_id: str,
        name: str | None = None,
        roles: Sequence[APIKeyRole | str] | None = None,
    ) -> APIKeyModel:
        """Change the name or the roles of an API key; its secret stays (operation `update_api_key`).

        Args:
            api_key_id: The key's `id`.
            name: A new name, 1 to 80 characters; None keeps the old one.
            roles: What it may do from now on, in place of its present roles; None keeps those.

        Returns:
            The key's description.

        Raises:
            PineconeValueError: Nothing is given, the id is empty, or the name too short or too long.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such key.

        Example:
            async with AsyncAdmin() as admin:
                await admin.api_keys.update(
                    api_key_id="c0ffee00-0000-4000-8000-000000000001", roles=["ProjectViewer"]
                )
        """
        request = admin.key_update(name, roles)
        return await self._admin.update_api_key(_key_id(api_key_id), request)

    async def delete(self, *, api_key_id: str) -> None:
        """Delete an API key; requests with its secret are refused from then on (operation `delete_api_key`).

        Args:
            api_key_id: The key's `id`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such key.

        Example:
            async with AsyncAdmin() as admin:
                await admin.api_keys.delete(api_key_id="c0ffee00-0000-4000-8000-000000000001")
        """
        await self._admin.delete_api_key(_key_id(api_key_id))


def _project_id(value: object) -> str:
    return reference(value, "project_id", "the id of a project")


def _key_id(value: object) -> str:
    return reference(value, "api_key_id", "the id of an API key")
