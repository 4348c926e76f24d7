"""Shape what the Admin API shows of an organization."""

from __future__ import annotations

from typing import Any

from pinecone.local.catalog import organization as kept
from pinecone.local.project.organization import Admin

_PLAN = "Enterprise"


class Shapes:
    """Shows things as the Admin API describes them."""

    def __init__(self, admin: Admin) -> None:
        self._admin = admin

    def organization(self, found: kept.Organization) -> dict[str, Any]:
        """Show an organization; nothing is paid for here, so it has all there is."""
        return {
            "id": found.id,
            "name": found.name,
            "plan": _PLAN,
            "payment_status": "Active",
            "created_at": found.created,
            "support_tier": _PLAN,
        }

    def project(self, found: kept.Project) -> dict[str, Any]:
        """Show a project."""
        organizations = list(self._admin.file.organizations)
        return {
            "id": found.id,
            "name": found.name,
            "max_pods": found.max_pods,
            "force_encryption_with_cmek": found.force_encryption_with_cmek,
            "organization_id": organizations[0],
            "created_at": found.created,
        }

    def api_key(self, found: kept.ApiKey) -> dict[str, Any]:
        """Show an API key without its secret."""
        return {
            "id": found.id,
            "name": found.name,
            "project_id": found.project,
            "roles": self._admin.roles(found.id),
        }

    def user(self, found: kept.User) -> dict[str, Any]:
        """Show a user."""
        return {"id": found.id, "email": found.email, "name": found.name}

    def invite(self, found: kept.Invite) -> dict[str, Any]:
        """Show an invite."""
        return {
            "id": found.id,
            "email": found.email,
            "status": self._admin.invite_status(found),
            "expires_at": found.expires,
            "processed_at": found.processed,
            "created_at": found.created,
        }

    def service_account(self, found: kept.ServiceAccount) -> dict[str, Any]:
        """Show a service account without its secret."""
        return {
            "id": found.id,
            "name": found.name,
            "client_id": found.client_id,
            "created_at": found.created,
            "updated_at": found.updated,
        }

    def role_binding(self, found: kept.RoleBinding) -> dict[str, Any]:
        """Show a role binding."""
        return {
            "id": found.id,
            "principal_type": found.principal_type,
            "principal_id": found.principal,
            "resource_type": found.resource_type,
            "resource_id": found.resource,
            "role": found.role,
            "created_at": found.created,
        }
