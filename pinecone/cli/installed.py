"""Check what is installed: our own package, what it needs, and what others ask of it."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from pinecone import _installation
from pinecone.cli.check import Check, ok, problem, warning

#: A requirement on us in the metadata of another distribution; one with an extra is no requirement of everybody.
_ON_US = re.compile(
    r"^pinecone(?P<client>-client)?(?![\w.-])\s*(\[[^]]*\])?\s*\(?(?P<wanted>[^;)]*)\)?\s*(;(?P<marker>.*))?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\s*(~=|===?|!=|<=|>=|<|>)\s*v?([\d.]+)(\*?)")


def checks() -> Iterator[Check]:
    """Check the installation. Nothing is sent, and no secret is looked at."""
    yield ok("Python", f"{platform.python_version()}, {sys.executable}")
    yield from _package()
    yield from _requirements()
    yield from _pins()


def _package() -> Iterator[Check]:
    import pinecone

    version = getattr(pinecone, "__version__", "unknown")
    folder = Path(_installation.__file__).parent
    found = _installation.problem()
    if found is None:
        yield ok("package", f"pinecone {version}, {folder}")
    else:
        about, _, cure = found.partition("; to repair it: ")
        yield problem("package", about, cure)
    recorded = _installation.installed("pinecone")
    if found is None and recorded not in (None, version):
        yield problem(
            "package",
            f"what is imported is {version}, and what is installed is {recorded}",
            "python -m pip install --force-reinstall --no-deps pinecone",
        )
    for name in ("pinecone.py", "pinecone"):
        here = Path.cwd() / name
        stands_before = here.is_file() or (here / "__init__.py").is_file()
        if stands_before and not here.samefile(folder):
            yield warning(
                "package",
                f"{here} is what programs in this folder import in its place",
                "give it another name",
            )


def _requirements() -> Iterator[Check]:
    good = []
    for one in _installation.requirements():
        if one.installed is None:
            if not one.extra:
                cure = f"python -m pip install '{one.name}{one.wanted}'"
                yield problem("dependency", f"{one.name} is missing", cure)
        elif allows(one.wanted, one.installed):
            good.append(f"{one.name} {one.installed}")
        else:
            found = f"{one.name} {one.installed} is installed, and {one.wanted} is needed"
            cure = f"python -m pip install '{one.name}{one.wanted}'"
            yield (
                warning("dependency", found, cure)
                if one.extra
                else problem("dependency", found, cure)
            )
    yield ok("dependencies", ", ".join(good) or "not recorded")


def _pins() -> Iterator[Check]:
    """Check what other distributions ask of us: pip does not refuse what one of them does not want."""
    version = _installation.installed("pinecone") or "0"
    for one in metadata.distributions():
        asker = f"{one.metadata['Name']} {one.version}"
        for line in one.requires or ():
            asked = _ON_US.match(line.strip())
            if asked is None or "extra" in (asked["marker"] or ""):
                continue
            if asked["client"]:
                yield warning(
                    "pins",
                    f"{asker} asks for pinecone-client, which writes into the folder of this package",
                    f"use a newer release of {one.metadata['Name']}",
                )
            elif not allows(asked["wanted"], version):
                yield warning(
                    "pins",
                    f"{asker} asks for pinecone{asked['wanted'].strip()}, and {version} is installed",
                    "if the two work together, override the pin in your installer",
                )


def allows(wanted: str, version: str) -> bool:
    """Return whether a version satisfies specifiers such as `">=0.27,<1"`; what is no number in them is left out."""
    given = _numbers(version)
    return all(
        _holds(compare, number, star, given) for compare, number, star in _CLAUSE.findall(wanted)
    )


def _holds(compare: str, number: str, star: str, given: tuple[int, ...]) -> bool:
    other = _numbers(number)
    begins = given[: len(other)] == other
    if compare == "~=":
        return given >= other and given[: len(other) - 1] == other[:-1]
    if compare in ("==", "===", "!="):
        equal = begins if star else _whole(given) == _whole(other)
        return equal == (compare != "!=")
    mine, theirs = _whole(given), _whole(other)
    return {"<": mine < theirs, "<=": mine <= theirs, ">": mine > theirs, ">=": mine >= theirs}[
        compare
    ]


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"\d+(\.\d+)*", version)
    return tuple(map(int, found[0].split("."))) if found else ()


def _whole(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Return a release without zeros at its end: 1.0 is 1."""
    kept = list(numbers)
    while kept and kept[-1] == 0:
        kept.pop()
    return tuple(kept)
