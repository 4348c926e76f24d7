"""The plane of a namespace, against the singular value decomposition it stands for."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, strategies as st

from pinecone.local.console.columns import widest
from pinecone.local.console.pca import fit, unit
from pinecone.local.console.picture import GROUPS, MOST_POINTS
from pinecone.local.storage.sparse import Sparse
from tests.local.console.conftest import See
from tests.local.rest import Control


@pytest.mark.parametrize("shape", [(300, 20), (20, 300), (50, 50), (3, 2), (2, 3), (5, 1)])
def test_it_agrees_with_numpys_svd(shape: tuple[int, int]) -> None:
    random = np.random.default_rng(sum(shape))
    scales = np.linspace(3, 0.1, shape[1])
    matrix = (random.normal(size=shape) * scales + 5).astype(np.float32)
    centred = matrix.astype(np.float64) - matrix.mean(axis=0, dtype=np.float64)
    left, values, right = np.linalg.svd(centred, full_matrices=False)
    plane = fit(matrix)
    places = plane.project(matrix)
    count = min(2, len(values), shape[0] - 1)
    for n in range(count):
        expected = left[:, n] * values[n]
        sign = np.sign(expected @ places[:, n])
        np.testing.assert_allclose(places[:, n], sign * expected, atol=1e-6 * values[0])
        np.testing.assert_allclose(abs(plane.axes[n] @ right[n]), 1, atol=1e-9)
    np.testing.assert_allclose(
        plane.shares[:count], (values**2 / (values**2).sum())[:count], atol=1e-9
    )
    assert not plane.axes[count:].any()


@given(st.integers(0, 6), st.integers(1, 6), st.floats(-(2.0**100), 2.0**100, width=32))
def test_equal_vectors_are_one_point(rows: int, columns: int, value: float) -> None:
    plane = fit(np.full((rows, columns), value, np.float32))
    assert not plane.axes.any()
    assert not plane.shares.any()
    assert not plane.project(np.full((1, columns), value, np.float32)).any()


def test_the_same_vectors_give_the_same_picture_in_any_order() -> None:
    matrix = np.random.default_rng(1).normal(size=(40, 6)).astype(np.float32)
    np.testing.assert_allclose(fit(matrix).axes, fit(matrix[::-1]).axes, atol=1e-9)


def test_unit_leaves_zeros_alone() -> None:
    matrix = np.array([[3, 4], [0, 0]], np.float32)
    np.testing.assert_allclose(unit(matrix), [[0.6, 0.8], [0, 0]])
    assert unit(matrix).dtype == np.float32


def test_a_picture_is_a_bounded_sample_with_groups(see: See, control: Control) -> None:
    data = control.create(3, "euclidean")
    random = np.random.default_rng(0)
    middles = random.normal(size=(9, 3)) * 20
    records = []
    for n in range(MOST_POINTS + 200):
        values = (middles[n % 9] + random.normal(size=3)).tolist()
        records.append(
            {"id": f"r{n}", "values": values, "metadata": {"group": f"g{n % 9}", "n": str(n)}}
        )
    for start in range(0, len(records), 500):
        data.upsert(records[start : start + 500])
    page = see(f"indexes/{data.name}/records", by="id", q="r5", top_k=4)
    picture = page.one("svg", "scatter")
    assert len(picture.all("a")) == MOST_POINTS + 4
    hits = [e for e in picture.all("circle") if "hit" in e.classes]
    assert len(hits) == 4
    assert [e.text for e in page.one("div", "legend").all("span")][-1] == "other"
    assert len(page.one("div", "legend").all("span")) == GROUPS + 1
    # An id of each record groups nothing.
    assert [e.text for e in page.one("nav", "colours").all("a")] == ["group"]
    assert f"{MOST_POINTS} of {len(records):,} records" in page.one("section", "map").text
    for circle in picture.all("circle"):
        assert 0 <= float(circle.attributes["cx"] or "") <= 640
        assert 0 <= float(circle.attributes["cy"] or "") <= 500


def test_a_picture_follows_its_records(see: See, control: Control) -> None:
    data = control.create(2)
    where = f"indexes/{data.name}/records"
    data.upsert([{"id": str(n), "values": [1, n + 1]} for n in range(2)])
    assert not see(where).all("svg", "scatter")
    data.upsert([{"id": "2", "values": [5, 1]}])
    assert len(see(where).one("svg", "scatter").all("a")) == 3
    data.upsert([{"id": "3", "values": [5, 2]}])
    assert len(see(where).one("svg", "scatter").all("a")) == 4


# -- sparse vectors ----------------------------------------------------------------------------


def sparse(entries: dict[int, float]) -> Sparse:
    return Sparse(np.array(list(entries), np.uint32), np.array(list(entries.values()), np.float32))


entries = st.dictionaries(st.integers(0, 2**32 - 1), st.floats(-100, 100, width=32), max_size=8)


@pytest.mark.slow
@given(st.lists(st.one_of(st.none(), entries), min_size=1, max_size=8))
def test_all_columns_hold_all_values(rows: list[dict[int, float] | None]) -> None:
    vectors = [None if row is None else sparse(row) for row in rows]
    columns = widest(vectors, 10_000)
    matrix = columns.matrix(vectors)
    for row, found in zip(rows, matrix, strict=True):
        expected = [(row or {}).get(int(position), 0.0) for position in columns.positions]
        assert found.tolist() == expected
    assert {position for row in rows if row for position in row} == {*columns.positions.tolist()}
    assert columns.share == pytest.approx(1)


def test_the_columns_that_spread_the_most_are_chosen() -> None:
    vectors = [sparse({5: 3.0, 9: n, 4_000_000_000: 10.0 * n}) for n in range(5)]
    columns = widest(vectors, 1)
    assert columns.positions.tolist() == [4_000_000_000]
    assert columns.share == pytest.approx(100 / 101)
    assert columns.matrix([sparse({9: 1.0}), None]).tolist() == [[0], [0]]
    assert widest(vectors, 2).positions.tolist() == [9, 4_000_000_000]


def test_sparse_vectors_have_a_picture_in_which_likeness_is_nearness(
    see: See, control: Control
) -> None:
    data = control.create(None, "dotproduct", vector_type="sparse")
    random = np.random.default_rng(3)
    records = []
    for n in range(90):
        topic = n % 3
        common = [1000 * topic + k for k in range(5)]
        own = [10_000 + 10 * n + k for k in range(5)]
        values = [*random.uniform(2, 3, 5).tolist(), *random.uniform(0, 0.5, 5).tolist()]
        words = {"indices": common + own, "values": values}
        records.append({"id": f"r{n}", "sparseValues": words, "metadata": {"topic": f"t{topic}"}})
    data.upsert(records)
    query = {"indices": [1000], "values": [1.0]}
    page = see(f"indexes/{data.name}/records", by="vector", q=json.dumps(query), top_k=5)
    picture = page.one("svg", "scatter")
    dots = [e for e in picture.all("circle") if "hit" not in e.classes]
    hits = [e for e in picture.all("circle") if "hit" in e.classes]
    assert (len(dots), len(hits)) == (90, 5)
    assert [e.text for e in page.one("div", "legend").all("span")] == ["t0", "t1", "t2"]
    places = np.array([[float(e.attributes[k] or "") for k in ("cx", "cy")] for e in dots])
    kinds = np.array([next(c for c in e.classes if c.startswith("c")) for e in dots])
    middles = {kind: places[kinds == kind].mean(axis=0) for kind in set(kinds)}
    assert len(middles) == 3
    for kind, middle in middles.items():
        spread = np.linalg.norm(places[kinds == kind] - middle, axis=1).max()
        others = [other for name, other in middles.items() if name != kind]
        assert spread < min(np.linalg.norm(middle - other) for other in others) / 2
