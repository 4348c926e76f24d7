"""Metadata filters: SQL against a plain evaluator, every operator, every refusal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from pinecone.local.errors import DataError
from pinecone.local.storage import filters, metadata
from pinecone.local.storage.store import Store
from tests.local.rest import Data, assert_data_error, vector

# -- a reference that shares nothing with the implementation ------------------------------------


def same(stored: Any, asked: Any) -> bool:
    if isinstance(stored, list):
        return any(same(item, asked) for item in stored)
    if isinstance(stored, bool) or isinstance(asked, bool):
        return stored is asked
    if isinstance(stored, str) or isinstance(asked, str):
        return isinstance(stored, str) and isinstance(asked, str) and stored == asked
    return float(stored) == float(asked)


def condition(record: dict[str, Any], field: str, operator: str, value: Any) -> bool:
    there = field in record
    if operator == "$exists":
        return there is value
    if operator in ("$eq", "$in"):
        asked = value if operator == "$in" else [value]
        return there and any(same(record[field], item) for item in asked)
    if operator in ("$ne", "$nin"):
        return not condition(record, field, "$in", value if operator == "$nin" else [value])
    stored = record.get(field)
    if isinstance(stored, bool) or not isinstance(stored, (int, float)):
        return False
    compare = {"$gt": "__gt__", "$gte": "__ge__", "$lt": "__lt__", "$lte": "__le__"}[operator]
    return bool(getattr(float(stored), compare)(float(value)))


def expected(record: dict[str, Any], filter: dict[str, Any]) -> bool:
    results = []
    for key, value in filter.items():
        if key == "$and":
            results.append(all(expected(record, part) for part in value))
        elif key == "$or":
            results.append(any(expected(record, part) for part in value))
        elif isinstance(value, dict):
            results.append(all(condition(record, key, op, item) for op, item in value.items()))
        else:
            results.append(condition(record, key, "$eq", value))
    return all(results)


# -- random records and filters from one small world, so that they meet -------------------------

FIELDS = st.sampled_from(["a", "b", "genre", "", "ключ", "x\0y", "it's"])
STRINGS = st.sampled_from(["", "drama", "Drama", "1", "true", "né", "a\0b", "a\0c", 'q"', "%"])
NUMBERS = st.sampled_from([0, -0.0, 1, 1.0, 2, -3, 0.1, 1e300, -1e300, 2**53, 2**53 + 1, 5e-324])
SCALARS = st.one_of(STRINGS, NUMBERS, st.booleans())
RECORDS = st.dictionaries(FIELDS, st.one_of(SCALARS, st.lists(STRINGS, max_size=3)), max_size=4)
CONDITIONS = st.one_of(
    SCALARS,
    st.dictionaries(st.sampled_from(["$eq", "$ne"]), SCALARS, min_size=1),
    st.dictionaries(st.sampled_from(["$gt", "$gte", "$lt", "$lte"]), NUMBERS, min_size=1),
    st.dictionaries(
        st.sampled_from(["$in", "$nin"]), st.lists(st.one_of(STRINGS, NUMBERS)), min_size=1
    ),
    st.fixed_dictionaries({"$exists": st.booleans()}),
    st.fixed_dictionaries({"$exists": st.just(True), "$ne": SCALARS}),
)
FILTERS = st.recursive(
    st.dictionaries(FIELDS, CONDITIONS, min_size=1, max_size=3),
    lambda inner: st.dictionaries(
        st.sampled_from(["$and", "$or"]), st.lists(inner, min_size=1, max_size=3), min_size=1
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(tmp_path_factory.mktemp("filters"), 1, durable=False)
    yield opened
    opened.close()


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(records=st.lists(RECORDS, min_size=1, max_size=8), filter=FILTERS)
def test_sql_agrees_with_plain_python(
    store: Store, records: list[dict[str, Any]], filter: dict[str, Any]
) -> None:
    store.delete_all("here")
    names = [f"r{number}" for number in range(len(records))]
    ones = np.ones((len(records), 1), np.float32)
    store.upsert("here", names, ones, [metadata.check(record, "") for record in records])
    # The same records elsewhere must never leak in.
    store.upsert("elsewhere", names, ones, [metadata.check(record, "") for record in records])
    with store.view("here") as view:
        found = [record.id for record in view.by_slot(view.matching(filters.parse(filter)))]
    wanted = [name for name, record in zip(names, records, strict=True) if expected(record, filter)]
    assert sorted(found) == wanted


@pytest.mark.slow
@settings(max_examples=60)
@given(records=st.lists(RECORDS, min_size=1, max_size=8), filter=FILTERS)
def test_delete_by_filter_leaves_exactly_the_others(
    store: Store, records: list[dict[str, Any]], filter: dict[str, Any]
) -> None:
    store.delete_all("there")
    names = [f"r{number}" for number in range(len(records))]
    ones = np.ones((len(records), 1), np.float32)
    store.upsert("there", names, ones, [metadata.check(record, "") for record in records])
    store.delete_matching("there", filters.parse(filter))
    with store.view("there") as view:
        left = view.ids("", "", 100)
    assert left == [
        name for name, record in zip(names, records, strict=True) if not expected(record, filter)
    ]


# -- each operator over HTTP ---------------------------------------------------------------------


@pytest.fixture
def films(data: Data) -> Data:
    records = [
        vector("one", 1, 0, 0, genre="drama", year=1999, seen=True, tags=["old", "good"]),
        vector("two", 2, 1, 0, genre="comedy", year=2010.5, seen=False, tags=["good"]),
        vector("three", 1, 2, 3, genre="drama", year=2020, tags=[]),
        vector("four", 1, 1, 1, year="1999"),
        vector("five", 0, 0, 1),
    ]
    data.upsert(records)
    return data


@pytest.mark.parametrize(
    ("filter", "ids"),
    [
        ({"genre": "drama"}, "one three"),
        ({"genre": {"$eq": "comedy"}}, "two"),
        ({"genre": {"$ne": "drama"}}, "two four five"),
        ({"year": 1999}, "one"),
        ({"year": "1999"}, "four"),
        ({"year": {"$gt": 1999}}, "two three"),
        ({"year": {"$gte": 1999}}, "one two three"),
        ({"year": {"$lt": 2010.5}}, "one"),
        ({"year": {"$lte": 2010.5}}, "one two"),
        ({"year": {"$gte": 2000, "$lt": 2015}}, "two"),
        ({"genre": {"$in": ["comedy", "horror"]}}, "two"),
        ({"year": {"$in": [1999, "1999"]}}, "one four"),
        ({"genre": {"$in": []}}, ""),
        ({"genre": {"$nin": ["comedy"]}}, "one three four five"),
        ({"genre": {"$nin": []}}, "one two three four five"),
        ({"seen": True}, "one"),
        ({"seen": 1}, ""),
        ({"seen": {"$ne": 1}}, "one two three four five"),
        ({"tags": "good"}, "one two"),
        ({"tags": {"$in": ["old", "new"]}}, "one"),
        ({"tags": {"$ne": "old"}}, "two three four five"),
        ({"tags": {"$exists": True}}, "one two three"),
        ({"genre": {"$exists": False}}, "four five"),
        ({"genre": "drama", "year": {"$gt": 2000}}, "three"),
        ({"$and": [{"genre": "drama"}, {"seen": True}]}, "one"),
        ({"$or": [{"genre": "comedy"}, {"year": {"$gt": 2015}}]}, "two three"),
        ({"$or": [{"year": 1999}], "genre": "comedy"}, ""),
        ({"$and": [{"$or": [{"genre": "drama"}, {"seen": False}]}, {"tags": "good"}]}, "one two"),
    ],
)
def test_operators(films: Data, filter: dict[str, Any], ids: str) -> None:
    found = films.ids(vector=[1, 1, 1], filter=filter)
    assert sorted(found) == sorted(ids.split())


def test_an_empty_filter_of_a_query_is_no_filter(films: Data) -> None:
    assert len(films.ids(vector=[1, 1, 1], filter={})) == 5


def test_long_lists_are_one_question(films: Data) -> None:
    values = [f"g{number}" for number in range(9_999)]
    assert films.ids(vector=[1, 1, 1], filter={"genre": {"$in": [*values, "comedy"]}}) == ["two"]


EQUALITY = "operator must be followed by a string, boolean or a number, got"
LIST = "operator must be followed by a list of strings or a list of numbers, got"


@pytest.mark.parametrize(
    ("filter", "message"),
    [
        ({"a": {"$near": 1}}, "$near is not a valid operator"),
        ({"$not": {"a": 1}}, "$not is not a valid operator"),
        ({"a": {"b": 1}}, "b is not a valid operator"),
        ({"a": {}}, "the condition for field 'a' must not be empty"),
        ({"a": None}, f"the $eq {EQUALITY} null"),
        ({"a": ["x"]}, f'the $eq {EQUALITY} ["x"]'),
        ({"a": {"$ne": {"x": 1}}}, f'the $ne {EQUALITY} {{"x":1}}'),
        ({"a": {"$gt": "5"}}, 'the $gt operator must be followed by a number, got "5"'),
        ({"a": {"$lte": True}}, "the $lte operator must be followed by a number, got true"),
        ({"a": {"$gte": 10**400}}, "a number is outside the range of a 64-bit float"),
        ({"a": {"$in": "x"}}, f'the $in {LIST} "x"'),
        ({"a": {"$nin": [True]}}, f"the $nin {LIST} true in the list"),
        ({"a": {"$in": [["x"]]}}, f'the $in {LIST} ["x"] in the list'),
        (
            {"a": {"$in": ["x"] * 10_001}},
            "the $in operator accepts at most 10000 values, got 10001",
        ),
        ({"a": {"$exists": 1}}, "the $exists operator must be followed by a boolean, got 1"),
        ({"$and": []}, "the $and operator must be followed by a non-empty list of filters"),
        ({"$or": {"a": 1}}, "the $or operator must be followed by a non-empty list of filters"),
        ({"$or": [5]}, "a filter must be an object, got 5"),
        ({"$and": [{}]}, "a filter must not be empty"),
    ],
)
def test_refused_filters(data: Data, filter: dict[str, Any], message: str) -> None:
    query = {"vector": [1, 1, 1], "topK": 1, "filter": filter}
    assert_data_error(data.post("/query", query), 400, 3, message)
    if filter:
        assert_data_error(data.post("/vectors/delete", {"filter": filter}), 400, 3, message)


def test_nesting_is_bounded() -> None:
    filter: dict[str, Any] = {"a": 1}
    for _ in range(31):
        filter = {"$and": [filter]}
    filters.parse(filter)
    with pytest.raises(DataError, match="nested deeper than 32 levels"):
        filters.parse({"$and": [filter]})


def test_undocumented_negation_matches_records_without_the_field() -> None:
    leaf = filters.Exists("a")
    assert filters.without(leaf) == filters.Not(leaf)


def test_undocumented_lists_may_mix_strings_and_numbers_but_not_booleans() -> None:
    assert filters.listed("$in", "x") == ("s", "x")
    assert filters.listed("$in", 1) == ("n", 1.0)
    with pytest.raises(DataError, match="got true in the list"):
        filters.listed("$in", True)


def test_replaced_metadata_no_longer_matches(tmp_path: Path) -> None:
    store = Store(tmp_path, 1, durable=False)
    one = np.ones((1, 1), np.float32)
    store.upsert("", ["a"], one, [{"k": ["x", "y"], "n": 1, "e": []}])
    store.upsert("", ["a"], one, [{"k": "z"}])
    with store.view("") as view:
        assert len(view.matching(filters.parse({"k": "x"}))) == 0
        assert len(view.matching(filters.parse({"e": {"$exists": True}}))) == 0
        assert len(view.matching(filters.parse({"k": "z"}))) == 1
    store.close()


def test_kept_matches_are_asked_for_once_and_never_stale(tmp_path: Path) -> None:
    store = Store(tmp_path, 1, durable=False)
    statements: list[str] = []

    def matches(namespace: str, filter: dict[str, Any]) -> int:
        with store.view(namespace) as view:
            view._connection.set_trace_callback(statements.append)
            found = len(view.matching(filters.parse(filter)))
            view._connection.set_trace_callback(None)
            return found

    one = np.ones((1, 1), np.float32)
    store.upsert("", ["a"], one, [{"k": True}])
    store.upsert("other", ["a"], one, [{"k": 1}])
    assert (matches("", {"k": True}), len(statements)) == (1, 1)
    assert (matches("", {"k": True}), len(statements)) == (1, 1)
    assert [matches("", {"k": 1}), matches("other", {"k": 1})] == [0, 1]
    store.upsert("", ["b"], one, [{"k": True}])
    assert matches("", {"k": True}) == 2
    store.delete_ids("", ["a", "b"])
    assert matches("", {"k": True}) == 0
    store.upsert("", ["c"], one, [{"k": True}])
    assert matches("", {"k": True}) == 1
    for number in range(40):
        matches("", {"k": number})
    assert len(store._matches._latest) == 32
    store.close()


def test_kept_matches_take_a_bounded_amount_of_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path, 1, durable=False)
    monkeypatch.setattr("pinecone.local.storage.view._KEPT_BYTES", 8 * 25)
    store.upsert("", list("abcdefghij"), np.ones((10, 1), np.float32), [{"k": 1}] * 10)
    for number in range(5):
        with store.view("") as view:
            assert len(view.matching(filters.parse({"k": {"$gt": -number}}))) == 10
            assert len(view.matching(filters.parse({"k": {"$gt": -number}}))) == 10
    assert len(store._matches._latest) == 2
    store.close()
