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
    untidy in them is noted instead of refused. `only` limits the work to one version; with `flat`, `specs`
    holds the documents of that version itself.
    """

    root: Path
    specs: Path = Factory(lambda self: self.root / "specs", takes_self=True)
    output: Path = Factory(lambda self: self.root / "generated", takes_self=True)
    foreign: bool = False
    flat: bool = False
    only: str = ""

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
        """Return the corrections of one document: specs/overlays/<version>/<service>.yaml."""
        if self.foreign:
            return None
        return self.specs / "overlays" / document.parent.name / f"{service_name(document)}.yaml"

    def sources(self, version: str) -> list[Path]:
        """Return every file that says what one API version is: documents, proto and its imports, overlays."""
        found = [*self.documents(version), *self.protos(version)]
        if self.foreign:
            return found
        found += sorted((self.specs / "overlays" / version).glob("*.yaml"))
        if self.protos(version):
            found += sorted(self.third_party.rglob("*.proto"))
        return found

    def name(self, path: Path) -> str:
        """Return `path` as people and manifests name it."""
        return path.relative_to(self.root).as_posix()

    def inputs(self) -> list[Path]:
        """Return every file of specs/ that decides what is generated."""
        return sorted({path for version in self.versions() for path in self.sources(version)})


def foreign(specs: Path, output: Path, version: str) -> Layout:
    """Return the layout of any folder of documents: <version>/<service>.oas.yaml, or the documents of one version.

    Raises:
        SpecError: There are no documents, or `output` holds something else than generated code.
    """
    output = output.resolve()
    if output.exists() and any(output.iterdir()) and not (output / "manifest.json").exists():
        raise SpecError(
            str(output),
            "",
            "not empty and not generated",
            "Choose a new folder: this one would be replaced.",
        )
    return evolve(documents(specs, version), output=output)


def documents(folder: Path, version: str = "") -> Layout:
    """Return the layout of any folder of documents, to read from."""
    folder = folder.resolve()
    flat = any(folder.glob("*.oas.yaml"))
    return Layout(
        root=folder,
        specs=folder,
        foreign=True,
        flat=flat,
        only=version or (folder.name if flat else ""),
    )


def machinery() -> list[Path]:
    """Return every file of the generator itself."""
    code = [*(REPO / "codegen").glob("*.py"), *RUNTIME.glob("*.py")]
    return sorted([*code, RUFF, *TEMPLATES.rglob("*.jinja")])


def service_name(document: Path) -> str:
    """Convert `db_data.oas.yaml`, and `db_data_2025-04.oas.yaml`, to `db_data`."""
    name = document.name.removesuffix(".oas.yaml")
    name = re.sub(r"[_-]\d{4}-\d\d(\.\w+)?$", "", name)
    return identifier(name)
