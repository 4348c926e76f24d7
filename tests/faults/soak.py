"""Let threads and tasks write and read through failures, and compare what they read with a model: ``make soak``.

The embedded service runs in a process of its own and lets one request in a hundred fail: half of these get a 503, the others have
their connection dropped, perhaps after they were carried out. Threads and tasks share four handles, REST and gRPC, and
each has records of its own, so that it knows what it has to read. Meanwhile calls are cancelled, other event loops use the same
handles, and forked processes use them, too.

`SOAK_SECONDS` and `SOAK_WORKERS` (of each kind) say how long and how many. `GRPC_ENABLE_FORK_SUPPORT` has to be 0: the
handlers with which grpcio prepares a fork crash the child when calls are under way, whatever it does then.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

from pinecone import (
    AsyncGrpcIndex,
    AsyncIndex,
    GrpcIndex,
    Index,
    Pinecone,
    PineconeError,
    PineconeTimeoutError,
    ServerlessSpec,
)
from tests.helpers.waiting import LONGEST
from tests.local.process import Process

SECONDS = float(os.environ.get("SOAK_SECONDS", "60"))
WORKERS = int(os.environ.get("SOAK_WORKERS", "64"))
KEYS = 8
DIMENSION = 4
#: What the process may have more at the end than after a third of the time.
MORE_FILES, MORE_THREADS, MORE_BYTES = 24, 8, 64 << 20

counts: Counter[str] = Counter()
problems: list[str] = []
stopping = threading.Event()


class Model:
    """What a worker may find under each of its keys: versions of records, None for no record."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._made = 0
        self._random = random.Random(name)
        self.possible: dict[str, set[int | None]] = {}
        for _ in range(KEYS):
            self._new_key()

    def _new_key(self) -> None:
        self._made += 1
        self.possible[f"{self._name}-{self._made}"] = {None}

    def step(self) -> tuple[str, str, int]:
        """Choose what to do, with which key, and the version that is written."""
        key = self._random.choice(list(self.possible))
        kinds, weights = ("upsert", "delete", "fetch", "query"), (5, 1, 5, 2)
        return self._random.choices(kinds, weights)[0], key, self._random.randrange(1 << 30)

    def before(self, key: str, version: int | None) -> None:
        """Note that a write may be carried out from now on."""
        self.possible[key].add(version)

    def acknowledged(self, key: str, version: int | None) -> None:
        """Note that a write was carried out."""
        self.possible[key] = {version}

    def abandon(self, key: str) -> None:
        """Use a key no more: a request that nobody waits for may still be carried out."""
        del self.possible[key]
        self._new_key()

    def check(self, key: str, found: int | None) -> None:
        """Compare what was read with what may be there."""
        if found not in self.possible[key]:
            problems.append(f"{key}: read {found}, expected one of {self.possible[key]}")
        self.possible[key] = {found}


async def step(model: Model, index: Any, finish: Callable[[Any], Awaitable[Any]]) -> None:
    """Make one call and check its answer; `finish` awaits what methods of asynchronous handles give."""
    kind, key, version = model.step()
    written = {"upsert": version, "delete": None}
    if kind in written:
        model.before(key, written[kind])
    try:
        if kind == "upsert":
            record = (key, [1.0, float(version % 97), 2.0, 3.0], {"v": version, "key": key})
            await finish(index.upsert(vectors=[record]))
        elif kind == "delete":
            await finish(index.delete(ids=[key]))
        elif kind == "fetch":
            vectors = (await finish(index.fetch(ids=[key]))).vectors
            found = vectors.get(key)
            model.check(key, None if found is None else int(found.metadata["v"]))
        else:
            query = {"vector": [1.0, 5.0, 2.0, 3.0], "top_k": 3, "filter": {"key": key}}
            matches = (await finish(index.query(**query))).matches
            if any(match.id != key for match in matches):
                problems.append(f"{key}: a query found {[match.id for match in matches]}")
    except PineconeTimeoutError:
        counts["late"] += 1
        model.abandon(key)
    except PineconeError:
        counts["failed"] += 1
    except asyncio.CancelledError:
        counts["cancelled"] += 1
        model.abandon(key)
        raise
    else:
        counts["done"] += 1
        if kind in written:
            model.acknowledged(key, written[kind])


async def _as_it_is(value: Any) -> Any:
    return value


async def _awaited(value: Any) -> Any:
    return await value


def thread(name: str, index: Any) -> None:
    """Make calls of a synchronous handle until the time is over."""
    model = Model(name)
    while not stopping.is_set():
        sync_step(model, index)


def sync_step(model: Model, index: Any) -> None:
    """Make one call of a synchronous handle."""
    try:
        step(model, index, _as_it_is).send(None)  # it waits for nothing, so it ends at once
    except StopIteration:
        return
    raise AssertionError("a synchronous call did not end")


async def task(name: str, index: Any) -> None:
    """Make calls of an asynchronous handle until the time is over, and cancel some of them."""
    model = Model(name)
    chance = random.Random(name)
    while not stopping.is_set():
        call = asyncio.ensure_future(step(model, index, _awaited))
        if chance.random() < 0.02:
            await asyncio.sleep(chance.random() * 0.01)
            call.cancel()
        await asyncio.wait([call])
        if not call.cancelled():
            call.result()


async def tasks(handles: list[Any], name: str, count: int) -> None:
    """Run as many tasks in this event loop."""
    await asyncio.gather(*[task(f"{name}-{n}", handles[n % len(handles)]) for n in range(count)])


async def _a_few_calls(name: str, index: Any) -> None:
    model = Model(name)
    for _ in range(5):
        await step(model, index, _awaited)


def other_loops(index: AsyncIndex) -> None:
    """Use an asynchronous handle in one event loop after the other."""
    number = 0
    while not stopping.wait(0.2):
        number += 1
        asyncio.run(_a_few_calls(f"loop-{number}", index))
        counts["loops"] += 1


def forks(index: Index) -> None:
    """Use a synchronous handle in one forked process after the other."""
    number = 0
    while not stopping.wait(1):
        number += 1
        child = os.fork()
        if not child:
            _in_child(f"fork-{number}", index)
        end = time.monotonic() + LONGEST
        while (ended := os.waitpid(child, os.WNOHANG))[0] == 0:
            if time.monotonic() > end:
                os.kill(child, 9)
            time.sleep(0.02)
        if ended[1]:
            problems.append(f"a forked process ended with {ended[1]}")
        counts["forks"] += 1


def _in_child(name: str, index: Index) -> None:
    status = 1
    try:
        problems.clear()
        model = Model(name)
        for _ in range(5):
            sync_step(model, index)
        status = int(bool(problems))
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def usage() -> tuple[int, int, int]:
    """Return open files, threads and resident bytes of this process."""
    with open("/proc/self/statm") as file:
        pages = int(file.read().split()[1])
    files = len(os.listdir("/proc/self/fd"))
    return files, threading.active_count(), pages * os.sysconf("SC_PAGE_SIZE")


def _guarded(work: Callable[..., object], *arguments: Any) -> threading.Thread:
    def run() -> None:
        try:
            work(*arguments)
        except BaseException:
            problems.append(traceback.format_exc())

    started = threading.Thread(target=run)
    started.start()
    return started


def _soak(host: str) -> None:
    """Run all of them for the time, and look what they take."""
    settings: Any = {"host": host, "api_key": "k", "timeout": LONGEST}
    sync = [Index(**settings), GrpcIndex(**settings)]
    asynchronous = [AsyncIndex(**settings), AsyncGrpcIndex(**settings)]
    running = [_guarded(thread, f"thread-{n}", sync[n % 2]) for n in range(WORKERS)]
    running.append(_guarded(lambda: asyncio.run(tasks(asynchronous, "task", WORKERS))))
    running.append(_guarded(other_loops, asynchronous[0]))
    running.append(_guarded(forks, sync[0]))
    time.sleep(SECONDS / 3)
    first = usage()
    time.sleep(SECONDS * 2 / 3)
    last = usage()
    stopping.set()
    for started in running:
        started.join(2 * LONGEST)
        if started.is_alive():
            problems.append("a worker did not end")
    for handle in sync:
        handle.close()
    for name, before, after, more in zip(
        ("files", "threads", "bytes"),
        first,
        last,
        (MORE_FILES, MORE_THREADS, MORE_BYTES),
        strict=True,
    ):
        print(f"{name}: {before:,} after a third of the time, {after:,} at its end")
        if after > before + more:
            problems.append(f"{name} grew from {before:,} to {after:,}")


def main() -> int:
    """Soak; return 1 if something was lost, wrong or grew."""
    faults = ("--fail-every", "199", "--drop-every", "211")
    with Process("--port", "0", *faults) as process:
        url = process.wait_ready()
        with Pinecone("k", host=url) as pc:
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            host = pc.indexes.create(name="soak", dimension=DIMENSION, spec=spec).host
        _soak(str(host))
    print(", ".join(f"{name}: {count:,}" for name, count in sorted(counts.items())))
    for problem in problems[:20]:
        print("PROBLEM", problem)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
