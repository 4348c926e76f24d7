"""Call one client and say what it cost. It runs with ours and with the published client, whichever is installed.

It reads a line of JSON for each measurement and answers with one; `benchmarks/compare.py` asks. A wish names the row's call,
the address, what is done with the answer, and how many calls are in flight.
"""

from __future__ import annotations

import asyncio
import cProfile
import functools
import gc
import hashlib
import importlib.util
import inspect
import io
import json
import pstats
import sys
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from common import anonymous_megabytes, metadata

ROWS = 100
EVERYTHING = {"top_k": 100, "include_values": True, "include_metadata": True}


class Records:
    """What is written and asked for, in one dimension."""

    def __init__(self, dimension: int) -> None:
        rows = np.random.default_rng(1).standard_normal((ROWS, dimension), dtype=np.float32)
        self.ids = [f"document-{i:06d}" for i in range(ROWS)]
        self.vector = rows[0].tolist()
        self.numpy = list(zip(self.ids, rows, strict=True))
        self.described = [(name, row, metadata(i)) for i, (name, row) in enumerate(self.numpy)]
        self.lists = [(name, row.tolist()) for name, row in self.numpy]
        self.frame: Any = None
        if importlib.util.find_spec("pandas"):
            import pandas

            self.frame = pandas.DataFrame({"id": self.ids, "values": list(rows)})


records = functools.cache(Records)


def calls(handle: Any, data: Records) -> dict[str, Callable[[], Any]]:
    """Return the calls that can be measured; those of an asynchronous handle are awaited."""
    return {
        "query_10": lambda: handle.query(vector=data.vector, top_k=10),
        "query_100": lambda: handle.query(vector=data.vector, **EVERYTHING),
        "query_1000": lambda: handle.query(vector=data.vector, top_k=1000, include_values=True),
        "query_1000_ids": lambda: handle.query(vector=data.vector, top_k=1000),
        "fetch_100": lambda: handle.fetch(ids=data.ids),
        "list_100": lambda: handle.list_paginated(limit=100),
        "upsert_60_lists": lambda: handle.upsert(vectors=data.lists[:60]),
        "upsert_100_lists": lambda: handle.upsert(vectors=data.lists),
        "upsert_numpy": lambda: handle.upsert(vectors=data.numpy),
        "upsert_metadata": lambda: handle.upsert(vectors=data.described),
        "upsert_dataframe": lambda: handle.upsert_from_dataframe(data.frame, show_progress=False),
    }


def members(response: Any) -> list[Any]:
    """Return the records of an answer."""
    found = getattr(response, "matches", None)
    if found is None:
        found = getattr(response, "vectors", [])
    return list(found.values() if isinstance(found, dict) else found)


def read_lists(response: Any) -> None:
    """Look at the values and the metadata of every record."""
    for record in members(response):
        if not isinstance(record.values, list):
            np.asarray(record.values)
        _ = record.metadata


def read_matrix(response: Any) -> Any:
    """Make one matrix of the values of every record."""
    if hasattr(response, "matrix"):
        return response.matrix()
    return np.array([record.values for record in members(response)], np.float32)


READERS: dict[str, Callable[[Any], Any]] = {
    "": lambda response: None,
    "lists": read_lists,
    "arrays": read_matrix,
}


class Client:
    """The package that is installed here, with a handle for each address."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._handles: dict[tuple[str, str], Any] = {}

    def handle(self, wire: str, host: str) -> Any:
        """Return the handle for an address, opened at first need."""
        if (wire, host) not in self._handles:
            self._handles[wire, host] = open_handle(wire, host)
        return self._handles[wire, host]

    def call(self, wish: dict[str, Any]) -> Callable[[], Any]:
        """Return the call of a wish; what it returns is awaited where the wire is async."""
        handle = self.handle(wish["wire"], wish["host"])
        return calls(handle, records(wish["dimension"]))[wish["call"]]

    def check(self, wish: dict[str, Any]) -> dict[str, Any]:
        """Do a call once, and return a digest of what its answer says."""
        response = self._once(wish)
        READERS[wish["read"]](response)
        return {"answer": digest(response)}

    def measure(self, wish: dict[str, Any]) -> dict[str, Any]:
        """Return microseconds per call, over as many calls as fit into the time."""
        call, read, flight = self.call(wish), READERS[wish["read"]], wish["flight"]
        self._once(wish)
        gc.collect()
        if wish["wire"] == "async":
            many = measure_tasks(call, read, flight, wish["seconds"])
            return self.loop.run_until_complete(many)
        return measure_threads(call, read, flight, wish["seconds"])

    def profile(self, wish: dict[str, Any]) -> dict[str, Any]:
        """Return where the time of one call after the other goes, as text."""
        profiler = cProfile.Profile()
        self._once(wish)
        with profiler:
            self.measure(wish | {"flight": 1})
        text = io.StringIO()
        pstats.Stats(profiler, stream=text).sort_stats("tottime").print_stats(25)
        return {"text": text.getvalue()}

    def _once(self, wish: dict[str, Any]) -> Any:
        found = self.call(wish)()
        return self.loop.run_until_complete(found) if inspect.isawaitable(found) else found

    def handles(self, wish: dict[str, Any]) -> dict[str, Any]:
        """Return what twenty more handles need, each after a call."""
        kept = [open_handle(wish["wire"], wish["host"])]
        kept[0].query(vector=records(wish["dimension"]).vector, top_k=10)
        gc.collect()
        memory, threads = anonymous_megabytes(), count_threads()
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(20):
            kept.append(open_handle(wish["wire"], wish["host"]))
            kept[-1].query(vector=records(wish["dimension"]).vector, top_k=10)
        gc.collect()
        extra = {"extra_mb": anonymous_megabytes() - memory, "threads": count_threads() - threads}
        return extra | costs(20, wall, cpu)

    def bulk(self, wish: dict[str, Any]) -> dict[str, Any]:
        """Write every row of a file; whoever asked watches the memory of this process from "ready" on."""
        handle = self.handle(wish["wire"], wish["host"])
        matrix = np.load(wish["file"], mmap_mode="r")
        handle.upsert(vectors=[("warm", [0.5] * matrix.shape[1])])
        gc.collect()
        write_line({"ready": True})
        wall, cpu = time.perf_counter(), time.process_time()
        written = load(handle, matrix, wish["concurrency"], wish["method"])
        return costs(1, wall, cpu) | {"written": written}


def open_handle(wire: str, host: str) -> Any:
    """Open a handle as the package's users do."""
    import pinecone

    if wire == "grpc":
        from pinecone.grpc import GrpcIndex

        return GrpcIndex(host=host, api_key="benchmark", secure=False)
    kind: Any = pinecone.AsyncIndex if wire == "async" else pinecone.Index
    return kind(host=host, api_key="benchmark")


def load(handle: Any, matrix: Any, concurrency: int, method: str) -> int:
    """Write a matrix as the package's users do, and return how many records were written.

    Ours has two ways, `load` and `upsert` by columns; the published client has its `upsert`.
    """
    ids = [f"document-{i:06d}" for i in range(len(matrix))]
    options = {"max_concurrency": concurrency, "show_progress": False}
    if method == "load" and hasattr(handle, "load"):
        loaded: int = handle.load(matrix, ids=ids, **options).loaded_count
        return loaded
    if "values" in inspect.signature(handle.upsert).parameters:
        result = handle.upsert(ids=ids, values=matrix, batch_size=100, **options)
    else:
        vectors = list(zip(ids, matrix, strict=True))
        result = handle.upsert(vectors=vectors, batch_size=100, **options)
    if result.failed_item_count:
        raise SystemExit(f"bulk: {result.errors[0]}")
    written: int = result.upserted_count
    return written


def digest(response: Any) -> str:
    """Return a digest of what an answer says, the same for every client and transport."""
    if hasattr(response, "upserted_count"):
        return str(response.upserted_count)
    found = hashlib.sha256()
    for record in sorted(members(response), key=lambda record: record.id):
        found.update(record.id.encode())
        found.update(np.float32(getattr(record, "score", 0.0)).tobytes())
        values = getattr(record, "values", [])
        if not callable(values):  # an item of a list has a method of that name
            found.update(np.asarray(values, np.float32).tobytes())
        described = getattr(record, "metadata", None) or {}
        found.update(
            json.dumps(dict(described), sort_keys=True, default=list).replace(".0", "").encode()
        )
    return found.hexdigest()[:16]


def measure_threads(
    call: Callable[[], Any], read: Callable[[Any], Any], flight: int, seconds: float
) -> dict[str, Any]:
    """Return microseconds per call while so many threads call."""
    least = 3 if flight == 1 else 1
    start, cpu = time.perf_counter(), time.process_time()

    def caller(_: int) -> int:
        count = 0
        while count < least or time.perf_counter() - start < seconds:
            read(call())
            count += 1
        return count

    if flight == 1:
        return costs(caller(0), start, cpu)
    with ThreadPoolExecutor(flight) as pool:
        list(pool.map(lambda _: call(), range(flight)))  # opens the connections
        start, cpu = time.perf_counter(), time.process_time()
        return costs(sum(pool.map(caller, range(flight))), start, cpu)


async def measure_tasks(
    call: Callable[[], Awaitable[Any]], read: Callable[[Any], Any], flight: int, seconds: float
) -> dict[str, Any]:
    """Return microseconds per call while so many are in flight all the time."""
    await asyncio.gather(*(call() for _ in range(flight)))
    start, cpu = time.perf_counter(), time.process_time()

    async def caller() -> int:
        count = 0
        while count == 0 or time.perf_counter() - start < seconds:
            read(await call())
            count += 1
        return count

    return costs(sum(await asyncio.gather(*(caller() for _ in range(flight)))), start, cpu)


def costs(count: int, wall: float, cpu: float) -> dict[str, Any]:
    """Return what a call cost since the two clocks were read."""
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return {"wall_us": wall / count * 1e6, "cpu_us": cpu / count * 1e6, "calls": count}


def count_threads() -> int:
    """Return how many threads this process has, those of compiled code included where the system tells."""
    with suppress(OSError):
        return len(list(Path("/proc/self/task").iterdir()))
    return threading.active_count()


def write_line(line: Any) -> None:
    """Answer whoever asked."""
    print(json.dumps(line), flush=True)


def main() -> None:
    """Do what the lines of standard input ask for."""
    client = Client()
    doings = {
        name: getattr(client, name) for name in ("check", "measure", "profile", "handles", "bulk")
    }
    for line in sys.stdin:
        wish = json.loads(line)
        write_line(doings[wish["do"]](wish))


if __name__ == "__main__":
    main()
