"""Define what every page has: its frame, and the small pieces that pages are put together from."""

from __future__ import annotations

import json
from collections.abc import Container
from typing import Any

from pinecone.local.console.markup import Html, Node, address, link, tag

_LONGEST_VALUE = 180
_SHORT_VALUE = 48


def document(title: str, *content: Node, here: str = "", live: bool = True) -> Html:
    """Return a whole page.

    Args:
        title: Its title.
        *content: What is in it.
        here: The part of the console it belongs to.
        live: Whether to offer the parts of the console; not before the key was given.
    """
    parts = [("indexes", "Indexes", address()), ("requests", "Requests", address("requests"))]
    navigation = [
        link(text, href, aria_current="page" if name == here else None)
        for name, text, href in parts
    ]
    logo = tag("img", src=address("static", "icon.svg"), alt="", width=26, height=26)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", f"{title} - Pinecone Local"),
        tag("link", rel="icon", href=address("static", "icon.svg")),
        tag("link", rel="stylesheet", href=address("static", "console.css")),
        tag("script", src=address("static", "console.js"), defer=True),
    )
    top = tag(
        "header",
        link([logo, tag("b", "Pinecone Local")], address(), class_="home"),
        tag("nav", navigation) if live else None,
    )
    body = tag("body", top, tag("main", *content))
    return Html("<!doctype html>" + tag("html", head, body, lang="en"))


def panel(*content: Node, title: Node = None, aside: Node = None, kind: str = "") -> Html:
    """Return a box, with a heading when there is one."""
    head = None
    if title is not None:
        head = tag("div", tag("h2", title), tag("small", aside) if aside else None, class_="head")
    return tag("section", head, *content, class_=f"panel {kind}".strip())


def snippet(code: str, label: str) -> Html:
    """Return code to copy; without a script it can still be marked."""
    button = tag("button", "Copy", type="button", class_="copy", hidden=True)
    return tag(
        "figure",
        tag("figcaption", label, button),
        tag("pre", tag("code", code)),
        class_="snippet",
    )


def table(
    heads: list[Node], rows: list[Html], *, numbers: Container[int] = (), **attributes: str
) -> Html:
    """Return a table; rows are `tr` elements and `numbers` the columns that have numbers."""
    cells = [
        tag("th", head, scope="col", class_="number" if place in numbers else None)
        for place, head in enumerate(heads)
    ]
    head = tag("thead", tag("tr", cells))
    return tag("div", tag("table", head, tag("tbody", rows, **attributes)), class_="wide")


def facts(pairs: list[tuple[str, Node]]) -> Html:
    """Return names with their values."""
    return tag(
        "dl",
        [tag("div", tag("dt", name), tag("dd", value)) for name, value in pairs if value != ""],
        class_="facts",
    )


def alert(text: str) -> Html:
    """Return what is wrong."""
    return tag("p", text, class_="alert", role="alert")


def heading(title: Node, *beside: Node) -> Html:
    """Return the head of a page: its title and what is said beside it."""
    return tag("div", title, beside, class_="heading")


def crumbs(*steps: Node) -> Html:
    """Return the way to a page."""
    parts: list[Node] = []
    for step in steps:
        parts += [tag("span", "/", class_="slash"), step] if parts else [step]
    return tag("h1", parts, class_="crumbs")


def chip(text: Node, kind: str = "") -> Html:
    """Return a short fact."""
    return tag("span", text, class_=f"chip {kind}".strip())


def number(count: int) -> str:
    """Return a count as people write it."""
    return f"{count:,}"


def plural(count: int, one: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"


def size(count: int) -> str:
    """Return a number of bytes, short."""
    if count < 1000:
        return f"{count} B"
    return f"{count / 1000:.1f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"


def metadata(fields: dict[str, Any], *, whole: bool = False) -> Html | None:
    """Return metadata as names with values; long values are cut unless the whole is wanted."""
    if not fields:
        return None

    def shown(value: Any) -> str:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return text if whole or len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"

    pairs = [(name, value, shown(value)) for name, value in fields.items()]
    if not whole:
        # Short ones share a line.
        pairs.sort(key=lambda pair: len(pair[2]) > _SHORT_VALUE)
    items = [
        tag(
            "div",
            tag("dt", name),
            tag("dd", text, class_=None if isinstance(value, str) else "data"),
            class_="long" if len(text) > _SHORT_VALUE else None,
        )
        for name, value, text in pairs
    ]
    return tag("dl", items, class_="metadata whole" if whole else "metadata")
