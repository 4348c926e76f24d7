"""The live log of requests: a page, a panel of the latest ones, and the rows that follow a number."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from pinecone.local.console import layout
from pinecone.local.console.markup import Html, Node, address, join, link, tag
from pinecone.local.server.request_log import KEPT, Line

_HEADS: list[Node] = ["Time", "Where", "Request", "Status", "ms", "In", "Out"]
_SHORT = 8


def page(lines: Sequence[Line], names: Mapping[int, str], count: int) -> Html:
    """Return the page of all requests that are remembered."""
    about = f"{count:,} so far. The latest {KEPT} are kept, without keys, bodies and query strings."
    return layout.document(
        "Requests",
        layout.heading(tag("h1", "Requests"), tag("p", about, class_="muted")),
        layout.panel(_table(lines, names, KEPT)),
        here="requests",
    )


def panel(lines: Sequence[Line], names: Mapping[int, str]) -> Html:
    """Return the latest requests in short."""
    return layout.panel(
        _table(lines[:_SHORT], names, _SHORT),
        title="Latest requests",
        aside=link("All", address("requests")),
    )


def rows(lines: Sequence[Line], names: Mapping[int, str]) -> Html:
    """Return rows of the table; `names` are those of the ports."""
    return join([_row(line, names.get(line.port, f"port {line.port}")) for line in lines])


def _table(lines: Sequence[Line], names: Mapping[int, str], most: int) -> Html:
    live = {"data-most": str(most), "data-live": address("requests", "rows")}
    none = (
        None
        if lines
        else tag("p", "No request yet. They appear here as they come.", class_="muted none")
    )
    return tag(
        "div",
        layout.table(_HEADS, [rows(lines, names)], numbers=range(4, 7), **live),
        none,
        class_="log",
    )


def _row(line: Line, where: str) -> Html:
    return tag(
        "tr",
        tag("td", time.strftime("%H:%M:%S", time.localtime(line.at)), class_="muted"),
        tag("td", where),
        tag("td", tag("b", line.method), " ", tag("code", line.path)),
        tag("td", layout.chip(line.status, _kind(line.status))),
        tag("td", f"{line.milliseconds:.1f}", class_="number"),
        tag("td", layout.size(line.received), class_="number muted"),
        tag("td", layout.size(line.sent), class_="number muted"),
        data_number=line.number,
    )


def _kind(status: str) -> str:
    if status.startswith("2") or status == "grpc 0":
        return "good"
    return "warn" if status.startswith("4") else "bad"
