"""Filters are checked with the position of the mistake."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from pinecone import PineconeTypeError, PineconeValueError
from pinecone.filters import validate


@pytest.mark.parametrize(
    "filter",
    [
        {},
        {"genre": "drama"},
        {"year": 2020, "good": True, "score": 0.5},
        {"year": {"$gt": 1, "$lte": 2.5}},
        {"genre": {"$in": ["a", "b"]}, "year": {"$nin": [1, 2.5]}},
        {"genre": {"$in": []}},
        {"genre": {"$in": ("a",)}},
        {"genre": {"$exists": True}},
        {"$and": [{"a": 1}, {"$or": [{"b": {"$ne": "x"}}, {"c": {"$eq": False}}]}]},
        {"year": {"$gt": np.int64(5), "$lt": np.float32(9)}, "good": np.bool_(True)},
    ],
)
def test_good_filters(filter: dict[str, Any]) -> None:
    assert validate(filter) is filter


@pytest.mark.parametrize(
    ("filter", "expected", "message"),
    [
        ([], PineconeTypeError, "filter: expected a mapping of field names to conditions, got []"),
        ({5: 1}, PineconeTypeError, "filter: expected field names that are strings, got 5"),
        (
            {"$and": [{"a": 1}, {"year": {"$gte": "x"}}]},
            PineconeTypeError,
            "filter['$and'][1]['year']['$gte']: expected a number, got 'x'",
        ),
        (
            {"a": {"$gt": True}},
            PineconeTypeError,
            "filter['a']['$gt']: expected a number, got True",
        ),
        (
            {"a": {"$gt": float("nan")}},
            PineconeValueError,
            "filter['a']['$gt']: expected a finite number, got nan",
        ),
        (
            {"a": {"$regex": "x"}},
            PineconeValueError,
            "filter['a']: unknown operator '$regex'; accepted are $eq, $ne, $gt, $gte, $lt, $lte, "
            "$in, $nin, $exists on a field, and $and, $or around filters",
        ),
        (
            {"a": {"b": 1}},
            PineconeValueError,
            "filter['a']: unknown operator 'b'; accepted are $eq",
        ),
        ({"a": {}}, PineconeValueError, "filter['a']: expected a value or at least one of $eq"),
        (
            {"$not": {"a": 1}},
            PineconeValueError,
            "filter: expected a field name, $and or $or, got '$not'",
        ),
        (
            {"$eq": 1},
            PineconeValueError,
            "filter: expected a field name, $and or $or inside a field, as in {'field': {'$eq': ...}}",
        ),
        ({"$or": {}}, PineconeTypeError, "filter['$or']: expected a list of filters, got {}"),
        ({"$or": []}, PineconeValueError, "filter['$or']: expected at least one filter, got []"),
        ({"$or": [1]}, PineconeTypeError, "filter['$or'][0]: expected a mapping"),
        ({"a": None}, PineconeTypeError, "filter['a']: expected a string, a number or a bool"),
        ({"a": ["x"]}, PineconeTypeError, "filter['a']: expected a string, a number or a bool"),
        (
            {"a": {"$in": "xyz"}},
            PineconeTypeError,
            "filter['a']['$in']: expected a list of strings or numbers, got 'xyz'",
        ),
        (
            {"a": {"$in": ["x", None]}},
            PineconeTypeError,
            "filter['a']['$in'][1]: expected a string or a number, got None",
        ),
        (
            {"a": {"$in": [1] * 10_001}},
            PineconeValueError,
            "filter['a']['$in']: expected at most 10,000 values, got 10,001",
        ),
        (
            {"a": {"$exists": 1}},
            PineconeTypeError,
            "filter['a']['$exists']: expected True or False, got 1",
        ),
    ],
)
def test_bad_filters(filter: Any, expected: type[Exception], message: str) -> None:
    with pytest.raises(expected) as caught:
        validate(filter)
    assert str(caught.value).startswith(message)
    assert str(caught.value).startswith(str(caught.value.path))  # type: ignore[attr-defined]


def test_long_values_are_cut_short() -> None:
    with pytest.raises(PineconeTypeError) as caught:
        validate({"a": {"$gt": "x" * 1000}})
    assert len(str(caught.value)) < 150
