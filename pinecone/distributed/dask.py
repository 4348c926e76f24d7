"""Write Dask data frames, partition by partition."""

from __future__ import annotations

import os
from contextlib import suppress
from importlib import import_module
from typing import Any

import pandas

from pinecone._requests.arguments import at_least
from pinecone.distributed.target import Target, WriteResult


def write(frame: Any, target: Target, *, tasks: int | None = None, retries: int = 3) -> WriteResult:
    """Write every row of a Dask data frame, whose columns are those that `index.load` takes.

    Args:
        frame: What to write.
        target: Where to, and how.
        tasks: Partitions that are written at a time; they share what the target allows. Default: one for each thread of
            the cluster, and no more than there are partitions.
        retries: How often a partition that failed is tried again on a cluster. A worker that dies counts for none. Default 3.

    Returns:
        Counts of all partitions, and what failed.

    Raises:
        PineconeError: A worker has no key, or records could not be stored and `on_error` is "raise".

    Example:
        import dask.dataframe
        import pandas
        from pinecone.distributed import Target
        from pinecone.distributed.dask import write

        table = pandas.DataFrame({"id": ["a", "b"], "values": [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]})
        frame = dask.dataframe.from_pandas(table, npartitions=2)
        print(write(frame, Target(host=index.host)).stored_count)
    """
    if tasks is None:
        tasks = max(1, min(_threads(), frame.npartitions))
    share = target.share(tasks)
    again = at_least(retries, "retries", 0)
    written = frame.map_partitions(_write, share, meta=pandas.Series(dtype=object))
    return WriteResult.total(written.compute(retries=again))


def _threads() -> int:
    """Return how many partitions are worked on at a time."""
    with suppress(ImportError, ValueError):
        client = import_module("distributed").get_client()
        return sum(client.nthreads().values())
    return os.cpu_count() or 1


def _write(frame: pandas.DataFrame, target: Target) -> pandas.Series:
    return pandas.Series([target.write([frame])], dtype=object)
