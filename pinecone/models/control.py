"""Answers of the control plane."""

from __future__ import annotations

from typing import NamedTuple

from pinecone._compat.functions import add_members
from pinecone._compat.methods import OlderIndexList
from pinecone.models.vocabularies import FilledBackup, FilledIndex
from pinecone_api.default.db_control.models import (
    BackupList as BackupList,
    BackupModel as BackupModel,
    ByocSpecInfo as ByocSpecInfo,
    CollectionList as CollectionList,
    CollectionModel as CollectionModel,
    CreateIndexFromBackupResponse as CreateIndexFromBackupResponse,
    IndexList as IndexList,
    IndexModel as IndexModel,
    IndexSpec as IndexSpec,
    IndexStatus as IndexStatus,
    IndexTags as IndexTags,
    ModelIndexEmbed as ModelIndexEmbed,
    PodSpecInfo as PodSpecInfo,
    RestoreJobList as RestoreJobList,
    RestoreJobModel as RestoreJobModel,
    ServerlessSpecInfo as ServerlessSpecInfo,
)


class CollectionDescription(NamedTuple):
    """Name and origin of a collection, for code that passes the two around; no method returns it."""

    name: str
    source: str


add_members(IndexList, OlderIndexList)
add_members(IndexModel, FilledIndex)
add_members(BackupModel, FilledBackup)
