# Made from tests/_async/test_tools.py by `python -m codegen unasync`. Change that file, not this one.
"""Tools that record or fake HTTP see our requests, although we talk to httpx's transport directly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
import respx
import vcr

from pinecone import Index, NotFoundError, PineconeTimeoutError, RetryConfig
from tests.helpers.scripted_server import reply, serving

ANSWER = {"matches": [{"id": "faked", "score": 1.0}], "namespace": ""}


def test_respx() -> None:
    with Index(host="index.example", api_key="key") as index:
        with respx.mock(base_url="https://index.example") as router:
            route = router.post("/query").mock(return_value=httpx.Response(200, json=ANSWER))
            router.get("/vectors/fetch").respond(404, json={"code": 5, "message": "nope"})
            assert (index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
            with pytest.raises(NotFoundError, match="nope"):
                index.fetch(ids=["a"])
    assert route.call_count == 1
    assert route.calls.last.request.headers["api-key"] == "key"


def test_respx_errors_are_retried() -> None:
    with Index(host="index.example", api_key="key") as index:
        with respx.mock(base_url="https://index.example") as router:
            route = router.post("/query")
            route.side_effect = [httpx.ConnectError("down"), httpx.Response(200, json=ANSWER)]
            assert (index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
    assert route.call_count == 2


def test_respx_that_fakes_httpx_clients() -> None:
    with Index(host="index.example", api_key="key") as index:
        with respx.mock(base_url="https://index.example", using="httpx") as router:
            route = router.post("/query").mock(return_value=httpx.Response(200, json=ANSWER))
            assert (index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
    assert route.call_count == 1


def test_a_mock_is_seen_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same handle asks the real server before a mock, the mock while it lasts, and the server again."""
    real = {"matches": [{"id": "real", "score": 1.0}], "namespace": ""}
    with serving(reply(200, real)) as server:
        with Index(host=server.url, api_key="key") as index:
            found = [(index.query(vector=[1.0], top_k=1)).matches[0].id]
            with respx.mock(base_url=server.url) as router:
                router.post("/query").respond(200, json=ANSWER)
                found.append((index.query(vector=[1.0], top_k=1)).matches[0].id)
            found.append((index.query(vector=[1.0], top_k=1)).matches[0].id)
    assert found == ["real", "faked", "real"]


@pytest.mark.parametrize("name", ["send", "_transport_for_url"])
def test_a_patched_client(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json=ANSWER))

    def send(self: Any, request: httpx.Request, **_: Any) -> httpx.Response:
        return mock.handle_request(request)

    replacement = {"send": send, "_transport_for_url": lambda self, url: mock}[name]
    monkeypatch.setattr(httpx.Client, name, replacement)
    with Index(host="index.example", api_key="key") as index:
        assert (index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"


def test_an_instrumentation_sees_what_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """With httpx or without it, the service gets the same bytes, and the caller the same answer."""
    seen = []
    original = httpx.HTTPTransport.handle_request

    def handle(self: Any, request: httpx.Request) -> httpx.Response:
        seen.append(request.url.path)
        return original(self, request)

    with serving(reply(200, ANSWER)) as server:
        settings: Any = {"additional_headers": {"X-Mine": "1"}, "source_tag": "tools"}
        with Index(host=server.url, api_key="key", **settings) as index:
            for _ in range(2):
                index.query(vector=[1.0], top_k=1)
                index.fetch(ids=["a/b", "~ '%&+"], namespace="u/?")
                monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    sent = [
        (each.method, each.target, list(each.headers.items()), each.body)
        for each in server.requests
    ]
    assert seen == ["/query", "/vectors/fetch"]
    assert sent[:2] == sent[2:]


def test_vcr(tmp_path: Path) -> None:
    tape = str(tmp_path / "tape.yaml")
    with serving(reply(200, ANSWER)) as server:
        with Index(host=server.url, api_key="key") as index:
            with vcr.use_cassette(tape, filter_headers=["api-key"]) as recorded:
                index.query(vector=[1.0], top_k=1)
            assert len(recorded) == 1
            with vcr.use_cassette(tape, record_mode=vcr.mode.NONE) as replayed:
                assert (index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
            assert replayed.all_played
            assert "api-key" not in recorded.requests[0].headers
    assert len(server.requests) == 1


def test_pytest_httpx(request: pytest.FixtureRequest) -> None:
    pytest.importorskip("pytest_httpx")
    mock = request.getfixturevalue("httpx_mock")
    mock.add_response(url="https://index.example/query", json=ANSWER)
    mock.add_exception(httpx.ReadTimeout("slow"), url="https://index.example/describe_index_stats")
    retry = RetryConfig(max_retries=0)
    with Index(host="index.example", api_key="key", retry_config=retry) as index:
        assert (index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
        with pytest.raises(PineconeTimeoutError):
            index.describe_index_stats()
    assert [request.headers["api-key"] for request in mock.get_requests()] == ["key", "key"]


@pytest.mark.filterwarnings("ignore:A test tried to use")
def test_pytest_socket() -> None:
    guard = pytest.importorskip("pytest_socket")
    with serving(reply(200, ANSWER)) as server:
        with Index(host=server.url, api_key="key") as index:
            guard.disable_socket(allow_unix_socket=True)
            try:
                with pytest.raises(Exception, match="socket"):
                    index.query(vector=[1.0], top_k=1)
            finally:
                guard.enable_socket()
            assert not server.requests
            assert (index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"


def test_a_patched_transport(monkeypatch: pytest.MonkeyPatch) -> None:
    """How pytest-httpx works: it replaces the method on httpx's own class."""
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json=ANSWER))

    def handle(self: Any, request: httpx.Request) -> httpx.Response:
        return mock.handle_request(request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    with Index(host="index.example", api_key="key") as index:
        assert (index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
