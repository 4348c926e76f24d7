"""Runs a command while every CPU is kept busy: ``make test-busy``.

    python -m tests.busy COMMAND [ARGUMENT ...]

Two processes for each CPU do nothing but count, at the priority of the command, so that it gets a
third of the machine at most. They end with the command, and also when this process is killed.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys

PROCESSES_PER_CPU = 2


def burn(parent: int) -> None:
    """Keep a CPU busy for as long as `parent` lives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, which ends this
    while os.getppid() == parent:
        sum(range(100_000))


def main(command: list[str]) -> int:
    """Run a command on a busy machine; return its exit status."""
    burners = [
        multiprocessing.Process(target=burn, args=(os.getpid(),), daemon=True)
        for _ in range(PROCESSES_PER_CPU * (os.cpu_count() or 1))
    ]
    for burner in burners:
        burner.start()
    try:
        return subprocess.call(command)
    finally:
        for burner in burners:
            burner.terminate()
        for burner in burners:
            burner.join()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
