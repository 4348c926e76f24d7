"""When backup schedules run."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from pinecone.local.project.schedules import following


@pytest.mark.parametrize(
    ("frequency", "moment", "expected"),
    [
        ("daily", "2026-04-02T18:22", "2026-04-03T06:00"),
        ("daily", "2026-04-02T05:59", "2026-04-02T06:00"),
        ("daily", "2026-04-03T06:00", "2026-04-04T06:00"),
        ("weekly", "2026-04-02T18:22", "2026-04-09T06:00"),
        ("weekly", "2026-04-09T06:00", "2026-04-16T06:00"),
        ("monthly", "2026-04-02T18:22", "2026-05-02T06:00"),
        ("monthly", "2026-12-31T06:00", "2027-01-31T06:00"),
        ("monthly", "2027-01-31T06:00", "2027-02-28T06:00"),
        ("monthly", "2026-04-01T05:00", "2026-04-30T06:00"),
    ],
)
def test_runs_are_at_six(frequency: str, moment: str, expected: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=timezone.utc)
    assert following(frequency, at).isoformat() == f"{expected}:00+00:00"
