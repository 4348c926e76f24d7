"""A real gRPC server whose answers a test decides, beside what a healthy service does."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from concurrent import futures
from dataclasses import dataclass, field
from typing import Any

import grpc

from pinecone_api.default.grpc import codec, messages as pb
from tests.helpers.waiting import LONGEST

Answer = Callable[[Any, grpc.ServicerContext], Any]


@dataclass
class Received:
    """One call as it arrived, its message read with the true schema."""

    rpc: str
    message: Any
    metadata: dict[str, str]
    time_remaining: float | None


@dataclass
class RpcServer:
    """Answers each call of an rpc with the next of its script, the last one for ever; else with an empty message."""

    port: int = 0
    scripts: dict[str, list[Answer]] = field(default_factory=dict)
    calls: list[Received] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    released: threading.Event = field(default_factory=threading.Event)
    """Lets answers go that are held back."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def script(self, rpc: str, *answers: Any) -> None:
        """Messages, bytes, or functions of the request and the context."""
        self.scripts[rpc] = [
            answer if callable(answer) else (lambda request, context, a=answer: a)
            for answer in answers
        ]

    def answer(self, rpc: str, request: Any, context: grpc.ServicerContext) -> Any:
        metadata = dict(context.invocation_metadata())
        with self.lock:
            self.calls.append(Received(rpc, request, metadata, context.time_remaining()))
            script = self.scripts.get(rpc, [])
            reply = script.pop(0) if len(script) > 1 else script[0] if script else None
        if reply is None:
            return codec.BINDINGS[f"/VectorService/{rpc}"].response()
        return reply(request, context)

    def hold(self, reply: Any) -> Answer:
        """Return an answer that is given when the server is released, or after a minute."""

        def answer(_: Any, __: Any) -> Any:
            self.released.wait(LONGEST)
            return reply

        return answer


def refuse(
    code: grpc.StatusCode, details: str = "no", headers: tuple[tuple[str, str], ...] = ()
) -> Answer:
    """End a call with an error status."""

    def answer(_: Any, context: grpc.ServicerContext) -> Any:
        if headers:
            context.set_trailing_metadata(headers)
        context.abort(code, details)

    return answer


def with_headers(reply: Any, *headers: tuple[str, str]) -> Answer:
    """Give a reply and what comes with it."""

    def answer(_: Any, context: grpc.ServicerContext) -> Any:
        context.send_initial_metadata(headers)
        return reply

    return answer


def _serialized(message: Any) -> bytes:
    data: bytes = message if isinstance(message, bytes) else message.SerializeToString()
    return data


def start(served: RpcServer, *, credentials: grpc.ServerCredentials | None = None) -> grpc.Server:
    """Begin to serve; at the same port again if there was one."""
    server = grpc.server(
        futures.ThreadPoolExecutor(16),
        options=[("grpc.max_receive_message_length", -1), ("grpc.so_reuseport", 0)],
    )
    handlers = {}
    for wire, binding in codec.BINDINGS.items():
        name = wire.rsplit("/", 1)[1]

        def answer(request: Any, context: grpc.ServicerContext, name: str = name) -> Any:
            return served.answer(name, request, context)

        handlers[name] = grpc.unary_unary_rpc_method_handler(
            answer,
            request_deserializer=binding.request.FromString,
            response_serializer=_serialized,
        )
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler("VectorService", handlers),)
    )
    address = f"127.0.0.1:{served.port}"
    served.port = (
        server.add_insecure_port(address)
        if credentials is None
        else server.add_secure_port(address, credentials)
    )
    server.start()
    return server


@contextlib.contextmanager
def serving(*, credentials: grpc.ServerCredentials | None = None) -> Iterator[RpcServer]:
    """Provide a running server."""
    served = RpcServer()
    server = start(served, credentials=credentials)
    try:
        yield served
    finally:
        served.released.set()
        server.stop(None).wait()


def match(id_: str, values: list[float] | None = None, **metadata: Any) -> Any:
    """Return a match of a query."""
    made = pb.ScoredVector(id=id_, score=0.5, values=values or [])
    if metadata:
        made.metadata.update(metadata)
    return made
