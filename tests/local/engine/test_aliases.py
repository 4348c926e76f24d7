"""Namespace aliases over REST: what they stand for, in every call, after restarts, in copies and when reads lag."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from pinecone.local import PineconeLocal, Simulation
from tests.helpers.waiting import wait_until
from tests.local.rest import Control, Data, Json, assert_data_error, vector

VERSION = {"x-pinecone-api-version": "2026-07"}
PATH = "/namespace-aliases"


def call(data: Data, method: str, path: str = PATH, **body: Any) -> httpx.Response:
    return data.http.request(method, data.host + path, json=body or None, headers=VERSION)


def alias(data: Data, name: str, target: str) -> Json:
    answer = call(data, "POST", name=name, target_namespace=target)
    assert answer.status_code == 200, answer.text
    made: Json = answer.json()
    return made


def listed(data: Data, **params: Any) -> Json:
    answer = data.http.get(data.host + PATH, params=params, headers=VERSION)
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


def names(data: Data, **params: Any) -> list[str]:
    return [found["name"] for found in listed(data, **params)["namespace_aliases"]]


# -- the operations --------------------------------------------------------------------------------


def test_create_describe_repoint_and_delete(data: Data) -> None:
    made = alias(data, "current", "films-1")
    assert (made["name"], made["target_namespace"]) == ("current", "films-1")
    assert made["created_at"] == made["updated_at"]
    assert datetime.fromisoformat(made["created_at"].replace("Z", "+00:00")).tzinfo is not None
    assert call(data, "GET", f"{PATH}/current").json() == made
    moved = call(data, "PATCH", f"{PATH}/current", target_namespace="films-2").json()
    assert moved["target_namespace"] == "films-2"
    assert moved["created_at"] == made["created_at"] < moved["updated_at"]
    assert call(data, "GET", f"{PATH}/current").json() == moved
    gone = call(data, "DELETE", f"{PATH}/current")
    assert (gone.status_code, gone.json()) == (200, {})
    for method, body in (("GET", {}), ("DELETE", {}), ("PATCH", {"target_namespace": "x"})):
        answer = call(data, method, f"{PATH}/current", **body)
        assert_data_error(answer, 404, 5, "Namespace alias current not found")


def test_lists_have_pages_and_can_be_narrowed(data: Data) -> None:
    assert listed(data) == {"namespace_aliases": [], "total_count": 0}
    for number in range(5):
        alias(data, f"a{number}", f"films-{number % 2}")
    alias(data, "b", "__default__")
    first = listed(data, limit=2, prefix="a")
    assert [found["name"] for found in first["namespace_aliases"]] == ["a0", "a1"]
    assert first["total_count"] == 5
    token = first["pagination"]["next"]
    assert names(data, limit=2, prefix="a", paginationToken=token) == ["a2", "a3"]
    last = listed(data, limit=3, prefix="a", paginationToken=token)
    assert (len(last["namespace_aliases"]), "pagination" in last) == (3, False)
    assert names(data, target_namespace="films-1") == ["a1", "a3"]
    assert names(data, target_namespace="__default__", prefix="b") == ["b"]
    assert names(data, target_namespace="films-3") == []
    for wrong in ({"limit": 0}, {"limit": 101}, {"target_namespace": ""}, {"paginationToken": "%"}):
        answer = data.http.get(data.host + PATH, params=wrong, headers=VERSION)
        assert answer.status_code == 400, wrong


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"name": "", "target_namespace": "x"}, "must be 1 to 512 characters long, got 0"),
        ({"name": "a" * 513, "target_namespace": "x"}, "must be 1 to 512 characters long, got 513"),
        ({"name": "a/b", "target_namespace": "x"}, 'must be printable ASCII .* got "a/b"'),
        ({"name": "a b", "target_namespace": "x"}, 'must be printable ASCII .* got "a b"'),
        ({"name": "a\n", "target_namespace": "x"}, "must be printable ASCII"),
        ({"name": "ä", "target_namespace": "x"}, "must be printable ASCII"),
        ({"name": "a", "target_namespace": ""}, "target_namespace must not be empty"),
        ({"name": "a", "target_namespace": "ä"}, "namespace must be ASCII without NUL"),
        ({"name": "a", "target_namespace": "a"}, "another name than that of the alias, a"),
        ({"name": "a"}, "missing field `target_namespace`"),
        ({"name": 1, "target_namespace": "x"}, "name: expected `str`, got `int`"),
    ],
)
def test_what_cannot_be_an_alias_is_refused(data: Data, body: Json, problem: str) -> None:
    answer = call(data, "POST", **body)
    assert answer.status_code == 400
    assert re.search(problem, answer.json()["message"])


def test_a_name_stands_for_one_thing(data: Data) -> None:
    data.upsert([vector("a", 1, 2, 3)], "films")
    alias(data, "current", "films")
    alias(data, "next", "later")
    taken = "A namespace or a namespace alias {} already exists"
    for name in ("current", "films", "later", "__default__"):
        answer = call(data, "POST", name=name, target_namespace="x")
        assert_data_error(answer, 409, 6, taken.format(name))
    answer = call(data, "POST", name="again", target_namespace="current")
    problem = "target_namespace must be a namespace, got the alias current"
    assert_data_error(answer, 400, 3, problem)
    answer = call(data, "PATCH", f"{PATH}/next", target_namespace="current")
    assert_data_error(answer, 400, 3, problem)
    for name in ("current", "next"):
        answer = data.post("/namespaces", {"name": name})
        assert_data_error(answer, 409, 6, f"Namespace {name} already exists")
    assert names(data) == ["current", "next"]


def test_earlier_versions_do_not_have_them(data: Data) -> None:
    answer = data.get(PATH)
    problem = "namespace-aliases is not part of API version 2025-10. Set X-Pinecone-Api-Version to 2026-07"
    assert_data_error(answer, 400, 3, problem)
    answer = call(data, "PUT", f"{PATH}/a")
    assert_data_error(answer, 404, 5, "PUT /namespace-aliases/a not found")


# -- calls that name one ---------------------------------------------------------------------------


def test_vectors_are_read_and_written_under_either_name(data: Data) -> None:
    alias(data, "current", "films")
    data.upsert([vector("a", 1, 2, 3, year=1999), vector("b", 3, 2, 1)], "current")
    assert data.counts() == {"films": 2}
    for name in ("films", "current"):
        assert data.ids(vector=[1, 2, 3], namespace=name) == ["a", "b"]
        assert data.pages(namespace=name) == [["a", "b"]]
        assert list(data.fetch("a", namespace=name)) == ["a"]
    found = data.post(
        "/vectors/fetch_by_metadata", {"namespace": "current", "filter": {"year": 1999}}
    )
    assert (list(found.json()["vectors"]), found.json()["namespace"]) == (["a"], "current")
    data.post("/vectors/update", {"namespace": "current", "id": "b", "setMetadata": {"year": 1999}})
    body = {"namespace": "current", "filter": {"year": 1999}, "setMetadata": {"old": True}}
    assert data.post("/vectors/update", body).json() == {"matchedRecords": 2}
    answer = data.post("/vectors/delete", {"namespace": "current", "ids": ["a"]})
    assert answer.status_code == 200
    assert data.fetch("a", "b", namespace="films")["b"]["metadata"] == {"year": 1999, "old": True}
    assert data.counts() == {"films": 1}


def test_a_repointed_alias_changes_what_is_found(data: Data) -> None:
    data.upsert([vector("old", 1, 2, 3)], "films-1")
    data.upsert([vector("new", 1, 2, 3)], "films-2")
    alias(data, "current", "films-1")
    assert data.ids(vector=[1, 2, 3], namespace="current") == ["old"]
    call(data, "PATCH", f"{PATH}/current", target_namespace="films-2")
    assert data.ids(vector=[1, 2, 3], namespace="current") == ["new"]
    call(data, "PATCH", f"{PATH}/current", target_namespace="__default__")
    assert data.ids(vector=[1, 2, 3], namespace="current") == []
    data.upsert([vector("a", 1, 2, 3)], "current")
    assert data.counts() == {"__default__": 1, "films-1": 1, "films-2": 1}
    call(data, "DELETE", f"{PATH}/current")
    assert data.ids(vector=[1, 2, 3], namespace="current") == []


def test_namespaces_are_described_by_an_alias_and_deleted_by_their_own_name(data: Data) -> None:
    data.upsert([vector("a", 1, 2, 3)], "films")
    alias(data, "current", "films")
    described = data.get("/namespaces/current").json()
    assert described == data.get("/namespaces/films").json()
    assert described["name"] == "films"
    answer = data.http.delete(f"{data.host}/namespaces/current")
    problem = (
        "current is an alias of the namespace films: "
        "delete the alias, or the namespace by its own name"
    )
    assert_data_error(answer, 400, 3, problem)
    assert data.http.delete(f"{data.host}/namespaces/films").status_code == 200
    assert data.get("/namespaces/current").status_code == 404
    data.upsert([vector("b", 1, 2, 3)], "current")
    assert data.counts() == {"films": 1}


def test_records_and_documents_are_found_by_an_alias(control: Control) -> None:
    place = {"deployment_type": "managed", "cloud": "aws", "region": "us-east-1"}
    fields = {"title": {"type": "string", "full_text_search": {}}}
    body = {"name": "papers-by-alias", "schema": {"fields": fields}, "deployment": place}
    made = control.call("POST", "/indexes", body, x_pinecone_api_version="2026-07").json()
    papers = Data(made["name"], made["host"], control.http)
    alias(papers, "current", "drafts")
    path = "/namespaces/{}/documents/{}"
    document = {"_id": "a", "title": "Growing tomatoes"}
    call(papers, "POST", path.format("current", "upsert"), documents=[document])
    search = {"score_by": [{"type": "text", "fields": ["title"], "query": "tomatoes"}], "top_k": 1}
    for name in ("current", "drafts"):
        found = call(papers, "POST", path.format(name, "search"), **search).json()
        assert ([match["_id"] for match in found["matches"]], found["namespace"]) == (["a"], name)
    answer = call(papers, "POST", path.format("current", "delete"), delete_all=True)
    assert answer.status_code == 202
    assert papers.counts() == {"drafts": 0}
    control.call("DELETE", "/indexes/papers-by-alias")


# -- kept ------------------------------------------------------------------------------------------


def test_aliases_are_kept_and_copied(tmp_path: Path, http: httpx.Client) -> None:
    with PineconeLocal(tmp_path / "data") as local:
        control = Control(local.url, http)
        data = control.create()
        data.upsert([vector("a", 1, 2, 3)], "films")
        for name in ("current", "gone"):
            alias(data, name, "films")
        call(data, "DELETE", f"{PATH}/gone")
        before = listed(data)
        backup = control.call("POST", f"/indexes/{data.name}/backups", {"name": "b"}).json()
        path = f"/backups/{backup['backup_id']}/create-index"
        assert control.call("POST", path, {"name": "restored"}).status_code == 202
        snapshot = local.snapshot(tmp_path / "copy")
    for folder in (tmp_path / "data", snapshot):
        with PineconeLocal(folder) as local:
            for name in (data.name, "restored"):
                host = http.get(f"{local.url}/indexes/{name}").json()["host"]
                found = Data(name, host, http)
                assert listed(found) == before
                assert found.ids(vector=[1, 2, 3], namespace="current") == ["a"]


def test_times_are_those_of_the_service(http: httpx.Client) -> None:
    with PineconeLocal() as local:
        data = Control(local.url, http).create()
        first = alias(data, "a", "films")["created_at"]
        local.advance(365 * 24 * 60 * 60)
        assert int(alias(data, "b", "films")["created_at"][:4]) == int(first[:4]) + 1


def test_reads_see_an_alias_late_and_with_its_own_time(http: httpx.Client) -> None:
    with PineconeLocal(simulate=Simulation(consistency_lag=0.4)) as local:
        data = Control(local.url, http).create()
        data.upsert([vector("a", 1, 2, 3)], "films")
        made = alias(data, "current", "films")
        wait_until(lambda: names(data) == ["current"])
        assert call(data, "GET", f"{PATH}/current").json() == made
        assert data.ids(vector=[1, 2, 3], namespace="current") == ["a"]
        call(data, "DELETE", f"{PATH}/current")
        wait_until(lambda: names(data) == [])
    with PineconeLocal(simulate=Simulation(consistency_lag=60)) as local:
        data = Control(local.url, http).create()
        alias(data, "current", "films")
        assert listed(data)["total_count"] == 0
