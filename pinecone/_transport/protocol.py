"""Pure decisions every transport shares: no sockets, no sleeping, no async."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Iterable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar, cast

import msgspec

from pinecone import __version__, _log
from pinecone.config import PineconeConfig, RetryConfig
from pinecone.errors import (
    ApiError,
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

T = TypeVar("T")

#: After these the request may have been carried out; after the other retryable ones it was not.
_PERHAPS_DONE = frozenset({500, 502, 504})
_TEXT_SHOWN = 500


# -- headers -------------------------------------------------------------------------------------


def user_agent(config: PineconeConfig) -> str:
    """What the SDK calls itself, with the integration's tag if there is one."""
    tag = f" source_tag={config.source_tag}" if config.source_tag else ""
    return f"python-client-{__version__}{tag}"


def request_headers(config: PineconeConfig, operation: Operation[Any]) -> dict[str, str]:
    """Headers of a request; a caller's own replace ours whatever their case."""
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
    theirs = {name.lower() for name in config.additional_headers}
    ours = {name: value for name, value in headers.items() if name.lower() not in theirs}
    return ours | config.additional_headers


# -- bodies --------------------------------------------------------------------------------------


def encode(call: Call[Any]) -> bytes | None:
    """Body bytes; what JSON cannot carry is an error of the argument, not of the encoder."""
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
    """Raise a `RequestTooLarge` for a body that is more than the service takes."""
    limit = operation.max_body
    if limit and len(data) > limit:
        raise RequestTooLarge(
            f"{operation.name}: a request of {len(data):,} bytes; the service takes {limit:,}",
            len(data),
            limit,
        )


def files_of(call: Call[Any]) -> list[tuple[str, _runtime.Part]] | None:
    """The parts of a multipart body, files from their beginning; None for every other call."""
    if call.operation.media != "multipart/form-data":
        return None
    parts = _runtime.parts(call)
    for _, (_, content, _) in parts:
        if hasattr(content, "seek"):
            content.seek(0)
    return parts


def decode(operation: Operation[T], data: bytes) -> T:
    """The typed result in a success body."""
    if operation.response is None or (operation.may_be_empty and not data):
        return cast("T", None)
    try:
        return cast("T", _runtime.decode(operation.response, data, lax=operation.lax))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ResponseParsingError(
            f"{operation.name}: the answer is not what the API describes: {error}", error
        ) from error


def answer(
    operation: Operation[T], status: int, headers: Iterable[tuple[bytes, bytes]], data: bytes
) -> T:
    """The typed result in a success, with what came along."""
    result = decode(operation, data)
    if isinstance(result, Answer):
        raw = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers}
        result.response_info = ResponseInfo(raw, status, getattr(result, "usage", None))
    return result


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
    """The error an answer stands for: class from the status, words from the body.

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
    text = data[:_TEXT_SHOWN].decode("utf-8", "replace").strip()
    code = inner.get("code")
    return error_class(status)(
        message or text or reason or f"HTTP status {status}",
        status,
        body,
        reason=reason or None,
        headers=dict(headers),
        error_code=None if code is None else str(code),
        request_id=headers.get("x-pinecone-request-id") or headers.get("x-request-id"),
        operation=operation,
        attempts=attempts,
        elapsed=elapsed,
    )


def _object(data: bytes) -> dict[str, Any] | None:
    try:
        body = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return body if isinstance(body, dict) else None


# -- retries -------------------------------------------------------------------------------------


def backoff(retry: RetryConfig, attempt: int) -> float:
    """Seconds to wait after failed attempt number `attempt` (from 1), drawn at random.

    Full jitter: a crowd of clients that failed together does not come back together.
    """
    try:
        longest = min(float(retry.backoff_factor) ** (attempt - 1), retry.max_wait)
    except OverflowError:
        longest = retry.max_wait
    return random.uniform(0, longest)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The wait the service asks for, in seconds from now; None when it asks for none."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(value).timestamp() - time.time()
        except (ValueError, OverflowError):
            return None
    return max(seconds, 0.0) if seconds == seconds else None


class Exchange:
    """The life of one call: counts attempts, keeps the deadline, decides what a failure leads to.

    Whoever does the I/O calls `begin` before each attempt, then `answered` or `failed`, and waits as
    long as those say.
    """

    def __init__(
        self,
        operation: Operation[Any],
        config: PineconeConfig,
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.operation = operation
        self._clock = clock
        self._retry = config.retry_config
        self._host = config.host
        self._seconds = seconds
        self._started = clock()
        self._attempts = 0
        self.deadline = self._started + seconds

    def begin(self) -> float:
        """Count an attempt; the seconds left for it.

        Raises:
            PineconeTimeoutError: If there are none.
        """
        left = self.deadline - self._clock()
        if left <= 0:
            raise PineconeTimeoutError(self._late())
        self._attempts += 1
        _log.logger.debug("%s: attempt %d at %s", self.operation.name, self._attempts, self._host)
        return left

    def succeeded(self, status: int, headers: Mapping[str, str]) -> None:
        """Note an answer that is a success."""
        if _log.logger.isEnabledFor(_log.call_level):
            self._note(_log.call_level, status, headers, "")

    def answered(self, status: int, reason: str, headers: Mapping[str, str], data: bytes) -> float:
        """Seconds to wait before the next attempt, after an answer that is no success.

        Raises:
            ApiError: If the answer is final.
        """
        wait = self._wait_after(status, headers)
        outlook = "" if wait is None else f", again in {wait:.1f} s"
        self._note(_log.call_level if wait is None else logging.INFO, status, headers, outlook)
        if wait is not None:
            return wait
        raise api_error(
            self.operation.name,
            status,
            reason,
            headers,
            data,
            attempts=self._attempts,
            elapsed=self._clock() - self._started,
        )

    def failed(self, error: Exception, *, late: bool, sent: bool, final: bool) -> float:
        """Seconds to wait before the next attempt, after a connection that failed.

        Args:
            error: What happened.
            late: It was a matter of time.
            sent: Bytes may have reached the service, so only calls that can be repeated safely are.
            final: The next attempt would fail the same way.

        Raises:
            PineconeTimeoutError: If time ran out.
            PineconeConnectionError: If there is no point in another attempt.
        """
        if not final and not (sent and not self.operation.idempotent):
            wait = self._fitting(backoff(self._retry, self._attempts))
            if wait is not None:
                _log.logger.info("%s: %r, again in %.1f s", self.operation.name, error, wait)
                return wait
        raise self.broken(error, late=late) from error

    def extend(self) -> float:
        """The answer has begun: the deadline of its next piece, as far away as the call's was."""
        return self._clock() + self._seconds

    def broken(self, error: Exception, *, late: bool) -> PineconeError:
        """The error that a failure in the middle of an answer stands for."""
        if late:
            return PineconeTimeoutError(self._late())
        return PineconeConnectionError(
            f"{self.operation.name}: {self._host}: {error or type(error).__name__} "
            f"({self._attempts} {_plural('attempt', self._attempts)})"
        )

    def _note(self, level: int, status: int, headers: Mapping[str, str], outlook: str) -> None:
        _log.logger.log(
            level,
            "%s: %d from %s in %.0f ms (%d %s, request %s)%s",
            self.operation.name,
            status,
            self._host,
            1000 * (self._clock() - self._started),
            self._attempts,
            _plural("attempt", self._attempts),
            headers.get("x-pinecone-request-id") or headers.get("x-request-id"),
            outlook,
        )

    def _wait_after(self, status: int, headers: Mapping[str, str]) -> float | None:
        if status not in self._retry.retryable_status_codes:
            return None
        if status in _PERHAPS_DONE and not self.operation.idempotent:
            return None
        asked = retry_after(headers)
        if asked is None:
            return self._fitting(backoff(self._retry, self._attempts))
        return None if asked > self._retry.max_wait else self._fitting(asked)

    def _fitting(self, wait: float) -> float | None:
        """`wait` if an attempt and time for it are left."""
        if self._attempts >= self._retry.max_retries:
            return None
        return wait if self._clock() + wait < self.deadline else None

    def _late(self) -> str:
        return (
            f"{self.operation.name}: no answer from {self._host} within {self._seconds:g} s "
            f"({self._attempts} {_plural('attempt', self._attempts)}); give the call or the client a "
            f"longer timeout= if that is too short"
        )


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
