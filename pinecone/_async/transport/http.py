"""Send calls over HTTP."""

from __future__ import annotations

import logging
import math
import ssl
from collections.abc import AsyncIterator
from functools import cache, lru_cache, partial
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

import httpx

from pinecone import _log
from pinecone._async.transport.httpx import DEADLINE, TRANSPORTS, AsyncAnyTransport
from pinecone._transport.protocol import (
    Attempts,
    answer,
    decode,
    encode,
    files_of,
    request_headers,
    response_info,
    unreadable,
)
from pinecone._transport.sse import END, EventParser
from pinecone._transport.synchronization import async_sleep
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import closed_error
from pinecone_api._base import ResponseInfo
from pinecone_api._runtime import Call, Operation

T = TypeVar("T")


class AsyncHttp:
    """A sender of calls to one host, which repeats what is worth repeating within each call's deadline.

    Connections are opened on first use and kept for the next call.
    """

    def __init__(self, config: PineconeConfig) -> None:
        self.config = config
        self.closed = False
        self._headers = cache(partial(_headers, config))
        self._transports = TRANSPORTS.acquire(config, self)

    async def send(self, call: Call[T], /, *, timeout: float | None = None) -> T:
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
            PineconeError: The client is closed.
        """
        response = await self.respond(call, timeout=timeout)
        return answer(call.operation, response.status_code, response.headers.raw, response.content)

    async def respond(self, call: Call[Any], *, timeout: float | None = None) -> httpx.Response:
        """Send a call and return its answer undecoded; arguments and errors are those of `send`."""
        transport, attempts, body = await self._begin(call, timeout)
        return await self._respond(transport, call, body, attempts, streaming=False)

    async def stream(self, call: Call[T], /, *, timeout: float | None = None) -> AsyncIterator[T]:
        """Send a call and yield the events of its answer, one by one as they come.

        Nothing is sent before the first event is asked for, and nothing is repeated after the answer has
        begun. Leaving the loop early closes the connection.

        Args:
            call: What to send; its operation answers with events.
            timeout: Deadline in seconds for the answer to begin, and again for each piece of it; None takes
                the client's.

        Raises:
            The errors of `send`, ResponseParsingError also for an event that is not what the API describes.
        """
        transport, attempts, body = await self._begin(call, timeout)
        response = await self._respond(transport, call, body, attempts, streaming=True)
        try:
            parser = EventParser()
            pieces = aiter(response.aiter_bytes())
            more = True
            while more:
                piece = await self._piece(pieces, attempts)
                more = piece is not None
                for data in parser.finish() if piece is None else parser.feed(piece):
                    if data == END:
                        return
                    yield decode(call.operation, data)
        finally:
            await response.aclose()
            transport.limiter.release()

    async def _begin(
        self, call: Call[Any], timeout: float | None
    ) -> tuple[AsyncAnyTransport, Attempts, bytes | None]:
        """Prepare a call: what sends it, its attempts and its body."""
        if self.closed:
            raise closed_error(call.operation.name)
        seconds = self.config.timeout if timeout is None else checked_timeout(timeout)
        transport = await self._transports.get()
        return transport, Attempts(call.operation, self.config, seconds), encode(call)

    async def _respond(
        self,
        transport: AsyncAnyTransport,
        call: Call[Any],
        body: bytes | None,
        attempts: Attempts,
        *,
        streaming: bool,
    ) -> httpx.Response:
        """Return a success: read to its end, or (`streaming`) only begun and not yet released by the limiter."""
        token = DEADLINE.set(attempts.deadline)
        try:
            while True:
                left = attempts.begin()
                try:
                    request = self._request(call, body, left)
                    if _log.logger.isEnabledFor(logging.DEBUG):
                        _log_curl(call, request, body)
                    response = await _once(transport, request, left, streaming)
                except httpx.DecodingError as error:
                    raise unreadable(call.operation, error) from error
                except httpx.TransportError as error:
                    if isinstance(error, _TruncatedError) and not call.operation.idempotent:
                        raise unreadable(call.operation, error) from error
                    wait = attempts.failed(
                        error,
                        late=isinstance(error, httpx.TimeoutException),
                        sent=_may_be_sent(error),
                        final=_is_final(error),
                    )
                else:
                    if response.is_success:
                        attempts.succeeded(response.status_code, response.headers)
                        return response
                    wait = attempts.answered(
                        response.status_code,
                        response.reason_phrase,
                        response.headers,
                        response.content,
                    )
                await async_sleep(wait)
        finally:
            DEADLINE.reset(token)

    async def _piece(self, pieces: AsyncIterator[bytes], attempts: Attempts) -> bytes | None:
        """Return the next piece of an answer that has begun; None at its end."""
        token = DEADLINE.set(attempts.extend())
        try:
            return await anext(pieces, None)
        except httpx.DecodingError as error:
            raise unreadable(attempts.operation, error) from error
        except httpx.TransportError as error:
            raise attempts.broken(error, late=isinstance(error, httpx.TimeoutException)) from error
        finally:
            DEADLINE.reset(token)

    def _request(self, call: Call[Any], body: bytes | None, left: float) -> httpx.Request:
        operation = call.operation
        headers = self._headers(operation)
        if call.headers:
            headers = headers.copy()
            headers.update(call.headers)
        # Our own transport keeps to the deadline by itself; this is for one that stands in for it.
        limit = None if math.isinf(left) else left
        return httpx.Request(
            operation.verb,
            _url(self.config.host, call),
            headers=headers,
            content=body,
            files=files_of(call) if body is None else None,
            extensions={"timeout": dict.fromkeys(("connect", "read", "write", "pool"), limit)},
        )

    async def aclose(self) -> None:
        """Close the connections that nobody else uses; calls made afterwards raise."""
        if not self.closed:
            self.closed = True
            await TRANSPORTS.release(self._transports, self)


class AsyncInfoSender:
    """A sender of calls whose answers have no body: what comes with an answer is its result."""

    def __init__(self, sender: Any) -> None:
        self._sender = sender

    async def send(self, call: Call[Any], /, *, timeout: float | None = None) -> ResponseInfo:
        """Send a call; arguments and errors are those of `AsyncHttp.send`."""
        response = await self._sender.respond(call, timeout=timeout)
        return response_info(response.status_code, response.headers.raw)


async def _once(
    transport: AsyncAnyTransport, request: httpx.Request, left: float, streaming: bool
) -> httpx.Response:
    """Make one request and return its answer: all of it, or (`streaming`) the beginning of a success."""
    if not await transport.limiter.acquire(left):
        raise httpx.PoolTimeout("every connection of the pool is busy", request=request)
    stays = False
    try:
        response = await transport.handle_async_request(request)
        stays = streaming and response.is_success
        if not stays:
            try:
                await response.aread()
            except (httpx.NetworkError, httpx.ProtocolError) as error:
                if response.is_success:
                    raise _TruncatedError(str(error)) from error
                raise
        return response
    except Exception:
        raise
    except BaseException:
        await transport.discard(request)
        raise
    finally:
        if not stays:
            transport.limiter.release()


class _TruncatedError(httpx.ReadError):
    """The connection broke in the middle of the body of a success."""


def _headers(config: PineconeConfig, operation: Operation[Any]) -> httpx.Headers:
    return httpx.Headers(request_headers(config, operation))


def _log_curl(call: Call[Any], request: httpx.Request, body: bytes | None) -> None:
    if not _log.curl_wanted():
        return
    # A call without a key of its own is one that asks for a token with a secret.
    secret = not call.operation.security
    _log.curl(request.method, str(request.url), request.headers.items(), body, secret=secret)


def _url(host: str, call: Call[Any]) -> httpx.URL:
    if call.params:
        return httpx.URL(f"{host}{call.path}?{urlencode(call.params, quote_via=quote)}")
    return _parsed(host + call.path)


@lru_cache(maxsize=256)
def _parsed(url: str) -> httpx.URL:
    return httpx.URL(url)


def _may_be_sent(error: httpx.TransportError) -> bool:
    """Return whether bytes of the request may have reached the service before `error`."""
    unsent = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
    return not isinstance(error, unsent)


def _is_final(error: httpx.TransportError) -> bool:
    """Return whether another attempt would fail the same way: a bad request, a certificate not trusted."""
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.LocalProtocolError)):
        return True
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False
