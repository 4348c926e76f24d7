"""Stubs of the modules that older releases had, for type checkers: at run time a finder makes these modules.

They are a partial stub package, which adds modules to those of `pinecone`. A module that exists gets no stub.
"""

from __future__ import annotations

import runpy
from pathlib import Path

from . import modules, unasync

TARGET = "pinecone-stubs"
TABLE = modules.TARGET
_HEADER = f"# Made from {TABLE} by `make generate`. Change that file, not this one.\n"


def outputs(root: Path) -> dict[Path, str]:
    """Return every stub by its path relative to `root`; none where there is no table."""
    if not (root / TABLE).exists():
        return {}
    table = runpy.run_path(str(root / TABLE))
    found = {path: names for path, names in table["MODULES"].items() if _is_ours(path)}
    packages = {parent for path in found for parent in _parents(path)}
    made = {Path(TARGET, "py.typed"): "partial\n"}
    for path in sorted({*found, *packages}):
        if modules.exists(root, path):
            continue
        place = Path(TARGET, *path.split(".")[1:])
        place = place / "__init__.pyi" if path in packages else place.with_suffix(".pyi")
        made[place] = _stub(found.get(path, {}))
    return made


def run(root: Path) -> list[Path]:
    """Write every stub and remove strays; return the paths that changed."""
    made = outputs(root)
    changed = unasync.write(made, root)
    for path in strays(root, made):
        (root / path).unlink()
        changed.append(path)
    return changed


def strays(root: Path, made: dict[Path, str]) -> list[Path]:
    """Return stubs that the table does not give."""
    present = (path for path in (root / TARGET).rglob("*") if path.is_file())
    return sorted({path.relative_to(root) for path in present} - made.keys())


def _is_ours(path: str) -> bool:
    return path.startswith("pinecone.")


def _parents(path: str) -> list[str]:
    parts = path.split(".")
    return [".".join(parts[:count]) for count in range(2, len(parts))]


def _stub(names: dict[str, str]) -> str:
    imports, others = [], []
    for name, target in sorted(names.items()):
        module, _, today = target.rpartition(".")
        own = name if name == today else f"_{name}"  # a stub gives away what keeps its name, only
        imports.append(f"from {module or 'pinecone'} import {today} as {own}\n")
        if name != today:
            others.append(f"{name} = {own}\n")
    return _HEADER + "".join(imports + others)
