"""What hosted models answer."""

from __future__ import annotations

from pinecone_api.v2026_04.inference.models import DenseEmbedding as DenseEmbedding
from pinecone_api.v2026_04.inference.models import EmbeddingsList as EmbeddingsList
from pinecone_api.v2026_04.inference.models import EmbedUsage as EmbedUsage
from pinecone_api.v2026_04.inference.models import ModelInfo as ModelInfo
from pinecone_api.v2026_04.inference.models import ModelInfoList as ModelInfoList
from pinecone_api.v2026_04.inference.models import (
    ModelInfoSupportedParameter as ModelInfoSupportedParameter,
)
from pinecone_api.v2026_04.inference.models import RankedDocument as RankedDocument
from pinecone_api.v2026_04.inference.models import RerankResult as RerankResult
from pinecone_api.v2026_04.inference.models import RerankUsage as RerankUsage
from pinecone_api.v2026_04.inference.models import SparseEmbedding as SparseEmbedding

__all__ = [
    "DenseEmbedding",
    "EmbedUsage",
    "EmbeddingsList",
    "ModelInfo",
    "ModelInfoList",
    "ModelInfoSupportedParameter",
    "RankedDocument",
    "RerankResult",
    "RerankUsage",
    "SparseEmbedding",
]
