# Made from tests/_async/test_connections.py by `python -m codegen unasync`. Change that file, not this one.
"""Connections are kept for the next call, closed when they are of no use, and never shared by two calls."""

from __future__ import annotations

import gc
import gzip
import json
import socket
import ssl
import threading
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pytest

from pinecone import ApiError, Index, PineconeTimeoutError, ResponseParsingError, RetryConfig
from pinecone._sync.transport import connections
from pinecone._transport.synchronization import sleep
from tests.helpers.certificates import make_certificate
from tests.helpers.scripted_server import Reply, cut_off, hang_up, reply, serving
from tests.helpers.waiting import LONGEST, wait_until

ANSWER = {"matches": [{"id": "a", "score": 0.5}], "namespace": ""}


#: Records of 1.8 MB together: more than the buffers of a connection take.
LARGE: list[Any] = [(f"id-{number}", [0.1 + number / 7] * 1500) for number in range(60)]
ROWS = np.random.default_rng(1).random((60, 1536), dtype=np.float32)


def raw(*pieces: bytes) -> Reply:
    """Answer with these bytes."""

    def send(sock: Any) -> None:
        for piece in pieces:
            sock.sendall(piece)

    return send


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


def test_a_connection_that_was_idle_for_long_is_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Something in between may have forgotten it without a word."""
    monkeypatch.setattr(connections, "KEEPALIVE_SECONDS", 0.01)
    with serving(reply(200, ANSWER)) as server:
        with Index(host=server.url, api_key="key") as index:
            for _ in range(3):
                assert ask(index) == "a"
                sleep(0.05)
        assert server.connections == 3


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


def test_an_answer_in_chunks_after_others_that_are_none() -> None:
    body = json.dumps(ANSWER).encode()
    head = b"HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunks = b"%x\r\n%b\r\n" % (len(body), body), b"0\r\nX-Sum: 1\r\n\r\n"
    with serving(raw(head, *chunks)) as server:
        with Index(host=server.url, api_key="key") as index:
            assert [ask(index) for _ in range(2)] == ["a"] * 2
        assert server.connections == 1


def test_an_answer_that_ends_with_the_connection() -> None:
    def answer(sock: Any) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n" + json.dumps(ANSWER).encode())
        hang_up(sock)

    with serving(answer) as server:
        with Index(host=server.url, api_key="key") as index:
            assert [ask(index) for _ in range(2)] == ["a"] * 2
        assert server.connections == 2


def test_what_comes_after_an_answer_is_not_the_next_one() -> None:
    body = json.dumps(ANSWER).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
    with serving(raw(answer + b"HTTP/1.1 500 Oops\r\n"), raw(answer)) as server:
        with Index(host=server.url, api_key="key") as index:
            assert [ask(index) for _ in range(3)] == ["a"] * 3
        assert server.connections == 2


@pytest.mark.parametrize("secure", [False, True])
def test_large_requests_arrive_as_they_are(tmp_path: Path, secure: bool) -> None:
    context, settings = None, {}
    if secure:
        made = make_certificate(tmp_path, "localhost")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(made.certificate, made.key)
        settings = {"ssl_ca_certs": str(made.certificate)}
    with serving(reply(200, {"upsertedCount": 60}), tls=context) as server:
        with Index(host=server.url, api_key="key", **settings) as index:  # type: ignore[arg-type]
            for _ in range(3):
                index.upsert(vectors=LARGE)
            index.upsert(ids=[id_ for id_, _ in LARGE], values=ROWS)
        assert server.connections == 1
    *lists, rows = (orjson.loads(request.body) for request in server.requests)
    expected = {"vectors": [{"id": id_, "values": values} for id_, values in LARGE]}
    assert lists == [expected] * 3
    assert np.array_equal(np.array([each["values"] for each in rows["vectors"]], "f4"), ROWS)


def test_an_answer_before_the_request_was_read() -> None:
    """Whoever is between us and the service does not read what it refuses."""
    body = json.dumps({"message": "too much"}).encode()
    head = b"HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
    listener = _listener()

    def refuse() -> None:
        sock, _ = listener.accept()
        with sock:
            sock.recv(1000)
            sock.sendall(head % len(body) + body)
            while sock.recv(65_536):
                pass

    thread = threading.Thread(target=refuse, daemon=True)
    thread.start()
    host = f"http://127.0.0.1:{listener.getsockname()[1]}"
    with Index(host=host, api_key="key", timeout=LONGEST) as index:
        with pytest.raises(ApiError, match="too much") as caught:
            index.upsert(vectors=LARGE)
    assert caught.value.status_code == 413
    wait_until(lambda: not thread.is_alive())
    listener.close()


def test_a_host_that_reads_nothing() -> None:
    listener = _listener()
    host = f"http://127.0.0.1:{listener.getsockname()[1]}"
    none = RetryConfig(max_retries=0)
    with Index(host=host, api_key="key", retry_config=none) as index:
        with pytest.raises(PineconeTimeoutError, match=r"within 0\.3 s"):
            index.upsert(vectors=LARGE, timeout=0.3)
    listener.close()


def _listener() -> socket.socket:
    """Return a listening socket, of which each connection takes few bytes that nobody reads."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    return listener
