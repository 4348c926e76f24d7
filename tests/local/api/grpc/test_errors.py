"""Errors over gRPC are those of REST: one code, one message."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import grpc
import httpx
import pytest
from google.protobuf import json_format

from pinecone.local import PineconeLocal
from pinecone.local.engine import vectors
from pinecone.local.limits import MAX_TOP_K
from pinecone_api.default.grpc import messages as pb
from pinecone_api.default.grpc.codec import BINDINGS
from tests.helpers.waiting import LONGEST
from tests.local.api.grpc.rpc import Rpc, failure, struct, upsert, vector
from tests.local.rest import Control, Data

A = {"id": "a", "values": [1, 2, 3]}

# An rpc, its path in REST, and the request, which both write alike.
SAME: list[tuple[str, str, dict[str, Any]]] = [
    ("Upsert", "/vectors/upsert", {"vectors": []}),
    ("Upsert", "/vectors/upsert", {"vectors": [{"id": "a", "values": [1, 2]}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [{"id": "a", "values": []}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [A, {"id": "zero", "values": [0, 0, 0]}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [{"id": "", "values": [1, 2, 3]}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [{"id": "ü", "values": [1, 2, 3]}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [{"id": "x" * 513, "values": [1, 2, 3]}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [A], "namespace": "\0"}),
    ("Upsert", "/vectors/upsert", {"vectors": [A] * 1001}),
    ("Upsert", "/vectors/upsert", {"vectors": [{**A, "metadata": {"k": None}}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [{**A, "metadata": {"k": {"a": "b"}}}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [{**A, "metadata": {"$k": "v"}}]}),
    ("Upsert", "/vectors/upsert", {"vectors": [{**A, "metadata": {"k": "x" * 40_960}}]}),
    (
        "Upsert",
        "/vectors/upsert",
        {"vectors": [{**A, "sparseValues": {"indices": [1], "values": [1]}}]},
    ),
    ("Query", "/query", {"topK": 0, "id": "a"}),
    ("Query", "/query", {"topK": MAX_TOP_K + 1, "id": "a"}),
    ("Query", "/query", {"topK": 1}),
    ("Query", "/query", {"topK": 1, "vector": [1, 2]}),
    ("Query", "/query", {"topK": 1, "vector": [1, 2, 3], "id": "a"}),
    ("Query", "/query", {"topK": 1, "id": "a", "filter": {"k": {"$what": 1}}}),
    ("Query", "/query", {"topK": 1, "id": "a", "filter": {"k": {"$in": "x"}}}),
    ("Query", "/query", {"topK": 1, "id": "a", "filter": {"$or": []}}),
    ("Query", "/query", {"topK": 1, "id": "a", "scanFactor": 8}),
    ("Query", "/query", {"topK": 1, "id": "a", "maxCandidates": 0}),
    ("Query", "/query", {"topK": 1, "queries": [{"values": [1, 2, 3]}]}),
    ("Update", "/vectors/update", {"values": [1, 2, 3]}),
    ("Update", "/vectors/update", {"id": "a", "values": [1]}),
    ("Update", "/vectors/update", {"id": "a", "values": [0, 0, 0]}),
    ("Update", "/vectors/update", {"id": "a", "filter": {"k": 1}, "setMetadata": {"k": 2}}),
    ("Update", "/vectors/update", {"filter": {}, "setMetadata": {"k": 2}}),
    ("Update", "/vectors/update", {"filter": {"k": 1}, "values": [1, 2, 3]}),
    ("Update", "/vectors/update", {"filter": {"k": 1}}),
    ("Delete", "/vectors/delete", {}),
    ("Delete", "/vectors/delete", {"ids": ["a"], "deleteAll": True}),
    ("Delete", "/vectors/delete", {"filter": {"k": 1}, "deleteAll": True}),
    ("Delete", "/vectors/delete", {"filter": {}}),
    ("Delete", "/vectors/delete", {"ids": ["x"] * 1001}),
    ("Delete", "/vectors/delete", {"ids": ["x"], "namespace": "nowhere"}),
    ("FetchByMetadata", "/vectors/fetch_by_metadata", {"filter": {}}),
    ("FetchByMetadata", "/vectors/fetch_by_metadata", {"filter": {"k": 1}, "limit": 0}),
    (
        "FetchByMetadata",
        "/vectors/fetch_by_metadata",
        {"filter": {"k": 1}, "paginationToken": "&"},
    ),
    ("DescribeIndexStats", "/describe_index_stats", {"filter": {"k": 1}}),
    ("CreateNamespace", "/namespaces", {"name": ""}),
    ("CreateNamespace", "/namespaces", {"name": "__default__"}),
    ("CreateNamespace", "/namespaces", {"name": "there"}),
    (
        "CreateNamespace",
        "/namespaces",
        {"name": "n", "schema": {"fields": {"k": {"filterable": False}}}},
    ),
]


@pytest.mark.parametrize(("name", "path", "body"), SAME)
def test_error_equals_rest(
    rpc: Rpc, rest: Data, name: str, path: str, body: dict[str, Any]
) -> None:
    rest.upsert([A], namespace="there")
    request = json_format.ParseDict(body, BINDINGS[f"/VectorService/{name}"].request())
    failed = failure(lambda: rpc.call(name, request))
    answer = rest.post(path, body)
    assert answer.status_code >= 400
    assert {"code": failed.code, "message": failed.message, "details": []} == answer.json()
    assert len(failed.headers["x-pinecone-request-id"]) == 32


@pytest.mark.parametrize(
    ("name", "path", "query"),
    [
        ("Fetch", "/vectors/fetch", {}),
        ("Fetch", "/vectors/fetch", {"ids": ["x"] * 1001}),
        ("Fetch", "/vectors/fetch", {"ids": ["a"], "namespace": "ü"}),
        ("List", "/vectors/list", {"limit": 101}),
        ("List", "/vectors/list", {"paginationToken": "&"}),
        ("ListNamespaces", "/namespaces", {"limit": 101}),
        ("ListNamespaces", "/namespaces", {"paginationToken": "&"}),
        ("DescribeNamespace", "/namespaces/nowhere", {"namespace": "nowhere"}),
    ],
)
def test_error_of_a_get_equals_rest(
    rpc: Rpc, rest: Data, name: str, path: str, query: dict[str, Any]
) -> None:
    request = json_format.ParseDict(query, BINDINGS[f"/VectorService/{name}"].request())
    failed = failure(lambda: rpc.call(name, request))
    answer = rest.get(path, **query).json()
    assert {"code": failed.code, "message": failed.message, "details": []} == answer


@pytest.mark.parametrize("name", ["DescribeNamespace", "DeleteNamespace"])
def test_a_missing_name_is_not_the_default_namespace(rpc: Rpc, name: str) -> None:
    rpc.stub.upsert(upsert(vector("a", 1, 2, 3)))
    request = BINDINGS[f"/VectorService/{name}"].request()
    assert failure(lambda: rpc.call(name, request))[:2] == (3, "namespace must not be empty")
    assert rpc.stub.list(pb.ListRequest()).vectors[0].id == "a"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_values_that_json_cannot_say(rpc: Rpc, value: float) -> None:
    dense = failure(lambda: rpc.stub.upsert(upsert(vector("a", 1, value, 3))))
    message = f"Vector values must fit a 32-bit float, got {value!r} at position 1"
    assert dense[:2] == (3, message)
    asked = pb.QueryRequest(top_k=1, vector=[1, value, 3])
    assert failure(lambda: rpc.stub.query(asked))[:2] == (3, message)
    number = failure(lambda: rpc.stub.upsert(upsert(vector("a", 1, 2, 3, k=value))))
    assert number.code == 3
    asked = pb.QueryRequest(top_k=1, id="a", filter=struct({"k": {"$gt": value}}))
    assert failure(lambda: rpc.stub.query(asked)).code == 3


@pytest.mark.slow
def test_result_beyond_the_limit(control: Control) -> None:
    with Rpc(control.create(dimension=20_000).host) as rpc:
        for number in range(53):
            rpc.stub.upsert(upsert(vector(f"{number}", 1, *[0.5] * 19_999)))
        asked = pb.QueryRequest(top_k=52, id="0", include_values=True)
        assert len(rpc.stub.query(asked).matches) == 52
        asked.top_k = 53
        failed = failure(lambda: rpc.stub.query(asked))
    assert failed.code == 3
    assert failed.message.startswith("The result has more than 4240000 bytes")


@pytest.mark.slow
def test_messages_beyond_the_limit(rpc: Rpc) -> None:
    """Limits are on the message: 2 MiB for an upsert, 4 MiB for the rest; the frame comes on top."""
    mebi = 1024 * 1024
    for name, most in (("Upsert", 2 * mebi), ("Query", 4 * mebi)):
        call = rpc.channel.unary_unary(f"/VectorService/{name}")
        junk = b"\xff" * (most + 1)
        assert failure(lambda call=call, junk=junk: call(junk))[:2] == (
            11,
            f"Error, message length too large: found {most + 1} bytes, the limit is: {most} bytes",
        )
        assert failure(lambda call=call, junk=junk: call(junk[1:])).code == 3
    # And far beyond: the channel survives.
    call = rpc.channel.unary_unary("/VectorService/Upsert")
    assert failure(lambda: call(b"\0" * 64 * mebi)).code == 11
    assert rpc.stub.list(pb.ListRequest()).vectors == []


@pytest.mark.parametrize(
    "path", ["/VectorService/Nothing", "/vectorservice/Upsert", "/Upsert", "/pinecone.X/Upsert"]
)
def test_unknown_method(rpc: Rpc, path: str) -> None:
    call = rpc.channel.unary_unary(path)
    assert failure(lambda: call(b""))[:2] == (12, f"Unknown method {path}")


def test_control_port_has_no_rpcs(shared_local: PineconeLocal) -> None:
    with Rpc(shared_local.url) as rpc:
        failed = failure(lambda: rpc.stub.list(pb.ListRequest()))
    assert failed[:2] == (12, "Unknown method /VectorService/List")


def test_api_key_is_checked() -> None:
    with (
        PineconeLocal(api_key="secret") as local,
        httpx.Client(headers={"api-key": "secret"}, trust_env=False) as http,
        Rpc(Control(local.url, http).create().host) as rpc,
    ):
        for given in ({}, {"api_key": "wrong"}):
            failed = failure(lambda given=given: rpc.call("List", pb.ListRequest(), **given))
            assert failed[:2] == (16, "Invalid API key.")
        assert not rpc.call("List", pb.ListRequest(), api_key="secret").message.vectors


def test_messages_are_encoded_and_bounded(rpc: Rpc) -> None:
    failed = failure(lambda: rpc.stub.upsert(upsert(vector("a", 1, 2, 3, **{"$ü% 🌲\n": "x"}))))
    assert failed.message == ("Metadata keys must not start with '$', got '$ü% 🌲\n'. Vector ID a")
    failed = failure(lambda: rpc.stub.upsert(upsert(vector("a", 1, 2, 3, **{"$" * 30_000: "x"}))))
    assert failed.code == 3
    assert failed.message.endswith("$$$...")
    assert len(failed.message) == 1003


def test_a_failure_of_the_service_is_internal(
    rpc: Rpc, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(vectors.Operations, "list_ids", broken)
    failed = failure(lambda: rpc.stub.list(pb.ListRequest()))
    assert failed[:2] == (13, "The local service failed: RuntimeError: broken")
    assert "POST /VectorService/List failed" in caplog.text


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Make every list take a while."""
    plain = vectors.Operations.list_ids

    def make(seconds: float) -> None:
        def late(self: vectors.Operations, request: Any) -> Any:
            time.sleep(seconds)
            return plain(self, request)

        monkeypatch.setattr(vectors.Operations, "list_ids", late)

    return make


def test_deadline(rpc: Rpc, slow: Callable[[float], None]) -> None:
    slow(0.3)
    assert failure(lambda: rpc.call("List", pb.ListRequest(), timeout=0.05)).code == 4
    assert failure(lambda: rpc.call("List", pb.ListRequest(), timeout=1e-6)).code == 4
    assert rpc.call("List", pb.ListRequest(), timeout=LONGEST).message.vectors == []


def test_cancelled_call_leaves_the_channel_usable(rpc: Rpc, slow: Callable[[float], None]) -> None:
    slow(0.05)
    path = "/VectorService/List"
    multi = rpc.channel.unary_unary(path, pb.ListRequest.SerializeToString)
    calls = [multi.future(pb.ListRequest()) for _ in range(30)]
    for call in calls:
        assert call.cancel()
    assert rpc.stub.list(pb.ListRequest()).vectors == []
    assert all(call.code() is grpc.StatusCode.CANCELLED for call in calls)
