"""Limits and known values of what is sent: from documents to what a program reads."""

from __future__ import annotations

from typing import Any

import pytest

from codegen import build
from codegen.config import Layout
from codegen.limits import owners
from tests.codegen.small import importing, lower, small_document, type_errors, write


def members(project: Layout, document: dict[str, Any]) -> dict[str, str]:
    """Return the limits of a document as source text, by `Owner.member`."""
    found = owners(lower(project, document))
    return {f"{owner.name}.{name}": source for owner in found for name, source in owner.members}


def test_requests_and_parameters_have_limits_and_answers_have_none(
    project: Layout, document: dict[str, Any]
) -> None:
    schemas = document["components"]["schemas"]
    schemas["PetList"]["properties"]["pets"]["maxItems"] = 7
    assert members(project, document) == {
        "Pet.pet_name": "Limits(1, 20)",
        "Pet.mood": "Limits(0, UNBOUNDED, known=('calm', 'wild'))",
        "list_pets.page_size": "Limits(1, 100)",
    }


@pytest.mark.parametrize(
    ("schema", "source"),
    [
        ({"type": "integer", "minimum": 1}, "Limits(1, UNBOUNDED)"),
        ({"type": "integer", "maximum": 9}, "Limits(-UNBOUNDED, 9)"),
        ({"type": "integer", "maximum": 0}, "Limits(-UNBOUNDED, 0)"),
        ({"type": "number", "minimum": 0}, 'Limits(0.0, float("inf"))'),
        ({"type": "number", "maximum": 0.5}, 'Limits(float("-inf"), 0.5)'),
        ({"type": "string", "maxLength": 5, "nullable": True}, "Limits(0, 5)"),
        ({"type": "string", "pattern": "a+"}, "Limits(0, UNBOUNDED, pattern='a+')"),
        ({"type": "array", "items": {"type": "string"}, "maxItems": 3}, "Limits(0, 3)"),
        (
            {"type": "array", "items": {"type": "string", "x-enum": ["a", "b"]}, "minItems": 1},
            "Limits(1, UNBOUNDED, known=('a', 'b'))",
        ),
        (
            {"type": "object", "additionalProperties": {"type": "string"}, "maxProperties": 20},
            "Limits(0, 20)",
        ),
        ({"$ref": "#/components/schemas/Short"}, "Limits(0, 2)"),
        ({"type": "string", "format": "uuid"}, ""),
    ],
    ids=str,
)
def test_every_kind_of_value(
    project: Layout, document: dict[str, Any], schema: dict[str, Any], source: str
) -> None:
    document["components"]["schemas"] |= {"Short": {"type": "string", "maxLength": 2}}
    document["components"]["schemas"]["Nest"]["properties"]["kept"] = schema
    assert members(project, document).get("Nest.kept", "") == source


def test_a_body_that_is_a_list_has_limits(project: Layout, document: dict[str, Any]) -> None:
    body = document["paths"]["/pets"]["post"]["requestBody"]
    items = {"$ref": "#/components/schemas/Pet"}
    body["content"] = {
        "application/x-ndjson": {"schema": {"type": "array", "items": items, "maxItems": 96}}
    }
    assert members(project, document)["create_pet.body"] == "Limits(0, 96)"


def test_a_program_reads_them(project: Layout) -> None:
    """The generated module is typed: what its document does not limit, mypy does not know."""
    document = small_document()
    document["components"]["schemas"]["Nest"]["properties"]["height"] |= {
        "minimum": 0.5,
        "maximum": 4,
    }
    write(project, document)
    build.generate(project)
    with importing(project.output, "v2026_04.pets.limits") as (limits,):
        assert (limits.Pet.pet_name.low, limits.Pet.pet_name.high) == (1, 20)
        assert limits.Pet.mood.known == ("calm", "wild")
        assert limits.Nest.height.high == 4.0
    program = project.output / "pinecone_api" / "program.py"
    program.write_text(
        "from pinecone_api.v2026_04.pets import limits\n\n"
        "count: int = limits.Pet.pet_name.high\n"
        "height: float = limits.Nest.height.low\n"
        "limits.Pet.home\n",
        encoding="utf-8",
    )
    said = type_errors(project.output)
    assert said.count("error:") == 1
    assert 'has no attribute "home"' in said
