"""Tools that record or fake HTTP see our requests, although we talk to httpx's transport directly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
import respx
import vcr

from pinecone import AsyncIndex, NotFoundError, PineconeTimeoutError, RetryConfig
from tests.helpers.scripted_server import reply, serving

ANSWER = {"matches": [{"id": "faked", "score": 1.0}], "namespace": ""}


async def test_respx() -> None:
    async with AsyncIndex(host="index.example", api_key="key") as index:
        with respx.mock(base_url="https://index.example") as router:
            route = router.post("/query").mock(return_value=httpx.Response(200, json=ANSWER))
            router.get("/vectors/fetch").respond(404, json={"code": 5, "message": "nope"})
            assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
            with pytest.raises(NotFoundError, match="nope"):
                await index.fetch(ids=["a"])
    assert route.call_count == 1
    assert route.calls.last.request.headers["api-key"] == "key"


async def test_respx_errors_are_retried() -> None:
    async with AsyncIndex(host="index.example", api_key="key") as index:
        with respx.mock(base_url="https://index.example") as router:
            route = router.post("/query")
            route.side_effect = [httpx.ConnectError("down"), httpx.Response(200, json=ANSWER)]
            assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
    assert route.call_count == 2


async def test_respx_that_fakes_httpx_clients() -> None:
    async with AsyncIndex(host="index.example", api_key="key") as index:
        with respx.mock(base_url="https://index.example", using="httpx") as router:
            route = router.post("/query").mock(return_value=httpx.Response(200, json=ANSWER))
            assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
    assert route.call_count == 1


async def test_a_mock_is_seen_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same handle asks the real server before a mock, the mock while it lasts, and the server again."""
    real = {"matches": [{"id": "real", "score": 1.0}], "namespace": ""}
    with serving(reply(200, real)) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            found = [(await index.query(vector=[1.0], top_k=1)).matches[0].id]
            with respx.mock(base_url=server.url) as router:
                router.post("/query").respond(200, json=ANSWER)
                found.append((await index.query(vector=[1.0], top_k=1)).matches[0].id)
            found.append((await index.query(vector=[1.0], top_k=1)).matches[0].id)
    assert found == ["real", "faked", "real"]


@pytest.mark.parametrize("name", ["send", "_transport_for_url"])
async def test_a_patched_client(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json=ANSWER))

    async def send(self: Any, request: httpx.Request, **_: Any) -> httpx.Response:
        return await mock.handle_async_request(request)

    replacement = {"send": send, "_transport_for_url": lambda self, url: mock}[name]
    monkeypatch.setattr(httpx.AsyncClient, name, replacement)
    async with AsyncIndex(host="index.example", api_key="key") as index:
        assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"


async def test_an_instrumentation_sees_what_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """With httpx or without it, the service gets the same bytes, and the caller the same answer."""
    seen = []
    original = httpx.AsyncHTTPTransport.handle_async_request

    async def handle(self: Any, request: httpx.Request) -> httpx.Response:
        seen.append(request.url.path)
        return await original(self, request)

    with serving(reply(200, ANSWER)) as server:
        settings: Any = {"additional_headers": {"X-Mine": "1"}, "source_tag": "tools"}
        async with AsyncIndex(host=server.url, api_key="key", **settings) as index:
            for _ in range(2):
                await index.query(vector=[1.0], top_k=1)
                await index.fetch(ids=["a/b", "~ '%&+"], namespace="u/?")
                monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)
    sent = [
        (each.method, each.target, list(each.headers.items()), each.body)
        for each in server.requests
    ]
    assert seen == ["/query", "/vectors/fetch"]
    assert sent[:2] == sent[2:]


async def test_vcr(tmp_path: Path) -> None:
    tape = str(tmp_path / "tape.yaml")
    with serving(reply(200, ANSWER)) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            with vcr.use_cassette(tape, filter_headers=["api-key"]) as recorded:
                await index.query(vector=[1.0], top_k=1)
            assert len(recorded) == 1
            with vcr.use_cassette(tape, record_mode=vcr.mode.NONE) as replayed:
                assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
            assert replayed.all_played
            assert "api-key" not in recorded.requests[0].headers
    assert len(server.requests) == 1


async def test_pytest_httpx(request: pytest.FixtureRequest) -> None:
    pytest.importorskip("pytest_httpx")
    mock = request.getfixturevalue("httpx_mock")
    mock.add_response(url="https://index.example/query", json=ANSWER)
    mock.add_exception(httpx.ReadTimeout("slow"), url="https://index.example/describe_index_stats")
    retry = RetryConfig(max_retries=0)
    async with AsyncIndex(host="index.example", api_key="key", retry_config=retry) as index:
        assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
        with pytest.raises(PineconeTimeoutError):
            await index.describe_index_stats()
    assert [request.headers["api-key"] for request in mock.get_requests()] == ["key", "key"]


@pytest.mark.filterwarnings("ignore:A test tried to use")
async def test_pytest_socket() -> None:
    guard = pytest.importorskip("pytest_socket")
    with serving(reply(200, ANSWER)) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            guard.disable_socket(allow_unix_socket=True)
            try:
                with pytest.raises(Exception, match="socket"):
                    await index.query(vector=[1.0], top_k=1)
            finally:
                guard.enable_socket()
            assert not server.requests
            assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"


async def test_a_patched_transport(monkeypatch: pytest.MonkeyPatch) -> None:
    """How pytest-httpx works: it replaces the method on httpx's own class."""
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json=ANSWER))

    async def handle(self: Any, request: httpx.Request) -> httpx.Response:
        return await mock.handle_async_request(request)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)
    async with AsyncIndex(host="index.example", api_key="key") as index:
        assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
