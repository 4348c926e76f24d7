"""Print how bulk writes get on against an embedded service with a limit, and over failures: a part of ``make chaos``.

The ideal time is what the limit and the outages leave. The aims are no record lost, 1.2 attempts per request and 1.3 times the ideal; the last
one decides about nothing, because a busy machine misses it.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from pinecone import ServerlessSpec
from pinecone.local import PineconeLocal, Simulation

RATE = 50
SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


class Load(NamedTuple):
    """How much is written, by how many handles, and what the service does."""

    name: str
    simulate: Simulation
    requests: int
    handles: int = 1
    at_a_time: int = 16
    grpc: bool = False

    @property
    def ideal(self) -> float:
        """Return the seconds that it takes when no request is in vain."""
        outages = self.requests // self.simulate.fail_every if self.simulate.fail_every else 0
        return self.requests / RATE + outages * self.simulate.fail_for


def outages(status: int, retry_after: float) -> Simulation:
    """Return a service with a limit that fails for 5 seconds, twice in 1200 requests."""
    return Simulation(
        rate_limit=RATE, fail_every=500, fail_for=5, fail_status=status, retry_after=retry_after
    )


LIMITED, ASKING = Simulation(rate_limit=RATE), Simulation(rate_limit=RATE, retry_after=1)
LOADS = [
    Load("50/s, REST", LIMITED, 600),
    Load("50/s, REST, 4 at a time", LIMITED, 600, at_a_time=4),
    Load("50/s, gRPC", LIMITED, 600, grpc=True),
    Load("50/s, Retry-After: 1, REST", ASKING, 600),
    Load("50/s, Retry-After: 1, gRPC", ASKING, 600, grpc=True),
    Load("50/s, outages of 5 s, REST", outages(503, 0), 1200),
    Load("50/s, outages of 5 s, gRPC", outages(503, 0), 1200, grpc=True),
    Load("50/s, outages, Retry-After: 1, REST", outages(503, 1), 1200),
    Load("50/s, outages with 429, gRPC", outages(429, 1), 1200, grpc=True),
    Load("50/s, 64 handles", LIMITED, 1920, handles=64, at_a_time=4),
    Load("50/s, 64 handles, Retry-After: 1", ASKING, 1920, handles=64, at_a_time=4),
]


def run(load: Load) -> tuple[int, int, float]:
    """Write; return records that are stored, attempts, and seconds."""
    with (
        PineconeLocal(simulate=load.simulate) as local,
        local.client() as pc,
    ):
        pc.indexes.create(name="load", dimension=2, spec=SPEC)
        handles = [pc.index("load", grpc=load.grpc) for _ in range(load.handles)]
        each = load.requests // load.handles

        def write(number: int) -> None:
            records: list[Any] = [(f"{number}-{key}", [1.0, 2.0]) for key in range(each)]
            handles[number].upsert(
                vectors=records,
                batch_size=1,
                max_concurrency=load.at_a_time,
                show_progress=False,
            )

        before = local._running._log.count
        seconds = _timed(lambda: _together(write, load.handles))
        attempts = local._running._log.count - before
        time.sleep(0.5)
        stored = handles[0].describe_index_stats().total_vector_count
        for handle in handles:
            handle.close()
    return stored, attempts, seconds


def _timed(work: Callable[[], None]) -> float:
    started = time.monotonic()
    work()
    return time.monotonic() - started


def _together(work: Callable[[int], None], count: int) -> None:
    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main() -> int:
    """Run every load; return 1 if a record was lost or too many attempts were made."""
    wrong = 0
    print(f"{'load':36} {'requests':>8} {'lost':>5} {'attempts':>8} {'seconds':>8} {'of ideal':>8}")
    for load in LOADS:
        stored, made, seconds = run(load)
        attempts, share = made / load.requests, seconds / load.ideal
        missed = stored != load.requests or attempts > 1.2
        wrong += missed
        verdict = "   MISSED" if missed else "   slow" if share > 1.3 else ""
        print(
            f"{load.name:36} {load.requests:8} {load.requests - stored:5} {attempts:8.2f} {seconds:8.1f} "
            f"{share:8.2f}{verdict}"
        )
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
