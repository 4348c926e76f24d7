"""Hold what tasks of an event loop and threads do differently: limits, lazy resources, connecting, many jobs at a time.

Each name comes as a pair, `AsyncX`/`X` or `async_x`/`x`. `pinecone/_async` uses the first of a pair; `pinecone/_sync`, which
is made from it, uses the second.
"""

from __future__ import annotations

import os
import queue
import socket
import threading
import time
import weakref
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterable,
    Iterator,
)
from contextlib import suppress
from functools import partial
from typing import Any, Generic, TypeVar

from pinecone._checks import wrong_type
from pinecone._late import anyio, asyncio, futures, httpcore

T = TypeVar("T")
R = TypeVar("R")

#: Every lazy resource, to be made anew in a forked child: two processes must not share a socket.
_LAZIES: weakref.WeakSet[AsyncLazy[Any] | Lazy[Any]] = weakref.WeakSet()
#: What belongs to the parent of a forked child; a reference keeps it from being finalised.
_ABANDONED: list[Any] = []


def _reset_after_fork() -> None:
    for lazy in list(_LAZIES):
        lazy.reset_after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_reset_after_fork)


def lock_across_forks() -> threading.Lock:
    """Return a lock that a fork waits for; else a child could find it held by a thread that has not come along.

    For locks of modules only: the system keeps what is registered.
    """
    lock = threading.Lock()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(
            before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release
        )
    return lock


sleep = time.sleep


async def async_sleep(seconds: float) -> None:
    """Wait."""
    await asyncio.sleep(seconds)


# -- a bounded number of calls at a time ---------------------------------------------------------


class AsyncCapacityLimiter:
    """Admits `size` tasks at a time. `release` ends what `acquire` began."""

    def __init__(self, size: int) -> None:
        self._semaphore = anyio.Semaphore(size)
        self.release = self._semaphore.release

    async def acquire(self, seconds: float) -> bool:
        """Wait up to `seconds` to be admitted; return whether that was so."""
        with suppress(anyio.WouldBlock):
            self._semaphore.acquire_nowait()
            return True
        with anyio.move_on_after(seconds):
            await self._semaphore.acquire()
            return True
        return False


class CapacityLimiter:
    """Admits `size` threads at a time. `release` ends what `acquire` began."""

    def __init__(self, size: int) -> None:
        # A queue of as many tickets takes a tenth of the time of a semaphore.
        self._tickets: queue.SimpleQueue[None] = queue.SimpleQueue()
        for _ in range(size):
            self._tickets.put(None)
        self.release = partial(self._tickets.put, None)

    def acquire(self, seconds: float) -> bool:
        """Wait up to `seconds` to be admitted; return whether that was so."""
        with suppress(queue.Empty):
            self._tickets.get(timeout=min(seconds, threading.TIMEOUT_MAX))
            return True
        return False


# -- resources made on first use -----------------------------------------------------------------


class AsyncLazy(Generic[R]):
    """A resource made on first use, one per running event loop: connections cannot change loops.

    A suspended async generator guards each resource. The loop knows it, so `asyncio.run` closes the
    resource when it shuts its generators down, and so does garbage collection of this object.
    """

    def __init__(self, make: Callable[[], R], close: Callable[[R], Awaitable[None]]) -> None:
        self._make = make
        self._close = close
        self._held: dict[asyncio.AbstractEventLoop, tuple[R, AsyncGenerator[None, None]]] = {}
        self.users: weakref.WeakSet[Any] = weakref.WeakSet()
        """Who uses this and has not released it."""
        _LAZIES.add(self)

    def reset_after_fork(self) -> None:
        """Drop what belongs to the parent of a forked child, without closing it."""
        # Ending the guards here would talk to the parent's event loop.
        _ABANDONED.append(self._held)
        self._held = {}

    async def get(self) -> R:
        """Return the resource of the running loop; make it first, if there is none."""
        loop = asyncio.get_running_loop()
        held = self._held.get(loop)
        if held is not None:
            return held[0]
        for other in [other for other in self._held if other.is_closed()]:
            del self._held[other]
        resource = self._make()
        guard = _guard(weakref.ref(self), loop, resource, self._close)
        self._held[loop] = resource, guard
        await guard.__anext__()
        return resource

    async def aclose(self) -> None:
        """Close the running loop's resource; other loops close theirs."""
        held = self._held.pop(asyncio.get_running_loop(), None)
        # Dropping the guards of the other loops makes each loop finalise its own.
        self._held.clear()
        if held is not None:
            await held[1].aclose()


async def _guard(
    owner: weakref.ref[AsyncLazy[R]],
    loop: asyncio.AbstractEventLoop,
    resource: R,
    close: Callable[[R], Awaitable[None]],
) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        lazy = owner()
        if lazy is not None:
            lazy._held.pop(loop, None)
        await close(resource)


class Lazy(Generic[R]):
    """A resource made on first use, and closed when this object is collected at the latest."""

    def __init__(self, make: Callable[[], R], close: Callable[[R], None]) -> None:
        self._make = make
        self._close = close
        self._lock = threading.Lock()
        self._held: list[R] = []
        self._finalizer: Any = None
        self.users: weakref.WeakSet[Any] = weakref.WeakSet()
        """Who uses this and has not released it."""
        _LAZIES.add(self)

    def reset_after_fork(self) -> None:
        """Drop what belongs to the parent of a forked child, without closing it."""
        self._lock = threading.Lock()
        _ABANDONED.append(self._held)
        self._held = []
        if self._finalizer is not None:
            self._finalizer.detach()
            self._finalizer = None

    def get(self) -> R:
        """Return the resource; make it first, if there is none."""
        if not self._held:
            with self._lock:
                if not self._held:
                    resource = self._make()
                    self._finalizer = weakref.finalize(self, self._close, resource)
                    self._held.append(resource)
        return self._held[0]

    def close(self) -> None:
        """Close the resource if it was made."""
        with self._lock:
            self._held.clear()
            if self._finalizer is not None:
                self._finalizer()


# -- opening connections -------------------------------------------------------------------------


async def async_connect(
    backend: httpcore.AsyncNetworkBackend,
    host: str,
    port: int,
    left: Callable[[], float | None],
    local_address: str | None,
    options: Iterable[Any],
) -> httpcore.AsyncNetworkStream:
    """Connect within the seconds that `left` gives; the event loop races the addresses of `host` by itself.

    In a task of its own, because on Python 3.10 anyio ends its race in a way that swallows a
    cancellation of the caller that comes at that moment. Cancelling a `wait` cannot get lost.
    """
    attempt = asyncio.ensure_future(backend.connect_tcp(host, port, left(), local_address, options))
    try:
        await asyncio.wait([attempt])
    except asyncio.CancelledError:
        attempt.cancel()
        with anyio.CancelScope(shield=True):
            await asyncio.wait([attempt])
            if not attempt.cancelled() and attempt.exception() is None:
                await attempt.result().aclose()
        raise
    return attempt.result()


def connect(
    backend: httpcore.NetworkBackend,
    host: str,
    port: int,
    left: Callable[[], float | None],
    local_address: str | None,
    options: Iterable[Any],
) -> httpcore.NetworkStream:
    """Connect to the first address of `host` that answers, each attempt within the seconds that `left` gives then."""

    def attempt(address: str) -> httpcore.NetworkStream:
        return backend.connect_tcp(address, port, left(), local_address, options)

    return connect_to_any(host, port, attempt, httpcore.ConnectError)


def connect_to_any(
    host: str, port: int, attempt: Callable[[str], R], refused: type[Exception]
) -> R:
    """Return what an attempt gives for the first address of `host` for which it does not raise `refused`.

    Raises:
        Exception: `refused`, where there is none.
    """
    failure: Exception | None = None
    try:
        # As bytes: for text, Python imports an encoding of names in other alphabets.
        found = socket.getaddrinfo(host.encode("ascii"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise refused(str(error)) from error
    for address in dict.fromkeys(str(entry[4][0]) for entry in found):
        try:
            return attempt(address)
        except refused as error:
            failure = error
    raise failure or refused(f"{host} has no address")


# -- many jobs -----------------------------------------------------------------------------------


async def async_each(
    work: Callable[[T], Awaitable[R]],
    items: Iterable[T],
    limit: int,
    report: Callable[[int, T, R | Exception], None],
) -> None:
    """Do `work` on every item, at most `limit` at a time, reporting each outcome as it comes.

    Items are taken from the iterable when there is a worker for them. An exception is an outcome;
    cancelling this call cancels the workers and waits for them.
    """
    queue = enumerate(items)

    async def worker() -> None:
        for position, item in queue:
            try:
                outcome: R | Exception = await work(item)
            except Exception as error:
                outcome = error
            report(position, item, outcome)

    tasks = [asyncio.ensure_future(worker()) for _ in range(limit)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def each(
    work: Callable[[T], R],
    items: Iterable[T],
    limit: int,
    report: Callable[[int, T, R | Exception], None],
) -> None:
    """Do `work` on every item in at most `limit` threads, this one among them, reporting each outcome as it comes.

    Items are taken from the iterable when there is a worker for them, and `report` is never called
    by two threads at once. An exception is an outcome; an interrupt ends the work of this thread, lets that of the others
    finish and starts no more.
    """
    lock = threading.Lock()
    stop = threading.Event()
    queue: Iterator[tuple[int, T]] = enumerate(items)

    def worker() -> None:
        while not stop.is_set():
            with lock:
                entry = next(queue, None)
            if entry is None:
                return
            try:
                try:
                    outcome: R | Exception = work(entry[1])
                except Exception as error:
                    outcome = error
                with lock:
                    report(*entry, outcome)
            except BaseException:
                stop.set()
                raise

    # This thread has just looked at the items, so its processor has them at hand.
    with futures.ThreadPoolExecutor(max(limit - 1, 1), thread_name_prefix="pinecone") as pool:
        others = [pool.submit(worker) for _ in range(limit - 1)]
        try:
            worker()
            for future in others:
                future.result()
        finally:
            stop.set()


# -- a stream of jobs ----------------------------------------------------------------------------

#: Seconds after which a thread that waits looks up: an interrupt that comes just before it begins to wait does not wake it.
_LONGEST_WAIT = 1.0


async def async_feed(
    work: Callable[[T], Awaitable[R]],
    items: AsyncGenerator[T, None],
    limit: int,
    apart: Callable[[T, Iterable[T]], bool],
    report: Callable[[T, R | Exception], None],
) -> None:
    """Do `work` on every item of a stream, at most `limit` at a time; one more is taken ahead of time.

    This task alone takes items and calls `report`. `apart` says whether an item has to wait for those under way. An
    exception of `work` is an outcome; one of `items` or `report`, and a cancellation, cancel the work under way and wait
    for its end; what was done by then is reported.
    """
    running: dict[asyncio.Future[R], T] = {}
    try:
        async for item in items:
            while running and (len(running) >= limit or apart(item, running.values())):
                await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                _report_done(running, report)
            running[asyncio.ensure_future(work(item))] = item
        while running:
            await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            _report_done(running, report)
    except BaseException:
        for task in running:
            task.cancel()
        await items.aclose()
        await asyncio.gather(*running, return_exceptions=True)
        _report_done(running, report)
        raise


def feed(
    work: Callable[[T], R],
    items: Generator[T, None, None],
    limit: int,
    apart: Callable[[T, Iterable[T]], bool],
    report: Callable[[T, R | Exception], None],
) -> None:
    """Do `work` on every item of a stream, in at most `limit` threads; one more is taken ahead of time.

    The caller's thread alone takes items and calls `report`. `apart` says whether an item has to wait for those under way.
    An exception of `work` is an outcome; one of `items` or `report`, and an interrupt, let the work under way finish, and
    what was done by then is reported.
    """
    running: dict[futures.Future[R], T] = {}
    with futures.ThreadPoolExecutor(limit, thread_name_prefix="pinecone") as pool:
        try:
            for item in items:
                while running and (len(running) >= limit or apart(item, running.values())):
                    futures.wait(running, _LONGEST_WAIT, futures.FIRST_COMPLETED)
                    _report_done(running, report)
                running[pool.submit(work, item)] = item
            while running:
                futures.wait(running, _LONGEST_WAIT, futures.FIRST_COMPLETED)
                _report_done(running, report)
        except BaseException:
            items.close()
            pool.shutdown(cancel_futures=True)
            _report_done(running, report)
            raise


def _report_done(running: dict[Any, T], report: Callable[[T, Any], None]) -> None:
    """Report the jobs that are done, and forget them; nothing is known of those that were cancelled."""
    for future in [future for future in running if future.done()]:
        item = running.pop(future)
        if future.cancelled():
            continue
        error = future.exception()
        if error is None or isinstance(error, Exception):
            report(item, future.result() if error is None else error)


async def async_iterate(items: Iterable[T] | AsyncIterable[T]) -> AsyncIterator[T]:
    """Yield what either kind of iterable gives; the event loop waits for one that is not asynchronous."""
    if isinstance(items, AsyncIterable):
        async for item in items:
            yield item
    else:
        for item in items:
            yield item


def iterate(items: Iterable[T] | AsyncIterable[T]) -> Iterator[T]:
    """Return what an iterable gives, unless it is asynchronous."""
    if isinstance(items, AsyncIterable):
        wrong_type("source", "an iterable (AsyncIndex takes asynchronous ones, too)", items)
    return iter(items)


async def async_in_thread(call: Callable[..., R], *arguments: Any) -> R:
    """Return what a call that takes time gives, made in a thread; a cancellation waits for its end."""
    attempt = asyncio.ensure_future(asyncio.to_thread(call, *arguments))
    try:
        await asyncio.wait([attempt])
    except asyncio.CancelledError:
        with anyio.CancelScope(shield=True):
            await asyncio.wait([attempt])
        attempt.exception()  # nobody is there to be told
        raise
    return attempt.result()


def in_thread(call: Callable[..., R], *arguments: Any) -> R:
    """Return what a call gives, made in this thread."""
    return call(*arguments)
