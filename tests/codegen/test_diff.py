"""Test what `codegen diff` says about every kind of change, in both directions, and whether it breaks anybody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

from codegen import build, diff, ir, ir_proto, protos
from codegen.config import REPO, Layout, documents
from codegen.diff import models
from codegen.diff.changes import BOTH_WAYS, READ, SENT
from codegen.ir import ListOf, MapOf, Nullable, OneOf, Ref, Scalar, Type
from codegen.ir_proto import Proto
from tests.codegen.changes import (
    FIELDS,
    MODELS,
    SEARCH,
    Case,
    Document,
    Found,
    base,
    field,
)
from tests.codegen.changes_of_operations import OPERATIONS
from tests.codegen.small import lower, save, small_document

pytestmark = pytest.mark.slow


def compared(project: Layout, old: Document, new: Document) -> list[diff.Change]:
    sides = [
        (ir.Version(name="2026-04", services=(lower(project, it),), proto=None, codec=None),)
        for it in (old, new)
    ]
    (comparison,) = diff.compare(*sides)
    return list(comparison.changes)


def facts(changes: list[diff.Change]) -> Found:
    return {(change.place, change.code, change.breaking) for change in changes}


CASES = [*FIELDS, *MODELS, *OPERATIONS]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_and_undoing_it(project: Layout, case: Case) -> None:
    edited = base()
    case.edit(edited)
    assert facts(compared(project, base(), edited)) == case.there
    assert facts(compared(project, edited, base())) == case.back


def test_equal_documents_have_no_changes(project: Layout) -> None:
    assert compared(project, base(), base()) == []


def test_words_are_counted_on_one_line(project: Layout) -> None:
    edited = base()
    OPERATIONS[-1].edit(edited)
    (change,) = compared(project, base(), edited)
    assert change.text == "4 descriptions reworded"


def test_lines_name_what_was_and_what_is(project: Layout) -> None:
    edited = base()
    field(edited, SEARCH, "words")["maxItems"] = 5
    field(edited, SEARCH, "limit")["type"] = "number"
    field(edited, SEARCH, "mood")["x-enum"] = ["calm"]
    del field(edited, SEARCH, "limit")["minimum"]
    assert {(change.place, change.text) for change in compared(project, base(), edited)} == {
        ("SearchRequest.limit", "type is float now, was int"),
        ("SearchRequest.limit", "no minimum any more, was 1"),
        ("SearchRequest.mood", "known values removed: 'wild'"),
        ("SearchRequest.words", "maximum of items is 5 now, was 10"),
    }


def test_which_way_models_travel(project: Layout) -> None:
    uses = models.uses(lower(project, base()))
    assert {name: use for name, use in uses.items() if use == SENT}.keys() == {
        "SearchRequest",
        "Tags",
        "Place",
    }
    assert {name for name, use in uses.items() if use == READ} == {"PetList", "PetEvent", "Mistake"}
    assert {name for name, use in uses.items() if use == BOTH_WAYS} == {
        "Pet",
        "Home",
        "House",
        "Nest",
    }


STR, INT, FLOAT = Scalar("str"), Scalar("int"), Scalar("float")


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        (INT, FLOAT),
        (STR, Scalar("Any")),
        (STR, Nullable(STR)),
        (STR, OneOf((INT, STR))),
        (OneOf((INT, STR)), OneOf((STR, FLOAT, ListOf(STR)))),
        (ListOf(INT), ListOf(FLOAT)),
        (MapOf(STR), MapOf(Nullable(STR))),
        (ListOf(STR), Nullable(ListOf(OneOf((STR, INT))))),
        (Ref("Words"), Ref("Anything")),
    ],
)
def test_which_type_is_wider(inner: Type, outer: Type) -> None:
    known = diff.values.Types(
        {"Words": ListOf(STR), "Anything": Scalar("Any")},
        {"Words": ListOf(STR), "Anything": Scalar("Any")},
        {},
    )
    assert known.effect(inner, outer) is diff.changes.Effect.LOOSER
    assert known.effect(outer, inner) is diff.changes.Effect.TIGHTER
    assert not known.effect(inner, inner)


def test_an_alias_is_what_it_stands_for() -> None:
    known = diff.values.Types({"Words": ListOf(Ref("Words"))}, {}, {"Old": "New"})
    assert not known.effect(Ref("Words"), ListOf(Ref("Words")))
    assert not known.effect(ListOf(Ref("Old")), ListOf(Ref("New")))
    assert known.effect(Ref("Old"), Ref("Other")) is diff.changes.Effect.BOTH


# -- rpcs -------------------------------------------------------------------------------------

PROTO = """
syntax = "proto3";
import "google/api/annotations.proto";
// A pet.
message Pet { string name = 1; optional int32 age = 2; repeated float weights = 3; }
message Home { string town = 1; }
service PetService {
  // Adopts.
  rpc CreatePet(Pet) returns (Pet) { option (google.api.http) = { post: "/pets" body: "*" }; }
  rpc FindPet(Pet) returns (Home) { option (google.api.http) = { get: "/pets" }; }
}
"""


def proto(folder: Path, text: str) -> Proto:
    path = folder / "pets.proto"
    path.write_text(text)
    third_party = REPO / "specs" / "third_party"
    return protos.load(path, version="2026-04", include=third_party, source="pets.proto")


@pytest.mark.parametrize(
    ("old", "new", "there", "back"),
    [
        (
            "rpc FindPet(Pet) returns (Home)",
            "rpc SeekPet(Pet) returns (Home)",
            {
                ("/PetService/FindPet", "rpc-removed", True),
                ("/PetService/SeekPet", "rpc-added", False),
            },
            {
                ("/PetService/SeekPet", "rpc-removed", True),
                ("/PetService/FindPet", "rpc-added", False),
            },
        ),
        (
            "FindPet(Pet) returns (Home)",
            "FindPet(Home) returns (Pet)",
            {
                ("/PetService/FindPet", "rpc-request-changed", True),
                ("/PetService/FindPet", "rpc-response-changed", True),
            },
            {
                ("/PetService/FindPet", "rpc-request-changed", True),
                ("/PetService/FindPet", "rpc-response-changed", True),
            },
        ),
        (
            "FindPet(Pet) returns (Home)",
            "FindPet(stream Pet) returns (stream Home)",
            {
                ("/PetService/FindPet", "rpc-sends-changed", True),
                ("/PetService/FindPet", "rpc-gives-changed", True),
            },
            {
                ("/PetService/FindPet", "rpc-sends-changed", True),
                ("/PetService/FindPet", "rpc-gives-changed", True),
            },
        ),
        (
            'get: "/pets"',
            'get: "/animals"',
            {("/PetService/FindPet", "rpc-http-changed", False)},
            {("/PetService/FindPet", "rpc-http-changed", False)},
        ),
        (
            "string town = 1;",
            "string town = 1; string street = 2;",
            {("message Home.street", "message-field-added", False)},
            {("message Home.street", "message-field-removed", True)},
        ),
        (
            "message Home {",
            "message Garden {} message Home {",
            {("Garden", "message-added", False)},
            {("Garden", "message-removed", True)},
        ),
        (
            "string town = 1;",
            "string town = 4;",
            {("message Home.town", "message-field-renumbered", True)},
            {("message Home.town", "message-field-renumbered", True)},
        ),
        (
            "int32 age",
            "sint64 age",
            {("message Pet.age", "message-field-type-changed", True)},
            {("message Pet.age", "message-field-type-changed", True)},
        ),
        (
            "repeated float weights",
            "float weights",
            {("message Pet.weights", "message-field-type-changed", True)},
            {("message Pet.weights", "message-field-type-changed", True)},
        ),
        (
            "optional int32 age",
            "int32 age",
            {("message Pet.age", "message-field-presence-changed", True)},
            {("message Pet.age", "message-field-presence-changed", False)},
        ),
        (
            "// A pet.",
            "// A pet of somebody.",
            {("documentation", "documentation-changed", False)},
            {("documentation", "documentation-changed", False)},
        ),
    ],
)
def test_rpcs_and_messages(tmp_path: Path, old: str, new: str, there: Found, back: Found) -> None:
    assert PROTO.count(old) == 1
    before, after = (
        (ir.Version(name="v", services=(), proto=proto(tmp_path, text), codec=None),)
        for text in (PROTO, PROTO.replace(old, new))
    )
    ((forward,), (backward,)) = diff.compare(before, after), diff.compare(after, before)
    assert facts(list(forward.changes)) == there
    assert facts(list(backward.changes)) == back
    assert {change.service for change in forward.changes} == {"grpc"}


def test_grpc_that_comes_or_goes(tmp_path: Path) -> None:
    none = (ir.Version(name="v", services=(), proto=None, codec=None),)
    some = (ir.Version(name="v", services=(), proto=proto(tmp_path, PROTO), codec=None),)
    ((came,), (went,)) = diff.compare(none, some), diff.compare(some, none)
    assert facts(list(came.changes)) == {("PetService", "proto-added", False)}
    assert facts(list(went.changes)) == {("PetService", "proto-removed", True)}


# -- nothing is forgotten ---------------------------------------------------------------------

#: What the comparison leaves out on purpose: names and places of documents, what follows from the rest, and
#: what overlays say to Python alone.
LEFT_OUT = {
    ir.Field: {"initial", "secret", "versions"},
    ir.Struct: {"pointer", "home", "answer", "aliases", "keys"},
    ir_proto.Rpc: {"is_main"},
    ir.Union: {"home"},
    ir.Alias: {"home"},
    ir.Operation: {"operation_id", "effect", "needs", "max_body"},
    ir.Service: {
        "version",
        "source",
        "schemas",
        "documented",
        "classes",
        "apart",
        "notes",
        "unchecked",
    },
    ir_proto.Proto: {
        "package",
        "version",
        "source",
        "raw_messages",
        "raw_descriptors",
        "has_times",
    },
    ir.Version: {"default"},
}
COMPARED = {
    ir.Constraints: (
        "minimum maximum min_length max_length min_items max_items min_properties max_properties"
        " pattern format known"
    ),
    ir.Field: "name wire type required default doc constraints deprecated",
    ir.Param: "name wire type required default doc constraints deprecated style",
    ir.Struct: "name doc fields tag_field tag open exclusive items",
    ir.Union: "name doc tag_field variants",
    ir.Alias: "name doc type default constraints",
    ir.Body: "media type required doc constraints",
    ir.Header: "wire doc",
    ir.Answer: "status doc type event headers",
    ir.Operation: "name verb path summary doc path_params query_params header_params body answers security"
    " idempotent lax deprecated rpc",
    ir.Server: "url doc variables",
    ir.Service: "name title doc bases structs unions aliases operations",
    ir_proto.Rpc: "name wire request response doc http sends gives",
    ir_proto.MessageField: "name number wire kind is_message shape optional deprecated doc",
    ir_proto.Message: "name doc fields",
    ir_proto.Proto: "service doc rpcs messages descriptors",
    ir.Version: "name services proto codec",
}


@pytest.mark.parametrize("kind", COMPARED, ids=lambda kind: kind.__name__)
def test_whatever_the_documents_say_is_compared(kind: Any) -> None:
    """Something new in the representation has to be compared, or left out on purpose."""
    known = {*COMPARED[kind].split(), *LEFT_OUT.get(kind, set())}
    assert {attribute.name for attribute in attrs.fields(kind)} == known


# -- versions and services --------------------------------------------------------------------


def test_a_service_on_one_side(tmp_path: Path) -> None:
    one = build.read(documents(save(tmp_path / "one", pets=base())))
    two = build.read(documents(save(tmp_path / "two", pets=base(), zoo=small_document())))
    ((more,), (less,)) = diff.compare(one, two), diff.compare(two, one)
    (added,) = more.changes
    assert (added.service, added.code, added.breaking) == ("zoo", "service-added", False)
    assert added.text == "service added, 3 operations"
    (removed,) = less.changes
    assert (removed.service, removed.code, removed.breaking) == ("zoo", "service-removed", True)


def test_folders_of_versions_are_compared_version_by_version(tmp_path: Path) -> None:
    edited = base()
    FIELDS[0].edit(edited)
    for side, version, document in (
        ("old", "2030-01", base()),
        ("old", "2030-04", base()),
        ("new", "2030-04", edited),
        ("new", "2030-07", base()),
    ):
        save(tmp_path / side / version, pets=document)
    found = diff.compare(*(build.read(documents(tmp_path / side)) for side in ("old", "new")))
    assert [(c.old, c.new, facts(list(c.changes))) for c in found] == [
        ("2030-01", "", {("2030-01", "version-removed", True)}),
        ("2030-04", "2030-04", {("Pet.age", "field-added", False)}),
        ("", "2030-07", {("2030-07", "version-added", False)}),
    ]
