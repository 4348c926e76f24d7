"""Run calls while their caller goes on: the synchronous gRPC index has futures where the other has coroutines."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError as FutureTimeout
from typing import Any, TypeVar

from pinecone._transport.future_methods import FutureMethods
from pinecone.config import PineconeConfig
from pinecone.errors import PineconeError, PineconeTimeoutError

T = TypeVar("T")

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


class Futures(FutureMethods):
    """The synchronous side of the pair: threads that make the calls whose futures are handed out."""

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

    def _submit(self, work: Callable[..., T], **arguments: Any) -> PineconeFuture[T]:
        if self._futures_closed:
            raise PineconeError("this index is closed; make a new one to send requests")
        if self._process != os.getpid():  # threads do not come along into a forked process
            self._start()
        return PineconeFuture(self._workers.submit(work, **arguments))
