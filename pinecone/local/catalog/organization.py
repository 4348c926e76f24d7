"""Keep what belongs to an organization and outlives the process: one JSON file, replaced atomically."""

from __future__ import annotations

import msgspec


class Organization(msgspec.Struct):
    """The organization that a data folder stands for."""

    id: str
    name: str
    created: str


class Project(msgspec.Struct):
    """A project of the organization. One of them has the indexes; the others have none."""

    id: str
    name: str
    created: str
    max_pods: int = 0
    force_encryption_with_cmek: bool = False


class ApiKey(msgspec.Struct):
    """An API key, whose secret is kept as its digest; its roles are role bindings."""

    id: str
    name: str
    project: str
    digest: str


class User(msgspec.Struct):
    """A person who belongs to the organization."""

    id: str
    email: str
    name: str


class Invite(msgspec.Struct):
    """An invitation to the organization; what it grants are role bindings."""

    id: str
    email: str
    created: str
    expires: str
    processed: str | None = None


class ServiceAccount(msgspec.Struct):
    """A program that may use the Admin API, whose secret is kept as its digest."""

    id: str
    name: str
    client_id: str
    digest: str
    created: str
    updated: str


class RoleBinding(msgspec.Struct):
    """A role that somebody has in the organization or in a project."""

    id: str
    principal_type: str
    principal: str
    resource_type: str
    resource: str
    role: str
    created: str


class OrganizationFile(msgspec.Struct):
    """The whole file.

    Attributes:
        home: Identifier of the project that has the indexes.
        token_key: What access tokens are signed with.
    """

    format: int
    home: str
    token_key: str
    organizations: dict[str, Organization] = msgspec.field(default_factory=dict)
    projects: dict[str, Project] = msgspec.field(default_factory=dict)
    api_keys: dict[str, ApiKey] = msgspec.field(default_factory=dict)
    users: dict[str, User] = msgspec.field(default_factory=dict)
    invites: dict[str, Invite] = msgspec.field(default_factory=dict)
    service_accounts: dict[str, ServiceAccount] = msgspec.field(default_factory=dict)
    role_bindings: dict[str, RoleBinding] = msgspec.field(default_factory=dict)
