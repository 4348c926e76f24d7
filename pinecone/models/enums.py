# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Values with known names; plain strings are taken everywhere."""

from __future__ import annotations

from enum import Enum

from pinecone._checks import plain as plain

__all__ = [
    "Metric",
    "VectorType",
    "DeletionProtection",
    "CloudProvider",
    "AwsRegion",
    "GcpRegion",
    "AzureRegion",
    "ImportErrorMode",
    "PodType",
    "PodIndexEnvironment",
    "EmbedModel",
    "RerankModel",
    "APIKeyRole",
    "PrincipalType",
    "ResourceType",
    "RoleName",
    "InviteStatus",
]


class Metric(str, Enum):
    """Measures by which an index compares vectors."""

    COSINE = "cosine"
    EUCLIDEAN = "euclidean"
    DOTPRODUCT = "dotproduct"


class VectorType(str, Enum):
    """Kinds of vectors an index stores."""

    DENSE = "dense"
    SPARSE = "sparse"


class DeletionProtection(str, Enum):
    """Protection of an index against being deleted."""

    DISABLED = "disabled"
    ENABLED = "enabled"


class CloudProvider(str, Enum):
    """Clouds a serverless index runs in."""

    GCP = "gcp"
    AWS = "aws"
    AZURE = "azure"


class AwsRegion(str, Enum):
    """Regions of Amazon Web Services."""

    US_EAST_1 = "us-east-1"
    US_WEST_2 = "us-west-2"
    EU_WEST_1 = "eu-west-1"
    EU_CENTRAL_1 = "eu-central-1"
    AP_SOUTHEAST_1 = "ap-southeast-1"


class GcpRegion(str, Enum):
    """Regions of Google Cloud."""

    US_CENTRAL1 = "us-central1"
    EUROPE_WEST4 = "europe-west4"


class AzureRegion(str, Enum):
    """Regions of Microsoft Azure."""

    EASTUS2 = "eastus2"
    GERMANYWESTCENTRAL = "germanywestcentral"


class ImportErrorMode(str, Enum):
    """Ways of an import to deal with records that it cannot import."""

    ABORT = "abort"
    CONTINUE = "continue"


class PodType(str, Enum):
    """Kind and size of a pod."""

    P1_X1 = "p1.x1"
    P1_X2 = "p1.x2"
    P1_X4 = "p1.x4"
    P1_X8 = "p1.x8"
    S1_X1 = "s1.x1"
    S1_X2 = "s1.x2"
    S1_X4 = "s1.x4"
    S1_X8 = "s1.x8"
    P2_X1 = "p2.x1"
    P2_X2 = "p2.x2"
    P2_X4 = "p2.x4"
    P2_X8 = "p2.x8"


class PodIndexEnvironment(str, Enum):
    """Environments of indexes on pods."""

    US_WEST1_GCP = "us-west1-gcp"
    US_CENTRAL1_GCP = "us-central1-gcp"
    US_WEST4_GCP = "us-west4-gcp"
    US_EAST4_GCP = "us-east4-gcp"
    NORTHAMERICA_NORTHEAST1_GCP = "northamerica-northeast1-gcp"
    ASIA_NORTHEAST1_GCP = "asia-northeast1-gcp"
    ASIA_SOUTHEAST1_GCP = "asia-southeast1-gcp"
    US_EAST1_GCP = "us-east1-gcp"
    EU_WEST1_GCP = "eu-west1-gcp"
    EU_WEST4_GCP = "eu-west4-gcp"
    US_EAST1_AWS = "us-east-1-aws"
    EASTUS_AZURE = "eastus-azure"


class EmbedModel(str, Enum):
    """Hosted models that turn text into vectors; `pc.inference.list_models()` has those of today."""

    Multilingual_E5_Large = "multilingual-e5-large"
    Llama_Text_Embed_V2 = "llama-text-embed-v2"
    Pinecone_Sparse_English_V0 = "pinecone-sparse-english-v0"
    Pinecone_Sparse_Multilingual_V0 = "pinecone-sparse-multilingual-v0"


class RerankModel(str, Enum):
    """Hosted models that put documents in order; `pc.inference.list_models()` has those of today."""

    Bge_Reranker_V2_M3 = "bge-reranker-v2-m3"
    Cohere_Rerank_3_5 = "cohere-rerank-3.5"
    Pinecone_Rerank_V0 = "pinecone-rerank-v0"


class APIKeyRole(str, Enum):
    """Roles of API keys."""

    PROJECT_EDITOR = "ProjectEditor"
    PROJECT_VIEWER = "ProjectViewer"
    CONTROL_PLANE_EDITOR = "ControlPlaneEditor"
    CONTROL_PLANE_VIEWER = "ControlPlaneViewer"
    DATA_PLANE_EDITOR = "DataPlaneEditor"
    DATA_PLANE_VIEWER = "DataPlaneViewer"


class PrincipalType(str, Enum):
    """Kinds of what can have a role."""

    USER = "user"
    SERVICE_ACCOUNT = "service_account"
    API_KEY = "api_key"
    INVITE = "invite"


class ResourceType(str, Enum):
    """Kinds of what a role is for."""

    ORGANIZATION = "organization"
    PROJECT = "project"


class RoleName(str, Enum):
    """Roles; those that begin with `ORG_` are for organizations, the others for projects."""

    ORG_OWNER = "OrgOwner"
    ORG_MANAGER = "OrgManager"
    ORG_MEMBER = "OrgMember"
    ORG_BILLING_ADMIN = "OrgBillingAdmin"
    PROJECT_OWNER = "ProjectOwner"
    PROJECT_MANAGER = "ProjectManager"
    PROJECT_MEMBER = "ProjectMember"
    PROJECT_EDITOR = "ProjectEditor"
    PROJECT_VIEWER = "ProjectViewer"
    CONTROL_PLANE_EDITOR = "ControlPlaneEditor"
    CONTROL_PLANE_VIEWER = "ControlPlaneViewer"
    DATA_PLANE_EDITOR = "DataPlaneEditor"
    DATA_PLANE_VIEWER = "DataPlaneViewer"


class InviteStatus(str, Enum):
    """States of an invite."""

    PENDING = "pending"
    EXPIRED = "expired"
    PROCESSED = "processed"
