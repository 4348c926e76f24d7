# Generated from specs/2026-07/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-07: asynchronous client, one method per operation."""

from __future__ import annotations

from typing import Literal

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncAdminClient(AsyncClient):
    """Manage the organizations, projects and API keys that a service account may see, and who else
    may use them: users, invites, service accounts and the roles they are given. Calls carry an
    access token, which the OAuth API issues for the account's credentials, in place of an API
    key. What a call may do depends on the roles of the service account.

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

    async def create_invite(
        self, body: m.CreateInviteRequest, *, timeout: float | None = None
    ) -> m.InviteModel:
        """Invite a person.

        `POST /admin/invites`.

        Args:
            body: Address of the person and the roles to give.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_invite(body), timeout=timeout)

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

    async def create_role_binding(
        self, body: m.CreateRoleBindingRequest, *, timeout: float | None = None
    ) -> m.RoleBindingModel:
        """Give a role.

        `POST /admin/role-bindings`.

        Args:
            body: Who gets which role, and where.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_role_binding(body), timeout=timeout)

    async def create_service_account(
        self, body: m.CreateServiceAccountRequest, *, timeout: float | None = None
    ) -> m.ServiceAccountWithSecret:
        """Create a service account.

        `POST /admin/service-accounts`.

        Args:
            body: Name of the new account and the roles to give.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_service_account(body), timeout=timeout)

    async def delete_api_key(self, api_key_id: str, *, timeout: float | None = None) -> None:
        """Delete an API key.

        `DELETE /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_api_key(api_key_id), timeout=timeout)

    async def delete_invite(self, invite_id: str, *, timeout: float | None = None) -> None:
        """Withdraw an invite.

        `DELETE /admin/invites/{invite_id}`.

        Args:
            invite_id: Identifier of the invite, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_invite(invite_id), timeout=timeout)

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

    async def delete_role_binding(
        self, role_binding_id: str, *, timeout: float | None = None
    ) -> None:
        """Take a role away.

        `DELETE /admin/role-bindings/{role_binding_id}`.

        Args:
            role_binding_id: Identifier of the role binding, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_role_binding(role_binding_id), timeout=timeout)

    async def delete_service_account(
        self, service_account_id: str, *, timeout: float | None = None
    ) -> None:
        """Delete a service account.

        `DELETE /admin/service-accounts/{service_account_id}`.

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id
                that the account signs in with.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.delete_service_account(service_account_id), timeout=timeout
        )

    async def delete_user(self, user_id: str, *, timeout: float | None = None) -> None:
        """Remove a user.

        `DELETE /admin/users/{user_id}`.

        Args:
            user_id: Identifier of the user, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_user(user_id), timeout=timeout)

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

    async def fetch_invite(self, invite_id: str, *, timeout: float | None = None) -> m.InviteModel:
        """Describe an invite.

        `GET /admin/invites/{invite_id}`.

        Args:
            invite_id: Identifier of the invite, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_invite(invite_id), timeout=timeout)

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

    async def fetch_role_binding(
        self, role_binding_id: str, *, timeout: float | None = None
    ) -> m.RoleBindingModel:
        """Describe a role binding.

        `GET /admin/role-bindings/{role_binding_id}`.

        Args:
            role_binding_id: Identifier of the role binding, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_role_binding(role_binding_id), timeout=timeout)

    async def fetch_service_account(
        self, service_account_id: str, *, timeout: float | None = None
    ) -> m.ServiceAccountModel:
        """Describe a service account.

        `GET /admin/service-accounts/{service_account_id}`.

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id
                that the account signs in with.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.fetch_service_account(service_account_id), timeout=timeout
        )

    async def fetch_user(self, user_id: str, *, timeout: float | None = None) -> m.UserModel:
        """Describe a user.

        `GET /admin/users/{user_id}`.

        Args:
            user_id: Identifier of the user, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_user(user_id), timeout=timeout)

    async def list_invites(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.InviteList:
        """List the invites.

        `GET /admin/invites`.

        Args:
            limit: Largest number of invites on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_invites(limit=limit, pagination_token=pagination_token), timeout=timeout
        )

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

    async def list_role_bindings(
        self,
        *,
        principal_type: Literal["user", "service_account", "api_key", "invite"] | str | None = None,
        principal_id: str | None = None,
        resource_type: Literal["organization", "project"] | str | None = None,
        resource_id: str | None = None,
        role: Literal[
            "OrgOwner",
            "OrgManager",
            "OrgMember",
            "OrgBillingAdmin",
            "ProjectOwner",
            "ProjectManager",
            "ProjectMember",
            "ProjectEditor",
            "ProjectViewer",
            "ControlPlaneEditor",
            "ControlPlaneViewer",
            "DataPlaneEditor",
            "DataPlaneViewer",
        ]
        | str
        | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.RoleBindingList:
        """List the role bindings.

        `GET /admin/role-bindings`.

        Args:
            principal_type: Kind of principal whose bindings are wanted. When absent, all kinds.
                Known values: 'user', 'service_account', 'api_key' and 'invite'; others may come.
            principal_id: Identifier of the principal whose bindings are wanted. When absent, all
                principals.
            resource_type: Kind of resource that the bindings are about. When absent, both kinds.
                Known values: 'organization' and 'project'; others may come.
            resource_id: Identifier of the organization or project that the bindings are about. When
                absent, all of them.
            role: Role that the bindings give. When absent, every role. Known values: 'OrgOwner',
                'OrgManager', 'OrgMember', 'OrgBillingAdmin', 'ProjectOwner', 'ProjectManager',
                'ProjectMember', 'ProjectEditor', 'ProjectViewer', 'ControlPlaneEditor',
                'ControlPlaneViewer', 'DataPlaneEditor' and 'DataPlaneViewer'; others may come.
            limit: Largest number of role bindings on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_role_bindings(
                principal_type=principal_type,
                principal_id=principal_id,
                resource_type=resource_type,
                resource_id=resource_id,
                role=role,
                limit=limit,
                pagination_token=pagination_token,
            ),
            timeout=timeout,
        )

    async def list_service_accounts(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.ServiceAccountList:
        """List the service accounts.

        `GET /admin/service-accounts`.

        Args:
            limit: Largest number of service accounts on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_service_accounts(limit=limit, pagination_token=pagination_token),
            timeout=timeout,
        )

    async def list_users(
        self,
        *,
        email: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.UserList:
        """List the users.

        `GET /admin/users`.

        Args:
            email: Address to look for, up to 254 characters; only the user with it is returned.
                When absent, all users are.
            limit: Largest number of users on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_users(email=email, limit=limit, pagination_token=pagination_token),
            timeout=timeout,
        )

    async def resend_invite(self, invite_id: str, *, timeout: float | None = None) -> m.InviteModel:
        """Send an invite again.

        `POST /admin/invites/{invite_id}/resend`.

        Args:
            invite_id: Identifier of the invite, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.resend_invite(invite_id), timeout=timeout)

    async def rotate_service_account_secret(
        self, service_account_id: str, *, timeout: float | None = None
    ) -> m.ServiceAccountWithSecret:
        """Replace the secret of a service account.

        `POST /admin/service-accounts/{service_account_id}/rotate-secret`.

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id
                that the account signs in with.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.rotate_service_account_secret(service_account_id), timeout=timeout
        )

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

    async def update_service_account(
        self,
        service_account_id: str,
        body: m.UpdateServiceAccountRequest,
        *,
        timeout: float | None = None,
    ) -> m.ServiceAccountModel:
        """Rename a service account.

        `PATCH /admin/service-accounts/{service_account_id}`.

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id
                that the account signs in with.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.update_service_account(service_account_id, body), timeout=timeout
        )
