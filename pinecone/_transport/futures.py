"""Run calls while their caller goes on: the synchronous gRPC index has futures where the other has coroutines."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError as FutureTimeout
from typing import Any, TypeVar

from pinecone.config import PineconeConfig
from pinecone.errors import PineconeError, PineconeTimeoutError
from pinecone.models import (
    FetchResponse,
    QueryResponse,
    SparseValues,
    UpdateResponse,
    UpsertResponse,
)

T = TypeVar("T")

__all__ = ["AsyncFutures", "Futures", "PineconeFuture"]

_MAX_THREADS = 32
_RESULT_TIMEOUT = 5.0


class PineconeFuture(Future[T]):
    """The outcome of a call that is under way; a `concurrent.futures.Future` that waits 5 seconds by default.

    `concurrent.futures.wait`, `as_completed` and `asyncio.wrap_future` take it.

    Args:
        underlying: The future it stands for.

    Example:
        with pc.index("movies", grpc=True) as index:
            future = index.query_async(vector=[0.1, 0.2, 0.3], top_k=3)
            print(future.result(timeout=30).matches)
    """

    def __init__(self, underlying: Future[T]) -> None:
        super().__init__()
        self._underlying = underlying
        underlying.add_done_callback(self._take_over)

    def _take_over(self, underlying: Future[T]) -> None:
        if underlying.cancelled():
            super().cancel()
            self.set_running_or_notify_cancel()
        elif (error := underlying.exception()) is not None:
            self.set_exception(error)
        else:
            self.set_result(underlying.result())

    def cancel(self) -> bool:
        """Give up the call, if it has not begun; return whether that was so."""
        return self._underlying.cancel()

    def running(self) -> bool:
        """Return whether the call is being made right now."""
        return self._underlying.running()

    def result(self, timeout: float | None = _RESULT_TIMEOUT) -> T:
        """Wait for the call and return its result.

        Args:
            timeout: Seconds to wait for it; None waits as long as it takes. Default 5. The call has a
                deadline of its own.

        Raises:
            PineconeTimeoutError: It is not over yet.
            concurrent.futures.CancelledError: It was given up.
            Exception: What the call raised.
        """
        try:
            return super().result(timeout)
        except FutureTimeout as error:
            raise self._late(error, timeout) from None

    def exception(self, timeout: float | None = _RESULT_TIMEOUT) -> BaseException | None:
        """Wait for the call and return the error that it raised, or None.

        Args:
            timeout: Seconds to wait for it; None waits as long as it takes. Default 5.

        Raises:
            PineconeTimeoutError: It is not over yet.
            concurrent.futures.CancelledError: It was given up.
        """
        try:
            return super().exception(timeout)
        except FutureTimeout as error:
            raise self._late(error, timeout) from None

    def _late(self, error: Exception, timeout: float | None) -> Exception:
        if self.done():  # it is the call's own error
            return error
        return PineconeTimeoutError(
            f"deadline exceeded: the call is not over after {timeout:g} s; give result() a longer timeout="
        )


class AsyncFutures:
    """The asynchronous side of the pair: it adds nothing, because a coroutine can be made a task."""

    def _open_futures(self, config: PineconeConfig) -> None:
        pass

    def _close_futures(self) -> None:
        pass


class Futures:
    """The methods of an index that return at once."""

    upsert: Callable[..., UpsertResponse]
    query: Callable[..., QueryResponse]
    fetch: Callable[..., FetchResponse]
    update: Callable[..., UpdateResponse]
    delete: Callable[..., None]

    def _open_futures(self, config: PineconeConfig) -> None:
        self._threads = min(config.pool_size, _MAX_THREADS)
        self._futures_closed = False
        self._start()

    def _start(self) -> None:
        self._workers = ThreadPoolExecutor(self._threads, thread_name_prefix="pinecone")
        self._process = os.getpid()

    def _close_futures(self) -> None:
        self._futures_closed = True
        self._workers.shutdown(wait=False, cancel_futures=True)

    def _submit(self, work: Callable[..., T], arguments: dict[str, Any]) -> PineconeFuture[T]:
        if self._futures_closed:
            raise PineconeError("this index is closed; make a new one to send requests")
        if self._process != os.getpid():  # threads do not come along into a forked process
            self._start()
        arguments.pop("self")
        return PineconeFuture(self._workers.submit(work, **arguments))

    def upsert_async(
        self,
        *,
        vectors: Sequence[Any],
        namespace: str = "",
        timeout: float | None = None,
    ) -> PineconeFuture[UpsertResponse]:
        """Like `upsert`, without waiting.

        Args:
            vectors: Records, as `upsert` takes them.
            namespace: Where to write. Default: the default one.
            timeout: Deadline of the call in seconds.

        Returns:
            A future; what `upsert` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                future = index.upsert_async(vectors=[("a", [0.1, 0.2, 0.3])])
                print(future.result().upserted_count)
        """
        return self._submit(self.upsert, locals())

    def query_async(
        self,
        *,
        top_k: int,
        vector: Sequence[float] | None = None,
        id: str | None = None,
        namespace: str = "",
        filter: Mapping[str, Any] | None = None,
        include_values: bool = False,
        include_metadata: bool = False,
        sparse_vector: SparseValues | Mapping[str, Any] | None = None,
        scan_factor: float | None = None,
        max_candidates: int | None = None,
        timeout: float | None = None,
    ) -> PineconeFuture[QueryResponse]:
        """Like `query`, without waiting.

        Args:
            top_k: How many, 1 to 10,000.
            vector: What to be near to.
            id: A stored record to be near to, instead of a vector.
            namespace: Where to look. Default: the default one.
            filter: Only records whose metadata fits.
            include_values: Return the vectors too. Default False.
            include_metadata: Return the metadata too. Default False.
            sparse_vector: `SparseValues`, or a dict with `indices` and `values`.
            scan_factor: How much of the index to look at, 0.5 to 4.
            max_candidates: How many candidates to score, 1 to 100,000.
            timeout: Deadline of the call in seconds.

        Returns:
            A future; what `query` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                futures = [index.query_async(vector=[x, 0.2, 0.3], top_k=3) for x in (0.1, 0.5)]
                print([len(future.result().matches) for future in futures])
        """
        return self._submit(self.query, locals())

    def fetch_async(
        self, *, ids: Sequence[str], namespace: str = "", timeout: float | None = None
    ) -> PineconeFuture[FetchResponse]:
        """Like `fetch`, without waiting.

        Args:
            ids: Up to 1,000 ids, at least one.
            namespace: Where to look. Default: the default one.
            timeout: Deadline of the call in seconds.

        Returns:
            A future; what `fetch` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                print(index.fetch_async(ids=["a"]).result().vectors)
        """
        return self._submit(self.fetch, locals())

    def update_async(
        self,
        *,
        id: str | None = None,
        values: Sequence[float] | None = None,
        sparse_values: SparseValues | Mapping[str, Any] | None = None,
        set_metadata: Mapping[str, Any] | None = None,
        filter: Mapping[str, Any] | None = None,
        namespace: str = "",
        dry_run: bool = False,
        timeout: float | None = None,
    ) -> PineconeFuture[UpdateResponse]:
        """Like `update`, without waiting.

        Args:
            id: The record to change.
            values: Its new vector.
            sparse_values: Its new sparse vector.
            set_metadata: Metadata to add or replace; other keys stay.
            filter: Instead of `id`: change the metadata of every record that fits.
            namespace: Where the records are. Default: the default one.
            dry_run: With `filter`: count the records and change none. Default False.
            timeout: Deadline of the call in seconds.

        Returns:
            A future; what `update` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                index.update_async(id="a", set_metadata={"genre": "comedy"}).result()
        """
        return self._submit(self.update, locals())

    def delete_async(
        self,
        *,
        ids: Sequence[str] | None = None,
        delete_all: bool = False,
        filter: Mapping[str, Any] | None = None,
        namespace: str = "",
        timeout: float | None = None,
    ) -> PineconeFuture[None]:
        """Like `delete`, without waiting.

        Args:
            ids: Up to 1,000 ids.
            delete_all: Delete every record of the namespace.
            filter: Delete the records whose metadata fits.
            namespace: Where they are. Default: the default one.
            timeout: Deadline of the call in seconds.

        Returns:
            A future; what `delete` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                index.delete_async(ids=["a"]).result()
        """
        return self._submit(self.delete, locals())
