"""One load: rows become parcels for requests, and what becomes of these is counted and noted."""

from __future__ import annotations

import itertools
import time
import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from pinecone._checks import callers_level
from pinecone._requests.batches import MAX_REQUEST, Batch, Batches, NotSent, Outcome
from pinecone.bulk.failures import FailureFile
from pinecone.bulk.journal import Journal, Spans
from pinecone.bulk.kinds import Checked, Kind
from pinecone.bulk.rows import Chunk
from pinecone.errors import ApiError, LoadError, PartialFailureWarning, RequestTooLarge
from pinecone.models import LoadFailure, LoadResult

#: Records of the first chunk, from which the size of the others is learned.
_FIRST = 100
#: What is aimed at, of the bytes that a request may have: records differ in size.
_FILL = 0.9
#: Status of requests that the service calls wrong; how often they may be made in halves, and how many stored records
#: allow another time. A wrong record among 1,000 takes 10 halvings to be found.
_REFUSED, _SPLITS, _RECORDS_PER_SPLIT = 400, 100, 80
#: Errors of requests that were not made.
_UNSENT = (RequestTooLarge, NotSent)
#: Ids of failures that are kept in memory.
_KEPT = 100_000


@frozen
class Parcel(Batch[Any]):
    """Records for one request.

    Attributes:
        chunk: Where they are from; `start` is the number of the first of them among those of the parcel, 0.
        rows: Which row of the chunk each of them was.
        covered: For each of them, that row and those with the same id before it; None where there are none.
        space: Their namespace, where the source says it.
        ids: Their ids.
    """

    chunk: Chunk
    rows: Sequence[int]
    covered: Sequence[Sequence[int]] | None
    space: str | None
    ids: frozenset[str]

    def spans(self, batch: Batch[Any]) -> list[tuple[int, int]]:
        """Return the rows of the source that are stored when a part of the parcel is."""
        part = slice(batch.start, batch.start + len(batch.items))
        rows = self.rows[part]
        if self.covered is not None:
            rows = [row for some in self.covered[part] for row in some]
        first = self.chunk.start
        return [(first + start, first + end) for start, end in _spans(rows)]

    def place(self, batch: Batch[Any]) -> str:
        """Return where the first record of a part is."""
        return self.chunk.place(self.rows[batch.start])


class Packer(Batches[Any]):
    """Decides how many records go into one request."""

    def __init__(
        self, kind: Kind, max_concurrency: object, batch_size: object, *, in_json: bool
    ) -> None:
        size = 1 if batch_size is None else batch_size
        super().__init__((), kind.most, max_concurrency, size, in_json=in_json)
        self._kind = kind
        self._most = kind.most if batch_size is None else min(self.size, kind.most)
        self.size = min(_FIRST, self._most)

    def wanted(self) -> int:
        """Return how many rows the next chunk should have."""
        return self.size

    def pieces(self, items: Sequence[Any]) -> Iterator[tuple[int, int]]:
        """Cut records into requests of about the same length, and learn how many fit into one."""
        count = len(items)
        fitting = int(MAX_REQUEST * _FILL * count / max(1, self._kind.size(items)))
        self.size = max(1, min(fitting, self._most))
        length = -(-count // -(-count // self.size))
        for start in range(0, count, length):
            yield start, min(start + length, count)


class Load:
    """The state of one load; only the caller's own thread or task uses it."""

    def __init__(
        self,
        kind: Kind,
        packer: Packer,
        *,
        namespace: str | None,
        raises: bool,
        journal: Journal | None,
        failures: FailureFile,
        bar: Any,
    ) -> None:
        self.packer = packer
        self._kind = kind
        self._namespace = namespace
        self._raises = raises
        self._journal = journal
        self._failures = failures
        self._bar = bar
        self._done = journal.done if journal else Spans()
        self._began = time.monotonic()
        self._kept = 0
        self._loaded = self._duplicates = self._failed = 0
        self._skipped = self._done.count()
        self._tries = itertools.count()
        self._outcomes = itertools.count()
        self._splits = itertools.count()
        self._failed_list: list[LoadFailure] = []
        failures.begin()

    @property
    def start(self) -> int:
        """Return how many rows of the source were stored without a gap, by an earlier run."""
        return self._done.prefix()

    @property
    def is_over(self) -> bool:
        """Return whether a failure has ended it."""
        return self._raises and self._failed > 0

    def try_made(self) -> None:
        """Count a request; any thread may do so."""
        next(self._tries)

    def may_split(self, outcome: Outcome[Any]) -> bool:
        """Count the end of a request; return whether it is to be made again in halves, to find the records that are its cause.

        Any thread may ask. There is a limit, for sources of which every record is refused.
        """
        error = outcome.error
        if not isinstance(error, _UNSENT):
            next(self._outcomes)
        if self._raises or not isinstance(error, ApiError) or error.status_code != _REFUSED:
            return False
        if len(outcome.batch.items) < 2:
            return False
        return next(self._splits) < _SPLITS + self._loaded // _RECORDS_PER_SPLIT

    def parcels(self, chunk: Chunk) -> Iterator[Parcel]:
        """Yield what is to be sent of some rows."""
        for start, end in list(self._done.missing(chunk.start, chunk.start + len(chunk))):
            part = chunk.part(start, end)
            found = self._kind.checked(part)
            for row, error in found.refused:
                self._refused(part, row, error)
            for group in self._groups(part, found):
                if self.is_over:
                    return
                yield group

    def report(self, parcel: Parcel, outcomes: list[Outcome[Any]] | Exception) -> None:
        """Note what became of a parcel."""
        if isinstance(outcomes, Exception):
            outcomes = [Outcome(parcel, error=outcomes)]
        self._loaded += sum(len(it.batch.items) for it in outcomes if it.error is None)
        for outcome in outcomes:
            if isinstance(outcome.error, NotSent):  # an interrupt has ended everything
                continue
            if outcome.error is not None:
                self._fail(outcome.batch, outcome.error, parcel)
            elif self._journal is not None:
                for start, end in parcel.spans(outcome.batch):
                    self._journal.note(start, end)
        self._progress(len(parcel.rows))

    def result(self) -> LoadResult:
        """Return counts and failures; no failure passes silently.

        Raises:
            LoadError: There was one, and failures raise.
        """
        result = self._counts()
        if not self._failed:
            return result
        first = self._failed_list[0]
        summary = (
            f"load: {self._failed:,} records were not stored, the first at {first.place}: "
            f"{first.error_message}"
        )
        if self._raises:
            raise LoadError(
                f"{summary} ({result.loaded_count:,} were stored)", result
            ) from first.error
        warnings.warn(
            f"{summary}; look at failures", PartialFailureWarning, stacklevel=callers_level()
        )
        return result

    def close(self) -> None:
        """Finish the progress bar and the file of failures."""
        if self._bar is not None:
            self._bar.close()
        self._failures.close()

    def _counts(self) -> LoadResult:
        tries = next(self._tries)
        return LoadResult(
            loaded_count=self._loaded,
            skipped_count=self._skipped,
            duplicate_count=self._duplicates,
            failed_count=self._failed,
            request_count=tries,
            retry_count=tries - next(self._outcomes),
            elapsed=time.monotonic() - self._began,
            failures=self._failed_list,
        )

    def _groups(self, chunk: Chunk, found: Checked) -> Iterator[Parcel]:
        """Yield the records of each namespace, the last one of each id, cut into requests."""
        rows: Sequence[int] = range(len(chunk)) if found.rows is None else found.rows
        spaces: list[str | None] = (
            [*found.spaces]
            if self._namespace is None and found.spaces is not None
            else [None] * len(rows)
        )
        for space in dict.fromkeys(spaces):
            places: Sequence[int] = range(len(rows))
            if len(set(spaces)) > 1:
                places = [place for place in places if spaces[place] == space]
            yield from self._cut(chunk, found.items, rows, places, space)

    def _cut(
        self,
        chunk: Chunk,
        items: Sequence[Any],
        rows: Sequence[int],
        places: Sequence[int],
        space: str | None,
    ) -> Iterator[Parcel]:
        """Yield the records in some places as parcels, of those with the same id the last one."""
        if len(places) < len(items):
            items, rows = _at(items, places), _at(rows, places)
        ids = self._kind.ids(items)
        last = {id_: number for number, id_ in enumerate(ids)}
        covered: Sequence[Sequence[int]] | None = None
        if len(last) < len(ids):
            self._duplicates += len(ids) - len(last)
            self._progress(len(ids) - len(last))
            by_id: dict[str, list[int]] = {}
            for id_, row in zip(ids, rows, strict=True):
                by_id.setdefault(id_, []).append(row)
            kept = sorted(last.values())
            items, rows, ids = _at(items, kept), _at(rows, kept), _at(ids, kept)
            covered = [by_id[id_] for id_ in ids]
        for start, end in self.packer.pieces(items):
            yield Parcel(
                start=0,
                items=items[start:end],
                chunk=chunk,
                rows=rows[start:end],
                covered=covered and covered[start:end],
                space=space,
                ids=frozenset(ids[start:end]),
            )

    def _refused(self, chunk: Chunk, row: int, error: Exception) -> None:
        """Note a row that cannot be sent."""
        record = self._kind.as_read(chunk, row)
        id_ = record.get("id", record.get("_id"))
        self._failures.write(record, None, error)
        self._note_failure([id_] if isinstance(id_, str) else [], 1, chunk.place(row), error)
        self._progress(1)

    def _fail(self, batch: Batch[Any], error: Exception, parcel: Parcel) -> None:
        """Note records that were sent in vain."""
        for item in batch.items:
            self._failures.write(self._kind.plain(item), parcel.space, error)
        ids = [*self._kind.ids(batch.items)]
        self._note_failure(ids, len(ids), parcel.place(batch), error)

    def _note_failure(self, ids: list[str], count: int, place: str, error: Exception) -> None:
        self._failed += count
        if self._kept < _KEPT:
            self._kept += count
            failure = LoadFailure(ids=ids, place=place, error=error, error_message=str(error))
            self._failed_list.append(failure)

    def _progress(self, rows: int) -> None:
        if self._bar is not None and rows:
            self._bar.update(rows)


def apart(parcel: Parcel, others: Iterable[Parcel]) -> bool:
    """Return whether a parcel has to wait: one under way has a record with the same id, and the later one shall win."""
    return any(
        parcel.space == other.space and not parcel.ids.isdisjoint(other.ids) for other in others
    )


def _at(values: Sequence[Any], places: Sequence[int]) -> list[Any]:
    return [values[place] for place in places]


def _spans(rows: Sequence[int]) -> list[tuple[int, int]]:
    if isinstance(rows, range):
        return [(rows.start, rows.stop)]
    found = Spans()
    for row in rows:
        found.add(row, row + 1)
    return list(found)
