"""Show how long the models of each service take to import, beyond msgspec itself.

    python benchmarks/imports.py            the default version
    python benchmarks/imports.py 2025-10    another one

Each import runs in a fresh interpreter; the processor time of the best of several runs counts, so that a busy
machine does not change the table much. The goal is 25 ms for the models of a service.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pinecone_api
from pinecone_api import DEFAULT, VERSIONS

GOAL = 25.0
PROGRAM = """
import time
import msgspec, msgspec.json
start = time.process_time()
import {module}
print((time.process_time() - start) * 1e3)
"""


def milliseconds(module: str, runs: int) -> float:
    """Return the shortest time of several imports."""
    command = [sys.executable, "-c", PROGRAM.format(module=module)]
    return min(float(subprocess.check_output(command)) for _ in range(runs))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("version", nargs="?", default=DEFAULT, choices=list(VERSIONS))
    parser.add_argument("--runs", type=int, default=7, help="imports of each module (default 7)")
    options = parser.parse_args()
    package = f"pinecone_api.{VERSIONS[options.version]}"
    home = Path(pinecone_api.__file__).parent / VERSIONS[options.version]
    print(f"{'module':<45}{'ms':>8}   goal {GOAL:g} ms")
    for path in sorted(home.glob("*/models.py")):
        for module in ("models", "operations"):
            name = f"{package}.{path.parent.name}.{module}"
            print(f"{name:<45}{milliseconds(name, options.runs):>8.1f}")


if __name__ == "__main__":
    main()
