# Made from tests/_async/test_data_plane.py by `python -m codegen unasync`. Change that file, not this one.
"""The rest of the data plane: many ids, namespaces, metadata, data frames, several namespaces at once."""

from __future__ import annotations

from array import array
from typing import Any

import numpy as np
import pandas
import polars
import pyarrow
import pytest

from pinecone import (
    ApiError,
    ConflictError,
    GrpcIndex,
    Index,
    NotFoundError,
    PineconeTypeError,
    PineconeValueError,
    QueryResultsAggregator,
    SparseValues,
    Vector,
)
from tests.helpers.scripted_server import reply, serving


def records(count: int, prefix: str = "r") -> list[Any]:
    return [(f"{prefix}{n:04}", [1.0, float(n), 0.5], {"n": n}) for n in range(count)]


# -- many ids ------------------------------------------------------------------------------------


def test_ids_are_fetched_in_as_many_requests_as_a_url_needs(index: Index) -> None:
    index.upsert(vectors=records(1200, "a-rather-long-prefix-of-an-id/"))
    names = [record[0] for record in records(1200, "a-rather-long-prefix-of-an-id/")]
    found = index.fetch(ids=[*names, "absent"])
    assert sorted(found.vectors) == names
    assert found.vectors[names[7]].metadata == {"n": 7}
    assert found.usage is not None
    assert found.response_info is not None


@pytest.mark.parametrize("kind", [Index, GrpcIndex])
def test_bytes_that_were_sent_out_are_counted(index: Index, kind: Any) -> None:
    index.upsert(vectors=records(30))
    ids = [record[0] for record in records(30)]
    with kind(host=index.host, api_key="key") as handle:
        few = handle.query(vector=[1.0, 2.0, 0.5], top_k=2)
        many = handle.query(vector=[1.0, 2.0, 0.5], top_k=20, include_values=True)
        assert 0 < few.usage.egress_bytes < many.usage.egress_bytes
        for usage in (
            (handle.fetch(ids=ids)).usage,
            (handle.fetch_by_metadata(filter={"n": {"$gt": 3}})).usage,
            (handle.list_paginated()).usage,
        ):
            assert usage.egress_bytes > 100
        both = handle.query_namespaces(
            vector=[1.0, 2.0, 0.5], namespaces=["", "none"], metric="cosine"
        )
        parts = [usage.egress_bytes for usage in both.ns_usage.values()]
        assert both.usage.egress_bytes == sum(parts) > max(parts)


def test_bytes_of_many_requests_are_added_up() -> None:
    usage = {"readUnits": 1, "egressBytes": 50}
    with serving(reply(200, {"vectors": {}, "usage": usage})) as server:
        with Index(host=server.url, api_key="key") as index:
            found = index.fetch(ids=[f"{n:0500}" for n in range(40)])
    count = len(server.requests)
    assert found.usage is not None
    assert (found.usage.read_units, found.usage.egress_bytes) == (count, count * 50)
    assert count > 1


def test_urls_stay_short_and_hold_every_id_once() -> None:
    with serving(reply(200, {"vectors": {}, "usage": {"readUnits": 1}})) as server:
        with Index(host=server.url, api_key="key") as index:
            found = index.fetch(ids=[f"id/{n:05} {'x' * 100}" for n in range(200)])
    targets = [request.target for request in server.requests]
    assert max(map(len, targets)) < 6200
    asked = [part for target in targets for part in target.split("?")[1].split("&")]
    assert len(asked) == len(set(asked)) == 200
    assert found.usage is not None
    assert found.usage.read_units == len(targets) > 1


@pytest.mark.slow
def test_ids_are_deleted_a_thousand_at_a_time(index: Index) -> None:
    index.upsert(vectors=records(1500))
    index.delete(ids=[record[0] for record in records(1500)][:1400])
    assert (index.describe_index_stats()).total_vector_count == 100


def test_a_failure_among_several_requests_is_raised() -> None:
    failure = reply(400, {"code": 3, "message": "bad id"})
    with serving(reply(200, {}), failure) as server:
        with Index(host=server.url, api_key="key") as index:
            with pytest.raises(ApiError, match="bad id"):
                index.delete(ids=[str(n) for n in range(3000)])
            with pytest.raises(PineconeValueError, match="pass delete_all=True"):
                index.delete(filter={})


# -- namespaces and metadata ---------------------------------------------------------------------


def test_namespaces(index: Index) -> None:
    made = index.create_namespace(name="reviews", schema={"stars": {"filterable": True}})
    assert (made.name, made.record_count) == ("reviews", 0)
    assert made.schema is not None
    assert made.schema.fields["stars"].filterable is True
    with pytest.raises(ConflictError):
        index.create_namespace(name="reviews")
    for name in ("plots", "posters"):
        index.upsert(vectors=records(3), namespace=name)
    pages = [page for page in index.list_namespaces(limit=2)]
    assert [space.name for page in pages for space in page.namespaces] == [
        "plots",
        "posters",
        "reviews",
    ]
    with pytest.raises(AttributeError, match=r"no attribute 'name'; .*for space in page"):
        pages[0].name  # type: ignore[attr-defined]  # noqa: B018
    assert not hasattr(pages[0], "anything")
    every = index.list_namespaces_paginated(prefix="")
    assert [space.name for space in every] == ["plots", "posters", "reviews"]
    first = index.list_namespaces_paginated(prefix="p", limit=1)
    assert first.total_count == 2
    assert first.pagination is not None
    second = index.list_namespaces_paginated(
        prefix="p", limit=1, pagination_token=first.pagination.next
    )
    assert [space.name for space in second.namespaces] == ["posters"]
    assert (index.describe_namespace(name="plots")).record_count == 3
    assert (index.describe_namespace(namespace="plots")).name == "plots"
    index.delete_namespace(name="plots")
    with pytest.raises(NotFoundError):
        index.describe_namespace(name="plots")


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"name": ""}, PineconeValueError, "name: expected the name of a namespace"),
        ({"name": "é"}, PineconeValueError, "ASCII"),
        ({"name": "n", "schema": [1]}, PineconeTypeError, "schema: expected a dict"),
        ({"name": "n", "schema": {"f": True}}, PineconeTypeError, r"schema\['f'\]"),
        ({"name": "n", "schema": {"f": {"filterable": 1}}}, PineconeTypeError, "True or False"),
    ],
)
def test_bad_namespaces(arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    with Index(host="localhost:1", api_key="key") as index:
        with pytest.raises(error, match=words):
            index.create_namespace(**arguments)
        with pytest.raises(PineconeValueError, match="name: expected"):
            index.describe_namespace(name="a", namespace="b")
        for call in (index.create_namespace, index.describe_namespace, index.delete_namespace):
            with pytest.raises(PineconeValueError, match="name: expected up to 512 ASCII"):
                call(name="ü")
        with pytest.raises(PineconeValueError, match="name: expected"):
            index.delete_namespace()


def test_fetch_by_metadata_in_pages(index: Index) -> None:
    index.upsert(vectors=records(10))
    page = index.fetch_by_metadata(filter={"n": {"$gte": 5}}, limit=3)
    assert page.pagination is not None
    rest = index.fetch_by_metadata(
        filter={"n": {"$gte": 5}}, limit=3, pagination_token=page.pagination.next
    )
    assert sorted([*page.vectors, *rest.vectors]) == [f"r{n:04}" for n in range(5, 10)]
    assert list(page.vectors["r0005"].values) == [1.0, 5.0, 0.5]
    with pytest.raises(PineconeValueError, match="filter: expected at least one condition"):
        index.fetch_by_metadata(filter={})
    with pytest.raises(PineconeValueError, match="filter: expected at least one condition"):
        index.update(filter={}, set_metadata={"n": 1})
    with pytest.raises(PineconeValueError, match="limit: expected an integer from 1 to 10000"):
        index.fetch_by_metadata(filter={"n": 1}, limit=0)


def test_update_by_filter_counts_what_it_changes(index: Index) -> None:
    index.upsert(vectors=records(6))
    tried = index.update(filter={"n": {"$lt": 2}}, set_metadata={"old": True}, dry_run=True)
    assert tried.matched_records == 2
    done = index.update(filter={"n": {"$lt": 2}}, set_metadata={"old": True})
    assert done.matched_records == 2
    assert len((index.fetch_by_metadata(filter={"old": True})).vectors) == 2


# -- several namespaces --------------------------------------------------------------------------


def test_query_namespaces_ranks_together(index: Index) -> None:
    index.upsert(vectors=[("a", [1.0, 0.0, 0.0])], namespace="one")
    index.upsert(vectors=[("b", [0.9, 0.1, 0.0]), ("c", [1.0, 0.0, 0.0])], namespace="two")
    found = index.query_namespaces(
        vector=[1.0, 0.0, 0.0], namespaces=["two", "one", "two", "none"], metric="cosine", top_k=3
    )
    assert [match.id for match in found.matches] == ["c", "a", "b"]
    assert set(found.ns_usage) == {"one", "two", "none"}
    assert found.usage.read_units == sum(u.read_units or 0 for u in found.ns_usage.values())
    with pytest.raises(ApiError):
        index.query_namespaces(vector=[1.0], namespaces=["one"], metric="cosine")
    with pytest.raises(PineconeValueError, match="metric: expected one of"):
        index.query_namespaces(vector=[1.0], namespaces=["one"], metric="angle")
    with pytest.raises(PineconeValueError, match="namespaces: expected at least one"):
        index.query_namespaces(vector=[1.0], namespaces=[], metric="cosine")
    with pytest.raises(PineconeTypeError, match="namespaces: expected a list"):
        index.query_namespaces(vector=[1.0], namespaces="one", metric="cosine")


def test_small_distances_rank_first() -> None:
    body = [
        {"matches": [{"id": "far", "score": 3.0}, {"id": "farther", "score": 9.0}]},
        {"matches": [{"id": "near", "score": 0.5}]},
    ]
    with serving(*[reply(200, answer) for answer in body]) as server:
        with Index(host=server.url, api_key="key") as index:
            merged = QueryResultsAggregator(metric="euclidean", top_k=2)
            for space in ("x", "y"):
                merged.add_results(space, index.query(vector=[1.0], top_k=2, namespace=space))
    assert [match.id for match in merged.get_results().matches] == ["near", "far"]


# -- data frames ---------------------------------------------------------------------------------

VALUES = [[1.0, 0.5, 0.25], [0.5, 0.25, 0.125]]
SPARSE = {"indices": [3, 7], "values": [0.5, 0.25]}


def frames() -> list[Any]:
    columns = {"id": ["a", "b"], "values": VALUES, "metadata": [{"n": 1, "tags": ["x"]}, None]}
    array32 = pyarrow.FixedSizeListArray.from_arrays(
        pyarrow.array(np.array(VALUES, np.float32).ravel()), 3
    )
    return [
        pytest.param(pandas.DataFrame(columns), id="pandas"),
        pytest.param(
            pandas.DataFrame({**columns, "values": [np.array(v) for v in VALUES], "blob": [1, 2]}),
            id="pandas with arrays and another column",
        ),
        pytest.param(polars.DataFrame(columns), id="polars"),
        pytest.param(
            polars.DataFrame(columns, schema_overrides={"values": polars.Array(polars.Float32, 3)}),
            id="polars arrays",
        ),
        pytest.param(pyarrow.table(columns), id="pyarrow"),
        pytest.param(pyarrow.table({**columns, "values": array32}), id="pyarrow fixed size"),
        pytest.param(
            pyarrow.concat_tables(
                [pyarrow.table(columns).slice(0, 1), pyarrow.table(columns).slice(1)]
            ),
            id="pyarrow chunks",
        ),
    ]


@pytest.mark.parametrize("frame", frames())
def test_upsert_from_dataframe(index: Index, frame: Any) -> None:
    result = index.upsert_from_dataframe(frame, show_progress=False)
    assert (result.upserted_count, result.total_batch_count) == (2, 1)
    stored = (index.fetch(ids=["a", "b"])).vectors
    assert [list(stored[name].values) for name in ("a", "b")] == VALUES
    assert stored["a"].metadata == {"n": 1, "tags": ["x"]}
    assert not stored["b"].metadata


def test_sparse_columns_and_missing_values() -> None:
    frame = pandas.DataFrame(
        {"id": ["a", "b"], "values": [[1.0], float("nan")], "sparse_values": [None, SPARSE]}
    )
    with serving(reply(200, {"upsertedCount": 2})) as server:
        with Index(host=server.url, api_key="key") as index:
            index.upsert_from_dataframe(frame, namespace="n", show_progress=False)
    assert server.requests[0].json() == {
        "vectors": [{"id": "a", "values": [1.0]}, {"id": "b", "sparseValues": SPARSE}],
        "namespace": "n",
    }


def test_columns_that_a_frame_would_lose_are_named(index: Index) -> None:
    frame = pandas.DataFrame({"id": ["a"], "values": [[1.0, 2.0, 3.0]], "year": [1999], "n": [1]})
    words = r"'year', 'n' of the frame are not sent; .*columns=\{'metadata': \['year', 'n'\]\}"
    with pytest.warns(UserWarning, match=words) as caught:
        index.upsert_from_dataframe(frame, show_progress=False)
    assert caught[0].filename == __file__
    index.load(frame, columns={"metadata": ["year", "n"]})
    assert (index.fetch(ids=["a"])).vectors["a"].metadata == {"year": 1999, "n": 1}
    frame["metadata"] = [{"year": 2000}]
    index.upsert_from_dataframe(frame, show_progress=False)


@pytest.mark.parametrize(
    ("frame", "error", "words"),
    [
        ([{"id": "a"}], PineconeTypeError, "df: expected a pandas or polars DataFrame.*got list"),
        (pandas.DataFrame({"id": ["a"]}), PineconeValueError, "df: expected the columns"),
        (polars.DataFrame({"values": [[1.0]]}), PineconeValueError, "df: expected the columns"),
        (
            pandas.DataFrame({"id": ["a", 5], "values": [[1.0], [2.0]]}),
            PineconeTypeError,
            r"df\[1\].id",
        ),
        (
            polars.DataFrame({"id": ["a", "b"], "values": [[1.0], [2.0, 3.0]]}),
            PineconeValueError,
            r"df\[1\].values: expected 1 numbers",
        ),
        (
            pyarrow.table({"id": ["a", "b"], "values": [[1.0, None], [2.0, 3.0]]}),
            PineconeValueError,
            r"df\[0\].values\[1\]: expected a finite number",
        ),
    ],
)
def test_frames_that_cannot_be_records(frame: Any, error: type[Exception], words: str) -> None:
    with Index(host="localhost:1", api_key="key") as index:
        with pytest.raises(error, match=words):
            index.upsert_from_dataframe(frame)


def test_frames_go_in_batches(index: Index) -> None:
    frame = pandas.DataFrame(
        {"id": [str(n) for n in range(1200)], "values": [[float(n), 1.0, 2.0] for n in range(1200)]}
    )
    result = index.upsert_from_dataframe(frame, show_progress=False)
    assert (result.upserted_count, result.total_batch_count) == (1200, 3)


def test_numbers_of_many_kinds(index: Index) -> None:
    kinds: list[Any] = [
        np.array([1.0, 0.5, 0.25], np.float16),
        array("f", [1.0, 0.5, 0.25]),
        tuple(np.float32(v) for v in (1.0, 0.5, 0.25)),
        (1, 0.5, np.float64(0.25)),
        memoryview(array("d", [1.0, 0.5, 0.25])),
    ]
    index.upsert(
        vectors=[
            Vector(id=str(n), values=kind, metadata={"n": np.int64(n), "f": np.float32(0.5)})
            for n, kind in enumerate(kinds)
        ]
    )
    stored = (index.fetch(ids=[str(n) for n in range(len(kinds))])).vectors
    assert all(list(vector.values) == [1.0, 0.5, 0.25] for vector in stored.values())
    assert stored["3"].metadata == {"n": 3, "f": 0.5}
    for kind in kinds:
        assert (index.query(vector=kind, top_k=1)).matches


def test_sparse_numbers_of_many_kinds() -> None:
    with serving(reply(200, {"matches": []})) as server:
        with Index(host=server.url, api_key="key") as index:
            for sparse in (
                SparseValues(indices=[3, 7], values=[0.5, 0.25]),
                {"indices": np.array([3, 7], np.uint32), "values": np.array([0.5, 0.25])},
                {"indices": (3, 7), "values": array("d", [0.5, 0.25])},
            ):
                index.query(sparse_vector=sparse, top_k=1)
    assert [request.json()["sparseVector"] for request in server.requests] == [SPARSE] * 3
