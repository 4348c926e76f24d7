# Generated from specs/2026-01.alpha/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-01.alpha: what requests may hold."""

from ...v2025_10.admin.limits import (
    CreateAPIKeyRequest as CreateAPIKeyRequest,
    CreateProjectRequest as CreateProjectRequest,
    UpdateAPIKeyRequest as UpdateAPIKeyRequest,
    UpdateOrganizationRequest as UpdateOrganizationRequest,
    UpdateProjectRequest as UpdateProjectRequest,
)
