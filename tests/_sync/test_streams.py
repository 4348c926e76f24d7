# Made from tests/_async/test_streams.py by `python -m codegen unasync`. Change that file, not this one.
"""Answers that are streams of events, and bodies that are files."""

from __future__ import annotations

import io
import json
import socket
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from pinecone._sync.transport.http import Http
from pinecone.config import PineconeConfig
from pinecone.errors import (
    NotFoundError,
    PineconeConnectionError,
    PineconeTimeoutError,
    ResponseParsingError,
)
from pinecone_api import DEFAULT
from pinecone_api._runtime import Binary, Call, Operation
from tests.helpers.scripted_server import Reply, hold, reply, serving
from tests.helpers.waiting import DEADLINES


class Upload(msgspec.Struct):
    file: Binary
    metadata: dict[str, Any] | None = None


CHAT: Operation[dict[str, int]] = Operation(
    name="chat",
    service="test",
    version=DEFAULT,
    verb="POST",
    path="/chat",
    response=dict[str, int],
    media="application/json",
    stream=True,
)
UPLOAD: Operation[dict[str, int]] = Operation(
    name="upload",
    service="test",
    version=DEFAULT,
    verb="PUT",
    path="/file",
    response=dict[str, int],
    media="multipart/form-data",
    idempotent=True,
)


def finish(sock: socket.socket) -> None:
    sock.sendall(b"0\r\n\r\n")


def events(*pieces: bytes, end: Reply = finish) -> Reply:
    """Return a chunked event stream, one chunk per piece."""

    def send(sock: socket.socket) -> None:
        sock.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        for piece in pieces:
            sock.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
        end(sock)

    return send


def http(url: str, **settings: Any) -> Http:
    return Http(PineconeConfig(api_key="key", host=url, **settings))


def collect(stream: Iterator[dict[str, int]]) -> list[dict[str, int]]:
    return [event for event in stream]


def test_events_come_one_by_one_however_they_are_cut() -> None:
    pieces = (
        b'data: {"n":',
        b" 1}\r",
        b"\n\r\n: comment\nevent: x\nda",
        b'ta:{"n":\ndata: 2}\n\n',
        b"data: [DONE]\n\n",
    )
    with serving(events(*pieces)) as server:
        sender = http(server.url)
        assert collect(sender.stream(Call(CHAT, "/chat", body={}))) == [{"n": 1}, {"n": 2}]
        assert server.requests[0].headers["accept"] == "text/event-stream"
        sender.close()


@pytest.mark.parametrize(
    "lines",
    [
        b'data: {"n": 1}\ndata: {"n": 2}\ndata: [DONE]\n',
        b'event: x\ndata: {"n": 1}\nevent: x\ndata: {"n":\ndata: 2}\n',
        b'data: {"n": 1}\r\ndata:{"n": 2}',
    ],
)
def test_events_may_be_one_newline_apart(lines: bytes) -> None:
    with serving(events(lines)) as server:
        sender = http(server.url)
        assert collect(sender.stream(Call(CHAT, "/chat", body={}))) == [{"n": 1}, {"n": 2}]
        sender.close()


def test_an_event_does_not_wait_for_the_next_one() -> None:
    with serving(events(b'data: {"n": 1}\n', end=hold(finish))) as server:
        sender = http(server.url)
        stream = sender.stream(Call(CHAT, "/chat", body={}))
        assert next(stream) == {"n": 1}
        stream.close()
        sender.close()


def test_nothing_is_sent_before_the_first_event_is_asked_for() -> None:
    with serving(events(b"data: {}\n\n")) as server:
        sender = http(server.url)
        stream = sender.stream(Call(CHAT, "/chat", body={}))
        assert server.requests == []
        assert collect(stream) == [{}]
        sender.close()


def test_the_last_event_may_lack_its_empty_line() -> None:
    with serving(events(b'data: {"n": 1}')) as server:
        sender = http(server.url)
        assert collect(sender.stream(Call(CHAT, "/chat", body={}))) == [{"n": 1}]
        sender.close()


def test_leaving_early_frees_the_connection() -> None:
    with serving(events(b"data: {}\n\n" * 3)) as server:
        sender = http(server.url, connection_pool_maxsize=1)
        for _ in range(3):
            stream = sender.stream(Call(CHAT, "/chat", body={}))
            assert next(stream) == {}
            stream.close()
        sender.close()


def test_errors_before_the_stream_are_the_usual_ones() -> None:
    body = {"error": {"code": "NOT_FOUND", "message": "no such assistant"}, "status": 404}
    with serving(reply(404, body)) as server:
        sender = http(server.url)
        with pytest.raises(NotFoundError, match="no such assistant"):
            collect(sender.stream(Call(CHAT, "/chat", body={})))
        sender.close()


def test_an_event_that_is_not_what_was_described() -> None:
    with serving(events(b"data: {}\n\ndata: nonsense\n\n")) as server:
        sender = http(server.url)
        stream = sender.stream(Call(CHAT, "/chat", body={}))
        assert next(stream) == {}
        with pytest.raises(ResponseParsingError, match="chat"):
            next(stream)
        sender.close()


def test_a_stream_that_breaks() -> None:
    def cut(sock: socket.socket) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\ndata: {}\n\n\r\n")
        sock.shutdown(socket.SHUT_RDWR)

    with serving(cut) as server:
        sender = http(server.url)
        stream = sender.stream(Call(CHAT, "/chat", body={}))
        assert next(stream) == {}
        with pytest.raises(PineconeConnectionError):
            next(stream)
        assert len(server.requests) == 1
        sender.close()


def test_a_stream_that_stalls() -> None:
    def stall(sock: socket.socket) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\ndata: {}\n\n\r\n")
        hold(lambda _: None)(sock)

    first: object = None
    for seconds in DEADLINES:
        with serving(stall) as server:
            sender = http(server.url)
            stream = sender.stream(Call(CHAT, "/chat", body={}), timeout=seconds)
            with pytest.raises(PineconeTimeoutError):  # noqa: PT012 - the first one may be late, too
                first = next(stream)
                next(stream)
            assert len(server.requests) == 1
            sender.close()
        if first is not None:
            break
    assert first == {}


@pytest.mark.parametrize(
    ("file", "name"),
    [(b"hello", "file"), (io.BytesIO(b"hello"), "file"), (("notes.txt", b"hello"), "notes.txt")],
)
def test_files_go_as_parts(file: Binary, name: str) -> None:
    with serving(reply(body={"n": 1})) as server:
        sender = http(server.url)
        call = Call(UPLOAD, "/file", body=Upload(file=file, metadata={"k": "v"}))
        assert sender.send(call) == {"n": 1}
        (request,) = server.requests
        kind, _, boundary = request.headers["content-type"].partition("; boundary=")
        assert kind == "multipart/form-data"
        first, second = request.body.split(b"--" + boundary.encode())[1:3]
        assert f'name="file"; filename="{name}"'.encode() in first
        assert first.endswith(b"\r\n\r\nhello\r\n")
        assert json.loads(second.partition(b"\r\n\r\n")[2]) == {"k": "v"}
        sender.close()


@pytest.mark.slow
def test_a_repeated_upload_starts_from_the_beginning_of_the_file() -> None:
    with serving(reply(503, {}), reply(body={"n": 1})) as server:
        sender = http(server.url)
        call = Call(UPLOAD, "/file", body=Upload(file=io.BytesIO(b"hello")))
        assert sender.send(call) == {"n": 1}
        assert all(b"\r\n\r\nhello\r\n" in request.body for request in server.requests)
        assert len(server.requests) == 2
        sender.close()
