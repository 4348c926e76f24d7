# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import IndexedFields as IndexedFields
from pinecone import ListNamespacesResponse as ListNamespacesResponse
from pinecone import NamespaceDescription as NamespaceDescription
from pinecone import NamespaceFieldConfig as NamespaceFieldConfig
from pinecone import NamespaceSchema as NamespaceSchema
from pinecone import Pagination as Pagination
