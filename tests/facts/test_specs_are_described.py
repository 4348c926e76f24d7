"""Everything a document states is described in it, well enough to become a docstring."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from google.protobuf import descriptor_pb2
from grpc_tools import protoc

from tests.facts import facts

pytestmark = pytest.mark.slow

OPENAPI = [
    (version, name)
    for version in facts.spec_versions()
    for name in facts.documents(version)
    if name != "grpc"
]
PROTO = [v for v in facts.spec_versions() if "grpc" in facts.documents(v)]

Text = tuple[str, Any]


@pytest.mark.parametrize(("version", "name"), OPENAPI)
def test_an_openapi_document_describes_everything(version: str, name: str) -> None:
    document = yaml.safe_load(facts.documents(version)[name].read_text(encoding="utf-8"))
    texts = [*_operations(document), *_schemas(document)]
    assert len(texts) > 10
    assert [pointer for pointer, text in texts if not _is_description(text)] == []


@pytest.mark.parametrize(("version", "name"), OPENAPI)
def test_summaries_are_short_and_tags_are_declared(version: str, name: str) -> None:
    document = yaml.safe_load(facts.documents(version)[name].read_text(encoding="utf-8"))
    declared = {tag["name"] for tag in document["tags"]}
    used = set()
    for pointer, operation in _each_operation(document):
        summary = operation["summary"]
        assert len(summary) <= 60, pointer
        assert summary[0].isupper(), pointer
        assert not summary.endswith("."), pointer
        used |= set(operation["tags"])
    assert used == declared


def _is_description(text: Any) -> bool:
    return isinstance(text, str) and len(text) >= 15 and text == text.strip() and text[-1] == "."


def _each_operation(document: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for verb, operation in item.items():
            if verb in facts.VERBS:
                yield f"{verb} {path}", operation


def _operations(document: Mapping[str, Any]) -> Iterator[Text]:
    yield "info", document["info"].get("description")
    for path, item in document["paths"].items():
        for parameter in item.get("parameters", ()):
            yield f"{path} {parameter['name']}", parameter.get("description")
    for pointer, operation in _each_operation(document):
        yield pointer, operation.get("description")
        for parameter in operation["parameters"]:
            yield f"{pointer} {parameter['name']}", parameter.get("description")
        if "requestBody" in operation:
            yield f"{pointer} body", operation["requestBody"].get("description")
        for status, response in operation["responses"].items():
            yield f"{pointer} {status}", response.get("description")


def _schemas(document: Mapping[str, Any]) -> Iterator[Text]:
    for name, schema in document["components"]["schemas"].items():
        yield from _schema(name, schema)


def _schema(pointer: str, schema: Mapping[str, Any]) -> Iterator[Text]:
    if "$ref" in schema:  # what it points to is described; a description beside it is ignored
        return
    yield pointer, schema.get("description")
    for name, member in schema.get("properties", {}).items():
        yield from _schema(f"{pointer}.{name}", member)
    for index, variant in enumerate((*schema.get("oneOf", ()), *schema.get("allOf", ()))):
        if "type" in variant or "$ref" in variant or "oneOf" in variant:  # what is none is a rule
            yield from _schema(f"{pointer}|{index}", variant)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict) and "properties" in schema[key]:
            yield from _schema(f"{pointer} {key}", schema[key])


@pytest.mark.parametrize("version", PROTO)
def test_a_proto_has_a_comment_on_everything(version: str) -> None:
    path = facts.documents(version)["grpc"]
    file = _with_comments(path)
    commented = {
        tuple(location.path): location.leading_comments.strip()
        for location in file.source_code_info.location
    }
    bare = [name for name, at in _declarations(file) if not _is_description(commented.get(at, ""))]
    assert bare == []


def _with_comments(path: Path) -> descriptor_pb2.FileDescriptorProto:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "set")
        includes = [
            path.parent,
            facts.SPECS / "third_party",
            resources.files("grpc_tools") / "_proto",
        ]
        arguments = [*(f"-I{include}" for include in includes), "--include_source_info"]
        assert protoc.main(["", *arguments, f"--descriptor_set_out={output}", path.name]) == 0
        return descriptor_pb2.FileDescriptorSet.FromString(output.read_bytes()).file[-1]


def _declarations(
    file: descriptor_pb2.FileDescriptorProto,
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Names of messages (4), fields (2), services (6) and rpcs (2), with their paths in the descriptor."""
    for i, message in enumerate(file.message_type):
        yield message.name, (4, i)
        for j, field in enumerate(message.field):
            yield f"{message.name}.{field.name}", (4, i, 2, j)
    for i, service in enumerate(file.service):
        yield service.name, (6, i)
        for j, rpc in enumerate(service.method):
            yield f"{service.name}.{rpc.name}", (6, i, 2, j)
