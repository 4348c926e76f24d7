"""Make calls with `async_req=True` in threads, and give the results to wait for that older releases gave.

`multiprocessing.pool.ThreadPool`, whose results those were, needs semaphores of the system, which AWS Lambda and some
sandboxes do not have. Threads alone do not.
"""

from __future__ import annotations

import multiprocessing
import os
import weakref
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from multiprocessing.pool import ApplyResult
from typing import Any

from pinecone.errors import PineconeTimeoutError

#: Threads of an index when `pool_threads` does not say.
THREADS = 10


class NotReadyError(PineconeTimeoutError, multiprocessing.TimeoutError):
    """Say that the call is not over yet."""


class Result(ApplyResult[Any]):
    """Hold the outcome of a call that is under way, with the methods of its base class."""

    def __init__(self, future: Future[Any]) -> None:
        self._future = future  # and nothing of the base class, which belongs to a pool

    def ready(self) -> bool:
        """Return whether the call is over."""
        return self._future.done()

    def successful(self) -> bool:
        """Return whether the call, which has to be over, raised no error."""
        if not self.ready():
            raise ValueError("the call is not over yet")
        return self._future.exception() is None

    def wait(self, timeout: float | None = None) -> None:
        """Wait until the call is over, up to `timeout` seconds."""
        wait([self._future], timeout)

    def get(self, timeout: float | None = None) -> Any:
        """Wait until the call is over; return its result or raise its error.

        Raises:
            NotReadyError: It is not over after `timeout` seconds; this is a `multiprocessing.TimeoutError`.
        """
        self.wait(timeout)
        if not self.ready():
            raise NotReadyError(f"the call is not over after {timeout:g} s")
        return self._future.result()


def submit(handle: Any, method: Callable[..., Any], arguments: Mapping[str, Any]) -> Result:
    """Begin a call in a thread of its handle; a forked child has none of its parent's."""
    # No lock, which a fork may find held by a thread that does not come along: to set a default is one step.
    pools = handle.__dict__.setdefault("_background", {})
    threads = pools.get(os.getpid())
    if threads is None:
        size = getattr(handle, "_pool_threads", None) or THREADS
        made = ThreadPoolExecutor(size, thread_name_prefix="pinecone")
        threads = pools.setdefault(os.getpid(), made)
        weakref.finalize(handle, threads.shutdown, wait=False)
    return Result(threads.submit(partial(method, handle, **arguments)))
