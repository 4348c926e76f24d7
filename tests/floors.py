"""Run the tests on the oldest releases that pyproject.toml allows: ``make floors``.

A requirement such as `httpx>=0.27` is a promise about 0.27. For each Python this makes throw-away environments: one per
dependency, which has the oldest release of that one and the newest of the others, and one with the oldest of all. Each gets
the built wheel, and the tests that need nothing of the generator: of these, the slow ones run with the oldest of all only. A
package registry has to be reachable.

    python -m tests.floors                             # everything, on 3.10 and 3.13
    python -m tests.floors --python 3.10 --only httpx  # one dependency on one Python
    python -m tests.floors --only together             # all of them at once
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import tomllib
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPO = Path(__file__).resolve().parent.parent
PYTHONS = ("3.10", "3.13")
EXTRAS = ("local", "dataframe", "cli")
TOGETHER = "together"
#: What the tests need besides the package, each in the newest release that the Python takes.
TOOLS = """
    fastapi httpx2 hypothesis polars pyarrow pytest pytest-asyncio pytest-xdist pyyaml respx tqdm trustme vcrpy
""".split()
#: The SDK, and the embedded service where it speaks gRPC: HTTP/2, protobuf and numpy are all in its way.
TESTS = """
    tests/_async tests/_sync tests/_requests tests/_transport tests/generated/test_values.py
    tests/generated/test_wire.py tests/local/api/grpc tests/local/server/test_gate.py tests/local/storage/test_damage.py
    tests/local/test_simulation_transports.py tests/models tests/test_errors.py tests/test_filters.py
    tests/cli/test_indexes.py tests/cli/test_records.py tests/cli/test_profiles.py
""".split()
OPTIONS = [
    # Compares our reading of damaged bytes with protobuf's, which takes some today that 4.25 refused.
    "--deselect=tests/generated/test_wire.py::test_damaged_bytes_are_an_error_or_what_protobuf_reads",
    # anyio before 4.13 leaves a socket to the garbage collector when a connect is cancelled at the wrong moment.
    "-Wignore:unclosed:ResourceWarning",
    *("-q", "-p", "no:cacheprovider"),
]


class Case(NamedTuple):
    """One environment: a Python, and the exact releases that are put into it."""

    python: str
    name: str
    pins: list[str]


def requirements(python: str) -> list[Requirement]:
    """Return what the package needs on a Python, the extras' requirements included."""
    project = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"]]
    for extra in EXTRAS:
        lines += project["optional-dependencies"][extra]
    found = map(Requirement, lines)
    return [
        one
        for one in found
        if one.marker is None or one.marker.evaluate({"python_version": python})
    ]


def floor(requirement: Requirement) -> str:
    """Return the oldest release that a requirement allows, as a pin.

    Raises:
        ValueError: The requirement names no oldest release.
    """
    for specifier in requirement.specifier:
        if specifier.operator in (">=", "=="):
            return f"{canonicalize_name(requirement.name)}=={specifier.version}"
    raise ValueError(f"{requirement}: names no oldest release")


def cases(python: str, only: list[str]) -> Iterator[Case]:
    """Yield the environments to try on a Python."""
    pins = list(dict.fromkeys(floor(requirement) for requirement in requirements(python)))
    named = {pin.partition("==")[0]: [pin] for pin in pins} | {TOGETHER: pins}
    for name, chosen in named.items():
        if not only or name in only:
            yield Case(python, name, chosen)


def interpreter(python: str) -> str | None:
    """Find a Python of a version: on the path, or among those of pyenv."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    candidates = [f"python{python}", *map(str, pyenv.glob(f"versions/{python}.*/bin/python"))]
    for candidate in candidates:
        if (path := shutil.which(candidate)) and run([path, "-c", ""], REPO).returncode == 0:
            return path
    return None


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command apart from this environment; what it prints is in the result."""
    hidden = ("PYTHON", "PINECONE_", "VIRTUAL_ENV")
    environment = {key: text for key, text in os.environ.items() if not key.startswith(hidden)}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def tried(case: Case, executable: str, wheel: Path, pytest_args: list[str]) -> str:
    """Return what went wrong in one environment; nothing when its tests passed."""
    folder = wheel.parent
    environment = folder / f"{case.python}-{case.name}"
    python = str(environment / ("Scripts" if os.name == "nt" else "bin") / "python")
    package = f"{wheel}[{','.join(EXTRAS)}]"
    # A release without a wheel for this Python would have to be compiled: that is no floor for its users.
    install = [python, "-m", "pip", "install", "--quiet", "--only-binary=:all:"]
    chosen = [] if case.name == TOGETHER else ["-m", "not slow"]
    steps = [
        [executable, "-m", "venv", str(environment)],
        [*install, package, *case.pins, *TOOLS],
        [python, "-m", "pytest", *OPTIONS, *chosen, *pytest_args, *TESTS],
    ]
    try:
        for step in steps:
            done = run(step, folder)
            if done.returncode:
                return done.stdout[-8000:]
            last = done.stdout.rstrip().rpartition("\n")[2]
        print(f"     {last.strip('= ')}", flush=True)
        return ""
    finally:
        shutil.rmtree(environment, ignore_errors=True)


def prepared(folder: Path) -> Path:
    """Build the wheel, and lay the tests beside it: the package is tested where it is installed."""
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(REPO)]
    done = run(build, REPO)
    if done.returncode:
        raise SystemExit(done.stdout)
    shutil.copytree(REPO / "tests", folder / "tests")
    # Compares answers with the API documents, by the generator's means: here it takes every answer.
    (folder / "tests/local/specs/session.py").write_text("def described(response): ...\n")
    shutil.copy(REPO / "pyproject.toml", folder)
    return next(folder.glob("*.whl"))


def main() -> int:
    """Try every environment that was asked for; return 1 when one failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--python", nargs="+", default=PYTHONS, metavar="X.Y")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="or `together`")
    parser.add_argument("--pytest", default="-n 2 --dist loadfile", metavar="ARGUMENTS")
    arguments = parser.parse_args()
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        wheel = prepared(Path(name))
        for python in arguments.python:
            executable = interpreter(python)
            if executable is None:
                print(f"SKIP {python}: no such Python on this machine", flush=True)
                continue
            for case in cases(python, arguments.only):
                title = f"{python} {case.name}: {' '.join(case.pins)}"
                problem = tried(case, executable, wheel, arguments.pytest.split())
                print(f"{'FAIL' if problem else 'ok  '} {title}\n{problem}", flush=True)
                if problem:
                    failed.append(title)
    print("\n".join(["failed:", *failed]) if failed else "every floor holds")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
