"""Proto files become rpcs, typed stubs and two sets of descriptors."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from hypothesis import given, strategies as st

from codegen import codec, protos, render
from codegen.config import Layout
from codegen.errors import SpecError
from codegen.ir import Service
from codegen.ir_proto import Proto
from pinecone_api.v2026_04.grpc import messages, raw_messages
from tests.codegen.small import lower, small_document

PROTO = """
syntax = "proto3";
import "google/api/annotations.proto";
import "google/protobuf/struct.proto";
// A pet,
// described.
message Pet {
  // Its name.
  string pet_name = 1;
  optional google.protobuf.Struct facts = 2;
  repeated float weights = 3;
  optional int32 age = 4;
  map<string, Pet> friends = 5;
  repeated Pet young = 6;
  repeated string words = 7;
  oneof home { string house = 8; string nest = 9; }
}
service PetService {
  // Adopts a pet.
  rpc CreatePet(Pet) returns (Pet) {
    option (google.api.http) = { post: "/pets" body: "*" additional_bindings { get: "/adopt" } };
  }
}
"""
THIRD_PARTY = Path(__file__).parents[2] / "specs" / "third_party"


def load(folder: Path, text: str = PROTO) -> Proto:
    path = folder / "pets.proto"
    path.write_text(text)
    return protos.load(path, version="2026-04", include=THIRD_PARTY, source="pets.proto")


def test_rpcs_and_stubs(tmp_path: Path) -> None:
    proto = load(tmp_path)
    (rpc,) = proto.rpcs
    assert (rpc.name, rpc.wire, rpc.doc) == ("create_pet", "/PetService/CreatePet", "Adopts a pet.")
    assert rpc.http == (("POST", "/pets"), ("GET", "/adopt"))
    (pet,) = proto.messages
    assert pet.doc == "A pet, described."
    assert {f.name: render._message_annotation(f) for f in pet.fields} == {
        "pet_name": "str",
        "facts": "Struct",
        "weights": "RepeatedScalarFieldContainer[float]",
        "age": "int",
        "friends": "MutableMapping[str, Pet]",
        "young": "RepeatedCompositeFieldContainer[Pet]",
        "words": "RepeatedScalarFieldContainer[str]",
        "house": "str",
        "nest": "str",
    }


def test_raw_messages_keep_everything_but_packed_numbers_and_structs(tmp_path: Path) -> None:
    proto = load(tmp_path)
    (file,) = FileDescriptorSet.FromString(proto.raw_descriptors).file
    (pet,) = file.message_type
    fields = {f.name: f for f in pet.field}
    as_bytes = {name for name, f in fields.items() if f.type == f.TYPE_BYTES}
    assert as_bytes == {"facts", "weights"}
    assert all(fields[name].label == fields[name].LABEL_REPEATED for name in as_bytes)
    # `facts` left its oneof: what stays must still point at the right one.
    assert [oneof.name for oneof in pet.oneof_decl] == ["home", "_age"]
    assert pet.oneof_decl[fields["age"].oneof_index].name == "_age"
    assert pet.oneof_decl[fields["nest"].oneof_index].name == "home"


def test_json_names_stay_what_the_document_says(tmp_path: Path) -> None:
    """One that follows from the field's name is not carried; protobuf derives it."""
    proto = load(tmp_path, PROTO.replace("house = 8", 'house = 8 [json_name = "homeOf"]'))
    (file,) = FileDescriptorSet.FromString(proto.raw_descriptors).file
    carried = {f.name: f.json_name for f in file.message_type[0].field if f.json_name}
    assert carried == {"house": "homeOf"}
    pool = DescriptorPool()
    pool.Add(file)
    fields = pool.FindMessageTypeByName("Pet").fields_by_name
    assert (fields["house"].json_name, fields["pet_name"].json_name) == ("homeOf", "petName")


def test_an_rpc_finds_its_operation_by_any_binding(tmp_path: Path, project: Layout) -> None:
    (service,) = codec.bind((pets(project),), load(tmp_path))
    assert {o.name: o.rpc.wire for o in service.operations if o.rpc} == {
        "create_pet": "/PetService/CreatePet"
    }


def test_an_rpc_without_operation_is_refused(tmp_path: Path, project: Layout) -> None:
    proto = load(tmp_path, PROTO.replace('post: "/pets"', 'post: "/cats"'))
    with pytest.raises(SpecError, match="no REST operation"):
        codec.bind((pets(project),), proto)


def test_a_further_service_is_there_to_be_called_and_carries_nothing(
    tmp_path: Path, project: Layout
) -> None:
    more = PROTO.replace(
        'import "google/api', 'import "google/protobuf/timestamp.proto";import "google/api', 1
    )
    more += """
    message Visit { google.protobuf.Timestamp at = 1; }
    service VetService {
      // Sees a pet.
      rpc SeePet(Pet) returns (Visit) { option (google.api.http) = { get: "/pets" }; }
    }
    """
    proto = load(tmp_path, more)
    assert (proto.service, proto.has_times) == ("PetService", True)
    assert [(rpc.wire, rpc.doc, rpc.is_carrier) for rpc in proto.rpcs] == [
        ("/PetService/CreatePet", "Adopts a pet.", True),
        ("/VetService/SeePet", "Sees a pet.", False),
    ]
    (service,) = codec.bind((pets(project),), proto)
    assert [o.rpc.wire for o in service.operations if o.rpc] == ["/PetService/CreatePet"]
    assert [note for note in service.unchecked if "/VetService/" in note] == [
        "pets.proto#/VetService/SeePet: of another service than the first, which list_pets does not use"
    ]


def test_a_time_cannot_be_a_member_of_what_is_carried(tmp_path: Path, project: Layout) -> None:
    text = PROTO.replace("string pet_name = 1;", "google.protobuf.Timestamp name = 1;")
    text = text.replace(
        'import "google/api', 'import "google/protobuf/timestamp.proto";import "google/api', 1
    )
    proto = load(tmp_path, text)
    bound = codec.bind((pets(project),), proto)
    with pytest.raises(SpecError, match="a Timestamp, where JSON has a text"):
        codec.join(bound, proto)


def pets(project: Layout) -> Service:
    return lower(project, small_document())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("message {", "pets.proto:1"),
        ('syntax = "proto3"; message A { Nobody x = 1; }', '"Nobody" is not defined'),
        ('syntax = "proto3"; message A {}', "no service"),
    ],
)
def test_broken_protos_are_named(
    tmp_path: Path, text: str, problem: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SpecError) as caught:
        load(tmp_path, text)
    assert problem in caught.value.problem
    assert capfd.readouterr().err == ""  # protoc's own complaint is in the error, not beside it


numbers = st.floats(width=32, allow_nan=False)


@given(st.lists(st.lists(numbers, max_size=5), max_size=4), st.text(max_size=5))
def test_raw_messages_of_the_real_api_read_the_same_bytes(
    rows: list[list[float]], text: str
) -> None:
    request = messages.UpsertRequest(namespace=text)
    for row in rows:
        request.vectors.add(id=text, values=row).metadata["key"] = text
    raw = raw_messages.UpsertRequest.FromString(request.SerializeToString())
    assert raw.namespace == text
    for row, vector, ours in zip(rows, request.vectors, raw.vectors, strict=True):
        assert b"".join(ours.values) == struct.pack(f"<{len(row)}f", *row)
        assert messages.Struct.FromString(b"".join(ours.metadata)) == vector.metadata
    assert raw.SerializeToString() == request.SerializeToString()


def test_a_packed_field_in_two_pieces_is_not_cut_short() -> None:
    first, second = struct.pack("<2f", 1, 2), struct.pack("<1f", 3)
    wire = b"\x12\x08" + first + b"\x12\x04" + second
    assert list(messages.Vector.FromString(wire).values) == [1, 2, 3]
    assert b"".join(raw_messages.Vector.FromString(wire).values) == first + second
