"""Dask: a local cluster of two workers. `make test-distributed` runs this."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import dask
import dask.dataframe
import pandas
import pytest
from distributed import Client, LocalCluster

from pinecone import Index
from pinecone.distributed import Target
from pinecone.distributed.dask import write
from tests.distributed import clusters
from tests.distributed.clusters import KEY, PARTITIONS, ROWS, WRONG


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with clusters.serving() as handle:
        yield handle


@pytest.fixture(scope="module")
def cluster(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Provide two workers; one that dies is started anew."""
    with (
        dask.config.set({"dataframe.convert-string": False}),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            memory_limit="700MB",
            dashboard_address=None,
            # The examples look for the key where it usually is.
            env={"PINECONE_API_KEY": KEY},
            local_directory=str(tmp_path_factory.mktemp("dask")),
        ) as running,
        Client(running),
    ):
        yield running


def frame(rows: list[dict[str, Any]], partitions: int = PARTITIONS) -> Any:
    return dask.dataframe.from_pandas(pandas.DataFrame(rows), npartitions=partitions)


def test_a_killed_worker_loses_nothing(index: Index, cluster: Any, tmp_path: Path) -> None:
    clusters.check_that_a_killed_worker_loses_nothing(index, tmp_path, partial(write, frame(ROWS)))


def test_failures_carry_ids(index: Index, cluster: Any) -> None:
    clusters.check_that_failures_carry_ids(index, partial(write, frame(WRONG, 2), retries=0))


def test_a_missing_key_is_named(index: Index, cluster: Any) -> None:
    clusters.check_that_a_missing_key_is_named(index, partial(write, frame(WRONG, 1), retries=0))


def test_threads_of_one_process_write_too(index: Index) -> None:
    rows = [{**row, "metadata": None} for row in ROWS[:50]]
    with dask.config.set({"dataframe.convert-string": False, "scheduler": "threads"}):
        target = Target(host=index.host, namespace="threads", key_variable=clusters.VARIABLE)
        assert write(frame(rows, 4), target).stored_count == 50


def test_nobody_sees_the_key(index: Index, cluster: Any) -> None:
    from pinecone.distributed.dask import _write

    target = Target(host=index.host, key_variable=clusters.VARIABLE)
    graph = frame(ROWS).map_partitions(_write, target, meta=pandas.Series(dtype=object))
    assert KEY not in repr(graph) + repr(graph.dask) + str(cluster.get_logs())
    assert KEY.encode() not in clusters.pickled(graph)


def test_examples(index: Index, cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    clusters.run_examples(index, "dask", monkeypatch)
