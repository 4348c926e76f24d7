# Made from tests/_async/test_index.py by `python -m codegen unasync`. Change that file, not this one.
"""The data of an index, against the embedded service."""

from __future__ import annotations

from array import array
from typing import Any

import numpy as np
import pytest

from pinecone import (
    ApiError,
    Index,
    NotFoundError,
    SparseValues,
    Vector,
)
from tests.helpers.scripted_server import reply, serving

FILMS: list[Any] = [
    ("alien", [1.0, 0.0, 0.0], {"genre": "horror", "year": 1979}),
    {"id": "brazil", "values": [0.0, 1.0, 0.0], "metadata": {"genre": "satire", "year": 1985}},
    Vector(id="clue", values=[0.0, 0.0, 1.0], metadata={"genre": "satire", "year": 1985.5}),
    ("dune", [0.9, 0.1, 0.0]),
]


def test_upsert_and_query(index: Index) -> None:
    written = index.upsert(vectors=FILMS)
    assert written.upserted_count == 4
    assert written.total_item_count == written.success_count == 4
    assert not written.has_errors
    found = index.query(vector=[1.0, 0.05, 0.0], top_k=3)
    assert [match.id for match in found.matches] == ["alien", "dune", "brazil"]
    assert found.matches[0].score == pytest.approx(0.99875, abs=1e-4)
    assert found.matches[0].metadata is None
    assert list(found.matches[0].values) == []
    assert found["matches"][0]["id"] == "alien"


def test_query_returns_what_it_is_asked_for(index: Index) -> None:
    index.upsert(vectors=FILMS)
    found = index.query(vector=[1.0, 0.0, 0.0], top_k=1, include_values=True, include_metadata=True)
    assert list(found.matches[0].values) == [1.0, 0.0, 0.0]
    assert found.matches[0].metadata == {"genre": "horror", "year": 1979}
    by_id = index.query(id="alien", top_k=2)
    assert [match.id for match in by_id.matches] == ["alien", "dune"]


@pytest.mark.parametrize(
    ("filter", "expected"),
    [
        ({"genre": "satire"}, {"brazil", "clue"}),
        ({"genre": {"$eq": "horror"}}, {"alien"}),
        ({"genre": {"$in": ["horror", "drama"]}}, {"alien"}),
        ({"year": {"$gte": 1985, "$lt": 1986}}, {"brazil", "clue"}),
        ({"year": {"$gt": np.float32(1985)}}, {"clue"}),
        ({"$or": [{"year": 1979}, {"year": 1985.5}]}, {"alien", "clue"}),
        ({"$and": [{"genre": "satire"}, {"year": {"$lte": 1985}}]}, {"brazil"}),
        ({"genre": {"$exists": False}}, {"dune"}),
    ],
)
def test_filters(index: Index, filter: dict[str, Any], expected: set[str]) -> None:
    index.upsert(vectors=FILMS)
    found = index.query(vector=[1.0, 1.0, 1.0], top_k=10, filter=filter)
    assert {match.id for match in found.matches} == expected


@pytest.mark.parametrize(
    "values",
    [
        [1, 2, 3],
        (1.0, 2.0, 3.0),
        range(1, 4),
        array("f", [1, 2, 3]),
        np.array([1, 2, 3], dtype=np.float32),
        np.array([1, 2, 3], dtype=np.float64),
        np.array([1, 2, 3], dtype=np.float16),
        np.array([1, 2, 3], dtype=np.int64),
        np.array([1, 2, 3], dtype=">f4"),
        np.array([[1, 9], [2, 9], [3, 9]], dtype=np.float32)[:, 0],
        [np.float32(1), np.float64(2), np.int32(3)],
        (number for number in (1.0, 2.0, 3.0)),
    ],
    ids=lambda values: type(values).__name__,
)
def test_vectors_come_in_many_forms(index: Index, values: Any) -> None:
    index.upsert(vectors=[{"id": "a", "values": values}])
    stored = (index.fetch(ids=["a"])).vectors["a"]
    assert list(stored.values) == [1.0, 2.0, 3.0]
    query = [1, 2, 3] if not hasattr(values, "__len__") else values
    assert (index.query(vector=query, top_k=1)).matches[0].score == pytest.approx(1)


def test_numpy_scalars_in_metadata_and_top_k(index: Index) -> None:
    metadata = {"year": np.int64(1979), "score": np.float32(0.5), "good": np.bool_(True)}
    index.upsert(vectors=[("a", np.ones(3), metadata)])
    found = index.query(vector=np.ones(3), top_k=np.int64(1), include_metadata=True)  # type: ignore[arg-type]
    assert found.matches[0].metadata == {"year": 1979, "score": 0.5, "good": True}


def test_fetch(index: Index) -> None:
    index.upsert(vectors=FILMS)
    fetched = index.fetch(ids=["clue", "nothing", "dune"])
    assert set(fetched.vectors) == {"clue", "dune"}
    assert fetched.vectors["clue"].metadata == {"genre": "satire", "year": 1985.5}
    assert fetched.vectors["dune"].metadata is None


def test_ids_with_characters_that_mean_something_in_urls(index: Index) -> None:
    ids = [
        "a/b",
        "a?b=c",
        "a#b",
        "a b",
        "a+b",
        "a&ids=b",
        "100%",
        "a%2Fb",
        "..",
        "é".encode().hex(),
    ]
    index.upsert(vectors=[(id_, [1.0, 0.0, 0.0]) for id_ in ids], namespace="x/y z")
    assert set((index.fetch(ids=ids, namespace="x/y z")).vectors) == set(ids)
    assert (index.fetch(ids=ids)).vectors == {}
    listed = index.list_paginated(prefix="a+", namespace="x/y z")
    assert [item.id for item in listed] == ["a+b"]
    index.delete(ids=["a/b", "a b"], namespace="x/y z")
    assert len((index.fetch(ids=ids, namespace="x/y z")).vectors) == len(ids) - 2


def test_namespaces_keep_apart(index: Index) -> None:
    index.upsert(vectors=FILMS[:1])
    index.upsert(vectors=FILMS[1:3], namespace="eighties")
    statistics = index.describe_index_stats()
    assert statistics.total_vector_count == 3
    assert statistics.dimension == 3
    assert statistics.namespaces["eighties"].vector_count == 2
    found = index.query(vector=[1.0, 1.0, 1.0], top_k=9, namespace="eighties")
    assert {match.id for match in found.matches} == {"brazil", "clue"}


def test_delete_by_id_by_filter_and_all(index: Index) -> None:
    index.upsert(vectors=FILMS)
    assert index.delete(ids=["alien", "unknown"]) is None
    assert set((index.fetch(ids=["alien", "dune"])).vectors) == {"dune"}
    index.delete(filter={"genre": "satire"})
    assert (index.describe_index_stats()).total_vector_count == 1
    index.delete(delete_all=True)
    assert (index.describe_index_stats()).total_vector_count == 0
    with pytest.raises(NotFoundError, match="Namespace not found"):
        index.delete(ids=["a"], namespace="nowhere")


def test_update(index: Index) -> None:
    index.upsert(vectors=FILMS)
    index.update(id="alien", set_metadata={"year": 1986, "sequel": True})
    index.update(id="dune", values=np.array([0.0, 1.0, 0.0]))
    stored = (index.fetch(ids=["alien", "dune"])).vectors
    assert stored["alien"].metadata == {"genre": "horror", "year": 1986, "sequel": True}
    assert list(stored["alien"].values) == [1.0, 0.0, 0.0]
    assert list(stored["dune"].values) == [0.0, 1.0, 0.0]


def test_update_by_filter() -> None:
    with serving(reply(200, {"matchedRecords": 2})) as server:
        with Index(host=server.url, api_key="key") as index:
            counted = index.update(
                filter={"genre": "satire"},
                set_metadata={"funny": True},
                dry_run=True,
                namespace="n",
            )
    assert counted.matched_records == 2
    assert server.requests[0].target == "/vectors/update"
    assert server.requests[0].json() == {
        "filter": {"genre": "satire"},
        "setMetadata": {"funny": True},
        "dryRun": True,
        "namespace": "n",
    }


def test_list_goes_through_all_pages(index: Index) -> None:
    ids = [f"film-{number:03}" for number in range(250)]
    index.upsert(vectors=[(id_, [1.0, 2.0, 3.0]) for id_ in [*ids, "other"]])
    pages = [page for page in index.list(prefix="film-")]
    assert [len(page) for page in pages] == [100, 100, 50]
    assert [item.id for page in pages for item in page] == ids
    pages = [page for page in index.list(limit=90)]
    assert [len(page.vectors) for page in pages] == [90, 90, 71]
    assert [page for page in index.list(prefix="zebra")] == []


def test_list_paginated(index: Index) -> None:
    index.upsert(vectors=FILMS)
    first = index.list_paginated(limit=3)
    assert [item.id for item in first] == ["alien", "brazil", "clue"]
    assert first.pagination is not None
    second = index.list_paginated(limit=3, pagination_token=first.pagination.next)
    assert [item.id for item in second] == ["dune"]
    assert second.pagination is None


def test_sparse_vectors() -> None:
    answer = {
        "matches": [{"id": "a", "score": 2.0, "sparseValues": {"indices": [3], "values": [0.5]}}]
    }
    with serving(reply(200, {"upsertedCount": 2}), reply(200, answer)) as server:
        with Index(host=server.url, api_key="key") as index:
            words = {"indices": np.array([3, 7]), "values": np.array([0.5, 2.0], dtype=np.float32)}
            index.upsert(
                vectors=[
                    {"id": "a", "sparse_values": words},
                    Vector(id="b", sparse_values=SparseValues(indices=[9], values=[1.0])),
                ]
            )
            found = index.query(sparse_vector={"indices": [7, 9], "values": [1, 0.25]}, top_k=2)
    assert found.matches[0].sparse_values == SparseValues(indices=[3], values=[0.5])
    upsert, query = server.requests
    assert upsert.json() == {
        "vectors": [
            {"id": "a", "sparseValues": {"indices": [3, 7], "values": [0.5, 2.0]}},
            {"id": "b", "sparseValues": {"indices": [9], "values": [1.0]}},
        ]
    }
    assert query.json()["sparseVector"] == {"indices": [7, 9], "values": [1, 0.25]}


def test_the_services_own_words_about_a_wrong_dimension(index: Index) -> None:
    message = "Vector dimension 2 does not match the dimension of the index 3"
    with pytest.raises(ApiError, match=message) as caught:
        index.upsert(vectors=[("a", [1.0, 2.0])])
    assert (caught.value.status_code, caught.value.error_code) == (400, None)
    assert (caught.value.operation, caught.value.attempts) == ("upsert_vectors", 1)
    with pytest.raises(ApiError, match=message):
        index.query(vector=[1.0, 2.0], top_k=1)


def test_responses_are_friendly(index: Index) -> None:
    index.upsert(vectors=FILMS)
    found = index.query(vector=[1.0, 0.0, 0.0], top_k=1, include_metadata=True)
    match = found.matches[0]
    assert match["metadata"]["genre"] == "horror"
    assert "score" in match
    assert match.get("nothing", 5) == 5
    assert found.to_dict()["matches"][0]["id"] == "alien"
