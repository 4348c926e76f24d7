"""Bodies of requests to the Admin API and for access tokens."""

from __future__ import annotations

import msgspec


class TokenRequest(msgspec.Struct):
    """Body of POST /oauth/token."""

    client_id: str
    client_secret: str
    grant_type: str
    audience: str


class RenameRequest(msgspec.Struct):
    """Body of PATCH for an organization and for a service account."""

    name: str | None = None


class CreateProjectRequest(msgspec.Struct):
    """Body of POST /admin/projects."""

    name: str
    max_pods: int | None = None
    force_encryption_with_cmek: bool | None = None


class UpdateProjectRequest(msgspec.Struct):
    """Body of PATCH /admin/projects/{id}."""

    name: str | None = None
    max_pods: int | None = None
    force_encryption_with_cmek: bool | None = None


class CreateKeyRequest(msgspec.Struct):
    """Body of POST /admin/projects/{id}/api-keys."""

    name: str
    roles: list[str] | None = None


class UpdateKeyRequest(msgspec.Struct):
    """Body of PATCH /admin/api-keys/{id}."""

    name: str | None = None
    roles: list[str] | None = None


class GrantRequest(msgspec.Struct):
    """A role that an invite or a service account begins with."""

    resource_type: str
    role: str
    resource_id: str | None = None


class CreateInviteRequest(msgspec.Struct):
    """Body of POST /admin/invites."""

    email: str
    role_bindings: list[GrantRequest]


class CreateServiceAccountRequest(msgspec.Struct):
    """Body of POST /admin/service-accounts."""

    name: str
    role_bindings: list[GrantRequest] | None = None


class CreateBindingRequest(msgspec.Struct):
    """Body of POST /admin/role-bindings."""

    principal_type: str
    principal_id: str
    resource_type: str
    role: str
    resource_id: str | None = None
