"""Say where the generator reads from and writes to."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import Factory, evolve, frozen

from .errors import SpecError
from .naming import identifier

PACKAGE = "pinecone_api"
REFERENCE = "reference"
REPO = Path(__file__).resolve().parent.parent
RUFF = REPO / "codegen" / "ruff.toml"
RUNTIME = REPO / "codegen" / "runtime"
TEMPLATES = REPO / "templates"


@frozen
class Layout:
    """The folders of one project: `root` has specs/ and gets generated/.

    `foreign` documents come from elsewhere: our overlays say nothing about them, and what is merely
    untidy in them is noted instead of refused. `overlays` are corrections that somebody made for them. `only`
    limits the work to one version; with `flat`, `specs` holds the documents of that version itself.
    """

    root: Path
    specs: Path = Factory(lambda self: self.root / "specs", takes_self=True)
    output: Path = Factory(lambda self: self.root / "generated", takes_self=True)
    foreign: bool = False
    flat: bool = False
    only: str = ""
    overlays: Path | None = Factory(
        lambda self: None if self.foreign else self.specs / "overlays", takes_self=True
    )

    @property
    def third_party(self) -> Path:
        return (REPO / "specs" if self.foreign else self.specs) / "third_party"

    def versions(self) -> list[str]:
        """Return API versions that have documents, oldest first."""
        if self.flat:
            return [self.only] if any(self.specs.glob("*.oas.yaml")) else []
        found = {path.parent.name for path in self.specs.glob("*/*.oas.yaml")}
        return sorted(found & {self.only} if self.only else found)

    def documents(self, version: str) -> list[Path]:
        return sorted(self._home(version).glob("*.oas.yaml"))

    def protos(self, version: str) -> list[Path]:
        return sorted(self._home(version).glob("*.proto"))

    def _home(self, version: str) -> Path:
        return self.specs if self.flat else self.specs / version

    def overlay(self, document: Path) -> Path | None:
        """Return the corrections of one document: <version>/<service>.yaml, or <service>.proto.yaml, of the overlays."""
        home = self._overlays(document.parent.name)
        return home and home / f"{service_name(document)}.yaml"

    def _overlays(self, version: str) -> Path | None:
        """Return where the corrections of a version are; those of one version may lie in the folder itself."""
        if self.overlays is None:
            return None
        home = self.overlays / version
        return home if home.is_dir() or not self.flat else self.overlays

    def sources(self, version: str) -> list[Path]:
        """Return every file that says what one API version is: documents, proto and its imports, overlays."""
        found = [*self.documents(version), *self.protos(version)]
        if home := self._overlays(version):
            found += sorted(home.glob("*.yaml"))
        if self.protos(version) and not self.foreign:
            found += sorted(self.third_party.rglob("*.proto"))
        return found

    def name(self, path: Path) -> str:
        """Return `path` as people and manifests name it."""
        if self.overlays and path.is_relative_to(self.overlays) and self.foreign:
            return f"overlays/{path.relative_to(self.overlays).as_posix()}"
        return path.relative_to(self.root).as_posix()

    def inputs(self) -> list[Path]:
        """Return every file of specs/ that decides what is generated."""
        return sorted({path for version in self.versions() for path in self.sources(version)})


def foreign(specs: Path, output: Path, version: str, overlays: Path | None = None) -> Layout:
    """Return the layout of any folder of documents: <version>/<service>.oas.yaml, or the documents of one version.

    Raises:
        SpecError: There is no such folder, or a folder of overlays corrects no document.
    """
    layout = evolve(documents(specs, version), output=output.resolve())
    return layout if overlays is None else corrected(layout, overlays)


def corrected(layout: Layout, overlays: Path) -> Layout:
    """Return the layout of documents from elsewhere with a folder of corrections to them.

    Raises:
        SpecError: There is no such folder, or what is in it corrects no document.
    """
    overlays = _existing(overlays)
    layout = evolve(layout, overlays=overlays)
    every = (it for v in layout.versions() for it in (*layout.documents(v), *layout.protos(v)))
    documented = {layout.overlay(document) for document in every}
    for path in (path for v in layout.versions() for path in layout.sources(v)):
        if path.is_relative_to(overlays) and path not in documented:
            raise SpecError(
                layout.name(path),
                "",
                "no document has this name",
                "Name it <service>.yaml, or <service>.proto.yaml.",
            )
    return layout


def documents(folder: Path, version: str = "") -> Layout:
    """Return the layout of any folder of documents, to read from.

    Raises:
        SpecError: There is no such folder.
    """
    folder = _existing(folder)
    flat = any(folder.glob("*.oas.yaml"))
    return Layout(
        root=folder,
        specs=folder,
        foreign=True,
        flat=flat,
        only=version or (folder.name if flat else ""),
    )


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise SpecError(str(folder), "", "no such folder", "Give a folder that exists.")
    return folder.resolve()


def machinery() -> list[Path]:
    """Return every file of the generator itself."""
    code = [*(REPO / "codegen").glob("*.py"), *RUNTIME.glob("*.py")]
    return sorted([*code, RUFF, *TEMPLATES.rglob("*.jinja")])


def service_name(document: Path) -> str:
    """Convert `db_data.oas.yaml`, and `db_data_2025-04.oas.yaml`, to `db_data`; a proto keeps its suffix."""
    if document.suffix == ".proto":
        return document.name
    name = document.name.removesuffix(".oas.yaml")
    name = re.sub(r"[_-]\d{4}-\d\d(\.\w+)?$", "", name)
    return identifier(name)
