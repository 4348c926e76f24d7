"""The namespaces API, reading by metadata, and updates of many records at once."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import httpx
import pytest

from tests.local.rest import Control, Data, Json, assert_data_error

V = [1.0, 2.0, 3.0]


def created(data: Data, name: str, **fields: Any) -> Json:
    answer = data.post("/namespaces", {"name": name, **fields})
    assert answer.status_code == 200, answer.text
    assert int(answer.headers["x-pinecone-request-lsn"]) == 1
    made: Json = answer.json()
    return made


def delete(data: Data, name: str) -> httpx.Response:
    return data.http.delete(f"{data.host}/namespaces/{quote(name, safe='')}")


def records(count: int, **metadata: Any) -> list[Json]:
    return [
        {"id": f"r{number:03}", "values": V, "metadata": {"n": number, **metadata}}
        for number in range(count)
    ]


# -- namespaces ------------------------------------------------------------------------------------


def test_create_describe_and_delete(data: Data) -> None:
    assert created(data, "movies") == {"name": "movies", "record_count": 0}
    assert data.counts() == {"movies": 0}
    data.upsert(records(3, genre="x"), "movies")
    answer = data.get("/namespaces/movies")
    assert answer.json() == {
        "name": "movies",
        "record_count": 3,
        "indexed_fields": {"fields": ["genre", "n"]},
    }
    assert answer.headers["x-pinecone-max-indexed-lsn"] == "2"
    assert answer.headers["x-pinecone-lsn-reconciled"] == "2"
    answer = delete(data, "movies")
    assert (answer.status_code, answer.json()) == (200, {})
    assert answer.headers["x-pinecone-request-lsn"] == "3"
    assert data.counts() == {}
    assert data.query(vector=V, namespace="movies") == []
    data.upsert(records(1), "movies")
    assert data.counts() == {"movies": 1}


def test_a_schema_is_kept(own: Control) -> None:
    data = own.create()
    schema = {"fields": {"year": {"filterable": True}, "genre": {"filterable": True}}}
    made = created(data, "movies", schema=schema)
    expected = {
        "name": "movies",
        "record_count": 0,
        "schema": schema,
        "indexed_fields": {"fields": ["genre", "year"]},
    }
    assert made == expected
    assert data.get("/namespaces/movies").json() == expected
    assert data.get("/namespaces").json() == {"namespaces": [expected], "total_count": 1}


def test_the_default_namespace_has_a_name(data: Data) -> None:
    message = "The namespace __default__ exists in every index and cannot be created"
    assert_data_error(data.post("/namespaces", {"name": "__default__"}), 400, 3, message)
    assert_data_error(data.get("/namespaces/__default__"), 404, 5, "Namespace not found")
    assert_data_error(delete(data, "__default__"), 404, 5, "Namespace not found")
    data.upsert(records(2))
    described = data.get("/namespaces/__default__").json()
    assert (described["name"], described["record_count"]) == ("__default__", 2)
    assert [space["name"] for space in data.get("/namespaces").json()["namespaces"]] == [
        "__default__"
    ]
    assert delete(data, "__default__").status_code == 200
    assert data.get("/namespaces").json() == {"namespaces": [], "total_count": 0}


def test_pages_follow_each_other(data: Data) -> None:
    names = [f"a{number}" for number in range(7)] + ["b"]
    for name in reversed(names):
        created(data, name)
    data.upsert(records(1))
    found: list[str] = []
    params: Json = {"limit": 3}
    while True:
        answer = data.get("/namespaces", **params).json()
        assert answer["total_count"] == 9
        found += [space["name"] for space in answer["namespaces"]]
        if "pagination" not in answer:
            break
        params["paginationToken"] = answer["pagination"]["next"]
    assert found == ["__default__", *names]
    answer = data.get("/namespaces", prefix="a", limit=5).json()
    assert (len(answer["namespaces"]), answer["total_count"]) == (5, 7)
    answer = data.get("/namespaces", prefix="b").json()
    assert [space["name"] for space in answer["namespaces"]] == ["b"]
    assert "pagination" not in answer


@pytest.mark.parametrize("name", ["a/b", "a%2Fb", "a b?c=d#e", "~", "x" * 512])
def test_any_printable_name_survives_the_path(data: Data, name: str) -> None:
    created(data, name)
    assert data.get(f"/namespaces/{quote(name, safe='')}").json()["name"] == name
    assert delete(data, name).status_code == 200
    assert data.counts() == {}


def test_a_slash_that_was_not_encoded_is_part_of_the_name(data: Data) -> None:
    created(data, "a/b")
    assert data.get("/namespaces/a/b").json()["name"] == "a/b"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "Invalid request body: missing field `name`"),
        ({"name": ""}, "name must not be empty"),
        ({"name": "é"}, 'namespace must be ASCII without NUL, got "é"'),
        ({"name": "n" * 513}, "namespace must be at most 512 characters long, got 513"),
        (
            {"name": "x", "schema": {"fields": {"year": {"filterable": False}}}},
            "filterable must be true, got false for field 'year'",
        ),
        (
            {"name": "x", "schema": {"fields": {"$y": {"filterable": True}}}},
            "Metadata keys must not start with '$', got '$y'",
        ),
        ({"name": "x", "schema": {}}, "Invalid request body: schema: missing field `fields`"),
    ],
)
def test_create_refuses(data: Data, body: Json, message: str) -> None:
    assert_data_error(data.post("/namespaces", body), 400, 3, message)
    assert data.counts() == {}


def test_an_existing_name_is_a_conflict(data: Data) -> None:
    created(data, "a")
    data.upsert(records(1), "b")
    for name in ("a", "b"):
        answer = data.post("/namespaces", {"name": name})
        assert_data_error(answer, 409, 6, f"Namespace {name} already exists")


def test_unknown_names_are_404(data: Data) -> None:
    assert_data_error(data.get("/namespaces/nobody"), 404, 5, "Namespace not found")
    assert_data_error(delete(data, "nobody"), 404, 5, "Namespace not found")


def test_list_refuses(data: Data) -> None:
    for limit in (0, 101):
        message = f"limit must be between 1 and 100, got {limit}"
        assert_data_error(data.get("/namespaces", limit=limit), 400, 3, message)
    message = 'Invalid paginationToken "!"'
    assert_data_error(data.get("/namespaces", paginationToken="!"), 400, 3, message)


# -- fetch by metadata -----------------------------------------------------------------------------


def by_metadata(data: Data, condition: Json, **body: Any) -> list[dict[str, Json]]:
    """Read every page."""
    pages: list[dict[str, Json]] = []
    while True:
        answer = data.post("/vectors/fetch_by_metadata", {"filter": condition, **body})
        assert answer.status_code == 200, answer.text
        assert answer.json()["usage"] == {"readUnits": 1}
        assert "x-pinecone-max-indexed-lsn" in answer.headers
        pages.append(answer.json()["vectors"])
        if "pagination" not in answer.json():
            return pages
        body["paginationToken"] = answer.json()["pagination"]["next"]


def test_pages_of_matching_records_do_not_overlap(data: Data) -> None:
    data.upsert(records(250, kind="x"))
    data.upsert([{"id": "other", "values": V, "metadata": {"kind": "y"}}])
    pages = by_metadata(data, {"kind": "x"})
    assert [len(page) for page in pages] == [100, 100, 50]
    assert [key for page in pages for key in page] == [f"r{number:03}" for number in range(250)]
    assert pages[0]["r007"] == {"id": "r007", "values": V, "metadata": {"n": 7, "kind": "x"}}
    odd = by_metadata(data, {"n": {"$gte": 100}}, limit=70)
    assert [len(page) for page in odd] == [70, 70, 10]
    assert by_metadata(data, {"kind": "z"}) == [{}]
    assert by_metadata(data, {"kind": "x"}, namespace="nowhere") == [{}]
    assert [len(page) for page in by_metadata(data, {"kind": "x"}, limit=250)] == [250]


@pytest.mark.slow
def test_many_matches_are_read_in_the_order_of_their_ids(control: Control) -> None:
    """Above some number of matches the namespace is walked instead."""
    data = control.create(dimension=1)
    for start in range(0, 3000, 1000):
        data.upsert(
            [
                {"id": f"{number * 7919 % 3000:04}", "values": [1], "metadata": {"odd": number % 2}}
                for number in range(start, start + 1000)
            ]
        )
    for condition, count in (({"odd": {"$gte": 0}}, 3000), ({"odd": 1}, 1500)):
        pages = by_metadata(data, condition, limit=800)
        keys = [key for page in pages for key in page]
        assert (len(keys), keys) == (count, sorted(set(keys)))


def test_a_page_of_huge_records_is_cut(control: Control, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pinecone.local.limits.MAX_PAGE_BYTES", 100)
    data = control.create(dimension=10)
    data.upsert([{"id": f"{n}", "values": [1] * 10, "metadata": {"k": 1}} for n in range(5)])
    assert [list(page) for page in by_metadata(data, {"k": 1})] == [["0", "1"], ["2", "3"], ["4"]]
    monkeypatch.setattr("pinecone.local.limits.MAX_PAGE_BYTES", 1)
    assert [len(page) for page in by_metadata(data, {"k": 1}, limit=3)] == [1] * 5


# -- update by filter ------------------------------------------------------------------------------


def update(data: Data, condition: Json, fields: Json | None, **body: Any) -> httpx.Response:
    answer = data.post("/vectors/update", {"filter": condition, "setMetadata": fields, **body})
    assert answer.status_code == 200, answer.text
    return answer


def test_update_by_filter_merges_into_every_match(data: Data) -> None:
    data.upsert(records(10, kind="x"))
    data.upsert(records(10, kind="x"), "other")
    answer = update(data, {"n": {"$lt": 4}}, {"kind": "y", "new": ["a", "b"]})
    assert answer.json() == {"matchedRecords": 4}
    assert answer.headers["x-pinecone-request-lsn"] == "2"
    expected = {"n": 3, "kind": "y", "new": ["a", "b"]}
    assert data.fetch("r003")["r003"] == {"id": "r003", "values": V, "metadata": expected}
    assert data.fetch("r004")["r004"]["metadata"] == {"n": 4, "kind": "x"}
    assert len(data.query(vector=V, filter={"kind": "x"})) == 6
    assert len(data.query(vector=V, filter={"kind": "y", "new": "b"})) == 4
    assert len(data.query(vector=V, filter={"kind": "x"}, namespace="other")) == 10
    # What was replaced once can be replaced again: no row of a filter is left over.
    assert update(data, {"new": "a"}, {"new": 1, "kind": "x"}).json() == {"matchedRecords": 4}
    assert data.query(vector=V, filter={"new": "a"}) == []
    assert len(data.query(vector=V, filter={"kind": "x"})) == 10


def test_dry_run_changes_nothing(data: Data) -> None:
    data.upsert(records(10))
    for fields in ({"n": 0}, None):
        answer = update(data, {"n": {"$gte": 8}}, fields, dryRun=True)
        assert answer.json() == {"matchedRecords": 2}
        assert answer.headers["x-pinecone-request-lsn"] == "1"
    assert len(data.query(vector=V, filter={"n": {"$gte": 8}})) == 2


def test_update_by_filter_that_matches_nothing(data: Data) -> None:
    data.upsert(records(1))
    for namespace in ("", "nowhere"):
        for dry_run in (False, True):
            answer = update(data, {"n": 7}, {"n": 8}, namespace=namespace, dryRun=dry_run)
            assert answer.json() == {"matchedRecords": 0}
    assert data.counts() == {"__default__": 1}


def test_update_by_filter_is_all_or_nothing(data: Data) -> None:
    data.upsert(records(20))
    data.upsert([{"id": "zz", "values": V, "metadata": {"n": 5, "t": "x" * 40_000}}])
    body = {"filter": {"n": 5}, "setMetadata": {"new": "y" * 2000}}
    answer = data.post("/vectors/update", body)
    assert answer.status_code == 400
    assert answer.json()["message"].endswith("Vector ID zz")
    assert data.fetch("r005")["r005"]["metadata"] == {"n": 5}
    assert data.query(vector=V, filter={"new": {"$exists": True}}) == []
