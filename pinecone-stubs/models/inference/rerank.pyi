# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import RankedDocument as RankedDocument
from pinecone import RerankResult as RerankResult
from pinecone import RerankUsage as RerankUsage
