# Generated from specs/2026-07/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-07: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class BackupScheduleRequestSchedule:
    type: Final = Limits(0, UNBOUNDED, known=("time-based",))
    frequency: Final = Limits(0, UNBOUNDED, known=("daily", "weekly", "monthly"))


class BackupScheduleRetentionInput:
    expire_after_days: Final = Limits(1, UNBOUNDED)


class ConfigureIndexRequest:
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class CreateBackupRequest:
    name: Final = Limits(1, 45)


class CreateCollectionRequest:
    name: Final = Limits(1, 45)


class CreateIndexForModelRequest:
    name: Final = Limits(1, 45)
    cloud: Final = Limits(0, UNBOUNDED, known=("gcp", "aws", "azure"))
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class CreateIndexForModelRequestEmbed:
    metric: Final = Limits(0, UNBOUNDED, known=("cosine", "euclidean", "dotproduct"))


class CreateIndexFromBackupRequest:
    name: Final = Limits(1, 45)
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class CreateIndexRequest:
    name: Final = Limits(1, 45)
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class CreateIndexSchema:
    fields: Final = Limits(1, UNBOUNDED)


class DenseVectorField:
    dimension: Final = Limits(1, 20000)
    metric: Final = Limits(0, UNBOUNDED, known=("cosine", "dotproduct", "euclidean"))
    description: Final = Limits(0, 256)


class FieldEmbedConfig:
    metric: Final = Limits(0, UNBOUNDED, known=("cosine", "dotproduct", "euclidean"))


class ManagedDeployment:
    cloud: Final = Limits(0, UNBOUNDED, known=("gcp", "aws", "azure"))


class MetadataSchema:
    fields: Final = Limits(0, 50)


class NgramConfig:
    min_gram: Final = Limits(1, 10)
    max_gram: Final = Limits(1, 10)


class PatchIndexDeploymentRequest:
    replicas: Final = Limits(1, UNBOUNDED)


class PatchIndexSchema:
    fields: Final = Limits(1, 1)


class PatchSemanticTextField:
    type: Final = Limits(0, UNBOUNDED, known=("semantic_text",))


class ReadCapacityDedicatedPatchConfig:
    scaling: Final = Limits(0, UNBOUNDED, known=("Manual",))


class ScalingConfigManual:
    replicas: Final = Limits(0, UNBOUNDED)
    shards: Final = Limits(1, UNBOUNDED)


class ScalingConfigManualPatch:
    replicas: Final = Limits(0, UNBOUNDED)
    shards: Final = Limits(1, UNBOUNDED)


class SparseVectorField:
    description: Final = Limits(0, 256)


class StringField:
    description: Final = Limits(0, 256)


class UpdateBackupScheduleRequest:
    frequency: Final = Limits(0, UNBOUNDED, known=("daily", "weekly", "monthly"))
