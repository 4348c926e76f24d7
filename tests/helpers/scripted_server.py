"""A scripted HTTP server on a real socket, for what a healthy service never does."""

from __future__ import annotations

import contextlib
import json
import select
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.helpers.waiting import LONGEST

Reply = Callable[[socket.socket], None]

#: Seconds between the pieces of a slow answer.
_PAUSE = 0.05


@dataclass
class Received:
    """One request as it came over the wire."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Server:
    """Answers each request with the next reply of its script, the last one for ever."""

    script: list[Reply]
    routes: dict[str, list[Reply]] = field(default_factory=dict)
    url: str = ""
    requests: list[Received] = field(default_factory=list)
    connections: int = 0
    stopping: bool = False

    def next_reply(self, received: Received) -> Reply:
        """Choose what to answer, from the script of this method and path if there is one."""
        path = received.target.partition("?")[0]
        script = self.routes.get(f"{received.method} {path}", self.script)
        return script.pop(0) if len(script) > 1 else script[0]

    def calls(self) -> list[str]:
        """Return method and target of each request so far."""
        return [f"{received.method} {received.target}" for received in self.requests]


def reply(status: int = 200, body: Any = None, headers: dict[str, str] | None = None) -> Reply:
    """Make a complete answer."""
    data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Reason", f"Content-Length: {len(data)}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return lambda sock: sock.sendall("\r\n".join([*lines, "", ""]).encode() + data)


def hang_up(sock: socket.socket) -> None:
    """Break the connection instead of answering."""
    sock.shutdown(socket.SHUT_RDWR)


def reset(sock: socket.socket) -> None:
    """Break the connection so that the client gets a reset instead of an end."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    raise ConnectionAbortedError  # and the conversation closes the socket


def cut_off(sock: socket.socket) -> None:
    """Break the connection in the middle of the body."""
    sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
    sock.shutdown(socket.SHUT_RDWR)


def drip(sock: socket.socket) -> None:
    """Send a body one space at a time: every read succeeds, the answer does not end."""
    count = int(LONGEST / _PAUSE)
    sock.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {count + 2}\r\n\r\n".encode())
    for _ in range(count):
        sock.sendall(b" ")
        time.sleep(_PAUSE)
    sock.sendall(b"{}")


def slow_head(sock: socket.socket) -> None:
    """Send headers one character at a time, and do not come to their end."""
    sock.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in range(int(LONGEST / _PAUSE)):
        sock.sendall(b"x")
        time.sleep(_PAUSE)
    sock.sendall(b"\r\nContent-Length: 2\r\n\r\n{}")


def wait_then(seconds: float, then: Reply) -> Reply:
    """Think for a while, then answer; or stop thinking when the client hangs up."""

    def send(sock: socket.socket) -> None:
        hung_up, _, _ = select.select([sock], [], [], seconds)
        if not hung_up:
            then(sock)

    return send


def hold(then: Reply) -> Reply:
    """Answer after a minute, if the client is still there."""
    return wait_then(LONGEST, then)


def hold_until(released: threading.Event, then: Reply) -> Reply:
    """Answer when a test says so, or after a minute."""

    def send(sock: socket.socket) -> None:
        released.wait(LONGEST)
        then(sock)

    return send


@contextlib.contextmanager
def serving(
    *script: Reply,
    routes: dict[str, list[Reply]] | None = None,
    tls: ssl.SSLContext | None = None,
) -> Iterator[Server]:
    """Provide a server that follows `script`, one reply per request; `routes` has scripts of their own for some."""
    server = Server(list(script), routes or {})
    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    scheme = "https://localhost" if tls else "http://127.0.0.1"
    server.url = f"{scheme}:{listener.getsockname()[1]}"
    open_sockets: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def accept() -> None:
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            if server.stopping:
                sock.close()
                return
            server.connections += 1
            if tls is not None:
                sock = tls.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
            open_sockets.append(sock)
            thread = threading.Thread(target=_converse, args=(server, sock), daemon=True)
            threads.append(thread)
            thread.start()

    acceptor = threading.Thread(target=accept, daemon=True)
    acceptor.start()
    try:
        yield server
    finally:
        server.stopping = True
        with contextlib.suppress(OSError):
            socket.create_connection(listener.getsockname(), LONGEST).close()
        acceptor.join(LONGEST)
        listener.close()
        for sock in open_sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(LONGEST)


def _converse(server: Server, sock: socket.socket) -> None:
    with sock, contextlib.suppress(OSError), sock.makefile("rb") as stream:
        while (received := _read(stream)) is not None:
            server.requests.append(received)
            server.next_reply(received)(sock)


def _read(stream: Any) -> Received | None:
    start = stream.readline().decode().split()
    if len(start) != 3:
        return None
    headers: dict[str, str] = {}
    while line := stream.readline().decode().strip():
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    body = stream.read(int(headers.get("content-length", "0")))
    return Received(start[0], start[1], headers, body)
