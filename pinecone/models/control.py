"""What the control plane answers."""

from __future__ import annotations

from typing import NamedTuple

from pinecone_api.v2026_04.db_control.models import BackupList as BackupList
from pinecone_api.v2026_04.db_control.models import BackupModel as BackupModel
from pinecone_api.v2026_04.db_control.models import ByocSpecInfo as ByocSpecInfo
from pinecone_api.v2026_04.db_control.models import CollectionList as CollectionList
from pinecone_api.v2026_04.db_control.models import CollectionModel as CollectionModel
from pinecone_api.v2026_04.db_control.models import (
    CreateIndexFromBackupResponse as CreateIndexFromBackupResponse,
)
from pinecone_api.v2026_04.db_control.models import IndexList as IndexList
from pinecone_api.v2026_04.db_control.models import IndexModel as IndexModel
from pinecone_api.v2026_04.db_control.models import IndexSpec as IndexSpec
from pinecone_api.v2026_04.db_control.models import IndexStatus as IndexStatus
from pinecone_api.v2026_04.db_control.models import IndexTags as IndexTags
from pinecone_api.v2026_04.db_control.models import ModelIndexEmbed as ModelIndexEmbed
from pinecone_api.v2026_04.db_control.models import PodSpecInfo as PodSpecInfo
from pinecone_api.v2026_04.db_control.models import RestoreJobList as RestoreJobList
from pinecone_api.v2026_04.db_control.models import RestoreJobModel as RestoreJobModel
from pinecone_api.v2026_04.db_control.models import ServerlessSpecInfo as ServerlessSpecInfo

__all__ = [
    "BackupList",
    "BackupModel",
    "ByocSpecInfo",
    "CollectionDescription",
    "CollectionList",
    "CollectionModel",
    "CreateIndexFromBackupResponse",
    "IndexList",
    "IndexModel",
    "IndexSpec",
    "IndexStatus",
    "IndexTags",
    "ModelIndexEmbed",
    "PodSpecInfo",
    "RestoreJobList",
    "RestoreJobModel",
    "ServerlessSpecInfo",
]


class CollectionDescription(NamedTuple):
    """Name and origin of a collection, for code that passes the two around; no method returns it."""

    name: str
    source: str
