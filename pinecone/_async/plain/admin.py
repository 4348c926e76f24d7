# Made from specs/surface/admin.yaml and the documents by `make generate`. Change those, not this file.
"""Organizations, projects and API keys, as a service account sees them."""

from __future__ import annotations

from collections.abc import Sequence

from pinecone import _versions
from pinecone._async.transport.login import AsyncLogin
from pinecone._requests import arguments
from pinecone.models import (
    APIKeyList,
    APIKeyModel,
    APIKeyRole,
    APIKeyWithSecret,
    OrganizationList,
    OrganizationModel,
    ProjectList,
    ProjectModel,
)
from pinecone_api.default.admin.aio import AsyncAdminClient
from pinecone_api.default.admin.models import (
    CreateAPIKeyRequest,
    CreateProjectRequest,
    UpdateAPIKeyRequest,
    UpdateOrganizationRequest,
    UpdateProjectRequest,
)


class AsyncOrganizations:
    """Organizations: `admin.organizations`."""

    def __init__(self, http: AsyncLogin) -> None:
        self._http = http
        self._client = _versions.client(AsyncAdminClient, http.config.api_version, http)

    async def list(self) -> OrganizationList:
        """List every organization of the service account, usually one (operation `list_organizations`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            async with AsyncAdmin() as admin:
                print((await admin.organizations.list()).names())
        """
        return await self._client.list_organizations()

    async def describe(self, *, organization_id: str) -> OrganizationModel:
        """Fetch the name, plan and payment status of an organization (operation `fetch_organization`).

        Args:
            organization_id: Identifier of the organization.

        Returns:
            Description of the organization. Attributes: `id`, `name`, `plan`, `payment_status`, `created_at`,
            `support_tier`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such organization.

        Example:
            async with AsyncAdmin() as admin:
                for organization in await admin.organizations.list():
                    described = await admin.organizations.describe(organization_id=organization.id)
                    print(described.plan, described.payment_status)
        """
        return await self._client.fetch_organization(
            arguments.reference(organization_id, "organization_id", "the id of an organization")
        )

    async def update(self, *, organization_id: str, name: str) -> OrganizationModel:
        """Rename an organization (operation `update_organization`).

        Args:
            organization_id: Identifier of the organization.
            name: New name of the organization, 1 to 512 characters.

        Returns:
            Description of the organization after the change. Attributes: `id`, `name`, `plan`, `payment_status`,
            `created_at`, `support_tier`.

        Raises:
            PineconeValueError: The id is empty, or the name is too short or too long.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such organization.
            ForbiddenError: The service account may not change the organization.

        Example:
            async with AsyncAdmin() as admin:
                (found, *_) = await admin.organizations.list()
                await admin.organizations.update(organization_id=found.id, name="Film archive")
        """
        request = UpdateOrganizationRequest(name=arguments.label(name, "name", 512))
        return await self._client.update_organization(
            arguments.reference(organization_id, "organization_id", "the id of an organization"),
            request,
        )

    async def delete(self, *, organization_id: str) -> None:
        """Delete an organization that has no projects left (operation `delete_organization`).

        Args:
            organization_id: Identifier of the organization.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such organization.
            ForbiddenError: The service account may not delete the organization.
            ApiError: It has projects.

        Example:
            async with AsyncAdmin() as admin:
                await admin.organizations.delete(organization_id="-NF9xx0XLbk0XlLuhRVV")
        """
        await self._client.delete_organization(
            arguments.reference(organization_id, "organization_id", "the id of an organization")
        )


class AsyncPlainProjects:
    """The methods of projects that send one request each."""

    def __init__(self, http: AsyncLogin) -> None:
        self._http = http
        self._client = _versions.client(AsyncAdminClient, http.config.api_version, http)

    async def create(
        self,
        *,
        name: str,
        max_pods: int | None = None,
        force_encryption_with_cmek: bool | None = None,
    ) -> ProjectModel:
        """Create a project (operation `create_project`).

        Args:
            name: Name of the new project, 1 to 512 characters.
            max_pods: Largest number of pods that all pod-based indexes of the project may have together. When absent,
                0, so that the project is for serverless indexes only. At least 0.
            force_encryption_with_cmek: Whether to demand encryption with a key that the customer manages. When absent,
                false. Once demanded, it cannot be given up.

        Returns:
            The project's description. It has no API key yet: `admin.api_keys.create` makes one.

        Raises:
            PineconeValueError: The name is too short or too long, or `max_pods` is out of range.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: The organization of the service account does not exist.
            ForbiddenError: The service account may not create projects, or the plan allows no more of them.

        Example:
            async with AsyncAdmin() as admin:
                project = await admin.projects.create(name="films")
                print(project.id, project.organization_id)
        """
        request = CreateProjectRequest(
            name=arguments.label(name, "name", 512),
            max_pods=None if max_pods is None else arguments.at_least(max_pods, "max_pods", 0),
            force_encryption_with_cmek=arguments.optional_flag(
                force_encryption_with_cmek, "force_encryption_with_cmek"
            ),
        )
        return await self._client.create_project(request)

    async def list(self) -> ProjectList:
        """List every project the service account may see (operation `list_projects`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            async with AsyncAdmin() as admin:
                print((await admin.projects.list()).names())
        """
        return await self._client.list_projects()

    async def describe(self, *, project_id: str) -> ProjectModel:
        """Fetch the name, limits and organization of a project (operation `fetch_project`).

        Args:
            project_id: Identifier of the project, a UUID.

        Returns:
            Description of the project. Attributes: `id`, `name`, `max_pods`, `force_encryption_with_cmek`,
            `organization_id`, `created_at`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such project.

        Example:
            async with AsyncAdmin() as admin:
                for project in await admin.projects.list():
                    print((await admin.projects.describe(project_id=project.id)).max_pods)
        """
        return await self._client.fetch_project(
            arguments.reference(project_id, "project_id", "the id of a project")
        )

    async def update(
        self,
        *,
        project_id: str,
        name: str | None = None,
        max_pods: int | None = None,
        force_encryption_with_cmek: bool | None = None,
    ) -> ProjectModel:
        """Change a project (operation `update_project`).

        Args:
            project_id: Identifier of the project, a UUID.
            name: New name of the project, 1 to 512 characters. When absent, the name stays.
            max_pods: New limit on the number of pods in the project. When absent, the limit stays. It cannot go below
                the number of pods in use. At least 0.
            force_encryption_with_cmek: Whether to demand encryption with a key that the customer manages. Once
                demanded, it cannot be given up; when absent, the setting stays.

        Returns:
            Description of the project after the change. Attributes: `id`, `name`, `max_pods`,
            `force_encryption_with_cmek`, `organization_id`, `created_at`.

        Raises:
            PineconeValueError: Nothing is given, the id is empty, the name is too short or too long, or `max_pods` is
                out of range.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such project.
            ForbiddenError: The service account may not change the project.

        Example:
            async with AsyncAdmin() as admin:
                project = await admin.projects.describe_by_name(name="films")
                await admin.projects.update(project_id=project.id, name="films-archive")
        """
        request = arguments.changing(
            UpdateProjectRequest(
                name=None if name is None else arguments.label(name, "name", 512),
                max_pods=None if max_pods is None else arguments.at_least(max_pods, "max_pods", 0),
                force_encryption_with_cmek=arguments.optional_flag(
                    force_encryption_with_cmek, "force_encryption_with_cmek"
                ),
            )
        )
        return await self._client.update_project(
            arguments.reference(project_id, "project_id", "the id of a project"), request
        )

    async def delete(self, *, project_id: str) -> None:
        """Delete an empty project and its API keys (operation `delete_project`).

        Args:
            project_id: Identifier of the project, a UUID.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such project.
            ForbiddenError: The service account may not delete the project.
            ApiError: It has indexes, collections, backups or assistants.

        Example:
            async with AsyncAdmin() as admin:
                project = await admin.projects.describe_by_name(name="films")
                await admin.projects.delete(project_id=project.id)
        """
        await self._client.delete_project(
            arguments.reference(project_id, "project_id", "the id of a project")
        )


class AsyncApiKeys:
    """API keys: `admin.api_keys`."""

    def __init__(self, http: AsyncLogin) -> None:
        self._http = http
        self._client = _versions.client(AsyncAdminClient, http.config.api_version, http)

    async def create(
        self, *, project_id: str, name: str, roles: Sequence[APIKeyRole | str] | None = None
    ) -> APIKeyWithSecret:
        """Create an API key (operation `create_api_key`).

        Args:
            project_id: Identifier of the project, a UUID.
            name: Name of the new API key, 1 to 80 characters.
            roles: What the key may do. When absent, `ProjectEditor`, which allows everything in the project. Known
                values: 'ProjectEditor', 'ProjectViewer', 'ControlPlaneEditor', 'ControlPlaneViewer', 'DataPlaneEditor'
                and 'DataPlaneViewer'; others may come.

        Returns:
            The key's description in `key`, and the secret in `value`, which is never shown again.

        Raises:
            PineconeValueError: The id is empty, or the name is too short or too long.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such project.
            ForbiddenError: The service account may not create keys in the project, or the plan allows no more of them.

        Example:
            async with AsyncAdmin() as admin:
                project = await admin.projects.describe_by_name(name="films")
                made = await admin.api_keys.create(
                    project_id=project.id, name="reader", roles=[APIKeyRole.DATA_PLANE_VIEWER]
                )
                async with AsyncPinecone(made.value) as films:
                    print((await films.indexes.list()).names())
        """
        request = CreateAPIKeyRequest(
            name=arguments.label(name, "name", 80),
            roles=None if roles is None else arguments.names(roles, "roles"),
        )
        return await self._client.create_api_key(
            arguments.reference(project_id, "project_id", "the id of a project"), request
        )

    async def list(self, *, project_id: str) -> APIKeyList:
        """List every API key of a project, without the secrets (operation `list_project_api_keys`).

        Args:
            project_id: Identifier of the project, a UUID.

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
        return await self._client.list_project_api_keys(
            arguments.reference(project_id, "project_id", "the id of a project")
        )

    async def describe(self, *, api_key_id: str) -> APIKeyModel:
        """Fetch the name, project and roles of an API key, without the secret (operation `fetch_api_key`).

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.

        Returns:
            Description of the API key. Attributes: `id`, `project_id`, `roles`, `name`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such API key.

        Example:
            async with AsyncAdmin() as admin:
                described = await admin.api_keys.describe(api_key_id="c0ffee00-0000-4000-8000-000000000001")
                print(described.name, described.role)
        """
        return await self._client.fetch_api_key(
            arguments.reference(api_key_id, "api_key_id", "the id of an API key")
        )

    async def update(
        self,
        *,
        api_key_id: str,
        name: str | None = None,
        roles: Sequence[APIKeyRole | str] | None = None,
    ) -> APIKeyModel:
        """Change the name or the roles of an API key; its secret stays (operation `update_api_key`).

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            name: New name of the API key, 1 to 80 characters. When absent, the name stays.
            roles: What the key may do from now on, in place of its present roles. When absent, those stay. Known
                values: 'ProjectEditor', 'ProjectViewer', 'ControlPlaneEditor', 'ControlPlaneViewer', 'DataPlaneEditor'
                and 'DataPlaneViewer'; others may come.

        Returns:
            Description of the API key after the change. Attributes: `id`, `project_id`, `roles`, `name`.

        Raises:
            PineconeValueError: Nothing is given, the id is empty, or the name is too short or too long.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such API key.
            ForbiddenError: The service account may not change the key.

        Example:
            async with AsyncAdmin() as admin:
                await admin.api_keys.update(
                    api_key_id="c0ffee00-0000-4000-8000-000000000001", roles=["ProjectViewer"]
                )
        """
        request = arguments.changing(
            UpdateAPIKeyRequest(
                name=None if name is None else arguments.label(name, "name", 80),
                roles=None if roles is None else arguments.names(roles, "roles"),
            )
        )
        return await self._client.update_api_key(
            arguments.reference(api_key_id, "api_key_id", "the id of an API key"), request
        )

    async def delete(self, *, api_key_id: str) -> None:
        """Delete an API key; requests with its secret are refused from then on (operation `delete_api_key`).

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such API key.
            ForbiddenError: The service account may not delete the key.

        Example:
            async with AsyncAdmin() as admin:
                await admin.api_keys.delete(api_key_id="c0ffee00-0000-4000-8000-000000000001")
        """
        await self._client.delete_api_key(
            arguments.reference(api_key_id, "api_key_id", "the id of an API key")
        )
