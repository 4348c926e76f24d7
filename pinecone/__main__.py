"""``python -m pinecone``: versions and paths, to be copied into a bug report. It shows no secret and needs no extra.

``python -m pinecone explain rate-limit`` prints the cause and the cure of an error; without a name, it lists what it can explain.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

import pinecone
from pinecone import _installation

#: Used where they are installed, whatever the extras.
_WELCOME = ("polars", "pyarrow", "tqdm")


def report() -> Iterator[tuple[str, str]]:
    """Yield what to say about this environment: a label and a text each."""
    yield "pinecone", f"{_version()}, {Path(_installation.__file__).parent}"
    try:
        from pinecone_api import DEFAULT, STABLE

        yield (
            "API versions",
            f"{DEFAULT}; also {', '.join(one for one in STABLE if one != DEFAULT)}",
        )
    except ImportError as error:
        yield "API versions", f"unknown: {error}"
    yield "Python", f"{platform.python_version()}, {sys.executable}"
    yield "platform", platform.platform()
    absent = []
    for name, optional in _packages().items():
        version = _installation.installed(name)
        if version or not optional:
            yield name, version or "missing, and needed"
        else:
            absent.append(name)
    yield "not installed", ", ".join(absent) or "nothing that could be used"
    # Only the names: values may be secret, and so may what a person has called a variable of their own.
    known = sorted(name for name in os.environ if name.startswith("PINECONE_"))
    yield "environment", ", ".join(known) or "no variables of ours"
    yield "problem", _installation.problem() or "none found; 'pinecone doctor' looks further"


def _packages() -> dict[str, bool]:
    """Return the names of packages that are used, and whether they need not be there."""
    found = {one.name: bool(one.extra) for one in _installation.requirements()}
    return found | dict.fromkeys(_WELCOME, True)


def _version() -> str:
    # Another distribution may have taken the module that says it.
    return str(getattr(pinecone, "__version__", "of unknown version"))


def explain(words: str) -> str:
    """Return the entry of the catalogue of errors that has this name, or the names of those that words or a line of a log fit."""
    from pinecone.errors.catalogue import entries, entries_about

    known = entries()
    found = [name for name, parts in known.items() if words.lower() in "".join(parts).lower()]
    found = [words] if words in known else found or entries_about(words)
    if len(found) == 1:
        return known[found[0]][1]
    return "\n".join(found) or f"nothing is known about {words!r}"


def main() -> None:
    """Print the report, or what an error means."""
    if sys.argv[1:2] == ["explain"]:
        print(explain(" ".join(sys.argv[2:])))
        return
    lines = list(report())
    width = max(len(label) for label, _ in lines)
    for label, text in lines:
        print(f"{label:<{width}}  {text}")


if __name__ == "__main__":
    main()
