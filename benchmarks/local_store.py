"""Measures the embedded service through the SDK: durable upserts, and exact queries with and without a filter.

The vectors are random, because an exact search costs the same for any of them. Every answer is compared with one computed by
numpy over the same float32 values. One row is appended to `benchmarks/local.json` per run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

import pinecone
from pinecone import Index
from pinecone.local import PineconeLocal

RESULTS = Path(__file__).with_name("local.json")
INDEX = "bench"
COLOURS = ("red", "green", "blue", "grey")
TOP_K = 10
Matrix = npt.NDArray[np.float32]


def main() -> int:
    """Run the benchmark; the exit status is 1 when an answer is not the exact one."""
    options = arguments()
    vectors = unit_rows(options.records, options.dimension, seed=1)
    questions = unit_rows(options.queries, options.dimension, seed=2)
    if options.path:
        Path(options.path).mkdir(parents=True, exist_ok=True)
    folder = tempfile.TemporaryDirectory(dir=options.path)
    with folder, PineconeLocal(path=folder.name) as local, local.client(timeout=120.0) as pc:
        pc.indexes.create(
            name=INDEX,
            dimension=options.dimension,
            metric="cosine",
            spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},
        )
        with pc.index(INDEX) as index:
            row = describe(options) | upsert(index, vectors, options.batch, options.concurrency)
            wrong = 0
            for name, colour in (("all", None), ("filtered", "red")):
                times, mistakes = query(index, vectors, questions, colour)
                wrong += mistakes
                row |= summary(name, times)
        row["disk_mb"] = round(size_of(Path(folder.name)) / 1e6, 1)
    row |= {"wrong_answers": wrong, "peak_memory_mb": peak_memory()}
    print(json.dumps(row, indent=2))
    if not options.dry_run:
        save(row)
    return 1 if wrong else 0


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
                (record_id(number), row, {"colour": COLOURS[number % 4], "number": number})
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


def query(
    index: Index, vectors: Matrix, questions: Matrix, colour: str | None
) -> tuple[list[float], int]:
    """Ask every question; return the milliseconds each took and how many answers were not exact."""
    kept = (
        np.arange(len(vectors))
        if colour is None
        else np.arange(COLOURS.index(colour), len(vectors), 4)
    )
    candidates = vectors[kept]
    condition = None if colour is None else {"colour": {"$eq": colour}}
    index.query(vector=questions[0], top_k=TOP_K, filter=condition)
    times, wrong = [], 0
    for question in questions:
        start = time.perf_counter()
        answer = index.query(vector=question, top_k=TOP_K, filter=condition)
        times.append((time.perf_counter() - start) * 1000)
        scores = candidates @ question
        wrong += not is_exact([(match.id, match.score) for match in answer.matches], scores, kept)
    return times, wrong


def is_exact(answer: list[tuple[str, float]], scores: Matrix, kept: npt.NDArray[np.int64]) -> bool:
    """Compare an answer with all scores; neighbours closer than float32 can tell may swap places."""
    best = np.sort(scores)[::-1][:TOP_K]
    of_record = {record_id(int(number)): score for number, score in zip(kept, scores, strict=True)}
    return len(answer) == len(best) and all(
        abs(score - expected) < 1e-5 and abs(of_record.get(name, 9.0) - expected) < 1e-5
        for (name, score), expected in zip(answer, best, strict=True)
    )


def summary(name: str, times: list[float]) -> dict[str, float]:
    """Give median and 95th percentile in milliseconds."""
    middle, high = np.percentile(times, [50, 95])
    return {
        f"query_{name}_p50_ms": round(float(middle), 2),
        f"query_{name}_p95_ms": round(float(high), 2),
    }


def size_of(folder: Path) -> int:
    """Add up the bytes of all files under a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def peak_memory() -> float:
    """Give the process's peak resident memory in MB; client, service and the test data share it."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1e6 if sys.platform == "darwin" else 1e3), 1)


def save(row: dict[str, Any]) -> None:
    """Append one row to the results."""
    rows = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    rows.append(row)
    RESULTS.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
