# Generated from specs/2026-07/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-07: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Union

from msgspec import UNSET, UnsetType

from ..._base import Answer, Collection, Model, UnknownVariant, open_union
from ...v2026_04.db_control.models import (
    BackupList as BackupList,
    BackupModel as BackupModel,
    BooleanField as BooleanField,
    ByocDeployment as ByocDeployment,
    CollectionList as CollectionList,
    CollectionModel as CollectionModel,
    CreateBackupRequest as CreateBackupRequest,
    CreateCollectionRequest as CreateCollectionRequest,
    CreateIndexForModelRequestEmbed as CreateIndexForModelRequestEmbed,
    CreateIndexFromBackupResponse as CreateIndexFromBackupResponse,
    DeletionProtection as DeletionProtection,
    DenseVectorField as DenseVectorField,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    FieldEmbedConfig as FieldEmbedConfig,
    FieldSparseEmbedConfig as FieldSparseEmbedConfig,
    FloatField as FloatField,
    FullTextSearchInfo as FullTextSearchInfo,
    IndexDeployment as IndexDeployment,
    IndexList as IndexList,
    IndexModel as IndexModel,
    IndexSchema as IndexSchema,
    IndexSchemaField as IndexSchemaField,
    IndexStatus as IndexStatus,
    IndexTags as IndexTags,
    IntegerField as IntegerField,
    ManagedDeployment as ManagedDeployment,
    MetadataSchema as MetadataSchema,
    MetadataSchemaFieldsValue as MetadataSchemaFieldsValue,
    NgramInfo as NgramInfo,
    PaginationResponse as PaginationResponse,
    PodDeployment as PodDeployment,
    ReadCapacityDedicatedConfig as ReadCapacityDedicatedConfig,
    ReadCapacityDedicatedSpecResponse as ReadCapacityDedicatedSpecResponse,
    ReadCapacityOnDemandSpec as ReadCapacityOnDemandSpec,
    ReadCapacityOnDemandSpecResponse as ReadCapacityOnDemandSpecResponse,
    ReadCapacityResponse as ReadCapacityResponse,
    ReadCapacityStatus as ReadCapacityStatus,
    ResponseStringField as ResponseStringField,
    RestoreJobList as RestoreJobList,
    RestoreJobModel as RestoreJobModel,
    ScalingConfigManual as ScalingConfigManual,
    SemanticTextField as SemanticTextField,
    SparseVectorField as SparseVectorField,
    StringListField as StringListField,
    TypedIndexSchemaField as TypedIndexSchemaField,
)


class BackupScheduleHistoryItem(Model):
    """A backup that a schedule has made or is to make."""

    backup_id: str
    """Identifier of the backup."""
    source_index_id: str
    """Identifier of the index the backup is made from."""
    source_index_name: str
    """Name of the index the backup is made from."""
    name: str
    """Name of the backup, which the schedule makes up."""
    status: str
    """State of the backup. `Scheduled` means that it is planned and not begun. Known values:
    'Scheduled', 'Initializing', 'Ready' and 'InitializationFailed'; others may come.
    """
    cloud: str
    """Cloud provider that stores the backup."""
    region: str
    """Region of the cloud provider that stores the backup."""
    created_at: str
    """When the backup was started or planned, in UTC."""
    tags: dict[str, str] | None = None
    """Labels of the backup. Absent or null when there are none."""
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
    scheduled_execution_at: str | None = None
    """When a planned backup is to be made, in UTC. Absent for the others."""


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
    schedule_type: str
    """Kind of schedule. `time-based` makes a backup whenever a period is over. Known values:
    'time-based'; others may come.
    """
    frequency: str
    """How often a backup is made. Known values: 'daily', 'weekly' and 'monthly'; others may come."""
    retention_expire_after_days: int
    """Number of days for which each backup is kept, at least 1."""
    enabled: bool
    """Whether backups are made now."""
    next_scheduled_run: str | None
    """When the next backup is to be made, in UTC. Null when none is planned."""
    created_at: str
    """When the schedule was created, in UTC."""


class BackupScheduleRequestSchedule(Model):
    """When backups are to be made."""

    type: str
    """Kind of schedule. `time-based` makes a backup whenever a period is over. Known values:
    'time-based'; others may come.
    """
    frequency: str
    """How often a backup is made. Known values: 'daily', 'weekly' and 'monthly'; others may come."""


class BackupScheduleRetentionInput(Model):
    """How long the backups of a schedule are kept."""

    expire_after_days: int
    """Number of days for which each backup is kept, at least 1."""


class ConfigureIndexRequest(Model):
    """Settings of an index to change. Whatever is left out stays as it is."""

    deployment: PatchIndexDeploymentRequest | None = None
    schema: PatchIndexSchema | None = None
    read_capacity: ReadCapacityPatch | None = None
    tags: IndexTags | None | UnsetType = UNSET
    deletion_protection: DeletionProtection | None = None


class CreateBackupScheduleRequest(Model):
    """Name and pace of a backup schedule to create, and how long its backups are kept."""

    name: str
    """Name of the new backup schedule."""
    schedule: BackupScheduleRequestSchedule
    retention: BackupScheduleRetentionInput


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
    tags: IndexTags | None | UnsetType = UNSET
    schema: MetadataSchema | None = None
    read_capacity: ReadCapacity | None = None


class CreateIndexFromBackupRequest(Model):
    """Name and settings of the index to create from a backup."""

    name: str
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project.
    """
    tags: IndexTags | None | UnsetType = UNSET
    deletion_protection: DeletionProtection | None = None
    read_capacity: ReadCapacity | None = None


class CreateIndexRequest(Model):
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


class CreateIndexSchema(Model):
    """The fields of an index to create."""

    fields: dict[str, CreateIndexSchemaField]
    """The fields that are searched, at least one, by name. A name has 1 to 64 bytes and does not
    begin with an underscore or a dollar sign; `_values` and `_sparse_values` alone are allowed
    and stand for the values of an index of vectors. There is room for one field of dense and
    one of sparse vectors, given or made from text.
    """


class FullTextSearchConfig(Model):
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


class LegacyMetadataField(Model):
    """A metadata field of an index from before fields had types."""

    filterable: bool
    """Whether filters may refer to the field."""


class NgramConfig(Model):
    """Pieces of words to search in place of words. It goes with English only, and not with
    stemming or stop words. When absent, words are searched.
    """

    min_gram: int
    """Number of characters in the shortest pieces, 1 to 10."""
    max_gram: int
    """Number of characters in the longest pieces, 1 to 10."""
    prefix_only: bool | None = None
    """Whether only pieces from the beginning of words are used. Defaults to false."""


class PatchIndexDeploymentRequest(Model):
    """Size of a pod-based index. Whatever is left out stays as it is."""

    replicas: int | None = None
    """Number of copies of the index that serve queries, at least 1. More replicas raise throughput
    and availability.
    """
    pod_type: str | None = None
    """Pod type and size, such as `p1.x2`. The size can grow; the type cannot change."""


class PatchIndexSchema(Model):
    """The field of an index whose embedding is to change."""

    fields: dict[str, PatchSemanticTextField]
    """Changes to the one field of text that is embedded, by the name of the field. 1 to 1 members."""


class PatchSemanticTextField(Model):
    """Embedding settings of a field of text to change. Whatever is left out stays as it is."""

    type: str
    """Always `semantic_text`. Known values: 'semantic_text'; others may come."""
    model: str | None = None
    """Name of the hosted embedding model. The model of a field cannot be replaced once it is set."""
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""


class ReadCapacityDedicatedPatchConfig(Model):
    """Dedicated nodes to change. Whatever is left out stays as it is; the kind of scaling and its
    settings are given together or not at all.
    """

    node_type: str | None = None
    """Type of machine to use for the nodes. When absent, the type stays."""
    scaling: str | None = None
    """How the number of nodes is decided. `Manual` takes it from the settings for manual scaling.
    Known values: 'Manual'; others may come.
    """
    manual: ScalingConfigManualPatch | None = None


class ReadCapacityDedicatedPatchSpec(Model, tag_field="mode", tag="Dedicated"):
    """Read capacity on dedicated nodes, with what is to change."""

    mode: ClassVar[str] = "Dedicated"
    dedicated: ReadCapacityDedicatedPatchConfig


class ReadCapacityDedicatedSpec(Model, tag_field="mode", tag="Dedicated"):
    """Read capacity on dedicated nodes."""

    mode: ClassVar[str] = "Dedicated"
    dedicated: ReadCapacityDedicatedConfig


class ScalingConfigManualPatch(Model):
    """A fixed number of dedicated nodes, which is shards times replicas, to change."""

    replicas: int | None = None
    """Number of copies of each shard, 0 or more. More replicas raise throughput; with none the
    index answers no reads. When absent, the number stays.
    """
    shards: int | None = None
    """Number of parts the data is split into, at least 1. More shards hold more data. When absent,
    the number stays.
    """


class StringField(Model, tag_field="type", tag="string"):
    """A field of text to search in a new index: by its words, by a dense or a sparse embedding, or
    by several of these. At least one is given.
    """

    type: ClassVar[str] = "string"
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


class UpdateBackupScheduleRequest(Model):
    """Settings of a backup schedule to change. Whatever is left out stays as it is."""

    frequency: str | None = None
    """How often a backup is made from now on. When absent, the pace stays. Known values: 'daily',
    'weekly' and 'monthly'; others may come.
    """
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

UnauthorizedMessage = str
"""What the service answers as plain text when the API key is missing or not valid."""


class BackupScheduleHistoryList(Answer, Collection[BackupScheduleHistoryItem]):
    """One page of the backups of a schedule."""

    items_field: ClassVar[str] = "data"
    data: list[BackupScheduleHistoryItem] = []
    """The backups on this page. Empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""


class BackupScheduleList(Answer, Collection[BackupScheduleModel]):
    """One page of backup schedules."""

    items_field: ClassVar[str] = "data"
    data: list[BackupScheduleModel] = []
    """The backup schedules on this page. Empty when there are none."""
    pagination: PaginationResponse | None = None
    """How to get the next page. Absent or null on the last page."""


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
    "FullTextSearchInfo",
    "IndexDeployment",
    "IndexDeploymentRequest",
    "IndexList",
    "IndexModel",
    "IndexSchema",
    "IndexSchemaField",
    "IndexStatus",
    "IndexTags",
    "IntegerField",
    "LegacyMetadataField",
    "ManagedDeployment",
    "MetadataSchema",
    "MetadataSchemaFieldsValue",
    "NgramConfig",
    "NgramInfo",
    "PaginationResponse",
    "PatchIndexDeploymentRequest",
    "PatchIndexSchema",
    "PatchSemanticTextField",
    "PodDeployment",
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
    "SparseVectorField",
    "StringField",
    "StringListField",
    "TypedIndexSchemaField",
    "UnauthorizedMessage",
    "UpdateBackupScheduleRequest",
]
