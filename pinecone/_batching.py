"""Splitting an upsert into batches, and adding up what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pinecone._vectors import integer
from pinecone.errors import PineconeValueError
from pinecone.models import BatchError, UpsertResponse
from pinecone_api.v2026_04.db_data.models import Vector

MAX_CONCURRENCY = 64


def batch_size(value: object) -> int:
    """Records per request."""
    size = integer(value, "batch_size")
    if size < 1:
        raise PineconeValueError(f"batch_size: expected an integer of at least 1, got {size}")
    return size


def concurrency(value: object) -> int:
    """Requests at a time."""
    count = integer(value, "max_concurrency")
    if not 1 <= count <= MAX_CONCURRENCY:
        raise PineconeValueError(
            f"max_concurrency: expected an integer from 1 to {MAX_CONCURRENCY}, got {count}"
        )
    return count


def batches(records: Sequence[Vector], size: int) -> Iterator[list[Vector]]:
    """Consecutive slices of `size` records; the last one may be shorter."""
    for start in range(0, len(records), size):
        yield list(records[start : start + size])


class Tally:
    """Counts what became of each batch and moves the progress bar."""

    def __init__(self, total: int, show_progress: bool) -> None:
        self._total = total
        self._upserted = 0
        self._succeeded = 0
        self._errors: list[BatchError] = []
        self._bar = _bar(total) if show_progress else None

    def report(self, position: int, batch: list[Vector], outcome: int | Exception) -> None:
        """Note the outcome of a batch: how many records were stored, or why none was."""
        if isinstance(outcome, Exception):
            self._errors.append(BatchError(position, batch, outcome))
        else:
            self._upserted += outcome
            self._succeeded += 1
        if self._bar is not None:
            self._bar.update(len(batch))

    def close(self) -> None:
        """Finish the progress bar."""
        if self._bar is not None:
            self._bar.close()

    def result(self) -> UpsertResponse:
        """Everything noted so far."""
        errors = sorted(self._errors, key=lambda error: error.batch_index)
        return UpsertResponse(
            upserted_count=self._upserted,
            total_item_count=self._total,
            failed_item_count=sum(len(error.items) for error in errors),
            total_batch_count=self._succeeded + len(errors),
            successful_batch_count=self._succeeded,
            failed_batch_count=len(errors),
            errors=errors,
        )


def _bar(total: int) -> Any:
    """A progress bar, if tqdm is installed."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return None
    return tqdm(total=total, desc="Upserting", unit=" records")
