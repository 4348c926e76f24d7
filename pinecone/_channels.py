"""One connection for many gRPC calls: `AsyncChannel` and `Channel`, which `pinecone/_async/grpc.py` names as a pair."""

from __future__ import annotations

import math
import os
from typing import Any

import grpc
import grpc.aio

from pinecone import _grpc
from pinecone.config import PineconeConfig

__all__ = ["AsyncChannel", "Channel"]

Reply = tuple[bytes, list[tuple[str, Any]]]


class AsyncChannel:
    """A channel of the running event loop."""

    def __init__(self, config: PineconeConfig, connect_timeout: float) -> None:
        options = _grpc.options(config, connect_timeout)
        trusted = _grpc.credentials(config)
        self._channel = (
            grpc.aio.insecure_channel(_grpc.target(config), options)
            if trusted is None
            else grpc.aio.secure_channel(_grpc.target(config), trusted, options)
        )
        self._methods: dict[str, Any] = {}

    async def invoke(self, rpc: str, data: bytes, left: float, metadata: _grpc.Metadata) -> Reply:
        """The answer to one call, and what came with it.

        Raises:
            grpc.RpcError: The call failed.
        """
        method = self._methods.get(rpc)
        if method is None:
            method = self._methods[rpc] = self._channel.unary_unary(rpc)
        call = method(data, timeout=None if math.isinf(left) else left, metadata=metadata)
        reply = await call
        return reply, [*await call.initial_metadata(), *await call.trailing_metadata()]

    async def shut(self) -> None:
        """Close it; calls under way fail."""
        await self._channel.close()


class Channel:
    """A channel that any thread of this process may use."""

    def __init__(self, config: PineconeConfig, connect_timeout: float) -> None:
        options = _grpc.options(config, connect_timeout)
        trusted = _grpc.credentials(config)
        self._channel = (
            grpc.insecure_channel(_grpc.target(config), options)
            if trusted is None
            else grpc.secure_channel(_grpc.target(config), trusted, options)
        )
        self._methods: dict[str, Any] = {}
        self._process = os.getpid()

    def invoke(self, rpc: str, data: bytes, left: float, metadata: _grpc.Metadata) -> Reply:
        """The answer to one call, and what came with it.

        Raises:
            grpc.RpcError: The call failed.
        """
        method = self._methods.get(rpc)
        if method is None:
            method = self._methods[rpc] = self._channel.unary_unary(rpc)
        reply, call = method.with_call(
            data, timeout=None if math.isinf(left) else left, metadata=metadata
        )
        return reply, [*call.initial_metadata(), *call.trailing_metadata()]

    def shut(self) -> None:
        """Close it; calls under way fail."""
        # In a forked process it is the parent's: closing it would say goodbye in the parent's name.
        if self._process == os.getpid():
            self._channel.close()
