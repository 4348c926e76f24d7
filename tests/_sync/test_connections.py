# Made from tests/_async/test_connections.py by `python -m codegen unasync`. Change that file, not this one.
"""Connections are kept for the next call, closed when they are of no use, and never shared by two calls."""

from __future__ import annotations

import gc
import gzip
import json

import pytest

from pinecone import Index, ResponseParsingError
from pinecone._sync.transport import connections
from tests.helpers.scripted_server import cut_off, hang_up, reply, serving

ANSWER = {"matches": [{"id": "a", "score": 0.5}], "namespace": ""}


def ask(index: Index) -> str:
    return (index.query(vector=[1.0], top_k=1)).matches[0].id


def test_calls_one_after_the_other_share_a_connection() -> None:
    with serving(reply(200, ANSWER)) as server:
        with Index(host=server.url, api_key="key") as index:
            assert [ask(index) for _ in range(5)] == ["a"] * 5
        assert server.connections == 1


def test_a_server_that_closes_after_each_answer() -> None:
    with serving(reply(200, ANSWER, {"Connection": "close"})) as server:
        with Index(host=server.url, api_key="key") as index:
            assert [ask(index) for _ in range(3)] == ["a"] * 3
        assert server.connections == 3


def test_a_broken_connection_is_not_used_again() -> None:
    with serving(hang_up, reply(200, ANSWER), cut_off, reply(200, ANSWER)) as server:
        with Index(host=server.url, api_key="key") as index:
            assert [ask(index) for _ in range(3)] == ["a"] * 3
        assert len(server.requests) == 5


def test_connections_that_are_old_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(reply(200, ANSWER)) as server:
        with Index(host=server.url, api_key="key") as index:
            ask(index)
            monkeypatch.setattr(connections, "KEEPALIVE_SECONDS", -1.0)
            ask(index)
            ask(index)
        assert server.connections == 2


def test_an_encoded_answer() -> None:
    body = gzip.compress(json.dumps(ANSWER).encode())
    headers = {"Content-Encoding": "gzip"}
    with serving(reply(200, body, headers)) as server:
        with Index(host=server.url, api_key="key") as index:
            assert ask(index) == "a"


def test_a_body_that_is_not_encoded_as_it_says() -> None:
    with serving(reply(200, b"{}", {"Content-Encoding": "gzip"})) as server:
        with Index(host=server.url, api_key="key") as index:
            with pytest.raises(ResponseParsingError):
                ask(index)


def test_the_garbage_collector_does_not_look_at_what_was_found() -> None:
    """A thousand objects that cannot be part of a circle cost each collection of an application time."""
    match = {
        "id": "a",
        "score": 0.5,
        "values": [1.0],
        "sparseValues": {"indices": [1], "values": [2.0]},
        "metadata": {"genre": "drama"},
    }
    with serving(reply(200, {"matches": [match], "namespace": ""})) as server:
        with Index(host=server.url, api_key="key") as index:
            found = (index.query(vector=[1.0], top_k=1)).matches[0]
    assert not gc.is_tracked(found)
    assert not gc.is_tracked(found.sparse_values)
