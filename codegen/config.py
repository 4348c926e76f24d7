"""Where the generator reads from and writes to."""

from __future__ import annotations

from pathlib import Path

from attrs import Factory, frozen

PACKAGE = "pinecone_api"
REPO = Path(__file__).resolve().parent.parent
RUFF = REPO / "codegen" / "ruff.toml"
TEMPLATES = REPO / "templates"


@frozen
class Layout:
    """The folders of one project: `root` has specs/ and gets generated/."""

    root: Path
    specs: Path = Factory(lambda self: self.root / "specs", takes_self=True)
    output: Path = Factory(lambda self: self.root / "generated", takes_self=True)

    @property
    def third_party(self) -> Path:
        return self.specs / "third_party"

    def versions(self) -> list[str]:
        """API versions that have documents, oldest first."""
        return sorted({path.parent.name for path in self.specs.glob("*/*.oas.yaml")})

    def documents(self, version: str) -> list[Path]:
        return sorted((self.specs / version).glob("*.oas.yaml"))

    def protos(self, version: str) -> list[Path]:
        return sorted((self.specs / version).glob("*.proto"))

    def overlay(self, document: Path) -> Path:
        """The corrections of one document: specs/overlays/<version>/<service>.yaml."""
        return self.specs / "overlays" / document.parent.name / f"{service_name(document)}.yaml"

    def name(self, path: Path) -> str:
        """`path` as people and manifests name it."""
        return path.relative_to(self.root).as_posix()

    def inputs(self) -> list[Path]:
        """Every file of specs/ that decides what is generated."""
        kinds = ("*/*.oas.yaml", "*/*.proto", "overlays/*/*.yaml", "third_party/**/*.proto")
        return sorted({path for kind in kinds for path in self.specs.glob(kind)})


def machinery() -> list[Path]:
    """Every file of the generator itself."""
    return sorted([*(REPO / "codegen").glob("*.py"), RUFF, *TEMPLATES.rglob("*.jinja")])


def service_name(document: Path) -> str:
    """`db_data.oas.yaml` -> `db_data`."""
    return document.name.removesuffix(".oas.yaml")
