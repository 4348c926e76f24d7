"""No variable of a frame that an error brings along holds a secret: tools that report errors send all of them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest

from pinecone import (
    Admin,
    AsyncAdmin,
    AsyncGrpcIndex,
    AsyncIndex,
    AsyncPinecone,
    GrpcIndex,
    Index,
    Pinecone,
    PineconeValueError,
    RetryConfig,
)
from pinecone._transport.protocol import causes
from tests.helpers import grpc_server
from tests.helpers.scripted_server import Server, cut_off, drip, reply, reset, serving

KEY, HEADER, LOGIN = "hush-key-123456", "hush-header-123456", "hush-login-123456"
CLIENT_SECRET, TOKEN = "hush-client-123456", "hush-token-123456"
SECRETS = (KEY, HEADER, LOGIN, CLIENT_SECRET, TOKEN)
QUICK = RetryConfig(max_retries=1, max_wait=0.01)
NOBODY = "http://127.0.0.1:9"
SETTINGS: Any = {
    "api_key": KEY,
    "additional_headers": {"X-Team-Thing": HEADER},
    "retry_config": QUICK,
}


def texts(value: object, depth: int = 3) -> Iterator[str]:
    """Yield what a tool could show of a value: its repr, and those of what is in it."""
    with contextlib.suppress(Exception):
        yield repr(value)
    if depth and isinstance(value, dict):
        for item in value.items():
            yield from texts(item, depth - 1)
    elif depth and isinstance(value, (list, tuple, set)):
        for item in value:
            yield from texts(item, depth - 1)


def found(error: BaseException) -> list[str]:
    """Return where secrets are in the frames of an error and of its causes, and in their messages."""
    places = []
    for cause in causes(error):
        shown = str(cause) + repr(cause) + repr(cause.args)
        places += [f"message of {type(cause)}" for secret in SECRETS if secret in shown]
        trace = cause.__traceback__
        while trace is not None:
            frame, trace = trace.tb_frame, trace.tb_next
            if Path(frame.f_code.co_filename) == Path(__file__):
                continue
            for name, value in frame.f_locals.items():
                if any(secret in text for text in texts(value) for secret in SECRETS):
                    places.append(f"{name} in {frame.f_code.co_filename}:{frame.f_lineno}")
    return places


def failure_of(call: Callable[[], Any]) -> BaseException:
    """Return the error that a call raises."""
    try:
        result = call()
        if asyncio.iscoroutine(result):
            asyncio.run(result)
    except Exception as error:
        return error
    raise AssertionError("no error was raised")


# Handles that are made and closed in functions of this file: their constructors have the secrets as arguments.


def query(host: str, **more: Any) -> None:
    with Index(host=host, **SETTINGS, **more) as index:
        index.query(vector=[1.0], top_k=1, timeout=0.5)


async def async_query(host: str, **more: Any) -> None:
    async with AsyncIndex(host=host, **SETTINGS, **more) as index:
        await index.query(vector=[1.0], top_k=1, timeout=0.5)


def bulk(host: str) -> None:
    with Index(host=host, **SETTINGS) as index:
        records = [("a", [1.0]), ("b", [1.0])]
        index.upsert(
            vectors=records, batch_size=1, on_error="raise", show_progress=False, total_timeout=0.5
        )


def fetch(host: str, **more: Any) -> None:
    with GrpcIndex(host=host, **SETTINGS, **more) as index:
        index.fetch(ids=["a"], timeout=0.5)


def fetch_later(host: str) -> None:
    with GrpcIndex(host=host, **SETTINGS) as index:
        index.fetch_async(ids=["a"], timeout=0.5).result(60)


async def async_fetch(host: str, **more: Any) -> None:
    async with AsyncGrpcIndex(host=host, **SETTINGS, **more) as index:
        await index.fetch(ids=["a"], timeout=0.5)


def admin_settings(server: Server) -> Any:
    return {
        "client_id": "id",
        "client_secret": CLIENT_SECRET,
        "host": server.url,
        "oauth_host": server.url,
        "additional_headers": {"X-Team-Thing": HEADER},
        "retry_config": QUICK,
    }


def new_key(server: Server) -> None:
    with Admin(**admin_settings(server)) as admin:
        admin.api_keys.create(project_id="p", name="n")


async def async_new_key(server: Server) -> None:
    async with AsyncAdmin(**admin_settings(server)) as admin:
        await admin.api_keys.create(project_id="p", name="n")


@pytest.mark.parametrize(
    "answer",
    [reply(500, {"message": "no"}), reset, cut_off, reply(200, b"<html>"), drip],
    ids=["status", "reset", "cut off", "garbage", "drip"],
)
@pytest.mark.parametrize("call", [query, async_query, bulk])
def test_rest(call: Callable[[str], Any], answer: Any) -> None:
    with serving(answer) as server:
        assert found(failure_of(lambda: call(server.url))) == []


@pytest.mark.parametrize("call", [query, async_query, fetch, async_fetch])
@pytest.mark.parametrize("proxy", ["", f"http://me:{LOGIN}@127.0.0.1:9"])
def test_nobody_listens(call: Callable[..., Any], proxy: str) -> None:
    assert found(failure_of(lambda: call(NOBODY, proxy_url=proxy))) == []


@pytest.mark.parametrize("call", [fetch, fetch_later, async_fetch])
@pytest.mark.parametrize("kind", ["status", "garbage", "late"])
def test_grpc(call: Callable[[str], Any], kind: str) -> None:
    with grpc_server.serving() as served:
        answers: dict[str, Any] = {
            "status": grpc_server.refuse(grpc.StatusCode.INTERNAL),
            "garbage": b"\xff\xff",
            "late": served.hold(b""),
        }
        served.script("Fetch", answers[kind])
        assert found(failure_of(lambda: call(served.url))) == []


@pytest.mark.parametrize("call", [new_key, async_new_key])
@pytest.mark.parametrize(
    "token",
    [
        reply(401, {"error": "access_denied"}),
        reset,
        reply(200, {"access_token": TOKEN, "expires_in": "soon"}),
        reply(200, {"access_token": TOKEN, "token_type": "Bearer", "expires_in": 1800}),
    ],
    ids=["refused", "reset", "garbage", "granted"],
)
@pytest.mark.parametrize(
    "answer", [reply(500, {"message": "no"}), reply(200, {"key": 5, "value": KEY})]
)
def test_admin(call: Callable[[Server], Any], token: Any, answer: Any) -> None:
    with serving(answer, routes={"POST /oauth/token": [token]}) as server:
        assert found(failure_of(lambda: call(server))) == []


def test_the_search_finds_what_is_there() -> None:
    def leak() -> None:
        namespace: dict[str, Any] = {"headers": [("api-key", KEY)]}
        exec(
            compile("def f(headers): raise ValueError\nf(headers)", "elsewhere", "exec"), namespace
        )

    assert any(place.startswith("headers in elsewhere") for place in found(failure_of(leak)))


def test_additional_headers_are_not_logged(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINECONE_DEBUG_CURL", "1")
    caplog.set_level(logging.DEBUG, logger="pinecone")
    headers = {"X-Team-Thing": HEADER, "User-Agent": HEADER, "Cookie": HEADER}
    with (
        serving(reply(200, {"indexes": []})) as server,
        Pinecone(KEY, host=server.url, additional_headers=headers) as pc,
    ):
        pc.indexes.list()
    assert server.requests[0].headers["x-team-thing"] == HEADER
    assert "'x-team-thing: ***'" in caplog.text.lower()
    assert "accept: application/json" in caplog.text.lower()
    assert not any(secret in caplog.text for secret in SECRETS)


# -- addresses without TLS -----------------------------------------------------------------------


CONTROL = "https://control.internal"
LESS_SECURE = [
    "http://films.internal:8080",
    "http://10.0.0.7",
    "http://films.example.com",
    "HTTP://films.internal",
    " http://films.internal",
]
SECURE_ENOUGH = [
    "https://films.internal",
    "films.internal",
    "http://127.0.0.1:5081",
    "http://localhost:5081",
    "http://[::1]:5081",
]


@pytest.mark.parametrize("grpc", [False, True])
@pytest.mark.parametrize("host", LESS_SECURE)
async def test_a_control_plane_with_tls_gives_no_address_without_it(host: str, grpc: bool) -> None:
    said = (
        rf"host: {CONTROL} says that this is at {host.strip()}, but http would send the API key and all data "
        rf"unencrypted; if that is meant, write pc\.index\(host='{host}'\)"
    )
    with Pinecone(KEY, host=CONTROL) as pc:
        pc._hosts["films"] = host
        with pytest.raises(PineconeValueError, match=said):
            pc.index("films", grpc=grpc)
    async with AsyncPinecone(KEY, host=CONTROL) as other:
        other._hosts["films"] = host
        with pytest.raises(PineconeValueError, match=said):
            await other.index("films", grpc=grpc)


@pytest.mark.parametrize("grpc", [False, True])
@pytest.mark.parametrize("host", SECURE_ENOUGH)
async def test_addresses_with_tls_or_of_this_machine_are_taken(host: str, grpc: bool) -> None:
    with Pinecone(KEY, host=CONTROL) as pc:
        pc._hosts["films"] = host
        pc.index("films", grpc=grpc).close()
    async with AsyncPinecone(KEY, host=CONTROL) as other:
        other._hosts["films"] = host
        await (await other.index("films", grpc=grpc)).close()


async def test_who_gives_the_address_means_it() -> None:
    with Pinecone(KEY, host=CONTROL) as pc:
        pc.index(host="http://films.internal").close()
    # Nor is there anything to lose when the control plane is without TLS.
    async with AsyncPinecone(KEY, host="http://control.internal") as other:
        other._hosts["films"] = "http://films.internal"
        await (await other.index("films")).close()


async def test_assistants_without_tls_are_refused_too() -> None:
    said = "https://control.internal says that this is at http://data.internal"
    with Pinecone(KEY, host=CONTROL) as pc:
        pc.assistants._hosts["helper"] = "http://data.internal"
        with pytest.raises(PineconeValueError, match=said):
            pc.assistants.list_files(assistant_name="helper").to_list()
    async with AsyncPinecone(KEY, host=CONTROL) as other:
        other.assistants._hosts["helper"] = "http://data.internal"
        with pytest.raises(PineconeValueError, match=said):
            await other.assistants.list_files(assistant_name="helper").to_list()
