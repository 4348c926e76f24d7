# Generated from specs/2025-10/admin.oas.yaml by `make generate`; edit specs/ or templates/ instead.
"""Pinecone Admin API 2025-10: one function per operation that builds its `Call`, and sends
nothing.
"""

from __future__ import annotations

from ..._runtime import Call, Operation, path_segment as _path_segment
from . import models as m

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2025-10"
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

    Creates an API key for one project and returns it with its secret. The secret is shown only
    in this response; keep it in a safe place.

    `POST /admin/projects/{project_id}/api-keys`.

    Args:
        project_id: Identifier of the project, a UUID.
        body: Name and roles of the new key.
    """
    return Call(
        CREATE_API_KEY,
        f"/admin/projects/{_path_segment('project_id', project_id)}/api-keys",
        body=body,
    )


CREATE_PROJECT: Operation[m.ProjectModel] = Operation(
    name="create_project",
    service="admin",
    version=VERSION,
    verb="POST",
    path="/admin/projects",
    response=m.ProjectModel,
    security="bearer",
    media="application/json",
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

    Creates an empty project in the organization of the service account. The project has no API
    keys yet; create one to work in it.

    `POST /admin/projects`.

    Args:
        body: Name and limits of the new project.
    """
    return Call(CREATE_PROJECT, "/admin/projects", body=body)


DELETE_API_KEY: Operation[None] = Operation(
    name="delete_api_key",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/api-keys/{api_key_id}",
    response=None,
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


def delete_api_key(api_key_id: str) -> Call[None]:
    """Delete an API key.

    Deletes an API key for good. Requests that carry its secret are refused from then on.

    `DELETE /admin/api-keys/{api_key_id}`.

    Args:
        api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
    """
    return Call(DELETE_API_KEY, f"/admin/api-keys/{_path_segment('api_key_id', api_key_id)}")


DELETE_ORGANIZATION: Operation[None] = Operation(
    name="delete_organization",
    service="admin",
    version=VERSION,
    verb="DELETE",
    path="/admin/organizations/{organization_id}",
    response=None,
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


def delete_organization(organization_id: str) -> Call[None]:
    """Delete an organization.

    Deletes an organization for good. It must be empty: delete all of its projects first.

    `DELETE /admin/organizations/{organization_id}`.

    Args:
        organization_id: Identifier of the organization.
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

    Deletes a project and its API keys for good. The project must be empty: delete its indexes,
    collections, backups and assistants first.

    `DELETE /admin/projects/{project_id}`.

    Args:
        project_id: Identifier of the project, a UUID.
    """
    return Call(DELETE_PROJECT, f"/admin/projects/{_path_segment('project_id', project_id)}")


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

    Returns name, project and roles of one API key, without the secret.

    `GET /admin/api-keys/{api_key_id}`.

    Args:
        api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
    """
    return Call(FETCH_API_KEY, f"/admin/api-keys/{_path_segment('api_key_id', api_key_id)}")


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

    Returns name, plan and payment status of one organization.

    `GET /admin/organizations/{organization_id}`.

    Args:
        organization_id: Identifier of the organization.
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

    Returns name, limits and organization of one project.

    `GET /admin/projects/{project_id}`.

    Args:
        project_id: Identifier of the project, a UUID.
    """
    return Call(FETCH_PROJECT, f"/admin/projects/{_path_segment('project_id', project_id)}")


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

    Returns every organization the service account belongs to, which is usually one. There are
    no pages.

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

    Returns every API key of one project with name and roles, without the secrets. There are no
    pages.

    `GET /admin/projects/{project_id}/api-keys`.

    Args:
        project_id: Identifier of the project, a UUID.
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

    Returns every project of the organization that the service account may see. There are no
    pages.

    `GET /admin/projects`.
    """
    return Call(LIST_PROJECTS, "/admin/projects")


UPDATE_API_KEY: Operation[m.APIKeyModel] = Operation(
    name="update_api_key",
    service="admin",
    version=VERSION,
    verb="PATCH",
    path="/admin/api-keys/{api_key_id}",
    response=m.APIKeyModel,
    security="bearer",
    media="application/json",
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

    Changes the name or the roles of an API key. Whatever the request leaves out stays as it is,
    and so does the secret.

    `PATCH /admin/api-keys/{api_key_id}`.

    Args:
        api_key_id: Identifier of the API key, a UUID. It is not the secret itself.
        body: The settings to change.
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

    Changes the name of an organization, which is all that can be changed about it here.

    `PATCH /admin/organizations/{organization_id}`.

    Args:
        organization_id: Identifier of the organization.
        body: The new name of the organization.
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

    Changes name, pod limit or encryption of a project. Whatever the request leaves out stays as
    it is.

    `PATCH /admin/projects/{project_id}`.

    Args:
        project_id: Identifier of the project, a UUID.
        body: The settings to change.
    """
    return Call(
        UPDATE_PROJECT, f"/admin/projects/{_path_segment('project_id', project_id)}", body=body
    )
