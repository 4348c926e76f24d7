"""Where an index runs, as a person says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import asdict, define, field

from pinecone.models.enums import plain

__all__ = [
    "ByocSpec",
    "PodSpec",
    "ServerlessSpec",
]


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
