"""Metadata that is decoded when it is first read: nobody can tell, whatever is done with an answer."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from operator import add, eq, ne
from threading import Barrier
from typing import Any

import msgspec
import orjson
import pytest

from pinecone._transport import grpc  # noqa: F401 - puts the SDK's error in place
from pinecone.errors import ResponseParsingError
from pinecone_api import _lazy, _runtime, _wire
from pinecone_api._base import ResponseInfo
from pinecone_api.default.db_data import models as m
from pinecone_api.default.grpc import messages as pb, wire

METADATA = {"genre": "drama", "tags": ["a", "b"], "year": 2020.0}  # as protobuf sorts them
KNOWN = m.ScoredVector(
    id="a",
    score=0.5,
    values=[0.5, 2.0],
    sparse_values=m.SparseValues(indices=[1, 70000], values=[0.5, 2.0]),
    metadata=METADATA,
)
INFO = ResponseInfo({"x-pinecone-request-id": "r1"}, 200, None)


def over_grpc() -> m.QueryResponse:
    message = pb.QueryResponse(namespace="n", usage=pb.Usage(read_units=3))
    made = message.matches.add(id="a", score=0.5, values=[0.5, 2.0])
    made.metadata.update(METADATA)
    made.sparse_values.indices.extend([1, 70000])
    made.sparse_values.values.extend([0.5, 2.0])
    data = message.SerializeToString(deterministic=True)
    found: m.QueryResponse = wire.WIRE["/VectorService/Query"][1](data)
    found.response_info = INFO
    return found


def over_grpc_and_read() -> m.QueryResponse:
    found = over_grpc()
    assert found.matches is not None
    assert found.matches[0].metadata == METADATA
    return found


def over_rest() -> m.QueryResponse:
    answer = {
        "matches": [
            {
                "id": "a",
                "score": 0.5,
                "values": [0.5, 2.0],
                "sparseValues": {"indices": [1, 70000], "values": [0.5, 2.0]},
                "metadata": METADATA,
            }
        ],
        "namespace": "n",
        "usage": {"readUnits": 3},
    }
    found: m.QueryResponse = _runtime.decode(m.QueryResponse, orjson.dumps(answer))
    found.response_info = INFO
    return found


ANSWERS = pytest.mark.parametrize(
    "answer",
    [
        pytest.param(over_grpc, id="gRPC, unread"),
        pytest.param(over_grpc_and_read, id="gRPC, read"),
        pytest.param(over_rest, id="REST"),
    ],
)


def unread() -> m.ScoredVector:
    (found,) = over_grpc().matches or []
    assert isinstance(found, _lazy._Lazy)
    return found


def place(match: m.ScoredVector) -> Any:
    """Return what code in C finds where the metadata belongs."""
    return msgspec.structs.asdict(match)["metadata"]


# -- whole answers -------------------------------------------------------------------------------


@ANSWERS
@pytest.mark.parametrize(
    "through",
    [
        pytest.param(lambda found: json.loads(json.dumps(found.to_dict())), id="json"),
        pytest.param(lambda found: json.loads(found.to_json()), id="to_json"),
        pytest.param(lambda found: orjson.loads(orjson.dumps(found.to_dict())), id="orjson"),
        pytest.param(
            lambda found: msgspec.json.decode(msgspec.json.encode(found.to_dict())), id="msgspec"
        ),
        pytest.param(
            lambda found: msgspec.msgpack.decode(msgspec.msgpack.encode(found.to_dict())),
            id="msgpack",
        ),
    ],
)
def test_every_encoder_takes_the_plain_dict(
    answer: Callable[[], m.QueryResponse], through: Callable[[Any], Any]
) -> None:
    assert through(answer()) == {
        "matches": [KNOWN.to_dict()],
        "namespace": "n",
        "usage": {"read_units": 3, "egress_bytes": None, "write_units": None},
        "results": None,
    }


@ANSWERS
@pytest.mark.parametrize(
    "again",
    [
        pytest.param(copy.copy, id="copy"),
        pytest.param(copy.deepcopy, id="deepcopy"),
        *(
            pytest.param(lambda x, p=p: pickle.loads(pickle.dumps(x, p)), id=f"pickle {p}")
            for p in range(2, pickle.HIGHEST_PROTOCOL + 1)
        ),
    ],
)
def test_copies_and_pickles(
    answer: Callable[[], m.QueryResponse], again: Callable[[Any], Any]
) -> None:
    found = answer()
    made = again(found)
    assert made == found == over_rest()
    assert type(made) is m.QueryResponse
    assert made.response_info == INFO
    assert made.matches[0] == again(answer().matches[0]) == KNOWN  # type: ignore[index]
    assert type(made.matches[0].metadata) is dict


@ANSWERS
def test_matches_are_a_list_and_its_items_are_dicts(answer: Callable[[], m.QueryResponse]) -> None:
    found = answer()
    assert type(found.matches) is list
    assert add([], found.matches) == add(found.matches, []) == [*found.matches] == [KNOWN]
    (match,) = found.matches
    assert {} | dict(match.metadata or {}) == METADATA
    assert orjson.loads(orjson.dumps(match.metadata)) == METADATA
    assert msgspec.json.decode(msgspec.json.encode(match.metadata)) == METADATA


@ANSWERS
def test_a_match_is_taken_apart_by_msgspec(answer: Callable[[], m.QueryResponse]) -> None:
    (match,) = answer().matches or []
    assert msgspec.structs.asdict(match) == msgspec.structs.asdict(KNOWN)
    (match,) = answer().matches or []
    assert msgspec.structs.astuple(match) == msgspec.structs.astuple(KNOWN)
    (match,) = answer().matches or []
    changed = msgspec.structs.replace(match, score=0.25)
    assert (changed.score, changed.metadata, match.metadata) == (0.25, METADATA, METADATA)


@pytest.mark.parametrize(
    "encode",
    [
        msgspec.json.encode,
        msgspec.msgpack.encode,
        msgspec.to_builtins,
        lambda found: msgspec.json.encode(found, enc_hook=list),
        lambda found: msgspec.json.encode(found, enc_hook=str),
        lambda found: msgspec.json.encode(found, enc_hook=repr),
        lambda found: msgspec.msgpack.encode(found, enc_hook=str),
        lambda found: msgspec.to_builtins(found, enc_hook=str),
        lambda found: orjson.dumps(place(found)),
        lambda found: orjson.dumps(place(found), default=str, option=orjson.OPT_NON_STR_KEYS),
    ],
)
def test_an_unread_object_is_never_encoded_wrongly(encode: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError):
        encode(unread())


def test_a_read_object_is_encoded_by_msgspec() -> None:
    found = over_grpc_and_read()
    data = msgspec.json.encode(found, enc_hook=list)
    assert data == msgspec.json.encode(over_rest())


# -- one match -----------------------------------------------------------------------------------


def test_unread_members_behave_as_if_they_were_read() -> None:
    assert isinstance(unread(), m.ScoredVector)
    assert unread() == KNOWN
    assert unread() == KNOWN
    assert unread() == unread()
    assert unread() != m.ScoredVector(id="a", score=0.5)
    assert unread() != 3
    assert repr(unread()) == repr(KNOWN).replace("[0.5, 2.0]", "Values([0.5, 2.0])")
    assert unread().to_dict() == KNOWN.to_dict()
    assert json.loads(unread().to_json()) == KNOWN.to_dict()
    assert unread()["metadata"] == unread().get("metadata") == METADATA
    assert dir(unread()) == dir(KNOWN)
    for ask in (hash, vars):
        with pytest.raises(TypeError) as expected:
            ask(KNOWN)
        with pytest.raises(TypeError) as caught:
            ask(unread())
        assert str(caught.value) == str(expected.value)
    kind = type(unread())
    assert (kind.__name__, kind.__qualname__, kind.__module__, kind.__doc__) == (
        m.ScoredVector.__name__,
        m.ScoredVector.__qualname__,
        m.ScoredVector.__module__,
        m.ScoredVector.__doc__,
    )


def test_reading_one_member_makes_it_an_ordinary_object() -> None:
    found = unread()
    assert found.metadata is not None
    assert type(found.metadata) is dict
    assert type(found) is m.ScoredVector
    assert found.metadata is found.metadata is copy.copy(found).metadata
    assert found.metadata.pop("genre") == "drama"
    assert found.metadata == {"year": 2020.0, "tags": ["a", "b"]}


def test_values_are_there_without_reading_the_rest() -> None:
    found = unread()
    assert found.values == [0.5, 2.0]
    assert found.sparse_values == KNOWN.sparse_values
    assert isinstance(found, _lazy._Lazy)


def test_an_unread_member_can_be_set_and_deleted() -> None:
    found = unread()
    found.metadata = {"x": 1}
    found["sparse_values"] = None
    assert found == m.ScoredVector(id="a", score=0.5, values=[0.5, 2.0], metadata={"x": 1})
    found = unread()
    del found.metadata
    with pytest.raises(AttributeError):
        _ = found.metadata


def test_members_that_turn_out_malformed_say_so_each_time() -> None:
    data = b"\x12" + _wire.block(b"\x0a\x01a" + b"\x22\x02\x0a\x05")
    (found,) = wire.WIRE["/VectorService/Query"][1](data).matches
    assert found.id == "a"
    for _ in range(2):
        with pytest.raises(ResponseParsingError, match=r"ScoredVector\.metadata: not a google"):
            _ = found.metadata
        with pytest.raises(ResponseParsingError, match="not a google"):
            len(place(found))
    with pytest.raises(ResponseParsingError):
        repr(found)


def test_threads_that_read_at_once_get_the_same_object() -> None:
    for _ in range(50):
        found = unread()
        barrier = Barrier(4)

        def look(found: Any = found, barrier: Any = barrier) -> Any:
            barrier.wait()
            return found.metadata

        with ThreadPoolExecutor(4) as pool:
            seen = [future.result() for future in [pool.submit(look) for _ in range(4)]]
        assert len({id(each) for each in seen}) == 1


# -- what code in C finds in the place of the metadata ---------------------------------------------


@pytest.mark.parametrize(
    "use",
    [
        len,
        list,
        dict,
        bool,
        repr,
        str,
        json.dumps,
        lambda d: json.dumps(d, indent=1),
        lambda d: [*d.items()],
        lambda d: [*d.keys(), *d.values()],
        lambda d: [*reversed(d)],
        lambda d: {**d},
        lambda d: dict(**d),
        lambda d: d | {"x": 1},
        lambda d: {"x": 1} | d,
        lambda d: {"x": 1, "genre": 1} | d,
        lambda d: (eq(d, METADATA), eq(METADATA, d), eq(d, {}), eq({}, d)),
        lambda d: (ne(d, METADATA), ne(METADATA, d), ne(d, {}), ne({}, d)),
        lambda d: ("genre" in d, "x" in d, d["genre"], d.get("year"), d.get("x", 3)),
        lambda d: (d.pop("genre"), d),
        lambda d: (d.popitem(), d),
        lambda d: (d.setdefault("genre", 1), d),
        lambda d: (d.update(x=1), d),
        lambda d: (d.__setitem__("x", 1), d),
        lambda d: (d.__delitem__("genre"), d),
        lambda d: (d.__ior__({"x": 1}), d),
        lambda d: (d.clear(), d),
        lambda d: {}.update(d),
        lambda d: d.copy(),
        copy.copy,
        copy.deepcopy,
        lambda d: pickle.loads(pickle.dumps(d)),
        lambda d: "{genre}".format_map(d),
    ],
)
def test_it_is_a_dict_in_python(use: Callable[[Any], Any]) -> None:
    ours: Any = place(unread())
    assert isinstance(ours, dict)
    assert use(ours) == use(copy.deepcopy(METADATA))
