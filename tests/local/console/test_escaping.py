"""Hostile names, ids and metadata are text on every page."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, strategies as st

from pinecone.local.console.markup import address, join, link, tag
from tests.local.console.conftest import See
from tests.local.console.page import _Parser
from tests.local.rest import Control

ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;</title></textarea>"


def test_hostile_names_ids_and_metadata_are_only_text(see: See, control: Control) -> None:
    data = control.create(2)
    metadata = {ATTACK: ATTACK, "list": [ATTACK], "link": "javascript:alert(1)"}
    for n in range(4):
        record = {"id": f"{ATTACK}{n}", "values": [1, n + 1], "metadata": metadata}
        data.upsert([record], ATTACK)
    where = f"indexes/{data.name}"
    # The parser refuses scripts, handlers and foreign addresses on each of these.
    page = see(where)
    assert page.one("tbody").one("a").text == ATTACK
    page = see(page.links()[ATTACK])
    assert [e.text for e in page.all("a", "id")] == [f"{ATTACK}{n}" for n in range(4)]
    assert ATTACK in [e.text for e in page.all("dt")]
    assert len(page.one("svg", "scatter").all("a")) == 4
    record = see(page.links()[f"{ATTACK}1"])
    assert ATTACK in [e.text for e in record.all("dd")]
    found = see(record.links()["Find what is near it"])
    assert f"{ATTACK}1" in [e.text for e in found.all("a", "id")]
    for by in ("id", "vector", "prefix"):
        status = 200 if by == "prefix" else 400
        page = see(f"{where}/records", status, namespace=ATTACK, by=by, q=ATTACK, color=ATTACK)
        assert page.all("h1")[0].text.endswith(ATTACK)
    page = see(f"{where}/records", 400, namespace=ATTACK, filter=ATTACK, token=ATTACK, top_k=ATTACK)
    assert page.one("p", "alert")
    see(f"{where}/record", 404, namespace=ATTACK, id=ATTACK)
    see(ATTACK, 404)
    see(f"indexes/{ATTACK}", 404)


def test_hostile_paths_are_text_in_the_log(see: See, control: Control) -> None:
    path = "/%22%3E%3Cscript%3Ealert(1)%3C/script%3E\"'><script>"
    control.call("GET", path)
    row = see("requests").one("tbody").all("tr")[0]
    assert "script" in row.one("code").text
    assert row.one("code").children == [row.one("code").text]


@given(st.text(), st.text())
def test_any_text_survives_markup_and_nothing_else_does(body: str, value: str) -> None:
    parser = _Parser()
    parser.feed(tag("p", body, title=value))
    page = parser.finished()
    assert [child.name for child in page.walk()] == ["p"]
    if body.isprintable():
        assert page.one("p").text == body
    assert page.one("p").attributes["title"] == value


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_an_address(text: str) -> None:
    parts = urlsplit(address("indexes", "a/b", namespace=text, id=None))
    assert parts.path == "/console/indexes/a%2Fb"
    assert parts.scheme == parts.netloc == ""
    assert parse_qs(parts.query, keep_blank_values=True) == {"namespace": [text]}


def test_invisible_characters_are_made_visible() -> None:
    assert join("a\u202eb\x00c\nd") == "a\\u202eb\\u0000c\nd"


def test_markup_is_escaped_once() -> None:
    assert link(["<", tag("b", "&")], "/console?a=1&b=2", class_="x", hidden=True, title=None) == (
        '<a href="/console?a=1&amp;b=2" class="x" hidden>&lt;<b>&amp;</b></a>'
    )
    with pytest.raises(TypeError):
        tag("p", object())  # type: ignore[arg-type]
