"""Turn specs/surface/models.yaml and the documents into modules of pinecone/models.

The table says which classes of the documents people hold, and which values have names. It has:

    answers     module -> what it is for (`doc`), and service -> names of its classes. Public classes that are
                written by hand stand in a module that imports from one with an underscore
    enums       class -> what it is for (`doc`), and its values: `values`, a list of words, or `known`, the place of
                a member with known values: `service.Request.member`

A value is called as it is written, in capitals; `Name=value` says it differently.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from . import build, limits, lock, render, surface, yaml_files
from .config import PACKAGE, TEMPLATES, Layout
from .errors import SpecError
from .ir import Version
from .naming import snake
from .share import named
from .unasync import formatted

SOURCE = f"{surface.SOURCE}/{surface.MODELS}"
TARGET = "pinecone/models"

_HEADER = (
    f"# Made from {SOURCE} and the documents by `make generate`. Change those, not this file.\n"
)


def outputs(layout: Layout) -> dict[Path, str]:
    """Return every made module, formatted, by its path relative to the project; none where there is no table.

    Raises:
        SpecError: The table names something that the documents do not have.
    """
    if not (layout.root / SOURCE).exists():
        return {}
    table = yaml_files.read(layout.root / SOURCE)
    version = build.lowered(layout, lock.default(layout))
    env = render.environment(TEMPLATES)
    answers = env.get_template("answers.py.jinja")
    made = {
        name: answers.render(doc=entry.pop("doc"), package=PACKAGE, services=_names(entry, version))
        for name, entry in table["answers"].items()
    }
    enums = [_enum(name, entry, version) for name, entry in table["enums"].items()]
    made["enums"] = env.get_template("enums.py.jinja").render(enums=enums)
    return {
        Path(TARGET, f"{name}.py"): formatted(_HEADER + text, layout.root / TARGET, layout.root)
        for name, text in made.items()
    }


def places(layout: Layout) -> tuple[str, ...]:
    """Return the paths of the made modules, relative to the project."""
    if not (layout.root / SOURCE).exists():
        return ()
    table = yaml_files.read(layout.root / SOURCE)
    return tuple(f"{TARGET}/{name}.py" for name in [*table["answers"], "enums"])


def _names(entry: dict[str, str], version: Version) -> dict[str, list[str]]:
    """Return the names that a module takes from each service."""
    services = {service.name: service for service in version.services}
    found = {}
    for service, text in entry.items():
        here = services.get(service)
        known = {it.name for it in named(here)} if here else set()
        for name in text.split():
            if name not in known:
                raise _unknown("answers", f"{service}.{name}")
        found[service] = text.split()
    return found


def _enum(name: str, entry: dict[str, Any], version: Version) -> dict[str, Any]:
    """Return what the template shows of an enum."""
    words = entry["values"].split() if "values" in entry else _known(entry["known"], version)
    members = {}
    for word in words:
        called, _, value = word.rpartition("=")
        members[called or re.sub(r"\W", "_", snake(value)).upper()] = value
    return {"name": name, "doc": entry["doc"], "members": members}


def _known(place: str, version: Version) -> tuple[str, ...]:
    """Return the known values of a member of a request."""
    service, owner, member = place.split(".")
    here = next((it for it in version.services if it.name == service), None)
    struct = next((it for it in here.structs if it.name == owner), None) if here else None
    field = next((it for it in struct.fields if it.name == member), None) if struct else None
    if here is None or field is None:
        raise _unknown("enums", place)
    return limits.known(here, field)


def _unknown(word: str, what: str) -> SpecError:
    return SpecError(SOURCE, f"/{word}", f"no {what} in the documents", "Name what they have.")
