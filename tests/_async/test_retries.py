"""Test what is sent again, when, and what is not: against a server that fails on purpose."""

from __future__ import annotations

import socket
import time
from email.utils import formatdate

import pytest

from pinecone import (
    ApiError,
    AsyncIndex,
    AsyncPinecone,
    PineconeConnectionError,
    PineconeTimeoutError,
    RateLimitError,
    ResponseParsingError,
    RetryConfig,
    ServerlessSpec,
    ServiceError,
)
from tests.helpers.scripted_server import (
    cut_off,
    drip,
    hang_up,
    hold,
    reply,
    serving,
    slow_head,
    wait_then,
)
from tests.helpers.waiting import DEADLINES

QUICK = RetryConfig(max_retries=2, max_wait=0.05)
MATCHES = reply(200, {"matches": [{"id": "a", "score": 0.5}], "namespace": ""})
BUSY = reply(503, {"code": 14, "message": "busy"}, {"x-pinecone-request-id": "r-1"})
SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


def handle(url: str, retry: RetryConfig = QUICK, timeout: float = 30.0) -> AsyncIndex:
    return AsyncIndex(host=url, api_key="key", retry_config=retry, timeout=timeout)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
async def test_temporary_errors_are_tried_again(status: int) -> None:
    failure = reply(status, {"code": 14, "message": "later"})
    with serving(failure, failure, MATCHES) as server:
        async with handle(server.url) as index:
            assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "a"
    assert len(server.requests) == 3
    assert len({request.body for request in server.requests}) == 1


async def test_the_last_failure_is_raised_with_its_story() -> None:
    with serving(BUSY) as server:
        async with handle(server.url) as index:
            with pytest.raises(ServiceError) as caught:
                await index.query(vector=[1.0], top_k=1)
    error = caught.value
    assert len(server.requests) == 3
    assert str(error) == "[503] busy (request_id: r-1)"
    assert (error.operation, error.attempts, error.status_code) == ("query_vectors", 3, 503)
    assert error.elapsed is not None
    assert error.elapsed > 0
    assert error.body == {"code": 14, "message": "busy"}
    assert error.headers["x-pinecone-request-id"] == "r-1"
    assert error.reason == "Reason"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 302, 501])
async def test_other_errors_are_final(status: int) -> None:
    with serving(reply(status, {"code": 3, "message": "no"})) as server:
        async with handle(server.url) as index:
            with pytest.raises(ApiError, match=rf"\[{status}\] no"):
                await index.query(vector=[1.0], top_k=1)
    assert len(server.requests) == 1


@pytest.mark.parametrize(("retries", "expected"), [(0, 1), (1, 2), (4, 5), (None, 4)])
async def test_the_number_of_repetitions_can_be_chosen(retries: int | None, expected: int) -> None:
    retry = RetryConfig(max_wait=0.01)
    with serving(BUSY) as server:
        async with handle(server.url, retry) as index:
            with pytest.raises(ServiceError) as caught:
                await index.with_options(max_retries=retries).query(vector=[1.0], top_k=1)
    assert len(server.requests) == caught.value.attempts == expected


async def test_the_statuses_can_be_chosen() -> None:
    teapot = RetryConfig(max_wait=0.01, retryable_status_codes=frozenset({418}))
    with serving(reply(418), MATCHES, BUSY) as server:
        async with handle(server.url, teapot) as index:
            await index.query(vector=[1.0], top_k=1)
            with pytest.raises(ServiceError):
                await index.query(vector=[1.0], top_k=1)
    assert len(server.requests) == 3


@pytest.mark.parametrize("break_off", [hang_up, cut_off])
async def test_broken_connections_are_tried_again_for_calls_that_may_be_repeated(
    break_off: object,
) -> None:
    with serving(break_off, break_off, MATCHES) as server:  # type: ignore[arg-type]
        async with handle(server.url) as index:
            assert (await index.query(vector=[1.0], top_k=1)).matches
    assert len(server.requests) == 3


async def test_broken_connections_are_final_for_calls_that_may_not() -> None:
    with serving(hang_up) as server:
        async with AsyncPinecone("key", host=server.url, retry_config=QUICK) as pc:
            with pytest.raises(
                PineconeConnectionError, match=r"create_index: http://.*1 attempt\)"
            ):
                await pc.indexes.create(name="films", dimension=3, spec=SPEC)
    assert len(server.requests) == 1


@pytest.mark.parametrize(("status", "expected"), [(500, 1), (502, 1), (504, 1), (503, 3), (429, 3)])
async def test_creating_is_repeated_only_if_nothing_was_done(status: int, expected: int) -> None:
    with serving(reply(status, {"error": {"code": "X", "message": "y"}})) as server:
        async with AsyncPinecone("key", host=server.url, retry_config=QUICK) as pc:
            with pytest.raises(ApiError):
                await pc.indexes.create(name="films", dimension=3, spec=SPEC)
    assert len(server.requests) == expected


async def test_half_an_answer_says_that_a_call_was_probably_carried_out() -> None:
    with serving(cut_off) as server:
        async with AsyncPinecone("key", host=server.url, retry_config=QUICK) as pc:
            with pytest.raises(
                ResponseParsingError, match=r"create_index: .* probably carried out"
            ):
                await pc.indexes.create(name="films", dimension=3, spec=SPEC)
    assert len(server.requests) == 1


async def test_nobody_listening() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    async with AsyncPinecone("key", host=f"http://127.0.0.1:{port}", retry_config=QUICK) as pc:
        with pytest.raises(PineconeConnectionError, match=rf"127\.0\.0\.1:{port}.*3 attempts"):
            await pc.indexes.create(name="films", dimension=3, spec=SPEC)


async def test_retry_after_in_seconds() -> None:
    with serving(reply(429, {"message": "slow down"}, {"Retry-After": "0.3"}), MATCHES) as server:
        async with handle(server.url, RetryConfig(max_wait=1)) as index:
            started = time.monotonic()
            await index.query(vector=[1.0], top_k=1)
            assert time.monotonic() - started >= 0.3
    assert len(server.requests) == 2


@pytest.mark.parametrize("value", ["-5", "0", "Wed, 21 Oct 2015 07:28:00 GMT", "soon"])
async def test_retry_after_that_has_passed_or_makes_no_sense(value: str) -> None:
    with serving(reply(429, {"message": "slow down"}, {"Retry-After": value}), MATCHES) as server:
        async with handle(server.url) as index:
            await index.query(vector=[1.0], top_k=1)
    assert len(server.requests) == 2


async def test_a_longer_wait_than_allowed_is_cut() -> None:
    date = formatdate(time.time() + 3600, usegmt=True)
    late = reply(429, {"message": "slow down"}, {"Retry-After": date})
    with serving(late, MATCHES) as server:
        async with handle(server.url) as index:
            assert (await index.query(vector=[1.0], top_k=1)).matches
    assert len(server.requests) == 2


async def test_a_wait_is_cut_to_the_time_that_is_left() -> None:
    """The other half of it is for the attempt, whose error says more than that time was over."""
    with serving(reply(429, {"message": "busy"}, {"Retry-After": "60"})) as server:
        async with handle(server.url, RetryConfig(max_retries=1), timeout=2) as index:
            with pytest.raises(RateLimitError, match="busy") as caught:
                await index.query(vector=[1.0], top_k=1)
    assert caught.value.retry_after == 60
    assert len(server.requests) == 2


@pytest.mark.parametrize("slow", [drip, slow_head, hold(MATCHES)])
async def test_the_deadline_holds_whatever_is_slow(slow: object) -> None:
    with serving(slow) as server:  # type: ignore[arg-type]
        async with handle(server.url) as index:
            started = time.monotonic()
            with pytest.raises(PineconeTimeoutError, match=r"query_vectors: .*within 0\.3 s"):
                await index.query(vector=[1.0], top_k=1, timeout=0.3)
            assert time.monotonic() - started >= 0.3


async def test_the_deadline_covers_all_attempts() -> None:
    """How an attempt that failed shortens the next one is in tests/_transport/test_protocol.py."""
    for seconds in DEADLINES:
        with serving(BUSY, hold(MATCHES)) as server:
            async with handle(server.url, timeout=seconds) as index:
                with pytest.raises((PineconeTimeoutError, ServiceError)) as caught:
                    await index.query(vector=[1.0], top_k=1)
        if len(server.requests) == 2:
            break
    assert f"within {seconds:g} s (2 attempts)" in str(caught.value)


async def test_a_large_request_that_is_read_slowly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        # Nobody accepts and nobody reads: the kernel's buffers fill up and the write blocks.
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        async with handle(url) as index:
            with pytest.raises(PineconeTimeoutError):
                await index.query(vector=[0.123456789] * 2_000_000, top_k=1, timeout=0.5)


async def test_an_answer_that_is_not_what_the_api_describes() -> None:
    for body in (b"<html>", {"matches": 7}, {"matches": [{"id": 5}]}, b"\xff"):
        with serving(reply(200, body)) as server:
            async with handle(server.url) as index:
                with pytest.raises(ResponseParsingError, match="query_vectors: ") as caught:
                    await index.query(vector=[1.0], top_k=1)
        assert caught.value.cause is not None
        assert len(server.requests) == 1


async def test_an_error_from_something_in_between() -> None:
    page = b"<html><body>Bad Gateway</body></html>"
    with serving(reply(502, page)) as server:
        async with handle(server.url, RetryConfig(max_retries=0)) as index:
            with pytest.raises(ServiceError, match="Bad Gateway") as caught:
                await index.query(vector=[1.0], top_k=1)
    assert caught.value.body is None
    assert caught.value.error_code is None


async def test_waiting_for_a_free_connection_counts() -> None:
    with serving(hold(MATCHES), MATCHES) as server:
        async with AsyncIndex(host=server.url, api_key="key", connection_pool_maxsize=1) as index:
            with pytest.raises(PineconeTimeoutError):
                await index.query(vector=[1.0], top_k=1, timeout=0.3)
            assert (await index.query(vector=[1.0], top_k=1)).matches


async def test_a_call_may_take_for_ever() -> None:
    with serving(wait_then(0.05, BUSY), MATCHES) as server:
        async with handle(server.url, timeout=float("inf")) as index:
            assert (await index.query(vector=[1.0], top_k=1)).matches
            assert (await index.query(vector=[1.0], top_k=1, timeout=float("inf"))).matches
    assert len(server.requests) == 3
