"""Documents to a finished folder, and that folder swapped in whole: nobody ever sees half a result."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import codec, manifest, openapi, overlay, protos, render
from .config import PACKAGE, RUFF, TEMPLATES, Layout, service_name
from .errors import SpecError
from .ir import Proto, Version


def read(layout: Layout) -> tuple[Version, ...]:
    """Lower every document of every version.

    Raises:
        SpecError: There is no document, or one cannot be turned into code.
    """
    versions = layout.versions()
    if not versions:
        raise SpecError(
            str(layout.specs), "", "no documents", "Put <version>/<service>.oas.yaml there."
        )
    return tuple(_version(layout, version) for version in versions)


def _version(layout: Layout, version: str) -> Version:
    services = tuple(
        openapi.load(
            document,
            name=service_name(document),
            version=version,
            corrections=overlay.load(layout.overlay(document)),
            source=layout.name(document),
        )
        for document in layout.documents(version)
    )
    proto = _proto(layout, version)
    if proto is None:
        return Version(name=version, services=services, proto=None, codec=None)
    services = codec.bind(services, proto)
    return Version(name=version, services=services, proto=proto, codec=codec.join(services, proto))


def _proto(layout: Layout, version: str) -> Proto | None:
    files = layout.protos(version)
    if len(files) > 1:
        raise SpecError(
            layout.name(files[1]), "", "a second .proto in one version", "Keep one per version."
        )
    if not files:
        return None
    return protos.load(
        files[0], version=version, include=layout.third_party, source=layout.name(files[0])
    )


def write(layout: Layout, folder: Path) -> None:
    """Render everything into `folder`, which must not exist yet."""
    env = render.environment(TEMPLATES)
    for name, text in render.package(env, read(layout)).items():
        target = folder / PACKAGE / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    render.ruff(folder, RUFF)
    (folder / manifest.NAME).write_text(
        manifest.build(layout, folder), encoding="utf-8", newline="\n"
    )


@contextmanager
def fresh(layout: Layout) -> Iterator[Path]:
    """A temporary folder with the result, beside the real one so that it can be moved there."""
    with tempfile.TemporaryDirectory(prefix=".generating-", dir=layout.output.parent) as scratch:
        folder = Path(scratch) / "generated"
        write(layout, folder)
        yield folder


def generate(layout: Layout) -> None:
    """Replace the output folder. On any error it stays as it was."""
    with fresh(layout) as folder:
        old = folder.with_name("old")
        if layout.output.exists():
            layout.output.rename(old)
        shutil.move(folder, layout.output)
