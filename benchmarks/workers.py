"""Holds what comparisons share: an environment with the published client, canned answers, clients in processes of their own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PUBLISHED = "10.2.0"


@contextlib.contextmanager
def published() -> Iterator[str]:
    """Make an environment with the published client, for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        print(f"Installing pinecone {PUBLISHED} into a temporary environment ...", file=sys.stderr)
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        packages = [f"pinecone=={PUBLISHED}", "numpy", "pandas"]
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
        yield python


@contextlib.contextmanager
def canned() -> Iterator[str]:
    """Run the server; yield its ports as JSON."""
    command = [sys.executable, str(HERE / "canned.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdin
        assert run.stdout
        try:
            yield run.stdout.readline()
        finally:
            run.stdin.close()


class Worker:
    """A client in a process of its own: ours, or that of the interpreter `official`."""

    def __init__(self, official: str | None, command: list[str], extra: dict[str, str]) -> None:
        environment = os.environ | extra
        if official:
            environment.pop("PYTHONPATH", None)
        self._run = subprocess.Popen(
            [official or sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        self.operations: list[str] = self._read()

    def ask(self, **wish: Any) -> dict[str, float]:
        """One measurement."""
        assert self._run.stdin
        self._run.stdin.write(json.dumps(wish) + "\n")
        self._run.stdin.flush()
        result: dict[str, float] = self._read()
        return result

    def _read(self) -> Any:
        assert self._run.stdout
        line = self._run.stdout.readline()
        if not line:
            raise SystemExit("a worker ended early; its message is above")
        return json.loads(line)

    def close(self) -> None:
        """End the process."""
        assert self._run.stdin
        self._run.stdin.close()
        self._run.wait()
