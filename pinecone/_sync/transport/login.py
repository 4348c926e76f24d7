# Made from pinecone/_async/transport/login.py by `python -m codegen unasync`. Change that file, not this one.
"""Send the calls of a service account, with a token that is fetched when needed and replaced in time."""

from __future__ import annotations

import time
from functools import partial
from typing import TypeVar

from attrs import evolve
from msgspec import structs

from pinecone import _versions
from pinecone._requests.admin import Credentials, Token
from pinecone._sync.transport.http import Http
from pinecone._transport.protocol import without_frames
from pinecone._transport.synchronization import CapacityLimiter, Lazy
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import PineconeTimeoutError, UnauthorizedError, closed_error
from pinecone_api._runtime import Call
from pinecone_api.default.oauth.client import OauthClient

T = TypeVar("T")


class Login:
    """A sender of calls in the name of a service account. One task at a time asks for a token.

    Nothing is sent before the first call. A token is replaced shortly before its end, and once more if
    the service refuses it all the same.
    """

    def __init__(self, config: PineconeConfig, oauth_url: str, credentials: Credentials) -> None:
        self.config = config
        self._credentials = credentials
        self._closed = False
        # Sends nothing, but keeps the connections open from one token to the next.
        self._base = Http(config)
        self._held: tuple[Token, Http] | None = None
        self._oauth_http = Http(evolve(config, host=oauth_url))
        sender = _WholeURL(self._oauth_http)
        self._oauth = _versions.client(OauthClient, config.api_version, sender)
        self._limiter = Lazy(partial(CapacityLimiter, 1), _close_nothing)

    def send(self, call: Call[T], /, *, timeout: float | None = None) -> T:
        """Send a call and return its result.

        Args:
            call: What to send.
            timeout: Deadline in seconds for everything, asking for a token included; None takes the
                client's.

        Raises:
            UnauthorizedError: The credentials are wrong, or a new token was refused, too.
            The errors of `Http.send`.
        """
        try:
            return self._send(call, timeout)
        except Exception as error:
            raise without_frames(error) from error.__cause__

    def _send(self, call: Call[T], timeout: float | None) -> T:
        """Send a call; in its frames are secrets, sent or received."""
        if self._closed:
            raise closed_error(call.operation.name)
        limit = self.config.timeout if timeout is None else checked_timeout(timeout)
        deadline = time.monotonic() + limit
        held = self._sender(None, call, deadline)
        try:
            return held[1].send(call, timeout=_left(call, deadline))
        except UnauthorizedError:
            # Revoked, or the machine slept. A refused call has changed nothing, so it can be repeated.
            held = self._sender(held, call, deadline)
        return held[1].send(call, timeout=_left(call, deadline))

    def _sender(
        self, refused: tuple[Token, Http] | None, call: Call[T], deadline: float
    ) -> tuple[Token, Http]:
        """Return a fresh token other than the `refused` one, with the sender of calls that carry it."""
        held = self._held
        if held is not None and held is not refused and held[0].fresh:
            return held
        limiter = self._limiter.get()
        if not limiter.acquire(_left(call, deadline)):
            raise _late(call)
        try:
            held = self._held
            if held is None or held is refused or not held[0].fresh:
                asked = time.monotonic()
                answer = self._oauth.get_token(
                    self._credentials.request(), timeout=_left(call, deadline)
                )
                token = Token.of(answer, asked)
                held = self._held = token, Http(evolve(self.config, api_key=token.text))
            return held
        finally:
            limiter.release()

    def close(self) -> None:
        """Close the connections that nobody else uses; calls made afterwards raise."""
        self._closed = True
        self._oauth_http.close()
        self._base.close()
        if self._held is not None:
            self._held[1].close()
        self._limiter.close()


class _WholeURL:
    """A sender whose address has the path of its calls already."""

    def __init__(self, http: Http) -> None:
        self._http = http

    def send(self, call: Call[T], /, *, timeout: float | None = None) -> T:
        return self._http.send(structs.replace(call, path=""), timeout=timeout)


def _close_nothing(_: CapacityLimiter) -> None:
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
