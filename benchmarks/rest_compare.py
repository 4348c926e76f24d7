"""Compares our REST clients, sync and async, with those of the published package, which do the same calls in the same run.

A server in a process of its own gives canned answers, so what is measured is the client: CPU time of all its threads
per call. Rounds of the clients alternate, and medians are compared, because a machine is never quiet. The
results replace those of the last run in `benchmarks/rest.json`.
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
RESULTS = HERE / "rest.json"
#: How many times cheaper ours shall be.
TARGETS = {
    "query_10": 1.3,
    "query_1000_ids": 1.05,
    "query_100_unread": 5.0,
    "query_100_read": 1.0,
    "query_1000_unread": 6.0,
    "query_1000_read": 1.0,
    "upsert_lists": 0.95,
    "upsert_numpy": 1.6,
    "list_100": 1.5,
    "async_query_10_1": 2.2,
    "async_query_10_16": 3.0,
    "async_query_10_64": 4.0,
    "async_query_10_256": 5.0,
    "async_query_10_30ms_16": 3.0,
    "async_query_10_30ms_64": 3.0,
    "async_upsert_numpy": 1.6,
}


def main() -> int:
    """Run the benchmark; the table says which targets are missed."""
    options = arguments()
    with contextlib.ExitStack() as stack:
        official = options.official or stack.enter_context(published())
        ports = stack.enter_context(canned())
        command = [str(HERE / "rest_worker.py"), ports]
        clients = {"ours": Worker(None, command, {}), "published": Worker(official, command, {})}
        for client in clients.values():
            stack.callback(client.close)
        rows = [measure(op, clients, options) for op in options.only or TARGETS]
    print(table(rows))
    if not options.dry_run:
        write(rows)
    return 0


def arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11, help="measurements per call and client")
    parser.add_argument("--seconds", type=float, default=0.5, help="length of one measurement")
    parser.add_argument("--only", nargs="*", choices=TARGETS, help="measure only these")
    parser.add_argument(
        "--official",
        metavar="PYTHON",
        help=f"an interpreter that has pinecone {PUBLISHED} and numpy (default: a new environment)",
    )
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    return parser.parse_args()


def measure(op: str, clients: dict[str, Worker], options: argparse.Namespace) -> dict[str, Any]:
    """Return the row of one call: medians of both clients, their ratio and how far rounds differed."""
    samples: dict[str, list[dict[str, float]]] = {name: [] for name in clients}
    for _ in range(options.rounds):
        for name, client in clients.items():
            samples[name].append(client.ask(op=op, seconds=options.seconds))
    row: dict[str, Any] = {"op": op, "target": TARGETS[op]}
    for name, found in samples.items():
        cpu = sorted(sample["cpu_us"] for sample in found)
        row[name] = {
            "cpu_us": round(statistics.median(cpu), 1),
            "wall_us": round(statistics.median(sample["wall_us"] for sample in found), 1),
            "spread": round((cpu[-1] - cpu[0]) / statistics.median(cpu), 2),
        }
    row["ratio"] = round(row["published"]["cpu_us"] / row["ours"]["cpu_us"], 2)
    print(f"{op} done", file=sys.stderr)
    return row


def table(rows: list[dict[str, Any]]) -> str:
    """Return the rows as people read them."""
    lines = [
        f"{'call':24} {'ours us':>9} {'published':>9} {'spread':>11} {'ratio':>6} {'target':>6}  met"
    ]
    for row in rows:
        ours, theirs = row["ours"], row["published"]
        lines.append(
            f"{row['op']:24} {ours['cpu_us']:9.0f} {theirs['cpu_us']:9.0f} {ours['spread']:5.2f}/{theirs['spread']:5.2f} "
            f"{row['ratio']:6.2f} {row['target']:6.2f}  {'yes' if row['ratio'] >= row['target'] else 'no'}"
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
    known = json.loads(RESULTS.read_text()) if RESULTS.exists() else []
    measured = {row["op"] for row in rows}
    kept = [row for row in known if row["op"] not in measured]
    RESULTS.write_text(json.dumps(kept + [row | about for row in rows], indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main())
