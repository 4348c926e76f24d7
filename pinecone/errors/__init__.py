"""Define every error that the SDK raises, and which of them stands for which HTTP status."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from warnings import warn

if TYPE_CHECKING:
    from pinecone.models import BatchError, LoadResult, UpsertResponse


class PineconeError(Exception):
    """Base of every error of this package; catch it to catch them all.

    Attributes:
        message: What went wrong, without the decoration `str()` adds.
        help: The command that prints what may be the cause and what to do about it; it needs no network.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    @cached_property
    def help(self) -> str:
        """Return the command that explains this error."""
        from pinecone.errors.catalogue import entry_of

        return f"python -m pinecone explain {entry_of(self)}"

    @cached_property
    def __notes__(self) -> list[str]:
        """Return what a traceback says under the error: `help`, then what `add_note` was given."""
        return [f"Help: {self.help}"]

    def __reduce__(self) -> tuple[Any, ...]:
        # The default would call the class with `args` alone, which fails for constructors that take
        # more; errors have to survive the way back from a worker process.
        return _restore, (type(self), self.args), self.__dict__


def _restore(kind: type[PineconeError], args: tuple[Any, ...]) -> PineconeError:
    error: PineconeError = kind.__new__(kind, *args)
    error.args = args  # OSError, a base of PineconeTimeoutError, leaves this to __init__
    return error


class ErrorBody(dict[str, Any]):
    """The JSON object in an error's body. `str()` is its text as it came; `in` looks for keys, then into the text.

    Releases up to 8 had just the text, so that programs ask `"ALREADY_EXISTS" in error.body`.
    """

    def __init__(self, members: dict[str, Any], text: str) -> None:
        super().__init__(members)
        self.text = text

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or (isinstance(key, str) and key in self.text)

    def __str__(self) -> str:
        return self.text


class ApiError(PineconeError):
    """The service answered with an error status.

    Attributes:
        message: The service's own words.
        status_code: HTTP status of the last answer; `status` is the same.
        body: The decoded JSON body, or None when it was not a JSON object. `"words" in body` looks into its text as well.
        text: The body as it came.
        reason: HTTP reason phrase.
        headers: Response headers, names in lower case.
        error_code: The service's code for the problem, for example `"NOT_FOUND"`.
        request_id: What to quote to Pinecone support.
        operation: Name of the operation, for example `"query_vectors"`.
        attempts: How many requests were made before giving up.
        elapsed: Seconds from the start of the call, waits between attempts included.
        retry_after: Seconds that the service asked to wait before the next request; None when it did not.
    """

    default_message: ClassVar[str] = "The service answered with an error"
    default_status: ClassVar[int] = 0
    text = ""  # in pickles of earlier releases, too
    retry_after: float | None = None

    def __init__(
        self,
        message: str | None = None,
        status_code: int | None = None,
        body: dict[str, Any] | None = None,
        *,
        status: int | None = None,
        text: str | None = None,
        reason: str | None = None,
        headers: dict[str, str] | None = None,
        error_code: str | None = None,
        request_id: str | None = None,
        operation: str | None = None,
        attempts: int = 1,
        elapsed: float | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__((reason or self.default_message) if message is None else message)
        codes = (code for code in (status_code, status) if code is not None)
        self.status_code = next(codes, self.default_status)
        if text is None:
            text = "" if body is None else json.dumps(body, default=str)
        self.body = None if body is None else ErrorBody(body, text)
        self.text = text
        self.reason = reason
        self.headers = {} if headers is None else headers
        self.error_code = error_code
        self.request_id = request_id
        self.operation = operation
        self.attempts = attempts
        self.elapsed = elapsed
        self.retry_after = retry_after

    @property
    def status(self) -> int:
        """Return the status code, which releases up to 8 called so."""
        return self.status_code

    def __str__(self) -> str:
        label = (
            f"{self.status_code} {self.error_code}" if self.error_code else str(self.status_code)
        )
        suffix = f" (request_id: {self.request_id})" if self.request_id else ""
        return f"[{label}] {self.message}{suffix}"

    def __repr__(self) -> str:
        names = ("status_code", "message", "error_code", "request_id")
        known = {name: getattr(self, name) for name in names}
        words = (f"{name}={value!r}" for name, value in known.items() if value is not None)
        return f"{type(self).__name__}({', '.join(words)})"


class UnauthorizedError(ApiError):
    """Status 401: the API key is missing, wrong or revoked."""

    default_message = "Invalid or missing API key"
    default_status = 401


class PaymentRequiredError(ApiError):
    """Status 402: the plan or the account of the organization does not cover the call."""

    default_message = "Payment required"
    default_status = 402


class ForbiddenError(ApiError):
    """Status 403: the key may not do this, a quota is used up, or deletion is protected."""

    default_message = "Forbidden"
    default_status = 403


class NotFoundError(ApiError):
    """Status 404: there is no index, namespace or other resource of that name."""

    default_message = "Resource not found"
    default_status = 404


class ConflictError(ApiError):
    """Status 409: something of that name exists already, or the resource is busy."""

    default_message = "Resource conflict"
    default_status = 409


class FailedPreconditionError(ApiError):
    """Status 412: what the call needs is not so, for example a backup that is restored is not ready."""

    default_message = "Precondition failed"
    default_status = 412


class PayloadTooLargeError(ApiError):
    """Status 413: the request is larger than the service takes."""

    default_message = "Payload too large"
    default_status = 413


class RateLimitError(ApiError):
    """Status 429: too many requests, and the repetitions did not get through either; see `retry_after`."""

    default_message = "Rate limit exceeded"
    default_status = 429


class ServiceError(ApiError):
    """Status 5xx: the service failed, not the request."""

    default_message = "Internal server error"
    default_status = 500


class PineconeValueError(PineconeError, ValueError):
    """An argument has the right type and a value that cannot work.

    Attributes:
        path: Where the value sits inside the argument, for example `"vectors[3].id"`, if it is nested.
    """

    def __init__(self, message: str, path: str | None = None) -> None:
        super().__init__(message)
        self.path = path


class PineconeTypeError(PineconeValueError, TypeError):
    """An argument has the wrong type.

    It is a `TypeError`, and a `ValueError` as well: releases 9 and 10 raise one or the other.
    """


class RequestTooLarge(PineconeValueError):
    """A request is larger than the service takes; nothing was sent.

    Attributes:
        size: Bytes of its body.
        limit: Bytes the service takes.
    """

    def __init__(self, message: str, size: int, limit: int) -> None:
        super().__init__(message)
        self.size = size
        self.limit = limit


class UpsertError(PineconeError):
    """Some requests of an upsert failed; the others were carried out.

    Attributes:
        result: Counts and errors, what `upsert` would have returned.
    """

    def __init__(self, message: str, result: UpsertResponse) -> None:
        super().__init__(message)
        self.result = result

    @property
    def errors(self) -> list[BatchError]:
        """Return one entry per request that failed."""
        return self.result.errors

    @property
    def failed_items(self) -> list[Any]:
        """Return every record that was not stored, ready to be given to `upsert` again."""
        return self.result.failed_items


class LoadError(PineconeError):
    """A load ended before all records were stored; those under way by then were carried out.

    Attributes:
        result: Counts and failures, what `load` would have returned.
    """

    def __init__(self, message: str, result: LoadResult) -> None:
        super().__init__(message)
        self.result = result


class PartialFailureWarning(UserWarning):
    """Some records of an upsert were not stored, and the caller asked for a result instead of an error."""


class DuplicateIdWarning(UserWarning):
    """Records of one upsert had the same id; of each id, the last record was sent."""


class IncompleteResponseWarning(UserWarning):
    """A call was carried out, but members of its answer were missing or of another type; they are None."""


class PineconeTimeoutError(PineconeError, TimeoutError):
    """The call, or the wait for an index, did not finish in the time it was given.

    Attributes:
        response: What had been done by then, of a call that makes several requests; None for the others.
    """

    response: Any = None  # in pickles of earlier releases, too

    def __init__(self, message: str, *, response: Any = None) -> None:
        super().__init__(message)
        self.response = response


class PineconeConnectionError(PineconeError):
    """No connection, or one that broke before the whole answer was there."""


class ResponseParsingError(PineconeError):
    """The service answered with success and a body that is not what its API describes.

    Attributes:
        cause: The decoder's own error.
    """

    def __init__(self, message: str, cause: Exception | None = None) -> None:
        super().__init__(message)
        self.cause = cause


class IndexInitFailedError(PineconeError):
    """The index that was being created cannot be used and never will be.

    Attributes:
        index_name: Name of the index.
    """

    def __init__(self, index_name: str, reason: str = "delete it and create it again") -> None:
        super().__init__(f"index {index_name!r} failed to initialize; {reason}")
        self.index_name = index_name


class IndexTerminatedError(PineconeError):
    """The index that was being waited for is going away or switched off.

    Attributes:
        name: Name of the index.
        state: The state it was found in, `"Terminating"` or `"Disabled"`.
    """

    def __init__(self, name: str, state: str) -> None:
        super().__init__(f"index {name!r} is {state} and will not become ready")
        self.name = name
        self.state = state


_BY_STATUS: dict[int, type[ApiError]] = {
    kind.default_status: kind for kind in ApiError.__subclasses__()
}


def error_class(status: int) -> type[ApiError]:
    """Return the class that stands for an HTTP status."""
    return ServiceError if status >= 500 else _BY_STATUS.get(status, ApiError)


def closed_error(name: str) -> PineconeError:
    """Return the error of a call by a client that is closed; `name` says which call."""
    return PineconeError(f"{name}: this client is closed; make a new one to send requests")


if TYPE_CHECKING:
    RateLimitException = RateLimitError
    ValidationError = PineconeValueError
else:  # otherwise a type checker would take every name for an existing one
    RateLimitException = RateLimitError  # its name in older releases
    _OWN = [it for it in vars().values() if getattr(it, "__module__", "") == __name__]
    __all__ = [it.__name__ for it in _OWN if isinstance(it, type)]

    def __getattr__(name: str) -> object:
        """Return the module of older releases, or `PineconeValueError` by its older name, which promises something else."""
        if name == "exceptions":
            import pinecone.errors.exceptions as found

            return found
        if name != "ValidationError":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        warn(
            "ValidationError is called PineconeValueError today; see docs/migrate.md",
            DeprecationWarning,
            stacklevel=2,
        )
        return PineconeValueError
