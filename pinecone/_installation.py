"""Find out what is installed where `pinecone` is imported from, and what else has put files there.

Other distributions have used the folder `pinecone`: `pinecone-client`, as the client was called up to release 5, still does.
Installers write both into one folder without a word, so that modules of two releases import each other. Here that is told
from the records of what is installed. Nothing of this is looked at before an import has failed, or somebody asks.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection
from importlib import metadata
from pathlib import Path
from typing import NamedTuple
from warnings import warn

_OURS = "pinecone"
_FOLDER = Path(__file__).parent
_TOOLS = ("dev", "fuzz", "release", "site")
_CURE = "; to repair it: "
#: A line of our own metadata; its markers are no others than these.
_REQUIREMENT = re.compile(
    r"(?P<name>[\w.-]+)(?P<wanted>[^;]*)"
    r"(;(.*python_version (?P<compare><|>=) ['\"](?P<python>[\d.]+))?(.*extra == ['\"](?P<extra>\w+))?.*)?$"
)


def others() -> dict[str, list[str]]:
    """Return which other distributions have files in our folder: name and version -> a few of the modules."""
    found: dict[str, list[str]] = {}
    for one in metadata.distributions():
        name = _name(one)
        if name in ("", _OURS):
            continue
        inside = [
            file.as_posix()
            for file in one.files or ()
            if file.parts[0] == _OURS and file.suffix in (".py", ".pyi", ".so", ".pyd")
        ]
        if inside:
            found[f"{name} {one.version}"] = sorted(inside)
    return found


def copies() -> list[str]:
    """Return where `pinecone` is installed, a line per copy: the one that is imported comes first."""
    found = [
        f"{one.version} in {one.locate_file('')}" for one in metadata.distributions(name=_OURS)
    ]
    return list(dict.fromkeys(found))


def missing() -> list[str]:
    """Return which of our modules are recorded as installed and are not there."""
    recorded = next(iter(metadata.distributions(name=_OURS)), None)
    files = (recorded.files if recorded else None) or ()
    ours = [file for file in files if file.suffix == ".py" and file.parts[0] != ".."]
    return [file.as_posix() for file in ours if not Path(str(file.locate())).exists()]


def problem() -> str | None:
    """Return what is wrong with the installation, and after a semicolon the cure; None if nothing is."""
    # The release that is recorded, not a newer one: that need not suit the program.
    reinstall = "python -m pip install --force-reinstall --no-deps pinecone"
    if version := installed(_OURS):
        reinstall += f"=={version}"
    strangers = others()
    if strangers:
        names = [one.split()[0] for one in strangers]
        wanted = _requiring(names)
        reason = f" (because {' and '.join(wanted)} needs it)" if wanted else ""
        return (
            f"{' and '.join(strangers)}{reason} is installed into the same folder, {_FOLDER}, and has replaced files "
            f"of this package or stands before them{_CURE}python -m pip uninstall -y {' '.join(names)} && {reinstall}"
        )
    gone = missing()
    if gone:
        return (
            f"{len(gone):,} files of this package are missing, such as {gone[0]}: another package that used the "
            f"same folder may have taken them along when it was removed{_CURE}{reinstall}"
        )
    doubled = copies()
    if len(doubled) > 1:
        return (
            f"pinecone is installed more than once ({'; '.join(doubled)}), and one copy hides the other{_CURE}"
            "python -m pip uninstall -y pinecone, until nothing is left, and install it again"
        )
    return None


def warn_of_others() -> None:
    """Warn if modules of another distribution lie among ours: programs would catch its exceptions, not ours."""
    if (found := problem()) is not None:
        warn(found, RuntimeWarning, stacklevel=2)


class BrokenInstallation(ImportError):
    """An import failed, and the installation is to blame; the message has the cure."""

    help = "python -m pinecone explain broken-installation"


def explained(error: Exception) -> BrokenInstallation | None:
    """Return what to raise in the place of an error; None if there is nothing to add to it."""
    found = None if isinstance(error, BrokenInstallation) else problem()
    if found is None:
        return None
    return BrokenInstallation(
        f"{error}. The cause may be that {found}", name=getattr(error, "name", None)
    )


class Requirement(NamedTuple):
    """A distribution that `pinecone` works with, and what of it is installed.

    Attributes:
        name: Name of the distribution.
        wanted: Which releases go, `">=0.27,<1"`.
        extra: The extra that brings it; "" for one that every install needs.
        installed: Its version here; None if it is not installed.
    """

    name: str
    wanted: str
    extra: str
    installed: str | None


def requirements() -> list[Requirement]:
    """Return what `pinecone` needs on this Python, then what its extras add; tools to work on it are left out."""
    found: dict[str, Requirement] = {}
    for line in _declared():
        words = _REQUIREMENT.match(line)
        if words is None or words["extra"] in _TOOLS:
            continue
        if words["python"] and not _python_is(words["compare"], words["python"]):
            continue
        name = words["name"]
        one = Requirement(name, words["wanted"].strip(), words["extra"] or "", installed(name))
        found.setdefault(name, one)
    return sorted(found.values(), key=lambda one: one.extra)


def installed(name: str) -> str | None:
    """Return the version of a distribution; None if it is not installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _requiring(names: Collection[str]) -> list[str]:
    """Return which distributions require one of these, name and version each."""
    found = set()
    for one in metadata.distributions():
        for line in one.requires or ():
            named = re.match(r"[\w.-]+", line)
            if named and _plain(named[0]) in names and "extra ==" not in line:
                found.add(f"{_name(one)} {one.version}")
    return sorted(found)


def _declared() -> list[str]:
    try:
        return metadata.requires(_OURS) or []
    except metadata.PackageNotFoundError:
        return []


def _python_is(compare: str, other: str) -> bool:
    wanted = tuple(map(int, other.split(".")))
    return sys.version_info[:2] < wanted if compare == "<" else sys.version_info[:2] >= wanted


def _name(one: metadata.Distribution) -> str:
    # Damaged metadata has no name, whatever its type says.
    return _plain(one.metadata["Name"] or "")


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")
