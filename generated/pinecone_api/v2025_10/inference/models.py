# Generated from specs/2025-10/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2025-10: wire models."""

from __future__ import annotations

from ...v2026_07.inference.models import (
    DenseEmbedding as DenseEmbedding,
    Document as Document,
    Embedding as Embedding,
    EmbeddingsList as EmbeddingsList,
    EmbedInput as EmbedInput,
    EmbedRequest as EmbedRequest,
    EmbedUsage as EmbedUsage,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    ModelInfo as ModelInfo,
    ModelInfoList as ModelInfoList,
    ModelInfoMetric as ModelInfoMetric,
    ModelInfoSupportedMetrics as ModelInfoSupportedMetrics,
    ModelInfoSupportedParameter as ModelInfoSupportedParameter,
    RankedDocument as RankedDocument,
    RerankRequest as RerankRequest,
    RerankResult as RerankResult,
    RerankUsage as RerankUsage,
    SparseEmbedding as SparseEmbedding,
    VectorType as VectorType,
)

__all__ = [
    "DenseEmbedding",
    "Document",
    "EmbedInput",
    "EmbedRequest",
    "EmbedUsage",
    "Embedding",
    "EmbeddingsList",
    "ErrorResponse",
    "ErrorResponseError",
    "ModelInfo",
    "ModelInfoList",
    "ModelInfoMetric",
    "ModelInfoSupportedMetrics",
    "ModelInfoSupportedParameter",
    "RankedDocument",
    "RerankRequest",
    "RerankResult",
    "RerankUsage",
    "SparseEmbedding",
    "VectorType",
]
