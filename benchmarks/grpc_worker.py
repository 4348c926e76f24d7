"""Calls one client and says what it cost. It runs with ours and with the published client, whichever is installed.

It reads a line of JSON for each measurement and answers with one; `benchmarks/grpc_compare.py` asks.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

DIMENSION = 1536
ROWS = 100
BULK_ROWS, BULK_BATCH, BULK_CONCURRENCY = 10_000, 100, 4


def metadata(i: int) -> dict[str, Any]:
    """Five keys of every kind."""
    return {
        "title": f"The story of number {i}",
        "genre": ("drama", "comedy", "horror")[i % 3],
        "year": 1950 + i % 70,
        "seen": i % 2 == 0,
        "tags": ["long", "old", "famous"],
    }


class Client:
    """One of the clients, with an index for each canned answer."""

    def __init__(self, which: str, ports: dict[str, dict[str, int]]) -> None:
        import pinecone

        self.ours = which == "ours"
        kind = "rest" if which == "official_rest" else "grpc"
        make: Any = pinecone.Index
        extra: dict[str, Any] = {}
        if kind == "grpc":
            from pinecone.grpc import GrpcIndex

            make, extra = GrpcIndex, {"secure": False}
        self.indexes = {
            name: make(host=f"http://127.0.0.1:{both[kind]}", api_key="benchmark", **extra)
            for name, both in ports.items()
            if kind in both
        }
        rng = np.random.default_rng(1)
        self.matrix = rng.standard_normal((ROWS, DIMENSION), dtype=np.float32)
        self.ids = [f"document-{i:06d}" for i in range(ROWS)]
        self.vector = self.matrix[0].tolist()

    def operations(self) -> dict[str, Callable[[], Any]]:
        """Return what can be measured."""
        upsert, ids, rows = self.indexes["upsert100"].upsert, self.ids, list(self.matrix)
        plain = list(zip(ids, rows, strict=True))
        full = [(ids[i], row, metadata(i)) for i, row in enumerate(rows)]
        lists = [(ids[i], row.tolist()) for i, row in enumerate(rows)]
        query = {name: self.indexes[name].query for name in ("query10", "query100", "query1000")}
        fetch = self.indexes["fetch100"].fetch
        everything = {"include_values": True, "include_metadata": True}
        found: dict[str, Callable[[], Any]] = {
            "upsert_numpy": lambda: upsert(vectors=plain),
            "upsert_numpy_metadata": lambda: upsert(vectors=full),
            "upsert_lists": lambda: upsert(vectors=lists),
            "query_100_unread": lambda: query["query100"](
                vector=self.vector, top_k=100, **everything
            ),
            "query_100_read": lambda: self.read(
                query["query100"](vector=self.vector, top_k=100, **everything).matches
            ),
            "query_1000_values": lambda: query["query1000"](
                vector=self.vector, top_k=1000, include_values=True
            ),
            "fetch_100_unread": lambda: fetch(ids=ids),
            "fetch_100_read": lambda: self.read(fetch(ids=ids).vectors.values()),
            "query_10": lambda: query["query10"](vector=self.vector, top_k=10),
        }
        from_dataframe = getattr(self.indexes["upsert100"], "upsert_from_dataframe", None)
        with contextlib.suppress(ImportError):
            import pandas

            frame = pandas.DataFrame({"id": ids, "values": rows})
            if from_dataframe is not None:
                found["upsert_dataframe"] = lambda: from_dataframe(frame, show_progress=False)
        return found

    def read(self, records: Any) -> None:
        """Look at every number and all metadata; what is a list already stays one."""
        for record in records:
            if not isinstance(record.values, list):
                np.asarray(record.values)
            _ = record.metadata

    def bulk(self) -> dict[str, float]:
        """Ten thousand rows of a matrix."""
        index = self.indexes["upsert100"]
        rng = np.random.default_rng(2)
        matrix = rng.standard_normal((BULK_ROWS, DIMENSION), dtype=np.float32)
        ids = [f"document-{i:06d}" for i in range(BULK_ROWS)]
        index.upsert(vectors=[("warm", matrix[0])])
        settings = {
            "batch_size": BULK_BATCH,
            "max_concurrency": BULK_CONCURRENCY,
            "show_progress": False,
        }
        gc.collect()
        before = forget_peak()
        wall, cpu = time.perf_counter(), time.process_time()
        if self.ours:
            result = index.upsert(ids=ids, values=matrix, **settings)
        else:
            result = index.upsert(vectors=list(zip(ids, matrix, strict=True)), **settings)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        if result.failed_item_count:
            raise SystemExit(f"bulk: {result.errors[0]}")
        return {"wall_us": wall * 1e6, "cpu_us": cpu * 1e6, "peak_mb": peak() - before}


def forget_peak() -> float:
    """Megabytes in use; the peak starts from here where the system allows it (Linux)."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return peak()


def peak() -> float:
    """Most megabytes of memory this process had."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1024)


def measure(call: Callable[[], Any], seconds: float) -> dict[str, float]:
    """Microseconds per call, over as many calls as fit into the time."""
    call()
    count, wall, cpu = 0, time.perf_counter(), time.process_time()
    while count < 3 or time.perf_counter() - wall < seconds:
        call()
        count += 1
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return {"wall_us": wall / count * 1e6, "cpu_us": cpu / count * 1e6}


def main() -> None:
    """Do what the lines of standard input ask for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("which", choices=("ours", "official_rest", "official_grpc"))
    parser.add_argument("ports", type=json.loads)
    options = parser.parse_args()
    client = Client(options.which, options.ports)
    operations = client.operations()
    print(json.dumps(sorted(operations)), flush=True)
    for line in sys.stdin:
        wish = json.loads(line)
        if wish["op"] == "bulk":
            result = client.bulk()
        else:
            result = measure(operations[wish["op"]], wish["seconds"])
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
