# Made from tests/_async/test_columns.py by `python -m codegen unasync`. Change that file, not this one.
"""Upserts of columns, and an index over gRPC beside one over HTTP: both against the embedded service."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas
import pytest

from pinecone import (
    ApiError,
    GrpcIndex,
    Index,
    Pinecone,
    PineconeTypeError,
    PineconeValueError,
    ServerlessSpec,
    Vector,
)
from pinecone._requests.columns import Records, records
from pinecone.errors import DuplicateIdWarning, PartialFailureWarning
from pinecone_api._values import Values
from tests.helpers.scripted_server import serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


@pytest.fixture(params=["http", "grpc"])
def index(
    request: pytest.FixtureRequest, pc: Pinecone, unique_name: Callable[[str], str]
) -> Iterator[Index]:
    """Provide an empty index of dimension 3, over each of the wires."""
    name = unique_name("columns")
    pc.indexes.create(name=name, dimension=3, spec=SPEC)
    with pc.index(name, grpc=request.param == "grpc") as handle:
        assert isinstance(handle, GrpcIndex) == (request.param == "grpc")
        yield handle
    pc.indexes.delete(name)


def stored(index: Index, ids: list[str]) -> dict[str, Any]:
    found = index.fetch(ids=ids)
    return {id_: (vector.values, vector.metadata) for id_, vector in found.vectors.items()}


# -- columns -------------------------------------------------------------------------------------

KINDS: dict[str, Callable[[Any], Any]] = {
    "float32": lambda m: m.astype("f4"),
    "float64": lambda m: m.astype("f8"),
    "float16": lambda m: m.astype("f2"),
    "integers": lambda m: (m * 8).astype("i4"),
    "big-endian": lambda m: m.astype(">f8"),
    "columns first": lambda m: np.asfortranarray(m),
    "strided": lambda m: np.repeat(m, 2, axis=0)[::2],
    "read-only": lambda m: np.frombuffer(m.astype("f4").tobytes(), "f4").reshape(m.shape),
    "lists": lambda m: m.tolist(),
    "rows": list,
    "tuples": lambda m: tuple(map(tuple, m.tolist())),
    "values": lambda m: [Values("f", row) for row in m.tolist()],
    "objects": lambda m: np.array([*m, None], dtype=object)[:-1],
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_matrix_is_stored_row_by_row(index: Index, kind: str) -> None:
    matrix = np.arange(1, 31).reshape(10, 3) / 8
    values = KINDS[kind](matrix)
    ids = [f"id-{i}" for i in range(10)]
    facts = [{"row": i} if i % 2 else None for i in range(10)]
    result = index.upsert(ids=ids, values=values, metadata=facts, batch_size=3, show_progress=False)
    assert (result.upserted_count, result.total_batch_count) == (10, 4)
    expected = matrix * 8 if kind == "integers" else matrix
    found = stored(index, ids)
    assert len(found) == 10
    for i, id_ in enumerate(ids):
        numbers, metadata = found[id_]
        assert numbers == expected[i].tolist()
        assert metadata == (facts[i] or metadata)
        assert bool(metadata) == bool(facts[i])


def test_columns_and_records_store_the_same(index: Index) -> None:
    ids, matrix = ["a", "b"], np.eye(2, 3)
    index.upsert(ids=ids, values=matrix, metadata=[{"x": 1}, {"y": ["z"]}], namespace="one")
    index.upsert(
        vectors=[("a", matrix[0], {"x": 1}), ("b", matrix[1].tolist(), {"y": ["z"]})],
        namespace="two",
    )
    one = index.fetch(ids=ids, namespace="one")
    two = index.fetch(ids=ids, namespace="two")
    assert one.vectors == two.vectors


# -- ids that repeat -----------------------------------------------------------------------------

OLD, NEW, OTHER = [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]
REPEATING: dict[str, dict[str, Any]] = {
    "tuples": {"vectors": [("b", OTHER), ("a", OLD, {"n": "old"}), ("a", NEW, {"n": "new"})]},
    "dicts": {
        "vectors": [
            {"id": "b", "values": OTHER},
            {"id": "a", "values": OLD},
            {"id": "a", "values": NEW, "metadata": {"n": "new"}},
        ]
    },
    "objects": {"vectors": [("b", OTHER), Vector("a", OLD), Vector("a", NEW, None, {"n": "new"})]},
    "arrays": {
        "vectors": [
            ("b", np.array(OTHER)),
            ("a", np.array(OLD)),
            ("a", np.array(NEW), {"n": "new"}),
        ]
    },
    "columns": {
        "ids": ["b", "a", "a"],
        "values": np.array([OTHER, OLD, NEW], "f4"),
        "metadata": [None, {"n": "old"}, {"n": "new"}],
    },
    "lists": {
        "ids": ["b", "a", "a"],
        "values": [OTHER, OLD, NEW],
        "metadata": [None, {"n": "old"}, {"n": "new"}],
    },
}


@pytest.mark.parametrize("batch_size", [None, 1])
@pytest.mark.parametrize("form", REPEATING)
def test_the_last_record_of_an_id_is_stored(
    index: Index, form: str, batch_size: int | None
) -> None:
    with pytest.warns(DuplicateIdWarning, match=r"\[2\].*the same id as .*\[1\].*'a'") as caught:
        result = index.upsert(
            **REPEATING[form], batch_size=batch_size, show_progress=False, wait=True
        )
    assert len(caught) == 1
    assert caught[0].filename == __file__
    assert result.upserted_count == result.total_item_count == 2
    assert stored(index, ["a", "b"]) == {"a": (NEW, {"n": "new"}), "b": (OTHER, None)}


def test_the_last_row_of_an_id_is_stored(index: Index) -> None:
    frame = pandas.DataFrame({"id": ["a", "b", "a"], "values": [OLD, OTHER, NEW]})
    with pytest.warns(DuplicateIdWarning, match=r"df\[2\]\.id: the same id as df\[0\]\.id: 'a'"):
        result = index.upsert_from_dataframe(frame, show_progress=False, wait=True)
    assert result.upserted_count == 2
    assert stored(index, ["a", "b"]) == {"a": (NEW, None), "b": (OTHER, None)}


def test_one_warning_for_all_ids_that_repeat() -> None:
    with pytest.warns(DuplicateIdWarning, match="is sent, 1,000 of 3,000") as caught:
        found = records([(f"{n % 1000}", [float(n)]) for n in range(3000)], None, None, None)
    assert len(caught) == 1
    assert [list(record.values) for record in found] == [[float(n)] for n in range(2000, 3000)]


def test_numbers_of_records_that_repeat_are_named_by_their_place() -> None:
    bad = [("a", [1.0]), ("a", [2.0]), ("b", [float("nan")])]
    with pytest.raises(PineconeValueError, match=r"vectors\[2\]\.values\[0\]: .*got nan"):
        records(bad, None, None, None, trust_floats=True)


# -- items of lists, and nothing at all ----------------------------------------------------------


def test_items_of_a_list_are_ids_wherever_ids_are_taken(index: Index) -> None:
    many = [f"id-{number:03}" for number in range(150)]
    index.upsert(ids=many, values=np.full((150, 3), 0.5), wait=True)
    page = next(iter(index.list(prefix="id-")))
    assert (index.fetch(ids=page)).vectors.keys() == {*page}
    assert (index.query(id=page[0], top_k=200)).matches[0].score == pytest.approx(1)
    index.update(id=page[0], set_metadata={"n": 1})
    index.upsert(ids=page, values=[NEW] * len(page), namespace="copy", wait=True)
    assert (index.fetch(ids=page[:1], namespace="copy")).vectors[page[0].id].values == NEW
    for ids in index.list(prefix="id-"):
        index.delete(ids=ids)
    assert (index.fetch(ids=many)).vectors == {}


def test_no_ids_beside_another_way_to_delete_are_no_ids(index: Index) -> None:
    index.upsert(vectors=[("a", OLD, {"n": "old"}), ("b", NEW)], wait=True)
    index.delete(ids=[], filter={"n": "old"})
    assert (index.fetch(ids=["a", "b"])).vectors.keys() == {"b"}
    index.delete(ids=[], delete_all=True)
    assert (index.fetch(ids=["a", "b"])).vectors == {}
    with pytest.raises(
        PineconeValueError, match="expected exactly one of them, got ids and filter"
    ):
        index.delete(ids=["a"], filter={"n": "old"})


def test_batches_of_nothing_are_no_request() -> None:
    with serving() as server:
        with Index(host=server.url, api_key="key") as index:
            result = index.upsert(vectors=[], batch_size=10, wait=True)
            frame = pandas.DataFrame({"id": [], "values": []})
            rows = index.upsert_from_dataframe(frame, show_progress=False)
    assert server.requests == []
    assert (result.upserted_count, result.total_batch_count, result.errors) == (0, 0, [])
    assert rows == result


NAN = np.array([[1.0, 2.0, 3.0], [4.0, np.nan, 6.0]])
ROWS = np.ones((2, 3))


@pytest.mark.parametrize(
    ("arguments", "kind", "message"),
    [
        ({"ids": ["a"]}, PineconeValueError, "ids, values: expected both, got ids"),
        ({"values": ROWS}, PineconeValueError, "ids, values: expected both, got values"),
        ({"metadata": [{}]}, PineconeValueError, "expected both, got metadata"),
        (
            {"vectors": [("a", [1.0])], "ids": ["a"], "values": ROWS[:1]},
            PineconeValueError,
            "vectors: expected them or columns, got ids too",
        ),
        ({"ids": ["a"], "values": ROWS}, PineconeValueError, "as many rows as ids, got 2 and 1"),
        ({"ids": ["a"], "values": [[1.0], [2.0]]}, PineconeValueError, "got 2 and 1"),
        (
            {"ids": ["a", 3], "values": ROWS},
            PineconeTypeError,
            r"ids\[1\]: expected a string, got int",
        ),
        ({"ids": ["a", ""], "values": ROWS}, PineconeValueError, r"ids\[1\]: .*empty string"),
        ({"ids": "ab", "values": ROWS}, PineconeTypeError, "ids: expected a sequence of strings"),
        ({"ids": [], "values": ROWS}, PineconeValueError, "ids: expected at least one id"),
        ({"ids": ["a", "b"], "values": NAN}, PineconeValueError, r"values\[1\]\[1\]: .*got nan"),
        (
            {"ids": ["a", "b"], "values": [1.0, 2.0]},
            PineconeTypeError,
            r"values\[0\]: expected a sequence of numbers",
        ),
        ({"ids": ["a", "b"], "values": np.ones(2)}, PineconeValueError, r"values: .* shape \(2,\)"),
        ({"ids": ["a", "b"], "values": np.ones((2, 0))}, PineconeValueError, r"shape \(2, 0\)"),
        (
            {"ids": ["a"], "values": np.array([["x"]])},
            PineconeTypeError,
            "matrix of floats or integers",
        ),
        (
            {"ids": ["a"], "values": np.array([[True]])},
            PineconeTypeError,
            "matrix of floats or integers",
        ),
        ({"ids": ["a"], "values": 3}, PineconeTypeError, "values: expected a matrix"),
        (
            {"ids": ["a", "b"], "values": ROWS, "metadata": [{}]},
            PineconeValueError,
            "as many dicts as ids",
        ),
        (
            {"ids": ["a", "b"], "values": ROWS, "metadata": {"x": 1}},
            PineconeTypeError,
            "metadata: expected",
        ),
        (
            {"ids": ["a", "b"], "values": ROWS, "metadata": [None, {"x": [1]}]},
            PineconeTypeError,
            r"metadata\[1\]\['x'\]",
        ),
    ],
)
def test_columns_that_cannot_be_records(
    arguments: dict[str, Any], kind: type[Exception], message: str
) -> None:
    for made in (
        Index(host="http://127.0.0.1:9", api_key="k"),
        GrpcIndex(host="http://127.0.0.1:9", api_key="k"),
    ):
        with pytest.raises(kind, match=message):
            made.upsert(**arguments)
        made.close()


def test_rows_come_into_being_when_they_are_looked_at() -> None:
    matrix = np.arange(12.0).reshape(4, 3)
    rows = records(None, list("abcd"), matrix, None)
    assert isinstance(rows, Records)
    assert len(rows) == 4
    assert rows[1].id == rows[-3].id
    assert rows[1].id == "b"
    assert np.shares_memory(rows[1].values, matrix)
    part = rows[1:][1:]
    assert isinstance(part, Records)
    assert [vector.id for vector in part] == ["c", "d"]
    assert all(isinstance(vector, Vector) for vector in part)
    with pytest.raises(IndexError):
        _ = part[2]


def test_batches_of_columns_that_fail_can_be_sent_again(index: Index) -> None:
    matrix = np.ones((4, 2))  # the index has three dimensions
    with pytest.warns(PartialFailureWarning):
        result = index.upsert(ids=list("abcd"), values=matrix, batch_size=2, show_progress=False)
    assert result.failed_item_count == 4
    assert [item.id for item in result.failed_items] == list("abcd")
    fixed = [(item.id, [*item.values, 1.0]) for item in result.failed_items]
    assert (index.upsert(vectors=fixed)).upserted_count == 4


# -- both wires ----------------------------------------------------------------------------------


def test_both_wires_say_the_same(pc: Pinecone, unique_name: Callable[[str], str]) -> None:
    """All but the usage: the bytes that leave the service differ."""
    name = unique_name("wires")
    pc.indexes.create(name=name, dimension=3, metric="dotproduct", spec=SPEC)
    with pc.index(name) as rest, pc.index(name, grpc=True) as grpc:
        rest.upsert(vectors=[("a", [0.1, 0.2, 0.3], {"year": 2020, "tags": ["x", "é"]})])
        grpc.upsert(
            vectors=[
                ("b", [0.4, 0.5, 0.6], {"ok": True, "ratio": 0.1}),
                Vector(id="c", values=[1.0, 0.0, 0.5]),
            ]
        )
        for question in (
            {"vector": [0.1, 0.2, 0.3]},
            {"id": "b"},
            {"vector": [0.1, 0.2, 0.3], "filter": {"year": {"$gte": 2000}}},
        ):
            answers = [
                one.query(top_k=3, include_values=True, include_metadata=True, **question)  # type: ignore[arg-type]
                for one in (rest, grpc)
            ]
            first, second = answers
            assert first.namespace == second.namespace
            for ours, theirs in zip(first.matches, second.matches, strict=True):
                assert ours.score == pytest.approx(theirs.score)
                ours.score = theirs.score
                assert ours == theirs
                assert theirs == ours
        found, other = rest.fetch(ids=["a", "b", "x"]), grpc.fetch(ids=["a", "b", "x"])
        assert (found.vectors, found.namespace) == (other.vectors, other.namespace)
        assert rest.describe_index_stats() == grpc.describe_index_stats()
        page, same = rest.list_paginated(prefix="a"), grpc.list_paginated(prefix="a")
        assert (page, page.namespace, page.pagination) == (same, same.namespace, same.pagination)
        grpc.update(id="a", set_metadata={"year": 1999})
        grpc.delete(ids=["b"])
        left = rest.fetch(ids=["a", "b"]), grpc.fetch(ids=["a", "b"])
        assert left[0].vectors == left[1].vectors
        assert (rest.fetch(ids=["a"])).vectors["a"].metadata == {
            "year": 1999,
            "tags": ["x", "é"],
        }
        for one in (rest, grpc):
            with pytest.raises(ApiError, match="dimension") as caught:
                one.query(vector=[1.0], top_k=1)
            assert caught.value.status_code == 400
            assert caught.value.request_id
    pc.indexes.delete(name)


def test_what_was_fetched_can_be_sent_back(index: Index) -> None:
    index.upsert(vectors=[("a", [0.1, 0.2, 0.3], {"year": 2020})])
    found = (index.fetch(ids=["a"])).vectors
    index.upsert(vectors=list(found.values()), namespace="copy")
    assert (index.fetch(ids=["a"], namespace="copy")).vectors == found
    values = found["a"].values
    assert (index.query(vector=values, top_k=1)).matches[0].id == "a"
