"""HTML of the console; everything that is not markup of ours is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from importlib import resources
from typing import NewType
from urllib.parse import quote, urlencode

Html = NewType("Html", str)


def text(value: object) -> Html:
    """Return a value as text of a page."""
    return Html(escape(str(value)))


def join(parts: Iterable[Html]) -> Html:
    """Return parts one after the other."""
    return Html("".join(parts))


def link(label: object, *path: str, **query: str) -> Html:
    """Return a link to a page of the console."""
    given = {name: value for name, value in query.items() if value}
    address = "/" + "/".join(quote(part, safe="") for part in path)
    if given:
        address += "?" + urlencode(given)
    return Html(f'<a href="{escape(address)}">{text(label)}</a>')


def table(heads: Sequence[str], rows: Iterable[Sequence[Html]], body_id: str = "") -> Html:
    """Return a table; a head that ends with # is over numbers."""
    top = "".join(f"<th{_kind(head)}>{text(head.rstrip('#'))}</th>" for head in heads)
    named = f' id="{escape(body_id)}"' if body_id else ""
    return Html(
        f"<table><thead><tr>{top}</tr></thead><tbody{named}>{table_rows(heads, rows)}</tbody></table>"
    )


def table_rows(heads: Sequence[str], rows: Iterable[Sequence[Html]]) -> Html:
    """Return the rows of a table alone."""
    lines = (
        "".join(f"<td{_kind(head)}>{cell}</td>" for head, cell in zip(heads, row, strict=True))
        for row in rows
    )
    return Html("".join(f"<tr>{line}</tr>" for line in lines))


def field(label: str, name: str, value: str, hint: str = "") -> Html:
    """Return an input with its label."""
    return Html(
        f'<label>{text(label)}<input name="{escape(name)}" value="{escape(value)}" '
        f'placeholder="{escape(hint)}"></label>'
    )


def choice(label: str, name: str, value: str, options: Sequence[str]) -> Html:
    """Return a list to choose from with its label."""
    shown = "".join(
        f'<option value="{escape(option)}"{" selected" if option == value else ""}>{text(option)}</option>'
        for option in options
    )
    return Html(f'<label>{text(label)}<select name="{escape(name)}">{shown}</select></label>')


def error(message: str) -> Html:
    """Return a message that stands out."""
    return Html(f'<p class="error" role="alert">{text(message)}</p>')


def page(title: str, *parts: Html) -> str:
    """Return a whole page."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{text(title)} - Pinecone Local</title>"
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="/console/style.css">'
        '<script src="/console/script.js" defer></script></head><body>'
        f"<header><strong>Pinecone Local</strong>{link('Indexes', '')}{link('Requests', 'console', 'log')}"
        f"</header><main><h1>{text(title)}</h1>{join(parts)}</main></body></html>"
    )


def asset(name: str) -> str:
    """Return a file of the console."""
    return (resources.files("pinecone.local.console") / name).read_text(encoding="utf-8")


def _kind(head: str) -> str:
    return ' class="number"' if head.endswith("#") else ""
