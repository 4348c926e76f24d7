"""Say what a call sends, and what its answer means: headers, bodies and errors. No I/O."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast
from warnings import warn

import msgspec

from pinecone import __version__
from pinecone._checks import callers_level
from pinecone.config import PineconeConfig
from pinecone.errors import (
    ApiError,
    IncompleteResponseWarning,
    PineconeTypeError,
    RequestTooLarge,
    ResponseParsingError,
    error_class,
)
from pinecone_api import _runtime
from pinecone_api._base import Answer, ResponseInfo
from pinecone_api._runtime import Call, Operation

T = TypeVar("T")
E = TypeVar("E", bound=BaseException)

_TEXT_SHOWN = 500


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


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the wait that the service asks for, in seconds from now; None when it asks for none."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        from email.utils import parsedate_to_datetime  # few answers have a date here

        try:
            seconds = parsedate_to_datetime(value).timestamp() - time.time()
        except (ValueError, OverflowError):
            return None
    return max(seconds, 0.0) if seconds == seconds else None


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
