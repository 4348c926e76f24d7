# Generated from specs/2026-07/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-07: wire models."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from ..._base import Answer, Collection, FurtherNames, Literal, Model


class APIKeyModel(Answer, Model):
    """Name, project and roles of an API key, without its secret."""

    id: str
    """Identifier of the API key, a UUID."""
    project_id: str
    """Identifier of the project the key belongs to, a UUID."""
    roles: list[
        Literal[
            "ProjectEditor",
            "ProjectViewer",
            "ControlPlaneEditor",
            "ControlPlaneViewer",
            "DataPlaneEditor",
            "DataPlaneViewer",
        ]
        | str
    ]
    """What the key may do. Editors may change things and viewers only read; a role is about the
    whole project, or about the control plane or the data plane alone. Other values may come.
    """
    name: str | None = None
    """Name of the API key."""

    @property
    def role(self) -> Any:
        """Return `roles.0`."""
        return next(iter((self.roles or [])[0:]), None)


class APIKeyWithSecret(Answer, Model):
    """A new API key together with its secret."""

    secret_fields: ClassVar[tuple[str, ...]] = ("value",)
    key: APIKeyModel
    value: str
    """The secret, to send in the `Api-Key` header. It is not shown again and cannot be recovered."""


class CreateAPIKeyRequest(Model, gc=False):
    """Name and roles of an API key to create."""

    name: str
    """Name of the new API key, 1 to 80 characters."""
    roles: (
        list[
            Literal[
                "ProjectEditor",
                "ProjectViewer",
                "ControlPlaneEditor",
                "ControlPlaneViewer",
                "DataPlaneEditor",
                "DataPlaneViewer",
            ]
            | str
        ]
        | None
    ) = None
    """What the key may do. When absent, `ProjectEditor`, which allows everything in the project.
    Other values may come.
    """


class CreateInviteRequest(Model, gc=False):
    """Address of a person to invite and the roles to give."""

    email: str
    """Address that the invite is sent to, up to 254 characters."""
    role_bindings: list[RoleBindingInput]
    """The roles that the person gets by accepting, 1 to 100."""


class CreateProjectRequest(Model, gc=False):
    """Name and limits of a project to create."""

    name: str
    """Name of the new project, 1 to 512 characters."""
    max_pods: int | None = None
    """Largest number of pods that all pod-based indexes of the project may have together. When
    absent, 0, so that the project is for serverless indexes only. At least 0.
    """
    force_encryption_with_cmek: bool | None = None
    """Whether to demand encryption with a key that the customer manages. When absent, false. Once
    demanded, it cannot be given up.
    """


class CreateRoleBindingRequest(Model, gc=False):
    """Who gets which role, and where."""

    principal_type: Literal["user", "service_account", "api_key", "invite"] | str
    """Kind of principal that gets the role. Other values may come."""
    principal_id: str
    """Identifier of the principal that gets the role."""
    resource_type: Literal["organization", "project"] | str
    """Where the role holds: in the organization or in one project. It must fit the role. Other
    values may come.
    """
    role: (
        Literal[
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
    )
    """The role to give. Those that begin with `Org` are for organizations, the others for
    projects. Other values may come.
    """
    resource_id: str | None = None
    """Identifier of the organization or project. Needed for a project; when absent, the
    organization of the service account.
    """


class CreateServiceAccountRequest(Model, gc=False):
    """Name and roles of a service account to create."""

    name: str
    """Name of the new service account, 1 to 80 characters."""
    role_bindings: list[RoleBindingInput] | None = None
    """The roles that the account gets, 0 to 100. When absent, none."""


class ErrorResponse(Model, gc=False):
    """What the Admin API answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model, gc=False):
    """What went wrong."""

    code: (
        Literal[
            "OK",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "QUOTA_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "FORBIDDEN",
            "UNPROCESSABLE_ENTITY",
        ]
        | str
    )
    """Kind of failure, as a stable name. Other values may come."""
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class InviteModel(Answer, Model):
    """Address, status and times of an invite."""

    id: str
    """Identifier of the invite, a UUID."""
    email: str
    """Address that the invite was sent to."""
    status: Literal["pending", "expired", "processed"] | str
    """State of the invite: `pending` can still be accepted, `expired` was not accepted in time,
    `processed` is done with. Other values may come.
    """
    created_at: str
    """When the invite was created, in UTC."""
    expires_at: str | None = None
    """Until when the invite can be accepted, in UTC. Absent or null when there is no such time."""
    processed_at: str | None = None
    """When the invite was processed, in UTC. Absent or null before."""


class OrganizationModel(Answer, Model):
    """Name, plan and payment status of an organization."""

    id: str
    """Identifier of the organization."""
    name: str
    """Name of the organization, 1 to 512 characters."""
    plan: Literal["Free", "Standard", "Enterprise", "Dedicated"] | str
    """The plan the organization has chosen, which sets its quotas and features. Other values may
    come.
    """
    payment_status: (
        Literal["Active", "PaymentPending", "PastDue", "Restricted", "Suspended", "Deactivated"]
        | str
    )
    """Whether bills are paid. Some states limit what the organization may do. Other values may
    come.
    """
    created_at: str
    """When the organization was created, in UTC."""
    support_tier: Literal["Free", "Developer", "Pro", "Enterprise"] | str
    """How much support the organization is entitled to. Other values may come."""


class PaginationResponse(Model, gc=False):
    """Where the next page is."""

    next: str | None = None
    """Token to pass with the next request to continue after this page."""


class ProjectModel(Answer, Model):
    """Name, limits and organization of a project."""

    id: str
    """Identifier of the project, a UUID."""
    name: str
    """Name of the project, 1 to 512 characters."""
    max_pods: int
    """Largest number of pods that all pod-based indexes of the project may have together. With 0
    the project is for serverless indexes only.
    """
    force_encryption_with_cmek: bool
    """Whether the data of the project must be encrypted with a key that the customer manages."""
    organization_id: str
    """Identifier of the organization the project belongs to."""
    created_at: str | None = None
    """When the project was created, in UTC."""


class RoleBindingInput(Model, gc=False):
    """A role to give, and where it holds."""

    resource_type: Literal["organization", "project"] | str
    """Where the role holds: in the organization or in one project. It must fit the role. Other
    values may come.
    """
    role: (
        Literal[
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
    )
    """The role to give. Those that begin with `Org` are for organizations, the others for
    projects. Other values may come.
    """
    resource_id: str | None = None
    """Identifier of the organization or project. Needed for a project; when absent, the
    organization of the service account.
    """


class RoleBindingModel(Answer, Model):
    """A role that a principal has in an organization or in a project."""

    id: str
    """Identifier of the role binding, a UUID."""
    principal_type: Literal["user", "service_account", "api_key", "invite"] | str
    """Kind of principal that has the role. Other values may come."""
    principal_id: str
    """Identifier of the principal that has the role."""
    resource_type: Literal["organization", "project"] | str
    """Where the role holds: in the organization or in one project. Other values may come."""
    resource_id: str
    """Identifier of the organization or project."""
    role: (
        Literal[
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
    )
    """The role. Those that begin with `Org` are for organizations, the others for projects. Other
    values may come.
    """
    created_at: str
    """When the role was given, in UTC."""


class ServiceAccountModel(Answer, Model):
    """Name and client id of a service account, without its secret."""

    id: str
    """Identifier of the service account, a UUID."""
    name: str
    """Name of the service account, 1 to 80 characters."""
    client_id: str
    """The id that the account signs in with. It is no secret."""
    created_at: str
    """When the service account was created, in UTC."""
    updated_at: str
    """When the service account was last changed, in UTC."""


class ServiceAccountWithSecret(Answer, Model):
    """A service account together with a secret that was just made."""

    secret_fields: ClassVar[tuple[str, ...]] = ("client_secret",)
    service_account: ServiceAccountModel
    client_secret: str
    """The secret that the account signs in with. It is not shown again and cannot be recovered."""


class UpdateAPIKeyRequest(Model, gc=False):
    """Settings of an API key to change. Whatever is left out stays as it is."""

    name: str | None = None
    """New name of the API key, 1 to 80 characters. When absent, the name stays."""
    roles: (
        list[
            Literal[
                "ProjectEditor",
                "ProjectViewer",
                "ControlPlaneEditor",
                "ControlPlaneViewer",
                "DataPlaneEditor",
                "DataPlaneViewer",
            ]
            | str
        ]
        | None
    ) = None
    """What the key may do from now on, in place of its present roles. When absent, those stay.
    Other values may come.
    """


class UpdateOrganizationRequest(Model, gc=False):
    """What to change about an organization."""

    name: str | None = None
    """New name of the organization, 1 to 512 characters. When absent, the name stays."""


class UpdateProjectRequest(Model, gc=False):
    """Settings of a project to change. Whatever is left out stays as it is."""

    name: str | None = None
    """New name of the project, 1 to 512 characters. When absent, the name stays."""
    max_pods: int | None = None
    """New limit on the number of pods in the project. When absent, the limit stays. It cannot go
    below the number of pods in use. At least 0.
    """
    force_encryption_with_cmek: bool | None = None
    """Whether to demand encryption with a key that the customer manages. Once demanded, it cannot
    be given up; when absent, the setting stays.
    """


class UpdateServiceAccountRequest(Model, gc=False):
    """Settings of a service account to change."""

    name: str | None = None
    """New name of the service account, 1 to 80 characters. When absent, the name stays."""


class UserModel(Answer, Model):
    """Name and address of a person in the organization."""

    id: str
    """Identifier of the user, a UUID."""
    email: str
    """Address the user signs in with."""
    name: str | None = None
    """Name of the user. Absent when the user gave none."""


class APIKeyList(Answer, Collection[APIKeyModel], metaclass=FurtherNames):
    """The API keys of a project."""

    items_field: ClassVar[str] = "data"
    further_names = {"api_keys": "data"}
    data: list[APIKeyModel] = []
    """The API keys, without their secrets. Empty when there are none."""

    @property
    def api_keys(self) -> list[APIKeyModel]:
        """Return `data`."""
        return self.data


class InviteList(Answer, Collection[InviteModel]):
    """One page of invites."""

    items_field: ClassVar[str] = "data"
    data: list[InviteModel] = []
    """The invites on this page. Empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""

    @property
    def pagination_token(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)

    def emails(self) -> list[Any]:
        """Return `email` of each item, in order."""
        return [item.email for item in self.data]


class OrganizationList(Answer, Collection[OrganizationModel], metaclass=FurtherNames):
    """The organizations that the service account may see."""

    items_field: ClassVar[str] = "data"
    further_names = {"organizations": "data"}
    data: list[OrganizationModel] = []
    """The organizations. Empty when there are none."""

    @property
    def organizations(self) -> list[OrganizationModel]:
        """Return `data`."""
        return self.data


class ProjectList(Answer, Collection[ProjectModel], metaclass=FurtherNames):
    """The projects that the service account may see."""

    items_field: ClassVar[str] = "data"
    further_names = {"projects": "data"}
    data: list[ProjectModel] = []
    """The projects. Empty when there are none."""

    @property
    def projects(self) -> list[ProjectModel]:
        """Return `data`."""
        return self.data


class RoleBindingList(Answer, Collection[RoleBindingModel]):
    """One page of role bindings."""

    items_field: ClassVar[str] = "data"
    data: list[RoleBindingModel] = []
    """The role bindings on this page. Empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""

    @property
    def pagination_token(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)

    def roles(self) -> list[Any]:
        """Return `role` of each item, in order."""
        return [item.role for item in self.data]


class ServiceAccountList(Answer, Collection[ServiceAccountModel]):
    """One page of service accounts."""

    items_field: ClassVar[str] = "data"
    data: list[ServiceAccountModel] = []
    """The service accounts on this page, without their secrets. Empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""

    @property
    def pagination_token(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)


class UserList(Answer, Collection[UserModel]):
    """One page of users."""

    items_field: ClassVar[str] = "data"
    data: list[UserModel] = []
    """The users on this page. Empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""

    @property
    def pagination_token(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)

    def emails(self) -> list[Any]:
        """Return `email` of each item, in order."""
        return [item.email for item in self.data]


__all__ = [
    "APIKeyList",
    "APIKeyModel",
    "APIKeyWithSecret",
    "CreateAPIKeyRequest",
    "CreateInviteRequest",
    "CreateProjectRequest",
    "CreateRoleBindingRequest",
    "CreateServiceAccountRequest",
    "ErrorResponse",
    "ErrorResponseError",
    "InviteList",
    "InviteModel",
    "OrganizationList",
    "OrganizationModel",
    "PaginationResponse",
    "ProjectList",
    "ProjectModel",
    "RoleBindingInput",
    "RoleBindingList",
    "RoleBindingModel",
    "ServiceAccountList",
    "ServiceAccountModel",
    "ServiceAccountWithSecret",
    "UpdateAPIKeyRequest",
    "UpdateOrganizationRequest",
    "UpdateProjectRequest",
    "UpdateServiceAccountRequest",
    "UserList",
    "UserModel",
]
