"""Documents to a finished folder, and that folder swapped in whole: nobody ever sees half a result."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve

from . import codec, lock, manifest, openapi, overlay, protos, render, share
from .config import PACKAGE, REFERENCE, RUFF, TEMPLATES, Layout, service_name
from .errors import Problems, SpecError
from .ir import Service, Version
from .ir_proto import Proto


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
    default = lock.default(layout)
    problems = Problems()
    found = []
    for version in versions:
        with problems.collected():
            found.append(evolve(lowered(layout, version), default=version == default))
    problems.finish()
    return tuple(
        evolve(it, codec=codec.join(it.services, it.proto)[1]) if it.proto else it
        for it in share.share(tuple(found))
    )


def lowered(layout: Layout, version: str) -> Version:
    """Lower every document of one version.

    Raises:
        SpecError: One or several cannot be turned into code.
    """
    problems = Problems()
    services: dict[str, Service] = {}
    proto = None
    for document in layout.documents(version):
        with problems.collected():
            service = _service(layout, version, document)
            if service.name in services:
                raise SpecError(
                    layout.name(document),
                    "",
                    f"the same service as {Path(services[service.name].source).name}, {service.name}",
                    "Rename one of the files.",
                )
            services[service.name] = service
    with problems.collected():
        proto = _proto(layout, version)
    problems.finish()
    return _joined(version, tuple(services.values()), proto)


def _service(layout: Layout, version: str, document: Path) -> Service:
    return openapi.load(
        document,
        name=service_name(document),
        version=version,
        corrections=overlay.load(layout.overlay(document)),
        source=layout.name(document),
        foreign=layout.foreign,
    )


def _joined(version: str, services: tuple[Service, ...], proto: Proto | None) -> Version:
    if proto is None:
        return Version(name=version, services=services, proto=None, codec=None)
    services = codec.bind(services, proto)
    services, between = codec.join(services, proto)
    return Version(name=version, services=services, proto=proto, codec=between)


def _proto(layout: Layout, version: str) -> Proto | None:
    files = layout.protos(version)
    if len(files) > 1:
        raise SpecError(
            layout.name(files[1]), "", "a second .proto in one version", "Keep one per version."
        )
    if not files:
        return None
    return protos.load(
        files[0],
        version=version,
        include=layout.third_party,
        source=layout.name(files[0]),
        corrections=overlay.load(layout.overlay(files[0])),
    )


def rendered(versions: tuple[Version, ...], digests: dict[str, str]) -> dict[Path, str]:
    """Return relative path -> text of everything generated, before it is formatted."""
    env = render.environment(TEMPLATES)
    made = {PACKAGE: render.package(env, versions, digests), REFERENCE: render.pages(env, versions)}
    return {Path(home, name): text for home, files in made.items() for name, text in files.items()}


def write(layout: Layout, folder: Path) -> list[str]:
    """Render everything into `folder`, which must not exist yet; what was dropped from the documents."""
    versions = read(layout)
    for name, text in rendered(versions, lock.digests(layout)).items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    render.ruff(folder, RUFF)
    text = manifest.build(layout, folder)
    (folder / manifest.NAME).write_text(text, encoding="utf-8", newline="\n")
    services = [service for version in versions for service in version.services]
    return [note for service in services for note in (*service.notes, *service.unchecked)]


@contextmanager
def fresh(layout: Layout) -> Iterator[tuple[Path, list[str]]]:
    """Return the result in a temporary folder, beside the real one so that it can be moved there, and the notes."""
    layout.output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".generating-", dir=layout.output.parent) as scratch:
        folder = Path(scratch) / "generated"
        yield folder, write(layout, folder)


def generate(layout: Layout) -> list[str]:
    """Replace the output folder and pin the documents; on any error both stay as they were.

    Returns:
        What was dropped from the documents.

    Raises:
        SpecError: A document cannot be turned into code, or the output folder of documents from elsewhere holds
            anything that the generator did not write.
    """
    if layout.foreign and (why := manifest.strange(layout.output)):
        raise SpecError(
            str(layout.output),
            "",
            f"would be replaced, but the generator did not write it: {why}",
            "Choose a new folder, or empty this one yourself.",
        )
    with fresh(layout) as (folder, notes):
        if layout.output.exists():
            layout.output.rename(folder.with_name("old"))
        shutil.move(folder, layout.output)
        lock.write(layout)
        return notes
