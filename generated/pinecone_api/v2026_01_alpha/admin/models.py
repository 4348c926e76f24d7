# Generated from specs/2026-01.alpha/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-01.alpha: wire models."""

from __future__ import annotations

from ...v2026_07.admin.models import (
    APIKeyList as APIKeyList,
    APIKeyModel as APIKeyModel,
    APIKeyWithSecret as APIKeyWithSecret,
    CreateAPIKeyRequest as CreateAPIKeyRequest,
    CreateProjectRequest as CreateProjectRequest,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    OrganizationList as OrganizationList,
    OrganizationModel as OrganizationModel,
    ProjectList as ProjectList,
    ProjectModel as ProjectModel,
    UpdateAPIKeyRequest as UpdateAPIKeyRequest,
    UpdateOrganizationRequest as UpdateOrganizationRequest,
    UpdateProjectRequest as UpdateProjectRequest,
)

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
