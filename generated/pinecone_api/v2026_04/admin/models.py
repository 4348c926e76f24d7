# Generated from specs/2026-04/admin.oas.yaml by `make generate`; edit specs/ or templates/ instead.
"""Pinecone Admin API 2026-04: wire models."""

from __future__ import annotations

from typing import Any, ClassVar

from ..._base import Answer, Collection, Model


class APIKeyModel(Answer, Model):
    """Name, project and roles of an API key, without its secret."""

    id: str
    """Identifier of the API key, a UUID."""
    project_id: str
    """Identifier of the project the key belongs to, a UUID."""
    roles: list[str]
    """What the key may do. Editors may change things and viewers only read; a role is about the
    whole project, or about the control plane or the data plane alone.
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


class CreateAPIKeyRequest(Model):
    """Name and roles of an API key to create."""

    name: str
    """Name of the new API key, 1 to 80 characters."""
    roles: list[str] | None = None
    """What the key may do. When absent, `ProjectEditor`, which allows everything in the project."""


class CreateProjectRequest(Model):
    """Name and limits of a project to create."""

    name: str
    """Name of the new project, 1 to 512 characters."""
    max_pods: int | None = None
    """Largest number of pods that all pod-based indexes of the project may have together. When
    absent, 0, so that the project is for serverless indexes only.
    """
    force_encryption_with_cmek: bool | None = None
    """Whether to demand encryption with a key that the customer manages. When absent, false. Once
    demanded, it cannot be given up.
    """


class ErrorResponse(Model):
    """What the Admin API answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model):
    """What went wrong."""

    code: str
    """Kind of failure, as a stable name. Known values: 'OK', 'UNKNOWN', 'INVALID_ARGUMENT',
    'DEADLINE_EXCEEDED', 'QUOTA_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED',
    'UNAUTHENTICATED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE',
    'UNIMPLEMENTED', 'INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'FORBIDDEN' and
    'UNPROCESSABLE_ENTITY'; others may come.
    """
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class OrganizationModel(Answer, Model):
    """Name, plan and payment status of an organization."""

    id: str
    """Identifier of the organization."""
    name: str
    """Name of the organization, 1 to 512 characters."""
    plan: str
    """The plan the organization has chosen, which sets its quotas and features. Known values:
    'Free', 'Standard', 'Enterprise' and 'Dedicated'; others may come.
    """
    payment_status: str
    """Whether bills are paid. Some states limit what the organization may do. Known values:
    'Active', 'PaymentPending', 'PastDue', 'Restricted', 'Suspended' and 'Deactivated'; others
    may come.
    """
    created_at: str
    """When the organization was created, in UTC."""
    support_tier: str
    """How much support the organization is entitled to. Known values: 'Free', 'Developer', 'Pro'
    and 'Enterprise'; others may come.
    """


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


class UpdateAPIKeyRequest(Model):
    """Settings of an API key to change. Whatever is left out stays as it is."""

    name: str | None = None
    """New name of the API key, 1 to 80 characters. When absent, the name stays."""
    roles: list[str] | None = None
    """What the key may do from now on, in place of its present roles. When absent, those stay."""


class UpdateOrganizationRequest(Model):
    """What to change about an organization."""

    name: str | None = None
    """New name of the organization, 1 to 512 characters. When absent, the name stays."""


class UpdateProjectRequest(Model):
    """Settings of a project to change. Whatever is left out stays as it is."""

    name: str | None = None
    """New name of the project, 1 to 512 characters. When absent, the name stays."""
    max_pods: int | None = None
    """New limit on the number of pods in the project. When absent, the limit stays. It cannot go
    below the number of pods in use.
    """
    force_encryption_with_cmek: bool | None = None
    """Whether to demand encryption with a key that the customer manages. Once demanded, it cannot
    be given up; when absent, the setting stays.
    """


class APIKeyList(Answer, Collection[APIKeyModel]):
    """The API keys of a project."""

    items_field: ClassVar[str] = "data"
    data: list[APIKeyModel] = []
    """The API keys, without their secrets. Empty when there are none."""


class OrganizationList(Answer, Collection[OrganizationModel]):
    """The organizations that the service account may see."""

    items_field: ClassVar[str] = "data"
    data: list[OrganizationModel] = []
    """The organizations. Empty when there are none."""


class ProjectList(Answer, Collection[ProjectModel]):
    """The projects that the service account may see."""

    items_field: ClassVar[str] = "data"
    data: list[ProjectModel] = []
    """The projects. Empty when there are none."""


__all__ = [
    "APIKeyList",
    "APIKeyModel",
    "APIKeyWithSecret",
    "CreateAPIKeyRequest",
    "CreateProjectRequest",
    "ErrorResponse",
    "ErrorResponseError",
    "OrganizationList",
    "OrganizationModel",
    "ProjectList",
    "ProjectModel",
    "UpdateAPIKeyRequest",
    "UpdateOrganizationRequest",
    "UpdateProjectRequest",
]
