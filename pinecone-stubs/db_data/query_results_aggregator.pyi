# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import QueryNamespacesResults as QueryNamespacesResults
from pinecone import QueryResultsAggregator as QueryResultsAggregator
from pinecone import QueryResultsAggregatorInvalidTopKError as QueryResultsAggregatorInvalidTopKError
