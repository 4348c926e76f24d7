"""What all engines share: a target without a key, what each task may do, sums, and errors that name records."""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable, Iterator
from typing import Any

import pandas
import pyarrow
import pytest

from pinecone import (
    Index,
    PartialFailureWarning,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    ServerlessSpec,
)
from pinecone.distributed import Target, WriteFailure, WriteResult
from pinecone.local import PineconeLocal

KEY = "pcsk-never-to-be-seen"
ROWS = {"id": ["a", "b", "c"], "values": [[1.0, 2.0, 3.0], [2.0, 3.0, 4.0], [3.0, 4.0, 5.0]]}


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    """Provide an empty index of dimension 3, whose key is in a variable of its own."""
    monkeypatch.setenv("FILMS_KEY", KEY)
    with PineconeLocal(api_key=KEY) as local, local.client() as pc:
        spec = ServerlessSpec(cloud="aws", region="us-east-1")
        pc.indexes.create(name="films", dimension=3, spec=spec)
        with pc.index("films") as handle:
            yield handle


def target(index: Index, **more: Any) -> Target:
    return Target(host=index.host, key_variable="FILMS_KEY", **more)


# -- the key -------------------------------------------------------------------------------------


def test_a_target_never_holds_the_key(index: Index) -> None:
    where = target(index, namespace="n", settings={"timeout": 7.0})
    assert KEY not in repr(where)
    assert KEY.encode() not in pickle.dumps(where)
    assert pickle.loads(pickle.dumps(where)) == where
    with where.open() as handle:
        assert handle.config.timeout == 7.0
        assert handle.describe_index_stats().total_vector_count == 0


def test_a_worker_without_the_key_says_which_variable_it_needs(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FILMS_KEY")
    monkeypatch.setenv("PINECONE_API_KEY", KEY)
    with pytest.raises(PineconeError, match="variable FILMS_KEY is not set on this worker"):
        target(index).write([])


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"key_variable": KEY}, "key_variable: expected the name of an environment variable"),
        ({"settings": {"api_key": KEY}}, "settings: api_key cannot be one of them"),
        ({"settings": {"additional_headers": {"a": KEY}}}, "settings: additional_headers cannot"),
        ({"settings": {"proxy_url": f"http://me:{KEY}@proxy:80"}}, "proxy_url may have no login"),
        ({"on_error": "ignore"}, "on_error: expected 'raise' or 'return', got 'ignore'"),
        ({"max_concurrency": 0}, "max_concurrency: expected .*1"),
        ({"records_per_second": 0}, "records_per_second: expected a positive number"),
        ({"host": "not a host"}, "host: "),
        ({"namespace": "ü"}, "namespace: expected up to"),
    ],
)
def test_what_cannot_work_is_refused_and_no_secret_is_shown(
    given: dict[str, Any], words: str
) -> None:
    with pytest.raises(PineconeValueError, match=words) as caught:
        Target(**{"host": "http://localhost:1", **given})
    assert KEY not in str(caught.value)


def test_wrong_types_are_named() -> None:
    wrong: Any = 3
    with pytest.raises(PineconeTypeError, match="settings: expected a dict of arguments of Index"):
        Target(host="http://localhost:1", settings=wrong)


# -- what each task may do -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tasks", "concurrency", "rate"), [(1, 64, 800.0), (4, 25, 200.0), (200, 1, 4.0)]
)
def test_what_tasks_may_do_together_is_shared_out(
    tasks: int, concurrency: int, rate: float
) -> None:
    where = Target(host="http://localhost:1", max_concurrency=100, records_per_second=800)
    share = where.share(tasks)
    assert (share.max_concurrency, share.records_per_second) == (concurrency, rate)
    assert Target(host="http://localhost:1").share(tasks).records_per_second is None
    with pytest.raises(PineconeValueError, match="tasks: "):
        where.share(0)


@pytest.mark.parametrize("frame", [pandas.DataFrame, pyarrow.table])
def test_a_rate_is_kept_to(index: Index, frame: Callable[[Any], Any]) -> None:
    rows = frame({"id": [str(number) for number in range(100)], "values": [[1.0, 2.0, 3.0]] * 100})
    began = time.monotonic()
    result = target(index, records_per_second=200).write([rows])
    assert (
        time.monotonic() - began >= 0.25
    )  # the last of two parts, of 50 records each, has to wait for its time
    assert (result.stored_count, result.partition_count) == (100, 1)


# -- results -------------------------------------------------------------------------------------


@pytest.mark.parametrize("grpc", [False, True])
def test_a_partition_is_written(index: Index, grpc: bool) -> None:
    metadata = ['{"year": 1999}', None, '{"tags": ["a"]}']
    table = pyarrow.table({**ROWS, "metadata": metadata})
    where = target(index, grpc=grpc, namespace="n")
    for _ in range(2):  # by another worker once more, which changes nothing
        assert where.write([table.slice(0, 2), table.slice(2)]).stored_count == 3
    assert index.describe_index_stats().total_vector_count == 3
    found = index.fetch(ids=["a", "b", "c"], namespace="n").vectors
    assert [found[id_].metadata for id_ in "abc"] == [{"year": 1999}, None, {"tags": ["a"]}]


def test_failures_carry_ids(index: Index) -> None:
    rows = pandas.DataFrame(
        {"id": ["a", "b"], "values": [[1.0, 2.0, 3.0], [1.0, 2.0, float("nan")]]}
    )
    with pytest.warns(PartialFailureWarning):
        result = target(index, on_error="return").write([rows])
    assert (result.stored_count, result.failed_count) == (1, 1)
    assert [failure.ids for failure in result.failures] == [["b"]]
    assert "expected a finite number" in result.failures[0].error
    with pytest.raises(PineconeError, match="of a partition were not stored: 'b': "):
        target(index).write([rows])


def test_results_are_summed_up_and_few_failures_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pinecone.distributed.target._KEPT", 2)
    one = WriteResult(
        stored_count=5,
        failed_count=2,
        partition_count=1,
        failures=[WriteFailure(ids=["a", "b"], error="no")],
    )
    whole = WriteResult.total([one, one])
    assert (whole.stored_count, whole.failed_count, whole.partition_count) == (10, 4, 2)
    assert [failure.ids for failure in whole.failures] == [["a", "b"]]
    assert pickle.loads(pickle.dumps(whole)) == whole
