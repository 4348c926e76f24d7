"""Carries calls over gRPC, and those that gRPC does not have over HTTP."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from functools import partial
from typing import Any, TypeVar

import grpc

from pinecone import _grpc
from pinecone._async.http import AsyncHttp
from pinecone._channels import AsyncChannel
from pinecone._concurrency import AsyncLazy, async_sleep
from pinecone._protocol import Exchange
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import PineconeError
from pinecone_api._runtime import Call

T = TypeVar("T")


class AsyncGrpc:
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
        self._open = partial(AsyncChannel, config, connect_timeout)
        self._channels = AsyncLazy(self._open, AsyncChannel.shut)
        self._process = os.getpid()
        self._http = AsyncHttp(config)

    async def send(self, call: Call[T], /, *, timeout: float | None = None) -> T:
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
            return await self._http.send(call, timeout=timeout)
        self._check_open(call)
        seconds = self.config.timeout if timeout is None else checked_timeout(timeout)
        exchange = Exchange(operation, self.config, seconds)
        metadata = self._metadata.get(operation.name)
        if metadata is None:
            metadata = self._metadata[operation.name] = _grpc.metadata(self.config, operation)
        data = _grpc.encode(call)
        while True:
            left = exchange.begin()
            channel = await self._channel()
            try:
                reply, headers = await channel.invoke(operation.rpc, data, left, metadata)
            except grpc.RpcError as error:
                self._check_open(call)
                wait = _grpc.failed(exchange, error, _headers(error))
            except (ValueError, grpc.aio.UsageError) as error:  # the channel was closed meanwhile
                self._check_open(call)
                raise PineconeError(f"{operation.name}: {error}") from error
            else:
                return _grpc.answer(operation, reply, headers)
            await async_sleep(wait)

    async def stream(self, call: Call[T], /, *, timeout: float | None = None) -> AsyncIterator[T]:
        """The events of a call's answer, which only HTTP carries."""
        async for event in self._http.stream(call, timeout=timeout):
            yield event

    async def _channel(self) -> AsyncChannel:
        if self._process != os.getpid():
            # This process was forked from the one that opened the connections: they are not ours.
            self._process = os.getpid()
            self._channels = AsyncLazy(self._open, AsyncChannel.shut)
        return await self._channels.get()

    def _check_open(self, call: Call[Any]) -> None:
        if self._closed:
            raise PineconeError(
                f"{call.operation.name}: this client is closed; make a new one to send requests"
            )

    async def aclose(self) -> None:
        """Close the connections; calls made afterwards raise."""
        self._closed = True
        await self._channels.aclose()
        await self._http.aclose()


def _headers(error: Any) -> list[tuple[str, Any]]:
    return [*(error.initial_metadata() or ()), *(error.trailing_metadata() or ())]
