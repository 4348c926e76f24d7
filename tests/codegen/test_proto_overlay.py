"""Overlays correct protos too: messages and their fields, and what is said of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool

from codegen import __main__ as command, protos
from codegen.config import PACKAGE
from codegen.errors import SpecError
from codegen.ir_proto import Proto
from tests.codegen.small import save
from tests.codegen.test_constructs import document, echo, obj, ref
from tests.codegen.test_protos import PROTO, THIRD_PARTY

PET = "/messages/Pet"
FIELDS = f"{PET}/fields"


def corrected(folder: Path, *entries: tuple[str, dict[str, Any]], text: str = PROTO) -> Proto:
    path = folder / "pets.proto"
    path.write_text(text)
    return protos.load(
        path,
        version="2026-04",
        include=THIRD_PARTY,
        source="pets.proto",
        corrections=[{"reason": "because", "at": [at], **action} for at, action in entries],
    )


def fields(proto: Proto) -> dict[str, Any]:
    """Return the fields as messages are built from them: the descriptors are valid."""
    pool = DescriptorPool()
    for file in FileDescriptorSet.FromString(proto.descriptors).file:
        pool.Add(file)
    return dict(pool.FindMessageTypeByName(f"{proto.package}.Pet".lstrip(".")).fields_by_name)


@pytest.mark.parametrize("package", ["", "package animals;"])
def test_fields_are_renamed_changed_added_and_removed(tmp_path: Path, package: str) -> None:
    proto = corrected(
        tmp_path,
        (FIELDS, {"rename": {"pet_name": "full_name"}}),
        (f"{FIELDS}/words", {"set": {"repeated": False, "description": "Its word."}}),
        (f"{FIELDS}/age", {"set": {"type": "uint64", "optional": False}}),
        (f"{FIELDS}/house", {"set": {"deprecated": True}}),
        (FIELDS, {"remove": ["facts", "nest"]}),
        (FIELDS, {"set": {"mother": {"number": 12, "type": "Pet", "optional": True}}}),
        text=PROTO.replace("message Pet", f"{package} message Pet", 1),
    )
    (pet,) = proto.messages
    assert {f.name: (f.kind, f.shape, f.doc, f.deprecated) for f in pet.fields} == {
        "full_name": ("str", "one", "Its name.", False),
        "weights": ("float", "list", "", False),
        "age": ("int", "one", "", False),
        "friends": ("Pet", "map", "", False),
        "young": ("Pet", "list", "", False),
        "words": ("str", "one", "Its word.", False),
        "house": ("str", "one", "", True),
        "mother": ("Pet", "one", "", False),
    }
    built = fields(proto)
    assert list(built) == [f.name for f in pet.fields]
    assert built["full_name"].json_name == "fullName"
    assert (built["mother"].message_type.name, built["mother"].number) == ("Pet", 12)
    assert built["mother"].has_presence
    assert not built["age"].has_presence
    assert [oneof.name for oneof in built["house"].containing_type.oneofs] == ["home", "_mother"]


def test_words_of_messages_and_rpcs(tmp_path: Path) -> None:
    proto = corrected(
        tmp_path,
        (PET, {"set": {"description": "An animal."}}),
        ("/methods/CreatePet", {"set": {"description": "Buys a pet."}}),
    )
    assert [message.doc for message in proto.messages] == ["An animal."]
    assert [rpc.doc for rpc in proto.rpcs] == ["Buys a pet."]


def test_a_message_is_renamed_everywhere(tmp_path: Path) -> None:
    proto = corrected(tmp_path, ("/messages", {"rename": {"Pet": "Animal"}}))
    (animal,), (rpc,) = proto.messages, proto.rpcs
    assert (rpc.request, rpc.response, animal.name) == ("Animal", "Animal", "Animal")
    kinds = {field.name: field.kind for field in animal.fields}
    assert (kinds["friends"], kinds["young"]) == ("Animal", "Animal")


@pytest.mark.parametrize(
    ("at", "action", "said"),
    [
        (FIELDS, {"remove": ["gone"]}, "stale overlay: there is no gone to remove"),
        (f"{FIELDS}/age", {"set": {"number": 4}}, "stale overlay: number already is 4"),
        (f"{FIELDS}/age", {"set": {"type": "number"}}, "number is no type"),
        (f"{FIELDS}/age", {"set": {"size": 4}}, "unknown members ['size']"),
        (FIELDS, {"set": {"x": {"type": "string"}}}, "a field without number or type"),
        (f"{FIELDS}/age", {"set": {"number": 1}}, "no valid proto"),
        ("/messages", {"remove": ["Pet"]}, "Pet is no message of this file"),
        ("/messages", {"set": {"A": {"description": "", "fields": {}}}}, "a new message"),
        ("/methods", {"set": {"A": {"description": ""}}}, "a new method"),
    ],
)
def test_what_no_proto_can_say_is_refused(
    tmp_path: Path, at: str, action: dict[str, Any], said: str
) -> None:
    with pytest.raises(SpecError) as caught:
        corrected(tmp_path, (at, action))
    first = caught.value.all[0]
    assert said in first.problem
    assert first.document == "pets.proto"


def test_a_folder_of_overlays_reaches_the_proto(tmp_path: Path) -> None:
    """A document and a proto that do not join are made to, without a change of either."""
    docs = tmp_path / "docs"
    operation = {"/go": {"post": echo(ref("Thing"))}}
    schemas = {"schemas": {"Thing": obj(label={"type": "string"})}}
    save(docs / "2030-01", things=document(paths=operation, components=schemas))
    (docs / "2030-01" / "things.proto").write_text(
        'syntax = "proto3"; import "google/api/annotations.proto";'
        " message Thing { bytes name = 1; } service Things { rpc Make(Thing) returns (Thing)"
        ' { option (google.api.http) = { post: "/go" body: "*" }; } }'
    )
    home = tmp_path / "overlays" / "2030-01"
    home.mkdir(parents=True)
    (home / "things.proto.yaml").write_text(
        "- {reason: Both call it so., at: [/messages/Thing/fields], rename: {name: label}}\n"
        "- {reason: It is a text., at: [/messages/Thing/fields/label], set: {type: string}}\n"
    )
    arguments = ["generate", "--specs", str(docs), "--out", str(tmp_path / "out")]
    assert command.main([*arguments, "--overlays", str(home.parent)]) == 0
    stub = tmp_path / "out" / PACKAGE / "v2030_01" / "grpc" / "messages.pyi"
    assert "    label: str\n" in stub.read_text("utf-8")
