# Generated from specs/2026-07/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-07: what requests may hold."""

from ...v2026_07.admin.limits import (
    CreateAPIKeyRequest as CreateAPIKeyRequest,
    CreateInviteRequest as CreateInviteRequest,
    CreateProjectRequest as CreateProjectRequest,
    CreateRoleBindingRequest as CreateRoleBindingRequest,
    CreateServiceAccountRequest as CreateServiceAccountRequest,
    RoleBindingInput as RoleBindingInput,
    UpdateAPIKeyRequest as UpdateAPIKeyRequest,
    UpdateOrganizationRequest as UpdateOrganizationRequest,
    UpdateProjectRequest as UpdateProjectRequest,
    UpdateServiceAccountRequest as UpdateServiceAccountRequest,
    list_invites as list_invites,
    list_role_bindings as list_role_bindings,
    list_service_accounts as list_service_accounts,
    list_users as list_users,
)
