"""Requests that create and change backup schedules, checked."""

from __future__ import annotations

from pinecone._requests.arguments import changing, one_of, optional_flag, text, within
from pinecone_api.default.db_control import limits
from pinecone_api.default.db_control.models import (
    BackupScheduleRequestSchedule,
    BackupScheduleRetentionInput,
    CreateBackupScheduleRequest,
    UpdateBackupScheduleRequest,
)

_TYPE = "time-based"


def new_schedule(
    name: object, frequency: object, retention_days: object
) -> CreateBackupScheduleRequest:
    """Return what creates a schedule."""
    return CreateBackupScheduleRequest(
        name=text(name, "name"),
        schedule=BackupScheduleRequestSchedule(type=_TYPE, frequency=_frequency(frequency)),
        retention=_retention(retention_days),
    )


def changed_schedule(
    frequency: object, retention_days: object, enabled: object
) -> UpdateBackupScheduleRequest:
    """Return what changes a schedule; None leaves a setting as it is."""
    return changing(
        UpdateBackupScheduleRequest(
            enabled=optional_flag(enabled, "enabled"),
            frequency=None if frequency is None else _frequency(frequency),
            retention=None if retention_days is None else _retention(retention_days),
        )
    )


def _frequency(value: object) -> str:
    return one_of(value, "frequency", limits.UpdateBackupScheduleRequest.frequency.known)


def _retention(days: object) -> BackupScheduleRetentionInput:
    allowed = limits.BackupScheduleRetentionInput.expire_after_days
    return BackupScheduleRetentionInput(expire_after_days=within(days, "retention_days", allowed))
