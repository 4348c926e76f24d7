"""Is what is committed what the generator makes? Every difference, with the reason for it."""

from __future__ import annotations

import difflib
from importlib.metadata import version
from pathlib import Path
from typing import Any

from . import build, futures, lock, manifest, models, modules, names, older, stubs, surface, unasync
from .config import Layout

_SHOWN = 12


def problems(layout: Layout) -> list[str]:
    """Return one entry per file that is not as it should be; none when all is current.

    Raises:
        SpecError: A document cannot be turned into code at all.
    """
    with build.fresh(layout) as (want, _):
        return _generated(layout, want) + lock.problems(layout) + _made(layout)


def _generated(layout: Layout, want: Path) -> list[str]:
    have = layout.output
    wanted = {
        path.relative_to(want).as_posix()
        for path in [*manifest.outputs(want), want / manifest.NAME]
    }
    present = {path.relative_to(have).as_posix() for path in manifest.outputs(have)}
    if (have / manifest.NAME).exists():
        present.add(manifest.NAME)
    different = {name for name in wanted & present if not _same(want / name, have / name)}
    if wanted == present and not different:
        return []
    recorded = manifest.read(have)
    changed = _changed_inputs(layout, recorded)
    shown = layout.name(have)
    found = [
        f"{shown}/{name}: missing{_why(name, recorded, changed)}"
        for name in sorted(wanted - present)
    ]
    found += [
        f"{shown}/{name}: nothing generates it; delete it" for name in sorted(present - wanted)
    ]
    for name in sorted(different):
        reason = _why(name, recorded, changed, have / name)
        lines = [] if name == manifest.NAME else _difference(have / name, want / name)
        found.append("\n".join([f"{shown}/{name}: differs{reason}", *lines]))
    return [f"{name}: changed since {shown}/ was made" for name in changed] + found


def _same(one: Path, other: Path) -> bool:
    return one.read_bytes().replace(b"\r\n", b"\n") == other.read_bytes()


def _changed_inputs(layout: Layout, recorded: dict[str, Any]) -> list[str]:
    """Return the inputs and tools that are not what the committed manifest names."""
    now = manifest.inputs(layout)
    then = {**recorded.get("specs", {}), **recorded.get("generator", {})}
    changed = sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name))
    tools = {name: version(name) for name in manifest.TOOLS}
    for name, was in recorded.get("tools", {}).items():
        if tools.get(name) != was:
            changed.append(f"tool {name} ({was} then, {tools.get(name)} now)")
    return changed


def _why(name: str, recorded: dict[str, Any], changed: list[str], path: Path | None = None) -> str:
    if (
        path is not None
        and name != manifest.NAME
        and recorded.get("files", {}).get(name) != manifest.digest(path)
    ):
        return ", edited by hand"
    return f", because of {', '.join(changed)}" if changed else ""


def _difference(have: Path, want: Path) -> list[str]:
    lines = difflib.unified_diff(
        have.read_text(encoding="utf-8", errors="replace").splitlines(),
        want.read_text(encoding="utf-8").splitlines(),
        "committed",
        "generated",
        n=0,
        lineterm="",
    )
    return [f"    {line}" for _, line in zip(range(_SHOWN), lines, strict=False)]


def _made(layout: Layout) -> list[str]:
    """Return made files of the SDK that are not what their source gives."""
    root = layout.root
    synchronous, plain = unasync.outputs(root), surface.outputs(layout)
    paths = stubs.outputs(root)
    made = [
        (synchronous, "its asynchronous source"),
        (older.outputs(root), older.TABLE),
        (futures.outputs(root), futures.SOURCE),
        (plain, f"{surface.SOURCE}/"),
        (models.outputs(layout), models.SOURCE),
        (names.outputs(root), names.SOURCE),
        (modules.outputs(root), modules.TABLE),
        (paths, stubs.TABLE),
    ]
    files = [(path, text, source) for texts, source in made for path, text in texts.items()]
    found = []
    for path, text, source in sorted(files):
        place = layout.root / path
        if not place.exists():
            found.append(f"{path}: missing, {source} gives one")
        elif place.read_text(encoding="utf-8") != text:
            found.append(f"{path}: not what {source} gives")
    found += [
        f"{path}: no asynchronous source gives it; delete it"
        for path in unasync.strays(layout.root, synchronous)
    ]
    found += [
        f"{path}: no module of {stubs.TABLE} has this stub; delete it"
        for path in stubs.strays(layout.root, paths)
    ]
    strays = surface.strays(layout, plain)
    return found + [f"{path}: nothing in {surface.SOURCE}/ gives it; delete it" for path in strays]
