"""Documents become the representation, or one clear error."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from codegen import docs
from codegen.config import Layout
from codegen.errors import SpecError
from codegen.ir import ListOf, MapOf, Nullable, OneOf, Ref, Scalar, Struct
from tests.codegen.small import lower, small_document


def struct(project: Layout, schema: dict[str, Any], name: str = "Extra") -> Struct:
    """Return what one more schema of the small document becomes."""
    document = _with(schema, name)
    return next(s for s in lower(project, document).structs if s.name == name)


def _with(schema: dict[str, Any], name: str = "Extra") -> dict[str, Any]:
    document = small_document()
    document["components"]["schemas"][name] = schema
    return document


def test_operations(project: Layout, document: dict[str, Any]) -> None:
    create, delete, listing = lower(project, document).operations
    assert (create.name, create.verb, create.path, create.idempotent) == (
        "create_pet",
        "POST",
        "/pets",
        False,
    )
    assert create.body is not None
    assert create.body.type == Ref("Pet")
    assert create.errors == ("4XX",)
    assert (delete.name, delete.returns, delete.idempotent) == ("delete_pet", None, True)
    assert [p.name for p in delete.path_params] == ["pet_name"]
    (size,) = listing.query_params
    assert (size.name, size.wire, size.required, size.constraints.maximum) == (
        "page_size",
        "pageSize",
        False,
        100,
    )


def test_errors_have_the_type_of_their_body(project: Layout, document: dict[str, Any]) -> None:
    inline = {"type": "object", "properties": {"why": {"type": "string"}}}
    document["paths"]["/pets"]["post"]["responses"] |= {
        "default": {"description": "Else.", "content": {"application/json": {"schema": inline}}},
        "404": {
            "description": "No such pet.",
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/House"}},
                "text/html": {"schema": {"type": "string"}},
            },
            "headers": {"Retry-After": {"description": "Wait.", "schema": {"type": "integer"}}},
        },
    }
    service = lower(project, document)
    create = service.operations[0]
    assert (create.successes, create.errors) == (("201",), ("404", "4XX", "default"))
    found = {a.status: (a.doc, a.type) for a in create.answers}
    assert found == {
        "201": ("Pet", Ref("Pet")),
        "404": ("No such pet.", Ref("House")),
        "4XX": ("No.", None),
        "default": ("Else.", Ref("CreatePetDefaultError")),
    }
    assert create.headers == ()
    assert service.notes == (
        "pets.oas.yaml#/paths/~1pets/post/responses/404: an error of type text/html is not decoded",
    )


def test_an_error_of_plain_text_is_its_own_message(
    project: Layout, document: dict[str, Any]
) -> None:
    document["paths"]["/pets"]["post"]["responses"]["401"] = {
        "description": "Who are you?",
        "content": {"text/plain": {"schema": {"type": "string"}}},
    }
    service = lower(project, document)
    assert [(a.status, a.type) for a in service.operations[0].answers if a.status == "401"] == [
        ("401", None)
    ]
    assert service.notes == ()


def test_parameters_of_a_path_are_those_of_its_operations(
    project: Layout, document: dict[str, Any]
) -> None:
    item = document["paths"]["/pets/{pet_name}"]
    item["get"] = {
        "operationId": "getPet",
        "parameters": [
            {"in": "query", "name": "verbose", "schema": {"type": "boolean"}, "description": "Own."}
        ],
        "responses": {"200": {"description": "Pet."}},
    }
    item["parameters"] = [
        *item["delete"].pop("parameters"),
        {"in": "query", "name": "verbose", "schema": {"type": "integer"}, "description": "Shared."},
        {"in": "header", "name": "X-Pinecone-Api-Version", "schema": {"type": "string"}},
    ]
    found = {operation.name: operation for operation in lower(project, document).operations}
    assert {
        name: [p.wire for p in found[name].path_params] for name in ("delete_pet", "get_pet")
    } == {
        "delete_pet": ["pet_name"],
        "get_pet": ["pet_name"],
    }
    assert [p.doc for p in found["delete_pet"].query_params] == ["Shared."]
    assert [(p.doc, p.type) for p in found["get_pet"].query_params] == [("Own.", Scalar("bool"))]


def test_bounds_of_a_map(project: Layout) -> None:
    tags = {"type": "object", "minProperties": 1, "maxProperties": 50}
    made = struct(project, {"type": "object", "properties": {"tags": tags}})
    (field,) = made.fields
    assert (field.constraints.min_properties, field.constraints.max_properties) == (1, 50)
    assert docs.field_doc(field) == "1 to 50 members."


def test_structs_unions_and_collections(project: Layout, document: dict[str, Any]) -> None:
    service = lower(project, document)
    structs = {s.name: s for s in service.structs}
    assert structs["PetList"].items == "pets"
    assert (structs["Nest"].tag_field, structs["Nest"].tag, structs["Nest"].open) == (
        "kind",
        "nest",
        True,
    )
    assert [f.name for f in structs["Nest"].fields] == ["height"]
    (home,) = service.unions
    assert home.variants == (("house", "House"), ("nest", "Nest"))
    pet = {f.name: f for f in structs["Pet"].fields}
    assert pet["pet_name"].initial == ""
    # Pet is sent: a default that is sent for an absent member could change something on the service.
    assert (pet["mood"].default, pet["mood"].initial, pet["mood"].constraints.known) == (
        "'calm'",
        "None",
        ("calm", "wild"),
    )


def test_a_default_stands_for_an_absent_member_of_an_answer(
    project: Layout, document: dict[str, Any]
) -> None:
    document["paths"]["/pets"].pop("post")
    pet = next(s for s in lower(project, document).structs if s.name == "Pet")
    assert {f.name: f.initial for f in pet.fields} == {
        "pet_name": "",
        "mood": "'calm'",
        "home": "None",
    }


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"type": "string"}, Scalar("str")),
        ({"type": "string", "format": "binary"}, Scalar("Binary")),
        ({"type": "integer"}, Scalar("int")),
        ({"type": "string", "nullable": True}, Nullable(Scalar("str"))),
        ({"type": "array", "items": {"type": "number"}}, ListOf(Scalar("float"))),
        (
            {"type": "array", "items": {"type": "string", "nullable": True}},
            ListOf(Nullable(Scalar("str"))),
        ),
        ({"type": "object"}, MapOf(Scalar("Any"))),
        ({"type": "object", "additionalProperties": {"type": "boolean"}}, MapOf(Scalar("bool"))),
        (
            {"anyOf": [{"type": "string"}, {"type": "integer"}]},
            OneOf((Scalar("str"), Scalar("int"))),
        ),
        ({"allOf": [{"$ref": "#/components/schemas/Pet"}]}, Ref("Pet")),
        ({}, Scalar("Any")),
    ],
)
def test_types(project: Layout, schema: dict[str, Any], kind: object) -> None:
    made = struct(
        project, {"type": "object", "properties": {"x": schema, "other": {"type": "string"}}}
    )
    assert next(f.type for f in made.fields if f.name == "x") == kind


def test_an_untagged_one_of_is_one_struct(project: Layout) -> None:
    variants = [
        {"type": "object", "required": [key], "properties": {key: {"type": "string"}}}
        for key in ("pod", "byoc")
    ]
    made = struct(project, {"type": "object", "oneOf": variants})
    assert made.exclusive == ("pod", "byoc")
    assert [f.initial for f in made.fields] == ["None", "None"]


def test_a_described_and_open_object_stays_a_mapping(project: Layout) -> None:
    schema = {
        "type": "object",
        "properties": {"_id": {"type": "string"}},
        "additionalProperties": True,
    }
    (alias,) = lower(project, _with(schema)).aliases
    assert (alias.name, alias.type) == ("Extra", MapOf(Scalar("Any")))


def test_names_that_python_reserves(project: Layout) -> None:
    names = ("class", "from", "get", "to_dict", "extra", "_id", "values", "self")
    made = struct(
        project, {"type": "object", "properties": {name: {"type": "string"} for name in names}}
    )
    assert [f.name for f in made.fields] == [
        "class_",
        "from_",
        "get_",
        "to_dict_",
        "extra_",
        "id",
        "values",
        "self_",
    ]
    assert made.rename["class_"] == "class"


def test_further_names_and_secrets(project: Layout) -> None:
    schema = {
        "type": "object",
        "x-aliases": {"hash": "crc", "next": "page.next"},
        "x-keys": ["hash"],
        "properties": {
            "crc": {"type": "string", "x-secret": True},
            "page": {"type": "object", "properties": {"next": {"type": "string"}}},
        },
    }
    made = struct(project, schema)
    assert made.aliases == (("hash", "crc"), ("next", "page.next"))
    assert made.key_names == {"crc": "hash"}
    assert made.secrets == ("crc",)


BROKEN: dict[str, tuple[dict[str, Any], str, str]] = {
    "dangling": ({"$ref": "#/components/schemas/Nobody"}, "dangling $ref", "/properties/x"),
    "remote": ({"$ref": "other.yaml#/Thing"}, "dangling $ref", "/properties/x"),
    "unknown key": (
        {"type": "string", "x-hidden": 1},
        "unknown keys ['x-hidden']",
        "/properties/x",
    ),
    "array length": (
        {"type": "array", "items": {}, "maxLength": 3},
        "maxLength on a schema of type array",
        "/properties/x",
    ),
    "scalar required": (
        {"type": "string", "required": ["x"]},
        "required on a schema of type string",
        "/properties/x",
    ),
    "string items": (
        {"type": "string", "minItems": 1},
        "minItems on a schema of type string",
        "/properties/x",
    ),
    "string members": (
        {"type": "string", "maxProperties": 1},
        "maxProperties on a schema of type string",
        "/properties/x",
    ),
    "all of what is no object": (
        {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "string"}]},
        "schemas of other things than objects put together",
        "/properties/x",
    ),
    "required but absent": (
        {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["b"]},
        "required members ['b']",
        "/properties/x",
    ),
    "same attribute": (
        {"type": "object", "properties": {"aB": {"type": "string"}, "a_b": {"type": "string"}}},
        "same attribute",
        "/properties/x",
    ),
    "uncovered tags": (
        {
            "oneOf": [
                {"$ref": "#/components/schemas/House"},
                {"$ref": "#/components/schemas/Nest"},
            ],
            "discriminator": {
                "propertyName": "kind",
                "mapping": {"house": "#/components/schemas/House"},
            },
        },
        "does not cover oneOf",
        "/properties/x",
    ),
    "a further name for nothing": (
        {
            "type": "object",
            "x-aliases": {"b": "c"},
            "properties": {"a": {"type": "string"}},
        },
        "x-aliases 'b' for 'c'",
        "/properties/x",
    ),
    "a further name that is taken": (
        {
            "type": "object",
            "x-aliases": {"a": "b"},
            "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        },
        "x-aliases 'a' for 'b'",
        "/properties/x",
    ),
    "two classes of one name": (
        {"type": "object", "x-name": "Pet", "properties": {"a": {"type": "string"}}},
        "a second schema for the class Pet",
        "",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_schemas_are_named(project: Layout, name: str) -> None:
    schema, problem, place = BROKEN[name]
    with pytest.raises(SpecError) as caught:
        lower(project, _with({"type": "object", "properties": {"x": copy.deepcopy(schema)}}))
    assert problem in caught.value.problem
    assert caught.value.document == "pets.oas.yaml"
    assert place in caught.value.pointer
    assert caught.value.advice


def _change(document: dict[str, Any], path: list[Any], value: Any) -> dict[str, Any]:
    node = document
    for key in path[:-1]:
        node = node[key]
    if value is None:
        del node[path[-1]]
    else:
        node[path[-1]] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (["paths"], None, "not an OpenAPI document"),
        (["swagger"], "2.0", "a document of Swagger 2.0"),
        (["openapi"], "1.0", "Invalid OpenAPI version"),
        (["servers"], [], "no server"),
        (["paths", "/pets", "get", "operationId"], "createPet", "both become create_pet()"),
        (["paths", "/pets", "get", "operationId"], None, "no operationId"),
        (["paths", "/pets", "get", "callbacks"], {"x": {}}, "unknown keys ['callbacks']"),
        (
            ["paths", "/pets", "get", "parameters", 0, "in"],
            "cookie",
            "a parameter in cookie",
        ),
        (["paths", "/pets", "get", "parameters", 0, "in"], "path", "is not in the path"),
        (["paths", "/pets/{pet_name}", "delete", "parameters"], [], "undeclared parameters"),
        (["paths", "/pets", "get", "responses"], {"404": {"description": "No."}}, "no success"),
        (
            ["paths", "/pets", "get", "responses", "200", "content"],
            {"text/html": {"schema": {"type": "string"}}},
            "response of type text/html",
        ),
        (
            ["paths", "/pets", "post", "requestBody", "content"],
            {"text/plain": {"schema": {"type": "string"}}},
            "request body of ['text/plain']",
        ),
        (
            ["components", "schemas", "pet"],
            {"type": "string"},
            "a second schema that becomes the class Pet",
        ),
    ],
)
def test_broken_documents_are_named(
    project: Layout, document: dict[str, Any], path: list[Any], value: Any, problem: str
) -> None:
    with pytest.raises(SpecError) as caught:
        lower(project, _change(document, path, value))
    assert problem in caught.value.problem


@pytest.mark.parametrize("text", ["a: [", "- 1", "text", ""])
def test_files_that_are_no_documents(project: Layout, text: str) -> None:
    with pytest.raises(SpecError):
        lower(project, text)


def test_secrets_and_further_names_reach_the_model(project: Layout) -> None:
    document = small_document()
    pet = document["components"]["schemas"]["Pet"]
    aliases = {"called": "pet_name", "where": "home.kind", "first": "home.rooms.0"}
    pet["x-aliases"] = aliases | {"rooms": "home.*.size"}
    pet["properties"]["petName"]["x-secret"] = True
    struct = next(s for s in lower(project, document).structs if s.name == "Pet")
    assert struct.secrets == ("pet_name",)
    assert struct.aliases == (
        ("called", "pet_name"),
        ("where", "home.kind"),
        ("first", "home.rooms.0"),
        ("rooms", "home.*.size"),
    )
    assert struct.answer


@pytest.mark.parametrize(
    "aliases",
    [{"home": "pet_name"}, {"a b": "home"}, {"x": "nothing"}, {"x": "0.home"}, {"0": "home"}],
)
def test_further_names_that_cannot_be_are_refused(project: Layout, aliases: dict[str, str]) -> None:
    document = small_document()
    document["components"]["schemas"]["Pet"]["x-aliases"] = aliases
    with pytest.raises(SpecError, match="x-aliases"):
        lower(project, document)


@pytest.mark.parametrize("keys", [["nothing"], ["petName"], ["kind"]])
def test_keys_that_are_no_names_of_a_field_are_refused(project: Layout, keys: list[str]) -> None:
    document = small_document()
    pet = document["components"]["schemas"]["Pet"]
    pet.update({"x-aliases": {"called": "pet_name", "kind": "home.kind"}, "x-keys": keys})
    with pytest.raises(SpecError, match="x-keys"):
        lower(project, document)
