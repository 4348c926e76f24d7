"""The time as the service writes it."""

from __future__ import annotations

from datetime import datetime, timezone


def now() -> str:
    """Return the time in UTC, with microseconds and a Z."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
