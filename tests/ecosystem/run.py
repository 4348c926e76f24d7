"""Run frameworks on this package, each in an environment of its own: ``make ecosystem``.

    python -m tests.ecosystem.run                        # all of them, installed as their pages say for pip
    python -m tests.ecosystem.run langchain mem0         # some of them
    python -m tests.ecosystem.run --recipe uv langchain  # installed as the page says for uv
    python -m tests.ecosystem.run --fresh langchain      # with the newest releases, in a new environment

A framework is a program in `programs/` and a page in `docs/frameworks/`. The page has the commands that install it, and
those commands are what is run here; then the wheel of this tree takes the place of the `pinecone` that they
brought. Environments are kept in `.venv-ecosystem` and need no network again until the page says something else.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pinecone.local import PineconeLocal
from tests.ecosystem.pages import FRAMEWORKS, PROGRAMS, Framework, commands, settings

REPO = Path(__file__).resolve().parents[2]
HOME = REPO / ".venv-ecosystem"
INSTALL_SECONDS = 1800
RUN_SECONDS = 300
#: Programs that call home are told not to, and nothing but the embedded service can be reached.
ALONE = {
    "ANONYMIZED_TELEMETRY": "false",
    "HAYSTACK_TELEMETRY_ENABLED": "false",
    "MEM0_TELEMETRY": "false",
    "AGNO_TELEMETRY": "false",
    "HTTP_PROXY": "http://127.0.0.1:9",
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "NO_PROXY": "127.0.0.1,localhost",
}
#: Prints the version of a distribution, and what it says about `pinecone`.
LOOK = r"""
import re, sys
from importlib import metadata
found = metadata.distribution(sys.argv[1])
pin = re.compile(r"pinecone *(\[[\w, ]+\])? *([<>=!~][^;]*)?(;|$)")
print(found.version)
print(next((line.split(";")[0].strip() for line in found.requires or () if pin.match(line)), "-"))
"""


class Result(NamedTuple):
    """What became of a framework.

    Attributes:
        name: The framework.
        version: Which release was run.
        pin: What it requires of `pinecone`.
        outcome: "ok", or what went wrong.
        seconds: How long the program took.
    """

    name: str
    version: str = "-"
    pin: str = "-"
    outcome: str = "ok"
    seconds: float = 0.0


class Failure(Exception):
    """A command ended with an error."""


def call(command: str | Sequence[str], folder: Path, seconds: float, **variables: str) -> str:
    """Run a command, which knows nothing of this tree; return what it prints."""
    hidden = ("PYTHONPATH", "PINECONE_", "VIRTUAL_ENV")
    environment = {key: text for key, text in os.environ.items() if not key.startswith(hidden)}
    try:
        done = subprocess.run(
            command,
            shell=isinstance(command, str),
            cwd=folder,
            env=environment | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Failure(f"{command} took more than {seconds:.0f} s") from None
    if done.returncode:
        shown = "\n".join(done.stdout.splitlines()[-25:])
        raise Failure(f"{command} ended with status {done.returncode}:\n{shown}")
    return done.stdout


def wheel() -> Path:
    """Build the wheel of this tree."""
    folder = HOME / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    call([*command, str(REPO)], REPO, INSTALL_SECONDS)
    return next(folder.glob("*.whl"))


def python(environment: Path) -> str:
    """Return the interpreter of an environment."""
    return str(environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def install(framework: Framework, recipe: str, built: Path, fresh: bool) -> str:
    """Make the environment of a framework as its page says, with the wheel of this tree; return its interpreter."""
    folder = HOME / (framework.name if recipe == "pip" else f"{framework.name}-{recipe}")
    environment = folder if recipe == "pip" else folder / ".venv"
    lines, settled = commands(framework, recipe), settings(framework, recipe)
    stamp, wanted = folder / ".installed", "\n".join([sys.version, settled, *lines])
    if fresh or not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        if recipe == "pip":
            venv.create(environment, with_pip=True)
        else:
            folder.mkdir(parents=True)
            (folder / "pyproject.toml").write_text(settled, encoding="utf-8")
        variables = {
            "PATH": os.pathsep.join([str(Path(python(environment)).parent), os.environ["PATH"]]),
            "PIP_FIND_LINKS": " ".join([os.environ.get("PIP_FIND_LINKS", ""), str(built.parent)]),
            "UV_FIND_LINKS": str(built.parent),
            "UV_PYTHON": sys.executable,
            "POETRY_VIRTUALENVS_IN_PROJECT": "true",
            "POETRY_NO_INTERACTION": "1",
        }
        for line in lines:
            print(f"  $ {line}", flush=True)
            if recipe == "poetry":  # which knows no folders of wheels
                line = re.sub(r'"pinecone\b[^"]*"', f'"{built}"', line)
            call(line, folder, INSTALL_SECONDS, **variables)
        stamp.write_text(wanted, encoding="utf-8")
    replace(python(environment), folder, built)
    return python(environment)


def replace(interpreter: str, folder: Path, built: Path) -> None:
    """Put the wheel of this tree where another build of the package is."""
    digest = hashlib.sha256(built.read_bytes()).hexdigest()
    stamp = folder / ".wheel"
    if not stamp.exists() or stamp.read_text() != digest:
        pip = [sys.executable, "-m", "pip", "--python", interpreter, "install", "--quiet"]
        call([*pip, "--force-reinstall", "--no-deps", str(built)], folder, INSTALL_SECONDS)
        stamp.write_text(digest)


def run(framework: Framework, interpreter: str) -> str:
    """Run the program of a framework against an embedded service; return the line that it prints."""
    with tempfile.TemporaryDirectory() as folder, PineconeLocal() as local:
        variables = {
            **ALONE,
            "HOME": folder,
            "PINECONE_API_KEY": "local",
            "PINECONE_CONTROLLER_HOST": local.url,
        }
        program = str(PROGRAMS / framework.program)
        return call([interpreter, program], Path(folder), RUN_SECONDS, **variables)


def attempt(framework: Framework, recipe: str, built: Path, fresh: bool) -> Result:
    """Install and run a framework; what goes wrong is printed and is in the result."""
    if sys.version_info < framework.python:
        needed = ".".join(map(str, framework.python))
        return Result(framework.name, outcome=f"not run: it needs Python {needed}")
    if recipe != "pip" and not shutil.which(recipe):
        return Result(framework.name, outcome=f"not run: {recipe} is not installed")
    print(f"{framework.name}:", flush=True)
    try:
        interpreter = install(framework, recipe, built, fresh)
        looked = call([interpreter, "-c", LOOK, framework.distribution], HOME, RUN_SECONDS)
        version, pin = looked.splitlines()
    except Failure as failure:
        print(failure, file=sys.stderr, flush=True)
        return Result(framework.name, outcome="FAILED: could not be installed")
    result = Result(framework.name, version, pin)
    began = time.perf_counter()
    try:
        print(f"  {run(framework, interpreter).splitlines()[-1]}", flush=True)
    except Failure as failure:
        print(failure, file=sys.stderr, flush=True)
        result = result._replace(outcome="FAILED")
    return result._replace(seconds=time.perf_counter() - began)


def table(results: Iterable[Result]) -> str:
    """Return the results in columns."""
    rows = [("framework", "version", "requires of pinecone", "result", "seconds")]
    rows += [(*result[:4], f"{result.seconds:.1f}") for result in results]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; return 1 when something failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    names = [framework.name for framework in FRAMEWORKS]
    parser.add_argument(
        "names", nargs="*", choices=[[], *names], metavar="NAME", help=", ".join(names)
    )
    parser.add_argument("--recipe", choices=("pip", "uv", "poetry"), default="pip")
    parser.add_argument("--fresh", action="store_true", help="make the environments anew")
    chosen = parser.parse_args(arguments)
    built = wheel()
    results = [
        attempt(framework, chosen.recipe, built, chosen.fresh)
        for framework in FRAMEWORKS
        if not chosen.names or framework.name in chosen.names
    ]
    print(f"\n{table(results)}")
    return 1 if any(result.outcome.startswith("FAILED") for result in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
