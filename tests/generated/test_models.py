"""Any value of any model survives the way to JSON and back, and the way to messages and back."""

from __future__ import annotations

import enum
import inspect
import typing
from datetime import datetime, timezone
from functools import cache
from types import ModuleType
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from pinecone_api import _runtime
from pinecone_api._base import BaseModel
from pinecone_api._runtime import Call, Operation, decode, encode
from pinecone_api.default.grpc import codec
from tests.generated.services import SERVICES

pytestmark = pytest.mark.slow

SOME_FLOATS = st.floats(allow_nan=False, allow_infinity=False)
SINGLE = st.floats(width=32, allow_nan=False, allow_infinity=False)
TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
JSON_VALUES = st.recursive(
    st.booleans() | SOME_FLOATS | TEXT | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


class Wire(enum.Enum):
    """Hold what the values have to fit into."""

    JSON = "json"
    MESSAGES = "messages"


@cache
def values(kind: Any, wire: Wire) -> st.SearchStrategy[Any]:
    """Values of an annotation."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind is Any:
        return JSON_VALUES
    if hasattr(kind, "variants") and not kind.tag_field:  # where all fit alike, it is the first
        return values(next(iter(kind.variants.values())), wire)
    if hasattr(kind, "variants"):
        unknown = st.builds(
            _runtime.UnknownVariant,
            tag=st.just("new"),
            raw=st.just({kind.tag_field: "new", "x": 1}),
        )
        return st.one_of(*(values(variant, wire) for variant in kind.variants.values()), unknown)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return models(kind, wire)
    if origin is list:
        return st.lists(values(arguments[0], wire), max_size=3)
    if origin is dict:
        return st.dictionaries(TEXT, values(arguments[1], wire), max_size=3)
    if arguments:
        return st.one_of(*(values(argument, wire) for argument in arguments))
    numbers = (
        st.integers(0, 2**31 - 1) if wire is Wire.MESSAGES else st.integers(-(2**63), 2**63 - 1)
    )
    return {
        str: TEXT,
        datetime: st.datetimes(timezones=st.just(timezone.utc)),
        int: numbers,
        float: SINGLE if wire is Wire.MESSAGES else SOME_FLOATS,
        bool: st.booleans(),
        type(None): st.none(),
        msgspec.UnsetType: st.just(msgspec.UNSET),
    }[kind]


@cache
def models(kind: type[Any], wire: Wire) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    fields = {
        f.name: values(hints[f.name], wire)
        for f in msgspec.structs.fields(kind)
        if f.name != "extra"
    }
    if "extra" in kind.__struct_fields__:
        fields["extra"] = st.just({"notYetInvented": [1]}) | st.just({})
    return st.builds(kind, **fields)


def classes(module: ModuleType) -> list[type[Any]]:
    return [
        value
        for _, value in inspect.getmembers(module, inspect.isclass)
        if issubclass(value, BaseModel) and value.__module__ == module.__name__
    ]


def _has_a_file(kind: type[Any]) -> bool:
    """Files have no JSON form: models with one travel as parts, which test_operations checks."""
    return _runtime.Binary in typing.get_type_hints(kind).values()


CASES = [
    (service, kind)
    for service in SERVICES
    for kind in classes(service.models)
    if not _has_a_file(kind)
]


@pytest.mark.parametrize(("service", "kind"), CASES, ids=[f"{s!r}-{k.__name__}" for s, k in CASES])
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_json_and_back(service: Any, kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(models(kind, Wire.JSON))
    # A variant of a union is decoded by its tag; alone it is decoded as itself.
    operation: Operation[Any] = Operation(
        name="x",
        service="x",
        version="x",
        verb="POST",
        path="/",
        response=kind,
        media="application/json",
    )
    sent = encode(Call(operation, "/", body=value))
    assert sent is not None
    again = decode(kind, sent)
    if (
        "extra" in kind.__struct_fields__
    ):  # free members come back through the union that owns the tag
        again.extra = value.extra
    assert again == value


def _round_trips() -> list[tuple[str, type[Any], Any, Any]]:
    """Models that travel both ways: (name, class, to message, from message)."""
    found = []
    for name, encoder in inspect.getmembers(codec, inspect.isfunction):
        stem = name.removesuffix("_to_message")
        decoder = getattr(codec, f"{stem}_from_message", None)
        if name.endswith("_to_message") and decoder is not None and stem != "struct":
            found.append((stem, typing.get_type_hints(encoder)["x"], encoder, decoder))
    return found


def test_some_models_travel_both_ways() -> None:
    assert {stem for stem, *_ in _round_trips()} >= {"vector", "sparse_values", "namespace_schema"}


@pytest.mark.parametrize(("stem", "kind", "encoder", "decoder"), _round_trips())
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_messages_and_back(
    stem: str, kind: type[Any], encoder: Any, decoder: Any, data: st.DataObject
) -> None:
    value = data.draw(models(kind, Wire.MESSAGES))
    if stem == "namespace_schema":  # an empty map is none at all on this wire
        value.fields = value.fields or None
    wire = encoder(value).SerializeToString()
    message = type(encoder(value)).FromString(wire)
    # The zero of an optional scalar is absent on this wire, as in the service's REST answers.
    assert _present(decoder(message).to_dict()) == _present(value.to_dict())


def _present(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _present(item) for key, item in value.items() if item or isinstance(item, dict)
        }
    return [_present(item) for item in value] if isinstance(value, list) else value


@settings(max_examples=40)
@given(filter=st.dictionaries(TEXT, JSON_VALUES, max_size=3))
def test_json_objects_as_structs(filter: dict[str, Any]) -> None:
    assert codec.struct_from_message(codec.struct_to_message(filter)) == filter
