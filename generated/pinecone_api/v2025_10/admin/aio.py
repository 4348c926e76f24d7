# Generated from specs/2025-10/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2025-10: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncAdminClient(AsyncClient):
    """Manage the organizations, projects and API keys that a service account may see. Calls carry
    an access token, which the OAuth API issues for the account's credentials, in place of an
    API key. What a call may do depends on the roles of the service account.

    `AdminClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def create_api_key(
        self, project_id: str, body: m.CreateAPIKeyRequest, *, timeout: float | None = None
    ) -> m.APIKeyWithSecret:
        """Create an API key.

        `POST /admin/projects/{project_id}/api-keys`.

        Args:
            project_id: Identifier of the project, a UUID.
            body: Name and roles of the new key.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_api_key(project_id, body), timeout=timeout)

    async def create_project(
        self, body: m.CreateProjectRequest, *, timeout: float | None = None
    ) -> m.ProjectModel:
        """Create a project.

        `POST /admin/projects`.

        Args:
            body: Name and limits of the new project.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_project(body), timeout=timeout)

    async def delete_api_key(self, api_key_id: str, *, timeout: float | None = None) -> None:
        """Delete an API key.

        `DELETE /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_api_key(api_key_id), timeout=timeout)

    async def delete_organization(
        self, organization_id: str, *, timeout: float | None = None
    ) -> None:
        """Delete an organization.

        `DELETE /admin/organizations/{organization_id}`.

        Args:
            organization_id: Identifier of the organization.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_organization(organization_id), timeout=timeout)

    async def delete_project(self, project_id: str, *, timeout: float | None = None) -> None:
        """Delete a project.

        `DELETE /admin/projects/{project_id}`.

        Args:
            project_id: Identifier of the project, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_project(project_id), timeout=timeout)

    async def fetch_api_key(
        self, api_key_id: str, *, timeout: float | None = None
    ) -> m.APIKeyModel:
        """Describe an API key.

        `GET /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_api_key(api_key_id), timeout=timeout)

    async def fetch_organization(
        self, organization_id: str, *, timeout: float | None = None
    ) -> m.OrganizationModel:
        """Describe an organization.

        `GET /admin/organizations/{organization_id}`.

        Args:
            organization_id: Identifier of the organization.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_organization(organization_id), timeout=timeout)

    async def fetch_project(
        self, project_id: str, *, timeout: float | None = None
    ) -> m.ProjectModel:
        """Describe a project.

        `GET /admin/projects/{project_id}`.

        Args:
            project_id: Identifier of the project, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_project(project_id), timeout=timeout)

    async def list_organizations(self, *, timeout: float | None = None) -> m.OrganizationList:
        """List the organizations.

        `GET /admin/organizations`.

        Args:
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.list_organizations(), timeout=timeout)

    async def list_project_api_keys(
        self, project_id: str, *, timeout: float | None = None
    ) -> m.APIKeyList:
        """List the API keys of a project.

        `GET /admin/projects/{project_id}/api-keys`.

        Args:
            project_id: Identifier of the project, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.list_project_api_keys(project_id), timeout=timeout)

    async def list_projects(self, *, timeout: float | None = None) -> m.ProjectList:
        """List the projects.

        `GET /admin/projects`.

        Args:
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.list_projects(), timeout=timeout)

    async def update_api_key(
        self, api_key_id: str, body: m.UpdateAPIKeyRequest, *, timeout: float | None = None
    ) -> m.APIKeyModel:
        """Change an API key.

        `PATCH /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.update_api_key(api_key_id, body), timeout=timeout)

    async def update_organization(
        self,
        organization_id: str,
        body: m.UpdateOrganizationRequest,
        *,
        timeout: float | None = None,
    ) -> m.OrganizationModel:
        """Rename an organization.

        `PATCH /admin/organizations/{organization_id}`.

        Args:
            organization_id: Identifier of the organization.
            body: The new name of the organization.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.update_organization(organization_id, body), timeout=timeout
        )

    async def update_project(
        self, project_id: str, body: m.UpdateProjectRequest, *, timeout: float | None = None
    ) -> m.ProjectModel:
        """Change a project.

        `PATCH /admin/projects/{project_id}`.

        Args:
            project_id: Identifier of the project, a UUID.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.update_project(project_id, body), timeout=timeout)
