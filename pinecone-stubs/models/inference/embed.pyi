# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import DenseEmbedding as DenseEmbedding
from pinecone import EmbedUsage as EmbedUsage
from pinecone import EmbeddingsList as EmbeddingsList
from pinecone import SparseEmbedding as SparseEmbedding
