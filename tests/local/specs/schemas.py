"""The corrected documents as JSON Schema: which operation a request is, what it takes and answers."""

from __future__ import annotations

import functools
import json
import re
from typing import Any, NamedTuple
from urllib.parse import parse_qs

import jsonschema_rs
from ruamel.yaml import YAML

from codegen import overlay
from codegen.config import REPO, Layout
from codegen.errors import Problems
from codegen.normalise import normalise

PREVIEW = "2026-01.alpha"
LATER = "2026-07"
VERSIONS = ("2025-10", PREVIEW, "2026-04", LATER)
SERVICES = ("db_control", "db_data", "inference")
#: What the service has in the newest version only.
ACCOUNT = ("admin", "oauth")
VERBS = ("get", "put", "post", "delete", "patch")
JSON = "application/json"

#: What a service in trouble answers, which the tests can ask for: no document lists these.
TROUBLE = (429, 503)

_COUNTS = re.compile(rb'("(?:record_count|size_bytes)":)"([0-9]+)"')
_PAGES = "a limit or a token of a page may be wrong, as in the data plane"
#: Statuses that the documents forget, and why the service answers so all the same.
FORGOTTEN: dict[tuple[str, int], str] = {
    ("GET /backups", 400): _PAGES,
    ("GET /indexes/{index_name}/backups", 400): _PAGES,
    ("GET /restore-jobs", 400): _PAGES,
    ("POST /collections", 404): "the index to copy may not exist",
    ("POST /indexes/{index_name}/backups", 404): "the index to copy may not exist",
    ("POST /embed", 404): "the model may not exist",
    ("POST /rerank", 404): "the model may not exist",
    ("PATCH /indexes/{index_name}", 412): "the index may be on its way out, as DELETE knows",
}


@functools.cache
def document(version: str, service: str) -> dict[str, Any]:
    """One document with its corrections; callers must not change it."""
    layout = Layout(REPO)
    path = layout.specs / version / f"{service}.oas.yaml"
    found: dict[str, Any] = YAML(typ="safe").load(path.read_bytes())
    overlay.apply(found, overlay.load(layout.overlay(path)), path.name)
    problems = Problems()
    normalise(found, path.name, problems)
    problems.finish()
    return found


def as_json_schema(node: Any) -> Any:
    """Return an OpenAPI 3.0 schema as JSON Schema.

    It stays open: services add members, and a document that forbids others speaks of requests.
    """
    if isinstance(node, list):
        return [as_json_schema(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:  # OpenAPI 3.0 ignores what stands beside it
        return {"$ref": node["$ref"]}
    made = {
        key: (
            {name: as_json_schema(child) for name, child in value.items()}
            if key == "properties"
            else value
            if key in ("enum", "required")
            else as_json_schema(value)
        )
        for key, value in node.items()
        if key not in ("example", "default", "discriminator", "description")
        and not key.startswith("x-")
    }
    if made.get("additionalProperties") is False:
        del made["additionalProperties"]
    if mapping := node.get("discriminator", {}).get("mapping"):
        del made["oneOf"]  # open alternatives overlap: the discriminator chooses
        made["allOf"] = _chosen(node["discriminator"]["propertyName"], mapping)
    for key, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        exclusive = made.pop(key, False)
        if exclusive is True:
            made[key] = made.pop(bound)
    if node.get("x-nullable"):
        return {"anyOf": [made, {"type": "null"}]}
    return made


def _chosen(name: str, mapping: dict[str, str]) -> list[Any]:
    """Conditions that make the value of one member choose the schema; the empty one chooses where it is absent."""
    named = {value: reference for value, reference in mapping.items() if value}
    known: dict[str, Any] = {"properties": {name: {"enum": list(named)}}}
    absent = {"$ref": mapping[""]} if "" in mapping else False
    return [
        known,
        {"if": {"required": [name]}, "else": absent},
        *(
            {
                "if": {"required": [name], "properties": {name: {"const": value}}},
                "then": {"$ref": reference},
            }
            for value, reference in named.items()
        ),
    ]


class Operation(NamedTuple):
    """One operation of one document."""

    version: str
    service: str
    verb: str
    path: str
    node: dict[str, Any]

    @property
    def name(self) -> str:
        return f"{self.verb.upper()} {self.path}"

    def response(self, status: int) -> dict[str, Any] | None:
        """Return what the document says about a status: by number, or by its range."""
        described: dict[str, Any] = self.node["responses"]
        return described.get(str(status)) or described.get(f"{status // 100}XX")

    def problem(self, status: int, media: str, body: bytes) -> str | None:
        """Return what makes an answer one that the document does not describe."""
        described = self.response(status)
        if described is None:
            return f"status {status} is not described"
        content = described.get("content", {})
        if not content:
            return None if status >= 400 or not body else "an answer without content has a body"
        if media not in content:
            return f"content type {media!r}"
        if media != JSON:
            return None
        # Counts are texts of digits on the wire; the corrected documents call them the numbers that they are.
        counted = _COUNTS.sub(rb"\1\2", body) if self.node.get("x-lax") else body
        return self._mismatch(content[JSON].get("schema", {}), counted)

    def refuses(self, body: bytes) -> str | None:
        """Why the document forbids a JSON body; None when it allows it.

        A member that is null counts as absent, as in the JSON of protocol buffers: clients in
        several languages send all members that they know.
        """
        content = self.node.get("requestBody", {}).get("content", {})
        if JSON not in content:
            return None
        return self._mismatch(content[JSON]["schema"], body, nulls=False)

    def refuses_query(self, query: str) -> str | None:
        """Why the document forbids a query string; an empty value counts as absent."""
        given = parse_qs(query)
        for parameter in self.node.get("parameters", []):
            name, schema = parameter["name"], parameter["schema"]
            if parameter["in"] != "query" or name not in given or schema.get("type") == "array":
                continue
            text = given[name][0]
            number = schema.get("type") == "integer" and re.fullmatch(r"-?[0-9]+", text)
            truth = schema.get("type") == "boolean" and text in ("true", "false")
            value = text if number or truth else json.dumps(text)
            if problem := self._mismatch(schema, value.encode()):
                return f"{name} {problem}"
        return None

    def _mismatch(self, schema: dict[str, Any], body: bytes, *, nulls: bool = True) -> str | None:
        try:
            value = json.loads(body, parse_constant=_no_constant)
        except ValueError as error:
            return f"not JSON: {error}"
        if not nulls:
            value = _without_nulls(value)
        first = next(self._validator(schema).iter_errors(value), None)
        if first is None:
            return None
        where = "/".join(str(part) for part in first.instance_path)
        return f"/{where}: {first.message}"

    def _validator(self, schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
        key = (self.version, self.service, json.dumps(schema, sort_keys=True))
        if key not in _validators:
            whole = {
                "allOf": [as_json_schema(schema)],
                "components": {"schemas": _components(self.version, self.service)},
            }
            _validators[key] = jsonschema_rs.Draft202012Validator(whole)
        return _validators[key]


_validators: dict[tuple[str, str, str], jsonschema_rs.Draft202012Validator] = {}


@functools.cache
def _components(version: str, service: str) -> dict[str, Any]:
    schemas = document(version, service)["components"]["schemas"]
    return {name: as_json_schema(schema) for name, schema in schemas.items()}


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(item) for key, item in value.items() if item is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


def services(version: str) -> tuple[str, ...]:
    """Return the documents of a version that the embedded service answers by."""
    return SERVICES + ACCOUNT if version == LATER else SERVICES


@functools.cache
def operations(version: str) -> tuple[Operation, ...]:
    """Every operation of the planes that the embedded service has."""
    return tuple(
        Operation(version, service, verb, path, item[verb])
        for service in services(version)
        for path, item in document(version, service)["paths"].items()
        for verb in VERBS
        if verb in item
    )


def find(version: str, verb: str, path: str) -> Operation | None:
    """Return the operation that a request is; of two paths that fit, the one with fewer parameters."""
    fitting = [
        operation
        for operation in operations(version)
        if operation.verb == verb.lower() and _pattern(operation.path).fullmatch(path)
    ]
    return min(fitting, key=lambda operation: operation.path.count("{"), default=None)


@functools.cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path)))
