"""Filters are built from comparisons, and checked with the position of the mistake."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

import numpy as np
import pytest
from hypothesis import given, strategies as st

from pinecone import Condition, Field, PineconeTypeError, PineconeValueError
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
        {"genre": {"$exists": True}},
        {"plot": {"$match_phrase": "a heist"}},
        {"$and": [{"a": 1}, {"$or": [{"b": {"$ne": "x"}}, {"c": {"$eq": False}}]}]},
        {"year": {"$gt": np.int64(5), "$lt": np.float32(9)}, "good": np.bool_(True)},
    ],
)
def test_good_filters(filter: dict[str, Any]) -> None:
    found = validate(filter)
    assert found == filter
    assert found is not filter


def test_filters_become_plain() -> None:
    class Genre(str, Enum):
        DRAMA = "drama"

    given = {
        np.str_("genre"): {"$in": (Genre.DRAMA, np.str_("comedy"))},
        Genre.DRAMA: {"$eq": np.bool_(True)},
        "year": {"$gt": np.int64(5), "$lt": Decimal("9.5"), "$gte": np.longdouble(2)},
    }
    expected = {
        "genre": {"$in": ["drama", "comedy"]},
        "drama": {"$eq": True},
        "year": {"$gt": 5, "$lt": 9.5, "$gte": 2.0},
    }
    found = validate(given)
    assert repr(found) == repr(expected)


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
            "$in, $nin, $exists (and in documents $match_phrase, $match_all, $match_any) on a field, and $and, $or "
            "around filters",
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
        (
            {"a": 2**64},
            PineconeValueError,
            "filter['a']: expected an integer that 64 bits can hold",
        ),
        ({"a": "\ud83d"}, PineconeValueError, "filter['a']: expected text that UTF-8 can hold"),
        ({"\ud83d": 1}, PineconeValueError, "filter: expected text that UTF-8 can hold"),
        (
            {"a": {"$gt": np.datetime64("2020-01-01")}},
            PineconeTypeError,
            "filter['a']['$gt']: expected a number, got np.datetime64",
        ),
        (
            {"a": {"$in": ["x"] * 5 + ["\ud83d"]}},
            PineconeValueError,
            "filter['a']['$in'][5]: expected text",
        ),
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
        (
            {"a": {"$match_all": ["x"]}},
            PineconeTypeError,
            "filter['a']['$match_all']: expected the words as one string",
        ),
    ],
)
def test_bad_filters(filter: Any, expected: type[Exception], message: str) -> None:
    with pytest.raises(expected) as caught:
        validate(filter)
    assert str(caught.value).startswith(message)
    assert str(caught.value).startswith(str(caught.value.path))  # type: ignore[attr-defined]


def test_filters_are_as_deep_as_every_transport_carries() -> None:
    def nested(levels: int) -> dict[str, Any]:
        filter: dict[str, Any] = {"a": {"$in": ["x"]}}
        for level in range(levels):
            filter = {("$and", "$or")[level % 2]: [filter]}
        return filter

    assert validate(nested(18)) == nested(18)
    for levels in (19, 2000):
        with pytest.raises(PineconeValueError, match=r"^filter: expected up to 18 levels"):
            validate(nested(levels))


def test_long_values_are_cut_short() -> None:
    with pytest.raises(PineconeTypeError) as caught:
        validate({"a": {"$gt": "x" * 1000}})
    assert len(str(caught.value)) < 150


# -- building ------------------------------------------------------------------------------------

YEAR = Field("year")
PLOT = Field("plot")
GENRE = Field("genre")


@pytest.mark.parametrize(
    ("condition", "expected", "shown"),
    [
        (GENRE == "drama", {"genre": {"$eq": "drama"}}, "Field('genre') == 'drama'"),
        (GENRE != "drama", {"genre": {"$ne": "drama"}}, "Field('genre') != 'drama'"),
        (Field("good") == True, {"good": {"$eq": True}}, "Field('good') == True"),  # noqa: E712
        (YEAR.gt(1), {"year": {"$gt": 1}}, "Field('year') > 1"),
        (YEAR.gte(1.5), {"year": {"$gte": 1.5}}, "Field('year') >= 1.5"),
        (YEAR.lt(1), {"year": {"$lt": 1}}, "Field('year') < 1"),
        (YEAR.lte(1), {"year": {"$lte": 1}}, "Field('year') <= 1"),
        (np.float32(2.5) > YEAR, {"year": {"$lt": 2.5}}, "Field('year') < 2.5"),
        (YEAR.is_in((1, 2)), {"year": {"$in": [1, 2]}}, "Field('year').is_in([1, 2])"),
        (YEAR.is_in(np.arange(2)), {"year": {"$in": [0, 1]}}, "Field('year').is_in([0, 1])"),
        (GENRE.not_in({"a"}), {"genre": {"$nin": ["a"]}}, "Field('genre').not_in(['a'])"),
        (YEAR.exists(), {"year": {"$exists": True}}, "Field('year').exists()"),
        (
            PLOT.match_phrase("a b"),
            {"plot": {"$match_phrase": "a b"}},
            "Field('plot').match_phrase('a b')",
        ),
        (PLOT.match_all("a"), {"plot": {"$match_all": "a"}}, "Field('plot').match_all('a')"),
        (PLOT.match_any("a"), {"plot": {"$match_any": "a"}}, "Field('plot').match_any('a')"),
        (YEAR.exists(False), {"year": {"$exists": False}}, "Field('year').exists(False)"),
        (
            (GENRE == "a") & (YEAR > 1) & (YEAR < 5),
            {"$and": [{"genre": {"$eq": "a"}}, {"year": {"$gt": 1}}, {"year": {"$lt": 5}}]},
            "(Field('genre') == 'a') & (Field('year') > 1) & (Field('year') < 5)",
        ),
        (
            ((GENRE == "a") | (GENRE == "b")) & (YEAR >= 1),
            {
                "$and": [
                    {"$or": [{"genre": {"$eq": "a"}}, {"genre": {"$eq": "b"}}]},
                    {"year": {"$gte": 1}},
                ]
            },
            "((Field('genre') == 'a') | (Field('genre') == 'b')) & (Field('year') >= 1)",
        ),
        (
            {"genre": "a"} | (YEAR <= 1),
            {"$or": [{"genre": "a"}, {"year": {"$lte": 1}}]},
            "(Field('genre') == 'a') | (Field('year') <= 1)",
        ),
        (Condition({}), {}, "Condition({})"),
    ],
)
def test_conditions(condition: Condition, expected: dict[str, Any], shown: str) -> None:
    assert condition.to_dict() == dict(condition) == expected
    assert condition == Condition(expected)
    assert repr(condition) == shown
    assert validate(condition) == expected
    assert type(validate(condition)) is dict


def comparisons() -> st.SearchStrategy[Condition]:
    fields = st.builds(Field, st.text(min_size=1).filter(lambda name: name[0] != "$"))
    numbers = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**63), 2**64 - 1)
    values = st.text() | numbers | st.booleans()
    return st.one_of(
        st.builds(lambda field, value: field == value, fields, values),
        st.builds(lambda field, value: field != value, fields, values),
        st.builds(Field.gt, fields, numbers),
        st.builds(Field.lte, fields, numbers),
        st.builds(Field.is_in, fields, st.lists(st.text() | numbers)),
        st.builds(Field.exists, fields, st.booleans()),
    )


CONDITIONS = st.recursive(
    comparisons(),
    lambda inner: (
        st.builds(lambda a, b: a & b, inner, inner) | st.builds(lambda a, b: a | b, inner, inner)
    ),
)


@pytest.mark.slow
@given(CONDITIONS)
def test_a_condition_shows_how_to_build_it(condition: Condition) -> None:
    assert eval(repr(condition)) == condition
    assert pickle.loads(pickle.dumps(condition)) == condition
    assert copy.deepcopy(condition) == condition
    assert validate(condition.to_dict()) == condition


@pytest.mark.slow
@given(CONDITIONS)
def test_nothing_nests_in_its_own_kind(condition: Condition) -> None:
    def check(filter: Mapping[str, Any]) -> None:
        for key in {"$and", "$or"} & set(filter):
            for part in filter[key]:
                assert list(part) != [key]
                check(part)

    check(condition.to_dict())


def test_conditions_stand_wherever_a_filter_does() -> None:
    mixed = {"$or": [GENRE == "a", {"$and": [{"x": 1}, YEAR > 1]}], "y": 2}
    assert validate(mixed) == {
        "$or": [{"genre": {"$eq": "a"}}, {"$and": [{"x": 1}, {"year": {"$gt": 1}}]}],
        "y": 2,
    }
    assert isinstance(mixed["$or"][0], Condition)  # type: ignore[index]


def test_a_condition_never_changes() -> None:
    values = ["a"]
    condition = GENRE.is_in(values)
    values.append("b")
    condition.to_dict()["genre"]["$in"].append("c")
    condition["genre"]["$in"].append("d")
    assert condition.to_dict() == {"genre": {"$in": ["a"]}}
    for change in (
        lambda: setattr(condition, "x", 1),
        lambda: setattr(YEAR, "_name", "x"),
        lambda: delattr(condition, "_filter"),
    ):
        with pytest.raises(AttributeError, match="cannot be changed"):
            change()


@pytest.mark.parametrize(
    ("build", "expected", "message"),
    [
        (lambda: YEAR.gt("x"), PineconeTypeError, "Field('year').gt(): expected a number, got 'x'"),
        (lambda: YEAR < True, PineconeTypeError, "Field('year') <: expected a number, got True"),
        (lambda: YEAR == None, PineconeTypeError, "Field('year') ==: expected a string, a number"),  # noqa: E711
        (lambda: float("nan") != YEAR, PineconeValueError, "Field('year') !=: expected a finite"),
        (lambda: YEAR == GENRE, PineconeTypeError, "Field('year') ==: "),
        (lambda: YEAR.is_in("ab"), PineconeTypeError, "Field('year').is_in(): expected a list"),
        (lambda: YEAR.is_in([None]), PineconeTypeError, "Field('year').is_in()[0]: expected"),
        (lambda: YEAR.exists(1), PineconeTypeError, "Field('year').exists(): expected True or"),
        (lambda: Field(""), PineconeValueError, "name: expected the name of a field"),
        (lambda: Field("$and"), PineconeValueError, "name: expected the name of a field"),
        (lambda: Field(5), PineconeTypeError, "name: expected a string, got 5"),
        (lambda: Condition({"$x": 1}), PineconeValueError, "filter_dict: expected a field name"),
        (lambda: (YEAR > 1) & {"$x": 1}, PineconeValueError, "filter_dict: expected a field name"),
        (lambda: 1 < YEAR < 3, PineconeTypeError, "a condition is neither true nor false"),
        (lambda: (YEAR > 1) and (YEAR < 3), PineconeTypeError, "a condition is neither"),
        (
            lambda: YEAR == 1 & GENRE,
            PineconeTypeError,
            "Field('genre'): expected a comparison; put",
        ),
        (lambda: ~(YEAR > 1), PineconeTypeError, "a condition cannot be negated"),
        (lambda: (YEAR > 1) & 5, TypeError, "unsupported operand"),
        (lambda: hash(YEAR), TypeError, "unhashable"),
    ],
)
def test_bad_comparisons(
    build: Callable[[], object], expected: type[Exception], message: str
) -> None:
    with pytest.raises(expected) as caught:
        build()
    assert str(caught.value).startswith(message), inspect.getsource(build)
