"""Records checked by column are those checked one by one, and whatever is wrong with them is left to be found there."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from pinecone import PineconeError
from pinecone._requests import uniform, vectors as _vectors

IDS = st.sampled_from(["a", "b", "c", "d", "é", "", "x\0", "y" * 513, 3, None])
NUMBERS = st.sampled_from([0.5, 1.0, -2.0, 1, True, float("nan"), float("inf"), "1", None])
LISTS = st.lists(NUMBERS, max_size=3)
ARRAYS = st.builds(
    lambda row, kind: np.array(row if "f" in kind else np.nan_to_num(row), kind),
    st.lists(st.sampled_from([0.5, 1.0, float("nan")]), max_size=3),
    st.sampled_from(["f4", "f8", ">f4", "i4", "f2"]),
)
METADATA = st.none() | st.sampled_from([{}, {"x": 1}, {"x": ["y"]}, {"x": None}, {1: 2}, "x"])
TUPLES = st.tuples(IDS, LISTS | ARRAYS) | st.tuples(IDS, LISTS | ARRAYS, METADATA)
GOOD_IDS = st.lists(st.text("abcd", min_size=1, max_size=3), min_size=1, max_size=40, unique=True)


def one_by_one(vectors: Any) -> Any:
    try:
        return _vectors.records(vectors)
    except PineconeError:
        return None


def plain(records: Any) -> Any:
    return records and [(r.id, list(r.values), r.sparse_values, r.metadata) for r in records]


@given(st.lists(TUPLES, max_size=4))
@settings(max_examples=300)
def test_both_ways_give_the_same_records(vectors: Any) -> None:
    found = uniform.records(vectors, check_lists=True)
    if found is not None:
        assert plain(found) == plain(one_by_one(vectors))


@given(GOOD_IDS, st.integers(1, 3), st.sampled_from(["list", "f4", "f8"]), st.booleans())
def test_good_records_of_one_kind_are_taken(
    ids: list[str], length: int, kind: str, metadata: bool
) -> None:
    row: Any = [0.5] * length if kind == "list" else np.full(length, 0.5, kind)
    vectors = [(i, row, {"id": i}) if metadata else (i, row) for i in ids]
    found = uniform.records(vectors, check_lists=True)
    assert plain(found) == plain(one_by_one(vectors))
    assert found is not None
    assert all(record.values is row for record in found)


@pytest.mark.parametrize("place", [0, 15, 16, 39])
@pytest.mark.parametrize("kind", ["list", "f4"])
def test_one_bad_number_among_many_is_noticed(place: int, kind: str) -> None:
    rows = np.ones((40, 3), "f4")
    rows[place, 1] = np.nan
    vectors = [(f"id-{i}", row.tolist() if kind == "list" else row) for i, row in enumerate(rows)]
    assert uniform.records(vectors, check_lists=True) is None
    with pytest.raises(ValueError, match=rf"vectors\[{place}\]\.values\[1\]: .*got nan"):
        _vectors.records(vectors)


@pytest.mark.parametrize(
    "vectors", [None, 3, "ab", [], (), {}, [("a", [0.5]), {"id": "b"}], iter([])]
)
def test_what_is_not_alike_is_left_alone(vectors: Any) -> None:
    assert uniform.records(vectors, check_lists=True) is None
