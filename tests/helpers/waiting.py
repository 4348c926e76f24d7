"""Waiting for other threads, processes and tasks, however slow the machine is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

#: Nothing takes that long, even on a busy machine; what does is broken.
LONGEST = 60.0
_PAUSE = 0.005

#: Deadlines for a call that begins well and then stalls, to be tried one after another: the first keeps
#: a test short, the others give a busy machine the time to begin.
DEADLINES = (0.3, 3.0, 30.0)


def wait_until(condition: Callable[[], object]) -> None:
    """Return when a condition holds; fail the test when it never does."""
    end = time.monotonic() + LONGEST
    while not condition():
        assert time.monotonic() < end, "this never happened"
        time.sleep(_PAUSE)


async def async_wait_until(condition: Callable[[], object]) -> None:
    """Return when a condition holds, and let other tasks run meanwhile."""
    end = time.monotonic() + LONGEST
    while not condition():
        assert time.monotonic() < end, "this never happened"
        await asyncio.sleep(_PAUSE)
