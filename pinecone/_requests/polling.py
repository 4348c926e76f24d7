"""Polling: the time it may take, and the pauses between two looks."""

from __future__ import annotations

import time

from pinecone._checks import shown, wrong_type
from pinecone.errors import PineconeTimeoutError, PineconeValueError

_LONGEST_PAUSE = 5.0


class Poller:
    """The pauses between looks at something that is under way: short at first, then 5 seconds.

    `timeout` in seconds: None waits for as long as it takes, 0 looks once, -1 does not look at all.
    """

    def __init__(
        self,
        timeout: float | None,
        *,
        first_pause: float = 0.25,
        look_with: str = "indexes.describe()",
    ) -> None:
        if timeout is not None:
            if isinstance(timeout, bool) or not isinstance(timeout, (int, float)):
                wrong_type("timeout", "seconds as a number, or None", timeout)
            if timeout != timeout or (timeout < 0 and timeout != -1):
                raise PineconeValueError(
                    f"timeout: expected seconds, 0 or more; None to wait for as long as it takes or -1 "
                    f"not to wait, got {shown(timeout)}"
                )
        self.waits = timeout != -1
        self._timeout = timeout
        self._started = time.monotonic()
        self._pause = first_pause
        self._look_with = look_with

    def next_pause(self, waiting_for: str) -> float:
        """Return the seconds until the next look.

        Raises:
            PineconeTimeoutError: The time is over.
        """
        pause, self._pause = self._pause, min(self._pause * 1.5, _LONGEST_PAUSE)
        if self._timeout is None:
            return pause
        left = self._started + self._timeout - time.monotonic()
        if left <= 0:
            raise PineconeTimeoutError(
                f"{waiting_for} within {self._timeout:g} s; it may still happen, look with "
                f"{self._look_with}"
            )
        return min(pause, left)
