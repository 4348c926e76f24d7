"""Type checkers see the public surface as it is meant: mypy is run once, on what `surface.py` asserts and on every name."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import pinecone

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SURFACE = Path(__file__).with_name("surface.py")
PROGRAMS = Path(__file__).with_name("programs.py")


def test_mypy_sees_every_name_and_the_types_that_are_meant(tmp_path: Path) -> None:
    names = sorted(pinecone.__all__)
    every = tmp_path / "every_name.py"
    lines = [f"from pinecone import {name}\nreveal_type({name})" for name in names]
    every.write_text("\n".join(lines), encoding="utf-8")
    star = tmp_path / "star.py"
    star.write_text("from pinecone import *\n\nVector(id=Pinecone().index('a').host)\n", "utf-8")
    files = [str(path) for path in (SURFACE, PROGRAMS, every, star)]
    command = ["-m", "mypy", "--no-pretty", "--no-error-summary", *files]
    result = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    output = result.stdout + result.stderr
    # A name that mypy does not know is an error, which makes the status 1; so does a broken assertion.
    assert result.returncode == 0, output
    revealed = re.findall(r'every_name\.py:\d+: note: Revealed type is "(.*)"', output)
    assert len(revealed) == len(names), output
    untyped = [name for name, type_ in zip(names, revealed, strict=True) if type_ == "Any"]
    assert untyped == []
