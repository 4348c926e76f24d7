"""Tell which members of answers the documents name, and which of them an answer has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.local.specs.schemas import JSON, Operation, document


def named(operation: Operation) -> set[str]:
    """Every member that successful answers may have, as ``Component.member``."""
    names: set[str] = set()
    for schema in _successes(operation):
        _note_all(operation, schema, operation.name, names)
    return names


def present(operation: Operation, value: Any) -> set[str]:
    """Return the members that an answer has, of those that the documents name; null counts as absent."""
    names: set[str] = set()
    for schema in _successes(operation):
        _note_present(operation, schema, value, operation.name, names)
    return names


def _successes(operation: Operation) -> Iterator[dict[str, Any]]:
    for status, response in operation.node["responses"].items():
        if str(status).startswith("2") and JSON in response.get("content", {}):
            yield response["content"][JSON].get("schema", {})


def _resolved(
    operation: Operation, schema: dict[str, Any], where: str
) -> tuple[dict[str, Any], str]:
    while "$ref" in schema:
        where = schema["$ref"].rpartition("/")[2]
        schema = document(operation.version, operation.service)["components"]["schemas"][where]
    return schema, where


def _choices(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [*schema.get("allOf", []), *schema.get("oneOf", []), *schema.get("anyOf", [])]


def _note_all(operation: Operation, schema: dict[str, Any], where: str, names: set[str]) -> None:
    schema, where = _resolved(operation, schema, where)
    for choice in _choices(schema):
        _note_all(operation, choice, where, names)
    for member, child in schema.get("properties", {}).items():
        name = f"{where}.{member}"
        if name not in names:
            names.add(name)
            _note_all(operation, child, name, names)
    for inner in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inner, dict):
            _note_all(operation, inner, where, names)


def _note_present(
    operation: Operation, schema: dict[str, Any], value: Any, where: str, names: set[str]
) -> None:
    schema, where = _resolved(operation, schema, where)
    for choice in _choices(schema):
        _note_present(operation, choice, value, where, names)
    if isinstance(value, list):
        for item in value:
            _note_present(operation, schema.get("items", {}), item, where, names)
    if not isinstance(value, dict):
        return
    members = schema.get("properties", {})
    for member, item in value.items():
        inner = schema.get("additionalProperties")
        if member in members and item is not None:
            names.add(f"{where}.{member}")
            _note_present(operation, members[member], item, f"{where}.{member}", names)
        elif isinstance(inner, dict):
            _note_present(operation, inner, item, where, names)
