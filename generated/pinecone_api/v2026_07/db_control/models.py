# Generated from specs/2026-07/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-07: wire models."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from msgspec import UNSET, UnsetType

from ..._base import (
    Answer,
    Collection,
    FurtherNames,
    Literal,
    Model,
    UnknownVariant,
    best_fitting,
    open_union,
)
from ..._unions import HasUnions


class BackupModel(HasUnions, Answer, Model, metaclass=FurtherNames):
    """Status, origin and size of a backup."""

    further_names = {"dense_dimension": "dimension"}
    backup_id: str
    """Identifier of the backup."""
    source_index_name: str
    """Name of the index the backup was made from."""
    source_index_id: str
    """Identifier of the index the backup was made from."""
    status: Literal["Initializing", "Ready", "InitializationFailed"] | str
    """State of the backup. Other values may come."""
    cloud: str
    """Cloud provider that stores the backup."""
    region: str
    """Region of the cloud provider that stores the backup."""
    source_index_deleted_at: str | None = None
    """When the index the backup was made from was deleted, in UTC. Absent while it exists. Only in
    API version 2026-07.
    """
    name: str | None = None
    """Name of the backup. Absent when it was not given one."""
    description: str | None = None
    """Free text about the backup. Absent when none was given."""
    schema: IndexSchemaOrMetadataSchema | None = None
    record_count: int | None = None
    """Number of records in the backup. Absent until it is known."""
    namespace_count: int | None = None
    """Number of namespaces in the backup. Absent until it is known."""
    size_bytes: int | None = None
    """Size of the backup in bytes. Absent until it is known."""
    tags: IndexTags | None = None
    created_at: str | None = None
    """When the backup was started, in UTC."""
    dimension: int | None = None
    """Number of values in each dense vector, 1 to 20,000. Absent for an index of sparse vectors.
    Only in API versions 2025-10 and 2026-04.
    """
    metric: Literal["cosine", "euclidean", "dotproduct"] | str | None = None
    """How the source index scores the likeness of two vectors. Only in API versions 2025-10 and
    2026-04. Other values may come.
    """

    @property
    def dense_dimension(self) -> int | None:
        """Return `dimension`."""
        return self.dimension


class BackupScheduleHistoryItem(Model):
    """A backup that a schedule has made or is to make."""

    backup_id: str
    """Identifier of the backup."""
    source_index_id: str
    """Identifier of the index the backup is made from."""
    source_index_name: str
    """Name of the index the backup is made from."""
    status: Literal["Scheduled", "Initializing", "Ready", "InitializationFailed"] | str
    """State of the backup. `Scheduled` means that it is planned and not begun. Other values may
    come.
    """
    cloud: str
    """Cloud provider that stores the backup."""
    region: str
    """Region of the cloud provider that stores the backup."""
    created_at: datetime
    """When the backup was started or planned, in UTC."""
    tags: dict[str, str] | None = None
    """Labels of the backup. Absent or null when there are none."""
    name: str | None = None
    """Name of the backup, which the schedule makes up."""
    description: str | None = None
    """Free text about the backup. Absent or null when there is none."""
    schema: IndexSchema | None = None
    """Schema of the index when it was backed up. Absent or null when it is not known."""
    record_count: int | None = None
    """Number of records in the backup. Absent or null until it is known."""
    namespace_count: int | None = None
    """Number of namespaces in the backup. Absent or null until it is known."""
    size_bytes: int | None = None
    """Size of the backup in bytes. Absent or null until it is known."""
    scheduled_execution_at: datetime | None = None
    """When a planned backup is to be made, in UTC. Absent for the others."""

    @property
    def is_scheduled(self) -> bool:
        """Return whether `status` is `Scheduled`."""
        return self.status == "Scheduled"


class BackupScheduleModel(Answer, Model):
    """Pace, retention and next run of a backup schedule."""

    schedule_id: str
    """Identifier of the backup schedule."""
    name: str
    """Name of the backup schedule."""
    index_id: str
    """Identifier of the index that is backed up."""
    project_id: str
    """Identifier of the project that the index belongs to."""
    schedule_type: Literal["time-based"] | str
    """Kind of schedule. `time-based` makes a backup whenever a period is over. Other values may
    come.
    """
    frequency: Literal["daily", "weekly", "monthly"] | str
    """How often a backup is made. Other values may come."""
    retention_expire_after_days: int
    """Number of days for which each backup is kept, at least 1."""
    enabled: bool
    """Whether backups are made now."""
    created_at: datetime
    """When the schedule was created, in UTC."""
    next_scheduled_run: datetime | None = None
    """When the next backup is to be made, in UTC. Null when none is planned."""


class BackupScheduleRequestSchedule(Model, gc=False):
    """When backups are to be made."""

    type: Literal["time-based"] | str
    """Kind of schedule. `time-based` makes a backup whenever a period is over. Other values may
    come.
    """
    frequency: Literal["daily", "weekly", "monthly"] | str
    """How often a backup is made. Other values may come."""


class BackupScheduleRetentionInput(Model, gc=False):
    """How long the backups of a schedule are kept."""

    expire_after_days: int
    """Number of days for which each backup is kept, at least 1."""


class BooleanField(Model, tag_field="type", tag="boolean", gc=False, metaclass=FurtherNames):
    """A metadata field that is true or false."""

    type: ClassVar[Literal["boolean"]] = "boolean"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


class ByocDeployment(
    Model, tag_field="deployment_type", tag="byoc", gc=False, metaclass=FurtherNames
):
    """Hosting in the customer's own cloud account."""

    deployment_type: ClassVar[Literal["byoc"]] = "byoc"
    environment: str
    """Name of the environment that hosts the index."""


class ByocSpecInfo(HasUnions, Model):
    """Location and settings of an index in the customer's own cloud account."""

    environment: str
    """Name of the environment that hosts the index."""
    read_capacity: ReadCapacityResponse | None = None
    schema: MetadataSchema | None = None


class CollectionModel(Answer, Model):
    """Status, size and origin of a collection."""

    name: str
    """Name of the collection."""
    status: Literal["Initializing", "Ready", "Terminating", "Terminated"] | str
    """What the collection is doing. Other values may come."""
    environment: str
    """Name of the environment that hosts the collection."""
    size: int | None = None
    """Size of the collection in bytes. Absent until it is ready."""
    dimension: int | None = None
    """Number of values in each vector, 1 to 20,000. Absent until it is known."""
    vector_count: int | None = None
    """Number of records in the collection. Absent until it is ready."""


class ConfigureIndexRequest(HasUnions, Model):
    """Settings of an index to change. Whatever is left out stays as it is."""

    deployment: PatchIndexDeploymentRequest | None = None
    schema: PatchIndexSchema | None = None
    read_capacity: ReadCapacityPatch | None = None
    tags: IndexTags | None | UnsetType = UNSET
    deletion_protection: DeletionProtection | None = None


class CreateBackupRequest(Model, gc=False):
    """Optional name and description of a backup to create."""

    name: str | None = None
    """Name of the backup, 1 to 45 characters. When absent, the backup has no name."""
    description: str | None = None
    """Free text about the backup. When absent, the backup has no description."""


class CreateBackupScheduleRequest(Model, gc=False):
    """Name and pace of a backup schedule to create, and how long its backups are kept."""

    name: str
    """Name of the new backup schedule."""
    schedule: BackupScheduleRequestSchedule
    retention: BackupScheduleRetentionInput


class CreateCollectionRequest(Model, gc=False):
    """Name of a collection to create and of the index to copy."""

    name: str
    """Name of the new collection, 1 to 45 lower-case letters, digits and hyphens, unique in the
    project.
    """
    source: str
    """Name of the pod-based index to copy."""


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
    tags: IndexTags | None | UnsetType = UNSET
    schema: MetadataSchema | None = None
    read_capacity: ReadCapacity | None = None


class CreateIndexForModelRequestEmbed(Model, gc=False):
    """Embedding model of the index and how it is used."""

    model: str
    """Name of the hosted embedding model."""
    field_map: dict[str, Any]
    """Record field whose text is embedded, as an object such as `{"text": "chunk_text"}`."""
    metric: Literal["cosine", "euclidean", "dotproduct"] | str | None = None
    """How the likeness of two vectors is scored; it must be one the model supports. Defaults to
    the metric the model recommends. Other values may come.
    """
    dimension: int | None = None
    """Number of values in each vector, for models that offer a choice. Defaults to the model's own
    dimension.
    """
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""


class CreateIndexFromBackupRequest(HasUnions, Model):
    """Name and settings of the index to create from a backup."""

    name: str
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project.
    """
    tags: IndexTags | None | UnsetType = UNSET
    deletion_protection: DeletionProtection | None = None
    read_capacity: ReadCapacity | None = None


class CreateIndexFromBackupResponse(Answer, Model):
    """The restore job that was started and the index it creates."""

    restore_job_id: str
    """Identifier of the restore job, to poll its progress with."""
    index_id: str
    """Identifier of the new index."""


class CreateIndexRequest(HasUnions, Model):
    """Schema, name and hosting of an index to create."""

    schema: CreateIndexSchema
    name: str | None = None
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project. When absent, the service chooses
    one.
    """
    deployment: IndexDeploymentRequest | None = None
    cmek_id: str | None = None
    """Identifier of the customer's own key to encrypt the index with. It does not go together with
    full-text search. When absent, the project decides.
    """
    read_capacity: ReadCapacity | None = None
    tags: IndexTags | None | UnsetType = UNSET
    deletion_protection: DeletionProtection | None = None


class CreateIndexSchema(HasUnions, Model):
    """The fields of an index to create."""

    fields: dict[str, CreateIndexSchemaField]
    """The fields that are searched, at least one, by name. A name has 1 to 64 bytes and does not
    begin with an underscore or a dollar sign; `_values` and `_sparse_values` alone are allowed
    and stand for the values of an index of vectors. There is room for one field of dense and
    one of sparse vectors, given or made from text.
    """


class DenseVectorField(
    Model, tag_field="type", tag="dense_vector", gc=False, metaclass=FurtherNames
):
    """A field of dense vectors."""

    type: ClassVar[Literal["dense_vector"]] = "dense_vector"
    dimension: int
    """Number of values in each vector, 1 to 20,000."""
    metric: Literal["cosine", "dotproduct", "euclidean"] | str
    """How the likeness of two vectors is scored. `cosine` and `dotproduct` rank high scores first;
    `euclidean` is the squared distance and ranks low scores first. Other values may come.
    """
    description: str | None = None
    """What the field is about, in its owner's words, up to 256 bytes. Absent or null when there is
    nothing to say.
    """


class ErrorResponse(Model, gc=False):
    """What the control plane answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model, gc=False):
    """What went wrong."""

    code: (
        Literal[
            "OK",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "INTERNAL",
            "FORBIDDEN",
            "PAYMENT_REQUIRED",
            "SERVICE_UNAVAILABLE",
            "PAYLOAD_TOO_LARGE",
            "UNPROCESSABLE_ENTITY",
        ]
        | str
    )
    """Kind of failure, as a stable name. Other values may come."""
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class FieldEmbedConfig(Model, gc=False):
    """How a hosted model turns the text of a field into dense vectors."""

    model: str | None = None
    """Name of the hosted embedding model. When absent, the service chooses."""
    dimension: int | None = None
    """Number of values in each vector, for models that offer a choice. When absent, the model
    decides.
    """
    metric: Literal["cosine", "dotproduct", "euclidean"] | str | None = None
    """How the likeness of two vectors is scored. When absent, the model decides. Other values may
    come.
    """
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""


class FieldSparseEmbedConfig(Model, gc=False):
    """How a hosted model turns the text of a field into sparse vectors."""

    model: str | None = None
    """Name of the hosted embedding model. When absent, the service chooses."""
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""


class FloatField(Model, tag_field="type", tag="float", gc=False, metaclass=FurtherNames):
    """A metadata field of numbers with a fraction."""

    type: ClassVar[Literal["float"]] = "float"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


class FullTextSearchConfig(Model, gc=False):
    """How to search the words of the text. An empty object takes every default; when absent, they
    are not searched.
    """

    language: str | None = None
    """Language of the text, as a code of two letters. Defaults to `en`."""
    stemming: bool | None = None
    """Whether words match by their stem. Defaults to false."""
    stop_words: bool | None = None
    """Whether very frequent words are left out, which needs stemming. Defaults to false."""
    ngram: NgramConfig | None = None
    """Pieces of words to search in place of words. It goes with English only, and not with
    stemming or stop words. When absent, words are searched.
    """


class IndexModel(HasUnions, Answer, Model):
    """Schema, hosting, status and host of an index."""

    name: str
    """Name of the index, 1 to 45 lower-case letters, digits and hyphens, unique in the project."""
    status: IndexStatus
    """Whether the index can be used now."""
    deployment: IndexDeployment | None = None
    """Only in API version 2026-07."""
    schema: IndexSchema | None = None
    """Only in API version 2026-07."""
    host: str | None = None
    """Host that data plane requests for this index go to."""
    private_host: str | None = None
    """Host that data plane requests go to over a private connection. Absent when the index has
    none.
    """
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
    tags: IndexTags | None = None
    deletion_protection: DeletionProtection = "disabled"
    metric: Literal["cosine", "euclidean", "dotproduct"] | str | None = None
    """How the likeness of two vectors is scored. `cosine` and `dotproduct` rank high scores first;
    `euclidean` is the squared distance and ranks low scores first. Only in API versions 2025-10
    and 2026-04. Other values may come.
    """
    spec: IndexSpec | None = None
    """Where and how the index is hosted. Exactly one of `serverless`, `pod` and `byoc` is present.
    Only in API versions 2025-10 and 2026-04.
    """
    dimension: int | None = None
    """Number of values in each dense vector, 1 to 20,000. Absent for an index of sparse vectors.
    Only in API versions 2025-10 and 2026-04.
    """
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


class IndexSchema(HasUnions, Model):
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


class IndexStatus(Model, gc=False):
    """Whether the index can be used now."""

    ready: bool
    """Whether the index accepts data plane requests."""
    state: (
        Literal[
            "Initializing",
            "InitializationFailed",
            "Failed",
            "ScalingUp",
            "ScalingDown",
            "ScalingUpPodSize",
            "Terminating",
            "Ready",
            "Disabled",
        ]
        | str
    )
    """What the index is doing. Other values may come."""


class IntegerField(Model, tag_field="type", tag="integer", gc=False, metaclass=FurtherNames):
    """A metadata field of whole numbers."""

    type: ClassVar[Literal["integer"]] = "integer"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


class LegacyMetadataField(Model, gc=False):
    """A metadata field of an index from before fields had types."""

    filterable: bool
    """Whether filters may refer to the field."""


class ManagedDeployment(
    Model, tag_field="deployment_type", tag="managed", gc=False, metaclass=FurtherNames
):
    """Hosting that the service manages."""

    deployment_type: ClassVar[Literal["managed"]] = "managed"
    cloud: Literal["gcp", "aws", "azure"] | str
    """Cloud provider that hosts the index. Other values may come."""
    region: str
    """Region of the cloud provider, such as `us-east-1`."""
    environment: str | None = None
    """Name of the environment that hosts the index. Only in answers, where it may be absent."""


class MetadataSchema(Model, gc=False):
    """Which metadata fields are indexed for filtering. Without a schema every metadata field can
    be used in filters.
    """

    fields: dict[str, MetadataSchemaFieldsValue] | None = None
    """Settings of each indexed metadata field, by field name, for up to 50 fields."""


class MetadataSchemaFieldsValue(Model, gc=False):
    """Settings of one metadata field."""

    filterable: bool | None = None
    """Whether filters may refer to the field. The service accepts only `true`; fields that should
    not be filterable are left out of the schema.
    """


class ModelIndexEmbed(Model):
    """Integrated embedding of an index. An index without it is described without this object."""

    model: str
    """Name of the hosted embedding model."""
    metric: Literal["cosine", "euclidean", "dotproduct"] | str | None = None
    """How the likeness of two vectors is scored. Other values may come."""
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


class NgramConfig(Model, gc=False):
    """Pieces of words to search in place of words. It goes with English only, and not with
    stemming or stop words. When absent, words are searched.
    """

    min_gram: int
    """Number of characters in the shortest pieces, 1 to 10."""
    max_gram: int
    """Number of characters in the longest pieces, 1 to 10."""
    prefix_only: bool | None = None
    """Whether only pieces from the beginning of words are used. Defaults to false."""


class PaginationResponse(Model, gc=False):
    """Where the next page is."""

    next: str
    """Token to pass with the next request to continue after this page."""


class PatchIndexDeploymentRequest(Model, gc=False):
    """Size of a pod-based index. Whatever is left out stays as it is."""

    replicas: int | None = None
    """Number of copies of the index that serve queries, at least 1. More replicas raise throughput
    and availability.
    """
    pod_type: str | None = None
    """Pod type and size, such as `p1.x2`. The size can grow; the type cannot change."""


class PatchIndexSchema(Model, gc=False):
    """The field of an index whose embedding is to change."""

    fields: dict[str, PatchSemanticTextField]
    """Changes to the one field of text that is embedded, by the name of the field. 1 to 1 members."""


class PatchSemanticTextField(Model, gc=False):
    """Embedding settings of a field of text to change. Whatever is left out stays as it is."""

    type: Literal["semantic_text"] | str
    """Always `semantic_text`. Other values may come."""
    model: str | None = None
    """Name of the hosted embedding model. The model of a field cannot be replaced once it is set."""
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""


class PodDeployment(
    Model, tag_field="deployment_type", tag="pod", gc=False, metaclass=FurtherNames
):
    """Hosting on pods of a chosen type and number."""

    deployment_type: ClassVar[Literal["pod"]] = "pod"
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


class ReadCapacityDedicatedConfig(Model, gc=False):
    """Type and number of the dedicated nodes that answer reads."""

    node_type: str | None = None
    """Type of machine to use for the nodes."""
    scaling: str | None = None
    """How the number of nodes is decided. `Manual` takes it from the settings for manual scaling."""
    manual: ScalingConfigManual | None = None


class ReadCapacityDedicatedPatchConfig(Model, gc=False):
    """Dedicated nodes to change. Whatever is left out stays as it is; the kind of scaling and its
    settings are given together or not at all.
    """

    node_type: str | None = None
    """Type of machine to use for the nodes. When absent, the type stays."""
    scaling: Literal["Manual"] | str | None = None
    """How the number of nodes is decided. `Manual` takes it from the settings for manual scaling.
    Other values may come.
    """
    manual: ScalingConfigManualPatch | None = None


class ReadCapacityDedicatedPatchSpec(
    Model, tag_field="mode", tag="Dedicated", gc=False, metaclass=FurtherNames
):
    """Read capacity on dedicated nodes, with what is to change."""

    mode: ClassVar[Literal["Dedicated"]] = "Dedicated"
    dedicated: ReadCapacityDedicatedPatchConfig


class ReadCapacityDedicatedSpec(
    Model, tag_field="mode", tag="Dedicated", gc=False, metaclass=FurtherNames
):
    """Read capacity on dedicated nodes."""

    mode: ClassVar[Literal["Dedicated"]] = "Dedicated"
    dedicated: ReadCapacityDedicatedConfig


class ReadCapacityDedicatedSpecResponse(
    Model, tag_field="mode", tag="Dedicated", gc=False, metaclass=FurtherNames
):
    """Read capacity on dedicated nodes, with its status."""

    mode: ClassVar[Literal["Dedicated"]] = "Dedicated"
    dedicated: ReadCapacityDedicatedConfig
    status: ReadCapacityStatus


class ReadCapacityOnDemandSpec(
    Model, tag_field="mode", tag="OnDemand", gc=False, metaclass=FurtherNames
):
    """Read capacity that follows demand. Nothing is reserved and nothing is configured."""

    mode: ClassVar[Literal["OnDemand"]] = "OnDemand"


class ReadCapacityOnDemandSpecResponse(
    Model, tag_field="mode", tag="OnDemand", gc=False, metaclass=FurtherNames
):
    """Read capacity that follows demand, with its status."""

    mode: ClassVar[Literal["OnDemand"]] = "OnDemand"
    status: ReadCapacityStatus


class ReadCapacityStatus(Model, gc=False):
    """How far the last change of read capacity has come."""

    state: Literal["Ready", "Scaling", "Migrating", "Error"] | str
    """What the read capacity is doing. Other values may come."""
    current_replicas: int | None = None
    """Number of replicas in use now, which differs from the configured number during scaling.
    Absent or null for capacity on demand.
    """
    current_shards: int | None = None
    """Number of shards in use now, which differs from the configured number during scaling. Absent
    or null for capacity on demand.
    """
    error_message: str | None = None
    """What went wrong. Present only when the change failed."""


class ResponseStringField(Model, tag_field="type", tag="string", gc=False, metaclass=FurtherNames):
    """A field of text, with how it is searched."""

    type: ClassVar[Literal["string"]] = "string"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    embed: FieldEmbedConfig | None = None
    sparse_embed: FieldSparseEmbedConfig | None = None
    store_text: bool | None = None
    """Whether the text is kept, so that it can be returned. Absent when the service does not say."""
    full_text_search: FullTextSearchConfig | None = None
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
    status: Literal["Pending", "Completed", "Failed", "Cancelled"] | str
    """State of the job. Other values may come."""
    created_at: str | None = None
    """When the job was started, in UTC. Null when it is not known."""
    completed_at: str | None = None
    """When the job ended, in UTC. Absent or null while it is running."""
    percent_complete: int | float | None = None
    """Progress in percent, from 0 to 100."""


class ScalingConfigManual(Model, gc=False):
    """A fixed number of dedicated nodes, which is shards times replicas."""

    replicas: int | None = None
    """Number of copies of each shard, 0 or more. More replicas raise throughput; with none the
    index answers no reads.
    """
    shards: int | None = None
    """Number of parts the data is split into, at least 1. More shards hold more data."""


class ScalingConfigManualPatch(Model, gc=False):
    """A fixed number of dedicated nodes, which is shards times replicas, to change."""

    replicas: int | None = None
    """Number of copies of each shard, 0 or more. More replicas raise throughput; with none the
    index answers no reads. When absent, the number stays.
    """
    shards: int | None = None
    """Number of parts the data is split into, at least 1. More shards hold more data. When absent,
    the number stays.
    """


class SemanticTextField(
    Model, tag_field="type", tag="semantic_text", gc=False, metaclass=FurtherNames
):
    """A field of text that a hosted model turns into vectors."""

    type: ClassVar[Literal["semantic_text"]] = "semantic_text"
    model: str
    """Name of the hosted embedding model."""
    description: str | None = None
    """What the field is about, in its owner's words, up to 256 bytes. Absent or null when there is
    nothing to say.
    """
    dimension: int | None = None
    """Number of values in each vector. Absent or null for models of sparse vectors."""
    metric: Literal["cosine", "dotproduct", "euclidean"] | str | None = None
    """How the likeness of two vectors is scored. Absent when the service does not say. Other
    values may come.
    """
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records. Absent or null when there are none."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries. Absent or null when there are none."""


class ServerlessSpecInfo(HasUnions, Model):
    """Location and settings of a serverless index."""

    cloud: Literal["gcp", "aws", "azure"] | str
    """Cloud provider that hosts the index. Other values may come."""
    region: str
    """Region of the cloud provider, such as `us-east-1`."""
    read_capacity: ReadCapacityResponse | None = None
    source_collection: str | None = None
    """Name of the collection the index was filled from. Absent when it started empty."""
    schema: MetadataSchema | None = None


class SparseVectorField(
    Model, tag_field="type", tag="sparse_vector", gc=False, metaclass=FurtherNames
):
    """A field of sparse vectors."""

    type: ClassVar[Literal["sparse_vector"]] = "sparse_vector"
    description: str | None = None
    """What the field is about, in its owner's words, up to 256 bytes. Absent or null when there is
    nothing to say.
    """


class StringField(Model, tag_field="type", tag="string", gc=False, metaclass=FurtherNames):
    """A field of text to search in a new index: by its words, by a dense or a sparse embedding, or
    by several of these. At least one is given.
    """

    type: ClassVar[Literal["string"]] = "string"
    description: str | None = None
    """What the field is about, in its owner's words, up to 256 bytes. When absent, nothing is
    said.
    """
    embed: FieldEmbedConfig | None = None
    sparse_embed: FieldSparseEmbedConfig | None = None
    store_text: bool | None = None
    """Whether the text is kept, so that it can be returned. When absent, the service decides."""
    full_text_search: FullTextSearchConfig | None = None
    """How to search the words of the text. An empty object takes every default; when absent, they
    are not searched.
    """


class StringListField(Model, tag_field="type", tag="string_list", gc=False, metaclass=FurtherNames):
    """A metadata field of lists of strings."""

    type: ClassVar[Literal["string_list"]] = "string_list"
    description: str | None = None
    """What the field is about, in its owner's words. Absent or null when there is nothing to say."""
    filterable: bool | None = None
    """Whether filters may refer to the field. Absent when the service does not say."""


class UpdateBackupScheduleRequest(Model, gc=False):
    """Settings of a backup schedule to change. Whatever is left out stays as it is."""

    frequency: Literal["daily", "weekly", "monthly"] | str | None = None
    """How often a backup is made from now on. When absent, the pace stays. Other values may come."""
    retention: BackupScheduleRetentionInput | None = None
    enabled: bool | None = None
    """Whether backups are made from now on. When absent, this stays as it is."""


if TYPE_CHECKING:
    CreateIndexSchemaField = Union[DenseVectorField, SparseVectorField, StringField, UnknownVariant]
    """A field to search in a new index. Its `type` says what it holds."""
else:
    CreateIndexSchemaField = open_union(
        "CreateIndexSchemaField",
        "type",
        {
            "dense_vector": DenseVectorField,
            "sparse_vector": SparseVectorField,
            "string": StringField,
        },
    )

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
    IndexDeploymentRequest = Union[ManagedDeployment, ByocDeployment, UnknownVariant]
    """Where and how to host an index. Its `deployment_type` says which kind of hosting it is. When
    absent, the service chooses.
    """
else:
    IndexDeploymentRequest = open_union(
        "IndexDeploymentRequest",
        "deployment_type",
        {"managed": ManagedDeployment, "byoc": ByocDeployment},
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
    ReadCapacityPatch = Union[
        ReadCapacityOnDemandSpec, ReadCapacityDedicatedPatchSpec, UnknownVariant
    ]
    """How to give an index the means to answer reads from now on."""
else:
    ReadCapacityPatch = open_union(
        "ReadCapacityPatch",
        "mode",
        {"OnDemand": ReadCapacityOnDemandSpec, "Dedicated": ReadCapacityDedicatedPatchSpec},
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
        LegacyMetadataField,
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
            "": LegacyMetadataField,
        },
    )

if TYPE_CHECKING:
    IndexSchemaOrMetadataSchema = Union[IndexSchema, MetadataSchema]
    """IndexSchema or MetadataSchema: what has a place for most of an object."""
else:
    IndexSchemaOrMetadataSchema = best_fitting(
        "IndexSchemaOrMetadataSchema", IndexSchema, MetadataSchema
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
tags are merged into the existing ones and an empty value removes a tag. Null when there are
none.
"""

UnauthorizedMessage = str
"""What the service answers as plain text when the API key is missing or not valid."""


class BackupList(Answer, Collection[BackupModel], metaclass=FurtherNames):
    """One page of backups."""

    items_field: ClassVar[str] = "data"
    further_names = {"backups": "data"}
    data: list[BackupModel] = []
    """The backups on this page. Absent or empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""

    @property
    def backups(self) -> list[BackupModel]:
        """Return `data`."""
        return self.data


class BackupScheduleHistoryList(Answer, Collection[BackupScheduleHistoryItem]):
    """One page of the backups of a schedule."""

    items_field: ClassVar[str] = "data"
    data: list[BackupScheduleHistoryItem] = []
    """The backups on this page. Empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""

    def scheduled(self) -> list[Any]:
        """Return the items of which `is_scheduled` is true."""
        return [item for item in self.data if item.is_scheduled]


class BackupScheduleList(Answer, Collection[BackupScheduleModel], metaclass=FurtherNames):
    """One page of backup schedules."""

    items_field: ClassVar[str] = "data"
    further_names = {"schedules": "data"}
    data: list[BackupScheduleModel] = []
    """The backup schedules on this page. Empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""

    def enabled_schedules(self) -> list[Any]:
        """Return the items of which `enabled` is true."""
        return [item for item in self.data if item.enabled]

    @property
    def schedules(self) -> list[BackupScheduleModel]:
        """Return `data`."""
        return self.data


class CollectionList(Answer, Collection[CollectionModel], metaclass=FurtherNames):
    """All collections of the project."""

    items_field: ClassVar[str] = "collections"
    further_names = {"data": "collections"}
    key_names = {"collections": "data"}
    collections: list[CollectionModel] = []
    """The collections, in no promised order. Absent or empty when there are none."""

    @property
    def data(self) -> list[CollectionModel]:
        """Return `collections`."""
        return self.collections


class IndexList(Answer, Collection[IndexModel], metaclass=FurtherNames):
    """All indexes of the project."""

    items_field: ClassVar[str] = "indexes"
    further_names = {"data": "indexes"}
    key_names = {"indexes": "data"}
    indexes: list[IndexModel] = []
    """The indexes, in no promised order. Absent or empty when there are none."""

    @property
    def data(self) -> list[IndexModel]:
        """Return `indexes`."""
        return self.indexes


class RestoreJobList(Answer, Collection[RestoreJobModel], metaclass=FurtherNames):
    """One page of restore jobs."""

    items_field: ClassVar[str] = "data"
    further_names = {"restore_jobs": "data"}
    data: list[RestoreJobModel] = []
    """The restore jobs on this page."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""

    @property
    def restore_jobs(self) -> list[RestoreJobModel]:
        """Return `data`."""
        return self.data


__all__ = [
    "BackupList",
    "BackupModel",
    "BackupScheduleHistoryItem",
    "BackupScheduleHistoryList",
    "BackupScheduleList",
    "BackupScheduleModel",
    "BackupScheduleRequestSchedule",
    "BackupScheduleRetentionInput",
    "BooleanField",
    "ByocDeployment",
    "ByocSpecInfo",
    "CollectionList",
    "CollectionModel",
    "ConfigureIndexRequest",
    "CreateBackupRequest",
    "CreateBackupScheduleRequest",
    "CreateCollectionRequest",
    "CreateIndexForModelRequest",
    "CreateIndexForModelRequestEmbed",
    "CreateIndexFromBackupRequest",
    "CreateIndexFromBackupResponse",
    "CreateIndexRequest",
    "CreateIndexSchema",
    "CreateIndexSchemaField",
    "DeletionProtection",
    "DenseVectorField",
    "ErrorResponse",
    "ErrorResponseError",
    "FieldEmbedConfig",
    "FieldSparseEmbedConfig",
    "FloatField",
    "FullTextSearchConfig",
    "IndexDeployment",
    "IndexDeploymentRequest",
    "IndexList",
    "IndexModel",
    "IndexSchema",
    "IndexSchemaField",
    "IndexSchemaOrMetadataSchema",
    "IndexSpec",
    "IndexStatus",
    "IndexTags",
    "IntegerField",
    "LegacyMetadataField",
    "ManagedDeployment",
    "MetadataSchema",
    "MetadataSchemaFieldsValue",
    "ModelIndexEmbed",
    "NgramConfig",
    "PaginationResponse",
    "PatchIndexDeploymentRequest",
    "PatchIndexSchema",
    "PatchSemanticTextField",
    "PodDeployment",
    "PodSpecInfo",
    "PodSpecInfoMetadataConfig",
    "ReadCapacity",
    "ReadCapacityDedicatedConfig",
    "ReadCapacityDedicatedPatchConfig",
    "ReadCapacityDedicatedPatchSpec",
    "ReadCapacityDedicatedSpec",
    "ReadCapacityDedicatedSpecResponse",
    "ReadCapacityOnDemandSpec",
    "ReadCapacityOnDemandSpecResponse",
    "ReadCapacityPatch",
    "ReadCapacityResponse",
    "ReadCapacityStatus",
    "ResponseStringField",
    "RestoreJobList",
    "RestoreJobModel",
    "ScalingConfigManual",
    "ScalingConfigManualPatch",
    "SemanticTextField",
    "ServerlessSpecInfo",
    "SparseVectorField",
    "StringField",
    "StringListField",
    "TypedIndexSchemaField",
    "UnauthorizedMessage",
    "UpdateBackupScheduleRequest",
]
