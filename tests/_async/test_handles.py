"""Test what clients and indexes have in common: options, copies, shared connections, a caller's own client."""

from __future__ import annotations

import copy
import gc
import logging
import pickle
import warnings
from typing import Any

import httpx
import msgspec
import pytest

from pinecone import (
    AsyncIndex,
    AsyncPinecone,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    RetryConfig,
    ServiceError,
)
from pinecone.local import PineconeLocal
from tests.helpers.scripted_server import reply, serving

MATCHES = reply(200, {"matches": [{"id": "a", "score": 0.5}], "namespace": ""})


async def test_with_options_changes_what_it_names() -> None:
    async with AsyncPinecone(
        api_key="key", timeout=7, source_tag="one", additional_headers={"X-A": "1", "X-B": "2"}
    ) as pc:
        other = pc.with_options(timeout=3, max_retries=5, additional_headers={"x-a": "3"})
        assert (other.config.timeout, other.config.retry_config.max_retries) == (3.0, 5)
        assert other.config.additional_headers == {"X-B": "2", "x-a": "3"}
        assert (other.config.source_tag, other.config.api_key) == ("one", "key")
        assert (pc.config.timeout, pc.config.retry_config.max_retries) == (7.0, 3)
        assert pc.config.additional_headers == {"X-A": "1", "X-B": "2"}
        policy = RetryConfig(max_retries=0, max_wait=2)
        assert pc.with_options(retry_config=policy).config.retry_config == policy


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"timeout": 0}, PineconeValueError, "timeout"),
        ({"timeout": "1"}, PineconeTypeError, "timeout"),
        ({"max_retries": -1}, PineconeValueError, "max_retries"),
        ({"retry_config": 3}, PineconeTypeError, "retry_config"),
        ({"additional_headers": [1]}, PineconeTypeError, "additional_headers"),
    ],
)
async def test_options_are_checked(
    arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    async with AsyncPinecone(api_key="key") as pc:
        with pytest.raises(error, match=words):
            pc.with_options(**arguments)


async def test_options_of_an_index_hold_for_its_calls() -> None:
    with serving(reply(503, {"message": "busy"})) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            once = index.with_options(max_retries=0)
            with pytest.raises(ServiceError) as caught:
                await once.query(vector=[1.0], top_k=1)
            assert caught.value.attempts == len(server.requests) == 1


async def test_handles_on_one_host_share_connections_and_close_apart() -> None:
    with serving(MATCHES) as server:
        first = AsyncIndex(host=server.url, api_key="key")
        second = AsyncIndex(host=server.url, api_key="other")
        third = first.with_options(timeout=50)
        for handle in (first, second, third):
            await handle.query(vector=[1.0], top_k=1)
        assert server.connections == 1
        assert [r.headers["api-key"] for r in server.requests] == ["key", "other", "key"]
        await first.close()
        await first.close()
        with pytest.raises(PineconeError, match="closed"):
            await first.query(vector=[1.0], top_k=1)
        await second.query(vector=[1.0], top_k=1)
        await third.close()
        await second.query(vector=[1.0], top_k=1)
        assert server.connections == 1
        await second.close()
        async with AsyncIndex(host=server.url, api_key="key") as later:
            await later.query(vector=[1.0], top_k=1)
        assert server.connections == 2


async def test_other_settings_of_the_connection_are_another_pool() -> None:
    with serving(MATCHES) as server:
        async with (
            AsyncIndex(host=server.url, api_key="key") as one,
            AsyncIndex(host=server.url, api_key="key", connection_pool_maxsize=3) as other,
        ):
            await one.query(vector=[1.0], top_k=1)
            await other.query(vector=[1.0], top_k=1)
        assert server.connections == 2


@pytest.mark.slow
async def test_a_forgotten_handle_leaves_no_warning_and_no_connection() -> None:
    with serving(MATCHES) as server, warnings.catch_warnings():
        warnings.simplefilter("error")
        index = AsyncIndex(host=server.url, api_key="key")
        await index.query(vector=[1.0], top_k=1)
        del index
        gc.collect()


async def test_a_hundred_handles_of_one_host_share_their_connections(
    shared_local: PineconeLocal,
) -> None:
    async with shared_local.async_client() as pc:
        handles = [await pc.index(host="http://127.0.0.1:9") for _ in range(100)]
        assert len({id(handle._http._transports) for handle in handles}) == 1


async def test_copies_and_pickles_are_made_from_the_settings() -> None:
    with serving(MATCHES) as server:
        async with AsyncIndex(host=server.url, api_key="key", timeout=90) as index:
            await index.query(vector=[1.0], top_k=1)
            for twin in (
                copy.copy(index),
                copy.deepcopy(index),
                pickle.loads(pickle.dumps(index)),
            ):
                assert twin.config == index.config
                await twin.query(vector=[1.0], top_k=1)
                await twin.close()
            await index.query(vector=[1.0], top_k=1)
        client = AsyncPinecone(api_key="key", host=server.url)
        assert pickle.loads(pickle.dumps(client)).config == client.config


async def test_a_callers_own_client_carries_the_requests_and_stays_open() -> None:
    with serving(MATCHES) as server:
        seen: list[str] = []

        async def note(request: httpx.Request) -> None:
            seen.append(request.url.path)

        async with httpx.AsyncClient(event_hooks={"request": [note]}) as own:
            async with AsyncPinecone(api_key="key", host=server.url, http_client=own) as pc:
                index = await pc.index(host=server.url)
                assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "a"
                await index.close()
                with pytest.raises(PineconeTypeError, match="http_client"):
                    pickle.dumps(index)
                twin = copy.deepcopy(index)
                await twin.query(vector=[1.0], top_k=1)
            assert seen == ["/query", "/query"]
            assert not own.is_closed
        with pytest.raises(PineconeError, match="http_client"):
            await twin.query(vector=[1.0], top_k=1)
        await twin.close()


async def test_a_client_of_the_wrong_kind_is_refused() -> None:
    with pytest.raises(PineconeTypeError, match="http_client: expected an httpx"):
        AsyncPinecone(api_key="key", http_client=object())  # type: ignore[arg-type]


async def test_answers_carry_what_came_with_them() -> None:
    headers = {
        "X-Pinecone-Request-Id": "r1",
        "x-pinecone-max-indexed-lsn": "41",
        "x-pinecone-request-lsn": "42",
    }
    body = {"matches": [], "usage": {"readUnits": 3}}
    with serving(reply(200, body, headers)) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            found = await index.query(vector=[1.0], top_k=1)
            again = await index.query(vector=[1.0], top_k=1)
    info = found.response_info
    assert info is not None
    assert (info.request_id, info.status_code) == ("r1", 200)
    assert (info.lsn_reconciled, info.lsn_committed) == (41, 42)
    assert info.is_reconciled(41)
    assert not info.is_reconciled(42)
    assert info.usage.read_units == 3
    assert info.raw_headers["x-pinecone-request-id"] == "r1"
    assert "response_info" not in found.to_dict()
    assert msgspec.to_builtins(found).keys() == found.to_dict().keys()
    again.response_info = None
    assert found == again
    for made in (copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert made == found
        assert made.response_info == info


async def test_calls_are_logged_without_secrets(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINECONE_DEBUG_CURL", "1")
    caplog.set_level(logging.DEBUG, "pinecone")
    script = [reply(503, {"message": "busy"}, {"Retry-After": "0"}), MATCHES]
    with serving(*script) as server:
        async with AsyncIndex(
            host=server.url, api_key="the-secret-key", additional_headers={"X-Token": "hidden"}
        ) as index:
            await index.query(vector=[1.0], top_k=1)
    text = caplog.text
    assert "query_vectors: attempt 2" in text
    assert "query_vectors: 503" in text
    assert "again in 0.0 s" in text
    assert "query_vectors: 200" in text
    assert "curl -X POST" in text
    assert "secret" not in text
    assert "hidden" not in text
