# Made from tests/_async/test_input.py by `python -m codegen unasync`. Change that file, not this one.
"""Input that cannot work: the right class, a message that says where and what, and nothing sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from pinecone import Index, PineconeError, PineconeTypeError, PineconeValueError, Vector
from pinecone_api.default.db_data.limits import QueryRequest as limits
from tests.helpers.scripted_server import Server, reply, serving

NAN, INF = float("nan"), float("inf")


@pytest.fixture(scope="module")
def server() -> Any:
    with serving(reply(500, {"message": "this should not have been sent"})) as scripted:
        yield scripted
        assert scripted.requests == []


@pytest.fixture
def index(server: Server) -> Iterator[Index]:
    with Index(host=server.url, api_key="key") as handle:
        yield handle


@pytest.mark.parametrize(
    ("vectors", "expected", "message"),
    [
        ([], PineconeValueError, "vectors: expected at least one record, got an empty sequence"),
        ("abc", PineconeTypeError, "vectors: expected a sequence of records .*got str"),
        ({"id": "a"}, PineconeTypeError, "vectors: expected a sequence of records .*got dict"),
        (None, PineconeTypeError, "vectors: .*got None"),
        (["a"], PineconeTypeError, r"vectors\[0\]: expected a Vector, an \(id, values.*got str"),
        ([["a", [1.0]]], PineconeTypeError, r"vectors\[0\]: .*got list"),
        ([("a",)], PineconeValueError, r"vectors\[0\]: expected \(id, values\).*got 1 elements"),
        ([{"values": [1.0]}], PineconeValueError, r"vectors\[0\]: the key 'id' is missing"),
        ([{"id": "a", "vals": [1.0]}], PineconeValueError, r"unknown key 'vals'; accepted are id"),
        ([(7, [1.0])], PineconeTypeError, r"vectors\[0\]\.id: expected a string, got int: 7"),
        ([("", [1.0])], PineconeValueError, r"vectors\[0\]\.id: .*1 to 512 ASCII.*empty string"),
        ([("é", [1.0])], PineconeValueError, r"vectors\[0\]\.id: .*non-ASCII character in 'é'"),
        ([("a\0", [1.0])], PineconeValueError, r"vectors\[0\]\.id: .*NUL"),
        ([("a" * 513, [1.0])], PineconeValueError, r"vectors\[0\]\.id: .*got 513 characters"),
        ([("a", [])], PineconeValueError, r"vectors\[0\]\.values: expected at least one number"),
        ([("a", None)], PineconeTypeError, r"vectors\[0\]\.values: expected a sequence of numbers"),
        ([("a", "123")], PineconeTypeError, r"vectors\[0\]\.values: .*got str: '123'"),
        ([("a", [1.0, NAN])], PineconeValueError, r"vectors\[0\]\.values\[1\]: .*finite.*got nan"),
        ([("a", [INF, 1.0])], PineconeValueError, r"vectors\[0\]\.values\[0\]: .*got inf"),
        ([("a", [INF, -INF])], PineconeValueError, r"vectors\[0\]\.values\[0\]: .*got inf"),
        ([("a", [1.0, "2"])], PineconeTypeError, r"vectors\[0\]\.values\[1\]: .*a number, got str"),
        ([("a", [1.0, None])], PineconeTypeError, r"vectors\[0\]\.values\[1\]: .*got None"),
        ([("a", [True, False])], PineconeTypeError, r"vectors\[0\]\.values\[0\]: .*got bool"),
        ([("a", [10**400])], PineconeValueError, r"vectors\[0\]\.values\[0\]: .*finite"),
        ([("a", np.array([1.0, NAN]))], PineconeValueError, r"values\[1\]: .*got nan"),
        ([("a", np.ones((2, 2)))], PineconeValueError, r"values: .*shape \(2, 2\)"),
        ([("a", np.array(["x"]))], PineconeTypeError, r"values: expected an array of floats"),
        ([("a", np.array([]))], PineconeValueError, r"values: .*empty array"),
        (
            [("a", [1.0, 2.0]), ("b", [1.0])],
            PineconeValueError,
            r"vectors\[1\]\.values: expected 2 numbers like the records before it, got 1",
        ),
        (
            [("a", [1.0], ["genre"])],
            PineconeTypeError,
            r"vectors\[0\]\.metadata: expected a mapping",
        ),
        ([("a", [1.0], {"g": None})], PineconeTypeError, r"metadata\['g'\]: .*got None"),
        ([("a", [1.0], {"g": {"h": 1}})], PineconeTypeError, r"metadata\['g'\]: .*got dict"),
        ([("a", [1.0], {"g": [1]})], PineconeTypeError, r"metadata\['g'\]\[0\]: .*got int"),
        ([("a", [1.0], {"g": NAN})], PineconeValueError, r"metadata\['g'\]: .*got nan"),
        ([("a", [1.0], {1: "g"})], PineconeTypeError, r"metadata: expected keys that are strings"),
        (
            [{"id": "a", "sparse_values": {"indices": [1]}}],
            PineconeValueError,
            r"sparse_values: expected the keys 'indices' and 'values', got \['indices'\]",
        ),
        (
            [{"id": "a", "sparse_values": {"indices": [1], "values": [1.0, 2.0]}}],
            PineconeValueError,
            r"sparse_values: expected as many indices as values, got 1 and 2",
        ),
        (
            [{"id": "a", "sparse_values": {"indices": [1, 1], "values": [1.0, 2.0]}}],
            PineconeValueError,
            r"sparse_values\.indices: every index may appear once",
        ),
        (
            [{"id": "a", "sparse_values": {"indices": [-1], "values": [1.0]}}],
            PineconeValueError,
            r"indices\[0\]: expected an integer from 0 to 4294967295, got -1",
        ),
        ([Vector(id="a", values=[NAN])], PineconeValueError, r"vectors\[0\]\.values\[0\]: "),
        (
            [{"id": "a"}],
            PineconeTypeError,
            r"vectors\[0\]\.values: expected a sequence of numbers, or sparse_values, got None",
        ),
    ],
)
def test_upsert(index: Index, vectors: Any, expected: type[PineconeError], message: str) -> None:
    with pytest.raises(expected, match=message):
        index.upsert(vectors=vectors)


@pytest.mark.parametrize(
    ("arguments", "expected", "message"),
    [
        (
            {"top_k": 0},
            PineconeValueError,
            f"top_k: expected an integer from 1 to {limits.top_k.high}, got 0",
        ),
        (
            {"top_k": limits.top_k.high + 1},
            PineconeValueError,
            f"top_k: .*got {limits.top_k.high + 1}",
        ),
        ({"top_k": 2.0}, PineconeTypeError, "top_k: expected an integer, got float"),
        ({"top_k": True}, PineconeTypeError, "top_k: expected an integer, got bool"),
        ({"top_k": None}, PineconeTypeError, "top_k: expected an integer, got None"),
        ({"vector": None}, PineconeValueError, "vector, id: .*got neither"),
        ({"id": "a"}, PineconeValueError, "vector, id: .*got both"),
        ({"vector": [1.0, NAN]}, PineconeValueError, r"vector\[1\]: .*finite number, got nan"),
        ({"vector": []}, PineconeValueError, "vector: expected at least one number"),
        ({"vector": "abc"}, PineconeTypeError, "vector: expected a sequence of numbers, got str"),
        ({"vector": {"values": [1]}}, PineconeTypeError, "vector: .*got dict"),
        ({"vector": None, "id": 5}, PineconeTypeError, "id: expected a string, got int"),
        ({"namespace": 5}, PineconeTypeError, "namespace: expected a string, got int: 5"),
        ({"namespace": "naïve"}, PineconeValueError, "namespace: .*ASCII"),
        ({"include_values": "yes"}, PineconeTypeError, "include_values: expected True or False"),
        ({"sparse_vector": [1.0]}, PineconeTypeError, "sparse_vector: expected SparseValues"),
        ({"scan_factor": 5}, PineconeValueError, "scan_factor: .*0.5 to 4, got 5"),
        ({"max_candidates": 0}, PineconeValueError, "max_candidates: .*1 to 100000, got 0"),
        ({"filter": "a"}, PineconeTypeError, "filter: expected a mapping"),
        (
            {"filter": {"year": {"$gte": "x"}}},
            PineconeTypeError,
            r"filter\['year'\]\['\$gte'\]: expected a number, got 'x'",
        ),
        (
            {"filter": {"year": {"$near": 1}}},
            PineconeValueError,
            r"filter\['year'\]: unknown operator '\$near'; accepted are \$eq, \$ne, \$gt",
        ),
        ({"timeout": 0}, PineconeValueError, "timeout: expected seconds greater than 0"),
        ({"timeout": "1"}, PineconeTypeError, "timeout: expected seconds as a number"),
        ({"vectr": [1.0]}, TypeError, "vectr"),
    ],
)
def test_query(
    index: Index, arguments: dict[str, Any], expected: type[Exception], message: str
) -> None:
    with pytest.raises(expected, match=message):
        index.query(**{"top_k": 1, "vector": [1.0, 2.0], **arguments})


@pytest.mark.parametrize(
    ("ids", "expected", "message"),
    [
        ("abc", PineconeTypeError, "ids: expected a sequence of strings, got str: 'abc'"),
        ([], PineconeValueError, "ids: expected at least one id"),
        (["a", 5], PineconeTypeError, r"ids\[1\]: expected a string, got int: 5"),
        ([""], PineconeValueError, r"ids\[0\]: .*empty string"),
    ],
)
def test_ids(index: Index, ids: Any, expected: type[PineconeError], message: str) -> None:
    with pytest.raises(expected, match=message):
        index.fetch(ids=ids)
    with pytest.raises(expected, match=message):
        index.delete(ids=ids)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "ids, delete_all, filter: expected exactly one of them, got none"),
        ({"ids": ["a"], "delete_all": True}, "got ids and delete_all"),
        ({"ids": ["a"], "filter": {"a": 1}}, "got ids and filter"),
        ({"delete_all": True, "filter": {"a": 1}}, "got delete_all and filter"),
        ({"filter": {"$xor": [{"a": 1}]}}, r"filter: .*\$and or \$or.*got '\$xor'"),
    ],
)
def test_delete(index: Index, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(PineconeValueError, match=message):
        index.delete(**arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "id, filter: expected exactly one of them, got neither"),
        ({"id": "a", "filter": {"a": 1}}, "id, filter: .*got both"),
        (
            {"filter": {"a": 1}, "values": [1.0]},
            "values: an update by filter changes metadata only",
        ),
        ({"id": "a", "values": [NAN]}, r"values\[0\]: .*got nan"),
        ({"id": "a", "set_metadata": {"x": INF}}, r"set_metadata\['x'\]: .*got inf"),
    ],
)
def test_update(index: Index, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(PineconeValueError, match=message):
        index.update(**arguments)


def test_list(index: Index) -> None:
    with pytest.raises(PineconeValueError, match="limit: expected an integer from 1 to 100, got 0"):
        index.list(limit=0)
    with pytest.raises(PineconeTypeError, match="prefix: expected a string, got int"):
        index.list(prefix=5)  # type: ignore[arg-type]
    for method in (index.list, index.list_namespaces, index.documents.list):
        with pytest.raises(PineconeValueError, match=r"prefix: expected at most 512 .*, got 513"):
            method(prefix="a" * 513)
    with pytest.raises(PineconeTypeError, match="pagination_token: expected a string"):
        index.list_paginated(pagination_token=5)  # type: ignore[arg-type]


def test_arguments_are_keyword_only(index: Index) -> None:
    with pytest.raises(TypeError):
        index.query([1.0, 2.0], 3)  # type: ignore[misc]
