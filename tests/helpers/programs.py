"""Programs that run in a process of their own, with this project to import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

#: Seconds that a program may take on the busiest machine.
LONGEST_RUN = 300.0


def environment(**more: str) -> dict[str, str]:
    """Return the variables of this process, with the project on the path and `more`."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
    return {**os.environ, "PYTHONPATH": path, **more}


def run_python(code: str, **more: str) -> str:
    """Run a program that may not even warn; return what it prints. `more` are variables for it."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
        env=environment(**more),
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout
