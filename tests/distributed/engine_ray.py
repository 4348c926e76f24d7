"""Ray: a local cluster that runs two tasks at a time. `make test-distributed` runs this."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pandas
import pytest
import ray

from pinecone import Index
from pinecone.distributed import Target
from pinecone.distributed.ray import PineconeDatasink, write
from tests.distributed import clusters
from tests.distributed.clusters import KEY, PARTITIONS, RECORDS, ROWS, WRONG


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with clusters.serving() as handle:
        yield handle


@pytest.fixture(scope="module", autouse=True)
def folder(index: Index) -> Iterator[Path]:
    """Provide a running cluster, and the folder of its logs."""
    place = Path(tempfile.mkdtemp(prefix="ray"))  # short, for there are sockets in it
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_AUTH_MODE", "disabled")
        # The examples look for the key where it usually is.
        patch.setenv("PINECONE_API_KEY", KEY)
        ray.init(
            num_cpus=2,
            include_dashboard=False,
            object_store_memory=100_000_000,
            _temp_dir=str(place),
        )
        yield place
        ray.shutdown()
    shutil.rmtree(place, ignore_errors=True)


def dataset(rows: list[dict[str, Any]], size: int = RECORDS // PARTITIONS) -> Any:
    frame = pandas.DataFrame(rows)
    return ray.data.from_pandas(
        [frame.iloc[start : start + size] for start in range(0, len(frame), size)]
    )


def test_a_killed_worker_loses_nothing(index: Index, tmp_path: Path) -> None:
    clusters.check_that_a_killed_worker_loses_nothing(
        index, tmp_path, partial(write, dataset(ROWS))
    )


def test_failures_carry_ids(index: Index) -> None:
    clusters.check_that_failures_carry_ids(index, partial(write, dataset(WRONG)))


def test_a_missing_key_is_named(index: Index) -> None:
    clusters.check_that_a_missing_key_is_named(index, partial(write, dataset(WRONG)))


def test_columns_of_tensors(index: Index) -> None:
    import numpy

    rows = ray.data.from_numpy(numpy.ones((20, 3), "float32")).map_batches(
        lambda batch: {
            "id": [f"t{number}" for number in range(len(batch["data"]))],
            "values": batch["data"],
        }
    )
    target = Target(host=index.host, namespace="tensors", key_variable=clusters.VARIABLE)
    assert write(rows, target, tasks=1).stored_count == 20


def test_examples(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    clusters.run_examples(index, "ray", monkeypatch)


def test_nobody_sees_the_key(index: Index, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = Target(host=index.host, key_variable=clusters.VARIABLE)
    rows = dataset(ROWS)
    write(rows, target)
    assert KEY not in str(rows) + repr(target) + "".join(capfd.readouterr())
    assert KEY.encode() not in clusters.pickled(PineconeDatasink(target, tasks=2))
    clusters.check_that_no_file_has_the_key(folder)
