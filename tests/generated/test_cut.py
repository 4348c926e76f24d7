"""Values of vectors that are cut out of a JSON answer: nobody can tell, whatever the answer holds and is done with."""

from __future__ import annotations

import copy
import gc
import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from operator import eq
from threading import Barrier
from typing import Any

import msgspec
import numpy as np
import orjson
import pytest
from hypothesis import given, settings, strategies as st
from pydantic import TypeAdapter

from pinecone._transport import protocol  # noqa: F401 - puts the SDK's error in place
from pinecone.errors import PineconeValueError, ResponseParsingError
from pinecone_api import _cut, _lazy, _runtime, _vectors
from pinecone_api.default.db_data import models as m
from pinecone_api.default.grpc import messages as pb, wire

LONG = [i / 7 for i in range(100)]
OTHER = [-i / 3 for i in range(100)]
FOUND = {
    "matches": [
        {"id": "a", "score": 0.5, "values": LONG, "metadata": {"genre": "drama"}},
        {"id": "b", "score": 0.25, "values": OTHER},
        {"id": "c", "score": 0.125, "values": []},
    ],
    "namespace": "n",
}
FETCHED = {"vectors": {it["id"]: it for it in FOUND["matches"]}, "namespace": "n"}  # type: ignore[index]
KNOWN = m.ScoredVector(id="a", score=0.5, values=LONG, metadata={"genre": "drama"})


def eager(kind: Any, data: bytes) -> Any:
    return msgspec.json.decode(data, type=kind)


def answer(kind: Any = m.QueryResponse, body: Any = FOUND) -> Any:
    return _runtime.decode(kind, orjson.dumps(body))


def unread() -> Any:
    match = answer().matches[0]
    assert is_unread(match)
    return match


def is_unread(match: Any) -> bool:
    return isinstance(match, _lazy._Lazy)


# -- any answer ----------------------------------------------------------------------------------

TRAPS = [
    '"values":[1,2]',
    '"values":[',
    '\\"values":[1',
    "values",
    '"',
    "\\",
    "]",
    '","values":[0.5]',
]
TEXTS = st.one_of(
    st.text(max_size=8),
    st.lists(st.sampled_from(TRAPS), max_size=4).map("".join),
)
NUMBERS = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(2**63), 2**64 - 1),
)
VALUES = st.lists(NUMBERS, max_size=8)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.just("values"), TEXTS), inner, max_size=3),
        st.dictionaries(st.just("values"), VALUES, max_size=1),
    ),
    max_leaves=6,
)
SPARSE = st.fixed_dictionaries(
    {"indices": st.lists(st.integers(0, 2**32 - 1), max_size=3), "values": VALUES}
)


@st.composite
def vectors(draw: Any) -> Any:
    members = {"id": draw(TEXTS)}
    further = {
        "score": NUMBERS,
        "values": VALUES,
        "sparseValues": st.one_of(st.none(), SPARSE),
        "metadata": st.one_of(st.none(), st.dictionaries(TEXTS, JSON, max_size=3)),
        "extra": JSON,
    }
    for name in draw(st.lists(st.sampled_from([*further]), unique=True)):
        members[name] = draw(further[name])
    return members


@st.composite
def answers(draw: Any) -> tuple[Any, bytes]:
    found = draw(st.lists(vectors(), max_size=4))
    further = draw(st.dictionaries(TEXTS, JSON, max_size=2))
    kind: Any = draw(st.sampled_from([m.QueryResponse, m.FetchResponse, m.FetchByMetadataResponse]))
    body: Any = {**further, "vectors": {it["id"]: it for it in found}}
    if kind is m.QueryResponse:
        also = draw(st.one_of(st.none(), st.lists(vectors(), max_size=1)))
        body = {
            **further,
            "results": None if also is None else [{"matches": also}],
            "matches": found,
        }
    spaces = draw(st.booleans())
    return kind, json.dumps(body).encode() if spaces else msgspec.json.encode(body)


@pytest.fixture(autouse=True, scope="module")
def cut_short_ones() -> Any:
    """Cut values however few they are, so that examples are small."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_cut, "_WORTH", 2)
        yield


@settings(max_examples=150, deadline=None)
@given(answers())
def test_an_answer_is_what_it_is_without_cutting(made: tuple[Any, bytes]) -> None:
    kind, data = made
    expected = eager(kind, data)
    assert _runtime.decode(kind, data) == expected
    assert msgspec.json.encode(_runtime.decode(kind, data)) == msgspec.json.encode(expected)
    assert repr(_runtime.decode(kind, data)) == repr(expected)


PIECES = [
    b"",
    b"[",
    b"]",
    b"{",
    b"}",
    b'"',
    b"\\",
    b",",
    b":",
    b"1",
    b"-",
    b"null",
    b"\xff",
    b'"values":[3]',
]


@settings(max_examples=250, deadline=None)
@given(answers(), st.data())
def test_an_answer_with_wrong_bytes_fails_in_the_end(made: tuple[Any, bytes], draw: Any) -> None:
    kind, data = made
    start = draw.draw(st.integers(0, len(data)))
    end = draw.draw(st.integers(start, min(start + 3, len(data))))
    data = data[:start] + draw.draw(st.sampled_from(PIECES)) + data[end:]
    expected, ours = outcome(eager, kind, data), outcome(_runtime.decode, kind, data)
    if isinstance(expected, str) and not isinstance(ours, str):
        with pytest.raises(ResponseParsingError, match=r"Vector\.values: "):
            ours.to_dict()
    else:
        assert ours == expected


def outcome(decode: Callable[[Any, bytes], Any], kind: Any, data: bytes) -> Any:
    """Return the answer, or the error in words."""
    try:
        return decode(kind, data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return str(error)


# -- what is wrong ---------------------------------------------------------------------------------

WRONG_TYPES = [
    "null",
    "true",
    "false",
    '"1"',
    "[1]",
    "{}",
    '{"values":[1]}',
    "NaN",
    "Infinity",
    "[",
    '"',
]


@pytest.mark.parametrize("wrong", WRONG_TYPES)
@pytest.mark.parametrize("where", ["[{}", "[{},1", "[1,{},2", "[1,2,{}"])
def test_values_that_are_no_numbers_fail_at_once(wrong: str, where: str) -> None:
    data = orjson.dumps(FOUND).replace(b"[0.0", where.replace("{}", wrong).encode(), 1)
    with pytest.raises(msgspec.DecodeError) as expected:
        eager(m.QueryResponse, data)
    with pytest.raises(msgspec.DecodeError) as caught:
        _runtime.decode(m.QueryResponse, data)
    assert str(caught.value) == str(expected.value)


@pytest.mark.parametrize(
    "wrong", ["1,,2", ",", "1-2", "1 2", "01", ".5", "5.", "+1", "1e", "1e999", "-", "--1", "1.2.3"]
)
def test_what_is_no_number_fails_when_it_is_read(wrong: str) -> None:
    data = orjson.dumps(FOUND).replace(b"[0.0", b"[" + wrong.encode(), 1)
    with pytest.raises(msgspec.DecodeError):
        eager(m.QueryResponse, data)
    match, other, _ = _runtime.decode(m.QueryResponse, data).matches
    assert (match.id, match.score) == ("a", 0.5)
    for read in (lambda: match.values, match.to_dict, match.array, lambda: repr(match)):
        with pytest.raises(ResponseParsingError, match=r"describes: ScoredVector\.values: "):
            read()
    assert other.values == OTHER


@pytest.mark.parametrize("end", [1, 2, 40, 400, -1])
def test_an_answer_that_ends_early_fails_at_once(end: int) -> None:
    data = orjson.dumps(FOUND)[:end]
    with pytest.raises(msgspec.DecodeError) as expected:
        eager(m.QueryResponse, data)
    with pytest.raises(msgspec.DecodeError) as caught:
        _runtime.decode(m.QueryResponse, data)
    assert str(caught.value) == str(expected.value)


def test_numbers_as_strings_are_read_where_an_operation_has_them() -> None:
    data = orjson.dumps(FOUND).replace(b"[0.0", b'["1.5"', 1)
    assert _runtime.decode(m.QueryResponse, data, lax=True).matches[0].values == [1.5, *LONG[1:]]


# -- what is cut -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "body"),
    [(m.QueryResponse, FOUND), (m.FetchResponse, FETCHED), (m.FetchByMetadataResponse, FETCHED)],
)
def test_long_values_are_left_for_later(kind: Any, body: Any) -> None:
    held = getattr(answer(kind, body), kind.vectors_field)
    first, second, third = held.values() if isinstance(held, dict) else held
    assert is_unread(first)
    assert is_unread(second)
    assert not is_unread(third)
    assert answer(kind, body) == eager(kind, orjson.dumps(body))


@pytest.mark.parametrize("about", [{"values": LONG}, {"x": {"values": LONG}}, {'"values': LONG}])
def test_metadata_named_values_is_read_as_it_is(about: Any) -> None:
    body = {"matches": [{"id": "a", "values": LONG, "metadata": about}]}
    assert answer(body=body) == eager(m.QueryResponse, orjson.dumps(body))


@pytest.mark.parametrize("names", [("indices", "values"), ("values", "indices")])
@pytest.mark.parametrize("dense", [{}, {"values": OTHER}])
def test_sparse_values_are_read_at_once(names: tuple[str, str], dense: Any) -> None:
    members = {"indices": [*range(100)], "values": LONG}
    sparse = {name: members[name] for name in names}
    body = {"matches": [{"id": "a", **dense, "sparseValues": sparse}]}
    (match,) = answer(body=body).matches
    assert type(match.sparse_values.values) is list
    assert answer(body=body) == eager(m.QueryResponse, orjson.dumps(body))


def test_few_values_and_other_answers_are_decoded_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(_cut, "_WORTH", 400)
    few = {"matches": [{"id": "a", "values": LONG[:8]}] * 200}
    assert {type(match) for match in answer(body=few).matches} == {m.ScoredVector}
    late = {"x": "y" * 5000, **FOUND}
    assert type(answer(body=late).matches[0]) is m.ScoredVector
    data: Any = bytearray(orjson.dumps(FOUND))
    assert type(_runtime.decode(m.QueryResponse, data).matches[0]) is m.ScoredVector


def test_a_vector_keeps_only_its_own_numbers() -> None:
    body = orjson.dumps({"matches": [{"id": str(i), "values": LONG} for i in range(100)]})
    match = _runtime.decode(m.QueryResponse, body).matches[0]
    text = _lazy.place(match, "values").text
    assert len(text) < len(body) / 90
    assert gc.get_referents(_lazy.place(match, "values")) in ([text], [text, _lazy.LazyNumbers])
    assert not gc.is_tracked(match)


# -- what is done with them ------------------------------------------------------------------------


def test_unread_values_behave_as_if_they_were_read() -> None:
    assert isinstance(unread(), m.ScoredVector)
    assert unread() == KNOWN
    assert unread() == KNOWN
    assert unread() == unread()
    assert unread() != m.ScoredVector(id="a", score=0.5)
    assert repr(unread()) == repr(KNOWN)
    assert unread().to_dict() == KNOWN.to_dict()
    assert unread().to_json() == KNOWN.to_json()
    assert unread()["values"] == unread().get("values") == LONG
    assert dict(unread()) == dict(KNOWN)
    values = unread().values
    assert type(values) is list
    assert values == LONG


def test_reading_them_makes_it_an_ordinary_object() -> None:
    match = unread()
    assert match.values is match.values
    assert type(match) is m.ScoredVector
    match.values.append(1.0)
    match.values[0] = 3.0
    assert match.values == [3.0, *LONG[1:], 1.0]


def test_unread_values_can_be_set_and_deleted() -> None:
    match = unread()
    match.values = [1.0]
    assert match == m.ScoredVector(id="a", score=0.5, values=[1.0], metadata={"genre": "drama"})
    assert unread().__replace__(values=[2.0]).values == [2.0]
    assert unread().__replace__(id="z").values == LONG
    match = unread()
    del match.values
    with pytest.raises(AttributeError):
        _ = match.values


@pytest.mark.parametrize(
    "encode",
    [
        msgspec.json.encode,
        msgspec.msgpack.encode,
        msgspec.to_builtins,
        lambda found: orjson.dumps(found, default=msgspec.to_builtins),
        lambda found: orjson.dumps(found, default=lambda it: it.to_dict()),
        lambda found: json.dumps(found, default=lambda it: it.to_dict()),
        lambda found: _runtime.dumps(found),
        pickle.dumps,
        lambda found: pickle.dumps(copy.copy(found)),
        lambda found: pickle.dumps(copy.deepcopy(found)),
        lambda found: msgspec.structs.astuple(found.matches[0]),
        lambda found: msgspec.structs.replace(found.matches[0], score=2.0),
        lambda found: orjson.dumps(msgspec.structs.asdict(found.matches[0])),
        lambda found: TypeAdapter(m.QueryResponse).dump_json(found),
        lambda found: TypeAdapter(m.ScoredVector).validate_python(found.matches[0]),
    ],
)
def test_whoever_takes_an_answer_apart_finds_the_same(encode: Callable[[Any], Any]) -> None:
    assert encode(answer()) == encode(eager(m.QueryResponse, orjson.dumps(FOUND)))


@pytest.mark.parametrize(
    "use",
    [
        len,
        list,
        bool,
        repr,
        sum,
        np.array,
        lambda v: (v == LONG, eq(LONG, v), v != LONG, v == OTHER),
        lambda v: (v[0], v[-1], v[3:5], 1 / 7 in v, "x" in v),
        lambda v: [*reversed(v)],
        copy.copy,
        copy.deepcopy,
        lambda v: pickle.loads(pickle.dumps(v)),
        lambda v: (msgspec.json.encode(v), msgspec.msgpack.encode(v), orjson.dumps(v)),
    ],
)
def test_what_is_in_the_place_acts_as_the_list(use: Callable[[Any], Any]) -> None:
    place = msgspec.structs.asdict(unread())["values"]
    ours, expected = use(place), use(LONG)
    assert type(ours) is type(expected)
    assert np.all(ours == expected)


def test_threads_that_read_at_once_get_the_same_list() -> None:
    for _ in range(30):
        match = unread()
        barrier = Barrier(4)

        def look(match: Any = match, barrier: Any = barrier) -> Any:
            barrier.wait()
            return match.values

        with ThreadPoolExecutor(4) as pool:
            seen = [future.result() for future in [pool.submit(look) for _ in range(4)]]
        assert len({id(each) for each in seen}) == 1


# -- arrays ----------------------------------------------------------------------------------------


def over_grpc() -> Any:
    message = pb.QueryResponse()
    message.matches.add(id="a", values=LONG)
    message.matches.add(id="b", values=OTHER)
    return wire.WIRE["/VectorService/Query"][1](message.SerializeToString())


@pytest.fixture(params=["pysimdjson", "without"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "without":
        monkeypatch.setattr(_vectors, "_parser", lambda: None)
    else:
        assert _vectors._parser() is not None


@pytest.mark.usefixtures("parser")
def test_an_array_is_made_without_a_list() -> None:
    match = unread()
    found = match.array()
    assert (found.dtype, found.shape) == (np.float64, (100,))
    assert found.tolist() == LONG
    assert is_unread(match)
    found[0] = 3.0
    assert match.array()[0] == match.values[0] == 0.0
    assert match.array().tolist() == LONG
    assert match.array().dtype == np.float64


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("numbers", [[1, 2], [2**64, -1], [10**40, 0.5], [1e-320, -0.0], [12]])
def test_an_array_is_equal_to_the_list(numbers: list[Any]) -> None:
    data = json.dumps({"matches": [{"id": "a", "values": numbers}]}, separators=(",", ":"))
    (match,) = _runtime.decode(m.QueryResponse, data.encode()).matches
    (expected,) = eager(m.QueryResponse, data.encode()).matches
    assert is_unread(match)
    assert match.array().tolist() == expected.values
    assert expected.array().tolist() == expected.values


def test_an_array_over_grpc_is_the_memory_of_the_values() -> None:
    match = over_grpc().matches[0]
    found = match.array()
    assert (found.dtype, found.shape) == (np.float32, (100,))
    assert found.tolist() == list(match.values)
    found[1] = 7.0
    assert match.values[1] == 7.0


def test_other_values_make_an_array_too() -> None:
    match: Any = m.ScoredVector(id="a")
    assert (match.array().dtype, match.array().shape) == (np.float64, (0,))
    match.values = [1, 2]
    assert match.array().tolist() == [1.0, 2.0]
    row = np.array([1, 2], dtype="f4")
    match.values = row
    assert match.array() is row


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("kind", "body"),
    [(m.QueryResponse, FOUND), (m.FetchResponse, FETCHED), (m.FetchByMetadataResponse, FETCHED)],
)
def test_a_matrix_has_a_row_for_each_vector(kind: Any, body: Any) -> None:
    found = answer(kind, body)
    held = getattr(found, kind.vectors_field)
    del held["c" if isinstance(held, dict) else 2]
    made = found.matrix()
    assert (made.dtype, made.shape) == (np.float64, (2, 100))
    assert made.tolist() == [LONG, OTHER]


def test_a_matrix_over_grpc_is_of_32_bits() -> None:
    made = over_grpc().matrix()
    assert (made.dtype, made.shape) == (np.float32, (2, 100))
    assert made.tolist() == np.array([LONG, OTHER], "f4").tolist()


def test_a_matrix_of_unlike_vectors_is_refused() -> None:
    assert m.QueryResponse().matrix().shape == (0, 0)
    with pytest.raises(PineconeValueError, match=r"matrix: 'c' has no values; .*include_values"):
        answer().matrix()
    found = answer()
    found.matches[1].values = [1.0]
    with pytest.raises(PineconeValueError, match="got 100 values of 'a' and 1 of 'b'"):
        found.matrix()
    with pytest.raises(PineconeValueError, match="'a' has no values"):
        m.FetchResponse(vectors={"a": m.Vector(id="a")}).matrix()
