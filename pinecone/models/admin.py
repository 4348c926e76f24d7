# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Organizations, projects and API keys."""

from pinecone_api.default.admin.models import (
    APIKeyList as APIKeyList,
    APIKeyModel as APIKeyModel,
    APIKeyWithSecret as APIKeyWithSecret,
    OrganizationList as OrganizationList,
    OrganizationModel as OrganizationModel,
    ProjectList as ProjectList,
    ProjectModel as ProjectModel,
)
