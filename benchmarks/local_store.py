"""Measures the embedded service, in a process of its own, through the SDK.

Durable upserts, exact queries with and without filters, the time to the first answer of a new and of a
restarted service, and the memory it takes. The vectors are random, because an exact search costs the same for any
of them. Every answer is compared with one computed by numpy over the same float32 values. One row is
appended to `benchmarks/local.json` per run.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

import pinecone
from pinecone import Index, Pinecone

RESULTS = Path(__file__).with_name("local.json")
INDEX = "bench"
COLOURS = ("red", "green", "blue", "grey")
TOP_K = 10
Matrix = npt.NDArray[np.float32]

#: What is asked for: the name in the results, the filter, and one record in how many matches.
KINDS: tuple[tuple[str, dict[str, Any] | None, int], ...] = (
    ("all", None, 1),
    ("filtered", {"colour": {"$eq": "red"}}, 4),
    ("1_percent", {"hundredth": {"$eq": 0}}, 100),
)


class Service:
    """The service in a process of its own."""

    def __init__(self, folder: Path) -> None:
        """Start it; `ready_s` says how long it took to answer the first request."""
        start = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pinecone.local", "start", "--port", "0", "--path", str(folder)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        line = self._process.stdout.readline()
        self.client = Pinecone(api_key="local", host=line.split()[-1], timeout=120.0)
        self.client.indexes.list()
        self.ready_s = time.perf_counter() - start

    def peak_mb(self) -> float | None:
        """Most resident memory it had, in MB, where the system tells."""
        with contextlib.suppress(OSError):
            status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
            for line in status.splitlines():
                if line.startswith("VmHWM:"):
                    return round(int(line.split()[1]) / 1024, 1)
        return None

    def stop(self) -> None:
        """Stop it and wait until it is gone."""
        self.client.close()
        self._process.terminate()
        self._process.wait()


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Service]:
    """Run a service that is stopped afterwards."""
    service = Service(folder)
    try:
        yield service
    finally:
        service.stop()


def main() -> int:
    """Run the benchmark; the exit status is 1 when an answer is not the exact one."""
    options = arguments()
    vectors = unit_rows(options.records, options.dimension, seed=1)
    questions = unit_rows(options.queries, options.dimension, seed=2)
    if options.path:
        Path(options.path).mkdir(parents=True, exist_ok=True)
    row = describe(options)
    with tempfile.TemporaryDirectory(dir=options.path) as name:
        folder = Path(name)
        with running(folder) as service:
            row["start_s"] = round(service.ready_s, 2)
            service.client.indexes.create(
                name=INDEX,
                dimension=options.dimension,
                metric="cosine",
                spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},
            )
            with service.client.index(INDEX) as index:
                row |= upsert(index, vectors, options.batch, options.concurrency)
                row["wrong_answers"] = ask_all(index, vectors, questions, row)
            row["service_peak_mb"] = service.peak_mb()
        with running(folder) as service, service.client.index(INDEX) as index:
            row["reopen_s"] = round(service.ready_s, 2)
            row["first_query_ms"] = round(query(index, questions[0], None)[0], 1)
            query(index, questions[1], KINDS[1][1])
            row["service_peak_after_reopen_mb"] = service.peak_mb()
        row["disk_mb"] = round(size_of(folder) / 1e6, 1)
    print(json.dumps(row, indent=2))
    if not options.dry_run:
        save(row)
    return 1 if row["wrong_answers"] else 0


def arguments() -> argparse.Namespace:
    """Read the options; `BENCH_RECORDS` sets the default size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--records", type=int, default=int(os.environ.get("BENCH_RECORDS", "10000"))
    )
    parser.add_argument("--dimension", type=int, default=768)
    parser.add_argument(
        "--batch", type=int, default=200, help="records per upsert; 2 MB is the limit"
    )
    parser.add_argument("--concurrency", type=int, default=2, help="upserts in flight")
    parser.add_argument("--queries", type=int, default=100, help="queries per kind")
    parser.add_argument(
        "--path", help="parent folder of the durable store (default: the temporary folder)"
    )
    parser.add_argument("--dry-run", action="store_true", help="print the row without saving it")
    return parser.parse_args()


def unit_rows(count: int, dimension: int, seed: int) -> Matrix:
    """Make random float32 rows of length 1."""
    rows = np.random.default_rng(seed).standard_normal((count, dimension), dtype=np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def describe(options: argparse.Namespace) -> dict[str, Any]:
    """Say what was measured and on what kind of machine."""
    return {
        "date": time.strftime("%Y-%m-%d"),
        "version": pinecone.__version__,
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cpus",
        "records": options.records,
        "dimension": options.dimension,
        "batch": options.batch,
        "concurrency": options.concurrency,
    }


def upsert(index: Index, vectors: Matrix, batch: int, concurrency: int) -> dict[str, Any]:
    """Upsert everything in batches, some in flight at a time."""

    def send(first: int) -> None:
        rows = vectors[first : first + batch]
        index.upsert(
            vectors=[
                (
                    record_id(number),
                    row,
                    {"colour": COLOURS[number % 4], "hundredth": number % 100, "number": number},
                )
                for number, row in enumerate(rows, first)
            ]
        )

    start = time.perf_counter()
    with ThreadPoolExecutor(concurrency) as pool:
        list(pool.map(send, range(0, len(vectors), batch)))
    took = time.perf_counter() - start
    count = index.describe_index_stats().total_vector_count
    if count != len(vectors):
        raise SystemExit(f"error: {len(vectors)} records sent, {count} there")
    return {"upsert_s": round(took, 2), "upsert_records_per_s": round(len(vectors) / took)}


def record_id(number: int) -> str:
    """Name a record."""
    return f"r{number:07d}"


def ask_all(index: Index, vectors: Matrix, questions: Matrix, row: dict[str, Any]) -> int:
    """Ask every question in every way; add the times to the row and return how many answers were wrong."""
    wrong = 0
    for name, condition, share in KINDS:
        kept = np.arange(0, len(vectors), share)
        first, _ = query(index, questions[0], condition)
        # numpy's threads stay busy for a while after a product: the answers are compared afterwards.
        answers = [query(index, question, condition) for question in questions]
        for question, (_, answer) in zip(questions, answers, strict=True):
            wrong += not is_exact(answer, vectors[kept] @ question, kept)
        middle, high = np.percentile([took for took, _ in answers], [50, 95])
        row |= {
            f"query_{name}_first_ms": round(first, 1),
            f"query_{name}_p50_ms": round(float(middle), 2),
            f"query_{name}_p95_ms": round(float(high), 2),
        }
    return wrong


def query(
    index: Index, question: Matrix, condition: dict[str, Any] | None
) -> tuple[float, list[tuple[str, float]]]:
    """Ask once; return the milliseconds it took, and the ids and scores."""
    start = time.perf_counter()
    answer = index.query(vector=question, top_k=TOP_K, filter=condition)
    took = (time.perf_counter() - start) * 1000
    return took, [(match.id, match.score) for match in answer.matches]


def is_exact(answer: list[tuple[str, float]], scores: Matrix, kept: npt.NDArray[np.int64]) -> bool:
    """Compare an answer with all scores; neighbours closer than float32 can tell may swap places."""
    best = np.sort(scores)[::-1][:TOP_K]
    of_record = {record_id(int(number)): score for number, score in zip(kept, scores, strict=True)}
    return len(answer) == len(best) and all(
        abs(score - expected) < 1e-5 and abs(of_record.get(name, 9.0) - expected) < 1e-5
        for (name, score), expected in zip(answer, best, strict=True)
    )


def size_of(folder: Path) -> int:
    """Add up the bytes of all files under a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def save(row: dict[str, Any]) -> None:
    """Append one row to the results."""
    rows = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    rows.append(row)
    RESULTS.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
