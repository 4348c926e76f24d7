"""Edits of the models of a small document, and what `codegen diff` has to say about each and about undoing it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.codegen.small import small_document

Document = dict[str, Any]
Found = set[tuple[str, str, bool]]
"""(place, code, breaking) of each change."""

PET, HOME, LIST, SEARCH = "Pet", "Home", "PetList", "SearchRequest"
GET, POST, DELETE, FIND = (
    "GET /pets (list_pets)",
    "POST /pets (create_pet)",
    "DELETE /pets/{pet_name} (delete_pet)",
    "POST /pets/search (search_pets)",
)


def base() -> Document:
    """Return the small document with a search: its request is only sent, as the listing is only read."""
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
    """Return an edit that states one fact about a field."""
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
        "limit of a map in a request",
        lambda d: schema(d, "Tags").update(minProperties=1),
        {("Tags", "limit-tightened", True)},
        {("Tags", "limit-loosened", False)},
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
