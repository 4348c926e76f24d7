"""A page as a test sees it: parsed strictly, every element closed where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

import httpx

VOID = {"meta", "link", "input", "img"}


class Element:
    """One element with what is in it."""

    def __init__(self, name: str, attributes: dict[str, str | None]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element | str] = []

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()

    def walk(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, name: str, kind: str = "") -> list[Element]:
        """Elements of a name, and of a class when one is given."""
        return [e for e in self.walk() if e.name == name and (not kind or kind in e.classes)]

    def one(self, name: str, kind: str = "") -> Element:
        (found,) = self.all(name, kind)
        return found

    def links(self) -> dict[str, str]:
        """Addresses of links by their text."""
        return {e.text: e.attributes["href"] or "" for e in self.all("a")}


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), attrs
        element = Element(tag, dict(attrs))
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def finished(self) -> Element:
        self.close()
        assert self._open == [self.root]
        return self.root


def parse(answer: httpx.Response, status: int = 200) -> Element:
    """Parse a page, which must obey the content security policy: nothing inline, nothing foreign."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    parser = _Parser()
    parser.feed(answer.text)
    page = parser.finished()
    for element in page.walk():
        assert element.name not in ("style", "iframe", "object", "base")
        if element.name == "script":
            assert element.attributes["src"]
            assert not element.text
        for name, value in element.attributes.items():
            assert name != "style"
            assert not name.startswith("on")
            if name in ("href", "src", "action", "data-live"):
                assert value is not None
                assert value.startswith("/console")
    return page
