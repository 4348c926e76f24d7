"""One class for all versions: what is shared, what is a subclass, and that values of versions mix."""

from __future__ import annotations

import copy
import importlib
import inspect
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
import yaml

from codegen import build
from codegen.config import Layout, foreign
from codegen.ir import Alias, Struct, Union
from pinecone_api import DEFAULT, VERSIONS
from pinecone_api._base import BaseModel
from pinecone_api._runtime import decode
from tests.codegen.small import importing, small_document, type_errors
from tests.generated.services import SERVICES

OLD, NEW = "2025-10", "2026-04"
Document = dict[str, Any]
Change = Callable[[Document], None]


def put(root: Path, **documents: Document) -> Layout:
    """Make a project with a document for each version, named like `v2025_10`."""
    for version, document in documents.items():
        name = version.removeprefix("v").replace("_", "-")
        path = root / "specs" / name / "pets.oas.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return Layout(root)


def schemas(document: Document) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]
    return found


def fates(root: Path, old: Change, new: Change) -> dict[str, str]:
    """Return what becomes of the old version's names: "shared", "subclass" or "own"."""
    documents = small_document(), small_document()
    for document, change in zip(documents, (old, new), strict=True):
        document["components"]["schemas"]["Names"] = {"type": "array", "items": {"type": "string"}}
        change(document)
    read = build.read(put(root, v2025_10=documents[0], v2026_04=documents[1]))
    (service,) = read[0].services
    return {thing.name: fate(thing) for kind in kinds(service) for thing in kind}


def kinds(service: Any) -> tuple[Any, ...]:
    return (service.structs, service.unions, service.aliases)


def fate(thing: Struct | Union | Alias) -> str:
    if thing.shared:
        return "shared"
    return "subclass" if isinstance(thing, Struct) and thing.extends else "own"


def nothing(_: Document) -> None:
    """Return the document as it is."""


def add(schema: str, **fields: Any) -> Change:
    return lambda document: schemas(document)[schema]["properties"].update(fields)


def both(*changes: Change) -> Change:
    def change(document: Document) -> None:
        for one in changes:
            one(document)

    return change


def require(schema: str, field: str) -> Change:
    return lambda document: schemas(document)[schema].setdefault("required", []).append(field)


def cave(document: Document) -> None:
    """One more kind of home."""
    schemas(document)["Cave"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}, "depth": {"type": "number"}},
    }
    home = schemas(document)["Home"]
    home["oneOf"].append({"$ref": "#/components/schemas/Cave"})
    home["discriminator"]["mapping"]["cave"] = "#/components/schemas/Cave"


TEXT = {"type": "string"}
NUMBER = {"type": "number"}
ALL = dict.fromkeys(("Home", "House", "Names", "Nest", "Pet", "PetList"), "shared")


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        (nothing, nothing, {}),
        # The new version has more: its class reads the old answers too.
        (nothing, add("House", colour=TEXT), {}),
        # But not if it cannot do without.
        (
            nothing,
            both(add("House", colour=TEXT), require("House", "colour")),
            {"House": "own", "Home": "own", "Pet": "own", "PetList": "own"},
        ),
        # The old version has more: a subclass, and so is what holds one.
        (
            add("House", colour=TEXT),
            nothing,
            {"House": "subclass", "Home": "own", "Pet": "subclass", "PetList": "subclass"},
        ),
        # Another type for the same member: nothing in common.
        (
            add("House", rooms=TEXT),
            nothing,
            {"House": "own", "Home": "own", "Pet": "own", "PetList": "own"},
        ),
        # A member that must be there, and need not be.
        (
            require("House", "rooms"),
            nothing,
            {"House": "own", "Home": "own", "Pet": "own", "PetList": "own"},
        ),
        # A union that knows fewer variants is a part of one that knows more.
        (nothing, cave, {}),
        (cave, nothing, {"Cave": "own", "Home": "own", "Pet": "subclass", "PetList": "subclass"}),
        # Free members on one side only.
        (
            lambda d: schemas(d)["House"].update(additionalProperties=True),
            nothing,
            {"House": "own", "Home": "own", "Pet": "own", "PetList": "own"},
        ),
        # An alias of another type, and what refers to it.
        (
            both(
                add("House", names={"$ref": "#/components/schemas/Names"}),
                lambda d: schemas(d)["Names"].update(items={"type": "integer"}),
            ),
            add("House", names={"$ref": "#/components/schemas/Names"}),
            {"Names": "own", "House": "own", "Home": "own", "Pet": "own", "PetList": "own"},
        ),
        # A name the new version does not have.
        (
            lambda d: schemas(d).update(Toy={"type": "object", "properties": {"a": TEXT}}),
            nothing,
            {"Toy": "own"},
        ),
        # Words and limits are no part of a shape.
        (
            lambda d: schemas(d)["Pet"]["properties"]["petName"].update(maxLength=3, title="x"),
            nothing,
            {},
        ),
        # Classes that need each other are shared together or not at all.
        (
            both(
                add("House", owner={"$ref": "#/components/schemas/Pet"}),
                add("Pet", age=NUMBER),
            ),
            both(
                add("House", owner={"$ref": "#/components/schemas/Pet"}),
                add("Pet", age=TEXT),
            ),
            {"House": "own", "Home": "own", "Pet": "own", "PetList": "own"},
        ),
    ],
)
def test_what_becomes_of_a_model(
    tmp_path: Path, old: Change, new: Change, changed: dict[str, str]
) -> None:
    assert fates(tmp_path, old, new) == ALL | changed


def test_an_untagged_one_of_with_another_alternative_is_a_part(tmp_path: Path) -> None:
    def spec(*names: str) -> Change:
        def change(document: Document) -> None:
            schemas(document)["Spec"] = {
                "type": "object",
                "oneOf": [
                    {"type": "object", "required": [name], "properties": {name: TEXT}}
                    for name in names
                ],
            }

        return change

    assert fates(tmp_path / "more", spec("pod"), spec("pod", "byoc"))["Spec"] == "shared"
    assert fates(tmp_path / "less", spec("pod", "byoc"), spec("pod"))["Spec"] == "subclass"


@pytest.mark.slow
def test_values_of_versions_mix(tmp_path: Path) -> None:
    """The old version has caves and colours; everything else is the same."""
    old = small_document()
    both(cave, add("Pet", colour=TEXT))(old)
    layout = put(tmp_path, v2025_10=old, v2026_04=small_document())
    build.generate(layout)
    names = ("_runtime", "v2025_10.pets.models", "v2026_04.pets.models")
    with importing(layout.output, *names) as (runtime, older, newer):
        assert older.House is newer.House
        assert issubclass(older.Pet, newer.Pet)
        assert issubclass(older.PetList, newer.PetList)
        raw = b'{"pets":[{"petName":"a","colour":"red","home":{"kind":"cave","depth":2}}]}'
        found = runtime.decode(older.PetList, raw)
        assert isinstance(found, newer.PetList)
        (pet,) = found
        assert isinstance(pet, newer.Pet)
        assert (pet.colour, pet.home) == ("red", older.Cave(depth=2))
        known = runtime.decode(newer.PetList, raw)[0].home
        assert isinstance(known, runtime.UnknownVariant)
        assert older.Pet("a", home=newer.House(rooms=1)) == older.Pet(
            "a", home=older.House(rooms=1)
        )
        assert older.Pet("a", mood="calm").mood == "calm"
        for value in (found, pet, pet.home):
            for again in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
                assert again == value
                assert type(again) is type(value)
        # One that has more is not equal to one that has not, whatever they hold.
        assert older.Pet("a") != newer.Pet("a")
    assert type_errors(layout.output) == ""


@pytest.mark.slow
def test_previews_alone_share_nothing(tmp_path: Path) -> None:
    for version in ("2030-01.alpha", "2031-01.alpha"):
        path = tmp_path / "docs" / version / "pets.oas.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(yaml.safe_dump(small_document(), sort_keys=False), encoding="utf-8")
    layout = foreign(tmp_path / "docs", tmp_path / "out", "")
    versions = build.read(layout)
    assert {fate(s) for v in versions for p in v.services for s in p.structs} == {"own"}
    build.generate(layout)
    names = ("v2030_01_alpha.pets.models", "v2031_01_alpha.pets.models")
    with importing(layout.output, *names) as (first, second):
        package = sys.modules["pinecone_api"]
        assert (package.STABLE, package.DEFAULT) == ((), "2031-01.alpha")
        assert first.Pet is not second.Pet


# -- the real ones ----------------------------------------------------------------------------


def models(version: str, service: str) -> ModuleType:
    return importlib.import_module(f"pinecone_api.{VERSIONS[version]}.{service}.models")


def test_indexes_are_of_one_class() -> None:
    old, new = models(OLD, "db_control"), models(NEW, "db_control")
    assert old.IndexModel is new.IndexModel
    assert old.CreateIndexRequest is new.CreateIndexRequest
    assert models(OLD, "db_data").QueryResponse is models(NEW, "db_data").QueryResponse


def test_events_of_chats_are_of_one_class() -> None:
    """The older document forgets them; what its overlay adds has the shape of the newer one's."""
    old, new = models(OLD, "assistant_data"), models(NEW, "assistant_data")
    file = {"name": "a.txt", "id": "1", "status": "Available", "percent_done": 1.0}
    citation = {"position": 3, "references": [{"file": file, "pages": [1]}]}
    events = [
        {"type": "message_start", "id": "1", "model": "m", "role": "assistant"},
        {"type": "content_chunk", "id": "1", "model": "m", "delta": {"content": "x"}},
        {"type": "citation", "id": "1", "model": "m", "citation": citation},
        {"type": "message_end", "id": "1", "model": "m", "finish_reason": "stop"},
    ]
    for event in events:
        raw = msgspec.json.encode(event)
        one, other = (decode(version.ChatStreamChunk, raw) for version in (old, new))
        assert one == other
        assert type(one) is type(other)
        assert pickle.loads(pickle.dumps(one)) == other


def test_a_preview_has_subclasses_where_it_has_more() -> None:
    preview, new = models("2026-01.alpha", "db_control"), models(NEW, "db_control")
    kind = preview.ConfigureIndexRequest
    assert issubclass(kind, new.ConfigureIndexRequest)
    assert set(kind.__struct_fields__) > {"deletion_protection", "tags", "deployment"}
    value = kind(deletion_protection="enabled")
    assert isinstance(value, new.ConfigureIndexRequest)
    assert pickle.loads(pickle.dumps(value)) == value


STABLE = [service for service in SERVICES if service.version == OLD]


@pytest.mark.parametrize("service", STABLE, ids=repr)
def test_every_class_of_a_stable_version_is_the_default_versions_or_a_subclass(
    service: Any,
) -> None:
    default = models(DEFAULT, service.name)
    for name, kind in inspect.getmembers(service.models, inspect.isclass):
        if issubclass(kind, BaseModel) and hasattr(default, name):
            assert issubclass(kind, getattr(default, name)), name
