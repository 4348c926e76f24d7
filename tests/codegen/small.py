"""A small project to generate from: one document, small enough to read, wide enough to matter."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from mypy import api as mypy

from codegen import openapi
from codegen.config import PACKAGE, Layout
from codegen.ir import Service


def small_document() -> dict[str, Any]:
    """Two operations on pets: a listing, and a creation with a tagged union in its body."""
    return {
        "openapi": "3.0.3",
        "info": {"title": "Pets", "version": "2026-04", "description": "Keeps pets."},
        "servers": [{"url": "https://pets.example"}],
        "paths": {
            "/pets": {
                "get": {
                    "operationId": "listPets",
                    "summary": "List pets",
                    "parameters": [
                        {
                            "in": "query",
                            "name": "pageSize",
                            "description": "Pets on a page.",
                            "schema": {"type": "integer", "minimum": 1, "maximum": 100},
                        }
                    ],
                    "responses": {"200": _json("PetList")},
                },
                "post": {
                    "operationId": "createPet",
                    "summary": "Create a pet",
                    "requestBody": _json("Pet") | {"required": True},
                    "responses": {"201": _json("Pet"), "4XX": {"description": "No."}},
                },
            },
            "/pets/{pet_name}": {
                "delete": {
                    "operationId": "deletePet",
                    "summary": "Delete a pet",
                    "parameters": [
                        {
                            "in": "path",
                            "name": "pet_name",
                            "required": True,
                            "schema": {"type": "string"},
                        }
                    ],
                    "responses": {"202": {"description": "Gone."}},
                }
            },
        },
        "components": {
            "schemas": {
                "Pet": {
                    "type": "object",
                    "description": "One pet.",
                    "required": ["petName"],
                    "properties": {
                        "petName": {"type": "string", "minLength": 1, "maxLength": 20},
                        "mood": {"type": "string", "default": "calm", "x-enum": ["calm", "wild"]},
                        "home": {"$ref": "#/components/schemas/Home"},
                    },
                },
                "Home": {
                    "oneOf": [
                        {"$ref": "#/components/schemas/House"},
                        {"$ref": "#/components/schemas/Nest"},
                    ],
                    "discriminator": {
                        "propertyName": "kind",
                        "mapping": {
                            "house": "#/components/schemas/House",
                            "nest": "#/components/schemas/Nest",
                        },
                    },
                },
                "House": {
                    "type": "object",
                    "required": ["kind"],
                    "properties": {"kind": {"type": "string"}, "rooms": {"type": "integer"}},
                },
                "Nest": {
                    "type": "object",
                    "required": ["kind"],
                    "additionalProperties": True,
                    "properties": {"kind": {"type": "string"}, "height": {"type": "number"}},
                },
                "PetList": {
                    "type": "object",
                    "x-items": "pets",
                    "properties": {
                        "pets": {
                            "type": "array",
                            "default": [],
                            "items": {"$ref": "#/components/schemas/Pet"},
                        }
                    },
                },
            }
        },
    }


def _json(name: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"description": name, "content": {"application/json": {"schema": schema}}}


def write(layout: Layout, document: Any, name: str = "pets") -> Path:
    """Put a document into a project's specs."""
    path = layout.specs / "2026-04" / f"{name}.oas.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = document if isinstance(document, str) else yaml.safe_dump(document, sort_keys=False)
    path.write_text(text, encoding="utf-8")
    return path


@contextmanager
def importing(output: Path, *names: str) -> Iterator[list[Any]]:
    """Modules of a generated package that has the name of ours, which stays the one that is imported."""
    ours = {name: sys.modules.pop(name) for name in _package_modules()}
    sys.path.insert(0, str(output))
    importlib.invalidate_caches()
    try:
        yield [importlib.import_module(f"{PACKAGE}.{name}") for name in names]
    finally:
        sys.path.remove(str(output))
        for name in _package_modules():
            del sys.modules[name]
        sys.modules.update(ours)


def _package_modules() -> list[str]:
    return [name for name in sys.modules if name.partition(".")[0] == PACKAGE]


def type_errors(output: Path, *options: str) -> str:
    """Return what mypy --strict says about a generated package; "" when it is content."""
    arguments = ["--config-file=", "--strict", "--python-version=3.10", *options]
    said, trouble, status = mypy.run(
        [*arguments, f"--cache-dir={output.parent / 'cache'}", str(output / PACKAGE)]
    )
    assert not trouble
    return said if status else ""


def lower(
    layout: Layout, document: Any, corrections: list[dict[str, Any]] | None = None
) -> Service:
    """Return the representation of one document."""
    path = write(layout, document)
    return openapi.load(
        path, name="pets", version="2026-04", corrections=corrections or [], source="pets.oas.yaml"
    )


def save(folder: Path, **services: dict[str, Any]) -> Path:
    """Put documents of a version into a folder of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in services.items():
        text = yaml.safe_dump(document, sort_keys=False)
        (folder / f"{name}.oas.yaml").write_text(text, encoding="utf-8")
    return folder
