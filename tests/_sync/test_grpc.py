# Made from tests/_async/test_grpc.py by `python -m codegen unasync`. Change that file, not this one.
"""Calls over gRPC against a real server: what is sent, what failures become, and what repeats them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import grpc
import numpy as np
import pytest

from pinecone import (
    ApiError,
    ConflictError,
    ForbiddenError,
    GrpcIndex,
    NotFoundError,
    Pinecone,
    PineconeConnectionError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    RateLimitError,
    ResponseParsingError,
    RetryConfig,
    ServiceError,
    UnauthorizedError,
    Vector,
)
from pinecone._transport.synchronization import sleep
from pinecone._versions import PINNABLE
from pinecone_api import DEFAULT, _wire
from pinecone_api._values import Values
from pinecone_api.default.grpc import messages as pb
from tests.helpers.grpc_server import RpcServer, match, refuse, serving, start, with_headers

Code = grpc.StatusCode
IMPATIENT = RetryConfig(max_retries=2, max_wait=0.01)


@pytest.fixture
def served() -> Any:
    with serving() as server:
        yield server


@pytest.fixture
def index(served: RpcServer) -> Iterator[GrpcIndex]:
    with GrpcIndex(host=served.url, api_key="secret-key", retry_config=IMPATIENT) as made:
        yield made


# -- requests and answers ------------------------------------------------------------------------


def test_records_of_several_requests_are_all_checked_before_the_first(
    served: RpcServer, index: GrpcIndex
) -> None:
    """Encoding checks numbers, too, but the second request is encoded after the first was sent."""
    records = [(f"r{n}", [0.5] * 1000) for n in range(1000)]
    index.upsert(vectors=records)
    sizes = [len(call.message.vectors) for call in served.calls]
    assert len(sizes) == 3
    assert sum(sizes) == 1000
    records[-1] = ("last", [0.5] * 999 + [float("nan")])
    with pytest.raises(PineconeValueError, match=r"vectors\[999\]\.values\[999\]: .*nan"):
        index.upsert(vectors=records)
    assert len(served.calls) == 3


def test_the_scheme_of_the_channel_is_told_apart_from_that_of_the_host(
    served: RpcServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    secure = served.url.replace("http:", "https:")
    with GrpcIndex(host=secure, api_key="k", grpc_scheme="http") as index:
        index.fetch(ids=["a"])
    monkeypatch.setenv("PINECONE_GRPC_SCHEME", "http")
    with Pinecone("k") as pc, pc.index(host=secure, grpc=True) as index:
        index.fetch(ids=["a"])
    assert len(served.calls) == 2
    monkeypatch.setenv("PINECONE_GRPC_SCHEME", "ftp")
    with pytest.raises(PineconeValueError, match="PINECONE_GRPC_SCHEME: expected 'http' or"):
        GrpcIndex(host=secure, api_key="k")
    with pytest.raises(PineconeValueError, match="secure, grpc_scheme: secure=False cannot be"):
        GrpcIndex(host=secure, api_key="k", grpc_scheme="https", secure=False)


def test_whoever_wants_to_know_is_told_of_throttling(served: RpcServer) -> None:
    told: list[str] = []
    slow, down = refuse(Code.RESOURCE_EXHAUSTED), refuse(Code.UNAVAILABLE)
    served.script("Fetch", slow, down, pb.FetchResponse())
    retries = RetryConfig(max_retries=2, max_wait=0.01, on_throttle=print)
    with GrpcIndex(
        host=served.url, api_key="k", retry_config=retries, on_throttle=told.append
    ) as index:
        index.fetch(ids=["a"])
    assert told == ["127.0.0.1"]
    with pytest.raises(PineconeTypeError, match="on_throttle: expected a function"):
        GrpcIndex(host=served.url, api_key="k", on_throttle=5)  # type: ignore[arg-type]


def test_a_call_carries_key_version_agent_and_deadline(served: RpcServer) -> None:
    with GrpcIndex(
        host=served.url,
        api_key="secret-key",
        api_version="2025-10",
        source_tag="My Tag",
        additional_headers={"X-Extra": "1", "API-KEY": "other", "Host": "no", "x-bits-bin": "b"},
        timeout=70,
    ) as index:
        index.fetch(ids=["a"])
        index.fetch(ids=["a"], timeout=30)
    first, second = served.calls
    assert first.metadata["api-key"] == "other"
    assert first.metadata["x-pinecone-api-version"] == "2025-10"
    assert first.metadata["x-extra"] == "1"
    assert first.metadata["x-bits-bin"] == b"b"
    assert first.metadata["user-agent"].startswith("python-client-")
    assert "source_tag=my_tag" in first.metadata["user-agent"]
    assert 30 < (first.time_remaining or 0) <= 70.1
    assert 0 < (second.time_remaining or 0) <= 30.1


@pytest.mark.parametrize("version", [None, *PINNABLE])
def test_every_handle_asks_for_the_pinned_version(served: RpcServer, version: str | None) -> None:
    with (
        Pinecone("key", api_version=version) as pc,
        pc.index(host=served.url, grpc=True) as index,
        GrpcIndex(host=served.url, api_key="key", api_version=version) as alone,
    ):
        index.fetch(ids=["a"])
        alone.describe_index_stats()
    asked = [call.metadata["x-pinecone-api-version"] for call in served.calls]
    assert asked == [version or DEFAULT] * 2


def test_vectors_of_every_kind_arrive_as_they_were(served: RpcServer, index: GrpcIndex) -> None:
    served.script("Upsert", pb.UpsertResponse(upserted_count=4))
    reply = index.upsert(
        vectors=[
            ("list", [0.5, 1], {"year": 2020, "tags": ["a"]}),
            ("array", np.array([0.5, 1.0])),
            Vector(id="values", values=Values("f", [0.5, 1.0])),  # type: ignore[arg-type]
            {"id": "sparse", "sparse_values": {"indices": [3, 2**32 - 1], "values": [0.5, 1]}},
        ],
        namespace="space",
    )
    assert reply.upserted_count == 4
    sent = served.calls[-1].message
    assert sent.namespace == "space"
    assert [list(v.values) for v in sent.vectors] == [[0.5, 1.0]] * 3 + [[]]
    assert sent.vectors[0].metadata.fields["year"].number_value == 2020
    assert list(sent.vectors[3].sparse_values.indices) == [3, 2**32 - 1]


def test_an_answer_brings_headers_and_can_be_sent_back(served: RpcServer, index: GrpcIndex) -> None:
    reply = pb.QueryResponse(
        matches=[match("a", [0.5, 1.0], genre="drama")], usage=pb.Usage(read_units=5)
    )
    headers = (("x-pinecone-request-id", "r-1"), ("x-pinecone-lsn-reconciled", "7"))
    served.script("Query", with_headers(reply, *headers))
    found = index.query(vector=[1.0, 2.0], top_k=1, include_values=True)
    info = found.response_info
    assert info is not None
    assert (info.request_id, info.lsn_reconciled, info.status_code) == ("r-1", 7, 200)
    assert info.usage == found.usage
    (best,) = found.matches
    assert type(best.values) is Values
    assert best.values == [0.5, 1.0]
    assert best.metadata == {"genre": "drama"}
    index.upsert(vectors=[(best.id, best.values, best.metadata)])
    index.query(vector=best.values, top_k=1)
    assert list(served.calls[-1].message.vector) == [0.5, 1.0]


def test_numbers_that_need_more_than_32_bits_are_refused(
    served: RpcServer, index: GrpcIndex
) -> None:
    with pytest.raises(PineconeValueError, match=r"vector\[1\]: .* 32 bits can hold, got 1e\+39"):
        index.query(vector=[1.0, 1e39], top_k=1)
    with pytest.raises(PineconeValueError, match=r"vectors\[1\]\.values\[0\]: .* got 1e\+39"):
        index.upsert(vectors=[("a", [1.0]), ("b", [1e39])])
    with pytest.raises(PineconeTypeError):
        index.query(vector=[1.0], top_k=1, filter={"a": {"$in": [object()]}})
    assert not served.calls


def test_a_call_that_grpc_does_not_have_goes_over_http() -> None:
    from tests.helpers.scripted_server import reply, serving as serving_http

    body = {"data": [{"id": "1", "status": "Completed"}]}
    with serving_http(reply(200, body)) as server:
        with GrpcIndex(host=server.url, api_key="k") as index:
            page = index.list_imports_paginated()
    assert [item.id for item in page] == ["1"]
    assert server.requests[0].target.startswith("/bulk/imports")


# -- failures ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "kind", "status"),
    [
        (Code.NOT_FOUND, NotFoundError, 404),
        (Code.ALREADY_EXISTS, ConflictError, 409),
        (Code.UNAUTHENTICATED, UnauthorizedError, 401),
        (Code.PERMISSION_DENIED, ForbiddenError, 403),
        (Code.INVALID_ARGUMENT, ApiError, 400),
        (Code.FAILED_PRECONDITION, ApiError, 400),
        (Code.OUT_OF_RANGE, ApiError, 400),
        (Code.UNIMPLEMENTED, ServiceError, 501),
        (Code.INTERNAL, ServiceError, 500),
        (Code.UNKNOWN, ServiceError, 500),
        (Code.DATA_LOSS, ServiceError, 500),
        (Code.RESOURCE_EXHAUSTED, RateLimitError, 429),
        (Code.ABORTED, ServiceError, 503),
    ],
)
def test_a_status_becomes_the_error_that_http_gives(
    served: RpcServer, index: GrpcIndex, code: Code, kind: type[ApiError], status: int
) -> None:
    served.script("Fetch", refuse(code, "Bad thing", (("x-pinecone-request-id", "r-2"),)))
    with pytest.raises(ApiError) as caught:
        index.fetch(ids=["a"])
    error = caught.value
    assert type(error) is kind
    assert error.status_code == status
    assert error.message == "Bad thing"
    assert error.error_code == code.name
    assert error.request_id == "r-2"
    assert error.operation == "fetch_vectors"
    assert error.body == {"error": {"code": code.name, "message": "Bad thing"}}
    assert error.attempts == len(served.calls)
    assert "secret-key" not in repr(error) + str(error)


@pytest.mark.parametrize(
    "code", [Code.UNAVAILABLE, Code.RESOURCE_EXHAUSTED, Code.ABORTED, Code.INTERNAL]
)
def test_what_passes_is_tried_again(served: RpcServer, index: GrpcIndex, code: Code) -> None:
    served.script("Fetch", refuse(code), refuse(code), pb.FetchResponse(namespace="n"))
    assert (index.fetch(ids=["a"])).namespace == "n"
    assert len(served.calls) == 3


@pytest.mark.parametrize("code", [Code.INVALID_ARGUMENT, Code.NOT_FOUND, Code.UNIMPLEMENTED])
def test_what_stays_is_not_tried_again(served: RpcServer, index: GrpcIndex, code: Code) -> None:
    served.script("Fetch", refuse(code))
    with pytest.raises(ApiError):
        index.fetch(ids=["a"])
    assert len(served.calls) == 1


def test_what_may_have_been_done_is_not_done_twice(served: RpcServer, index: GrpcIndex) -> None:
    for code in (Code.UNAVAILABLE, Code.INTERNAL):
        served.script("CreateNamespace", refuse(code))
        with pytest.raises((PineconeConnectionError, ServiceError)):
            index.create_namespace(name="n")
    assert len(served.calls) == 2


def test_a_wait_that_the_service_asks_for(served: RpcServer, index: GrpcIndex) -> None:
    served.script("Fetch", refuse(Code.RESOURCE_EXHAUSTED, "slow", (("retry-after", "3600"),)))
    with pytest.raises(RateLimitError) as caught:
        index.fetch(ids=["a"])
    assert caught.value.retry_after == 3600
    assert len(served.calls) == 3


def test_a_deadline_holds_for_all_attempts(served: RpcServer) -> None:
    served.script("Fetch", served.hold(pb.FetchResponse()))
    eager = RetryConfig(max_retries=100_000, max_wait=0)
    with GrpcIndex(host=served.url, api_key="k", retry_config=eager) as index:
        with pytest.raises(PineconeTimeoutError, match="fetch_vectors"):
            index.fetch(ids=["a"], timeout=0.2)
        served.script("Fetch", refuse(Code.UNAVAILABLE))
        with pytest.raises((PineconeTimeoutError, ServiceError)):
            index.fetch(ids=["a"], timeout=0.2)


def test_nobody_listens(served: RpcServer) -> None:
    with GrpcIndex(host="http://127.0.0.1:9", api_key="k", retry_config=IMPATIENT) as index:
        with pytest.raises(PineconeConnectionError, match=r"127\.0\.0\.1:9.*3 attempts"):
            index.fetch(ids=["a"])
    with GrpcIndex(
        host="http://no-such-host.invalid", api_key="k", retry_config=IMPATIENT
    ) as index:
        with pytest.raises((PineconeConnectionError, PineconeTimeoutError)):
            index.fetch(ids=["a"], timeout=5)


@pytest.mark.parametrize("data", [b"\x12\xff", b"\x0a\x05ab", b"\xff" * 11, b"\x12\x02\x0a\x09"])
def test_an_answer_that_is_none(served: RpcServer, index: GrpcIndex, data: bytes) -> None:
    served.script("Query", data)
    with pytest.raises(ResponseParsingError, match="query_vectors: the answer is not what the API"):
        index.query(id="a", top_k=1)


def test_metadata_that_is_none_is_an_error_when_it_is_read(
    served: RpcServer, index: GrpcIndex
) -> None:
    served.script("Query", b"\x12" + _wire.block(b"\x0a\x01a\x22\x02\x0a\x05"))
    (found,) = (index.query(id="a", top_k=1)).matches
    assert found.id == "a"
    with pytest.raises(ResponseParsingError, match="not what the API describes"):
        _ = found.metadata


# -- connections ---------------------------------------------------------------------------------


@pytest.mark.slow
def test_calls_go_on_after_the_server_was_restarted() -> None:
    served = RpcServer()
    server = start(served)
    with GrpcIndex(host=served.url, api_key="k") as index:
        index.fetch(ids=["a"])
        server.stop(None).wait()
        with pytest.raises((PineconeConnectionError, PineconeTimeoutError)):
            index.fetch(ids=["a"], timeout=0.3)
        server = start(served)
        index.fetch(ids=["a"])
        server.stop(None).wait()
    assert len(served.calls) == 2


def test_a_closed_index_says_so(served: RpcServer) -> None:
    index = GrpcIndex(host=served.url, api_key="k")
    index.fetch(ids=["a"])
    index.close()
    index.close()
    with pytest.raises(PineconeError, match="fetch_vectors: this client is closed"):
        index.fetch(ids=["a"])
    with pytest.raises(PineconeError, match="this client is closed"):
        index.list_imports_paginated()


def test_a_copy_has_connections_of_its_own(served: RpcServer) -> None:
    import copy
    import pickle

    with GrpcIndex(host=served.url, api_key="k", connect_timeout=2.5) as index:
        for made in (
            copy.copy(index),
            pickle.loads(pickle.dumps(index)),
            index.with_options(timeout=9),
        ):
            assert type(made) is GrpcIndex
            assert made.config.connect_timeout == 2.5
            made.fetch(ids=["a"])
            made.close()
        index.fetch(ids=["a"])


@pytest.mark.parametrize(
    ("host", "secure", "expected"),
    [
        ("http://127.0.0.1:5081", True, "http://127.0.0.1:5081"),
        ("127.0.0.1:5081", False, "http://127.0.0.1:5081"),
        ("https://127.0.0.1:5081", False, "http://127.0.0.1:5081"),
        ("docs-abc123.svc.pinecone.io", True, "https://docs-abc123.svc.pinecone.io"),
    ],
)
def test_which_host(host: str, secure: bool, expected: str) -> None:
    index = GrpcIndex(host=host, api_key="k", secure=secure)
    assert index.host == expected
    assert repr(index) == f"GrpcIndex(host={expected!r})"
    index.close()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"host": "https://a.io/path"}, "no path after the host"),
        ({"host": "a.io", "ssl_verify": False}, "ssl_verify: gRPC always verifies"),
        ({"host": "a.io", "proxy_url": "https://p.io"}, "http:// proxies only, got https://"),
        (
            {"host": "a.io", "connect_timeout": 0},
            "connect_timeout: expected seconds greater than 0",
        ),
        ({"host": "a.io", "additional_headers": {"x!": "y"}}, "additional_headers: .* got 'x!'"),
        ({"host": "a.io", "ssl_ca_certs": __file__}, "ssl_ca_certs: no CA certificates in PEM"),
    ],
)
def test_settings_that_cannot_work(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(PineconeValueError, match=message):
        GrpcIndex(api_key="k", **arguments)


def test_a_wait_between_attempts_is_no_busy_loop(served: RpcServer, index: GrpcIndex) -> None:
    served.script("Fetch", refuse(Code.UNAVAILABLE), pb.FetchResponse())
    index.fetch(ids=["a"])
    sleep(0)
    assert len(served.calls) == 2


def test_a_thousand_ids_are_one_fetch(index: GrpcIndex, served: RpcServer) -> None:
    """No URL limits how many ids a call may have; the service does."""
    index.fetch(ids=[f"{'long' * 50}-{number}" for number in range(1500)])
    assert len(served.calls) == 2
