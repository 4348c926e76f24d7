# Made from pinecone/_async/plain/admin.py by `python -m codegen unasync`. Change that file, not this one.
# Made from specs/surface/admin.yaml and the documents by `make generate`. Change those, not this file.
"""Organizations, projects, API keys, people and their roles, as a service account sees them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from pinecone import _versions
from pinecone._requests import arguments
from pinecone._sync.pagination import Paginator, paginator
from pinecone._sync.transport.login import Login
from pinecone.config.addressed import Addressed
from pinecone.models import (
    APIKeyList,
    APIKeyModel,
    APIKeyRole,
    APIKeyWithSecret,
    InviteList,
    InviteModel,
    OrganizationList,
    OrganizationModel,
    PrincipalType,
    ProjectList,
    ProjectModel,
    ResourceType,
    RoleBindingInput,
    RoleBindingList,
    RoleBindingModel,
    RoleName,
    ServiceAccountList,
    ServiceAccountModel,
    ServiceAccountWithSecret,
    UserList,
    UserModel,
)
from pinecone_api.default.admin.client import AdminClient
from pinecone_api.default.admin.models import (
    CreateAPIKeyRequest,
    CreateInviteRequest,
    CreateProjectRequest,
    CreateRoleBindingRequest,
    CreateServiceAccountRequest,
    UpdateAPIKeyRequest,
    UpdateOrganizationRequest,
    UpdateProjectRequest,
    UpdateServiceAccountRequest,
)


class Organizations(Addressed):
    """Organizations: `admin.organizations`."""

    def __init__(self, http: Login) -> None:
        self._http = http
        self._client = _versions.client(AdminClient, http.config.api_version, http)

    def list(self) -> OrganizationList:
        """List every organization of the service account, usually one (operation `list_organizations`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            with Admin() as admin:
                print((admin.organizations.list()).names())
        """
        return self._client.list_organizations()

    def describe(self, *, organization_id: str) -> OrganizationModel:
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
            with Admin() as admin:
                for organization in admin.organizations.list():
                    described = admin.organizations.describe(organization_id=organization.id)
                    print(described.plan, described.payment_status)
        """
        return self._client.fetch_organization(
            arguments.reference(organization_id, "organization_id", "the id of an organization")
        )

    def update(self, *, organization_id: str, name: str) -> OrganizationModel:
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
            with Admin() as admin:
                (found, *_) = admin.organizations.list()
                admin.organizations.update(organization_id=found.id, name="Film archive")
        """
        request = UpdateOrganizationRequest(name=arguments.label(name, "name", 512))
        return self._client.update_organization(
            arguments.reference(organization_id, "organization_id", "the id of an organization"),
            request,
        )

    def delete(self, *, organization_id: str) -> None:
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
            with Admin() as admin:
                admin.organizations.delete(organization_id="-NF9xx0XLbk0XlLuhRVV")
        """
        self._client.delete_organization(
            arguments.reference(organization_id, "organization_id", "the id of an organization")
        )


class PlainProjects(Addressed):
    """The methods of projects that send one request each."""

    def __init__(self, http: Login) -> None:
        self._http = http
        self._client = _versions.client(AdminClient, http.config.api_version, http)

    def create(
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
            with Admin() as admin:
                project = admin.projects.create(name="films")
                print(project.id, project.organization_id)
        """
        request = CreateProjectRequest(
            name=arguments.label(name, "name", 512),
            max_pods=None if max_pods is None else arguments.at_least(max_pods, "max_pods", 0),
            force_encryption_with_cmek=arguments.optional_flag(
                force_encryption_with_cmek, "force_encryption_with_cmek"
            ),
        )
        return self._client.create_project(request)

    def list(self) -> ProjectList:
        """List every project the service account may see (operation `list_projects`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            with Admin() as admin:
                print((admin.projects.list()).names())
        """
        return self._client.list_projects()

    def describe(self, *, project_id: str) -> ProjectModel:
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
            with Admin() as admin:
                for project in admin.projects.list():
                    print((admin.projects.describe(project_id=project.id)).max_pods)
        """
        return self._client.fetch_project(
            arguments.reference(project_id, "project_id", "the id of a project")
        )

    def update(
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
            with Admin() as admin:
                project = admin.projects.describe_by_name(name="films")
                admin.projects.update(project_id=project.id, name="films-archive")
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
        return self._client.update_project(
            arguments.reference(project_id, "project_id", "the id of a project"), request
        )

    def delete(self, *, project_id: str) -> None:
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
            with Admin() as admin:
                project = admin.projects.describe_by_name(name="films")
                admin.projects.delete(project_id=project.id)
        """
        self._client.delete_project(
            arguments.reference(project_id, "project_id", "the id of a project")
        )


class ApiKeys(Addressed):
    """API keys: `admin.api_keys`."""

    def __init__(self, http: Login) -> None:
        self._http = http
        self._client = _versions.client(AdminClient, http.config.api_version, http)

    def create(
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
            with Admin() as admin:
                project = admin.projects.describe_by_name(name="films")
                made = admin.api_keys.create(
                    project_id=project.id, name="reader", roles=[APIKeyRole.DATA_PLANE_VIEWER]
                )
                with Pinecone(made.value) as films:
                    print((films.indexes.list()).names())
        """
        request = CreateAPIKeyRequest(
            name=arguments.label(name, "name", 80),
            roles=None if roles is None else arguments.names(roles, "roles"),
        )
        return self._client.create_api_key(
            arguments.reference(project_id, "project_id", "the id of a project"), request
        )

    def list(self, *, project_id: str) -> APIKeyList:
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
            with Admin() as admin:
                project = admin.projects.describe_by_name(name="films")
                for key in admin.api_keys.list(project_id=project.id):
                    print(key.id, key.name, key.roles)
        """
        return self._client.list_project_api_keys(
            arguments.reference(project_id, "project_id", "the id of a project")
        )

    def describe(self, *, api_key_id: str) -> APIKeyModel:
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
            with Admin() as admin:
                described = admin.api_keys.describe(api_key_id="c0ffee00-0000-4000-8000-000000000001")
                print(described.name, described.role)
        """
        return self._client.fetch_api_key(
            arguments.reference(api_key_id, "api_key_id", "the id of an API key")
        )

    def update(
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
            with Admin() as admin:
                admin.api_keys.update(
                    api_key_id="c0ffee00-0000-4000-8000-000000000001", roles=["ProjectViewer"]
                )
        """
        request = arguments.changing(
            UpdateAPIKeyRequest(
                name=None if name is None else arguments.label(name, "name", 80),
                roles=None if roles is None else arguments.names(roles, "roles"),
            )
        )
        return self._client.update_api_key(
            arguments.reference(api_key_id, "api_key_id", "the id of an API key"), request
        )

    def delete(self, *, api_key_id: str) -> None:
        """Delete an API key; requests with its secret are refused from then on (operation `delete_api_key`).

        Args:
            api_key_id: Identifier of the API key, a UUID. It is not the secret itself.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such API key.
            ForbiddenError: The service account may not delete the key.

        Example:
            with Admin() as admin:
                admin.api_keys.delete(api_key_id="c0ffee00-0000-4000-8000-000000000001")
        """
        self._client.delete_api_key(
            arguments.reference(api_key_id, "api_key_id", "the id of an API key")
        )


class Users(Addressed):
    """People in the organization: `admin.users`."""

    def __init__(self, http: Login) -> None:
        self._http = http
        self._client = _versions.client(AdminClient, http.config.api_version, http)

    def list(
        self,
        *,
        email: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
    ) -> Paginator[UserModel]:
        """List the people in the organization, all or the one with an address (operation `list_users`).

        Args:
            email: Address to look for, up to 254 characters; only the user with it is returned. When absent, all users
                are.
            limit: Largest number of users on a page, 1 to 100. Defaults to 100.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `Paginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: The email is too short or too long, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account may not see the users of the organization.

        Example:
            with Admin() as admin:
                for user in admin.users.list():
                    print(user.name, user.email)
        """
        email = None if email is None else arguments.label(email, "email", 254)
        limit = arguments.optional_integer(limit, "limit", 1, 100)
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        fetch = partial(self.list_page, email=email, limit=limit)
        return paginator(fetch, pagination_token, None)

    def list_page(
        self,
        *,
        email: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
    ) -> UserList:
        """Fetch one page of the people in the organization (operation `list_users`).

        Args:
            email: Address to look for, up to 254 characters; only the user with it is returned. When absent, all users
                are.
            limit: Largest number of users on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out to get the first
                page.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: The email is too short or too long, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account may not see the users of the organization.

        Example:
            with Admin() as admin:
                page = admin.users.list_page(limit=10)
                print(len(page), page.pagination)
        """
        return self._client.list_users(
            email=None if email is None else arguments.label(email, "email", 254),
            limit=arguments.optional_integer(limit, "limit", 1, 100),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
        )

    def describe(self, *, user_id: str) -> UserModel:
        """Fetch the name and the address of a person (operation `fetch_user`).

        Args:
            user_id: Identifier of the user, a UUID.

        Returns:
            Description of the user. Attributes: `id`, `email`, `name`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such user.
            ForbiddenError: The service account may not see the users of the organization.

        Example:
            with Admin() as admin:
                for user in admin.users.list():
                    described = admin.users.describe(user_id=user.id)
                    print(described.name, described.email)
        """
        return self._client.fetch_user(arguments.reference(user_id, "user_id", "the id of a user"))

    def delete(self, *, user_id: str) -> None:
        """Remove a person from the organization (operation `delete_user`).

        Args:
            user_id: Identifier of the user, a UUID.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such user.
            ConflictError: Removing the user conflicts with the present state of the organization.
            ForbiddenError: The service account may not remove users.

        Example:
            with Admin() as admin:
                admin.users.delete(user_id="c0ffee00-0000-4000-8000-000000000012")
        """
        self._client.delete_user(arguments.reference(user_id, "user_id", "the id of a user"))


class Invites(Addressed):
    """Invites of people to the organization: `admin.invites`."""

    def __init__(self, http: Login) -> None:
        self._http = http
        self._client = _versions.client(AdminClient, http.config.api_version, http)

    def create(
        self, *, email: str, role_bindings: Sequence[RoleBindingInput | Mapping[str, Any]]
    ) -> InviteModel:
        """Invite a person by e-mail, with the roles that whoever accepts gets (operation `create_invite`).

        Args:
            email: Address that the invite is sent to, up to 254 characters.
            role_bindings: The roles that the person gets by accepting, 1 to 100.

        Returns:
            Description of the new invite. Attributes: `id`, `email`, `status`, `created_at`, `expires_at`,
            `processed_at`.

        Raises:
            PineconeValueError: The email is too short or too long, or `role_bindings` has too few or too many items.
            PineconeTypeError: An argument has the wrong type.
            ConflictError: The person cannot be invited now, for example because an invite is pending.
            ForbiddenError: The service account may not invite people or may not give these roles.

        Example:
            with Admin() as admin:
                invite = admin.invites.create(
                    email="ada@example.com",
                    role_bindings=[{"resource_type": "organization", "role": "OrgMember"}],
                )
                print(invite.id, invite.status, invite.expires_at)
        """
        request = CreateInviteRequest(
            email=arguments.label(email, "email", 254),
            role_bindings=arguments.objects(
                role_bindings, "role_bindings", RoleBindingInput, 1, 100
            ),
        )
        return self._client.create_invite(request)

    def list(
        self, *, limit: int | None = None, pagination_token: str | None = None
    ) -> Paginator[InviteModel]:
        """List the invites to the organization (operation `list_invites`).

        Args:
            limit: Largest number of invites on a page, 1 to 100. Defaults to 100.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `Paginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account may not see the invites of the organization.

        Example:
            with Admin() as admin:
                for invite in admin.invites.list():
                    print(invite.email, invite.status)
        """
        limit = arguments.optional_integer(limit, "limit", 1, 100)
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        fetch = partial(self.list_page, limit=limit)
        return paginator(fetch, pagination_token, None)

    def list_page(
        self, *, limit: int | None = None, pagination_token: str | None = None
    ) -> InviteList:
        """Fetch one page of the invites to the organization (operation `list_invites`).

        Args:
            limit: Largest number of invites on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out to get the first
                page.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account may not see the invites of the organization.

        Example:
            with Admin() as admin:
                page = admin.invites.list_page(limit=10)
                print(len(page), page.pagination)
        """
        return self._client.list_invites(
            limit=arguments.optional_integer(limit, "limit", 1, 100),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
        )

    def describe(self, *, invite_id: str) -> InviteModel:
        """Fetch the address, the state and the times of an invite (operation `fetch_invite`).

        Args:
            invite_id: Identifier of the invite, a UUID.

        Returns:
            Description of the invite. Attributes: `id`, `email`, `status`, `created_at`, `expires_at`, `processed_at`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such invite.
            ForbiddenError: The service account may not see the invites of the organization.

        Example:
            with Admin() as admin:
                for invite in admin.invites.list():
                    described = admin.invites.describe(invite_id=invite.id)
                    print(described.status, described.expires_at)
        """
        return self._client.fetch_invite(
            arguments.reference(invite_id, "invite_id", "the id of an invite")
        )

    def delete(self, *, invite_id: str) -> None:
        """Withdraw an invite (operation `delete_invite`).

        Args:
            invite_id: Identifier of the invite, a UUID.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such invite.
            ConflictError: The state of the invite does not allow it, for example because it was accepted.
            ForbiddenError: The service account may not withdraw invites.

        Example:
            with Admin() as admin:
                admin.invites.delete(invite_id="c0ffee00-0000-4000-8000-000000000013")
        """
        self._client.delete_invite(
            arguments.reference(invite_id, "invite_id", "the id of an invite")
        )

    def resend(self, *, invite_id: str) -> InviteModel:
        """Send an invite again, with a new time until which it can be accepted (operation `resend_invite`).

        Args:
            invite_id: Identifier of the invite, a UUID.

        Returns:
            Description of the invite after it was sent. Attributes: `id`, `email`, `status`, `created_at`,
            `expires_at`, `processed_at`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such invite.
            ConflictError: The state of the invite does not allow it, for example because it was accepted.
            ForbiddenError: The service account may not invite people.

        Example:
            with Admin() as admin:
                for invite in admin.invites.list():
                    admin.invites.resend(invite_id=invite.id)
        """
        return self._client.resend_invite(
            arguments.reference(invite_id, "invite_id", "the id of an invite")
        )


class ServiceAccounts(Addressed):
    """Accounts of programs: `admin.service_accounts`."""

    def __init__(self, http: Login) -> None:
        self._http = http
        self._client = _versions.client(AdminClient, http.config.api_version, http)

    def create(
        self,
        *,
        name: str,
        role_bindings: Sequence[RoleBindingInput | Mapping[str, Any]] | None = None,
    ) -> ServiceAccountWithSecret:
        """Create a service account, with the roles given (operation `create_service_account`).

        Args:
            name: Name of the new service account, 1 to 80 characters.
            role_bindings: The roles that the account gets, 0 to 100. When absent, none.

        Returns:
            The description in `service_account`, and in `client_secret` the secret, which is never shown again.

        Raises:
            PineconeValueError: The name is too short or too long, or `role_bindings` has too few or too many items.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account that calls may not create others or may not give these roles.

        Example:
            with Admin() as admin:
                made = admin.service_accounts.create(
                    name="nightly-load",
                    role_bindings=[RoleBindingInput(resource_type="organization", role="OrgMember")],
                )
                print(made.service_account.client_id)
        """
        request = CreateServiceAccountRequest(
            name=arguments.label(name, "name", 80),
            role_bindings=None
            if role_bindings is None
            else arguments.objects(role_bindings, "role_bindings", RoleBindingInput, 0, 100),
        )
        return self._client.create_service_account(request)

    def list(
        self, *, limit: int | None = None, pagination_token: str | None = None
    ) -> Paginator[ServiceAccountModel]:
        """List the service accounts of the organization (operation `list_service_accounts`).

        Args:
            limit: Largest number of service accounts on a page, 1 to 100. Defaults to 100.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `Paginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account that calls may not see the others.

        Example:
            with Admin() as admin:
                for account in admin.service_accounts.list():
                    print(account.name, account.client_id)
        """
        limit = arguments.optional_integer(limit, "limit", 1, 100)
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        fetch = partial(self.list_page, limit=limit)
        return paginator(fetch, pagination_token, None)

    def list_page(
        self, *, limit: int | None = None, pagination_token: str | None = None
    ) -> ServiceAccountList:
        """Fetch one page of the service accounts of the organization (operation `list_service_accounts`).

        Args:
            limit: Largest number of service accounts on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out to get the first
                page.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account that calls may not see the others.

        Example:
            with Admin() as admin:
                page = admin.service_accounts.list_page(limit=10)
                print(len(page), page.pagination)
        """
        return self._client.list_service_accounts(
            limit=arguments.optional_integer(limit, "limit", 1, 100),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
        )

    def describe(self, *, service_account_id: str) -> ServiceAccountModel:
        """Fetch the name, the client id and the times of a service account (operation `fetch_service_account`).

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id that the account
                signs in with.

        Returns:
            Description of the service account. Attributes: `id`, `name`, `client_id`, `created_at`, `updated_at`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such service account.
            ForbiddenError: The service account that calls may not see this one.

        Example:
            with Admin() as admin:
                for account in admin.service_accounts.list():
                    described = admin.service_accounts.describe(service_account_id=account.id)
                    print(described.name, described.client_id)
        """
        return self._client.fetch_service_account(
            arguments.reference(
                service_account_id, "service_account_id", "the id of a service account"
            )
        )

    def update(self, *, service_account_id: str, name: str | None = None) -> ServiceAccountModel:
        """Rename a service account (operation `update_service_account`).

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id that the account
                signs in with.
            name: New name of the service account, 1 to 80 characters. When absent, the name stays.

        Returns:
            Description of the service account after the change. Attributes: `id`, `name`, `client_id`, `created_at`,
            `updated_at`.

        Raises:
            PineconeValueError: Nothing is given, the id is empty, or the name is too short or too long.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such service account.
            ForbiddenError: The service account that calls may not change this one.

        Example:
            with Admin() as admin:
                for account in admin.service_accounts.list():
                    admin.service_accounts.update(service_account_id=account.id, name="weekly-load")
        """
        request = arguments.changing(
            UpdateServiceAccountRequest(
                name=None if name is None else arguments.label(name, "name", 80)
            )
        )
        return self._client.update_service_account(
            arguments.reference(
                service_account_id, "service_account_id", "the id of a service account"
            ),
            request,
        )

    def delete(self, *, service_account_id: str) -> None:
        """Delete a service account; its secret and its tokens are of no use from then on (operation
        `delete_service_account`).

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id that the account
                signs in with.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such service account.
            ForbiddenError: The service account that calls may not delete this one.

        Example:
            with Admin() as admin:
                admin.service_accounts.delete(service_account_id="c0ffee00-0000-4000-8000-000000000014")
        """
        self._client.delete_service_account(
            arguments.reference(
                service_account_id, "service_account_id", "the id of a service account"
            )
        )

    def rotate_secret(self, *, service_account_id: str) -> ServiceAccountWithSecret:
        """Replace the secret of a service account; the old one is of no use from then on (operation
        `rotate_service_account_secret`).

        Args:
            service_account_id: Identifier of the service account, a UUID. It is not the client id that the account
                signs in with.

        Returns:
            The description in `service_account`, and in `client_secret` the secret, which is never shown again.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such service account.
            ForbiddenError: The service account that calls may not change this one.

        Example:
            with Admin() as admin:
                for account in admin.service_accounts.list():
                    made = admin.service_accounts.rotate_secret(service_account_id=account.id)
                    print(made.service_account.name, len(made.client_secret))
        """
        return self._client.rotate_service_account_secret(
            arguments.reference(
                service_account_id, "service_account_id", "the id of a service account"
            )
        )


class RoleBindings(Addressed):
    """Roles that people, programs and keys have: `admin.role_bindings`."""

    def __init__(self, http: Login) -> None:
        self._http = http
        self._client = _versions.client(AdminClient, http.config.api_version, http)

    def create(
        self,
        *,
        principal_type: PrincipalType | str,
        principal_id: str,
        resource_type: ResourceType | str,
        role: RoleName | str,
        resource_id: str | None = None,
    ) -> RoleBindingModel:
        """Give a principal a role (operation `create_role_binding`).

        Args:
            principal_type: Kind of principal that gets the role.
            principal_id: Identifier of the principal that gets the role.
            resource_type: Where the role holds: in the organization or in one project. It must fit the role.
            role: The role to give. Those that begin with `Org` are for organizations, the others for projects.
            resource_id: Identifier of the organization or project. Needed for a project; when absent, the organization
                of the service account.

        Returns:
            The new role binding. Attributes: `id`, `principal_type`, `principal_id`, `resource_type`, `resource_id`,
            `role`, `created_at`.

        Raises:
            PineconeValueError: `principal_type` is not one of 'user', 'service_account', 'api_key', 'invite',
                `principal_id` is empty, `resource_type` is not one of 'organization', 'project', or `role` is not one
                of 'OrgOwner', 'OrgManager', 'OrgMember', 'OrgBillingAdmin', 'ProjectOwner', 'ProjectManager',
                'ProjectMember', 'ProjectEditor', 'ProjectViewer', 'ControlPlaneEditor', 'ControlPlaneViewer',
                'DataPlaneEditor', 'DataPlaneViewer'.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: The principal or the resource does not exist.
            ConflictError: The principal has this role already.
            ForbiddenError: The service account may not give this role.

        Example:
            with Admin() as admin:
                project = admin.projects.describe_by_name(name="films")
                for user in admin.users.list(email="ada@example.com"):
                    admin.role_bindings.create(
                        principal_type="user",
                        principal_id=user.id,
                        resource_type="project",
                        resource_id=project.id,
                        role=RoleName.PROJECT_VIEWER,
                    )
        """
        request = CreateRoleBindingRequest(
            principal_type=arguments.one_of(
                principal_type, "principal_type", ("user", "service_account", "api_key", "invite")
            ),
            principal_id=arguments.text(principal_id, "principal_id"),
            resource_type=arguments.one_of(
                resource_type, "resource_type", ("organization", "project")
            ),
            role=arguments.one_of(
                role,
                "role",
                (
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
                ),
            ),
            resource_id=arguments.optional_text(resource_id, "resource_id"),
        )
        return self._client.create_role_binding(request)

    def list(
        self,
        *,
        principal_type: PrincipalType | str | None = None,
        principal_id: str | None = None,
        resource_type: ResourceType | str | None = None,
        resource_id: str | None = None,
        role: RoleName | str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
    ) -> Paginator[RoleBindingModel]:
        """List who has which role, all or those that fit every argument (operation `list_role_bindings`).

        Args:
            principal_type: Kind of principal whose bindings are wanted. When absent, all kinds.
            principal_id: Identifier of the principal whose bindings are wanted. When absent, all principals.
            resource_type: Kind of resource that the bindings are about. When absent, both kinds.
            resource_id: Identifier of the organization or project that the bindings are about. When absent, all of
                them.
            role: Role that the bindings give. When absent, every role.
            limit: Largest number of role bindings on a page, 1 to 100. Defaults to 100.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `Paginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: `principal_type` is not one of 'user', 'service_account', 'api_key', 'invite',
                `resource_type` is not one of 'organization', 'project', `role` is not one of 'OrgOwner', 'OrgManager',
                'OrgMember', 'OrgBillingAdmin', 'ProjectOwner', 'ProjectManager', 'ProjectMember', 'ProjectEditor',
                'ProjectViewer', 'ControlPlaneEditor', 'ControlPlaneViewer', 'DataPlaneEditor', 'DataPlaneViewer', or
                `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account may not see role bindings.

        Example:
            with Admin() as admin:
                for binding in admin.role_bindings.list():
                    print(binding.principal_id, binding.role, binding.resource_id)
        """
        principal_type = (
            None
            if principal_type is None
            else arguments.one_of(
                principal_type, "principal_type", ("user", "service_account", "api_key", "invite")
            )
        )
        principal_id = arguments.optional_text(principal_id, "principal_id")
        resource_type = (
            None
            if resource_type is None
            else arguments.one_of(resource_type, "resource_type", ("organization", "project"))
        )
        resource_id = arguments.optional_text(resource_id, "resource_id")
        role = (
            None
            if role is None
            else arguments.one_of(
                role,
                "role",
                (
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
                ),
            )
        )
        limit = arguments.optional_integer(limit, "limit", 1, 100)
        pagination_token = arguments.optional_text(pagination_token, "pagination_token")
        fetch = partial(
            self.list_page,
            principal_type=principal_type,
            principal_id=principal_id,
            resource_type=resource_type,
            resource_id=resource_id,
            role=role,
            limit=limit,
        )
        return paginator(fetch, pagination_token, None)

    def list_page(
        self,
        *,
        principal_type: PrincipalType | str | None = None,
        principal_id: str | None = None,
        resource_type: ResourceType | str | None = None,
        resource_id: str | None = None,
        role: RoleName | str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
    ) -> RoleBindingList:
        """Fetch one page of who has which role (operation `list_role_bindings`).

        Args:
            principal_type: Kind of principal whose bindings are wanted. When absent, all kinds.
            principal_id: Identifier of the principal whose bindings are wanted. When absent, all principals.
            resource_type: Kind of resource that the bindings are about. When absent, both kinds.
            resource_id: Identifier of the organization or project that the bindings are about. When absent, all of
                them.
            role: Role that the bindings give. When absent, every role.
            limit: Largest number of role bindings on a page, 1 to 100. Defaults to 100.
            pagination_token: Token from the previous page that selects the next one. Leave it out to get the first
                page.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: `principal_type` is not one of 'user', 'service_account', 'api_key', 'invite',
                `resource_type` is not one of 'organization', 'project', `role` is not one of 'OrgOwner', 'OrgManager',
                'OrgMember', 'OrgBillingAdmin', 'ProjectOwner', 'ProjectManager', 'ProjectMember', 'ProjectEditor',
                'ProjectViewer', 'ControlPlaneEditor', 'ControlPlaneViewer', 'DataPlaneEditor', 'DataPlaneViewer', or
                `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.
            ForbiddenError: The service account may not see role bindings.

        Example:
            with Admin() as admin:
                page = admin.role_bindings.list_page(limit=10)
                print(len(page), page.pagination)
        """
        return self._client.list_role_bindings(
            principal_type=None
            if principal_type is None
            else arguments.one_of(
                principal_type, "principal_type", ("user", "service_account", "api_key", "invite")
            ),
            principal_id=arguments.optional_text(principal_id, "principal_id"),
            resource_type=None
            if resource_type is None
            else arguments.one_of(resource_type, "resource_type", ("organization", "project")),
            resource_id=arguments.optional_text(resource_id, "resource_id"),
            role=None
            if role is None
            else arguments.one_of(
                role,
                "role",
                (
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
                ),
            ),
            limit=arguments.optional_integer(limit, "limit", 1, 100),
            pagination_token=arguments.optional_text(pagination_token, "pagination_token"),
        )

    def describe(self, *, role_binding_id: str) -> RoleBindingModel:
        """Fetch who has which role where, by the id of this fact (operation `fetch_role_binding`).

        Args:
            role_binding_id: Identifier of the role binding, a UUID.

        Returns:
            Description of the role binding. Attributes: `id`, `principal_type`, `principal_id`, `resource_type`,
            `resource_id`, `role`, `created_at`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such role binding.
            ForbiddenError: The service account may not see role bindings.

        Example:
            with Admin() as admin:
                for binding in admin.role_bindings.list():
                    described = admin.role_bindings.describe(role_binding_id=binding.id)
                    print(described.principal_id, described.role)
        """
        return self._client.fetch_role_binding(
            arguments.reference(role_binding_id, "role_binding_id", "the id of a role binding")
        )

    def delete(self, *, role_binding_id: str) -> None:
        """Take a role away (operation `delete_role_binding`).

        Args:
            role_binding_id: Identifier of the role binding, a UUID.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such role binding.
            ConflictError: Taking the role away conflicts with the present state of the organization.
            ForbiddenError: The service account may not take this role away.

        Example:
            with Admin() as admin:
                admin.role_bindings.delete(role_binding_id="c0ffee00-0000-4000-8000-000000000015")
        """
        self._client.delete_role_binding(
            arguments.reference(role_binding_id, "role_binding_id", "the id of a role binding")
        )
