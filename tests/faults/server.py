"""A server that fails in the way it is told to, over HTTP/1.1 and over gRPC at the same port."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import h2.config
import h2.connection
import h2.events

from pinecone_api.default.grpc import messages as pb
from tests.helpers.waiting import LONGEST

#: Seconds between the pieces of a slow answer.
PAUSE = 0.1
_PREFACE = b"PRI * HTTP/2"


class Fault(NamedTuple):
    """What happens to a request.

    `stage` says when the connection breaks or stalls; without one there is an answer, however wrong it may be.
    """

    stage: str = ""
    status: int = 200
    """HTTP status of the answer."""
    code: int | None = 0
    """gRPC status of the answer; None leaves it out, as something does that only knows HTTP."""
    headers: Mapping[str, str] = MappingProxyType({})
    body: bytes | None = None
    """JSON in the place of the right one."""
    message: bytes | None = None
    """Protobuf in the place of the right one; empty for none at all."""


#: Answers of the calls that are made: one that reads and one that creates.
JSON = {"GET": b'{"vectors":{},"namespace":"n"}', "POST": b'{"name":"n","record_count":0}'}
PROTO = {
    "/VectorService/Fetch": pb.FetchResponse(namespace="n").SerializeToString(),
    "/VectorService/CreateNamespace": pb.NamespaceDescription(name="n").SerializeToString(),
}


class FaultServer:
    """Serves connections in threads; `fault` may be changed at any time.

    Attributes:
        attempts: Requests whose head has arrived.
        perhaps_done: Requests that arrived as a whole and may have been carried out.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.fault: Fault | None = None
        self.attempts = self.perhaps_done = 0
        self._tls = tls
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self.port = 0
        self.start()

    def start(self) -> None:
        """Begin to listen; at the same port if there was one."""
        self._stopping = False
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        self.port = self._listener.getsockname()[1]
        self._acceptor = threading.Thread(target=self._accept, daemon=True)
        self._acceptor.start()

    @property
    def is_stopped(self) -> bool:
        """Return whether nobody listens."""
        return self._stopping

    def stop(self) -> None:
        """Stop listening and break every connection."""
        self._stopping = True
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), LONGEST).close()
        self._acceptor.join(LONGEST)
        self._listener.close()
        self.close_connections()
        for thread in self._threads:
            thread.join(LONGEST)
        self._threads.clear()

    @property
    def is_talking(self) -> bool:
        """Return whether there are connections that the client has not closed."""
        return bool(self._open)

    def close_connections(self, how: int = socket.SHUT_RDWR) -> None:
        """End the connections that are open; after `SHUT_WR` they last until the client closes them, too."""
        for sock in list(self._open):
            with contextlib.suppress(OSError):
                sock.shutdown(how)

    def _accept(self) -> None:
        while True:
            sock, _ = self._listener.accept()
            if self._stopping:
                sock.close()
                return
            thread = threading.Thread(target=self._converse, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _converse(self, sock: socket.socket) -> None:
        with contextlib.suppress(OSError, _Broken):
            if self._tls is not None:
                sock = self._tls.wrap_socket(sock, server_side=True)
            self._open.add(sock)
            if self.fault is not None and self.fault.stage == "accept":
                time.sleep(PAUSE)  # or the client may not even be told that it is connected
                _reset(sock)
            if sock.recv(len(_PREFACE), socket.MSG_PEEK if self._tls is None else 0) == _PREFACE:
                self._converse_h2(sock)
            else:
                self._converse_h1(sock)
        self._open.discard(sock)
        sock.close()

    def _begun(self) -> Fault:
        """Count a request whose head is there."""
        self.attempts += 1
        return self.fault or Fault()

    def _arrived(self, fault: Fault) -> None:
        """Count a request that is there as a whole, if nobody can tell whether it is carried out."""
        refused = fault.status in (408, 429, 503) or fault.code in (8, 14)
        self.perhaps_done += not refused and fault.stage not in ("accept", "request", "goaway")

    # -- HTTP/1.1 --------------------------------------------------------------------------------

    def _converse_h1(self, sock: socket.socket) -> None:
        stream = sock.makefile("rb")
        while start := stream.readline().decode().split():
            fault = self._begun()
            length = 0
            while line := stream.readline().strip().lower():
                if line.startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if fault.stage == "request":
                stream.close()
                _reset(sock)
            stream.read(length)
            self._arrived(fault)
            self._answer_h1(sock, fault, JSON[start[0]])

    def _answer_h1(self, sock: socket.socket, fault: Fault, right: bytes) -> None:
        body = right if fault.body is None else fault.body
        if fault.status != 200 and fault.body is None:
            body = b'{"code":0,"message":"this is a fault"}'
        headers = {"content-type": "application/json", "content-length": str(len(body))}
        lines = [f"{name}: {value}" for name, value in (headers | dict(fault.headers)).items()]
        head = "\r\n".join([f"HTTP/1.1 {fault.status} Reason", *lines, "", ""]).encode()
        _send(sock, fault.stage, head, body, lambda: self.fault is fault)

    # -- gRPC ------------------------------------------------------------------------------------

    def _converse_h2(self, sock: socket.socket) -> None:
        settings = h2.config.H2Configuration(client_side=False, header_encoding="utf-8")
        connection = h2.connection.H2Connection(settings)
        connection.initiate_connection()
        sock.sendall(connection.data_to_send())
        begun: dict[int, tuple[Fault, str]] = {}
        while data := sock.recv(65536):
            for event in connection.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    path = dict(event.headers)[":path"]
                    begun[event.stream_id] = self._begun(), path
                    if begun[event.stream_id][0].stage == "request":
                        _reset(sock)
                elif isinstance(event, h2.events.StreamEnded):
                    fault, path = begun.pop(event.stream_id)
                    self._arrived(fault)
                    self._answer_h2(sock, connection, event.stream_id, fault, path)
            sock.sendall(connection.data_to_send())

    def _answer_h2(
        self, sock: socket.socket, connection: Any, stream: int, fault: Fault, path: str
    ) -> None:
        if fault.stage == "goaway":
            connection.close_connection(last_stream_id=0)
            sock.sendall(connection.data_to_send())
            raise _Broken
        headers = {":status": str(fault.status if fault.code is None else 200)}
        headers |= {"content-type": "application/grpc"} | dict(fault.headers)
        sock.sendall(connection.data_to_send())
        connection.send_headers(stream, list(headers.items()), end_stream=fault.code is None)
        head, message = (
            connection.data_to_send(),
            PROTO[path] if fault.message is None else fault.message,
        )
        if fault.code is None:
            _send(sock, "", head, b"", lambda: False)
            return
        if not fault.code and message:
            is_compressed = "grpc-encoding" in fault.headers
            frame = struct.pack(">BI", is_compressed, len(message)) + message
            connection.send_data(stream, frame)
        trailers = {"grpc-status": str(fault.code), "grpc-message": "this is a fault"}
        body = connection.data_to_send()
        connection.send_headers(stream, list(trailers.items()), end_stream=True)
        body += connection.data_to_send()
        _send(sock, fault.stage, head, body, lambda: self.fault is fault)


class _Broken(Exception):
    """The conversation is over."""


def _reset(sock: socket.socket) -> None:
    """Break a connection so that the client gets a reset instead of an end."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    raise _Broken


def _send(
    sock: socket.socket, stage: str, head: bytes, body: bytes, lasts: Callable[[], bool]
) -> None:
    """Send an answer, or what there is of it until the connection breaks; slowly, while the fault `lasts`."""
    if stage == "after":
        _reset(sock)
    if stage == "head":
        sock.sendall(head[: len(head) // 2])
        time.sleep(PAUSE)
        _reset(sock)
    if stage == "body":
        sock.sendall(head + body[: len(body) // 3])
        time.sleep(PAUSE)  # a reset overtakes what is on its way
        _reset(sock)
    if stage == "slow head":
        head, body = b"", head + body
    sock.sendall(head)
    if stage in ("slow head", "drip"):
        for piece in body[:-1]:
            if lasts():
                time.sleep(PAUSE)
            sock.sendall(bytes([piece]))
        body = body[-1:]
    sock.sendall(body)


@contextlib.contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[FaultServer]:
    """Provide a server."""
    server = FaultServer(tls)
    try:
        yield server
    finally:
        server.stop()
