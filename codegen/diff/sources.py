"""The documents that a comparison names: a folder, a version of this repository, or either at a git revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from ..config import Layout, corrected, documents
from ..errors import SpecError

_ADVICE = (
    "Give a folder of documents, a version of specs/ such as 2026-04, or REVISION:specs/2026-04."
)


def find(name: str, home: Layout, scratch: Path, overlays: Path | None = None) -> Layout:
    """Return the layout of what `name` means: to the current folder, to the repository, or to its specs/.

    Args:
        name: A folder, or `REVISION:specs` or `REVISION:specs/VERSION` for what git has.
        home: The layout of the repository; its overlays apply to its documents.
        scratch: An empty folder, for documents out of git.
        overlays: A folder of corrections to documents from elsewhere.

    Raises:
        SpecError: There is no such folder or revision, or an overlay corrects no document.
    """
    for folder in (Path(name), home.root / name, home.specs / name):
        if folder.is_dir():
            layout = _layout(folder.resolve(), home)
            return corrected(layout, overlays) if overlays and layout.foreign else layout
    revision, colon, path = name.partition(":")
    if not colon or not revision:
        raise SpecError(name, "", "no such folder", _ADVICE)
    _extract(revision, home, scratch, name)
    folder = (scratch / path).resolve()
    if not path or not folder.is_dir():
        raise SpecError(name, "", "no such folder in that revision", _ADVICE)
    return _layout(folder, Layout(scratch))


def _layout(folder: Path, home: Layout) -> Layout:
    if folder == home.specs.resolve():
        return home
    if folder.parent == home.specs.resolve():
        return Layout(root=home.root, only=folder.name)
    return documents(folder)


def _extract(revision: str, home: Layout, scratch: Path, name: str) -> None:
    """Extract specs/ of a revision, overlays and imports of protos included."""
    if revision.startswith("-"):
        raise SpecError(name, "", f"{revision} is not a revision", _ADVICE)
    command = ["git", "archive", "--format=tar", revision, home.name(home.specs)]
    try:
        done = subprocess.run(command, cwd=home.root, capture_output=True, check=False)
    except FileNotFoundError:
        raise SpecError(name, "", "git is not installed", _ADVICE) from None
    if done.returncode:
        complaint = done.stderr.decode(errors="replace").strip()
        raise SpecError(name, "", f"git: {complaint}", _ADVICE)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(scratch, filter="data")
