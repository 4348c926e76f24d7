"""Say where workers write and how, and write a partition there: what the engines have in common.

Theory of operation
===================

A `Target` is configuration: it holds the host and the name of an environment variable, never a key, so it may be seen in
plans, pickles, logs and web pages of an engine. A worker opens an index with the key that it finds in its own environment.

An engine runs a task for each partition. When a worker dies, or a task fails, the engine runs the task again, perhaps while
the first one is still running; both write the same records under the same ids, so nothing is stored twice. The result
counts the records of the tasks that the engine took for done, each once.

What many tasks may do together is shared out before they start: of `max_concurrency` requests and `records_per_second`,
each of the tasks that run at the same time gets a part. A service that is busy slows down each of them besides.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from attrs import define, evolve, field

from pinecone._checks import is_given, seconds, string, wrong_type, wrong_value
from pinecone._requests.arguments import flag, integer_between, namespace as checked_namespace
from pinecone._requests.batches import MAX_CONCURRENCY
from pinecone._sync.grpc_index import GrpcIndex
from pinecone._sync.index import Index
from pinecone.config import normalise_host, without_login
from pinecone.errors import LoadError, PineconeError, PineconeValueError
from pinecone_api._base import Model

#: Requests at a time that all tasks may make together, by default and at most.
_CONCURRENCY, _MOST = 16, 100_000
#: Records whose ids a result keeps; the others are counted.
_KEPT = 100_000
#: Ids that an error names.
_SHOWN = 5
#: Parts of a second's records that are written without a wait.
_STEPS = 4
#: What `Target` names itself, and what may be secret.
_NOT_SETTINGS = frozenset(
    "host api_key http_client additional_headers proxy_headers on_throttle".split()
)


class WriteFailure(Model):
    """Records that were not stored.

    Attributes:
        ids: Their ids.
        error: Why, in words.
    """

    ids: list[str]
    error: str


class WriteResult(Model):
    """State what became of the records of all partitions.

    Attributes:
        stored_count: Records that were stored.
        failed_count: Records that were not.
        partition_count: Partitions that were written.
        failures: What failed; of the first 100,000 records.
    """

    stored_count: int = 0
    failed_count: int = 0
    partition_count: int = 0
    failures: list[WriteFailure] = msgspec.field(default_factory=list)

    @classmethod
    def total(cls, results: Iterable[WriteResult]) -> WriteResult:
        """Return the sum of some results."""
        whole = cls()
        for result in results:
            whole.stored_count += result.stored_count
            whole.failed_count += result.failed_count
            whole.partition_count += result.partition_count
            room = _KEPT - sum(len(failure.ids) for failure in whole.failures)
            whole.failures += result.failures if room > 0 else []
        return whole


def _host(given: str) -> str:
    return normalise_host("host", given)


@define(frozen=True, kw_only=True)
class Target:
    """Where workers write, and how; it can be sent anywhere, because it holds no key.

    Attributes:
        host: Address of the index, as `pc.indexes.describe(name).host` has it.
        namespace: Where to write. Default: what the column `namespace` says, if there is one, else the default namespace.
        key_variable: Name of the environment variable that has the key, on every worker. Default `PINECONE_API_KEY`.
        grpc: Whether to write over gRPC. Default False.
        on_error: `"raise"` lets a partition fail with the first records that cannot be stored, and the engine tries it
            again; `"return"` goes on, and the result names them. Default `"raise"`.
        max_concurrency: Requests at a time that all tasks make together; each makes one at least. Default 16.
        records_per_second: Records that all tasks write together, at most. Default: no limit but the service's.
        settings: Further arguments of `Index`: `timeout`, `retry_config`, `proxy_url` and others that are no secret.

    Raises:
        PineconeValueError: A value cannot work, or is a secret.
        PineconeTypeError: A value has the wrong type.

    Example:
        from pinecone.distributed import Target

        target = Target(host=index.host, namespace="films", max_concurrency=32)
        print(target)
    """

    host: str = field(converter=_host)
    namespace: str | None = None
    key_variable: str = "PINECONE_API_KEY"
    grpc: bool = False
    on_error: str = "raise"
    max_concurrency: int = _CONCURRENCY
    records_per_second: float | None = None
    settings: Mapping[str, Any] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        checked_namespace(self.namespace)
        flag(self.grpc, "grpc")
        name = string(self.key_variable, "key_variable", "the name of an environment variable")
        if not name.isidentifier():
            # It may be the key itself, so it is not shown.
            raise PineconeValueError(
                "key_variable: expected the name of an environment variable, not the key"
            )
        if self.on_error not in ("raise", "return"):
            wrong_value("on_error", "'raise' or 'return'", repr(self.on_error))
        integer_between(self.max_concurrency, "max_concurrency", 1, _MOST)
        if self.records_per_second is not None and not seconds(
            self.records_per_second, "records_per_second"
        ):
            wrong_value("records_per_second", "a positive number", "0")
        self._check_settings()

    def _check_settings(self) -> None:
        if not isinstance(self.settings, Mapping):
            wrong_type("settings", "a dict of arguments of Index", self.settings)
        for name in self.settings:
            if name in _NOT_SETTINGS:
                raise PineconeValueError(f"settings: {name} cannot be one of them")
        proxy = self.settings.get("proxy_url")
        if is_given(proxy) and without_login(str(proxy)) != proxy:
            raise PineconeValueError("settings: proxy_url may have no login, which is a secret")

    def share(self, tasks: int) -> Target:
        """Return what each of several tasks may do that run at the same time.

        Raises:
            PineconeValueError: There is not even one task.
            PineconeTypeError: `tasks` is no integer.
        """
        tasks = integer_between(tasks, "tasks", 1, _MOST)
        rate = self.records_per_second
        return evolve(
            self,
            max_concurrency=max(1, min(self.max_concurrency // tasks, MAX_CONCURRENCY)),
            records_per_second=None if rate is None else rate / tasks,
        )

    def open(self) -> Index:
        """Open the index, with the key of this process.

        Raises:
            PineconeError: The environment variable is not there.
        """
        key = os.environ.get(self.key_variable)
        if not key:
            raise PineconeError(
                f"the environment variable {self.key_variable} is not set on this worker; it has the key "
                "of the index (docs/distributed.md says how engines set it)"
            )
        kind = GrpcIndex if self.grpc else Index
        return kind(host=self.host, api_key=key, **self.settings)

    def write(self, frames: Iterable[Any]) -> WriteResult:
        """Write a partition, in the process that calls this.

        Args:
            frames: Its records, as data frames or tables that `load` takes.

        Raises:
            PineconeError: Records could not be stored, and `on_error` is "raise"; it names their ids.
        """
        with self.open() as index:
            results = [self._write_frame(index, frame) for frame in self._in_time(frames)]
        return WriteResult.total([*results, WriteResult(partition_count=1)])

    def _write_frame(self, index: Index, frame: Any) -> WriteResult:
        try:
            result = index.load(
                frame,
                namespace=self.namespace,
                on_error=self.on_error,
                max_concurrency=self.max_concurrency,
                show_progress=False,
            )
        except LoadError as error:  # says where in this partition; its number means nothing
            first = error.result.failures[0]
            ids = ", ".join(map(repr, first.ids[:_SHOWN])) + ", ..." * (len(first.ids) > _SHOWN)
            raise PineconeError(
                f"records of a partition were not stored: {ids}: {first.error_message}"
            ) from error
        return WriteResult(
            stored_count=result.loaded_count,
            failed_count=result.failed_count,
            failures=[
                WriteFailure(ids=failure.ids, error=failure.error_message)
                for failure in result.failures
            ],
        )

    def _in_time(self, frames: Iterable[Any]) -> Iterator[Any]:
        """Yield frames, or parts of them where there is a rate to be kept, when it is time for them."""
        if self.records_per_second is None:
            yield from frames
            return
        rows = max(1, int(self.records_per_second / _STEPS))
        ready = time.monotonic()
        for frame in frames:
            for start in range(0, len(frame), rows):
                part = _slice(frame, start, rows)
                time.sleep(max(0.0, ready - time.monotonic()))
                ready = max(ready, time.monotonic()) + len(part) / self.records_per_second
                yield part


def _slice(frame: Any, start: int, rows: int) -> Any:
    """Return some rows of a data frame, a table or a record batch."""
    if hasattr(frame, "iloc"):
        return frame.iloc[start : start + rows]
    return frame.slice(start, rows)
