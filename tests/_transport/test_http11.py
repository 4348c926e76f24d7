"""Answers of HTTP/1.1 as they come over a connection: whole, in pieces, and wrong."""

from __future__ import annotations

import random
from collections.abc import Iterator

import h11
import pytest

from pinecone._transport.faults import RemoteProtocolError
from pinecone._transport.http11 import Answer

BODY = b'{"matches":[]}'
ANSWERS = {
    "length": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\ncontent-length:14\r\n\r\n"
    + BODY,
    "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"5\r\n" + BODY[:5] + b"\r\n9; a=b\r\n" + BODY[5:] + b"\r\n0\r\n\r\n",
    "trailers": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"00e\r\n" + BODY + b"\r\n0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n",
    "until the end": b"HTTP/1.1 200 OK\r\nServer: a\r\n\r\n" + BODY,
    "old": b"HTTP/1.0 200 OK\r\nContent-Length: 14\r\n\r\n" + BODY,
    "closes": b"HTTP/1.1 200 OK\r\nConnection: a, Close\r\nContent-Length: 14\r\n\r\n" + BODY,
    "no reason": b"HTTP/1.1 429 \r\nRetry-After: \t 3  \r\nContent-Length: 0\r\n\r\n",
    "no body": b"HTTP/1.1 204 No Content\r\nX-A: 1\r\nX-A: 2\r\n\r\n",
    "interim": b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: a\r\n\r\n"
    b"HTTP/1.1 202 Accepted\r\nContent-Length: 14\r\n\r\n" + BODY,
    "folded": b"HTTP/1.1 200 OK\r\nX-Long: a\r\n  b\r\nContent-Length: 14\r\n\r\n" + BODY,
    "without CR": b"HTTP/1.1 200 OK\nContent-Length: 14\n\n" + BODY,
}
WRONG = {
    "another protocol": b"SSH-2.0-OpenSSH\r\n\r\n",
    "a newer protocol": b"HTTP/2.0 200 OK\r\n\r\n",
    "a status that is no number": b"HTTP/1.1 abc OK\r\n\r\n",
    "another protocol from now on": b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n",
    "a name with a space": b"HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\n{}",
    "a line without a name": b"HTTP/1.1 200 OK\r\n: 2\r\n\r\n{}",
    "a line without a colon": b"HTTP/1.1 200 OK\r\nnothing\r\n\r\n{}",
    "a NUL": b"HTTP/1.1 200 OK\r\nX: \0\r\n\r\n{}",
    "a length that is negative": b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
    "a length that is no number": b"HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}",
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "an unknown encoding": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
    "a chunk without a size": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
    "a chunk that is too long": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n",
    "a chunk's line without an end": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    + b"1;" * 5000,
    "trailers without an end": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
    + b"a: b\r\n" * 20_000,
    "a head without an end": b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 20_000,
}


def read(data: bytes, cuts: list[int]) -> tuple[Answer, bool]:
    """Return what is read from bytes that come in pieces, and whether it was complete before the connection ended."""
    answer = Answer()
    for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True):
        if start < end and answer.feed(data[start:end]):
            assert end == len(data)
            return answer, True
    assert answer.end()
    return answer, False


def by_h11(data: bytes) -> tuple[int, bytes, list[tuple[bytes, bytes]], bytes]:
    """Return status, reason, headers and body, as another implementation reads them."""
    connection = h11.Connection(h11.CLIENT)
    connection.send(h11.Request(method="GET", target="/", headers=[("Host", "a")]))
    connection.send(h11.EndOfMessage())
    connection.receive_data(data)
    connection.receive_data(b"")
    head, body = None, b""
    while not isinstance(event := connection.next_event(), h11.EndOfMessage):
        if isinstance(event, h11.Response):
            head = event
        elif isinstance(event, h11.Data):
            body += event.data
    assert head is not None
    return head.status_code, head.reason, head.headers.raw_items(), body


def cuts_of(data: bytes) -> Iterator[list[int]]:
    """Yield places where bytes may be cut: nowhere, at one place each, everywhere, and at random ones."""
    yield []
    yield from ([place] for place in range(1, len(data)))
    yield list(range(1, len(data)))
    chance = random.Random(1)
    for _ in range(50):
        yield sorted(chance.sample(range(1, len(data)), 4))


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_in_pieces(name: str) -> None:
    data = ANSWERS[name]
    expected = by_h11(data)
    for cuts in cuts_of(data):
        answer, is_complete = read(data, cuts)
        found = (answer.status, answer.reason, answer.headers, answer.content)
        assert found == expected, cuts
        assert is_complete is (name != "until the end")
        assert answer.is_reusable is (name not in ("until the end", "old", "closes"))


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_answer(name: str) -> None:
    data = WRONG[name]
    for cuts in ([], list(range(1, min(len(data), 200)))):
        with pytest.raises(RemoteProtocolError):
            read(data, cuts)


@pytest.mark.parametrize("name", ["length", "chunks", "trailers", "no body", "interim"])
def test_an_answer_that_ends_too_early(name: str) -> None:
    data = ANSWERS[name]
    for end in range(len(data)):
        answer = Answer()
        assert not answer.feed(data[:end])
        with pytest.raises(RemoteProtocolError):
            answer.end()


@pytest.mark.parametrize("name", ["length", "chunks", "trailers", "no body"])
def test_a_connection_on_which_more_came_is_not_used_again(name: str) -> None:
    answer = Answer()
    assert answer.feed(ANSWERS[name] + b"HTTP/1.1 200 OK\r\n")
    assert answer.content in (BODY, b"")
    assert not answer.is_reusable


@pytest.mark.parametrize(
    "framing", [b"Content-Length: 2, 2", b"Content-Length: 2\r\nContent-Length: 2"]
)
def test_a_length_that_is_there_twice(framing: bytes) -> None:
    answer = Answer()
    assert answer.feed(b"HTTP/1.1 200 OK\r\n" + framing + b"\r\n\r\n{}")
    assert answer.content == b"{}"


def test_a_length_beside_chunks_is_not_trusted() -> None:
    """Whoever is in between may have taken the other one for true."""
    answer = Answer()
    assert answer.feed(ANSWERS["chunks"].replace(b"\r\n\r\n", b"\r\nContent-Length: 3\r\n\r\n", 1))
    assert answer.content == BODY
    assert not answer.is_reusable


def test_large_bodies_are_read_in_large_pieces() -> None:
    answer = Answer()
    assert answer.read_size == 65_536
    answer.feed(b"HTTP/1.1 200 OK\r\nContent-Length: 500000\r\n\r\n")
    assert answer.read_size == 500_000
    answer.feed(bytes(400_000))
    assert answer.read_size == 100_000
    huge = Answer()
    huge.feed(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n")
    assert huge.read_size == 1_048_576
