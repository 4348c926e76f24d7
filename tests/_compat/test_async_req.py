"""Calls with `async_req` give a result to wait for, as they did."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import pickle
import subprocess
import sys
import threading
import warnings
from multiprocessing.pool import ApplyResult
from pathlib import Path
from typing import Any

import pytest

from pinecone import (
    AsyncIndex,
    Index,
    NotFoundError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
)
from pinecone._compat import background
from tests.helpers.waiting import LONGEST


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
    pools = films.__dict__["_background"]
    pool = pools.pop(os.getpid())
    assert pool._max_workers == 2
    pools[-1] = pool  # as if this were a forked child
    calls.describe_index_stats(async_req=True).get()
    assert pools[os.getpid()] is not pool
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        handle: Any = pickle.loads(pickle.dumps(films))
        handle.describe_index_stats(async_req=True).get()
        del handle
        gc.collect()


WITHOUT_SEMAPHORES = """
import _multiprocessing
import multiprocessing.pool
import os

def lacking(*arguments):
    raise OSError(38, os.strerror(38))

lacking.SEM_VALUE_MAX = 1
_multiprocessing.SemLock = lacking
try:
    multiprocessing.pool.ThreadPool(1)
except OSError as error:
    assert error.errno == 38
else:
    raise AssertionError("there are semaphores")

from pinecone import Pinecone
from pinecone.local import PineconeLocal

with PineconeLocal() as local, local.client() as pc:
    pc.indexes.create(name="films", dimension=2, spec={"serverless": {"cloud": "aws", "region": "us-east-1"}})
    for grpc in (False, True):
        index = pc.index("films", grpc=grpc)
        writes = [index.upsert(vectors=[(f"a{i}", [1.0, 2.0])], async_req=True) for i in range(20)]
        if grpc:
            assert all(write.result(60).upserted_count == 1 for write in writes)
        else:
            assert all(write.get(60).upserted_count == 1 for write in writes)
        index.upsert(vectors=[("b", [1.0, 2.0]), ("c", [1.0, 2.0])], batch_size=1)
        assert len(index.query_namespaces(namespaces=["", "x"], metric="cosine", vector=[1.0, 2.0]).matches) == 10
        index.close()
"""


@pytest.mark.slow
def test_no_semaphores_are_needed(tmp_path: Path) -> None:
    """AWS Lambda has none: making one fails there."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_SEMAPHORES],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr


def test_a_result_can_be_waited_for() -> None:
    released = threading.Event()

    def answer(_: Any) -> str:
        assert released.wait(LONGEST)
        return "done"

    class Handle:
        pass

    result = background.submit(Handle(), answer, {})
    assert not result.ready()
    with pytest.raises(ValueError, match="not over"):
        result.successful()
    for kind in (multiprocessing.TimeoutError, TimeoutError, PineconeTimeoutError):
        with pytest.raises(kind, match=r"not over after 0\.01 s"):
            result.get(timeout=0.01)
    result.wait(0.01)
    released.set()
    result.wait()
    assert (result.ready(), result.successful(), result.get()) == (True, True, "done")
    failed = background.submit(Handle(), lambda handle: handle.nothing, {})
    failed.wait(LONGEST)
    assert not failed.successful()
    with pytest.raises(AttributeError):
        failed.get(0)


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
