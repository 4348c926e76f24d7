"""The inverted lists against a plain dot product, with small blocks, changes and pinned views."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from pinecone.local.storage import sparse
from pinecone.local.storage.sparse import Sparse
from pinecone.local.storage.store import Store
from pinecone.local.storage.view import View

Weights = dict[int, float]
TERMS = st.sampled_from([0, 1, 2, 3, 2**31, 2**32 - 2, 2**32 - 1])
FLOATS = st.floats(-(2.0**100), 2.0**100, width=32).map(float) | st.sampled_from([0.0, 1.0, -1.0])
VECTORS = st.dictionaries(TERMS, FLOATS, min_size=1, max_size=5)
WRITES = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.none() | VECTORS, st.booleans()),
    min_size=1,
    max_size=25,
)


def made(weights: Weights) -> Sparse:
    return Sparse(np.array(list(weights), np.uint32), np.float32(list(weights.values())))


def put(store: Store, **vectors: Weights) -> None:
    nothing = np.empty((len(vectors), 0), np.float32)
    given = [made(weights) for weights in vectors.values()]
    store.upsert("", list(vectors), nothing, [None] * len(vectors), given)


def scored(view: View, query: Weights) -> dict[str, tuple[float, bool]]:
    """Return what a view says about every record: score, and whether it shares a term."""
    scores, shares = view.sparse_scores(view.slots, made(query))
    return {
        record.id: (float(score), bool(shared))
        for record, score, shared in zip(view.by_slot(view.slots), scores, shares, strict=True)
    }


def expected(held: dict[str, Weights], query: Weights) -> dict[str, tuple[float, bool]]:
    def dot(weights: Weights) -> float:
        shared = sorted(weights.keys() & query.keys())
        return float(sum(np.float64(weights[term]) * np.float64(query[term]) for term in shared))

    return {
        key: (dot(weights), bool(weights.keys() & query.keys())) for key, weights in held.items()
    }


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparse, "BLOCK", 4)


@pytest.mark.slow
@pytest.mark.usefixtures("small_blocks")
@settings(max_examples=60)
@given(writes=WRITES, query=VECTORS)
def test_every_view_scores_the_records_it_sees(
    tmp_path_factory: pytest.TempPathFactory,
    writes: list[tuple[str, Weights | None, bool]],
    query: Weights,
) -> None:
    """Views opened between writes are all asked again at the end, newest and oldest first."""
    store = Store(tmp_path_factory.mktemp("sparse"), 0, durable=False)
    held: dict[str, Weights] = {}
    seen: list[tuple[View, dict[str, Weights]]] = []
    with ExitStack() as views:
        for key, weights, look in writes:
            if weights is None:
                store.delete_ids("", [key])
                held.pop(key, None)
            else:
                put(store, **{key: weights})
                held[key] = weights
            if look:
                view = views.enter_context(store.view(""))
                seen.append((view, held.copy()))
                if len(seen) % 2:
                    assert scored(view, query) == expected(held, query)
        for view, then in [*reversed(seen), *seen]:
            assert scored(view, query) == expected(then, query)
    with store.view("") as view:
        assert scored(view, query) == expected(held, query)
    store.close()


@pytest.mark.usefixtures("small_blocks")
def test_moved_records_keep_their_sparse_vectors(tmp_path: Path) -> None:
    store = Store(tmp_path, 0, durable=False)
    held: dict[str, Weights] = {f"r{number:02}": {number: 1.0, 99: 2.0} for number in range(30)}
    put(store, **held)
    query = {number: float(number) for number in range(30)} | {99: 1.0}
    with store.view("") as before:
        assert scored(before, query) == expected(held, query)
        store.delete_ids("", [f"r{number:02}" for number in range(20)])
        kept = {key: weights for key, weights in held.items() if key >= "r20"}
        store.upsert("other", ["x"], np.empty((1, 0), np.float32), [None], [made({1: 1.0})])
        store.compact()
        with store.view("") as view:
            assert scored(view, query) == expected(kept, query)
        assert scored(before, query) == expected(held, query)
    store.compact()
    with store.view("") as view:
        assert int(view.slots[-1]) <= 11
        assert scored(view, query) == expected(kept, query)
    store.close()


@pytest.mark.usefixtures("small_blocks")
def test_searches_beside_writes_see_whole_writes_only(tmp_path: Path) -> None:
    """Each write sets every weight to one value, so each search must find equal scores."""
    store = Store(tmp_path, 0, durable=False)
    names = [f"r{number}" for number in range(20)]
    put(store, **{name: {7: 1.0} for name in names})
    stop = threading.Event()
    failures: list[BaseException] = []
    turns: list[int] = []

    def read() -> None:
        try:
            while not stop.is_set():
                with store.view("") as view:
                    scores, shares = view.sparse_scores(view.slots, made({7: 1.0}))
                assert (len(set(scores.tolist())), len(scores), shares.all()) == (1, 20, True)
                turns.append(1)
        except BaseException as error:
            failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    try:
        for value in range(2, 100):
            put(store, **{name: {7: float(value)} for name in names})
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    store.close()
    assert failures == []
    assert len(turns) > 10


@pytest.mark.usefixtures("small_blocks")
def test_lists_of_deleted_records_take_no_memory(tmp_path: Path) -> None:
    store = Store(tmp_path, 0, durable=False)
    put(store, **{f"r{number}": {7: 1.0} for number in range(16)})
    with store.view("") as view:
        view.sparse_scores(view.slots, made({7: 1.0}))
        assert sorted(store._sparse._blocks) == [0, 1, 2, 3]
        store.delete_ids("", [f"r{number}" for number in range(9)])
        assert sorted(store._sparse._blocks) == [2, 3]
        # A view that still sees them finds them again.
        assert view.sparse_scores(view.slots, made({7: 1.0}))[1].sum() == 16
    store.close()


def test_vectors_survive_reopening(tmp_path: Path) -> None:
    store = Store(tmp_path, 0, durable=True)
    given = {"a": {9: 0.1, 0: -3.0, 2**32 - 1: 1e-45}}
    put(store, **given)
    store.close()
    store = Store(tmp_path, 0, durable=True)
    with store.view("") as view:
        [found] = view.sparse(view.by_id(["a"]))
        assert found is not None
        assert found.indices.tolist() == list(given["a"])
        assert found.values.tolist() == np.float32(list(given["a"].values())).tolist()
    store.close()
    assert [file.suffix for file in files(tmp_path)] == [".ack", ".crc", ".sqlite"]


def files(folder: Path) -> Iterator[Path]:
    return iter(sorted(folder.iterdir()))
