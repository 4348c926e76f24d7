"""Every promise of docs/promises.md names tests that prove it, and these tests exist."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
_PROMISE = re.compile(r"^- (.*?)(?=^- |^## |\Z)", re.MULTILINE | re.DOTALL)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def promises(text: str) -> dict[str, list[tuple[str, str]]]:
    """Return each promise with the files and names of its tests."""
    found = {}
    for promise in _PROMISE.findall(text):
        words = " ".join(_TEST.sub("", promise).split())
        found[words] = _TEST.findall(promise)
    return found


@lru_cache(maxsize=64)
def functions(file: str) -> frozenset[str]:
    """Return the names of the functions at the top of a file; none if there is no such file."""
    path = REPO / file
    if not path.exists():
        return frozenset()
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(
        it.name for it in ast.parse(path.read_text("utf-8")).body if isinstance(it, kinds)
    )


PROMISES = promises((REPO / "docs" / "promises.md").read_text("utf-8"))


@pytest.mark.parametrize("promise", PROMISES)
def test_a_promise_is_proven(promise: str) -> None:
    tests = PROMISES[promise]
    assert tests, "this promise names no test"
    missing = [f"{file}::{name}" for file, name in tests if name not in functions(file)]
    assert not missing


def test_nothing_is_promised_without_being_found() -> None:
    page = "# Promises\n\n## One\n\n- This.\n  `tests/docs/test_promises.py::promises`\n- That\n  too.\n\n## Two\n"
    assert promises(page) == {
        "This.": [("tests/docs/test_promises.py", "promises")],
        "That too.": [],
    }
    assert "promises" in functions("tests/docs/test_promises.py")
    assert not functions("tests/docs/no_such_file.py")
    assert len(PROMISES) > 20
