# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone_api._base import BaseModel as _DictLike
from pinecone import FetchByMetadataResponse as FetchByMetadataResponse
from pinecone import FetchResponse as FetchResponse
from pinecone import Pagination as Pagination
from pinecone import QueryResponse as QueryResponse
from pinecone import SearchQuery as SearchQuery
from pinecone import SearchQueryVector as SearchQueryVector
from pinecone import SearchRerank as SearchRerank
from pinecone import SparseValues as SparseValues
from pinecone import UpdateResponse as UpdateResponse
from pinecone import UpsertResponse as UpsertResponse
from pinecone import Vector as Vector
DictLike = _DictLike
