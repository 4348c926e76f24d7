# Made from pinecone/_async/transport/grpc.py by `python -m codegen unasync`. Change that file, not this one.
"""Send calls over gRPC, and over HTTP those that gRPC does not have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

import grpc

from pinecone._sync.transport.http import Http
from pinecone._transport.attempts import Attempts
from pinecone._transport.grpc import (
    call_metadata,
    check_channel,
    decode_answer,
    encode_request,
    wait_after,
)
from pinecone._transport.grpc_channel import Channel, ChannelClosed
from pinecone._transport.observing import Nobody, watch
from pinecone._transport.synchronization import Lazy, sleep
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import closed_error
from pinecone_api._runtime import Call

if TYPE_CHECKING:
    from pinecone._transport.reply import Reply

T = TypeVar("T")


class Grpc:
    """A sender of calls to one host, which repeats what is worth repeating within each call's deadline.

    All calls share one connection, which is opened on first use.
    """

    def __init__(self, config: PineconeConfig) -> None:
        check_channel(config)
        self.config = config
        self._closed = False
        self._metadata = cache(partial(call_metadata, config))
        self._channels = Lazy(partial(Channel, config), Channel.close)
        self._http = Http(config)

    def send(self, call: Call[T], /, *, timeout: float | None = None) -> T:
        """Send a call and return its result.

        Args:
            call: What to send.
            timeout: Deadline in seconds for everything, attempts and waits included; None takes the
                client's.

        Raises:
            ApiError: The service answered with an error status.
            PineconeTimeoutError: The deadline passed.
            PineconeConnectionError: There was no connection, or it broke.
            ResponseParsingError: The answer is not what the API describes.
            PineconeValueError: A number does not fit into 32 bits.
            PineconeError: The client is closed.
        """
        operation = call.operation
        if operation.rpc is None or call.headers:
            return self._http.send(call, timeout=timeout)
        if self._closed:
            raise closed_error(operation.name)
        with watch(call, self.config, "grpc") as watching:
            return self._send(operation.rpc, call, timeout, watching)

    def _send(self, rpc: str, call: Call[T], timeout: float | None, watching: Nobody) -> T:
        operation = call.operation
        seconds = self.config.timeout if timeout is None else checked_timeout(timeout)
        attempts = Attempts(operation, self.config, seconds, watching=watching)
        metadata = partial(self._metadata, operation)
        data = encode_request(call)
        watching.sends(len(data))
        while True:
            left = attempts.begin()
            channel = self._channels.get()
            try:
                reply, headers = channel.invoke(rpc, data, left, metadata)
            except ChannelClosed:
                raise closed_error(operation.name) from None
            except grpc.RpcError as error:
                if self._closed:
                    raise closed_error(operation.name) from None
                wait = wait_after(attempts, error)
            else:
                result: T = decode_answer(attempts, reply, headers)
                return watching.result(result, len(reply or b""))
            if wait is None:
                result = decode_answer(attempts, b"", ())
                return watching.result(result, 0)
            sleep(wait)

    def weigh(self, call: Call[Any]) -> int:
        """Return the bytes of a call's message."""
        return len(encode_request(call))

    def reply(self, call: Call[Any], timeout: float | None, watching: Nobody) -> Reply:
        """Send a call over HTTP and return its answer undecoded."""
        return self._http.reply(call, timeout, watching)

    def stream(self, call: Call[T], /, *, timeout: float | None = None) -> Iterator[T]:
        """Send a call over HTTP and yield the events of its answer; gRPC has none."""
        for event in self._http.stream(call, timeout=timeout):
            yield event

    def close(self) -> None:
        """Close the connections; calls made afterwards raise."""
        self._closed = True
        self._channels.close()
        self._http.close()
