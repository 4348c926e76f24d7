"""Run the tests of the engines, one after another, each in a process of its own: ``make test-distributed``.

    python -m tests.distributed.run              # all that this machine can run
    python -m tests.distributed.run dask -k key  # one of them, with arguments for pytest

An engine that this machine has no room or no Java for is skipped, and a line says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ENGINES = ("dask", "ray", "spark")
#: Bytes of memory that have to be free: the largest of them takes half of it, and other programs run, too.
ROOM = 3 * 2**30


def free_memory() -> int | None:
    """Return how many bytes programs can have; None where the system does not tell."""
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return None
    return next(
        (int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")), None
    )


def obstacle(engine: str) -> str | None:
    """Return why an engine cannot be run here."""
    free = free_memory()
    if free is not None and free < ROOM:
        return f"{free / 2**30:.1f} GB of memory are free, and it needs {ROOM / 2**30:.0f}"
    home = os.environ.get("JAVA_HOME")
    if engine == "spark" and not shutil.which("java", path=f"{home}/bin" if home else None):
        return "there is no Java, and it needs version 17 or later"
    return None


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; return 1 when a test failed."""
    chosen = [name for name in ENGINES if name in arguments] or ENGINES
    rest = [argument for argument in arguments if argument not in ENGINES]
    # What the engines warn of is not ours to mend.
    options = ["-q", "-W", "ignore", "-p", "no:cacheprovider", "-p", "no:pinecone_local"]
    failed = []
    for engine in chosen:
        if (problem := obstacle(engine)) is not None:
            print(f"SKIP {engine}: {problem}", flush=True)
            continue
        print(f"{engine}:", flush=True)
        file = f"tests/distributed/engine_{engine}.py"
        if subprocess.run([sys.executable, "-m", "pytest", *options, file, *rest]).returncode:
            failed.append(engine)
    print(f"failed: {', '.join(failed)}" if failed else "every engine that was run passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
