# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from multiprocessing.pool import ApplyResult as ApplyResult
from pinecone import AsyncIndex as AsyncIndex
from pinecone import DescribeIndexStatsResponse as DescribeIndexStatsResponse
from pinecone import FetchResponse as FetchResponse
from pinecone import GRPCIndex as GRPCIndex
from pinecone import ImportErrorMode as ImportErrorMode
from pinecone import Index as Index
from pinecone import IndexAsyncio as IndexAsyncio
from pinecone import QueryNamespacesResults as QueryNamespacesResults
from pinecone import QueryResponse as QueryResponse
from pinecone import QueryResultsAggregator as QueryResultsAggregator
from pinecone import QueryResultsAggregatorInvalidTopKError as QueryResultsAggregatorInvalidTopKError
from pinecone import SearchQuery as SearchQuery
from pinecone import SearchQueryVector as SearchQueryVector
from pinecone import SearchRerank as SearchRerank
from pinecone import SparseValues as SparseValues
from pinecone import UpsertResponse as UpsertResponse
from pinecone import Vector as Vector
from pinecone import Index as __Index
from pinecone import AsyncIndex as __IndexAsyncio
_Index = __Index
_IndexAsyncio = __IndexAsyncio
