"""Run every example afresh, and compare what it shows with what is committed: ``make examples``.

    python -m tests.examples.run               # all of them
    python -m tests.examples.run rag           # one of them
    python -m tests.examples.run --write       # write notebooks and examples/README.md again

Docstrings and Unicode differ between releases of Python: outputs are compared under the release that wrote them,
and under others examples are only run.
"""

from __future__ import annotations

import difflib
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import nbformat

from tests.examples import notebooks
from tests.helpers.programs import LONGEST_RUN, ROOT, environment

EXAMPLES = ROOT / "examples"
README = EXAMPLES / "README.md"
NOTEBOOKS = (
    "semantic_search hybrid_search full_text_documents deduplication recommender image_search"
).split()
#: A part of README: a heading that names the program, and the first lines that it prints.
SHOWN = re.compile(r"(^### \[(.+?)\]\(.+?\)\n\n```text\n)(.*?)(^```$)", re.MULTILINE | re.DOTALL)
#: How many lines of a program README shows.
LINES = 10
#: How many it shows at least, even where they end within a paragraph.
FEWEST = 5
#: Largest notebook, in bytes.
LARGEST = 200_000


def output(program: Path) -> str:
    """Run a program, or the tests of a folder, and return what it prints; warnings are errors."""
    with tempfile.TemporaryDirectory() as folder:
        what = [str(program)]
        if program.is_dir():
            what = ["-m", "pytest", "-q", "-p", "no:cacheprovider", str(program)]
        done = subprocess.run(
            [sys.executable, "-W", "error", *what],
            cwd=program if program.is_dir() else folder,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST_RUN,
            check=False,
            env=environment(PYTHONIOENCODING="utf-8", PYTHONDONTWRITEBYTECODE="1", HOME=folder),
        )
    assert (done.returncode, done.stderr) == (0, ""), f"{done.stdout}{done.stderr}"
    return done.stdout


def written_by(text: str) -> str:
    """Return the release of Python whose outputs README shows."""
    found = re.search(r"Python (\d+\.\d+\.\d+)", text)
    assert found is not None
    return found[1]


def first_lines(text: str) -> str:
    """Return what README shows of an output: whole paragraphs, without the lines that tell how far a stream is."""
    steady = [line for line in text.splitlines() if "can be searched" not in line]
    shown = steady[:LINES]
    if len(steady) > LINES and "" in shown[FEWEST:]:
        shown = shown[: LINES - 1 - shown[::-1].index("")]
    return "\n".join(shown).rstrip() + "\n"


def differences(committed: Iterable[str], made: Iterable[str]) -> str:
    """Return how what was made differs from what is committed; "" when it does not."""
    before = [line for text in committed for line in text.splitlines()]
    after = [line for text in made for line in text.splitlines()]
    found = difflib.unified_diff(before, after, "committed", "now", lineterm="", n=1)
    return "\n".join(line[:160] for line in found)


def run_program(name: str, readme: dict[str, str], write: bool) -> str:
    """Run a program; return what is wrong with it."""
    printed = output(EXAMPLES / name)
    if (EXAMPLES / name).is_dir():
        return ""
    made = first_lines(printed)
    if write:
        readme[name] = made
    same_python = written_by(README.read_text("utf-8")) == platform.python_version()
    return differences([readme[name]], [made]) if same_python else ""


def run_notebook(name: str, write: bool) -> str:
    """Execute the notebook of a script; return what is wrong with it."""
    made = notebooks.executed(EXAMPLES / f"{name}.py")
    file = EXAMPLES / f"{name}.ipynb"
    text = nbformat.writes(made) + "\n"
    assert str(ROOT) not in text, "it shows a path of this machine"
    assert len(text.encode()) < LARGEST, f"it has {len(text.encode()):,} bytes"
    if write:
        file.write_text(text, "utf-8")
    committed: Any = nbformat.reads(file.read_text("utf-8"), as_version=4)
    version = made.metadata.language_info.version
    if committed.metadata.language_info.version != version:
        sources = [[cell.source for cell in one.cells] for one in (committed, made)]
        return differences(*sources)
    return differences(notebooks.shown(committed), notebooks.shown(made))


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; return 1 when something failed or shows something else than what is committed."""
    write = "--write" in arguments
    chosen = [argument for argument in arguments if not argument.startswith("-")]
    readme = {found[2]: found[3] for found in SHOWN.finditer(README.read_text("utf-8"))}
    programs = [*readme, "pytest_project"]
    tasks = [(name, lambda name=name: run_program(name, readme, write)) for name in programs]
    tasks += [(f"{name}.ipynb", lambda name=name: run_notebook(name, write)) for name in NOTEBOOKS]
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        # No settings of the person who runs this.
        os.environ |= {"IPYTHONDIR": folder, "JUPYTER_CONFIG_DIR": folder}
        os.environ["PYTHONPATH"] = environment()["PYTHONPATH"]
        for name, run in tasks:
            if chosen and not any(part in name for part in chosen):
                continue
            start = time.perf_counter()
            try:
                problem = run()
            except (AssertionError, subprocess.TimeoutExpired, RuntimeError) as error:
                problem = str(error) or type(error).__name__
            print(f"{'FAIL' if problem else 'ok  '}  {time.perf_counter() - start:5.1f} s  {name}")
            if problem:
                print(problem)
                failed.append(name)
    if write:
        text = README.read_text("utf-8")
        text = re.sub(r"Python \d+\.\d+\.\d+", f"Python {platform.python_version()}", text)
        README.write_text(
            SHOWN.sub(lambda found: found[1] + readme[found[2]] + found[4], text), "utf-8"
        )
    print(f"failed: {', '.join(failed)}" if failed else "every example runs, and shows what it did")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
