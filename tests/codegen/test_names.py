"""Names that documents choose: whatever they are, the code works and says what the document says, or is refused."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from codegen import build, lock
from codegen.config import Layout
from codegen.errors import SpecError
from tests.codegen.small import importing, lower, small_document, type_errors, write

pytestmark = pytest.mark.slow

CALL = "__import__('os').abort()"
HOSTILE = (
    CALL,
    f"x\n{CALL}\n",
    f'"+{CALL}+"',
    f'"); {CALL} #',
    f"x: int = {CALL}",
    "{{ 7 * 7 }}",
    "a b",
    "\\",
    "'",
    "²",
    "ﬁ",
    "日本",
    "",
)
#: Names that mean something in generated modules, or that their annotations are made of.
AWKWARD = (
    "any binary body bool call class_var class collection def default dict encode float from import int"
    " answer base_model items keys list m model msgspec none operation ops path_segment query self sender server servers str"
    " struct names response_info secret_fields timeout to_json type type_checking union unknown_variant unset_type values version yield"
).split()


def _schema(document: dict[str, Any], name: str) -> None:
    document["components"]["schemas"][name] = document["components"]["schemas"].pop("Pet")
    text = f"#/components/schemas/{name}"
    document["components"]["schemas"]["PetList"]["properties"]["pets"]["items"]["$ref"] = text
    post = document["paths"]["/pets"]["post"]
    for place in (post["requestBody"], post["responses"]["201"]):
        place["content"]["application/json"]["schema"]["$ref"] = text


def _explicit(document: dict[str, Any], name: str) -> None:
    document["components"]["schemas"]["Pet"]["x-name"] = name


def _property(document: dict[str, Any], name: str) -> None:
    properties = document["components"]["schemas"]["Pet"]["properties"]
    properties[name] = {"type": "array", "items": {"type": "string"}}
    properties["after"] = {"type": "object", "additionalProperties": {"type": "integer"}}


def _operation(document: dict[str, Any], name: str) -> None:
    document["paths"]["/pets"]["get"]["operationId"] = name


def _query(document: dict[str, Any], name: str) -> None:
    document["paths"]["/pets"]["get"]["parameters"][0]["name"] = name


def _segment(document: dict[str, Any], name: str) -> None:
    item = document["paths"].pop("/pets/{pet_name}")
    item["delete"]["parameters"][0]["name"] = name
    document["paths"]["/pets/{" + name + "}"] = item


def _path(document: dict[str, Any], name: str) -> None:
    document["paths"]["/" + name] = document["paths"].pop("/pets")


def _tag_field(document: dict[str, Any], name: str) -> None:
    schemas = document["components"]["schemas"]
    schemas["Home"]["discriminator"]["propertyName"] = name
    for variant in ("House", "Nest"):
        schemas[variant]["properties"][name] = schemas[variant]["properties"].pop("kind")
        schemas[variant]["required"] = [name]


def _items(document: dict[str, Any], name: str) -> None:
    document["components"]["schemas"]["PetList"]["x-items"] = name


def _status(document: dict[str, Any], name: str) -> None:
    document["paths"]["/pets"]["post"]["responses"][name] = {"description": "No."}


def _server(document: dict[str, Any], name: str) -> None:
    document["servers"][0]["url"] = name


PLACES: dict[str, Callable[[dict[str, Any], str], None]] = {
    place.__name__.strip("_"): place
    for place in (
        _schema,
        _explicit,
        _property,
        _operation,
        _query,
        _segment,
        _path,
        _tag_field,
        _items,
        _status,
        _server,
    )
}


@pytest.mark.parametrize(("place", "name"), list(itertools.product(PLACES, HOSTILE)))
def test_a_name_cannot_become_code(tmp_path: Path, place: str, name: str) -> None:
    document = small_document()
    PLACES[place](document, name)
    layout = Layout(tmp_path)
    write(layout, document)
    try:
        versions = build.read(layout)
    except SpecError:
        return
    for path, text in build.rendered(versions, lock.digests(layout)).items():
        if path.suffix == ".py":
            called = [n.id for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Name)]
            assert "__import__" not in called, path


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Layout:
    """Make a project in which every awkward name is a schema, a member, an operation and a parameter."""
    document = small_document()
    schemas, paths = document["components"]["schemas"], document["paths"]
    reference = {"type": "array", "items": {"type": "string"}}
    for name in AWKWARD:
        title = "".join(part.title() for part in name.split("_"))
        schemas[title] = {"type": "object", "properties": {"a": {"type": "integer"}}}
        body = {"application/json": {"schema": {"$ref": f"#/components/schemas/{title}"}}}
        paths[f"/{name}/{{{name}}}"] = {
            "post": {
                "operationId": name,
                "summary": name,
                "parameters": [
                    {"in": "path", "name": name, "required": True, "schema": {"type": "string"}},
                    {"in": "query", "name": f"also_{name}", "schema": reference},
                ],
                "requestBody": {"content": body, "required": True},
                "responses": {"200": {"description": "Yes.", "content": body}},
            },
            "get": {
                "operationId": f"get_{name}",
                "summary": name,
                "parameters": [
                    {"in": "path", "name": name, "required": True, "schema": {"type": "string"}},
                    {"in": "query", "name": f"{name}_", "schema": reference},
                ],
                "responses": {"200": {"description": "Yes."}},
            },
        }
        paths[f"/all-{name}"] = {
            "get": {
                "operationId": f"all_{name}",
                "summary": name,
                "parameters": [{"in": "query", "name": name, "schema": reference}],
                "responses": {"200": {"description": "Yes."}},
            }
        }
    schemas["Everything"] = {
        "type": "object",
        "properties": dict.fromkeys(AWKWARD, reference),
    }
    for item in paths.values():
        if "get" in item and len(item["get"].get("parameters", ())) == 2:
            item["get"]["parameters"].pop()
    layout = Layout(tmp_path_factory.mktemp("awkward"))
    write(layout, document)
    build.generate(layout)
    return layout


def test_awkward_names_work(awkward: Layout) -> None:
    names = ("_runtime", "v2026_04.pets.models", "v2026_04.pets.operations")
    with importing(awkward.output, *names) as modules:
        runtime, models, operations = modules
        members = {name: [name] for name in AWKWARD}
        everything = msgspec.json.decode(msgspec.json.encode(members), type=models.Everything)
        assert sorted(everything.to_dict().values()) == sorted(members.values())
        found = [
            value for value in vars(operations).values() if isinstance(value, runtime.Operation)
        ]
        assert len(found) == 3 + 3 * len(AWKWARD)
        for operation in found:
            if operation.path.startswith("/pets"):
                continue
            name = operation.path.strip("/").removeprefix("all-").partition("/")[0]
            function = getattr(operations, operation.name)
            if operation.verb == "POST":
                body = operation.response(a=1)
                call = function("a/b", body)
                assert runtime.encode(call) == b'{"a":1}'
            elif operation.path.startswith("/all-"):
                (argument,) = function.__kwdefaults__
                call = function(**{argument: ["x", "y"]})
                assert call.params == ((name, "x"), (name, "y"))
            else:
                call = function("a/b")
            assert call.path == operation.path.replace("{" + name + "}", "a%2Fb")


def test_awkward_names_are_type_clean(awkward: Layout) -> None:
    assert type_errors(awkward.output) == ""


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("db_data", "db_data"),
        ("db_data_2025-04", "db_data"),
        ("db_data-2026-01.alpha", "db_data"),
        ("My service", "my_service"),
        ("class", "class_"),
    ],
)
def test_a_file_gives_its_service_a_name(tmp_path: Path, file: str, name: str) -> None:
    layout = Layout(tmp_path)
    write(layout, small_document(), file)
    assert [service.name for service in build.read(layout)[0].services] == [name]


def test_two_files_of_one_service_are_refused(project: Layout) -> None:
    write(project, small_document(), "pets_2025-04")
    with pytest.raises(SpecError, match=r"the same service as pets\.oas\.yaml, pets"):
        build.read(project)


def test_parameters_of_one_name_are_refused(project: Layout, document: dict[str, Any]) -> None:
    more = {"in": "query", "name": "page_size", "schema": {"type": "integer"}}
    document["paths"]["/pets"]["get"]["parameters"].append(more)
    with pytest.raises(SpecError, match="become the same argument"):
        lower(project, document)


def test_a_class_and_a_union_of_one_name_are_refused(
    project: Layout, document: dict[str, Any]
) -> None:
    document["components"]["schemas"]["Pet"]["properties"]["home"] = {
        "type": "object",
        "x-name": "Home",
        "properties": {"a": {"type": "string"}},
    }
    with pytest.raises(SpecError, match="two schemas for the class Home"):
        lower(project, document)


def test_values_that_only_yaml_has(project: Layout) -> None:
    text = """
openapi: 3.0.3
info: {title: Odd, version: "1"}
servers: [{url: https://x}]
paths:
  /x:
    get:
      operationId: x
      parameters:
        - {in: query, name: since, schema: {type: string, default: 2020-01-01}}
        - {in: query, name: limit, schema: {type: number, minimum: -.inf, maximum: .inf, default: .nan}}
      responses: {"204": {description: Nothing.}}
"""
    (operation,) = lower(project, text).operations
    since, limit = operation.query_params
    assert since.default == "'2020-01-01'"
    assert (limit.default, limit.constraints.minimum, limit.constraints.maximum) == ("", None, None)
