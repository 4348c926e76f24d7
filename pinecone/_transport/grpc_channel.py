"""Make gRPC calls on one connection: `AsyncChannel` and `Channel`, a pair of which each world uses its own."""

from __future__ import annotations

import asyncio
import math
import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import grpc
import grpc.aio

from pinecone._transport.grpc import (
    Metadata,
    channel_credentials,
    channel_options,
    channel_target,
)
from pinecone._transport.protocol import without_frames
from pinecone.config import PineconeConfig
from pinecone.errors import PineconeError

_LARGE_BLOCK = 16 << 20
#: What switches a variable of grpcio off.
_OFF = frozenset(("0", "f", "false", "n", "no"))
Reply = tuple[bytes | None, list[tuple[str, Any]]]


@lru_cache(maxsize=1)
def _keep_large_blocks() -> None:
    """Make glibc reuse the memory of messages instead of asking the system for it with each of them.

    It adapts to the largest block that was freed. This one is never touched, so it takes no memory; without it,
    the page faults of a 600 KB message cost more than everything else about it.
    """
    bytes(_LARGE_BLOCK)


@lru_cache(maxsize=1)
def _first_process() -> int:
    """Return the id of the process that made the first channel; forked children inherit it."""
    return os.getpid()


def _refuse_lost_threads() -> None:
    """Refuse a call that would hang for good, whatever its timeout: a fork leaves grpcio's threads behind.

    Raises:
        PineconeError: This process was forked from one that made a channel, and grpcio was told not to care.
    """
    told = os.environ.get("GRPC_ENABLE_FORK_SUPPORT", "").lower()
    if _first_process() != os.getpid() and told in _OFF:
        raise PineconeError(
            "gRPC does not work in a process forked from one that has spoken it while GRPC_ENABLE_FORK_SUPPORT is off; "
            "unset that variable before the program starts, or use the index without grpc=True"
        )


class ChannelClosed(Exception):
    """The channel is closed."""


class _Connection:
    """Hold what both kinds of channel have: the channel of `library`, and its methods."""

    def __init__(self, library: Any, config: PineconeConfig) -> None:
        _keep_large_blocks()
        _refuse_lost_threads()
        target, options = channel_target(config), channel_options(config)
        trusted = channel_credentials(config)
        self._channel: Any = (
            library.insecure_channel(target, options)
            if trusted is None
            else library.secure_channel(target, trusted, options)
        )
        self._methods: dict[str, Any] = {}
        self._closed = False


class AsyncChannel(_Connection):
    """A channel of the running event loop."""

    def __init__(self, config: PineconeConfig) -> None:
        super().__init__(grpc.aio, config)

    async def invoke(
        self, rpc: str, data: bytes, left: float, metadata: Callable[[], Metadata]
    ) -> Reply:
        """Make one call; return its answer and the metadata that came with it.

        The metadata of the call comes from a function, so that no variable of a frame has its secrets.

        Raises:
            grpc.RpcError: The call failed.
            ChannelClosed: The channel was closed before it was over.
        """
        method = self._methods.get(rpc)
        if method is None:
            method = self._methods[rpc] = self._channel.unary_unary(rpc)
        try:
            call = method(data, timeout=None if math.isinf(left) else left, metadata=metadata())
            reply = await call
        except (grpc.aio.UsageError, asyncio.CancelledError):
            if self._closed:  # which cancels what is under way
                raise ChannelClosed from None
            raise
        except grpc.RpcError as error:
            raise without_frames(error) from None
        return reply, [*await call.initial_metadata(), *await call.trailing_metadata()]

    async def aclose(self) -> None:
        """Close the channel; calls under way fail."""
        self._closed = True
        await self._channel.close()


class Channel(_Connection):
    """A channel that any thread of this process may use."""

    def __init__(self, config: PineconeConfig) -> None:
        super().__init__(grpc, config)

    def invoke(self, rpc: str, data: bytes, left: float, metadata: Callable[[], Metadata]) -> Reply:
        """Make one call; return its answer and the metadata that came with it.

        The metadata of the call comes from a function, so that no variable of a frame has its secrets.

        Raises:
            grpc.RpcError: The call failed.
            ChannelClosed: The channel was closed before it was over.
        """
        method = self._methods.get(rpc)
        if method is None:
            method = self._methods[rpc] = self._channel.unary_unary(rpc)
        try:
            reply, call = method.with_call(
                data, timeout=None if math.isinf(left) else left, metadata=metadata()
            )
        except ValueError as error:
            if self._closed:
                raise ChannelClosed from None
            raise without_frames(error) from None
        except grpc.RpcError as error:
            raise without_frames(error) from None
        return reply, [*call.initial_metadata(), *call.trailing_metadata()]

    def close(self) -> None:
        """Close the channel; calls under way fail."""
        self._closed = True
        self._channel.close()
