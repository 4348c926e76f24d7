# Generated from specs/2026-01.alpha/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-01.alpha: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class ConfigureIndexRequest:
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class CreateCollectionRequest:
    name: Final = Limits(1, 45)


class CreateIndexForModelRequest:
    name: Final = Limits(1, 45)
    metric: Final = Limits(0, UNBOUNDED, known=("cosine", "euclidean", "dotproduct"))
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class CreateIndexFromBackupRequest:
    name: Final = Limits(1, 45)
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class CreateIndexRequest:
    name: Final = Limits(1, 45)
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class DenseVectorField:
    metric: Final = Limits(0, UNBOUNDED, known=("cosine", "dotproduct", "euclidean"))


class ManagedDeployment:
    cloud: Final = Limits(0, UNBOUNDED, known=("gcp", "aws", "azure"))


class PatchIndexDeploymentRequest:
    replicas: Final = Limits(1, UNBOUNDED)


class PatchSemanticTextField:
    type: Final = Limits(0, UNBOUNDED, known=("semantic_text",))


class PodDeployment:
    replicas: Final = Limits(1, UNBOUNDED)
    shards: Final = Limits(1, UNBOUNDED)


class ScalingConfigManual:
    replicas: Final = Limits(0, UNBOUNDED)
    shards: Final = Limits(1, UNBOUNDED)


class SemanticTextField:
    metric: Final = Limits(0, UNBOUNDED, known=("cosine", "dotproduct", "euclidean"))


class list_index_backups:
    limit: Final = Limits(1, 100)


class list_project_backups:
    limit: Final = Limits(1, 100)


class list_restore_jobs:
    limit: Final = Limits(1, 100)
