"""Organizations, projects and API keys."""

from __future__ import annotations

from pinecone_api.v2026_04.admin.models import APIKeyList as APIKeyList
from pinecone_api.v2026_04.admin.models import APIKeyModel as APIKeyModel
from pinecone_api.v2026_04.admin.models import APIKeyWithSecret as APIKeyWithSecret
from pinecone_api.v2026_04.admin.models import OrganizationList as OrganizationList
from pinecone_api.v2026_04.admin.models import OrganizationModel as OrganizationModel
from pinecone_api.v2026_04.admin.models import ProjectList as ProjectList
from pinecone_api.v2026_04.admin.models import ProjectModel as ProjectModel

__all__ = [
    "APIKeyList",
    "APIKeyModel",
    "APIKeyWithSecret",
    "OrganizationList",
    "OrganizationModel",
    "ProjectList",
    "ProjectModel",
]
