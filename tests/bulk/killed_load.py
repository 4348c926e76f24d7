"""A load that kills its own process at a moment that depends on a number; `test_killed_loads.py` runs it.

python -m tests.bulk.killed_load URL SOURCE JOURNAL SENT NUMBER

SENT gets a line with the number of records for each request that is made. Without NUMBER nothing is killed.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import threading
from typing import Any

import httpx

from pinecone import Index
from pinecone.bulk import journal

MOMENTS = (
    "before a request",
    "after an answer",
    "before a note",
    "in a note",
    "after a note",
    "any",
)
BATCH, CONCURRENCY = 50, 4


class Killer:
    """Ends the process, without any warning, when something happens for the so many-th time."""

    def __init__(self, number: int | None) -> None:
        chance = random.Random(number)
        self._moment = None if number is None else MOMENTS[number % len(MOMENTS)]
        self._left = chance.randrange(2, 9)
        self._lock = threading.Lock()
        if self._moment == "any":
            threading.Timer(chance.random() * 0.2, self._end).start()
            self._moment, self._left = "after a note", 40  # where that is too late

    def at(self, moment: str) -> bool:
        """Return whether it is time."""
        with self._lock:
            self._left -= moment == self._moment
            return moment == self._moment and self._left <= 0

    def kill_at(self, moment: str) -> None:
        """End the process if it is time."""
        if self.at(moment):
            self._end()

    def _end(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


class Writing:
    """The module `os` with a `write` during which the process may end."""

    def __init__(self, killer: Killer) -> None:
        self._killer = killer

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def write(self, file: int, data: bytes) -> None:
        """Write to the journal."""
        self._killer.kill_at("before a note")
        if self._killer.at("in a note"):
            os.write(file, data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        os.write(file, data)
        self._killer.kill_at("after a note")


def main() -> None:
    """Load what the command line says."""
    url, source, path, sent, *number = sys.argv[1:]
    killer = Killer(int(number[0]) if number else None)
    file = os.open(sent, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def before(request: httpx.Request) -> None:
        killer.kill_at("before a request")
        os.write(file, b"%d\n" % len(json.loads(request.content)["vectors"]))

    def after(response: httpx.Response) -> None:
        killer.kill_at("after an answer")

    journal.os = Writing(killer)  # type: ignore[assignment]
    hooks: Any = {"request": [before], "response": [after]}
    with (
        httpx.Client(event_hooks=hooks) as client,
        Index(host=url, api_key="k", http_client=client) as index,
    ):
        result = index.load(source, journal=path, batch_size=BATCH, max_concurrency=CONCURRENCY)
    print(json.dumps({"loaded": result.loaded_count, "skipped": result.skipped_count}))


if __name__ == "__main__":
    main()
