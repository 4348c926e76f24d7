"""The time of the service, which its owner may move forward, and how it is written."""

from __future__ import annotations

import threading
import time
from datetime import datetime, timedelta, timezone


def written(moment: datetime) -> str:
    """Return a time in UTC with microseconds and a Z."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read(text: str) -> datetime:
    """Return the time that :func:`written` wrote."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)


class Clock:
    """Tell the time of one service: that of the system, and what it was moved forward."""

    def __init__(self) -> None:
        self._ahead = 0.0
        self._mutex = threading.Lock()

    def advance(self, seconds: float) -> None:
        """Move the time forward."""
        with self._mutex:
            self._ahead += seconds

    def moment(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(timezone.utc) + timedelta(seconds=self._ahead)

    def monotonic(self) -> float:
        """Return seconds that never run backwards, for the measurement of spans."""
        return time.monotonic() + self._ahead

    def now(self, later: float = 0.0) -> str:
        """Return the time as it is written, or that some seconds later."""
        return written(self.moment() + timedelta(seconds=later))
