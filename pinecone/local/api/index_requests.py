"""Bodies of control plane requests as typed structs."""

from __future__ import annotations

from typing import Any

import msgspec

from pinecone.local.catalog.requests import MetadataSchema


class Manual(msgspec.Struct, omit_defaults=True):
    """Say how many read nodes a dedicated index has."""

    replicas: int | None = None
    shards: int | None = None


class Dedicated(msgspec.Struct, omit_defaults=True):
    """Read nodes of an index's own."""

    node_type: str | None = None
    scaling: str | None = None
    manual: Manual | None = None


class ReadCapacity(msgspec.Struct, omit_defaults=True):
    """Say how reads are paid for: ``OnDemand`` or ``Dedicated``, which changes nothing here."""

    mode: str
    dedicated: Dedicated | None = None


class ServerlessSpec(msgspec.Struct):
    """Say where a serverless index lives."""

    cloud: str
    region: str
    read_capacity: ReadCapacity | None = None
    source_collection: str | None = None
    schema: MetadataSchema | None = None


class MetadataConfig(msgspec.Struct, omit_defaults=True):
    """Metadata fields that a pod index can filter by; here all fields can be filtered by."""

    indexed: list[str] | None = None


class PodSpec(msgspec.Struct):
    """Size and place of a pod index."""

    environment: str
    pod_type: str
    replicas: int | None = None
    shards: int | None = None
    pods: int | None = None
    metadata_config: MetadataConfig | None = None
    source_collection: str | None = None


class ByocSpec(msgspec.Struct):
    """Place of an index in a cloud account of one's own."""

    environment: str
    read_capacity: ReadCapacity | None = None
    schema: MetadataSchema | None = None


class IndexSpec(msgspec.Struct):
    """Say how an index is deployed: exactly one member is given."""

    serverless: ServerlessSpec | None = None
    pod: PodSpec | None = None
    byoc: ByocSpec | None = None


class CreateIndexRequest(msgspec.Struct):
    """Body of POST /indexes."""

    name: str
    spec: IndexSpec
    dimension: int | None = None
    metric: str | None = None
    vector_type: str | None = None
    deletion_protection: str | None = None
    tags: dict[str, str] | None = None


class FieldMap(msgspec.Struct):
    """Say which field of a record holds the text that is embedded."""

    text: str


class EmbedConfig(msgspec.Struct):
    """The embedding model of an index that is being created."""

    model: str
    field_map: FieldMap
    metric: str | None = None
    dimension: int | None = None
    read_parameters: dict[str, Any] | None = None
    write_parameters: dict[str, Any] | None = None


class CreateForModelRequest(msgspec.Struct):
    """Body of POST /indexes/create-for-model."""

    name: str
    cloud: str
    region: str
    embed: EmbedConfig
    deletion_protection: str | None = None
    tags: dict[str, str] | None = None
    schema: MetadataSchema | None = None
    read_capacity: ReadCapacity | None = None


class ServerlessChange(msgspec.Struct):
    """Hold what can change about a serverless index, and about one in an own cloud account."""

    read_capacity: ReadCapacity | None = None


class PodChange(msgspec.Struct):
    """Hold what can change about a pod index."""

    replicas: int | None = None
    pod_type: str | None = None


class SpecChange(msgspec.Struct):
    """Hold what can change about a deployment: the member of the index's own kind."""

    serverless: ServerlessChange | None = None
    pod: PodChange | None = None
    byoc: ServerlessChange | None = None


class EmbedChange(msgspec.Struct):
    """Hold what can change about the embedding model of an index."""

    model: str | None = None
    field_map: FieldMap | None = None
    read_parameters: dict[str, Any] | None = None
    write_parameters: dict[str, Any] | None = None


class Deployment(msgspec.Struct):
    """Say how an index is deployed, as version 2026-07 writes it."""

    deployment_type: str = "managed"
    cloud: str | None = None
    region: str | None = None
    environment: str | None = None
    pod_type: str | None = None
    replicas: int | None = None
    shards: int | None = None


class NgramConfig(msgspec.Struct, forbid_unknown_fields=True):
    """Say which pieces of words are searched in place of words."""

    min_gram: int
    max_gram: int
    prefix_only: bool = False


class FullTextSearch(msgspec.Struct, forbid_unknown_fields=True):
    """Say how the text of a field is taken apart into words."""

    language: str | None = None
    stemming: bool | None = None
    stop_words: bool | None = None
    ngram: NgramConfig | None = None
    lowercase: bool | None = None
    max_term_len: int | None = None


class EmbedField(msgspec.Struct, forbid_unknown_fields=True):
    """The model that embeds the text of a field."""

    model: str | None = None
    dimension: int | None = None
    metric: str | None = None
    read_parameters: dict[str, Any] | None = None
    write_parameters: dict[str, Any] | None = None


class SchemaField(msgspec.Struct):
    """One field of a schema: a vector, a text to search or to embed, or metadata."""

    type: str | None = None
    dimension: int | None = None
    metric: str | None = None
    model: str | None = None
    filterable: bool | None = None
    read_parameters: dict[str, Any] | None = None
    write_parameters: dict[str, Any] | None = None
    full_text_search: FullTextSearch | None = None
    embed: EmbedField | None = None
    sparse_embed: EmbedField | None = None
    store_text: bool | None = None
    description: str | None = None


class FieldsSchema(msgspec.Struct):
    """The fields of an index, as versions with schemas write them."""

    fields: dict[str, SchemaField]


class ConfigureIndexRequest(msgspec.Struct):
    """Body of PATCH /indexes/{name}; in versions with schemas the last three replace `spec`."""

    deletion_protection: str | None = None
    tags: dict[str, str | None] | None = None
    spec: SpecChange | None = None
    embed: EmbedChange | None = None
    deployment: PodChange | None = None
    read_capacity: ReadCapacity | None = None
    schema: FieldsSchema | None = None


class ConfigureDeclaredRequest(msgspec.Struct, forbid_unknown_fields=True):
    """Body of PATCH /indexes/{name} in version 2026-07."""

    deletion_protection: str | None = None
    tags: dict[str, str | None] | None = None
    deployment: PodChange | None = None
    read_capacity: ReadCapacity | None = None
    schema: FieldsSchema | None = None


class CreateByModelRequest(msgspec.Struct):
    """Body of POST /indexes/create-for-model in the preview."""

    model: str
    field: str
    name: str | None = None
    deployment: Deployment | None = None
    metric: str | None = None
    read_parameters: dict[str, Any] | None = None
    write_parameters: dict[str, Any] | None = None
    read_capacity: ReadCapacity | None = None
    deletion_protection: str | None = None
    tags: dict[str, str] | None = None


class DeclaredDeployment(Deployment, forbid_unknown_fields=True):
    """Say how an index is deployed, and nothing else."""


class CreateDeclaredRequest(msgspec.Struct, forbid_unknown_fields=True):
    """Body of POST /indexes in version 2026-07."""

    schema: FieldsSchema
    name: str | None = None
    deployment: DeclaredDeployment | None = None
    read_capacity: ReadCapacity | None = None
    deletion_protection: str | None = None
    tags: dict[str, str] | None = None
    cmek_id: str | None = None


class CreateBySchemaRequest(msgspec.Struct):
    """Body of POST /indexes in the preview."""

    schema: FieldsSchema
    name: str | None = None
    deployment: Deployment | None = None
    read_capacity: ReadCapacity | None = None
    deletion_protection: str | None = None
    tags: dict[str, str] | None = None
    cmek_id: str | None = None
    source_collection: str | None = None
    source_backup_id: str | None = None


class CreateBackupRequest(msgspec.Struct):
    """Body of POST /indexes/{name}/backups."""

    name: str | None = None
    description: str | None = None


class RestoreRequest(msgspec.Struct):
    """Body of POST /backups/{id}/create-index."""

    name: str
    tags: dict[str, str] | None = None
    deletion_protection: str | None = None
    read_capacity: ReadCapacity | None = None


class CreateCollectionRequest(msgspec.Struct):
    """Body of POST /collections."""

    name: str
    source: str
