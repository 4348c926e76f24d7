# Made from tests/_async/test_client.py by `python -m codegen unasync`. Change that file, not this one.
"""The client itself: settings, handles, closing."""

from __future__ import annotations

import gc
import json
import warnings
from typing import Any

import pytest

from pinecone import (
    Index,
    Pinecone,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    RetryConfig,
    __version__,
)
from pinecone_api import DEFAULT
from tests.helpers.scripted_server import reply, serving

STATS = reply(200, {"dimension": 3, "totalVectorCount": 0, "namespaces": {}})


def test_the_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PineconeValueError, match=r"api_key: .*PINECONE_API_KEY"):
        Pinecone()
    with pytest.raises(PineconeValueError, match="api_key: "):
        Index(host="localhost:1")
    monkeypatch.setenv("PINECONE_API_KEY", "from-the-environment")
    assert Pinecone().config.api_key == "from-the-environment"
    assert Pinecone("given").config.api_key == "given"


def test_the_host_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Pinecone("key").config.host == "https://api.pinecone.io"
    monkeypatch.setenv("PINECONE_CONTROLLER_HOST", "http://localhost:5080/")
    assert Pinecone("key").config.host == "http://localhost:5080"
    assert Pinecone("key", host="other:1").config.host == "https://other:1"


def test_what_every_request_carries() -> None:
    with serving(STATS) as server:
        index = Index(
            host=server.url,
            api_key="secret-key",
            source_tag="My Tag!",
            additional_headers={"X-Mine": "1", "user-agent": "me"},
        )
        with index:
            index.describe_index_stats()
            index.list_paginated()
    post, get = server.requests
    for request in (post, get):
        assert request.headers["api-key"] == "secret-key"
        assert request.headers["x-pinecone-api-version"] == DEFAULT
        assert request.headers["accept"] == "application/json"
        assert request.headers["x-mine"] == "1"
        assert request.headers["user-agent"] == "me"
    assert post.headers["content-type"] == "application/json"
    assert "content-type" not in get.headers


def test_the_user_agent_names_the_integration() -> None:
    with serving(STATS) as server:
        with Index(host=server.url, api_key="key", source_tag="My Tag!") as index:
            index.describe_index_stats()
    agent = server.requests[0].headers["user-agent"]
    assert agent == f"python-client-{__version__} source_tag=my_tag"


def test_settings_reach_the_handles() -> None:
    retry = RetryConfig(max_retries=0)
    with serving(reply(503, {"message": "busy"})) as server:
        pc = Pinecone(
            "key", additional_headers={"X-Mine": "1"}, retry_config=retry, source_tag="tag"
        )
        with pc, pc.index(host=server.url) as index:
            with pytest.raises(PineconeError, match="busy"):
                index.describe_index_stats()
    assert len(server.requests) == 1
    assert server.requests[0].headers["x-mine"] == "1"
    assert server.requests[0].headers["user-agent"].endswith(" source_tag=tag")


def test_headers_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PINECONE_ADDITIONAL_HEADERS", json.dumps({"X-Env": "1"}))
    assert Pinecone("key").config.additional_headers == {"X-Env": "1"}
    given = Pinecone("key", additional_headers={"X-Arg": "2"})
    assert given.config.additional_headers == {"X-Arg": "2"}
    monkeypatch.setenv("PINECONE_ADDITIONAL_HEADERS", '{"X-Env": "hush"')
    assert Pinecone("key").config.additional_headers == {}
    assert "PINECONE_ADDITIONAL_HEADERS is ignored" in caplog.text
    assert "hush" not in caplog.text


def test_nothing_shows_the_key() -> None:
    pc = Pinecone("pcsk-very-secret-1234", host="localhost:5080")
    assert repr(pc) == "Pinecone(api_key='...1234', host='https://localhost:5080')"
    assert "very-secret" not in repr(pc.config)
    assert "abc" not in repr(Pinecone("abc"))
    index = pc.index(host="http://localhost:1")
    assert repr(index) == "Index(host='http://localhost:1')"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://me:hush@localhost:3128",
        "http://me:hu#sh@localhost:1",
        "http://me:hu/sh@localhost:1",
        "http://me:hu?sh@localhost:1",
        "http://me:hush@:1",
        "http://me:hush@localhost:0",
        "http://me:hush@localhost:99999",
        "http://me:hush@[::1",
        "http://[::1",
        "http://[zz]:1",
        "http://a b:1",
        "me:hush@localhost:3128",
        "HTTP://me:hu@sh@loc\nalhost:1",
    ],
)
def test_a_proxy_that_cannot_be_one(url: str) -> None:
    with pytest.raises(PineconeValueError, match=r"^proxy_url: expected http://") as caught:
        Pinecone("key", proxy_url=url)
    assert not any(secret in str(caught.value) for secret in ("hu", "sh", "me:"))


@pytest.mark.parametrize("url", ["http://me:hush@localhost:3128", "http://me:hu%2Fsh@[::1]:3128/"])
def test_a_proxy_login_is_not_shown(url: str) -> None:
    pc = Pinecone("key-12345678", proxy_url=url)
    assert pc.config.proxy_url == url
    assert "hu" not in repr(pc.config) + repr(pc)
    assert "http://...@" in repr(pc.config)


@pytest.mark.parametrize("argument", ["additional_headers", "proxy_headers"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("X-Mine: hush", ""), ("X-Mine hush", ""), ("X-Mine\n", "hush"), ("X-Mineé", "hush")),
        *(("X-Mine", "hush\n"), ("X-Mine", "hush\r\nA: b"), ("X-Mine", "hushж")),
        *(("X-Mine", "hush\x00"), ("X-Mine", " hush")),
    ],
)
def test_headers_that_cannot_be_sent(argument: str, name: str, value: str) -> None:
    settings: Any = {argument: {name: value}}
    with pytest.raises(PineconeValueError, match=f"^{argument}: .*'X-Mine'") as caught:
        Pinecone("key", **settings)
    assert "hush" not in str(caught.value)
    if argument == "additional_headers":
        pc = Pinecone("key")
        with pytest.raises(PineconeValueError, match=f"^{argument}: "):
            pc.with_options(**settings)


def test_requests_go_through_the_proxy() -> None:
    with serving(STATS) as proxy:
        index = Index(
            host="http://index.example:5081",
            api_key="key",
            proxy_url=proxy.url,
            proxy_headers={"X-Proxy": "yes"},
        )
        with index:
            index.describe_index_stats()
    assert proxy.requests[0].target == "http://index.example:5081/describe_index_stats"
    assert proxy.requests[0].headers["x-proxy"] == "yes"
    assert proxy.requests[0].headers["host"] == "index.example:5081"


def test_a_handle_outlives_its_client() -> None:
    with serving(STATS) as server:
        with Pinecone("key") as pc:
            index = pc.index(host=server.url)
        index.describe_index_stats()
        index.close()


def test_use_after_close_is_a_clear_error() -> None:
    with serving(STATS) as server:
        index = Index(host=server.url, api_key="key")
        index.describe_index_stats()
        index.close()
        index.close()
        with pytest.raises(PineconeError, match="describe_index_stats: this client is closed"):
            index.describe_index_stats()
        pc = Pinecone("key", host=server.url)
        pc.close()
        with pytest.raises(PineconeError, match="list_indexes: this client is closed"):
            pc.indexes.list()


def test_connections_are_kept() -> None:
    with serving(STATS) as server:
        with Index(host=server.url, api_key="key") as index:
            for _ in range(5):
                index.describe_index_stats()
    assert server.connections == 1


@pytest.mark.slow
def test_a_forgotten_handle_closes_its_connections() -> None:
    with serving(STATS) as server, warnings.catch_warnings():
        warnings.simplefilter("error")
        index = Index(host=server.url, api_key="key")
        index.describe_index_stats()
        del index
        gc.collect()


@pytest.mark.parametrize(
    ("arguments", "expected", "message"),
    [
        ({"api_key": 5}, PineconeTypeError, "api_key: expected a string, got int"),
        ({"api_key": "two words"}, PineconeValueError, "api_key: contains a space"),
        ({"api_key": "line\n"}, PineconeValueError, "api_key: "),
        ({"host": "not a host"}, PineconeValueError, "host: .*got 'not a host'.*expected a host"),
        ({"host": "ftp://files"}, PineconeValueError, "host: the scheme 'ftp'"),
        ({"host": "films"}, PineconeValueError, "host: .*name of an index"),
        ({"host": "http://"}, PineconeValueError, "host: "),
        ({"host": "a.b:99999"}, PineconeValueError, "host: not a host"),
        ({"host": "a.b?c=d"}, PineconeValueError, "host: .*query"),
        ({"timeout": 0}, PineconeValueError, "timeout: .*greater than 0, got 0"),
        ({"timeout": float("nan")}, PineconeValueError, "timeout: "),
        ({"timeout": "fast"}, PineconeTypeError, "timeout: .*got 'fast'"),
        ({"proxy_url": "localhost"}, PineconeValueError, "proxy_url: .*got 'localhost'"),
        ({"proxy_url": "socks5://localhost:1080"}, PineconeValueError, "proxy_url: .*socksio"),
        ({"ssl_ca_certs": "/no/such/file"}, PineconeValueError, "ssl_ca_certs: .*/no/such/file"),
        ({"ssl_verify": "no"}, PineconeTypeError, "ssl_verify: "),
        ({"connection_pool_maxsize": -1}, PineconeValueError, "connection_pool_maxsize: .*got -1"),
        ({"connection_pool_maxsize": 1.5}, PineconeTypeError, "connection_pool_maxsize: "),
        ({"additional_headers": ["a"]}, PineconeTypeError, "additional_headers: "),
        ({"additional_headers": {"a": 1}}, PineconeTypeError, "additional_headers: .*'a'"),
        ({"additional_headers": {"a": "b\n"}}, PineconeValueError, "additional_headers: 'a'"),
        ({"retry_config": 3}, PineconeTypeError, "retry_config: expected a RetryConfig, got int"),
        ({"unheard_of": 1}, TypeError, "unheard_of"),
    ],
)
def test_bad_settings(arguments: dict[str, Any], expected: type[Exception], message: str) -> None:
    with pytest.raises(expected, match=message):
        Pinecone(**{"api_key": "key", **arguments})
    with pytest.raises(expected, match=message):
        Index(**{"api_key": "key", "host": "localhost:1", **arguments})


def test_an_index_is_named_or_addressed() -> None:
    pc = Pinecone("key")
    with pytest.raises(PineconeValueError, match="name, host: expected exactly one"):
        pc.index()
    with pytest.raises(PineconeValueError, match="name, host: expected exactly one"):
        pc.index("films", host="localhost:1")
