# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import IndexList as IndexList
