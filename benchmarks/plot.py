"""Draw how many times cheaper calls are, as SVG that reads on a light and on a dark page."""

from __future__ import annotations

import math
from typing import Any
from xml.sax.saxutils import escape

from rows import OURS, PUBLISHED, TUNED

WIDTH, LABELS, RIGHT, TOP, STEP = 900, 400, 116, 64, 22
TICKS = (0.5, 1, 2, 4, 8, 16)
TITLES = {"sync": "REST, synchronous", "async": "REST, asynchronous", "grpc": "gRPC, against gRPC"}
STYLE = """
  svg { font: 13px system-ui, sans-serif }
  .page { fill: #ffffff } text { fill: #24292f } .quiet { fill: #57606a } .grid { stroke: #d8dee4 }
  .one { stroke: #57606a } .target { stroke: #57606a } .ours { fill: #0969da } .second { fill: #bc4c00 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } text { fill: #e6edf3 } .quiet { fill: #9198a1 } .grid { stroke: #30363d }
    .one { stroke: #9198a1 } .target { stroke: #9198a1 } .ours { fill: #58a6ff } .second { fill: #f0883e }
  }
"""


def across(value: float) -> float:
    """Return where a factor stands, on a logarithmic scale whose ends hold what lies beyond."""
    value = min(max(value, TICKS[0]), TICKS[-1])
    share = math.log(value / TICKS[0]) / math.log(TICKS[-1] / TICKS[0])
    return LABELS + share * (WIDTH - LABELS - RIGHT)


def svg(rows: list[dict[str, Any]]) -> str:
    """Return a picture with a line for each row: a dot for each of our clients, and a stroke at the target."""
    body: list[str] = []
    down = TOP
    for wire, title in TITLES.items():
        found = [row for row in rows if row["wire"] == wire]
        if not found:
            continue
        down += STEP + 6
        body.append(f'<text x="16" y="{down}" font-weight="600">{title}</text>')
        for row in found:
            down += STEP
            body += _row(row, down)
    height = down + 24
    grid = [
        f'<line class="{"one" if tick == 1 else "grid"}" x1="{across(tick):.0f}" x2="{across(tick):.0f}" y1="{TOP}" y2="{down + 10}"/>'
        f'<text class="quiet" x="{across(tick):.0f}" y="{TOP - 8}" text-anchor="middle">{tick:g}x</text>'
        for tick in TICKS
    ]
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">'
    title = "<title>How many times cheaper calls are than with the published client</title>"
    page = f'<rect class="page" width="{WIDTH}" height="{height}" rx="6"/>'
    return "\n".join(
        [start, title, f"<style>{STYLE}</style>", page, *_legend(rows), *grid, *body, "</svg>", ""]
    )


def _legend(rows: list[dict[str, Any]]) -> list[str]:
    marks = ['<circle class="ours" cx="22" cy="24" r="5"/><text x="34" y="28">as it comes</text>']
    if any(TUNED in row["clients"] for row in rows):
        marks.append(
            '<circle class="second" cx="134" cy="24" r="5"/><text x="146" y="28">tuned (gRPC)</text>'
        )
    target = '<line class="target" stroke-width="2" x1="384" x2="384" y1="17" y2="31"/>'
    marks.append(
        f'{target}<text x="394" y="28">target; right of 1x is cheaper than published</text>'
    )
    return marks


def _row(row: dict[str, Any], down: float) -> list[str]:
    parts = [f'<text x="28" y="{down}" class="quiet">{escape(row["title"])}</text>']
    middle = down - 4
    for verdict in (verdict for verdict in row["verdicts"] if verdict["what"] == PUBLISHED):
        kind, right = ("ours", WIDTH - 62) if verdict["client"] == OURS else ("second", WIDTH - 14)
        if kind == "ours":
            at = f"{across(verdict['target']):.1f}"
            parts.append(
                f'<line class="target" stroke-width="2" x1="{at}" x2="{at}" y1="{middle - 6}" y2="{middle + 6}"/>'
            )
        parts.append(
            f'<circle class="{kind}" cx="{across(verdict["value"]):.1f}" cy="{middle}" r="5"/>'
        )
        parts.append(
            f'<text class="{kind}" x="{right}" y="{down}" text-anchor="end">{verdict["value"]:.1f}</text>'
        )
    return parts
