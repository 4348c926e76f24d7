"""Records are checked a column at a time: what passes, and what is said of the rest, is what each record alone gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from pinecone import PineconeError, Vector
from pinecone._requests import columns
from pinecone._requests.batches import MAX_REQUEST
from pinecone._requests.columns import Records, records

IDS = st.sampled_from(["a", "b", "c", "d", "é", "", "x\0", "y" * 513, 3, None])
NUMBERS = st.sampled_from([0.5, 1.0, -2.0, 1, True, float("nan"), float("inf"), "1", None])
LISTS = st.lists(NUMBERS, max_size=3)
ARRAYS = st.builds(
    lambda row, kind: np.array(row if "f" in kind else np.nan_to_num(row), kind),
    st.lists(st.sampled_from([0.5, 1.0, float("nan")]), max_size=3),
    st.sampled_from(["f4", "f8", ">f4", "i4", "f2"]),
)
SPARSE = st.none() | st.sampled_from(
    [{"indices": [1], "values": [0.5]}, {"indices": [-1], "values": [0.5]}, {"indices": [1]}]
)
METADATA = st.none() | st.sampled_from([{}, {"x": 1}, {"x": ["y"]}, {"x": None}, {1: 2}, "x"])
TUPLES = st.tuples(IDS, LISTS | ARRAYS) | st.tuples(IDS, LISTS | ARRAYS, METADATA)
DICTS = st.fixed_dictionaries(
    {"id": IDS, "values": LISTS | ARRAYS | st.none(), "sparse_values": SPARSE, "metadata": METADATA}
)
GOOD_IDS = st.lists(st.text("abcd", min_size=1, max_size=3), min_size=1, max_size=40, unique=True)


def checked(vectors: Any) -> Records:
    return records(vectors, None, None, None)


def plain(found: Iterator[Vector] | Records) -> list[Any]:
    return [(r.id, list(r.values), r.sparse_values, r.metadata) for r in found]


def problem(vectors: Any) -> str | None:
    try:
        checked(vectors)
    except PineconeError as error:
        return str(error)
    return None


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::pinecone.errors.DuplicateIdWarning")
@given(st.lists(TUPLES, min_size=1, max_size=4) | st.lists(TUPLES | DICTS, min_size=1, max_size=4))
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_records_together_are_what_they_are_alone(vectors: Any) -> None:
    alone = [problem([one]) for one in vectors]
    if any(alone):
        expected = {
            text.replace("vectors[0]", f"vectors[{place}]", 1)
            for place, text in enumerate(alone)
            if text is not None
        }
        found = str(problem(vectors))
        # What records are only wrong beside each other may be named first.
        assert found in expected or "like the records before it" in found
        return
    singles = [next(iter(checked([one]))) for one in vectors]
    lengths = {len(one.values) for one in singles} - {0}
    if len(lengths) > 1:
        assert "like the records before it" in str(problem(vectors))
    else:
        last = {one.id: place for place, one in enumerate(singles)}
        assert plain(checked(vectors)) == plain(singles[place] for place in sorted(last.values()))


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(GOOD_IDS, st.integers(1, 3), st.sampled_from(["list", "f4", "f8"]), st.booleans())
def test_vectors_that_can_be_sent_are_not_copied(
    ids: list[str], length: int, kind: str, metadata: bool
) -> None:
    row: Any = [0.5] * length if kind == "list" else np.full(length, 0.5, kind)
    vectors = [(i, row, {"id": i}) if metadata else (i, row) for i in ids]
    found = checked(vectors)
    assert [record.id for record in found] == ids
    assert all(record.values is row for record in found)
    assert [record.metadata for record in found] == [{"id": i} if metadata else None for i in ids]


@pytest.mark.parametrize("place", [0, 15, 16, 39])
@pytest.mark.parametrize("kind", ["list", "f4", "f8", "matrix"])
def test_one_bad_number_among_many_is_named(place: int, kind: str) -> None:
    rows = np.ones((40, 3), "f8" if kind == "f8" else "f4")
    rows[place, 1] = np.nan
    ids = [f"id-{i}" for i in range(40)]
    if kind == "matrix":
        with pytest.raises(ValueError, match=rf"^values\[{place}\]\[1\]: .*got nan"):
            records(None, ids, rows, None)
        return
    vectors = list(zip(ids, rows.tolist() if kind == "list" else rows, strict=True))
    with pytest.raises(ValueError, match=rf"^vectors\[{place}\]\.values\[1\]: .*got nan"):
        checked(vectors)


def test_lists_of_floats_are_trusted_where_asked() -> None:
    nan = float("nan")
    trusted = records([("a", [0.5, nan])], None, None, None, trust_floats=True)
    assert plain(trusted)[0][1][0] == 0.5
    for other in ([True, 1], np.array([0.5, nan])):
        with pytest.raises(PineconeError, match=r"vectors\[0\]\.values\[\d\]"):
            records([("a", other)], None, None, None, trust_floats=True)
    with pytest.raises(PineconeError, match=r"values\[1\]: .*got nan"):
        records([{"id": "a", "values": [0.5, nan]}], None, None, None, trust_floats=True)


def test_records_larger_than_a_request_are_named_however_they_are_given() -> None:
    large = {"text": "x" * 2_100_000}
    with pytest.raises(ValueError, match=r"^vectors\[1\]: the record 'b' has 2,100,0\d\d bytes"):
        checked([("a", [0.5], {}), ("b", [0.5], large)])
    with pytest.raises(ValueError, match=r"^ids\[1\]: the record 'b' has 2,100,0\d\d bytes"):
        records(None, ["a", "b"], np.ones((2, 1)), [None, large])


def test_records_with_text_are_not_encoded_to_be_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[object] = []

    def dumps(record: object) -> bytes:
        measured.append(record)
        return b""

    monkeypatch.setattr(columns, "dumps", dumps)
    plain = {"_id": "a", "text": "A crew plans a heist.", "year": 1999, "tags": ["b", "c"]}
    assert columns.text_records([plain, {"id": "b", "text": "x"}]) == [
        plain,
        {"_id": "b", "text": "x"},
    ]
    assert not measured
    columns.text_records([{"_id": "a", "text": "x" * MAX_REQUEST}])
    assert len(measured) == 1
