"""Run the processes of a comparison: the canned server, the clients, and an environment for the published package."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from common import anonymous_megabytes

HERE = Path(__file__).parent
PUBLISHED = "10.2.0"


@contextlib.contextmanager
def environment(package: str) -> Iterator[str]:
    """Make an environment with a package, as its users have it, for as long as it is needed; yield its interpreter.

    One with more in it would not do: httpx alone takes twice as long to import where it finds rich and click.
    """
    with tempfile.TemporaryDirectory() as folder:
        print(f"Installing {Path(package).name} into a temporary environment ...", file=sys.stderr)
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        install = [python, "-m", "pip", "install", "--quiet", package, "numpy", "pandas"]
        subprocess.run(install, check=True)
        yield python


@contextlib.contextmanager
def wheel() -> Iterator[str]:
    """Build the wheel of this tree; yield where it is."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder]
        subprocess.run([*build, str(HERE.parent)], check=True, stdout=subprocess.DEVNULL)
        (path,) = Path(folder).glob("*.whl")
        yield str(path)


class Process:
    """A program that answers lines of JSON with lines of JSON."""

    def __init__(self, python: str, program: str, environment: dict[str, str]) -> None:
        self._run = subprocess.Popen(
            [python, str(HERE / program)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def ask(self, **wish: Any) -> dict[str, Any]:
        """Send a wish; return the answer."""
        assert self._run.stdin
        self._run.stdin.write(json.dumps(wish) + "\n")
        self._run.stdin.flush()
        return self.read()

    def read(self) -> dict[str, Any]:
        """Return the next answer."""
        assert self._run.stdout
        line = self._run.stdout.readline()
        if not line:
            raise SystemExit("a process ended early; its message is above")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def ask_and_watch(self, **wish: Any) -> dict[str, Any]:
        """Send a wish that is answered twice; between, look how much more memory the process has at most.

        A file that is mapped into memory does not count, because the system takes its pages back as it likes. So the peak
        that the system keeps is of no use, and somebody has to look again and again: this process, not the one that is measured.
        """
        self.ask(**wish)
        before = most = anonymous_megabytes(self._run.pid)
        done = threading.Event()

        def watch() -> None:
            nonlocal most
            while not done.wait(0.02):
                most = max(most, anonymous_megabytes(self._run.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            return self.read() | {"extra_mb": most - before}
        finally:
            done.set()
            watcher.join()

    def close(self) -> None:
        """End the process."""
        assert self._run.stdin
        self._run.stdin.close()
        self._run.wait()


class Installation:
    """An interpreter with a package, and the variables its processes get."""

    def __init__(self, python: str, **variables: str) -> None:
        self.python = python
        hidden = ("PYTHON", "PINECONE_", "VIRTUAL_ENV")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
        self.environment = kept | variables

    def start(self, program: str = "client.py") -> Process:
        """Start a process."""
        return Process(self.python, program, self.environment)

    def first_call(self, host: str, dimension: int) -> dict[str, Any]:
        """Run a process that does one call, and say what it took from its start."""
        command = [self.python, str(HERE / "first_call.py"), host, str(dimension)]
        began = time.perf_counter()
        with subprocess.Popen(command, env=self.environment, stdout=subprocess.PIPE) as run:
            assert run.stdout
            line = run.stdout.readline()
            wall = time.perf_counter() - began
        if run.returncode:
            raise SystemExit("a process ended early; its message is above")
        return {**json.loads(line), "wall_us": wall * 1e6}
