"""Write what was measured: a table for a terminal, one for docs/performance.md, and a picture for it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import plot
from rows import GROWTH, MEGABYTES, OURS, PUBLISHED, REST, TUNED

REPO = Path(__file__).parents[1]
PAGE = REPO / "docs" / "performance.md"
PICTURE = REPO / "docs" / "images" / "performance.svg"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
TITLES = {"sync": "REST, synchronous", "async": "REST, asynchronous", "grpc": "gRPC"}
#: Columns of the page, by wire.
COLUMNS = {
    "sync": {OURS: "ours", PUBLISHED: "published"},
    "async": {OURS: "ours", PUBLISHED: "published"},
    "grpc": {
        OURS: "ours",
        TUNED: "ours, tuned",
        PUBLISHED: "published gRPC",
        REST: "published REST",
    },
}
SHORT = {PUBLISHED: "x", REST: "x their REST", MEGABYTES: "MB", GROWTH: "x of one call in flight"}


def said(verdict: dict[str, Any]) -> str:
    """Return one verdict in words."""
    sign = "<=" if verdict["at_most"] else ">="
    unit = SHORT[verdict["what"]]
    space = " " if unit[0].isupper() else ""
    outcome = "met" if verdict["met"] else "missed"
    return f"{verdict['value']:g}{space}{unit} ({sign} {verdict['target']:g}: {outcome})"


def line(result: dict[str, Any]) -> str:
    """Return a row for a terminal."""
    verdicts = (f"{verdict['client']} {said(verdict)}" for verdict in result["verdicts"])
    spread = max(client["spread"] for client in result["clients"].values())
    notes = f"  [spread {spread:.0%}, server busy {result['server_busy']:.0%}]"
    return f"{result['row']:28} " + ", ".join(verdicts) + notes


def table(results: list[dict[str, Any]]) -> str:
    """Return all rows for a terminal, and how many targets were met."""
    every = [verdict for result in results for verdict in result["verdicts"]]
    met = sum(verdict["met"] for verdict in every)
    return "\n".join([*map(line, results), f"{met} of {len(every)} targets met"])


def cost(client: dict[str, float], unit: str) -> str:
    """Return a cell with what a call costs."""
    value = client[unit]
    if unit == "extra_mb":
        return f"{value:.0f} MB, {client['threads']:.0f} threads"
    if value >= 1e6:
        text = f"{value / 1e6:.2f} s"
    elif value >= 10_000:
        text = f"{value / 1e3:.1f} ms"
    else:
        text = f"{value:.0f} µs"
    memory = f", {client['extra_mb']:.0f} MB" if "extra_mb" in client else ""
    return f"{text} ± {client['spread'] / 2:.0%}{memory}"


def markdown(results: list[dict[str, Any]]) -> str:
    """Return the tables of the page."""
    lines: list[str] = []
    for wire, title in TITLES.items():
        rows = [result for result in results if result["wire"] == wire]
        there = {name for row in rows for name in row["clients"]}
        columns = {name: text for name, text in COLUMNS[wire].items() if name in there}
        if not rows:
            continue
        verdicts = [name for name in columns if name not in (PUBLISHED, REST)]
        heads = [
            "call",
            *columns.values(),
            *(f"{columns[name]}: reached (target)" for name in verdicts),
        ]
        lines += ["", f"### {title}", "", _cells(heads), "|---" * len(heads) + "|"]
        lines += [_cells(_row(row, columns, verdicts)) for row in rows]
    missed = [row for row in results if row["why"] and not all(v["met"] for v in row["verdicts"])]
    if missed:
        lines += ["", "What falls short, and why:", ""]
        lines += [f"- {TITLES[row['wire']]}, {row['title']}: {row['why']}." for row in missed]
    return "\n".join(lines)


def _cells(texts: Iterable[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _row(row: dict[str, Any], columns: dict[str, str], verdicts: list[str]) -> list[str]:
    title = row["title"] + (", time passed" if row["unit"] == "wall_us" else "")
    clients = row["clients"]
    cells = [cost(clients[name], row["unit"]) if name in clients else "" for name in columns]
    found = [
        "; ".join(said(v) for v in row["verdicts"] if v["client"] == name) for name in verdicts
    ]
    return [title, *cells, *found]


def write(results: dict[str, Any], path: Path) -> None:
    """Put the results into their file, and the tables and the picture into the documentation."""
    path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    rows = results["rows"]
    about = ", ".join(
        sorted({f"{row['machine']}, Python {row['python']}, {row['date']}" for row in rows})
    )
    PICTURE.write_text(plot.svg(rows), encoding="utf-8")
    picture = f"![How many times cheaper each call is than with the published client](images/{PICTURE.name})"
    text = f"{BEGIN}\n{picture}\n\nMeasured on {about}, against release {rows[0]['published']}.\n{markdown(rows)}\n{END}"
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    PAGE.write_text(before + text + rest.split(END)[1], encoding="utf-8")
