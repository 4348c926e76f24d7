"""HTML as values: text is escaped unless it was made here, so that a page cannot forget to."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias
from urllib.parse import quote, urlencode

from pinecone.local.console import PREFIX

_VOID = frozenset({"meta", "link", "input", "img"})


class Html(str):
    """Markup that needs no more escaping."""

    __slots__ = ()


Node: TypeAlias = "Html | str | int | Iterable[Node] | None"
Attribute: TypeAlias = "str | int | float | bool | None"


def tag(name: str, /, *children: Node, **attributes: Attribute) -> Html:
    """Return an element.

    Args:
        name: Name of the element.
        *children: Markup, text to be escaped, None for nothing, or iterables of them.
        **attributes: A trailing underscore is dropped and others become dashes; True stands for an
            attribute without a value, None and False for none.
    """
    opening = name + "".join(
        f" {key.rstrip('_').replace('_', '-')}"
        + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Html(f"<{opening}>" if name in _VOID else f"<{opening}>{join(children)}</{name}>")


def join(nodes: Node) -> Html:
    """Return nodes as one piece of markup."""
    if nodes is None:
        return Html()
    if isinstance(nodes, Html):
        return nodes
    if isinstance(nodes, (str, int)):
        # A lone surrogate cannot be sent; control characters would be invisible.
        return Html(escape("".join(map(_visible, str(nodes)))))
    return Html("".join(map(join, nodes)))


def link(text: Node, href: str, **attributes: Attribute) -> Html:
    """Return a link."""
    return tag("a", text, href=href, **attributes)


def address(*parts: str, **query: str | None) -> str:
    """Return the address of a page: parts of a path and what is not None of a query."""
    path = "/".join([PREFIX, *(quote(part, safe="") for part in parts)])
    given = {key.rstrip("_"): value for key, value in query.items() if value is not None}
    return f"{path}?{urlencode(given)}" if given else path


def _visible(character: str) -> str:
    if character in "\n\t" or character.isprintable():
        return character
    return f"\\u{ord(character):04x}"
