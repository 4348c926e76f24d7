"""Requests that create and change backup schedules, checked."""

from __future__ import annotations

from pinecone._requests.arguments import changing, one_of, optional_flag, text, within
from pinecone.models import CreateBackupScheduleRequest, UpdateBackupScheduleRequest
from pinecone_api.default.db_control import limits, models as control


def new_schedule(
    name: object, frequency: object, retention_days: object
) -> control.CreateBackupScheduleRequest:
    """Return what creates a schedule."""
    return CreateBackupScheduleRequest(
        name=text(name, "name"),
        frequency=_frequency(frequency),
        retention_days=_retention(retention_days),
    ).request()


def changed_schedule(
    frequency: object, retention_days: object, enabled: object
) -> control.UpdateBackupScheduleRequest:
    """Return what changes a schedule; None leaves a setting as it is."""
    changes = UpdateBackupScheduleRequest(
        enabled=optional_flag(enabled, "enabled"),
        frequency=None if frequency is None else _frequency(frequency),
        retention_days=None if retention_days is None else _retention(retention_days),
    )
    return changing(changes.request())


def _frequency(value: object) -> str:
    return one_of(value, "frequency", limits.UpdateBackupScheduleRequest.frequency.known)


def _retention(days: object) -> int:
    return within(days, "retention_days", limits.BackupScheduleRetentionInput.expire_after_days)
