# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Organizations, projects, API keys, people and their roles."""

from pinecone_api.default.admin.models import (
    APIKeyList as APIKeyList,
    APIKeyModel as APIKeyModel,
    APIKeyWithSecret as APIKeyWithSecret,
    InviteList as InviteList,
    InviteModel as InviteModel,
    OrganizationList as OrganizationList,
    OrganizationModel as OrganizationModel,
    PaginationResponse as PaginationResponse,
    ProjectList as ProjectList,
    ProjectModel as ProjectModel,
    RoleBindingInput as RoleBindingInput,
    RoleBindingList as RoleBindingList,
    RoleBindingModel as RoleBindingModel,
    ServiceAccountList as ServiceAccountList,
    ServiceAccountModel as ServiceAccountModel,
    ServiceAccountWithSecret as ServiceAccountWithSecret,
    UserList as UserList,
    UserModel as UserModel,
)
from pinecone_api.default.oauth.models import (
    TokenResponse as TokenResponse,
)
