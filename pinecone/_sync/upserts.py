# Made from pinecone/_async/upserts.py by `python -m codegen unasync`. Change that file, not this one.
"""Writing records into an index, however many there are, and waiting until they can be read."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias, TypeVar

from pinecone import _versions
from pinecone._compat.calls import accepts_older
from pinecone._requests import arguments, columns, dataframes, index
from pinecone._requests.batches import Batch, Batches, Deadline, Outcome, Tally
from pinecone._sync.handle import DataHandle
from pinecone._sync.transport.http import InfoSender
from pinecone._transport.attempts import LEFT_TO_CALLER
from pinecone._transport.pace import Pace, Repetitions, pace_of
from pinecone._transport.synchronization import each, sleep
from pinecone.config import checked_timeout
from pinecone.errors import ApiError, PineconeTimeoutError, PineconeValueError, RequestTooLarge
from pinecone.models import UpsertRecordsResponse, UpsertResponse, Vector
from pinecone_api._base import Answer, ResponseInfo
from pinecone_api.default.db_data import limits
from pinecone_api.default.db_data.client import DbDataClient
from pinecone_api.default.db_data.operations import upsert_vectors

I = TypeVar("I")  # noqa: E741 - an item
R = TypeVar("R")

Record: TypeAlias = (
    Vector
    | tuple[str, arguments.Floats]
    | tuple[str, arguments.Floats, Mapping[str, Any]]
    | Mapping[str, Any]
)

#: How many records a request stored, and what came with its answer.
Stored: TypeAlias = tuple[int, ResponseInfo | None]
#: Makes one request, which may take so many seconds.
Send: TypeAlias = Callable[[Sequence[I], float], Stored]

#: A fetch by this id says how far reads are, whether or not there is such a record.
PROBE = "0"
_FIRST_PAUSE = 0.05
_LONGEST_PAUSE = 1.0


class Upserts(DataHandle):
    """Writes of records into an index."""

    _checks_when_sending = False

    @accepts_older("vectors namespace batch_size show_progress", background=True)
    def upsert(
        self,
        *,
        vectors: Iterable[Record] | None = None,
        ids: Sequence[str] | None = None,
        values: Any = None,
        metadata: Sequence[Mapping[str, Any] | None] | None = None,
        namespace: str = "",
        batch_size: int | None = None,
        show_progress: bool = True,
        max_concurrency: int | None = 8,
        on_error: str | None = None,
        wait: bool = False,
        timeout: float | None = None,
        total_timeout: float | None = None,
    ) -> UpsertResponse:
        """Write records, replacing those that have the same ids (operation `upsert_vectors`).

        Every record is checked before the first request. Requests are made to fit: up to 1,000 records and
        2 MB each. Of several, those that a busy service refuses (429, 503) are repeated, at a pace that it takes,
        until `total_timeout` is over, else until the `timeout` of each is. Without `batch_size` a failure is raised. With it, failed batches do not stop the others: a
        warning is issued, and the result has the errors and `failed_items`, to be given to `upsert` again.

        Args:
            vectors: Records: a `Vector`, an `(id, values)` or `(id, values, metadata)` tuple, or a dict with
                the keys `id`, `values`, `sparse_values`, `metadata`. An id is 1 to 512 ASCII characters; of
                records with the same id the last one is sent, and a warning is issued. Values are finite
                numbers that 32 bits can hold, in a list, a numpy array or another sequence, as many in every
                record. Metadata values are strings, numbers, bools and lists of strings. Sparse values and
                metadata that are missing (None, NaN, `pandas.NA`) are left out.
            ids: Instead of `vectors`, records as columns: their ids.
            values: With `ids`: their vectors, as the rows of a numpy matrix or as a sequence of vectors. A matrix is
                neither copied nor turned into Python numbers, whatever its size.
            metadata: With `ids`: a dict or None for each of them. Default: no metadata.
            namespace: Where to write; it comes into being with its first record. Default: the default one.
            batch_size: Records per request, 1 to 1,000; fewer when they would be more than 2 MB. Default: as
                many as fit.
            show_progress: Show a progress bar where a person watches (a terminal, a notebook), if tqdm is installed and
                `batch_size` is given. Default True.
            max_concurrency: Requests at a time, 1 to 64. Default 8.
            on_error: `"raise"` raises an error when a request failed, after all of them were made; `"return"`
                returns what happened. Default: `"return"` with `batch_size`, else `"raise"`.
            wait: Return only when the records can be read; see `wait_until_fresh`. Default False.
            timeout: Deadline of each request in seconds.
            total_timeout: Seconds after which no further request is made. Default: no end.

        Returns:
            Counts, errors, and in `response_info` the log sequence number.

        Raises:
            PineconeValueError: There are no records (with `batch_size`, none is fine), a number is NaN or
                infinite, lengths differ, or a single record is too large.
            PineconeTypeError: A record, an id or a number has the wrong type.
            ApiError: The service rejected the only request.
            UpsertError: Some of several requests failed; it has the result.

        Example:
            result = index.upsert(
                vectors=[("a", [0.1, 0.2, 0.3], {"genre": "drama"}), ("b", [0.4, 0.5, 0.6])]
            )
            print(result.upserted_count)
            result = index.upsert(ids=["c", "d"], values=[[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])
            print(result.upserted_count)
        """
        # Encoding numbers as 32 bits checks them again. Once is enough, if it happens before anything is sent.
        trust_floats = batch_size is None and self._checks_when_sending
        records = columns.records(
            vectors,
            ids,
            values,
            metadata,
            trust_floats=trust_floats,
            may_be_empty=batch_size is not None,
        )
        space = arguments.namespace(namespace)
        waits = arguments.flag(wait, "wait")
        most = limits.UpsertRequest.vectors.high
        in_json = not self._checks_when_sending
        request = partial(columns.request, space, in_json=in_json)

        def weigh(some: Sequence[Any]) -> int:
            size: int = self._http.weigh(upsert_vectors(request(some)))
            return size

        typical = partial(records.typical, weigh=weigh)
        batches = Batches(
            records,
            most,
            max_concurrency,
            batch_size,
            on_error,
            typical=typical,
            in_json=in_json,
        )
        if trust_floats and batches.count > 1:
            columns.check_numbers(records)  # the second request comes after the first
        shows = arguments.flag(show_progress, "show_progress") and batch_size is not None
        deadline = Deadline(self._config, timeout, total_timeout)
        send = partial(self._send_vectors, space)
        result = write(batches, send, shows, deadline)
        if waits and records and not result.errors:
            self.wait_until_fresh(result, namespace=namespace, timeout=timeout)
        return result

    def upsert_from_dataframe(
        self,
        df: Any,
        namespace: str | None = None,
        batch_size: int = 500,
        show_progress: bool = True,
        timeout: float | None = None,
        *,
        max_concurrency: int | None = None,
        on_error: str | None = None,
        wait: bool = False,
        total_timeout: float | None = None,
    ) -> UpsertResponse:
        """Write the rows of a data frame (operation `upsert_vectors`).

        Args:
            df: A pandas or polars `DataFrame` or a pyarrow `Table` with the columns `id` and `values`, and perhaps
                `sparse_values` (dicts with `indices` and `values`) and `metadata` (dicts). Other columns are
                not sent, and a warning says so if there is no column `metadata`. What is missing (None, NaN, NaT, `pandas.NA`) is left out, also within metadata.
            namespace: Where to write. Default: the default one.
            batch_size: Records per request, 1 to 1,000; fewer when they would be more than 2 MB. Default 500.
            show_progress: Show a progress bar where a person watches (a terminal, a notebook), if tqdm is installed. Default
                True.
            timeout: Deadline of each request in seconds.
            max_concurrency: Requests at a time, 1 to 64. Default 8.
            on_error: As in `upsert`; `"collect"` is another word for `"return"`, the default.
            wait: As in `upsert`.
            total_timeout: As in `upsert`.

        Returns:
            Counts and errors, as `upsert` returns them.

        Raises:
            PineconeTypeError: `df` is no data frame, or a cell has the wrong type.
            PineconeValueError: A column is missing, or a value cannot work.

        Example:
            import pandas

            frame = pandas.DataFrame({"id": ["a", "b"], "values": [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]})
            print((index.upsert_from_dataframe(frame, show_progress=False)).upserted_count)
        """
        return self.upsert(
            vectors=dataframes.records(df),
            namespace="" if namespace is None else namespace,
            batch_size=batch_size,
            show_progress=show_progress,
            max_concurrency=max_concurrency,
            on_error=on_error,
            wait=wait,
            timeout=timeout,
            total_timeout=total_timeout,
        )

    @accepts_older("namespace records")
    def upsert_records(
        self,
        *,
        records: Sequence[Mapping[str, Any]],
        namespace: str = "",
        max_concurrency: int | None = 8,
        timeout: float | None = None,
    ) -> UpsertRecordsResponse:
        """Write records whose text the index embeds by itself (operation `upsert_records_namespace`).

        Args:
            records: Dicts with the id under `_id` or `id`, the text under the field that the index maps to its
                model, and any other fields as metadata (strings, numbers, bools, lists of strings). Up to 96 records and 2 MB go into one request; more
                become several requests. Of records with the same id the last one is sent.
            namespace: Where to write. Default: the default one.
            max_concurrency: Requests at a time, 1 to 64. Default 8.
            timeout: Deadline of each request in seconds.

        Returns:
            `record_count`, and in `response_info` the log sequence number. The service embeds what it took afterwards: searches find it a little later.

        Raises:
            PineconeValueError: There are no records, an id is missing, or a record is too large.
            PineconeTypeError: A record is not a dict, or its id is not a string.
            ApiError: The service rejected the only request, for example of an index without integrated embedding.
            UpsertError: Some of several requests failed; it has the result.

        Example:
            articles.upsert_records(
                records=[{"_id": "a", "text": "A crew plans a heist.", "genre": "crime"}]
            )
        """
        checked = columns.text_records(records)
        space = index.path_namespace(namespace)
        batches = Batches(checked, limits.upsert_records_namespace.body.high, max_concurrency)
        send = partial(self._send_records, space)
        result = write(batches, send, False, Deadline(self._config, timeout))
        return UpsertRecordsResponse(
            record_count=result.upserted_count, response_info=result.response_info
        )

    def wait_until_fresh(
        self, response: Answer, *, namespace: str = "", timeout: float | None = None
    ) -> None:
        """Wait until a write can be read: reads are a moment behind writes (operation `fetch_vectors`).

        Args:
            response: What the write returned: `upsert`, `update` by filter or another call whose
                `response_info` has a log sequence number.
            namespace: The namespace that was written to. Default: the default one.
            timeout: Seconds to wait. Default: the handle's.

        Raises:
            PineconeValueError: `response` has no log sequence number.
            PineconeTimeoutError: The write could not be read in time; it is stored nevertheless.

        Example:
            written = index.upsert(vectors=[("c", [0.7, 0.8, 0.9])])
            index.wait_until_fresh(written)
            print("c" in (index.fetch(ids=["c"])).vectors)
        """
        space = arguments.namespace(namespace)

        def look(left: float) -> Answer:
            return self._data.fetch_vectors(ids=[PROBE], namespace=space, timeout=left)

        seconds = self._config.timeout if timeout is None else checked_timeout(timeout)
        until_fresh(response, look, seconds, space or "")

    def _send_vectors(self, space: str | None, items: Sequence[Any], left: float) -> Stored:
        in_json = not self._checks_when_sending
        request = columns.request(space, items, in_json=in_json)
        reply = self._data.upsert_vectors(request, timeout=left)
        return reply.upserted_count, reply.response_info

    def _send_records(self, space: str | None, items: Sequence[Any], left: float) -> Stored:
        path = space or index.DEFAULT_NAMESPACE
        info = self._data_beside().upsert_records_namespace(path, items, timeout=left)
        return len(items), info

    def _data_beside(self) -> Any:
        """Return a client that gives what comes beside answers, such as the number of a write, for those without body."""
        sender = InfoSender(self._http)
        return _versions.client(DbDataClient, self._config.api_version, sender)


def until_fresh(
    response: Answer, look: Callable[[float], Answer], seconds: float, space: str
) -> None:
    """Look, with the seconds that are left, until what is read is as new as the write that `response` answers."""
    info = getattr(response, "response_info", None)
    target = info.lsn_committed if info else None
    if target is None:
        raise PineconeValueError(
            "response: expected the answer to a write, with a log sequence number in its response_info"
        )
    deadline = time.monotonic() + seconds
    pause = _FIRST_PAUSE
    seen = None
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            raise PineconeTimeoutError(
                f"the write could not be read within {seconds:g} s; it is stored nevertheless. Its log sequence "
                f"number is {target}, and reads of the namespace {space!r} have seen {seen}"
            )
        seen = getattr((look(left)).response_info, "lsn_reconciled", None)
        if seen is not None and seen >= target:
            return
        sleep(min(pause, max(left, 0)))
        pause = min(pause * 2, _LONGEST_PAUSE)


def write(
    batches: Batches[I], send: Send[I], show_progress: bool, deadline: Deadline
) -> UpsertResponse:
    """Send every batch; one that turns out too large goes in parts. No failure stops the others."""
    many = batches.total > batches.size
    tally: Tally[I] = Tally(batches, show_progress)

    def write(batch: Batch[I]) -> list[Outcome[I]]:
        return outcomes(batch, batches, send, deadline, in_bulk=many)

    try:
        if many:
            at_a_time = min(batches.at_a_time, batches.count)
            each(write, batches, at_a_time, tally.report)
        else:  # one request needs no helpers
            for batch in batches:
                tally.report(0, batch, write(batch))
    finally:
        tally.close()
    return tally.result()


def outcomes(
    batch: Batch[I], batches: Batches[I], send: Send[I], deadline: Deadline, *, in_bulk: bool
) -> list[Outcome[I]]:
    """Send a batch, in parts if it turns out too large, and return the outcome of each request."""
    items: Sequence[Any] = batch.items if batch.encoded is None else batch.encoded
    try:
        if in_bulk:
            stored, info = at_pace(partial(send, items), deadline)
        else:
            stored, info = send(items, deadline.left())
    except RequestTooLarge as error:
        if len(batch.items) == 1:
            return [Outcome(batch, error=error)]
        found = []
        for part in batches.cut(batch, error):
            found += outcomes(part, batches, send, deadline, in_bulk=in_bulk)
        return found
    except Exception as error:
        return [Outcome(batch, error=error)]
    # A success stored them all, also if its answer does not count them.
    return [Outcome(batch, stored or len(batch.items), info)]


def at_pace(send: Callable[[float], R], deadline: Deadline) -> R:
    """Send a request when it is its turn, and again while the host says that it is busy and there is time.

    `send` gets the seconds that the request may take.
    """
    pace = pace_of(deadline.host, deadline.reads)
    _async_turn(pace, deadline)
    repetitions = Repetitions(pace, deadline.end(), deadline.retry)
    token = LEFT_TO_CALLER.set(deadline.repeated)
    try:
        while True:
            sent = time.monotonic()
            try:
                reply = send(repetitions.cut(deadline.left()))
            except ApiError as error:
                if error.status_code not in deadline.repeated:
                    raise
                pace.refused(sent, error.status_code)
                again = repetitions.next_wait(error.retry_after)
                if again is None:
                    raise
            else:
                pace.succeeded(time.monotonic() - sent)
                return reply
            _async_rest(again, deadline)
            ready = time.monotonic()
            _async_turn(pace, deadline)
            if deadline.total is None:
                repetitions.postpone(time.monotonic() - ready)
    finally:
        LEFT_TO_CALLER.reset(token)


def _async_rest(seconds: float, deadline: Deadline) -> None:
    """Wait, but not on when the time for all requests is over.

    Raises:
        PineconeTimeoutError: It is over.
    """
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        sleep(min(left, _LONGEST_PAUSE))
        deadline.left()


def _async_turn(pace: Pace, deadline: Deadline) -> None:
    """Wait until the next request may be sent to a host.

    Raises:
        PineconeTimeoutError: The time for all requests is over.
    """
    ticket = pace.ticket()
    while (wait := pace.wait(ticket)) > 0:
        sleep(min(wait, deadline.left()))
    deadline.left()
