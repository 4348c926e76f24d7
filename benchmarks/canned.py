"""A server in a process of its own that gives the same answer to every request, over HTTP/1.1 and over gRPC.

It prints one line of JSON: for each answer the ports of the two. It ends when its standard input does.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from concurrent import futures
from typing import Any

import grpc
import numpy as np
import orjson

from pinecone_api.default.grpc import messages as pb

DIMENSION = 1536


def metadata(i: int) -> dict[str, Any]:
    """Five keys of every kind."""
    return {
        "title": f"The story of number {i}",
        "genre": ("drama", "comedy", "horror")[i % 3],
        "year": 1950 + i % 70,
        "seen": i % 2 == 0,
        "tags": ["long", "old", "famous"],
    }


def vectors(count: int) -> Any:
    """Return unit rows of float32."""
    rows = np.random.default_rng(0).standard_normal((count, DIMENSION), dtype=np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def query(count: int, *, values: bool, facts: bool) -> tuple[bytes, bytes]:
    """Return the answer to a query, as JSON and as protobuf."""
    message = pb.QueryResponse(namespace="bench", usage=pb.Usage(read_units=5))
    matches = []
    rows = vectors(count) if values else None
    for i in range(count):
        match: dict[str, Any] = {"id": f"document-{i:06d}", "score": 0.5 + i / 4096}
        inner = message.matches.add(id=match["id"], score=match["score"])
        if rows is not None:
            match["values"] = rows[i]
            inner.values.extend(rows[i].tolist())
        if facts:
            match["metadata"] = metadata(i)
            inner.metadata.update(match["metadata"])
        matches.append(match)
    body = {"matches": matches, "namespace": "bench", "usage": {"readUnits": 5}}
    return orjson.dumps(body, option=orjson.OPT_SERIALIZE_NUMPY), message.SerializeToString()


def fetch(count: int) -> tuple[bytes, bytes]:
    """Return the answer to a fetch."""
    message = pb.FetchResponse(namespace="bench", usage=pb.Usage(read_units=10))
    found = {}
    for i, row in enumerate(vectors(count)):
        name = f"document-{i:06d}"
        found[name] = {"id": name, "values": row, "metadata": metadata(i)}
        message.vectors[name].id = name
        message.vectors[name].values.extend(row.tolist())
        message.vectors[name].metadata.update(metadata(i))
    body = {"vectors": found, "namespace": "bench", "usage": {"readUnits": 10}}
    return orjson.dumps(body, option=orjson.OPT_SERIALIZE_NUMPY), message.SerializeToString()


def upsert(count: int) -> tuple[bytes, bytes]:
    """Return the answer to an upsert."""
    message = pb.UpsertResponse(upserted_count=count)
    return orjson.dumps({"upsertedCount": count}), message.SerializeToString()


def listing(count: int) -> tuple[bytes, bytes]:
    """Return a page of ids."""
    ids = [f"document-{i:06d}" for i in range(count)]
    message = pb.ListResponse(namespace="bench", usage=pb.Usage(read_units=1))
    for name in ids:
        message.vectors.add(id=name)
    body = {
        "vectors": [{"id": name} for name in ids],
        "namespace": "bench",
        "usage": {"readUnits": 1},
    }
    return orjson.dumps(body), message.SerializeToString()


def serve_http(body: bytes, delay: float = 0.0) -> int:
    """Answer on a new port, after `delay` seconds, a thread for each connection."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=512)
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )

    def converse(sock: socket.socket) -> None:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with sock, sock.makefile("rb", buffering=1 << 18) as stream:
            while True:
                length = 0
                line = stream.readline()
                if not line:
                    return
                while line not in (b"\r\n", b""):
                    if line.lower().startswith(b"content-length:"):
                        length = int(line.split(b":")[1])
                    line = stream.readline()
                stream.read(length)
                if delay:
                    time.sleep(delay)
                sock.sendall(head.encode() + body)

    def accept() -> None:
        while True:
            sock, _ = listener.accept()
            threading.Thread(target=converse, args=(sock,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    port: int = listener.getsockname()[1]
    return port


class _Anything(grpc.GenericRpcHandler):
    def __init__(self, body: bytes) -> None:
        self._handler = grpc.unary_unary_rpc_method_handler(lambda request, context: body)

    def service(self, handler_call_details: grpc.HandlerCallDetails) -> grpc.RpcMethodHandler:
        return self._handler


def serve_grpc(body: bytes) -> tuple[grpc.Server, int]:
    """Answer on a new port."""
    options = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]
    server = grpc.server(futures.ThreadPoolExecutor(8), options=options)
    server.add_generic_rpc_handlers((_Anything(body),))
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    return server, port


def main() -> None:
    """Serve until nobody listens any more."""
    answers = {
        "query10": query(10, values=False, facts=False),
        "query100": query(100, values=True, facts=True),
        "query1000": query(1000, values=True, facts=False),
        "fetch100": fetch(100),
        "upsert100": upsert(100),
        "ids1000": query(1000, values=False, facts=False),
        "list100": listing(100),
    }
    kept, ports = [], {}
    for name, (text, message) in answers.items():
        server, port = serve_grpc(message)
        kept.append(server)
        ports[name] = {"rest": serve_http(text), "grpc": port}
    ports["query10_30ms"] = {"rest": serve_http(answers["query10"][0], 0.03)}
    print(json.dumps(ports), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
