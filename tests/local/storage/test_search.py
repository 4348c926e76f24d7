"""Search against numpy in float64: exact for every metric, deterministic among ties."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from pinecone.local.storage import segments
from pinecone.local.storage.search import Stopped, top_k
from pinecone.local.storage.segments import Floats, Segments
from tests.local.rest import Control, Data, vector

METRICS = ("cosine", "dotproduct", "euclidean")


def oracle(rows: Floats, query: Floats, metric: str) -> Any:
    """Scores in float64; a higher key is a better match."""
    x, q = rows.astype(np.float64), query.astype(np.float64)
    if metric == "euclidean":
        return -((x - q) ** 2).sum(axis=1)
    dots = x @ q
    if metric == "dotproduct":
        return dots
    lengths = np.linalg.norm(x, axis=1) * np.linalg.norm(q)
    return dots / np.where(lengths > 0, lengths, 1)


def stored(folder: Path, rows: Floats) -> Segments:
    opened = Segments(folder, rows.shape[1], durable=False, used_slots=0)
    opened.write(np.arange(len(rows)), rows)
    return opened


@pytest.fixture(autouse=True, params=["rows", "quantized"])
def quantized(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Search the rows alone, and quantized ones first however few there are: nobody can tell the difference."""
    if request.param == "quantized":
        monkeypatch.setattr(segments, "_QUANTIZED_BYTES", 0)


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spread few rows over many files."""
    monkeypatch.setattr(segments, "segment_rows", lambda dimension: 64)


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("share", [1.0, 0.5, 0.05])
@pytest.mark.usefixtures("small_files")
def test_top_k_is_exact(tmp_path: Path, metric: str, share: float) -> None:
    rng = np.random.default_rng(7)
    rows = rng.standard_normal((1000, 33), dtype=np.float32)
    opened = stored(tmp_path, rows)
    slots = np.flatnonzero(rng.random(len(rows)) < share)
    for k in (1, 10, len(slots), len(slots) + 5):
        query = rng.standard_normal(33, dtype=np.float32)
        key = oracle(rows[slots], query, metric)
        wanted = slots[np.lexsort((slots, -key))][:k]
        found, scores = top_k(opened, slots, query, metric, k)
        assert found.tolist() == wanted.tolist()
        exact = np.sort(key)[::-1][:k] * (-1 if metric == "euclidean" else 1)
        np.testing.assert_allclose(scores, exact, rtol=1e-6, atol=1e-7)
    opened.close()


@pytest.mark.slow
@pytest.mark.parametrize("metric", METRICS)
@settings(max_examples=60)
@given(data=st.data())
def test_extreme_values_stay_exact(
    tmp_path_factory: pytest.TempPathFactory, metric: str, data: st.DataObject
) -> None:
    """Values whose float32 products overflow, vanish or cancel must still be ranked by float64."""
    values = st.one_of(
        st.sampled_from([0.0, 1.0, -1.0, 1e-30, -1e-30, 3e38, -3e38, 1e19, 1e-45, 1 + 2**-23]),
        st.floats(-1e3, 1e3, width=32),
    )
    rows = np.array(
        data.draw(st.lists(st.lists(values, min_size=3, max_size=3), min_size=4, max_size=12)),
        np.float32,
    )
    query = np.array(data.draw(st.lists(values, min_size=3, max_size=3)), np.float32)
    opened = stored(tmp_path_factory.mktemp("extreme"), rows)
    slots = np.arange(len(rows))
    complete, all_scores = top_k(opened, slots, query, metric, len(rows))
    for k in (1, 2):
        # With fewer than all wanted the scan chooses candidates: it must not lose one.
        found, scores = top_k(opened, slots, query, metric, k)
        assert found.tolist() == complete[:k].tolist()
        assert scores.tolist() == all_scores[:k].tolist()
    assert np.isfinite(all_scores).all()
    opened.close()


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.usefixtures("small_files")
def test_equal_rows_tie_in_slot_order(tmp_path: Path, metric: str) -> None:
    row = np.random.default_rng(3).standard_normal(17, dtype=np.float32)
    rows = np.tile(row, (200, 1))
    opened = stored(tmp_path, rows)
    slots = np.arange(200)
    found, scores = top_k(opened, slots, row * np.float32(0.37), metric, 150)
    assert found.tolist() == list(range(150))
    assert len(set(scores.tolist())) == 1
    opened.close()


@pytest.fixture(params=["alone", "together"])
def large(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Treat a small index like a large one: scanned in parts and let go of afterwards."""
    monkeypatch.setattr(segments, "_RESIDENT_BYTES", 0)
    monkeypatch.setattr(segments, "piece_rows", lambda dimension: 16)
    if request.param == "together":
        monkeypatch.setattr(segments, "_PARALLEL_BYTES", 0)
        monkeypatch.setattr("os.cpu_count", lambda: 3)


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("share", [1.0, 0.6, 0.05])
@pytest.mark.usefixtures("small_files", "large")
def test_large_indexes_are_searched_in_parts(tmp_path: Path, metric: str, share: float) -> None:
    rng = np.random.default_rng(8)
    rows = rng.standard_normal((1000, 33), dtype=np.float32)
    stored(tmp_path, rows).close()
    opened = Segments(tmp_path, 33, durable=False, used_slots=len(rows))
    slots = np.flatnonzero(rng.random(len(rows)) < share)
    for k in (1, 10, len(slots) - 1):
        query = rng.standard_normal(33, dtype=np.float32)
        wanted = slots[np.lexsort((slots, -oracle(rows[slots], query, metric)))][:k]
        assert top_k(opened, slots, query, metric, k)[0].tolist() == wanted.tolist()
    assert np.array_equal(opened.read(slots), rows[slots])
    opened.close()


@pytest.mark.usefixtures("small_files", "large")
def test_a_scan_in_parts_stops_when_told(tmp_path: Path) -> None:
    opened = stored(tmp_path, np.ones((200, 2), np.float32))
    with pytest.raises(Stopped):
        top_k(opened, np.arange(200), np.ones(2, np.float32), "cosine", 5, lambda: True)
    opened.close()
    assert not any("scan" in thread.name for thread in threading.enumerate())


@pytest.mark.slow
@pytest.mark.parametrize("share", [0.0, 0.3])
@settings(max_examples=40)
@given(data=st.data())
def test_additions_to_dot_products_are_exact(
    tmp_path_factory: pytest.TempPathFactory, share: float, data: st.DataObject
) -> None:
    """What sparse vectors add may dwarf the dense part, cancel it, or decide between ties."""
    values = st.sampled_from([0.0, 1.0, -1.0, 1e-30, 3e38, -3e38, 1e19, 1 + 2**-23])
    count = data.draw(st.integers(4, 12))
    pick = st.lists(st.lists(values, min_size=2, max_size=2), min_size=count, max_size=count)
    rows = np.array(data.draw(pick), np.float32)
    query = np.array(data.draw(st.lists(values, min_size=2, max_size=2)), np.float32)
    amounts = st.sampled_from([0.0, 1.0, -1.0, 1e-60, 1e76, -1e76, 0.1])
    extra = np.array(data.draw(st.lists(amounts, min_size=count, max_size=count)))
    opened = stored(tmp_path_factory.mktemp("extra"), rows)
    slots = np.arange(count)[int(share * count) :]
    given_extra = extra[slots]
    complete, scores = top_k(opened, slots, query, "dotproduct", count, extra=given_extra)
    key = (rows[slots].astype(np.float64) * query.astype(np.float64)).sum(axis=1) + given_extra
    assert complete.tolist() == slots[np.lexsort((slots, -key))].tolist()
    for k in (1, 2):
        found, best = top_k(opened, slots, query, "dotproduct", k, extra=given_extra)
        assert found.tolist() == complete[:k].tolist()
        assert best.tolist() == scores[:k].tolist()
    opened.close()


def test_a_scan_stops_when_told(tmp_path: Path) -> None:
    opened = stored(tmp_path, np.ones((20, 2), np.float32))
    with pytest.raises(Stopped):
        top_k(opened, np.arange(20), np.ones(2, np.float32), "cosine", 5, lambda: True)
    opened.close()


def test_lengths_follow_rewritten_rows(tmp_path: Path) -> None:
    """Cached lengths of a reopened file are updated by later writes."""
    stored(tmp_path, np.ones((10, 2), np.float32)).close()
    opened = Segments(tmp_path, 2, durable=False, used_slots=10)
    assert opened.norms(0)[:3].tolist() == pytest.approx([2**0.5] * 3)
    opened.write(np.array([1]), np.array([[3, 4]], np.float32))
    assert opened.norms(0)[:3].tolist() == pytest.approx([2**0.5, 5, 2**0.5])
    opened.close()


@pytest.mark.parametrize("metric", METRICS)
def test_query_over_http_agrees_with_numpy(control: Control, metric: str) -> None:
    rng = np.random.default_rng(11)
    rows = rng.standard_normal((700, 24), dtype=np.float32)
    data = control.create(24, metric)
    records = [
        vector(f"r{number:03d}", *row.tolist(), even=number % 2 == 0)
        for number, row in enumerate(rows)
    ]
    assert data.upsert(records).json() == {"upsertedCount": 700}
    for evens in (False, True):
        kept = np.arange(0, 700, 2 if evens else 1)
        query = rng.standard_normal(24, dtype=np.float32)
        key = oracle(rows[kept], query, metric)
        order = np.argsort(-key)[:25]
        more = {"filter": {"even": True}} if evens else {}
        matches = data.query(vector=query.tolist(), topK=25, **more)
        assert [match["id"] for match in matches] == [f"r{kept[place]:03d}" for place in order]
        sign = -1 if metric == "euclidean" else 1
        scores = [match["score"] for match in matches]
        np.testing.assert_allclose(scores, sign * key[order], rtol=1e-6)


def test_scores_of_each_metric(control: Control) -> None:
    scores = {}
    for metric in METRICS:
        data = control.create(2, metric)
        data.upsert([vector("a", 3, 4), vector("b", -1, 0)])
        found = data.query(vector=[1, 0])
        scores[metric] = [(match["id"], match["score"]) for match in found]
    assert scores == {
        "cosine": [("a", 0.6), ("b", -1.0)],
        "dotproduct": [("a", 3.0), ("b", -1.0)],
        "euclidean": [("b", 4.0), ("a", 20.0)],
    }


def test_ties_come_in_insertion_order_every_time(data: Data) -> None:
    names = [f"t{number}" for number in (5, 3, 9, 1, 7)]
    for name in names:
        data.upsert([vector(name, 1, 2, 3)])
    for _ in range(3):
        assert data.ids(vector=[1, 2, 3], topK=3) == names[:3]


def test_scores_beyond_float32_are_clipped(control: Control) -> None:
    data = control.create(2, "dotproduct")
    data.upsert([vector("a", 3e38, 3e38), vector("b", -3e38, -3e38)])
    scores = [match["score"] for match in data.query(vector=[3e38, 3e38])]
    assert scores == [pytest.approx(3.4028235e38), pytest.approx(-3.4028235e38)]


def test_a_zero_query_scores_zero(data: Data) -> None:
    data.upsert([vector("a", 1, 2, 3), vector("b", 1, 0, 0)])
    found = [(match["id"], match["score"]) for match in data.query(vector=[0, 0, 0], topK=1)]
    assert found == [("a", 0.0)]
