"""Finds the generated modules, builds their models from JSON and compares them with JSON."""

from __future__ import annotations

import importlib
import inspect
import re
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import Enum
from typing import Any

import msgspec
from msgspec import Struct, UnsetType

from pinecone_api._base import BaseModel, UnknownVariant
from pinecone_api._runtime import Binary, Operation
from tests.facts import facts
from tests.generated.samples import UNKNOWN_MEMBER, Schema, Schemas


def python_name(wire: str) -> str:
    """The Python name of an operation, parameter or member."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", wire).lower().lstrip("_")


def package_name(version: str) -> str:
    """The package of an API version."""
    return "v" + re.sub(r"\W", "_", version)


#: Streams of events that a document forgets and its overlay adds: (version, document, operation, schema of
#: an event), and the version whose facts they are.
FORGOTTEN = {("2025-10", "assistant_data", "chat_assistant", "StreamChatChunkModel"): "2026-04"}


#: Members of `IndexDescription` that older documents misspell -> what their overlays call them.
MISSPELT = {"memory_fullness": "memoryFullness", "storage_fullness": "storageFullness"}


#: What goes with each type of a schema that an overlay makes a union of.
SCORING = {
    "dense_vector": "values fields field",
    "sparse_vector": "sparse_values fields field",
    "text": "query fields field",
    "query_string": "query",
    "embed": "query fields field",
    "sparse_embed": "query fields field",
}


def without_rules(node: Any) -> Any:
    """Facts without rules about members that go together: no class has them, and overlays leave them out."""
    if isinstance(node, list):
        return [without_rules(item) for item in node]
    if not isinstance(node, dict):
        return node
    rules = {
        key
        for key in ("anyOf", "oneOf", "not")
        if "type" in node and isinstance(node.get(key), list | dict) and not _has_types(node[key])
    }
    return {key: without_rules(item) for key, item in node.items() if key not in rules}


def _has_types(variants: Any) -> bool:
    return isinstance(variants, list) and all("type" in it or "$ref" in it for it in variants)


def as_union(schemas: dict[str, Any], name: str, members: Mapping[str, str]) -> None:
    """Make a union of one of `schemas`: a variant for each value of its type."""
    whole = schemas[name]["properties"]
    mapping = {tag: f"#/components/schemas/{name}{tag}" for tag in members}
    for tag, words in members.items():
        names = ["type", *words.split()]
        schemas[f"{name}{tag}"] = {
            "type": "object",
            "properties": {key: whole[key] for key in names},
            "required": names[:2],
        }
    schemas[name] = {
        "discriminator": {"propertyName": "type", "mapping": mapping},
        "oneOf": [{"$ref": ref} for ref in mapping.values()],
    }


def corrected(version: str, name: str) -> dict[str, Any]:
    """A fact table as overlays state it: without rules, and with the streams that its document forgets."""
    stated = facts.load(version, name)
    table: dict[str, Any] = without_rules(stated)
    if "anyOf" in stated["components"]["schemas"].get("DocumentScoringMethod", ()):
        as_union(table["components"]["schemas"], "DocumentScoringMethod", SCORING)
    if name == "db_data":
        stats = table["components"]["schemas"]["IndexDescription"]["properties"]
        table["components"]["schemas"]["IndexDescription"]["properties"] = {
            MISSPELT.get(key, key): kind for key, kind in stats.items()
        }
    for (of_version, document, operation, schema), source in FORGOTTEN.items():
        if (of_version, document) != (version, name):
            continue
        theirs = facts.load(source, document)["components"]["schemas"]
        ours = table["components"]["schemas"]
        assert schema not in ours, f"{version} {document} has {schema}: correct FORGOTTEN"
        variants = theirs[schema]["discriminator"]["mapping"].values()
        needed = {schema, "ContentFilterResults", *(ref.rpartition("/")[2] for ref in variants)}
        ours |= {key: theirs[key] for key in needed}
        (found,) = [
            o
            for verbs in table["paths"].values()
            for o in verbs.values()
            if o["operationId"] == operation
        ]
        found["responses"]["200"]["content"]["text/event-stream"] = {
            "schema": {"$ref": f"#/components/schemas/{schema}"}
        }
    return table


class Service:
    """One document's facts and the modules generated for it."""

    def __init__(self, version: str, name: str) -> None:
        self.version, self.name = version, name
        self.table = corrected(version, name)
        self.schemas = Schemas(self.table)
        package = f"pinecone_api.{package_name(version)}.{name}"
        self.models, self.operations, client, aio = (
            importlib.import_module(f"{package}.{module}")
            for module in ("models", "operations", "client", "aio")
        )
        stem = "".join(part.capitalize() for part in name.split("_"))
        self.client: Any = getattr(client, f"{stem}Client")
        self.aio: Any = getattr(aio, f"Async{stem}Client")

    def __repr__(self) -> str:
        return f"{self.version}-{self.name}"

    def facts(self) -> dict[str, facts.Operation]:
        """The operations of the document, by Python name."""
        return {python_name(o.id): o for o in facts.operations(self.table)}

    def events(self) -> dict[str, facts.Operation]:
        """The operations whose answer can be a stream, by the name of the function that asks for one."""
        return {f"{name}_events": o for name, o in self.facts().items() if o.event}

    def constants(self) -> dict[str, Operation[Any]]:
        """The operations of the generated module, by Python name."""
        found = vars(self.operations).values()
        return {o.name: o for o in found if isinstance(o, Operation)}

    def functions(self) -> set[str]:
        """The names of the public functions of the generated module."""
        return {
            name
            for name, value in vars(self.operations).items()
            if inspect.isfunction(value) and not name.startswith("_")
        }

    def body(self, name: str, sample: Any) -> Any:
        """The request body of an operation, built from JSON with the constructors of its models."""
        return build(typing.get_type_hints(getattr(self.operations, name))["body"], sample)


SERVICES = [
    Service(version, name)
    for version in facts.versions()
    for name in facts.tables(version)
    if name != "grpc"
]
CASES = [(service, name) for service in SERVICES for name in service.facts()]


def public_methods(kind: type) -> set[str]:
    """The names of a client's methods."""
    return {name for name in dir(kind) if not name.startswith("_")}


def build(kind: Any, sample: Any) -> Any:
    """`sample` as a value of `kind`, by its constructor and the Python names of its members."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if sample is None or kind is Binary:
        return sample
    if origin in (typing.Union, types.UnionType):
        kinds = [a for a in arguments if a not in (type(None), UnsetType)]
        return build(kinds[0], sample) if len(kinds) == 1 else sample
    if origin is not None and issubclass(origin, Mapping):
        return {key: build(arguments[1], item) for key, item in sample.items()}
    if origin is not None and issubclass(origin, Iterable):
        return [build(arguments[0], item) for item in sample]
    if hasattr(kind, "variants"):
        return build(kind.variants[sample[kind.tag_field]], sample)
    if not (isinstance(kind, type) and issubclass(kind, Struct)):
        return sample
    hints = typing.get_type_hints(kind)
    tag = kind.__struct_config__.tag_field
    members = {python_name(key): item for key, item in sample.items() if key != tag}
    return kind(**{name: build(hints[name], item) for name, item in members.items()})


def disagreements(
    schemas: Schemas, schema: Schema, sample: Any, value: Any, at: str = ""
) -> Iterator[str]:
    """Return where `value` is not what `sample`, JSON of `schema`, says."""
    schema = schemas.resolve(schema)
    if "anyOf" in schema:  # samples are made of the first
        schema = schemas.resolve(schema["anyOf"][0])
    if sample is None and value is None:
        return
    if schema.get("format") == "uint64":
        sample = int(sample)
    if isinstance(value, Enum):  # the SDK, once imported, makes members of what has a name
        value = value.value
    if isinstance(value, datetime):
        if value != msgspec.convert(sample, datetime):
            yield f"{at}: {value!r}"
        return
    tag = schema.get("discriminator", {}).get("propertyName")
    if tag and not isinstance(value, UnknownVariant):
        schema = schemas.resolve({"$ref": schema["discriminator"]["mapping"][sample[tag]]})
    members = schemas.members(schema)
    if isinstance(value, UnknownVariant):
        known = schema["discriminator"]["mapping"]
        if sample[tag] in known or (value.tag, value.raw) != (sample[tag], sample):
            yield f"{at}: {value!r}"
    elif isinstance(sample, list):
        if not isinstance(value, list) or len(value) != len(sample):
            yield f"{at}: {value!r}"
            return
        for index, (one, other) in enumerate(zip(sample, value, strict=True)):
            yield from disagreements(schemas, schema["items"], one, other, f"{at}[{index}]")
    elif members and schema.get("additionalProperties") and isinstance(value, dict):
        yield from (f"{at}: {line}" for line in facts.differences(sample, value))
    elif members:
        yield from _members_disagree(schemas, members, sample, value, at)
    elif isinstance(schema.get("additionalProperties"), dict):
        if sample.keys() != value.keys():
            yield f"{at}: {value!r}"
        for key in sample:
            kind = schema["additionalProperties"]
            yield from disagreements(schemas, kind, sample[key], value[key], f"{at}[{key!r}]")
    elif facts.differences(sample, value):
        yield f"{at}: {value!r}"


def _members_disagree(
    schemas: Schemas, members: Mapping[str, Schema], sample: Any, value: Any, at: str
) -> Iterator[str]:
    if not isinstance(value, BaseModel):
        yield f"{at}: {value!r} is no model"
        return
    for wire, schema in members.items():
        where, found = f"{at}.{wire}", getattr(value, python_name(wire))
        if wire in sample:
            yield from disagreements(schemas, schema, sample[wire], found, where)
        # What the service leaves out: the document's default, or nothing.
        elif found and found != schemas.resolve(schema).get("default"):
            yield f"{where}: {found!r} though absent"
    if hasattr(value, "extra") and UNKNOWN_MEMBER in sample:
        yield from (
            f"{at}: {line}"
            for line in facts.differences({UNKNOWN_MEMBER: sample[UNKNOWN_MEMBER]}, value.extra)
        )
