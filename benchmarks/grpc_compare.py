"""Compares `GrpcIndex` with the published client, whose REST and gRPC clients do the same calls in the same run.

A server in a process of its own gives canned answers, so what is measured is the client: CPU time of all its threads
per call. Rounds of the clients alternate, and medians are compared, because a machine is never quiet. The
results replace those of the last run in `benchmarks/results.json`.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import json
import os
import platform
import statistics
import sys
from pathlib import Path
from typing import Any

from workers import PUBLISHED, Worker, canned, published

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
OURS = ("ours", "ours_tuned")
CLIENTS = (*OURS, "official_rest", "official_grpc")
#: What "ours_tuned" tells grpcio, as docs/grpc.md says; grpcio's own part costs a quarter to a third less.
TUNED = {"GRPC_EXPERIMENTS": "-event_engine_client"}
#: How many times cheaper ours shall be than (their gRPC client, their REST client).
TARGETS = {
    "upsert_numpy": (10.0, 15.0),
    "upsert_numpy_metadata": (6.0, 8.0),
    "upsert_lists": (2.0, 3.0),
    "upsert_dataframe": (12.0, 15.0),
    "query_100_unread": (8.0, 12.0),
    "query_100_read": (3.0, 5.0),
    "query_1000_values": (8.0, 12.0),
    "fetch_100_unread": (8.0, 15.0),
    "fetch_100_read": (3.5, 7.0),
    "query_10": (1 / 1.8, 1.3),
    "bulk": (7.0, 10.0),
}
BULK_PEAK_MB = 25.0
_SENDING = "grpcio takes half of it to send 600 KB; checking and encoding take some 180 us"
_RECEIVING = "grpcio takes half of it to receive 600 KB, which leaves little to decode in"
NOTES = {
    "upsert_numpy": _SENDING,
    "upsert_numpy_metadata": f"{_SENDING}, metadata 400 us more",
    "upsert_lists": "150,000 Python floats have to become 32 bits, whoever does it",
    "upsert_dataframe": f"{_SENDING}; the rows of a data frame come as Python objects",
    "query_100_unread": _RECEIVING,
    "fetch_100_unread": _RECEIVING,
    "fetch_100_read": _RECEIVING,
    "query_10": "grpcio's own machinery in Python is most of a small call; theirs is compiled",
}


def main() -> int:
    """Run the benchmark; the table says which targets are missed."""
    options = arguments()
    with contextlib.ExitStack() as stack:
        official = options.official or stack.enter_context(published())
        ports = stack.enter_context(canned())
        samples = take(options, official, ports, stack)
    rows = compare(samples)
    print(table(rows))
    if not options.dry_run:
        write(rows)
    return 0


def arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11, help="measurements per call and client")
    parser.add_argument("--seconds", type=float, default=0.5, help="length of one measurement")
    parser.add_argument("--bulk-rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=TARGETS, help="measure only these")
    parser.add_argument(
        "--official",
        metavar="PYTHON",
        help=f"an interpreter that has pinecone {PUBLISHED}, numpy and pandas (default: a new environment)",
    )
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    return parser.parse_args()


Samples = dict[tuple[str, str], list[dict[str, float]]]


def worker(which: str, official: str, ports: str) -> Worker:
    """Start one of the clients."""
    command = [str(HERE / "grpc_worker.py"), which.removesuffix("_tuned"), ports]
    return Worker(
        None if which in OURS else official, command, TUNED if which == "ours_tuned" else {}
    )


def take(
    options: argparse.Namespace, official: str, ports: str, stack: contextlib.ExitStack
) -> Samples:
    """Every measurement, by (op, client)."""
    samples: Samples = {}
    workers = {}
    for which in CLIENTS:
        workers[which] = worker(which, official, ports)
        stack.callback(workers[which].close)
    wanted = options.only or TARGETS
    shared = set.intersection(*(set(each.operations) for each in workers.values()))
    for op in [op for op in wanted if op in shared]:
        for _ in range(options.rounds):
            for which, each in workers.items():
                result = each.ask(op=op, seconds=options.seconds)
                samples.setdefault((op, which), []).append(result)
        print(f"{op} done", file=sys.stderr)
    if "bulk" in wanted:
        for _ in range(options.bulk_rounds):
            for which in CLIENTS:  # in a fresh process, for the sake of the peak
                fresh = worker(which, official, ports)
                samples.setdefault(("bulk", which), []).append(fresh.ask(op="bulk"))
                fresh.close()
    return samples


def compare(samples: Samples) -> list[dict[str, Any]]:
    """Return a row for each operation and client, medians and ratios."""
    middle = {
        key: {name: statistics.median(s[name] for s in found) for name in found[0]}
        for key, found in samples.items()
    }
    rows = []
    for (op, which), result in middle.items():
        row: dict[str, Any] = {"op": op, "client": which}
        row |= {name: round(value, 1) for name, value in result.items()}
        row.setdefault("peak_mb", None)
        measure = "wall_us" if op == "bulk" else "cpu_us"
        for other in ("official_rest", "official_grpc"):
            row[other] = round(middle[op, other][measure] / result[measure], 2)
        if which in OURS:
            against_grpc, against_rest = TARGETS[op]
            row["target"] = {
                "official_grpc": round(against_grpc, 2),
                "official_rest": against_rest,
            }
            met = row["official_grpc"] >= round(against_grpc, 2)
            met = met and row["official_rest"] >= against_rest
            if op == "bulk":
                row["target"]["peak_mb"] = BULK_PEAK_MB
                met = met and result["peak_mb"] <= BULK_PEAK_MB
            row["met"] = met
            if not met:
                row["note"] = NOTES.get(op, "")
        rows.append(row)
    return rows


def table(rows: list[dict[str, Any]]) -> str:
    """Return the rows of our client, as it comes and tuned, as people read them."""
    lines = [
        f"{'client':10} {'call':22} {'cpu us':>10} {'wall us':>10} {'x gRPC':>7} {'target':>7} {'x REST':>7} {'target':>7}  met"
    ]
    for row in sorted(rows, key=lambda row: CLIENTS.index(row["client"])):
        if row["client"] in OURS:
            target = row["target"]
            lines.append(
                f"{row['client']:10} {row['op']:22} {row['cpu_us']:10.0f} {row['wall_us']:10.0f} {row['official_grpc']:7.2f} "
                f"{target['official_grpc']:7.2f} {row['official_rest']:7.2f} {target['official_rest']:7.2f}  "
                f"{'yes' if row['met'] else 'no'}"
                + (f"  (peak +{row['peak_mb']:.0f} MB)" if row["peak_mb"] is not None else "")
            )
    return "\n".join(lines)


def write(rows: list[dict[str, Any]]) -> None:
    """Put the rows into the file, in place of those of an earlier run."""
    about = {
        "date": datetime.date.today().isoformat(),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cpus",
        "published": PUBLISHED,
    }
    measured = {row["op"] for row in rows}
    known = json.loads(RESULTS.read_text()) if RESULTS.exists() else []
    kept = [row for row in known if row.get("op") not in measured]
    RESULTS.write_text(json.dumps(kept + [row | about for row in rows], indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main())
