# Generated from specs/2026-04/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-04: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from ..._base import FurtherNames, Literal, Model, UnknownVariant, open_union
from ..._unions import HasUnions
from ...v2026_07.db_control.models import (
    BackupList as BackupList,
    BackupModel as BackupModel,
    ByocSpecInfo as ByocSpecInfo,
    CollectionList as CollectionList,
    CollectionModel as CollectionModel,
    CreateBackupRequest as CreateBackupRequest,
    CreateCollectionRequest as CreateCollectionRequest,
    CreateIndexForModelRequestEmbed as CreateIndexForModelRequestEmbed,
    CreateIndexFromBackupResponse as CreateIndexFromBackupResponse,
    DeletionProtection as DeletionProtection,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    IndexList as IndexList,
    IndexModel as IndexModel,
    IndexSpec as IndexSpec,
    IndexStatus as IndexStatus,
    IndexTags as IndexTags,
    MetadataSchema as MetadataSchema,
    MetadataSchemaFieldsValue as MetadataSchemaFieldsValue,
    ModelIndexEmbed as ModelIndexEmbed,
    PaginationResponse as PaginationResponse,
    PodSpecInfo as PodSpecInfo,
    PodSpecInfoMetadataConfig as PodSpecInfoMetadataConfig,
    ReadCapacityDedicatedConfig as ReadCapacityDedicatedConfig,
    ReadCapacityDedicatedSpecResponse as ReadCapacityDedicatedSpecResponse,
    ReadCapacityOnDemandSpec as ReadCapacityOnDemandSpec,
    ReadCapacityOnDemandSpecResponse as ReadCapacityOnDemandSpecResponse,
    ReadCapacityResponse as ReadCapacityResponse,
    ReadCapacityStatus as ReadCapacityStatus,
    RestoreJobList as RestoreJobList,
    RestoreJobModel as RestoreJobModel,
    ScalingConfigManual as ScalingConfigManual,
    ServerlessSpecInfo as ServerlessSpecInfo,
)


class ByocSpec(HasUnions, Model):
    """Location and settings of an index to create in the customer's own cloud account."""

    environment: str
    """Name of the environment that hosts the index."""
    read_capacity: ReadCapacity | None = None
    schema: MetadataSchema | None = None


class ConfigureIndexRequest(Model):
    """Settings of an index to change. Whatever is left out stays as it is."""

    spec: ConfigureIndexRequestSpec | None = None
    """Hosting settings to change. Exactly one of `serverless`, `pod` and `byoc` is given, and it
    must be the kind of the index; an index cannot change its kind.
    """
    deletion_protection: DeletionProtection | None = None
    tags: IndexTags | None = None
    embed: ConfigureIndexRequestEmbed | None = None
    """Embedding settings to change. Giving an index without integrated embedding a model turns
    integrated embedding on.
    """


class ConfigureIndexRequestEmbed(Model, gc=False):
    """Embedding settings to change. Giving an index without integrated embedding a model turns
    integrated embedding on.
    """

    model: str | None = None
    """Name of the hosted embedding model. The model of an index cannot be replaced once it is set,
    and its dimension and metric must match the index.
    """
    field_map: dict[str, Any] | None = None
    """Record field whose text is embedded, as an object such as `{"text": "chunk_text"}`."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""


class ConfigureIndexRequestSpec(Model):
    """Hosting settings to change. Exactly one of `serverless`, `pod` and `byoc` is given, and it
    must be the kind of the index; an index cannot change its kind.

    Exactly one of serverless, pod and byoc is present.
    """

    serverless: ConfigureIndexRequestSpecServerless | None = None
    """Settings of a serverless index that can be changed."""
    pod: ConfigureIndexRequestSpecPod | None = None
    """Settings of a pod-based index that can be changed."""
    byoc: ConfigureIndexRequestSpecByoc | None = None
    """Settings of such an index that can be changed."""


class ConfigureIndexRequestSpecByoc(HasUnions, Model):
    """Settings of such an index that can be changed."""

    read_capacity: ReadCapacity | None = None


class ConfigureIndexRequestSpecPod(Model, gc=False):
    """Settings of a pod-based index that can be changed."""

    replicas: int | None = None
    """Number of copies of the index that serve queries, at least 1. More replicas raise throughput
    and availability.
    """
    pod_type: str | None = None
    """Pod type and size, such as `p1.x2`. The size can grow; the type cannot change."""


class ConfigureIndexRequestSpecServerless(HasUnions, Model):
    """Settings of a serverless index that can be changed."""

    read_capacity: ReadCapacity | None = None


class CreateIndexForModelRequest(HasUnions, Model):
    """Name, location and embedding model of an index to create."""

    name: str
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project.
    """
    cloud: Literal["gcp", "aws", "azure"] | str
    """Cloud provider that hosts the index. Other values may come."""
    region: str
    """Region of the cloud provider, such as `us-east-1`."""
    embed: CreateIndexForModelRequestEmbed
    """Embedding model of the index and how it is used."""
    deletion_protection: DeletionProtection | None = None
    tags: IndexTags | None = None
    schema: MetadataSchema | None = None
    read_capacity: ReadCapacity | None = None


class CreateIndexFromBackupRequest(Model, gc=False):
    """Name and settings of the index to create from a backup."""

    name: str
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project.
    """
    tags: IndexTags | None = None
    deletion_protection: DeletionProtection | None = None


class CreateIndexRequest(Model):
    """Name, vector layout and hosting of an index to create."""

    name: str
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project.
    """
    spec: CreateIndexSpec
    dimension: int | None = None
    """Number of values in each dense vector, 1 to 20,000. Required for dense vectors and not
    allowed for sparse ones.
    """
    metric: Literal["cosine", "euclidean", "dotproduct"] | str | None = None
    """How the likeness of two vectors is scored. When absent, `cosine` for dense vectors and
    `dotproduct` for sparse ones, which allow no other. Other values may come.
    """
    deletion_protection: DeletionProtection | None = None
    tags: IndexTags | None = None
    vector_type: Literal["dense", "sparse"] | str | None = None
    """Kind of vectors in the index, `dense` or `sparse`. Defaults to `dense`. Other values may
    come.
    """


class CreateIndexSpec(Model):
    """Where and how an index is hosted. Exactly one of `serverless`, `pod` and `byoc` is given.

    Exactly one of serverless, pod and byoc is present.
    """

    serverless: ServerlessSpec | None = None
    pod: PodSpecInfo | None = None
    byoc: ByocSpec | None = None


class ReadCapacityDedicatedSpec(
    Model, tag_field="mode", tag="Dedicated", rename={"extra": ""}, gc=False, metaclass=FurtherNames
):
    """Read capacity on dedicated nodes."""

    mode: ClassVar[Literal["Dedicated"]] = "Dedicated"
    dedicated: ReadCapacityDedicatedConfig
    extra: dict[str, Any] = {}
    """Members that the document does not describe."""


class ServerlessSpec(HasUnions, Model):
    """Location and settings of a serverless index to create."""

    cloud: Literal["gcp", "aws", "azure"] | str
    """Cloud provider that hosts the index. Other values may come."""
    region: str
    """Region of the cloud provider, such as `us-east-1`."""
    read_capacity: ReadCapacity | None = None
    source_collection: str | None = None
    """Name of a collection to fill the index from. When absent, the index starts empty."""
    schema: MetadataSchema | None = None


if TYPE_CHECKING:
    ReadCapacity = Union[ReadCapacityOnDemandSpec, ReadCapacityDedicatedSpec, UnknownVariant]
    """How an index is given the means to answer reads: on demand, which is the default, or on
    dedicated nodes.
    """
else:
    ReadCapacity = open_union(
        "ReadCapacity",
        "mode",
        {"OnDemand": ReadCapacityOnDemandSpec, "Dedicated": ReadCapacityDedicatedSpec},
    )

__all__ = [
    "BackupList",
    "BackupModel",
    "ByocSpec",
    "ByocSpecInfo",
    "CollectionList",
    "CollectionModel",
    "ConfigureIndexRequest",
    "ConfigureIndexRequestEmbed",
    "ConfigureIndexRequestSpec",
    "ConfigureIndexRequestSpecByoc",
    "ConfigureIndexRequestSpecPod",
    "ConfigureIndexRequestSpecServerless",
    "CreateBackupRequest",
    "CreateCollectionRequest",
    "CreateIndexForModelRequest",
    "CreateIndexForModelRequestEmbed",
    "CreateIndexFromBackupRequest",
    "CreateIndexFromBackupResponse",
    "CreateIndexRequest",
    "CreateIndexSpec",
    "DeletionProtection",
    "ErrorResponse",
    "ErrorResponseError",
    "IndexList",
    "IndexModel",
    "IndexSpec",
    "IndexStatus",
    "IndexTags",
    "MetadataSchema",
    "MetadataSchemaFieldsValue",
    "ModelIndexEmbed",
    "PaginationResponse",
    "PodSpecInfo",
    "PodSpecInfoMetadataConfig",
    "ReadCapacity",
    "ReadCapacityDedicatedConfig",
    "ReadCapacityDedicatedSpec",
    "ReadCapacityDedicatedSpecResponse",
    "ReadCapacityOnDemandSpec",
    "ReadCapacityOnDemandSpecResponse",
    "ReadCapacityResponse",
    "ReadCapacityStatus",
    "RestoreJobList",
    "RestoreJobModel",
    "ScalingConfigManual",
    "ServerlessSpec",
    "ServerlessSpecInfo",
]
