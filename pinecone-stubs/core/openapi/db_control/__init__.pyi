# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import CollectionList as CollectionList
from pinecone import CollectionModel as CollectionModel
from pinecone import DeletionProtection as DeletionProtection
from pinecone import IndexList as IndexList
from pinecone import IndexModel as IndexModel
