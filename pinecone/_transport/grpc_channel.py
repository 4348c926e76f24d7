"""One connection for many gRPC calls: `AsyncChannel` and `Channel`, which `pinecone/_async/transport/grpc.py` names as a pair."""

from __future__ import annotations

import asyncio
import math
from functools import lru_cache
from typing import Any

import grpc
import grpc.aio

from pinecone._transport import grpc as _grpc
from pinecone.config import PineconeConfig

__all__ = ["AsyncChannel", "Channel", "Gone"]

_LARGE_BLOCK = 16 << 20
Reply = tuple[bytes, list[tuple[str, Any]]]


@lru_cache(maxsize=1)
def _keep_large_blocks() -> None:
    """Have glibc reuse the memory of messages instead of asking the system for it with each of them.

    It adapts to the largest block that was freed. This one is never touched, so it takes no memory; without it,
    the page faults of a 600 KB message cost more than everything else about it.
    """
    bytes(_LARGE_BLOCK)


class Gone(Exception):
    """The channel is closed."""


class AsyncChannel:
    """A channel of the running event loop."""

    def __init__(self, config: PineconeConfig) -> None:
        _keep_large_blocks()
        options = _grpc.options(config)
        trusted = _grpc.credentials(config)
        self._channel: Any = (
            grpc.aio.insecure_channel(_grpc.target(config), options)
            if trusted is None
            else grpc.aio.secure_channel(_grpc.target(config), trusted, options)
        )
        self._methods: dict[str, Any] = {}
        self._shut = False

    async def invoke(self, rpc: str, data: bytes, left: float, metadata: _grpc.Metadata) -> Reply:
        """The answer to one call, and what came with it.

        Raises:
            grpc.RpcError: The call failed.
            Gone: The channel was closed before it was over.
        """
        method = self._methods.get(rpc)
        if method is None:
            method = self._methods[rpc] = self._channel.unary_unary(rpc)
        try:
            call = method(data, timeout=None if math.isinf(left) else left, metadata=metadata)
            reply = await call
        except (grpc.aio.UsageError, asyncio.CancelledError):
            if self._shut:  # which cancels what is under way
                raise Gone from None
            raise
        return reply, [*await call.initial_metadata(), *await call.trailing_metadata()]

    async def shut(self) -> None:
        """Close it; calls under way fail."""
        self._shut = True
        await self._channel.close()


class Channel:
    """A channel that any thread of this process may use."""

    def __init__(self, config: PineconeConfig) -> None:
        _keep_large_blocks()
        options = _grpc.options(config)
        trusted = _grpc.credentials(config)
        self._channel: Any = (
            grpc.insecure_channel(_grpc.target(config), options)
            if trusted is None
            else grpc.secure_channel(_grpc.target(config), trusted, options)
        )
        self._methods: dict[str, Any] = {}
        self._shut = False

    def invoke(self, rpc: str, data: bytes, left: float, metadata: _grpc.Metadata) -> Reply:
        """The answer to one call, and what came with it.

        Raises:
            grpc.RpcError: The call failed.
            Gone: The channel was closed before it was over.
        """
        method = self._methods.get(rpc)
        if method is None:
            method = self._methods[rpc] = self._channel.unary_unary(rpc)
        try:
            reply, call = method.with_call(
                data, timeout=None if math.isinf(left) else left, metadata=metadata
            )
        except ValueError:
            if self._shut:
                raise Gone from None
            raise
        return reply, [*call.initial_metadata(), *call.trailing_metadata()]

    def shut(self) -> None:
        """Close it; calls under way fail."""
        self._shut = True
        self._channel.close()
