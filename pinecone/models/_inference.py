# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Answers of hosted models."""

from pinecone_api.default.inference.models import (
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
