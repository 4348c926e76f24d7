# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import FetchResponse as FetchResponse
from pinecone import SearchQuery as SearchQuery
from pinecone import SearchQueryVector as SearchQueryVector
from pinecone import SearchRerank as SearchRerank
from pinecone import SparseValues as SparseValues
from pinecone import Vector as Vector
