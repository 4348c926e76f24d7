"""Decide what a call sends, what its answer means, and whether it is sent again. No I/O: no sockets, no sleeping.

Theory of operation
===================

Every sender (HTTP and gRPC, sync and async) makes one `Attempts` for each call. The sender does the I/O and the waiting;
`Attempts` keeps the count of attempts and the call's deadline, and decides. A call is in one of these states:

    WAITING ---begin()---> RUNNING ---succeeded()---------------> OVER: the answer is decoded
       ^                      |
       |                      +-----answered() or failed() raises-> OVER: with that error
       +--answered(), failed()+

1. `begin` counts an attempt and returns the seconds that are left for it. If none are left, it raises.
2. The sender makes the request within that time and reports one outcome: `succeeded` (a status of success came), `answered`
   (another status came) or `failed` (no answer came).
3. `answered` and `failed` return the seconds to wait before the next `begin`, or raise the error that ends the call.
   Before it reports a 404 as an answer, a sender asks `is_deleted` whether it stands for a success.

They return a wait only if all of this is true, tested in this order:

1. Another attempt can help: the status is one of `RetryConfig.retryable_status_codes`, or the error is not `final` (a
   certificate that is not trusted is final).
2. Another attempt does no harm: the operation is idempotent, or the request was surely not carried out. It may have been
   carried out if the status is in `_PERHAPS_DONE`, or if bytes were sent before the connection failed.
3. There were no more repetitions than `RetryConfig.max_retries`, and there is time left.

The wait is the one that `Retry-After` asks for or `drawn_wait` draws, cut so that some of that time is left for the attempt.

An answer that is a stream is still read after `succeeded`. Nothing is repeated then: `extend` gives each piece a deadline of
its own, and `broken` makes the error of a connection that ends too early.
"""

from __future__ import annotations

import logging
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urlsplit
from warnings import warn

import msgspec

from pinecone import __version__, _log
from pinecone._checks import callers_level
from pinecone._late import Late
from pinecone._transport.observing import NOBODY, Nobody
from pinecone.config import PineconeConfig, RetryConfig, without_login
from pinecone.errors import (
    ApiError,
    IncompleteResponseWarning,
    PineconeConnectionError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    RequestTooLarge,
    ResponseParsingError,
    error_class,
)
from pinecone_api import _runtime
from pinecone_api._base import Answer, ResponseInfo
from pinecone_api._runtime import Call, Operation

if TYPE_CHECKING:
    import random
    from email import utils as email_utils
else:
    random, email_utils = Late("random"), Late("email.utils")

T = TypeVar("T")
E = TypeVar("E", bound=BaseException)

#: After these the request may have been carried out; after the other retryable ones it was not.
_PERHAPS_DONE = frozenset({500, 502, 504})
#: What Envoy says in a 503 when it lost the connection after it had passed the request on.
_LOST_BY_ENVOY = re.compile(rb"reset reason: (?!overflow|([a-z]+ )?connection failure)")
_TEXT_SHOWN = 500

#: Statuses that whoever makes this call deals with: a request of many is repeated at their common pace.
LEFT_TO_CALLER: ContextVar[frozenset[int]] = ContextVar("pinecone_left", default=frozenset())


# -- headers -------------------------------------------------------------------------------------


def user_agent(config: PineconeConfig) -> str:
    """Return the name of the SDK for the service, with the integration's tag if there is one."""
    tag = f" source_tag={config.source_tag}" if config.source_tag else ""
    return f"python-client-{__version__}{tag}"


def request_headers(config: PineconeConfig, operation: Operation[Any]) -> dict[str, str]:
    """Return the headers of a request; a caller's own replace ours, whatever their case."""
    headers = {
        "Accept": "text/event-stream" if operation.stream else "application/json",
        "User-Agent": user_agent(config),
        "X-Pinecone-Api-Version": operation.version,
    }
    if operation.security == "api_key":
        headers["Api-Key"] = config.api_key
    elif operation.security == "bearer":
        headers["Authorization"] = f"Bearer {config.api_key}"
    if operation.media is not None and operation.media != "multipart/form-data":
        headers["Content-Type"] = operation.media  # httpx adds that of parts, with their boundary
    return with_headers(headers, config.additional_headers)


def with_headers(ours: dict[str, str], theirs: dict[str, str]) -> dict[str, str]:
    """Return headers with others, which replace those of the same name, whatever its case."""
    replaced = {name.lower() for name in theirs}
    return {name: ours[name] for name in ours if name.lower() not in replaced} | theirs


# -- bodies --------------------------------------------------------------------------------------


def encode(call: Call[Any]) -> bytes | None:
    """Return the bytes of a call's body; None if it has none.

    Raises:
        PineconeTypeError: An argument holds a value that JSON has no form for.
        RequestTooLarge: The body is larger than the service takes.
    """
    try:
        data = _runtime.encode(call)
    except (TypeError, ValueError) as error:
        raise PineconeTypeError(
            f"{call.operation.name}: an argument holds a value that cannot be sent as JSON: {error}"
        ) from error
    if data is not None:
        check_size(call.operation, data)
    return data


def check_size(operation: Operation[Any], data: bytes) -> None:
    """Raise a `RequestTooLarge` for a body that is larger than the service takes."""
    limit = operation.max_body
    if limit and len(data) > limit:
        raise RequestTooLarge(
            f"{operation.name}: a request of {len(data):,} bytes; the service takes {limit:,}",
            len(data),
            limit,
        )


def files_of(call: Call[Any]) -> list[tuple[str, _runtime.Part]] | None:
    """Return the parts of a multipart body, files from their beginning; None for every other call."""
    if call.operation.media != "multipart/form-data":
        return None
    parts = _runtime.parts(call)
    for _, (_, content, _) in parts:
        if hasattr(content, "seek"):
            content.seek(0)
    return parts


def decode(operation: Operation[T], data: bytes) -> T:
    """Return the typed result in the body of a success.

    Raises:
        ResponseParsingError: The body is not what the API describes.
    """
    if operation.response is None or (operation.may_be_empty and not data):
        if data.lstrip()[:1] == b"<":  # a page of whatever is between us and the service
            raise unreadable(operation, msgspec.DecodeError("expected no body, got a page"))
        return cast("T", None)
    lost: list[str] = []
    try:
        result = _runtime.decode(operation.response, data, lax=operation.lax)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if not operation.effect:
            raise unreadable(operation, error) from error
        result, lost = _what_is_there(operation, data)
    if operation.needs:
        check_needs(operation, result)
    if lost:
        warn_incomplete(operation, lost)
    return cast("T", result)


def _what_is_there(operation: Operation[Any], data: bytes) -> tuple[Any, list[str]]:
    """Return what can be read of the answer to a call that was carried out, and the paths of the rest."""
    from pinecone_api import _lenient  # few programs ever need it

    try:
        return _lenient.read(operation.response, data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise unreadable(operation, error) from error


def warn_incomplete(operation: Operation[Any], lost: list[str]) -> None:
    """Warn that a call was carried out, and that members of its answer are missing or of another type."""
    warn(
        f"{operation.name} was carried out, but its answer has no usable {', '.join(lost)}; what "
        f"was returned has None or the default there",
        IncompleteResponseWarning,
        stacklevel=callers_level(),
    )


def check_needs(operation: Operation[Any], result: object) -> None:
    """Raise a `ResponseParsingError` for an answer that lacks what makes it of use."""
    lost = [name for name in operation.needs if not getattr(result, name, None)]
    if lost:
        raise ResponseParsingError(
            f"{operation.name} was probably carried out, but its answer has no {' and no '.join(lost)}; "
            f"look what there is before you repeat it"
        )


def unreadable(operation: Operation[Any], error: Exception) -> ResponseParsingError:
    """Return the error for a success whose body cannot be read."""
    problem = f"{operation.name}: {_NOT_DESCRIBED}: {error}"
    if operation.effect:
        problem += "; the call was probably carried out, so look what there is before you repeat it"
    return ResponseParsingError(problem, error)


def _malformed(problem: str, error: Exception) -> Exception:
    """Return the error for a member that cannot be read."""
    return ResponseParsingError(f"{_NOT_DESCRIBED}: {problem}", error)


_NOT_DESCRIBED = "the answer is not what the API describes"
_runtime.malformed = _malformed


def answer(
    operation: Operation[T], status: int, headers: Iterable[tuple[bytes, bytes]], data: bytes
) -> T:
    """Return the typed result of a success, with its headers and status as `response_info`."""
    info = response_info(status, headers)
    result = decode(operation, data)
    if isinstance(result, Answer):
        info.usage = getattr(result, "usage", None)
        result.response_info = info
    return result


def response_info(status: int, headers: Iterable[tuple[bytes, bytes]]) -> ResponseInfo:
    """Return what came with the body of a success."""
    raw: dict[str, str] = {}
    for name, value in headers:
        raw[name.decode("latin-1").lower()] = value.decode("latin-1")
    return ResponseInfo(raw, status)


def api_error(
    operation: str,
    status: int,
    reason: str,
    headers: Mapping[str, str],
    data: bytes,
    *,
    attempts: int,
    elapsed: float,
) -> ApiError:
    """Return the error that an answer stands for: its class from the status, its message from the body.

    The control plane answers `{"error": {"code", "message"}, "status"}`, the data plane
    `{"code", "message", "details"}`, the login service `{"error", "error_description"}`; proxies in
    between answer anything.
    """
    body = _object(data)
    nested = body.get("error") if body else None
    inner: dict[str, Any] = nested if isinstance(nested, dict) else body or {}
    keys = ("message", "detail", "description", "error_description")
    words = [inner.get(key) for key in keys] + [nested]
    message = next((word for word in words if isinstance(word, str) and word), None)
    text = data.decode("utf-8", "replace")
    code = inner.get("code")
    return error_class(status)(
        message or text.strip()[:_TEXT_SHOWN] or reason or f"HTTP status {status}",
        status,
        body,
        text=text,
        reason=reason or None,
        headers=dict(headers),
        error_code=code if isinstance(code, str) else None,  # a number says no more than the status
        request_id=headers.get("x-pinecone-request-id") or headers.get("x-request-id"),
        operation=operation,
        attempts=attempts,
        elapsed=elapsed,
        retry_after=retry_after(headers),
    )


def _object(data: bytes) -> dict[str, Any] | None:
    try:
        body = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return body if isinstance(body, dict) else None


def causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it was raised for, the nearest first."""
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def without_frames(error: E) -> E:
    """Return an error without its traceback and those of its causes: variables of these frames hold secrets.

    Tools that report errors send the variables of every frame.
    """
    for cause in causes(error):
        cause.__traceback__ = None
    return error


def told(error: BaseException) -> str:
    """Return why a connection failed, in the words of the operating system if it was its failure.

    The errors of event loops say less than those of sockets, or nothing.
    """
    chain = list(causes(error))
    for cause in chain:
        if isinstance(cause, ConnectionError) and cause.errno:
            return f"[Errno {cause.errno}] {os.strerror(cause.errno)}"
    return next((str(cause) for cause in chain if str(cause)), type(error).__name__)


def refused_by_proxy(said: str) -> bool:
    """Return whether the status that `said` begins with means that a proxy will never connect."""
    return re.match(r"4(?!08|29)\d\d", said) is not None


# -- retries -------------------------------------------------------------------------------------


def drawn_wait(retry: RetryConfig, before: float, asked: float | None) -> float:
    """Return the seconds to wait after a failed attempt, drawn at random; the wait `before` it was so long.

    A crowd of clients that failed together does not come back together, nor when the service `asked` all of them for
    the same wait.
    """
    if asked is not None:
        return min(asked, retry.max_wait) * random.uniform(1, 1.5)
    shortest = retry.backoff_factor
    return min(random.uniform(shortest, 3 * max(before, shortest)), retry.max_wait)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the wait that the service asks for, in seconds from now; None when it asks for none."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = email_utils.parsedate_to_datetime(value).timestamp() - time.time()
        except (ValueError, OverflowError):
            return None
    return max(seconds, 0.0) if seconds == seconds else None


class Attempts:
    """The attempts of one call: counts them, keeps the deadline, decides whether there is another one.

    The module's docstring says who calls what, and when.
    """

    def __init__(
        self,
        operation: Operation[Any],
        config: PineconeConfig,
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
        watching: Nobody = NOBODY,
    ) -> None:
        self.operation = operation
        self._watching = watching
        self._clock = clock
        self._retry = config.retry_config
        self._host = self._where = config.host
        if config.proxy_url and config.http_client is None:
            self._where += f" through the proxy {without_login(config.proxy_url)}"
        self._seconds = seconds
        self._started = clock()
        self._count = 0
        self._wait = 0.0
        self._perhaps_done = False
        self.deadline = self._started + seconds

    def begin(self) -> float:
        """Count an attempt, and return the seconds that are left for it.

        Raises:
            PineconeTimeoutError: If there are none.
        """
        left = self.deadline - self._clock()
        if left <= 0:
            raise PineconeTimeoutError(self._late())
        self._count += 1
        self._watching.begin(self._count)
        _log.logger.debug("%s: attempt %d at %s", self.operation.name, self._count, self._host)
        return left

    def is_deleted(self, status: int) -> bool:
        """Return whether a status says that the thing is gone, after an attempt to delete it whose answer was lost."""
        return status == 404 and self._perhaps_done and self.operation.name.startswith("delete_")

    def succeeded(self, status: int, headers: Callable[[], Mapping[str, str]]) -> None:
        """Tell of a success; `headers` makes those of the answer, which nobody reads otherwise."""
        if self._watching is not NOBODY:
            self._watching.end(status, headers(), None)
        if _log.logger.isEnabledFor(_log.call_level):
            self._log_answer(_log.call_level, status, headers(), "")

    def answered(
        self,
        status: int,
        reason: str,
        headers: Mapping[str, str],
        data: bytes,
        *,
        unsure: bool = False,
    ) -> float:
        """Return the seconds to wait before the next attempt, after an answer that is no success.

        Args:
            status: HTTP status.
            reason: Its reason phrase.
            headers: Headers, names in lower case.
            data: Body.
            unsure: The request may have been carried out, whatever the status.

        Raises:
            ApiError: If there is no other attempt.
            PineconeConnectionError: If the answer is a proxy's that wants a login.
        """
        self._watching.end(status, headers, None)
        if status == 429 and self._retry.on_throttle is not None:
            self._retry.on_throttle(str(urlsplit(self._host).hostname))
        if status == 407:  # which is the proxy's, and over TLS or gRPC no answer at all
            raise self.broken(ConnectionError(f"{status} {reason}"), late=False)
        wait = self._wait_after(status, headers, data, unsure)
        outlook = "" if wait is None else f", again in {wait:.1f} s"
        self._log_answer(
            _log.call_level if wait is None else logging.INFO, status, headers, outlook
        )
        if wait is not None:
            return wait
        raise api_error(
            self.operation.name,
            status,
            reason,
            headers,
            data,
            attempts=self._count,
            elapsed=self._clock() - self._started,
        )

    def failed(self, error: Exception, *, late: bool, sent: bool, final: bool) -> float:
        """Return the seconds to wait before the next attempt, after one that got no answer.

        Args:
            error: What happened.
            late: The time ran out.
            sent: Bytes may have reached the service, so only calls that can be repeated safely are.
            final: The next attempt would fail the same way.

        Raises:
            PineconeTimeoutError: If time ran out.
            PineconeConnectionError: If there is no point in another attempt.
        """
        self._watching.end(None, {}, error)
        self._perhaps_done = self._perhaps_done or sent
        if not final and not (sent and not self.operation.idempotent):
            wait = self._next_wait()
            if wait is not None:
                _log.logger.info("%s: %r, again in %.1f s", self.operation.name, error, wait)
                return wait
        raise self.broken(error, late=late) from without_frames(error)

    def extend(self) -> float:
        """Return the deadline of the next piece of an answer that has begun: as far away as the call's was."""
        return self._clock() + self._seconds

    def broken(self, error: Exception, *, late: bool) -> PineconeError:
        """Return the error that a failed connection stands for."""
        if late:
            return PineconeTimeoutError(self._late())
        return PineconeConnectionError(
            f"{self.operation.name}: {self._where}: {told(error)} "
            f"({self._count} {_plural('attempt', self._count)})"
        )

    def _log_answer(
        self, level: int, status: int, headers: Mapping[str, str], outlook: str
    ) -> None:
        _log.logger.log(
            level,
            "%s: %d from %s in %.0f ms (%d %s, request %s)%s",
            self.operation.name,
            status,
            self._host,
            1000 * (self._clock() - self._started),
            self._count,
            _plural("attempt", self._count),
            headers.get("x-pinecone-request-id") or headers.get("x-request-id"),
            outlook,
        )

    def _wait_after(
        self, status: int, headers: Mapping[str, str], data: bytes, unsure: bool
    ) -> float | None:
        if status not in self._retry.retryable_status_codes or status in LEFT_TO_CALLER.get():
            return None
        unsure = unsure or status in _PERHAPS_DONE or _LOST_BY_ENVOY.search(data) is not None
        self._perhaps_done = self._perhaps_done or unsure
        if unsure and not self.operation.idempotent:
            return None
        return self._next_wait(retry_after(headers))

    def _next_wait(self, asked: float | None = None) -> float | None:
        """Return the wait before another attempt, if there is one: drawn, or what the service asked for."""
        left = self.deadline - self._clock()
        if self._count > self._retry.max_retries or left <= 0:
            return None
        wait = drawn_wait(self._retry, self._wait, asked)
        if asked is None:
            self._wait = wait
        return wait if wait < left else left / 2

    def _late(self) -> str:
        return (
            f"{self.operation.name}: no answer from {self._where} within {self._seconds:g} s "
            f"({self._count} {_plural('attempt', self._count)}); give the call or the client a "
            f"longer timeout= if that is too short"
        )


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
