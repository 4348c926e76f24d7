"""Answers of hosted models."""

from __future__ import annotations

from pinecone_api.v2026_04.inference.models import (
    DenseEmbedding as DenseEmbedding,
    EmbeddingsList as EmbeddingsList,
    EmbedUsage as EmbedUsage,
    ModelInfo as ModelInfo,
    ModelInfoList as ModelInfoList,
    ModelInfoSupportedParameter as ModelInfoSupportedParameter,
    RankedDocument as RankedDocument,
    RerankResult as RerankResult,
    RerankUsage as RerankUsage,
    SparseEmbedding as SparseEmbedding,
)

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
