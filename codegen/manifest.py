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
_KEYS = {"schema", "tools", "specs", "generator", "files"}
TOOLS = ("openapi-python-client", "grpcio-tools", "jinja2", "ruff")


def digest(path: Path) -> str:
    """Return the sha256 of a file, the same whatever line ends a checkout uses."""
    return "sha256:" + hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def build(layout: Layout, folder: Path) -> str:
    """Return the manifest of a freshly written `folder`."""
    data = {
        "schema": 1,
        "tools": {name: version(name) for name in TOOLS},
        "specs": _specs(layout),
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
    return _specs(layout) | _digests(REPO, machinery())


def strange(folder: Path) -> str:
    """Return why a folder is not one that the generator wrote; "" when it is one, or empty.

    A manifest alone proves nothing: other tools write a file of that name. Ours lists every file beside it, so
    that nothing else is lost when the folder is replaced.
    """
    if not folder.exists():
        return ""
    if not folder.is_dir():
        return "it is a file"
    present = sorted(path.relative_to(folder).as_posix() for path in outputs(folder))
    recorded = read(folder)
    if not recorded:
        return f"it holds {present[0]}" if present else ""
    files = recorded.get("files")
    if recorded.keys() != _KEYS or not isinstance(files, dict):
        return f"its {NAME} is another tool's"
    unknown = [name for name in present if name not in files]
    return f"its {NAME} does not list {unknown[0]}" if unknown else ""


def _specs(layout: Layout) -> dict[str, str]:
    return {layout.name(path): digest(path) for path in layout.inputs()}


def _digests(base: Path, paths: Iterable[Path]) -> dict[str, str]:
    return {path.relative_to(base).as_posix(): digest(path) for path in paths}
