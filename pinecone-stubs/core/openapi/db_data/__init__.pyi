# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import AsyncIndex as AsyncIndex
from pinecone import DescribeIndexStatsResponse as DescribeIndexStatsResponse
from pinecone import FetchResponse as FetchResponse
from pinecone import ImportErrorMode as ImportErrorMode
from pinecone import Index as Index
from pinecone import IndexAsyncio as IndexAsyncio
from pinecone import ListResponse as ListResponse
from pinecone import QueryResponse as QueryResponse
from pinecone import ScoredVector as ScoredVector
from pinecone import SearchQuery as SearchQuery
from pinecone import SearchQueryVector as SearchQueryVector
from pinecone import SearchRerank as SearchRerank
from pinecone import SparseValues as SparseValues
from pinecone import UpsertResponse as UpsertResponse
from pinecone import Vector as Vector
