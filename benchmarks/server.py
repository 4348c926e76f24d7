"""Give canned answers over HTTP/1.1, TLS and gRPC, from one event loop in a process of its own.

The protocols do as little as they can, because the server must never be what a measurement waits for: nothing is parsed but
where a request ends, and every answer is ready before it is asked for. `wishes` of `main` says what a line of standard input
may ask; each gets a line of JSON. The server ends when its standard input does.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
import time
from typing import Any

import trustme
from answers import (
    ANSWERS,
    meaning_of_json,
    meaning_of_protobuf,
    records_in_json,
    records_in_protobuf,
    upsert,
)

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RST_STREAM, SETTINGS, PING, WINDOW_UPDATE = 0, 1, 3, 4, 6, 8
END_STREAM, ACK, END_HEADERS = 1, 1, 4
INITIAL_WINDOW_SIZE, MAX_FRAME_SIZE = 4, 5
LARGEST_WINDOW = (1 << 31) - 1
#: Names and values as they are, never compressed: ":status: 200" and "content-type: application/grpc"; "grpc-status: 0".
RESPONSE_HEADERS = b"\x88\x0f\x10\x10application/grpc"
RESPONSE_TRAILERS = b"\x00\x0bgrpc-status\x010"


class Port:
    """One answer on one port, and what came in there."""

    def __init__(self, name: str, delay: float) -> None:
        self.name = name
        self.delay = delay
        self.json, self.protobuf = ANSWERS[name]()
        self.counted = name == "upsert_counted"
        self.requests = 0
        self.received = 0
        #: The request line (nothing over gRPC) and the body of the last request.
        self.last: tuple[str, list[bytes]] = ("", [])

    def note(self, line: str, bodies: list[bytes]) -> None:
        """Remember a request."""
        self.requests += 1
        self.received += sum(map(len, bodies))
        self.last = (line, bodies)

    def meaning(self) -> str:
        """Return the digest of what the last request asked for."""
        line, bodies = self.last
        body = b"".join(bodies)
        if line:
            return meaning_of_json(self.name, line.split()[1], body)
        return meaning_of_protobuf(self.name, body[5:])


class Http1(asyncio.Protocol):
    """One connection of HTTP/1.1, whose requests say how long their bodies are."""

    def __init__(self, port: Port) -> None:
        self._port = port
        self._head = b""
        self._line = ""
        self._bodies: list[bytes] = []
        self._missing = 0
        self._ready = b"" if port.counted else self._whole(port.json)

    @staticmethod
    def _whole(body: bytes) -> bytes:
        head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        return f"{head}{len(body)}\r\n\r\n".encode() + body

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what answers are written to."""
        self._transport: Any = transport

    def data_received(self, data: bytes) -> None:
        """Take a piece of a request."""
        if self._missing:
            self._take(data)
            return
        self._head += data
        end = self._head.find(b"\r\n\r\n")
        if end < 0:
            return
        head, rest = self._head[:end], self._head[end + 4 :]
        self._head = b""
        line, _, fields = head.partition(b"\r\n")
        self._line = line.decode()
        self._bodies = []
        self._missing = 0
        at = fields.lower().find(b"content-length:")
        if at >= 0:
            self._missing = int(fields[at + 15 :].partition(b"\r\n")[0])
        elif b"chunked" in fields:
            raise ValueError("a body in chunks: this server takes those whose length is stated")
        self._take(rest)

    def _take(self, data: bytes) -> None:
        if data:
            self._bodies.append(data)
            self._missing -= len(data)
        if self._missing == 0:
            self._port.note(self._line, self._bodies)
            answer = self._ready or self._whole(upsert(records_in_json(self._bodies))[0])
            if self._port.delay:
                loop = asyncio.get_running_loop()
                loop.call_later(self._port.delay, self._transport.write, answer)
            else:
                self._transport.write(answer)


class Http2(asyncio.Protocol):
    """One connection of HTTP/2, whose requests are calls over gRPC. Their header fields are not looked at."""

    def __init__(self, port: Port) -> None:
        self._port = port
        self._buffer = bytearray()
        self._greeted = False
        self._bodies: dict[int, list[bytes]] = {}
        #: What is left to send on a stream, and how much of it the peer takes.
        self._answers: dict[int, memoryview] = {}
        self._windows: dict[int, int] = {}
        self._window = self._first_window = 65_535
        self._frame = 16_384
        self._consumed = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let the peer send as much as it wants, in large frames."""
        self._transport: Any = transport
        settings = {INITIAL_WINDOW_SIZE: LARGEST_WINDOW, MAX_FRAME_SIZE: 1 << 20}
        payload = b"".join(
            key.to_bytes(2, "big") + value.to_bytes(4, "big") for key, value in settings.items()
        )
        grow = (LARGEST_WINDOW - 65_535).to_bytes(4, "big")
        transport.write(frame(SETTINGS, 0, 0, payload) + frame(WINDOW_UPDATE, 0, 0, grow))  # type: ignore[attr-defined]

    def data_received(self, data: bytes) -> None:
        """Take whole frames from what has come."""
        buffer = self._buffer
        buffer += data
        at = 0
        if not self._greeted:
            if len(buffer) < len(PREFACE):
                return
            at, self._greeted = len(PREFACE), True
        while len(buffer) >= at + 9:
            end = at + 9 + int.from_bytes(buffer[at : at + 3], "big")
            if len(buffer) < end:
                break
            stream = int.from_bytes(buffer[at + 5 : at + 9], "big")
            self._receive(buffer[at + 3], buffer[at + 4], stream, bytes(buffer[at + 9 : end]))
            at = end
        del buffer[:at]
        self._send()

    def _receive(self, kind: int, flags: int, stream: int, payload: bytes) -> None:
        if kind == DATA:
            self._bodies[stream].append(payload)
            self._consume(len(payload))
        elif kind == HEADERS:
            self._bodies[stream] = []
            self._windows[stream] = self._first_window
        elif kind == SETTINGS and not flags & ACK:
            self._set(payload)
        elif kind == PING and not flags & ACK:
            self._transport.write(frame(PING, ACK, 0, payload))
        elif kind == WINDOW_UPDATE and stream == 0:
            self._window += int.from_bytes(payload, "big")
        elif kind == WINDOW_UPDATE and stream in self._windows:
            self._windows[stream] += int.from_bytes(payload, "big")
        elif kind == RST_STREAM:
            self._forget(stream)
        if kind in (DATA, HEADERS) and flags & END_STREAM:
            self._answer(stream, self._bodies.pop(stream))

    def _consume(self, size: int) -> None:
        self._consumed += size
        if self._consumed > LARGEST_WINDOW // 2:
            self._transport.write(frame(WINDOW_UPDATE, 0, 0, self._consumed.to_bytes(4, "big")))
            self._consumed = 0

    def _set(self, payload: bytes) -> None:
        for at in range(0, len(payload), 6):
            key = int.from_bytes(payload[at : at + 2], "big")
            value = int.from_bytes(payload[at + 2 : at + 6], "big")
            if key == MAX_FRAME_SIZE:
                self._frame = value
            elif key == INITIAL_WINDOW_SIZE:
                grown = value - self._first_window
                self._first_window = value
                self._windows = {stream: left + grown for stream, left in self._windows.items()}
        self._transport.write(frame(SETTINGS, ACK, 0, b""))

    def _answer(self, stream: int, bodies: list[bytes]) -> None:
        self._port.note("", bodies)
        message = self._port.protobuf
        if self._port.counted:
            message = upsert(records_in_protobuf(b"".join(bodies)[5:]))[1]
        if self._port.delay:
            asyncio.get_running_loop().call_later(self._port.delay, self._begin, stream, message)
        else:
            self._begin(stream, message)

    def _begin(self, stream: int, message: bytes) -> None:
        if stream not in self._windows:  # reset while the answer was held back
            return
        self._answers[stream] = memoryview(b"\0" + len(message).to_bytes(4, "big") + message)
        self._transport.write(frame(HEADERS, END_HEADERS, stream, RESPONSE_HEADERS))
        self._send()

    def _send(self) -> None:
        """Send of every answer what the peer takes."""
        for stream, rest in list(self._answers.items()):
            while rest and (size := min(self._window, self._windows[stream], self._frame)) > 0:
                piece, rest = rest[:size], rest[size:]
                self._window -= len(piece)
                self._windows[stream] -= len(piece)
                self._transport.writelines((head(len(piece), DATA, 0, stream), piece))
            self._answers[stream] = rest
            if not rest:
                self._forget(stream)
                flags = END_HEADERS | END_STREAM
                self._transport.write(frame(HEADERS, flags, stream, RESPONSE_TRAILERS))

    def _forget(self, stream: int) -> None:
        for known in (self._bodies, self._answers, self._windows):
            known.pop(stream, None)


def head(size: int, kind: int, flags: int, stream: int) -> bytes:
    """Return what stands before the payload of a frame."""
    return size.to_bytes(3, "big") + bytes((kind, flags)) + stream.to_bytes(4, "big")


def frame(kind: int, flags: int, stream: int, payload: bytes) -> bytes:
    """Return a whole frame."""
    return head(len(payload), kind, flags, stream) + payload


class Server:
    """The ports that are open."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._ports: dict[int, Port] = {}
        self._listening: list[asyncio.Server] = []

    async def open(self, answer: str, wire: str, delay: float) -> dict[str, Any]:
        """Listen on a new port; `wire` is http, https or grpc."""
        port = Port(answer, delay)
        protocol = Http2 if wire == "grpc" else Http1
        context = self._context if wire == "https" else None
        loop = asyncio.get_running_loop()
        listening = await loop.create_server(
            lambda: protocol(port), "127.0.0.1", 0, ssl=context, backlog=512
        )
        self._listening.append(listening)
        number: int = listening.sockets[0].getsockname()[1]
        self._ports[number] = port
        return {"port": number}

    async def note(self, port: int) -> dict[str, Any]:
        """Return what came in on a port, and the processor time of this process."""
        found = self._ports[port]
        return {"requests": found.requests, "received": found.received, "cpu": time.process_time()}

    async def meaning(self, port: int) -> dict[str, Any]:
        """Return the digest of what the last request on a port asked for."""
        return {"meaning": self._ports[port].meaning()}


async def main() -> None:
    """Serve until nobody listens any more."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    server = Server(context)
    wishes = {"open": server.open, "note": server.note, "meaning": server.meaning}
    loop = asyncio.get_running_loop()
    with authority.cert_pem.tempfile() as path:
        print(json.dumps({"authority": path}), flush=True)
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            wish = json.loads(line)
            print(json.dumps(await wishes[wish.pop("wish")](**wish)), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
