"""Vectors, and what the data plane answers."""

from __future__ import annotations

import math
from importlib import import_module
from typing import Any, ClassVar, NoReturn

import msgspec

from pinecone.models._data import *
from pinecone_api._base import Answer, BaseModel, Collection, Model, ResponseInfo as ResponseInfo
from pinecone_api._vectors import HasVectors
from pinecone_api.default.db_data import models as data


class _WithError(BaseModel):
    """Base of what holds an error, which a plain dict has in words."""

    def to_dict(self) -> dict[str, Any]:
        """Return a plain dict, with the error in words."""
        return {**super().to_dict(), "error": str(self["error"])}


class BatchError(_WithError):
    """One request of an upsert that failed.

    Attributes:
        batch_index: Which request, from 0, in the order of the records.
        items: Its records, ready to be given to `upsert` again.
        error: Why.
        error_message: The same in words.
        disposition: `"unsent"` if the request was not made, because `total_timeout` was over or a record is too
            large; else `"rejected"`: it was made, and the service may have stored its records nevertheless.
        retryable: False if the same records would fail again, for example because the service calls them invalid.
        group_key: What failures of the same kind have in common: the error in words, without the id of the
            request. Default: `error_message`.
    """

    batch_index: int
    items: list[Any]
    error: Exception
    error_message: str
    disposition: str = "rejected"
    retryable: bool = True
    group_key: str = ""

    def __post_init__(self) -> None:
        self.group_key = self.group_key or self.error_message


class _Batched:
    """Properties of a result that may hold errors."""

    errors: list[BatchError]
    failed_item_count: int

    @property
    def has_errors(self) -> bool:
        """True if any batch failed."""
        return bool(self.errors)

    @property
    def error_count(self) -> int:
        """The number of records in batches that failed."""
        return self.failed_item_count

    @property
    def failed_items(self) -> list[Any]:
        """Every record of the failed batches, ready to be given to the same method again."""
        return [item for error in self.errors for item in error.items]


class UpsertResponse(_Batched, data.UpsertResponse):
    """The result of an upsert: counts, and what was not stored.

    Attributes:
        upserted_count: Records the service stored.
        total_item_count: Records handed over.
        failed_item_count: Records in batches that failed.
        total_batch_count: Requests the records were split into.
        successful_batch_count: Those that succeeded.
        failed_batch_count: Those that failed.
        errors: One entry per failed batch, in the order of the batches.
        peak_inflight: The most batches that were under way at a time.
    """

    total_item_count: int = 0
    failed_item_count: int = 0
    total_batch_count: int = 0
    successful_batch_count: int = 0
    failed_batch_count: int = 0
    errors: list[BatchError] = msgspec.field(default_factory=list)
    peak_inflight: int = 0

    @property
    def successful_item_count(self) -> int:
        """Records in batches that succeeded."""
        return self.total_item_count - self.failed_item_count

    success_count = successful_item_count


class BatchResponseInfo(Model):
    """Up to where several requests wrote and read together.

    Attributes:
        lsn_reconciled: The largest log sequence number that reads had seen.
        lsn_committed: The largest log sequence number of the writes.
    """

    lsn_reconciled: int | None = None
    lsn_committed: int | None = None

    def is_reconciled(self, target: int) -> bool:
        """Return whether the write with the log sequence number `target` was visible."""
        return self.lsn_reconciled is not None and self.lsn_reconciled >= target


class BatchResult(_Batched, Model):
    """Counts of a write in batches, apart from what was written: `BatchResult.of(index.upsert(...))`.

    Attributes:
        total_item_count: Records handed over.
        successful_item_count: Records in batches that succeeded.
        failed_item_count: Records in batches that failed.
        total_batch_count: Requests the records were split into.
        successful_batch_count: Those that succeeded.
        failed_batch_count: Those that failed.
        errors: One entry per failed batch.
        response_info: Up to where the requests wrote.
        timed_out: True if `total_timeout` was over before every request was made.
        throttle_event_count: Batches that failed because requests came too fast (status 429). Those that another
            attempt stored are not counted.
        final_limit: None: what is learned from the answers is a rate, which all handles share; requests at a time are
            bounded by `max_concurrency` alone.
        peak_inflight: The most batches that were under way at a time.
        stalled: False: no batch is given up because others failed.
    """

    total_item_count: int
    successful_item_count: int
    failed_item_count: int
    total_batch_count: int
    successful_batch_count: int
    failed_batch_count: int
    errors: list[BatchError]
    response_info: BatchResponseInfo | None = None
    timed_out: bool = False
    throttle_event_count: int = 0
    final_limit: int | None = None
    peak_inflight: int = 0
    stalled: bool = False

    @classmethod
    def of(cls, result: UpsertResponse) -> BatchResult:
        """Return the counts of what `upsert` returned."""
        required = [field.name for field in msgspec.structs.fields(cls) if field.required]
        errors = result.errors
        made = cls(
            **{name: getattr(result, name) for name in required},
            timed_out=any(
                e.disposition == "unsent" and isinstance(e.error, TimeoutError) for e in errors
            ),
            throttle_event_count=sum(getattr(e.error, "status_code", 0) == 429 for e in errors),
            peak_inflight=result.peak_inflight,
        )
        if result.response_info is not None:
            made.response_info = BatchResponseInfo(
                lsn_reconciled=result.response_info.lsn_reconciled,
                lsn_committed=result.response_info.lsn_committed,
            )
        return made

    @property
    def success_count(self) -> int:
        """Records in batches that succeeded."""
        return self.successful_item_count


class UpsertRecordsResponse(Answer, Model):
    """The result of an upsert of records with text.

    Attributes:
        record_count: Records the service took; it makes vectors of them a little later.
    """

    record_count: int = 0


class QueryNamespacesResults(HasVectors, Model):
    """The best matches of several namespaces together.

    Attributes:
        matches: The matches, best first. Of equal ones, those of an earlier namespace come first.
        usage: What all queries cost together.
        ns_usage: What the query of each namespace cost.
    """

    vectors_field: ClassVar[str] = "matches"

    matches: list[ScoredVector] = msgspec.field(default_factory=list)
    usage: Usage = msgspec.field(default_factory=Usage)
    ns_usage: dict[str, Usage] = msgspec.field(default_factory=dict)


class QueryManyResults(Collection[QueryResponse]):
    """Hold the answers to many queries, in their order: `results[i].matches`, and all ids and scores as arrays.

    Attributes:
        responses: The answer to each query.
    """

    items_field = "responses"

    responses: list[QueryResponse]

    @property
    def ids(self) -> Any:
        """Return the ids as a numpy array of strings, a row per query; "" where a query found fewer than others."""
        return self._matrix("id", "", object)

    @property
    def scores(self) -> Any:
        """Return the scores as a float64 numpy array, a row per query; NaN where a query found fewer than others."""
        return self._matrix("score", math.nan, "f8")

    def _matrix(self, name: str, missing: Any, kind: Any) -> Any:
        numpy = import_module("numpy")
        rows = [[getattr(match, name) for match in answer.matches] for answer in self.responses]
        found = numpy.full((len(rows), max(map(len, rows), default=0)), missing, dtype=kind)
        for place, row in enumerate(rows):
            found[place, : len(row)] = row
        return found

    def _rows(self) -> tuple[list[str], list[dict[str, Any]]]:
        rows = [
            {"query": place, **row}
            for place, answer in enumerate(self.responses)
            for row in answer._rows()[1]
        ]
        return ["query", *QueryResponse()._rows()[0]], rows


def _of_a_namespace(page: ListNamespacesResponse, name: str) -> NoReturn:
    """Raise for what a page has not, and say so where it has namespaces that have it."""
    message = f"{type(page).__name__!r} object has no attribute {name!r}"
    if name in NamespaceDescription.__struct_fields__:
        message += (
            "; its namespaces have: `for page in index.list_namespaces(): for space in page: ...`"
        )
    raise AttributeError(message)


# Releases 7 and 8 gave namespaces one by one where 9 and 10 give pages of them.
type.__setattr__(ListNamespacesResponse, "__getattr__", _of_a_namespace)
