"""Public names for what crosses the wire, and for what a person hands over to describe an index."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

import msgspec
from attrs import asdict, define, field

from pinecone_api.v2026_04.db_control.models import IndexList as IndexList
from pinecone_api.v2026_04.db_control.models import IndexModel as IndexModel
from pinecone_api.v2026_04.db_control.models import IndexStatus as IndexStatus
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
    "AwsRegion",
    "AzureRegion",
    "BatchError",
    "ByocSpec",
    "CloudProvider",
    "DeletionProtection",
    "DescribeIndexStatsResponse",
    "FetchResponse",
    "GcpRegion",
    "IndexList",
    "IndexModel",
    "IndexStatus",
    "ListItem",
    "ListResponse",
    "Metric",
    "NamespaceSummary",
    "Pagination",
    "PodSpec",
    "PodType",
    "QueryResponse",
    "ScoredVector",
    "ServerlessSpec",
    "SparseValues",
    "UpdateResponse",
    "UpsertResponse",
    "Usage",
    "Vector",
    "VectorType",
]


# -- values with known names; plain strings are taken everywhere ---------------------------------


class Metric(str, Enum):
    """How an index compares vectors."""

    COSINE = "cosine"
    EUCLIDEAN = "euclidean"
    DOTPRODUCT = "dotproduct"


class VectorType(str, Enum):
    """What an index stores."""

    DENSE = "dense"
    SPARSE = "sparse"


class DeletionProtection(str, Enum):
    """Whether an index refuses to be deleted."""

    ENABLED = "enabled"
    DISABLED = "disabled"


class CloudProvider(str, Enum):
    """Where a serverless index runs."""

    AWS = "aws"
    GCP = "gcp"
    AZURE = "azure"


class AwsRegion(str, Enum):
    """Regions of Amazon Web Services."""

    US_EAST_1 = "us-east-1"
    US_WEST_2 = "us-west-2"
    EU_WEST_1 = "eu-west-1"
    EU_CENTRAL_1 = "eu-central-1"
    AP_SOUTHEAST_1 = "ap-southeast-1"


class GcpRegion(str, Enum):
    """Regions of Google Cloud."""

    US_CENTRAL1 = "us-central1"
    EUROPE_WEST4 = "europe-west4"


class AzureRegion(str, Enum):
    """Regions of Microsoft Azure."""

    EASTUS2 = "eastus2"
    GERMANYWESTCENTRAL = "germanywestcentral"


class PodType(str, Enum):
    """Kind and size of a pod."""

    P1_X1 = "p1.x1"
    P1_X2 = "p1.x2"
    P1_X4 = "p1.x4"
    P1_X8 = "p1.x8"
    S1_X1 = "s1.x1"
    S1_X2 = "s1.x2"
    S1_X4 = "s1.x4"
    S1_X8 = "s1.x8"
    P2_X1 = "p2.x1"
    P2_X2 = "p2.x2"
    P2_X4 = "p2.x4"
    P2_X8 = "p2.x8"


def plain(value: Any) -> Any:
    """The string an enum member stands for; anything else as it is."""
    return value.value if isinstance(value, Enum) else value


# -- where an index runs -------------------------------------------------------------------------


def _given(_: object, value: object) -> bool:
    return value is not None


@define(frozen=True)
class ServerlessSpec:
    """An index that scales by itself, in a region of a cloud.

    Attributes:
        cloud: `"aws"`, `"gcp"` or `"azure"`.
        region: A region of that cloud, for example `"us-east-1"`.
        read_capacity: `{"mode": "OnDemand"}` or a dedicated capacity; None leaves it to the service.
        schema: Metadata fields to index, `{"fields": {"genre": {"filterable": True}}}`; None indexes all.

    Example:
        ServerlessSpec(cloud="aws", region="us-east-1")
    """

    cloud: str = field(converter=plain)
    region: str = field(converter=plain)
    read_capacity: Mapping[str, Any] | None = None
    schema: Mapping[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The fields that are set."""
        return asdict(self, filter=_given, recurse=False)


@define(frozen=True)
class PodSpec:
    """An index on pods of a fixed size.

    Attributes:
        environment: For example `"us-east1-gcp"`.
        pod_type: Kind and size, for example `"p1.x1"`, the default.
        replicas: Copies of the index, for throughput. Default 1.
        shards: Parts of the index, for size. Default 1.
        pods: `replicas * shards`. Default 1.
        metadata_config: `{"indexed": ["genre"]}`; None indexes every field.
        source_collection: Collection to fill the index from.

    Example:
        PodSpec(environment="us-east1-gcp", pod_type="s1.x1")
    """

    environment: str = field(converter=plain)
    pod_type: str = field(default="p1.x1", converter=plain)
    replicas: int = 1
    shards: int = 1
    pods: int = 1
    metadata_config: Mapping[str, Any] | None = None
    source_collection: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The fields that are set."""
        return asdict(self, filter=_given, recurse=False)


@define(frozen=True)
class ByocSpec:
    """An index in a cloud account of your own.

    Attributes:
        environment: The environment set up for that account.
        read_capacity: `{"mode": "OnDemand"}` or a dedicated capacity; None leaves it to the service.
        schema: Metadata fields to index, `{"fields": {"genre": {"filterable": True}}}`; None indexes all.

    Example:
        ByocSpec(environment="aws-us-east-1-b921")
    """

    environment: str
    read_capacity: Mapping[str, Any] | None = None
    schema: Mapping[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The fields that are set."""
        return asdict(self, filter=_given, recurse=False)


# -- the outcome of an upsert --------------------------------------------------------------------


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
