# Generated from specs/2025-10/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2025-10: what requests may hold."""

from ...v2026_04.db_control.limits import (
    ConfigureIndexRequest as ConfigureIndexRequest,
    ConfigureIndexRequestSpecPod as ConfigureIndexRequestSpecPod,
    CreateCollectionRequest as CreateCollectionRequest,
    CreateIndexForModelRequest as CreateIndexForModelRequest,
    CreateIndexForModelRequestEmbed as CreateIndexForModelRequestEmbed,
    CreateIndexFromBackupRequest as CreateIndexFromBackupRequest,
    CreateIndexRequest as CreateIndexRequest,
    PodSpecInfo as PodSpecInfo,
    ScalingConfigManual as ScalingConfigManual,
    ServerlessSpec as ServerlessSpec,
    list_index_backups as list_index_backups,
    list_project_backups as list_project_backups,
    list_restore_jobs as list_restore_jobs,
)
