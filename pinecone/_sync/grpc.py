# Made from pinecone/_async/grpc.py by `python -m codegen unasync`. Change that file, not this one.
"""Carries calls over gRPC, and those that gRPC does not have over HTTP."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from typing import Any, TypeVar

import grpc

from pinecone import _grpc
from pinecone._channels import Channel
from pinecone._concurrency import Lazy, sleep
from pinecone._protocol import Exchange
from pinecone._sync.http import Http
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import PineconeError
from pinecone_api._runtime import Call

T = TypeVar("T")


class Grpc:
    """Sends calls to one host, repeating what is worth repeating within each call's deadline.

    All calls share one connection, which is opened on first use.
    """

    def __init__(
        self, config: PineconeConfig, *, connect_timeout: float = _grpc.CONNECT_TIMEOUT
    ) -> None:
        self.config = config
        # What cannot work shall be known now and not with the first call.
        _grpc.target(config)
        _grpc.credentials(config)
        _grpc.options(config, connect_timeout)
        self._closed = False
        self._metadata: dict[str, _grpc.Metadata] = {}
        self._open = partial(Channel, config, connect_timeout)
        self._channels = Lazy(self._open, Channel.shut)
        self._process = os.getpid()
        self._http = Http(config)

    def send(self, call: Call[T], /, *, timeout: float | None = None) -> T:
        """The result of a call.

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
        if operation.rpc is None:
            return self._http.send(call, timeout=timeout)
        self._check_open(call)
        seconds = self.config.timeout if timeout is None else checked_timeout(timeout)
        exchange = Exchange(operation, self.config, seconds)
        metadata = self._metadata.get(operation.name)
        if metadata is None:
            metadata = self._metadata[operation.name] = _grpc.metadata(self.config, operation)
        data = _grpc.encode(call)
        while True:
            left = exchange.begin()
            channel = self._channel()
            try:
                reply, headers = channel.invoke(operation.rpc, data, left, metadata)
            except grpc.RpcError as error:
                self._check_open(call)
                wait = _grpc.failed(exchange, error, _headers(error))
            except (
                ValueError,
                grpc.client.UsageError,
            ) as error:  # the channel was closed meanwhile
                self._check_open(call)
                raise PineconeError(f"{operation.name}: {error}") from error
            else:
                return _grpc.answer(operation, reply, headers)
            sleep(wait)

    def stream(self, call: Call[T], /, *, timeout: float | None = None) -> Iterator[T]:
        """The events of a call's answer, which only HTTP carries."""
        for event in self._http.stream(call, timeout=timeout):
            yield event

    def _channel(self) -> Channel:
        if self._process != os.getpid():
            # This process was forked from the one that opened the connections: they are not ours.
            self._process = os.getpid()
            self._channels = Lazy(self._open, Channel.shut)
        return self._channels.get()

    def _check_open(self, call: Call[Any]) -> None:
        if self._closed:
            raise PineconeError(
                f"{call.operation.name}: this client is closed; make a new one to send requests"
            )

    def close(self) -> None:
        """Close the connections; calls made afterwards raise."""
        self._closed = True
        self._channels.close()
        self._http.close()


def _headers(error: Any) -> list[tuple[str, Any]]:
    return [*(error.initial_metadata() or ()), *(error.trailing_metadata() or ())]
