"""Makes the tables of this folder from documents: what they say about the wire, and none of their prose.

    python -m tests.facts.build_tables FOLDER

FOLDER holds the documents of one version and is called like it, or it has such a folder per version.
A document is `<service>.oas.yaml`; a proto is `<name>.proto`, or `<name>.proto.yaml` that states the
messages and services of one. A table whose facts stay the same stays as it is.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from codegen.config import Layout, documents, service_name
from tests.facts import facts


def build(folder: Path, home: Path = facts.HERE) -> list[Path]:
    """Write the tables of the documents in `folder` below `home`, and record their digests.

    Returns:
        The tables that changed.

    Raises:
        ValueError: There are no documents in `folder`.
    """
    layout = documents(folder)
    if not layout.versions():
        raise ValueError(f"no <service>.oas.yaml in {folder}, nor in a folder below it")
    changed = []
    for version in layout.versions():
        for name, table in _tables(layout, version):
            path = home / version / f"{name}.json"
            if not path.exists() or facts.differences(json.loads(path.read_bytes()), table):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(facts.dumps(table) + "\n", encoding="utf-8", newline="\n")
                changed.append(path)
    facts.record(home)
    return changed


def _tables(layout: Layout, version: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for document in layout.documents(version):
        yield service_name(document), facts.read(document)
    home = layout.specs if layout.flat else layout.specs / version
    for proto in sorted({*home.glob("*.proto"), *home.glob("*.proto.yaml")}):
        yield "grpc", _stated(proto) if proto.suffix == ".yaml" else facts.read(proto)


def _stated(path: Path) -> dict[str, Any]:
    """Return the facts of a proto that is written down as YAML."""
    stated = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"syntax": "proto3", **stated, "imports": sorted(stated["imports"])}


if __name__ == "__main__":
    for table in build(Path(sys.argv[1])):
        print(f"made {table.relative_to(facts.HERE.parents[1])}")
