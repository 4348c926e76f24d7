# Made from tests/_async/test_alike.py by `python -m codegen unasync`. Change that file, not this one.
"""The same fault gives the same error over REST and over gRPC."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import grpc
import pytest

from pinecone import (
    ApiError,
    GrpcIndex,
    Index,
    NotFoundError,
    Pinecone,
    PineconeConnectionError,
    PineconeTimeoutError,
    RetryConfig,
    ServiceError,
)
from tests.helpers import grpc_server, scripted_server
from tests.helpers.grpc_server import refuse
from tests.helpers.scripted_server import reply, reset

REQUEST = (("x-pinecone-request-id", "r-7"),)
ONCE = RetryConfig(max_retries=0)
QUICK = RetryConfig(max_retries=2, max_wait=0.01)
TRANSPORTS = pytest.mark.parametrize("kind", [Index, GrpcIndex])


@contextlib.contextmanager
def answering(kind: Any, status: int, code: grpc.StatusCode) -> Iterator[Any]:
    """Provide a server that answers every call with a status and words of its own."""
    if kind is Index:
        body = {"code": code.value[0], "message": "over the top"}
        with scripted_server.serving(reply(status, body, dict(REQUEST))) as server:
            yield server
    else:
        with grpc_server.serving() as served:
            for rpc in ("Fetch", "CreateNamespace"):
                served.script(rpc, refuse(code, "over the top", REQUEST))
            yield served


@TRANSPORTS
@pytest.mark.parametrize(
    ("status", "code"),
    [(503, grpc.StatusCode.UNAVAILABLE), (504, grpc.StatusCode.DEADLINE_EXCEEDED)],
)
def test_an_answer_is_an_answer(kind: Any, status: int, code: grpc.StatusCode) -> None:
    with answering(kind, status, code) as server:
        with kind(host=server.url, api_key="k", retry_config=ONCE) as index:
            with pytest.raises(ServiceError) as caught:
                index.fetch(ids=["a"])
    error = caught.value
    assert error.status_code == status
    assert error.message == "over the top"
    assert error.request_id == "r-7"
    assert error.attempts == 1
    assert error.operation == "fetch_vectors"


@TRANSPORTS
@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [(503, grpc.StatusCode.UNAVAILABLE, 3), (504, grpc.StatusCode.DEADLINE_EXCEEDED, 1)],
)
def test_creating_is_repeated_only_if_nothing_was_done(
    kind: Any, status: int, code: grpc.StatusCode, expected: int
) -> None:
    with answering(kind, status, code) as server:
        with kind(host=server.url, api_key="k", retry_config=QUICK) as index:
            with pytest.raises(ServiceError) as caught:
                index.create_namespace(name="n")
    assert caught.value.attempts == expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [("connection termination", 1), ("connection failure", 3), ("remote connection failure", 3)],
)
def test_a_request_that_envoy_lost_may_have_been_carried_out(reason: str, expected: int) -> None:
    words = f"upstream connect error or disconnect/reset before headers. reset reason: {reason}"
    with scripted_server.serving(reply(503, words.encode())) as server:
        with Index(host=server.url, api_key="k", retry_config=QUICK) as index:
            with pytest.raises(ServiceError, match="reset reason"):
                index.create_namespace(name="n")
    assert len(server.requests) == expected


@pytest.mark.parametrize(("status", "kind"), [(403, ApiError), (503, ServiceError)])
def test_an_http_status_in_the_place_of_a_grpc_one(status: int, kind: type[ApiError]) -> None:
    code = grpc.StatusCode.PERMISSION_DENIED if status == 403 else grpc.StatusCode.UNAVAILABLE
    with grpc_server.serving() as served:
        served.script("Fetch", refuse(code, f"Received http2 header with status: {status}"))
        with GrpcIndex(host=served.url, api_key="k", retry_config=ONCE) as index:
            with pytest.raises(kind) as caught:
                index.fetch(ids=["a"])
    assert caught.value.status_code == status


@TRANSPORTS
def test_a_reset_says_so(kind: Any) -> None:
    with scripted_server.serving(reset) as server:
        with kind(host=server.url, api_key="k", retry_config=ONCE) as index:
            with pytest.raises(PineconeConnectionError, match=r"http://127.*Connection reset"):
                index.fetch(ids=["a"])


@TRANSPORTS
def test_nobody_listens(kind: Any) -> None:
    with pytest.raises(PineconeConnectionError, match=r"127\.0\.0\.1:9: .*Connection refused"):
        with kind(host="http://127.0.0.1:9", api_key="k", retry_config=ONCE) as index:
            index.fetch(ids=["a"])


# -- deletions whose answer was lost -------------------------------------------------------------

MISSING = reply(404, {"code": 5, "message": "no such thing"})


def test_what_is_gone_after_a_lost_answer_is_deleted() -> None:
    for lost in (reset, reply(500), reply(504)):
        with scripted_server.serving(lost, MISSING) as server:
            with Pinecone("k", host=server.url, retry_config=QUICK) as pc:
                pc.indexes.delete("films")
                with pytest.raises(NotFoundError):
                    pc.indexes.delete("films")
        with scripted_server.serving(lost, MISSING) as server:
            with Index(host=server.url, api_key="k", retry_config=QUICK) as index:
                index.delete(delete_all=True, namespace="n")
                with pytest.raises(NotFoundError):
                    index.delete(delete_all=True, namespace="n")


def test_what_is_gone_after_a_lost_answer_is_deleted_over_grpc() -> None:
    code = grpc.StatusCode
    with grpc_server.serving() as served:
        gone = refuse(code.NOT_FOUND)
        served.script("DeleteNamespace", refuse(code.UNAVAILABLE, "Socket closed"), gone)
        served.script("Delete", refuse(code.DEADLINE_EXCEEDED, "too slow"), gone)
        with GrpcIndex(host=served.url, api_key="k", retry_config=QUICK) as index:
            index.delete_namespace(name="n")
            index.delete(ids=["a"])
            with pytest.raises(NotFoundError):
                index.delete_namespace(name="n")
            with pytest.raises(NotFoundError):
                index.delete(ids=["a"])


@pytest.mark.parametrize("status", [429, 503])
def test_what_was_gone_before_is_not_found(status: int) -> None:
    with scripted_server.serving(reply(status), MISSING) as server:
        with Pinecone("k", host=server.url, retry_config=QUICK) as pc:
            with pytest.raises(NotFoundError):
                pc.indexes.delete("films")
            server.script[:] = [reset, MISSING]
            with pytest.raises(NotFoundError):
                pc.indexes.describe("films")


# -- proxies -------------------------------------------------------------------------------------


@TRANSPORTS
def test_a_proxy_that_is_not_there_is_named(kind: Any) -> None:
    with kind(
        host="https://films.example",
        api_key="k",
        proxy_url="http://user:secret@127.0.0.1:9",
        retry_config=ONCE,
    ) as index:
        with pytest.raises(PineconeConnectionError) as caught:
            index.fetch(ids=["a"])
    said = str(caught.value)
    assert "https://films.example through the proxy http://...@127.0.0.1:9: " in said
    assert "Connection refused" in said
    assert "secret" not in said


@TRANSPORTS
@pytest.mark.parametrize(("status", "attempts"), [(403, 1), (407, 1), (502, 3)])
def test_a_proxy_that_refuses_is_named(kind: Any, status: int, attempts: int) -> None:
    with scripted_server.serving(reply(status)) as proxy:
        with kind(
            host="https://films.example", api_key="k", proxy_url=proxy.url, retry_config=QUICK
        ) as index:
            with pytest.raises(PineconeConnectionError) as caught:
                index.fetch(ids=["a"])
    said = str(caught.value)
    assert f"through the proxy {proxy.url}: " in said
    assert f"{status}" in said
    assert said.endswith("(1 attempt)" if attempts == 1 else f"({attempts} attempts)")


def test_a_proxy_that_wants_a_login_is_named_without_tls_too() -> None:
    with scripted_server.serving(reply(407)) as proxy:
        with Pinecone("k", host="http://films.example", proxy_url=proxy.url) as pc:
            with pytest.raises(PineconeConnectionError, match=r"through the proxy .*: 407 Reason"):
                pc.indexes.list()
    assert len(proxy.requests) == 1


def test_a_proxy_that_says_nothing_is_named() -> None:
    with scripted_server.serving(scripted_server.hold(reply(200))) as proxy:
        with Index(host="https://films.example", api_key="k", proxy_url=proxy.url) as index:
            with pytest.raises(PineconeTimeoutError, match="through the proxy http://127"):
                index.fetch(ids=["a"], timeout=0.3)
