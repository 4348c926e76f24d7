# Made from tests/_async/test_records.py by `python -m codegen unasync`. Change that file, not this one.
"""Records with text, searches over them, and imports: exactly what is sent, and what comes back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pinecone import (
    GrpcIndex,
    Index,
    PineconeTypeError,
    PineconeValueError,
    SearchQuery,
    SearchQueryVector,
    SearchRerank,
    UpsertError,
)
from pinecone.errors import DuplicateIdWarning
from tests.helpers.scripted_server import Reply, reply, serving

FOUND = reply(
    200,
    {
        "result": {"hits": [{"_id": "a", "_score": 0.9, "fields": {"text": "x"}}]},
        "usage": {"read_units": 5, "embed_total_tokens": 3},
    },
)
TAKEN = reply(201)


def sent(answer: Reply, method: str, **arguments: Any) -> list[Any]:
    """Return the requests that a method makes."""
    with serving(answer) as server:
        with Index(host=server.url, api_key="key") as index:
            getattr(index, method)(**arguments)
    return server.requests


@pytest.mark.parametrize(
    ("arguments", "body"),
    [
        (
            {"inputs": {"text": "heist"}, "top_k": 3},
            {"query": {"top_k": 3, "inputs": {"text": "heist"}}},
        ),
        ({"inputs": "heist", "top_k": 3}, {"query": {"top_k": 3, "inputs": {"text": "heist"}}}),
        ({"vector": [1, 0.5], "top_k": 1}, {"query": {"top_k": 1, "vector": {"values": [1, 0.5]}}}),
        (
            {"vector": SearchQueryVector(sparse_values=[0.5], sparse_indices=[7]), "top_k": 1},
            {"query": {"top_k": 1, "vector": {"sparse_values": [0.5], "sparse_indices": [7]}}},
        ),
        (
            {"id": "a", "top_k": 1, "filter": {"n": 1}, "fields": ["text"]},
            {"query": {"top_k": 1, "id": "a", "filter": {"n": 1}}, "fields": ["text"]},
        ),
        (
            {
                "inputs": {"text": "x"},
                "top_k": 1,
                "match_terms": {"terms": ["heist"]},
                "rerank": {"model": "m", "rank_fields": ["text"], "top_n": 1},
            },
            {
                "query": {
                    "top_k": 1,
                    "inputs": {"text": "x"},
                    "match_terms": {"strategy": "all", "terms": ["heist"]},
                },
                "rerank": {"model": "m", "rank_fields": ["text"], "top_n": 1},
            },
        ),
        (
            {
                "query": SearchQuery(inputs={"text": "x"}, top_k=2, filter={"n": 1}),
                "rerank": SearchRerank(model="m", rank_fields=["text"], query="y"),
            },
            {
                "query": {"top_k": 2, "inputs": {"text": "x"}, "filter": {"n": 1}},
                "rerank": {"model": "m", "rank_fields": ["text"], "query": "y"},
            },
        ),
    ],
)
@pytest.mark.parametrize("method", ["search", "search_records"])
def test_search(method: str, arguments: dict[str, Any], body: Any) -> None:
    (request,) = sent(FOUND, method, namespace="n s", **arguments)
    assert (request.method, request.target) == ("POST", "/records/namespaces/n%20s/search")
    assert request.json() == body


def test_what_a_search_finds() -> None:
    with serving(FOUND) as server:
        with Index(host=server.url, api_key="key") as index:
            found = index.search(inputs="x", top_k=1)
    assert server.requests[0].target == "/records/namespaces/__default__/search"
    hit = found.result.hits[0]
    assert (hit.id, hit.score, hit.id_, hit.score_) == ("a", 0.9, "a", 0.9)
    assert hit.fields["text"] == "x"
    assert found.usage.embed_total_tokens == 3
    assert found["result"]["hits"][0]["id"] == "a"


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"top_k": 1}, PineconeValueError, "inputs, vector, id: expected exactly one"),
        ({"top_k": 1, "inputs": "x", "id": "a"}, PineconeValueError, "got inputs and id"),
        ({"inputs": "x"}, PineconeTypeError, "top_k: expected an integer"),
        ({"top_k": 0, "inputs": "x"}, PineconeValueError, "top_k: expected an integer from 1"),
        ({"top_k": 1, "inputs": 5}, PineconeTypeError, "inputs: expected a text"),
        ({"top_k": 1, "inputs": {}}, PineconeValueError, "inputs: expected at least one member"),
        ({"top_k": 1, "vector": {"dense": [1]}}, PineconeValueError, "vector: expected some of"),
        (
            {"top_k": 1, "vector": {"sparse_values": [1.0]}},
            PineconeValueError,
            "sparse_values and sparse_indices belong together",
        ),
        (
            {"top_k": 1, "inputs": "x", "fields": "text"},
            PineconeTypeError,
            "fields: expected a list",
        ),
        ({"top_k": 1, "inputs": "x", "rerank": "m"}, PineconeTypeError, "rerank: expected"),
        ({"top_k": 1, "inputs": "x", "rerank": {"model": "m"}}, PineconeValueError, "rank_fields"),
        (
            {"top_k": 1, "inputs": "x", "rerank": {"model": "m", "rank_fields": ["t"], "n": 1}},
            PineconeValueError,
            "rerank: unknown key 'n'",
        ),
        (
            {"top_k": 1, "inputs": "x", "match_terms": {"words": []}},
            PineconeValueError,
            "match_terms: expected 'terms'",
        ),
        (
            {"top_k": 1, "query": SearchQuery(id="a")},
            PineconeValueError,
            "query: expected it alone",
        ),
        (
            {"query": {"inputs": {"text": "x"}, "topk": 5}},
            PineconeValueError,
            "query: unknown key 'topk'; accepted are top_k, filter, inputs, vector, id, match_terms",
        ),
    ],
)
def test_bad_searches(arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    with Index(host="localhost:1", api_key="key") as index:
        with pytest.raises(error, match=words):
            index.search(**arguments)


@pytest.mark.parametrize(
    ("method", "arguments"),
    [("search", {"inputs": "x", "top_k": 1}), ("upsert_records", {"records": [{"_id": "a"}]})],
)
def test_none_is_no_namespace_of_records_with_text(method: str, arguments: dict[str, Any]) -> None:
    with Index(host="films.example", api_key="key") as index:
        with pytest.raises(PineconeTypeError, match="namespace: expected a string, got None"):
            getattr(index, method)(namespace=None, **arguments)


def test_the_last_record_of_an_id_is_sent() -> None:
    given = [{"_id": "a", "text": "old"}, {"id": "b", "text": "b"}, {"id": "a", "text": "new"}]
    with serving(TAKEN) as server:
        with Index(host=server.url, api_key="key") as index:
            with pytest.warns(
                DuplicateIdWarning, match=r"records\[2\]: the same id as records\[0\]: 'a'"
            ):
                done = index.upsert_records(records=given)
    lines = [json.loads(line) for line in server.requests[0].body.splitlines()]
    assert lines == [{"_id": "b", "text": "b"}, {"_id": "a", "text": "new"}]
    assert done.record_count == 2


def test_records_are_lines_with_ids_first_and_96_to_a_request() -> None:
    records = [{"text": f"t{n}", "id": f"r{n}", "n": n} for n in range(100)]
    requests = sent(TAKEN, "upsert_records", records=records, max_concurrency=1)
    assert [request.target for request in requests] == [
        "/records/namespaces/__default__/upsert"
    ] * 2
    assert requests[0].headers["content-type"] == "application/x-ndjson"
    lines = [json.loads(line) for request in requests for line in request.body.splitlines()]
    assert len(requests[0].body.splitlines()) == 96
    assert lines == [{"_id": f"r{n}", "text": f"t{n}", "n": n} for n in range(100)]


@pytest.mark.parametrize("kind", [Index, GrpcIndex])
def test_what_an_upsert_of_records_returns_and_raises(kind: Any) -> None:
    headers = {"x-pinecone-request-id": "r-1", "x-pinecone-request-lsn": "7"}
    with serving(reply(201, None, headers)) as server:
        with kind(host=server.url, api_key="key") as index:
            done = index.upsert_records(records=[{"_id": "a", "id": "kept", "text": "x"}])
            assert done.record_count == 1
            assert done.response_info is not None
            assert (done.response_info.request_id, done.response_info.lsn_committed) == ("r-1", 7)
            assert json.loads(server.requests[0].body) == {"_id": "a", "id": "kept", "text": "x"}
    with serving(TAKEN, TAKEN, reply(400, {"code": 3, "message": "no text"})) as server:
        with kind(host=server.url, api_key="key") as index:
            loaded = index.load([{"_id": "a", "text": "x"}], kind="records")
            assert loaded.loaded_count == 1
            with pytest.raises(UpsertError, match="no text") as caught:
                index.upsert_records(
                    records=[{"_id": str(n)} for n in range(100)], max_concurrency=1
                )
    assert len(caught.value.failed_items) == 4


@pytest.mark.parametrize(
    ("records", "error", "words"),
    [
        ({"_id": "a"}, PineconeTypeError, "records: expected a list of dicts"),
        ([], PineconeValueError, "records: expected at least one"),
        (["a"], PineconeTypeError, r"records\[0\]: expected a dict"),
        ([{"text": "x"}], PineconeValueError, r"records\[0\]: the key '_id'"),
        ([{"_id": 5}], PineconeTypeError, r"records\[0\]\['_id'\]: expected a string"),
        ([{"_id": "a", "n": float("nan")}], PineconeValueError, r"records\[0\]\['n'\]"),
        (
            [{"_id": "a", "n": object()}],
            PineconeTypeError,
            r"records\[0\]\['n'\]: expected a string",
        ),
    ],
)
def test_bad_records(records: Any, error: type[Exception], words: str) -> None:
    with Index(host="localhost:1", api_key="key") as index:
        with pytest.raises(error, match=words):
            index.upsert_records(records=records)


def test_a_search_names_its_namespace_or_means_the_default_one() -> None:
    absent: Any = None
    with Index(host="localhost:1", api_key="key") as index:
        with pytest.raises(PineconeTypeError, match="namespace: expected a string, got None"):
            index.search(namespace=absent, top_k=1, inputs={"text": "x"})


def test_what_was_no_write_cannot_be_waited_for() -> None:
    wrong: Any = "a"
    with Index(host="localhost:1", api_key="key") as index:
        with pytest.raises(PineconeValueError, match="response: expected the answer to a write"):
            index.wait_until_fresh(wrong)


# -- imports -------------------------------------------------------------------------------------


def test_imports() -> None:
    one = {"id": "1", "uri": "s3://b/", "status": "InProgress", "createdAt": "2026-01-01T00:00:00Z"}
    pages = [
        reply(200, {"data": [one], "pagination": {"next": "t"}}),
        reply(200, {"data": [{**one, "id": "2", "percentComplete": 50.0}]}),
    ]
    with serving(
        reply(200, {"id": "1"}), reply(200, one), *pages, pages[0], reply(200, {})
    ) as server:
        with Index(host=server.url, api_key="key") as index:
            started = index.start_import("s3://b/", error_mode="CONTINUE", integration_id="i")
            assert started.id == "1"
            assert (index.describe_import(1)).status == "InProgress"
            assert [found.id for found in index.list_imports(limit=1)] == ["1", "2"]
            page = index.list_imports_paginated(limit=1, pagination_token="s")
            assert [found.id for found in page] == ["1"]
            assert page.pagination is not None
            index.cancel_import("a/b")
    assert server.requests[0].json() == {
        "uri": "s3://b/",
        "integrationId": "i",
        "errorMode": {"onError": "continue"},
    }
    assert [(request.method, request.target) for request in server.requests[1:]] == [
        ("GET", "/bulk/imports/1"),
        ("GET", "/bulk/imports?limit=1"),
        ("GET", "/bulk/imports?limit=1&paginationToken=t"),
        ("GET", "/bulk/imports?limit=1&paginationToken=s"),
        ("DELETE", "/bulk/imports/a%2Fb"),
    ]


def test_bad_imports() -> None:
    with Index(host="localhost:1", api_key="key") as index:
        with pytest.raises(PineconeValueError, match=r"uri: expected an address .*empty string"):
            index.start_import("")
        with pytest.raises(PineconeTypeError, match=r"uri: expected an address .*got int: 5"):
            index.start_import(5)  # type: ignore[arg-type]
        with pytest.raises(
            PineconeValueError, match="error_mode: expected one of 'abort', 'continue', got 'stop'"
        ):
            index.start_import("s3://b/", error_mode="stop")
        with pytest.raises(PineconeValueError, match="id: expected 1 to 1000"):
            index.describe_import("")
        with pytest.raises(PineconeTypeError, match="id: expected"):
            index.cancel_import(True)
        with pytest.raises(PineconeValueError, match="limit: expected an integer from 1 to 100"):
            index.list_imports_paginated(limit=101)
