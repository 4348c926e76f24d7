"""The moment the running call has to be over, for code that httpx and httpcore do not pass it to."""

from __future__ import annotations

import time
from contextvars import ContextVar

#: On the monotonic clock; infinity outside calls.
DEADLINE: ContextVar[float] = ContextVar("pinecone_deadline", default=float("inf"))


def time_left(limit: float | None, expired: type[Exception]) -> float | None:
    """Seconds one operation on the network gets: its own limit, or what is left of the call.

    Raises:
        Exception: `expired`, when nothing is left.
    """
    left = DEADLINE.get() - time.monotonic()
    if left <= 0:
        raise expired("the deadline of the call has passed")
    if left == float("inf"):
        return limit
    return left if limit is None else min(limit, left)
