"""A target that kills the first worker which has written half of a partition."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define

from pinecone.distributed import Target, WriteResult


@define(frozen=True, kw_only=True)
class DeadlyTarget(Target):
    """Kills one process that writes, in the middle; `marker` is a file that it leaves."""

    marker: str

    def write(self, frames: Iterable[Any]) -> WriteResult:
        """Write the frames in halves."""
        return super().write(self._halves(frames))

    def _halves(self, frames: Iterable[Any]) -> Iterator[Any]:
        for frame in frames:
            half = len(frame) // 2
            if hasattr(frame, "iloc"):
                first, second = frame.iloc[:half], frame.iloc[half:]
            else:
                first, second = frame.slice(0, half), frame.slice(half)
            yield first
            self._die_once()
            yield second

    def _die_once(self) -> None:
        try:
            Path(self.marker).touch(exist_ok=False)
        except FileExistsError:
            return
        os.kill(os.getpid(), signal.SIGKILL)
