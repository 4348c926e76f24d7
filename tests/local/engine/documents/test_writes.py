"""Documents written, replaced, changed, read and deleted."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from pinecone import Pinecone
from pinecone.errors import ApiError, NotFoundError
from pinecone.local import PineconeLocal, Simulation
from pinecone_api.v2026_01_alpha.db_control import models as c
from pinecone_api.v2026_01_alpha.db_data import models as d
from tests.helpers.waiting import DEADLINES, wait_until
from tests.local.engine.documents.papers import (
    FIELDS,
    TEXT,
    Json,
    Papers,
    create,
    dense,
    message,
    query_string,
    sparse,
    stored,
    text,
)
from tests.local.rest import Data

DOCUMENT: Json = {
    "_id": "a",
    "title": "A title",
    "body": "Some words",
    "look": [0.5, 1.0],
    "terms": stored({4: 1.5, 4_294_967_295: 0.25}),
    "year": 1999.5,
    "kind": "x",
    "tags": ["one", "two"],
    "new": True,
    "undeclared": 7,
}


def test_what_is_written_is_read(papers: Papers) -> None:
    assert papers.upsert(DOCUMENT, {"_id": "b", "look": [1, 0]}).upserted_count == 2
    assert papers.fetch("a", "b", "nobody") == {"a": DOCUMENT, "b": {"_id": "b", "look": [1, 0]}}
    assert papers.fetch("a", fields=["year", "look"]) == {
        "a": {"_id": "a", "year": 1999.5, "look": [0.5, 1.0]}
    }
    assert papers.fetch("a", fields=["*"]) == papers.fetch("a", fields=[]) == {"a": DOCUMENT}
    assert papers.counts() == {"n": 2}


def test_a_document_is_replaced_as_a_whole(papers: Papers) -> None:
    papers.upsert(DOCUMENT)
    papers.upsert({"_id": "a", "look": [1, 0], "body": "other"})
    assert papers.fetch("a") == {"a": {"_id": "a", "look": [1.0, 0.0], "body": "other"}}
    assert papers.ids(text("body", "words")) == []
    assert papers.ids(text("title", "title")) == []
    assert papers.ids(sparse("terms", {4: 1.0})) == []
    assert papers.ids(text("body", "other")) == ["a"]
    assert papers.ids(dense("look", 1, 0), filter={"year": {"$exists": True}}) == []


def test_the_last_of_equal_ids_wins(papers: Papers) -> None:
    papers.upsert({**DOCUMENT, "body": "first"}, {**DOCUMENT, "body": "second"})
    assert papers.ids(text("body", "first")) == []
    assert papers.ids(text("body", "second")) == ["a"]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"look": [1]}, "Document 'a', field 'look' must have 2 values, its dimension, got 1"),
        ({"look": "no"}, """Document 'a', field 'look' must be a list of numbers, got "no\""""),
        ({"look": [True, 1]}, "Document 'a', field 'look' must be a list of numbers, got [true,1]"),
        ({"look": [0, 0]}, "Document 'a', field 'look' must have at least one value that is not"),
        ({"look": [1e39, 0]}, "Document 'a', field 'look' must have values that fit a 32-bit"),
        ({"look": None}, "Document 'a', field 'look' must be a list of numbers, got null"),
        ({"terms": {"indices": [1]}}, "field 'terms' must have indices and values: object missing"),
        ({"terms": stored({})}, "Document 'a', field 'terms' must have at least one value"),
        (
            {"terms": {"indices": [1, 1], "values": [1, 2]}},
            "field 'terms' cannot be stored: Sparse",
        ),
        ({"title": 3}, "Document 'a', field 'title' must be a string, got 3"),
        ({"year": "1999"}, """field 'year' must be a number, got "1999\""""),
        ({"year": True}, "field 'year' must be a number, got true"),
        ({"new": 1}, "field 'new' must be true or false, got 1"),
        ({"tags": ["a", 1]}, """field 'tags' must be a list of strings, got ["a",1]"""),
        ({"more": {"deep": 1}}, "field 'more' cannot be stored: Metadata value must be a string"),
        ({"more": None}, "field 'more' cannot be stored"),
        ({"_score": 1}, "field '_score' has a name that is reserved"),
        ({"$more": 1}, "field '$more' has a name that is reserved"),
        ({"more": "x" * 41_000}, "bytes of metadata, which exceeds the limit of 40960 bytes"),
    ],
)
def test_a_document_that_does_not_fit(papers: Papers, fields: Json, problem: str) -> None:
    good = {"_id": "good", "look": [1, 1]}
    with pytest.raises(ApiError) as caught:
        papers.upsert(good, {"_id": "a", "look": [1, 1], **fields})
    assert caught.value.status_code == 400
    assert problem in str(caught.value)
    assert papers.fetch("good") == {}


@pytest.mark.parametrize(
    ("documents", "problem"),
    [
        ([], "documents must contain at least one document"),
        ([{"look": [1, 1]}], "documents[0] must have a string as its _id"),
        ([{"_id": 3}], "documents[0] must have a string as its _id, got 3"),
        ([{"_id": ""}], "Document ID must not be empty"),
        ([{"_id": "é"}], "Document ID must be ASCII"),
        ([{"_id": "a"}], "Document 'a', field 'look' is missing: every document must have it"),
        ([{"_id": "a", "look": [1, 1]}] * 1001, "at most 1000 documents, got 1001"),
    ],
)
def test_upserts_that_are_refused(papers: Papers, documents: list[Json], problem: str) -> None:
    answer = papers.raw("upsert", {"documents": documents})
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "INVALID_ARGUMENT"
    assert problem in message(answer)


def test_a_body_that_is_too_large(papers: Papers) -> None:
    answer = papers.raw("upsert", {"documents": [{"_id": "a", "body": "x" * 2_100_000}]})
    assert "message length too large" in message(answer)


def test_text_alone(new_papers: Callable[[dict[str, Any]], Papers]) -> None:
    papers = new_papers({"t": TEXT, "k": c.StringField()})
    papers.upsert({"_id": "a", "t": "cat"}, {"_id": "b", "t": "dog", "k": "x"})
    with pytest.raises(ApiError, match="'c' must have at least one field to search by: t"):
        papers.upsert({"_id": "c", "k": "x"})
    assert papers.fetch("a", "b") == {
        "a": {"_id": "a", "t": "cat"},
        "b": {"_id": "b", "t": "dog", "k": "x"},
    }
    assert papers.ids(text("t", "cat dog"), filter={"k": "x"}) == ["b"]
    stats = papers.client.describe_index_stats(d.DescribeIndexStatsRequest())
    assert (stats.total_vector_count, stats.dimension, stats.metric) == (2, None, None)


def test_deletions(papers: Papers) -> None:
    for namespace in ("n", "other"):
        papers.upsert(DOCUMENT, {**DOCUMENT, "_id": "b"}, namespace=namespace)
    papers.delete("a", "nobody")
    assert list(papers.fetch("a", "b")) == ["b"]
    assert papers.ids(text("body", "words")) == ["b"]
    papers.delete()
    assert papers.counts() == {"n": 0, "other": 2}
    assert papers.ids(text("body", "words")) == []
    assert len(papers.ids(text("body", "words"), namespace="other")) == 2
    with pytest.raises(NotFoundError, match="Namespace not found"):
        papers.delete(namespace="nowhere")
    for body in ({}, {"ids": ["a"], "delete_all": True}, {"delete_all": False}):
        answer = papers.raw("delete", body)
        assert answer.status_code == 400
        assert "Exactly one of ids, filter and delete_all" in message(answer)


def test_namespaces(papers: Papers) -> None:
    for namespace in ("__default__", "a/b", "n"):
        path = namespace.replace("/", "%2F")
        answer = papers.raw("upsert", {"documents": [DOCUMENT]}, namespace=path)
        assert (answer.status_code, answer.json()) == (202, {"upserted_count": 1})
        assert int(answer.headers["x-pinecone-request-lsn"]) == 1
    found = papers.client.list_namespaces_operation()
    assert [space.name for space in found.namespaces] == ["__default__", "a/b", "n"]
    described = papers.client.describe_namespace("n")
    assert described.record_count == 1
    assert {"year", "kind", "tags"} <= set(described.indexed_fields.fields)
    assert [item.id for item in papers.client.list_vectors(namespace="n").vectors] == ["a"]
    papers.client.delete_namespace("n")
    assert papers.ids(text("body", "words")) == []
    papers.upsert({**DOCUMENT, "_id": "z"})
    assert papers.ids(text("body", "words")) == ["z"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "vectors/upsert"),
        ("POST", "vectors/update"),
        ("POST", "vectors/delete"),
        ("GET", "vectors/fetch?ids=a"),
        ("POST", "vectors/fetch_by_metadata"),
        ("POST", "query"),
        ("POST", "records/namespaces/n/upsert"),
        ("POST", "records/namespaces/n/search"),
        ("POST", "bulk/imports"),
    ],
)
def test_operations_on_vectors_are_refused(papers: Papers, method: str, path: str) -> None:
    answer = httpx.request(method, f"{papers.host}/{path}")
    assert answer.status_code == 400
    assert message(answer).startswith("This index holds documents: it is written and")


def test_grpc_has_ids_counts_and_namespaces(papers: Papers) -> None:
    papers.upsert(DOCUMENT)
    with Pinecone("key", host=papers.host).index(host=papers.host, grpc=True) as index:
        with pytest.raises(ApiError, match="This index holds documents"):
            index.upsert(vectors=[("a", [1.0, 1.0])], namespace="n")
        with pytest.raises(ApiError, match="This index holds documents"):
            index.query(vector=[1.0, 1.0], top_k=1, namespace="n")
        assert index.describe_index_stats().namespaces["n"].vector_count == 1
        assert index.describe_namespace(name="n").record_count == 1


def test_an_ordinary_index_has_no_documents(data: Data) -> None:
    answer = Papers(data.host).raw("fetch", {"ids": ["a"]})
    assert answer.status_code == 400
    assert message(answer).startswith("This index holds vectors, not documents")


# -- what 2026-07 has more -------------------------------------------------------------------------


def test_updates_by_id(papers: Papers) -> None:
    papers.upsert(DOCUMENT, {"_id": "b", "look": [1, 0], "terms": stored({1: 1.0})})
    patches = [
        {"_id": "a", "body": "changed", "year": 2000, "_remove_fields": ["tags", "terms"]},
        {"_id": "b", "look": [0, 1]},
        {"_id": "nobody", "year": 1},
    ]
    answer = papers.raw("update", {"documents": patches})
    assert (answer.status_code, answer.json()) == (202, {})
    expected = {**DOCUMENT, "body": "changed", "year": 2000}
    del expected["tags"], expected["terms"]
    assert papers.fetch("a", "b", "nobody") == {
        "a": expected,
        "b": {"_id": "b", "look": [0.0, 1.0], "terms": stored({1: 1.0})},
    }
    assert papers.ids(text("body", "words")) == []
    assert papers.ids(text("body", "changed")) == ["a"]
    assert papers.ids(sparse("terms", {4: 1.0, 1: 1.0})) == ["b"]
    assert papers.ids(dense("look", 1, 1), filter={"year": 2000}) == ["a"]


def test_updates_and_deletions_by_filter(papers: Papers) -> None:
    papers.upsert(*({**DOCUMENT, "_id": str(n), "year": n} for n in range(6)))
    body = {
        "filter": {"year": {"$gte": 3}},
        "set_fields": {"kind": "late"},
        "remove_fields": ["new"],
    }
    assert papers.raw("update", body).json() == {"matched_records": 3}
    found = papers.fetch("2", "3")
    assert (found["2"]["kind"], found["3"]["kind"]) == ("x", "late")
    assert "new" in found["2"]
    assert "new" not in found["3"]
    assert papers.raw("delete", {"filter": {"kind": "late"}}).json() == {"matched_records": 3}
    assert papers.counts() == {"n": 3}
    refused = papers.raw("delete", {"filter": {"body": {"$match_any": "words"}}})
    assert "not available for this operation" in message(refused)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({}, "Exactly one of documents and filter must be given"),
        ({"filter": {"year": 1}}, "set_fields or remove_fields must be given"),
        ({"filter": {}, "set_fields": {"a": 1}}, "a filter must not be empty"),
        ({"documents": [{"_id": "a"}], "set_fields": {"x": 1}}, "only available with filter"),
        ({"documents": [{"_id": "a"}, {"_id": "a"}]}, "has the same _id as one before it"),
        ({"documents": [{"_id": "a", "year": "x"}]}, "field 'year' must be a number"),
        ({"documents": [{"_id": "a", "_remove_fields": ["look"]}]}, "field 'look' is missing"),
        ({"documents": [{"_id": "a", "_remove_fields": "x"}]}, "must be a list of field names"),
        ({"documents": [{"_id": "a", "x": 1, "_remove_fields": ["x"]}]}, "set and removed at once"),
        ({"documents": [{"_id": "a", "m": "x" * 40_950}]}, "exceeds the limit of 40960 bytes"),
    ],
)
def test_updates_that_are_refused(papers: Papers, body: Json, problem: str) -> None:
    papers.upsert(DOCUMENT)
    answer = papers.raw("update", body)
    assert answer.status_code == 400
    assert problem in message(answer)
    assert papers.fetch("a") == {"a": DOCUMENT}


def test_lists_and_pages(papers: Papers) -> None:
    papers.upsert(*({"_id": f"d{n}", "look": [1, 1], "year": n} for n in range(7)))
    body: Json = {"prefix": "d", "limit": 3}
    seen: list[list[str]] = []
    while True:
        page = papers.raw("list", body).json()
        assert (page["namespace"], page["usage"]["read_units"]) == ("n", 1)
        seen.append([document["_id"] for document in page["documents"]])
        if "pagination" not in page:
            break
        body["pagination_token"] = page["pagination"]["next"]
    assert seen == [["d0", "d1", "d2"], ["d3", "d4", "d5"], ["d6"]]
    asked: Json = {"filter": {"year": {"$gte": 2}}, "limit": 3, "include_fields": ["year"]}
    first = papers.raw("fetch", asked).json()
    assert first["documents"]["d2"] == {"_id": "d2", "year": 2}
    rest = papers.raw("fetch", {**asked, "pagination_token": first["pagination"]["next"]}).json()
    assert (list(first["documents"]), list(rest["documents"])) == (["d2", "d3", "d4"], ["d5", "d6"])
    assert "pagination" not in rest


def test_the_preview_has_updates_and_lists_too(papers: Papers) -> None:
    papers.upsert({**DOCUMENT, "_id": "a", "year": 1})
    change = {"documents": [{"_id": "a", "year": 2}]}
    assert papers.raw("update", change, version="2026-01.alpha").status_code == 202
    assert papers.fetch("a")["a"]["year"] == 2
    listed = papers.raw("list", {}, version="2026-01.alpha").json()
    assert listed["documents"] == [{"_id": "a"}]
    assert papers.raw("nonsense", {}).status_code == 404


def test_reads_that_lag_behind() -> None:
    for lag in DEADLINES:
        with PineconeLocal(simulate=Simulation(consistency_lag=lag)) as local:
            papers = Papers(create(local.url, "late", FIELDS).host)
            start = time.monotonic()
            papers.upsert(DOCUMENT)
            early = papers.fetch("a"), papers.ids(query_string("words"))
            in_time = time.monotonic() - start < lag
            wait_until(lambda papers=papers: papers.ids(query_string("words")) == ["a"])
            assert papers.fetch("a") == {"a": DOCUMENT}
            papers.close()
        if in_time:
            break
    assert early == ({}, [])
