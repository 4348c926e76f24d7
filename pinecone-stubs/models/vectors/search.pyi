# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import Hit as Hit
from pinecone import RerankConfig as RerankConfig
from pinecone import SearchInputs as SearchInputs
from pinecone import SearchQuery as SearchQuery
from pinecone import SearchQueryVector as SearchQueryVector
from pinecone import SearchRecordsResponse as SearchRecordsResponse
from pinecone import SearchRerank as SearchRerank
from pinecone import SearchResult as SearchResult
from pinecone import SearchUsage as SearchUsage
