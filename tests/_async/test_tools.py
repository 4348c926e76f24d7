"""Tools that record or fake HTTP see our requests, although we talk to httpx's transport directly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
import respx
import vcr

from pinecone import AsyncIndex, NotFoundError
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


async def test_a_patched_transport(monkeypatch: pytest.MonkeyPatch) -> None:
    """How pytest-httpx works: it replaces the method on httpx's own class."""
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json=ANSWER))

    async def handle(self: Any, request: httpx.Request) -> httpx.Response:
        return await mock.handle_async_request(request)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)
    async with AsyncIndex(host="index.example", api_key="key") as index:
        assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "faked"
