"""Answers of hosted models."""

from pinecone.models._inference import *

Embedding = DenseEmbedding | SparseEmbedding
