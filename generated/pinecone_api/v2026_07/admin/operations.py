# Generated from specs/2026-07/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-07: one function per operation that builds its `Call`, and sends
nothing.

The methods of `AdminClient` of the same names describe what they take.
"""

from __future__ import annotations

from typing import Literal

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
"""API version of these operations."""

CREATE_API_KEY: Operation[m.APIKeyWithSecret] = Operation(
    name="create_api_key",
    service="admin",
    version=VERSION,
    verb="POST",
    path="/admin/projects/{project_id}/api-keys",
    response=m.APIKeyWithSecret,
    security="bearer",
    media="application/json",
    effect=True,
    needs=("value",),
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_api_key(project_id: str, body: m.CreateAPIKeyRequest) -> Call[m.APIKeyWithSecret]:
    """Create an API key.

    `POST /admin/projects/{project_id}/api-keys`.
    """
    return Call(
        CREATE_API_KEY,
        f"/admin/projects/{_path_segment('project_id', project_id)}/api-keys",
        body=body,
    )


CREATE_INVITE: Operation[m.InviteModel] = Operation(
    name="create_invite",
    service="admin",
    version=VERSION,
    verb="POST",
    path="/admin/invites",
    response=m.InviteModel,
    security="bearer",
    media="application/json",
    effect=True,
    needs=("id",),
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_invite(body: m.CreateInviteRequest) -> Call[m.InviteModel]:
    """Invite a person.

    `POST /admin/invites`.
    """
    return Call(CREATE_INVITE, "/admin/invites", body=body)


CREATE_PROJECT: Operation[m.ProjectModel] = Operation(
    name="create_project",
    service="admin",
    version=VERSION,
    verb="POST",
    path="/admin/projects",
    response=m.ProjectModel,
    security="bearer",
    media="application/json",
    effect=True,
    needs=("id",),
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_project(body: m.CreateProjectRequest) -> Call[m.ProjectModel]:
    """Create a project.

    `POST /admin/projects`.
    """
    return Call(CREATE_PROJECT, "/admin/projects", body=body)


CREATE_ROLE_BINDING: Operation[m.RoleBindingModel] = Operation(
    name="create_role_binding",
    service="admin",
    version=VERSION,
    verb="POST",
    path="/admin/role-bindings",
    response=m.RoleBindingModel,
    security="bearer",
    media="application/json",
    effect=True,
    needs=("id",),
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_role_binding(body: m.CreateRoleBindingRequest) -> Call[m.RoleBindingModel]:
    """Give a role.

    `POST /admin/role-bindings`.
    """
    return Call(CREATE_ROLE_BINDING, "/admin/role-bindings", body=body)


CREATE_SERVICE_ACCOUNT: Operation[m.ServiceAccountWithSecret] = Operation(
    name="create_service_account",
    service="admin",
    version=VERSION,
    verb="POST",
    path="/admin/service-accounts",
    response=m.ServiceAccountWithSecret,
    security="bearer",
    media="application/json",
    effect=True,
    needs=("client_secret",),
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def create_service_account(body: m.CreateServiceAccountRequest) -> Call[m.ServiceAccountWithSecret]:
    """Create a service account.

    `POST /admin/service-accounts`.
    """
    return Call(CREATE_SERVICE_ACCOUNT, "/admin/service-accounts", body=body)


DELETE_API_KEY: Operation[None] = Operation(
    name="delete_api_key",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/api-keys/{api_key_id}",
    response=None,
    security="bearer",
    idempotent=True,
    effect=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_api_key(api_key_id: str) -> Call[None]:
    """Delete an API key.

    `DELETE /admin/api-keys/{api_key_id}`.
    """
    return Call(DELETE_API_KEY, f"/admin/api-keys/{_path_segment('api_key_id', api_key_id)}")


DELETE_INVITE: Operation[None] = Operation(
    name="delete_invite",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/invites/{invite_id}",
    response=None,
    security="bearer",
    idempotent=True,
    effect=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_invite(invite_id: str) -> Call[None]:
    """Withdraw an invite.

    `DELETE /admin/invites/{invite_id}`.
    """
    return Call(DELETE_INVITE, f"/admin/invites/{_path_segment('invite_id', invite_id)}")


DELETE_ORGANIZATION: Operation[None] = Operation(
    name="delete_organization",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/organizations/{organization_id}",
    response=None,
    security="bearer",
    idempotent=True,
    effect=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_organization(organization_id: str) -> Call[None]:
    """Delete an organization.

    `DELETE /admin/organizations/{organization_id}`.
    """
    return Call(
        DELETE_ORGANIZATION,
        f"/admin/organizations/{_path_segment('organization_id', organization_id)}",
    )


DELETE_PROJECT: Operation[None] = Operation(
    name="delete_project",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/projects/{project_id}",
    response=None,
    security="bearer",
    idempotent=True,
    effect=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_project(project_id: str) -> Call[None]:
    """Delete a project.

    `DELETE /admin/projects/{project_id}`.
    """
    return Call(DELETE_PROJECT, f"/admin/projects/{_path_segment('project_id', project_id)}")


DELETE_ROLE_BINDING: Operation[None] = Operation(
    name="delete_role_binding",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/role-bindings/{role_binding_id}",
    response=None,
    security="bearer",
    idempotent=True,
    effect=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_role_binding(role_binding_id: str) -> Call[None]:
    """Take a role away.

    `DELETE /admin/role-bindings/{role_binding_id}`.
    """
    return Call(
        DELETE_ROLE_BINDING,
        f"/admin/role-bindings/{_path_segment('role_binding_id', role_binding_id)}",
    )


DELETE_SERVICE_ACCOUNT: Operation[None] = Operation(
    name="delete_service_account",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/service-accounts/{service_account_id}",
    response=None,
    security="bearer",
    idempotent=True,
    effect=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_service_account(service_account_id: str) -> Call[None]:
    """Delete a service account.

    `DELETE /admin/service-accounts/{service_account_id}`.
    """
    return Call(
        DELETE_SERVICE_ACCOUNT,
        f"/admin/service-accounts/{_path_segment('service_account_id', service_account_id)}",
    )


DELETE_USER: Operation[None] = Operation(
    name="delete_user",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/users/{user_id}",
    response=None,
    security="bearer",
    idempotent=True,
    effect=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def delete_user(user_id: str) -> Call[None]:
    """Remove a user.

    `DELETE /admin/users/{user_id}`.
    """
    return Call(DELETE_USER, f"/admin/users/{_path_segment('user_id', user_id)}")


FETCH_API_KEY: Operation[m.APIKeyModel] = Operation(
    name="fetch_api_key",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/api-keys/{api_key_id}",
    response=m.APIKeyModel,
    security="bearer",
    idempotent=True,
    errors=(
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def fetch_api_key(api_key_id: str) -> Call[m.APIKeyModel]:
    """Describe an API key.

    `GET /admin/api-keys/{api_key_id}`.
    """
    return Call(FETCH_API_KEY, f"/admin/api-keys/{_path_segment('api_key_id', api_key_id)}")


FETCH_INVITE: Operation[m.InviteModel] = Operation(
    name="fetch_invite",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/invites/{invite_id}",
    response=m.InviteModel,
    security="bearer",
    idempotent=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def fetch_invite(invite_id: str) -> Call[m.InviteModel]:
    """Describe an invite.

    `GET /admin/invites/{invite_id}`.
    """
    return Call(FETCH_INVITE, f"/admin/invites/{_path_segment('invite_id', invite_id)}")


FETCH_ORGANIZATION: Operation[m.OrganizationModel] = Operation(
    name="fetch_organization",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/organizations/{organization_id}",
    response=m.OrganizationModel,
    security="bearer",
    idempotent=True,
    errors=(
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def fetch_organization(organization_id: str) -> Call[m.OrganizationModel]:
    """Describe an organization.

    `GET /admin/organizations/{organization_id}`.
    """
    return Call(
        FETCH_ORGANIZATION,
        f"/admin/organizations/{_path_segment('organization_id', organization_id)}",
    )


FETCH_PROJECT: Operation[m.ProjectModel] = Operation(
    name="fetch_project",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/projects/{project_id}",
    response=m.ProjectModel,
    security="bearer",
    idempotent=True,
    errors=(
        ("401", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def fetch_project(project_id: str) -> Call[m.ProjectModel]:
    """Describe a project.

    `GET /admin/projects/{project_id}`.
    """
    return Call(FETCH_PROJECT, f"/admin/projects/{_path_segment('project_id', project_id)}")


FETCH_ROLE_BINDING: Operation[m.RoleBindingModel] = Operation(
    name="fetch_role_binding",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/role-bindings/{role_binding_id}",
    response=m.RoleBindingModel,
    security="bearer",
    idempotent=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def fetch_role_binding(role_binding_id: str) -> Call[m.RoleBindingModel]:
    """Describe a role binding.

    `GET /admin/role-bindings/{role_binding_id}`.
    """
    return Call(
        FETCH_ROLE_BINDING,
        f"/admin/role-bindings/{_path_segment('role_binding_id', role_binding_id)}",
    )


FETCH_SERVICE_ACCOUNT: Operation[m.ServiceAccountModel] = Operation(
    name="fetch_service_account",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/service-accounts/{service_account_id}",
    response=m.ServiceAccountModel,
    security="bearer",
    idempotent=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def fetch_service_account(service_account_id: str) -> Call[m.ServiceAccountModel]:
    """Describe a service account.

    `GET /admin/service-accounts/{service_account_id}`.
    """
    return Call(
        FETCH_SERVICE_ACCOUNT,
        f"/admin/service-accounts/{_path_segment('service_account_id', service_account_id)}",
    )


FETCH_USER: Operation[m.UserModel] = Operation(
    name="fetch_user",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/users/{user_id}",
    response=m.UserModel,
    security="bearer",
    idempotent=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def fetch_user(user_id: str) -> Call[m.UserModel]:
    """Describe a user.

    `GET /admin/users/{user_id}`.
    """
    return Call(FETCH_USER, f"/admin/users/{_path_segment('user_id', user_id)}")


LIST_INVITES: Operation[m.InviteList] = Operation(
    name="list_invites",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/invites",
    response=m.InviteList,
    security="bearer",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_invites(
    *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.InviteList]:
    """List the invites.

    `GET /admin/invites`.
    """
    return Call(
        LIST_INVITES,
        "/admin/invites",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )


LIST_ORGANIZATIONS: Operation[m.OrganizationList] = Operation(
    name="list_organizations",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/organizations",
    response=m.OrganizationList,
    security="bearer",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("4XX", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_organizations() -> Call[m.OrganizationList]:
    """List the organizations.

    `GET /admin/organizations`.
    """
    return Call(LIST_ORGANIZATIONS, "/admin/organizations")


LIST_PROJECT_API_KEYS: Operation[m.APIKeyList] = Operation(
    name="list_project_api_keys",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/projects/{project_id}/api-keys",
    response=m.APIKeyList,
    security="bearer",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("4XX", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_project_api_keys(project_id: str) -> Call[m.APIKeyList]:
    """List the API keys of a project.

    `GET /admin/projects/{project_id}/api-keys`.
    """
    return Call(
        LIST_PROJECT_API_KEYS, f"/admin/projects/{_path_segment('project_id', project_id)}/api-keys"
    )


LIST_PROJECTS: Operation[m.ProjectList] = Operation(
    name="list_projects",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/projects",
    response=m.ProjectList,
    security="bearer",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("4XX", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_projects() -> Call[m.ProjectList]:
    """List the projects.

    `GET /admin/projects`.
    """
    return Call(LIST_PROJECTS, "/admin/projects")


LIST_ROLE_BINDINGS: Operation[m.RoleBindingList] = Operation(
    name="list_role_bindings",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/role-bindings",
    response=m.RoleBindingList,
    security="bearer",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_role_bindings(
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
) -> Call[m.RoleBindingList]:
    """List the role bindings.

    `GET /admin/role-bindings`.
    """
    return Call(
        LIST_ROLE_BINDINGS,
        "/admin/role-bindings",
        params=_query(
            ("principal_type", principal_type),
            ("principal_id", principal_id),
            ("resource_type", resource_type),
            ("resource_id", resource_id),
            ("role", role),
            ("limit", limit),
            ("paginationToken", pagination_token),
        ),
    )


LIST_SERVICE_ACCOUNTS: Operation[m.ServiceAccountList] = Operation(
    name="list_service_accounts",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/service-accounts",
    response=m.ServiceAccountList,
    security="bearer",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_service_accounts(
    *, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.ServiceAccountList]:
    """List the service accounts.

    `GET /admin/service-accounts`.
    """
    return Call(
        LIST_SERVICE_ACCOUNTS,
        "/admin/service-accounts",
        params=_query(("limit", limit), ("paginationToken", pagination_token)),
    )


LIST_USERS: Operation[m.UserList] = Operation(
    name="list_users",
    service="admin",
    version=VERSION,
    verb="GET",
    path="/admin/users",
    response=m.UserList,
    security="bearer",
    idempotent=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def list_users(
    *, email: str | None = None, limit: int | None = None, pagination_token: str | None = None
) -> Call[m.UserList]:
    """List the users.

    `GET /admin/users`.
    """
    return Call(
        LIST_USERS,
        "/admin/users",
        params=_query(("email", email), ("limit", limit), ("paginationToken", pagination_token)),
    )


RESEND_INVITE: Operation[m.InviteModel] = Operation(
    name="resend_invite",
    service="admin",
    version=VERSION,
    verb="POST",
    path="/admin/invites/{invite_id}/resend",
    response=m.InviteModel,
    security="bearer",
    effect=True,
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("409", m.ErrorResponse),
        ("429", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def resend_invite(invite_id: str) -> Call[m.InviteModel]:
    """Send an invite again.

    `POST /admin/invites/{invite_id}/resend`.
    """
    return Call(RESEND_INVITE, f"/admin/invites/{_path_segment('invite_id', invite_id)}/resend")


ROTATE_SERVICE_ACCOUNT_SECRET: Operation[m.ServiceAccountWithSecret] = Operation(
    name="rotate_service_account_secret",
    service="admin",
    version=VERSION,
    verb="POST",
    path="/admin/service-accounts/{service_account_id}/rotate-secret",
    response=m.ServiceAccountWithSecret,
    security="bearer",
    effect=True,
    needs=("client_secret",),
    errors=(
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def rotate_service_account_secret(service_account_id: str) -> Call[m.ServiceAccountWithSecret]:
    """Replace the secret of a service account.

    `POST /admin/service-accounts/{service_account_id}/rotate-secret`.
    """
    return Call(
        ROTATE_SERVICE_ACCOUNT_SECRET,
        f"/admin/service-accounts/{_path_segment('service_account_id', service_account_id)}/rotate-secret",
    )


UPDATE_API_KEY: Operation[m.APIKeyModel] = Operation(
    name="update_api_key",
    service="admin",
    version=VERSION,
    verb="PATCH",
    path="/admin/api-keys/{api_key_id}",
    response=m.APIKeyModel,
    security="bearer",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def update_api_key(api_key_id: str, body: m.UpdateAPIKeyRequest) -> Call[m.APIKeyModel]:
    """Change an API key.

    `PATCH /admin/api-keys/{api_key_id}`.
    """
    return Call(
        UPDATE_API_KEY, f"/admin/api-keys/{_path_segment('api_key_id', api_key_id)}", body=body
    )


UPDATE_ORGANIZATION: Operation[m.OrganizationModel] = Operation(
    name="update_organization",
    service="admin",
    version=VERSION,
    verb="PATCH",
    path="/admin/organizations/{organization_id}",
    response=m.OrganizationModel,
    security="bearer",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def update_organization(
    organization_id: str, body: m.UpdateOrganizationRequest
) -> Call[m.OrganizationModel]:
    """Rename an organization.

    `PATCH /admin/organizations/{organization_id}`.
    """
    return Call(
        UPDATE_ORGANIZATION,
        f"/admin/organizations/{_path_segment('organization_id', organization_id)}",
        body=body,
    )


UPDATE_PROJECT: Operation[m.ProjectModel] = Operation(
    name="update_project",
    service="admin",
    version=VERSION,
    verb="PATCH",
    path="/admin/projects/{project_id}",
    response=m.ProjectModel,
    security="bearer",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def update_project(project_id: str, body: m.UpdateProjectRequest) -> Call[m.ProjectModel]:
    """Change a project.

    `PATCH /admin/projects/{project_id}`.
    """
    return Call(
        UPDATE_PROJECT, f"/admin/projects/{_path_segment('project_id', project_id)}", body=body
    )


UPDATE_SERVICE_ACCOUNT: Operation[m.ServiceAccountModel] = Operation(
    name="update_service_account",
    service="admin",
    version=VERSION,
    verb="PATCH",
    path="/admin/service-accounts/{service_account_id}",
    response=m.ServiceAccountModel,
    security="bearer",
    media="application/json",
    effect=True,
    errors=(
        ("400", m.ErrorResponse),
        ("401", m.ErrorResponse),
        ("403", m.ErrorResponse),
        ("404", m.ErrorResponse),
        ("4XX", m.ErrorResponse),
        ("500", m.ErrorResponse),
    ),
)


def update_service_account(
    service_account_id: str, body: m.UpdateServiceAccountRequest
) -> Call[m.ServiceAccountModel]:
    """Rename a service account.

    `PATCH /admin/service-accounts/{service_account_id}`.
    """
    return Call(
        UPDATE_SERVICE_ACCOUNT,
        f"/admin/service-accounts/{_path_segment('service_account_id', service_account_id)}",
        body=body,
    )
