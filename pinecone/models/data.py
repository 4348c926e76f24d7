"""Vectors, and what the data plane answers."""

from __future__ import annotations

import msgspec
from attrs import define, field

from pinecone_api.v2026_04.db_data import models as data
from pinecone_api.v2026_04.db_data.models import (
    DescribeIndexStatsResponse as DescribeIndexStatsResponse,
)
from pinecone_api.v2026_04.db_data.models import FetchResponse as FetchResponse
from pinecone_api.v2026_04.db_data.models import ListItem as ListItem
from pinecone_api.v2026_04.db_data.models import ListResponse as ListResponse
from pinecone_api.v2026_04.db_data.models import NamespaceSummary as NamespaceSummary
from pinecone_api.v2026_04.db_data.models import Pagination as Pagination
from pinecone_api.v2026_04.db_data.models import QueryResponse as QueryResponse
from pinecone_api.v2026_04.db_data.models import ScoredVector as ScoredVector
from pinecone_api.v2026_04.db_data.models import SparseValues as SparseValues
from pinecone_api.v2026_04.db_data.models import UpdateResponse as UpdateResponse
from pinecone_api.v2026_04.db_data.models import Usage as Usage
from pinecone_api.v2026_04.db_data.models import Vector as Vector

__all__ = [
    "BatchError",
    "DescribeIndexStatsResponse",
    "FetchResponse",
    "ListItem",
    "ListResponse",
    "NamespaceSummary",
    "Pagination",
    "QueryResponse",
    "ScoredVector",
    "SparseValues",
    "UpdateResponse",
    "UpsertResponse",
    "Usage",
    "Vector",
]


def _count(items: list[Vector]) -> str:
    return f"<{len(items)} records>"


@define(frozen=True)
class BatchError:
    """One batch of an upsert that the service did not store.

    Attributes:
        batch_index: Which batch, from 0.
        items: Its records, ready to be given to `upsert` again.
        error: Why.
    """

    batch_index: int
    items: list[Vector] = field(repr=_count)
    error: Exception

    @property
    def error_message(self) -> str:
        """The error in words."""
        return str(self.error)


class UpsertResponse(data.UpsertResponse):
    """What an upsert stored. With `batch_size`, also what it did not.

    Attributes:
        upserted_count: Records the service stored.
        total_item_count: Records handed over.
        failed_item_count: Records in batches that failed.
        total_batch_count: Requests the records were split into.
        successful_batch_count: Those that succeeded.
        failed_batch_count: Those that failed.
        errors: One entry per failed batch, in the order of the batches.
    """

    total_item_count: int = 0
    failed_item_count: int = 0
    total_batch_count: int = 0
    successful_batch_count: int = 0
    failed_batch_count: int = 0
    errors: list[BatchError] = msgspec.field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        """Whether any batch failed."""
        return bool(self.errors)

    @property
    def error_count(self) -> int:
        """How many batches failed."""
        return len(self.errors)

    @property
    def successful_item_count(self) -> int:
        """Records in batches that succeeded."""
        return self.total_item_count - self.failed_item_count

    @property
    def success_count(self) -> int:
        """Records in batches that succeeded."""
        return self.successful_item_count

    @property
    def failed_items(self) -> list[Vector]:
        """Every record of the failed batches, ready to be given to `upsert` again."""
        return [item for error in self.errors for item in error.items]
