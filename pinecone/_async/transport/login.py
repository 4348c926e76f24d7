"""Send the calls of a service account, with a token that is fetched when needed and replaced in time."""

from __future__ import annotations

import time
from functools import partial
from typing import TypeVar

from attrs import evolve
from msgspec import structs

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests.admin import Credentials, Token
from pinecone._transport.protocol import without_frames
from pinecone._transport.synchronization import AsyncCapacityLimiter, AsyncLazy
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import PineconeTimeoutError, UnauthorizedError, closed_error
from pinecone_api._runtime import Call
from pinecone_api.default.oauth.aio import AsyncOauthClient

T = TypeVar("T")


class AsyncLogin:
    """A sender of calls in the name of a service account. One task at a time asks for a token.

    Nothing is sent before the first call. A token is replaced shortly before its end, and once more if
    the service refuses it all the same.
    """

    def __init__(self, config: PineconeConfig, oauth_url: str, credentials: Credentials) -> None:
        self.config = config
        self._credentials = credentials
        self._closed = False
        # Sends nothing, but keeps the connections open from one token to the next.
        self._base = AsyncHttp(config)
        self._held: tuple[Token, AsyncHttp] | None = None
        self._oauth_http = AsyncHttp(evolve(config, host=oauth_url))
        sender = _AsyncWholeURL(self._oauth_http)
        self._oauth = _versions.client(AsyncOauthClient, config.api_version, sender)
        self._limiter = AsyncLazy(partial(AsyncCapacityLimiter, 1), _close_nothing)

    async def send(self, call: Call[T], /, *, timeout: float | None = None) -> T:
        """Send a call and return its result.

        Args:
            call: What to send.
            timeout: Deadline in seconds for everything, asking for a token included; None takes the
                client's.

        Raises:
            UnauthorizedError: The credentials are wrong, or a new token was refused, too.
            The errors of `AsyncHttp.send`.
        """
        try:
            return await self._send(call, timeout)
        except Exception as error:
            raise without_frames(error) from error.__cause__

    async def _send(self, call: Call[T], timeout: float | None) -> T:
        """Send a call; in its frames are secrets, sent or received."""
        if self._closed:
            raise closed_error(call.operation.name)
        limit = self.config.timeout if timeout is None else checked_timeout(timeout)
        deadline = time.monotonic() + limit
        held = await self._sender(None, call, deadline)
        try:
            return await held[1].send(call, timeout=_left(call, deadline))
        except UnauthorizedError:
            # Revoked, or the machine slept. A refused call has changed nothing, so it can be repeated.
            held = await self._sender(held, call, deadline)
        return await held[1].send(call, timeout=_left(call, deadline))

    async def _sender(
        self, refused: tuple[Token, AsyncHttp] | None, call: Call[T], deadline: float
    ) -> tuple[Token, AsyncHttp]:
        """Return a fresh token other than the `refused` one, with the sender of calls that carry it."""
        held = self._held
        if held is not None and held is not refused and held[0].fresh:
            return held
        limiter = await self._limiter.get()
        if not await limiter.acquire(_left(call, deadline)):
            raise _late(call)
        try:
            held = self._held
            if held is None or held is refused or not held[0].fresh:
                asked = time.monotonic()
                answer = await self._oauth.get_token(
                    self._credentials.request(), timeout=_left(call, deadline)
                )
                token = Token.of(answer, asked)
                held = self._held = token, AsyncHttp(evolve(self.config, api_key=token.text))
            return held
        finally:
            limiter.release()

    async def aclose(self) -> None:
        """Close the connections that nobody else uses; calls made afterwards raise."""
        self._closed = True
        await self._oauth_http.aclose()
        await self._base.aclose()
        if self._held is not None:
            await self._held[1].aclose()
        await self._limiter.aclose()


class _AsyncWholeURL:
    """A sender whose address has the path of its calls already."""

    def __init__(self, http: AsyncHttp) -> None:
        self._http = http

    async def send(self, call: Call[T], /, *, timeout: float | None = None) -> T:
        return await self._http.send(structs.replace(call, path=""), timeout=timeout)


async def _close_nothing(_: AsyncCapacityLimiter) -> None:
    """Do nothing: a limiter holds nothing that has to be closed."""


def _left(call: Call[T], deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise _late(call)
    return left


def _late(call: Call[T]) -> PineconeTimeoutError:
    return PineconeTimeoutError(
        f"{call.operation.name}: no access token in time; give the client a longer timeout= if that is "
        f"too short"
    )
