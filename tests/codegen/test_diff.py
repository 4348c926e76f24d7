"""What `codegen diff` says about every kind of change, in both directions, and whether it breaks anybody."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import pytest
import yaml

from codegen import __main__ as command
from codegen import build, diff, ir, protos
from codegen.config import REPO, Layout, documents
from codegen.diff import models, words
from codegen.diff.changes import BOTH_WAYS, READ, SENT
from codegen.ir import ListOf, MapOf, Nullable, OneOf, Proto, Ref, Scalar, Type
from tests.codegen.small import lower, small_document

Document = dict[str, Any]
Found = set[tuple[str, str, bool]]

PET, HOME, LIST, SEARCH = "Pet", "Home", "PetList", "SearchRequest"
GET, POST, DELETE, FIND = (
    "GET /pets (list_pets)",
    "POST /pets (create_pet)",
    "DELETE /pets/{pet_name} (delete_pet)",
    "POST /pets/search (search_pets)",
)


def base() -> Document:
    """The small document, and a search: its request is only sent, as the listing is only read."""
    document = small_document()
    document["components"]["securitySchemes"] = {
        "key": {"type": "apiKey", "in": "header", "name": "Api-Key"},
        "token": {"type": "http", "scheme": "bearer"},
    }
    document["security"] = [{"key": []}]
    answer = {"$ref": "#/components/schemas/PetList"}
    event = {"$ref": "#/components/schemas/PetEvent"}
    document["paths"]["/pets/search"] = {
        "post": {
            "operationId": "searchPets",
            "summary": "Search",
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/SearchRequest"}}
                },
            },
            "responses": {
                "200": {
                    "description": "Found.",
                    "headers": {"X-Count": {"schema": {"type": "string"}, "description": "All."}},
                    "content": {
                        "application/json": {"schema": answer},
                        "text/event-stream": {"schema": event},
                    },
                }
            },
        }
    }
    document["components"]["schemas"] |= {
        "SearchRequest": {
            "type": "object",
            "required": ["words"],
            "properties": {
                "words": {"type": "array", "items": {"type": "string"}, "maxItems": 10},
                "mood": {"type": "string", "x-enum": ["calm", "wild"]},
                "limit": {"type": "integer", "default": 10, "minimum": 1},
                "tags": {"$ref": "#/components/schemas/Tags"},
                "place": {"$ref": "#/components/schemas/Place"},
            },
        },
        "Tags": {"type": "object", "additionalProperties": {"type": "string"}},
        "Place": {
            "type": "object",
            "oneOf": [
                {"required": ["town"], "properties": {"town": {"type": "string"}}},
                {"required": ["farm"], "properties": {"farm": {"type": "string"}}},
            ],
        },
        "PetEvent": {
            "type": "object",
            "required": ["id"],
            "properties": {"id": {"type": "string", "format": "uuid"}},
        },
        "Mistake": {
            "type": "object",
            "required": ["message"],
            "properties": {"message": {"type": "string"}},
        },
    }
    return document


def compared(project: Layout, old: Document, new: Document) -> list[diff.Change]:
    sides = [
        (ir.Version(name="2026-04", services=(lower(project, it),), proto=None, codec=None),)
        for it in (old, new)
    ]
    (comparison,) = diff.compare(*sides)
    return list(comparison.changes)


def facts(changes: list[diff.Change]) -> Found:
    return {(change.place, change.code, change.breaking) for change in changes}


def schema(document: Document, name: str) -> Document:
    found: Document = document["components"]["schemas"][name]
    return found


def field(document: Document, name: str, member: str) -> Document:
    found: Document = schema(document, name)["properties"][member]
    return found


def operation(document: Document, place: str) -> Document:
    verb, path = place.split()[:2]
    found: Document = document["paths"][path][verb.lower()]
    return found


def parameter(document: Document) -> Document:
    found: Document = operation(document, GET)["parameters"][0]
    return found


class Case(NamedTuple):
    """An edit, what is said about it, and what is said about undoing it."""

    name: str
    edit: Callable[[Document], Any]
    there: Found
    back: Found


def put(name: str, member: str, key: str, value: Any) -> Callable[[Document], Any]:
    """An edit that states one fact about a field."""
    return lambda d: field(d, name, member).__setitem__(key, value)


FIELDS = [
    Case(
        "optional field, sent and read",
        lambda d: schema(d, PET)["properties"].update(age={"type": "integer"}),
        {("Pet.age", "field-added", False)},
        {("Pet.age", "field-removed", True)},
    ),
    Case(
        "required field of a request",
        lambda d: (
            schema(d, SEARCH)["properties"].update(age={"type": "integer"}),
            schema(d, SEARCH)["required"].append("age"),
        ),
        {("SearchRequest.age", "field-added", True)},
        {("SearchRequest.age", "field-removed", True)},
    ),
    Case(
        "required field of an answer",
        lambda d: schema(d, LIST).update(
            required=["total"],
            properties=schema(d, LIST)["properties"] | {"total": {"type": "integer"}},
        ),
        {("PetList.total", "field-added", False)},
        {("PetList.total", "field-removed", True)},
    ),
    Case(
        "required in a request",
        lambda d: schema(d, SEARCH)["required"].append("mood"),
        {("SearchRequest.mood", "became-required", True)},
        {("SearchRequest.mood", "became-optional", False)},
    ),
    Case(
        "required in an answer",
        lambda d: schema(d, LIST).update(required=["pets"]),
        {("PetList.pets", "became-required", False)},
        {("PetList.pets", "became-optional", True)},
    ),
    Case(
        "required in both",
        lambda d: schema(d, PET)["required"].append("mood"),
        {("Pet.mood", "became-required", True)},
        {("Pet.mood", "became-optional", True)},
    ),
    Case(
        "required in the body of an error, which no operation names",
        lambda d: schema(d, "Mistake").update(required=[]),
        {("Mistake.message", "became-optional", True)},
        {("Mistake.message", "became-required", False)},
    ),
    Case(
        "wire name",
        lambda d: schema(d, PET).update(
            required=["pet_name"],
            properties={
                "pet_name": field(d, PET, "petName"),
                "mood": field(d, PET, "mood"),
                "home": field(d, PET, "home"),
            },
        ),
        {("Pet.pet_name", "wire-name-changed", True)},
        {("Pet.pet_name", "wire-name-changed", True)},
    ),
    Case(
        "wider type in a request",
        put(SEARCH, "limit", "type", "number"),
        {("SearchRequest.limit", "type-changed", False)},
        {("SearchRequest.limit", "type-changed", True)},
    ),
    Case(
        "wider type in an answer",
        put("House", "rooms", "type", "number"),
        {("House.rooms", "type-changed", True)},
        {("House.rooms", "type-changed", True)},
    ),
    Case(
        "null in a request",
        put(SEARCH, "mood", "nullable", True),
        {("SearchRequest.mood", "type-changed", False)},
        {("SearchRequest.mood", "type-changed", True)},
    ),
    Case(
        "null in an answer",
        put("PetEvent", "id", "nullable", True),
        {("PetEvent.id", "type-changed", True)},
        {("PetEvent.id", "type-changed", False)},
    ),
    Case(
        "another type altogether",
        put("PetEvent", "id", "type", "integer"),
        {("PetEvent.id", "type-changed", True)},
        {("PetEvent.id", "type-changed", True)},
    ),
    Case(
        "format of an answer",
        lambda d: field(d, "PetEvent", "id").pop("format"),
        {("PetEvent.id", "format-changed", True)},
        {("PetEvent.id", "format-changed", False)},
    ),
    Case(
        "width of a number of a request",
        put(SEARCH, "limit", "format", "int32"),
        {("SearchRequest.limit", "format-changed", True)},
        {("SearchRequest.limit", "format-changed", False)},
    ),
    Case(
        "default",
        put(SEARCH, "limit", "default", 20),
        {("SearchRequest.limit", "default-changed", True)},
        {("SearchRequest.limit", "default-changed", True)},
    ),
    Case(
        "no default",
        lambda d: field(d, SEARCH, "limit").pop("default"),
        {("SearchRequest.limit", "default-removed", True)},
        {("SearchRequest.limit", "default-added", False)},
    ),
    Case(
        "a default that nobody needs any more",
        lambda d: (
            field(d, LIST, "pets").pop("default"),
            schema(d, LIST).update(required=["pets"]),
        ),
        {("PetList.pets", "default-removed", False), ("PetList.pets", "became-required", False)},
        {("PetList.pets", "default-added", False), ("PetList.pets", "became-optional", True)},
    ),
    Case(
        "limit of a request",
        put(SEARCH, "words", "maxItems", 5),
        {("SearchRequest.words", "limit-tightened", True)},
        {("SearchRequest.words", "limit-loosened", False)},
    ),
    Case(
        "lower limit of a request",
        put(SEARCH, "limit", "minimum", 0),
        {("SearchRequest.limit", "limit-loosened", False)},
        {("SearchRequest.limit", "limit-tightened", True)},
    ),
    Case(
        "first limit of an answer",
        put("PetEvent", "id", "maxLength", 36),
        {("PetEvent.id", "limit-tightened", False)},
        {("PetEvent.id", "limit-loosened", False)},
    ),
    Case(
        "pattern of a request",
        put(SEARCH, "mood", "pattern", "[a-z]+"),
        {("SearchRequest.mood", "pattern-changed", True)},
        {("SearchRequest.mood", "pattern-changed", False)},
    ),
    Case(
        "known value of a request",
        put(SEARCH, "mood", "x-enum", ["calm", "wild", "shy"]),
        {("SearchRequest.mood", "known-values-added", False)},
        {("SearchRequest.mood", "known-values-removed", True)},
    ),
    Case(
        "known values of an answer",
        put("PetEvent", "id", "x-enum", ["a", "b"]),
        {("PetEvent.id", "known-values-added", False)},
        {("PetEvent.id", "known-values-removed", False)},
    ),
    Case(
        "known values of a request that took anything",
        lambda d: field(d, SEARCH, "mood").pop("x-enum"),
        {("SearchRequest.mood", "known-values-removed", False)},
        {("SearchRequest.mood", "known-values-added", True)},
    ),
    Case(
        "deprecated field",
        put(SEARCH, "mood", "deprecated", True),
        {("SearchRequest.mood", "deprecation-changed", False)},
        {("SearchRequest.mood", "deprecation-changed", False)},
    ),
]

MODELS = [
    Case(
        "model",
        lambda d: d["components"]["schemas"].update(
            Toy={"type": "object", "properties": {"a": {"type": "string"}}}
        ),
        {("Toy", "model-added", False)},
        {("Toy", "model-removed", True)},
    ),
    Case(
        "name of a model",
        lambda d: (
            d["components"]["schemas"].update(Event=d["components"]["schemas"].pop("PetEvent")),
            operation(d, FIND)["responses"]["200"]["content"]["text/event-stream"].update(
                schema={"$ref": "#/components/schemas/Event"}
            ),
        ),
        {("Event", "model-renamed", True)},
        {("PetEvent", "model-renamed", True)},
    ),
    Case(
        "free members",
        lambda d: schema(d, "Nest").pop("additionalProperties"),
        {("Nest", "became-closed", True)},
        {("Nest", "became-open", False)},
    ),
    Case(
        "collection",
        lambda d: schema(d, LIST).pop("x-items"),
        {("PetList", "items-changed", True)},
        {("PetList", "items-changed", True)},
    ),
    Case(
        "variant, and the model of it",
        lambda d: (
            schema(d, HOME)["oneOf"].append({"$ref": "#/components/schemas/Cave"}),
            schema(d, HOME)["discriminator"]["mapping"].update(cave="#/components/schemas/Cave"),
            d["components"]["schemas"].update(
                Cave={
                    "type": "object",
                    "required": ["kind", "depth"],
                    "properties": {"kind": {"type": "string"}, "depth": {"type": "number"}},
                }
            ),
        ),
        {("Home", "variant-added", False), ("Cave", "model-added", False)},
        {("Home", "variant-removed", True), ("Cave", "model-removed", True)},
    ),
    Case(
        "tag of a variant",
        lambda d: schema(d, HOME)["discriminator"].update(
            mapping={"flat": "#/components/schemas/House", "nest": "#/components/schemas/Nest"}
        ),
        {
            ("Home", "variant-added", False),
            ("Home", "variant-removed", True),
            ("House", "tag-changed", True),
        },
        {
            ("Home", "variant-added", False),
            ("Home", "variant-removed", True),
            ("House", "tag-changed", True),
        },
    ),
    Case(
        "one more alternative",
        lambda d: schema(d, "Place")["oneOf"].append(
            {"required": ["sea"], "properties": {"sea": {"type": "string"}}}
        ),
        {("Place.sea", "field-added", False)},
        {("Place.sea", "field-removed", True)},
    ),
    Case(
        "no alternatives any more",
        lambda d: d["components"]["schemas"].update(
            Place={
                "type": "object",
                "properties": {"town": {"type": "string"}, "farm": {"type": "string"}},
            }
        ),
        {("Place", "alternatives-changed", False)},
        {("Place", "alternatives-changed", True)},
    ),
    Case(
        "what an alias stands for",
        lambda d: schema(d, "Tags")["additionalProperties"].update(nullable=True),
        {("Tags", "type-changed", False)},
        {("Tags", "type-changed", True)},
    ),
    Case(
        "an alias becomes an object",
        lambda d: schema(d, "Tags").update(
            additionalProperties=False, properties={"colour": {"type": "string"}}
        ),
        {("Tags", "model-changed-kind", True)},
        {("Tags", "model-changed-kind", True)},
    ),
]

OPERATIONS = [
    Case(
        "operation",
        lambda d: d["paths"]["/pets/{pet_name}"].update(
            get=operation(d, DELETE) | {"operationId": "describePet"}
        ),
        {("GET /pets/{pet_name} (describe_pet)", "operation-added", False)},
        {("GET /pets/{pet_name} (describe_pet)", "operation-removed", True)},
    ),
    Case(
        "name of an operation",
        lambda d: operation(d, GET).update(operationId="allPets"),
        {("GET /pets (all_pets)", "operation-renamed", True)},
        {(GET, "operation-renamed", True)},
    ),
    Case(
        "verb",
        lambda d: d["paths"]["/pets/search"].update(put=d["paths"]["/pets/search"].pop("post")),
        {
            ("PUT /pets/search (search_pets)", "address-changed", True),
            ("PUT /pets/search (search_pets)", "idempotence-changed", False),
        },
        {(FIND, "address-changed", True), (FIND, "idempotence-changed", True)},
    ),
    Case(
        "path",
        lambda d: d["paths"].update({"/find": d["paths"].pop("/pets/search")}),
        {("POST /find (search_pets)", "address-changed", True)},
        {(FIND, "address-changed", True)},
    ),
    Case(
        "name of a path parameter",
        lambda d: (
            d["paths"].update({"/pets/{name}": d["paths"].pop("/pets/{pet_name}")}),
            d["paths"]["/pets/{name}"]["delete"]["parameters"][0].update(name="name"),
        ),
        {("DELETE /pets/{name} (delete_pet)", "path-parameter-renamed", True)},
        {(DELETE, "path-parameter-renamed", True)},
    ),
    Case(
        "number of path parameters",
        lambda d: (
            d["paths"].update({"/pets": d["paths"]["/pets"] | d["paths"].pop("/pets/{pet_name}")}),
            d["paths"]["/pets"]["delete"].pop("parameters"),
        ),
        {
            ("DELETE /pets (delete_pet)", "address-changed", True),
            ("DELETE /pets (delete_pet)", "path-parameters-changed", True),
        },
        {(DELETE, "address-changed", True), (DELETE, "path-parameters-changed", True)},
    ),
    Case(
        "optional parameter",
        lambda d: operation(d, GET)["parameters"].append(
            {"in": "query", "name": "after", "schema": {"type": "string"}}
        ),
        {(f"{GET} after", "parameter-added", False)},
        {(f"{GET} after", "parameter-removed", True)},
    ),
    Case(
        "required parameter",
        lambda d: operation(d, GET)["parameters"].append(
            {"in": "query", "name": "after", "required": True, "schema": {"type": "string"}}
        ),
        {(f"{GET} after", "parameter-added", True)},
        {(f"{GET} after", "parameter-removed", True)},
    ),
    Case(
        "facts of a parameter",
        lambda d: parameter(d).update(
            required=True, schema={"type": "number", "minimum": 1, "maximum": 50, "default": 5}
        ),
        {
            (f"{GET} page_size", "became-required", True),
            (f"{GET} page_size", "type-changed", False),
            (f"{GET} page_size", "limit-tightened", True),
            (f"{GET} page_size", "default-added", False),
        },
        {
            (f"{GET} page_size", "became-optional", False),
            (f"{GET} page_size", "type-changed", True),
            (f"{GET} page_size", "limit-loosened", False),
            (f"{GET} page_size", "default-removed", True),
        },
    ),
    Case(
        "wire name of a parameter",
        lambda d: parameter(d).update(name="page_size"),
        {(f"{GET} page_size", "wire-name-changed", True)},
        {(f"{GET} page_size", "wire-name-changed", True)},
    ),
    Case(
        "body",
        lambda d: operation(d, FIND).pop("requestBody"),
        {(f"{FIND} body", "body-removed", True)},
        {(f"{FIND} body", "body-added", True)},
    ),
    Case(
        "optional body",
        lambda d: operation(d, FIND)["requestBody"].update(required=False),
        {(f"{FIND} body", "became-optional", False)},
        {(f"{FIND} body", "became-required", True)},
    ),
    Case(
        "media type of the body",
        lambda d: operation(d, FIND)["requestBody"].update(
            content={
                "multipart/form-data": operation(d, FIND)["requestBody"]["content"][
                    "application/json"
                ]
            }
        ),
        {(f"{FIND} body", "body-media-changed", True)},
        {(f"{FIND} body", "body-media-changed", True)},
    ),
    Case(
        "type of the body",
        lambda d: operation(d, FIND)["requestBody"]["content"]["application/json"].update(
            schema={"$ref": "#/components/schemas/Pet"}
        ),
        {(f"{FIND} body", "type-changed", True)},
        {(f"{FIND} body", "type-changed", True)},
    ),
    Case(
        "type of the answer",
        lambda d: operation(d, POST)["responses"]["201"]["content"]["application/json"].update(
            schema={"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}
        ),
        {(f"{POST} answer", "type-changed", True)},
        {(f"{POST} answer", "type-changed", True)},
    ),
    Case(
        "body of the answer",
        lambda d: operation(d, POST)["responses"]["201"].pop("content"),
        {(f"{POST} answer", "answer-removed", True)},
        {(f"{POST} answer", "answer-added", False)},
    ),
    Case(
        "answer that may be empty",
        lambda d: operation(d, POST)["responses"].update({"204": {"description": "Nothing."}}),
        {(f"{POST} answer", "answer-may-be-empty", True), (POST, "success-status-added", False)},
        {(f"{POST} answer", "answer-never-empty", False), (POST, "success-status-removed", False)},
    ),
    Case(
        "error status",
        lambda d: operation(d, GET)["responses"].update({"409": {"description": "No."}}),
        {(GET, "error-status-added", False)},
        {(GET, "error-status-removed", False)},
    ),
    Case(
        "events",
        lambda d: operation(d, FIND)["responses"]["200"]["content"].pop("text/event-stream"),
        {(f"{FIND} events", "events-removed", True)},
        {(f"{FIND} events", "events-added", False)},
    ),
    Case(
        "type of the events",
        lambda d: operation(d, FIND)["responses"]["200"]["content"]["text/event-stream"].update(
            schema={"$ref": "#/components/schemas/Pet"}
        ),
        {(f"{FIND} events", "type-changed", True)},
        {(f"{FIND} events", "type-changed", True)},
    ),
    Case(
        "header of the answer",
        lambda d: operation(d, FIND)["responses"]["200"].pop("headers"),
        {(FIND, "header-removed", True)},
        {(FIND, "header-added", False)},
    ),
    Case(
        "credentials of another kind",
        lambda d: operation(d, GET).update(security=[{"token": []}]),
        {(GET, "security-changed", True)},
        {(GET, "security-changed", True)},
    ),
    Case(
        "no credentials",
        lambda d: operation(d, GET).update(security=[]),
        {(GET, "security-changed", False)},
        {(GET, "security-changed", True)},
    ),
    Case(
        "safe to repeat",
        lambda d: operation(d, POST).update({"x-idempotent": True}),
        {(POST, "idempotence-changed", False)},
        {(POST, "idempotence-changed", True)},
    ),
    Case(
        "numbers as strings",
        lambda d: operation(d, GET).update({"x-lax": True}),
        {(GET, "lax-changed", True)},
        {(GET, "lax-changed", False)},
    ),
    Case(
        "deprecated",
        lambda d: operation(d, GET).update(deprecated=True),
        {(GET, "deprecation-changed", False)},
        {(GET, "deprecation-changed", False)},
    ),
    Case(
        "one more server",
        lambda d: d["servers"].append({"url": "https://eu.pets.example"}),
        {("servers", "server-added", False)},
        {("servers", "server-removed", True)},
    ),
    Case(
        "another default server",
        lambda d: d["servers"].insert(0, {"url": "https://eu.pets.example"}),
        {("servers", "server-added", False), ("servers", "default-server-changed", False)},
        {("servers", "server-removed", True)},
    ),
    Case(
        "words only",
        lambda d: (
            operation(d, GET).update(summary="All of them", description="In one list."),
            schema(d, PET).update(description="A pet of somebody."),
            parameter(d).update(description="How many."),
            d["info"].update(title="Pets!"),
        ),
        {("documentation", "documentation-changed", False)},
        {("documentation", "documentation-changed", False)},
    ),
]
CASES = [*FIELDS, *MODELS, *OPERATIONS]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_and_undoing_it(project: Layout, case: Case) -> None:
    edited = base()
    case.edit(edited)
    assert facts(compared(project, base(), edited)) == case.there
    assert facts(compared(project, edited, base())) == case.back


def test_equal_documents_have_no_changes(project: Layout) -> None:
    assert compared(project, base(), base()) == []


def test_words_are_counted_on_one_line(project: Layout) -> None:
    edited = base()
    OPERATIONS[-1].edit(edited)
    (change,) = compared(project, base(), edited)
    assert change.text == "4 descriptions reworded"


def test_lines_name_what_was_and_what_is(project: Layout) -> None:
    edited = base()
    field(edited, SEARCH, "words")["maxItems"] = 5
    field(edited, SEARCH, "limit")["type"] = "number"
    field(edited, SEARCH, "mood")["x-enum"] = ["calm"]
    del field(edited, SEARCH, "limit")["minimum"]
    assert {(change.place, change.text) for change in compared(project, base(), edited)} == {
        ("SearchRequest.limit", "type is float now, was int"),
        ("SearchRequest.limit", "no minimum any more, was 1"),
        ("SearchRequest.mood", "known values removed: 'wild'"),
        ("SearchRequest.words", "maximum of items is 5 now, was 10"),
    }


def test_which_way_models_travel(project: Layout) -> None:
    uses = models.uses(lower(project, base()))
    assert {name: use for name, use in uses.items() if use == SENT}.keys() == {
        "SearchRequest",
        "Tags",
        "Place",
    }
    assert {name for name, use in uses.items() if use == READ} == {"PetList", "PetEvent", "Mistake"}
    assert {name for name, use in uses.items() if use == BOTH_WAYS} == {
        "Pet",
        "Home",
        "House",
        "Nest",
    }


STR, INT, FLOAT = Scalar("str"), Scalar("int"), Scalar("float")


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        (INT, FLOAT),
        (STR, Scalar("Any")),
        (STR, Nullable(STR)),
        (STR, OneOf((INT, STR))),
        (OneOf((INT, STR)), OneOf((STR, FLOAT, ListOf(STR)))),
        (ListOf(INT), ListOf(FLOAT)),
        (MapOf(STR), MapOf(Nullable(STR))),
        (ListOf(STR), Nullable(ListOf(OneOf((STR, INT))))),
        (Ref("Words"), Ref("Anything")),
    ],
)
def test_which_type_is_wider(inner: Type, outer: Type) -> None:
    known = diff.values.Types(
        {"Words": ListOf(STR), "Anything": Scalar("Any")},
        {"Words": ListOf(STR), "Anything": Scalar("Any")},
        {},
    )
    assert known.effect(inner, outer) is diff.changes.Effect.LOOSER
    assert known.effect(outer, inner) is diff.changes.Effect.TIGHTER
    assert not known.effect(inner, inner)


def test_an_alias_is_what_it_stands_for() -> None:
    known = diff.values.Types({"Words": ListOf(Ref("Words"))}, {}, {"Old": "New"})
    assert not known.effect(Ref("Words"), ListOf(Ref("Words")))
    assert not known.effect(ListOf(Ref("Old")), ListOf(Ref("New")))
    assert known.effect(Ref("Old"), Ref("Other")) is diff.changes.Effect.BOTH


# -- rpcs -------------------------------------------------------------------------------------

PROTO = """
syntax = "proto3";
import "google/api/annotations.proto";
// A pet.
message Pet { string name = 1; optional int32 age = 2; repeated float weights = 3; }
message Home { string town = 1; }
service PetService {
  // Adopts.
  rpc CreatePet(Pet) returns (Pet) { option (google.api.http) = { post: "/pets" body: "*" }; }
  rpc FindPet(Pet) returns (Home) { option (google.api.http) = { get: "/pets" }; }
}
"""


def proto(folder: Path, text: str) -> Proto:
    path = folder / "pets.proto"
    path.write_text(text)
    third_party = REPO / "specs" / "third_party"
    return protos.load(path, version="2026-04", include=third_party, source="pets.proto")


@pytest.mark.parametrize(
    ("old", "new", "there", "back"),
    [
        (
            "rpc FindPet(Pet) returns (Home)",
            "rpc SeekPet(Pet) returns (Home)",
            {
                ("/PetService/FindPet", "rpc-removed", True),
                ("/PetService/SeekPet", "rpc-added", False),
            },
            {
                ("/PetService/SeekPet", "rpc-removed", True),
                ("/PetService/FindPet", "rpc-added", False),
            },
        ),
        (
            "FindPet(Pet) returns (Home)",
            "FindPet(Home) returns (Pet)",
            {
                ("/PetService/FindPet", "rpc-request-changed", True),
                ("/PetService/FindPet", "rpc-response-changed", True),
            },
            {
                ("/PetService/FindPet", "rpc-request-changed", True),
                ("/PetService/FindPet", "rpc-response-changed", True),
            },
        ),
        (
            'get: "/pets"',
            'get: "/animals"',
            {("/PetService/FindPet", "rpc-http-changed", False)},
            {("/PetService/FindPet", "rpc-http-changed", False)},
        ),
        (
            "string town = 1;",
            "string town = 1; string street = 2;",
            {("message Home.street", "message-field-added", False)},
            {("message Home.street", "message-field-removed", True)},
        ),
        (
            "message Home {",
            "message Garden {} message Home {",
            {("Garden", "message-added", False)},
            {("Garden", "message-removed", True)},
        ),
        (
            "string town = 1;",
            "string town = 4;",
            {("message Home.town", "message-field-renumbered", True)},
            {("message Home.town", "message-field-renumbered", True)},
        ),
        (
            "int32 age",
            "sint64 age",
            {("message Pet.age", "message-field-type-changed", True)},
            {("message Pet.age", "message-field-type-changed", True)},
        ),
        (
            "repeated float weights",
            "float weights",
            {("message Pet.weights", "message-field-type-changed", True)},
            {("message Pet.weights", "message-field-type-changed", True)},
        ),
        (
            "optional int32 age",
            "int32 age",
            {("message Pet.age", "message-field-presence-changed", True)},
            {("message Pet.age", "message-field-presence-changed", False)},
        ),
        (
            "// A pet.",
            "// A pet of somebody.",
            {("documentation", "documentation-changed", False)},
            {("documentation", "documentation-changed", False)},
        ),
    ],
)
def test_rpcs_and_messages(tmp_path: Path, old: str, new: str, there: Found, back: Found) -> None:
    assert PROTO.count(old) == 1
    before, after = (
        (ir.Version(name="v", services=(), proto=proto(tmp_path, text), codec=None),)
        for text in (PROTO, PROTO.replace(old, new))
    )
    ((forward,), (backward,)) = diff.compare(before, after), diff.compare(after, before)
    assert facts(list(forward.changes)) == there
    assert facts(list(backward.changes)) == back
    assert {change.service for change in forward.changes} == {"grpc"}


def test_grpc_that_comes_or_goes(tmp_path: Path) -> None:
    none = (ir.Version(name="v", services=(), proto=None, codec=None),)
    some = (ir.Version(name="v", services=(), proto=proto(tmp_path, PROTO), codec=None),)
    ((came,), (went,)) = diff.compare(none, some), diff.compare(some, none)
    assert facts(list(came.changes)) == {("PetService", "proto-added", False)}
    assert facts(list(went.changes)) == {("PetService", "proto-removed", True)}


# -- nothing is forgotten ---------------------------------------------------------------------

#: What the comparison leaves out on purpose: names and places of documents, and what follows from the rest.
LEFT_OUT = {
    ir.Field: {"initial"},
    ir.Struct: {"pointer", "shared", "extends", "inherited", "overridden"},
    ir.Union: {"shared"},
    ir.Alias: {"shared"},
    ir.Operation: {"operation_id"},
    ir.Service: {"version", "source", "schemas", "documented", "default_version", "notes"},
    ir.Proto: {"version", "source", "twins", "twin_descriptors"},
    ir.Version: {"codec"},
}
COMPARED = {
    ir.Constraints: "minimum maximum min_length max_length min_items max_items pattern format known",
    ir.Field: "name wire type required default doc constraints deprecated",
    ir.Param: "name wire type required default doc constraints",
    ir.Struct: "name doc fields tag_field tag open exclusive items",
    ir.Union: "name doc tag_field variants",
    ir.Alias: "name doc type default constraints",
    ir.Body: "media type required doc",
    ir.Header: "wire doc",
    ir.Operation: "name verb path summary doc path_params query_params body returns may_be_empty event"
    " successes headers security errors idempotent lax deprecated rpc",
    ir.Service: "name title doc servers structs unions aliases operations",
    ir.Rpc: "name wire request response doc http",
    ir.MessageField: "name kind is_message shape optional doc",
    ir.Message: "name doc fields",
    ir.Proto: "service doc rpcs messages descriptors",
    ir.Version: "name services proto",
}


@pytest.mark.parametrize("kind", COMPARED, ids=lambda kind: kind.__name__)
def test_whatever_the_documents_say_is_compared(kind: Any) -> None:
    """Something new in the representation has to be compared, or left out on purpose."""
    known = {*COMPARED[kind].split(), *LEFT_OUT.get(kind, set())}
    assert {attribute.name for attribute in attrs.fields(kind)} == known


# -- versions and services --------------------------------------------------------------------


def save(folder: Path, **services: Document) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in services.items():
        text = yaml.safe_dump(document, sort_keys=False)
        (folder / f"{name}.oas.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_service_on_one_side(tmp_path: Path) -> None:
    one = build.read(documents(save(tmp_path / "one", pets=base())))
    two = build.read(documents(save(tmp_path / "two", pets=base(), zoo=small_document())))
    ((more,), (less,)) = diff.compare(one, two), diff.compare(two, one)
    (added,) = more.changes
    assert (added.service, added.code, added.breaking) == ("zoo", "service-added", False)
    assert added.text == "service added, 3 operations"
    (removed,) = less.changes
    assert (removed.service, removed.code, removed.breaking) == ("zoo", "service-removed", True)


def test_folders_of_versions_are_compared_version_by_version(tmp_path: Path) -> None:
    edited = base()
    FIELDS[0].edit(edited)
    for side, version, document in (
        ("old", "2030-01", base()),
        ("old", "2030-04", base()),
        ("new", "2030-04", edited),
        ("new", "2030-07", base()),
    ):
        save(tmp_path / side / version, pets=document)
    found = diff.compare(*(build.read(documents(tmp_path / side)) for side in ("old", "new")))
    assert [(c.old, c.new, facts(list(c.changes))) for c in found] == [
        ("2030-01", "", {("2030-01", "version-removed", True)}),
        ("2030-04", "2030-04", {("Pet.age", "field-added", False)}),
        ("", "2030-07", {("2030-07", "version-added", False)}),
    ]


def test_the_versions_of_this_repository(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["diff", "specs/2025-10", "2026-04", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    (comparison,) = data["comparisons"]
    assert (comparison["old"], comparison["new"]) == ("2025-10", "2026-04")
    changes = {(c["service"], c["place"], c["code"], c["breaking"]) for c in comparison["changes"]}
    # Two services moved on between these versions; the other seven say the same.
    assert {c[0] for c in changes} == {"assistant_control", "assistant_data"}
    upload = "POST /files/{assistant_name} (upload_file)"
    assert {c for c in changes if c[2] in ("operation-added", "operation-removed")} == {
        ("assistant_data", f"{place}", "operation-added", False)
        for place in (
            "GET /operations/{assistant_name} (list_operations)",
            "GET /operations/{assistant_name}/{operation_id} (describe_operation)",
            "PUT /files/{assistant_name}/{assistant_file_id} (upsert_file)",
        )
    }
    assert ("assistant_data", f"{upload} answer", "type-changed", True) in changes
    assert ("assistant_data", "AssistantFileModel.percent_done", "field-removed", True) in changes
    limit = "GET /assistants (list_assistants) limit"
    assert ("assistant_control", limit, "parameter-added", False) in changes
    assert comparison["breaking"] == data["breaking"] == sum(c[3] for c in changes) > 0


def test_the_page_shows_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    page = (REPO / "docs" / "regenerate.md").read_text("utf-8").partition("## What changed")[2]
    shown = page.split("```text\n")[1].partition("```")[0].splitlines()
    assert command.main(["diff", "2025-10", "2026-04"]) == 0
    printed = iter(capsys.readouterr().out.splitlines())
    assert len(shown) > 3
    assert [line for line in shown if line not in printed] == []


# -- the command ------------------------------------------------------------------------------


@pytest.fixture
def sides(tmp_path: Path) -> tuple[str, str]:
    """Two folders: one more field, one value less."""
    edited = base()
    FIELDS[0].edit(edited)
    field(edited, SEARCH, "mood")["x-enum"] = ["calm"]
    return str(save(tmp_path / "old" / "2030-01", pets=base())), str(
        save(tmp_path / "new" / "2030-04", pets=edited)
    )


def test_the_text(sides: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["diff", *sides]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2030-01 -> 2030-04: 2 changes, 1 breaking",
        "  pets: 2 changes, 1 breaking",
        "    breaking  SearchRequest.mood: known values removed: 'wild'",
        "              Pet.age: field added, optional int",
    ]
    assert command.main(["diff", sides[0], sides[0]]) == 0
    assert capsys.readouterr().out == "2030-01: no changes\n"


def test_the_status(sides: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["diff", *sides, "--fail-on-breaking"]) == 1
    assert command.main(["diff", sides[0], sides[0], "--fail-on-breaking"]) == 0
    assert command.main(["diff", sides[0], "nowhere"]) == 2
    assert "error: nowhere: no such folder" in capsys.readouterr().err


def test_untidiness_of_documents_from_elsewhere_is_noted(
    sides: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    untidy = base()
    schema(untidy, PET)["x-vendor"] = True
    save(Path(sides[1]), pets=untidy)
    assert command.main(["diff", *sides]) == 0
    shown = capsys.readouterr()
    assert "note: pets.oas.yaml#/components/schemas/Pet: dropped x-vendor" in shown.err
    assert shown.out == "2030-01 -> 2030-04: no changes\n"


CHANGELOG = """# Changelog

Words.

## 9.3.0

The next one.

- A line.

## 9.2.0

- Another line.
"""
ENTRY = """- API documents 2030-01 -> 2030-04: 2 changes, 1 breaking.
  - Breaking: pets: `SearchRequest.mood`: known values removed: 'wild'.
  - pets: 1 change that breaks nothing.
"""


def test_an_entry_for_the_changelog(
    sides: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["diff", *sides, "--changelog"]) == 0
    assert capsys.readouterr().out == ENTRY
    file = tmp_path / "CHANGELOG.md"
    file.write_text(CHANGELOG)
    wanted = CHANGELOG.replace("- A line.\n", "- A line.\n" + ENTRY)
    for _ in range(2):
        assert command.main(["diff", *sides, "--write-changelog", str(file)]) == 0
        assert file.read_text() == wanted


def test_an_entry_is_replaced_and_leaves_with_its_changes(tmp_path: Path) -> None:
    def at(**changes: bool) -> diff.Comparison:
        found = tuple(
            diff.Change(service="pets", place=name, code="field-removed", text="gone", breaking=it)
            for name, it in changes.items()
        )
        return diff.Comparison(old="2030-01", new="2030-04", changes=found)

    text = words.changelog(CHANGELOG, (at(a=True),))
    assert "`a`: gone." in text
    text = words.changelog(text, (at(b=True),))
    assert "`a`: gone." not in text
    assert "`b`: gone." in text
    assert words.changelog(text, (at(),)) == CHANGELOG


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "## Unreleased\n\n{}"),
        ("# Changelog\n", "# Changelog\n\n## Unreleased\n\n{}"),
        ("## Unreleased\n", "## Unreleased\n\n{}"),
        ("## Unreleased\n\n## 1.0\n\n- x\n", "## Unreleased\n\n{}\n## 1.0\n\n- x\n"),
        ("## 1.0\n\nWords only.", "## 1.0\n\nWords only.\n\n{}"),
    ],
)
def test_a_changelog_without_a_list(text: str, wanted: str) -> None:
    change = diff.Change(
        service="", place="2030-04", code="version-added", text="version added", breaking=False
    )
    comparison = diff.Comparison(old="", new="2030-04", changes=(change,))
    entry = words.entry(comparison)
    assert entry == "- API documents 2030-04: version added.\n"
    once = words.changelog(text, (comparison,))
    assert once == wanted.format(entry)
    assert words.changelog(once, (comparison,)) == once


# -- where documents are ----------------------------------------------------------------------


@pytest.fixture
def repository(project: Layout, monkeypatch: pytest.MonkeyPatch) -> Layout:
    """A repository with one commit: the small document and an overlay that corrects it."""
    overlay = project.specs / "overlays" / "2026-04" / "pets.yaml"
    overlay.parent.mkdir(parents=True)
    overlay.write_text(
        "- reason: It lists more.\n"
        "  at: [/paths/~1pets/get/parameters/0/schema]\n"
        "  set: {maximum: 200}\n"
    )
    for arguments in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "One"],
    ):
        subprocess.run(["git", *arguments], cwd=project.root, check=True)
    monkeypatch.setattr(command, "REPO", project.root)
    monkeypatch.chdir(project.specs.parent.parent)
    return project


@pytest.mark.parametrize("old", ["HEAD:specs", "HEAD:specs/2026-04"])
@pytest.mark.parametrize("new", ["specs", "2026-04", "specs/2026-04"])
def test_a_revision_and_the_folder_beside_it(
    repository: Layout, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["diff", old, new]) == 0
    assert capsys.readouterr().out == "2026-04: no changes\n"
    lower(repository, base())
    assert command.main(["diff", old, new]) == 0
    shown = capsys.readouterr().out
    assert f"{FIND}: operation added" in shown
    # The overlay applies on both sides.
    assert "page_size" not in shown


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("HEAD~9:specs", "git: fatal"),
        ("HEAD:specs/2031-01", "no such folder"),
        ("--output=x:specs", "--output=x is not a revision"),
        (":specs", "no such folder"),
    ],
)
def test_revisions_that_are_none(
    repository: Layout, name: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["diff", "--", name, "specs"]
    assert command.main(arguments) == 2
    assert problem in capsys.readouterr().err
    assert not (repository.root / "x").exists()
