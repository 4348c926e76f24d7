# Generated from specs/2025-10/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2025-10: synchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import Client
from . import models as m, operations as ops


class AdminClient(Client):
    """Manage the organizations, projects and API keys that a service account may see. Calls carry
    an access token, which the OAuth API issues for the account's credentials, in place of an
    API key. What a call may do depends on the roles of the service account.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def create_api_key(
        self, project_id: str, body: m.CreateAPIKeyRequest, *, timeout: float | None = None
    ) -> m.APIKeyWithSecret:
        """Create an API key.

        Creates an API key for one project and returns it with its secret. The secret is shown only
        in this response; keep it in a safe place.

        `POST /admin/projects/{project_id}/api-keys`.

        Args:
            project_id: Identifier of the project, a UUID.
            body: Name and roles of the new key.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_api_key(project_id, body), timeout=timeout)

    def create_project(
        self, body: m.CreateProjectRequest, *, timeout: float | None = None
    ) -> m.ProjectModel:
        """Create a project.

        Creates an empty project in the organization of the service account. The project has no API
        keys yet; create one to work in it.

        `POST /admin/projects`.

        Args:
            body: Name and limits of the new project.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_project(body), timeout=timeout)

    def delete_api_key(self, api_key_id: str, *, timeout: float | None = None) -> None:
        """Delete an API key.

        Deletes an API key for good. Requests that carry its secret are refused from then on.

        `DELETE /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_api_key(api_key_id), timeout=timeout)

    def delete_organization(self, organization_id: str, *, timeout: float | None = None) -> None:
        """Delete an organization.

        Deletes an organization for good. It must be empty: delete all of its projects first.

        `DELETE /admin/organizations/{organization_id}`.

        Args:
            organization_id: Identifier of the organization.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_organization(organization_id), timeout=timeout)

    def delete_project(self, project_id: str, *, timeout: float | None = None) -> None:
        """Delete a project.

        Deletes a project and its API keys for good. The project must be empty: delete its indexes,
        collections, backups and assistants first.

        `DELETE /admin/projects/{project_id}`.

        Args:
            project_id: Identifier of the project, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_project(project_id), timeout=timeout)

    def fetch_api_key(self, api_key_id: str, *, timeout: float | None = None) -> m.APIKeyModel:
        """Describe an API key.

        Returns name, project and roles of one API key, without the secret.

        `GET /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_api_key(api_key_id), timeout=timeout)

    def fetch_organization(
        self, organization_id: str, *, timeout: float | None = None
    ) -> m.OrganizationModel:
        """Describe an organization.

        Returns name, plan and payment status of one organization.

        `GET /admin/organizations/{organization_id}`.

        Args:
            organization_id: Identifier of the organization.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_organization(organization_id), timeout=timeout)

    def fetch_project(self, project_id: str, *, timeout: float | None = None) -> m.ProjectModel:
        """Describe a project.

        Returns name, limits and organization of one project.

        `GET /admin/projects/{project_id}`.

        Args:
            project_id: Identifier of the project, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_project(project_id), timeout=timeout)

    def list_organizations(self, *, timeout: float | None = None) -> m.OrganizationList:
        """List the organizations.

        Returns every organization the service account belongs to, which is usually one. There are
        no pages.

        `GET /admin/organizations`.

        Args:
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.list_organizations(), timeout=timeout)

    def list_project_api_keys(
        self, project_id: str, *, timeout: float | None = None
    ) -> m.APIKeyList:
        """List the API keys of a project.

        Returns every API key of one project with name and roles, without the secrets. There are no
        pages.

        `GET /admin/projects/{project_id}/api-keys`.

        Args:
            project_id: Identifier of the project, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.list_project_api_keys(project_id), timeout=timeout)

    def list_projects(self, *, timeout: float | None = None) -> m.ProjectList:
        """List the projects.

        Returns every project of the organization that the service account may see. There are no
        pages.

        `GET /admin/projects`.

        Args:
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.list_projects(), timeout=timeout)

    def update_api_key(
        self, api_key_id: str, body: m.UpdateAPIKeyRequest, *, timeout: float | None = None
    ) -> m.APIKeyModel:
        """Change an API key.

        Changes the name or the roles of an API key. Whatever the request leaves out stays as it is,
        and so does the secret.

        `PATCH /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.update_api_key(api_key_id, body), timeout=timeout)

    def update_organization(
        self,
        organization_id: str,
        body: m.UpdateOrganizationRequest,
        *,
        timeout: float | None = None,
    ) -> m.OrganizationModel:
        """Rename an organization.

        Changes the name of an organization, which is all that can be changed about it here.

        `PATCH /admin/organizations/{organization_id}`.

        Args:
            organization_id: Identifier of the organization.
            body: The new name of the organization.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.update_organization(organization_id, body), timeout=timeout)

    def update_project(
        self, project_id: str, body: m.UpdateProjectRequest, *, timeout: float | None = None
    ) -> m.ProjectModel:
        """Change a project.

        Changes name, pod limit or encryption of a project. Whatever the request leaves out stays as
        it is.

        `PATCH /admin/projects/{project_id}`.

        Args:
            project_id: Identifier of the project, a UUID.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.update_project(project_id, body), timeout=timeout)
