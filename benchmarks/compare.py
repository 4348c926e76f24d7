"""Compare our clients with the published ones: the same calls, in the same run, against the same canned answers.

Each client runs in a process of its own, and so does the server, so what is measured is the client: processor time of all its
threads per call, or the time that passes where calls wait. Rounds of the clients alternate, and medians are compared, because
a machine is never quiet. Before a row is measured, every client does its call once: all must have sent the same
request and read the same answer, or the run ends.

    python benchmarks/compare.py                                  # everything, in about ten minutes
    python benchmarks/compare.py --only 'async_*' --rounds 3 --dry-run
    python benchmarks/compare.py --profile sync_query_10          # where the time of our client goes

Results replace those of the same rows in `benchmarks/results.json`; the table of docs/performance.md and its picture are made again.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import fnmatch
import json
import os
import platform
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import report
from processes import PUBLISHED as RELEASE, Installation, Process, environment, wheel
from rows import GROWTH, MEGABYTES, OURS, PUBLISHED, REST, TUNED, Row, Target, every_row

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
Samples = dict[str, list[dict[str, Any]]]


def main() -> int:
    """Measure the rows that were asked for; the table says which targets are missed."""
    options = arguments()
    rows = [
        row
        for row in every_row(options.bulk_rows)
        if any(fnmatch.fnmatch(row.name, wanted) for wanted in options.only)
    ]
    if not rows:
        raise SystemExit(f"no row is called {' or '.join(options.only)}")
    with contextlib.ExitStack() as stack:
        bench = Bench(options, stack)
        if options.profile:
            print(bench.profile(options.profile))
            return 0
        results = []
        for at, row in enumerate(rows, 1):
            results.append(bench.row(row))
            print(f"{at}/{len(rows)} {report.line(results[-1])}", file=sys.stderr, flush=True)
    add_growth(rows, results)
    print(report.table(results))
    if not options.dry_run:
        report.write(merged(results), RESULTS)
    return 0


def arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7, help="measurements per call and client")
    parser.add_argument("--seconds", type=float, default=0.25, help="length of one measurement")
    parser.add_argument("--bulk-rounds", type=int, default=3)
    parser.add_argument("--bulk-rows", type=int, default=100_000, help="records of the large load")
    parser.add_argument("--only", nargs="+", default=["*"], metavar="ROW", help="names or patterns")
    parser.add_argument("--profile", metavar="ROW", help="show where the time of our client goes")
    for name, package in (("--ours", "this package"), ("--published", f"pinecone {RELEASE}")):
        parser.add_argument(
            name,
            metavar="PYTHON",
            help=f"an interpreter that has {package}, numpy and pandas (default: a new environment)",
        )
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    return parser.parse_args()


class Bench:
    """The server, and the clients that are measured beside each other."""

    def __init__(self, options: argparse.Namespace, stack: contextlib.ExitStack) -> None:
        self._options = options
        self._server = Process(sys.executable, "server.py", dict(os.environ))
        stack.callback(self._server.close)
        ours = options.ours or stack.enter_context(environment(stack.enter_context(wheel())))
        theirs = options.published or stack.enter_context(environment(f"pinecone=={RELEASE}"))
        trust = {"SSL_CERT_FILE": self._server.read()["authority"]}
        self._installed = {
            OURS: Installation(ours, **trust),
            TUNED: Installation(ours, **trust, GRPC_EXPERIMENTS="-event_engine_client"),
            PUBLISHED: Installation(theirs, **trust),
            REST: Installation(theirs, **trust),
        }
        self._running: dict[str, Process] = {}
        self._stack = stack
        self._folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))

    def _client(self, name: str) -> Process:
        if name not in self._running:
            self._running[name] = self._installed[name].start()
            self._stack.callback(self._running[name].close)
        return self._running[name]

    def _wishes(self, row: Row) -> dict[str, dict[str, Any]]:
        """Open ports for a row; return what each client that is installed here is asked to do there."""
        wishes = {}
        for name in row.clients:
            if name not in self._installed:
                continue
            wire = "sync" if name == REST else row.wire
            protocol = "grpc" if wire == "grpc" else "https" if row.tls else "http"
            port = self._server.ask(
                wish="open", answer=row.answer, wire=protocol, delay=row.delay / 1000
            )["port"]
            host = f"{'https' if row.tls else 'http'}://127.0.0.1:{port}"
            wishes[name] = {
                "call": row.call,
                "wire": wire,
                "host": host,
                "port": port,
                "read": row.read,
                "flight": row.flight,
                "dimension": row.dimension,
                "seconds": self._options.seconds,
            }
        return wishes

    def row(self, row: Row) -> dict[str, Any]:
        """Return medians of a row for every client, how far rounds differed, and whether targets were met."""
        wishes = self._wishes(row)
        samples: Samples = {name: [] for name in wishes}
        measure = {"start": self._start, "handles": self._handles, "bulk": self._bulk}.get(row.call)
        facts = {} if measure else self._checked(row, wishes)
        before = self._server.ask(wish="note", port=wishes[OURS]["port"])["cpu"]
        few = row.call in ("handles", "bulk")  # these take long
        for turn in range(self._options.bulk_rounds if few else self._options.rounds):
            names = list(wishes)[:: 1 if turn % 2 else -1]
            for name in names:
                wish = wishes[name]
                sample = (
                    measure(row, name, wish)
                    if measure
                    else self._client(name).ask(do="measure", **wish)
                )
                samples[name].append(sample)
        busy = self._server.ask(wish="note", port=wishes[OURS]["port"])["cpu"] - before
        whole = sum(s["wall_us"] * s.get("calls", 1) for found in samples.values() for s in found)
        return {
            "row": row.name,
            "title": row.title,
            "wire": row.wire,
            "unit": row.unit,
            **facts,
            "clients": {name: summary(found, row.unit) for name, found in samples.items()},
            "verdicts": verdicts(row, samples),
            "why": row.why,
            "server_busy": round(busy * 1e6 / whole, 2),
        }

    def _checked(self, row: Row, wishes: dict[str, dict[str, Any]]) -> dict[str, Any]:
        """Let every client do a call once; return the bytes they sent, if all said and read the same."""
        said, sent = {}, {}
        for name, wish in wishes.items():
            answer = self._client(name).ask(do="check", **wish)["answer"]
            sent[name] = self._server.ask(wish="note", port=wish["port"])["received"]
            request = self._server.ask(wish="meaning", port=wish["port"])["meaning"]
            # A batch that was sent in several requests is compared by the count that came back.
            said[name] = (request if row.answer != "upsert_counted" else "", answer)
        if len(set(said.values())) > 1:
            raise SystemExit(f"{row.name}: the clients do not do the same: {said}")
        return {"sent_bytes": sent}

    def _start(self, row: Row, name: str, wish: dict[str, Any]) -> dict[str, Any]:
        return self._installed[name].first_call(wish["host"], wish["dimension"])

    def _handles(self, row: Row, name: str, wish: dict[str, Any]) -> dict[str, Any]:
        fresh = self._installed[name].start()
        found = fresh.ask(do="handles", **wish)
        fresh.close()
        return found

    def _bulk(self, row: Row, name: str, wish: dict[str, Any]) -> dict[str, Any]:
        """Load a file in a fresh process, for the sake of its memory."""
        path = matrix_file(self._folder, row.options["rows"], row.dimension)
        fresh = self._installed[name].start()
        found = fresh.ask_and_watch(
            do="bulk",
            file=str(path),
            concurrency=row.options["concurrency"],
            method=row.options["method"],
            **wish,
        )
        fresh.close()
        if found["written"] != row.options["rows"]:
            raise SystemExit(f"{row.name}: {name} wrote {found['written']} records")
        return found

    def profile(self, name: str) -> str:
        """Return where the time of our client goes in a row."""
        (row,) = (row for row in every_row() if row.name == name)
        text: str = self._client(OURS).ask(do="profile", **self._wishes(row)[OURS])["text"]
        return text


def matrix_file(folder: Path, rows: int, dimension: int) -> Path:
    """Return a file with so many vectors, made at first need."""
    path = folder / f"{rows}-{dimension}.npy"
    if not path.exists():
        shape = (rows, dimension)
        matrix = np.lib.format.open_memmap(path, mode="w+", dtype=np.float32, shape=shape)
        rng = np.random.default_rng(2)
        for at in range(0, rows, 10_000):
            piece = matrix[at : at + 10_000]
            rng.standard_normal(piece.shape, dtype=np.float32, out=piece)
        matrix.flush()
    return path


def summary(found: list[dict[str, Any]], unit: str) -> dict[str, float]:
    """Return the medians of one client, and how far its rounds differed in what is compared."""
    measured = {
        name: round(statistics.median(sample[name] for sample in found), 1)
        for name in ("cpu_us", "wall_us", "extra_mb", "threads")
        if name in found[0]
    }
    of_unit = sorted(sample[unit] for sample in found)
    middle = statistics.median(of_unit)
    return measured | {"spread": round((of_unit[-1] - of_unit[0]) / middle, 2) if middle else 0.0}


def verdicts(row: Row, samples: Samples) -> list[dict[str, Any]]:
    """Return for each target of a row what was reached; a growth needs another row and comes later."""
    middle = {
        name: {key: statistics.median(s[key] for s in found) for key in found[0]}
        for name, found in samples.items()
    }
    found = []
    for target in row.targets:
        if target.client not in middle or target.what == GROWTH:
            continue
        ours = middle[target.client]
        if target.what == MEGABYTES:
            value = ours["extra_mb"]
        else:
            value = middle[target.what][row.unit] / ours[row.unit] if ours[row.unit] else 1.0
        found.append(verdict(target, value))
    return found


def verdict(target: Target, value: float) -> dict[str, Any]:
    """Return what was reached, and whether that is enough, in the digits that are shown."""
    value, wanted = round(value, 2), round(target.value, 2)
    met = value <= wanted if target.at_most else value >= wanted
    return {
        "client": target.client,
        "what": target.what,
        "value": value,
        "target": wanted,
        "at_most": target.at_most,
        "met": met,
    }


def add_growth(rows: list[Row], results: list[dict[str, Any]]) -> None:
    """Add to a row how much more a call costs there than with one call in flight, where both were measured."""
    alone = {result["row"]: result for result in results}.get("async_query_10_1")
    for row, result in zip(rows, results, strict=True):
        for target in row.targets:
            clients = result["clients"]
            if alone and target.what == GROWTH and target.client in clients:
                few = alone["clients"][target.client]["cpu_us"]
                result["verdicts"].append(verdict(target, clients[target.client]["cpu_us"] / few))


def merged(results: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the results of this run with those of earlier runs for other rows, in the order of the table."""
    known = json.loads(RESULTS.read_text())["rows"] if RESULTS.exists() else []
    about = {
        "date": datetime.date.today().isoformat(),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs",
        "published": RELEASE,
    }
    found = {row["row"]: row for row in known} | {row["row"]: row | about for row in results}
    return {"rows": [found[row.name] for row in every_row() if row.name in found]}


if __name__ == "__main__":
    sys.exit(main())
