"""Wire facts of API documents: documents and protos without prose, as plain data, and how two of them differ.

A table under `tests/facts/<version>/` states what the service's published document says about the
wire. Tables of OpenAPI documents keep the document's own layout, so a JSON pointer into one is a
pointer into the other.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.descriptor import FieldDescriptor
from grpc_tools import protoc

HERE = Path(__file__).parent
SPECS = HERE.parents[1] / "specs"

_PROSE = frozenset({"description", "summary", "tags", "example", "examples", "externalDocs"})
#: Keys whose value maps names that somebody chose, such as a property called "description".
_NAMED = frozenset(
    "properties paths schemas securitySchemes responses content variables links headers".split()
)
#: Keys whose value is data and has no prose in it.
_DATA = frozenset({"default", "enum", "x-enum", "required", "security", "mapping"})


# -- files ------------------------------------------------------------------------------------


def versions() -> list[str]:
    """Return the API versions that have tables."""
    return sorted(path.name for path in HERE.iterdir() if any(path.glob("*.json")))


def tables(version: str) -> dict[str, Path]:
    """Return the tables of `version` by name; "grpc" is the one of the proto."""
    return {path.stem: path for path in sorted((HERE / version).glob("*.json"))}


def load(version: str, name: str) -> dict[str, Any]:
    """One table."""
    table: dict[str, Any] = json.loads((HERE / version / f"{name}.json").read_bytes())
    return table


def document(version: str, name: str) -> Path:
    """Return the document that a table speaks of."""
    return SPECS / version / ("db_data.proto" if name == "grpc" else f"{name}.oas.yaml")


def documents(version: str) -> dict[str, Path]:
    """Return the documents of `version` in specs/, by the name of their table."""
    folder = SPECS / version
    found = {path.name.removesuffix(".oas.yaml"): path for path in folder.glob("*.oas.yaml")}
    proto = folder / "db_data.proto"
    return {**found, "grpc": proto} if proto.exists() else found


def spec_versions() -> list[str]:
    """Return the API versions that have documents in specs/."""
    return sorted({path.parent.name for path in SPECS.glob("*/*.oas.yaml")})


def digests(home: Path = HERE) -> dict[str, str]:
    """Return the digest of every table below `home`, by its path: what digests.json holds."""
    found = [*home.glob("*/*.json"), *home.glob("modules.json"), *home.glob("surface*.json")]
    return {
        path.relative_to(home).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(found)
    }


def record(home: Path = HERE) -> None:
    """Write digests.json anew."""
    text = json.dumps(digests(home), indent=1) + "\n"
    (home / "digests.json").write_text(text, encoding="utf-8", newline="\n")


def read(path: Path) -> dict[str, Any]:
    """Return the facts of a document in specs/."""
    if path.suffix == ".proto":
        return proto_facts(compile_proto(path))
    return openapi_facts(yaml.safe_load(path.read_text(encoding="utf-8")))


def dumps(table: Any, indent: int = 0) -> str:
    """JSON with one fact a line: what fits in 100 columns is not broken up."""
    flat = json.dumps(table, ensure_ascii=False)
    if len(flat) + indent <= 100 or not isinstance(table, (dict, list)) or not table:
        return flat
    pad = " " * (indent + 1)
    if isinstance(table, dict):
        rows = [f"{json.dumps(key)}: {dumps(item, indent + 1)}" for key, item in table.items()]
        return "{\n" + ",\n".join(pad + row for row in rows) + "\n" + " " * indent + "}"
    rows = [dumps(item, indent + 1) for item in table]
    return "[\n" + ",\n".join(pad + row for row in rows) + "\n" + " " * indent + "]"


# -- OpenAPI ----------------------------------------------------------------------------------


def openapi_facts(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return an OpenAPI document without what is only said to people."""
    facts: dict[str, Any] = _node(document)
    return facts


def _node(node: Any) -> Any:
    if isinstance(node, list):
        return [_node(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    out: dict[str, Any] = {}
    for key, value in node.items():
        if key in _PROSE:
            continue
        if key in _NAMED and isinstance(value, Mapping):
            out[key] = {str(name): _node(item) for name, item in value.items()}
        else:
            out[str(key)] = value if key in _DATA else _node(value)
    return out


FORM = "application/x-www-form-urlencoded"
VERBS = frozenset({"get", "put", "post", "delete", "patch"})


@dataclass(frozen=True)
class Operation:
    """One operation of an OpenAPI table, with its references followed one step."""

    id: str
    verb: str
    path: str
    parameters: tuple[dict[str, Any], ...]
    body: dict[str, Any] | None
    """Schema of the request body."""
    media: str | None
    """Media type of the request body; of several, the form that OAuth asks for."""
    success: str
    """Status of a success response, of one with a body if there is one."""
    answer: dict[str, Any] | None
    """Schema of the success response, None when it has no body."""
    event: dict[str, Any] | None
    """Schema of each event when the answer can be a stream."""
    successes: tuple[str, ...]
    """Every success status."""
    headers: tuple[str, ...]
    """Headers of successes."""
    errors: dict[str, dict[str, Any] | None]
    """Schema of the body of each error status, which may be a range such as "4XX"; None without one."""
    security: str
    """Kind of security scheme: "apiKey", "http", or "" for none."""


def operations(table: Mapping[str, Any]) -> Iterator[Operation]:
    """Every operation of an OpenAPI table."""
    schemes = table["components"].get("securitySchemes", {})
    needed = [name for alternative in table.get("security", ()) for name in alternative]
    for path, item in table["paths"].items():
        shared = item.get("parameters", ())
        for verb, facts in item.items():
            if verb not in VERBS:
                continue
            bodies = facts.get("requestBody", {}).get("content", {})
            media = next((kind for kind in (FORM, *bodies) if kind in bodies), None)
            successes = {k: v for k, v in facts["responses"].items() if k.startswith("2")}
            success = next((k for k, v in successes.items() if v.get("content")), min(successes))
            answers = successes[success].get("content", {})
            failures = {k: v for k, v in facts["responses"].items() if k not in successes}
            yield Operation(
                id=facts["operationId"],
                verb=verb.upper(),
                path=path,
                parameters=(*facts.get("parameters", ()), *shared),
                body=bodies[media]["schema"] if media else None,
                media=media,
                success=success,
                answer=answers["application/json"]["schema"] if answers else None,
                event=answers.get("text/event-stream", {}).get("schema"),
                successes=tuple(sorted(successes)),
                headers=tuple(name for v in successes.values() for name in v.get("headers", ())),
                errors={k: _json_schema(v) for k, v in failures.items()},
                security=schemes[needed[0]]["type"] if needed else "",
            )


def _json_schema(response: Mapping[str, Any]) -> dict[str, Any] | None:
    schema: dict[str, Any] | None = (
        response.get("content", {}).get("application/json", {}).get("schema")
    )
    return schema


# -- proto ------------------------------------------------------------------------------------

_TYPES = {
    number: name.removeprefix("TYPE_").lower()
    for name, number in vars(FieldDescriptor).items()
    if name.startswith("TYPE_")
}
_LABEL_REPEATED = descriptor_pb2.FieldDescriptorProto.LABEL_REPEATED


def compile_proto(path: Path, *, text: str | None = None) -> descriptor_pb2.FileDescriptorSet:
    """Return the descriptors of a proto and of all it imports. `text` stands in for the file's content.

    Raises:
        ValueError: protoc refuses the file.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, path.name)
        source.write_text(path.read_text(encoding="utf-8") if text is None else text, "utf-8")
        output = Path(folder, "set")
        status = protoc.main(
            [
                "protoc",
                f"-I{folder}",
                f"-I{SPECS / 'third_party'}",
                f"-I{resources.files('grpc_tools') / '_proto'}",
                "--include_imports",
                f"--descriptor_set_out={output}",
                path.name,
            ]
        )
        if status:
            raise ValueError(f"protoc refuses {path.name}")
        return descriptor_pb2.FileDescriptorSet.FromString(output.read_bytes())


def proto_facts(files: descriptor_pb2.FileDescriptorSet) -> dict[str, Any]:
    """Return the last file of a descriptor set: messages, fields, enums and rpcs with their HTTP rules."""
    # Options are extensions: they are unknown bytes until read through a pool that has them, and
    # the default pool must stay free of these names.
    pool = descriptor_pool.DescriptorPool()
    for part in files.file:
        pool.Add(part)
    kinds = message_factory.GetMessageClassesForFiles([f.name for f in files.file], pool)
    raw = files.file[-1].SerializeToString()
    file: Any = kinds["google.protobuf.FileDescriptorProto"].FromString(raw)
    behaviour: Any = pool.FindExtensionByName("google.api.field_behavior")
    http = pool.FindExtensionByName("google.api.http")
    return {
        "syntax": file.syntax,
        "package": file.package,
        "imports": sorted(file.dependency),
        "enums": {enum.name: {v.name: v.number for v in enum.value} for enum in file.enum_type},
        "messages": {m.name: _message(m, behaviour) for m in file.message_type},
        "services": {
            service.name: {rpc.name: _rpc(rpc, http) for rpc in service.method}
            for service in file.service
        },
    }


def _message(message: Any, behaviour: Any) -> dict[str, Any]:
    entries = {entry.name: entry for entry in message.nested_type if entry.options.map_entry}
    facts: dict[str, Any] = {f.name: _field(f, message, entries, behaviour) for f in message.field}
    nested = [kind.name for kind in message.nested_type if kind.name not in entries]
    unusual = {
        "nested": nested + [enum.name for enum in message.enum_type],
        "reserved": [[r.start, r.end] for r in message.reserved_range],
        "extensions": [[r.start, r.end] for r in message.extension_range],
        "deprecated": message.options.deprecated,
    }
    return {"fields": facts} | {key: value for key, value in unusual.items() if value}


def _field(field: Any, message: Any, entries: Mapping[str, Any], behaviour: Any) -> dict[str, Any]:
    kind = field.type_name.lstrip(".") or _TYPES[field.type]
    entry = entries.get(kind.rpartition(".")[2])
    if entry is not None:
        key, value = entry.field
        names = [part.type_name.lstrip(".") or _TYPES[part.type] for part in (key, value)]
        kind = f"map<{names[0]}, {names[1]}>"
    facts: dict[str, Any] = {"number": field.number, "type": kind}
    if field.label == _LABEL_REPEATED and entry is None:
        facts["repeated"] = True
    if field.proto3_optional:
        facts["optional"] = True
    elif field.HasField("oneof_index"):
        facts["oneof"] = message.oneof_decl[field.oneof_index].name
    if field.options.deprecated:
        facts["deprecated"] = True
    if field.options.HasField("packed"):
        facts["packed"] = field.options.packed
    if behaviours := field.options.Extensions[behaviour]:
        values = behaviour.enum_type.values_by_number
        facts["field_behavior"] = [values[number].name for number in behaviours]
    return facts


def _rpc(rpc: Any, http: FieldDescriptor) -> dict[str, Any]:
    facts = {"request": rpc.input_type.lstrip("."), "response": rpc.output_type.lstrip(".")}
    unusual = {
        "client_streaming": rpc.client_streaming,
        "server_streaming": rpc.server_streaming,
        "deprecated": rpc.options.deprecated,
    }
    facts |= {key: value for key, value in unusual.items() if value}
    return facts | {"http": _rule(rpc.options.Extensions[http])}


def _rule(rule: Any) -> dict[str, Any]:
    verb = rule.WhichOneof("pattern")
    facts: dict[str, Any] = {"verb": verb and verb.upper(), "path": verb and getattr(rule, verb)}
    if rule.body:
        facts["body"] = rule.body
    if rule.response_body:
        facts["response_body"] = rule.response_body
    if rule.additional_bindings:
        facts["additional"] = [_rule(more) for more in rule.additional_bindings]
    return facts


# -- comparison -------------------------------------------------------------------------------

_ABSENT: Any = object()


def differences(expected: Any, found: Any, pointer: str = "") -> list[str]:
    """One line for each fact that differs, led by its JSON pointer. Order of members is no fact."""
    if isinstance(expected, dict) and isinstance(found, dict):
        pairs = [(k, expected.get(k, _ABSENT), found.get(k, _ABSENT)) for k in expected | found]
    elif isinstance(expected, list) and isinstance(found, list):
        size = max(len(expected), len(found))
        pairs = [
            (str(i), *(side[i] if i < len(side) else _ABSENT for side in (expected, found)))
            for i in range(size)
        ]
    else:
        # 1, 1.0 and True are equal in Python and different in a document.
        same = type(expected) is type(found) and expected == found
        return [] if same else [f"{pointer or '/'}: {_said(expected, found)}"]
    return [
        line
        for key, left, right in pairs
        for line in differences(left, right, f"{pointer}/{_escape(key)}")
    ]


def _escape(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _said(expected: Any, found: Any) -> str:
    if expected is _ABSENT:
        return f"unexpected {_short(found)}"
    if found is _ABSENT:
        return f"missing, expected {_short(expected)}"
    return f"expected {_short(expected)}, found {_short(found)}"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 100 else text[:97] + "..."
