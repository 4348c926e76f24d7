"""The judge of answers and requests sees what is wrong with them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.local.specs.schemas import JSON, Operation, find

INDEX: dict[str, Any] = {
    "name": "a",
    "metric": "cosine",
    "dimension": 2,
    "host": "h",
    "vector_type": "dense",
    "status": {"ready": True, "state": "Ready"},
    "spec": {
        "serverless": {
            "cloud": "aws",
            "region": "us-east-1",
            "read_capacity": {"mode": "OnDemand", "status": {"state": "Ready"}},
        }
    },
}


def operation(verb: str, path: str) -> Operation:
    found = find("2026-04", verb, path)
    assert found is not None
    return found


def judged(code: int = 200, media: str = JSON, **changes: Any) -> str | None:
    body = json.dumps({**INDEX, **changes}).encode()
    return operation("GET", "/indexes/a").problem(code, media, body)


def test_a_right_answer_may_have_more_members() -> None:
    assert judged() is None
    assert judged(new={"x": 1}) is None


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"status": {"ready": True}}, '/status: "state" is a required property'),
        ({"dimension": 0}, "/dimension: 0 is less than the minimum of 1"),
        ({"dimension": None}, '/dimension: null is not of type "integer"'),
        ({"spec": {}}, "/spec: {} is not valid under any of the schemas"),
        ({"status": 3}, '/status: 3 is not of type "object"'),
    ],
)
def test_a_wrong_answer(changes: dict[str, Any], problem: str) -> None:
    assert (judged(**changes) or "").startswith(problem)


def test_the_mode_chooses_what_read_capacity_must_have() -> None:
    spec = json.loads(json.dumps(INDEX["spec"]))
    spec["serverless"]["read_capacity"]["mode"] = "Dedicated"
    assert "/spec" in (judged(spec=spec) or "")
    spec["serverless"]["read_capacity"]["dedicated"] = {"node_type": "b1", "scaling": "Manual"}
    assert judged(spec=spec) is None


def test_statuses_and_media() -> None:
    assert judged(418) == "status 418 is not described"
    assert judged(media="text/html") == "content type 'text/html'"
    assert operation("GET", "/indexes").problem(200, JSON, b'{"indexes": NaN}') == (
        "not JSON: NaN is not a JSON number"
    )
    answer = operation("DELETE", "/indexes/a").problem(202, JSON, b"{}")
    assert answer == "an answer without content has a body"
    assert operation("GET", "/vectors/list").problem(404, JSON, b'{"code": "x"}') is not None


def test_requests() -> None:
    query = operation("POST", "/query")
    assert query.refuses(b'{"topK": 1, "vector": [1], "filter": null}') is None
    assert query.refuses(b'{"topK": "1"}') is not None
    assert query.refuses(b"{}") is not None
    assert operation("GET", "/vectors/list").refuses_query("limit=3&prefix=") is None
    assert operation("GET", "/vectors/list").refuses_query("limit=x") is not None


def test_paths() -> None:
    assert operation("POST", "/indexes/create-for-model").path == "/indexes/create-for-model"
    assert operation("DELETE", "/namespaces/a%2Fb").path == "/namespaces/{namespace}"
    assert find("2026-04", "GET", "/nothing") is None
