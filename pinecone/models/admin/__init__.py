"""Describe organizations, projects, keys, people and what they may do."""

from typing import Any

from pinecone._compat.functions import add_members
from pinecone.models._admin import *
from pinecone.models._admin import APIKeyModel as APIKeyModel
from pinecone.models.enums import (
    APIKeyRole,
    InviteStatus as InviteStatus,
    PrincipalType as PrincipalType,
    ResourceType as ResourceType,
    RoleName as RoleName,
)

_ROLES = {role.value: role for role in APIKeyRole}


class _FilledKey:
    """Fill members of an API key's description."""

    def fill(self: Any) -> None:
        """Let the roles that have a name be members of `APIKeyRole`, which are strings as well."""
        if self.roles:
            self.roles = [_ROLES.get(role, role) for role in self.roles]


add_members(APIKeyModel, _FilledKey)
