# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Where an index runs, what answers its reads, and requests about it."""

from pinecone_api.default.db_control.models import (
    ByocDeployment as ByocDeployment,
    ConfigureIndexRequest as ConfigureIndexRequest,
    CreateIndexFromBackupRequest as CreateIndexFromBackupRequest,
    CreateIndexRequest as CreateIndexRequest,
    IndexDeployment as IndexDeployment,
    ManagedDeployment as ManagedDeployment,
    PodDeployment as PodDeployment,
    ReadCapacityDedicatedConfig as ReadCapacityDedicatedConfig,
    ReadCapacityDedicatedSpecResponse as ReadCapacityDedicatedSpecResponse,
    ReadCapacityOnDemandSpecResponse as ReadCapacityOnDemandSpecResponse,
    ReadCapacityResponse as ReadCapacityResponse,
    ReadCapacityStatus as ReadCapacityStatus,
    ScalingConfigManual as ScalingConfigManual,
)
