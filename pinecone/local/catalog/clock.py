"""The time as the service writes it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone


def now(later: float = 0.0) -> str:
    """Return the time in UTC, or that some seconds later, with microseconds and a Z."""
    return (datetime.now(timezone.utc) + timedelta(seconds=later)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
