"""Sample JSON made from the schemas of a fact table."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

#: A member no document has, and a value no document lists: what a newer service may send.
UNKNOWN_MEMBER = "notYetInvented"
UNKNOWN_VALUE = "also-not-yet-invented"
#: A free-form object: everything JSON has.
FREE = {"a b": [1, 2.5, True, None, "é\u2028"], "nested": {"": {}, "$in": ["x"]}}

Schema = Mapping[str, Any]


class Schemas:
    """The schemas of a fact table, with references followed."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._named = table["components"]["schemas"]
        #: (property, value) of the tag that each variant of a union carries, wherever it stands.
        self.tags = {
            ref: (schema["discriminator"]["propertyName"], value)
            for schema in self._named.values()
            if "discriminator" in schema
            for value, ref in schema["discriminator"]["mapping"].items()
        }

    def resolve(self, schema: Schema) -> Schema:
        while True:
            if "$ref" in schema:
                schema = self._named[schema["$ref"].rpartition("/")[2]]
            elif "allOf" in schema:
                (schema,) = schema["allOf"]
            else:
                return schema

    def members(self, schema: Schema) -> dict[str, Schema]:
        """The properties of an object; those of its alternatives too when it has some."""
        schema = self.resolve(schema)
        found = dict(schema.get("properties", {}))
        for variant in schema.get("oneOf", ()):
            found |= self.members(variant)
        return found

    def required(self, schema: Schema) -> list[Any]:
        """Samples with nothing but what is required, one for each combination of alternatives."""
        return list(self._distinct(schema, full=False))

    def full(self, schema: Schema) -> list[Any]:
        """Samples with every member, one for each combination of alternatives."""
        return list(self._distinct(schema, full=True))

    def newer(self, schema: Schema) -> list[Any]:
        """Samples from a service newer than the document: unknown members, values and alternatives."""
        known = _Maker(self, full=True, unknown_members=True)
        strange = _Maker(self, full=True, unknown_members=True, unknown_values=True)
        return [known.make(schema), strange.make(schema)]

    def _distinct(self, schema: Schema, *, full: bool) -> Iterator[Any]:
        seen = set()
        for choice in range(6):  # three kinds of hosting, each with two kinds of read capacity
            value = _Maker(self, full=full, choice=choice).make(schema)
            text = json.dumps(value, sort_keys=True, default=repr)
            if text not in seen:
                seen.add(text)
                yield value


@dataclass
class _Maker:
    """Makes one sample. No two numbers or texts in it are the same, so a mix-up of members shows."""

    schemas: Schemas
    full: bool
    choice: int = 0
    unknown_members: bool = False
    unknown_values: bool = False
    _count: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def make(self, schema: Schema, name: str = "item") -> Any:
        if schema.get("$ref") in self.schemas.tags:
            tag, value = self.schemas.tags[schema["$ref"]]
            return self._object(self.schemas.resolve(schema)) | {tag: value}
        schema = self.schemas.resolve(schema)
        if "oneOf" in schema:
            return self._alternative(schema)
        if "anyOf" in schema:
            return self.make(schema["anyOf"][0], name)
        if "type" not in schema:
            return FREE
        if "x-enum" in schema:
            return UNKNOWN_VALUE if self.unknown_values else schema["x-enum"][-1]
        match schema["type"]:
            case "object":
                return self._object(schema)
            case "array":
                return [self.make(schema["items"], name) for _ in range(2)]
            case "string":
                return self._string(schema, name)
            case "boolean":
                return not schema.get("default", False)
            case kind:
                low = schema.get("minimum", 0)
                size = schema.get("maximum", 10**6) - low
                number = next(self._count)
                return int(low + number % size) if kind == "integer" else low + number / 8 % size

    def _object(self, schema: Schema) -> dict[str, Any]:
        values = schema.get("additionalProperties")
        if isinstance(values, dict) and "properties" not in schema:
            return {key: self.make(values, key) for key in ("one", "tw o/é")}
        if "properties" not in schema:
            return FREE
        names = schema["properties"] if self.full else schema.get("required", ())
        made = {name: self.make(schema["properties"][name], name) for name in names}
        return made | ({UNKNOWN_MEMBER: [FREE]} if self.unknown_members else {})

    def _alternative(self, schema: Schema) -> dict[str, Any]:
        self.choice, index = divmod(self.choice, len(schema["oneOf"]))
        chosen = schema["oneOf"][index]
        if "discriminator" not in schema:
            made: dict[str, Any] = self.make(chosen)
            return made
        tag = schema["discriminator"]["propertyName"]
        if self.unknown_values:
            return {tag: UNKNOWN_VALUE, UNKNOWN_MEMBER: FREE}
        (value,) = [
            key for key, ref in schema["discriminator"]["mapping"].items() if ref == chosen["$ref"]
        ]
        return self.make(chosen) | {tag: value}

    def _string(self, schema: Schema, name: str) -> str:
        match schema.get("format"):
            case "date-time":
                return f"2026-04-01T12:30:{next(self._count) % 60:02}.25Z"
            case "uint64":
                return str(2**53 + next(self._count))
            case "byte":
                return "AAECAw=="
            case "binary":
                return b"\x00\xff\r\n--"  # type: ignore[return-value]
            case _:
                return f"{name}-{next(self._count)}"
