"""Answers of hosted models."""

from pinecone.models._inference import *

Embedding = DenseEmbedding | SparseEmbedding
__path__: list[str] = []  # older releases had modules in this one, see pinecone/_compat
