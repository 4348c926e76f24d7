"""Write Spark data frames: a function that returns what was written, and a data source for `df.write`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
import pyarrow

from pinecone.distributed.target import Target, WriteResult
from pinecone.errors import PineconeValueError

if TYPE_CHECKING:
    DataSource = object
    DataSourceArrowWriter = object
else:
    try:
        from pyspark.sql.datasource import DataSource, DataSourceArrowWriter
    except ImportError:  # older than 4; `write` is what it has
        DataSource = DataSourceArrowWriter = object

R = TypeVar("R")


def write(frame: Any, target: Target, *, tasks: int | None = None) -> WriteResult:
    """Write every row of a Spark data frame, whose columns are those that `index.load` takes.

    Args:
        frame: What to write. `metadata` is a struct, a map or JSON text.
        target: Where to, and how.
        tasks: Partitions that are written at a time; they share what the target allows. Default: what Spark calls the
            default parallelism, and no more than there are partitions.

    Returns:
        Counts of all partitions, and what failed.

    Raises:
        PineconeError: A worker has no key, or records could not be stored and `on_error` is "raise". Spark wraps it.

    Example:
        from pyspark.sql import SparkSession
        from pinecone.distributed import Target
        from pinecone.distributed.spark import write

        spark = SparkSession.builder.getOrCreate()
        frame = spark.createDataFrame([("a", [0.1, 0.2, 0.3])], "id string, values array<float>")
        print(write(frame, Target(host=index.host)).stored_count)
    """
    if tasks is None:
        parallel = frame.sparkSession.sparkContext.defaultParallelism
        tasks = max(1, min(parallel, frame.rdd.getNumPartitions()))
    share = target.share(tasks)
    rows = frame.mapInArrow(partial(_write, share), "result binary").collect()
    return WriteResult.total(msgspec.json.decode(row.result, type=WriteResult) for row in rows)


class PineconeDataSource(DataSource):
    """A data source of Spark 4: `df.write.format("pinecone").mode("append").options(host=...).save()`.

    Options are `host`, `namespace`, `key_variable`, `grpc`, `max_concurrency` and `records_per_second` as in `Target`;
    `timeout`, the deadline of a request in seconds; `tasks`, how many partitions are written at a time and share what
    the target allows (default 1); and `result`, a file on the driver that gets the counts as JSON. A record that cannot be
    stored fails its partition.

    Raises:
        PineconeValueError: An option is unknown or cannot work, or the mode is not "append". Spark wraps it.

    Example:
        from pyspark.sql import SparkSession
        from pinecone.distributed.spark import PineconeDataSource

        spark = SparkSession.builder.getOrCreate()
        spark.dataSource.register(PineconeDataSource)
        frame = spark.createDataFrame([("a", [0.1, 0.2, 0.3])], "id string, values array<float>")
        frame.write.format("pinecone").mode("append").options(host=index.host, tasks=2).save()
    """

    options: Mapping[str, str]

    @classmethod
    def name(cls) -> str:
        """Return what `format` calls it."""
        return "pinecone"

    def writer(self, schema: Any, overwrite: bool) -> _Writer:
        """Return what writes the partitions."""
        if overwrite:
            raise PineconeValueError(
                "mode: expected 'append', which replaces records with the same ids; "
                "index.delete(delete_all=True) removes the others"
            )
        return _Writer(*_target(self.options))


class _Writer(DataSourceArrowWriter):
    """Writes partitions on the workers, and sums up on the driver; it travels between them with its target."""

    def __init__(self, target: Target, result: str | None) -> None:
        self._target = target
        self._result = result

    def write(self, iterator: Iterator[pyarrow.RecordBatch]) -> Any:
        """Write one partition."""
        message = import_module("pyspark.sql.datasource").WriterCommitMessage()
        message.result = self._target.write(map(_table, iterator))
        return message

    def commit(self, messages: Sequence[Any]) -> None:
        """Sum up what the partitions wrote."""
        if self._result is not None:
            whole = WriteResult.total(message.result for message in messages if message)
            Path(self._result).write_bytes(msgspec.json.encode(whole))

    def abort(self, messages: Sequence[Any]) -> None:
        """Leave what was written: the next run writes it again under the same ids."""


def _target(options: Mapping[str, str]) -> tuple[Target, str | None]:
    """Return where options say to write, for one of the tasks, and where to tell the result."""
    given = {name: options[name] for name in options}
    if "api_key" in given:
        raise PineconeValueError(
            "api_key: an option would be seen in plans and logs; key_variable= names the environment variable "
            "of the workers that has the key"
        )
    result, tasks = given.pop("result", None), _converted(given, "tasks", int)
    timeout = _converted(given, "timeout", float)
    arguments: dict[str, Any] = {
        "grpc": str(given.pop("grpc", "false")).lower() == "true",
        "settings": {} if timeout is None else {"timeout": timeout},
    }
    for name, kind in (("max_concurrency", int), ("records_per_second", float)):
        if (value := _converted(given, name, kind)) is not None:
            arguments[name] = value
    for name in ("host", "namespace", "key_variable"):
        if name in given:
            arguments[name] = given.pop(name)
    if "host" not in arguments or given:
        unknown = f"unknown: {', '.join(given)}" if given else "no host"
        raise PineconeValueError(
            f"options: expected host and others of PineconeDataSource; {unknown}"
        )
    return Target(**arguments).share(1 if tasks is None else tasks), result


def _converted(given: dict[str, str], name: str, kind: Callable[[str], R]) -> R | None:
    """Take an option, and return it as a number; None if it is not there."""
    text = given.pop(name, None)
    try:
        return None if text is None else kind(text)
    except ValueError:
        raise PineconeValueError(f"{name}: expected a number, got {text!r}") from None


def _write(target: Target, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """Write a partition; yield one row with what became of it."""
    result = msgspec.json.encode(target.write(map(_table, batches)))
    yield pyarrow.RecordBatch.from_pydict({"result": pyarrow.array([result], pyarrow.binary())})


def _table(batch: pyarrow.RecordBatch) -> pyarrow.Table:
    return pyarrow.Table.from_batches([batch])
