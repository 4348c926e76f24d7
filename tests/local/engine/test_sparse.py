"""Sparse indexes, and sparse values beside dense ones: stored exactly, scored exactly."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.local.rest import AWS, Control, Data, Json, assert_data_error

UNIT = [1.0, 0.0, 0.0]


def values(**weights: float) -> Json:
    """Sparse values from words such as `t7=0.5`."""
    return {
        "indices": [int(word[1:]) for word in weights],
        "values": list(weights.values()),
    }


@pytest.fixture
def sparse(control: Control) -> Data:
    """Return a new sparse index."""
    return control.create(None, "dotproduct", vector_type="sparse")


@pytest.fixture
def hybrid(control: Control) -> Data:
    """Return a new dense index of dimension 3 that accepts sparse values."""
    return control.create(3, "dotproduct")


def test_a_sparse_index_has_no_dimension(control: Control) -> None:
    body = {"name": "no-dimension", "spec": AWS, "vector_type": "sparse"}
    made = control.call("POST", "/indexes", body)
    assert made.status_code == 201
    described = control.call("GET", "/indexes/no-dimension").json()
    assert described == made.json()
    assert (described["vector_type"], described["metric"]) == ("sparse", "dotproduct")
    assert "dimension" not in described
    data = Data("no-dimension", described["host"], control.http)
    stats = data.post("/describe_index_stats", {}).json()
    assert (stats["vectorType"], stats["metric"]) == ("sparse", "dotproduct")
    assert "dimension" not in stats
    control.call("DELETE", "/indexes/no-dimension")


def test_fetch_returns_what_was_sent(sparse: Data) -> None:
    stored = {"id": "a", "sparseValues": values(t9=0.5, t0=-1, t4294967295=2), "metadata": {"k": 1}}
    assert sparse.upsert([stored]).json() == {"upsertedCount": 1}
    assert sparse.fetch("a") == {"a": stored}


def test_values_come_back_as_the_float32_they_were_stored_as(sparse: Data) -> None:
    given = [0.1, -3.4028234663852886e38, 1e-45]
    sparse.upsert([{"id": "a", "sparseValues": {"indices": [3, 1, 2], "values": given}}])
    found = sparse.fetch("a")["a"]["sparseValues"]
    assert found["indices"] == [3, 1, 2]
    assert np.array(found["values"], np.float32).tolist() == np.float32(given).tolist()


def test_a_search_finds_records_that_share_a_term_best_first(sparse: Data) -> None:
    sparse.upsert(
        [
            {"id": "a", "sparseValues": values(t1=1, t2=2)},
            {"id": "b", "sparseValues": values(t2=3), "metadata": {"k": "x"}},
            {"id": "c", "sparseValues": values(t3=9)},
            {"id": "d", "sparseValues": values(t1=1, t2=-1)},
        ]
    )
    found = sparse.query(sparseVector=values(t2=2, t1=2))
    assert [(match["id"], match["score"]) for match in found] == [("a", 6), ("b", 6), ("d", 0)]
    assert all(match["values"] == [] and "sparseValues" not in match for match in found)
    [match] = sparse.query(
        topK=1,
        sparseVector=values(t2=1),
        filter={"k": "x"},
        includeValues=True,
        includeMetadata=True,
    )
    wanted = {"id": "b", "score": 3.0, "values": [], "sparseValues": values(t2=3)}
    assert match == {**wanted, "metadata": {"k": "x"}}
    assert sparse.query(sparseVector=values(t7=1)) == []


def test_a_record_can_be_the_query(sparse: Data) -> None:
    sparse.upsert([{"id": "a", "sparseValues": values(t1=1, t2=2)}])
    sparse.upsert([{"id": "b", "sparseValues": values(t2=3)}])
    assert sparse.query(id="b") == sparse.query(sparseVector=values(t2=3))
    assert sparse.query(id="nobody") == []


def test_writes_show_in_the_next_search(sparse: Data) -> None:
    for number in range(1, 5):
        sparse.upsert([{"id": "a", "sparseValues": values(t1=number)}])
        assert [match["score"] for match in sparse.query(sparseVector=values(t1=1))] == [number]
    sparse.post(
        "/vectors/update", {"id": "a", "sparseValues": values(t2=7), "setMetadata": {"k": 1}}
    )
    assert sparse.query(sparseVector=values(t1=1)) == []
    [match] = sparse.query(sparseVector=values(t2=1), filter={"k": 1})
    assert match["score"] == 7
    sparse.post("/vectors/update", {"id": "a", "setMetadata": {"k": 2}})
    assert sparse.fetch("a")["a"]["sparseValues"] == values(t2=7)
    sparse.post("/vectors/delete", {"ids": ["a"]})
    assert sparse.query(sparseVector=values(t2=1)) == []


def test_hybrid_score_is_the_sum_of_both(hybrid: Data) -> None:
    hybrid.upsert(
        [
            {"id": "a", "values": [1, 0, 0], "sparseValues": values(t1=1)},
            {"id": "b", "values": [2, 0, 0]},
            {"id": "c", "values": [-1, 0, 0], "sparseValues": values(t1=10, t2=1)},
        ]
    )
    found = hybrid.query(vector=UNIT, sparseVector=values(t1=0.5, t9=1))
    assert [(match["id"], match["score"]) for match in found] == [("c", 4), ("b", 2), ("a", 1.5)]
    found = hybrid.query(vector=UNIT)
    assert [(match["id"], match["score"]) for match in found] == [("b", 2), ("a", 1), ("c", -1)]
    found = hybrid.query(id="a", includeValues=True)
    assert [(match["id"], match["score"]) for match in found] == [("c", 9), ("a", 2), ("b", 2)]
    assert [match.get("sparseValues") for match in found] == [
        values(t1=10, t2=1),
        values(t1=1),
        None,
    ]
    # A zero vector leaves the sparse part to decide.
    found = hybrid.query(vector=[0, 0, 0], sparseVector=values(t1=1), topK=1)
    assert [(match["id"], match["score"]) for match in found] == [("c", 10)]


def test_update_keeps_the_other_vector(hybrid: Data) -> None:
    hybrid.upsert([{"id": "a", "values": [1, 0, 0], "sparseValues": values(t1=1)}])
    hybrid.post("/vectors/update", {"id": "a", "values": [0, 1, 0]})
    assert hybrid.fetch("a")["a"] == {"id": "a", "values": [0, 1, 0], "sparseValues": values(t1=1)}
    hybrid.post("/vectors/update", {"id": "a", "sparseValues": values(t2=1)})
    assert hybrid.fetch("a")["a"] == {"id": "a", "values": [0, 1, 0], "sparseValues": values(t2=1)}
    # An upsert replaces the whole record.
    hybrid.upsert([{"id": "a", "values": [1, 0, 0]}])
    assert hybrid.fetch("a")["a"] == {"id": "a", "values": [1, 0, 0]}


@pytest.mark.parametrize("filtered", [False, True])
def test_hybrid_search_agrees_with_numpy(control: Control, filtered: bool) -> None:
    rng = np.random.default_rng(5)
    data = control.create(8, "dotproduct")
    dense = rng.standard_normal((300, 8), dtype=np.float32)
    full = np.zeros((300, 40), np.float32)
    records: list[Json] = []
    for number, row in enumerate(dense):
        terms = rng.choice(40, rng.integers(0, 9), replace=False)
        full[number, terms] = rng.standard_normal(len(terms), dtype=np.float32)
        pairs = {"indices": terms.tolist(), "values": full[number, terms].tolist()}
        records.append(
            {
                "id": f"{number}",
                "values": row.tolist(),
                "sparseValues": pairs if len(terms) else None,
                "metadata": {"even": number % 2 == 0},
            }
        )
    data.upsert(records)
    kept = np.arange(0, 300, 2 if filtered else 1)
    for _ in range(5):
        query = rng.standard_normal(8, dtype=np.float32)
        sparse = rng.standard_normal(40, dtype=np.float32)
        scores = dense.astype(float) @ query + full.astype(float) @ sparse.astype(float)
        best = kept[np.argsort(-scores[kept])][:20]
        body: Json = {"vector": query.tolist(), "topK": 20}
        body["sparseVector"] = {"indices": list(range(40)), "values": sparse.tolist()}
        body |= {"filter": {"even": True}} if filtered else {}
        found = data.query(**body)
        assert [match["id"] for match in found] == [f"{number}" for number in best]
        got = [match["score"] for match in found]
        np.testing.assert_allclose(got, scores[best], rtol=1e-5, atol=1e-6)


MANY = {"indices": list(range(2049)), "values": [1.0] * 2049}
REFUSED: list[tuple[Json, str]] = [
    (
        {"indices": [1, 2], "values": [1]},
        "Sparse vector indices and values must have the same length, got 2 indices and 1 values",
    ),
    (
        {"indices": [], "values": [1]},
        "Sparse vector indices and values must have the same length, got 0 indices and 1 values",
    ),
    (MANY, "Sparse vectors must have at most 2048 non-zero values, got 2049"),
    (
        {"indices": [5, 1, 5], "values": [1, 2, 3]},
        "Sparse vector indices must be unique, got 5 twice",
    ),
    (
        {"indices": [-1], "values": [1]},
        "Sparse vector indices must be between 0 and 4294967295, got -1",
    ),
    (
        {"indices": [1, 2**32], "values": [1, 1]},
        "Sparse vector indices must be between 0 and 4294967295, got 4294967296",
    ),
    (
        {"indices": [10**30], "values": [1]},
        f"Sparse vector indices must be between 0 and 4294967295, got {10**30}",
    ),
    (
        {"indices": [1, 2], "values": [1, 1e39]},
        "Sparse vector values must fit a 32-bit float, got 1e+39 at position 1",
    ),
]


@pytest.mark.parametrize(("given", "message"), REFUSED)
def test_values_that_break_a_rule(sparse: Data, given: Json, message: str) -> None:
    for path, body in (
        ("/vectors/upsert", {"vectors": [{"id": "a", "sparseValues": given}]}),
        ("/vectors/update", {"id": "a", "sparseValues": given}),
        ("/query", {"topK": 1, "sparseVector": given}),
    ):
        assert_data_error(sparse.post(path, body), 400, 3, message)
    assert sparse.counts() == {}


def test_2048_values_are_accepted(sparse: Data) -> None:
    most = {"indices": MANY["indices"][:2048], "values": MANY["values"][:2048]}
    sparse.upsert([{"id": "a", "sparseValues": most}])
    assert sparse.query(sparseVector=most)[0]["score"] == 2048


@pytest.mark.parametrize(
    ("path", "body", "message"),
    [
        (
            "/vectors/upsert",
            {"vectors": [{"id": "a"}]},
            "Sparse vector must contain at least one value. Vector ID a",
        ),
        (
            "/vectors/upsert",
            {"vectors": [{"id": "a", "sparseValues": {"indices": [], "values": []}}]},
            "Sparse vector must contain at least one value. Vector ID a",
        ),
        (
            "/vectors/upsert",
            {"vectors": [{"id": "a", "values": UNIT, "sparseValues": values(t1=1)}]},
            "This index holds sparse vectors and does not accept dense values",
        ),
        (
            "/vectors/update",
            {"id": "a", "values": UNIT},
            "This index holds sparse vectors and does not accept dense values",
        ),
        (
            "/query",
            {"topK": 1, "vector": UNIT, "sparseVector": values(t1=1)},
            "This index holds sparse vectors and does not accept dense values",
        ),
        ("/query", {"topK": 1}, "Either 'sparseVector' or 'id' must be given"),
        (
            "/query",
            {"topK": 1, "id": "a", "sparseVector": values(t1=1)},
            "Cannot provide both 'ID' and 'sparseVector' at the same time.",
        ),
    ],
)
def test_what_a_sparse_index_refuses(sparse: Data, path: str, body: Any, message: str) -> None:
    assert_data_error(sparse.post(path, body), 400, 3, message)


def test_sparse_values_alone_do_not_search_a_dense_index(hybrid: Data) -> None:
    answer = hybrid.post("/query", {"topK": 1, "sparseVector": values(t1=1)})
    assert_data_error(answer, 400, 3, "Either 'vector' or 'id' must be given")


@pytest.mark.slow
def test_hopelessly_large_results_are_refused(sparse: Data) -> None:
    wide = {"indices": list(range(2048)), "values": [1 / 3] * 2048}
    for start in range(0, 400, 40):
        sparse.upsert([{"id": f"{start + each}", "sparseValues": wide} for each in range(40)])
    body = {"topK": 400, "sparseVector": values(t1=1), "includeValues": True}
    answer = sparse.post("/query", body)
    assert_data_error(
        answer,
        400,
        3,
        "The result has more than 4915200 bytes, which exceeds the limit of 4194304 bytes. "
        "Lower topK, or leave values and metadata out",
    )
    assert len(sparse.query(topK=400, sparseVector=values(t1=1))) == 400
