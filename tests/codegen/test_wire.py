"""The wire code of another API than ours, with every type and shape there is, against protobuf."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from codegen import build
from codegen.config import REPO, Layout
from codegen.errors import SpecError

SCALARS = {
    "text": ("string", "string"),
    "flag": ("boolean", "bool"),
    "small": ("integer", "int32"),
    "big": ("integer", "int64"),
    "count": ("integer", "uint32"),
    "total": ("integer", "uint64"),
    "ratio": ("number", "float"),
    "exact": ("number", "double"),
}

PROTO = """
syntax = "proto3";
import "google/api/annotations.proto";
import "google/protobuf/struct.proto";
message Item {
  string name = 1;
  repeated float weights = 2;
  repeated uint32 places = 3;
  google.protobuf.Struct facts = 4;
  google.protobuf.Struct needed = 5;
}
message Thing {
SCALARS
  repeated string words = 40;
  repeated float weights = 41;
  repeated uint32 places = 42;
  Item one = 43;
  Item must = 44;
  repeated Item many = 45;
  map<string, Item> named = 46;
}
service ThingService {
  rpc Make(Thing) returns (Thing) { option (google.api.http) = { post: "/things" body: "*" }; }
}
"""

PROGRAM = """
import random
from pinecone_api import _wire
from pinecone_api.v2030_01.grpc import codec, messages as pb, wire
from pinecone_api.v2030_01.things import models as m

chance = random.Random(1)
encode, decode = wire.WIRE["/ThingService/Make"]

def some(*values):
    return chance.choice(values)

def item():
    return m.Item(
        name=some("", "n"), weights=some([], [0.5, 2.0]), places=some([], [1, 300, 2**32 - 1]),
        facts=some(None, {}, {"a": [1.0, None]}), needed=some({}, {"b": "c"}),
    )

for _ in range(500):
    thing = m.Thing(
        text=some("", "x"), flag=some(True, False), small=some(0, -1, 2**31 - 1), big=some(0, -(2**63), 5),
        count=some(0, 2**32 - 1), total=some(0, 2**64 - 1), ratio=some(0.0, 0.5), exact=some(0.0, 0.1),
        maybe_text=some(None, "", "x"), maybe_flag=some(None, True, False), maybe_small=some(None, 0, -7),
        maybe_big=some(None, 0, -7), maybe_count=some(None, 0, 7), maybe_total=some(None, 0, 7),
        maybe_ratio=some(None, 0.0, 0.5), maybe_exact=some(None, 0.0, 0.1),
        words=some([], ["", "w"]), weights=some([], [0.5]), places=some([], [128]),
        one=some(None, item()), must=item(), many=some([], [item(), item()]), named=some({}, {"": item(), "k": item()}),
    )
    data = encode(thing)
    message = pb.Thing.FromString(data)
    assert message == codec.thing_to_message(thing), thing
    assert decode(data) == codec.thing_from_message(message), thing
    assert decode(message.SerializeToString()).to_dict() == codec.thing_from_message(message).to_dict()
for name, bad in (("small", 2**31), ("big", -(2**63) - 1), ("count", -1), ("total", 2**64), ("ratio", 1e39)):
    full = {n: 0 for n in ("small", "big", "count", "total", "ratio", "exact")} | {name: bad}
    try:
        encode(m.Thing(text="", flag=False, words=[], weights=[], places=[], must=item(), many=[], named={}, **full))
    except (ValueError, OverflowError):
        pass
    else:
        raise SystemExit(f"{name}={bad} was encoded")
"""


def project(root: Path, proto: str = "") -> Layout:
    """Make a folder of documents with one service, and the proto of the same calls."""
    fields = [f"  {kind} {name} = {i};" for i, (name, (_, kind)) in enumerate(SCALARS.items(), 1)]
    fields += [
        f"  optional {kind} maybe_{name} = {i};"
        for i, (name, (_, kind)) in enumerate(SCALARS.items(), 20)
    ]
    numbers = {"type": "array", "items": {"type": "number"}}
    integers = {"type": "array", "items": {"type": "integer"}}
    anything = {"type": "object", "additionalProperties": True}
    item = {"$ref": "#/components/schemas/Item"}
    properties = {name: {"type": kind} for name, (kind, _) in SCALARS.items()}
    members = properties | {f"maybe_{name}": schema for name, schema in properties.items()}
    members |= {
        "words": {"type": "array", "items": {"type": "string"}},
        "weights": numbers,
        "places": integers,
        "one": item,
        "must": item,
        "many": {"type": "array", "items": item},
        "named": {"type": "object", "additionalProperties": item},
    }
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "2030-01"},
        "servers": [{"url": "https://things.example"}],
        "paths": {
            "/things": {
                "post": {
                    "operationId": "makeThing",
                    "requestBody": body | {"required": True},
                    "responses": {"200": body | {"description": "Made."}},
                }
            }
        },
        "components": {
            "schemas": {
                "Thing": {
                    "type": "object",
                    "required": [*SCALARS, "words", "weights", "places", "must", "many", "named"],
                    "properties": members,
                },
                "Item": {
                    "type": "object",
                    "required": ["name", "weights", "places", "needed"],
                    "properties": {
                        "name": {"type": "string"},
                        "weights": numbers,
                        "places": integers,
                        "facts": anything,
                        "needed": anything,
                    },
                },
            }
        },
    }
    home = root / "specs" / "2030-01"
    home.mkdir(parents=True)
    (home / "things.oas.yaml").write_text(yaml.safe_dump(document))
    (home / "things.proto").write_text((proto or PROTO).replace("SCALARS", "\n".join(fields)))
    shutil.copytree(REPO / "specs" / "third_party", root / "specs" / "third_party")
    return Layout(root, foreign=True)


@pytest.mark.slow
def test_every_type_and_shape(tmp_path: Path) -> None:
    layout = project(tmp_path)
    build.generate(layout)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=os.environ | {"PYTHONPATH": str(layout.output)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("repeated uint32 places = 42;", "repeated int64 places = 42;", "list of int64"),
        ("repeated float weights = 41;", "repeated double weights = 41;", "list of double"),
        ("  SCALARS", "", "no field big, count, exact, flag, ratio, small, text, total, which"),
    ],
)
def test_what_the_wire_code_does_not_know_is_refused(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    text = PROTO.replace(old.strip(), new)
    with pytest.raises(SpecError) as caught:
        build.read(project(tmp_path, text))
    assert problem in caught.value.problem


ONE_SIDED = """
from pinecone_api.v2030_01.grpc import codec, messages as pb, wire
from pinecone_api.v2030_01.things import models as m

encode, decode = wire.WIRE["/ThingService/Make"]
request = m.Wish(text="x")
for refused in (wire.WIRE["/ThingService/Make"][0], codec.wish_to_message):
    try:
        refused(m.Wish(text="x", note="for REST"))
    except ValueError as error:
        assert str(error) == "note cannot be sent over gRPC, only over REST", error
    else:
        raise AssertionError
assert encode(request) == codec.wish_to_message(request).SerializeToString() == pb.Wish(text="x").SerializeToString()
assert decode(pb.Gift(name="n").SerializeToString()) == codec.gift_from_message(pb.Gift(name="n")) == m.Gift(name="n")
assert not hasattr(request, "old")
assert m.Gift(name="n").bytes_out is None
full = pb.Gift(name="n", new_part=[pb.Part(size=3, inner=pb.Part(size=4))], box="b")
want = m.Gift(name="n", new_part=[m.Part(size=3, inner=m.Part(size=4))], box="b")
assert decode(full.SerializeToString()) == codec.gift_from_message(full) == want
assert m.Gift.__struct_encode_fields__[2:4] == ("newPart", "box")
"""
WISH = "message Wish { string text = 1; repeated Old old = 2 [deprecated = true]; }"


def one_sided(root: Path, wish: str = WISH, required: str = "name") -> Layout:
    """Documents whose request lacks a field of the proto, and whose answer has one that the proto lacks."""
    layout = project(root)
    home = layout.specs / "2030-01"
    document = yaml.safe_load((home / "things.oas.yaml").read_text())
    operation = document["paths"]["/things"]["post"]
    for node, name in ((operation["requestBody"], "Wish"), (operation["responses"]["200"], "Gift")):
        schema = {"$ref": f"#/components/schemas/{name}"}
        node["content"] = {"application/json": {"schema": schema}}
    text, number = {"type": "string"}, {"type": "integer"}
    document["components"]["schemas"] = {
        "Wish": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": text, "note": text},
        },
        "Gift": {
            "type": "object",
            "required": [required],
            "properties": {"name": text, "bytesOut": number},
        },
    }
    (home / "things.oas.yaml").write_text(yaml.safe_dump(document))
    (home / "things.proto").write_text(
        'syntax = "proto3"; import "google/api/annotations.proto";'
        ' import "google/protobuf/struct.proto";'
        f" message Old {{ string a = 1; }} {wish} message Part {{ int32 size = 1; Part inner = 2; }}"
        " message Gift { string name = 1; repeated Part new_part = 2; optional string box = 3; }"
        " service ThingService { rpc Make(Wish) returns (Gift)"
        ' { option (google.api.http) = { post: "/things" body: "*" }; } }'
    )
    return layout


@pytest.mark.slow
def test_what_only_one_of_proto_and_document_has(tmp_path: Path) -> None:
    """A field that REST alone has is refused when it is set, and one that gRPC alone has comes back."""
    layout = one_sided(tmp_path)
    build.generate(layout)
    done = subprocess.run(
        [sys.executable, "-c", ONE_SIDED],
        env=os.environ | {"PYTHONPATH": str(layout.output)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("wish", "required", "field"),
    [
        (WISH, "bytesOut", "bytes_out"),
        ("message Wish { string other = 1; }", "name", "text"),
    ],
)
def test_what_would_be_lost_over_grpc_is_refused(
    tmp_path: Path, wish: str, required: str, field: str
) -> None:
    with pytest.raises(SpecError) as caught:
        build.read(one_sided(tmp_path, wish, required))
    assert f"no field {field}, which the schema" in caught.value.problem
