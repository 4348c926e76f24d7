"""Programs for releases 9 and 10 print with this package what they print with the release they were written for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import pinecone
import pinecone_api
from tests.interop.programs import RELEASES, printed, programs

PATH = os.pathsep.join(str(Path(module.__path__[0]).parent) for module in (pinecone, pinecone_api))


@pytest.mark.slow
@pytest.mark.parametrize("program", programs(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_program(program: Path) -> None:
    expected = program.with_suffix(".txt").read_text(encoding="utf-8")
    assert printed(program, sys.executable, PATH) == expected


def test_each_release_has_a_program_for_every_area() -> None:
    areas = {
        "admin",
        "assistants",
        "asynchronous",
        "bulk",
        "control",
        "data",
        "errors",
        "inference",
        "over_grpc",
        "search",
    }
    for release in RELEASES:
        assert areas <= {program.stem for program in programs(release)}
