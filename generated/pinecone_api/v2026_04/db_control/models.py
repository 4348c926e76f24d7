# Generated from specs/2026-04/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-04: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Union

from msgspec import UNSET, UnsetType

from ..._base import Answer, Collection, Model, UnknownVariant, best_fitting, open_union


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
    """Number of values in each dense vector, 1 to 20,000. Absent for an index of sparse vectors.
    Only in API versions 2025-10 and 2026-04.
    """
    metric: str | None = None
    """How the source index scores the likeness of two vectors. Known values: 'cosine', 'euclidean'
    and 'dotproduct'; others may come. Only in API versions 2025-10 and 2026-04.
    """
    schema: MetadataSchemaOrIndexSchema | None = None
    record_count: int | None = None
    """Number of records in the backup. Absent until it is known."""
    namespace_count: int | None = None
    """Number of namespaces in the backup. Absent until it is known."""
    size_bytes: int | None = None
    """Size of the backup in bytes. Absent until it is known."""
    tags: IndexTags | None = None
    created_at: str | None = None
    """When the backup was started, as a timestamp in UTC."""
    source_index_deleted_at: str | None = None
    """When the index the backup was made from was deleted, in UTC. Absent while it exists. Only in
    API version 2026-07.
    """


class BooleanField(Model, tag_field="type", tag="boolean"):
    """A metadata field that is true or false."""

    type: ClassVar[str] = "boolean"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


class ByocDeployment(Model, tag_field="deployment_type", tag="byoc"):
    """Hosting in the customer's own cloud account."""

    deployment_type: ClassVar[str] = "byoc"
    environment: str
    """Name of the environment that hosts the index."""


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


class DenseVectorField(Model, tag_field="type", tag="dense_vector"):
    """A field of dense vectors."""

    type: ClassVar[str] = "dense_vector"
    dimension: int
    """Number of values in each vector, 1 to 20,000."""
    metric: str
    """How the likeness of two vectors is scored. `cosine` and `dotproduct` rank high scores first;
    `euclidean` is the squared distance and ranks low scores first. Known values: 'cosine',
    'dotproduct' and 'euclidean'; others may come.
    """
    description: str | None | UnsetType = UNSET
    """What the field is about, in its owner's words, up to 256 bytes. Absent or null when there is
    nothing to say.
    """


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


class FieldEmbedConfig(Model):
    """How a hosted model turns the text of a field into dense vectors."""

    model: str | None = None
    """Name of the hosted embedding model. When absent, the service chooses."""
    dimension: int | None = None
    """Number of values in each vector, for models that offer a choice. When absent, the model
    decides.
    """
    metric: str | None = None
    """How the likeness of two vectors is scored. When absent, the model decides. Known values:
    'cosine', 'dotproduct' and 'euclidean'; others may come.
    """
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""


class FieldSparseEmbedConfig(Model):
    """How a hosted model turns the text of a field into sparse vectors."""

    model: str | None = None
    """Name of the hosted embedding model. When absent, the service chooses."""
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""


class FloatField(Model, tag_field="type", tag="float"):
    """A metadata field of numbers with a fraction."""

    type: ClassVar[str] = "float"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


class FullTextSearchInfo(Model):
    """How the words of the text are searched. Absent when they are not."""

    stemming: bool
    """Whether words match by their stem."""
    stop_words: bool
    """Whether very frequent words are left out."""
    language: str = "en"
    """Language of the text, as a code of two letters. Default: 'en'."""
    ngram: NgramInfo | None = None
    """Pieces of words that are searched in place of words. Absent when words are."""


class IndexModel(Answer, Model):
    """Configuration, status and host of an index."""

    name: str
    """Name of the index, 1 to 45 lower-case letters, digits and hyphens, unique in the project."""
    status: IndexStatus
    """Whether the index can be used now."""
    metric: str | None = None
    """How the likeness of two vectors is scored. `cosine` and `dotproduct` rank high scores first;
    `euclidean` is the squared distance and ranks low scores first. Known values: 'cosine',
    'euclidean' and 'dotproduct'; others may come. Only in API versions 2025-10 and 2026-04.
    """
    spec: IndexSpec | None = None
    """Where and how the index is hosted. Exactly one of `serverless`, `pod` and `byoc` is present.
    Only in API versions 2025-10 and 2026-04.
    """
    dimension: int | None = None
    """Number of values in each dense vector, 1 to 20,000. Absent for an index of sparse vectors.
    Only in API versions 2025-10 and 2026-04.
    """
    host: str | None = None
    """Host that data plane requests for this index go to."""
    private_host: str | None = None
    """Host that data plane requests go to over a private connection. Absent when the index has
    none.
    """
    deletion_protection: DeletionProtection = "disabled"
    tags: IndexTags | None = None
    embed: ModelIndexEmbed | None = None
    """Only in API versions 2025-10 and 2026-04."""
    vector_type: str = "dense"
    """Kind of vectors in the index, `dense` or `sparse`. Defaults to `dense`. Only in API versions
    2025-10 and 2026-04.
    """
    created_at: str | None = None
    """When the index was created, in UTC. Absent when the service does not say. Only in API
    versions 2025-10 and 2026-04.
    """
    deployment: IndexDeployment | None = None
    """Only in API version 2026-07."""
    schema: IndexSchema | None = None
    """Only in API version 2026-07."""
    read_capacity: ReadCapacityResponse | None = None
    """Only in API version 2026-07."""
    source_collection: str | None = None
    """Name of the collection the index was filled from. Absent when there was none. Only in API
    version 2026-07.
    """
    source_backup_id: str | None = None
    """Identifier of the backup the index was created from. Absent when there was none. Only in API
    version 2026-07.
    """
    cmek_id: str | None = None
    """Identifier of the customer's own key that encrypts the index. Absent when there is none.
    Only in API version 2026-07.
    """


class IndexSchema(Model):
    """The fields of an index."""

    fields: dict[str, IndexSchemaField]
    """The fields that the index knows, by name. `_values` and `_sparse_values` stand for the
    values of an index of vectors.
    """


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


class IntegerField(Model, tag_field="type", tag="integer"):
    """A metadata field of whole numbers."""

    type: ClassVar[str] = "integer"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


class ManagedDeployment(Model, tag_field="deployment_type", tag="managed"):
    """Hosting that the service manages."""

    deployment_type: ClassVar[str] = "managed"
    cloud: str
    """Cloud provider that hosts the index. Known values: 'gcp', 'aws' and 'azure'; others may
    come.
    """
    region: str
    """Region of the cloud provider, such as `us-east-1`."""
    environment: str | None = None
    """Name of the environment that hosts the index. Only in answers, where it may be absent."""


class MetadataSchema(Model):
    """Which metadata fields are indexed for filtering. Without a schema every metadata field can
    be used in filters.
    """

    fields: dict[str, MetadataSchemaFieldsValue] | None = None
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


class NgramInfo(Model):
    """Pieces of words that are searched in place of words. Absent when words are."""

    min_gram: int
    """Number of characters in the shortest pieces."""
    max_gram: int
    """Number of characters in the longest pieces."""
    prefix_only: bool
    """Whether only pieces from the beginning of words are used."""


class PaginationResponse(Model):
    """How to get the next page. Absent on the last page."""

    next: str
    """Token to pass with the next request to continue after this page."""


class PodDeployment(Model, tag_field="deployment_type", tag="pod"):
    """Hosting on pods of a chosen type and number."""

    deployment_type: ClassVar[str] = "pod"
    environment: str
    """Name of the environment that hosts the index, such as `us-east1-gcp`."""
    replicas: int = 1
    """Number of copies of the index that serve queries, at least 1. Defaults to 1."""
    shards: int = 1
    """Number of parts the data is split into, at least 1. Defaults to 1."""
    pod_type: str = "p1.x1"
    """Pod type and size: `s1`, `p1` or `p2`, a dot, and `x1`, `x2`, `x4` or `x8`. Defaults to
    `p1.x1`.
    """


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


class ResponseStringField(Model, tag_field="type", tag="string"):
    """A field of text, with how it is searched."""

    type: ClassVar[str] = "string"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    embed: FieldEmbedConfig | None = None
    sparse_embed: FieldSparseEmbedConfig | None = None
    store_text: bool | None = None
    """Whether the text is kept, so that it can be returned. Absent when the service does not say."""
    full_text_search: FullTextSearchInfo | None = None
    """How the words of the text are searched. Absent when they are not."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


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
    percent_complete: float | int | None = None
    """Progress in percent, from 0 to 100."""


class ScalingConfigManual(Model):
    """A fixed number of dedicated nodes, which is shards times replicas."""

    replicas: int | None = None
    """Number of copies of each shard, 0 or more. More replicas raise throughput; with none the
    index answers no reads.
    """
    shards: int | None = None
    """Number of parts the data is split into, at least 1. More shards hold more data."""


class SemanticTextField(Model, tag_field="type", tag="semantic_text"):
    """A field of text that a hosted model turns into vectors."""

    type: ClassVar[str] = "semantic_text"
    model: str
    """Name of the hosted embedding model."""
    description: str | None = None
    """What the field is about, in its owner's words, up to 256 bytes. Absent or null when there is
    nothing to say.
    """
    dimension: int | None = None
    """Number of values in each vector. Absent or null for models of sparse vectors."""
    metric: str | None = None
    """How the likeness of two vectors is scored. Absent when the service does not say. Known
    values: 'cosine', 'dotproduct' and 'euclidean'; others may come.
    """
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records. Absent or null when there are none."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries. Absent or null when there are none."""


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


class SparseVectorField(Model, tag_field="type", tag="sparse_vector"):
    """A field of sparse vectors."""

    type: ClassVar[str] = "sparse_vector"
    description: str | None | UnsetType = UNSET
    """What the field is about, in its owner's words, up to 256 bytes. Absent or null when there is
    nothing to say.
    """


class StringListField(Model, tag_field="type", tag="string_list"):
    """A metadata field of lists of strings."""

    type: ClassVar[str] = "string_list"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


if TYPE_CHECKING:
    IndexDeployment = Union[PodDeployment, ManagedDeployment, ByocDeployment, UnknownVariant]
    """Where and how an index is hosted. Its `deployment_type` says which kind of hosting it is."""
else:
    IndexDeployment = open_union(
        "IndexDeployment",
        "deployment_type",
        {"pod": PodDeployment, "managed": ManagedDeployment, "byoc": ByocDeployment},
    )

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

if TYPE_CHECKING:
    TypedIndexSchemaField = Union[
        DenseVectorField,
        SparseVectorField,
        SemanticTextField,
        ResponseStringField,
        StringListField,
        FloatField,
        IntegerField,
        BooleanField,
        UnknownVariant,
    ]
    """A field of an index that has a type. Its `type` says what it holds."""
else:
    TypedIndexSchemaField = open_union(
        "TypedIndexSchemaField",
        "type",
        {
            "dense_vector": DenseVectorField,
            "sparse_vector": SparseVectorField,
            "semantic_text": SemanticTextField,
            "string": ResponseStringField,
            "string_list": StringListField,
            "float": FloatField,
            "integer": IntegerField,
            "boolean": BooleanField,
        },
    )

if TYPE_CHECKING:
    MetadataSchemaOrIndexSchema = Union[MetadataSchema, IndexSchema]
    """MetadataSchema or IndexSchema: what has a place for most of an object."""
else:
    MetadataSchemaOrIndexSchema = best_fitting(
        "MetadataSchemaOrIndexSchema", MetadataSchema, IndexSchema
    )

DeletionProtection = str
"""Whether requests to delete the index are refused. Defaults to `disabled`, which allows
deletion. Known values: 'disabled' and 'enabled'; others may come.
"""

IndexSchemaField = TypedIndexSchemaField
"""A field of an index, with a type or, in an index from before there were types, without one."""

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
    "BooleanField",
    "ByocDeployment",
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
    "DenseVectorField",
    "ErrorResponse",
    "ErrorResponseError",
    "FieldEmbedConfig",
    "FieldSparseEmbedConfig",
    "FloatField",
    "FullTextSearchInfo",
    "IndexDeployment",
    "IndexList",
    "IndexModel",
    "IndexSchema",
    "IndexSchemaField",
    "IndexSpec",
    "IndexStatus",
    "IndexTags",
    "IntegerField",
    "ManagedDeployment",
    "MetadataSchema",
    "MetadataSchemaFieldsValue",
    "MetadataSchemaOrIndexSchema",
    "ModelIndexEmbed",
    "NgramInfo",
    "PaginationResponse",
    "PodDeployment",
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
    "ResponseStringField",
    "RestoreJobList",
    "RestoreJobModel",
    "ScalingConfigManual",
    "SemanticTextField",
    "ServerlessSpec",
    "ServerlessSpecInfo",
    "SparseVectorField",
    "StringListField",
    "TypedIndexSchemaField",
]
