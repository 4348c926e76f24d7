# Generated from specs/2026-07/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-07: what requests may hold."""

from ...v2026_07.db_control.limits import (
    BackupScheduleRequestSchedule as BackupScheduleRequestSchedule,
    BackupScheduleRetentionInput as BackupScheduleRetentionInput,
    ConfigureIndexRequest as ConfigureIndexRequest,
    CreateBackupRequest as CreateBackupRequest,
    CreateCollectionRequest as CreateCollectionRequest,
    CreateIndexForModelRequest as CreateIndexForModelRequest,
    CreateIndexForModelRequestEmbed as CreateIndexForModelRequestEmbed,
    CreateIndexFromBackupRequest as CreateIndexFromBackupRequest,
    CreateIndexRequest as CreateIndexRequest,
    CreateIndexSchema as CreateIndexSchema,
    DenseVectorField as DenseVectorField,
    FieldEmbedConfig as FieldEmbedConfig,
    ManagedDeployment as ManagedDeployment,
    MetadataSchema as MetadataSchema,
    NgramConfig as NgramConfig,
    PatchIndexDeploymentRequest as PatchIndexDeploymentRequest,
    PatchIndexSchema as PatchIndexSchema,
    PatchSemanticTextField as PatchSemanticTextField,
    ReadCapacityDedicatedPatchConfig as ReadCapacityDedicatedPatchConfig,
    ScalingConfigManual as ScalingConfigManual,
    ScalingConfigManualPatch as ScalingConfigManualPatch,
    SparseVectorField as SparseVectorField,
    StringField as StringField,
    UpdateBackupScheduleRequest as UpdateBackupScheduleRequest,
)
