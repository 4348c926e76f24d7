"""specs/specs.lock: the documents behind each API version, by digest. What people pin.

The manifest says how generated/ was made, so every change of a template or a tool changes it. The lock
says only what it was made of: a version keeps its digest for as long as its documents are the same, from one
release of the SDK to the next. It also states which version is the default, which is for people to change: the
only line of it that `generate` leaves alone. The same digests ship in the package, as `pinecone_api.DIGESTS`, where
`python -m pinecone_api --verify` compares them with a lock. That has to work with the standard library of
Python 3.10, which reads JSON and not TOML; hence JSON.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from . import manifest
from .config import Layout
from .errors import SpecError
from .naming import is_stable

NAME = "specs.lock"


def path(layout: Layout) -> Path:
    return layout.specs / NAME


def digests(layout: Layout) -> dict[str, str]:
    """Return API version -> digest of everything that says what it is."""
    return {version: _total(_documents(layout, version)) for version in layout.versions()}


def default(layout: Layout) -> str:
    """Return the version that the lock states as the default; where it states none, the newest stable one.

    Raises:
        SpecError: There are no documents of the version that it states.
    """
    versions = layout.versions()
    stated = None if layout.foreign or layout.only else _data(layout).get("default")
    if stated is None:
        return ([version for version in versions if is_stable(version)] or versions)[-1]
    if stated not in versions:
        raise SpecError(
            layout.name(path(layout)),
            "/default",
            f"no documents of {stated!r}",
            f"State one of {', '.join(versions)}.",
        )
    return str(stated)


def write(layout: Layout) -> None:
    """Pin the documents as they are. Documents from elsewhere are not ours to put a lock beside."""
    if not layout.foreign:
        path(layout).write_text(_text(layout), encoding="utf-8", newline="\n")


def problems(layout: Layout) -> list[str]:
    """Return one line for each document that is not the one that the lock pins."""
    shown = layout.name(path(layout))
    locked = _read(layout)
    if locked is None:
        return [f"{shown}: missing or not a lock; `python -m codegen generate` writes it"]
    found = []
    versions = {version: _documents(layout, version) for version in layout.versions()}
    for version in sorted(versions.keys() | locked.keys()):
        have = versions.get(version, {})
        pinned = locked.get(version, {}).get("documents", {})
        for name in sorted(have.keys() | pinned.keys()):
            if name not in pinned:
                found.append(f"{name}: {shown} does not pin it for {version}")
            elif name not in have:
                found.append(f"{name}: missing, {shown} pins it for {version}")
            elif have[name] != pinned[name]:
                found.append(f"{name}: not the document that {shown} pins for {version}")
    if not found and path(layout).read_text(encoding="utf-8") != _text(layout):
        found.append(f"{shown}: pins the right documents, but not as `generate` writes it")
    return found


def _text(layout: Layout) -> str:
    versions = {}
    for version in layout.versions():
        documents = _documents(layout, version)
        versions[version] = {"digest": _total(documents), "documents": documents}
    data = {"schema": 1, "default": default(layout), "versions": versions}
    return json.dumps(data, indent=2) + "\n"


def _documents(layout: Layout, version: str) -> dict[str, str]:
    """Return digest of each document, proto, overlay and import of a version."""
    files = layout.sources(version)
    return {layout.name(file): manifest.digest(file) for file in files}


def _total(documents: dict[str, str]) -> str:
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(documents.items()))
    return "sha256:" + hashlib.sha256(lines.encode()).hexdigest()


def _read(layout: Layout) -> dict[str, Any] | None:
    try:
        versions: dict[str, Any] = _data(layout)["versions"]
        return versions if all("documents" in it for it in versions.values()) else None
    except (KeyError, TypeError, AttributeError):
        return None


def _data(layout: Layout) -> dict[str, Any]:
    """Return what the lock holds; nothing where there is none, or where it is not one."""
    try:
        data = json.loads(path(layout).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}
