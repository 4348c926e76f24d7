"""Calls with `async_req` give a result to wait for, as they did."""

from __future__ import annotations

import gc
import json
import pickle
import warnings
from multiprocessing.pool import ApplyResult
from typing import Any

import pytest

from pinecone import (
    AsyncIndex,
    Index,
    NotFoundError,
    PineconeTypeError,
    PineconeValueError,
)


def test_results_to_wait_for(films: Index) -> None:
    calls: Any = films
    writes = [
        calls.upsert(vectors=[(f"a{i}", [1.0, i + 1.0])], namespace="n", async_req=True)
        for i in range(20)
    ]
    assert all(isinstance(write, ApplyResult) for write in writes)
    assert sum(write.get().upserted_count for write in writes) == 20
    found = calls.query(vector=[1.0, 1.0], top_k=3, namespace="n", async_req=True)
    assert found.get(timeout=60)["matches"][0]["id"] == "a0"
    assert calls.describe_index_stats(async_req=True).get().total_vector_count == 20
    assert len(calls.list_paginated(namespace="n", limit=5, async_req=True).get()) == 5
    assert calls.list_paginated(namespace="n", limit=5, async_req=False).pagination is not None
    failing = calls.query(id="nobody", vector=[1.0], top_k=1, async_req=True)
    with pytest.raises(PineconeValueError, match="vector, id: "):
        failing.get()
    with pytest.raises(PineconeValueError, match="batch_size, async_req: "):
        calls.upsert(vectors=[("a", [1.0, 2.0])], batch_size=1, async_req=True)
    calls.update(id="a1", set_metadata={"x": 1}, namespace="n", async_req=True).get()
    fetched = calls.fetch(ids=["a1"], namespace="n", async_req=True).get()
    assert fetched.vectors["a1"].metadata == {"x": 1}
    assert calls.delete(ids=["a1"], namespace="n", async_req=True).get() is None
    with pytest.raises(TypeError, match="async_req"):
        calls.list(async_req=True)


@pytest.mark.slow
def test_threads_are_made_when_needed_and_left_in_peace(films: Index) -> None:
    calls: Any = films
    assert "_background" not in films.__dict__
    calls.describe_index_stats(async_req=True).get()
    _, pool = films.__dict__["_background"]
    assert pool._processes == 2
    films.__dict__["_background"] = (-1, pool)  # as if this were a forked child
    calls.describe_index_stats(async_req=True).get()
    assert films.__dict__["_background"][1] is not pool
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        handle: Any = pickle.loads(pickle.dumps(films))
        handle.describe_index_stats(async_req=True).get()
        del handle
        gc.collect()


async def test_asynchronous_indexes_are_awaited() -> None:
    index: Any = AsyncIndex(host="localhost:1", api_key="key")
    with pytest.raises(PineconeTypeError, match="async_req: AsyncIndex does not take it"):
        await index.query(vector=[1.0], top_k=1, async_req=True)


def test_errors_are_caught_by_their_older_names(films: Index) -> None:
    from pinecone.exceptions import (  # type: ignore[import-not-found]
        NotFoundException,
        PineconeApiException,
    )

    with pytest.raises(NotFoundException) as caught:
        films.delete(delete_all=True, namespace="nowhere")
    assert isinstance(caught.value, PineconeApiException)
    assert isinstance(caught.value, NotFoundError)
    assert json.dumps(caught.value.body)


def test_settings_of_one_call(films: Index) -> None:
    calls: Any = films
    calls.upsert(vectors=[("s", [1.0, 2.0])], namespace="s", _check_return_type=False)
    with pytest.warns(DeprecationWarning, match=r"write query\(.*timeout=\.\.\.\)"):
        found = calls.query(id="s", top_k=1, namespace="s", _request_timeout=(5, 20.5))
    assert found.matches[0].id == "s"
    with pytest.warns(DeprecationWarning, match="timeout"):
        later = calls.fetch(ids=["s"], namespace="s", async_req=True, _request_timeout=20)
    assert list(later.get().vectors) == ["s"]
    with (
        pytest.warns(DeprecationWarning, match="timeout"),
        pytest.raises(PineconeValueError, match="timeout"),
    ):
        calls.fetch(ids=["s"], _request_timeout=-1)
