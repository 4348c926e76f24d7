# Generated from specs/2026-07/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-07: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class CreateAPIKeyRequest:
    name: Final = Limits(1, 80)
    roles: Final = Limits(
        0,
        UNBOUNDED,
        known=(
            "ProjectEditor",
            "ProjectViewer",
            "ControlPlaneEditor",
            "ControlPlaneViewer",
            "DataPlaneEditor",
            "DataPlaneViewer",
        ),
    )


class CreateInviteRequest:
    email: Final = Limits(0, 254)
    role_bindings: Final = Limits(1, 100)


class CreateProjectRequest:
    name: Final = Limits(1, 512)
    max_pods: Final = Limits(0, UNBOUNDED)


class CreateRoleBindingRequest:
    principal_type: Final = Limits(
        0, UNBOUNDED, known=("user", "service_account", "api_key", "invite")
    )
    resource_type: Final = Limits(0, UNBOUNDED, known=("organization", "project"))
    role: Final = Limits(
        0,
        UNBOUNDED,
        known=(
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


class CreateServiceAccountRequest:
    name: Final = Limits(1, 80)
    role_bindings: Final = Limits(0, 100)


class RoleBindingInput:
    resource_type: Final = Limits(0, UNBOUNDED, known=("organization", "project"))
    role: Final = Limits(
        0,
        UNBOUNDED,
        known=(
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


class UpdateAPIKeyRequest:
    name: Final = Limits(1, 80)
    roles: Final = Limits(
        0,
        UNBOUNDED,
        known=(
            "ProjectEditor",
            "ProjectViewer",
            "ControlPlaneEditor",
            "ControlPlaneViewer",
            "DataPlaneEditor",
            "DataPlaneViewer",
        ),
    )


class UpdateOrganizationRequest:
    name: Final = Limits(1, 512)


class UpdateProjectRequest:
    name: Final = Limits(1, 512)
    max_pods: Final = Limits(0, UNBOUNDED)


class UpdateServiceAccountRequest:
    name: Final = Limits(1, 80)


class list_invites:
    limit: Final = Limits(1, 100)


class list_role_bindings:
    principal_type: Final = Limits(
        0, UNBOUNDED, known=("user", "service_account", "api_key", "invite")
    )
    resource_type: Final = Limits(0, UNBOUNDED, known=("organization", "project"))
    role: Final = Limits(
        0,
        UNBOUNDED,
        known=(
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
    limit: Final = Limits(1, 100)


class list_service_accounts:
    limit: Final = Limits(1, 100)


class list_users:
    email: Final = Limits(0, 254)
    limit: Final = Limits(1, 100)
