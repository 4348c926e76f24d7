# Generated from specs/2026-01.alpha/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-01.alpha: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from ..._base import Answer, Collection, FurtherNames, Literal, Model, UnknownVariant, open_union
from ..._unions import HasUnions
from ...v2026_04.db_control.models import (
    CreateIndexFromBackupRequest as CreateIndexFromBackupRequest,
    ReadCapacity as ReadCapacity,
    ReadCapacityDedicatedSpec as ReadCapacityDedicatedSpec,
)
from ...v2026_07.db_control.models import (
    ByocDeployment as ByocDeployment,
    CollectionList as CollectionList,
    CollectionModel as CollectionModel,
    CreateBackupRequest as CreateBackupRequest,
    CreateCollectionRequest as CreateCollectionRequest,
    CreateIndexFromBackupResponse as CreateIndexFromBackupResponse,
    DeletionProtection as DeletionProtection,
    DenseVectorField as DenseVectorField,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    IndexStatus as IndexStatus,
    IndexTags as IndexTags,
    ManagedDeployment as ManagedDeployment,
    PaginationResponse as PaginationResponse,
    PatchIndexDeploymentRequest as PatchIndexDeploymentRequest,
    PatchIndexSchema as PatchIndexSchema,
    PatchSemanticTextField as PatchSemanticTextField,
    ReadCapacityDedicatedConfig as ReadCapacityDedicatedConfig,
    ReadCapacityOnDemandSpec as ReadCapacityOnDemandSpec,
    ScalingConfigManual as ScalingConfigManual,
    SparseVectorField as SparseVectorField,
)


class BackupModel(Answer, Model):
    """Status, origin and size of a backup."""

    backup_id: str
    """Identifier of the backup."""
    source_index_name: str
    """Name of the index the backup was made from."""
    source_index_id: str
    """Identifier of the index the backup was made from."""
    status: Literal["Initializing", "Ready", "Failed"] | str
    """What is happening to the backup. New indexes can be created from it while it is `Ready`.
    Other values may come.
    """
    cloud: str
    """Cloud provider that stores the backup."""
    region: str
    """Region of the cloud provider that stores the backup."""
    name: str | None = None
    """Name of the backup. Absent when it was not given one."""
    description: str | None = None
    """Free text about the backup. Absent when none was given."""
    schema: IndexSchema | None = None
    record_count: int | None = None
    """Number of records in the backup. Absent until it is known."""
    namespace_count: int | None = None
    """Number of namespaces in the backup. Absent until it is known."""
    size_bytes: int | None = None
    """Size of the backup in bytes. Absent until it is known."""
    tags: IndexTags | None = None
    created_at: str | None = None
    """When the backup was started, in UTC."""


class BooleanField(Model, tag_field="type", tag="boolean", gc=False, metaclass=FurtherNames):
    """A field that is true or false, for filters."""

    type: ClassVar[Literal["boolean"]] = "boolean"
    description: str | None = None
    """Free text about the field. When absent, it has no description."""


class ConfigureIndexRequest(HasUnions, Model):
    """Settings of an index to change. Whatever is left out stays as it is."""

    deployment: PatchIndexDeploymentRequest | None = None
    schema: PatchIndexSchema | None = None
    read_capacity: ReadCapacity | None = None
    tags: IndexTags | None = None
    deletion_protection: DeletionProtection | None = None


class CreateIndexForModelRequest(HasUnions, Model):
    """Name, embedding model and text field of an index to create."""

    field: str
    """Name of the record field whose text is embedded."""
    model: str
    """Name of the hosted embedding model."""
    name: str | None = None
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project; when absent, the service makes one
    up.
    """
    deployment: ManagedDeployment | None = None
    metric: Literal["cosine", "euclidean", "dotproduct"] | str | None = None
    """How the likeness of two vectors is scored; it must be one the model supports. Defaults to
    the metric the model recommends. Other values may come.
    """
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds records."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""
    read_capacity: ReadCapacity | None = None
    tags: IndexTags | None = None
    deletion_protection: DeletionProtection | None = None


class CreateIndexRequest(HasUnions, Model):
    """Name, schema and deployment of an index to create."""

    schema: CreateIndexSchema
    name: str | None = None
    """Name of the new index, 1 to 45 lower-case letters, digits and hyphens, not starting or
    ending with a hyphen. It must be unique in the project; when absent, the service makes one
    up.
    """
    deployment: IndexDeploymentRequest | None = None
    source_collection: str | None = None
    """Name of a collection to fill the index from. When absent, the index starts empty, unless a
    backup is named.
    """
    source_backup_id: str | None = None
    """Identifier of a backup to fill the index from. When absent, the index starts empty, unless a
    collection is named.
    """
    cmek_id: str | None = None
    """Identifier of a key, managed by the customer, to encrypt the index with. When absent, the
    service's own keys are used.
    """
    read_capacity: ReadCapacity | None = None
    tags: IndexTags | None = None
    deletion_protection: DeletionProtection | None = None


class CreateIndexSchema(HasUnions, Model):
    """Fields of the documents in an index to create."""

    fields: dict[str, CreateIndexSchemaField]
    """Kind and settings of each field, by field name."""


class FloatField(Model, tag_field="type", tag="float", gc=False, metaclass=FurtherNames):
    """A field of numbers, for filters. Numbers are kept with 64 bits."""

    type: ClassVar[Literal["float"]] = "float"
    description: str | None = None
    """Free text about the field. When absent, it has no description."""


class FullTextSearch(Model, gc=False):
    """How the text is taken apart for full-text search. When absent, the field cannot be searched
    by its words.
    """

    language: str | None = None
    """Language of the text, as a code of two letters. Defaults to `en`."""
    stemming: bool | None = None
    """Whether words are reduced to their stems, so that `running` also finds `run`. Defaults to
    false.
    """
    stop_words: bool | None = None
    """Whether words that carry little meaning, such as `the`, are left out. Defaults to false."""
    lowercase: bool | None = None
    """Whether capital and small letters are taken as equal. Set by the service and always true for
    now. Default: True.
    """
    max_term_len: int | None = None
    """Length of the longest word that can be found, in characters; longer words are left out. Set
    by the service, now 40. Default: 40.
    """


class IndexModel(HasUnions, Answer, Model):
    """Schema, deployment, status and host of an index."""

    name: str
    """Name of the index, 1 to 45 lower-case letters, digits and hyphens, unique in the project."""
    host: str
    """Host that data plane requests for this index go to."""
    status: IndexStatus
    """Whether the index can be used now."""
    deployment: IndexDeployment
    schema: IndexSchema
    private_host: str | None = None
    """Host that data plane requests go to over a private connection. Absent when the index has
    none.
    """
    read_capacity: ReadCapacityResponse | None = None
    source_collection: str | None = None
    """Name of the collection the index was filled from. Absent when it was none."""
    source_backup_id: str | None = None
    """Identifier of the backup the index was filled from. Absent when it was none."""
    cmek_id: str | None = None
    """Identifier of the key, managed by the customer, that encrypts the index. Absent when there
    is none.
    """
    tags: IndexTags | None = None
    deletion_protection: DeletionProtection = "disabled"
    created_at: str | None = None
    """When the index was created, in UTC. Absent when the service does not say."""


class IndexSchema(HasUnions, Model):
    """Fields of the documents in an index."""

    fields: dict[str, IndexSchemaField]
    """Kind and settings of each field, by field name."""


class PodDeployment(
    Model, tag_field="deployment_type", tag="pod", gc=False, metaclass=FurtherNames
):
    """A deployment on pods of a chosen type and number."""

    deployment_type: ClassVar[Literal["pod"]] = "pod"
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


class ReadCapacityDedicatedSpecResponse(
    Model, tag_field="mode", tag="Dedicated", gc=False, metaclass=FurtherNames
):
    """Read capacity on dedicated nodes, with its status."""

    mode: ClassVar[Literal["Dedicated"]] = "Dedicated"
    dedicated: ReadCapacityDedicatedConfig
    status: ReadCapacityStatus


class ReadCapacityOnDemandSpecResponse(
    Model, tag_field="mode", tag="OnDemand", gc=False, metaclass=FurtherNames
):
    """Read capacity that follows demand, with its status."""

    mode: ClassVar[Literal["OnDemand"]] = "OnDemand"
    status: ReadCapacityStatus


class ReadCapacityStatus(Model, gc=False):
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


class SemanticTextField(
    Model, tag_field="type", tag="semantic_text", gc=False, metaclass=FurtherNames
):
    """A field of text that a hosted model embeds when documents are written and when they are
    searched.
    """

    type: ClassVar[Literal["semantic_text"]] = "semantic_text"
    model: str
    """Name of the hosted embedding model."""
    metric: Literal["cosine", "dotproduct", "euclidean"] | str | None = None
    """How the likeness of two vectors is scored; it must be one the model supports. Defaults to
    the metric the model recommends. Other values may come.
    """
    write_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds documents."""
    read_parameters: dict[str, Any] | None = None
    """Parameters for the model when it embeds queries."""


class StringField(Model, tag_field="type", tag="string", gc=False, metaclass=FurtherNames):
    """A field of text, for filters and, with settings for it, for full-text search."""

    type: ClassVar[Literal["string"]] = "string"
    description: str | None = None
    """Free text about the field. When absent, it has no description."""
    full_text_search: FullTextSearch | None = None
    """How the text is taken apart for full-text search. When absent, the field cannot be searched
    by its words.
    """


class StringListField(Model, tag_field="type", tag="string_list", gc=False, metaclass=FurtherNames):
    """A field of lists of text, for filters."""

    type: ClassVar[Literal["string_list"]] = "string_list"
    description: str | None = None
    """Free text about the field. When absent, it has no description."""


if TYPE_CHECKING:
    CreateIndexSchemaField = Union[
        DenseVectorField,
        SparseVectorField,
        SemanticTextField,
        StringField,
        StringListField,
        FloatField,
        BooleanField,
        UnknownVariant,
    ]
    """Kind and settings of one field of a new index. Its `type` says which kind."""
else:
    CreateIndexSchemaField = open_union(
        "CreateIndexSchemaField",
        "type",
        {
            "dense_vector": DenseVectorField,
            "sparse_vector": SparseVectorField,
            "semantic_text": SemanticTextField,
            "string": StringField,
            "string_list": StringListField,
            "float": FloatField,
            "boolean": BooleanField,
        },
    )

if TYPE_CHECKING:
    IndexDeployment = Union[PodDeployment, ManagedDeployment, ByocDeployment, UnknownVariant]
    """Where and how an index is hosted. Its `deployment_type` says which kind it is."""
else:
    IndexDeployment = open_union(
        "IndexDeployment",
        "deployment_type",
        {"pod": PodDeployment, "managed": ManagedDeployment, "byoc": ByocDeployment},
    )

if TYPE_CHECKING:
    IndexDeploymentRequest = Union[PodDeployment, ManagedDeployment, ByocDeployment, UnknownVariant]
    """Where and how to host a new index. Its `deployment_type` says which kind it is."""
else:
    IndexDeploymentRequest = open_union(
        "IndexDeploymentRequest",
        "deployment_type",
        {"pod": PodDeployment, "managed": ManagedDeployment, "byoc": ByocDeployment},
    )

if TYPE_CHECKING:
    IndexSchemaField = Union[
        DenseVectorField,
        SparseVectorField,
        SemanticTextField,
        StringField,
        StringListField,
        FloatField,
        BooleanField,
        UnknownVariant,
    ]
    """Kind and settings of one field of an index. Its `type` says which kind."""
else:
    IndexSchemaField = open_union(
        "IndexSchemaField",
        "type",
        {
            "dense_vector": DenseVectorField,
            "sparse_vector": SparseVectorField,
            "semantic_text": SemanticTextField,
            "string": StringField,
            "string_list": StringListField,
            "float": FloatField,
            "boolean": BooleanField,
        },
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


class BackupList(Answer, Collection[BackupModel], metaclass=FurtherNames):
    """One page of backups."""

    items_field: ClassVar[str] = "data"
    further_names = {"backups": "data"}
    data: list[BackupModel] = []
    """The backups on this page. Absent or empty when there are none."""
    pagination: PaginationResponse | None = None

    @property
    def backups(self) -> list[BackupModel]:
        """Return `data`."""
        return self.data


class IndexList(Answer, Collection[IndexModel]):
    """All indexes of the project."""

    items_field: ClassVar[str] = "indexes"
    indexes: list[IndexModel] = []
    """The indexes, in no promised order. Absent or empty when there are none."""


class RestoreJobList(Answer, Collection[RestoreJobModel], metaclass=FurtherNames):
    """One page of restore jobs."""

    items_field: ClassVar[str] = "data"
    further_names = {"restore_jobs": "data"}
    data: list[RestoreJobModel] = []
    """The restore jobs on this page."""
    pagination: PaginationResponse | None = None

    @property
    def restore_jobs(self) -> list[RestoreJobModel]:
        """Return `data`."""
        return self.data


__all__ = [
    "BackupList",
    "BackupModel",
    "BooleanField",
    "ByocDeployment",
    "CollectionList",
    "CollectionModel",
    "ConfigureIndexRequest",
    "CreateBackupRequest",
    "CreateCollectionRequest",
    "CreateIndexForModelRequest",
    "CreateIndexFromBackupRequest",
    "CreateIndexFromBackupResponse",
    "CreateIndexRequest",
    "CreateIndexSchema",
    "CreateIndexSchemaField",
    "DeletionProtection",
    "DenseVectorField",
    "ErrorResponse",
    "ErrorResponseError",
    "FloatField",
    "FullTextSearch",
    "IndexDeployment",
    "IndexDeploymentRequest",
    "IndexList",
    "IndexModel",
    "IndexSchema",
    "IndexSchemaField",
    "IndexStatus",
    "IndexTags",
    "ManagedDeployment",
    "PaginationResponse",
    "PatchIndexDeploymentRequest",
    "PatchIndexSchema",
    "PatchSemanticTextField",
    "PodDeployment",
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
    "SemanticTextField",
    "SparseVectorField",
    "StringField",
    "StringListField",
]
