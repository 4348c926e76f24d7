"""Answers of the control plane."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, NamedTuple

from msgspec import json

from pinecone._compat.functions import add_members
from pinecone._compat.methods import OlderIndexList
from pinecone.models._control import *
from pinecone.models.pages import Page
from pinecone.models.vocabularies import FilledBackup, FilledIndex, IndexTags as IndexTags
from pinecone_api._base import Model
from pinecone_api._runtime import dumps
from pinecone_api.default.db_control import models as control
from pinecone_api.default.db_control.models import (
    ByocSpecInfo as ByocSpecInfo,
    IndexSpec as IndexSpec,
    ModelIndexEmbed as ModelIndexEmbed,
    PodSpecInfo as PodSpecInfo,
    ServerlessSpecInfo as ServerlessSpecInfo,
)

BACKUP_SCHEDULE_FREQUENCIES = ("daily", "weekly", "monthly")
ReadCapacityDedicatedResponse = ReadCapacityDedicatedSpecResponse
ReadCapacityOnDemandResponse = ReadCapacityOnDemandSpecResponse


class CollectionDescription(NamedTuple):
    """Name and origin of a collection, for code that passes the two around; no method returns it."""

    name: str
    source: str


class CreateBackupScheduleRequest(Model, kw_only=True):
    """A backup schedule to create, as `pc.backup_schedules.create` takes it.

    Attributes:
        name: Name of the schedule.
        frequency: `"daily"`, `"weekly"` or `"monthly"`.
        retention_days: Days for which each backup is kept.
    """

    name: str
    frequency: str
    retention_days: int

    def request(self) -> control.CreateBackupScheduleRequest:
        """Return what is sent."""
        return control.CreateBackupScheduleRequest(
            name=self.name,
            schedule=control.BackupScheduleRequestSchedule(
                type="time-based", frequency=self.frequency
            ),
            retention=control.BackupScheduleRetentionInput(expire_after_days=self.retention_days),
        )

    def to_wire(self) -> Any:
        """Return what is sent, as a dict."""
        return json.decode(dumps(self.request()))


class UpdateBackupScheduleRequest(Model, kw_only=True):
    """State what to change of a backup schedule; None leaves a setting as it is.

    Attributes:
        frequency: `"daily"`, `"weekly"` or `"monthly"`.
        retention_days: Days for which each backup is kept.
        enabled: Whether backups are made.
    """

    frequency: str | None = None
    retention_days: int | None = None
    enabled: bool | None = None

    def request(self) -> control.UpdateBackupScheduleRequest:
        """Return what is sent."""
        days = self.retention_days
        return control.UpdateBackupScheduleRequest(
            frequency=self.frequency,
            retention=None
            if days is None
            else control.BackupScheduleRetentionInput(expire_after_days=days),
            enabled=self.enabled,
        )

    def to_wire(self) -> Any:
        """Return what is sent, as a dict."""
        return json.decode(dumps(self.request()))


class ListedIndexes(control.IndexList):
    """Descriptions of indexes: a list, with the methods of a `Paginator` on its one page.

    Example:
        listed = pc.indexes.list()
        print(len(listed), listed.names(), [len(page) for page in listed.pages()])
    """

    @property
    def pagination_token(self) -> None:
        """None: there is no page after the first."""
        return None

    def pages(self) -> Generator[Page[control.IndexModel], None, None]:
        """Yield the one page."""
        yield Page(items=self.to_list(), pagination_token=None)

    def to_list(self) -> list[control.IndexModel]:
        """Return the descriptions as a list of their own."""
        return list(self)


add_members(control.IndexList, OlderIndexList)
add_members(control.IndexModel, FilledIndex)
add_members(control.BackupModel, FilledBackup)
