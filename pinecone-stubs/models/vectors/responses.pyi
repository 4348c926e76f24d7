# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import DescribeIndexStatsResponse as DescribeIndexStatsResponse
from pinecone import FetchByMetadataResponse as FetchByMetadataResponse
from pinecone import FetchResponse as FetchResponse
from pinecone import ListItem as ListItem
from pinecone import ListResponse as ListResponse
from pinecone import NamespaceSummary as NamespaceSummary
from pinecone import Pagination as Pagination
from pinecone import QueryResponse as QueryResponse
from pinecone import ResponseInfo as ResponseInfo
from pinecone import UpdateResponse as UpdateResponse
from pinecone import UpsertRecordsResponse as UpsertRecordsResponse
from pinecone import UpsertResponse as UpsertResponse
