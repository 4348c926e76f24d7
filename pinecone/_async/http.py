"""Carries calls over HTTP."""

from __future__ import annotations

import math
import ssl
from functools import lru_cache, partial
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

import httpx

from pinecone._async.transport import AsyncTransport
from pinecone._concurrency import AsyncLazy, async_sleep
from pinecone._deadline import DEADLINE
from pinecone._protocol import Exchange, decode, encode, request_headers
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import PineconeError, ResponseParsingError
from pinecone_api._runtime import Call

T = TypeVar("T")


class AsyncHttp:
    """Sends calls to one host, repeating what is worth repeating within each call's deadline.

    Connections are opened on first use and kept for the next call.
    """

    def __init__(self, config: PineconeConfig) -> None:
        self.config = config
        self._closed = False
        self._headers: dict[tuple[str, str | None], httpx.Headers] = {}
        self._transports = AsyncLazy(partial(AsyncTransport, config), AsyncTransport.aclose)

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
            PineconeError: The client is closed.
        """
        if self._closed:
            raise PineconeError(
                f"{call.operation.name}: this client is closed; make a new one to send requests"
            )
        seconds = self.config.timeout if timeout is None else checked_timeout(timeout)
        exchange = Exchange(call.operation, self.config, seconds)
        body = encode(call)
        transport = await self._transports.get()
        token = DEADLINE.set(exchange.deadline)
        try:
            while True:
                left = exchange.begin()
                try:
                    response = await _once(transport, self._request(call, body, left), left)
                except httpx.DecodingError as error:
                    raise ResponseParsingError(f"{call.operation.name}: {error}", error) from error
                except httpx.TransportError as error:
                    wait = exchange.failed(
                        error,
                        late=isinstance(error, httpx.TimeoutException),
                        sent=_may_be_sent(error),
                        final=_is_final(error),
                    )
                else:
                    if response.is_success:
                        return decode(call.operation, response.content)
                    wait = exchange.answered(
                        response.status_code,
                        response.reason_phrase,
                        response.headers,
                        response.content,
                    )
                await async_sleep(wait)
        finally:
            DEADLINE.reset(token)

    def _request(self, call: Call[Any], body: bytes | None, left: float) -> httpx.Request:
        operation = call.operation
        key = (operation.version, operation.media)
        headers = self._headers.get(key)
        if headers is None:
            headers = httpx.Headers(request_headers(self.config, *key))
            self._headers[key] = headers
        # Our own transport keeps to the deadline by itself; this is for one that stands in for it.
        limit = None if math.isinf(left) else left
        return httpx.Request(
            operation.verb,
            _url(self.config.host, call),
            headers=headers,
            content=body,
            extensions={"timeout": dict.fromkeys(("connect", "read", "write", "pool"), limit)},
        )

    async def aclose(self) -> None:
        """Close the connections; calls made afterwards raise."""
        self._closed = True
        await self._transports.aclose()


async def _once(transport: AsyncTransport, request: httpx.Request, left: float) -> httpx.Response:
    """One request and its whole answer."""
    if not await transport.gate.enter(left):
        raise httpx.PoolTimeout("every connection of the pool is busy", request=request)
    try:
        response = await transport.handle_async_request(request)
        await response.aread()
        return response
    except Exception:
        raise
    except BaseException:
        await transport.forget(request)
        raise
    finally:
        transport.gate.leave()


def _url(host: str, call: Call[Any]) -> httpx.URL:
    if call.params:
        return httpx.URL(f"{host}{call.path}?{urlencode(call.params, quote_via=quote)}")
    return _parsed(host + call.path)


@lru_cache(maxsize=256)
def _parsed(url: str) -> httpx.URL:
    return httpx.URL(url)


def _may_be_sent(error: httpx.TransportError) -> bool:
    """Whether bytes of the request may have reached the service before `error`."""
    unsent = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
    return not isinstance(error, unsent)


def _is_final(error: httpx.TransportError) -> bool:
    """Whether another attempt would fail the same way: a bad request, a certificate not trusted."""
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.LocalProtocolError)):
        return True
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False
