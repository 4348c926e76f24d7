"""One class for all versions: what is shared, what members it has, and that values of versions mix."""

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

from codegen import build, render
from codegen.config import Layout, foreign
from codegen.ir import Model, Service, Struct
from pinecone_api import DEFAULT, STABLE, VERSIONS
from pinecone_api._base import Answer
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


def read(root: Path, old: Change, new: Change) -> Service:
    """Return the old version's service; the new version is the default."""
    documents = small_document(), small_document()
    for document, change in zip(documents, (old, new), strict=True):
        document["components"]["schemas"]["Names"] = {"type": "array", "items": {"type": "string"}}
        change(document)
    versions = build.read(put(root, v2025_10=documents[0], v2026_04=documents[1]))
    (service,) = versions[0].services
    return service


def fates(root: Path, old: Change, new: Change) -> dict[str, str]:
    """Return what becomes of the old version's names: "shared" or "own"."""
    return {thing.name: fate(thing) for thing in read(root, old, new).classes}


def members(root: Path, old: Change, new: Change, name: str) -> dict[str, str]:
    """Return the members of a class that both versions have, as they stand in its source."""
    (found,) = (it for it in read(root, old, new).classes if it.name == name)
    assert isinstance(found, Struct)
    assert found.home == NEW
    return {f.name: f"{render._field_annotation(f)} = {f.initial}" for f in found.fields}


def fate(thing: Model) -> str:
    return "shared" if thing.home else "own"


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


def wish(*required: str, **fields: Any) -> Change:
    """Let a schema be sent and never answered."""

    def change(document: Document) -> None:
        schemas(document)["Wish"] = {
            "type": "object",
            "properties": {"for": TEXT, **fields},
            **({"required": list(required)} if required else {}),
        }
        body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}}}
        document["paths"]["/wishes"] = {
            "post": {
                "operationId": "wish",
                "summary": "Wish for a pet",
                "requestBody": body | {"required": True},
                "responses": {"202": {"description": "Heard."}},
            }
        }

    return change


def tag_of_another(document: Document) -> None:
    """Its houses are nests."""
    home = schemas(document)["Home"]
    home["oneOf"] = home["oneOf"][1:]
    home["discriminator"]["mapping"] = {"house": "#/components/schemas/Nest"}
    del schemas(document)["House"]


def another_wire_name(document: Document) -> None:
    pet = schemas(document)["Pet"]
    pet["properties"]["pet_name"] = pet["properties"].pop("petName")
    pet["required"] = ["pet_name"]


TEXT = {"type": "string"}
PLAIN = {"properties": {"a": {"type": "string"}}}
OTHER = {"properties": {"b": {"type": "string"}}}
NUMBER = {"type": "number"}
HOME = {"$ref": "#/components/schemas/Home"}
PET = {"$ref": "#/components/schemas/Pet"}
ALL = dict.fromkeys(("Home", "House", "Names", "Nest", "Pet", "PetList"), "shared")


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        (nothing, nothing, {}),
        # What is answered has the members of all versions, whoever has more.
        (nothing, add("House", colour=TEXT), {}),
        (nothing, both(add("House", colour=TEXT), require("House", "colour")), {}),
        (add("House", colour=TEXT), nothing, {}),
        (require("House", "rooms"), nothing, {}),
        (add("House", rooms=TEXT), nothing, {}),
        (nothing, cave, {}),
        (cave, nothing, {"Cave": "shared"}),
        # An object where there was none: a class and a text, which JSON tells apart, but types do not say so.
        (add("Pet", home=TEXT), nothing, {"Pet": "own", "PetList": "own"}),
        # One member, two names on the wire.
        (another_wire_name, nothing, {"Pet": "own", "PetList": "own"}),
        # Free members on one side only: they are kept.
        (lambda d: schemas(d)["House"].update(additionalProperties=True), nothing, {}),
        # What nothing is answered with is shared only as a part of another.
        (
            both(
                add("House", names={"$ref": "#/components/schemas/Names"}),
                lambda d: schemas(d)["Names"].update(items={"type": "integer"}),
            ),
            add("House", names={"$ref": "#/components/schemas/Names"}),
            {},
        ),
        (wish(), wish(), {"Wish": "shared"}),
        (wish(), wish(by=TEXT), {"Wish": "shared"}),
        (wish(by=TEXT), wish(), {"Wish": "own"}),
        (wish(), wish("by", by=TEXT), {"Wish": "own"}),
        (wish("for"), wish(), {"Wish": "own"}),
        (wish(by=TEXT), wish(by=NUMBER), {"Wish": "own"}),
        # A name the new version does not have.
        (lambda d: schemas(d).update(Toy={"type": "object"} | PLAIN), nothing, {"Toy": "own"}),
        # Words and limits are no part of a shape.
        (
            lambda d: schemas(d)["Pet"]["properties"]["petName"].update(maxLength=3, title="x"),
            nothing,
            {},
        ),
        # Classes that need each other are shared together or not at all.
        (
            both(another_wire_name, add("House", owner=PET)),
            add("House", owner=PET),
            {"House": "own", "Home": "own", "Pet": "own", "PetList": "own"},
        ),
    ],
)
def test_what_becomes_of_a_model(
    tmp_path: Path, old: Change, new: Change, changed: dict[str, str]
) -> None:
    assert fates(tmp_path, old, new) == ALL | changed


def test_one_tag_for_two_classes_parts_the_union(tmp_path: Path) -> None:
    found = fates(tmp_path, tag_of_another, nothing)
    assert {name for name, it in found.items() if it == "own"} >= {"Home", "Pet", "PetList"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (nothing, add("House", colour=TEXT), "str | None = None"),
        (add("House", colour=TEXT), nothing, "str | None = None"),
        (
            both(add("House", colour=TEXT), require("House", "colour")),
            both(add("House", colour=TEXT), require("House", "colour")),
            "str = ",
        ),
        (
            both(add("House", colour=TEXT), require("House", "colour")),
            add("House", colour=TEXT),
            "str | None = None",
        ),
        (add("House", colour=TEXT), add("House", colour=NUMBER), "float | str | None = None"),
        (
            add("House", colour={"type": "array", "items": TEXT}),
            add("House", colour=TEXT),
            "str | list[str] | None = None",
        ),
        (
            add("House", colour={"$ref": "#/components/schemas/Toy"}),
            add("House", colour={"$ref": "#/components/schemas/Paint"}),
            "PaintOrToy | None = None",
        ),
    ],
)
def test_the_members_of_a_class_for_all_versions(
    tmp_path: Path, old: Change, new: Change, expected: str
) -> None:
    def more(document: Document) -> None:
        schemas(document).update(Toy={"type": "object"} | PLAIN, Paint={"type": "object"} | OTHER)

    found = members(tmp_path, both(more, old), both(more, new), "House")
    assert found == {"rooms": "int | None = None", "colour": expected}


def test_a_null_of_one_version_is_no_change_of_an_alias(tmp_path: Path) -> None:
    labels = {"type": "object", "additionalProperties": TEXT}

    def with_labels(**more: Any) -> Change:
        def change(document: Document) -> None:
            schemas(document)["Labels"] = labels | more
            add("House", labels={"$ref": "#/components/schemas/Labels"})(document)

        return change

    old, new = with_labels(nullable=True), with_labels()
    assert members(tmp_path, old, new, "House")["labels"] == "Labels | None = None"


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
    assert fates(tmp_path / "less", spec("pod", "byoc"), spec("pod"))["Spec"] == "own"


@pytest.mark.slow
def test_values_of_versions_mix(tmp_path: Path) -> None:
    """The old version has caves and colours, and calls its rooms by name; everything else is the same."""
    old = small_document()
    both(cave, add("Pet", colour=TEXT), add("House", rooms={"type": "array", "items": TEXT}))(old)
    layout = put(tmp_path, v2025_10=old, v2026_04=small_document())
    build.generate(layout)
    names = ("_runtime", "v2025_10.pets.models", "v2026_04.pets.models")
    with importing(layout.output, *names) as (runtime, older, newer):
        for name in ("Pet", "PetList", "House", "Cave", "Home"):
            assert getattr(older, name) is getattr(newer, name)
        assert "Only in API version 2025-10." in Path(newer.__file__).read_text("utf-8")
        raw = b'{"pets":[{"petName":"a","colour":"red","home":{"kind":"cave","depth":2}}]}'
        found = runtime.decode(older.PetList, raw)
        (pet,) = found
        assert (pet.colour, pet.home) == ("red", newer.Cave(depth=2))
        for rooms in (b"3", b'["hall"]'):
            raw = b'{"petName":"a","home":{"kind":"house","rooms":' + rooms + b"}}"
            assert runtime.decode(newer.Pet, raw).home.rooms == msgspec.json.decode(rooms)
        for value in (found, pet, pet.home):
            for again in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
                assert again == value
                assert type(again) is type(value)
    assert type_errors(layout.output) == ""


@pytest.mark.slow
def test_objects_without_a_tag_are_told_apart_by_what_they_have(tmp_path: Path) -> None:
    documents = small_document(), small_document()
    for document, kind in zip(documents, ("Toy", "Paint"), strict=True):
        schemas(document)["Toy"] = {
            "type": "object",
            "required": ["parts"],
            "properties": {"parts": {"type": "object", "additionalProperties": TEXT}},
        }
        schemas(document)["Paint"] = {
            "type": "object",
            "properties": {
                "parts": {"type": "object", "additionalProperties": HOME},
                "gloss": TEXT,
            },
        }
        add("House", has={"$ref": f"#/components/schemas/{kind}"})(document)
    layout = put(tmp_path, v2025_10=documents[0], v2026_04=documents[1])
    build.generate(layout)
    with importing(layout.output, "_runtime", "v2026_04.pets.models") as (runtime, models):

        def decoded(has: Any) -> Any:
            house = {"kind": "house", "has": has}
            raw = msgspec.json.encode({"petName": "a", "home": house})
            found = runtime.decode(models.Pet, raw)
            assert msgspec.json.decode(runtime.dumps(found))["home"]["has"] == has
            return found.home.has

        assert decoded({"parts": {"a": "b"}}) == models.Toy(parts={"a": "b"})
        assert decoded({"parts": {"a": {"kind": "nest", "height": 2.0}}}).parts == {
            "a": models.Nest(height=2.0)
        }
        assert decoded({"gloss": "much"}) == models.Paint(gloss="much")
        with pytest.raises(msgspec.ValidationError, match="Expected one of Paint, Toy"):
            decoded({"parts": 3})
    assert type_errors(layout.output) == ""


@pytest.mark.slow
def test_previews_alone_share_nothing(tmp_path: Path) -> None:
    for version in ("2030-01.alpha", "2031-01.alpha"):
        path = tmp_path / "docs" / version / "pets.oas.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(yaml.safe_dump(small_document(), sort_keys=False), encoding="utf-8")
    layout = foreign(tmp_path / "docs", tmp_path / "out", "")
    versions = build.read(layout)
    assert {fate(it) for v in versions for p in v.services for it in p.classes} == {"own"}
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


STABLE_CASES = [service for service in SERVICES if service.version in STABLE]


@pytest.mark.parametrize("service", STABLE_CASES, ids=repr)
def test_every_answer_of_a_stable_version_is_the_default_versions_class(service: Any) -> None:
    default = models(DEFAULT, service.name)
    for name, kind in inspect.getmembers(service.models, inspect.isclass):
        if not issubclass(kind, Answer) or not hasattr(default, name):
            continue
        assert kind is getattr(default, name), name


def test_schemas_of_backups_are_decoded_by_content() -> None:
    backup = {
        "backup_id": "1",
        "source_index_name": "i",
        "source_index_id": "2",
        "status": "Ready",
        "cloud": "aws",
        "region": "r",
    }

    def schema(fields: Any) -> Any:
        raw = msgspec.json.encode({**backup, "schema": {"fields": fields, "unheard": 1}})
        return decode(models(DEFAULT, "db_control").BackupModel, raw).schema

    m = models(DEFAULT, "db_control")
    plain = schema({"genre": {"filterable": True, "unheard": 1}})
    assert plain == m.IndexSchema({"genre": m.LegacyMetadataField(filterable=True)})
    typed = schema({"genre": {"type": "boolean", "filterable": True}})
    assert typed == m.IndexSchema({"genre": m.BooleanField(filterable=True)})
    newer = schema({"genre": {"type": "colour", "hue": 3}})
    assert newer.fields["genre"].raw == {"type": "colour", "hue": 3}
    old = schema({"genre": {"filterable": True}, "year": {"type": "float", "description": "x"}})
    assert old.fields["year"] == m.FloatField(description="x")
