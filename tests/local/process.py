"""The embedded service in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from tests.helpers.programs import environment
from tests.helpers.waiting import LONGEST


class Process:
    """`python -m pinecone.local start` in a process of its own, or another module like it."""

    def __init__(self, *arguments: str, module: Sequence[str] = ("pinecone.local",)) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", *module, "start", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
        )

    def wait_ready(self) -> str:
        """Return the URL of the ready line; everything printed up to now is kept in `ready`."""
        assert self.process.stdout is not None
        self.ready = ""
        while not self.ready.endswith("\n\n") or "export" not in self.ready:
            line = self.process.stdout.readline()
            assert line, self.ready + self.process.communicate(timeout=LONGEST)[1]
            self.ready += line
        start = "Pinecone Local is ready at "
        assert self.ready.startswith(start)
        return self.ready.splitlines()[0].removeprefix(start)

    def finish(self, timeout: float = LONGEST) -> tuple[int, str, str]:
        """Wait for the end; return the exit status, standard output and standard error."""
        out, err = self.process.communicate(timeout=timeout)
        return self.process.returncode, out, err

    def __enter__(self) -> Process:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()
