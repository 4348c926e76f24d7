"""The operations without REST: what a gRPC server hands over and gets back is arrays, not lists."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pytest

from pinecone.local.catalog import requests
from pinecone.local.engine.checks import dense_matrix
from pinecone.local.engine.vectors import Operations
from pinecone.local.errors import DataError
from pinecone.local.storage.store import Store

BUFFERS: list[Callable[[list[float]], Any]] = [
    lambda values: values,
    lambda values: np.array(values, np.float32),
    lambda values: memoryview(array("f", values)),
    lambda values: memoryview(np.array(values, np.float32).tobytes()).cast("f"),
]
INDICES: list[Callable[[list[int]], Any]] = [
    lambda values: values,
    lambda values: np.array(values, np.uint32),
    lambda values: memoryview(array("I", values)),
]


@pytest.fixture
def operations(tmp_path: Path) -> Iterator[Operations]:
    """Provide an index of dimension 3 and metric dotproduct."""
    store = Store(tmp_path, 3, durable=False)
    yield Operations(store, 3, "dotproduct")
    store.close()


@pytest.mark.parametrize("buffer", BUFFERS)
@pytest.mark.parametrize("numbers", INDICES)
def test_vectors_may_be_lists_or_buffers(
    operations: Operations, buffer: Callable[..., Any], numbers: Callable[..., Any]
) -> None:
    sparse = requests.SparseValues(numbers([7, 2**32 - 1]), buffer([0.5, 2]))
    vectors = [
        requests.Vector("a", buffer([1, 2, 3]), sparse, {"k": "v"}),
        requests.Vector("b", buffer([0, 0, 1])),
    ]
    done = operations.upsert(requests.UpsertRequest(vectors))
    assert (done.lsn, done.count) == (1, 2)
    query = requests.QueryRequest(
        5,
        vector=buffer([1, 0, 0]),
        sparse_vector=requests.SparseValues(numbers([7]), buffer([4])),
        include_values=True,
        include_metadata=True,
    )
    found = operations.query(query)
    first, second = found.matches
    assert (first.id, float(first.score), second.id, float(second.score)) == ("a", 3.0, "b", 0.0)
    assert (first.values.dtype, first.values.tolist()) == (np.float32, [1, 2, 3])
    assert first.sparse is not None
    assert (first.sparse.indices.dtype, first.sparse.values.dtype) == (np.uint32, np.float32)
    assert first.sparse.indices.tolist() == [7, 2**32 - 1]
    assert first.sparse.values.tolist() == [0.5, 2]
    assert orjson.loads(first.metadata or b"") == {"k": "v"}
    assert (second.sparse, second.metadata) == (None, None)
    changed = operations.update(requests.UpdateRequest("b", buffer([4, 5, 6])))
    assert (changed.lsn, changed.matched) == (2, None)
    [record] = operations.fetch(requests.FetchRequest(["b"])).records
    assert (record.values.dtype, record.values.tolist()) == (np.float32, [4, 5, 6])


@pytest.mark.parametrize("buffer", BUFFERS)
def test_empty_buffers_are_like_absent_values(
    operations: Operations, buffer: Callable[..., Any]
) -> None:
    empty = requests.SparseValues(buffer([]), buffer([]))
    operations.upsert(requests.UpsertRequest([requests.Vector("a", buffer([1, 2, 3]), empty)]))
    operations.update(requests.UpdateRequest("a", buffer([]), empty, {"k": 1}))
    found = operations.query(
        requests.QueryRequest(1, vector=buffer([]), id="a", sparse_vector=empty)
    )
    assert found.matches[0].id == "a"
    assert found.matches[0].values.tolist() == []
    with pytest.raises(DataError, match="Either 'vector' or 'id' must be given"):
        operations.query(requests.QueryRequest(1, vector=buffer([])))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_buffers_hold_numbers_json_cannot(operations: Operations, value: float) -> None:
    given = np.array([1, value, 1], np.float32)
    message = f"Vector values must fit a 32-bit float, got {value!r} at position 1"
    with pytest.raises(DataError, match=message):
        operations.upsert(requests.UpsertRequest([requests.Vector("a", given)]))
    sparse = requests.SparseValues([1, 2, 3], given)
    with pytest.raises(DataError, match=f"Sparse vector values .* got {value!r} at position 1"):
        operations.upsert(requests.UpsertRequest([requests.Vector("a", [1, 2, 3], sparse)]))
    assert operations.stats(requests.StatsRequest(), "2025-10").total == 0


@pytest.mark.parametrize("count", [1, 15, 16, 17, 768])
def test_rows_of_any_kind_of_numbers_become_the_same_matrix(count: int) -> None:
    floats = [math.sin(number) * 10.0 ** (number % 40 - 20) for number in range(count)]
    whole = [number * 203 for number in range(count)]
    mixed = [*floats[:-1], 2**62]
    rows: list[Any] = [floats, whole, mixed, np.array(floats, np.float32)]
    expected = np.array([np.array(row, np.float32) for row in rows])
    assert np.array_equal(dense_matrix(rows, count), expected)
