# Generated from specs/2026-04/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-04: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class ConfigureIndexRequest:
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))


class ConfigureIndexRequestSpecPod:
    replicas: Final = Limits(1, UNBOUNDED)


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
    dimension: Final = Limits(1, 20000)
    metric: Final = Limits(0, UNBOUNDED, known=("cosine", "euclidean", "dotproduct"))
    deletion_protection: Final = Limits(0, UNBOUNDED, known=("disabled", "enabled"))
    vector_type: Final = Limits(0, UNBOUNDED, known=("dense", "sparse"))


class PodSpecInfo:
    replicas: Final = Limits(1, UNBOUNDED)
    shards: Final = Limits(1, UNBOUNDED)
    pods: Final = Limits(1, UNBOUNDED)


class ScalingConfigManual:
    replicas: Final = Limits(0, UNBOUNDED)
    shards: Final = Limits(1, UNBOUNDED)


class ServerlessSpec:
    cloud: Final = Limits(0, UNBOUNDED, known=("gcp", "aws", "azure"))


class list_index_backups:
    limit: Final = Limits(1, 100)


class list_project_backups:
    limit: Final = Limits(1, 100)


class list_restore_jobs:
    limit: Final = Limits(1, 100)
