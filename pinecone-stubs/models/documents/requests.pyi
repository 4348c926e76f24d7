# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import DeleteDocumentsRequest as DeleteDocumentsRequest
from pinecone import FetchDocumentsRequest as FetchDocumentsRequest
from pinecone import ListDocumentsRequest as ListDocumentsRequest
from pinecone import SearchDocumentsRequest as SearchDocumentsRequest
from pinecone import UpdateDocumentsRequest as UpdateDocumentsRequest
from pinecone import UpsertDocumentsRequest as UpsertDocumentsRequest
