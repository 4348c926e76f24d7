"""Splitting records into requests by count and bytes, and adding up what became of them."""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from attrs import field, frozen
from orjson import Fragment

from pinecone._checks import callers_level, shown, wrong_value
from pinecone._requests.arguments import at_least, integer_between
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.errors import (
    ApiError,
    PartialFailureWarning,
    PineconeError,
    PineconeTimeoutError,
    RequestTooLarge,
    UpsertError,
)
from pinecone.models import BatchError, UpsertResponse
from pinecone_api._base import ResponseInfo
from pinecone_api._runtime import dumps
from pinecone_api.default.db_data.operations import UPSERT_VECTORS

I = TypeVar("I")  # noqa: E741 - an item

MAX_CONCURRENCY, _CONCURRENCY = 64, 8
MAX_REQUEST = UPSERT_VECTORS.max_body
#: Aim below the limit, so that batches of records that differ a little in size need no second try.
_FILL = 0.95
#: Statuses below 500 that say nothing about the records: a deadline, and too many requests.
_TEMPORARY = (408, 429)
#: Statuses of a host that is busy, and has not carried the request out.
_BUSY = frozenset({429, 503})


@frozen
class Batch(Generic[I]):
    """Consecutive items, and where they stand among all of them."""

    start: int
    items: Sequence[I]
    encoded: Sequence[Any] | None = field(default=None, kw_only=True)
    """Hold the same in JSON, where they had to be measured."""


@frozen
class Outcome(Generic[I]):
    """The outcome of one request: how many records were stored, or why none was."""

    batch: Batch[I]
    stored: int = 0
    info: ResponseInfo | None = None
    error: Exception | None = None


class Batches(Generic[I]):
    """Consecutive batches of records, as many in each as probably fit, and how they are to be sent.

    A batch is encoded as a whole. One that turns out too large is encoded record by record, and cut where the bytes say.

    Args:
        items: All records.
        most: As many as the service takes in one request.
        max_concurrency: Requests at a time; None for 8.
        batch_size: Records per request; None for as many as fit.
        on_error: "raise", or "return", which is also called "collect"; None raises unless there is a batch size.
        typical: Returns the bytes of a record, about; None if so many surely fit into a request. Without it the first
            batch that is too large says how many do.
        in_json: Requests are JSON.

    Raises:
        PineconeValueError: A number is out of range, or `on_error` is something else.
        PineconeTypeError: A number is no integer.
    """

    def __init__(
        self,
        items: Sequence[I],
        most: int,
        max_concurrency: object,
        batch_size: object = None,
        on_error: object = None,
        *,
        typical: Callable[[int], float | None] | None = None,
        in_json: bool = True,
    ) -> None:
        self._items = items
        self._in_json = in_json
        self.total = len(items)
        self.size = min(
            self.total if batch_size is None else at_least(batch_size, "batch_size", 1), most
        )
        about = typical(self.size) if typical is not None and self.size > 1 else None
        fitting = self.size if about is None else max(1, int(MAX_REQUEST * _FILL / about))
        if fitting < self.size:  # requests of about the same size
            self.size = -(-self.total // -(-self.total // fitting))
        wanted = _CONCURRENCY if max_concurrency is None else max_concurrency
        self.at_a_time = integer_between(wanted, "max_concurrency", 1, MAX_CONCURRENCY)
        known = on_error is None or isinstance(on_error, str)
        if not known or on_error not in (None, "raise", "return", "collect"):
            wrong_value("on_error", "'raise' or 'return'", shown(on_error))
        self._in_flight = 0
        self.peak = 0
        self.raises = on_error == "raise" or (on_error is None and batch_size is None)

    def __iter__(self) -> Iterator[Batch[I]]:
        start = 0
        while start < self.total:
            end = start + self.size
            self._in_flight += 1
            self.peak = max(self.peak, self._in_flight)
            yield Batch(start, self._items[start:end])
            start = end

    def done(self) -> None:
        """Note the end of a batch."""
        self._in_flight -= 1

    @property
    def count(self) -> int:
        """Return how many there are, if all fit at the first try."""
        return -(-self.total // max(1, self.size))

    def cut(self, batch: Batch[I], error: RequestTooLarge) -> Iterator[Batch[I]]:
        """Cut a batch that is too large into some that fit, and make those yet to come fit at the first try."""
        count = len(batch.items)
        self.size = min(self.size, max(1, int(count * _FILL * error.limit / error.size)))
        encoded = [dumps(item) for item in batch.items] if self._in_json else None
        if encoded is None:
            yield from in_two(batch)
            return
        places = _places([len(data) + 1 for data in encoded], error)
        for start, end in zip([0, *places], [*places, count], strict=True):
            some = [Fragment(data) for data in encoded[start:end]]
            yield Batch(batch.start + start, batch.items[start:end], encoded=some)


def in_two(batch: Batch[I]) -> tuple[Batch[I], Batch[I]]:
    """Cut a batch in two."""
    middle = (len(batch.items) + 1) // 2
    return (
        Batch(batch.start, batch.items[:middle]),
        Batch(batch.start + middle, batch.items[middle:]),
    )


def _places(sizes: list[int], error: RequestTooLarge) -> list[int]:
    """Return where to cut items of these sizes, so that the requests fit whose whole was as large as the error says."""
    room = error.limit - (error.size - sum(sizes))
    places, left = [], room
    for place, size in enumerate(sizes):
        left -= size
        if left < 0 and place > 0:
            places.append(place)
            left = room - size
    return places


class NotSent(PineconeTimeoutError):
    """The time for many requests was over before this one was made."""


class Deadline:
    """The end of a call that makes many requests, and when each of them has to be over.

    Args:
        config: Settings of the handle that makes the call.
        timeout: Seconds that each request may take; None for those of the handle.
        total: Seconds for all of them; None for no end.
        reads: Whether they are reads, for which the host has another pace than for writes.

    Raises:
        PineconeValueError: A number is not positive.
        PineconeTypeError: It is no number.
    """

    def __init__(
        self,
        config: PineconeConfig,
        timeout: float | None,
        total: float | None = None,
        *,
        reads: bool = False,
    ) -> None:
        self.host = config.host
        self.reads = reads
        self.retry = retry = config.retry_config
        self._each = config.timeout if timeout is None else checked_timeout(timeout)
        self.total = None if total is None else checked_timeout(total, "total_timeout")
        self._started = time.monotonic()
        self.repeated = (
            _BUSY & retry.retryable_status_codes if retry.max_retries else frozenset[int]()
        )
        """Statuses with which a request in bulk is repeated until its time is over."""

    def left(self) -> float:
        """Return the seconds that the next request may take.

        Raises:
            PineconeTimeoutError: The time is over; the request is not to be made.
        """
        if self.total is None:
            return self._each
        left = self._started + self.total - time.monotonic()
        if left <= 0:
            raise NotSent(f"not sent: total_timeout={self.total:g} s were over")
        return min(self._each, left)

    def stop(self) -> None:
        """Let the time be over now, for requests that wait for their turn or are to be repeated."""
        self.total = 0.0

    def end(self) -> float:
        """Return until when a request that is made now may be repeated: until all time is over, else its own."""
        if self.total is not None:
            return self._started + self.total
        return time.monotonic() + self._each


class Tally(Generic[I]):
    """The count of what became of each request, and the progress bar."""

    def __init__(self, batches: Batches[I], show_progress: bool) -> None:
        self._batches = batches
        self._outcomes: list[Outcome[I]] = []
        self._bar = progress_bar(batches.total) if show_progress and is_watched() else None

    def report(self, _: int, batch: Batch[I], outcomes: list[Outcome[I]] | Exception) -> None:
        """Note the outcomes of a batch, one for each request it took."""
        if isinstance(outcomes, Exception):  # not of the service's making, but it must not get lost
            outcomes = [Outcome(batch, error=outcomes)]
        self._outcomes += outcomes
        self._batches.done()
        if self._bar is not None:
            self._bar.update(len(batch.items))

    def close(self) -> None:
        """Finish the progress bar."""
        if self._bar is not None:
            self._bar.close()

    def result(self) -> UpsertResponse:
        """Return what became of all records; no failure passes silently.

        Raises:
            PineconeError: Only one request was made, failures raise, and this is its error.
            UpsertError: Some of several requests failed, and failures raise.
        """
        outcomes = sorted(self._outcomes, key=lambda outcome: outcome.batch.start)
        errors = [
            _failure(number, outcome.batch, outcome.error)
            for number, outcome in enumerate(outcomes)
            if outcome.error is not None
        ]
        result = UpsertResponse(
            upserted_count=sum(outcome.stored for outcome in outcomes),
            total_item_count=self._batches.total,
            failed_item_count=sum(len(error.items) for error in errors),
            total_batch_count=len(outcomes),
            successful_batch_count=len(outcomes) - len(errors),
            failed_batch_count=len(errors),
            errors=errors,
            peak_inflight=self._batches.peak,
        )
        result.response_info = combined(outcome.info for outcome in outcomes)
        if errors:
            _report(result, errors[0].error, self._batches.raises)
        return result


def _failure(number: int, batch: Batch[Any], error: Exception) -> BatchError:
    """Describe a request that failed, and say whether it was made and whether another one could help."""
    wrong = isinstance(error, (ValueError, TypeError))
    retryable, kind = not wrong, str(error)
    if isinstance(error, ApiError):
        retryable = error.status_code >= 500 or error.status_code in _TEMPORARY
        kind = f"[{error.status_code}] {error.message}"
    unsent = wrong or isinstance(error, NotSent)
    return BatchError(
        batch_index=number,
        items=list(batch.items),
        error=error,
        error_message=str(error),
        disposition="unsent" if unsent else "rejected",
        retryable=retryable,
        group_key=kind,
    )


def _report(result: UpsertResponse, first: Exception, raises: bool) -> None:
    """Raise or warn about requests that failed."""
    summary = (
        f"upsert: {result.failed_item_count:,} of {result.total_item_count:,} records were not stored "
        f"({result.failed_batch_count} of {result.total_batch_count} requests failed, the first "
        f"with: {first})"
    )
    if not raises:
        warnings.warn(
            f"{summary}; look at errors, and give failed_items to upsert again",
            PartialFailureWarning,
            stacklevel=callers_level(),
        )
    elif result.total_batch_count == 1 and isinstance(first, PineconeError):
        raise first
    else:
        raise UpsertError(summary, result) from first


def combined(came: Iterable[ResponseInfo | None]) -> ResponseInfo | None:
    """Return what came with one request; of several, up to where they wrote."""
    infos = [info for info in came if info is not None]
    if len(infos) < 2:
        return infos[0] if infos else None
    headers = {}
    for name in ("lsn_committed", "lsn_reconciled"):
        numbers = [n for info in infos if (n := getattr(info, name)) is not None]
        if numbers:
            headers[f"x-pinecone-{name.replace('_', '-')}"] = str(max(numbers))
    return ResponseInfo(headers)


def progress_bar(total: int | None, done: int = 0, title: str = "Upserting") -> Any:
    """Return a progress bar, if tqdm is installed; `total` is None where nobody knows it."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return None
    return tqdm(total=total, initial=done, desc=title, unit=" records")


def is_watched() -> bool:
    """Return whether a person may be watching: errors go to a terminal, or this is the kernel of a notebook."""
    if "ipykernel" in sys.modules:
        return True
    try:
        return sys.stderr.isatty()
    except (AttributeError, ValueError):  # there is none, or it is closed
        return False
