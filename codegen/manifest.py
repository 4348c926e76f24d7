"""generated/manifest.json: what went in, what made it and what came out, by digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .config import REPO, Layout, machinery

NAME = "manifest.json"
TOOLS = ("openapi-python-client", "grpcio-tools", "jinja2", "ruff")


def digest(path: Path) -> str:
    """Return the sha256 of a file, the same whatever line ends a checkout uses."""
    return "sha256:" + hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def build(layout: Layout, folder: Path) -> str:
    """Return the manifest of a freshly written `folder`."""
    data = {
        "schema": 1,
        "tools": {name: version(name) for name in TOOLS},
        "specs": _digests(layout.root, layout.inputs()),
        "generator": _digests(REPO, machinery()),
        "files": _digests(folder, outputs(folder)),
    }
    return json.dumps(data, indent=2) + "\n"


def outputs(folder: Path) -> list[Path]:
    """Return every generated file under `folder` but the manifest."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path != folder / NAME
    )


def read(folder: Path) -> dict[str, Any]:
    """Return the committed manifest; empty when there is none or it is not one."""
    try:
        data = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def inputs(layout: Layout) -> dict[str, str]:
    """Return digests of all that decides the output: documents, templates and generator."""
    return _digests(layout.root, layout.inputs()) | _digests(REPO, machinery())


def _digests(base: Path, paths: Iterable[Path]) -> dict[str, str]:
    return {path.relative_to(base).as_posix(): digest(path) for path in paths}
