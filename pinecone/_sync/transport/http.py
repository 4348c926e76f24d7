# Made from pinecone/_async/transport/http.py by `python -m codegen unasync`. Change that file, not this one.
"""Send calls over HTTP."""

from __future__ import annotations

import logging
import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import Any, TypeVar, cast
from urllib.parse import quote, urlencode, urlsplit

from pinecone import _log
from pinecone._late import httpx, httpx_errors
from pinecone._sync.transport.connections import DEADLINE, Connections
from pinecone._sync.transport.transports import TRANSPORTS, AnyTransport
from pinecone._transport.attempts import Attempts
from pinecone._transport.faults import Fault
from pinecone._transport.http11 import Answer, header_lines
from pinecone._transport.observing import Nobody, watch
from pinecone._transport.protocol import (
    answer,
    decode,
    encode,
    files_of,
    request_headers,
    response_info,
    unreadable,
    with_headers,
)
from pinecone._transport.reply import Reply
from pinecone._transport.sse import END, EventParser
from pinecone._transport.synchronization import sleep
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import closed_error
from pinecone_api._base import ResponseInfo
from pinecone_api._runtime import Call, Operation

T = TypeVar("T")

_PARTS = "multipart/form-data"


class Http:
    """A sender of calls to one host, which repeats what is worth repeating within each call's deadline.

    Connections are opened on first use and kept for the next call.
    """

    def __init__(self, config: PineconeConfig) -> None:
        self.config = config
        self.closed = False
        # No function here refers to this sender, so that it is gone with its last user.
        headers = self._headers = cache(partial(request_headers, config))
        self._lines = cache(lambda operation: _header_lines(config, headers(operation)))
        self._transports = TRANSPORTS.acquire(config, self)

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
            PineconeError: The client is closed.
        """
        with watch(call, self.config) as watching:
            reply = self.reply(call, timeout, watching)
            content = reply.content
            result = answer(call.operation, reply.status_code, reply.raw_headers, content)
            return watching.result(result, len(content))

    def weigh(self, call: Call[Any]) -> int:
        """Return the bytes of a call's body."""
        return len(encode(call) or b"")

    def respond(self, call: Call[Any], *, timeout: float | None = None) -> httpx.Response:
        """Send a call and return its answer undecoded; arguments and errors are those of `send`."""
        with watch(call, self.config) as watching:
            reply = self.reply(call, timeout, watching)
            return watching.result(reply.response(), len(reply.content))

    def reply(self, call: Call[Any], timeout: float | None, watching: Nobody) -> Reply:
        """Send a call and return its answer undecoded; arguments and errors are those of `send`."""
        transport, attempts, body = self._begin(call, timeout, watching)
        return cast("Reply", self._respond(transport, call, body, attempts, streaming=False))

    def stream(self, call: Call[T], /, *, timeout: float | None = None) -> Iterator[T]:
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
        with watch(call, self.config) as watching:
            transport, attempts, body = self._begin(call, timeout, watching)
            begun = self._respond(transport, call, body, attempts, streaming=True)
            response = cast("httpx.Response", begun)
            try:
                parser = EventParser()
                pieces = iter(response.iter_bytes())
                more = True
                while more:
                    piece = self._piece(pieces, attempts)
                    more = piece is not None
                    for data in parser.finish() if piece is None else parser.feed(piece):
                        if data == END:
                            return
                        yield decode(call.operation, data)
            finally:
                response.close()
                transport.limiter.release()

    def _begin(
        self, call: Call[Any], timeout: float | None, watching: Nobody
    ) -> tuple[AnyTransport, Attempts, bytes | None]:
        """Prepare a call: what sends it, its attempts and its body."""
        if self.closed:
            raise closed_error(call.operation.name)
        seconds = self.config.timeout if timeout is None else checked_timeout(timeout)
        transport = self._transports.get()
        body = encode(call)
        watching.sends(len(body or b""))
        return transport, Attempts(call.operation, self.config, seconds, watching=watching), body

    def _respond(
        self,
        transport: AnyTransport,
        call: Call[Any],
        body: bytes | None,
        attempts: Attempts,
        *,
        streaming: bool,
    ) -> Reply | httpx.Response:
        """Return a success: read to its end, or (`streaming`) only begun and not yet released by the limiter."""
        token = DEADLINE.set(attempts.deadline)
        try:
            while True:
                left = attempts.begin()
                try:
                    if _log.logger.isEnabledFor(logging.DEBUG):
                        self._log_curl(call, body, left)
                    response = self._once(transport, call, body, left, streaming)
                except Exception as error:
                    wait = httpx_errors.wait_after(attempts, error)
                else:
                    if response.is_success:
                        attempts.succeeded(response.status_code, partial(_headers_in, response))
                        return response
                    if attempts.is_deleted(response.status_code):
                        return _deleted(call.operation)
                    wait = attempts.answered(
                        response.status_code,
                        response.reason_phrase,
                        response.headers,
                        response.content,
                    )
                sleep(wait)
        finally:
            DEADLINE.reset(token)

    def _log_curl(self, call: Call[Any], body: bytes | None, left: float) -> None:
        if not _log.curl_wanted():
            return
        request = self._request(call, body, left)
        _log.curl(
            request.method,
            str(request.url),
            request.headers.items(),
            body,
            theirs=self.config.additional_headers,
            # A call without a key of its own is one that asks for a token with a secret.
            secret=not call.operation.security,
        )

    def _piece(self, pieces: Iterator[bytes], attempts: Attempts) -> bytes | None:
        """Return the next piece of an answer that has begun; None at its end."""
        token = DEADLINE.set(attempts.extend())
        try:
            return next(pieces, None)
        except httpx.DecodingError as error:
            raise unreadable(attempts.operation, error) from error
        except httpx.TransportError as error:
            raise attempts.broken(error, late=isinstance(error, httpx.TimeoutException)) from error
        finally:
            DEADLINE.reset(token)

    def _once(
        self,
        transport: AnyTransport,
        call: Call[Any],
        body: bytes | None,
        left: float,
        streaming: bool,
    ) -> Reply | httpx.Response:
        """Make one request and return its answer: all of it, or (`streaming`) the beginning of a success."""
        if not transport.limiter.acquire(left):
            raise httpx.PoolTimeout("every connection of the pool is busy")
        stays = False
        try:
            straight = None if streaming or call.operation.media == _PARTS else transport.straight()
            if straight is not None:
                return self._exchange(straight, call, body, DEADLINE.get())
            request = self._request(call, body, left)
            try:
                response = transport.handle_request(request)
                stays = streaming and response.is_success
                return response if stays else _read(response)
            except Exception:
                raise
            except BaseException:
                transport.discard(request)
                raise
        finally:
            if not stays:
                transport.limiter.release()

    def _exchange(
        self, connections: Connections, call: Call[Any], body: bytes | None, deadline: float
    ) -> Reply:
        """Make one request without httpx: the same bytes, the same errors."""
        answer = Answer()
        try:
            connections.exchange(self._head(call, body), body, answer, deadline)
        except Fault as fault:
            raise httpx_errors.as_httpx(fault, answer.status) from fault
        return Reply.of_answer(answer)

    def _head(self, call: Call[Any], body: bytes | None) -> bytes:
        """Return the head of a request as httpx makes it."""
        lines, measures = self._lines(call.operation)
        if call.headers:
            lines, measures = _header_lines(self.config, self._headers_of(call))
        if body is not None and measures:
            lines += b"Content-Length: %d\r\n" % len(body)
        target = _target(self.config.host, call)
        return b"%b %b HTTP/1.1\r\n%b\r\n" % (call.operation.verb.encode(), target, lines)

    def _headers_of(self, call: Call[Any]) -> dict[str, str]:
        headers = self._headers(call.operation)
        return with_headers(headers, dict(call.headers)) if call.headers else headers

    def _request(self, call: Call[Any], body: bytes | None, left: float) -> httpx.Request:
        operation = call.operation
        # Our own transport keeps to the deadline by itself; this is for one that stands in for it.
        limit = None if math.isinf(left) else left
        return httpx.Request(
            operation.verb,
            _url(self.config.host, call),
            headers=self._headers_of(call),
            content=body,
            files=files_of(call) if body is None else None,
            extensions={"timeout": dict.fromkeys(("connect", "read", "write", "pool"), limit)},
        )

    def close(self) -> None:
        """Close the connections that nobody else uses; calls made afterwards raise."""
        if not self.closed:
            self.closed = True
            TRANSPORTS.release(self._transports, self)


class InfoSender:
    """A sender of calls whose answers have no body: what comes with an answer is its result."""

    def __init__(self, sender: Any) -> None:
        self._sender = sender

    def send(self, call: Call[Any], /, *, timeout: float | None = None) -> ResponseInfo:
        """Send a call; arguments and errors are those of `Http.send`."""
        with watch(call, self._sender.config) as watching:
            reply = self._sender.reply(call, timeout, watching)
            decode(call.operation, reply.content)  # which finds out that it is but a page
            info = response_info(reply.status_code, reply.raw_headers)
            return watching.result(info, len(reply.content))


def _read(response: httpx.Response) -> Reply:
    """Read an answer to its end."""
    try:
        response.read()
    except (httpx.NetworkError, httpx.ProtocolError) as error:
        if response.is_success:
            raise httpx_errors.TruncatedError(str(error)) from error
        raise
    return Reply.of_httpx(response)


def _deleted(operation: Operation[Any]) -> Reply:
    """Return the answer that was lost when something was deleted."""
    is_empty = operation.response is None or operation.may_be_empty
    return Reply(200, [], b"" if is_empty else b"{}", "OK")


def _headers_in(response: Reply | httpx.Response) -> httpx.Headers:
    return response.headers


def _url(host: str, call: Call[Any]) -> httpx.URL:
    if call.params:
        return httpx.URL(f"{host}{call.path}?{urlencode(call.params, quote_via=quote)}")
    return httpx.URL(host + call.path)


def _header_lines(config: PineconeConfig, headers: dict[str, str]) -> tuple[bytes, bool]:
    """Return the lines of headers as httpx orders them, and whether the length of a body is to be added."""
    names = {name.lower() for name in headers}
    raw = [(name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()]
    if "host" not in names:
        raw.insert(0, (b"Host", _authority(config.host)))
    return header_lines(raw), "content-length" not in names


def _authority(host: str) -> bytes:
    """Return name and port of a host as httpx writes them: without the port that the scheme has anyway."""
    url = urlsplit(host)
    name = f"[{url.hostname}]" if ":" in str(url.hostname) else str(url.hostname)
    usual = {"http": 80, "https": 443}[url.scheme]
    return (name if url.port in (None, usual) else f"{name}:{url.port}").encode("ascii")


def _target(host: str, call: Call[Any]) -> bytes:
    target = _path(host + call.path)
    if call.params:
        target += b"?" + urlencode(call.params, quote_via=quote).encode()
    return target


#: A URL whose path goes out as it is: it has no segment that is a dot or two, and nothing to escape.
_PLAIN = re.compile(
    r"https?://[^/?#]+((?:/(?!\.\.?(?:/|\Z))(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)*)"
)


@lru_cache(maxsize=256)
def _path(url: str) -> bytes:
    """Return the path of a URL as httpx sends it."""
    found = _PLAIN.fullmatch(url)
    return (found[1] or "/").encode() if found else httpx.URL(url).raw_path
