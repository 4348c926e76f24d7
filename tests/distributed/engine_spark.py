"""Spark: a local cluster of two workers, each a Java process of its own. `make test-distributed` runs this."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pyspark.sql import SparkSession

from pinecone import Index
from pinecone.distributed import Target
from pinecone.distributed.spark import PineconeDataSource, write
from tests.distributed import clusters
from tests.distributed.clusters import KEY, PARTITIONS, RECORDS, ROWS, WRONG


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with clusters.serving() as handle:
        yield handle


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Provide the folder of the cluster's logs and events."""
    return tmp_path_factory.mktemp("spark")


@pytest.fixture(scope="module", autouse=True)
def spark(index: Index, folder: Path) -> Iterator[SparkSession]:
    """Provide a session of a running cluster."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("SPARK_WORKER_DIR", str(folder / "work"))
        # The examples look for the key where it usually is.
        patch.setenv("PINECONE_API_KEY", KEY)
        (folder / "events").mkdir()
        builder = SparkSession.builder.master("local-cluster[2,1,600]")
        settings = {
            "spark.driver.memory": "500m",
            "spark.executor.memory": "600m",
            "spark.ui.enabled": "false",
            "spark.eventLog.enabled": "true",
            "spark.eventLog.dir": (folder / "events").as_uri(),
            "spark.sql.warehouse.dir": str(folder / "warehouse"),
        }
        for name, value in settings.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


def frame(spark: SparkSession, rows: list[dict[str, Any]], partitions: int = PARTITIONS) -> Any:
    return spark.createDataFrame(
        [(row["id"], row["values"], row["metadata"]) for row in rows],
        "id string, values array<float>, metadata string",
    ).repartition(partitions)


def test_a_killed_worker_loses_nothing(index: Index, spark: SparkSession, tmp_path: Path) -> None:
    clusters.check_that_a_killed_worker_loses_nothing(
        index, tmp_path, partial(write, frame(spark, ROWS))
    )


def test_failures_carry_ids(index: Index, spark: SparkSession) -> None:
    clusters.check_that_failures_carry_ids(index, partial(write, frame(spark, WRONG, 2)))


def test_a_missing_key_is_named(index: Index, spark: SparkSession) -> None:
    clusters.check_that_a_missing_key_is_named(index, partial(write, frame(spark, WRONG, 1)))


def test_the_data_source(index: Index, spark: SparkSession, tmp_path: Path) -> None:
    spark.dataSource.register(PineconeDataSource)
    told = tmp_path / "result.json"
    options: dict[str, Any] = {
        "host": index.host,
        "namespace": "source",
        "key_variable": clusters.VARIABLE,
        "tasks": 2,
    }
    source = frame(spark, ROWS).write.format("pinecone").mode("append")
    source.options(**options, result=str(told), max_concurrency=8, timeout=60).save()
    result = json.loads(told.read_text())
    assert (result["stored_count"], result["partition_count"]) == (RECORDS, PARTITIONS)
    assert index.describe_index_stats().namespaces["source"].vector_count == RECORDS

    wrong = frame(spark, WRONG, 1).write.format("pinecone").mode("append").options(**options)
    with pytest.raises(Exception, match="not stored: 'id-010'"):
        wrong.save()
    for given, words in (
        ({"api_key": KEY}, "api_key: an option would be seen in plans and logs"),
        ({"max_concurency": 3}, "unknown: max_concurency"),
        ({"tasks": "two"}, "tasks: expected a number, got 'two'"),
    ):
        source = frame(spark, ROWS[:1]).write.format("pinecone").mode("append")
        with pytest.raises(Exception, match=words):
            source.options(**{**options, **given}).save()
    with pytest.raises(Exception, match="mode: expected 'append'"):
        frame(spark, ROWS[:1]).write.format("pinecone").mode("overwrite").options(**options).save()


def test_examples(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    clusters.run_examples(index, "spark", monkeypatch)


def test_nobody_sees_the_key(
    index: Index, spark: SparkSession, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from pinecone.distributed.spark import _write

    target = Target(host=index.host, key_variable=clusters.VARIABLE)
    written = frame(spark, ROWS[:10]).mapInArrow(partial(_write, target), "result binary")
    written.explain(extended=True)
    written.collect()
    assert KEY not in "".join(capfd.readouterr())
    assert KEY.encode() not in clusters.pickled(partial(_write, target))
    clusters.check_that_no_file_has_the_key(folder)
