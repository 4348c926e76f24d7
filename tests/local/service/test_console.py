"""The console's pages over real sockets: what they show, and that nothing in them is markup of others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import httpx
import numpy as np
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.console.picture import flatten
from tests.local.service.wire import Control, Data

EVIL = "<script>alert(1)</script>\"'&"


class Seen(HTMLParser):
    """The text of a page, its links and its elements; unbalanced tags fail."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: list[str] = []
        self.elements: list[str] = []
        self.open: list[str] = []
        self.feed(content)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag not in ("meta", "link", "input"):
            self.open.append(tag)
        if tag == "a":
            self.links.append(str(dict(attrs)["href"]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture(scope="module")
def ours(http: httpx.Client) -> Iterator[Control]:
    with PineconeLocal() as local:
        yield Control(local.url, http)


@pytest.fixture(scope="module")
def films(ours: Control) -> Data:
    data = ours.create(3, "dotproduct", name="films")
    rows = [{"id": f"f{n:02}", "values": [n + 1, 1, 0], "metadata": {"n": n}} for n in range(25)]
    data.upsert(rows, "n")
    data.upsert([{"id": EVIL, "values": [1, 1, 1], "metadata": {"title": EVIL}}], "evil")
    return data


def page(ours: Control, path: str, status: int = 200, **query: Any) -> Seen:
    answer = ours.http.get(ours.url + path, params=query or None)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    return Seen(answer.text)


def test_the_root_lists_indexes(ours: Control, films: Data) -> None:
    seen = page(ours, "/")
    assert "/console/indexes/films" in seen.links
    assert {"films", "26", films.host} <= set(seen.texts)


def test_an_index_is_browsed_in_pages(ours: Control, films: Data) -> None:
    first = page(ours, "/console/indexes/films", namespace="n")
    assert "f00" in first.texts
    assert "f20" not in re.findall(
        r"f\d\d", " ".join(first.texts[: first.texts.index("Next page")])
    )
    [following] = [link for link in first.links if "after=" in link]
    second = page(ours, following)
    assert {"f20", "f24"} <= set(second.texts)
    assert not [link for link in second.links if "after=" in link]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"vector": "[1, 0, 0]", "filter": '{"n": {"$lt": 2}}'}, ["f01", "f00"]),
        ({"id": "f07"}, ["f07"]),
        ({"id": "f07", "filter": '{"n": {"$gt": 22}}'}, ["f24", "f23"]),
        ({"filter": '{"n": 5}'}, ["f05"]),
        ({"id": "nobody"}, []),
    ],
)
def test_records_are_found(
    ours: Control, films: Data, query: dict[str, str], found: list[str]
) -> None:
    seen = page(ours, "/console/indexes/films", namespace="n", **query)
    end = next(i for i, text in enumerate(seen.texts) if text.startswith("Picture of"))
    assert [text for text in seen.texts[:end] if re.fullmatch(r"f\d\d", text)] == found
    assert ("Nothing found." in seen.texts) == (not found)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"vector": "[1"}, "Near this vector: "),
        ({"vector": "[1]"}, "Vector dimension 1 does not match the dimension of the index 3"),
        ({"filter": "[]"}, "Filter: expected `object`, got `array`"),
        ({"filter": '{"$x": 1}'}, "$x"),
        ({"after": "!"}, "Invalid paginationToken"),
    ],
)
def test_what_cannot_be_searched_is_said(
    ours: Control, films: Data, query: dict[str, str], message: str
) -> None:
    seen = page(ours, "/console/indexes/films", namespace="n", **query)
    assert any(message in text for text in seen.texts), seen.texts


def test_text_finds_records_of_an_integrated_index(ours: Control) -> None:
    embed = {"model": "llama-text-embed-v2", "field_map": {"text": "body"}}
    body = {"name": "texts", "cloud": "aws", "region": "us-east-1", "embed": embed}
    host = ours.call("POST", "/indexes/create-for-model", body).json()["host"]
    lines = "\n".join(json.dumps({"_id": text, "body": text}) for text in ("cats", "dogs"))
    ours.http.post(f"{host}/records/namespaces/__default__/upsert", content=lines)
    seen = page(ours, "/console/indexes/texts", text="a cat")
    assert seen.texts.index("cats") < seen.texts.index("dogs")


def test_text_of_others_stays_text(ours: Control, films: Data) -> None:
    path = "/console/indexes/films"
    plain = page(ours, path, namespace="evil")
    assert plain.elements.count("script") == 1
    assert EVIL in plain.texts
    for name in ("id", "vector", "filter", "namespace", "text", "after"):
        assert page(ours, path, **{name: EVIL}).elements.count("script") == 1
    ours.http.get(f"{ours.url}/{EVIL}")
    assert page(ours, "/console/log").elements.count("script") == 1
    missing = page(ours, f"/console/indexes/{EVIL.replace('/', '%2F')}", status=404)
    assert missing.elements.count("script") == 1


def test_the_log_shows_requests_and_not_its_own(ours: Control, films: Data) -> None:
    films.counts()
    ours.call("GET", "/nothing")
    seen = page(ours, "/console/log")
    assert {"films", "control", "POST /describe_index_stats", "GET /nothing", "404"} <= set(
        seen.texts
    )
    rows = ours.http.get(f"{ours.url}/console/log/rows").text
    assert rows.startswith("<tr>")
    assert "/console/log" not in rows


def test_assets_are_served(ours: Control) -> None:
    for name, kind in (("style.css", "text/css"), ("script.js", "text/javascript")):
        answer = ours.http.get(f"{ours.url}/console/{name}")
        assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
        assert len(answer.text) > 100


def test_sparse_and_empty_indexes_have_a_page(ours: Control) -> None:
    data = ours.create(None, "dotproduct", vector_type="sparse")
    assert "No records." in page(ours, f"/console/indexes/{data.name}").texts
    data.upsert([{"id": "a", "sparseValues": {"indices": [1], "values": [1]}}])
    seen = page(ours, f"/console/indexes/{data.name}")
    assert "a" in seen.texts
    assert "svg" not in seen.elements


def test_a_picture_keeps_what_is_near_near() -> None:
    clouds = np.repeat(np.eye(3, 8, dtype=np.float32), 20, axis=0)
    noise = np.random.default_rng(1).normal(0, 0.01, clouds.shape).astype(np.float32)
    places = flatten(clouds + noise).reshape(3, 20, 2)
    centres = places.mean(axis=1)
    apart = min(np.linalg.norm(centres[a] - centres[b]) for a, b in ((0, 1), (0, 2), (1, 2)))
    for cloud, centre in zip(places, centres, strict=True):
        assert np.abs(cloud - centre).max() < 0.2 * apart


@pytest.mark.parametrize("rows", [[[1, 2, 3]], [[1, 2, 3]] * 4, [[1, 2, 3], [2, 3, 4]], [[1], [2]]])
def test_a_picture_of_little_is_in_the_middle(rows: list[list[float]]) -> None:
    places = flatten(np.array(rows, np.float32))
    assert places.shape == (len(rows), 2)
    assert np.isfinite(places).all()
    assert places[:, 1] == pytest.approx(0.5, abs=0.5)
