# Generated from specs/2026-07/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-07: synchronous client, one method per operation."""

from __future__ import annotations

from typing import Literal

from ..._runtime import Client
from . import models as m, operations as ops


class AdminClient(Client):
    """Manage the organizations, projects and API keys that a service account may see, and who else
    may use them: users, invites, service accounts and the roles they are given. Calls carry an
    access token, which the OAuth API issues for the account's credentials, in place of an API
    key. What a call may do depends on the roles of the service account.

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

    def create_invite(
        self, body: m.CreateInviteRequest, *, timeout: float | None = None
    ) -> m.InviteModel:
        """Invite a person.

        Sends an e-mail that asks a person to join the organization. Whoever accepts gets the roles
        that the invite names. It can be accepted for a limited time.

        `POST /admin/invites`.

        Args:
            body: Address of the person and the roles to give.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_invite(body), timeout=timeout)

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

    def create_role_binding(
        self, body: m.CreateRoleBindingRequest, *, timeout: float | None = None
    ) -> m.RoleBindingModel:
        """Give a role.

        Gives a principal a role in the organization or in one of its projects.

        `POST /admin/role-bindings`.

        Args:
            body: Who gets which role, and where.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_role_binding(body), timeout=timeout)

    def create_service_account(
        self, body: m.CreateServiceAccountRequest, *, timeout: float | None = None
    ) -> m.ServiceAccountWithSecret:
        """Create a service account.

        Creates an account for a program. The response has the secret of the account, which is not
        shown again.

        `POST /admin/service-accounts`.

        Args:
            body: Name of the new account and the roles to give.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_service_account(body), timeout=timeout)

    def delete_api_key(self, api_key_id: str, *, timeout: float | None = None) -> None:
        """Delete an API key.

        Deletes an API key for good. Requests that carry its secret are refused from then on.

        `DELETE /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_api_key(api_key_id), timeout=timeout)

    def delete_invite(self, invite_id: str, *, timeout: float | None = None) -> None:
        """Withdraw an invite.

        Withdraws an invite, so that it cannot be accepted any more.

        `DELETE /admin/invites/{invite_id}`.

        Args:
            invite_id: Identifier of the invite, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_invite(invite_id), timeout=timeout)

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

    def delete_role_binding(self, role_binding_id: str, *, timeout: float | None = None) -> None:
        """Take a role away.

        Deletes a role binding. Its principal loses what the role allows, unless another binding
        allows it too.

        `DELETE /admin/role-bindings/{role_binding_id}`.

        Args:
            role_binding_id: Identifier of the role binding, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_role_binding(role_binding_id), timeout=timeout)

    def delete_service_account(
        self, service_account_id: str, *, timeout: float | None = None
    ) -> None:
        """Delete a service account.

        Deletes a service account for good, with all of its roles. It gets no new access tokens from
        then on.

        `DELETE /admin/service-accounts/{service_account_id}`.

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id
                that the account signs in with.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_service_account(service_account_id), timeout=timeout)

    def delete_user(self, user_id: str, *, timeout: float | None = None) -> None:
        """Remove a user.

        Removes a person from the organization.

        `DELETE /admin/users/{user_id}`.

        Args:
            user_id: Identifier of the user, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_user(user_id), timeout=timeout)

    def fetch_api_key(self, api_key_id: str, *, timeout: float | None = None) -> m.APIKeyModel:
        """Describe an API key.

        Returns name, project and roles of one API key, without the secret.

        `GET /admin/api-keys/{api_key_id}`.

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_api_key(api_key_id), timeout=timeout)

    def fetch_invite(self, invite_id: str, *, timeout: float | None = None) -> m.InviteModel:
        """Describe an invite.

        Returns address, status and times of one invite.

        `GET /admin/invites/{invite_id}`.

        Args:
            invite_id: Identifier of the invite, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_invite(invite_id), timeout=timeout)

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

    def fetch_role_binding(
        self, role_binding_id: str, *, timeout: float | None = None
    ) -> m.RoleBindingModel:
        """Describe a role binding.

        Returns principal, resource and role of one role binding.

        `GET /admin/role-bindings/{role_binding_id}`.

        Args:
            role_binding_id: Identifier of the role binding, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_role_binding(role_binding_id), timeout=timeout)

    def fetch_service_account(
        self, service_account_id: str, *, timeout: float | None = None
    ) -> m.ServiceAccountModel:
        """Describe a service account.

        Returns name and client id of one service account, without the secret.

        `GET /admin/service-accounts/{service_account_id}`.

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id
                that the account signs in with.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_service_account(service_account_id), timeout=timeout)

    def fetch_user(self, user_id: str, *, timeout: float | None = None) -> m.UserModel:
        """Describe a user.

        Returns name and address of one person in the organization.

        `GET /admin/users/{user_id}`.

        Args:
            user_id: Identifier of the user, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.fetch_user(user_id), timeout=timeout)

    def list_invites(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.InviteList:
        """List the invites.

        Returns one page of the invites to the organization. Follow the pagination token until a
        page has none.

        `GET /admin/invites`.

        Args:
            limit: Largest number of invites on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_invites(limit=limit, pagination_token=pagination_token), timeout=timeout
        )

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

    def list_role_bindings(
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

        Returns one page of the role bindings of the organization and its projects. Every filter
        that is given must match. Follow the pagination token until a page has none.

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
        return self._sender.send(
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

    def list_service_accounts(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.ServiceAccountList:
        """List the service accounts.

        Returns one page of the service accounts of the organization, without their secrets. Follow
        the pagination token until a page has none.

        `GET /admin/service-accounts`.

        Args:
            limit: Largest number of service accounts on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_service_accounts(limit=limit, pagination_token=pagination_token),
            timeout=timeout,
        )

    def list_users(
        self,
        *,
        email: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.UserList:
        """List the users.

        Returns one page of the people in the organization. Follow the pagination token until a page
        has none.

        `GET /admin/users`.

        Args:
            email: Address to look for, up to 254 characters; only the user with it is returned.
                When absent, all users are.
            limit: Largest number of users on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_users(email=email, limit=limit, pagination_token=pagination_token),
            timeout=timeout,
        )

    def resend_invite(self, invite_id: str, *, timeout: float | None = None) -> m.InviteModel:
        """Send an invite again.

        Sends the e-mail of an invite once more. The roles of the invite stay as they are.

        `POST /admin/invites/{invite_id}/resend`.

        Args:
            invite_id: Identifier of the invite, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.resend_invite(invite_id), timeout=timeout)

    def rotate_service_account_secret(
        self, service_account_id: str, *, timeout: float | None = None
    ) -> m.ServiceAccountWithSecret:
        """Replace the secret of a service account.

        Makes a new secret for a service account. The secret it had stops working, and the new one
        is not shown again.

        `POST /admin/service-accounts/{service_account_id}/rotate-secret`.

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id
                that the account signs in with.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.rotate_service_account_secret(service_account_id), timeout=timeout
        )

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

    def update_service_account(
        self,
        service_account_id: str,
        body: m.UpdateServiceAccountRequest,
        *,
        timeout: float | None = None,
    ) -> m.ServiceAccountModel:
        """Rename a service account.

        Changes the name of a service account. Its secret and its roles stay as they are.

        `PATCH /admin/service-accounts/{service_account_id}`.

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id
                that the account signs in with.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.update_service_account(service_account_id, body), timeout=timeout
        )
