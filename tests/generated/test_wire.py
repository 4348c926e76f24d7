"""Bytes of the wire against the true schema: whatever protobuf reads and writes, the straight-line code does too."""

from __future__ import annotations

import collections
import enum
import math
import struct
import types
from array import array
from functools import partial
from typing import Any

import numpy as np
import pytest
from google.protobuf.message import DecodeError
from hypothesis import example, given, settings, strategies as st

from pinecone._transport import grpc  # noqa: F401 - puts the SDK's error in place
from pinecone.errors import ResponseParsingError
from pinecone_api import _floats, _structs, _wire
from pinecone_api._values import Values
from pinecone_api.default.db_data import models as m
from pinecone_api.default.grpc import codec, messages as pb, wire

F32_MAX = 3.4028234663852886e38
TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
FLOATS = st.floats(width=32, allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.dictionaries(TEXT, JSON, max_size=5)
SPARSE = st.builds(
    m.SparseValues,
    indices=st.lists(st.integers(0, 2**32 - 1), max_size=5),
    values=st.lists(FLOATS, max_size=5),
)
VECTORS = st.builds(
    m.Vector,
    id=TEXT,
    values=st.lists(FLOATS, max_size=8),
    sparse_values=st.none() | SPARSE,
    metadata=st.none() | OBJECTS,
)


def rounded(value: float) -> float:
    """As 32 bits have it."""
    number: float = struct.unpack("<f", struct.pack("<f", value))[0]
    return number


def by_schema(rpc: str, body: Any) -> Any:
    """The message of a call made of `body`, once over our bytes; checked against protobuf's own way there."""
    binding = codec.BINDINGS[rpc]
    ours = binding.request.FromString(wire.WIRE[rpc][0](body))
    assert ours == binding.encode(body)
    return ours


def read(rpc: str, data: bytes) -> Any:
    return wire.WIRE[rpc][1](data)


def plain(value: Any) -> Any:
    """Return what equality of floats hides: the signs of zeros, and NaN."""
    if hasattr(value, "to_dict"):
        value = value.to_dict()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return repr(value)


# -- requests ------------------------------------------------------------------------------------


@pytest.mark.slow
@given(st.lists(VECTORS, max_size=5), TEXT)
def test_an_upsert_is_what_the_schema_says(vectors: list[m.Vector], namespace: str) -> None:
    message = by_schema(
        "/VectorService/Upsert", m.UpsertRequest(vectors=vectors, namespace=namespace or None)
    )
    assert message.namespace == namespace
    for vector, sent in zip(vectors, message.vectors, strict=True):
        assert sent.id == vector.id
        assert list(sent.values) == [rounded(x) for x in vector.values]
        assert sent.HasField("metadata") == (vector.metadata is not None)


@pytest.mark.slow
@given(
    st.builds(
        m.QueryRequest,
        top_k=st.integers(1, 10_000),
        namespace=st.none() | TEXT,
        filter=st.none() | OBJECTS,
        include_values=st.none() | st.booleans(),
        include_metadata=st.none() | st.booleans(),
        vector=st.none() | st.lists(FLOATS, max_size=5),
        sparse_vector=st.none() | SPARSE,
        id=st.none() | TEXT,
        scan_factor=st.none() | FLOATS,
        max_candidates=st.none() | st.integers(0, 2**32 - 1),
    )
)
def test_a_query_is_what_the_schema_says(request: m.QueryRequest) -> None:
    by_schema("/VectorService/Query", request)


@pytest.mark.slow
@given(
    st.builds(
        m.UpdateRequest,
        id=st.none() | TEXT,
        values=st.none() | st.lists(FLOATS, max_size=5),
        sparse_values=st.none() | SPARSE,
        set_metadata=st.none() | OBJECTS,
        namespace=st.none() | TEXT,
        filter=st.none() | OBJECTS,
        dry_run=st.none() | st.booleans(),
    )
)
def test_an_update_is_what_the_schema_says(request: m.UpdateRequest) -> None:
    by_schema("/VectorService/Update", request)


@given(
    st.lists(TEXT, max_size=4), st.none() | TEXT, st.none() | st.integers(0, 100), st.none() | TEXT
)
def test_arguments_are_what_the_schema_says(
    ids: list[str], namespace: str | None, limit: int | None, prefix: str | None
) -> None:
    by_schema("/VectorService/Fetch", {"ids": ids, "namespace": namespace})
    page = {
        "prefix": prefix,
        "limit": limit,
        "pagination_token": prefix,
        "namespace": namespace,
    }
    by_schema("/VectorService/List", page)
    by_schema("/VectorService/Delete", m.DeleteRequest(ids=ids or None, namespace=namespace))
    by_schema("/VectorService/DescribeNamespace", {"namespace": namespace})


KINDS = {
    "list": list,
    "tuple": tuple,
    "array f": partial(array, "f"),
    "array d": partial(array, "d"),
    "Values": partial(Values, "f"),
    "float32": lambda row: np.array(row, "f4"),
    "float64": lambda row: np.array(row, "f8"),
    "big-endian": lambda row: np.array(row, ">f4"),
    "strided": lambda row: np.repeat(np.array(row, "f4"), 2)[::2],
    "read-only": lambda row: np.frombuffer(np.array(row, "f4").tobytes(), "f4"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@given(
    st.integers(1, 20).flatmap(
        lambda n: st.lists(st.lists(FLOATS, min_size=n, max_size=n), min_size=1, max_size=4)
    )
)
@settings(max_examples=25)
def test_every_kind_of_vector_gives_the_same_bytes(kind: str, rows: list[list[float]]) -> None:
    expected = b"".join(np.array(row, "<f4").tobytes() for row in rows)
    vectors = [KINDS[kind](row) for row in rows]
    buffers, sizes = _floats.floats_of_all(vectors, "v[{}]")
    assert b"".join(buffers) == expected
    assert sizes == [4 * len(row) for row in rows]
    assert b"".join(bytes(_floats.floats(vector, "v")) for vector in vectors) == expected


@pytest.mark.slow
@given(
    st.lists(
        st.lists(st.integers(-(2**24), 2**24) | FLOATS | st.decimals(-9, 9, places=2), max_size=6),
        min_size=2,
        max_size=6,
    )
)
@example([[1, 2.0, 3.0], [1.0, 2.0, 3.0]])
@example([[1.0] * 4, [2.0] * 2])  # as many bytes as two rows of three
@example([[0.0, 1.0], [1, 2.0]])
def test_lists_with_other_numbers_in_them(rows: list[list[Any]]) -> None:
    buffers, _ = _floats.floats_of_all(rows, "v[{}]")
    assert [bytes(b) for b in buffers] == [np.array(row, "<f4").tobytes() for row in rows]


def test_lists_that_resemble_each_other_in_msgpack() -> None:
    """A row too long and one too short, with the tag of a float where the second's header would be read."""
    tricky = struct.unpack(">d", b"\x00\x00\xcb\x00\x00\x00\x00\x00")[0]
    for special in (tricky, struct.unpack(">d", b"\x00\x00\x00\xcb\x00\x00\x00\x00")[0]):
        rows = [[0.5] * 20 + [special], [0.5] * 19, [0.5] * 20]
        assert _floats.floats_of_all(rows, "v[{}]")[1] == [4 * 21, 4 * 19, 4 * 20]


def test_what_is_no_number_is_found() -> None:
    masked = np.ma.masked_array([1.0], [True])[0]
    wrong = (
        "1.0",
        None,
        [1.0],
        1j,
        True,
        np.bool_(True),
        np.array([1.0]),
        np.timedelta64(1),
        masked,
    )
    for bad in (*wrong, np.datetime64("2020-01-01"), np.complex64(1), np.void(b"1"), np.array("1")):
        with pytest.raises(TypeError, match=r"v\[1\]\[2\]: expected a number"):
            _floats.floats_of_all([[1.0, 2.0, 3.0], [1.0, 2.0, bad]], "v[{}]")
    # In msgpack a bool and a text of 16 characters take as much as two floats.
    with pytest.raises(TypeError, match=r"v\[0\]\[0\]: expected a number, got bool"):
        _floats.floats_of_all([[True, "x" * 16], [1.0, 2.0]], "v[{}]")


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 1e39, -3.5e38, 10**400])
@pytest.mark.parametrize("kind", ["list", "float64", "array d", "tuple"])
def test_numbers_that_do_not_fit_into_32_bits(bad: Any, kind: str) -> None:
    if bad == 10**400 and kind != "list":
        return
    row = (
        [[1.0, bad], (1.0, bad)][kind == "tuple"]
        if kind in ("list", "tuple")
        else KINDS[kind]([1.0, bad])
    )
    with pytest.raises((ValueError, OverflowError), match=r"v\[1\]: expected a finite number"):
        _floats.floats(row, "v")
    with pytest.raises((ValueError, OverflowError), match=r"v\[1\]\[1\]: expected a finite number"):
        _floats.floats_of_all([KINDS[kind]([1.0, 2.0]), row], "v[{}]")


def test_the_largest_number_fits() -> None:
    for rows in ([[F32_MAX, -F32_MAX]] * 3, [np.array([F32_MAX, -F32_MAX])] * 3):
        buffers, _ = _floats.floats_of_all(rows, "v[{}]")
        assert np.frombuffer(b"".join(buffers), "<f4").tolist() == [F32_MAX, -F32_MAX] * 3


@pytest.mark.slow
@given(OBJECTS)
def test_objects_there_and_back(value: dict[str, Any]) -> None:
    data = _structs.struct(value)
    message = pb.Struct.FromString(data)
    expected = pb.Struct()
    expected.update(value)
    assert message == expected
    assert _structs.read_struct(data) == value
    assert _structs.read_struct(expected.SerializeToString()) == value


def test_kinds_that_stand_for_json_in_metadata() -> None:
    class Text(str, enum.Enum):
        A = "a"

    given_ = {
        "int32": np.int32(3),
        "float32": np.float32(0.5),
        "bool": np.bool_(True),
        "text": np.str_("x"),
        "enum": Text.A,
        "mapping": types.MappingProxyType({"a": 1}),
        "sequence": collections.UserList(["a", "b"]),
        "array": np.array([1, 2]),
        "big": 2**60,
    }
    assert _structs.read_struct(_structs.struct(given_)) == {
        "int32": 3,
        "float32": 0.5,
        "bool": True,
        "text": "x",
        "enum": "a",
        "mapping": {"a": 1},
        "sequence": ["a", "b"],
        "array": [1, 2],
        "big": 2**60,
    }
    with pytest.raises(TypeError, match="expected a string as key"):
        _structs.struct({1: "x"})  # type: ignore[dict-item]
    with pytest.raises(TypeError, match="set has no JSON form"):
        _structs.struct({"a": {1}})


# -- responses -----------------------------------------------------------------------------------


def response_of(vectors: list[m.Vector]) -> Any:
    message = pb.QueryResponse(namespace="n", usage=pb.Usage(read_units=3))
    for vector in vectors:
        made = message.matches.add(id=vector.id, score=0.5, values=vector.values)
        if vector.metadata is not None:
            made.metadata.update(vector.metadata)
        if vector.sparse_values is not None:
            made.sparse_values.indices.extend(vector.sparse_values.indices)
            made.sparse_values.values.extend(vector.sparse_values.values)
    return message


@pytest.mark.slow
@given(st.lists(VECTORS, max_size=4))
def test_an_answer_is_what_the_schema_says(vectors: list[m.Vector]) -> None:
    message = response_of(vectors)
    ours = read("/VectorService/Query", message.SerializeToString())
    theirs = codec.query_response_from_message(message)
    assert ours == theirs
    assert theirs == read("/VectorService/Query", message.SerializeToString())
    assert plain(ours) == plain(theirs)


@given(st.binary(max_size=64).map(lambda b: b[: len(b) // 4 * 4]))
def test_every_pattern_of_bits_survives(data: bytes) -> None:
    match = pb.ScoredVector(id="a").SerializeToString() + b"\x1a" + _wire.block(data)
    wired = b"\x12" + _wire.block(match)
    values = read("/VectorService/Query", wired).matches[0].values
    assert bytes(memoryview(values).cast("B") if values else b"") == data


@given(
    st.lists(FLOATS, min_size=1, max_size=6),
    st.integers(0, 6),
    st.lists(st.integers(0, 2**32 - 1), max_size=5),
)
def test_numbers_one_by_one_and_in_pieces(
    values: list[float], cut: int, indices: list[int]
) -> None:
    """A peer may send a repeated number unpacked, packed, and in any mixture."""
    packed = b"".join(_wire.F32.pack(x) for x in values[:cut])
    single = b"".join(b"\x1d" + _wire.F32.pack(x) for x in values[cut:])
    places = b"".join(b"\x08" + _wire.varint(i) for i in indices)
    match = b"\x0a\x01a" + b"\x1a" + _wire.block(packed) + single + b"\x2a" + _wire.block(places)
    data = b"\x12" + _wire.block(match)
    expected = codec.query_response_from_message(pb.QueryResponse.FromString(data))
    ours = read("/VectorService/Query", data)
    assert ours == expected
    assert ours.matches[0].values == [rounded(x) for x in values]
    assert ours.matches[0].sparse_values.indices == indices


@pytest.mark.parametrize("count", [1, 20, 40, 500])
@pytest.mark.parametrize("biggest", [1, 200, 2**20, 2**32 - 1])
def test_many_packed_numbers(count: int, biggest: int) -> None:
    numbers = [i * 7919 % (biggest + 1) for i in range(count)]
    data = b"".join(map(_wire.varint, numbers))
    assert _wire.read_varints(b"x" + data + b"x", 1, 1 + len(data)) == numbers
    wide = b"".join(_wire.varint(n + (n << 32)) for n in numbers)
    assert _wire.read_varints(wide, 0, len(wide)) == numbers
    for bad in (data + b"\x80", data + b"\x80" * 10 + b"\x01", b"\x80" * len(data)):
        with pytest.raises(_wire.Malformed):
            _wire.read_varints(bad, 0, len(bad))
    with pytest.raises(_wire.Malformed):
        _wire.read_varints(data, 0, len(data) + 1)


def test_messages_in_pieces_become_one() -> None:
    parts = [pb.Struct(), pb.Struct()]
    parts[0].update({"a": 1, "b": "x"})
    parts[1].update({"b": "y", "c": None})
    pieces = b"".join(b"\x22" + _wire.block(part.SerializeToString()) for part in parts)
    sparse = b"\x2a" + _wire.block(b"\x0a\x01\x05") + b"\x2a" + _wire.block(b"\x0a\x01\x07")
    data = b"\x12" + _wire.block(b"\x0a\x01a" + pieces + sparse)
    (match,) = read("/VectorService/Query", data).matches
    assert match.metadata == {"a": 1, "b": "y", "c": None}
    assert match.sparse_values.indices == [5, 7]


def test_structs_that_encoders_do_not_write() -> None:
    value_first = b"\x0a" + _wire.block(b"\x12\x03\x1a\x01x" + b"\x0a\x01k")
    unknown = b"\x0a" + _wire.block(b"\x0a\x01u" + b"\x12\x05\x1a\x01x\x48\x01")
    no_value = b"\x0a" + _wire.block(b"\x0a\x01n")
    for data in (value_first, unknown, no_value, value_first + unknown):
        expected = codec.struct_from_message(pb.Struct.FromString(data))
        assert _structs.read_struct(data) == expected
    assert _structs.read_struct(value_first) == {"k": "x"}


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A valid answer of some rpc, with some bytes changed, lost or added."""
    rpc = draw(st.sampled_from(["/VectorService/Query", "/VectorService/Fetch"]))
    vectors = draw(st.lists(VECTORS, min_size=1, max_size=3))
    message = response_of(vectors)
    if rpc.endswith("Fetch"):
        fetched = pb.FetchResponse(namespace="n")
        for match in message.matches:
            fetched.vectors[match.id].MergeFrom(
                pb.Vector.FromString(
                    pb.Vector(id=match.id, values=match.values).SerializeToString()
                )
            )
        message = fetched
    data = bytearray(message.SerializeToString())
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(data)))
        match draw(st.sampled_from(["change", "flip", "add", "lose", "cut", "repeat"])):
            case "change" if place < len(data):
                data[place] = draw(st.integers(0, 255))
            case "flip" if place < len(data):
                data[place] ^= 1 << draw(st.integers(0, 7))
            case "add":
                data[place:place] = draw(st.binary(min_size=1, max_size=4))
            case "lose":
                del data[place : place + 2]
            case "cut":
                del data[place:]
            case "repeat" if rpc.endswith(
                "Query"
            ):  # of two entries with one key, the first is not looked into
                data += data[place:]
    return rpc, bytes(data)


@pytest.mark.slow
@given(damaged())
@example(
    ("/VectorService/Fetch", b"\x0b\x10\n\x050000\x0c\x12\x07\n\x050000\x0c")
)  # a member 0 in a group
@example(
    ("/VectorService/Query", b'"\x04\x08i\n\x02"\x02\x08\x03')
)  # the second part of a message would complete the first
@settings(max_examples=400)
def test_damaged_bytes_are_an_error_or_what_protobuf_reads(case: tuple[str, bytes]) -> None:
    rpc, data = case
    binding = codec.BINDINGS[rpc]
    try:
        expected = plain(binding.decode(binding.response.FromString(data)))
    except (DecodeError, UnicodeDecodeError):
        expected = None
    try:
        found = plain(read(rpc, data))
    except (*_wire.BAD_BYTES, ResponseParsingError):
        found = None
    if rpc.endswith("Fetch") and expected is not None:
        # protobuf puts an entry of a map aside when there is an unknown member in it; the entry itself is sound.
        assert found is not None
        assert expected["vectors"].items() <= found["vectors"].items()
    else:
        assert found == expected


@pytest.mark.parametrize(
    "rpc", [rpc for rpc, b in codec.BINDINGS.items() if b.response.DESCRIPTOR.fields]
)
def test_every_answer_cut_short_is_an_error_or_a_shorter_answer(rpc: str) -> None:
    binding = codec.BINDINGS[rpc]
    data = b"".join(
        bytes([field.number << 3 | 2]) + b"\x02\x0a\x00"
        for field in binding.response.DESCRIPTOR.fields
    )
    for cut in range(len(data) + 1):
        try:
            expected = plain(binding.decode(binding.response.FromString(data[:cut])))
        except DecodeError:
            with pytest.raises((*_wire.BAD_BYTES, ResponseParsingError)):
                plain(read(rpc, data[:cut]))
        else:
            assert plain(read(rpc, data[:cut])) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"\x00",
        b"\x07",  # there are no such tags
        b"\x12\xff\xff\xff\xff\x0f",  # longer than there are bytes
        b"\x08" + b"\xff" * 11,  # a number of more than 64 bits
        b"\x5b" * 200,  # groups without end
        b"\x5b\x64",  # a group ended by another
        b"\x12\x03\x0a\x05a",  # a text that leaves its message
        b"\x12\x03\x0a\x01\xff",  # not UTF-8
        b"\x12\x04\x1a\x02ab",  # half a number
    ],
)
def test_hostile_bytes_are_errors(data: bytes) -> None:
    with pytest.raises(DecodeError):
        pb.QueryResponse.FromString(data)
    with pytest.raises(_wire.BAD_BYTES):
        read("/VectorService/Query", data)


@pytest.mark.slow
def test_metadata_nested_without_end_is_an_error() -> None:
    inner = b"\x1a\x01x"
    for _ in range(20_000):
        inner = b"\x2a" + _wire.block(b"\x0a" + _wire.block(b"\x0a\x01k\x12" + _wire.block(inner)))
    with pytest.raises(_wire.Malformed):
        _structs.read_struct(b"\x0a" + _wire.block(b"\x0a\x01k\x12" + _wire.block(inner)))
