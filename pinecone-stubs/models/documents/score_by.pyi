# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import DenseVectorQuery as DenseVectorQuery
from pinecone import DocumentScoringMethod as DocumentScoringMethod
from pinecone import EmbedQuery as EmbedQuery
from pinecone import QueryStringQuery as QueryStringQuery
from pinecone import SparseEmbedQuery as SparseEmbedQuery
from pinecone import SparseVectorQuery as SparseVectorQuery
from pinecone import TextQuery as TextQuery
