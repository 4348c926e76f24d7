"""Organizations, projects, keys, people and what they may do."""

from pinecone.models._admin import *
from pinecone.models.enums import (
    InviteStatus as InviteStatus,
    PrincipalType as PrincipalType,
    ResourceType as ResourceType,
    RoleName as RoleName,
)

__path__: list[str] = []  # older releases had modules in this one, see pinecone/_compat
