# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import FetchResponse as FetchResponse
from pinecone import ListResponse as ListResponse
from pinecone import NamespaceSummary as NamespaceSummary
from pinecone import QueryResponse as QueryResponse
from pinecone import ScoredVector as ScoredVector
from pinecone import SparseValues as SparseValues
from pinecone import UpsertResponse as UpsertResponse
from pinecone import Vector as Vector
