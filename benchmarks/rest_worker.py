"""Calls one REST client and says what it cost. It runs with ours and with the published client, whichever is installed.

It reads a line of JSON for each measurement and answers with one; `benchmarks/rest_compare.py` asks.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import numpy as np

DIMENSION = 1536
ROWS = 100
#: 100 lists of this dimension are more than a request may have; these fit.
LISTS = 60
EVERYTHING = {"top_k": 100, "include_values": True, "include_metadata": True}


class Client:
    """One of the clients, with a handle for each canned answer, sync and async."""

    def __init__(self, ports: dict[str, dict[str, int]]) -> None:
        import pinecone

        self._hosts = {name: f"http://127.0.0.1:{both['rest']}" for name, both in ports.items()}
        self._pinecone: Any = pinecone
        self._sync: dict[str, Any] = {}
        self._async: dict[str, Any] = {}
        rows = np.random.default_rng(1).standard_normal((ROWS, DIMENSION), dtype=np.float32)
        ids = [f"document-{i:06d}" for i in range(ROWS)]
        self._rows = list(zip(ids, rows, strict=True))
        self._lists = [(name, row.tolist()) for name, row in self._rows[:LISTS]]
        self._vector = rows[0].tolist()

    def sync(self, name: str) -> Any:
        """Return the handle whose calls get the answer `name`."""
        if name not in self._sync:
            self._sync[name] = self._pinecone.Index(host=self._hosts[name], api_key="benchmark")
        return self._sync[name]

    def aio(self, name: str) -> Any:
        """Return the asynchronous handle whose calls get the answer `name`."""
        if name not in self._async:
            self._async[name] = self._pinecone.AsyncIndex(
                host=self._hosts[name], api_key="benchmark"
            )
        return self._async[name]

    def calls(self) -> dict[str, Callable[[], Any]]:
        """Return the synchronous calls that can be measured."""
        vector = self._vector
        return {
            "query_10": lambda: self.sync("query10").query(vector=vector, top_k=10),
            "query_1000_ids": lambda: self.sync("ids1000").query(vector=vector, top_k=1000),
            "query_100_unread": lambda: self.sync("query100").query(vector=vector, **EVERYTHING),
            "query_100_read": lambda: read(
                self.sync("query100").query(vector=vector, **EVERYTHING)
            ),
            "query_1000_unread": lambda: self.sync("query1000").query(
                vector=vector, top_k=1000, include_values=True
            ),
            "query_1000_read": lambda: read(
                self.sync("query1000").query(vector=vector, top_k=1000, include_values=True)
            ),
            "upsert_lists": lambda: self.sync("upsert100").upsert(vectors=self._lists),
            "upsert_numpy": lambda: self.sync("upsert100").upsert(vectors=self._rows),
            "list_100": lambda: self.sync("list100").list_paginated(limit=100),
        }

    def tasks(self) -> dict[str, tuple[int, Callable[[], Awaitable[Any]]]]:
        """Return the asynchronous calls that can be measured, and how many are in flight."""
        query: Any = {
            name: lambda name=name: self.aio(name).query(vector=self._vector, top_k=10)
            for name in ("query10", "query10_30ms")
        }
        return {
            **{
                f"async_query_10_{flight}": (flight, query["query10"])
                for flight in (1, 16, 64, 256)
            },
            **{f"async_query_10_30ms_{n}": (n, query["query10_30ms"]) for n in (16, 64)},
            "async_upsert_numpy": (1, lambda: self.aio("upsert100").upsert(vectors=self._rows)),
        }


def read(response: Any) -> None:
    """Look at the values and the metadata of every match."""
    for match in response.matches:
        _ = match.values[0], match.metadata


def measure(call: Callable[[], Any], seconds: float) -> dict[str, float]:
    """Return microseconds per call, over as many calls as fit into the time."""
    call()
    count, wall, cpu = 0, time.perf_counter(), time.process_time()
    while count < 3 or time.perf_counter() - wall < seconds:
        call()
        count += 1
    return costs(count, wall, cpu)


async def measure_many(
    call: Callable[[], Awaitable[Any]], flight: int, seconds: float
) -> dict[str, float]:
    """Return microseconds per call while so many are in flight all the time."""
    await asyncio.gather(*(call() for _ in range(flight)))
    count, wall, cpu = 0, time.perf_counter(), time.process_time()

    async def caller() -> None:
        nonlocal count
        while time.perf_counter() - wall < seconds:
            await call()
            count += 1

    await asyncio.gather(*(caller() for _ in range(flight)))
    return costs(count, wall, cpu)


def costs(count: int, wall: float, cpu: float) -> dict[str, float]:
    """Return what a call cost since the two clocks were read."""
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return {"wall_us": wall / count * 1e6, "cpu_us": cpu / count * 1e6}


def main() -> None:
    """Do what the lines of standard input ask for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("ports", type=json.loads)
    client = Client(parser.parse_args().ports)
    calls, tasks = client.calls(), client.tasks()
    loop = asyncio.new_event_loop()
    print(json.dumps([*calls, *tasks]), flush=True)
    for line in sys.stdin:
        wish = json.loads(line)
        if wish["op"] in calls:
            result = measure(calls[wish["op"]], wish["seconds"])
        else:
            flight, call = tasks[wish["op"]]
            result = loop.run_until_complete(measure_many(call, flight, wish["seconds"]))
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
