"""The numbers of a vector as one block of memory: a sequence like a list, and an array for numpy."""

from __future__ import annotations

import copy
import json
import pickle
from array import array
from collections.abc import MutableSequence, Sequence
from typing import Any

import msgspec
import numpy as np
import orjson
import pytest
from hypothesis import given, strategies as st

from pinecone import Vector
from pinecone._requests.record_parts import dense_vector
from pinecone._requests.columns import records
from pinecone_api import _runtime
from pinecone_api._values import Values

LISTS = st.lists(st.floats(width=32, allow_nan=False, allow_infinity=False), max_size=8)


@given(LISTS)
def test_it_is_the_sequence_that_a_list_would_be(numbers: list[float]) -> None:
    values = Values("f", numbers)
    assert isinstance(values, (Sequence, MutableSequence))
    assert len(values) == len(numbers)
    assert bool(values) == bool(numbers)
    assert list(values) == numbers
    assert list(reversed(values)) == numbers[::-1]
    assert values.tolist() == numbers
    assert values == numbers
    assert numbers == values
    assert values == Values("d", numbers)
    for cut in (slice(None), slice(1, 3), slice(None, None, -1), slice(-2, None)):
        assert values[cut] == numbers[cut]
        assert type(values[cut]) is Values
    for total in (values + numbers, numbers + values, values + values):
        assert type(total) is Values
        assert total == numbers + numbers
    assert values * 2 == 2 * values == numbers * 2
    if numbers:
        assert values[0] == numbers[0]
        assert values[-1] == numbers[-1]
        assert values.index(numbers[0]) == numbers.index(numbers[0])


@pytest.mark.parametrize("typecode", ["f", "d"])
def test_equality_rounds_to_the_width_of_the_numbers(typecode: str) -> None:
    values = Values(typecode, [0.1, 0.2])
    assert values == [0.1, 0.2]
    assert (values[0] == 0.1) == (typecode == "d")
    assert (values == [0.1 + 1e-12, 0.2]) == (typecode == "f")
    assert Values("f", [0.1]) == Values("d", [0.1])
    assert Values("d", [0.1]) != Values("f", [0.1])[:0]
    for other in ([0.1], [0.1, 0.3], ["a", "b"], [None, None], (0.1, 0.2), "ab", 3, [0.1, 10**400]):
        assert values != other


def test_it_cannot_be_hashed() -> None:
    with pytest.raises(TypeError):
        hash(Values("f", [1.0]))


def test_numpy_reads_it_in_place() -> None:
    values = Values("f", [1.0, 2.0])
    view = np.asarray(values)
    assert view.dtype == np.float32
    view[0] = 3.0
    assert values == [3.0, 2.0]
    assert ((values == np.array([3.0, 2.0], "f4")) == [True, True]).all()
    assert np.dot(values, values) == 13.0


def test_it_can_be_changed_like_a_list() -> None:
    values = Values("f", [1.0, 2.0])
    values[0] = 5
    values.append(3.0)
    values += [4.0]
    assert values == [5.0, 2.0, 3.0, 4.0]
    values[1:3] = [7.0]
    assert values == [5.0, 7.0, 4.0]
    assert type(values) is Values


@pytest.mark.slow
@given(LISTS, st.sampled_from(["f", "d"]))
def test_copies_are_equal_and_apart(numbers: list[float], typecode: str) -> None:
    values = Values(typecode, numbers)
    made = (
        pickle.loads(pickle.dumps(values)),
        copy.copy(values),
        copy.deepcopy(values),
        values.copy(),
    )
    for one in made:
        assert type(one) is Values
        assert one == values
        assert one.typecode == typecode
        one.append(1.0)
        assert len(values) == len(numbers)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (Values("f"), "Values([])"),
        (Values("f", [0.1, -2.0]), "Values([0.1, -2.0])"),
        (Values("f", [1 / 3]), "Values([0.33333334])"),
        (Values("d", [1 / 3]), "Values([0.3333333333333333])"),
        (Values("f", [1e-45, 3.4028235e38]), "Values([1.4013e-45, 3.4028235e+38])"),
        (Values("f", [0.1] * 9), "Values([0.1, 0.1, 0.1, ... 6 more])"),
        (Values("f", [float("nan")]), "Values([nan])"),
    ],
)
def test_it_shows_itself_briefly(values: Values, text: str) -> None:
    assert repr(values) == text


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_what_it_shows_is_the_number(number: float) -> None:
    shown = json.loads(repr(Values("f", [number])).removeprefix("Values(").removesuffix(")"))
    assert Values("f", shown) == Values("f", [number])


def test_models_with_it_are_plain_data_when_asked() -> None:
    vector: Any = Vector(id="a", values=Values("f", [0.5, 1.0]))
    assert vector.to_dict()["values"] == [0.5, 1.0]
    assert type(vector.to_dict()["values"]) is list
    assert json.loads(vector.to_json())["values"] == [0.5, 1.0]
    assert json.loads(_runtime.dumps(vector)) == {"id": "a", "values": [0.5, 1.0]}
    assert orjson.loads(orjson.dumps(vector.values, default=list)) == [0.5, 1.0]
    assert vector == Vector(id="a", values=[0.5, 1.0])
    assert Vector(id="a", values=[0.5, 1.0]) == vector
    with pytest.raises(TypeError):
        msgspec.json.encode(vector)


@pytest.mark.parametrize("kind", [Values, array])
@pytest.mark.parametrize("typecode", ["f", "d"])
def test_it_is_taken_back_without_a_copy(kind: Any, typecode: str) -> None:
    values = kind(typecode, [0.5, 1.0])
    assert dense_vector(values, "v") is values
    (record,) = records([("a", values)], None, None, None)
    assert record.values is values
    for bad in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match=r"v\[1\]: expected a finite number"):
            dense_vector(kind(typecode, [0.5, bad]), "v")
    with pytest.raises(ValueError, match="at least one number"):
        dense_vector(kind(typecode), "v")


def test_it_reads_little_endian_bytes() -> None:
    assert Values.from_wire(b"\x00\x00\x80?\x00\x00\x00\xc0") == [1.0, -2.0]
    with pytest.raises(ValueError, match="multiple"):
        Values.from_wire(b"\x00\x00\x80")
