# Generated from specs/2026-04/db_control.oas.yaml by `make generate`; edit specs/ or templates/ instead.
"""Pinecone Control Plane API 2026-04: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Union

from ..._base import Answer, Collection, Model, UnknownVariant, open_union


class BackupModel(Answer, Model):
    """Status, origin and size of a backup."""

    backup_id: str
    """Identifier of the backup."""
    source_index_name: str
    """Name of the index the backup was made from."""
    source_index_id: str
    """Identifier of the index the backup was made from."""
    status: str
    """State of the backup, such as `Initializing`, `Ready` or `Failed`."""
    cloud: str
    """Cloud provider that stores the backup."""
    region: str
    """Region of the cloud provider that stores the backup."""
    name: str | None = None
    """Name of the backup. Absent when it was not given one."""
    description: str | None = None
    """Free text about the backup. Absent when none was given."""
    dimension: int | None = None
    """Number of values in each dense vector, 1 to 20,000. Absent for an index of sparse vectors."""
    metric: str | None = None
    """How the source index scores the likeness of two vectors. Known values: 'cosine', 'euclidean'
    and 'dotproduct'; others may come.
    """
    schema: MetadataSchema | None = None
    record_count: int | None = None
    """Number of records in the backup. Absent until it is known."""
    namespace_count: int | None = None
    """Number of namespaces in the backup. Absent until it is known."""
    size_bytes: int | None = None
    """Size of the backup in bytes. Absent until it is known."""
    tags: IndexTags | None = None
    created_at: str | None = None
    """When the backup was started, as a timestamp in UTC."""


class ByocSpec(Model):
    """Location and settings of an index to create in the customer's own cloud account."""

    environment: str
    """Name of the environment that hosts the index."""
    read_capacity: ReadCapacity | None = None
    schema: MetadataSchema | None = None


class ByocSpecInfo(Model):
    """Location and settings of an index in the customer's own cloud account."""

    environment: str
    """Name of the environment that hosts the index."""
    read_capacity: ReadCapacityResponse | None = None
    schema: MetadataSchema | None = None


class CollectionModel(Answer, Model):
    """Status, size and origin of a collection."""

    name: str
    """Name of the collection."""
    status: str
    """What the collection is doing. Known values: 'Initializing', 'Ready' and 'Terminating';
    others may come.
    """
    environment: str
    """Name of the environment that hosts the collection."""
    size: int | None = None
    """Size of the collection in bytes. Absent until it is ready."""
    dimension: int | None = None
    """Number of values in each vector, 1 to 20,000. Absent until it is known."""
    vector_count: int | None = None
    """Number of records in the collection. Absent until it is ready."""


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


class ConfigureIndexRequestEmbed(Model):
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


class ConfigureIndexRequestSpecByoc(Model):
    """Settings of such an index that can be changed."""

    read_capacity: ReadCapacity | None = None


class ConfigureIndexRequestSpecPod(Model):
    """Settings of a pod-based index that can be changed."""

    replicas: int | None = None
    """Number of copies of the index that serve queries, at least 1. More replicas raise throughput
    and availability.
    """
    pod_type: str | None = None
    """Pod type and size, such as `p1.x2`. The size can grow; the type cannot change."""


class ConfigureIndexRequestSpecServerless(Model):
    """Settings of a serverless index that can be changed."""

    read_capacity: ReadCapacity | None = None


class CreateBackupRequest(Model):
    """Optional name and description of a backup to create."""

    name: str | None = None
    """Name of the backup. When absent, the backup has no name."""
    description: str | None = None
    """Free text about the backup. When absent, the backup has no description."""


class CreateCollectionRequest(Model):
    """Name of a collection to create and of the index to copy."""

    name: str
    """Name of the new collection, 1 to 45 lower-case letters, digits and hyphens, unique in the
    project.
    """
    source: str
    """Name of the pod-based index to copy."""


class CreateIndexForModelRequest(Model):
    """Name, location and embedding model of an index to create."""

    name: str
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project.
    """
    cloud: str
    """Cloud provider that hosts the index. Known values: 'gcp', 'aws' and 'azure'; others may
    come.
    """
    region: str
    """Region of the cloud provider, such as `us-east-1`."""
    embed: CreateIndexForModelRequestEmbed
    """Embedding model of the index and how it is used."""
    deletion_protection: DeletionProtection | None = None
    tags: IndexTags | None = None
    schema: MetadataSchema | None = None
    read_capacity: ReadCapacity | None = None


class CreateIndexForModelRequestEmbed(Model):
    """Embedding model of the index and how it is used."""

    model: str
    """Name of the hosted embedding model."""
    field_map: dict[str, Any]
    """Record field whose text is embedded, as an object such as `{"text": "chunk_text"}`."""
    metric: str | None = None
    """How the likeness of two vectors is scored; it must be one the model supports. Defaults to
    the metric the model recommends. Known values: 'cosine', 'euclidean' and 'dotproduct';
    others may come.
    """
    dimension: int | None = None
    """Number of values in each vector, for models that offer a choice. Defaults to the model's own
    dimension.
    """
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""


class CreateIndexFromBackupRequest(Model):
    """Name and settings of the index to create from a backup."""

    name: str
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project.
    """
    tags: IndexTags | None = None
    deletion_protection: DeletionProtection | None = None


class CreateIndexFromBackupResponse(Answer, Model):
    """The restore job that was started and the index it creates."""

    restore_job_id: str
    """Identifier of the restore job, to poll its progress with."""
    index_id: str
    """Identifier of the new index."""


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
    metric: str | None = None
    """How the likeness of two vectors is scored. When absent, `cosine` for dense vectors and
    `dotproduct` for sparse ones, which allow no other. Known values: 'cosine', 'euclidean' and
    'dotproduct'; others may come.
    """
    deletion_protection: DeletionProtection | None = None
    tags: IndexTags | None = None
    vector_type: str | None = None
    """Kind of vectors in the index, `dense` or `sparse`. Defaults to `dense`. Known values:
    'dense' and 'sparse'; others may come.
    """


class CreateIndexSpec(Model):
    """Where and how an index is hosted. Exactly one of `serverless`, `pod` and `byoc` is given.

    Exactly one of serverless, pod and byoc is present.
    """

    serverless: ServerlessSpec | None = None
    pod: PodSpecInfo | None = None
    byoc: ByocSpec | None = None


class ErrorResponse(Model):
    """What the control plane answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model):
    """What went wrong."""

    code: str
    """Kind of failure, as a stable name. Known values: 'OK', 'UNKNOWN', 'INVALID_ARGUMENT',
    'DEADLINE_EXCEEDED', 'QUOTA_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED',
    'UNAUTHENTICATED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE',
    'UNIMPLEMENTED', 'INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'FORBIDDEN', 'UNPROCESSABLE_ENTITY'
    and 'PAYMENT_REQUIRED'; others may come.
    """
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class IndexModel(Answer, Model):
    """Configuration, status and host of an index."""

    name: str
    """Name of the index, 1 to 45 lower-case letters, digits and hyphens, unique in the project."""
    metric: str
    """How the likeness of two vectors is scored. `cosine` and `dotproduct` rank high scores first;
    `euclidean` is the squared distance and ranks low scores first. Known values: 'cosine',
    'euclidean' and 'dotproduct'; others may come.
    """
    spec: IndexSpec
    """Where and how the index is hosted. Exactly one of `serverless`, `pod` and `byoc` is present."""
    status: IndexStatus
    """Whether the index can be used now."""
    dimension: int | None = None
    """Number of values in each dense vector, 1 to 20,000. Absent for an index of sparse vectors."""
    host: str | None = None
    """Host that data plane requests for this index go to."""
    private_host: str | None = None
    """Host that data plane requests go to over a private connection. Absent when the index has
    none.
    """
    deletion_protection: DeletionProtection = "disabled"
    tags: IndexTags | None = None
    embed: ModelIndexEmbed | None = None
    vector_type: str = "dense"
    """Kind of vectors in the index, `dense` or `sparse`. Defaults to `dense`."""
    created_at: str | None = None
    """When the index was created, in UTC. Absent when the service does not say."""


class IndexSpec(Model):
    """Where and how the index is hosted. Exactly one of `serverless`, `pod` and `byoc` is present.

    Exactly one of serverless, pod and byoc is present.
    """

    serverless: ServerlessSpecInfo | None = None
    pod: PodSpecInfo | None = None
    byoc: ByocSpecInfo | None = None


class IndexStatus(Model):
    """Whether the index can be used now."""

    ready: bool
    """Whether the index accepts data plane requests."""
    state: str
    """What the index is doing. Known values: 'Initializing', 'InitializationFailed', 'ScalingUp',
    'ScalingDown', 'ScalingUpPodSize', 'ScalingDownPodSize', 'Terminating', 'Ready' and
    'Disabled'; others may come.
    """


class MetadataSchema(Model):
    """Which metadata fields are indexed for filtering. Without a schema every metadata field can
    be used in filters.
    """

    fields: dict[str, MetadataSchemaFieldsValue]
    """Settings of each indexed metadata field, by field name."""


class MetadataSchemaFieldsValue(Model):
    """Settings of one metadata field."""

    filterable: bool | None = None
    """Whether filters may refer to the field. The service accepts only `true`; fields that should
    not be filterable are left out of the schema.
    """


class ModelIndexEmbed(Model):
    """Integrated embedding of an index. An index without it is described without this object."""

    model: str
    """Name of the hosted embedding model."""
    metric: str | None = None
    """How the likeness of two vectors is scored. Known values: 'cosine', 'euclidean' and
    'dotproduct'; others may come.
    """
    dimension: int | None = None
    """Number of values in each vector, 1 to 20,000. Absent for models of sparse vectors."""
    vector_type: str = "dense"
    """Kind of vectors the model makes, `dense` or `sparse`. Defaults to `dense`."""
    field_map: dict[str, Any] | None = None
    """Record field whose text is embedded, as an object such as `{"text": "chunk_text"}`."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""


class PaginationResponse(Model):
    """How to get the next page. Absent on the last page."""

    next: str
    """Token to pass with the next request to continue after this page."""


class PodSpecInfo(Model):
    """Location and size of a pod-based index."""

    environment: str
    """Name of the environment that hosts the index, such as `us-east1-gcp`."""
    pod_type: str
    """Pod type and size: `s1`, `p1` or `p2`, a dot, and `x1`, `x2`, `x4` or `x8`. Defaults to
    `p1.x1`.
    """
    replicas: int | None = None
    """Number of copies of the index that serve queries, at least 1. Defaults to 1."""
    shards: int | None = None
    """Number of parts the data is split into, at least 1. Defaults to 1."""
    pods: int | None = None
    """Total number of pods, which is shards times replicas. Defaults to 1."""
    metadata_config: PodSpecInfoMetadataConfig | None = None
    """Which metadata fields are indexed. When absent, every field can be used in filters."""
    source_collection: str | None = None
    """Name of a collection to fill the index from. When absent, the index starts empty."""


class PodSpecInfoMetadataConfig(Model):
    """Which metadata fields are indexed. When absent, every field can be used in filters."""

    indexed: list[str] | None = None
    """Names of the metadata fields that filters may refer to."""


class ReadCapacityDedicatedConfig(Model):
    """Type and number of the dedicated nodes that answer reads."""

    node_type: str | None = None
    """Type of machine to use for the nodes."""
    scaling: str | None = None
    """How the number of nodes is decided. `Manual` takes it from the settings for manual scaling."""
    manual: ScalingConfigManual | None = None


class ReadCapacityDedicatedSpec(Model, tag_field="mode", tag="Dedicated", rename={"extra": ""}):
    """Read capacity on dedicated nodes."""

    mode: ClassVar[str] = "Dedicated"
    dedicated: ReadCapacityDedicatedConfig
    extra: dict[str, Any] = {}
    """Members that the document does not describe."""


class ReadCapacityDedicatedSpecResponse(Model, tag_field="mode", tag="Dedicated"):
    """Read capacity on dedicated nodes, with its status."""

    mode: ClassVar[str] = "Dedicated"
    dedicated: ReadCapacityDedicatedConfig
    status: ReadCapacityStatus


class ReadCapacityOnDemandSpec(Model, tag_field="mode", tag="OnDemand"):
    """Read capacity that follows demand. Nothing is reserved and nothing is configured."""

    mode: ClassVar[str] = "OnDemand"


class ReadCapacityOnDemandSpecResponse(Model, tag_field="mode", tag="OnDemand"):
    """Read capacity that follows demand, with its status."""

    mode: ClassVar[str] = "OnDemand"
    status: ReadCapacityStatus


class ReadCapacityStatus(Model):
    """How far the last change of read capacity has come."""

    state: str
    """State of the read capacity, such as `Ready`, `Scaling`, `Migrating` or `Error`."""
    current_replicas: int | None = None
    """Number of replicas in use now, which differs from the configured number during scaling.
    Absent for capacity on demand.
    """
    current_shards: int | None = None
    """Number of shards in use now, which differs from the configured number during scaling. Absent
    for capacity on demand.
    """
    error_message: str | None = None
    """What went wrong. Present only when the change failed."""


class RestoreJobModel(Answer, Model):
    """Status and progress of the creation of an index from a backup."""

    restore_job_id: str
    """Identifier of the restore job."""
    backup_id: str
    """Identifier of the backup the data comes from."""
    target_index_name: str
    """Name of the index being created."""
    target_index_id: str
    """Identifier of the index being created."""
    status: str
    """State of the job, such as `Pending`, `InProgress`, `Completed` or `Failed`."""
    created_at: str | None = None
    """When the job was started, in UTC."""
    completed_at: str | None = None
    """When the job ended, in UTC. Absent while it is running."""
    percent_complete: float | None = None
    """Progress in percent, from 0 to 100."""


class ScalingConfigManual(Model):
    """A fixed number of dedicated nodes, which is shards times replicas."""

    replicas: int | None = None
    """Number of copies of each shard, 0 or more. More replicas raise throughput; with none the
    index answers no reads.
    """
    shards: int | None = None
    """Number of parts the data is split into, at least 1. More shards hold more data."""


class ServerlessSpec(Model):
    """Location and settings of a serverless index to create."""

    cloud: str
    """Cloud provider that hosts the index. Known values: 'gcp', 'aws' and 'azure'; others may
    come.
    """
    region: str
    """Region of the cloud provider, such as `us-east-1`."""
    read_capacity: ReadCapacity | None = None
    source_collection: str | None = None
    """Name of a collection to fill the index from. When absent, the index starts empty."""
    schema: MetadataSchema | None = None


class ServerlessSpecInfo(Model):
    """Location and settings of a serverless index."""

    cloud: str
    """Cloud provider that hosts the index. Known values: 'gcp', 'aws' and 'azure'; others may
    come.
    """
    region: str
    """Region of the cloud provider, such as `us-east-1`."""
    read_capacity: ReadCapacityResponse | None = None
    source_collection: str | None = None
    """Name of the collection the index was filled from. Absent when it started empty."""
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

if TYPE_CHECKING:
    ReadCapacityResponse = Union[
        ReadCapacityOnDemandSpecResponse, ReadCapacityDedicatedSpecResponse, UnknownVariant
    ]
    """Read capacity of an index and how far the last change to it has come."""
else:
    ReadCapacityResponse = open_union(
        "ReadCapacityResponse",
        "mode",
        {
            "OnDemand": ReadCapacityOnDemandSpecResponse,
            "Dedicated": ReadCapacityDedicatedSpecResponse,
        },
    )

DeletionProtection = str
"""Whether requests to delete the index are refused. Defaults to `disabled`, which allows
deletion. Known values: 'disabled' and 'enabled'; others may come.
"""

IndexTags = dict[str, str]
"""Labels of the caller's own, at most 20. A key has 1 to 80 letters, digits, underscores and
hyphens; a value has up to 120 printable ASCII characters. When an index is changed, given
tags are merged into the existing ones and an empty value removes a tag.
"""


class BackupList(Answer, Collection[BackupModel]):
    """One page of backups."""

    items_field: ClassVar[str] = "data"
    data: list[BackupModel] = []
    """The backups on this page. Absent or empty when there are none."""
    pagination: PaginationResponse | None = None


class CollectionList(Answer, Collection[CollectionModel]):
    """All collections of the project."""

    items_field: ClassVar[str] = "collections"
    collections: list[CollectionModel] = []
    """The collections, in no promised order. Absent or empty when there are none."""


class IndexList(Answer, Collection[IndexModel]):
    """All indexes of the project."""

    items_field: ClassVar[str] = "indexes"
    indexes: list[IndexModel] = []
    """The indexes, in no promised order. Absent or empty when there are none."""


class RestoreJobList(Answer, Collection[RestoreJobModel]):
    """One page of restore jobs."""

    items_field: ClassVar[str] = "data"
    data: list[RestoreJobModel] = []
    """The restore jobs on this page."""
    pagination: PaginationResponse | None = None


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
