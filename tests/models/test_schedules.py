"""Requests about backup schedules, as programs make them."""

from __future__ import annotations

from typing import Any

import pytest

from pinecone import CreateBackupScheduleRequest, UpdateBackupScheduleRequest
from pinecone.models import BackupScheduleHistoryItem, BackupScheduleList


def test_what_creates_a_schedule() -> None:
    made = CreateBackupScheduleRequest(name="nightly", frequency="daily", retention_days=7)
    assert made.to_wire() == {
        "name": "nightly",
        "schedule": {"type": "time-based", "frequency": "daily"},
        "retention": {"expire_after_days": 7},
    }


@pytest.mark.parametrize(
    ("changed", "wire"),
    [
        ({}, {}),
        ({"frequency": "weekly"}, {"frequency": "weekly"}),
        (
            {"retention_days": 2, "enabled": False},
            {"retention": {"expire_after_days": 2}, "enabled": False},
        ),
    ],
)
def test_what_changes_a_schedule(changed: dict[str, object], wire: dict[str, object]) -> None:
    assert UpdateBackupScheduleRequest.from_dict(changed).to_wire() == wire


def test_a_list_takes_its_items_by_the_name_that_release_10_has() -> None:
    planned = BackupScheduleHistoryItem.from_dict(
        {
            "backup_id": "b",
            "source_index_id": "i",
            "source_index_name": "films",
            "status": "Scheduled",
            "cloud": "aws",
            "region": "us-east-1",
            "created_at": "2026-07-01T00:00:00Z",
        }
    )
    assert planned.name is None
    assert planned.is_scheduled
    schedules: dict[str, Any] = {"schedules": []}
    assert BackupScheduleList(**schedules).data == BackupScheduleList([]).data == []
