"""HTTP/2 by hand, for requests that no gRPC library sends."""

from __future__ import annotations

import contextlib
import socket
import struct
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import h2.connection
import h2.events

from tests.helpers.waiting import LONGEST

Headers = list[tuple[str, str]]


@dataclass
class Answer:
    """Hold what arrived on one stream."""

    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    trailers: dict[str, str] = field(default_factory=dict)
    ended: bool = False

    @property
    def status(self) -> tuple[int, str]:
        """The gRPC status and its message, as sent."""
        return int(self.trailers["grpc-status"]), self.trailers.get("grpc-message", "")


class Raw:
    """One h2c connection with prior knowledge."""

    def __init__(self, host: str, authority: str = "x") -> None:
        self.authority = authority
        parts = urlsplit(host)
        self.socket = socket.create_connection((parts.hostname, parts.port), LONGEST)
        self.h2 = h2.connection.H2Connection()
        self.h2.initiate_connection()
        self.answers: dict[int, Answer] = {}
        self.closed = False
        self.flush()

    def __enter__(self) -> Raw:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def flush(self) -> None:
        self.socket.sendall(self.h2.data_to_send())

    def request(self, headers: Headers, body: bytes, *, end: bool = True) -> int:
        """Send a request; only `:method` and `:path` are needed. Return its stream."""
        stream = self.h2.get_next_available_stream_id()
        self.answers[stream] = Answer()
        basic = [(":scheme", "http"), (":authority", self.authority)]
        self.h2.send_headers(stream, [*headers[:2], *basic, *headers[2:]])
        while body:
            # In parts of a flow-control window, which the server opens again as it reads.
            while not (window := self.h2.local_flow_control_window(stream)):
                self.receive()
            part = body[: min(window, self.h2.max_outbound_frame_size)]
            self.h2.send_data(stream, part)
            body = body[len(part) :]
            self.flush()
        if end:
            self.h2.end_stream(stream)
        self.flush()
        return stream

    def rpc(self, path: str, body: bytes, **more: str) -> Answer:
        """Make a gRPC call with this body, frame and all; underscores stand for dashes."""
        return self.answer(self.request(rpc_headers(path, **more), body))

    def answer(self, stream: int) -> Answer:
        """Wait until a stream ends, or the connection does."""
        while not self.answers[stream].ended and not self.closed:
            self.receive()
        return self.answers[stream]

    def receive(self) -> None:
        data = b""
        with contextlib.suppress(ConnectionError):
            data = self.socket.recv(65536)
        self.closed = not data
        for event in self.h2.receive_data(data):
            if isinstance(event, h2.events.DataReceived):
                self.answers[event.stream_id].body += event.data
                self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
            elif isinstance(event, h2.events.ResponseReceived):
                self.answers[event.stream_id].headers = text(event.headers)
            elif isinstance(event, h2.events.TrailersReceived):
                self.answers[event.stream_id].trailers = text(event.headers)
            elif isinstance(event, (h2.events.StreamEnded, h2.events.StreamReset)):
                self.answers[event.stream_id].ended = True
        with contextlib.suppress(OSError):
            self.flush()


def rpc_headers(path: str, **more: str) -> Headers:
    """Return the headers of a gRPC call; a keyword replaces one or, when empty, leaves it out."""
    headers = {
        ":method": "POST",
        ":path": path,
        "content-type": "application/grpc",
        "te": "trailers",
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    return [(name, value) for name, value in headers.items() if value]


def text(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    return {name.decode(): value.decode() for name, value in headers}


def framed(message: bytes, flag: int = 0, length: int | None = None) -> bytes:
    """Return a message in its frame, with a wrong length if one is given."""
    return struct.pack(">BI", flag, len(message) if length is None else length) + message
