"""What became of the records of `index.load` and `index.export`."""

from __future__ import annotations

import msgspec

from pinecone.models.data import _WithError
from pinecone_api._base import BaseModel


class LoadFailure(_WithError):
    """Records of a source that were not stored, and why: those of a request that failed, or one that cannot be sent.

    Attributes:
        ids: Their ids; empty where a record has none.
        place: Where the first one is: `vectors.parquet[1200]`, `records.jsonl:17`.
        error: Why.
        error_message: The same in words.
    """

    ids: list[str]
    place: str
    error: Exception
    error_message: str


class LoadResult(BaseModel):
    """What became of the records of a source.

    Attributes:
        loaded_count: Records that this call stored.
        skipped_count: Records that an earlier run with the same journal had stored.
        duplicate_count: Records that were not sent because one with the same id came soon after them.
        failed_count: Records that were not stored.
        request_count: Requests that were made.
        retry_count: How many of them repeated one that a busy service had refused.
        elapsed: Seconds.
        failures: What failed, in the order in which it did. Those of the first 100,000 records are kept here, a file
            of failures has all.
    """

    loaded_count: int
    skipped_count: int = 0
    duplicate_count: int = 0
    failed_count: int = 0
    request_count: int = 0
    retry_count: int = 0
    elapsed: float = 0.0
    failures: list[LoadFailure] = msgspec.field(default_factory=list)


class ExportResult(BaseModel):
    """What an export wrote.

    Attributes:
        path: The file.
        record_count: Records in it.
        missing_count: Records that were listed, but deleted before they could be fetched; they are not in the file.
        resumed_count: How many of the records an earlier run had written that did not come to its end.
    """

    path: str
    record_count: int
    missing_count: int = 0
    resumed_count: int = 0
