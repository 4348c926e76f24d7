"""Write Ray datasets: a datasink for Ray Data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pinecone.distributed.target import Target, WriteResult

if TYPE_CHECKING:
    Datasink = object
else:
    from ray.data import Datasink

_ray: Any = import_module("ray")
_block: Any = import_module("ray.data.block")


def write(dataset: Any, target: Target, *, tasks: int | None = None) -> WriteResult:
    """Write every row of a dataset, whose columns are those that `index.load` takes.

    Args:
        dataset: What to write.
        target: Where to, and how.
        tasks: Blocks that are written at a time; they share what the target allows. Default: one for each CPU of the
            cluster, and no more than `max_concurrency`.

    Returns:
        Counts of all blocks, and what failed.

    Raises:
        PineconeError: A worker has no key, or records could not be stored and `on_error` is "raise". Ray wraps it.

    Example:
        import ray
        from pinecone.distributed import Target
        from pinecone.distributed.ray import write

        rows = ray.data.from_items([{"id": str(n), "values": [0.1, 0.2, n]} for n in range(1000)])
        print(write(rows, Target(host=index.host)).stored_count)
    """
    if tasks is None:
        cpus = int(_ray.cluster_resources().get("CPU", 1))
        tasks = max(1, min(cpus, target.max_concurrency))
    sink = PineconeDatasink(target, tasks=tasks)
    dataset.write_datasink(sink, concurrency=tasks)
    return sink.result


class PineconeDatasink(Datasink):
    """A datasink for `Dataset.write_datasink`; `write` does the same and shares out by itself.

    Args:
        target: Where to write, and how.
        tasks: Blocks that are written at a time, the `concurrency` of `write_datasink`. Default 1.

    Attributes:
        result: Counts and failures, once it was written.
    """

    def __init__(self, target: Target, *, tasks: int = 1) -> None:
        self._target = target.share(tasks)
        self.result = WriteResult()

    def get_name(self) -> str:
        """Return what Ray calls it in its plans and pages."""
        return "Pinecone"

    def write(self, blocks: Iterable[Any], ctx: Any) -> WriteResult:
        """Write the blocks of one task."""
        return self._target.write(_frames(blocks))

    def on_write_complete(self, write_result: Any) -> None:
        """Sum up what the tasks wrote."""
        self.result = WriteResult.total(write_result.write_returns)


def _frames(blocks: Iterable[Any]) -> Iterator[Any]:
    """Yield blocks as data frames, in which tensors are arrays."""
    for block in blocks:
        accessor = _block.BlockAccessor.for_block(block)
        if accessor.num_rows():
            yield accessor.to_pandas()
